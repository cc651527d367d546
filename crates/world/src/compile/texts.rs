use std::collections::HashMap;

use crate::file::bytes::Out;

/// Texts, each kept once and referred to by its offset. Offset 0 is the empty text.
pub(super) struct Texts {
    out: Out,
    known: HashMap<String, u32>,
}

impl Default for Texts {
    fn default() -> Self {
        let mut texts = Self { out: Out::default(), known: HashMap::new() };
        texts.add("");
        texts
    }
}

impl Texts {
    pub(super) fn add(&mut self, text: &str) -> u32 {
        if let Some(&offset) = self.known.get(text) {
            return offset;
        }
        let offset = u32::try_from(self.out.0.len()).expect("less than 4 GiB of texts");
        self.out.text(text);
        self.known.insert(text.to_owned(), offset);
        offset
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.out.0
    }
}
