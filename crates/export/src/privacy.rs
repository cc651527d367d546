//! Keeps the names of private persons out of exports.

use std::borrow::Cow;
use std::ops::Range;

use rapporteur_record::{Entity, MentionForm, Record};

use crate::settings::Settings;

/// What stands where the name of a private person stood.
pub const MASK: &str = "private person";

/// The private persons of one record, whose names are masked wherever an export shows words of the article.
///
/// A name is found again by its letters, whole or a part of it, so that it is masked in titles and quotations too. A longer name of somebody else
/// is left whole ("Ali" does not mask "Ali Zeidan"), and so is what is a part of one name and all of another ("Jordan"). Where no entity is a private person, or they are to be shown, every text comes back as it is.
#[derive(Clone, Debug, Default)]
pub struct Privacy<'r> {
    ids: Vec<&'r str>,
    /// The longest first, and among equals in the order of [`Owner`].
    names: Vec<Name<'r>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Name<'r> {
    text: &'r str,
    owner: Owner,
}

/// Whose a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    PrivatePerson,
    Other,
    /// A private person's given name or surname alone.
    PartOfPrivate,
}

impl<'r> Privacy<'r> {
    /// The private persons of `rec`; none where `settings` show them.
    pub fn of(rec: &'r Record, settings: &Settings) -> Self {
        if settings.show_private {
            return Self::default();
        }
        let ids: Vec<_> = rec.entities.iter().filter(|entity| entity.private_person).map(|entity| entity.id.as_str()).collect();
        let names = if ids.is_empty() { Vec::new() } else { all_names(&rec.entities) };
        Self { ids, names }
    }

    /// Whether the entity with the id `entity` is a person to be masked.
    pub fn hides(&self, entity: &str) -> bool {
        self.ids.contains(&entity)
    }

    /// The name of `entity`, or the mask.
    pub fn name<'a>(&self, entity: &'a Entity) -> Cow<'a, str> {
        self.party(&entity.name, Some(&entity.id))
    }

    /// The Wikidata item of `entity`, which would name a private person as well as the name does.
    pub fn wikidata<'a>(&self, entity: &'a Entity) -> Option<&'a str> {
        entity.wikidata.as_deref().filter(|_| !self.hides(&entity.id))
    }

    /// The words that name a party, given the id of its entity.
    pub fn party<'a>(&self, words: &'a str, entity: Option<&str>) -> Cow<'a, str> {
        if entity.is_some_and(|entity| self.hides(entity)) { Cow::Borrowed(MASK) } else { self.text(words) }
    }

    /// Any words of the article, with every private name in them masked.
    pub fn text<'a>(&self, words: &'a str) -> Cow<'a, str> {
        let ranges = self.ranges(words);
        if ranges.is_empty() {
            return Cow::Borrowed(words);
        }
        let mut masked = String::with_capacity(words.len());
        let mut copied = 0;
        for range in ranges {
            masked.push_str(&words[copied..range.start]);
            masked.push_str(MASK);
            copied = range.end;
        }
        masked.push_str(&words[copied..]);
        Cow::Owned(masked)
    }

    /// Where private names stand in `words`, in bytes, ascending: for formats that must keep every position of the text.
    pub fn ranges(&self, words: &str) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        if self.names.is_empty() {
            return found;
        }
        let mut at = 0;
        while let Some(next) = words[at..].chars().next() {
            let name = self.names.iter().find(|name| stands_at(name.text, words, at));
            let end = at + name.map_or(next.len_utf8(), |name| name.text.len());
            if name.is_some_and(|name| name.owner != Owner::Other) {
                found.push(at..end);
            }
            at = end;
        }
        found
    }
}

fn all_names(entities: &[Entity]) -> Vec<Name<'_>> {
    let whole = entities.iter().flat_map(names_of);
    let parts = entities.iter().filter(|entity| entity.private_person).flat_map(parts_of);
    let mut names: Vec<_> = whole.chain(parts).filter(|name| !name.text.is_empty()).collect();
    names.sort_by_key(|name| (std::cmp::Reverse(name.text.len()), name.text, name.owner));
    names.dedup_by_key(|name| name.text);
    names
}

