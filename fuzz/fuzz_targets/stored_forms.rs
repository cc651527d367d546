//! Any bytes, read as what a database keeps of a text and of an event; and any text, made into a signature.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_duplicates::{Signature, is_copy};
use rapporteur_matching::{Told, Verdict, compare};

fuzz_target!(|data: &[u8]| {
    if let Ok(signature) = Signature::from_bytes(data) {
        assert_eq!(signature.to_bytes().as_slice(), data, "what is read is written again");
    }
    if let Some(signature) = Signature::of(&String::from_utf8_lossy(data)) {
        assert!(is_copy(&signature, &signature), "a text is a copy of itself");
    }
    if let Ok(told) = Told::from_bytes(data) {
        assert!(!matches!(compare(&told, &told), Verdict::Different(_)), "no event is another than itself");
        assert!(Told::from_bytes(&told.to_bytes()).is_ok(), "what is written can be read");
    }
});
