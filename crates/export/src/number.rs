//! Numbers as they are written: rounded as in the record, and left out where they are none.

/// Three decimals, for scores.
pub(crate) fn three_decimals(value: f32) -> Option<f64> {
    rounded(f64::from(value), 3)
}

/// Latitude and longitude with five decimals, about a metre; `None` where they are not on the globe.
pub(crate) fn on_the_globe(lat: Option<f64>, lon: Option<f64>) -> Option<(f64, f64)> {
    let lat = rounded(lat?, 5).filter(|lat| lat.abs() <= 90.0)?;
    let lon = rounded(lon?, 5).filter(|lon| lon.abs() <= 180.0)?;
    Some((lat, lon))
}

fn rounded(value: f64, decimals: i32) -> Option<f64> {
    let scale = 10f64.powi(decimals);
    // Adding zero turns -0.0 into 0.0.
    let value = (value * scale).round() / scale + 0.0;
    value.is_finite().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores() {
        for (score, expected) in [(0.93, Some(0.93)), (0.999_6, Some(1.0)), (f32::NAN, None), (f32::INFINITY, None)] {
            assert_eq!(three_decimals(score), expected, "{score}");
        }
    }

    #[test]
    fn coordinates() {
        let cases = [
            (Some(32.473_456_78), Some(-0.000_001), Some((32.473_46, 0.0))),
            (Some(-90.0), Some(180.0), Some((-90.0, 180.0))),
            (Some(90.1), Some(0.0), None),
            (Some(0.0), Some(-180.1), None),
            (Some(f64::NAN), Some(0.0), None),
            (Some(0.0), None, None),
        ];
        for (lat, lon, expected) in cases {
            assert_eq!(on_the_globe(lat, lon), expected, "{lat:?} {lon:?}");
        }
    }
}
