//! How far a score would move on other passages of the same kind.

use super::Count;

/// Fixed, so that the same readings give the same table.
pub(super) const SEED: u64 = 20_200_708;

/// Enough for ends that are steady to about half a point.
const ROUNDS: usize = 1000;

/// The middle 95% of the scores of passages drawn again, with repetition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// 2.5% of the draws score lower.
    pub low: f64,
    /// 2.5% of the draws score higher.
    pub high: f64,
}

/// One interval for each column of `rows`, which holds one row a passage; `None` where no draw has anything to count.
///
/// Passages are drawn, not frames: errors in one passage hang together. Every column sees the same draws.
pub(super) fn intervals(rows: &[Vec<Count>], seed: u64) -> Vec<Option<Interval>> {
    let columns = rows.first().map_or(0, Vec::len);
    let mut scores: Vec<Vec<f64>> = vec![Vec::new(); columns];
    let mut random = SplitMix(seed);
    for _ in 0..if columns == 0 { 0 } else { ROUNDS } {
        for (scores, sum) in scores.iter_mut().zip(draw(rows, columns, &mut random)) {
            scores.extend(sum.f1());
        }
    }
    scores.into_iter().map(middle).collect()
}

fn draw(rows: &[Vec<Count>], columns: usize, random: &mut SplitMix) -> Vec<Count> {
    let mut sums = vec![Count::default(); columns];
    for _ in rows {
        let row = &rows[random.below(rows.len())];
        sums.iter_mut().zip(row).for_each(|(sum, count)| *sum += *count);
    }
    sums
}

fn middle(mut scores: Vec<f64>) -> Option<Interval> {
    scores.sort_unstable_by(f64::total_cmp);
    let at = |share: f64| scores.get((share * scores.len().saturating_sub(1) as f64).round() as usize).copied();
    Some(Interval { low: at(0.025)?, high: at(0.975)? })
}

/// Steele, Lea and Flood's SplitMix64: a generator in four lines, whose numbers never change with a dependency.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; the bias of taking the high part of a product is far below what 1000 rounds can show.
    fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(hits: impl Iterator<Item = u64>) -> Vec<Vec<Count>> {
        hits.map(|hit| vec![Count { hit, gold: 4, predicted: 4 }]).collect()
    }

    #[test]
    fn the_interval_holds_the_score_and_is_repeatable() {
        let rows = passages((0..200).map(|i| i % 5));
        let found = intervals(&rows, SEED)[0].unwrap();
        assert!(found.low < 0.5 && 0.5 < found.high && found.high - found.low < 0.2, "{found:?}");
        assert_eq!(intervals(&rows, SEED), intervals(&rows, SEED));
        assert_ne!(intervals(&rows, SEED), intervals(&rows, SEED + 1));
    }

    #[test]
    fn a_perfect_score_has_no_spread() {
        assert_eq!(intervals(&passages([4, 4, 4].into_iter()), SEED), [Some(Interval { low: 1.0, high: 1.0 })]);
    }

    #[test]
    fn nothing_to_count_has_no_interval() {
        assert_eq!(intervals(&[], SEED), []);
        assert_eq!(intervals(&[vec![Count::default()]], SEED), [None]);
    }
}
