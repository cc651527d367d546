//! Substitution sets: `!PERSON! = MAN, WOMAN`, `CATTLE!PERSON!`.

use std::collections::BTreeMap;

use super::LONGEST_NAME;

/// The sets of a dictionary, each under its name with exclamation marks.
#[derive(Default)]
pub(super) struct Sets<'t>(BTreeMap<&'t str, Vec<&'t str>>);

/// Forms that one noun may have; sets in sets multiply.
pub(super) const MOST_FORMS: usize = 1000;
/// Sets that may be put in for one another on the way to a form.
const MOST_STEPS: usize = 100;

/// Why a noun has no forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SetError<'t> {
    Unknown(String),
    /// The sets on the way, the first one again at the end.
    Circle(Vec<&'t str>),
    TooMany,
    TooLong,
}

/// A form on its way, and the sets that its beginning still comes from: each with the bytes that are left after it.
struct Form<'t> {
    text: String,
    open: Vec<(&'t str, usize)>,
    steps: usize,
}

impl<'t> Sets<'t> {
    pub(super) fn add(&mut self, name: &'t str, members: Vec<&'t str>) -> bool {
        self.0.insert(name, members).is_none()
    }

    /// The forms of a noun: itself, or one for each member of the sets in it, in their order.
    pub(super) fn forms(&self, noun: &str) -> Result<Vec<String>, SetError<'t>> {
        let mut forms = Vec::new();
        let mut waiting = vec![Form { text: noun.to_owned(), open: Vec::new(), steps: 0 }];
        while let Some(form) = waiting.pop() {
            match set_in(&form.text) {
                None => forms.push(form.text),
                Some(range) => waiting.extend(self.put_in(form, range)?),
            }
            if forms.len() + waiting.len() > MOST_FORMS {
                return Err(SetError::TooMany);
            }
        }
        Ok(forms)
    }

    /// The forms with each member in the set's place, the last member first.
    fn put_in(&self, mut form: Form<'t>, range: std::ops::Range<usize>) -> Result<Vec<Form<'t>>, SetError<'t>> {
        let name = &form.text[range.clone()];
        let (&name, members) = self.0.get_key_value(name).ok_or_else(|| SetError::Unknown(name.to_owned()))?;
        let left = form.text.len() - range.end;
        // What stands after a set's members does not come from it.
        form.open.retain(|&(_, end)| end <= left);
        if let Some(at) = form.open.iter().position(|(open, _)| *open == name) {
            return Err(SetError::Circle(form.open[at..].iter().map(|(open, _)| *open).chain([name]).collect()));
        }
        if members.len() > MOST_FORMS || form.steps == MOST_STEPS {
            return Err(SetError::TooMany);
        }
        form.open.push((name, left));
        members.iter().rev().map(|member| form.with(range.clone(), member)).collect()
    }
}

impl<'t> Form<'t> {
    fn with(&self, range: std::ops::Range<usize>, member: &str) -> Result<Self, SetError<'t>> {
        let text = format!("{}{member}{}", &self.text[..range.start], &self.text[range.end..]);
        if text.chars().count() > LONGEST_NAME {
            return Err(SetError::TooLong);
        }
        Ok(Self { text, open: self.open.clone(), steps: self.steps + 1 })
    }
}

/// Where the first `!SET!` of a noun stands.
fn set_in(noun: &str) -> Option<std::ops::Range<usize>> {
    let start = noun.find('!')?;
    let end = start + 1 + noun[start + 1..].find('!')?;
    Some(start..end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets() -> Sets<'static> {
        let mut sets = Sets::default();
        sets.add("!P!", vec!["MAN", "WOMAN"]);
        sets.add("!W!", vec!["HERDS!P!", "MILK!P!"]);
        sets.add("!A!", vec!["X", "!B!"]);
        sets.add("!B!", vec!["!A!"]);
        sets.add("!MANY!", vec!["A"; 100]);
        sets.add(
            "!LONG!",
            vec!["ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_ABCDEFGHIJ_"],
        );
        sets
    }

    #[test]
    fn forms_of_nouns() {
        let cases = [
            ("DRIVER", Ok("DRIVER")),
            ("DAIRY!P!_", Ok("DAIRYMAN_ DAIRYWOMAN_")),
            ("!W!", Ok("HERDSMAN HERDSWOMAN MILKMAN MILKWOMAN")),
            ("!P!_AND_!P!", Ok("MAN_AND_MAN MAN_AND_WOMAN WOMAN_AND_MAN WOMAN_AND_WOMAN")),
            ("A!", Ok("A!")),
            ("!Q!", Err(SetError::Unknown("!Q!".to_owned()))),
            ("!A!", Err(SetError::Circle(vec!["!A!", "!B!", "!A!"]))),
            ("!MANY!!MANY!", Err(SetError::TooMany)),
            ("!LONG!!LONG!", Err(SetError::TooLong)),
        ];
        for (noun, expected) in cases {
            let expected = expected.map(|forms: &str| forms.split(' ').map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(sets().forms(noun), expected, "{noun}");
        }
    }

    #[test]
    fn sets_may_be_nested_deeply() {
        let names: Vec<_> = (0..30).map(|number| format!("!{number}!")).collect();
        let mut sets = Sets::default();
        names.windows(2).for_each(|pair| assert!(sets.add(&pair[0], vec![&pair[1]])));
        sets.add("!29!", vec!["END"]);
        assert_eq!(sets.forms("!0!"), Ok(vec!["END".to_owned()]));
    }
}
