//! Cells that several tables share: parties, dates, places, triggers.

use std::borrow::Cow;

use rapporteur_record::{ActorCode, EventDate, Excerpt, Place};

use super::column::{At, Items};

/// A cell of words that are kept as they are.
pub(crate) fn plain(text: Option<&str>) -> Option<Cow<'_, str>> {
    text.map(Cow::Borrowed)
}

/// A score as the record writes it, with three decimals.
pub(crate) fn score(value: f32) -> Option<f32> {
    Some(((f64::from(value) * 1e3).round() / 1e3 + 0.0) as f32)
}

/// A coordinate as the record writes it, with five decimals.
pub(crate) fn degrees(value: Option<f64>) -> Option<f64> {
    value.map(|value| (value * 1e5).round() / 1e5 + 0.0)
}

/// The date of an event, statement or position.
#[derive(Clone, Copy)]
pub(crate) struct When<'a>(pub(crate) Option<&'a EventDate>);

impl<'a> When<'a> {
    pub(crate) fn value(self) -> Option<&'a str> {
        self.0?.value.as_deref()
    }

    pub(crate) fn precision(self) -> Option<&'static str> {
        Some(self.0?.precision?.as_str())
    }

    pub(crate) fn basis(self) -> Option<&'static str> {
        Some(self.0?.basis.as_str())
    }

    pub(crate) fn text(self) -> Option<&'a str> {
        self.0?.text.as_deref()
    }
}

/// Words that name a party, and its entity: what events, statements and positions have in common.
pub(crate) type Named<'a> = (&'a Excerpt, Option<&'a str>);

/// Lists of the same length, one item a party.
impl<'a, T> At<'a, T> {
    pub(crate) fn words(self, parties: impl Iterator<Item = Named<'a>>, items: Items<'_>) {
        parties.for_each(|(at, entity)| items(Some(&self.privacy.party(&at.text, entity))));
    }

    pub(crate) fn names(self, parties: impl Iterator<Item = Named<'a>>, items: Items<'_>) {
        parties.for_each(|(_, entity)| items(self.entity(entity).map(|entity| self.privacy.name(entity)).as_deref()));
    }

    pub(crate) fn ids(self, parties: impl Iterator<Item = Named<'a>>, items: Items<'_>) {
        parties.for_each(|(_, entity)| items(entity));
    }

    pub(crate) fn wikidata(self, parties: impl Iterator<Item = Named<'a>>, items: Items<'_>) {
        parties.for_each(|(_, entity)| items(self.entity(entity).and_then(|entity| self.privacy.wikidata(entity))));
    }

    pub(crate) fn masked(self, words: &'a str) -> Option<Cow<'a, str>> {
        Some(self.privacy.text(words))
    }

    pub(crate) fn article_id(self) -> Option<Cow<'a, str>> {
        plain(Some(&self.rec.article.id))
    }
}

pub(crate) fn start(trigger: &Excerpt) -> Option<i64> {
    Some(trigger.span.start.into())
}

pub(crate) fn end(trigger: &Excerpt) -> Option<i64> {
    Some(trigger.span.end.into())
}

pub(crate) fn geonames(place: &Place) -> Option<i64> {
    place.geonames.and_then(|id| id.try_into().ok())
}

pub(crate) fn precision(place: &Place) -> Option<&'static str> {
    Some(place.precision?.as_str())
}

/// Sectors of one code, as the world tables write them: `GOV MIL`.
pub(crate) fn sectors(code: &ActorCode, items: Items<'_>) {
    match code.sectors.as_slice() {
        [] => items(None),
        [one] => items(Some(one)),
        several => items(Some(&several.join(" "))),
    }
}
