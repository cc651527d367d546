//! Streams that may keep a reader waiting, such as a terminal or a pipe.

use std::io::{self, Cursor, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use crate::interrupt::Stop;

/// How long a wish to stop may go unnoticed.
const TICK: Duration = Duration::from_millis(50);
const CHUNK_BYTES: usize = 64 << 10;
/// Chunks read ahead.
const AHEAD: usize = 4;

type Chunk = io::Result<Vec<u8>>;

/// A stream read by a thread of its own, so that the wait for it can be broken off; it then ends.
pub(super) struct Patient {
    chunks: Receiver<Chunk>,
    left: Cursor<Vec<u8>>,
    stop: Stop,
}

impl Patient {
    /// Reads `stream` until it ends or `stop` is set.
    pub(super) fn new(stream: impl Read + Send + 'static, stop: Stop) -> Self {
        let (sender, chunks) = sync_channel(AHEAD);
        // Left behind on a stop: nothing can wake a thread that waits for a terminal, and it holds nothing that matters.
        thread::spawn(move || pump(stream, &sender));
        Self { chunks, left: Cursor::default(), stop }
    }

    /// The next chunk; an empty one at the end.
    fn wait(&self) -> Chunk {
        loop {
            match self.chunks.recv_timeout(TICK) {
                Ok(chunk) => return chunk,
                Err(RecvTimeoutError::Timeout) if !self.stop.is_set() => {}
                Err(_) => return Ok(Vec::new()),
            }
        }
    }
}

impl Read for Patient {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.left.position() >= self.left.get_ref().len() as u64 {
            self.left = Cursor::new(self.wait()?);
        }
        self.left.read(out)
    }
}

fn pump(mut stream: impl Read, sender: &SyncSender<Chunk>) {
    loop {
        let mut chunk = vec![0; CHUNK_BYTES];
        let read = match stream.read(&mut chunk) {
            Err(err) if err.kind() == io::ErrorKind::Interrupted => continue,
            read => read,
        };
        let is_last = !matches!(read, Ok(1..));
        chunk.truncate(*read.as_ref().unwrap_or(&0));
        if sender.send(read.map(|_| chunk)).is_err() || is_last {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_comes_through() {
        let bytes: Vec<u8> = (0..300_000_u32).map(|i| i as u8).collect();
        let mut read = Vec::new();
        Patient::new(Cursor::new(bytes.clone()), Stop::default()).read_to_end(&mut read).expect("it can be read");
        assert_eq!(read, bytes);
    }

    #[test]
    fn errors_come_through() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let err = Patient::new(Broken, Stop::default()).read_to_end(&mut Vec::new()).expect_err("it is broken");
        assert_eq!(err.to_string(), "gone");
    }

    #[test]
    fn a_wait_can_be_broken_off() {
        let (reader, _writer) = io::pipe().expect("a pipe");
        let stop = Stop::default();
        stop.set();
        let mut read = Vec::new();
        Patient::new(reader, stop).read_to_end(&mut read).expect("it ends");
        assert!(read.is_empty());
    }
}
