//! The seal of what is issued: the hash of its inputs, and the square code that names it.

use crate::{Code, Failure, Kind, Result};
use chrono::NaiveDate;
use letters::{Document, Qr};
use sha2::{Digest, Sha256};

/// SHA-256 of the filled document, in hexadecimal digits: the frozen inputs.
pub(crate) fn inputs(document: &Document) -> Result<String> {
    let inputs = serde_json::to_vec(document)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
    Ok(Sha256::digest(&inputs).iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The square code: which letter or paper this is, and the beginning of its inputs' hash.
pub(crate) fn qr(number: &str, date: NaiveDate, inputs: &str, caption: &str) -> Qr {
    let data = format!("PANAH1:{number}:{date}:{}", inputs.get(..16).unwrap_or(inputs));
    Qr { alt: format!("{caption} {data}"), data, caption: caption.to_owned() }
}
