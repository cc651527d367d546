//! Which language an article is written in.

use rapporteur_text::{Document, SectionKind};

/// Words below which no language is told: names alone fool any detector.
const MIN_WORDS: usize = 20;
/// Characters looked at; more change nothing.
const MAX_CHARS: usize = 4_000;

/// ISO 639-1 code of the language of the article's own words, where there are enough of them and the detector is sure.
pub(crate) fn find_language(doc: &Document) -> Option<String> {
    let own = doc.sections().iter().filter(|s| matches!(s.kind, SectionKind::Body | SectionKind::Standfirst));
    let mut sample = String::new();
    for section in own.take_while(|s| s.span.start < 50_000) {
        sample.push_str(doc.slice(section.span));
        sample.push('\n');
        if sample.len() >= MAX_CHARS {
            break;
        }
    }
    find_language_of(&sample)
}

fn find_language_of(sample: &str) -> Option<String> {
    // Scripts without blanks have few "words": there, letters count.
    let enough = sample.split_whitespace().count() >= MIN_WORDS || sample.chars().filter(|c| *c > '\u{2e80}').count() >= MIN_WORDS;
    let info = enough.then(|| whatlang::detect(sample)).flatten()?;
    info.is_reliable().then(|| iso_639_1(info.lang()).to_owned())
}

/// Two-letter codes, which the record uses; the detector knows three-letter ones.
fn iso_639_1(lang: whatlang::Lang) -> &'static str {
    use whatlang::Lang::*;
    match lang {
        Afr => "af",
        Aka => "ak",
        Amh => "am",
        Ara => "ar",
        Aze => "az",
        Bel => "be",
        Ben => "bn",
        Bul => "bg",
        Cat => "ca",
        Ces => "cs",
        Cmn => "zh",
        Cym => "cy",
        Dan => "da",
        Deu => "de",
        Ell => "el",
        Eng => "en",
        Epo => "eo",
        Est => "et",
        Fin => "fi",
        Fra => "fr",
        Guj => "gu",
        Heb => "he",
        Hin => "hi",
        Hrv => "hr",
        Hun => "hu",
        Hye => "hy",
        Ind => "id",
        Ita => "it",
        Jav => "jv",
        Jpn => "ja",
        Kan => "kn",
        Kat => "ka",
        Khm => "km",
        Kor => "ko",
        Lat => "la",
        Lav => "lv",
        Lit => "lt",
        Mal => "ml",
        Mar => "mr",
        Mkd => "mk",
        Mya => "my",
        Nep => "ne",
        Nld => "nl",
        Nob => "nb",
        Ori => "or",
        Pan => "pa",
        Pes => "fa",
        Pol => "pl",
        Por => "pt",
        Ron => "ro",
        Rus => "ru",
        Sin => "si",
        Slk => "sk",
        Slv => "sl",
        Sna => "sn",
        Spa => "es",
        Srp => "sr",
        Swe => "sv",
        Tam => "ta",
        Tel => "te",
        Tgl => "tl",
        Tha => "th",
        Tuk => "tk",
        Tur => "tr",
        Ukr => "uk",
        Urd => "ur",
        Uzb => "uz",
        Vie => "vi",
        Yid => "yi",
        Zul => "zu",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        let english = "The foreign minister said on Wednesday that both sides had agreed to stop fighting along the river, and that talks on a lasting \
                       settlement would begin within two weeks in the capital.";
        let turkish = "Dışişleri Bakanı çarşamba günü yaptığı açıklamada her iki tarafın da nehir boyunca çatışmaları durdurmayı kabul ettiğini ve \
                       kalıcı bir çözüm için görüşmelerin iki hafta içinde başkentte başlayacağını söyledi.";
        for (name, text, expected) in
            [("english", english, Some("en")), ("turkish", turkish, Some("tr")), ("too short", "Lavrov in Ankara", None)]
        {
            assert_eq!(find_language_of(text).as_deref(), expected, "{name}");
        }
    }
}
