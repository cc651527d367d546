//! Holidays whose date follows from the year. Of those that differ between countries, the American ones.

use jiff::civil::{Date, Weekday};

use crate::calendar::{easter, nth_weekday, orthodox_easter, shifted};
use crate::lexer::Token;
use crate::words::{Holiday, Name, Unit, Word};

impl Holiday {
    /// Its day in `year`.
    pub(crate) fn on(self, year: i16, is_orthodox: bool) -> Option<Date> {
        let easter = || if is_orthodox { orthodox_easter(year) } else { easter(year) };
        let day = |month, day| Date::new(year, month, day).ok();
        let monday = |month, nth| nth_weekday(day(month, 1)?, nth, Weekday::Monday);
        match self {
            Self::Christmas if is_orthodox => day(1, 7),
            Self::ChristmasEve if is_orthodox => day(1, 6),
            Self::Christmas => day(12, 25),
            Self::ChristmasEve => day(12, 24),
            Self::BoxingDay => day(12, 26),
            Self::NewYear => day(1, 1),
            Self::NewYearsEve => day(12, 31),
            Self::Valentine => day(2, 14),
            Self::Womens => day(3, 8),
            Self::Halloween => day(10, 31),
            Self::Juneteenth => day(6, 19),
            Self::Veterans => day(11, 11),
            Self::Easter => easter(),
            Self::EasterMonday => shifted(easter()?, 1),
            Self::GoodFriday => shifted(easter()?, -2),
            Self::PalmSunday => shifted(easter()?, -7),
            Self::AshWednesday => shifted(easter()?, -46),
            Self::Thanksgiving => nth_weekday(day(11, 1)?, 4, Weekday::Thursday),
            Self::Labor => monday(9, 1),
            Self::Memorial => monday(5, 0),
        }
    }
}

/// A holiday at the start of `rest`, and how many tokens it takes.
pub(crate) fn holiday_at(rest: &[Token]) -> Option<(usize, Holiday)> {
    const DAY: Option<Word> = Some(Word::Unit(Unit::Day));
    const EVE: Option<Word> = Some(Word::Name(Name::Eve));
    let at = |idx: usize| rest.get(idx).and_then(|token| token.word());
    let weekday = |day| Some(Word::Weekday(day));
    Some(match (at(0)?, at(1), at(2)) {
        (Word::Holiday(Holiday::Christmas), EVE, _) => (2, Holiday::ChristmasEve),
        (Word::Holiday(Holiday::Easter), next, _) if next == weekday(Weekday::Monday) => (2, Holiday::EasterMonday),
        (Word::Holiday(Holiday::Easter), next, _) if next == weekday(Weekday::Sunday) => (2, Holiday::Easter),
        (Word::Holiday(found), DAY, _) => (2, found),
        (Word::Holiday(found), ..) => (1, found),
        (Word::Name(Name::Good), next, _) if next == weekday(Weekday::Friday) => (2, Holiday::GoodFriday),
        (Word::Name(Name::Palm), next, _) if next == weekday(Weekday::Sunday) => (2, Holiday::PalmSunday),
        (Word::Name(Name::Ash), next, _) if next == weekday(Weekday::Wednesday) => (2, Holiday::AshWednesday),
        (Word::Name(Name::New), Some(Word::Unit(Unit::Year)), DAY) => (3, Holiday::NewYear),
        (Word::Name(Name::New), Some(Word::Unit(Unit::Year)), EVE) => (3, Holiday::NewYearsEve),
        (Word::Name(name), DAY, _) => (2, named_day(name)?),
        _ => return None,
    })
}

fn named_day(name: Name) -> Option<Holiday> {
    Some(match name {
        Name::Boxing => Holiday::BoxingDay,
        Name::Labor => Holiday::Labor,
        Name::Memorial => Holiday::Memorial,
        Name::Veterans => Holiday::Veterans,
        Name::Valentine => Holiday::Valentine,
        Name::Women => Holiday::Womens,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_holidays() {
        for (holiday, year, expected) in [
            (Holiday::Thanksgiving, 2018, "2018-11-22"),
            (Holiday::Labor, 2019, "2019-09-02"),
            (Holiday::Memorial, 2021, "2021-05-31"),
            (Holiday::AshWednesday, 2020, "2020-02-26"),
            (Holiday::PalmSunday, 2020, "2020-04-05"),
        ] {
            assert_eq!(holiday.on(year, false), expected.parse().ok(), "{holiday:?} {year}");
        }
    }
}
