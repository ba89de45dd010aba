//! The photographs of a document, each kept once however often it is shown.

use crate::error::LetterError;
use crate::jpeg::{self, Jpeg};

/// More than a large family with every photograph at its limit.
const MAX_BYTES: usize = 32 << 20;

/// Photographs in order of first use.
#[derive(Default)]
pub(crate) struct Pictures {
    pub(crate) list: Vec<Jpeg>,
    bytes: usize,
}

impl Pictures {
    /// Checks a photograph and returns its number.
    pub(crate) fn add(&mut self, source: &[u8], alt: &str) -> Result<usize, LetterError> {
        let picture =
            jpeg::parse(source).map_err(|fault| LetterError::Picture { alt: alt.to_owned(), fault })?;
        if let Some(known) = self.list.iter().position(|other| *other == picture) {
            return Ok(known);
        }
        self.bytes += picture.bytes.len();
        if self.bytes > MAX_BYTES {
            return Err(LetterError::TooLong {
                what: "bytes of photographs",
                limit: MAX_BYTES,
                found: self.bytes,
            });
        }
        self.list.push(picture);
        Ok(self.list.len() - 1)
    }
}
