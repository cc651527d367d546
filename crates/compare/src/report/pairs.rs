//! The pairs as CSV.

use std::io;

use crate::matches::{Matches, Pair};

const HEADER: [&str; 11] =
    ["ours", "theirs", "link", "score", "days_apart", "km_apart", "date_part", "place_part", "actors_part", "type_part", "why"];

pub(super) fn write(matches: &Matches, out: impl io::Write) -> io::Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    csv.write_record(HEADER)?;
    write_links(&mut csv, "match", matches.pairs())?;
    write_links(&mut csv, "ours_again", matches.ours_again())?;
    write_links(&mut csv, "theirs_again", matches.theirs_again())?;
    csv.flush()
}

fn write_links<'m, W: io::Write>(csv: &mut csv::Writer<W>, link: &str, pairs: impl Iterator<Item = Pair<'m>>) -> io::Result<()> {
    for Pair { ours, theirs, parts } in pairs {
        let km = parts.km_apart().map_or(String::new(), |km| format!("{km:.1}"));
        let numbers = [parts.date(), parts.place(), parts.actors(), parts.kind()].map(|part| format!("{part:.3}"));
        let [date, place, actors, kind] = numbers;
        let score = format!("{:.3}", parts.score());
        let days = parts.days_apart().to_string();
        let why = parts.to_string();
        csv.write_record([&ours.id, &theirs.id, link, &score, &days, &km, &date, &place, &actors, &kind, &why])?;
    }
    Ok(())
}
