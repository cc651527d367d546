use crate::Shape;

/// A word piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Index in the vocabulary.
    pub id: u32,
    /// First byte in the text.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// How the whole word is written.
    pub shape: Shape,
    /// Whether a word begins here.
    pub initial: bool,
}
