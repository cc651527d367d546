//! Writes a million event rows, to measure speed and memory: `million_rows FORMAT FILE [ROWS]`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::fs::File;
use std::io::BufWriter;

use rapporteur_export::{Chosen, Format, Settings, Table, open};
use rapporteur_record::Event;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [format, path, rest @ ..] = args.as_slice() else { panic!("million_rows FORMAT FILE [ROWS]") };
    let format = Format::parse(format).expect("a format");
    let rows: usize = rest.first().map_or(1_000_000, |rows| rows.parse().expect("a number of rows"));
    let settings = Settings { all_modalities: true, ..Settings::default() };
    let out = BufWriter::new(File::create(path).expect("a place to write to"));
    let mut exporter = open(format, Table::Events, Box::new(out), &settings).expect("an exporter");

    // Sixty events an article, and other words, places and scores in each, so that dictionaries and compression have no easy time.
    let mut rec = common::record();
    rec.events = (0..20).flat_map(|_| rec.events.clone()).collect();
    let mut left = rows;
    while left > 0 {
        rec.article.id = format!("sha256:{left:032x}");
        rec.article.source.url = Some(format!("https://example.org/{left}"));
        rec.events.iter_mut().enumerate().for_each(|(nth, event)| vary(event, left + nth));
        let chosen = Chosen { events: common::all_of(&rec).events.into_iter().take(left).collect(), ..Chosen::default() };
        left -= chosen.events.len();
        exporter.write(&rec, &chosen).expect("a row");
    }
    exporter.finish().expect("the end");
}

fn vary(event: &mut Event, seed: usize) {
    let noise = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20;
    event.id = format!("v{}", seed % 60);
    event.trigger.text = format!("{:x}", noise % 5000);
    event.trigger.span.start = (noise % 9000) as u32;
    event.score = (noise % 1000) as f32 / 1000.0;
    event.actors.iter_mut().for_each(|party| party.at.text = format!("Brigade {noise:x}"));
    event.recipients.iter_mut().for_each(|party| party.at.text = format!("Town of {:x}", noise / 7));
    event.places.iter_mut().for_each(|place| place.place.lat = Some((noise % 9_000_000) as f64 / 1e5));
}
