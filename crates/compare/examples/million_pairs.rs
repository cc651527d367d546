//! How long a large comparison takes: `cargo run --release -p rapporteur-compare --example million_pairs -- 1000000 1000000`.
//!
//! Invented events of ours and of an ACLED file, over three years and 500 towns of 20 countries, most of them in few towns.

#![allow(clippy::print_stdout, reason = "an example is a program")]

use std::io::{BufReader, Read};
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::date;
use rapporteur_codebook::EventType;
use rapporteur_compare::{Ours, PartyName, Report, Settings, TextLayout, match_all, read};
use rapporteur_world::CountryCode;

const COUNTRIES: [(&str, &str); 20] = [
    ("Mali", "MLI"),
    ("Niger", "NER"),
    ("Sudan", "SDN"),
    ("Somalia", "SOM"),
    ("Yemen", "YEM"),
    ("Syria", "SYR"),
    ("Iraq", "IRQ"),
    ("Ukraine", "UKR"),
    ("Myanmar", "MMR"),
    ("Nigeria", "NGA"),
    ("Mexico", "MEX"),
    ("Brazil", "BRA"),
    ("India", "IND"),
    ("Pakistan", "PAK"),
    ("Kenya", "KEN"),
    ("Ethiopia", "ETH"),
    ("Chad", "TCD"),
    ("Lebanon", "LBN"),
    ("Colombia", "COL"),
    ("Haiti", "HTI"),
];

/// A small generator of numbers that look like chance.
struct Chance(u64);

impl Chance {
    fn next(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }

    /// Day, town (most of them among the first), actor.
    fn event(&mut self) -> (i32, u64, u64) {
        let most = self.next(500) + 1;
        (self.next(1096) as i32, self.next(most), self.next(40))
    }
}

fn at(town: u64) -> (f64, f64) {
    let country = town % 20;
    (-20.0 + (country * 3) as f64 + (town / 20 % 5) as f64 * 0.4, -60.0 + (country * 7) as f64 + (town / 100) as f64 * 0.4)
}

fn ours(count: usize) -> impl Iterator<Item = Ours> {
    let mut chance = Chance(1);
    (0..count).map(move |number| {
        let (day, town, actor) = chance.event();
        let (lat, lon) = at(town);
        let code = COUNTRIES[(town % 20) as usize].1;
        Ours {
            first_day: Some(date(2021, 1, 1) + day.days()),
            lat: Some(lat),
            lon: Some(lon),
            country: CountryCode::parse(code),
            actors: vec![PartyName::coded(format!("Band {actor} of the Hills"), &format!("{code}REB"))],
            recipients: vec![PartyName::coded("soldiers", &format!("{code}MIL"))],
            ..Ours::new(format!("article{number}/v1"), EventType::Assault)
        }
    })
}

/// A file that is written while it is read.
struct File {
    chance: Chance,
    rows: usize,
    row: Vec<u8>,
}

impl Read for File {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        if self.row.is_empty() && self.rows > 0 {
            self.rows -= 1;
            self.row = self.next_row().into_bytes();
        }
        let len = self.row.len().min(out.len());
        out[..len].copy_from_slice(&self.row[..len]);
        self.row.drain(..len);
        Ok(len)
    }
}

impl File {
    fn next_row(&mut self) -> String {
        let (day, town, actor) = self.chance.event();
        let ((lat, lon), (country, _)) = (at(town), COUNTRIES[(town % 20) as usize]);
        let day = date(2021, 1, 1) + day.days();
        let precision = 1 + self.chance.next(3);
        let number = self.rows;
        format!(
            "X{number},{day},Battles,Armed clash,Band {actor} of the Hills,Rebel group,Military Forces of {country} (2020-),State forces,\
             {country},Town {town},{lat},{lon},{precision},\"On that day, both sides fought (invented).\",0\n"
        )
    }
}

fn main() {
    let mut counts = std::env::args().skip(1).map(|count| count.parse().expect("a number of events"));
    let (n, m) = (counts.next().unwrap_or(100_000), counts.next().unwrap_or(100_000));
    let header = "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,location,latitude,longitude,geo_precision,notes,fatalities\n";
    let file = || BufReader::new(File { chance: Chance(2), rows: m, row: header.as_bytes().to_vec() });
    let start = Instant::now();
    println!("{} rows read in {:.1?}", read(file()).expect("the header is known").map(Result::unwrap).count(), start.elapsed());
    let start = Instant::now();
    let matches = match_all(ours(n), read(file()).expect("the header is known").map(Result::unwrap), &Settings::default());
    println!("{n} of ours and {m} of theirs, read and matched in {:.1?}", start.elapsed());
    print!("{}", Report::new(&matches).text(&TextLayout { most_listed: 3, ..TextLayout::default() }));
}
