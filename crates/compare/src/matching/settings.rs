/// What may match, and how much is kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Days that may lie between the two: 1 by default, for reports that date an act by the day after it.
    pub days: u32,
    /// Kilometres that may lie between the two, beyond what the precision of either leaves open: 50 by default.
    pub km: f64,
    /// The least score of a match: 0.6 by default. See [`Parts`](crate::Parts).
    pub least_score: f64,
    /// Days of the longest period that still counts as a date: 31 by default. Events known only to the year are not compared.
    pub widest_days: u32,
    /// Candidates kept for an event of theirs: 8 by default. Memory grows with it.
    pub most_kept: usize,
    /// Events of ours that one of theirs is compared with: 20,000 by default. Where more lie near, the later ones are passed over, and
    /// [`Matches::cut_short`](crate::Matches::cut_short) counts it.
    pub most_compared: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { days: 1, km: 50.0, least_score: 0.6, widest_days: 31, most_kept: 8, most_compared: 20_000 }
    }
}

impl Settings {
    /// With values that cannot be meant put right.
    pub(crate) fn checked(&self) -> Self {
        // Half the way round the Earth is as far as it goes.
        let km = if self.km.is_nan() { 0.0 } else { self.km.clamp(0.0, 20_038.0) };
        Self { km, most_kept: self.most_kept.max(1), ..*self }
    }
}
