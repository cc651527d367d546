//! The table of entities: one row an entity of an article.

use std::io;

use rapporteur_record::{ActorCode, Entity, Place, Record};

use super::cells::{self, plain};
use super::column::{At, Column, Items, Read, Sink, put_row};
use crate::chosen::Chosen;
use crate::privacy::Privacy;
use crate::settings::Settings;

pub(crate) const COLUMNS: &[Column<Entity>] = &[
    Column::new("entity_id", Read::Text(|at| plain(Some(&at.entry.id)))),
    Column::new("article_id", Read::Text(|at| at.article_id())),
    Column::new("name", Read::Text(|at| Some(at.privacy.name(at.entry)))),
    Column::new("kind", Read::Text(|at| plain(Some(at.entry.kind.as_str())))),
    Column::new("wikidata", Read::Text(|at| plain(at.privacy.wikidata(at.entry)))),
    Column::new("private_person", Read::Flag(|at| at.entry.private_person)),
    Column::new("code_countries", Read::List(|at, items| of_codes(at, |code| code.country.as_deref(), items))),
    Column::new("code_sectors", Read::List(|at, items| at.entry.codes.iter().for_each(|code| cells::sectors(code, items)))),
    Column::new("code_roles", Read::List(|at, items| of_codes(at, |code| code.role.as_deref(), items))),
    Column::new("code_from", Read::List(|at, items| of_codes(at, |code| code.from.as_deref(), items))),
    Column::new("code_to", Read::List(|at, items| of_codes(at, |code| code.to.as_deref(), items))),
    Column::new("place", Read::Text(|at| plain(at.place()?.name.as_deref()))),
    Column::new("place_feature", Read::Text(|at| plain(at.place()?.feature.as_deref()))),
    Column::new("country", Read::Text(|at| plain(at.place()?.country.as_deref()))),
    Column::new("admin1", Read::Text(|at| plain(at.place()?.admin1.as_deref()))),
    Column::new("lat", Read::Double(|at| cells::degrees(at.place()?.lat))),
    Column::new("lon", Read::Double(|at| cells::degrees(at.place()?.lon))),
    Column::new("geonames", Read::Int(|at| cells::geonames(at.place()?))),
    Column::new("place_precision", Read::Text(|at| plain(cells::precision(at.place()?)))),
    Column::new("mentions", Read::Int(|at| at.entry.mentions.len().try_into().ok())),
];

pub(crate) fn put(rec: &Record, chosen: &Chosen, settings: &Settings, sink: &mut dyn Sink) -> io::Result<()> {
    let privacy = Privacy::of(rec, settings);
    chosen.entities_of(rec).map(|entry| At { rec, privacy: &privacy, entry, known: None }).try_for_each(|at| put_row(COLUMNS, at, sink))
}

fn of_codes<'a>(at: At<'a, Entity>, part: fn(&'a ActorCode) -> Option<&'a str>, items: Items<'_>) {
    at.entry.codes.iter().for_each(|code| items(part(code)));
}

impl<'a> At<'a, Entity> {
    fn place(self) -> Option<&'a Place> {
        self.entry.place.as_ref()
    }
}
