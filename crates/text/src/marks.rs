//! The tokens of one section, seen through the questions the sentence rules ask of them.

use crate::{Token, TokenKind};

/// The tokens of one section beside its text. Asking about a token that does not exist is answered as for an empty one, so that
/// rules may look around without checking.
#[derive(Clone, Copy)]
pub(crate) struct Line<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: &'t [Token],
}

impl<'t> Line<'t> {
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The words of token `i`.
    pub(crate) fn word(&self, i: usize) -> &'t str {
        self.tokens.get(i).map_or("", |tok| &self.text[tok.span.range()])
    }

    pub(crate) fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|tok| tok.kind)
    }

    /// Whether token `i` stands apart from the one before it; the first one does.
    pub(crate) fn is_apart(&self, i: usize) -> bool {
        match (i.checked_sub(1).and_then(|before| self.tokens.get(before)), self.tokens.get(i)) {
            (Some(before), Some(tok)) => before.span.end < tok.span.start,
            _ => true,
        }
    }

    /// Whether an empty line lies before token `i`.
    pub(crate) fn follows_blank_line(&self, i: usize) -> bool {
        let gap = i
            .checked_sub(1)
            .and_then(|before| self.text.get(self.tokens[before].span.end as usize..self.tokens.get(i)?.span.start as usize));
        gap.is_some_and(|gap| gap.bytes().filter(|&b| b == b'\n').count() > 1)
    }

    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Word)
    }

    pub(crate) fn is_number(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Number)
    }

    /// Whether token `i` is a word that begins with a capital.
    pub(crate) fn is_capitalised(&self, i: usize) -> bool {
        self.is_word(i) && self.first(i).is_some_and(char::is_uppercase)
    }

    /// Whether token `i` is a word that begins with a small letter.
    pub(crate) fn is_lower(&self, i: usize) -> bool {
        self.is_word(i) && self.first(i).is_some_and(char::is_lowercase)
    }

    fn first(&self, i: usize) -> Option<char> {
        self.word(i).trim_start_matches(['@', '#']).chars().next()
    }

    /// Whether token `i` is an abbreviation written with its stop.
    pub(crate) fn is_abbreviation(&self, i: usize) -> bool {
        self.is_word(i) && self.word(i).ends_with('.')
    }
}

/// Whether `word` is "." or one of its equals in other scripts.
pub(crate) fn is_full_stop(word: &str) -> bool {
    matches!(word, "." | "。" | "।" | "۔")
}

/// Whether `word` is an ellipsis of two dots or more.
pub(crate) fn is_ellipsis(word: &str) -> bool {
    word == "…" || word.starts_with("..")
}

/// Whether `word` is a question or exclamation mark, or a run of them.
pub(crate) fn is_exclamation(word: &str) -> bool {
    word.starts_with(['?', '!', '‽', '؟', '？', '！'])
}

/// Whether `word` is one of the dashes, a lone hyphen included.
pub(crate) fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "--" | "---" | "–" | "—" | "―" | "_" | "‐" | "‑" | "−")
}

pub(crate) fn is_opening_bracket(word: &str) -> bool {
    matches!(word, "(" | "[" | "{")
}

pub(crate) fn is_closing_bracket(word: &str) -> bool {
    matches!(word, ")" | "]" | "}")
}

/// Quotation marks that can only open.
pub(crate) fn is_opening_quote(word: &str) -> bool {
    matches!(word, "“" | "‘" | "«" | "„" | "``" | "`" | "‹")
}

/// Quotation marks that can only close.
pub(crate) fn is_closing_quote(word: &str) -> bool {
    matches!(word, "”" | "’" | "»" | "''" | "›")
}

/// Quotation marks that look the same at both ends.
pub(crate) fn is_straight_quote(word: &str) -> bool {
    matches!(word, "\"" | "'")
}

/// Whether `word` begins an item of a list.
pub(crate) fn is_bullet(word: &str) -> bool {
    matches!(word, "•" | "●" | "▪" | "■" | "◦" | "‣" | "∙" | "►" | "▶" | "✓" | "✔")
}
