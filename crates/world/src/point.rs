//! Distances on the globe.

const RADIUS_KM: f64 = 6371.0;

/// Kilometres between two points given as degrees north and east, on a sphere.
pub fn kilometres(a: (f64, f64), b: (f64, f64)) -> f64 {
    Point::of(a.0, a.1).kilometres(Point::of(b.0, b.1))
}

/// A point of the unit sphere: distances between such points need no trigonometry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point([f64; 3]);

impl Point {
    /// The point that lies so many degrees north and east.
    pub fn of(lat: f64, lon: f64) -> Self {
        let ((sin_lat, cos_lat), (sin_lon, cos_lon)) = (lat.to_radians().sin_cos(), lon.to_radians().sin_cos());
        Self([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat])
    }

    /// Degrees north.
    pub fn lat(self) -> f64 {
        self.0[2].clamp(-1.0, 1.0).asin().to_degrees()
    }

    /// Degrees east.
    pub fn lon(self) -> f64 {
        self.0[1].atan2(self.0[0]).to_degrees()
    }

    /// Kilometres along the surface.
    pub fn kilometres(self, other: Self) -> f64 {
        2.0 * RADIUS_KM * (self.chord(other) / 2.0).min(1.0).asin()
    }

    /// The straight way through the earth, which is nearly as long as the way around for what is near.
    pub fn straight_kilometres(self, other: Self) -> f64 {
        RADIUS_KM * self.chord(other)
    }

    fn chord(self, other: Self) -> f64 {
        self.0.iter().zip(other.0).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_distances() {
        let cases = [
            ("Paris to London", (48.857, 2.351), (51.507, -0.128), 344.0),
            ("across the date line", (0.0, 179.5), (0.0, -179.5), 111.2),
            ("none", (10.0, 20.0), (10.0, 20.0), 0.0),
            ("half the globe", (0.0, 0.0), (0.0, 180.0), 20015.1),
        ];
        for (name, a, b, expected) in cases {
            assert!((kilometres(a, b) - expected).abs() < 1.0, "{name}: {}", kilometres(a, b));
        }
    }
}
