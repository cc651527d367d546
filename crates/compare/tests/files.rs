//! Small files of each shape, and the versions and exports that differ.

use rapporteur_compare::{Precision, TheirParty, Theirs, read};

fn data(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// Every row in short, or what is wrong with it.
fn shown(file: &[u8]) -> String {
    let rows = match read(file) {
        Ok(rows) => rows,
        Err(err) => return err.to_string(),
    };
    let source = rows.source().as_str();
    let lines: Vec<_> = rows.map(|row| row.map_or_else(|err| format!("! {err}"), |theirs| line(&theirs))).collect();
    format!("{source}\n{}", lines.join("\n"))
}

fn line(theirs: &Theirs) -> String {
    let Theirs { id, line, label, first_day, last_day, precision, lat, lon, country, place, deaths, mode, .. } = theirs;
    let days = if first_day == last_day { first_day.to_string() } else { format!("{first_day}..{last_day}") };
    let country = country.map_or("---".to_owned(), |code| code.to_string());
    let at = lat.zip(*lon).map_or("nowhere".to_owned(), |(lat, lon)| format!("{lat} {lon}"));
    let mode = mode.as_deref().map_or(String::new(), |mode| format!(" [{mode}]"));
    let deaths = deaths.map_or(String::new(), |deaths| format!(", {deaths} dead"));
    format!(
        "{line}: {id} {label}{mode} = {} {days} {country} {place} ({at}, {precision:?}){deaths}\n     {} > {}",
        theirs.kinds.best(),
        parties(&theirs.actors),
        parties(&theirs.recipients)
    )
}

fn parties(parties: &[TheirParty]) -> String {
    let shown = parties.iter().map(|party| {
        let country = party.country.map_or("---".to_owned(), |code| code.to_string());
        let side = party.side.map_or("?".to_owned(), |side| format!("{side:?}"));
        format!("{} <{country} {side}>", party.name)
    });
    shown.collect::<Vec<_>>().join(" + ")
}

#[test]
fn ucdp() {
    insta::assert_snapshot!(shown(&data("ucdp.csv")));
}

#[test]
fn ucdp_of_older_versions() {
    insta::assert_snapshot!(shown(&data("ucdp_old.csv")));
}

#[test]
fn acled() {
    insta::assert_snapshot!(shown(&data("acled.csv")));
}

#[test]
fn acled_of_older_versions() {
    insta::assert_snapshot!(shown(&data("acled_old.csv")));
}

#[test]
fn polecat() {
    insta::assert_snapshot!(shown(&data("polecat.tsv")));
}

#[test]
fn byte_order_marks_and_crlf_change_nothing() {
    for name in ["ucdp.csv", "acled.csv", "acled_old.csv", "polecat.tsv"] {
        let plain = String::from_utf8(data(name)).unwrap();
        let windows = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
        assert_eq!(shown(windows.as_bytes()), shown(plain.as_bytes()), "{name}");
    }
}

/// The sides of ACLED were numbers until 2024.
#[test]
fn kinds_of_actors_as_numbers() {
    let text = String::from_utf8(data("acled.csv")).unwrap();
    let words = [
        ("State forces,", "1,"),
        ("Rebel group,", "2,"),
        ("Political militia,", "3,"),
        ("Protesters,Pro", "6,Pro"),
        (",Civilians,", ",7,"),
    ];
    let numbers = words.iter().fold(text.clone(), |text, (word, number)| text.replace(word, number));
    let numbers = numbers.replace("Teachers (Sudan),Protesters,", "Teachers (Sudan),6,").replace("External/Other forces", "8");
    assert_ne!(numbers, text);
    let sides = |text: &str| -> Vec<_> {
        read(text.as_bytes())
            .unwrap()
            .flat_map(|row| {
                let row = row.unwrap();
                row.actors.into_iter().chain(row.recipients)
            })
            .collect()
    };
    assert_eq!(sides(&numbers), sides(&text));
}

#[test]
fn columns_that_are_missing() {
    let cases = [
        ("id,type_of_violence,date_start,side_a\n1,1,2023-01-31,Government of Mali\n", "1"),
        ("id,type_of_violence,date_start,dyad_name\n2,1,2023-01-31,Government of Mali - JNIM\n", "2"),
        ("data_id,event_date,event_type,actor1\n3,2023-01-31,Battles,JNIM\n", "3"),
        ("Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Country\n4\t2023-01-31\tAID\tNone\tMLI\n", "4"),
    ];
    for (file, id) in cases {
        let rows: Vec<_> = read(file.as_bytes()).unwrap().collect::<Result<_, _>>().unwrap();
        assert_eq!((rows.len(), rows[0].id.as_str(), rows[0].actors.len()), (1, id, 1), "{file}");
        assert!(rows[0].lat.is_none() && rows[0].precision >= Precision::Near, "{file}");
    }
}

#[test]
fn countries_by_number_alone() {
    let cases = [
        ("event_id_cnty,event_date,event_type,actor1,iso\nX1,2023-01-31,Battles,JNIM,466\n", Some("MLI")),
        ("event_id_cnty,event_date,event_type,actor1,gwno\nX1,2023-01-31,Battles,JNIM,432\n", Some("MLI")),
        ("event_id_cnty,event_date,event_type,actor1,iso\nX1,2023-01-31,Battles,JNIM,9\n", None),
        ("id,type_of_violence,date_start,side_a,country_id,country\n1,1,2023-01-31,Band,484,Congo\n", Some("COG")),
    ];
    for (file, code) in cases {
        let row = read(file.as_bytes()).unwrap().next().unwrap().unwrap();
        assert_eq!(row.country.map(|code| code.to_string()).as_deref(), code, "{file}");
    }
}
