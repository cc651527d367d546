//! Numbers and texts in bytes. Reading past the end gives zeros and empty texts, never a panic.

/// Writes.
#[derive(Default)]
pub(crate) struct Out(pub(crate) Vec<u8>);

impl Out {
    pub(crate) fn byte(&mut self, value: u8) {
        self.0.push(value);
    }

    pub(crate) fn u32(&mut self, value: u32) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    /// A number in as few bytes as it needs, seven bits each.
    pub(crate) fn number(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.0.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.number(u32::try_from(text.len()).expect("texts of tables are short"));
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(crate) fn texts(&mut self, texts: &[String]) {
        self.number(u32::try_from(texts.len()).expect("lists of tables are short"));
        texts.iter().for_each(|text| self.text(text));
    }
}

/// Reads.
#[derive(Clone, Copy)]
pub(crate) struct In<'a>(pub(crate) &'a [u8]);

impl<'a> In<'a> {
    pub(crate) fn at(bytes: &'a [u8], offset: usize) -> Self {
        Self(bytes.get(offset..).unwrap_or(&[]))
    }

    pub(crate) fn byte(&mut self) -> u8 {
        let value = self.0.first().copied().unwrap_or(0);
        self.0 = self.0.get(1..).unwrap_or(&[]);
        value
    }

    pub(crate) fn u32(&mut self) -> u32 {
        u32::from_le_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    pub(crate) fn number(&mut self) -> u32 {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte();
            value |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte < 0x80 {
                break;
            }
        }
        value
    }

    pub(crate) fn text(&mut self) -> &'a str {
        let len = self.number() as usize;
        let text = self.0.get(..len).and_then(|bytes| std::str::from_utf8(bytes).ok());
        self.0 = self.0.get(len..).unwrap_or(&[]);
        text.unwrap_or("")
    }

    /// How many items follow; no more than there are bytes for.
    pub(crate) fn count(&mut self) -> usize {
        (self.number() as usize).min(self.0.len())
    }

    pub(crate) fn texts(&mut self) -> Vec<String> {
        (0..self.count()).map(|_| self.text().to_owned()).collect()
    }
}
