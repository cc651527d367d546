//! From tokens to the pieces of a date.

use crate::holiday::holiday_at;
use crate::lexer::{Num, Suffix, Token};
use crate::parts::{Count, Motion, Parts};
use crate::words::{Bound, Name, Part, Unit, Way, Which, Word};

/// Years that stand as bare numbers.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=2100;

/// Reads from left to right; every piece keeps the first value it gets.
#[derive(Default)]
pub(crate) struct Reading {
    parts: Parts,
    /// A "last", "this" or "next" whose noun is still to come.
    which: Option<Which>,
    /// An "in" or "within" just before.
    lead: Option<Motion>,
    is_loose: bool,
}

impl Reading {
    pub(crate) fn of(tokens: &[Token]) -> Parts {
        let mut reading = Self::default();
        let mut rest = tokens;
        while !rest.is_empty() {
            let lead = reading.lead.take();
            let taken = reading.take(rest, lead);
            rest = rest.get(taken..).unwrap_or_default();
        }
        reading.parts
    }

    fn take(&mut self, rest: &[Token], lead: Option<Motion>) -> usize {
        self.take_count(rest, lead)
            .or_else(|| self.take_holiday(rest))
            .or_else(|| self.take_nth(rest))
            .or_else(|| self.take_phrase(rest))
            .unwrap_or_else(|| self.take_one(rest.first().copied()))
    }

    /// "two days ago", "the past 24 hours", "24-hour".
    fn take_count(&mut self, rest: &[Token], lead: Option<Motion>) -> Option<usize> {
        let (n, taken) = self.number(rest)?;
        let rest = rest.get(taken..)?;
        if let [Token::Word(Word::Weekdays(day)), Token::Word(Word::Way(Way::Back)), ..] = rest {
            (self.parts.weekday, self.parts.weekdays_back) = (Some(*day), Some(n));
            return Some(taken + 2);
        }
        let (unit, rest) = match rest {
            // "the year-earlier period"
            [Token::Word(Word::Unit(_)), Token::Dash, Token::Word(Word::Way(_) | Word::Part(Part::Earlier)), ..] => {
                self.parts.is_vague = true;
                return Some(taken + 3);
            }
            [Token::Dash, Token::Word(Word::Unit(_) | Word::Units(_)), ..] if taken > 0 => return Some(taken + 2),
            [Token::Word(Word::Unit(unit) | Word::Units(unit)), rest @ ..] => (*unit, rest),
            [Token::Word(Word::Night), rest @ ..] if matches!(rest, [Token::Word(Word::Bound(_))]) => (Unit::Day, rest),
            _ => return None,
        };
        let (motion, tail) = self.motion(rest, lead, taken > 0)?;
        self.parts.count = motion.filter(|_| !self.is_loose).map(|motion| Count { n, unit, motion });
        self.which = None;
        Some(taken + 1 + tail)
    }

    /// The number of units at the start, and its tokens; a lone "day" or "week" counts as one.
    fn number(&self, rest: &[Token]) -> Option<(i16, usize)> {
        match rest.first()? {
            Token::Num(Num { value, digits: 1..=3, suffix: Suffix::None }) => Some((*value, 1)),
            Token::Word(Word::Count(n)) => Some((*n, 1)),
            Token::Word(Word::Unit(_) | Word::Night) => Some((1, 0)),
            _ => None,
        }
    }

    /// Where a count goes, and the tokens that say so after it; `None` if a lone unit is no count at all.
    fn motion(&self, rest: &[Token], lead: Option<Motion>, has_number: bool) -> Option<(Option<Motion>, usize)> {
        let told = match rest {
            [Token::Word(Word::Way(Way::Back) | Word::Part(Part::Earlier)), ..] => Some(Motion::Back),
            [Token::Word(Word::Way(Way::Ahead) | Word::Part(Part::Later)), ..] => Some(Motion::Ahead),
            [Token::Word(Word::Bound(Bound::Before))] => Some(Motion::Back),
            [Token::Word(Word::Bound(Bound::After))] => Some(Motion::Ahead),
            _ => None,
        };
        let window = match self.which {
            Some(Which::Past) => Some(Motion::WindowBack),
            Some(Which::Last) if has_number => Some(Motion::WindowBack),
            Some(Which::Next | Which::Following) if has_number => Some(Motion::WindowAhead),
            _ => None,
        };
        match (told, window.or(lead)) {
            (Some(told), _) if has_number || self.which.is_none() => Some((Some(told), 1)),
            (None, Some(window)) if has_number || self.which == Some(Which::Past) => Some((Some(window), 0)),
            (None, None) if has_number => Some((None, 0)),
            _ => None,
        }
    }

