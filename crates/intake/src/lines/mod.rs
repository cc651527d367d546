//! What a line looks like from outside: a headline, a sentence, a notice.

mod lists;

use lists::{CAPTION_INSIDE, CAPTION_OPENINGS, LABEL_OPENINGS, NOTICE_HINTS, NOTICE_INSIDE, NOTICE_OPENINGS, RELATED_OPENINGS};

use crate::dates;

/// Marks that end a sentence.
const STOPS: &[char] = &['.', '?', '!', '…'];
/// Marks that may follow the end of a sentence.
pub(crate) const CLOSERS: &[char] = &['"', '\'', '”', '’', '»', ')', ']'];

/// `line` lower-cased, typographic apostrophes made plain.
pub(crate) fn lower(line: &str) -> String {
    line.trim().to_lowercase().replace('’', "'")
}

pub(crate) fn word_count(line: &str) -> usize {
    line.split_whitespace().count()
}

/// Words of the longest notice.
const NOTICE_WORDS: usize = 40;

/// Whether a line is a notice of the page: share, subscribe, read also, copyright.
pub(crate) fn is_notice(line: &str) -> bool {
    if word_count(line) > NOTICE_WORDS {
        return false;
    }
    let low = lower(line);
    let low = low.trim_start_matches(|c: char| !c.is_alphanumeric() && !"©([".contains(c));
    // Long lines are prose that happens to begin with such a word, unless it is the whole formula.
    let opening = NOTICE_OPENINGS.iter().find(|opening| low.starts_with(**opening) && ends_word(low, opening));
    let opens = opening.is_some_and(|opening| word_count(low) <= if opening.contains([' ', ':', '©']) { NOTICE_WORDS } else { 8 });
    opens || is_label(low) || (word_count(low) <= 30 && has_notice_inside(low))
}

/// "Facebook", "Comments (12)", but not "Twitter blocked the account."
fn is_label(low: &str) -> bool {
    word_count(low) <= 8 && !ends_sentence(low) && LABEL_OPENINGS.iter().any(|opening| low.starts_with(opening) && ends_word(low, opening))
}

fn has_notice_inside(low: &str) -> bool {
    let speaks_to_reader = || !low.contains('"') && low.split(' ').any(|word| ["you", "your", "our"].contains(&word));
    let has = |parts: &[&str]| parts.iter().any(|part| low.contains(part));
    has(NOTICE_INSIDE) || (has(NOTICE_HINTS) && (!is_prose(low) || speaks_to_reader()))
}

/// Whether the opening ends where a word ends: "share via" but not "registered voters".
fn ends_word(line: &str, opening: &str) -> bool {
    let is_whole = opening.ends_with(|c: char| !c.is_alphabetic()) || opening == "advertis";
    is_whole || !line[opening.len()..].starts_with(|c: char| c.is_alphanumeric())
}

/// Whether a line announces headlines of other stories.
pub(crate) fn is_related_heading(line: &str) -> bool {
    if word_count(line) > 6 || ends_sentence(line) {
        return false;
    }
    let low = lower(line);
    RELATED_OPENINGS.iter().any(|opening| low.starts_with(opening) && ends_word(&low, opening))
}

/// Whether a line describes a picture.
pub(crate) fn is_caption(line: &str) -> bool {
    let low = lower(line);
    let is_credit = || word_count(&low) <= 45 && CAPTION_INSIDE.iter().any(|part| low.contains(part));
    CAPTION_OPENINGS.iter().any(|opening| low.starts_with(opening)) || is_credit() || ends_with_credit(line)
}

/// "... in Tripoli. REUTERS/Name Surname".
fn ends_with_credit(line: &str) -> bool {
    line.split_whitespace()
        .rev()
        .take(4)
        .any(|word| ["REUTERS/", "AFP/", "EPA/", "AP/", "TASS/"].iter().any(|agency| word.starts_with(agency)))
}

/// Whether a line ends as a sentence does.
pub(crate) fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end();
    let bare = line.trim_end_matches(CLOSERS);
    bare.ends_with(STOPS) || (bare.len() < line.len() && bare.ends_with(','))
}

/// Whether a sentence ends within the line: a stop, then a capital, behind a word that is no abbreviation.
pub(crate) fn has_inner_stop(line: &str) -> bool {
    has_inner_break(line, ends_sentence)
}

/// Whether one sentence follows another within the line, where `is_stop` says which words end one.
pub(crate) fn has_inner_break(line: &str, is_stop: impl Fn(&str) -> bool) -> bool {
    let next_words = line.split_whitespace().skip(1);
    line.split_whitespace().zip(next_words).any(|(word, next)| is_stop(word) && !is_abbreviation(word) && starts_upper(next))
}

/// Short capitalised words and initials with a stop: "U.N.", "Gen.", "J.".
fn is_abbreviation(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    bare.contains('.') || (word.ends_with('.') && bare.chars().count() <= 4 && starts_upper(bare))
}

pub(crate) fn starts_upper(word: &str) -> bool {
    word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase)
}

