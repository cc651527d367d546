//! The filter: weights, scores, the threshold.

use std::borrow::Cow;
use std::fmt;

use crate::error::FilterError;
use crate::features::{Seen, each};
use crate::file::{HEADER, Header, checked};

/// A linear model that tells how likely an article is to hold anything the codebook asks for.
#[derive(Clone)]
pub struct Filter {
    header: Header,
    bytes: Cow<'static, [u8]>,
}

impl Filter {
    /// The filter that is compiled in. Made in well under a millisecond; keep it rather than make it for every article.
    pub fn built_in() -> Self {
        let built_in = Self::from_bytes(include_bytes!("../data/relevance.bin").as_slice());
        built_in.expect("the compiled-in filter is one that training wrote; tests open it")
    }

    /// A filter of the bytes of a file written by `training/relevance`; fails when they are anything else, or damaged.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, FilterError> {
        let bytes = bytes.into();
        Ok(Self { header: checked(&bytes)?, bytes })
    }

    /// How likely the article is to be relevant, 0 to 1. Reads the first thousand characters of `text`, the first two hundred of `title`.
    pub fn score(&self, title: Option<&str>, text: &str) -> f32 {
        let (sum, count) = self.weighed(title.unwrap_or_default(), text);
        let logit = self.header.bias + self.header.scale * f64::from(sum) / f64::from(count.max(1)).sqrt();
        (1.0 / (1.0 + (-logit).exp())) as f32
    }

    /// Whether the article should be read: its score is at least the [`threshold`](Self::threshold).
    pub fn is_relevant(&self, title: Option<&str>, text: &str) -> bool {
        self.score(title, text) >= self.threshold()
    }

    /// The score from which on an article is relevant; chosen in training.
    pub fn threshold(&self) -> f32 {
        self.header.threshold
    }

    /// The sum of the weights of the features, each once, and their number; whole numbers, so that the order of adding does not matter.
    fn weighed(&self, title: &str, text: &str) -> (i32, u32) {
        let mut seen = Seen::new(self.header.buckets);
        let (mut sum, mut count) = (0, 0);
        each(title, text, self.header.limits, |hash| {
            let bucket = hash as usize & (self.header.buckets - 1);
            if seen.insert(bucket) {
                sum += i32::from(self.bytes[HEADER + bucket].cast_signed());
                count += 1;
            }
        });
        (sum, count)
    }
}

impl fmt::Debug for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filter").field("header", &self.header).finish_non_exhaustive()
    }
}
