//! From text to tokens, whatever its dashes, apostrophes, spaces and case.

use jiff::civil::Date;

use crate::words::{Clock, Word};

/// Tokens beyond this are no date expression; the limit keeps the work on hostile input small.
const MOST_TOKENS: usize = 40;
/// Letters of the longest word we know.
const MOST_LETTERS: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    Num(Num),
    Word(Word),
    /// A date written in numbers.
    Date(Date),
    /// A month written in numbers, by its first day.
    Month(Date),
    Dash,
    Slash,
    Colon,
    Stop,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Num {
    pub(crate) value: i16,
    pub(crate) digits: u8,
    pub(crate) suffix: Suffix,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Suffix {
    None,
    /// "4th"
    Ordinal,
    /// "1990s"
    Plural,
}

impl Token {
    pub(crate) fn word(self) -> Option<Word> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }

    pub(crate) fn plain(self) -> Option<Num> {
        if let Self::Num(num @ Num { suffix: Suffix::None, .. }) = self { Some(num) } else { None }
    }
}

/// The tokens of `text`; `None` for a text too long for a date.
pub(crate) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut out = Vec::with_capacity(12);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        rest = match first {
            '0'..='9' => number(rest, &mut out),
            _ if first.is_alphabetic() => word(rest, &mut out),
            _ => mark(first, rest, &mut out),
        };
        if out.len() > MOST_TOKENS {
            return None;
        }
    }
    Some(out)
}

/// Splits off the leading characters that are `wanted`.
fn run(text: &str, wanted: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !wanted(c)).unwrap_or(text.len()))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2018}' | '\u{2bc}' | '`')
}

fn mark<'t>(first: char, text: &'t str, out: &mut Vec<Token>) -> &'t str {
    let rest = text.get(first.len_utf8()..).unwrap_or("");
    match first {
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' if out.last() != Some(&Token::Dash) => {
            out.push(Token::Dash);
        }
        '/' => out.push(Token::Slash),
        ':' => out.push(Token::Colon),
        '.' if rest.starts_with(|c: char| c.is_ascii_digit()) => out.push(Token::Stop),
        _ if is_apostrophe(first) => return short_year(rest, out),
        _ => {}
    }
    rest
}

/// "'89", "'60s".
fn short_year<'t>(text: &'t str, out: &mut Vec<Token>) -> &'t str {
    let before = out.len();
    if run(text, |c| c.is_ascii_digit()).0.len() != 2 {
        return text;
    }
    let rest = number(text, out);
    if let Some(Token::Num(num)) = out.get_mut(before) {
        *num = Num { value: long_year(num.value), digits: 4, ..*num };
    }
    rest
}

/// The year that two digits stand for.
pub(crate) fn long_year(short: i16) -> i16 {
    if short < 50 { 2000 + short } else { 1900 + short }
}

fn number<'t>(text: &'t str, out: &mut Vec<Token>) -> &'t str {
    let (digits, rest) = run(text, |c| c.is_ascii_digit());
    if let Some(rest) = thousands(rest) {
        out.push(Token::Word(Word::Unknown));
        return rest;
    }
    let (letters, after) = run(rest, char::is_alphabetic);
    let suffix = match letters {
        "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH" | "Th" => Suffix::Ordinal,
        "s" | "S" => Suffix::Plural,
        _ => Suffix::None,
    };
    let value = Some(digits).filter(|digits| digits.len() <= 4).and_then(|digits| digits.parse().ok());
    out.push(match (value, u8::try_from(digits.len())) {
        (Some(value), Ok(digits)) => Token::Num(Num { value, digits, suffix }),
        _ => Token::Word(Word::Unknown),
    });
    if suffix == Suffix::None { rest } else { after }
}

/// What follows ",700": the number before it is no date.
fn thousands(text: &str) -> Option<&str> {
    let (digits, rest) = run(text.strip_prefix(',')?, |c| c.is_ascii_digit());
    (digits.len() == 3).then_some(rest)
}

fn word<'t>(text: &'t str, out: &mut Vec<Token>) -> &'t str {
    let (letters, rest) = run(text, char::is_alphabetic);
    if let Some(rest) = half_of_day(letters, rest) {
        out.push(Token::Word(Word::Clock(Clock::Half)));
        return rest;
    }
    let word = known(letters);
    out.push(Token::Word(word));
    let rest = without_possessive(rest);
    // The number of "COVID-19" and "G20" is no day.
    if word == Word::Unknown { without_number(rest) } else { rest }
}

fn known(letters: &str) -> Word {
    let mut buffer = [0; MOST_LETTERS];
    let Some(lower) = buffer.get_mut(..letters.len()) else { return Word::Unknown };
    lower.copy_from_slice(letters.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).map_or(Word::Unknown, Word::of)
}

/// What follows "a.m." and "p. m.".
fn half_of_day<'t>(letters: &str, rest: &'t str) -> Option<&'t str> {
    let rest = rest.strip_prefix('.')?.trim_start().strip_prefix(['m', 'M'])?;
    (matches!(letters, "a" | "p" | "A" | "P") && !rest.starts_with(char::is_alphabetic)).then(|| rest.strip_prefix('.').unwrap_or(rest))
}

fn without_possessive(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(is_apostrophe) else { return text };
    let (letters, after) = run(rest, char::is_alphabetic);
    if letters.eq_ignore_ascii_case("s") { after } else { rest }
}

fn without_number(text: &str) -> &str {
    let digits = text.strip_prefix(['-', '\u{2010}', '\u{2011}']).unwrap_or(text);
    if digits.starts_with(|c: char| c.is_ascii_digit()) { run(digits, char::is_alphanumeric).1 } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_writing_makes_no_difference() {
        for (odd, plain) in [
            ("June 20\u{2013}22", "june 20-22"),
            ("NEW YEAR\u{2019}S  EVE", "new year's eve"),
            ("8 p. m.", "8 pm"),
            ("8 p.m.", "8 pm"),
            ("\u{a0}last\n month ,", "last month"),
            ("'89", "1989"),
            ("\u{2019}60s", "1960s"),
            ("yesterday's", "yesterday"),
            ("June 20 -- 22", "June 20-22"),
        ] {
            assert_eq!(tokens(odd), tokens(plain), "{odd}");
        }
    }

    #[test]
    fn numbers_that_are_no_dates() {
        for text in ["3,700", "20200704123", "COVID-19", "G20"] {
            assert_eq!(tokens(text), Some(vec![Token::Word(Word::Unknown)]), "{text}");
        }
    }
}