    fn take_holiday(&mut self, rest: &[Token]) -> Option<usize> {
        let (taken, holiday) = holiday_at(rest)?;
        self.parts.holiday.get_or_insert(holiday);
        self.parts.which = self.which.take().or(self.parts.which);
        Some(taken)
    }

    /// "the first Sunday in May", "the last week of June"; but "last Sunday, July 5".
    fn take_nth(&mut self, rest: &[Token]) -> Option<usize> {
        let (unit, tail) = (rest.get(1)?, rest.get(2..)?);
        let (month, taken, after) = match tail {
            [Token::Word(Word::In), Token::Word(Word::Month(month)), after @ ..] => (*month, 4, after),
            [Token::Word(Word::Month(month)), after @ ..] => (*month, 3, after),
            _ => return None,
        };
        let nth = match rest.first()? {
            Token::Word(Word::Ordinal(n)) => u8::try_from(*n).ok()?,
            Token::Word(Word::Which(Which::Last)) => 0,
            _ => return None,
        };
        let has_day = matches!(after.first(), Some(Token::Num(Num { digits: 1 | 2, .. })));
        match unit {
            Token::Word(Word::Weekday(day)) if !has_day => self.parts.weekday = Some(*day),
            Token::Word(Word::Unit(Unit::Week)) if !has_day => {}
            _ => return None,
        }
        (self.parts.nth, self.parts.month) = (Some(nth), Some(month));
        Some(taken)
    }

    fn take_phrase(&mut self, rest: &[Token]) -> Option<usize> {
        self.take_war(rest).or_else(|| self.take_part_of_year(rest)).or_else(|| self.take_ordinal(rest)).or_else(|| self.take_name(rest))
    }

    fn take_war(&mut self, rest: &[Token]) -> Option<usize> {
        use Word::{Name as N, Ordinal};
        let at = |idx: usize| rest.get(idx).and_then(|token| token.word());
        let (taken, years) = match (at(0)?, at(1)?, at(2)) {
            (N(Name::World), N(Name::War), Some(N(Name::Roman(1)))) | (Ordinal(1), N(Name::World), Some(N(Name::War))) => (3, (1914, 1918)),
            (N(Name::World), N(Name::War), Some(N(Name::Roman(_)))) | (Ordinal(2), N(Name::World), Some(N(Name::War))) => (3, (1939, 1945)),
            (N(Name::Korean), N(Name::War), _) => (2, (1950, 1953)),
            (N(Name::Bosnian), N(Name::War), _) => (2, (1992, 1995)),
            _ => return None,
        };
        self.parts.years.get_or_insert(years);
        Some(taken)
    }

    /// "Q3", "third quarter", "second-half".
    fn take_part_of_year(&mut self, rest: &[Token]) -> Option<usize> {
        let (n, word, taken) = match rest {
            [Token::Word(Word::Name(Name::Q)), Token::Num(num), ..] => (i8::try_from(num.value).ok()?, Word::Quarter, 2),
            [Token::Word(Word::Name(Name::H)), Token::Num(num), ..] => (i8::try_from(num.value).ok()?, Word::Half, 2),
            [Token::Word(Word::Ordinal(n)), Token::Dash, Token::Word(word), ..] => (*n, *word, 3),
            [Token::Word(Word::Ordinal(n)), Token::Word(word), ..] => (*n, *word, 2),
            _ => return None,
        };
        match word {
            Word::Quarter if (1..=4).contains(&n) => self.parts.quarter = Some(n),
            Word::Half if (1..=2).contains(&n) => self.parts.half = Some(n),
            _ => return None,
        }
        Some(taken)
    }

