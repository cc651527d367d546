//! Any bytes, read in the format they seem to be in: mostly plain text in some charset.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_fuzz::{check, settings};
use rapporteur_intake::{Given, read_article};

fuzz_target!(|data: &[u8]| {
    // The first line given as the title too, as `--title` does.
    let first = String::from_utf8_lossy(data.split(|&b| b == b'\n').next().unwrap_or_default()).into_owned();
    check(&read_article(data, &Given { title: Some(first), ..Given::default() }, &settings()));
    check(&read_article(data, &Given::default(), &settings()));
});
