//! What the words next to a name say of the kind of place it is.

use super::class::{Class, kind_of};

/// A kind of place that the words ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) class: Class,
    /// Said outright ("Washington state", "the town of Paris") rather than by who acts there ("Washington Gov.").
    pub(super) is_plain: bool,
}

/// The cue right after or right before a name.
pub(super) fn cue(before: &str, after: &str) -> Option<Cue> {
    let (next, last) = (after_name(after), before_name(before));
    // What is said outright counts first.
    next.filter(|cue| cue.is_plain).or(last.filter(|cue| cue.is_plain)).or(next).or(last)
}

fn after_name(after: &str) -> Option<Cue> {
    let word = after.strip_prefix(' ')?.split(|c: char| !c.is_alphanumeric()).next()?;
    let plain = |class| Some(Cue { class, is_plain: true });
    let hint = |class| Some(Cue { class, is_plain: false });
    match word {
        "County" | "Parish" | "counties" => plain(Class::County),
        "Province" | "Governorate" | "Oblast" => plain(Class::Province),
        "District" | "Township" => plain(Class::District),
        "Gov" | "Governor" | "Legislature" | "State" | "Attorney" | "Senate" | "lawmakers" | "legislators" | "legislature" => {
            hint(Class::Province)
        }
        "Mayor" | "City" | "police" | "Police" | "residents" | "suburb" | "mayor" => hint(Class::Town),
        "President" | "Prime" | "Foreign" => hint(Class::Country),
        // "The Idlib area", "the Aleppo suburbs" may be those of either.
        "border" | "area" | "region" | "countryside" | "coast" | "suburbs" | "front" | "communities" | "community" | "base" | "port"
        | "plant" | "school" | "university" | "college" | "hospital" | "church" | "division" | "capital" | "corridor" => None,
        _ => kind_of(word).filter(|_| word.starts_with(char::is_lowercase)).and_then(plain),
    }
}

fn before_name(before: &str) -> Option<Cue> {
    let words: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    let (last, second) = (*words.first()?, words.get(1).copied().unwrap_or(""));
    match last {
        "of" => of_office(second).or_else(|| kind_of(second).map(|class| Cue { class, is_plain: true })),
        "town" | "village" | "city" | "hamlet" | "suburb" => Some(Cue { class: Class::Town, is_plain: true }),
        "province" => Some(Cue { class: Class::Province, is_plain: true }),
        _ => None,
    }
    // "The coast of Libya", "the base of".
    .filter(|cue| !matches!(cue.class, Class::Spot | Class::Water | Class::Region))
}

fn of_office(word: &str) -> Option<Cue> {
    let class = match word {
        "governor" | "Governor" => Class::Province,
        "mayor" | "Mayor" | "outskirts" | "streets" | "downtown" => Class::Town,
        "president" | "President" | "Republic" | "republic" | "minister" | "Minister" | "king" | "King" | "government" => Class::Country,
        _ => return None,
    };
    Some(Cue { class, is_plain: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_words() {
        let cases = [
            ("in ", " province", Some((Class::Province, true))),
            ("", " Gov. Kathy Hochul", Some((Class::Province, false))),
            ("the governor of ", " said", Some((Class::Province, false))),
            ("the town of ", " said", Some((Class::Town, true))),
            ("the mayor of ", ", Texas", Some((Class::Town, false))),
            ("the village ", " in", Some((Class::Town, true))),
            ("the president of ", " said", Some((Class::Country, false))),
            ("the coast of ", " said", None),
            ("in ", " on Monday", None),
        ];
        for (before, after, expected) in cases {
            assert_eq!(cue(before, after).map(|cue| (cue.class, cue.is_plain)), expected, "{before}*{after}");
        }
    }
}
