//! Reading articles again with a newer model or world.

use std::ops::ControlFlow;

use rapporteur_pipeline::{Pipeline, Reject, ordered};
use rapporteur_record::Record;
use rapporteur_store::{ArticleId, NewReading, Received, StoreError};

use crate::fate::{Became, Fate};
use crate::{Collector, entries, given};

/// Articles taken from the collection at a time.
const AT_A_TIME: usize = 64;

impl Collector<'_> {
    /// Reads every article again that was read, but not by this model and world, in order of intake. The records made before stay.
    ///
    /// # Errors
    /// When the collection cannot be read or written; what was finished stays.
    pub fn reread(&mut self, mut sink: impl FnMut(Fate) -> ControlFlow<()>) -> Result<(), StoreError> {
        let (model, world) = self.pipeline.fingerprints();
        let mut last = None;
        loop {
            let ids = self.store.outdated(model, world, last, AT_A_TIME)?;
            let Some(&end) = ids.last() else { return Ok(()) };
            last = Some(end);
            let received = ids.into_iter().map(|id| Ok((id, self.store.received(id)?))).collect::<Result<Vec<_>, StoreError>>()?;
            if self.reread_some(received, &mut sink)?.is_break() {
                return Ok(());
            }
        }
    }

    fn reread_some(
        &mut self,
        some: Vec<(ArticleId, Received)>,
        sink: &mut impl FnMut(Fate) -> ControlFlow<()>,
    ) -> Result<ControlFlow<()>, StoreError> {
        let mut flow = Ok(ControlFlow::Continue(()));
        let pipeline = self.pipeline;
        ordered(
            some,
            self.settings.threads,
            |(id, received)| (id, read(pipeline, received)),
            |(id, rec)| {
                flow = self.keep_again(id, rec).map(&mut *sink);
                *flow.as_ref().unwrap_or(&ControlFlow::Break(()))
            },
        );
        flow
    }

    fn keep_again(&mut self, id: ArticleId, rec: Result<Record, Reject>) -> Result<Fate, StoreError> {
        let became = match rec {
            Ok(rec) => {
                let reading = NewReading { record: &rec, events: entries::of(self.store, &rec)? };
                self.store.add_reading(self.run, id, &reading, &(self.now)())?;
                Became::Read { events: rec.events.len() }
            }
            Err(reject) => Became::Rejected(reject),
        };
        Ok(Fate { name: self.store.name(id)?, line: None, became })
    }
}

fn read(pipeline: &Pipeline, received: Received) -> Result<Record, Reject> {
    let (content, given, path) = given::content(received);
    pipeline.read(&content, &given, path.as_deref())
}
