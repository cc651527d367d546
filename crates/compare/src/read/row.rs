//! The values of a row, by column.

use jiff::civil::Date;

use super::date::{self, DateError};
use super::header::Header;
use super::records::Fields;
use crate::error::{RowError, RowErrorKind, shown};
use crate::theirs::Source;

/// How R, pandas and the datasets write that there is nothing.
const NOTHING: &[&str] = &["", "NA", "N/A", "NaN", "nan", "None", "NULL", "null", "none", "-"];

/// A row with its header.
pub(super) struct Row<'r> {
    pub(super) line: u64,
    header: &'r Header,
    fields: Vec<&'r str>,
}

impl<'r> Row<'r> {
    /// Checks that it is UTF-8 and has as many fields as the header.
    pub(super) fn new(header: &'r Header, fields: &Fields<'r>) -> Result<Self, RowError> {
        let mut row = Self { line: fields.line, header, fields: Vec::with_capacity(fields.len()) };
        row.check_count(fields)?;
        for (idx, field) in fields.iter().enumerate() {
            let text = std::str::from_utf8(field).map_err(|_| row.not_utf8(idx))?;
            row.fields.push(text.trim());
        }
        Ok(row)
    }

    /// Empty fields beyond the header are what spreadsheets leave behind.
    fn check_count(&self, fields: &Fields<'_>) -> Result<(), RowError> {
        let expected = self.header.len();
        let is_full = (expected..fields.len()).any(|idx| !fields.get(idx).is_empty());
        if fields.len() >= expected && !is_full {
            return Ok(());
        }
        let message = format!(
            "the row has {} fields, the header {expected}: texts with delimiters or line breaks must be in quotation marks; export the file again",
            fields.len()
        );
        Err(RowError::new(RowErrorKind::FieldCount, message).at(self.line))
    }

    fn not_utf8(&self, idx: usize) -> RowError {
        let message = "the text is not UTF-8: save the file as CSV (UTF-8), or convert it with `iconv -f LATIN1 -t UTF-8`";
        RowError::new(RowErrorKind::NotUtf8, message).at(self.line).in_column(self.header.name(idx))
    }

    pub(super) fn source(&self) -> Source {
        self.header.source
    }

    /// The value of a column, empty where there is none.
    pub(super) fn text(&self, column: &str) -> &'r str {
        let text = self.header.find(column).and_then(|idx| self.fields.get(idx)).copied().unwrap_or_default();
        if NOTHING.contains(&text) { "" } else { text }
    }

    /// The first of the columns that has a value.
    pub(super) fn first(&self, columns: &[&str]) -> &'r str {
        columns.iter().map(|column| self.text(column)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// The first value of the columns, one of which must have one.
    pub(super) fn needed(&self, columns: &[&str]) -> Result<&'r str, RowError> {
        let text = self.first(columns);
        if text.is_empty() {
            let message = "the value is empty, and the row cannot be told from others without it: fill it in, or take the row out";
            return Err(self.wrong(columns[0], RowErrorKind::Missing, message.to_owned()));
        }
        Ok(text)
    }

    /// The date of a column, `None` where it is empty.
    pub(super) fn date(&self, column: &str) -> Result<Option<Date>, RowError> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let told = |err: DateError| self.wrong(column, RowErrorKind::BadDate, format!("{} {}", shown(text), err.advice()));
        date::parse(text).map(Some).map_err(told)
    }

    /// The date of a column that must have one.
    pub(super) fn needed_date(&self, column: &str) -> Result<Date, RowError> {
        let missing = || self.wrong(column, RowErrorKind::Missing, "the date is empty: fill it in, or take the row out".to_owned());
        self.date(column)?.ok_or_else(missing)
    }

    /// Degrees, `None` where they are empty.
    pub(super) fn degrees(&self, column: &str, most: f64) -> Result<Option<f64>, RowError> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        // Spreadsheets in half of Europe write a decimal comma.
        let value = text.replacen(',', ".", 1).parse::<f64>().ok().filter(|value| value.abs() <= most);
        let bad = || {
            self.wrong(
                column,
                RowErrorKind::BadNumber,
                format!("{} is no number from -{most} to {most}: give decimal degrees", shown(text)),
            )
        };
        value.map(Some).ok_or_else(bad)
    }

    /// A code or count, `None` where it is empty or none: what it is good for can be done without.
    pub(super) fn number(&self, column: &str) -> Option<u32> {
        let text = self.text(column);
        // pandas writes whole numbers as `3.0` where some are missing.
        text.strip_suffix(".0").unwrap_or(text).parse().ok()
    }

    pub(super) fn wrong(&self, column: &str, kind: RowErrorKind, message: String) -> RowError {
        let name = self.header.find(column).map_or(column, |idx| self.header.name(idx));
        RowError::new(kind, message).at(self.line).in_column(name)
    }
}
