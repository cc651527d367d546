//! Where an event was, how exactly that is known, and how far two events lie apart.

use rapporteur_world::Point;

/// What coordinates stand for. Each says how far the event may have been from them, and how much a place in common says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The very place.
    Exact,
    /// The town or village.
    Town,
    /// Near a place: within 25 km.
    Near,
    /// A district: within 50 km of its middle.
    District,
    /// A province: within 150 km of its middle.
    Admin,
    /// The country only: coordinates say nothing.
    Country,
    /// More than one country, or the high seas: coordinates and country say nothing.
    Region,
}

impl Precision {
    /// The value of the record's word for it: `exact`, `town`, `admin`, `country` or `region`.
    pub fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "exact" => Self::Exact,
            "town" => Self::Town,
            "admin" => Self::Admin,
            "country" => Self::Country,
            "region" => Self::Region,
            _ => return None,
        })
    }

    /// Kilometres that the event may have been away.
    pub fn reach_km(self) -> f64 {
        match self {
            Self::Near => 25.0,
            Self::District => 50.0,
            Self::Admin => 150.0,
            _ => 0.0,
        }
    }

    /// How much it says that two events share a place known so well, 0 to 1.
    pub fn certainty(self) -> f64 {
        match self {
            Self::Exact | Self::Town => 1.0,
            Self::Near => 0.85,
            Self::District => 0.65,
            Self::Admin => 0.5,
            Self::Country => 0.25,
            Self::Region => 0.0,
        }
    }

    /// Whether the coordinates are those of a place and not the middle of an area.
    pub(crate) fn is_point(self) -> bool {
        self <= Self::Near
    }
}

/// `None` where coordinates are missing or cannot be.
fn point(lat: Option<f64>, lon: Option<f64>) -> Option<Point> {
    let (lat, lon) = (lat?, lon?);
    let is_on_globe = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    is_on_globe.then(|| Point::of(lat, lon))
}

/// Where an event was, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    /// None where only the country is known.
    pub(crate) at: Option<Point>,
    pub(crate) precision: Precision,
}

impl Spot {
    /// Coordinates of a country or region are left out, and without coordinates only the country is known.
    pub(crate) fn new(lat: Option<f64>, lon: Option<f64>, precision: Precision) -> Self {
        let at = point(lat, lon).filter(|_| precision < Precision::Country);
        let precision = if at.is_none() { precision.max(Precision::Country) } else { precision };
        Self { at, precision }
    }

    /// Whether it has coordinates of a place.
    pub(crate) fn is_point(&self) -> bool {
        self.precision.is_point()
    }

    /// How far apart two are; `None` of `km` where one has no coordinates.
    pub(crate) fn apart(&self, other: &Self) -> Apart {
        let (Some(a), Some(b)) = (self.at, other.at) else { return Apart { km: None, beyond_km: 0.0 } };
        let km = a.kilometres(b);
        let reach = self.precision.reach_km() + other.precision.reach_km();
        Apart { km: Some(km), beyond_km: (km - reach).max(0.0) }
    }
}

/// How far two places are apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Apart {
    /// Between the coordinates.
    pub(crate) km: Option<f64>,
    /// What is left of it when either may have been as far from its coordinates as its precision allows.
    pub(crate) beyond_km: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(lat: f64, lon: f64, precision: Precision) -> Spot {
        Spot::new(Some(lat), Some(lon), precision)
    }

    #[test]
    fn distances() {
        let cases = [
            ((0.0, 0.0), (0.0, 1.0), 111.2),
            ((60.0, 10.0), (60.0, 11.0), 55.6),
            ((0.0, 179.9), (0.0, -179.9), 22.2),
            ((90.0, 0.0), (90.0, 120.0), 0.0),
            ((0.0, 0.0), (0.0, 180.0), 20015.1),
        ];
        for (a, b, expected) in cases {
            let km = spot(a.0, a.1, Precision::Exact).apart(&spot(b.0, b.1, Precision::Exact)).km.unwrap();
            assert!((km - expected).abs() < 0.1, "{a:?} {b:?}: {km}");
        }
    }

    #[test]
    fn precision_shortens_the_way() {
        use Precision::*;
        let cases = [(Exact, Town, 111.0), (Exact, Near, 86.0), (Near, District, 36.0), (Admin, Exact, 0.0)];
        for (a, b, expected) in cases {
            let apart = spot(0.0, 0.0, a).apart(&spot(0.0, 1.0, b));
            assert_eq!(apart.beyond_km.floor(), expected, "{a:?} {b:?}");
        }
        assert_eq!(spot(0.0, 0.0, Country).apart(&spot(0.0, 1.0, Exact)), Apart { km: None, beyond_km: 0.0 });
    }

    #[test]
    fn coordinates_that_cannot_be_are_none() {
        for (lat, lon) in [(91.0, 0.0), (0.0, 180.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(spot(lat, lon, Precision::Exact), Spot { at: None, precision: Precision::Country }, "{lat} {lon}");
        }
    }
}
