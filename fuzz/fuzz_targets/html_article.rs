//! Any bytes, read as a page.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_fuzz::{check, settings};
use rapporteur_intake::{Given, read_article};

fuzz_target!(|data: &[u8]| {
    // The doctype makes sure that it is taken for a page.
    let page = [b"<!doctype html>".as_slice(), data].concat();
    check(&read_article(&page, &Given::default(), &settings()));
});
