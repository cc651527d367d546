//! Where an export goes, and in which format.

use std::io::{self, BufWriter, Write};
use std::sync::{Arc, Mutex, PoisonError};

use rapporteur_export::{Brat, Exporter, Format, Settings};
use rapporteur_store::Table;

use super::Question;
use super::export::Broken;
use crate::args::{ListFlags, ListFormat};
use crate::failure::Failure;
use crate::output::Output;

/// Bytes that are gathered before they are written.
const BUFFER: usize = 256 << 10;

/// Where an export goes.
pub(super) enum Target {
    /// One stream.
    Stream(Shared),
    /// A folder that the exporter fills.
    Folder,
}

impl Target {
    /// Opens what the question says, and the exporter that writes to it.
    pub(super) fn open(question: &Question) -> Result<(Self, Box<dyn Exporter>), Failure> {
        let list = &question.list;
        if list.format == Some(ListFormat::Brat) {
            return Ok((Self::Folder, folder(question)?));
        }
        let output = match &list.output {
            Some(path) => Output::file(path)?,
            None => Output::stdout(false),
        };
        let shared = Shared(Arc::new(Mutex::new(Some(output))));
        let out = Box::new(BufWriter::with_capacity(BUFFER, shared.clone()));
        let exporter = rapporteur_export::open(format(list), table(question.table), out, &settings(list))
            .map_err(|err| Failure::new("this cannot be exported so").because(err).help("rapporteur events --help lists the formats"))?;
        Ok((Self::Stream(shared), exporter))
    }

    /// Puts a file in its place if all was `written`; a reader who has enough is no failure.
    pub(super) fn close(self, written: Result<(), Broken>) -> Result<(), Failure> {
        let Self::Stream(shared) = self else { return written.map_err(Failure::from) };
        let output = shared.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(output) = output else { return written.map_err(Failure::from) };
        match written {
            Ok(()) => output.publish(),
            Err(_) if output.is_closed() => Ok(()),
            Err(broken) => {
                output.discard();
                Err(broken.into())
            }
        }
    }
}

fn folder(question: &Question) -> Result<Box<dyn Exporter>, Failure> {
    let Some(path) = &question.list.output else {
        return Err(Failure::new("brat writes two files an article").help("name a folder for them with --output"));
    };
    Ok(Box::new(Brat::new(path, &settings(&question.list))))
}

/// An output that is handed to an exporter and asked for again afterwards.
#[derive(Clone)]
pub(super) struct Shared(Arc<Mutex<Option<Output>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut output = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(output) = output.as_mut() else { return Ok(bytes.len()) };
        output.write(bytes).map_err(|err| io::Error::other(err.to_string()))?;
        if output.is_closed() { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn settings(list: &ListFlags) -> Settings {
    Settings { raw: list.raw, show_private: list.show_private, all_modalities: list.all_modalities }
}

fn format(list: &ListFlags) -> Format {
    match list.format.unwrap_or(ListFormat::Jsonl) {
        // Text is set before it comes here, brat has no stream.
        ListFormat::Text | ListFormat::Brat | ListFormat::Jsonl => Format::Jsonl,
        ListFormat::Csv => Format::Csv,
        ListFormat::Parquet => Format::Parquet,
        ListFormat::Plover => Format::Plover,
        ListFormat::Polecat => Format::Polecat,
        ListFormat::Acled => Format::Acled,
        ListFormat::Gdelt => Format::Gdelt,
        ListFormat::Geojson => Format::GeoJson,
        ListFormat::WebAnnotation => Format::WebAnnotation,
    }
}

fn table(table: Table) -> rapporteur_export::Table {
    match table {
        Table::Events => rapporteur_export::Table::Events,
        Table::Statements => rapporteur_export::Table::Statements,
        Table::Positions => rapporteur_export::Table::Positions,
        Table::Articles => rapporteur_export::Table::Articles,
        Table::Entities => rapporteur_export::Table::Entities,
    }
}
