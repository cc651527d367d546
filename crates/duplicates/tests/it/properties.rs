//! What holds for any text.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use rapporteur_duplicates::{BYTE_LEN, Signature, VERSION, is_copy, similarity};

fn word() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[a-z]{1,9}", 1 => select(vec!["Sana'a", "don't", "Erdoğan", "3.5", "U.S.", "cease-fire"]).prop_map(str::to_owned)]
}

fn words() -> impl Strategy<Value = Vec<String>> {
    vec(word(), 20..60)
}

fn signature(text: &str) -> Signature {
    Signature::of(text).expect("long enough")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        if let Some(signature) = Signature::of(&text) {
            prop_assert_eq!(similarity(&signature, &signature), 1.0);
            prop_assert!(is_copy(&signature, &signature));
        }
    }

    #[test]
    fn case_spaces_and_quotes_leave_no_trace(words in words(), gaps in vec(select(vec![" ", "  ", "\n", "\t", "\u{a0}"]), 60)) {
        let plain = words.join(" ");
        let set: String = words.iter().zip(&gaps).map(|(word, gap)| format!("“{}”{gap}", word.to_uppercase().replace('\'', "’"))).collect();
        prop_assert_eq!(signature(&plain), signature(&set));
    }

    #[test]
    fn another_word_leaves_a_trace(words in words()) {
        let mut other = words.clone();
        other.fill("otherwise".into());
        prop_assert!(similarity(&signature(&words.join(" ")), &signature(&other.join(" "))) < 0.1);
    }

    #[test]
    fn similarity_is_symmetric(a in words(), b in words(), shared in 0..20usize) {
        let b = [&a[..shared], &b].concat();
        let (a, b) = (signature(&a.join(" ")), signature(&b.join(" ")));
        prop_assert_eq!(similarity(&a, &b), similarity(&b, &a));
        prop_assert_eq!(is_copy(&a, &b), is_copy(&b, &a));
    }

    #[test]
    fn stored_and_read_back(words in words()) {
        let signature = signature(&words.join(" "));
        prop_assert_eq!(Signature::from_bytes(&signature.to_bytes()), Ok(signature));
    }

    #[test]
    fn any_bytes_are_read_or_refused(version in 0..3u8, rest in vec(any::<u8>(), BYTE_LEN - 3..BYTE_LEN + 1)) {
        let bytes = [&[version][..], &rest].concat();
        prop_assert_eq!(Signature::from_bytes(&bytes).is_ok(), version == VERSION && bytes.len() == BYTE_LEN);
        if let Ok(signature) = Signature::from_bytes(&bytes) {
            prop_assert_eq!(signature.to_bytes().to_vec(), bytes);
        }
    }

    #[test]
    fn signatures_that_meet_share_two_values(a in words(), b in words()) {
        let (a, b) = (signature(&a.join(" ")), signature(&b.join(" ")));
        if a.bands().iter().zip(b.bands()).any(|(a, b)| *a == b) {
            prop_assert!(similarity(&a, &b) >= 2.0 / 128.0);
        }
    }
}
