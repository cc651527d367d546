//! The words of and around a name, taken apart.

use super::PlaceMention;
use super::class::kind_of;

/// A name that is written with what it lies in.
pub(super) struct Parts<'a> {
    /// What it belongs to, before the name: "Syria's", "Syrian city of".
    pub(super) owner: Option<&'a str>,
    pub(super) name: &'a str,
    /// What it lies in, after it: "Texas".
    pub(super) within: &'a str,
}

/// "Paris, Texas", "Paris (Texas)", "Zintan in western Libya", "Syria's Idlib", "Syrian city of Aleppo".
pub(super) fn parts(name: &str) -> Parts<'_> {
    let (name, within) = [",", " (", " in "].iter().find_map(|gap| name.split_once(gap)).unwrap_or((name, ""));
    let (owner, name) = owned(name).map_or((None, name), |(owner, name)| (Some(owner), name));
    Parts { owner, name, within: within.trim_end_matches(')') }
}

fn owned(name: &str) -> Option<(&str, &str)> {
    let at = name.find(" of ").filter(|&at| is_kind(&name[..at])).map(|at| at + 4)?;
    Some(name.split_at(at)).filter(|(_, rest)| rest.starts_with(char::is_uppercase))
}

/// Whether the words end in a common noun for a place, in small letters.
fn is_kind(words: &str) -> bool {
    words.split(' ').next_back().is_some_and(|word| kind_of(word).is_some())
}

/// Whether `second` stands behind `first` as what contains it does: "Albany, Georgia", "Albany (Georgia)".
pub(super) fn follows(first: &PlaceMention<'_>, second: &PlaceMention<'_>) -> bool {
    let before = second.before.trim_end();
    let Some(rest) = before.strip_suffix(',').or_else(|| before.strip_suffix('(')) else { return false };
    rest.trim_end().ends_with(first.name) && first.after.trim_start_matches([',', ' ', '(']).starts_with(second.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_what_they_lie_in() {
        let cases = [
            ("Paris, Texas", None, "Paris", " Texas"),
            ("Paris (Texas)", None, "Paris", "Texas"),
            ("Zintan in western Libya", None, "Zintan", "western Libya"),
            ("Syrian city of Aleppo", Some("Syrian city of "), "Aleppo", ""),
            ("Gulf of Aden", None, "Gulf of Aden", ""),
            ("Ivory Coast", None, "Ivory Coast", ""),
        ];
        for (text, owner, name, within) in cases {
            let parts = parts(text);
            assert_eq!((parts.owner, parts.name, parts.within), (owner, name, within), "{text}");
        }
    }
}
