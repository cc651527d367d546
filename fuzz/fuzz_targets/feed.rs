//! Any bytes as a feed, and as an entry of one.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_archive::Kind;
use rapporteur_fuzz::archive::drain;

fuzz_target!(|data: &[u8]| {
    drain(Kind::Feed, data);
    let document = [b"<rss version='0.91'><channel><title>x</title><item>".as_slice(), data, b"</item></channel></rss>"].concat();
    drain(Kind::Feed, &document);
    drain(Kind::Gzip, data);
});
