//! Abbreviations of English newswire and how each behaves before a capital letter.

/// How an abbreviation's full stop is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Abbreviation {
    /// "Gen.", "St.": a name follows, so the stop never ends a sentence.
    Title,
    /// "No.", "Fig.": an abbreviation only before a number.
    BeforeNumber,
    /// "Sept.", "Calif.", "Ave.": followed by a capital, it ended the sentence.
    Closing,
    /// "Inc.", "Jr.": may stand before another name; only a typical sentence opener tells.
    Postposed,
    /// "vs.", "e.g.": never ends a sentence.
    Inner,
}

/// How `word` (without its final stop) behaves as an abbreviation, if it is one.
///
/// Names of months and titles count only when capitalised: "gen." and "mar." are not abbreviations of newswire.
pub(crate) fn find_abbreviation(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0_u8; 8];
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    if word.starts_with(|c: char| c.is_ascii_uppercase()) { capitalised(lower).or_else(|| any_case(lower)) } else { any_case(lower) }
}

/// Abbreviations written with a capital; `lower` is their lower-case form.
fn capitalised(lower: &[u8]) -> Option<Abbreviation> {
    Some(match lower {
        b"mr" | b"mrs" | b"ms" | b"mx" | b"dr" | b"drs" | b"prof" | b"rev" | b"fr" | b"hon" | b"messrs" | b"mme" | b"mlle" | b"mgr" => {
            Abbreviation::Title
        }
        b"gen" | b"lt" | b"col" | b"maj" | b"capt" | b"cmdr" | b"cdr" | b"adm" | b"brig" | b"sgt" | b"cpl" | b"pvt" | b"pfc" | b"spc" => {
            Abbreviation::Title
        }
        b"sen" | b"sens" | b"rep" | b"reps" | b"gov" | b"govs" | b"pres" | b"amb" | b"supt" | b"insp" | b"det" | b"atty" | b"asst"
        | b"const" | b"dep" => Abbreviation::Title,
        b"st" | b"ste" | b"mt" | b"ft" | b"pt" | b"eng" => Abbreviation::Title,
        b"jan" | b"feb" | b"mar" | b"apr" | b"jun" | b"jul" | b"aug" | b"sep" | b"sept" | b"oct" | b"nov" | b"dec" => Abbreviation::Closing,
        b"mon" | b"tue" | b"tues" | b"wed" | b"thu" | b"thur" | b"thurs" | b"fri" => Abbreviation::Closing,
        b"ave" | b"blvd" | b"rd" | b"hwy" | b"esq" => Abbreviation::Closing,
        b"inc" | b"corp" | b"ltd" | b"co" | b"cos" | b"plc" | b"bros" | b"pty" | b"pte" | b"bhd" | b"gmbh" | b"llc" | b"jr" | b"sr" => {
            Abbreviation::Postposed
        }
        b"dept" | b"assn" | b"univ" | b"intl" | b"natl" | b"govt" | b"ret" | b"ph" => Abbreviation::Postposed,
        b"rs" => Abbreviation::BeforeNumber,
        _ => return None,
    })
}

/// Abbreviations written in either case.
fn any_case(lower: &[u8]) -> Option<Abbreviation> {
    Some(match lower {
        b"no" | b"nos" | b"p" | b"pp" | b"pg" | b"vol" | b"vols" | b"fig" | b"figs" | b"art" | b"arts" | b"sec" | b"para" | b"ch" => {
            Abbreviation::BeforeNumber
        }
        b"ca" | b"c" | b"tel" | b"ext" | b"eq" | b"op" => Abbreviation::BeforeNumber,
        b"vs" | b"v" | b"cf" | b"viz" | b"approx" | b"incl" | b"esp" | b"ibid" => Abbreviation::Inner,
        b"etc" => Abbreviation::Closing,
        b"al" | b"dept" | b"govt" | b"ret" => Abbreviation::Postposed,
        _ => return None,
    })
}

/// Whether `word` (without its stop) is a US state as the AP style abbreviates it; several are also words, so a comma must stand before it.
pub(crate) fn is_state(word: &str) -> bool {
    matches!(
        word,
        "Ala"
            | "Ariz"
            | "Ark"
            | "Calif"
            | "Colo"
            | "Conn"
            | "Del"
            | "Fla"
            | "Ga"
            | "Ill"
            | "Ind"
            | "Kan"
            | "Ky"
            | "La"
            | "Mass"
            | "Md"
            | "Mich"
            | "Minn"
            | "Miss"
            | "Mo"
            | "Mont"
            | "Neb"
            | "Nev"
            | "Okla"
            | "Ont"
            | "Ore"
            | "Pa"
            | "Que"
            | "Tenn"
            | "Tex"
            | "Va"
            | "Vt"
            | "Wash"
            | "Wis"
            | "Wyo"
    )
}

/// Whether `label` ends an Internet address. Country codes that are also English words are left out.
pub(crate) fn is_top_level_domain(label: &str) -> bool {
    [
        "com", "org", "net", "gov", "edu", "mil", "info", "int", "biz", "io", "co", "tv", "uk", "ru", "de", "fr", "eu", "ua", "cn", "jp",
        "tr", "ly", "fm",
    ]
    .iter()
    .any(|known| label.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_decides_where_it_must() {
        for (word, expected) in [
            ("Gen", Some(Abbreviation::Title)),
            ("GEN", Some(Abbreviation::Title)),
            ("gen", None),
            ("Sept", Some(Abbreviation::Closing)),
            ("mar", None),
            ("No", Some(Abbreviation::BeforeNumber)),
            ("no", Some(Abbreviation::BeforeNumber)),
            ("vs", Some(Abbreviation::Inner)),
            ("Sr", Some(Abbreviation::Postposed)),
            ("government", None),
            ("", None),
            ("é", None),
        ] {
            assert_eq!(find_abbreviation(word), expected, "{word}");
        }
    }
}
