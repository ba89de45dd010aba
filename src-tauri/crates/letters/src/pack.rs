//! Packs streams.

use zlib_rs::{Deflate, DeflateFlush, Status, compress_bound};

use crate::error::LetterError;

/// Nine packs a letter hardly smaller, and takes longer.
const LEVEL: i32 = 6;
/// Streams reach back this far at the most, as the format has it.
const WINDOW: u8 = 15;

/// Packs one stream after another; its tables are larger than most of them, and are made once.
pub(crate) struct Packer(Deflate);

impl Packer {
    pub(crate) fn new() -> Self {
        Self(Deflate::new(LEVEL, true, WINDOW))
    }

    /// Packs data. Data ending in a carriage return would run into the line feed before `endstream`, and readers then
    /// count one byte less; what follows the end of packed data is read by nobody.
    pub(crate) fn pack(&mut self, plain: &[u8]) -> Result<Vec<u8>, LetterError> {
        let mut packed = self.once(plain)?;
        if packed.last() == Some(&b'\r') {
            packed.push(b' ');
        }
        Ok(packed)
    }

    fn once(&mut self, plain: &[u8]) -> Result<Vec<u8>, LetterError> {
        let mut packed = vec![0; compress_bound(plain.len())];
        self.0.reset();
        match self.0.compress(plain, &mut packed, DeflateFlush::Finish) {
            Ok(Status::StreamEnd) => {}
            other => return Err(LetterError::Writer(format!("packing: {other:?}"))),
        }
        packed.truncate(usize::try_from(self.0.total_out()).map_err(|e| LetterError::Writer(e.to_string()))?);
        Ok(packed)
    }
}
