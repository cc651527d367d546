//! How the codebook's enums are stored: by name. The codebook itself knows nothing of serde.

macro_rules! by_name {
    ($module:ident, $type:ident) => {
        pub(crate) mod $module {
            use rapporteur_codebook::$type;
            use serde::de::Error;
            use serde::{Deserialize, Deserializer, Serializer};

            pub(crate) fn serialize<S: Serializer>(value: &$type, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(value.as_str())
            }

            pub(crate) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<$type, D::Error> {
                let name = String::deserialize(input)?;
                $type::parse(&name).ok_or_else(|| D::Error::custom(format!("the codebook has no {} {name:?}", stringify!($type))))
            }
        }
    };
}

by_name!(event_type, EventType);
by_name!(modality, Modality);
