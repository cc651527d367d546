//! Times of day, which say nothing about the day.

use crate::lexer::{Num, Suffix, Token};
use crate::words::{Clock, Word};

const HALF: Token = Token::Word(Word::Clock(Clock::Half));
const ZONE: Token = Token::Word(Word::Clock(Clock::Zone));

/// How many tokens of a time of day `rest` starts with: "3.45pm", "1600 GMT", "11:38 a.m. local time", "midnight", "half past nine".
pub(crate) fn clock_len(rest: &[Token]) -> usize {
    let time = match rest {
        [Token::Num(hour), Token::Colon, Token::Num(minute), Token::Colon, Token::Num(_), ..] if is_time(*hour, *minute) => 5,
        [Token::Num(hour), Token::Colon, Token::Num(minute), ..] if is_time(*hour, *minute) => 3,
        [Token::Num(hour), Token::Stop, Token::Num(minute), HALF | ZONE, ..] if is_time(*hour, *minute) => 3,
        [Token::Num(hour), HALF, ..] if hour.suffix == Suffix::None => 1,
        [Token::Num(Num { digits: 3 | 4, suffix: Suffix::None, .. }), ZONE | Token::Word(Word::Units(_)), ..] if is_hours(rest) => 1,
        [Token::Word(Word::Half | Word::Quarter), Token::Word(past), Token::Word(Word::Count(_)) | Token::Num(_), ..] if is_past(*past) => {
            3
        }
        [Token::Word(Word::Clock(_)), ..] => 1,
        _ => 0,
    };
    let rest = rest.get(time..).unwrap_or_default();
    if time == 0 { 0 } else { time + rest.iter().take_while(|token| matches!(**token, HALF | ZONE)).count() }
}

fn is_time(hour: Num, minute: Num) -> bool {
    hour.value <= 24 && minute.value < 60 && minute.digits == 2
}

/// "1100 hrs", "1600 GMT", not "2000 years".
fn is_hours(rest: &[Token]) -> bool {
    matches!(rest.get(1), Some(&ZONE) | Some(Token::Word(Word::Units(crate::words::Unit::Hour))))
}

fn is_past(word: Word) -> bool {
    matches!(word, Word::Which(crate::words::Which::Past) | Word::To)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexer::tokens;

    #[test]
    fn times_of_day() {
        for (text, len) in [
            ("3.45pm on Tuesday", 4),
            ("1600 BST today", 2),
            ("2000", 0),
            ("8 p.m.", 2),
            ("09:30", 3),
            ("11:38 a.m. local time", 6),
            ("midnight", 1),
            ("half past nine", 3),
            ("17.06.2020", 0),
            ("1100 hours", 1),
        ] {
            assert_eq!(tokens(text).map(|tokens| clock_len(&tokens)), Some(len), "{text}");
        }
    }
}
