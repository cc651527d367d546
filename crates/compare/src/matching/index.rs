//! Our events by day and place, so that each of theirs meets only those near it.
//!
//! Towns meet towns in a grid whose cells are as large as the greatest distance allowed; where either is an area or a country, the two meet in the
//! country. Within a cell or country, events are sorted by day, those of more than a day apart from the others.

use std::collections::BTreeMap;

use rapporteur_world::{CountryCode, Point};

use super::held::{Held, Sought};
use super::settings::Settings;
use crate::place::Precision;

/// Kilometres of a degree of latitude, a little less than there are, so that boxes come out too large and never too small.
const KM_A_DEGREE: f64 = 111.0;
/// Degrees of the smallest and largest cell.
const CELL: (f64, f64) = (0.1, 30.0);

/// Our events by place and day.
#[derive(Debug)]
pub(super) struct Index {
    towns_by_cell: BTreeMap<(i32, i32), Shelf>,
    towns_by_country: BTreeMap<CountryCode, Shelf>,
    areas_by_country: BTreeMap<CountryCode, Shelf>,
    cell: f64,
    settings: Settings,
}

/// Events as their first days and numbers, sorted.
#[derive(Debug, Default)]
struct Shelf {
    days: Vec<(i32, u32)>,
    periods: Vec<(i32, u32)>,
}

impl Index {
    pub(super) fn new(held: &[Option<Held>], settings: &Settings) -> Self {
        let cell = (reach_km(settings) / KM_A_DEGREE).clamp(CELL.0, CELL.1);
        let (towns_by_cell, towns_by_country, areas_by_country) = Default::default();
        let mut index = Self { towns_by_cell, towns_by_country, areas_by_country, cell, settings: *settings };
        for (number, event) in (0..).zip(held) {
            event.iter().for_each(|event| index.add(number, event));
        }
        let shelves =
            index.towns_by_country.values_mut().chain(index.areas_by_country.values_mut()).chain(index.towns_by_cell.values_mut());
        shelves.for_each(Shelf::sort);
        index
    }

    fn add(&mut self, number: u32, event: &Held) {
        if let Some(at) = event.spot.at.filter(|_| event.spot.is_point()) {
            self.towns_by_cell.entry(self.cell_of(at)).or_default().add(number, event);
        }
        let by_country = if event.spot.is_point() { &mut self.towns_by_country } else { &mut self.areas_by_country };
        if let Some(country) = event.country {
            by_country.entry(country).or_default().add(number, event);
        }
    }

    /// Our events that may be the one sought: all that are, and more. Each once, in an order that depends on nothing but the events.
    pub(super) fn near<'i>(&'i self, sought: &'i Sought<'_>) -> impl Iterator<Item = u32> + 'i {
        let (days, widest) = (self.settings.days, self.settings.widest_days);
        self.shelves(sought).into_iter().flat_map(move |shelf| shelf.around(sought.days.first, sought.days.last, days, widest))
    }

    fn shelves(&self, sought: &Sought<'_>) -> Vec<&Shelf> {
        let country = sought.country.as_ref();
        let areas = country.and_then(|country| self.areas_by_country.get(country));
        match sought.spot.at.filter(|_| sought.spot.is_point()) {
            Some(at) => self.cells_around(at).iter().filter_map(|cell| self.towns_by_cell.get(cell)).chain(areas).collect(),
            None => country.and_then(|country| self.towns_by_country.get(country)).into_iter().chain(areas).collect(),
        }
    }

    fn cell_of(&self, at: Point) -> (i32, i32) {
        (row(at.lat(), self.cell), column(at.lon(), self.cell))
    }

    /// Every cell that a town within reach may lie in.
    fn cells_around(&self, at: Point) -> Vec<(i32, i32)> {
        let degrees = reach_km(&self.settings) / KM_A_DEGREE;
        let (south, north) = ((at.lat() - degrees).max(-90.0), (at.lat() + degrees).min(90.0));
        let rows = row(south, self.cell)..=row(north, self.cell);
        let columns = self.columns_around(at.lon(), degrees, south.abs().max(north.abs()));
        rows.flat_map(|row| columns.iter().map(move |&column| (row, column))).collect()
    }

    /// Columns within a distance, at the latitude where they are narrowest. They go on beyond the 180th meridian.
    fn columns_around(&self, lon: f64, degrees: f64, latitude: f64) -> Vec<i32> {
        // On the sphere: the meridian that touches a circle round the point lies this far away.
        let width = (degrees.to_radians().sin() / latitude.to_radians().cos().max(1e-9)).abs();
        let last = column(180.0, self.cell);
        if degrees >= 90.0 || width >= 1.0 {
            return (0..=last).collect();
        }
        let width = width.asin().to_degrees() + 0.001;
        let (west, east) = (lon - width, lon + width);
        let mut columns: Vec<_> = (column(west.max(-180.0), self.cell)..=column(east.min(180.0), self.cell)).collect();
        if west < -180.0 {
            columns.extend(column(west + 360.0, self.cell)..=last);
        }
        if east > 180.0 {
            columns.extend(0..=column(east - 360.0, self.cell));
        }
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}

