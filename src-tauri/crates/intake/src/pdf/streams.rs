//! Object streams: objects packed together, in which a name does not stand in the open.
//!
//! A viewer jumps to any `obj` that the table of contents names and reads from there. So does this: from each `obj`,
//! wherever it stands, the dictionary is read as a viewer reads it, through strings and comments. Where viewers part
//! (brackets that do not match, a `stream` within a dictionary), the file is refused: one of them would see something else.
//! No stream lies within an object stream (ISO 32000-1, 7.5.7), so none is looked for there.

use super::{PdfError, names, names::ends_word};
use flate2::read::DeflateDecoder;
use memchr::memmem;
use std::io::{ErrorKind, Read};

/// Bytes that all object streams of a file may unpack to.
const UNPACKED: u64 = 32 << 20;

/// How often a file may be read over on the whole while dictionaries are looked for. Dictionaries of real files do not
/// lie in each other; one that is made of beginnings would be read to its end from each of them.
const READINGS: usize = 4;

/// Bytes that may be read however short the file is.
const SHORTEST: usize = 4096;

/// How a stream is packed, by its dictionary.
#[derive(Debug, PartialEq, Eq)]
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

/// What is open where a dictionary is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Dictionary,
    Array,
}

/// What the filter of a stream may be followed by, as its dictionary is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Awaits {
    Nothing,
    /// The name of the filter, or an array of one.
    Filter,
    /// The one name in the array.
    InArray,
    /// The end of the array.
    EndOfArray,
}

/// What the dictionary of a stream says of how it is packed.
struct Entries {
    is_objects: bool,
    filters: usize,
    deflated: usize,
    is_strange: bool,
    awaits: Awaits,
}

impl Entries {
    const fn new() -> Self {
        Self { is_objects: false, filters: 0, deflated: 0, is_strange: false, awaits: Awaits::Nothing }
    }

    /// Takes a name in.
    fn name(&mut self, name: &[u8], is_at_top: bool) {
        let is_deflate = matches!(name, b"FlateDecode" | b"Fl");
        self.awaits = match self.awaits {
            Awaits::Nothing => Awaits::Nothing,
            Awaits::Filter if is_deflate => Awaits::Nothing,
            Awaits::InArray if is_deflate => Awaits::EndOfArray,
            // A filter that is not known here, or a second one.
            _ => {
                self.is_strange = true;
                Awaits::Nothing
            }
        };
        match name {
            // Viewers go by the table of contents and not by the type; only object streams have a `First`.
            b"ObjStm" | b"First" => self.is_objects = true,
            // One viewer takes a missing `First` for 0. Profiles of colours have an `N`, too, and are then read in vain.
            b"N" if is_at_top => self.is_objects = true,
            b"Filter" | b"F" => {
                self.filters += 1;
                self.awaits = Awaits::Filter;
            }
            b"FlateDecode" | b"Fl" => self.deflated += 1,
            b"DecodeParms" | b"DP" | b"LZWDecode" | b"LZW" | b"ASCIIHexDecode" | b"AHx"
            | b"ASCII85Decode" | b"A85" | b"RunLengthDecode" | b"RL" | b"Crypt" => self.is_strange = true,
            _ => {}
        }
    }

    /// Takes in that an array begins.
    const fn array(&mut self) {
        match self.awaits {
            Awaits::Filter => self.awaits = Awaits::InArray,
            _ => self.other(),
        }
    }

    /// Takes in that an array ends.
    const fn end_of_array(&mut self) {
        match self.awaits {
            Awaits::EndOfArray => self.awaits = Awaits::Nothing,
            _ => self.other(),
        }
    }

    /// Takes in anything else: a filter that is written elsewhere in the file (`7 0 R`) is not known here.
    const fn other(&mut self) {
        if !matches!(self.awaits, Awaits::Nothing) {
            self.is_strange = true;
        }
    }

    const fn packing(&self) -> Packing {
        match (self.is_objects, self.is_strange, self.filters, self.deflated) {
            (false, ..) => Packing::Other,
            (true, false, 0, 0) => Packing::Plain,
            (true, false, 1, 1) => Packing::Deflated,
            _ => Packing::Strange,
        }
    }
}

/// Reads a file from one place on.
struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    /// Bytes that may still be read, from all places together.
    left: usize,
}

impl<'b> Reader<'b> {
    fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes on by so many bytes.
    fn pass(&mut self, length: usize) -> Result<(), PdfError> {
        self.at = self.at.saturating_add(length).min(self.bytes.len());
        self.left = self.left.checked_sub(length).ok_or(PdfError::Uncheckable)?;
        Ok(())
    }

