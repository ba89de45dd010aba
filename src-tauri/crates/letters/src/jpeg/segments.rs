//! The parts of a JPEG file, one after the other (ITU-T T.81, annex B).

use super::fault::PictureFault;

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Start of frame, with the number of its coding.
    Frame(u8),
    /// Start of scan, with the compressed data that follow.
    Scan,
    Quantisation,
    /// Application data, with their number.
    App(u8),
    Comment,
    /// Tables that are passed on unread.
    Other,
    /// End of the picture.
    End,
}

/// A part of the file.
pub(super) struct Segment<'a> {
    pub(super) kind: Kind,
    /// What stands between the length and the next part.
    pub(super) payload: &'a [u8],
    /// All of it, from its marker on.
    pub(super) whole: &'a [u8],
}

/// Walks over the parts.
pub(super) struct Segments<'a> {
    source: &'a [u8],
    at: usize,
}

impl<'a> Segments<'a> {
    pub(super) fn new(source: &'a [u8]) -> Result<Self, PictureFault> {
        if !source.starts_with(&[0xff, 0xd8, 0xff]) {
            return Err(PictureFault::NotJpeg);
        }
        Ok(Self { source, at: 2 })
    }

    /// The next part; the end of the picture comes last, and only once.
    pub(super) fn next(&mut self) -> Result<Segment<'a>, PictureFault> {
        const CUT: PictureFault = PictureFault::Broken("cut short");
        if self.byte(self.at)? != 0xff {
            return Err(PictureFault::Broken("a part is missing"));
        }
        // A marker may be preceded by any number of filling bytes.
        while self.byte(self.at + 1)? == 0xff {
            self.at += 1;
        }
        let start = self.at;
        let marker = self.byte(start + 1)?;
        let kind = match marker {
            0xd9 => return Ok(Segment { kind: Kind::End, payload: &[], whole: &[] }),
            // Huffman tables, a reserved marker and arithmetic tables stand among the frames.
            0xc4 | 0xc8 | 0xcc => Kind::Other,
            0xc0..=0xcf => Kind::Frame(marker - 0xc0),
            0xda => Kind::Scan,
            0xdb => Kind::Quantisation,
            0xe0..=0xef => Kind::App(marker - 0xe0),
            0xfe => Kind::Comment,
            // Restart interval.
            0xdd => Kind::Other,
            _ => return Err(PictureFault::Broken("an unknown part")),
        };
        let length = usize::from(be16(self.source, start + 2).ok_or(CUT)?);
        let body = start + 2;
        let payload = self.source.get(body + 2..body + length).ok_or(CUT)?;
        self.at = body + length;
        if kind == Kind::Scan {
            self.skip_data()?;
        }
        let whole = self.source.get(start..self.at).ok_or(CUT)?;
        Ok(Segment { kind, payload, whole })
    }

    /// Moves over compressed data to the marker that ends them.
    fn skip_data(&mut self) -> Result<(), PictureFault> {
        loop {
            if self.byte(self.at)? == 0xff {
                match self.byte(self.at + 1)? {
                    // An escaped byte of data; a restart.
                    0 | 0xd0..=0xd7 => self.at += 1,
                    0xff => {}
                    _ => return Ok(()),
                }
            }
            self.at += 1;
        }
    }

    fn byte(&self, at: usize) -> Result<u8, PictureFault> {
        self.source.get(at).copied().ok_or(PictureFault::Broken("cut short"))
    }
}

/// A number of two bytes, the higher one first.
pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_be_bytes(*pair))
}
