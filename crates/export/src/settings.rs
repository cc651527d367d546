//! What a user may choose about an export.

/// What a user may choose about an export; everything is off by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Leaves cells as they are that a spreadsheet would run as a formula. Off: they get a leading apostrophe.
    pub raw: bool,
    /// Writes the names of private persons. Off: they are masked, see [`Privacy`](crate::Privacy).
    pub show_private: bool,
    /// Puts planned, feared, past and denied events into shapes that cannot tell them from those that happened. Off: only `actual` ones go there.
    pub all_modalities: bool,
}
