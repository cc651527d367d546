//! Files and rows that cannot be read: what is said, and that the next row is.

use rapporteur_compare::{Limits, RowErrorKind, read, read_within};

const HEADER: &str = "event_id_cnty,event_date,event_type,actor1,latitude,longitude\n";
const GOOD: &str = "SDN2,2023-05-02,Battles,RSF,13.1,30.2\n";

fn refused(file: &[u8]) -> String {
    let err = read(file).expect_err("it is no file of the three");
    assert!(err.ends_reading());
    format!("{:?}: {err}", err.kind())
}

#[test]
fn files_that_are_not_understood() {
    let many: Vec<_> = (0..20).map(|number| format!("column{number}")).collect();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("other columns", b"date,place,killed\n2023-05-02,El Obeid,7\n".to_vec()),
        ("many columns", many.join(",").into_bytes()),
        ("one column short of ACLED", b"event_id_cnty,event_date,event_type,country\n".to_vec()),
        ("no header", b"500001,SUD-2023-1-1-1,2023,1\n".to_vec()),
        ("control characters", b"\x1b[2Jid,\xe2\x80\xaename\n".to_vec()),
        ("empty", b"".to_vec()),
        ("line breaks", b"\n\r\n\n".to_vec()),
        ("spreadsheet", b"PK\x03\x04rest".to_vec()),
        ("UTF-16", b"\xff\xfei\0d\0".to_vec()),
        ("bytes", b"\x01\x00\x02".to_vec()),
    ];
    let shown: Vec<_> = cases.iter().map(|(name, file)| format!("{name}\n  {}", refused(file))).collect();
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn rows_that_are_not_understood() {
    let cases: [(&str, &[u8]); 11] = [
        ("date with strokes", b"SDN1,02/05/2023,Battles,RSF,13.1,30.2\n"),
        ("no date", b"SDN1,in May,Battles,RSF,13.1,30.2\n"),
        ("date empty", b"SDN1,,Battles,RSF,13.1,30.2\n"),
        ("id empty", b" ,2023-05-02,Battles,RSF,13.1,30.2\n"),
        ("latitude", b"SDN1,2023-05-02,Battles,RSF,131,30.2\n"),
        ("longitude", b"SDN1,2023-05-02,Battles,RSF,13.1,east\n"),
        ("not a number", b"SDN1,2023-05-02,Battles,RSF,13.1,inf\n"),
        ("too few fields", b"SDN1,2023-05-02,Battles\n"),
        ("too many fields", b"SDN1,2023-05-02,Battles,RSF,13.1,30.2,more\n"),
        ("Latin-1", b"SDN1,2023-05-02,Battles,Fran\xe7ais,13.1,30.2\n"),
        ("a letter cut by a delimiter", b"SDN1,2023-05-02,Battles,Fran\xc3,\xa7ais,30.2\n"),
    ];
    let mut shown = Vec::new();
    for (name, row) in cases {
        let file = [HEADER.as_bytes(), row, GOOD.as_bytes()].concat();
        let rows: Vec<_> = read(file.as_slice()).unwrap().collect();
        let err = rows[0].as_ref().expect_err(name);
        assert!(err.line() == Some(2) && !err.ends_reading(), "{name}");
        assert!(rows.len() == 2 && rows[1].as_ref().is_ok_and(|row| row.id == "SDN2" && row.line == 3), "{name}: the next row is read");
        shown.push(format!("{name}\n  {:?}: {err}", err.kind()));
    }
    insta::assert_snapshot!(shown.join("\n"));
}

#[test]
fn dates_the_wrong_way_round_and_unknown_types() {
    let ucdp = "id,type_of_violence,date_start,date_end,side_a\n1,1,2023-05-02,2023-05-01,RSF\n";
    let polecat = "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\n1\t2023-05-02\tFIGHT\t\tRSF\n";
    for (file, kind, column) in [(ucdp, RowErrorKind::BadDate, "date_end"), (polecat, RowErrorKind::UnknownType, "Event Type")] {
        let err = read(file.as_bytes()).unwrap().next().unwrap().unwrap_err();
        assert_eq!((err.kind(), err.column()), (kind, Some(column)), "{err}");
    }
}

#[test]
fn an_open_quotation_mark_costs_a_row_of_the_limit() {
    let limits = Limits { max_row_bytes: 200, ..Limits::default() };
    let file = format!("{HEADER}SDN1,2023-05-02,Battles,\"RSF,13.1,30.2\n{}", GOOD.repeat(20));
    let rows: Vec<_> = read_within(file.as_bytes(), &limits).unwrap().collect();
    assert!(rows[0].as_ref().is_err_and(|err| err.kind() == RowErrorKind::TooLong && err.line() == Some(2)), "{:?}", rows[0]);
    assert!(rows.len() > 10 && rows[1..].iter().all(Result::is_ok), "the rows after it are read");
    assert_eq!(rows.last().unwrap().as_ref().unwrap().line, 22, "lines are counted on");
}

#[test]
fn a_header_over_the_limit() {
    let limits = Limits { max_row_bytes: 16, ..Limits::default() };
    assert_eq!(read_within(HEADER.as_bytes(), &limits).unwrap_err().kind(), RowErrorKind::TooLong);
}
