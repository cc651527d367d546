//! Words, numbers, punctuation and symbols.
//!
//! A token never holds white space, and everything that is not white space is in a token. Hyphenated words stay whole ("al-Watiya"),
//! clitics are cut off ("Libya" + "'s", "do" + "n't"), abbreviations keep their stops ("U.N.", "Gen.").

use crate::TextSpan;
use crate::abbreviations::{Abbreviation, find_abbreviation, is_state, is_top_level_domain};
use crate::address::find_address;
use crate::chars::{Class, class, is_symbol};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// A word, an abbreviation with its stops, a clitic, an Internet address.
    Word,
    /// A number with its separators and an ending, if any: "1,500", "3.5", "20th".
    Number,
    /// A mark that structures the sentence; runs such as "..." and "--" are one token.
    Punct,
    /// A mark that stands for something: money, percent, a picture.
    Symbol,
}

/// The smallest unit that annotations are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Token {
    /// Where it lies; never empty.
    pub span: TextSpan,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Appends the tokens of `span` to `out`, in one pass over the text.
pub(crate) fn tokenize(text: &str, span: TextSpan, out: &mut Vec<Token>) {
    let mut scanner = Scanner { text: &text[..span.end as usize], comma_before: false, out };
    let mut at = span.start as usize;
    while let Some(chunk) = scanner.find_chunk(at) {
        at = chunk.end;
        scanner.chunk(chunk);
    }
}

/// A stretch without white space.
struct Chunk {
    start: usize,
    end: usize,
    /// Whether it may hold an Internet address.
    has_address_mark: bool,
}

struct Scanner<'t> {
    /// The text up to the end of the section, so that looking ahead stops there.
    text: &'t str,
    comma_before: bool,
    out: &'t mut Vec<Token>,
}