fn reach_km(settings: &Settings) -> f64 {
    settings.km + 2.0 * Precision::Near.reach_km() + 1.0
}

fn row(lat: f64, cell: f64) -> i32 {
    ((lat + 90.0) / cell) as i32
}

fn column(lon: f64, cell: f64) -> i32 {
    ((lon + 180.0) / cell) as i32
}

impl Shelf {
    fn add(&mut self, number: u32, event: &Held) {
        let list = if event.days.width() == 1 { &mut self.days } else { &mut self.periods };
        list.push((event.days.first, number));
    }

    fn sort(&mut self) {
        self.days.sort_unstable();
        self.periods.sort_unstable();
    }

    /// Those from so many days before the first day to as many after the last.
    fn around(&self, first: i32, last: i32, days: u32, widest: u32) -> impl Iterator<Item = u32> + '_ {
        let last = last.saturating_add_unsigned(days);
        let first = first.saturating_sub_unsigned(days);
        let (single, longer) = (between(&self.days, first, last), between(&self.periods, first.saturating_sub_unsigned(widest), last));
        single.iter().chain(longer).map(|&(_, number)| number)
    }
}

fn between(list: &[(i32, u32)], first: i32, last: i32) -> &[(i32, u32)] {
    let start = list.partition_point(|&(day, _)| day < first);
    let end = list.partition_point(|&(day, _)| day <= last);
    &list[start..end.max(start)]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rapporteur_codebook::EventType;

    use super::*;
    use crate::kinds::Kinds;
    use crate::matching::days::Days;
    use crate::matching::held::Parties;
    use crate::matching::score::compare;
    use crate::place::Spot;

    type Given = (i32, i32, f64, f64, Precision, bool);

    fn given() -> impl Strategy<Value = Given> {
        let precision =
            prop::sample::select(vec![Precision::Exact, Precision::Near, Precision::District, Precision::Admin, Precision::Country]);
        // Near the poles, the 180th meridian and each other.
        let lat = prop_oneof![-90.0..=-88.0, -1.0..=1.0, 59.0..=60.5, 88.0..=90.0];
        let lon = prop_oneof![-180.0..=-179.0, -1.0..=1.0, 179.0..=180.0];
        (0..40, 1..40, lat, lon, precision, any::<bool>())
    }

    fn days((first, width, ..): Given) -> Days {
        Days { first, last: first + if width > 30 { width - 30 } else { 0 } }
    }

    fn place((_, _, lat, lon, precision, is_mali): Given) -> (Spot, Option<CountryCode>) {
        (Spot::new(Some(lat), Some(lon), precision), CountryCode::parse(if is_mali { "MLI" } else { "NER" }))
    }

    fn held(given: Given) -> Held {
        let (spot, country) = place(given);
        Held { event_type: EventType::Assault, mode: None, days: days(given), spot, country, parties: 0..0 }
    }

    proptest! {
        #[test]
        fn none_is_passed_over(ours in prop::collection::vec(given(), 1..60), theirs in given(), days_apart in 0_u32..5, km in 0.0_f64..400.0) {
            let settings = Settings { days: days_apart, km, least_score: 0.0, ..Settings::default() };
            let (spot, country) = place(theirs);
            let sought = Sought { kinds: &Kinds::ucdp(), mode: None, days: days(theirs), spot, country, parties: Vec::new() };
            let held: Vec<_> = ours.into_iter().map(|given| Some(held(given))).collect();
            let index = Index::new(&held, &settings);
            let found: Vec<_> = index.near(&sought).collect();
            let once: std::collections::BTreeSet<_> = found.iter().copied().collect();
            prop_assert_eq!(once.len(), found.len(), "each comes once");
            for (number, event) in (0..).zip(held.iter().flatten()) {
                let fits = compare(event, &sought, &Parties::default(), &settings).is_some();
                prop_assert!(!fits || once.contains(&number), "{:?} fits {:?}", event, sought);
            }
        }
    }
}
