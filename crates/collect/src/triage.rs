//! What is to be done with each input of a batch, before the expensive part.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rapporteur_duplicates::{BANDS, Signature, is_copy};
use rapporteur_intake::{Article, Given, id_of};
use rapporteur_pipeline::{Content, Input, Pipeline, Reject, ordered};
use rapporteur_relevance::Filter;
use rapporteur_store::{ArticleId, Known, Store, StoreError, StoreErrorKind};
use rapporteur_text::{Document, SectionKind};

use crate::settings::Settings;

/// One input and what is to be done with it.
pub(crate) struct Job<K = Kept> {
    pub(crate) name: String,
    pub(crate) line: Option<u64>,
    pub(crate) task: Task<K>,
}

/// What is to be done with an input.
pub(crate) enum Task<K = Kept> {
    /// Nothing: it is known.
    Known,
    /// Nothing: it was forgotten.
    Forgotten,
    /// Nothing: there are no bytes.
    Lost(Reject),
    /// It is kept, whatever comes of it.
    Keep(Box<K>),
}

/// An input that is new, or to be taken in once more.
pub(crate) struct Arrived {
    pub(crate) hash: String,
    pub(crate) content: Content,
    pub(crate) given: Given,
    pub(crate) path: Option<String>,
    /// Its row, if it was taken in before.
    row: Option<ArticleId>,
}

/// An input that is kept, and the article in it.
pub(crate) struct Kept {
    pub(crate) arrived: Arrived,
    pub(crate) found: Result<Found, Reject>,
}

/// An article in an input.
pub(crate) struct Found {
    pub(crate) article: Article,
    pub(crate) relevance: f32,
    pub(crate) signature: Option<Signature>,
    pub(crate) plan: Plan,
}

/// What is to be done with an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    /// Nothing: it is about something else.
    Leave,
    /// It is read.
    Read,
    /// Nothing: it is a copy of an article of the collection.
    CopyOf(ArticleId),
    /// Nothing: it is a copy of an earlier article of the batch, at this position.
    CopyInBatch(usize),
}

/// Sorts inputs out.
pub(crate) struct Triage<'c> {
    pub(crate) pipeline: &'c Pipeline,
    pub(crate) filter: &'c Filter,
    pub(crate) store: &'c Store,
    pub(crate) settings: &'c Settings,
}

impl Triage<'_> {
    /// What is to be done with each input of `batch`.
    pub(crate) fn sort(&self, batch: Vec<Input>) -> Result<Vec<Job>, StoreError> {
        let mut seen = BTreeSet::new();
        let jobs = batch.into_iter().map(|input| self.look_up(input, &mut seen)).collect::<Result<Vec<_>, _>>()?;
        let mut jobs = find_articles(jobs, self.pipeline, self.filter, self.settings);
        self.find_copies(&mut jobs)?;
        Ok(jobs)
    }

    /// Tells what the collection knows from what is new.
    fn look_up(&self, input: Input, seen: &mut BTreeSet<String>) -> Result<Job<Arrived>, StoreError> {
        let Input { name, line, path, given, content } = input;
        let task = match content {
            Err(reject) => Task::Lost(reject),
            Ok(content) => {
                let (Content::Page(bytes) | Content::JsonLine(bytes)) = &content;
                let hash = id_of(bytes);
                let is_again = !seen.insert(hash.clone());
                let (model, world) = self.pipeline.fingerprints();
                match self.store.known(&hash, model, world) {
                    Err(err) if err.kind() == StoreErrorKind::Forgotten => Task::Forgotten,
                    Err(err) => return Err(err),
                    Ok(known) if is_again || known.as_ref().is_some_and(|known| self.is_done_with(known)) => Task::Known,
                    Ok(known) => Task::Keep(Box::new(Arrived { hash, content, given, path, row: known.map(|known| known.id) })),
                }
            }
        };
        Ok(Job { name, line, task })
    }

    fn is_done_with(&self, known: &Known) -> bool {
        match known.state.as_str() {
            "read" => known.has_reading,
            "irrelevant" => !self.settings.is_all_read,
            "copy" => true,
            // What could not be read is tried again: it may be the limits that changed.
            _ => false,
        }
    }

    /// Finds the copies among those that would be read, in order: the first is the original.
    fn find_copies(&self, jobs: &mut [Job]) -> Result<(), StoreError> {
        let mut originals: Vec<(usize, Wording)> = Vec::new();
        for (idx, job) in jobs.iter_mut().enumerate() {
            let Some((row, found)) = job.planned() else { continue };
            let Some(signature) = found.signature.clone() else { continue };
            let wording = Wording { bands: signature.bands(), signature };
            let earlier = originals.iter().find(|(_, other)| wording.is_copy_of(other));
            match (self.original_of(&wording, row)?, earlier) {
                (Some(id), _) => found.plan = Plan::CopyOf(id),
                (None, Some(&(other, _))) => found.plan = Plan::CopyInBatch(other),
                (None, None) => originals.push((idx, wording)),
            }
        }
        Ok(())
    }

    /// The first article of the collection, besides its `own` row, that an article is a copy of.
    fn original_of(&self, wording: &Wording, own: Option<ArticleId>) -> Result<Option<ArticleId>, StoreError> {
        let near = self.store.sharing(&wording.bands)?;
        let is_copy_of = |bytes: &[u8]| Signature::from_bytes(bytes).is_ok_and(|other| is_copy(&wording.signature, &other));
        Ok(near.into_iter().find(|(id, bytes)| Some(*id) != own && is_copy_of(bytes)).map(|(id, _)| id))
    }
}

