//! What the network's outputs mean, and the scores of one window.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Labels and calibration of a model, read from its `labels.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Labels {
    /// Labels of each single-token head, by the head's name.
    pub token_heads: BTreeMap<String, LabelSet>,
    /// What a frame can be, as the filler head is asked: `event.ASSAULT`, `say`, `position.ready`, `role.backer`.
    pub frame_kinds: Vec<String>,
    /// Names of the fillers the filler head scores.
    pub fillers: Vec<String>,
    /// Handicap of the "outside" class by head (`event`, `say`, `position`, `role`, `mention`) and filler role, in log odds.
    #[serde(default)]
    pub bias: BTreeMap<String, f32>,
    /// Temperature by family that makes scores probabilities.
    #[serde(default)]
    pub temperature: BTreeMap<String, f32>,
}

/// Labels of one head and the columns of the token output they occupy.
#[derive(Clone, Debug, Deserialize)]
pub struct LabelSet {
    /// First column.
    pub first: usize,
    /// Label of each column from `first` on.
    pub labels: Vec<String>,
}

impl Labels {
    /// Total number of columns of the token output.
    pub fn columns(&self) -> usize {
        self.token_heads.values().map(|set| set.first + set.labels.len()).max().unwrap_or(0)
    }

    /// Index of a frame kind by name.
    pub fn find_frame_kind(&self, name: &str) -> Option<usize> {
        self.frame_kinds.iter().position(|kind| kind == name)
    }

    /// Index of a filler by name.
    pub fn find_filler(&self, name: &str) -> Option<usize> {
        self.fillers.iter().position(|filler| filler == name)
    }

    /// Handicap of "outside" in a family of frames, in mentions, or in a filler role; 0 where none was fitted.
    pub fn bias(&self, head: &str) -> f32 {
        self.bias.get(head).copied().unwrap_or(0.0)
    }

    /// Temperature of a family; 1 where none was fitted.
    pub fn temperature(&self, family: &str) -> f32 {
        self.temperature.get(family).copied().unwrap_or(1.0)
    }
}

/// What one forward pass says about a window.
#[derive(Clone, Debug)]
pub struct WindowScores {
    /// Logits, `[pieces, columns]`, row by row.
    pub(crate) logits: Vec<f32>,
    /// Columns of `logits`.
    pub(crate) columns: usize,
    /// Hidden states with the window's end marks, `[pieces + 2, hidden]`; what the filler head reads.
    pub(crate) states: Vec<f32>,
    /// Width of `states`.
    pub(crate) hidden: usize,
}

impl WindowScores {
    /// Number of pieces.
    pub fn len(&self) -> usize {
        self.logits.len() / self.columns.max(1)
    }

    /// Whether the window has no pieces.
    pub fn is_empty(&self) -> bool {
        self.logits.is_empty()
    }

    /// The logits of one head.
    pub fn head<'s>(&'s self, set: &LabelSet) -> HeadScores<'s> {
        HeadScores { scores: self, first: set.first, len: set.labels.len() }
    }
}

/// One head's logits over a window.
#[derive(Clone, Copy)]
pub struct HeadScores<'s> {
    scores: &'s WindowScores,
    first: usize,
    len: usize,
}

impl<'s> HeadScores<'s> {
    /// Logits of one piece, one for each label.
    pub fn at(self, piece: usize) -> &'s [f32] {
        let start = piece * self.scores.columns + self.first;
        &self.scores.logits[start..start + self.len]
    }
}

/// Scores of every piece of a window as part of one frame's fillers.
#[derive(Clone, Debug)]
pub struct FillerScores {
    /// Logits, `[pieces, fillers, 3]`: outside, begins, inside.
    pub(crate) logits: Vec<f32>,
    /// Number of fillers.
    pub(crate) fillers: usize,
}

impl FillerScores {
    /// Logits (outside, begins, inside) of a piece for a filler.
    pub fn at(&self, piece: usize, filler: usize) -> [f32; 3] {
        let start = (piece * self.fillers + filler) * 3;
        [self.logits[start], self.logits[start + 1], self.logits[start + 2]]
    }
}
