//! `rapporteur watch`: feeds followed for as long as the program runs.

use std::ops::ControlFlow;
use std::time::{Duration, Instant};

use rapporteur_collect::{Collector, Fate, Settings};
use rapporteur_fetch::{Fetched, Fetcher, Validators};
use rapporteur_pipeline::Pipeline;
use rapporteur_relevance::Filter;
use rapporteur_store::{FeedState, RunId, Store};

use super::sink::Sink;
use super::sources::{self, Feed};
use super::{begin, db};
use crate::args::WatchFlags;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::inputs::{self, Article, Web};
use crate::interrupt::Stop;
use crate::terminal::Terminal;
use crate::{clock, knowledge, read, report};

/// Follows the feeds that the file names.
pub(crate) fn watch(flags: WatchFlags, terminal: &Terminal) -> Result<Exit, Failure> {
    let WatchFlags { sources, once, grow } = flags;
    let feeds = sources::open(&sources)?;
    let intake = rapporteur_intake::Settings::default();
    let settings = rapporteur_pipeline::Settings { intake: intake.clone(), min_score: 0.0 };
    let pipeline = read::open(knowledge::open(&grow.knowledge)?, settings)?;
    let stop = Stop::on_interrupt()?;
    let mut store = db::open(&grow.db, &stop)?;
    let run = begin(&mut store, &pipeline, "watch")?;
    let mut sink = Sink::new(terminal.stderr, grow.quiet, stop.clone());
    let filter = Filter::built_in();
    let mut watch = Watch {
        pipeline: &pipeline,
        filter: &filter,
        store: &mut store,
        run,
        settings: Settings { threads: terminal.cores, is_all_read: grow.all, ..Settings::default() },
        fetcher: Some(inputs::fetcher(&grow.fetch, intake.limits.max_bytes, &stop)),
        intake,
        stop,
        is_quiet: grow.quiet,
    };
    watch.follow(&feeds, once, &mut |fate| sink.take(fate))?;
    store.end_run(run, &clock::now()).map_err(db::failure)?;
    Ok(sink.finish())
}

struct Watch<'w> {
    pipeline: &'w Pipeline,
    filter: &'w Filter,
    store: &'w mut Store,
    run: RunId,
    settings: Settings,
    /// Lent to what fetches the articles of a feed, and given back.
    fetcher: Option<Fetcher>,
    intake: rapporteur_intake::Settings,
    stop: Stop,
    is_quiet: bool,
}

type Take<'t> = &'t mut dyn FnMut(Fate) -> ControlFlow<()>;

impl Watch<'_> {
    /// Asks every feed when it is due, until the user has had enough; with `is_once` each one time.
    fn follow(&mut self, feeds: &[Feed], is_once: bool, take: Take<'_>) -> Result<(), Failure> {
        let mut due: Vec<Instant> = vec![Instant::now(); feeds.len()];
        loop {
            for (feed, due) in feeds.iter().zip(&mut due) {
                if *due <= Instant::now() && !self.stop.is_set() {
                    self.poll(feed, take)?;
                    *due = Instant::now() + feed.every;
                }
            }
            let next = due.iter().min().map_or(Duration::ZERO, |due| due.saturating_duration_since(Instant::now()));
            if is_once || self.stop.is_set() || feeds.is_empty() {
                return Ok(());
            }
            clock::wait(next, &self.stop);
        }
    }

    /// Asks one feed and takes in what is new. A feed that does not answer is told of, and asked again when it is next due.
    fn poll(&mut self, feed: &Feed, take: Take<'_>) -> Result<(), Failure> {
        let kept = self.store.feed(&feed.url).map_err(db::failure)?;
        let validators = Validators { etag: kept.etag.clone(), last_modified: kept.last_modified.clone() };
        let Some(fetcher) = self.fetcher.as_mut() else { return Ok(()) };
        let state = match fetcher.fetch(&feed.url, &validators) {
            Ok(Fetched::Unchanged) => FeedState { polled: Some(clock::now()), ..kept },
            Ok(Fetched::Page(page)) => {
                let Validators { etag, last_modified } = page.validators;
                let Ok(items) = inputs::feed_items(page.body) else {
                    self.tell(&format!("{}: this is no feed: check the address", feed.url));
                    return Ok(());
                };
                let mut new = Vec::new();
                for item in items.flatten() {
                    let is_known = item.url.as_deref().map_or(Ok(false), |url| self.store.has_url(url)).map_err(db::failure)?;
                    if !is_known {
                        new.push(item);
                    }
                }
                self.take_in(feed, new, take)?;
                FeedState { etag, last_modified, polled: Some(clock::now()) }
            }
            Err(err) => {
                self.tell(&format!("{err}; it is asked again later"));
                return Ok(());
            }
        };
        // What was broken off is listed again the next time.
        if self.stop.is_set() { Ok(()) } else { self.store.keep_feed(&feed.url, &state).map_err(db::failure) }
    }

    fn take_in(&mut self, feed: &Feed, items: Vec<rapporteur_archive::Item>, take: Take<'_>) -> Result<(), Failure> {
        let Some(fetcher) = self.fetcher.take() else { return Ok(()) };
        let given = rapporteur_intake::Given { source: feed.source.clone(), ..Default::default() };
        let article = Article { name: feed.url.clone(), path: None, given };
        let mut web = Web::of_feed(items, article, fetcher, self.intake.clone());
        let mut collector = Collector::new(self.pipeline, self.filter, self.store, self.run, self.settings.clone(), &clock::now);
        let stop = self.stop.clone();
        let added = collector.add(web.by_ref().take_while(|_| !stop.is_set()), take);
        self.fetcher = Some(web.into_fetcher());
        added.map_err(db::failure)
    }

    fn tell(&self, message: &str) {
        if !self.is_quiet {
            report::say(&message);
        }
    }
}
