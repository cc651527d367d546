//! Any bytes as a zip file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_archive::Kind;
use rapporteur_fuzz::archive::drain;

fuzz_target!(|data: &[u8]| {
    drain(Kind::Zip, data);
});
