//! The way of a stream of inputs into the collection.

use std::ops::ControlFlow;

use rapporteur_pipeline::{Input, Pipeline, Reject, ordered};
use rapporteur_record::Record;
use rapporteur_relevance::Filter;
use rapporteur_store::{ArticleId, NewArticle, NewReading, RunId, State, Store, StoreError};

use crate::fate::{Became, Fate};
use crate::settings::Settings;
use crate::triage::{Arrived, Found, Job, Kept, Plan, Task, Triage};
use crate::{batch, entries, given};

/// Takes articles into a collection, in one run.
pub struct Collector<'c> {
    pub(crate) pipeline: &'c Pipeline,
    pub(crate) filter: &'c Filter,
    pub(crate) store: &'c mut Store,
    pub(crate) run: RunId,
    pub(crate) settings: Settings,
    pub(crate) now: &'c (dyn Fn() -> String + Sync),
}

/// A job with the record made for it, if one was.
type Done = (Job, Option<Result<Box<Record>, Reject>>);

impl<'c> Collector<'c> {
    /// A collector for `run` of `store`; `now` gives the time, RFC 3339.
    pub fn new(
        pipeline: &'c Pipeline,
        filter: &'c Filter,
        store: &'c mut Store,
        run: RunId,
        settings: Settings,
        now: &'c (dyn Fn() -> String + Sync),
    ) -> Self {
        Self { pipeline, filter, store, run, settings, now }
    }

    /// Takes in every input in order, each finished before the next is, and tells `sink` what became of it, until the inputs end or `sink` breaks off.
    ///
    /// # Errors
    /// When the collection cannot be read or written; what was finished stays.
    pub fn add(
        &mut self,
        inputs: impl IntoIterator<Item = Input>,
        mut sink: impl FnMut(Fate) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut inputs = inputs.into_iter();
        loop {
            let inputs = batch::next(&mut inputs, &self.settings);
            if inputs.is_empty() {
                return Ok(());
            }
            let triage = Triage { pipeline: self.pipeline, filter: self.filter, store: self.store, settings: &self.settings };
            let jobs = triage.sort(inputs)?;
            if self.finish(jobs, &mut sink)?.is_break() {
                return Ok(());
            }
        }
    }

    /// Reads what is to be read, several side by side, and keeps everything in order.
    fn finish(&mut self, jobs: Vec<Job>, sink: &mut impl FnMut(Fate) -> ControlFlow<()>) -> Result<ControlFlow<()>, StoreError> {
        let mut kept_as: Vec<Option<ArticleId>> = Vec::with_capacity(jobs.len());
        let mut flow = Ok(ControlFlow::Continue(()));
        let pipeline = self.pipeline;
        ordered(
            jobs,
            self.settings.threads,
            |job| read(pipeline, job),
            |(job, rec)| {
                let (name, line) = (job.name.clone(), job.line);
                match self.keep(job, rec, &kept_as) {
                    Ok((became, id)) => {
                        kept_as.push(id);
                        let next = sink(Fate { name, line, became });
                        flow = Ok(next);
                        next
                    }
                    Err(err) => {
                        flow = Err(err);
                        ControlFlow::Break(())
                    }
                }
            },
        );
        flow
    }

    /// Keeps one input; what became of it, and its row if it has one.
    fn keep(
        &mut self,
        job: Job,
        rec: Option<Result<Box<Record>, Reject>>,
        kept_as: &[Option<ArticleId>],
    ) -> Result<(Became, Option<ArticleId>), StoreError> {
        let kept = match job.task {
            Task::Known => return Ok((Became::Known, None)),
            Task::Forgotten => return Ok((Became::Forgotten, None)),
            Task::Lost(reject) => return Ok((Became::Rejected(reject), None)),
            Task::Keep(kept) => kept,
        };
        let (state, became) = outcome(&kept, rec.as_ref(), kept_as);
        let reading = match rec.as_ref() {
            Some(Ok(rec)) => Some(NewReading { record: rec, events: entries::of(self.store, rec)? }),
            _ => None,
        };
        let id = self.put(&job.name, *kept, state, reading.as_ref())?;
        Ok((became, Some(id)))
    }

    fn put(&mut self, name: &str, kept: Kept, state: State, reading: Option<&NewReading<'_>>) -> Result<ArticleId, StoreError> {
        let Kept { arrived: Arrived { hash, content, given, path, .. }, found } = kept;
        let received = given::received(content, &given, path.as_deref());
        let found = found.as_ref().ok();
        let article = found.map(|found| &found.article);
        let signature = found.and_then(|found| found.signature.as_ref()).map(|signature| (signature.to_bytes(), signature.bands()));
        let new = NewArticle {
            hash: &hash,
            state,
            name,
            title: article.and_then(|article| article.title.as_deref()),
            outlet: article.and_then(|article| article.source.name.as_deref()),
            // Also of what could not be read: a feed is not followed to it again.
            url: article.and_then(|article| article.source.url.as_deref()).or(given.url.as_deref()),
            published: article.and_then(|article| article.published.as_ref()).map(|published| published.value.as_str()),
            relevance: found.map(|found| found.relevance),
            signature: signature.as_ref().map(|(bytes, bands)| (bytes.as_slice(), bands.as_slice())),
            received: &received,
        };
        self.store.add(self.run, &new, reading, &(self.now)())
    }
}

fn read(pipeline: &Pipeline, job: Job) -> Done {
    let article = match &job.task {
        Task::Keep(kept) => kept.found.as_ref().ok().filter(|found| found.plan == Plan::Read).map(|found| &found.article),
        _ => None,
    };
    let rec = article.map(|article| pipeline.record(article).map(Box::new));
    (job, rec)
}

/// What an input that is kept became, for the collection and for the user.
fn outcome(kept: &Kept, rec: Option<&Result<Box<Record>, Reject>>, kept_as: &[Option<ArticleId>]) -> (State, Became) {
    match (&kept.found, rec) {
        (Err(reject), _) | (Ok(_), Some(Err(reject))) => rejected(reject),
        (Ok(_), Some(Ok(rec))) => (State::Read, Became::Read { events: rec.events.len() }),
        (Ok(Found { plan: Plan::CopyOf(id), .. }), None) => (State::Copy(*id), Became::Copy),
        (Ok(Found { plan: Plan::CopyInBatch(idx), .. }), None) => match kept_as.get(*idx).copied().flatten() {
            Some(id) => (State::Copy(id), Became::Copy),
            None => rejected(&Reject::new("internal", "the article it is a copy of could not be read: add it again")),
        },
        (Ok(_), None) => (State::Irrelevant, Became::Irrelevant),
    }
}

fn rejected(reject: &Reject) -> (State, Became) {
    (State::Rejected { kind: reject.kind.clone(), message: reject.message.clone() }, Became::Rejected(reject.clone()))
}
