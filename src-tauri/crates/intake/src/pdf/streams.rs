//! Object streams: objects packed together, in which a name does not stand in the open.

use super::{PdfError, names};
use flate2::read::ZlibDecoder;
use memchr::memmem;
use std::io::Read;

/// Bytes that all object streams of a file may unpack to.
const UNPACKED: u64 = 32 << 20;

/// Bytes before a stream in which its dictionary must stand.
const DICTIONARY: usize = 64 * 1024;

/// How a stream is packed, by the names in its dictionary.
enum Packing {
    /// Not an object stream.
    Other,
    /// Objects in the open.
    Plain,
    /// Deflated once.
    Deflated,
    /// In a way that is not understood here.
    Strange,
}

fn packing(dictionary: &[u8]) -> Packing {
    let (mut is_objects, mut is_filtered, mut deflated, mut is_strange) = (false, false, 0, false);
    for name in names::all(dictionary) {
        match name.as_slice() {
            // Viewers go by the table of contents and not by the type; only object streams have a `First`.
            b"ObjStm" | b"First" => is_objects = true,
            b"Filter" | b"F" => is_filtered = true,
            b"FlateDecode" | b"Fl" => deflated += 1,
            b"DecodeParms" | b"DP" | b"LZWDecode" | b"LZW" | b"ASCIIHexDecode" | b"AHx"
            | b"ASCII85Decode" | b"A85" | b"RunLengthDecode" | b"RL" | b"Crypt" => is_strange = true,
            _ => {}
        }
    }
    match (is_objects, is_strange, deflated, is_filtered) {
        (false, ..) => Packing::Other,
        (true, false, 0, false) => Packing::Plain,
        (true, false, 1, _) => Packing::Deflated,
        _ => Packing::Strange,
    }
}

/// Calls back with each object stream, unpacked.
pub(super) fn each(bytes: &[u8], mut see: impl FnMut(&[u8])) -> Result<(), PdfError> {
    let mut left = UNPACKED;
    let mut before = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        let data_at = at + b"stream".len();
        let data = match bytes.get(data_at..) {
            Some([b'\r', b'\n', data @ ..] | [b'\n' | b'\r', data @ ..]) => data,
            _ => continue,
        };
        if at >= 3 && bytes.get(at - 3..at) == Some(b"end") {
            before = data_at;
            continue;
        }
        let window = bytes.get(before.max(at.saturating_sub(DICTIONARY))..at).unwrap_or_default();
        before = data_at;
        let start = memmem::rfind(window, b"obj").unwrap_or(0);
        match packing(window.get(start..).unwrap_or_default()) {
            Packing::Other | Packing::Plain => {}
            Packing::Strange => return Err(PdfError::Uncheckable),
            Packing::Deflated => {
                let mut unpacked = Vec::new();
                // An error after some bytes is a wrong check sum or a cut: viewers take what came before.
                let _ = ZlibDecoder::new(data).take(left.saturating_add(1)).read_to_end(&mut unpacked);
                if unpacked.is_empty() {
                    return Err(PdfError::Uncheckable);
                }
                left = u64::try_from(unpacked.len())
                    .ok()
                    .and_then(|length| left.checked_sub(length))
                    .ok_or(PdfError::Bomb { limit: u32::try_from(UNPACKED).unwrap_or(u32::MAX) })?;
                see(&unpacked);
            }
        }
    }
    Ok(())
}
