//! Pictures that are not portraits: emblems, figures.

use serde::{Deserialize, Serialize};

use crate::portrait::base64_text;

/// A picture as JPEG or PNG with its description.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// The file, in JSON as Base64: a JPEG that [`crate::check_picture`] passes, or a PNG of the same
    /// limits. What is transparent becomes white, as paper is.
    #[serde(with = "base64_text")]
    pub data: Vec<u8>,
    /// Description read out in place of the picture. Required.
    pub alt: String,
}