/// What copies of an article are told by.
struct Wording {
    signature: Signature,
    bands: [u64; BANDS],
}

impl Wording {
    /// Without a band in common the collection would not find the one by the other; a batch must not find more copies than it does.
    fn is_copy_of(&self, other: &Self) -> bool {
        let shares_band = self.bands.iter().zip(&other.bands).any(|(a, b)| a == b);
        shares_band && is_copy(&self.signature, &other.signature)
    }
}

/// Finds the article in each input that is kept, several side by side.
fn find_articles(jobs: Vec<Job<Arrived>>, pipeline: &Pipeline, filter: &Filter, settings: &Settings) -> Vec<Job> {
    let mut out = Vec::with_capacity(jobs.len());
    let find = |Job { name, line, task }: Job<Arrived>| {
        let task = match task {
            Task::Known => Task::Known,
            Task::Forgotten => Task::Forgotten,
            Task::Lost(reject) => Task::Lost(reject),
            Task::Keep(arrived) => {
                let found = find_article(&arrived, pipeline, filter, settings.is_all_read);
                Task::Keep(Box::new(Kept { arrived: *arrived, found }))
            }
        };
        Job { name, line, task }
    };
    ordered(jobs, settings.threads, find, |job| {
        out.push(job);
        ControlFlow::Continue(())
    });
    out
}

fn find_article(arrived: &Arrived, pipeline: &Pipeline, filter: &Filter, is_all_read: bool) -> Result<Found, Reject> {
    let article = pipeline.article(&arrived.content, &arrived.given, arrived.path.as_deref())?;
    let text = own_words(&article.document);
    let relevance = filter.score(article.title.as_deref(), &text);
    let is_left = !is_all_read && relevance < filter.threshold();
    let signature = if is_left { None } else { Signature::of(&text) };
    let plan = if is_left { Plan::Leave } else { Plan::Read };
    Ok(Found { article, relevance, signature, plan })
}

impl Job {
    /// The article that would be read, and its row if it was taken in before.
    fn planned(&mut self) -> Option<(Option<ArticleId>, &mut Found)> {
        let Task::Keep(kept) = &mut self.task else { return None };
        let found = kept.found.as_mut().ok().filter(|found| found.plan == Plan::Read)?;
        Some((kept.arrived.row, found))
    }
}

/// What the article itself says: notices and headlines that all pages of an outlet share would make copies of them all.
fn own_words(doc: &Document) -> String {
    let is_own = |kind| matches!(kind, SectionKind::Title | SectionKind::Standfirst | SectionKind::Body);
    let own: Vec<_> = doc.sections().iter().filter(|section| is_own(section.kind)).map(|section| doc.slice(section.span)).collect();
    own.join("\n")
}
