//! The frozen inputs of what is issued, as a hash.

use crate::{Code, Failure, Kind, Result};
use letters::Document;
use sha2::{Digest, Sha256};

/// SHA-256 of the filled document, in hexadecimal digits: the frozen inputs. The code that is printed on it is none
/// of them: it is made from them.
pub(crate) fn inputs(document: &Document) -> Result<String> {
    let inputs = serde_json::to_vec(document)
        .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?;
    Ok(Sha256::digest(&inputs).iter().map(|byte| format!("{byte:02x}")).collect())
}