impl Scanner<'_> {
    fn find_chunk(&self, from: usize) -> Option<Chunk> {
        let rest = &self.text[from..];
        let start = from + rest.find(|c| class(c) != Class::Space)?;
        let mut has_address_mark = false;
        let mut end = self.text.len();
        for (i, c) in self.text[start..].char_indices() {
            if class(c) == Class::Space {
                end = start + i;
                break;
            }
            has_address_mark |= matches!(c, '@' | '/' | '.');
        }
        Some(Chunk { start, end, has_address_mark })
    }

    fn chunk(&mut self, chunk: Chunk) {
        let address = if chunk.has_address_mark { find_address(&self.text[chunk.start..chunk.end]) } else { None };
        let Some(range) = address else { return self.plain(chunk.start, chunk.end) };
        self.plain(chunk.start, chunk.start + range.start);
        self.push(chunk.start + range.start, chunk.start + range.end, TokenKind::Word);
        self.plain(chunk.start + range.end, chunk.end);
    }

    /// Tokens of `[start, end)`, which holds neither white space nor an address.
    fn plain(&mut self, start: usize, end: usize) {
        let mut at = start;
        while at < end {
            let (stop, kind) = self.token(at, at > start);
            self.push(at, stop.min(end), kind);
            at = stop.min(end);
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind) {
        self.comma_before = &self.text[start..end] == ",";
        self.out.push(Token { span: TextSpan::new(start, end), kind });
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match self.text.as_bytes().get(at) {
            Some(&byte) if byte < 0x80 => Some(byte as char),
            Some(_) => self.text[at..].chars().next(),
            None => None,
        }
    }

    fn class_at(&self, at: usize) -> Class {
        self.char_at(at).map_or(Class::Space, class)
    }

    /// End and kind of the token at `at`; `glued` when a token ends exactly here.
    fn token(&self, at: usize, glued: bool) -> (usize, TokenKind) {
        if glued && let Some(end) = self.find_clitic(at) {
            return (end, TokenKind::Word);
        }
        let c = self.char_at(at).expect("a token starts inside the text");
        match class(c) {
            Class::Letter | Class::Mark => (self.word_end(at), TokenKind::Word),
            Class::Digit => self.number(at),
            _ if self.opens_word(at, c) => (self.word_end(at + c.len_utf8()), TokenKind::Word),
            _ if c == '.' && !glued && self.class_at(at + 1) == Class::Digit => self.number(at + 1),
            _ => self.mark(at, c),
        }
    }

    /// "@name" and "#topic".
    fn opens_word(&self, at: usize, c: char) -> bool {
        matches!(c, '@' | '#') && self.class_at(at + 1) == Class::Letter
    }

    /// Punctuation or a symbol, with repeats of itself where those are one mark ("...", "--", "?!") and the marks that modify it.
    fn mark(&self, at: usize, c: char) -> (usize, TokenKind) {
        let repeats = |next: char| match c {
            '?' | '!' => matches!(next, '?' | '!'),
            '.' | '-' | '*' | '=' | '_' | '~' | '`' | '\'' => next == c,
            _ => false,
        };
        let mut end = at + c.len_utf8();
        while let Some(next) = self.char_at(end).filter(|&next| repeats(next) || class(next) == Class::Mark) {
            end += next.len_utf8();
        }
        (end, if is_symbol(c) { TokenKind::Symbol } else { TokenKind::Punct })
    }

    /// "'s", "'re" ... at `at`, or "n't" cut off from its verb.
    fn find_clitic(&self, at: usize) -> Option<usize> {
        let negation = at + usize::from(self.char_at(at) == Some('n'));
        let apostrophe = self.char_at(negation).filter(|&c| class(c) == Class::Apostrophe)?;
        let tail = negation + apostrophe.len_utf8();
        let end = self.wordy_end(tail);
        let letters = &self.text[tail..end];
        let known = if negation > at { letters == "t" } else { is_clitic(letters) };
        known.then_some(end)
    }

    fn wordy_end(&self, mut at: usize) -> usize {
        while let Some(c) = self.char_at(at).filter(|&c| class(c).is_wordy()) {
            at += c.len_utf8();
        }
        at
    }

    /// End of the word that starts at `start`.
    fn word_end(&self, start: usize) -> usize {
        let mut piece = start;
        loop {
            let end = self.wordy_end(piece);
            match self.joint(start, piece, end) {
                Joint::Stop(end) => return end,
                Joint::Join(next) => piece = next,
            }
        }
    }

    /// Whether the word from `start` goes on at `end`, where its letters stop; `piece` is where the letters since the last joint begin.
    fn joint(&self, start: usize, piece: usize, end: usize) -> Joint {
        let Some(c) = self.char_at(end) else { return Joint::Stop(end) };
        let next = end + c.len_utf8();
        match class(c) {
            Class::Apostrophe => self.apostrophe_joint(start, end, next),
            Class::Hyphen if self.class_at(next).is_wordy() => Joint::Join(next),
            _ if c == '.' => self.dot_joint(start, piece, end),
            _ if c == '&' && self.is_upper(piece) && self.is_upper(next) => Joint::Join(next),
            _ if c == '_' && self.class_at(next).is_wordy() => Joint::Join(next),
            _ => Joint::Stop(end),
        }
    }

    fn is_upper(&self, at: usize) -> bool {
        self.char_at(at).is_some_and(char::is_uppercase)
    }

    /// "O'Brien" goes on, "Libya's" and "don't" do not.
    fn apostrophe_joint(&self, start: usize, end: usize, next: usize) -> Joint {
        if self.find_clitic(end).is_some() || self.class_at(next) != Class::Letter {
            return Joint::Stop(end);
        }
        let negated = end > start + 1 && self.text[..end].ends_with('n') && self.find_clitic(end - 1).is_some();
        if negated { Joint::Stop(end - 1) } else { Joint::Join(next) }
    }

    /// What the full stop at `dot` is to the word before it.
    fn dot_joint(&self, start: usize, piece: usize, dot: usize) -> Joint {
        let after = dot + 1;
        let tail = self.wordy_end_within(after, 5);
        if self.goes_on_after_dot(piece, dot, after, tail) {
            return Joint::Join(after);
        }
        if !self.keeps_dot(start, piece, dot) {
            return Joint::Stop(dot);
        }
        let hyphenated = self.class_at(after) == Class::Hyphen && self.class_at(after + self.char_len(after)).is_wordy();
        if hyphenated { Joint::Join(after + self.char_len(after)) } else { Joint::Stop(after) }
    }

    fn char_len(&self, at: usize) -> usize {
        self.char_at(at).map_or(0, char::len_utf8)
    }

    /// End of at most `most` characters of a word from `at`: enough to recognise what may follow an inner dot, in constant time.
    fn wordy_end_within(&self, at: usize, most: usize) -> usize {
        (0..most).fold(at, |at, _| if self.class_at(at).is_wordy() { at + self.char_len(at) } else { at })
    }

    /// "U.N", "Ph.D", "rt.com", "v2.0": letters on both sides of the dot make one word.
    fn goes_on_after_dot(&self, piece: usize, dot: usize, after: usize, tail: usize) -> bool {
        let (before, behind) = (&self.text[piece..dot], &self.text[after..tail]);
        let single = |s: &str| s.chars().count() == 1;
        let both = |f: fn(&char) -> bool| before.chars().next_back().filter(f).is_some() && behind.chars().next().filter(f).is_some();
        if behind.is_empty() || before.is_empty() {
            return false;
        }
        single(behind) && (single(before) || before == "Ph") && both(|c| c.is_alphabetic())
            || both(|c| c.is_numeric()) && behind.chars().all(char::is_numeric)
            || is_top_level_domain(behind) && before.len() > 1
    }

    /// Whether the dot at `dot` belongs to the word because it abbreviates it.
    fn keeps_dot(&self, start: usize, piece: usize, dot: usize) -> bool {
        let last = &self.text[piece..dot];
        let mut letters = last.chars();
        let is_single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        if is_single && (self.is_upper(piece) || self.text[start..piece].ends_with('.')) {
            return true;
        }
        match find_abbreviation(last) {
            Some(Abbreviation::BeforeNumber) => self.number_follows(dot + 1),
            Some(_) => true,
            None => self.comma_before && start == piece && is_state(last),
        }
    }

    fn number_follows(&self, at: usize) -> bool {
        let next = if self.class_at(at) == Class::Space { at + self.char_len(at) } else { at };
        self.class_at(next) == Class::Digit
    }

    /// A number from its first digit at `at`; "19-year-old" and the like are words.
    fn number(&self, at: usize) -> (usize, TokenKind) {
        let mut end = self.wordy_end(at);
        while self.char_at(end).is_some_and(|c| matches!(c, '.' | ',' | ':' | '/')) && self.class_at(end + 1) == Class::Digit {
            end = self.wordy_end(end + 1);
        }
        let mut kind = TokenKind::Number;
        while self.class_at(end) == Class::Hyphen && self.class_at(end + self.char_len(end)).is_wordy() {
            let piece = end + self.char_len(end);
            end = self.wordy_end(piece);
            if self.text[piece..end].chars().any(char::is_alphabetic) {
                kind = TokenKind::Word;
            }
        }
        (end, kind)
    }
}

