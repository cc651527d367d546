//! Words that tell whether a sentence begins or goes on: sentence openers and verbs of saying.

/// Whether `word`, capitalised, nearly always opens a sentence: not part of a name such as "U.S. Army" or "George W. Bush".
pub(crate) fn is_opener(word: &str) -> bool {
    matches!(
        word,
        "The"
            | "This"
            | "That"
            | "These"
            | "Those"
            | "A"
            | "An"
            | "He"
            | "She"
            | "It"
            | "They"
            | "We"
            | "You"
            | "I"
            | "His"
            | "Her"
            | "Its"
            | "Their"
            | "Our"
            | "My"
            | "Your"
            | "There"
            | "Here"
    ) || is_linking_opener(word)
}

/// Whether `word`, capitalised, opens a sentence but cannot be its subject.
pub(crate) fn is_linking_opener(word: &str) -> bool {
    matches!(
        word,
        "In" | "On"
            | "At"
            | "By"
            | "For"
            | "From"
            | "With"
            | "To"
            | "As"
            | "But"
            | "And"
            | "Or"
            | "So"
            | "Yet"
            | "If"
            | "When"
            | "While"
            | "After"
            | "Before"
            | "Since"
            | "Until"
            | "Although"
            | "Though"
            | "However"
            | "Meanwhile"
            | "Moreover"
            | "Nevertheless"
            | "Both"
            | "Some"
            | "Many"
            | "Several"
            | "What"
            | "Who"
            | "Why"
            | "How"
            | "Where"
            | "Which"
            | "During"
            | "Despite"
            | "Earlier"
            | "Later"
            | "Then"
            | "Now"
            | "Not"
            | "Also"
            | "Because"
            | "Once"
            | "Such"
            | "Each"
            | "According"
            | "Among"
            | "Between"
            | "Without"
            | "Within"
            | "Instead"
            | "Still"
            | "Only"
            | "Is"
            | "Are"
            | "Was"
            | "Were"
            | "Do"
            | "Did"
            | "Have"
            | "Asked"
            | "Speaking"
    )
}

/// Whether `word` reports speech after a quotation: `"Why?" Lavrov asked.`
pub(crate) fn is_speech_verb(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "asked"
            | "asks"
            | "added"
            | "told"
            | "replied"
            | "answered"
            | "shouted"
            | "cried"
            | "yelled"
            | "screamed"
            | "wrote"
            | "writes"
            | "wondered"
            | "declared"
            | "exclaimed"
            | "demanded"
            | "continued"
            | "insisted"
            | "joked"
            | "tweeted"
            | "chanted"
            | "quipped"
            | "warned"
            | "urged"
            | "recalled"
            | "explained"
            | "stated"
            | "announced"
            | "commented"
            | "remarked"
            | "concluded"
    )
}

/// Whether `word` may follow a verb of saying that has no clause of its own: `Lavrov asked in Moscow.`
pub(crate) fn is_cue_tail(word: &str) -> bool {
    matches!(
        word,
        "in" | "on" | "at" | "to" | "as" | "after" | "during" | "before" | "when" | "him" | "her" | "them" | "reporters" | "journalists"
    )
}

/// Whether `word` is a name that is written with an exclamation mark.
pub(crate) fn is_shouting_name(word: &str) -> bool {
    matches!(word, "Yahoo" | "Jeopardy" | "Joomla" | "Oklahoma")
}

/// Whether `word` follows "5 p.m." without a new sentence: a day, a month or a time zone.
pub(crate) fn is_clock_companion(word: &str) -> bool {
    is_day(word) || is_month(word) || is_time_zone(word) || matches!(word, "Eastern" | "Pacific" | "Central" | "Moscow")
}

/// "GMT", "AEST", "UTC": capitals that end in the T of "time".
fn is_time_zone(word: &str) -> bool {
    word == "UTC" || (2..=5).contains(&word.len()) && word.ends_with('T') && word.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_day(word: &str) -> bool {
    matches!(word, "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday")
}

/// Whether `word` names a month, in full or abbreviated.
pub(crate) fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
    let stem = word.trim_end_matches('.');
    let is_start = |month: &str| month.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem));
    stem.len() >= 3 && MONTHS.iter().any(|month| is_start(month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_full_or_short() {
        for (word, expected) in
            [("July", true), ("Sept.", true), ("MAY", true), ("Ma", false), ("Marches", false), ("Jé", false), ("J\u{e9}é", false)]
        {
            assert_eq!(is_month(word), expected, "{word}");
        }
    }
}
