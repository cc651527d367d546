//! Times in PETRARCH dictionaries: `140101-191231`, `<140101`, `>20140101`.

use super::lines::Wrong;
use crate::facts::{PartialDate, Term};

pub(super) fn term(time: &str) -> Result<Term, Wrong<'_>> {
    if time.is_empty() {
        return Ok(Term::default());
    }
    if let Some(end) = time.strip_prefix('<') {
        return Ok(Term { from: None, to: Some(date(end.trim())?) });
    }
    if let Some(start) = time.strip_prefix('>') {
        return Ok(Term { from: Some(date(start.trim())?), to: None });
    }
    let Some((start, end)) = time.split_once('-') else {
        return Err(Wrong::new("this is no time", time, "write yymmdd-yymmdd, <yymmdd or >yymmdd"));
    };
    let (mut from, to) = (date(start.trim())?, date(end.trim())?);
    // "331108-730717" began in 1933.
    if from > to && start.trim().len() == 6 {
        from = PartialDate::parse(&format!("19{}", &from.to_string()[2..])).unwrap_or(from);
    }
    if from > to {
        Err(Wrong::new("the end is before the start", time, "exchange the two dates"))
    } else {
        Ok(Term { from: Some(from), to: Some(to) })
    }
}

/// A day in six or eight digits; two-digit years up to 49 are of this century.
fn date(text: &str) -> Result<PartialDate, Wrong<'_>> {
    let wrong = || Wrong::new("this is no date", text, "write yymmdd or yyyymmdd");
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(wrong());
    }
    let long = match text.len() {
        6 => format!("{}{text}", if &text[..2] < "50" { "20" } else { "19" }),
        8 => text.to_owned(),
        _ => return Err(wrong()),
    };
    PartialDate::parse(&format!("{}-{}-{}", &long[..4], &long[4..6], &long[6..])).ok_or_else(wrong)
}
