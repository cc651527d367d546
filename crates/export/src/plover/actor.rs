//! PLOVER's actor object.

use rapporteur_codebook::Sector;
use rapporteur_record::{ActorCode, Record};
use serde::Serialize;

use crate::privacy::Privacy;

/// Who acts, is acted upon, or says so.
#[derive(Debug, Serialize)]
pub(super) struct Actor {
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sector: Option<String>,
    actor_text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier_text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    office: Option<String>,
}

impl Actor {
    /// The party that `words` name, of the entity `id`, with its `code` on the day where one is known.
    pub(super) fn new(rec: &Record, privacy: &Privacy<'_>, words: &str, id: Option<&str>, code: Option<&str>) -> Self {
        let entity = rec.entity(id);
        let coding = entity.and_then(|entity| entity.codes.iter().find(|coding| code.is_none_or(|code| is_coding_of(coding, code))));
        let (code, sector) = coding.map_or_else(|| code.map_or((None, None), split), parts);
        Self {
            code,
            sector,
            actor_text: privacy.party(words, id).into_owned(),
            identifier_id: entity.and_then(|entity| privacy.wikidata(entity)).map(str::to_owned),
            identifier_text: entity.map(|entity| privacy.name(entity).into_owned()),
            office: coding.and_then(|coding| coding.role.clone()).filter(|_| !id.is_some_and(|id| privacy.hides(id))),
        }
    }
}

/// Whether `code` (`LBYREB`) is the short form of `coding`.
fn is_coding_of(coding: &ActorCode, code: &str) -> bool {
    let country = coding.country.as_deref().unwrap_or_default();
    let sector = coding.sectors.first().map_or("", String::as_str);
    code.strip_prefix(country) == Some(sector) || (!country.is_empty() && code == country) || (!sector.is_empty() && code == sector)
}

/// PLOVER's code and its sector: the first one, with one more behind it.
fn parts(coding: &ActorCode) -> (Option<String>, Option<String>) {
    let sectors: Vec<_> = coding.sectors.iter().map(String::as_str).filter(|sector| is_code(sector)).collect();
    let country = coding.country.as_deref().filter(|country| is_code(country));
    let code = country.or_else(|| sectors.first().copied().and_then(non_state));
    let own: Vec<_> = sectors.into_iter().filter(|sector| country.is_some() || non_state(sector).is_none()).take(2).collect();
    (code.map(str::to_owned), Some(own.concat()).filter(|sector| !sector.is_empty()))
}

/// A short code without its entity: `LBYREB`, `LBY`, `UNO`.
fn split(code: &str) -> (Option<String>, Option<String>) {
    match (code.get(..3), code.get(3..)) {
        (Some(country), Some(sector)) if !sector.is_empty() => {
            (Some(country.to_owned()).filter(|code| is_code(code)), Some(sector.to_owned()).filter(|code| is_code(code)))
        }
        (Some(alone), _) => match Sector::parse(alone) {
            Some(sector) if !sector.is_international() => (None, Some(alone.to_owned())),
            _ => (Some(non_state(alone).unwrap_or(alone).to_owned()).filter(|code| is_code(code)), None),
        },
        _ => (None, None),
    }
}

/// PLOVER's code for actors of no single country. It knows the UN and the EU as any other body of states.
fn non_state(sector: &str) -> Option<&'static str> {
    let sector = Sector::parse(sector).filter(|sector| sector.is_international())?;
    Some(match sector {
        Sector::UnitedNations | Sector::EuropeanUnion => Sector::Intergovernmental.as_str(),
        other => other.as_str(),
    })
}

fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coding(country: Option<&str>, sectors: &[&str]) -> ActorCode {
        let sectors = sectors.iter().map(|&sector| sector.to_owned()).collect();
        ActorCode { country: country.map(str::to_owned), sectors, role: None, from: None, to: None }
    }

    #[test]
    fn codes_of_entities() {
        let cases: [(_, &[&str], _, _); 7] = [
            (Some("RUS"), &["GOV"], Some("RUS"), Some("GOV")),
            (Some("LBY"), &["REB", "MIL", "PRM"], Some("LBY"), Some("REBMIL")),
            (Some("LBY"), &[], Some("LBY"), None),
            (None, &["UNO", "IGO"], Some("IGO"), None),
            (None, &["NGO", "MED"], Some("NGO"), Some("MED")),
            (None, &["REB"], None, Some("REB")),
            (Some("lby"), &["a longer one"], None, None),
        ];
        for (country, sectors, code, sector) in cases {
            let (found_code, found_sector) = parts(&coding(country, sectors));
            assert_eq!((found_code.as_deref(), found_sector.as_deref()), (code, sector), "{country:?} {sectors:?}");
        }
    }

    #[test]
    fn short_codes() {
        let cases = [
            ("LBYREB", Some("LBY"), Some("REB")),
            ("LBY", Some("LBY"), None),
            ("UNO", Some("IGO"), None),
            ("NGO", Some("NGO"), None),
            ("REB", None, Some("REB")),
            ("", None, None),
            ("né", None, None),
        ];
        for (short, code, sector) in cases {
            let (found_code, found_sector) = split(short);
            assert_eq!((found_code.as_deref(), found_sector.as_deref()), (code, sector), "{short:?}");
        }
    }

    #[test]
    fn a_short_code_finds_its_coding() {
        let cases: [(_, &[&str], _, _); 5] = [
            (Some("LBY"), &["REB"], "LBYREB", true),
            (Some("LBY"), &["REB"], "LBY", true),
            (Some("LBY"), &["REB"], "RUSGOV", false),
            (None, &["UNO", "IGO"], "UNO", true),
            (None, &[], "UNO", false),
        ];
        for (country, sectors, code, expected) in cases {
            assert_eq!(is_coding_of(&coding(country, sectors), code), expected, "{country:?} {sectors:?} {code}");
        }
    }
}
