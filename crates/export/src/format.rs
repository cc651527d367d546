//! The formats and tables there are, by name.

use rapporteur_codebook::named;

named! {
    /// How an export is written.
    Format {
        /// Records of format rapporteur/1 with what was chosen of them.
        Jsonl = "jsonl",
        /// Events in the names of the PLOVER manual, one JSON object a line.
        Plover = "plover",
        /// Events for a map.
        GeoJson = "geojson",
        /// W3C Web Annotations of events, statements and positions.
        WebAnnotation = "web-annotation",
        /// One of our tables, comma separated.
        Csv = "csv",
        /// One of our tables, in columns with types.
        Parquet = "parquet",
        /// Events in the columns of POLECAT, tab separated.
        Polecat = "polecat",
        /// Events in the columns of an ACLED export, comma separated.
        Acled = "acled",
        /// Events in the columns of GDELT 2.0, tab separated.
        Gdelt = "gdelt",
    }
}

named! {
    /// What the rows of an export are.
    Table {
        /// Who did what to whom.
        Events = "events",
        /// Who says what.
        Statements = "statements",
        /// Who stands where on which agreement.
        Positions = "positions",
        /// What was read.
        Articles = "articles",
        /// Who and what is named.
        Entities = "entities",
    }
}

impl Format {
    /// Whether the format has `table`; the shapes of other event datasets have events only.
    pub fn has(self, table: Table) -> bool {
        match self {
            Self::Jsonl | Self::Csv | Self::Parquet => true,
            Self::WebAnnotation => matches!(table, Table::Events | Table::Statements | Table::Positions),
            Self::Plover | Self::GeoJson | Self::Polecat | Self::Acled | Self::Gdelt => table == Table::Events,
        }
    }
}