/// Whether a line reads like a headline: one clause of some words without a final stop.
pub(crate) fn is_headline(line: &str) -> bool {
    let words = word_count(line);
    let opens = starts_upper(line) || line.trim_start().starts_with(|c: char| c.is_ascii_digit() || "'‘“\"".contains(c));
    let is_open = line.trim_end().ends_with([':', ',', ';', '-', '–', '—']);
    // A headline may ask, but it does not stop.
    let stops = line.trim_end().trim_end_matches(CLOSERS).ends_with(['.', '…', '!']) && !line.trim_end().ends_with("...");
    (3..=24).contains(&words) && opens && !is_open && !stops && !has_inner_stop(line)
}

/// Whether a line reads like prose: at least one whole sentence of some length.
pub(crate) fn is_prose(line: &str) -> bool {
    let words = word_count(line);
    (words >= 5 && ends_sentence(line)) || (words >= 12 && has_inner_stop(line)) || words > 40
}

/// Bytes of the longest byline.
const BYLINE_BYTES: usize = 200;

/// The writer named by a line such as "By Anna Smith in Tripoli".
pub(crate) fn find_byline(line: &str) -> Option<String> {
    let line = line.trim().trim_end_matches(['|', '-', '–', '—', ',']).trim();
    if line.len() > BYLINE_BYTES {
        return None;
    }
    let low = lower(line);
    let label = ["by ", "written by ", "by: "].iter().find(|opening| low.starts_with(**opening)).map(|opening| opening.len());
    // "Posted on August 3, 2023 by Paula Quintero".
    let after_date = || line.find(" by ").filter(|&at| dates::is_date_line(&line[..at])).map(|at| at + " by ".len());
    let rest = line.get(label.or_else(after_date)?..)?;
    let rest = rest.split(['|', '•', '·']).next()?.trim();
    let words: Vec<&str> = rest.split_whitespace().collect();
    let is_name = |word: &&&str| starts_upper(word) || ["and", "in", "for", "of", "de", "van", "von", "al", "bin", "&"].contains(*word);
    let is_byline = (1..=14).contains(&words.len())
        && starts_upper(rest)
        && words.iter().filter(is_name).count() == words.len()
        && !ends_sentence(rest);
    is_byline.then(|| rest.to_owned())
}

/// Whether a line could be nothing but the name of an outlet: up to five capitalised words with no stop.
pub(crate) fn is_name_line(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let small = ["of", "the", "and", "&", "for", "in", "on", "la", "le", "el", "de"];
    let is_named = words.iter().all(|word| starts_upper(word) || small.contains(word));
    (1..=5).contains(&words.len())
        && starts_upper(line)
        && is_named
        && !line.ends_with(['.', '?', '!', ':', ',', ';'])
        && !line.contains(['"', '“'])
}

/// Letters and digits of a line, lower-cased: what two settings of the same words share.
pub(crate) fn squeeze(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_and_prose_that_begins_like_them() {
        for (line, expected) in [
            ("Read also: Who are the fighters?", true),
            ("READ: Three killed as wall collapses", true),
            ("Share this", true),
            ("Subscribe to our newsletter", true),
            ("Follow us on Telegram for the latest news.", true),
            ("© 2020 Duvar English", true),
            ("Advertisement", true),
            ("(Reporting by Min Jae; Editing by Laura Whit)", true),
            ("Registered voters in Tripoli queued from dawn", false),
            ("Facebook said on Monday that it had removed pages run by the army of Myanmar.", false),
            ("Sign of the times: talks go on", false),
            ("Latest talks fail", false),
            ("Facebook", true),
            ("Comments (12)", true),
            ("By using this site you accept our privacy policy.", true),
            ("Twitter blocked the account on Monday.", false),
            ("Nine drivers voted to strike over terms and conditions.", false),
            ("More in the party now oppose the bill, he said.", false),
            ("\"The last bus left ten minutes ago,\" she said.", false),
            ("Comments by the minister angered Ankara, which summoned the ambassador on Monday.", false),
        ] {
            assert_eq!(is_notice(line), expected, "{line}");
        }
    }

    #[test]
    fn headlines_and_sentences() {
        for (line, headline, prose) in [
            ("Russia working on immediate Libya ceasefire with Turkey", true, false),
            ("Turkey has 'criminal responsibility' for its actions in Libya, says Macron", true, false),
            ("Will the truce hold?", true, false),
            ("The truce held for a third day.", false, true),
            ("\"We will not go,\" he said.", false, true),
            ("He met Gen. Haftar in Benghazi. They spoke for an hour", false, false),
            ("U.N. envoy meets Gen. Haftar in Benghazi", true, false),
            ("The main points:", false, false),
        ] {
            assert_eq!((is_headline(line), is_prose(line)), (headline, prose), "{line}");
        }
    }

    #[test]
    fn bylines() {
        for (line, expected) in [
            ("By Anna Smith", Some("Anna Smith")),
            ("BY ANNA SMITH and TOM FAIRLEY in Tripoli", Some("ANNA SMITH and TOM FAIRLEY in Tripoli")),
            ("By Anna Smith | July 8, 2020", Some("Anna Smith")),
            ("Posted on August 3, 2023 by Paula Quintero", Some("Paula Quintero")),
            ("By evening the shelling had stopped", None),
            ("By Monday evening the shelling had stopped.", None),
        ] {
            assert_eq!(find_byline(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn captions() {
        assert!(is_caption("A man walks past a wall in Tripoli. REUTERS/Ismail Zitouny"));
        assert!(is_caption("FILE PHOTO: Khalifa Haftar in Moscow"));
        assert!(!is_caption("The photo showed two men, a witness told Reuters."));
    }
}
