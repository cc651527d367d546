//! Which language an article is written in.

use rapporteur_text::{Document, SectionKind};

/// Words below which no language is told: names alone fool any detector.
const MIN_WORDS: usize = 20;
/// Characters looked at; more change nothing.
const MAX_CHARS: usize = 4_000;

/// Frequent words of English that are rare in other languages.
const ENGLISH_WORDS: &[&str] = &[
    "the",
    "of",
    "and",
    "to",
    "with",
    "that",
    "from",
    "said",
    "after",
    "which",
    "into",
    "has",
    "have",
    "people",
    "their",
    "against",
    "who",
    "would",
    "been",
    "its",
    "it",
    "were",
    "where",
    "including",
    "known",
];
/// Share of a text's words that they make up in English, at the least.
const MIN_ENGLISH: f64 = 0.06;

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
    if !enough {
        return None;
    }
    if is_english(sample) {
        return Some("en".to_owned());
    }
    let info = whatlang::detect(sample)?;
    info.is_reliable().then(|| iso_639_1(info.lang()).to_owned())
}

/// Whether small words of English are about as frequent as in English. They come before the detector, which counts letters and takes
/// 18 in 100,000 English sentences full of foreign names for French or Latin.
fn is_english(sample: &str) -> bool {
    let mut seen = [false; ENGLISH_WORDS.len()];
    let (mut known, mut all) = (0_usize, 0_usize);
    for word in sample.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        all += 1;
        if let Some(at) = ENGLISH_WORDS.iter().position(|own| own.eq_ignore_ascii_case(word)) {
            seen[at] = true;
            known += 1;
        }
    }
    // One word alone may be another language's: Danish and Polish have a "to".
    known as f64 >= MIN_ENGLISH * all as f64 && seen.iter().filter(|&&is_seen| is_seen).count() >= 2
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
        let dutch = "De minister zei woensdag dat beide partijen het eens zijn geworden over een wapenstilstand langs de rivier, of dat zij het in elk \
                     geval eens willen worden, en dat de besprekingen binnen twee weken in de hoofdstad beginnen.";
        let danish = "Ministeren sagde onsdag, at begge parter er blevet enige om at standse kampene langs floden, og at forhandlingerne om en fred \
                      begynder om to uger i en by tæt ved hovedstaden, hvor de to delegationer mødtes for et år siden.";
        let polish = "Minister powiedział w środę, że to porozumienie obie strony podpiszą w ciągu dwóch tygodni, a rozmowy o trwałym pokoju rozpoczną \
                      się w stolicy, jeżeli to tylko będzie możliwe przed końcem roku.";
        let names = "In Côte d'Ivoire, opposition leader Adama Kouyaté welcomes President Désiré Bessan's decision to let him contest elections. \
                     South African president Thandeka Molefe welcomes it as well.";
        for (name, text, expected) in [
            ("english", english, Some("en")),
            ("turkish", turkish, Some("tr")),
            ("dutch", dutch, Some("nl")),
            ("danish", danish, Some("da")),
            ("polish", polish, Some("pl")),
            ("foreign names", names, Some("en")),
            ("too short", "Lavrov in Ankara", None),
        ] {
            assert_eq!(find_language_of(text).as_deref(), expected, "{name}");
        }
    }
}
