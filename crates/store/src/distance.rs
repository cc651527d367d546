//! Distances on the globe, as a function of the database: `km(lat, lon, lat, lon)`.

use rapporteur_world::kilometres;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

pub(crate) fn register(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    db.create_scalar_function("km", 4, flags, |args| {
        let at = |idx| args.get::<Option<f64>>(idx);
        Ok(at(0)?.zip(at(1)?).zip(at(2)?.zip(at(3)?)).map(|(from, to)| kilometres(from, to)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances() {
        let db = Connection::open_in_memory().expect("a database");
        register(&db).expect("the function is known");
        for (from, to, expected) in [
            ((32.89, 13.18), (32.89, 13.18), 0.0),
            ((32.89, 13.18), (32.12, 20.09), 653.0),
            ((0.0, 179.5), (0.0, -179.5), 111.2),
            ((90.0, 0.0), (-90.0, 0.0), 20_015.0),
        ] {
            let found: f64 = db.query_row("SELECT km(?, ?, ?, ?)", [from.0, from.1, to.0, to.1], |row| row.get(0)).expect("a number");
            assert!((found - expected).abs() < 2.0, "{from:?} {to:?}: {found}");
        }
    }
}
