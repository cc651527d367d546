//! From flags to a checked filter.

use rapporteur_codebook::{EventType, Modality, Stance};
use rapporteur_pipeline::built_in_world;
use rapporteur_store::{Filter, Near};

use crate::args::{ArticlesFlags, EntryFlags, EventsFlags, ListFlags, PositionsFlags};
use crate::failure::Failure;
use crate::inputs::is_date;
use crate::lookup::find_place;

/// The states of an article.
const STATES: &[&str] = &["read", "irrelevant", "copy", "rejected"];

pub(super) fn events(flags: &EventsFlags) -> Result<Filter, Failure> {
    let types = flags.types.iter().map(|name| one_of("--type", &name.to_uppercase(), EventType::ALL, EventType::as_str));
    Ok(Filter {
        types: types.collect::<Result<_, _>>()?,
        mode: flags.mode.clone(),
        modalities: modalities(&flags.modality)?,
        actor: flags.actor.clone(),
        recipient: flags.recipient.clone(),
        country: flags.country.as_ref().map(|code| code.to_uppercase()),
        near: flags.near.as_deref().map(|place| near(place, flags.km)).transpose()?,
        entry: flags.entry.clone(),
        ..entries(&flags.common, &flags.list)?
    })
}

pub(super) fn positions(flags: &PositionsFlags) -> Result<Filter, Failure> {
    let stances = flags.stance.iter().map(|name| one_of("--stance", &name.to_lowercase(), Stance::ALL, Stance::as_str));
    Ok(Filter {
        stances: stances.collect::<Result<_, _>>()?,
        modalities: modalities(&flags.modality)?,
        actor: flags.holder.clone(),
        ..entries(&flags.common, &flags.list)?
    })
}

pub(super) fn articles(flags: &ArticlesFlags) -> Result<Filter, Failure> {
    if let Some(state) = flags.state.as_deref().filter(|state| !STATES.contains(state)) {
        return Err(unknown("--state", state, STATES));
    }
    Ok(Filter { state: flags.state.clone(), ..of_article(&flags.list)? })
}

pub(super) fn entries(flags: &EntryFlags, list: &ListFlags) -> Result<Filter, Failure> {
    Ok(Filter { party: flags.party.clone(), according_to: flags.according_to.clone(), min_score: flags.min_score, ..of_article(list)? })
}

pub(super) fn of_article(list: &ListFlags) -> Result<Filter, Failure> {
    for (flag, date) in [("--from", &list.from), ("--to", &list.to)] {
        if let Some(date) = date.as_deref().filter(|date| !is_date(date)) {
            let help = "write YYYY-MM-DD, such as 2020-07-08, or YYYY-MM, or YYYY";
            return Err(Failure::new(format!("{flag} {date} is not a date")).help(help));
        }
    }
    Ok(Filter {
        from: list.from.clone(),
        to: list.to.clone(),
        outlet: list.outlet.clone(),
        text: list.text.clone(),
        article: list.article.clone(),
        ..Filter::default()
    })
}

fn modalities(names: &[String]) -> Result<Vec<Modality>, Failure> {
    names.iter().map(|name| one_of("--modality", &name.to_lowercase(), Modality::ALL, Modality::as_str)).collect()
}

fn one_of<T: Copy>(flag: &str, name: &str, all: &[T], name_of: impl Fn(T) -> &'static str) -> Result<T, Failure> {
    let names: Vec<_> = all.iter().map(|&value| name_of(value)).collect();
    all.iter().copied().find(|&value| name_of(value) == name).ok_or_else(|| unknown(flag, name, &names))
}

fn unknown(flag: &str, name: &str, names: &[&str]) -> Failure {
    Failure::new(format!("{flag} {name} is not known")).help(format!("one of {}", names.join(", ")))
}

/// A circle around coordinates, or around the place that a name most likely means.
fn near(place: &str, km: f64) -> Result<Near, Failure> {
    if !(km > 0.0 && km <= 20_100.0) {
        return Err(Failure::new(format!("--km {km} is no radius")).help("give a number of kilometres, such as 50"));
    }
    let at = match coordinates(place) {
        Some(at) => Some(at),
        None => {
            let world = built_in_world().map_err(|err| Failure::new("the world file of this build is damaged").because(err))?;
            find_place(&world, place).map(|found| (found.lat, found.lon))
        }
    };
    let (lat, lon) = at.ok_or_else(|| Failure::new(format!("--near {place} is not known")).help("give LAT,LON, such as 31.93,12.25"))?;
    Ok(Near { lat, lon, km })
}

fn coordinates(text: &str) -> Option<(f64, f64)> {
    let (lat, lon) = text.split_once(',')?;
    let (lat, lon) = (lat.trim().parse::<f64>().ok()?, lon.trim().parse::<f64>().ok()?);
    ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some((lat, lon))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_two_numbers() {
        for (text, expected) in [
            ("31.93,12.25", Some((31.93, 12.25))),
            (" -1 , 36.8", Some((-1.0, 36.8))),
            ("91,0", None),
            ("Zintan, Libya", None),
            ("1,2,3", None),
        ] {
            assert_eq!(coordinates(text), expected, "{text}");
        }
    }
}
