//! Headlines glued together on one line.
pub(super) fn find_headlines(_line: &str) -> Vec<usize> { vec![0] }
