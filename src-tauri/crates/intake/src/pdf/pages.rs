//! How many pages a PDF has, without trusting its table of contents.

use super::names::{ends_word, untwisted};
use memchr::memmem;

/// Dictionaries within dictionaries that are followed; deeper ones hold no pages.
const DEPTH: usize = 64;

/// What a dictionary says, as far as pages go.
#[derive(Clone, Copy, Debug, Default)]
struct Dictionary {
    kind: Kind,
    count: Option<u32>,
    has_parent: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Other,
    Page,
    Pages,
}

/// The name just read, as far as it matters for what follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Key {
    #[default]
    None,
    Type,
    Count,
}

/// Counts pages over all parts of a file.
#[derive(Debug, Default)]
pub(super) struct Pages {
    /// What the last root of the tree of pages says: a file that was changed has several, and the last holds.
    root: Option<u32>,
    /// Pages seen one by one.
    single: u32,
}

/// How far it is worth looking for what closes a string. A file made of opening brackets would otherwise be
/// read once for each of them.
struct Patience {
    /// Bytes that may still be read in vain.
    left: usize,
    /// Whether a `>` may still come.
    closes_hex: bool,
    /// Whether an `endstream` may still come.
    ends_stream: bool,
}

impl Patience {
    /// Bytes up to and with the bracket that closes a string; none when it is never closed: a bracket in the
    /// wrong place, which must not hide the rest of the file.
    fn string(&mut self, after_bracket: &[u8]) -> usize {
        let mut depth = 1_usize;
        let mut is_escaped = false;
        for (at, byte) in after_bracket.iter().enumerate().take(self.left) {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return at + 1;
            }
        }
        self.left = self.left.saturating_sub(after_bracket.len());
        0
    }

    /// Bytes up to the bracket that closes a string in hexadecimal.
    fn hex(&mut self, after_bracket: &[u8]) -> usize {
        let found = self.closes_hex.then(|| memchr::memchr(b'>', after_bracket)).flatten();
        self.closes_hex = found.is_some();
        found.unwrap_or(0)
    }

    /// Bytes up to the end of a stream.
    fn stream(&mut self, data: &[u8]) -> usize {
        let found = self.ends_stream.then(|| memmem::find(data, b"endstream")).flatten();
        self.ends_stream = found.is_some();
        found.unwrap_or(0)
    }
}

impl Pages {
    /// Pages of the file: what the tree says, or, where there is no tree, what was seen.
    pub(super) fn count(&self) -> u32 {
        // A tree that promises more than there is must not be believed.
        match self.root {
            Some(root) if root > 0 => root.min(self.single.max(1)),
            _ => self.single,
        }
    }

    fn close(&mut self, dictionary: Dictionary) {
        match dictionary.kind {
            Kind::Page => self.single = self.single.saturating_add(1),
            Kind::Pages if !dictionary.has_parent => self.root = dictionary.count.or(self.root),
            _ => {}
        }
    }

    /// Reads objects one after the other; what is in streams is left out.
    pub(super) fn read(&mut self, bytes: &[u8]) {
        let mut open: Vec<Dictionary> = Vec::new();
        let mut patience =
            Patience { left: bytes.len().saturating_mul(4), closes_hex: true, ends_stream: true };
        let mut too_deep = 0_usize;
        let mut key = Key::None;
        let mut at = 0;
        while let Some(byte) = bytes.get(at).copied() {
            let rest = bytes.get(at + 1..).unwrap_or_default();
            match byte {
                b'%' => at += memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len()),
                b'(' => at += patience.string(rest),
                b'<' if rest.first() == Some(&b'<') => {
                    at += 1;
                    key = Key::None;
                    if open.len() < DEPTH {
                        open.push(Dictionary::default());
                    } else {
                        too_deep += 1;
                    }
                }
                b'<' => at += patience.hex(rest),
                b'>' if rest.first() == Some(&b'>') => {
                    at += 1;
                    key = Key::None;
                    if too_deep > 0 {
                        too_deep -= 1;
                    } else if let Some(dictionary) = open.pop() {
                        self.close(dictionary);
                    }
                }
                b'/' => {
                    let (name, length) = untwisted(rest);
                    at += length;
                    key = named(&name, key, open.last_mut().filter(|_| too_deep == 0));
                }
                byte if !ends_word(byte) => {
                    let length = 1 + rest.iter().position(|byte| ends_word(*byte)).unwrap_or(rest.len());
                    let word = bytes.get(at..at + length).unwrap_or_default();
                    at += length - 1;
                    if key == Key::Count
                        && let Some(dictionary) = open.last_mut().filter(|_| too_deep == 0)
                    {
                        dictionary.count = std::str::from_utf8(word).ok().and_then(|word| word.parse().ok());
                    }
                    key = Key::None;
                    match word {
                        // Objects do not reach into each other, whatever is left open.
                        b"obj" | b"endobj" => {
                            open.clear();
                            too_deep = 0;
                        }
                        b"stream" => at += patience.stream(bytes.get(at..).unwrap_or_default()),
                        _ => {}
                    }
                }
                _ => {}
            }
            at += 1;
        }
    }
}

/// Takes a name in: as the value of a key, or as a key.
fn named(name: &[u8], key: Key, dictionary: Option<&mut Dictionary>) -> Key {
    let Some(dictionary) = dictionary else { return Key::None };
    if key == Key::Type {
        dictionary.kind = match name {
            b"Page" => Kind::Page,
            b"Pages" => Kind::Pages,
            _ => dictionary.kind,
        };
        return Key::None;
    }
    match name {
        b"Type" => Key::Type,
        b"Count" => Key::Count,
        b"Parent" => {
            dictionary.has_parent = true;
            Key::None
        }
        _ => Key::None,
    }
}
