//! Work on many things side by side, handed on in their order.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

/// Items a thread may be ahead of the one that is handed on next; bounds memory when one takes long.
const AHEAD_PER_THREAD: usize = 4;

/// Does `work` on `items` on `threads` threads and hands every result to `sink`, on the calling thread and in the order of the items, until they
/// end or `sink` breaks off. Items are pulled as they are needed: with `sink` slow or one item slow, few are held.
pub fn ordered<I, T>(items: I, threads: usize, work: impl Fn(I::Item) -> T + Sync, mut sink: impl FnMut(T) -> ControlFlow<()>)
where
    I: IntoIterator,
    I::IntoIter: Send,
    T: Send,
{
    let threads = threads.max(1);
    let source = Mutex::new(items.into_iter().enumerate());
    let (tickets, permits) = sync_channel(threads * AHEAD_PER_THREAD);
    let permits = Mutex::new(permits);
    let (sender, results) = sync_channel(threads * AHEAD_PER_THREAD);
    (0..threads * AHEAD_PER_THREAD).for_each(|_| tickets.send(()).expect("the channel holds as many"));
    thread::scope(|scope| {
        for _ in 0..threads {
            let sender = sender.clone();
            scope.spawn(|| pull(&source, &permits, sender, &work));
        }
        drop(sender);
        hand_on(results, &tickets, &mut sink);
        // Workers that wait for a permit find the channel closed and stop.
        drop(tickets);
    });
}

fn pull<I, T>(
    source: &Mutex<impl Iterator<Item = (usize, I)>>,
    permits: &Mutex<Receiver<()>>,
    sender: SyncSender<(usize, T)>,
    work: impl Fn(I) -> T,
) {
    loop {
        if lock(permits).recv().is_err() {
            return;
        }
        let Some((idx, item)) = lock(source).next() else { return };
        if sender.send((idx, work(item))).is_err() {
            return;
        }
    }
}

/// Puts the results back in order; each one handed on makes room for another.
fn hand_on<T>(results: Receiver<(usize, T)>, tickets: &SyncSender<()>, sink: &mut impl FnMut(T) -> ControlFlow<()>) {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (idx, result) in results {
        early.insert(idx, result);
        while let Some(result) = early.remove(&next) {
            next += 1;
            if sink(result).is_break() {
                return;
            }
            // Fails only when every worker has stopped: nothing is left to make room for.
            let _ = tickets.try_send(());
        }
    }
}

/// Panics are caught where articles are read; a poisoned lock still guards whole data.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
