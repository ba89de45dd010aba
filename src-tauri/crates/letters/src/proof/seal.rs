//! The place of the seal in a file: private data of this program beside the catalogue, where the archival standard
//! lets a program keep them.

use super::{
    Digest32,
    reading::{Reading, Unreadable, load},
};
use crate::{error::LetterError, finish};
use lopdf::{Dictionary, Object, Stream, dictionary};
use sha2::{Digest, Sha256};

/// Entry of the catalogue for data of programs.
pub(super) const PLACE: &[u8] = b"PieceInfo";
/// The entry of this program there.
pub(super) const NAME: &[u8] = b"Panah";
/// What the data begin with, so that they are found in the bytes of the file.
const MAGIC: &[u8] = b"PanahSeal1\0";
/// What the data end with: a last byte that happened to be a line feed would be taken for the end of the stream.
const END: &[u8] = b".";

/// A seal as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its bytes.
    pub seal: Vec<u8>,
    /// SHA-256 of the bytes of the file, those of the seal taken as zeros; none when another program wrote the file
    /// anew, so that the seal no longer lies in it as it was made.
    pub file: Option<Digest32>,
}

/// Puts a seal of `length` bytes into a finished file. `make` gets what the file says and the hash of its bytes, and
/// gives the seal.
///
/// # Errors
/// [`LetterError::Writer`] when the file is none of ours, or the seal has another length.
pub fn seal<E>(
    bytes: &[u8],
    length: usize,
    make: impl FnOnce(&Reading, &Digest32) -> Result<Vec<u8>, E>,
) -> Result<Result<Vec<u8>, E>, LetterError> {
    let failed = |error: &dyn std::fmt::Display| LetterError::Writer(error.to_string());
    let mut file = load(bytes).map_err(|error| failed(&error))?;
    let reading = Reading::of_file(&file);
    let stamp = file
        .trailer
        .get_deref(b"Info", &file)
        .and_then(Object::as_dict)
        .and_then(|info| info.get(b"ModDate"))
        .cloned()
        .unwrap_or_else(|_| Object::string_literal("D:19700101000000Z"));
    let empty = [MAGIC, &vec![0; length], END].concat();
    let data = file.add_object(Stream::new(Dictionary::new(), empty));
    let piece = dictionary! {
        NAME => dictionary! { "LastModified" => stamp, "Private" => data },
    };
    file.catalog_mut().map_err(|error| failed(&error))?.set(PLACE, piece);
    let mut sealed = finish::save_again(&mut file)?;
    let at = only(&sealed, MAGIC).ok_or_else(|| failed(&"the place of the seal is not clear"))?;
    let place = at + MAGIC.len()..at + MAGIC.len() + length;
    let hash = Sha256::digest(&sealed).into();
    let made = match make(&reading, &hash) {
        Ok(made) => made,
        Err(error) => return Ok(Err(error)),
    };
    match sealed.get_mut(place) {
        Some(place) if made.len() == length => place.copy_from_slice(&made),
        _ => return Err(failed(&format!("a seal of {} bytes, not {length}", made.len()))),
    }
    Ok(Ok(sealed))
}

/// The seal of a file; none when it has none.
///
/// # Errors
/// As [`Reading::of`].
pub fn sealed(bytes: &[u8]) -> Result<Option<Sealed>, Unreadable> {
    let file = load(bytes)?;
    let data = file
        .catalog()
        .and_then(|catalog| catalog.get_deref(PLACE, &file))
        .and_then(Object::as_dict)
        .and_then(|pieces| pieces.get_deref(NAME, &file))
        .and_then(Object::as_dict)
        .and_then(|piece| piece.get_deref(b"Private", &file))
        .and_then(Object::as_stream)
        .and_then(|stream| stream.decompressed_content_with_limit(1 << 20));
    let Ok(data) = data else { return Ok(None) };
    let seal = data.strip_prefix(MAGIC).and_then(|data| data.strip_suffix(END));
    let Some(seal) = seal else { return Ok(None) };
    let hash = only(bytes, MAGIC).map(|at| at + MAGIC.len()).and_then(|at| {
        let place = bytes.get(at..at + seal.len()).filter(|place| *place == seal)?;
        let hash = Sha256::new().chain_update(bytes.get(..at)?).chain_update(vec![0; place.len()]);
        Some(hash.chain_update(bytes.get(at + place.len()..)?).finalize().into())
    });
    Ok(Some(Sealed { seal: seal.to_vec(), file: hash }))
}

/// Where the needle stands, when it stands there once.
fn only(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let mut places = bytes.windows(needle.len()).enumerate().filter(|(_, window)| *window == needle);
    let (at, _) = places.next()?;
    places.next().is_none().then_some(at)
}
