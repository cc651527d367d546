//! What the words of a place's name say of its kind.

use rapporteur_world::fold;

use super::class::{Class, is_vague, kind_of};
use super::cues::{Cue, cue};
use super::states::written_out;

/// A name taken apart.
pub(super) struct Wording {
    /// The whole name, folded.
    pub(super) full: String,
    /// Without words for the direction or the kind, folded.
    pub(super) stem: String,
    /// What the kind words in the name say.
    pub(super) class: Option<Class>,
    /// What the words next to the name say.
    pub(super) cue: Option<Cue>,
    /// Whether a direction makes it a part of what is named: "northern Idlib".
    pub(super) is_part: bool,
    /// Whether the kind word is one for what lies around: "Aleppo countryside".
    pub(super) is_vague: bool,
    /// Two or three capitals, as no town is written: "EU".
    pub(super) is_acronym: bool,
}

impl Wording {
    pub(super) fn of(name: &str, before: &str, after: &str) -> Self {
        if let Some(whole) = written_out(name, before, after) {
            return Self::written_out(whole);
        }
        let full = fold(name.trim().trim_end_matches("'s").trim_end_matches("’s"));
        let taken = taken_apart(&full);
        let is_acronym = name.len() <= 3 && name.chars().all(char::is_uppercase);
        let cue = cue(before, after);
        Self { stem: taken.words.join(" "), class: taken.class, cue, is_part: taken.is_part, is_vague: taken.is_vague, is_acronym, full }
    }

    fn written_out(name: &str) -> Self {
        let cue =
            (!matches!(name, "los angeles" | "new york city" | "san francisco")).then_some(Cue { class: Class::Province, is_plain: true });
        Self { full: name.to_owned(), stem: name.to_owned(), class: None, cue, is_part: false, is_vague: false, is_acronym: false }
    }

    /// The kind that is said outright, in the name or beside it.
    pub(super) fn wanted(&self) -> Option<Class> {
        self.class.or(self.wanted_beside())
    }

    pub(super) fn wanted_beside(&self) -> Option<Class> {
        self.cue.filter(|cue| cue.is_plain).map(|cue| cue.class)
    }
}

struct TakenApart<'a> {
    words: Vec<&'a str>,
    class: Option<Class>,
    is_part: bool,
    is_vague: bool,
}

fn taken_apart(full: &str) -> TakenApart<'_> {
    let mut out = TakenApart { words: full.split(' ').collect(), class: None, is_part: false, is_vague: false };
    while out.words.len() > 1 && out.take_one() {}
    // "Central Plateau" is no part of a plateau.
    if out.words.len() == 1 && kind_of(out.words[0]).is_some() {
        out.words = full.split(' ').collect();
    }
    out
}

impl TakenApart<'_> {
    /// Takes one direction or kind off the name; false where there is none.
    fn take_one(&mut self) -> bool {
        let words = &self.words;
        if is_direction(words[0]) {
            self.is_part = true;
            self.words.remove(0);
        } else if words.len() > 2 && words[1] == "of" && (kind_of(words[0]).is_some() || is_around(words[0])) {
            // "Province of Aleppo", "outskirts of Aleppo".
            self.note(words[0]);
            self.words.drain(..2);
        } else if let Some((len, word)) = kind_at_end(words) {
            self.note(word);
            self.words.truncate(self.words.len() - len);
        } else {
            return self.take_first();
        }
        true
    }

    /// "Lake Chad", "Mount Sinjar" keep their first word, "port Sudan" too.
    fn take_first(&mut self) -> bool {
        if let [first @ ("lake" | "mount" | "gulf" | "river" | "port"), _] = self.words[..] {
            self.note(first);
        }
        false
    }

    fn note(&mut self, word: &str) {
        self.is_vague |= is_vague(word) && self.class.is_none();
        self.class = self.class.or(kind_of(word));
    }
}

/// How many of the last words say what it is, and by which word.
fn kind_at_end<'a>(words: &[&'a str]) -> Option<(usize, &'a str)> {
    let (last, second) = (*words.last()?, words[words.len() - 2]);
    let is_pair = words.len() > 2
        && matches!(
            (second, last),
            ("air" | "military" | "naval" | "army", "base")
                | ("refugee" | "displacement" | "detention", "camp")
                | ("border", "crossing" | "area")
                | ("international" | "regional" | "municipal", "airport")
                | ("autonomous" | "administrative", "region" | "prefecture")
                | ("high" | "middle" | "elementary" | "primary", "school")
                | ("power", "plant")
                | ("county", "courthouse" | "jail")
                | ("medical", "center" | "centre")
        );
    let len = if is_pair { 2 } else { 1 };
    kind_of(last).map(|_| (len, last))
}

fn is_direction(word: &str) -> bool {
    let ends = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
    let word = word.strip_suffix("ern").unwrap_or(word);
    ends.contains(&word)
        || matches!(
            word,
            "central"
                | "downtown"
                | "uptown"
                | "midtown"
                | "upper"
                | "lower"
                | "inner"
                | "outer"
                | "greater"
                | "metropolitan"
                | "metro"
                | "rural"
                | "mainland"
                | "coastal"
                | "nearby"
                | "neighbouring"
                | "neighboring"
                | "occupied"
                | "far"
                | "suburban"
        )
}

fn is_around(word: &str) -> bool {
    matches!(
        word,
        "outskirts"
            | "suburbs"
            | "parts"
            | "areas"
            | "north"
            | "south"
            | "east"
            | "west"
            | "centre"
            | "center"
            | "streets"
            | "gates"
            | "rest"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        let cases = [
            ("northern Idlib province", "idlib", Some(Class::Province)),
            ("al-Watiya airbase", "al watiya", Some(Class::Spot)),
            ("Hmeimim Air Base", "hmeimim", Some(Class::Spot)),
            ("province of Aleppo", "aleppo", Some(Class::Province)),
            ("outskirts of Damascus", "damascus", None),
            ("Lake Chad", "lake chad", Some(Class::Water)),
            ("Mexico City", "mexico", Some(Class::Town)),
            ("Orange County", "orange", Some(Class::County)),
            ("Salisbury Township", "salisbury", Some(Class::District)),
            ("Southern California", "california", None),
            ("The Hague", "hague", None),
            ("Region", "region", None),
        ];
        for (name, stem, class) in cases {
            let wording = Wording::of(name, "", "");
            assert_eq!((wording.stem.as_str(), wording.class), (stem, class), "{name}");
        }
    }
}
