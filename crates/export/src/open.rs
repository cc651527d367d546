//! Opens an export by the name of its format.

use std::io::Write;

use crate::error::ExportError;
use crate::event_sets::{Acled, Gdelt, Polecat};
use crate::format::{Format, Table};
use crate::table::{Csv, Parquet};
use crate::{Exporter, GeoJson, Jsonl, Plover, Settings, WebAnnotations};

/// The exporter that writes `table` to `out` in `format`.
///
/// # Errors
/// When the format has no such table, or the output cannot be written to.
pub fn open(format: Format, table: Table, out: Box<dyn Write + Send>, settings: &Settings) -> Result<Box<dyn Exporter>, ExportError> {
    if !format.has(table) {
        return Err(ExportError::no_such_table(format, table));
    }
    Ok(match format {
        Format::Jsonl => Box::new(Jsonl::new(out, settings)),
        Format::Plover => Box::new(Plover::new(out, settings)),
        Format::GeoJson => Box::new(GeoJson::new(out, settings)),
        Format::WebAnnotation => Box::new(WebAnnotations::new(out, settings)),
        Format::Csv => Box::new(Csv::new(table, out, settings)),
        Format::Parquet => Box::new(Parquet::new(table, out, settings).map_err(|err| ExportError::write(format, err))?),
        Format::Polecat => Box::new(Polecat::new(out, settings)),
        Format::Acled => Box::new(Acled::new(out, settings)),
        Format::Gdelt => Box::new(Gdelt::new(out, settings)),
    })
}

#[cfg(test)]
mod tests {
    use std::error::Error;
    use std::io;

    use super::*;
    use crate::ExportErrorKind;

    #[test]
    fn formats_have_the_tables_they_say() {
        for &format in Format::ALL {
            for &table in Table::ALL {
                let opened = open(format, table, Box::new(io::sink()), &Settings::default());
                assert_eq!(opened.is_ok(), format.has(table), "{format} {table}");
                if let Err(err) = opened {
                    assert_eq!(err.kind(), ExportErrorKind::NoSuchTable);
                    assert!(err.to_string().contains("events"), "{err}");
                }
            }
        }
    }

    #[test]
    fn names_round_trip() {
        assert!(Format::ALL.iter().all(|&format| Format::parse(format.as_str()) == Some(format)));
        assert!(Table::ALL.iter().all(|&table| Table::parse(table.as_str()) == Some(table)));
    }

    #[test]
    fn errors_name_their_source() {
        let err = ExportError::write(Format::Csv, io::Error::other("disk full"));
        assert_eq!(err.source().map(ToString::to_string).as_deref(), Some("disk full"));
        assert!(ExportError::no_such_table(Format::Gdelt, Table::Entities).source().is_none());
    }
}
