//! Where the reports of one entry differ, for people to see.

use std::fmt;

use rapporteur_record::DateBasis;

use crate::parties::{agreeing, has_specific};
use crate::place::{Where, relation};
use crate::told::{Told, ToldDate, ToldParty, ToldPlace};
use crate::{date, modality};

/// What the reports differ on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Aspect {
    /// When.
    Date,
    /// Where.
    Place,
    /// Who did it.
    Actor,
    /// To whom.
    Recipient,
    /// Whether it happened.
    Modality,
    /// How.
    Mode,
}

impl fmt::Display for Aspect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Date => "date",
            Self::Place => "place",
            Self::Actor => "actor",
            Self::Recipient => "recipient",
            Self::Modality => "modality",
            Self::Mode => "mode",
        })
    }
}

/// One thing that the reports of an entry tell differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// What it is about.
    pub aspect: Aspect,
    /// What is told, in the order of the first report that tells it. At least two.
    pub versions: Vec<Version>,
}

/// One way of telling it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// In words.
    pub told: String,
    /// Indices of the reports that tell it so.
    pub reports: Vec<usize>,
}

/// Where `reports`, all of one entry, differ. Reports that say nothing of a thing, or the same less exactly, do not differ from the others
/// on it; the publication date, where it stands in for a date, is no claim. Costs time in proportion to the square of the number of reports.
pub fn disagreements(reports: &[Told]) -> Vec<Disagreement> {
    let of = |aspect, differ: Differ, shown: Shown| disagreement(reports, aspect, differ, shown);
    [
        of(
            Aspect::Date,
            |a, b| claimed(a).zip(claimed(b)).is_some_and(|(a, b)| date::conflict(a, b)),
            |told| claimed(told).map(|date| date.value.clone()),
        ),
        of(Aspect::Place, |a, b| matches!(relation(&a.places, &b.places), Where::Conflict | Where::Apart), |told| places(&told.places)),
        of(Aspect::Actor, |a, b| others(&a.actors, &b.actors), |told| parties(&told.actors)),
        of(Aspect::Recipient, |a, b| others(&a.recipients, &b.recipients), |told| parties(&told.recipients)),
        of(Aspect::Modality, |a, b| modality::conflict(a.modality, b.modality), |told| Some(told.modality.to_string())),
        of(Aspect::Mode, |a, b| a.mode.is_some() && b.mode.is_some() && a.mode != b.mode, |told| told.mode.clone()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

type Differ = fn(&Told, &Told) -> bool;
type Shown = fn(&Told) -> Option<String>;

fn disagreement(reports: &[Told], aspect: Aspect, differ: Differ, shown: Shown) -> Option<Disagreement> {
    let any = reports.iter().enumerate().any(|(idx, a)| reports[idx + 1..].iter().any(|b| differ(a, b)));
    let versions = if any { versions(reports, shown) } else { Vec::new() };
    (versions.len() > 1).then_some(Disagreement { aspect, versions })
}

fn versions(reports: &[Told], shown: Shown) -> Vec<Version> {
    let mut out: Vec<Version> = Vec::new();
    for (idx, told) in reports.iter().enumerate().filter_map(|(idx, report)| Some((idx, shown(report)?))) {
        match out.iter_mut().find(|version| version.told == told) {
            Some(version) => version.reports.push(idx),
            None => out.push(Version { told, reports: vec![idx] }),
        }
    }
    out
}

fn claimed(told: &Told) -> Option<&ToldDate> {
    told.date.as_ref().filter(|date| date.basis == DateBasis::Text)
}

/// Both name somebody, and nobody is named by both.
fn others(a: &[ToldParty], b: &[ToldParty]) -> bool {
    has_specific(a) && has_specific(b) && agreeing(a, b) == 0
}

fn parties(parties: &[ToldParty]) -> Option<String> {
    joined(parties.iter().map(|party| party.shown.as_str()))
}

fn places(places: &[ToldPlace]) -> Option<String> {
    joined(places.iter().map(|place| place.shown.as_str()))
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<_> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}