/// What happens at the end of a run of letters.
enum Joint {
    /// The word ends at this byte.
    Stop(usize),
    /// The word goes on with letters from this byte.
    Join(usize),
}

fn is_clitic(letters: &str) -> bool {
    ["s", "re", "ve", "ll", "d", "m"].iter().any(|known| letters.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokenize(text, TextSpan::new(0, text.len()), &mut out);
        out.iter().map(|tok| &text[tok.span.range()]).collect()
    }

    #[test]
    fn table_of_tokens() {
        for (text, expected) in [
            ("Libya's al-Watiya", "Libya|'s|al-Watiya"),
            ("don't they’re", "do|n't|they|’re"),
            ("O'Brien the Turks' aim", "O'Brien|the|Turks|'|aim"),
            ("out-of-use", "out-of-use"),
            ("the U.N. and U.S.-led", "the|U.N.|and|U.S.-led"),
            ("Gen. Haftar, Lt. Col. X", "Gen.|Haftar|,|Lt.|Col.|X"),
            ("at 5 a.m. on Sept. 3", "at|5|a.m.|on|Sept.|3"),
            ("No. 5. No. Yes", "No.|5|.|No|.|Yes"),
            ("1,500 or 3.5 at 10:30", "1,500|or|3.5|at|10:30"),
            ("$5bn (20%)", "$|5bn|(|20|%|)"),
            ("said.The", "said|.|The"),
            ("rt.com. A", "rt.com|.|A"),
            ("“We go,” he", "“|We|go|,|”|he"),
            ("wait... what?! -- no", "wait|...|what|?!|--|no"),
            ("a 19-year-old", "a|19-year-old"),
            ("AT&T & R&D", "AT&T|&|R&D"),
            ("J.R.Smith", "J.R.|Smith"),
            ("Maj.-Gen. Ali", "Maj.-Gen.|Ali"),
            ("Springfield, Ill. fell ill. Then", "Springfield|,|Ill.|fell|ill|.|Then"),
            ("(see https://a.org/b?c=1).", "(|see|https://a.org/b?c=1|)|."),
            ("mail j.doe@un.org, now", "mail|j.doe@un.org|,|now"),
            ("@UN #Libya", "@UN|#Libya"),
            ("e\u{301}te\u{301} 👍🏽", "e\u{301}te\u{301}|👍🏽"),
            ("gentlemen [Khalifa] Haftar", "gentlemen|[|Khalifa|]|Haftar"),
        ] {
            assert_eq!(words(text).join("|"), expected, "{text}");
        }
    }

    #[test]
    fn kinds_of_tokens() {
        for (text, kind) in [
            ("U.N.", TokenKind::Word),
            ("1990s", TokenKind::Number),
            ("19-year-old", TokenKind::Word),
            ("€", TokenKind::Symbol),
            ("—", TokenKind::Punct),
            ("2020-07-08", TokenKind::Number),
        ] {
            let mut out = Vec::new();
            tokenize(text, TextSpan::new(0, text.len()), &mut out);
            assert_eq!(out, [Token { span: TextSpan::new(0, text.len()), kind }], "{text}");
        }
    }

    proptest! {
        #[test]
        fn tokens_and_gaps_rebuild_the_text(text in "\\PC*|[a-zA-Z0-9.,'’ \\-@/:&\n]{0,60}") {
            let mut out = Vec::new();
            tokenize(&text, TextSpan::new(0, text.len()), &mut out);
            let mut end = 0;
            for tok in &out {
                prop_assert!(!tok.span.is_empty());
                let gap = &text[end..tok.span.start as usize];
                prop_assert!(gap.chars().all(|c| class(c) == Class::Space), "gap {gap:?}");
                prop_assert!(text[tok.span.range()].chars().all(|c| class(c) != Class::Space));
                end = tok.span.end as usize;
            }
            prop_assert!(text[end..].chars().all(|c| class(c) == Class::Space));
        }
    }
}