/// Pronouns and common nouns name nobody.
fn names_of(entity: &Entity) -> impl Iterator<Item = Name<'_>> {
    let is_name = |how| matches!(how, MentionForm::Name | MentionForm::Alias | MentionForm::Title);
    let mentions = entity.mentions.iter().filter(move |mention| is_name(mention.how)).map(|mention| mention.at.text.as_str());
    let owner = if entity.private_person { Owner::PrivatePerson } else { Owner::Other };
    std::iter::once(entity.name.as_str()).chain(mentions).map(move |text| Name { text, owner })
}

/// The words of a name, particles ("al", "de") left out.
fn parts_of(entity: &Entity) -> impl Iterator<Item = Name<'_>> {
    let is_name = |part: &&str| part.chars().count() > 2 && part.starts_with(char::is_uppercase);
    entity.name.split_whitespace().filter(is_name).map(|text| Name { text, owner: Owner::PartOfPrivate })
}

/// Whether `name` stands in `words` at the byte `at` as whole words.
fn stands_at(name: &str, words: &str, at: usize) -> bool {
    let ends_word = |neighbour: Option<char>| !neighbour.is_some_and(char::is_alphanumeric);
    words[at..].strip_prefix(name).is_some_and(|rest| ends_word(rest.chars().next())) && ends_word(words[..at].chars().next_back())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rapporteur_record::{Article, EntityKind, Excerpt, Mention, Run};

    fn person(id: &str, private_person: bool, mentions: &[(&str, MentionForm)]) -> Entity {
        let mention = |&(text, how): &(&str, MentionForm)| Mention { at: Excerpt { text: text.into(), ..Excerpt::default() }, how };
        let mentions: Vec<_> = mentions.iter().map(mention).collect();
        let name = mentions[0].at.text.clone();
        Entity {
            id: id.into(),
            name,
            kind: EntityKind::Person,
            wikidata: Some("Q1".into()),
            private_person,
            codes: vec![],
            place: None,
            mentions,
        }
    }

    fn record() -> Record {
        use MentionForm::{Alias, Name, Nominal, Pronoun};
        let mut rec = Record::empty(Run::default(), Article::default());
        rec.entities.push(person("e1", true, &[("Salma Ali", Name), ("Ali", Alias), ("a baker", Nominal), ("she", Pronoun)]));
        rec.entities.push(person("e2", false, &[("Ali Zeidan", Name), ("Zeidan", Alias)]));
        rec.entities.push(person("e3", true, &[("Ömer Ö", Name)]));
        rec.entities.push(person("e4", true, &[("Petra Jordan", Name)]));
        rec.entities.push(person("e5", false, &[("Jordan", Name)]));
        rec
    }

    #[test]
    fn private_names_are_masked_in_any_text() {
        let rec = record();
        let privacy = Privacy::of(&rec, &Settings::default());
        let cases = [
            ("", ""),
            ("Salma Ali met Ali Zeidan.", "private person met Ali Zeidan."),
            ("Ali's shop; Alice and she", "private person's shop; Alice and she"),
            ("Salma said", "private person said"),
            ("in Jordan, Petra Jordan and Petra", "in Jordan, private person and private person"),
            ("said Zeidan, a baker, to Ali", "said Zeidan, a baker, to private person"),
            ("Ömer Ö met an Ömeroğlu", "private person met an Ömeroğlu"),
        ];
        for (words, expected) in cases {
            assert_eq!(privacy.text(words), expected, "{words:?}");
        }
    }

    #[test]
    fn parties_are_masked_by_their_entity() {
        let rec = record();
        let privacy = Privacy::of(&rec, &Settings::default());
        assert_eq!(privacy.party("the woman", Some("e1")), MASK);
        assert_eq!(privacy.party("Zeidan", Some("e2")), "Zeidan");
        assert_eq!(privacy.party("brother of Salma Ali", None), "brother of private person");
        assert_eq!(privacy.name(&rec.entities[0]), MASK);
        assert_eq!((privacy.wikidata(&rec.entities[0]), privacy.wikidata(&rec.entities[1])), (None, Some("Q1")));
    }

    #[test]
    fn they_are_shown_when_asked_for() {
        let rec = record();
        let privacy = Privacy::of(&rec, &Settings { show_private: true, ..Settings::default() });
        assert_eq!(privacy.name(&rec.entities[0]), "Salma Ali");
        assert_eq!(privacy.text("Salma Ali"), "Salma Ali");
        assert_eq!(privacy.wikidata(&rec.entities[0]), Some("Q1"));
    }
}
