//! The square code, as a few rectangles.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::LetterError;

/// Dark stretches of a code: row, column and length, in modules.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Modules {
    pub(crate) size: u16,
    pub(crate) runs: Vec<(u16, u16, u16)>,
}

/// Encodes the data with medium error correction, which outlives a fold and a stamp.
pub(crate) fn encode(data: &str) -> Result<Modules, LetterError> {
    let code = QrCode::encode_text(data, QrCodeEcc::Medium).map_err(|_| LetterError::Qr(data.len()))?;
    let size = code.size();
    let mut runs = Vec::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                runs.push((narrow(y), narrow(start), narrow(x - start)));
            }
            x += 1;
        }
    }
    Ok(Modules { size: narrow(size), runs })
}

/// A code has at most 177 modules a side.
fn narrow(value: i32) -> u16 {
    u16::try_from(value).unwrap_or(0)
}
