//! How numbers are written: rounded, so that the last bits of a floating-point sum never change a line.

use serde::Serializer;
use serde::ser::Error;

fn rounded<E: Error>(value: f64, decimals: i32) -> Result<f64, E> {
    if !value.is_finite() {
        return Err(E::custom(format!("{value} is not a number JSON can hold")));
    }
    let scale = 10f64.powi(decimals);
    // Adding zero turns -0.0 into 0.0.
    Ok((value * scale).round() / scale + 0.0)
}

pub(crate) mod three_decimals {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(value: &f32, out: S) -> Result<S::Ok, S::Error> {
        out.serialize_f32(rounded::<S::Error>(f64::from(*value), 3)? as f32)
    }
}

/// Five decimals of a degree are about a metre.
pub(crate) mod five_decimals {
    use super::*;

    pub(crate) fn serialize<S: Serializer>(value: &Option<f64>, out: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => out.serialize_f64(rounded(*value, 5)?),
            None => out.serialize_none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    #[derive(Serialize)]
    struct Numbers {
        #[serde(serialize_with = "super::three_decimals::serialize")]
        score: f32,
        #[serde(serialize_with = "super::five_decimals::serialize")]
        lat: Option<f64>,
    }

    #[test]
    fn numbers_are_rounded() {
        let cases = [
            (0.97, None, r#"{"score":0.97,"lat":null}"#),
            (0.123_456, Some(32.473_456_78), r#"{"score":0.123,"lat":32.47346}"#),
            (0.999_6, Some(-0.000_001), r#"{"score":1.0,"lat":0.0}"#),
        ];
        for (score, lat, expected) in cases {
            assert_eq!(serde_json::to_string(&Numbers { score, lat }).unwrap(), expected);
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert!(serde_json::to_string(&Numbers { score: f32::NAN, lat: None }).is_err());
    }
}
