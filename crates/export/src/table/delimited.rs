//! Rows as lines of text, cells parted by commas or tabs.

use std::fmt::Write as _;
use std::io::{self, Write};

use csv::{QuoteStyle, Writer, WriterBuilder};
use rapporteur_record::Record;

use super::column::{Rows, Sink};
use super::rows;
use crate::Exporter;
use crate::chosen::Chosen;
use crate::format::Table;
use crate::settings::Settings;

/// Parts the items of a list.
const BAR: char = '|';

/// One of our tables as comma-separated values, with a header line, in UTF-8.
///
/// Items of a list are parted by `|`; a `|` or `\` inside an item gets a `\` before it. What is not known is an empty cell.
pub struct Csv<W: Write>(Delimited<W>);

impl<W: Write> Csv<W> {
    /// Writes `table` to `out`. Nothing is written before the first record.
    pub fn new(table: Table, out: W, settings: &Settings) -> Self {
        Self(Delimited::new(rows(table), Style::CSV, out, settings))
    }
}

impl<W: Write> Exporter for Csv<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        self.0.write(rec, chosen)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.0.finish()
    }
}

/// How lines are laid out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    delimiter: u8,
    /// Whether cells are quoted where they need it; where they are not, tabs and line breaks in them become spaces.
    is_quoted: bool,
    has_header: bool,
    escapes_items: bool,
    between_items: &'static str,
}

impl Style {
    pub(crate) const CSV: Self = Self { delimiter: b',', is_quoted: true, has_header: true, escapes_items: true, between_items: "|" };
    /// Comma separated, lists as other datasets have them.
    pub(crate) const ACLED: Self = Self { escapes_items: false, between_items: "; ", ..Self::CSV };
    pub(crate) const TSV: Self = Self { delimiter: b'\t', is_quoted: false, ..Self::ACLED };
    pub(crate) const HEADLESS_TSV: Self = Self { has_header: false, ..Self::TSV };
}

/// Writes rows as lines.
pub(crate) struct Delimited<W: Write> {
    rows: Rows,
    settings: Settings,
    header_is_due: bool,
    cells: Cells<W>,
}

impl<W: Write> Delimited<W> {
    pub(crate) fn new(rows: Rows, style: Style, out: W, settings: &Settings) -> Self {
        let quotes = if style.is_quoted { QuoteStyle::Necessary } else { QuoteStyle::Never };
        let out = WriterBuilder::new().delimiter(style.delimiter).quote_style(quotes).buffer_capacity(1 << 16).from_writer(out);
        let cells = Cells { out, style, is_raw: settings.raw, cell: String::new(), items: 0, failure: None };
        Self { rows, settings: *settings, header_is_due: style.has_header, cells }
    }

    pub(crate) fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        self.write_header()?;
        (self.rows.put)(rec, chosen, &self.settings, &mut self.cells)
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.write_header()?;
        self.cells.out.flush()
    }

    fn write_header(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.header_is_due) {
            self.cells.out.write_record(self.rows.heads.iter().map(|head| head.name))?;
        }
        Ok(())
    }
}

struct Cells<W: Write> {
    out: Writer<W>,
    style: Style,
    is_raw: bool,
    /// The cell that is being put together.
    cell: String,
    items: usize,
    /// The first failure of the row.
    failure: Option<csv::Error>,
}

impl<W: Write> Cells<W> {
    fn put(&mut self, cell: &str) {
        if let Err(err) = self.out.write_field(cell) {
            self.failure.get_or_insert(err);
        }
    }

    /// Writes the cell that was put together, guarded or not.
    fn put_together(&mut self, is_words: bool) {
        let mut cell = std::mem::take(&mut self.cell);
        if is_words && !self.is_raw && is_formula(&cell) {
            cell.insert(0, '\'');
        }
        self.put(&cell);
        cell.clear();
        self.cell = cell;
    }

    fn push(&mut self, words: &str) {
        if self.style.is_quoted {
            self.cell.push_str(words);
        } else {
            self.cell.extend(words.chars().map(|c| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c }));
        }
    }

    fn number(&mut self, value: Option<impl std::fmt::Display>) {
        if let Some(value) = value {
            // Writing to a string does not fail.
            let _ = write!(self.cell, "{value}");
        }
        self.put_together(false);
    }
}

impl<W: Write> Sink for Cells<W> {
    fn text(&mut self, value: Option<&str>) {
        let value = value.unwrap_or_default();
        if self.style.is_quoted && (self.is_raw || !is_formula(value)) {
            return self.put(value);
        }
        // The guard stands before what the cell begins with, even where that is a tab that becomes a space.
        if !self.is_raw && is_formula(value) {
            self.cell.push('\'');
        }
        self.push(value);
        self.put_together(false);
    }

    fn item(&mut self, value: Option<&str>) {
        if self.items > 0 {
            self.cell.push_str(self.style.between_items);
        }
        self.items += 1;
        let value = value.unwrap_or_default();
        if self.style.escapes_items && value.contains([BAR, '\\']) {
            value.chars().for_each(|c| {
                if matches!(c, BAR | '\\') {
                    self.cell.push('\\');
                }
                self.cell.push(c);
            });
        } else {
            self.push(value);
        }
    }

    fn end_list(&mut self) {
        self.items = 0;
        self.put_together(true);
    }

    fn int(&mut self, value: Option<i64>) {
        self.number(value);
    }

    fn single(&mut self, value: Option<f32>) {
        self.number(value);
    }

    fn double(&mut self, value: Option<f64>) {
        self.number(value);
    }

    fn flag(&mut self, value: bool) {
        self.put(if value { "true" } else { "false" });
    }

    fn end_row(&mut self) -> io::Result<()> {
        match self.failure.take() {
            Some(err) => Err(err.into()),
            None => Ok(self.out.write_record(None::<&[u8]>)?),
        }
    }
}

/// Whether a spreadsheet would take `cell` for a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}