    /// Goes on behind white space and comments.
    fn pass_blank(&mut self) -> Result<(), PdfError> {
        loop {
            match self.rest().first() {
                Some(0 | b'\t' | b'\n' | 0xC | b'\r' | b' ') => self.pass(1)?,
                Some(b'%') => {
                    let rest = self.rest();
                    self.pass(memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()))?;
                }
                _ => return Ok(()),
            }
        }
    }

    /// Goes on behind a string, from its bracket on. One that is never closed reaches to the end, as it does in viewers.
    fn pass_string(&mut self) -> Result<(), PdfError> {
        let mut depth = 0_usize;
        let mut is_escaped = false;
        let rest = self.rest();
        for (at, byte) in rest.iter().enumerate() {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return self.pass(at + 1);
            }
        }
        self.pass(rest.len())
    }

    /// What a dictionary says, from its brackets on, and goes on behind it; none when the file ends before.
    fn dictionary(&mut self) -> Result<Option<Entries>, PdfError> {
        let mut entries = Entries::new();
        let mut open: Vec<Open> = Vec::new();
        loop {
            self.pass_blank()?;
            let rest = self.rest();
            match rest {
                [] => return Ok(None),
                [b'<', b'<', ..] => {
                    entries.other();
                    open.push(Open::Dictionary);
                    self.pass(2)?;
                }
                [b'>', b'>', ..] => {
                    entries.other();
                    self.pass(2)?;
                    // Some viewers end the array here and some go on in it.
                    if open.pop() != Some(Open::Dictionary) {
                        return Err(PdfError::Uncheckable);
                    }
                    if open.is_empty() {
                        return Ok(Some(entries));
                    }
                }
                [b'[', ..] => {
                    entries.array();
                    open.push(Open::Array);
                    self.pass(1)?;
                }
                [b']', ..] => {
                    entries.end_of_array();
                    // One that closes nothing is passed over by viewers.
                    if open.last() == Some(&Open::Array) {
                        open.pop();
                    }
                    self.pass(1)?;
                }
                [b'(', ..] => {
                    entries.other();
                    self.pass_string()?;
                }
                [b'<', ..] => {
                    entries.other();
                    self.pass(memchr::memchr(b'>', rest).map_or(rest.len(), |end| end + 1))?;
                }
                [b'/', after @ ..] => {
                    let (name, length) = names::untwisted(after);
                    entries.name(&name, open.len() == 1);
                    self.pass(1 + length)?;
                }
                [byte, ..] if ends_word(*byte) => self.pass(1)?,
                _ => {
                    entries.other();
                    // A dictionary that was not closed, which some viewers take for closed.
                    if rest.starts_with(b"stream") {
                        return Err(PdfError::Uncheckable);
                    }
                    self.pass(rest.iter().position(|byte| ends_word(*byte)).unwrap_or(rest.len()))?;
                }
            }
        }
    }
}

/// The content of a stream, from behind its word on; none when it does not begin on a line of its own, for then viewers
/// do not agree where it begins.
fn content(after_word: &[u8]) -> Option<&[u8]> {
    let blank = after_word.iter().take_while(|byte| **byte == b' ').count();
    match after_word.get(blank..)? {
        [b'\r', b'\n', data @ ..] | [b'\n' | b'\r', data @ ..] => Some(data),
        _ => None,
    }
}

/// Unpacks a deflated stream, up to so many bytes and one.
fn unpacked(data: &[u8], most: u64) -> Result<Vec<u8>, PdfError> {
    let [method, flags, deflated @ ..] = data else { return Err(PdfError::Uncheckable) };
    let is_header = method & 15 == 8
        && flags & 32 == 0
        && (u16::from(*method) << 8 | u16::from(*flags)).is_multiple_of(31);
    if !is_header {
        return Err(PdfError::Uncheckable);
    }
    let mut unpacked = Vec::new();
    // The check sum is not looked at: viewers do not look either. Where the file ends they take what came before; a fault
    // on the way is passed over by some, and what comes behind it is not seen here.
    match DeflateDecoder::new(deflated).take(most.saturating_add(1)).read_to_end(&mut unpacked) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {}
        Err(_) => return Err(PdfError::Uncheckable),
    }
    if unpacked.is_empty() {
        return Err(PdfError::Uncheckable);
    }
    Ok(unpacked)
}

/// Calls back with each object stream, unpacked.
pub(super) fn each(bytes: &[u8], mut see: impl FnMut(&[u8])) -> Result<(), PdfError> {
    let mut left = UNPACKED;
    let mut reader =
        Reader { bytes, at: 0, left: bytes.len().saturating_mul(READINGS).saturating_add(SHORTEST) };
    for word in memmem::find_iter(bytes, b"obj") {
        // What follows the end of an object belongs to none.
        if bytes.get(..word).is_some_and(|before| before.ends_with(b"end")) {
            continue;
        }
        reader.at = word + b"obj".len();
        reader.pass_blank()?;
        if !reader.rest().starts_with(b"<<") {
            continue;
        }
        let Some(entries) = reader.dictionary()? else { continue };
        reader.pass_blank()?;
        let Some(after_word) = reader.rest().strip_prefix(b"stream") else { continue };
        match entries.packing() {
            Packing::Other | Packing::Plain => {}
            Packing::Strange => return Err(PdfError::Uncheckable),
            Packing::Deflated => {
                let unpacked = unpacked(content(after_word).ok_or(PdfError::Uncheckable)?, left)?;
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
