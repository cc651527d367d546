//! Ranges of characters and how much two of them share.

/// A half-open, non-empty range of Unicode code points of a passage's text.
///
/// Code points, because the annotations count in them; the byte spans of the text model are another type on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CharSpan {
    start: u32,
    end: u32,
}

impl CharSpan {
    /// The range from `start` up to, not including, `end`; `None` if it would be empty.
    pub fn new(start: u32, end: u32) -> Option<Self> {
        (start < end).then_some(Self { start, end })
    }

    /// The first code point.
    pub fn start(self) -> u32 {
        self.start
    }

    /// The code point after the last.
    pub fn end(self) -> u32 {
        self.end
    }

    /// Its length in code points, at least one.
    pub fn char_len(self) -> u32 {
        self.end - self.start
    }

    /// Whether the two share a code point.
    pub fn overlaps(self, other: Self) -> bool {
        self.shared(other) > 0
    }

    /// Code points in both over code points in either, from 0 to 1.
    pub fn iou(self, other: Self) -> f64 {
        let shared = self.shared(other);
        f64::from(shared) / (f64::from(self.char_len()) + f64::from(other.char_len()) - f64::from(shared))
    }

    fn shared(self, other: Self) -> u32 {
        self.end.min(other.end).saturating_sub(self.start.max(other.start))
    }
}

/// Code points in both lists over code points in either. Two empty lists agree.
pub(crate) fn union_iou(a: &[CharSpan], b: &[CharSpan]) -> f64 {
    let (a, b) = (merged(a), merged(b));
    let shared: f64 = a.iter().flat_map(|x| b.iter().map(|y| f64::from(x.shared(*y)))).sum();
    let either = total_len(&a) + total_len(&b) - shared;
    if either == 0.0 { 1.0 } else { shared / either }
}

fn total_len(spans: &[CharSpan]) -> f64 {
    spans.iter().map(|span| f64::from(span.char_len())).sum()
}

/// The same code points as disjoint ranges in order.
fn merged(spans: &[CharSpan]) -> Vec<CharSpan> {
    let mut spans = spans.to_vec();
    spans.sort_unstable();
    let mut out: Vec<CharSpan> = Vec::new();
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => out.push(span),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span((start, end): (u32, u32)) -> CharSpan {
        CharSpan::new(start, end).unwrap()
    }

    #[test]
    fn shared_characters() {
        for (name, a, b, overlaps, iou) in [
            ("same", (0, 4), (0, 4), true, 1.0),
            ("half", (0, 4), (0, 2), true, 0.5),
            ("one of seven", (0, 4), (3, 7), true, 1.0 / 7.0),
            ("touching", (0, 4), (4, 7), false, 0.0),
            ("apart", (0, 2), (5, 7), false, 0.0),
        ] {
            assert_eq!((span(a).overlaps(span(b)), span(a).iou(span(b))), (overlaps, iou), "{name}");
            assert_eq!(span(b).iou(span(a)), iou, "{name}, the other way round");
        }
        assert_eq!(CharSpan::new(3, 3), None);
    }

    #[test]
    fn shared_characters_of_lists() {
        for (name, a, b, iou) in [
            ("both empty", &[][..], &[][..], 1.0),
            ("one empty", &[(0, 4)], &[], 0.0),
            ("split in two", &[(0, 4), (4, 8)], &[(0, 8)], 1.0),
            ("counted once", &[(0, 4), (0, 4)], &[(0, 4)], 1.0),
            ("seven of ten", &[(0, 10)], &[(0, 3), (6, 10)], 0.7),
        ] {
            let spans = |x: &[(u32, u32)]| x.iter().copied().map(span).collect::<Vec<_>>();
            assert_eq!(union_iou(&spans(a), &spans(b)), iou, "{name}");
        }
    }
}
