//! Any bytes, read as a file of another dataset: after a header of each of the three, and as they are.

#![no_main]

use libfuzzer_sys::fuzz_target;
use rapporteur_compare::{Limits, Report, Settings, TextLayout, Theirs, match_all, read_within};

const HEADERS: [&str; 4] = [
    "",
    "id,type_of_violence,date_start,date_end,date_prec,side_a,side_b,where_prec,latitude,longitude,country,country_id\n",
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,iso,country,latitude,longitude,geo_precision\n",
    "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tPrimary Actor Sector\tRecipient Name\tCity\tCountry\tLatitude\tLongitude\n",
];

fuzz_target!(|data: &[u8]| {
    let limits = Limits { max_row_bytes: 4096, max_fields: 64 };
    for header in HEADERS {
        let file = [header.as_bytes(), data].concat();
        match read_within(file.as_slice(), &limits) {
            Ok(rows) => check(rows.collect()),
            Err(err) => assert!(err.ends_reading() || err.line() == Some(1), "{err}"),
        }
    }
});

fn check(rows: Vec<Result<Theirs, rapporteur_compare::RowError>>) {
    let mut last = 1;
    for row in &rows {
        let line = row.as_ref().map_or_else(|err| err.line(), |theirs| Some(theirs.line)).expect("every row has a line");
        assert!(line >= last, "rows come in order");
        last = line;
        match row {
            Ok(theirs) => check_row(theirs),
            Err(err) => assert!(!err.to_string().contains(char::is_control) && err.to_string().len() < 2_000, "{err}"),
        }
    }
    let matches = match_all([], rows.into_iter().flatten(), &Settings::default());
    let text = Report::new(&matches).text(&TextLayout::default());
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'), "{text:?}");
}

fn check_row(theirs: &Theirs) {
    assert!(!theirs.id.is_empty() && theirs.first_day <= theirs.last_day, "{theirs:?}");
    assert!(theirs.lat.is_none_or(|lat| lat.abs() <= 90.0) && theirs.lon.is_none_or(|lon| lon.abs() <= 180.0), "{theirs:?}");
}
