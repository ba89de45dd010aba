//! The picture of a person, as a document names it.

use serde::{Deserialize, Serialize};

/// A photograph, or the place where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Portrait {
    /// A photograph, printed as it is: neither distorted nor cropped.
    Photograph {
        /// A JPEG that [`crate::check_picture`] passes.
        #[serde(with = "base64_text")]
        jpeg: Vec<u8>,
        /// Description read out in place of the picture: whom it shows. Required.
        alt: String,
    },
    /// An empty frame, for a photograph that is to be glued in or has not arrived.
    Missing {
        /// What the frame says.
        note: String,
    },
}

/// Width and height of a picture on paper.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PictureSize {
    /// In millimetres.
    pub width: f32,
    /// In millimetres.
    pub height: f32,
}

impl PictureSize {
    /// The photograph of a passport (ISO/IEC 39794-5): 35 × 45 mm.
    pub const PASSPORT: Self = Self { width: 35.0, height: 45.0 };
    /// Of the same shape, for members of a family: 28 × 36 mm.
    pub const SMALL: Self = Self { width: 28.0, height: 36.0 };
}

impl Default for PictureSize {
    fn default() -> Self {
        Self::PASSPORT
    }
}

/// Bytes as text, so that a document in JSON stays readable.
pub(crate) mod base64_text {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(bytes))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(deserializer)?;
        STANDARD.decode(text).map_err(D::Error::custom)
    }
}
