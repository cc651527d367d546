//! What stands around dates: limits ("since"), ranges ("from ... to"), and distances from another date ("two days after").

use crate::calendar::{shifted, shifted_months};
use crate::lexer::{Num, Suffix, Token};
use crate::parts::Parts;
use crate::period::Period;
use crate::solve::{Clues, solve};
use crate::words::{Bound, Name, Unit, Which, Word};
use crate::{End, Resolved, Tense, Value};

/// Works out an expression of cleaned tokens.
pub(crate) fn resolved(tokens: &[Token], clues: Clues) -> Option<Resolved> {
    if tokens.iter().any(|token| token.word() == Some(Word::Vague)) {
        return None;
    }
    if let [Token::Word(Word::Name(Name::Eve)), after @ ..] = tokens {
        return from_anchor(-1, Unit::Day, after, clues).map(closed);
    }
    if let [Token::Word(Word::To), after @ ..] = tokens {
        return period(after, clues).map(|inner| limited(inner, Bound::Until));
    }
    match bound_at(tokens) {
        Some((before, bound, after)) => around(before, bound, after, clues),
        None => period(tokens, clues).map(closed),
    }
}

/// The first limiting word, with what stands on either side.
fn bound_at(tokens: &[Token]) -> Option<(&[Token], Bound, &[Token])> {
    let at = tokens.iter().position(|token| matches!(token, Token::Word(Word::Bound(_))))?;
    let Some(Token::Word(Word::Bound(bound))) = tokens.get(at) else { return None };
    Some((tokens.get(..at)?, *bound, tokens.get(at + 1..)?))
}

fn around(before: &[Token], bound: Bound, after: &[Token], clues: Clues) -> Option<Resolved> {
    // "a week from Monday", but "for a week from Monday"
    let is_from = bound == Bound::From && before.len() <= 2;
    let is_distance = (is_from || matches!(bound, Bound::Before | Bound::After)) && !after.is_empty();
    if let Some((n, unit)) = distance(before).filter(|_| is_distance) {
        return from_anchor(if bound == Bound::Before { -n } else { n }, unit, after, clues).map(closed);
    }
    let is_vague = is_distance && matches!(before.last(), Some(Token::Word(Word::Units(_))));
    let has_date = Parts::of(before).has_date();
    if is_vague {
        None
    } else if has_date && bound == Bound::Until {
        range(before, after, clues).map(closed)
    } else if has_date {
        // "Monday after talks"
        period(before, clues).map(closed)
    } else if after.is_empty() {
        let whole: Vec<_> = before.iter().copied().chain([Token::Word(Word::Bound(bound))]).collect();
        period(&whole, clues).map(closed)
    } else {
        let inner = period(after, clues)?;
        Some(if bound == Bound::From && inner.end.is_some() { closed(inner) } else { limited(inner, bound) })
    }
}

/// "two days", "a week", "day" at the end of `tokens`.
fn distance(tokens: &[Token]) -> Option<(i32, Unit)> {
    match tokens {
        [.., Token::Num(Num { value, suffix: Suffix::None, .. }), Token::Word(Word::Units(unit) | Word::Unit(unit))] => {
            Some((i32::from(*value), *unit))
        }
        [.., Token::Word(Word::Loose), Token::Word(Word::Count(_)), _] => None,
        [.., Token::Word(Word::Count(n)), Token::Word(Word::Units(unit) | Word::Unit(unit))] => Some((i32::from(*n), *unit)),
        [.., Token::Word(Word::Unit(unit))] => Some((1, *unit)),
        [.., Token::Word(Word::Night)] => Some((1, Unit::Day)),
        _ => None,
    }
}

/// "two days before Christmas", "the week before last".
fn from_anchor(n: i32, unit: Unit, anchor: &[Token], clues: Clues) -> Option<Period> {
    if let [Token::Word(Word::Which(Which::Last))] = anchor {
        return crate::seasons::unit(unit, 2 * n, clues.published?);
    }
    let anchor = period(anchor, clues)?;
    match (unit, anchor.value) {
        (Unit::Day, Value::Day(date)) => shifted(date, n).map(Period::day),
        (Unit::Week, Value::Day(date)) => shifted(date, 7 * n).map(Period::day),
        (Unit::Month, Value::Day(date) | Value::Month(date)) => shifted_months(date, n).map(Period::month),
        (Unit::Year, _) => Period::year(shifted_months(anchor.first, 12 * n)?.year()),
        (Unit::Decade, _) => Period::year(shifted_months(anchor.first, 120 * n)?.year()),
        _ => None,
    }
}

/// A date or a range.
fn period(tokens: &[Token], clues: Clues) -> Option<Period> {
    let is_link = |token: &Token| matches!(token, Token::Dash | Token::Word(Word::To | Word::And | Word::Bound(Bound::Until)));
    let links = tokens.iter().enumerate().filter(|(_, token)| is_link(token));
    links.filter_map(|(at, _)| range(tokens.get(..at)?, tokens.get(at + 1..)?, clues)).next().or_else(|| solve(&Parts::of(tokens), clues))
}

fn range(left: &[Token], right: &[Token], clues: Clues) -> Option<Period> {
    let (mut left, mut right) = (Parts::of(left), Parts::of(right));
    let year = left.year;
    left.share(&mut right);
    let is_date = |parts: &Parts| !parts.is_vague && (parts.has_date() || parts.day.is_some() && parts.month.is_some());
    if !is_date(&left) || !is_date(&right) {
        return None;
    }
    let start = solve(&left, clues)?;
    let clues = if right.is_floating() { Clues { published: Some(start.first), tense: Tense::Future } } else { clues };
    let end = solve(&right, clues)?;
    let is_lent = year.is_none() && left.year.is_some();
    // "Dec. 30-Jan. 2, 2019"
    let last_year = || solve(&Parts { year: left.year.filter(|_| is_lent)?.checked_sub(1), ..left }, clues)?.through(end);
    start.through(end).or_else(last_year)
}

fn closed(period: Period) -> Resolved {
    Resolved { value: period.value, end: period.end.map(End::At), first: Some(period.first), last: Some(period.last) }
}

fn limited(period: Period, bound: Bound) -> Resolved {
    let value = period.value;
    match bound {
        Bound::Since | Bound::From | Bound::After => Resolved { value, end: Some(End::Open), first: Some(period.first), last: None },
        Bound::Until => Resolved { value, end: None, first: None, last: Some(period.last) },
        Bound::Before => Resolved { value, end: None, first: None, last: shifted(period.first, -1) },
    }
}
