//! Rows in columns with types, as Apache Parquet.

mod buffer;
mod schema;

use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use rapporteur_record::Record;

use self::buffer::Buffer;
use super::column::{Rows, Sink};
use super::rows;
use crate::Exporter;
use crate::chosen::Chosen;
use crate::format::Table;
use crate::settings::Settings;

/// Rows that are written together, at most.
const MOST_ROWS: usize = 1 << 16;
/// Bytes of cells that are written together, at most, give or take one row.
const MOST_BYTES: usize = 16 << 20;

/// One of our tables as Parquet, compressed with zstd.
///
/// Rows are held back and written in groups of at most 65,536 rows or 16 MiB, so that memory does not grow with the table.
pub struct Parquet<W: Write + Send> {
    rows: Rows,
    settings: Settings,
    group: Group<W>,
}

impl<W: Write + Send> Parquet<W> {
    /// Writes `table` to `out`.
    ///
    /// # Errors
    /// When the output cannot be written to.
    pub fn new(table: Table, out: W, settings: &Settings) -> io::Result<Self> {
        let rows = rows(table);
        let about = vec![KeyValue::new("rapporteur.table".to_owned(), table.as_str().to_owned())];
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .set_created_by(concat!("rapporteur ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_key_value_metadata(Some(about))
            .build();
        let file = SerializedFileWriter::new(out, schema::of(table, &rows.heads).map_err(to_io)?, Arc::new(properties)).map_err(to_io)?;
        let buffers = rows.heads.iter().map(|head| Buffer::of(head.kind)).collect();
        Ok(Self { rows, settings: *settings, group: Group { file, buffers, next: 0, rows: 0, bytes: 0 } })
    }
}

impl<W: Write + Send> Exporter for Parquet<W> {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        (self.rows.put)(rec, chosen, &self.settings, &mut self.group)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.group.write_out()?;
        self.group.file.into_inner().map_err(to_io)?.flush()
    }
}

/// The rows that are held back.
struct Group<W: Write + Send> {
    file: SerializedFileWriter<W>,
    buffers: Vec<Buffer>,
    /// The column that the next cell belongs to.
    next: usize,
    rows: usize,
    bytes: usize,
}

impl<W: Write + Send> Group<W> {
    fn write_out(&mut self) -> io::Result<()> {
        if self.rows == 0 {
            return Ok(());
        }
        self.try_write_out().map_err(to_io)?;
        (self.rows, self.bytes) = (0, 0);
        Ok(())
    }

    fn try_write_out(&mut self) -> Result<(), ParquetError> {
        let mut group = self.file.next_row_group()?;
        for buffer in &mut self.buffers {
            let mut column = group.next_column()?.ok_or_else(|| ParquetError::General("the schema lacks a column".into()))?;
            buffer.write_out(&mut column)?;
            column.close()?;
        }
        group.close().map(drop)
    }

    /// The buffer of the current cell.
    fn current(&mut self) -> &mut Buffer {
        &mut self.buffers[self.next]
    }

    fn count(&mut self, bytes: usize) {
        self.bytes += bytes;
        self.next += 1;
    }
}

impl<W: Write + Send> Sink for Group<W> {
    fn text(&mut self, value: Option<&str>) {
        self.current().text(value);
        self.count(value.map_or(2, |value| value.len() + 34));
    }

    fn item(&mut self, value: Option<&str>) {
        self.current().item(value);
        self.bytes += value.map_or(4, |value| value.len() + 36);
    }

    fn end_list(&mut self) {
        self.current().end_list();
        self.count(4);
    }

    fn int(&mut self, value: Option<i64>) {
        self.current().int(value);
        self.count(10);
    }

    fn single(&mut self, value: Option<f32>) {
        self.current().single(value);
        self.count(6);
    }

    fn double(&mut self, value: Option<f64>) {
        self.current().double(value);
        self.count(10);
    }

    fn flag(&mut self, value: bool) {
        self.current().flag(value);
        self.count(1);
    }

    fn end_row(&mut self) -> io::Result<()> {
        self.next = 0;
        self.rows += 1;
        if self.rows >= MOST_ROWS || self.bytes >= MOST_BYTES { self.write_out() } else { Ok(()) }
    }
}

/// Failures of the output keep their own kind.
fn to_io(err: ParquetError) -> io::Error {
    match err {
        ParquetError::External(cause) => match cause.downcast::<io::Error>() {
            Ok(err) => *err,
            Err(cause) => io::Error::other(cause),
        },
        err => io::Error::other(err),
    }
}
