//! CAMEO actor codes: groups of three letters, a country or kind of actor first.

use rapporteur_codebook::Sector;

use super::dates::term;
use super::lines::{Bracket, Wrong};
use crate::facts::{Affiliation, CountryCode};

/// The coding that a code in brackets stands for; groups nobody knows are told, the others count.
pub(super) fn affiliation<'t>(bracket: &Bracket<'t>, wrong: &mut Vec<Wrong<'t>>) -> Affiliation {
    let mut found = Affiliation::default();
    let code = bracket.code.trim_matches('~');
    let mut start = 0;
    while start < code.len() {
        let end = code.char_indices().map(|(at, _)| at).chain([code.len()]).filter(|&at| at > start).nth(2).unwrap_or(code.len());
        group(&code[start..end], start == 0, &mut found, wrong);
        start = end;
    }
    match term(bracket.time) {
        Ok(term) => found.term = term,
        Err(mistake) => wrong.push(mistake),
    }
    found
}

fn group<'t>(group: &'t str, is_first: bool, found: &mut Affiliation, wrong: &mut Vec<Wrong<'t>>) {
    match sectors(group) {
        Some(sectors) => sectors.iter().for_each(|sector| {
            if !found.sectors.contains(sector) {
                found.sectors.push(*sector);
            }
        }),
        None if is_first || found.country.is_none() && CountryCode::parse(group).is_some() && !is_near_sector(group) => {
            found.country = CountryCode::parse(group);
            if found.country.is_none() {
                wrong.push(Wrong::new("this is no code", group, "a code is made of groups of three capital letters, such as SDNGOV"));
            }
        }
        None => {
            let near = nearest(group).map_or_else(|| "docs/actors.md lists the groups".to_owned(), |near| format!("did you mean {near}?"));
            wrong.push(Wrong::new(format!("`{group}` is no sector"), group, near));
        }
    }
}

/// The PLOVER sectors of a CAMEO group; none of those that say nothing of it. `None` for what is no such group.
fn sectors(group: &str) -> Option<&'static [Sector]> {
    use Sector::{
        Agriculture, Business, CivilSociety, Civilian, Education, Labour, Medical, Militarised, Ngo, Opposition, Press, Prisoner, Rebel,
        Refugee, Religion, UnidentifiedArmed,
    };
    Some(match group {
        "INS" | "SEP" => &[Rebel],
        "RAD" => &[UnidentifiedArmed],
        "IMG" => &[Militarised],
        "MED" => &[Press],
        "HLH" => &[Medical],
        "SET" | "CVL" | "CIV" => &[Civilian],
        "HRI" | "ENV" | "WOM" => &[CivilSociety],
        "DEV" | "NGM" => &[Ngo],
        "LAB" => &[Labour],
        "STU" | "EDU" => &[Education],
        "OPP" => &[Opposition],
        "REF" => &[Refugee],
        "PRI" | "DET" => &[Prisoner],
        "AGR" => &[Agriculture],
        "BUS" => &[Business],
        "MUS" | "CHR" | "CTH" | "PRO" | "ORT" | "JEW" | "BUD" | "HIN" | "SUN" | "SHI" | "SIK" | "REL" | "CPT" | "DRZ" | "HSD" | "JAN"
        | "LDS" | "MRN" | "ULT" | "ZRO" | "BAH" | "TAO" | "ADR" | "CON" | "ITR" | "MOS" | "SFI" | "ALE" | "ABR" => &[Religion],
        "INT" | "MOD" | "TOP" | "MID" | "HAR" | "BRN" | "UIG" | "ETH" | "KUR" | "AFR" | "ASA" | "CAS" | "EAS" | "SAS" | "SEA" | "EEU"
        | "WEU" | "CEU" | "LAM" | "MEA" | "NAF" | "NAM" | "SAM" | "CAU" | "BLK" | "PGS" | "WAF" | "EAF" | "CFR" | "SAF" | "SCN" | "WST"
        | "ALQ" | "CRB" | "CEA" | "SOA" => &[],
        "MNC" => &[Sector::Multinational],
        _ => return listed(group),
    })
}

/// The sector of the same name.
fn listed(group: &str) -> Option<&'static [Sector]> {
    let idx = Sector::ALL.iter().position(|sector| sector.as_str() == group)?;
    Some(&Sector::ALL[idx..=idx])
}

fn is_near_sector(group: &str) -> bool {
    nearest(group).is_some()
}

/// The sector whose letters are those of `group` in another order.
fn nearest(group: &str) -> Option<&'static str> {
    let sorted = |text: &str| {
        let mut letters: Vec<_> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    Sector::ALL.iter().map(|sector| sector.as_str()).find(|name| sorted(name) == sorted(group))
}