    /// "May fifth", "the fourth of July", "May Day".
    fn take_ordinal(&mut self, rest: &[Token]) -> Option<usize> {
        let (month, day) = match rest {
            [Token::Word(Word::Ordinal(day)), Token::Word(Word::Month(month)), ..] => (*month, *day),
            [Token::Word(Word::Month(month)), Token::Word(Word::Ordinal(day))] => (*month, *day),
            [Token::Word(Word::Month(5)), Token::Word(Word::Unit(Unit::Day)), ..] => (5, 1),
            _ => return None,
        };
        (self.parts.month, self.parts.day) = (Some(month), Some(day));
        Some(2)
    }

    fn take_name(&mut self, rest: &[Token]) -> Option<usize> {
        match rest {
            [Token::Word(Word::Name(Name::Super)), Token::Word(Word::Weekday(_)), ..] => self.parts.is_vague = true,
            [Token::Word(Word::Which(which)), Token::Word(Word::Night | Word::Daypart), ..] => {
                self.which = None;
                self.parts.shift = shift_of(*which).or(self.parts.shift);
            }
            _ => return None,
        }
        Some(2)
    }

    fn take_one(&mut self, token: Option<Token>) -> usize {
        match token {
            Some(Token::Date(date)) => self.parts.date = Some(date),
            Some(Token::Month(first)) => (self.parts.year, self.parts.month) = (Some(first.year()), Some(first.month())),
            Some(Token::Num(num)) => self.take_number(num),
            Some(Token::Word(word)) => self.take_word(word),
            _ => {}
        }
        1
    }

    fn take_number(&mut self, num: Num) {
        let parts = &mut self.parts;
        match (num.suffix, num.digits, num.value) {
            (Suffix::Plural, 4, first) if first % 10 == 0 && (first == 2000 || first % 100 != 0) => parts.years = Some((first, first + 9)),
            (Suffix::Plural, 2, first) if first % 10 == 0 && first > 0 => parts.years = Some((1900 + first, 1909 + first)),
            (Suffix::None, 4, year) if YEARS.contains(&year) => _ = parts.year.get_or_insert(year),
            (Suffix::None | Suffix::Ordinal, 1 | 2, day @ 1..=31) if parts.day.is_none() => {
                parts.day = i8::try_from(day).ok();
                parts.is_bare_day = num.suffix == Suffix::None;
            }
            _ => parts.has_unknown = true,
        }
    }

    fn take_word(&mut self, word: Word) {
        let parts = &mut self.parts;
        match word {
            Word::Which(which) => self.which = Some(which),
            Word::In => self.lead = Some(Motion::Within),
            Word::Within => self.lead = Some(Motion::WindowWithin),
            Word::Loose => self.is_loose = true,
            Word::Vague | Word::Weekdays(_) => parts.is_vague = true,
            Word::Part(part) => _ = parts.part.get_or_insert(part),
            Word::Shift(days) => _ = parts.shift.get_or_insert(days),
            Word::Unit(unit) => self.take_unit(unit),
            Word::Quarter => self.take_unit(Unit::Quarter),
            Word::Name(Name::Orthodox) => parts.is_orthodox = true,
            Word::Name(Name::Attack) if (parts.month, parts.day, parts.year) == (Some(9), Some(11), None) => parts.year = Some(2001),
            _ => self.take_noun(word),
        }
    }

    /// What a "last", "this" or "next" may belong to.
    fn take_noun(&mut self, word: Word) {
        let parts = &mut self.parts;
        match word {
            Word::Month(month) => _ = parts.month.get_or_insert(month),
            Word::Weekday(day) => _ = parts.weekday.get_or_insert(day),
            Word::Season(season) => _ = parts.season.get_or_insert(season),
            Word::Weekend => parts.is_weekend = true,
            Word::Night | Word::Daypart | Word::And | Word::To | Word::Between | Word::Bound(_) => return,
            _ => {
                parts.has_unknown = true;
                return;
            }
        }
        parts.which = parts.which.or(self.which.take());
    }

    /// Of "the week of last month" the unit that is placed.
    fn take_unit(&mut self, unit: Unit) {
        let which = self.which.take();
        if !matches!(self.parts.unit, Some((Some(_), _))) {
            self.parts.unit = Some((which, unit));
        }
    }
}

/// "last night", "this morning", "the next evening".
fn shift_of(which: Which) -> Option<i32> {
    match which {
        Which::Last | Which::Past => Some(-1),
        Which::This | Which::Same => Some(0),
        Which::Next | Which::Following => None,
    }
}
