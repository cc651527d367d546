//! How the codebook's own enums are written: by name, for `#[serde(with = ...)]`. The codebook itself knows nothing of serde.

macro_rules! by_name {
    ($module:ident, $type:ident) => {
        #[doc = concat!("Writes a `", stringify!($type), "` by its name.")]
        pub mod $module {
            use rapporteur_codebook::$type;
            use serde::de::Error;
            use serde::{Deserialize, Deserializer, Serializer};

            /// Writes its name.
            ///
            /// # Errors
            /// When `out` cannot be written to.
            pub fn serialize<S: Serializer>(value: &$type, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(value.as_str())
            }

            /// Reads it by its name.
            ///
            /// # Errors
            /// When the codebook has no such name.
            pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<$type, D::Error> {
                let name = String::deserialize(input)?;
                $type::parse(&name).ok_or_else(|| D::Error::custom(format!("the codebook has no {} {name:?}", stringify!($type))))
            }

            #[cfg(test)]
            pub(crate) fn schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let names: Vec<_> = $type::ALL.iter().map(|value| value.as_str()).collect();
                schemars::json_schema!({ "type": "string", "enum": names })
            }
        }
    };
}

by_name!(event_type, EventType);
by_name!(quad, Quad);
by_name!(modality, Modality);
by_name!(stance, Stance);
by_name!(party_role, PartyRole);
