//! Many articles side by side, handed on in input order.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::input::{Content, Input, Outcome};
use crate::read::Pipeline;

/// Articles a thread may be ahead of the one that is handed on next; bounds memory when one article takes long.
const AHEAD_PER_THREAD: usize = 4;

impl Pipeline {
    /// Reads `inputs` on `threads` threads and hands every outcome to `sink`, on the calling thread and in the order of the inputs, until the
    /// inputs end or `sink` breaks off. Inputs are pulled as they are needed: with `sink` slow or one article slow, few are held.
    pub fn run<I>(&self, inputs: I, threads: usize, mut sink: impl FnMut(Outcome) -> ControlFlow<()>)
    where
        I: IntoIterator<Item = Input>,
        I::IntoIter: Send,
    {
        let threads = threads.max(1);
        let source = Mutex::new(inputs.into_iter().enumerate());
        let (tickets, permits) = sync_channel(threads * AHEAD_PER_THREAD);
        let permits = Mutex::new(permits);
        let (sender, results) = sync_channel(threads * AHEAD_PER_THREAD);
        (0..threads * AHEAD_PER_THREAD).for_each(|_| tickets.send(()).expect("the channel holds as many"));
        thread::scope(|scope| {
            for _ in 0..threads {
                let sender = sender.clone();
                scope.spawn(|| self.work(&source, &permits, sender));
            }
            drop(sender);
            hand_on(results, &tickets, &mut sink);
            // Workers that wait for a permit find the channel closed and stop.
            drop(tickets);
        });
    }

    fn work(
        &self,
        source: &Mutex<impl Iterator<Item = (usize, Input)>>,
        permits: &Mutex<Receiver<()>>,
        sender: SyncSender<(usize, Outcome)>,
    ) {
        loop {
            if lock(permits).recv().is_err() {
                return;
            }
            let Some((idx, input)) = lock(source).next() else { return };
            if sender.send((idx, self.outcome(input))).is_err() {
                return;
            }
        }
    }

    fn outcome(&self, input: Input) -> Outcome {
        let Input { name, line, path, given, content } = input;
        let byte_len = content.as_ref().map_or(0, |(Content::Page(bytes) | Content::JsonLine(bytes))| bytes.len());
        let result = content.and_then(|content| self.read(&content, &given, path.as_deref())).map(Box::new);
        Outcome { name, line, byte_len, result }
    }
}

/// Puts the results back in order; each one handed on makes room for another.
fn hand_on(results: Receiver<(usize, Outcome)>, tickets: &SyncSender<()>, sink: &mut impl FnMut(Outcome) -> ControlFlow<()>) {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (idx, outcome) in results {
        early.insert(idx, outcome);
        while let Some(outcome) = early.remove(&next) {
            next += 1;
            if sink(outcome).is_break() {
                return;
            }
            // Fails only when every worker has stopped: nothing is left to make room for.
            let _ = tickets.try_send(());
        }
    }
}

/// A worker's panic is caught inside [`Pipeline::read`]; a poisoned lock still guards whole data.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
