//! Distances on the globe, as a function of the database: `km(lat, lon, lat, lon)`.

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Mean radius of the earth, km.
const RADIUS: f64 = 6_371.0;

pub(crate) fn register(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("km", 4, flags, |args| {
        let at = |idx| args.get::<Option<f64>>(idx);
        Ok(at(0)?.zip(at(1)?).zip(at(2)?.zip(at(3)?)).map(|(from, to)| km(from, to)))
    })
}

/// Great-circle distance in km (haversine).
pub(crate) fn km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let half = |a: f64, b: f64| ((b - a).to_radians() / 2.0).sin().powi(2);
    let chord = half(from.0, to.0) + from.0.to_radians().cos() * to.0.to_radians().cos() * half(from.1, to.1);
    2.0 * RADIUS * chord.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances() {
        for (from, to, expected) in [
            ((32.89, 13.18), (32.89, 13.18), 0.0),
            ((32.89, 13.18), (32.12, 20.09), 653.0),
            ((0.0, 179.5), (0.0, -179.5), 111.2),
            ((90.0, 0.0), (-90.0, 0.0), 20_015.0),
        ] {
            let found = km(from, to);
            assert!((found - expected).abs() < 2.0, "{from:?} {to:?}: {found}");
        }
    }
}
