//! Any bytes as a sitemap, and as an entry of one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_archive::Kind;
use rapporteur_fuzz::archive::drain;

fuzz_target!(|data: &[u8]| {
    drain(Kind::Sitemap, data);
    let document = [b"<urlset><url>".as_slice(), data, b"</url></urlset>"].concat();
    drain(Kind::Sitemap, &document);
});
