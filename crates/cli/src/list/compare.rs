//! `rapporteur compare`: the collection's events against another dataset.

use std::fs::File;
use std::io::BufReader;

use jiff::civil::Date;
use rapporteur_compare::{Ours, PartyName, Precision, Report, Settings, TextLayout, Theirs, match_all, read};
use rapporteur_record::{Event, EventParty, PlacePrecision, Record};
use rapporteur_store::{Filter, Hit, Order, ReadingId, Store, Table};

use crate::args::{CompareFlags, CompareFormat};
use crate::collection::{failure, open_to_read};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::report;
use crate::terminal::Terminal;

/// Rows that cannot be read and are told of one by one.
const MOST_TOLD: usize = 10;

/// Matches every entry of the collection with the rows of a file.
pub(crate) fn compare(flags: CompareFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let store = open_to_read(&flags.db)?;
    let (theirs, mistakes) = theirs(&flags)?;
    let settings = Settings { days: flags.days.into(), km: flags.km, ..Settings::default() };
    let matches = match_all(ours(&store)?, theirs, &settings);
    let found = Report::new(&matches);
    let mut bytes = Vec::new();
    match flags.format {
        CompareFormat::Text => {
            bytes = found.text(&TextLayout { width: terminal.width.unwrap_or(80), ..TextLayout::default() }).into_bytes()
        }
        CompareFormat::Csv => found.write_pairs_csv(&mut bytes).map_err(unwritten)?,
        CompareFormat::Json => found.write_json(&mut bytes).map_err(unwritten)?,
    }
    Output::stdout(false).write(&bytes)?;
    Ok(if mistakes > 0 { Exit::Rejects } else { Exit::Clean })
}

fn unwritten(err: std::io::Error) -> Failure {
    Failure::new("the comparison cannot be written").because(err)
}

/// The rows of the file, and how many could not be read.
fn theirs(flags: &CompareFlags) -> Result<(Vec<Theirs>, usize), Failure> {
    let name = flags.file.display();
    let file = File::open(&flags.file).map_err(|err| Failure::new(format!("cannot open {name}")).because(err).help("check the name"))?;
    let rows = read(BufReader::new(file)).map_err(|err| Failure::new(format!("cannot use {name}")).because(err))?;
    let (mut theirs, mut mistakes) = (Vec::new(), 0);
    for row in rows {
        match row {
            Ok(row) => theirs.push(row),
            Err(err) => {
                mistakes += 1;
                if mistakes <= MOST_TOLD {
                    report::say(&format!("{name}: {err}"));
                }
            }
        }
    }
    if mistakes > MOST_TOLD {
        report::say(&format!("{name}: {} more rows cannot be read", mistakes - MOST_TOLD));
    }
    Ok((theirs, mistakes))
}

/// Every entry once, as its first report tells it.
fn ours(store: &Store) -> Result<Vec<Ours>, Failure> {
    let mut out: Vec<Ours> = Vec::new();
    let mut at = std::collections::BTreeMap::new();
    let mut record: Option<(ReadingId, Record)> = None;
    let mut result = Ok(());
    let take = |hit: Hit| {
        let Some((reading, entry)) = hit.reading.zip(hit.entry.clone()) else { return true };
        if let Some(&idx) = at.get(&entry) {
            let known: &mut Ours = &mut out[idx];
            known.reports += 1;
            return true;
        }
        if record.as_ref().is_none_or(|(open, _)| *open != reading) {
            match store.record(reading) {
                Ok(rec) => record = Some((reading, rec)),
                Err(err) => {
                    result = Err(err);
                    return false;
                }
            }
        }
        if let Some(event) = record.as_ref().and_then(|(_, rec)| Some((rec, rec.events.get(hit.idx)?))) {
            at.insert(entry.clone(), out.len());
            out.push(one(entry, event.0, event.1));
        }
        true
    };
    store.find(Table::Events, &Filter::default(), Order::Intake, None, take).map_err(failure)?;
    result.map_err(failure)?;
    Ok(out)
}

fn one(id: String, rec: &Record, event: &Event) -> Ours {
    let place = event.places.iter().map(|place| &place.place).find(|place| place.lat.is_some());
    let (first_day, last_day) = days(event);
    Ours {
        mode: event.mode.clone(),
        first_day,
        last_day,
        lat: place.and_then(|place| place.lat),
        lon: place.and_then(|place| place.lon),
        place_precision: place.and_then(|place| place.precision).map_or(Precision::Town, precision),
        country: place.and_then(|place| place.country.as_deref()).and_then(rapporteur_world::CountryCode::parse),
        actors: parties(rec, &event.actors),
        recipients: parties(rec, &event.recipients),
        ..Ours::new(id, event.event_type)
    }
}

/// The first and last day that a date may mean.
fn days(event: &Event) -> (Option<Date>, Option<Date>) {
    let Some(value) = event.date.as_ref().and_then(|date| date.value.as_deref()) else { return (None, None) };
    let first: Option<Date> = match value.len() {
        4 => format!("{value}-01-01").parse().ok(),
        7 => format!("{value}-01").parse().ok(),
        _ => value.parse().ok(),
    };
    let last = first.map(|day| match value.len() {
        4 => day.last_of_year(),
        7 => day.last_of_month(),
        _ => day,
    });
    (first, last)
}

fn precision(precision: PlacePrecision) -> Precision {
    match precision {
        PlacePrecision::Exact => Precision::Exact,
        PlacePrecision::Town => Precision::Town,
        PlacePrecision::Admin => Precision::Admin,
        PlacePrecision::Country => Precision::Country,
        PlacePrecision::Region => Precision::Region,
    }
}

fn parties(rec: &Record, parties: &[EventParty]) -> Vec<PartyName> {
    let name = |party: &EventParty| rec.entity(party.entity.as_deref()).map_or(&party.at.text, |entity| &entity.name).clone();
    parties.iter().map(|party| PartyName { name: name(party), code: party.code.clone() }).collect()
}
