//! Gold files of places and of actors.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;

/// A text whose place names are annotated.
#[derive(Deserialize)]
pub(super) struct PlacePassage {
    pub(super) text: String,
    pub(super) places: Vec<GoldPlace>,
}

/// A place name, in code points, and where it is.
#[derive(Deserialize)]
pub(super) struct GoldPlace {
    pub(super) span: [usize; 2],
    pub(super) lat: f64,
    pub(super) lon: f64,
}

/// An actor phrase and what it is to be coded as.
pub(super) struct ActorCase {
    pub(super) phrase: String,
    /// Where it stands in the passage, in bytes.
    pub(super) bytes: Range<usize>,
    /// The passage around it.
    pub(super) text: String,
    /// The day of the passage, where it is known.
    pub(super) date: String,
    /// An alpha-3 code, or `-`.
    pub(super) country: String,
    /// Sectors, the most telling first.
    pub(super) sectors: Vec<String>,
}

#[derive(Deserialize)]
struct Passage {
    id: String,
    text: String,
    date: Option<String>,
}

/// What the first line of a gold file tells it to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum GoldKind {
    Frames,
    Places,
    Actors,
}

/// Bytes of the first line that are looked at: more than a long article, whose field of places comes after its text.
const MOST_LOOKED_AT: u64 = 4 << 20;

pub(super) fn kind_of(path: &Path) -> Result<GoldKind, Failure> {
    let mut start = Vec::new();
    open(path)?.take(MOST_LOOKED_AT).read_until(b'\n', &mut start).map_err(|err| unreadable(path, err))?;
    let first = String::from_utf8_lossy(&start);
    let first = first.trim_end();
    Ok(if first.split('\t').any(|cell| cell == "sectors") {
        GoldKind::Actors
    } else if first.contains("\"places\"") && !first.contains("\"frames\"") {
        GoldKind::Places
    } else {
        GoldKind::Frames
    })
}

pub(super) fn places(path: &Path) -> Result<Vec<PlacePassage>, Failure> {
    json_lines(path)
}

/// The cases of a table of passage ids and offsets, with their text from the files of passages.
pub(super) fn actors(path: &Path, passages: &[PathBuf]) -> Result<Vec<ActorCase>, Failure> {
    let mut texts: HashMap<String, Passage> = HashMap::new();
    for file in passages {
        texts.extend(json_lines::<Passage>(file)?.into_iter().map(|passage| (passage.id.clone(), passage)));
    }
    let rows = numbered(path)?.into_iter().skip(1).filter(|(_, line)| !line.starts_with('#'));
    rows.map(|(number, line)| {
        case(&line, &texts).ok_or_else(|| {
            Failure::new(format!("{}:{number}: no case of a passage that is known", path.display()))
                .help("name the files with the passages: --passages FILE")
        })
    })
    .collect()
}

fn case(line: &str, texts: &HashMap<String, Passage>) -> Option<ActorCase> {
    let cells: Vec<&str> = line.split('\t').collect();
    let passage = texts.get(*cells.first()?)?;
    let (start, end): (usize, usize) = (cells.get(1)?.parse().ok()?, cells.get(2)?.parse().ok()?);
    let byte = |point: usize| passage.text.char_indices().map(|(at, _)| at).chain([passage.text.len()]).nth(point);
    let bytes = byte(start)?..byte(end)?;
    Some(ActorCase {
        phrase: passage.text.get(bytes.clone())?.to_owned(),
        bytes,
        text: passage.text.clone(),
        date: passage.date.clone().unwrap_or_default(),
        country: (*cells.get(3)?).to_owned(),
        sectors: cells.get(4).copied().unwrap_or("").split_whitespace().map(str::to_owned).collect(),
    })
}

fn json_lines<T: DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failure> {
    let parsed = numbered(path)?.into_iter().map(|(number, line)| {
        serde_json::from_str(&line).map_err(|err| Failure::new(format!("{}:{number}: {err}", path.display())).help("correct the line"))
    });
    parsed.collect()
}

/// The lines that are not empty, each with its number.
fn numbered(path: &Path) -> Result<Vec<(usize, String)>, Failure> {
    let lines = open(path)?.lines().collect::<Result<Vec<_>, _>>().map_err(|err| unreadable(path, err))?;
    Ok((1..).zip(lines).filter(|(_, line)| !line.trim().is_empty()).collect())
}

fn open(path: &Path) -> Result<BufReader<File>, Failure> {
    let file = File::open(path).map_err(|err| {
        Failure::new(format!("cannot open {}", path.display())).because(err).help("name a gold file; see rapporteur eval --help")
    })?;
    Ok(BufReader::new(file))
}

fn unreadable(path: &Path, err: io::Error) -> Failure {
    Failure::new(format!("cannot read {}", path.display())).because(err).help("name a gold file in UTF-8; see rapporteur eval --help")
}
