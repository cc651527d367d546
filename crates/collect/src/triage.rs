//! What is to be done with each input of a batch, before the expensive part.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rapporteur_duplicates::{Signature, is_copy};
use rapporteur_intake::{Article, Given, id_of};
use rapporteur_pipeline::{Content, Input, Pipeline, Reject, ordered};
use rapporteur_relevance::Filter;
use rapporteur_store::{ArticleId, Store, StoreError, StoreErrorKind};
use rapporteur_text::{Document, SectionKind};

use crate::settings::Settings;

/// One input and what is to be done with it.
pub(crate) struct Job {
    pub(crate) name: String,
    pub(crate) line: Option<u64>,
    pub(crate) task: Task,
}

/// What is to be done with an input.
pub(crate) enum Task {
    /// Nothing: it is known.
    Known,
    /// Nothing: it was forgotten.
    Forgotten,
    /// Nothing: there are no bytes.
    Lost(Reject),
    /// It is kept, whatever comes of it.
    Keep(Box<Kept>),
}

/// An input that is kept.
pub(crate) struct Kept {
    pub(crate) hash: String,
    pub(crate) content: Content,
    pub(crate) given: Given,
    pub(crate) path: Option<String>,
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
    fn look_up(&self, input: Input, seen: &mut BTreeSet<String>) -> Result<Job, StoreError> {
        let Input { name, line, path, given, content } = input;
        let task = match content {
            Err(reject) => Task::Lost(reject),
            Ok(content) => {
                let (Content::Page(bytes) | Content::JsonLine(bytes)) = &content;
                let hash = id_of(bytes);
                let is_again = !seen.insert(hash.clone());
                match self.is_known(&hash) {
                    Err(err) if err.kind() == StoreErrorKind::Forgotten => Task::Forgotten,
                    Err(err) => return Err(err),
                    Ok(is_known) if is_known || is_again => Task::Known,
                    // Filled in once the article is found.
                    Ok(_) => Task::Keep(Box::new(Kept { hash, content, given, path, found: Err(Reject::new("", "")) })),
                }
            }
        };
        Ok(Job { name, line, task })
    }

    fn is_known(&self, hash: &str) -> Result<bool, StoreError> {
        let (model, world) = self.pipeline.fingerprints();
        let known = self.store.known(hash, model, world)?;
        Ok(known.is_some_and(|known| match known.state.as_str() {
            "read" => known.has_reading,
            "irrelevant" => !self.settings.is_all_read,
            "copy" => true,
            // What could not be read is tried again: it may be the limits that changed.
            _ => false,
        }))
    }

    /// Finds the copies among those that would be read, in order: the first is the original.
    fn find_copies(&self, jobs: &mut [Job]) -> Result<(), StoreError> {
        let mut originals: Vec<(usize, Signature)> = Vec::new();
        for (idx, job) in jobs.iter_mut().enumerate() {
            let Some(found) = job.found_to_read() else { continue };
            let Some(signature) = found.signature.clone() else { continue };
            let earlier = originals.iter().find(|(_, other)| shares_band(&signature, other) && is_copy(&signature, other));
            match (self.original_of(&signature, &found.article.id)?, earlier) {
                (Some(id), _) => found.plan = Plan::CopyOf(id),
                (None, Some(&(other, _))) => found.plan = Plan::CopyInBatch(other),
                (None, None) => originals.push((idx, signature)),
            }
        }
        Ok(())
    }

    /// The first article of the collection that `signature` is a copy of.
    fn original_of(&self, signature: &Signature, hash: &str) -> Result<Option<ArticleId>, StoreError> {
        let own = self.store.article(hash).ok();
        let near = self.store.sharing(&signature.bands())?;
        let is_copy_of = |bytes: &[u8]| Signature::from_bytes(bytes).is_ok_and(|other| is_copy(signature, &other));
        Ok(near.into_iter().find(|(id, bytes)| Some(*id) != own && is_copy_of(bytes)).map(|(id, _)| id))
    }
}

/// Finds the article in each input that is kept, several side by side.
fn find_articles(jobs: Vec<Job>, pipeline: &Pipeline, filter: &Filter, settings: &Settings) -> Vec<Job> {
    let mut out = Vec::with_capacity(jobs.len());
    let find = |mut job: Job| {
        if let Task::Keep(kept) = &mut job.task {
            kept.found = find_article(kept, pipeline, filter, settings.is_all_read);
        }
        job
    };
    ordered(jobs, settings.threads, find, |job| {
        out.push(job);
        ControlFlow::Continue(())
    });
    out
}

fn find_article(kept: &Kept, pipeline: &Pipeline, filter: &Filter, is_all_read: bool) -> Result<Found, Reject> {
    let article = pipeline.article(&kept.content, &kept.given, kept.path.as_deref())?;
    let text = own_words(&article.document);
    let relevance = filter.score(article.title.as_deref(), &text);
    let is_left = !is_all_read && relevance < filter.threshold();
    let signature = if is_left { None } else { Signature::of(&text) };
    let plan = if is_left { Plan::Leave } else { Plan::Read };
    Ok(Found { article, relevance, signature, plan })
}

impl Job {
    fn found_to_read(&mut self) -> Option<&mut Found> {
        match &mut self.task {
            Task::Keep(kept) => kept.found.as_mut().ok().filter(|found| found.plan == Plan::Read),
            _ => None,
        }
    }
}

/// Whether the collection would find the one by the other: a batch must not find more copies than it does.
fn shares_band(a: &Signature, b: &Signature) -> bool {
    a.bands().iter().zip(b.bands()).any(|(a, b)| *a == b)
}

/// What the article itself says: notices and headlines that all pages of an outlet share would make copies of them all.
fn own_words(doc: &Document) -> String {
    let is_own = |kind| matches!(kind, SectionKind::Title | SectionKind::Standfirst | SectionKind::Body);
    let own: Vec<_> = doc.sections().iter().filter(|section| is_own(section.kind)).map(|section| doc.slice(section.span)).collect();
    own.join("\n")
}
