//! Many articles side by side, handed on in input order.

use std::ops::ControlFlow;

use crate::input::{Content, Input, Outcome};
use crate::ordered::ordered;
use crate::read::Pipeline;

impl Pipeline {
    /// Reads `inputs` on `threads` threads and hands every outcome to `sink`, as [`ordered`] does.
    pub fn run<I>(&self, inputs: I, threads: usize, sink: impl FnMut(Outcome) -> ControlFlow<()>)
    where
        I: IntoIterator<Item = Input>,
        I::IntoIter: Send,
    {
        ordered(inputs, threads, |input| self.outcome(input), sink);
    }

    fn outcome(&self, input: Input) -> Outcome {
        let Input { name, line, path, given, content } = input;
        let byte_len = content.as_ref().map_or(0, |(Content::Page(bytes) | Content::JsonLine(bytes))| bytes.len());
        let result = content.and_then(|content| self.read(&content, &given, path.as_deref())).map(Box::new);
        Outcome { name, line, byte_len, result }
    }
}
