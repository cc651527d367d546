//! Which statement contains what.

use rapporteur_text::TextSpan;

/// The contents of statements, by which everything inside is attributed.
pub(crate) struct Contents {
    /// The parts of each statement's content, with their length in all.
    parts: Vec<(Vec<TextSpan>, usize)>,
}

impl Contents {
    pub(crate) fn new(parts: impl IntoIterator<Item = Vec<TextSpan>>) -> Self {
        let with_len = |parts: Vec<TextSpan>| {
            let len = parts.iter().map(|part| part.byte_len()).sum();
            (parts, len)
        };
        Self { parts: parts.into_iter().map(with_len).collect() }
    }

    /// The innermost statement whose content holds `span`.
    pub(crate) fn innermost(&self, span: TextSpan) -> Option<usize> {
        self.around(span).min_by_key(|&idx| (self.parts[idx].1, idx))
    }

    /// The innermost statement around the `trigger` of statement `own`; of two that hold each other only the longer one is outside.
    pub(crate) fn outside(&self, own: usize, trigger: TextSpan) -> Option<usize> {
        let longer = |idx: &usize| (self.parts[*idx].1, *idx) > (self.parts[own].1, own);
        self.around(trigger).filter(|&idx| idx != own).filter(longer).min_by_key(|&idx| (self.parts[idx].1, idx))
    }

    fn around(&self, span: TextSpan) -> impl Iterator<Item = usize> + '_ {
        (0..self.parts.len()).filter(move |&idx| self.parts[idx].0.iter().any(|part| part.contains(span)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contents() -> Contents {
        let span = TextSpan::new;
        Contents::new([vec![span(10, 50)], vec![span(20, 40)], vec![span(60, 70), span(80, 90)], vec![]])
    }

    #[test]
    fn the_innermost_statement_counts() {
        for (name, at, expected) in [
            ("inner", (25, 30), Some(1)),
            ("outer", (12, 15), Some(0)),
            ("second part", (80, 84), Some(2)),
            ("between the parts", (72, 75), None),
        ] {
            assert_eq!(contents().innermost(TextSpan::new(at.0, at.1)), expected, "{name}");
        }
    }

    #[test]
    fn statements_are_never_inside_each_other() {
        let span = TextSpan::new;
        let crossed = Contents::new([vec![span(10, 50)], vec![span(12, 48)]]);
        assert_eq!(crossed.outside(1, span(14, 16)), Some(0));
        assert_eq!(crossed.outside(0, span(20, 22)), None);
    }
}
