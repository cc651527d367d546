//! Some inputs at a time, bounded in number and bytes.

use rapporteur_pipeline::{Content, Input};

use crate::settings::Settings;

/// The next inputs of `source`: at least one, unless there is none.
pub(crate) fn next(source: &mut impl Iterator<Item = Input>, settings: &Settings) -> Vec<Input> {
    let mut batch = Vec::new();
    let mut bytes = 0;
    while batch.len() < settings.batch_articles.max(1) && bytes < settings.batch_bytes {
        let Some(input) = source.next() else { break };
        bytes += byte_len(&input);
        batch.push(input);
    }
    batch
}

fn byte_len(input: &Input) -> usize {
    input.content.as_ref().map_or(0, |(Content::Page(bytes) | Content::JsonLine(bytes))| bytes.len())
}
