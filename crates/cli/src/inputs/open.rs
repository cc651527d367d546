//! One file or stream, opened and parted into articles.

use std::fs::File;
use std::io::{self, BufReader, Chain, Cursor, Read};
use std::iter;

use rapporteur_archive::{Items, Kind};
use rapporteur_intake::{Format, Given, json_lines, sniff};
use rapporteur_pipeline::{Content, Input, Reject};

use super::source::{Found, Source, io_reject};
use super::stream::Patient;
use super::web::{self, Web};
use super::{InputSettings, Opened, archive};
use crate::args::InputFormat;
use crate::interrupt::Stop;

/// How much of an input is looked at to tell its format.
const START_BYTES: usize = 4096;

type Stream = Box<dyn Read + Send>;
pub(super) type Articles = Box<dyn Iterator<Item = Input> + Send>;

/// The articles of a source, or the one reject that stands for it.
pub(super) fn articles(found: Found, settings: &InputSettings, opened: &Opened, stop: &Stop) -> Articles {
    let source = match found {
        Ok(source) => source,
        Err(rejected) => return Box::new(iter::once(*rejected)),
    };
    let article =
        Article { name: source.name(), path: source.path().map(|path| path.display().to_string()), given: settings.given.clone() };
    if let Source::Address(url) = &source {
        opened.add();
        let fetcher = web::fetcher(&settings.fetch, settings.intake.limits.max_bytes, stop);
        return Box::new(Web::open(url, article, fetcher, settings.intake.clone()));
    }
    let parted = open(&source, settings, stop).and_then(|opening| {
        opened.add();
        part(opening, &source, &article, settings)
    });
    parted.unwrap_or_else(|reject| Box::new(iter::once(article.input(None, Err(reject)))))
}

/// What all articles of one source share.
#[derive(Clone)]
pub(crate) struct Article {
    pub(crate) name: String,
    pub(crate) path: Option<String>,
    pub(crate) given: Given,
}

impl Article {
    pub(super) fn input(&self, line: Option<u64>, content: Result<Content, Reject>) -> Input {
        Input { name: self.name.clone(), line, path: self.path.clone(), given: self.given.clone(), content }
    }
}

/// A stream whose length may be known.
struct Opening {
    stream: Stream,
    byte_len: Option<u64>,
}

fn open(source: &Source, settings: &InputSettings, stop: &Stop) -> Result<Opening, Reject> {
    let waiting = |stream: Stream| Opening { stream: Box::new(Patient::new(stream, stop.clone())), byte_len: None };
    if source.path().map_or_else(|| settings.avoid.is_stdin(), |path| settings.avoid.is_written(path)) {
        return Err(Reject::new("io", "this is the file the output goes to: send the output elsewhere"));
    }
    let Some(path) = source.path() else { return Ok(waiting(Box::new(io::stdin()))) };
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
    let (meta, file) = opened.map_err(|err| io_reject(&err))?;
    let byte_len = meta.is_file().then_some(meta.len());
    Ok(if byte_len.is_some() { Opening { stream: Box::new(file), byte_len } } else { waiting(Box::new(file)) })
}

fn part(opening: Opening, source: &Source, article: &Article, settings: &InputSettings) -> Result<Articles, Reject> {
    let Opening { mut stream, byte_len } = opening;
    let start = read_start(&mut stream).map_err(|err| io_reject(&err))?;
    let is_lines = is_json_lines(&start, source, settings.format);
    let archive = archive_kind(&start, settings.format);
    let whole = Cursor::new(start).chain(stream);
    if is_lines {
        return Ok(lines(whole, article.clone(), settings));
    }
    if let Some(kind) = archive {
        return Ok(archive::articles(open_archive(kind, source, whole)?, article.clone(), settings));
    }
    let content = read_page(whole, byte_len, settings.intake.limits.max_bytes)?;
    Ok(Box::new(iter::once(article.input(None, Ok(content)))))
}

/// The archive that begins with `start`, where the user does not say it is something else.
fn archive_kind(start: &[u8], format: InputFormat) -> Option<Kind> {
    if format == InputFormat::Auto { rapporteur_archive::sniff(start) } else { None }
}

/// An archive as a stream; a ZIP file, whose contents stand at its end, from the file.
fn open_archive(kind: Kind, source: &Source, whole: Chain<Cursor<Vec<u8>>, Stream>) -> Result<Items<'static>, Reject> {
    let limits = rapporteur_archive::Limits::default();
    match source.path().filter(|_| kind == Kind::Zip) {
        Some(path) => Ok(rapporteur_archive::open(kind, File::open(path).map_err(|err| io_reject(&err))?, &limits)),
        None => Ok(rapporteur_archive::stream(kind, whole, &limits)),
    }
}

/// The first bytes, as many as it takes to tell the format: a live stream of JSON lines must not wait for more.
fn read_start(stream: &mut Stream) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    while start.len() < START_BYTES && sniff(&start) != Some(Format::Jsonl) {
        let mut chunk = vec![0; START_BYTES - start.len()];
        match stream.read(&mut chunk) {
            Ok(0) => break,
            Ok(byte_len) => start.extend_from_slice(&chunk[..byte_len]),
            Err(err) if err.kind() == io::ErrorKind::Interrupted => {}
            Err(err) => return Err(err),
        }
    }
    Ok(start)
}

fn is_json_lines(start: &[u8], source: &Source, format: InputFormat) -> bool {
    let is_named_so = || source.path().and_then(|path| path.extension()).is_some_and(|extension| extension.eq_ignore_ascii_case("jsonl"));
    match format {
        InputFormat::Jsonl => true,
        InputFormat::Html | InputFormat::Text => false,
        InputFormat::Auto => sniff(start) == Some(Format::Jsonl) || is_named_so(),
    }
}

fn lines(stream: Chain<Cursor<Vec<u8>>, Stream>, article: Article, settings: &InputSettings) -> Articles {
    let lines = json_lines(BufReader::new(stream), &settings.intake);
    Box::new(lines.map(move |(number, line)| article.input(Some(number), line.map(Content::JsonLine).map_err(Reject::from))))
}

/// One article; of a file over the limit nothing more is read than it took to tell its format, of a stream not more than the limit.
fn read_page(stream: impl Read, byte_len: Option<u64>, max_bytes: usize) -> Result<Content, Reject> {
    if let Some(byte_len) = byte_len.filter(|&byte_len| byte_len > max_bytes as u64) {
        return Err(too_large(&format!("it has {byte_len} bytes, more"), max_bytes));
    }
    let mut bytes = Vec::new();
    stream.take(max_bytes as u64 + 1).read_to_end(&mut bytes).map_err(|err| io_reject(&err))?;
    if bytes.len() > max_bytes {
        return Err(too_large("it is longer", max_bytes));
    }
    Ok(Content::Page(bytes))
}

fn too_large(what: &str, max_bytes: usize) -> Reject {
    Reject::new("too_large", format!("{what} than the limit of {max_bytes} bytes: split it, or raise --max-bytes"))
}
