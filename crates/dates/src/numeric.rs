//! Dates written in numbers: "2020-07-04", "11/02/89", "1978-79", "9/11".

use jiff::civil::Date;

use crate::calendar;
use crate::lexer::{Num, Suffix, Token, long_year};
use crate::words::{Name, Word};

/// How near to its publication an article's own date is looked for where the order of day and month is open.
const NEAR: i32 = 31;

/// What a pattern at the start of the tokens becomes, and how many tokens it takes.
pub(crate) type Merged = (usize, [Option<Token>; 3]);

/// A date in numbers at the start of `rest`.
pub(crate) fn merged(rest: &[Token], published: Option<Date>) -> Option<Merged> {
    three(rest, published).or_else(|| with_month(rest)).or_else(|| two(rest))
}

fn three(rest: &[Token], published: Option<Date>) -> Option<Merged> {
    let [a, mark @ (Token::Dash | Token::Slash | Token::Stop), b, other, c, ..] = rest else { return None };
    let (a, b, c) = (a.plain()?, b.plain()?, c.plain()?);
    let date = match (mark == other, a.digits, c.digits, mark) {
        (true, 4, 1 | 2, _) => date(a.value, b.value, c.value),
        (true, 1 | 2, 4, Token::Stop) => date(c.value, b.value, a.value),
        (true, 1 | 2, 4, _) => in_either_order(a, b, c.value, published, false),
        (true, 1 | 2, 2, Token::Slash) => in_either_order(a, b, long_year(c.value), published, true),
        _ => return None,
    };
    // What is no date, or might be two, must not be read as something else.
    Some((5, [Some(date.map_or(Token::Word(Word::Unknown), Token::Date)), None, None]))
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// "17/06/2020", "06/17/2020"; where both orders make a date, the one beside `published`, else only American newswire ("11/02/89") is trusted.
fn in_either_order(a: Num, b: Num, year: i16, published: Option<Date>, is_wire: bool) -> Option<Date> {
    let (american, european) = (date(year, a.value, b.value), date(year, b.value, a.value));
    let (Some(one), Some(other)) = (american, european) else { return american.or(european) };
    let is_near = |date| published.is_some_and(|published| calendar::days_between(published, date).abs() <= NEAR);
    match (is_near(one), is_near(other)) {
        _ if one == other => american,
        (true, false) => american,
        (false, true) => european,
        _ => american.filter(|_| is_wire),
    }
}

/// "10 Nov 11", "10-Nov-2011": a year of two digits needs the day before the month.
fn with_month(rest: &[Token]) -> Option<Merged> {
    let (len, day, month, year) = match rest {
        [day, Token::Dash, month @ Token::Word(Word::Month(_)), Token::Dash, year, ..] => (5, day, month, year.plain()?),
        [day @ Token::Num(Num { digits: 1 | 2, .. }), month @ Token::Word(Word::Month(_)), year] => (3, day, month, year.plain()?),
        _ => return None,
    };
    let value = match year.digits {
        2 => long_year(year.value),
        4 if len == 5 => year.value,
        _ => return None,
    };
    day.plain()?;
    Some((len, [Some(*day), Some(*month), Some(Token::Num(Num { value, digits: 4, suffix: Suffix::None }))]))
}

fn two(rest: &[Token]) -> Option<Merged> {
    let [a, mark @ (Token::Dash | Token::Slash), b, ..] = rest else { return None };
    let (a, b) = (a.plain()?, b.plain()?);
    let ends = |rest: &[Token]| !matches!(rest.get(3), Some(Token::Slash | Token::Dash | Token::Word(Word::Name(Name::Roman(_)))));
    match (a.digits, b.digits) {
        (1, 2) if (a.value, b.value, *mark) == (9, 11, Token::Slash) && ends(rest) => {
            Some((3, [Date::new(2001, 9, 11).ok().map(Token::Date), None, None]))
        }
        (4, 2) => year_and_two(a, b, *mark),
        (1 | 2, 4) if *mark == Token::Slash => Some((3, [date(b.value, a.value, 1).map(Token::Month), None, None])),
        // "2003-5"
        (4, 1) if a.value % 10 < b.value => Some(years(a, a.value - a.value % 10 + b.value)),
        _ => None,
    }
}

/// "1978-79" is two years, "2020-07" a month.
fn year_and_two(a: Num, b: Num, mark: Token) -> Option<Merged> {
    let next = a.value - a.value % 100 + b.value;
    let next = if next < a.value && a.value % 100 == 99 { next + 100 } else { next };
    if next > a.value {
        return Some(years(a, next));
    }
    let month = date(a.value, b.value, 1).filter(|_| mark == Token::Dash)?;
    Some((3, [Some(Token::Month(month)), None, None]))
}

fn years(from: Num, to: i16) -> Merged {
    (3, [Some(Token::Num(from)), Some(Token::Dash), Some(Token::Num(Num { value: to, ..from }))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::tokens;

    #[test]
    fn numbers_are_put_together() {
        for (text, published, expected) in [
            ("2020-07-04", None, Some("2020-07-04")),
            ("17/06/2020", None, Some("2020-06-17")),
            ("06/17/2020", None, Some("2020-06-17")),
            ("04/07/2020", None, None),
            ("04/07/2020", Some("2020-07-08"), Some("2020-07-04")),
            ("04/07/2020", Some("2020-04-08"), Some("2020-04-07")),
            ("11/02/89", None, Some("1989-11-02")),
            ("11/02/89", Some("1989-02-12"), Some("1989-02-11")),
            ("9/11", None, Some("2001-09-11")),
            ("31.02.2020", None, None),
        ] {
            let found = tokens(text).and_then(|tokens| merged(&tokens, published.and_then(|date: &str| date.parse().ok())));
            let date = found.and_then(|(_, [first, ..])| if let Some(Token::Date(date)) = first { Some(date) } else { None });
            assert_eq!(date, expected.and_then(|date| date.parse().ok()), "{text} in {published:?}");
        }
    }

    #[test]
    fn years_and_months() {
        for (text, is_month) in [("1978-79", false), ("1999-00", false), ("2010/11", false), ("2003-5", false), ("2020-07", true)] {
            let found = tokens(text).and_then(|tokens| merged(&tokens, None));
            assert_eq!(found.map(|(_, [first, ..])| matches!(first, Some(Token::Month(_)))), Some(is_month), "{text}");
        }
    }
}
