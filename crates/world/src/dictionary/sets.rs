//! Substitution sets: `!PERSON! = MAN, WOMAN`, `CATTLE!PERSON!`.

use std::collections::BTreeMap;

/// The sets of a dictionary, each under its name with exclamation marks.
#[derive(Default)]
pub(super) struct Sets<'t>(BTreeMap<&'t str, Vec<&'t str>>);

/// Forms that one noun may have; sets in sets multiply.
const MOST_FORMS: usize = 1000;
/// Sets within sets, beyond which they go in a circle.
const DEEPEST: usize = 8;

/// Why a noun has no forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SetError {
    Unknown(String),
    Circle,
    TooMany,
}

impl<'t> Sets<'t> {
    pub(super) fn add(&mut self, name: &'t str, members: Vec<&'t str>) {
        self.0.insert(name, members);
    }

    /// The forms of a noun: itself, or one for each member of the set in it.
    pub(super) fn forms(&self, noun: &str) -> Result<Vec<String>, SetError> {
        let mut forms = vec![noun.to_owned()];
        for _ in 0..DEEPEST {
            if forms.iter().all(|form| set_in(form).is_none()) {
                return Ok(forms);
            }
            forms = self.once(forms)?;
            if forms.len() > MOST_FORMS {
                return Err(SetError::TooMany);
            }
        }
        Err(SetError::Circle)
    }

    fn once(&self, forms: Vec<String>) -> Result<Vec<String>, SetError> {
        let mut out = Vec::new();
        for form in forms {
            match set_in(&form) {
                None => out.push(form),
                Some(name) => {
                    let members = self.0.get(name).ok_or_else(|| SetError::Unknown(name.to_owned()))?;
                    out.extend(members.iter().take(MOST_FORMS).map(|member| form.replacen(name, member, 1)));
                }
            }
        }
        Ok(out)
    }
}

/// The first `!SET!` in a noun.
fn set_in(noun: &str) -> Option<&str> {
    let start = noun.find('!')?;
    let end = start + 1 + noun[start + 1..].find('!')?;
    Some(&noun[start..=end])
}
