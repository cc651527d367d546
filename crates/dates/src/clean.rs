//! Tokens made ready for reading: times of day and filler out, numbers put together.

use jiff::civil::Date;

use crate::clock::clock_len;
use crate::lexer::Token;
use crate::numeric::merged;
use crate::words::{Bound, Name, Way, Which, Word};

/// The tokens that matter, of `tokens`.
pub(crate) fn cleaned(tokens: &[Token], published: Option<Date>) -> Vec<Token> {
    let mut out = Vec::with_capacity(tokens.len());
    let mut rest = tokens;
    while let Some(&first) = rest.first() {
        let taken = take(rest, first, published, &mut out);
        rest = rest.get(taken..).unwrap_or_default();
    }
    out
}

/// Reads the start of `rest`, and says how many tokens that was.
fn take(rest: &[Token], first: Token, published: Option<Date>, out: &mut Vec<Token>) -> usize {
    let clock = clock_len(rest);
    if clock > 0 {
        // "shortly before midnight on Monday" is on Monday.
        if let Some(Token::Word(Word::Bound(_))) = out.last() {
            out.pop();
        }
        return clock;
    }
    if let Some((len, tokens)) = merged(rest, published) {
        out.extend(tokens.into_iter().flatten());
        return len;
    }
    let (len, token) = phrase(rest).unwrap_or((1, Some(first)));
    out.extend(token.filter(|token| !is_noise(*token)).map(|token| if token == Token::Slash { Token::Dash } else { token }));
    len
}

/// Several words that are one.
fn phrase(rest: &[Token]) -> Option<(usize, Option<Token>)> {
    use Word::{Bound as Limit, Count, Ordinal};
    let word = |token: &Token| token.word();
    match (word(rest.first()?)?, rest.get(1).and_then(word), rest.get(2).and_then(word)) {
        (Count(tens @ 20..), Some(Count(ones @ 2..=9)), _) => Some((2, Some(Token::Word(Count(tens + ones))))),
        (Count(tens @ 20..), None, Some(Count(ones @ 1..=9))) if rest.get(1) == Some(&Token::Dash) => {
            Some((3, Some(Token::Word(Count(tens + ones)))))
        }
        (Count(tens @ 20..=30), None, Some(Ordinal(ones @ 1..=9))) if rest.get(1) == Some(&Token::Dash) => {
            Some((3, Some(Token::Word(Ordinal(i8::try_from(tens).ok()? + ones)))))
        }
        (Limit(Bound::From), Some(Word::Name(Name::Now)), _) => Some((2, Some(Token::Word(Word::Way(Way::Ahead))))),
        // "as early as next week"
        (Word::Name(Name::As), Some(_), Some(Word::Name(Name::As))) => Some((3, None)),
        // "over the weekend" is no comparison.
        (Word::Loose, Some(Word::Filler | Word::Which(_)), _) => Some((1, None)),
        (Word::Name(name), second, _) => named(name, second, rest.get(1)),
        // "for the first time since 2011" is now.
        (Ordinal(1), Some(Word::Clock(_)), Some(Limit(Bound::Since))) => Some((3, VAGUE)),
        _ => None,
    }
}

const VAGUE: Option<Token> = Some(Token::Word(Word::Vague));

fn named(name: Name, second: Option<Word>, next: Option<&Token>) -> Option<(usize, Option<Token>)> {
    match (name, second, next) {
        // "some time this week"
        (Name::Some, Some(Word::Clock(_)), _) => Some((2, None)),
        // "some 20 years ago"
        (Name::Some, Some(Word::Count(_)), _) | (Name::Some, _, Some(Token::Num(_))) => Some((1, None)),
        (Name::Some, ..) => Some((1, VAGUE)),
        // "on or before Monday", but "Monday or Tuesday"
        (Name::Or, Some(Word::Bound(_) | Word::Unknown), _) => Some((1, None)),
        (Name::Or, ..) => Some((1, VAGUE)),
        // "that same day" is the day of something else.
        (Name::That, Some(Word::Which(Which::Same)), _) => Some((2, VAGUE)),
        _ => None,
    }
}

fn is_noise(token: Token) -> bool {
    matches!(token, Token::Colon | Token::Stop | Token::Word(Word::Filler))
}
