//! brat stand-off: a pair of files an article, for looking at entries on the text and correcting them by hand.

mod ann;
mod article;
mod conf;
mod names;
mod text;

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use rapporteur_record::Record;

use crate::ids::file_stem;
use crate::{Chosen, Exporter, Privacy, Settings};

/// Writes `HASH.txt` and `HASH.ann` for every article, and an `annotation.conf` that brat reads them by.
///
/// No file that is there already is written over: it may hold annotations made by hand. Of an article that comes twice in one export, the last
/// one stays.
pub struct Brat {
    folder: PathBuf,
    settings: Settings,
    written: BTreeSet<String>,
}

impl Brat {
    /// Writes into `folder`, which is made if it is not there.
    pub fn new(folder: impl Into<PathBuf>, settings: &Settings) -> Self {
        Self { folder: folder.into(), settings: *settings, written: BTreeSet::new() }
    }
}

impl Exporter for Brat {
    fn write(&mut self, rec: &Record, chosen: &Chosen) -> io::Result<()> {
        let privacy = Privacy::of(rec, &self.settings);
        let article_text = &rec.article.text;
        let masked = privacy.ranges(article_text);
        let stem = file_stem(&rec.article);
        let is_again = !self.written.insert(stem.clone());
        make_folder(&self.folder)?;
        write_file(&self.folder.join(format!("{stem}.txt")), &text::shown(article_text, 0..article_text.len(), &masked), is_again)?;
        write_file(&self.folder.join(format!("{stem}.ann")), &article::annotations(rec, chosen, &privacy, &masked), is_again)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        make_folder(&self.folder)?;
        let path = self.folder.join("annotation.conf");
        // One that is there belongs to the folder and may have been added to.
        if path.exists() { Ok(()) } else { write_file(&path, &conf::annotation_conf(), false) }
    }
}

fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder).map_err(|err| with_path(folder, &err))
}

fn write_file(path: &Path, text: &str, may_replace: bool) -> io::Result<()> {
    let mut options = OpenOptions::new();
    if may_replace {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    let mut file = options.write(true).open(path).map_err(|err| with_path(path, &err))?;
    file.write_all(text.as_bytes()).map_err(|err| with_path(path, &err))
}

fn with_path(path: &Path, err: &io::Error) -> io::Error {
    let advice = match err.kind() {
        ErrorKind::AlreadyExists => "is there already and may hold annotations made by hand; export into an empty folder".to_owned(),
        _ => err.to_string(),
    };
    io::Error::new(err.kind(), format!("{}: {advice}", path.display()))
}
