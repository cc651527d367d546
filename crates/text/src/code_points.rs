//! Byte offsets to code-point offsets and back, in logarithmic time.

/// Map between UTF-8 byte offsets and Unicode code-point offsets of one text.
///
/// Keeps one entry for each character longer than a byte, so English text costs next to nothing.
#[derive(Clone, Debug)]
pub struct CodePoints {
    /// `(byte offset just after a multi-byte character, bytes beyond one per character so far)`.
    wide: Vec<(u32, u32)>,
}

impl CodePoints {
    /// The map of `text`.
    pub fn new(text: &str) -> Self {
        let mut extra = 0;
        let wide = text
            .char_indices()
            .filter(|(_, c)| c.len_utf8() > 1)
            .map(|(at, c)| {
                extra += c.len_utf8() as u32 - 1;
                (at as u32 + c.len_utf8() as u32, extra)
            })
            .collect();
        Self { wide }
    }

    /// Code-point offset of the byte offset `byte`, which lies on a character boundary.
    pub fn from_byte(&self, byte: u32) -> u32 {
        let idx = self.wide.partition_point(|&(end, _)| end <= byte);
        byte - idx.checked_sub(1).map_or(0, |i| self.wide[i].1)
    }

    /// Byte offset of the code-point offset `code_point`.
    pub fn to_byte(&self, code_point: u32) -> u32 {
        let idx = self.wide.partition_point(|&(end, extra)| end - extra <= code_point);
        code_point + idx.checked_sub(1).map_or(0, |i| self.wide[i].1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_agree_with_counting() {
        for text in ["", "plain", "é", "Überlingen — «ж»", "a😀b"] {
            let map = CodePoints::new(text);
            let ends = text.char_indices().map(|(i, _)| i).chain([text.len()]);
            for (cp, byte) in ends.enumerate() {
                assert_eq!(map.from_byte(byte as u32), cp as u32, "{text} byte {byte}");
                assert_eq!(map.to_byte(cp as u32), byte as u32, "{text} code point {cp}");
            }
        }
    }
}
