//! A table of tab-separated values with a header.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use csv::{ReaderBuilder, StringRecord};

use super::mistake::{Mistake, SourceError};
use crate::facts::{PartialDate, Term};

/// A table in memory.
pub(crate) struct Table {
    name: String,
    header: StringRecord,
    rows: Vec<StringRecord>,
}

/// A line of a table.
pub(crate) struct Row<'t> {
    table: &'t Table,
    cells: &'t StringRecord,
}

impl Table {
    /// Reads the table `name` in `folder`, packed or not.
    pub(crate) fn open_in(folder: &Path, name: &str) -> Result<Self, SourceError> {
        let packed = folder.join(format!("{name}.tsv.zst"));
        if packed.exists() { Self::open(&packed) } else { Self::open(&folder.join(format!("{name}.tsv"))) }
    }

    /// Reads the table in `path`; what ends in `.zst` is unpacked.
    pub(crate) fn open(path: &Path) -> Result<Self, SourceError> {
        let io = |err| SourceError::Io(path.to_owned(), err);
        let bytes = fs::read(path).map_err(io)?;
        let bytes = if path.extension().is_some_and(|ext| ext == "zst") { unpack(&bytes).map_err(io)? } else { bytes };
        Self::parse(&path.display().to_string(), &bytes).map_err(|err| SourceError::NotATable(path.to_owned(), err.to_string()))
    }

    /// The table in `bytes`. Lines that begin with `#` are comments.
    pub(crate) fn parse(name: &str, bytes: &[u8]) -> Result<Self, csv::Error> {
        let mut reader = ReaderBuilder::new().delimiter(b'\t').quoting(false).flexible(true).comment(Some(b'#')).from_reader(bytes);
        let header = reader.headers()?.clone();
        Ok(Self { name: name.to_owned(), header, rows: reader.records().collect::<Result<_, _>>()? })
    }

    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The place of a column; a column that is missing reads as empty.
    pub(crate) fn column(&self, name: &str) -> usize {
        self.header.iter().position(|header| header == name).unwrap_or(usize::MAX)
    }
}

impl<'t> Row<'t> {
    pub(crate) fn cell(&self, column: usize) -> &'t str {
        self.cells.get(column).unwrap_or("").trim()
    }

    /// The values of a cell that are separated by `|`.
    pub(crate) fn values(&self, column: usize) -> Vec<String> {
        self.cell(column).split('|').map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    pub(crate) fn mistake(&self, message: impl Into<String>) -> Box<Mistake> {
        Box::new(Mistake::at(&self.table.name, self.line(), &self.text(), message))
    }

    /// A mistake in a cell.
    pub(crate) fn mistake_in(&self, column: usize, message: impl Into<String>) -> Box<Mistake> {
        let line = self.text();
        let start: usize = self.cells.iter().take(column).map(|cell| cell.len() + 1).sum();
        let cell = self.cells.get(column).map_or("", |cell| line[start..start + cell.len()].trim());
        Box::new(self.mistake(message).under(&line, cell))
    }

    /// The number of the line, from 1.
    pub(crate) fn line(&self) -> u64 {
        self.cells.position().map_or(0, csv::Position::line)
    }

    /// How long the line is.
    pub(crate) fn byte_len(&self) -> usize {
        self.cells.iter().map(|cell| cell.len() + 1).sum()
    }

    fn text(&self) -> String {
        self.cells.iter().collect::<Vec<_>>().join("\t")
    }

    /// The term between two cells.
    pub(crate) fn term(&self, from: usize, to: usize) -> Result<Term, Box<Mistake>> {
        Ok(Term { from: self.date(from)?, to: self.date(to)? })
    }

    fn date(&self, column: usize) -> Result<Option<PartialDate>, Box<Mistake>> {
        let text = self.cell(column);
        match PartialDate::parse(text) {
            None if !text.is_empty() => {
                Err(self.mistake_in(column, format!("`{text}` is no date")).suggest("write YYYY, YYYY-MM or YYYY-MM-DD"))
            }
            date => Ok(date),
        }
    }

    /// The number in a cell.
    pub(crate) fn number<T: std::str::FromStr>(&self, column: usize) -> Result<Option<T>, Box<Mistake>> {
        let text = self.cell(column);
        match text.parse() {
            Err(_) if !text.is_empty() => Err(self.mistake_in(column, format!("`{text}` is not a number in its range"))),
            number => Ok(number.ok()),
        }
    }
}

/// The tables in a folder, in the order of their names.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>, SourceError> {
    let io = |err| SourceError::Io(folder.to_owned(), err);
    let entries = fs::read_dir(folder).map_err(io)?;
    let mut paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(io)?;
    paths.retain(|path| path.extension().is_some_and(|ext| ext == "tsv"));
    paths.sort();
    Ok(paths)
}

fn unpack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut decoder = ruzstd::decoding::StreamingDecoder::new(bytes).map_err(std::io::Error::other)?;
    let mut out = Vec::new();
    decoder.read_to_end(&mut out)?;
    Ok(out)
}
