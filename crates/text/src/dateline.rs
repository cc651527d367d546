//! The dateline that opens an agency report: "TRIPOLI (Reuters) -", "GENEVA, July 8 (AP) —", "MOSCOW, July 8. /TASS/."
//!
//! A dateline is a place, perhaps a wider place, a date and an agency, then a dash. The agency alone will do, and so will a place in
//! capitals; a place in ordinary writing needs a date, an agency or a wider place, lest "Medicine – The Centers ..." be taken for one.

use crate::cues::is_month;
use crate::marks::{Line, is_dash};

/// Datelines are short; the bound also keeps the search constant in time.
const MOST_TOKENS: usize = 18;

/// How many tokens of `line` its dateline takes, 0 when it has none.
pub(crate) fn dateline_len(line: Line<'_>) -> usize {
    let mut parser = Parser { line, at: 0, signs: Signs::default() };
    parser.parse().filter(|&len| len <= MOST_TOKENS).unwrap_or(0)
}

/// What has been seen that makes a dateline likely.
#[derive(Default)]
struct Signs {
    capitals: bool,
    wider_place: bool,
    date: bool,
    agency: bool,
}

struct Parser<'t> {
    line: Line<'t>,
    at: usize,
    signs: Signs,
}

impl Parser<'_> {
    fn parse(&mut self) -> Option<usize> {
        if !self.agency() {
            self.place()?;
            while self.at < MOST_TOKENS && self.part() {}
        }
        if self.slashed_agency() { Some(self.at) } else { self.dash() }
    }

    fn word(&self) -> &str {
        self.line.word(self.at)
    }

    /// One to four capitalised words; remembers whether all are in capitals.
    fn place(&mut self) -> Option<()> {
        let start = self.at;
        self.signs.capitals = self.is_in_capitals();
        while self.is_place_word() && self.at < start + 4 {
            self.signs.capitals &= self.is_in_capitals();
            self.at += 1;
        }
        (self.at > start).then_some(())
    }

    fn is_place_word(&self) -> bool {
        self.line.is_capitalised(self.at) || self.at > 0 && matches!(self.word(), "/" | "de" | "del" | "la" | "al" | "and" | "of" | "upon")
    }

    fn is_in_capitals(&self) -> bool {
        let word = self.word();
        word == "/" || word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase)
    }

    /// A further part: ", July 8", ", Ukraine", "(AP)"; a comma before the agency or the dash is allowed.
    fn part(&mut self) -> bool {
        if self.agency() {
            return true;
        }
        let comma = self.word() == ",";
        self.at += usize::from(comma);
        self.date() || comma && self.wider_place() || comma && self.word() == "("
    }

    fn wider_place(&mut self) -> bool {
        let capitals = self.signs.capitals;
        let found = self.place().is_some();
        self.signs.capitals = capitals;
        self.signs.wider_place |= found;
        found
    }

    /// "July 8", "8 July", "Sept. 3", "3 May 2016", "2016".
    fn date(&mut self) -> bool {
        let start = self.at;
        while self.at < start + 3 && (self.line.is_number(self.at) || self.line.is_capitalised(self.at) && is_month(self.word())) {
            self.at += 1;
        }
        self.signs.date |= self.at > start;
        self.at > start
    }

    /// "(Reuters)", "(AP)", "(Xinhua / IANS)": up to four tokens in round brackets, none a number, the first of them capitalised.
    fn agency(&mut self) -> bool {
        if self.word() != "(" || !self.line.is_capitalised(self.at + 1) {
            return false;
        }
        let close = (self.at + 2..self.at + 6).take_while(|&i| !self.line.is_number(i)).find(|&i| self.line.word(i) == ")");
        self.at = close.map_or(self.at, |close| close + 1);
        self.signs.agency |= close.is_some();
        close.is_some()
    }

    /// The closing ". /TASS/." of the Russian agency, which has no dash.
    fn slashed_agency(&mut self) -> bool {
        let at = self.at + usize::from(self.word() == ".");
        let found =
            at > 1 && self.line.word(at) == "/" && self.line.is_word(at + 1) && self.line.word(at + 2) == "/" && self.line.is_apart(at);
        if found {
            self.at = at + 3 + usize::from(matches!(self.line.word(at + 3), "." | "-" | "–" | "—"));
        }
        found
    }

    /// The dash, when the signs before it and the word after it fit.
    fn dash(&self) -> Option<usize> {
        let word = self.word();
        let is_end = is_dash(word) && self.is_likely() || word == ":" && self.signs.agency;
        let end = self.at + 1;
        let opens = !self.line.is_lower(end) && end < self.line.len();
        (is_end && opens && (self.line.is_apart(self.at) || self.line.is_apart(end))).then_some(end)
    }

    /// A place in capitals needs no more, but "ISIL – Sinai Province" must not pass: a short one needs the long dash of the agencies.
    fn is_likely(&self) -> bool {
        let Signs { capitals, wider_place, date, agency } = self.signs;
        let is_long = self.at > 1 || self.line.word(0).len() > 5 || matches!(self.word(), "—" | "--");
        agency || !is_month(self.line.word(0)) && (wider_place || date || capitals && is_long)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TextSpan;
    use crate::token::tokenize;

    fn dateline(text: &str) -> &str {
        let mut tokens = Vec::new();
        tokenize(text, TextSpan::new(0, text.len()), &mut tokens);
        let len = dateline_len(Line { text, tokens: &tokens });
        len.checked_sub(1).map_or("", |last| &text[..tokens[last].span.end as usize])
    }

    #[test]
    fn table_of_datelines() {
        for (text, expected) in [
            ("TRIPOLI (Reuters) - Gen. Haftar", "TRIPOLI (Reuters) -"),
            ("GENEVA, July 8 (AP) — The U.N.", "GENEVA, July 8 (AP) —"),
            ("KYIV, Ukraine — Russia", "KYIV, Ukraine —"),
            ("Nairobi, 3 May 2016 – \"We", "Nairobi, 3 May 2016 –"),
            ("MOSCOW, July 8. /TASS/. Russia", "MOSCOW, July 8. /TASS/."),
            ("ST. PETERSBURG, Russia, Sept. 3 (AP) -- A", "ST. PETERSBURG, Russia, Sept. 3 (AP) --"),
            ("UNITED NATIONS (AP) _ The", "UNITED NATIONS (AP) _"),
            ("WASHINGTON, D.C. – A", "WASHINGTON, D.C. –"),
            ("(Reuters) - Russia", "(Reuters) -"),
            ("ISLAMABAD (APP): Prime", "ISLAMABAD (APP):"),
            ("BEIJING/HONG KONG (Reuters) - China", "BEIJING/HONG KONG (Reuters) -"),
            ("BEIRUT — Lebanon", "BEIRUT —"),
            ("RIO DE JANEIRO, Brazil, (AP) — Police", "RIO DE JANEIRO, Brazil, (AP) —"),
            ("Medicine – The Centers", ""),
            ("Turkey - which backs", ""),
            ("CHOGM - Commonwealth Heads", ""),
            ("May 2, 2013, 1:03 p.m.", ""),
            ("Battle of Mogadishu (March–April 2007): Troops", ""),
            ("LAVROV: We are ready", ""),
            ("Ali, 42, and his wife", ""),
            ("The Libyan National Army (LNA), which", ""),
            ("—", ""),
            ("", ""),
        ] {
            assert_eq!(dateline(text), expected, "{text}");
        }
    }
}
