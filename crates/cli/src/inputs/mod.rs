//! What the user named, turned into the articles to read, one after the other as they are asked for.
//!
//! [`Target`] is what was named, [`Source`](source::Source) one file or stream of it, [`Input`] one article. Nothing is opened before its turn.

mod archive;
mod avoid;
mod check;
mod open;
mod source;
mod stream;
mod walk;
mod web;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rapporteur_intake::Given;
use rapporteur_pipeline::Input;

pub(crate) use avoid::Avoid;
pub(crate) use check::{Checked, check, is_date};
pub(crate) use open::Article;
pub(crate) use web::{Web, fetcher, items as feed_items};

use crate::args::{FetchFlags, InputFormat};
use crate::interrupt::Stop;

/// Something the user named to read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Standard input.
    Stdin,
    /// An address on the web.
    Address(String),
    /// A file or a folder.
    Path(PathBuf),
}

/// How inputs are read.
#[derive(Debug)]
pub(crate) struct InputSettings {
    /// What they are.
    pub(crate) format: InputFormat,
    /// What the user knows of every article.
    pub(crate) given: Given,
    /// Limits of an article.
    pub(crate) intake: rapporteur_intake::Settings,
    /// How pages are fetched.
    pub(crate) fetch: FetchFlags,
    /// Files that are written to and must not be read.
    pub(crate) avoid: Avoid,
}

/// How many files and streams could be opened so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Opened(Arc<AtomicUsize>);

impl Opened {
    fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// Their number.
    pub(crate) fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// The articles of `targets` in order, until `stop` is set.
pub(crate) fn inputs(targets: Vec<Target>, settings: Arc<InputSettings>, opened: Opened, stop: Stop) -> impl Iterator<Item = Input> + Send {
    let (for_sources, wish) = (Arc::clone(&settings), stop.clone());
    let sources = targets.into_iter().flat_map(move |target| source::sources(target, &for_sources));
    let articles = sources.flat_map(move |found| open::articles(found, &settings, &opened, &stop));
    articles.take_while(move |_| !wish.is_set())
}
