//! Photographs as JPEG: what a page needs to know of them, found without decoding them.
//!
//! The compressed picture goes into the file as it is. Only what is not the picture is left behind:
//! notes of the camera (where and when, on what device), thumbnails of the scene before it was
//! cropped, colour profiles, and whatever was appended to the file.

mod fault;
mod orientation;
mod segments;

pub use fault::PictureFault;
pub(crate) use orientation::Orientation;

use segments::{Kind, Segments, be16};

/// A portrait of 35 × 45 mm at 600 dpi needs a third of this.
const MAX_BYTES: usize = 1 << 20;
/// Most pixels on a side.
const MAX_SIDE: u16 = 4096;

/// A checked photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Jpeg {
    /// Pixels of a line, as stored.
    pub(crate) width: u16,
    /// Lines, as stored.
    pub(crate) height: u16,
    /// One component instead of three.
    pub(crate) grey: bool,
    pub(crate) orientation: Orientation,
    /// The picture alone.
    pub(crate) bytes: Vec<u8>,
}

impl Jpeg {
    /// Width and height as they are looked at.
    pub(crate) fn upright(&self) -> (u16, u16) {
        if self.orientation.is_sideways() { (self.height, self.width) } else { (self.width, self.height) }
    }
}

/// Says whether a photograph can be printed: a JPEG, baseline or progressive, of 8 bits in grey or
/// colour (JFIF or Adobe), of at most 1 MiB and 4096 pixels a side. Returns its width and height in
/// pixels, upright.
///
/// The compressed data are walked through to their end, not decoded.
///
/// # Errors
/// A [`PictureFault`], which names the remedy.
pub fn check_picture(jpeg: &[u8]) -> Result<(u16, u16), PictureFault> {
    parse(jpeg).map(|picture| picture.upright())
}

/// Reads the head of a picture, walks to its end, and keeps what is the picture.
pub(crate) fn parse(source: &[u8]) -> Result<Jpeg, PictureFault> {
    if source.len() > MAX_BYTES {
        return Err(PictureFault::Bytes { found: source.len(), limit: MAX_BYTES });
    }
    let mut head = Head::default();
    let mut bytes = Vec::with_capacity(source.len());
    bytes.extend([0xff, 0xd8]);
    let mut segments = Segments::new(source)?;
    loop {
        let segment = segments.next()?;
        match segment.kind {
            Kind::End => break,
            Kind::Frame(coding) => head.frame(coding, segment.payload)?,
            Kind::Scan if head.size.is_none() => return Err(PictureFault::Broken("no size")),
            Kind::Scan => head.scans += 1,
            Kind::Quantisation => head.quantised = true,
            Kind::App(0) if segment.payload.starts_with(b"JFIF\0") => {
                head.jfif = true;
                // Without the thumbnail that may follow.
                bytes.extend([0xff, 0xe0, 0, 16]);
                bytes.extend(segment.payload.get(..12).ok_or(PictureFault::Broken("a short header"))?);
                bytes.extend([0, 0]);
                continue;
            }
            Kind::App(1) => {
                head.orientation = orientation::of_exif(segment.payload).unwrap_or(head.orientation);
                continue;
            }
            Kind::App(14) if segment.payload.starts_with(b"Adobe") => head.adobe = true,
            Kind::App(_) | Kind::Comment => continue,
            Kind::Other => {}
        }
        bytes.extend(segment.whole);
    }
    bytes.extend([0xff, 0xd9]);
    head.finish(bytes)
}

/// What has been learned so far.
#[derive(Default)]
struct Head {
    size: Option<(u16, u16)>,
    components: Vec<u8>,
    jfif: bool,
    adobe: bool,
    quantised: bool,
    scans: usize,
    orientation: Orientation,
}

impl Head {
    fn frame(&mut self, coding: u8, payload: &[u8]) -> Result<(), PictureFault> {
        const SHORT: PictureFault = PictureFault::Broken("a short header");
        // Baseline, extended and progressive, with Huffman codes; nothing else is widely read.
        if !matches!(coding, 0..=2) {
            return Err(PictureFault::Coding);
        }
        if self.size.is_some() {
            return Err(PictureFault::Broken("two pictures in one"));
        }
        let [bits, rest @ ..] = payload else { return Err(SHORT) };
        if *bits != 8 {
            return Err(PictureFault::Coding);
        }
        let (height, width) = be16(rest, 0).zip(be16(rest, 2)).ok_or(SHORT)?;
        let count = *rest.get(4).ok_or(SHORT)?;
        let components = rest.get(5..).unwrap_or_default();
        match count {
            1 | 3 => {}
            4 => return Err(PictureFault::Cmyk),
            _ => return Err(PictureFault::Coding),
        }
        if components.len() != usize::from(count) * 3 {
            return Err(SHORT);
        }
        if width == 0 || height == 0 {
            return Err(PictureFault::Broken("no size"));
        }
        if width > MAX_SIDE || height > MAX_SIDE {
            return Err(PictureFault::Pixels { width, height, limit: MAX_SIDE });
        }
        self.components = components.chunks(3).filter_map(|c| c.first().copied()).collect();
        self.size = Some((width, height));
        Ok(())
    }

    fn finish(self, bytes: Vec<u8>) -> Result<Jpeg, PictureFault> {
        let (width, height) = self.size.ok_or(PictureFault::Broken("no size"))?;
        if self.scans == 0 || !self.quantised {
            return Err(PictureFault::Broken("no picture in it"));
        }
        // Programs differ on what such components mean when no header says it.
        if self.components == *b"RGB" && !self.jfif && !self.adobe {
            return Err(PictureFault::Coding);
        }
        let grey = self.components.len() == 1;
        Ok(Jpeg { width, height, grey, orientation: self.orientation, bytes })
    }
}

#[cfg(test)]
mod tests {
    use super::{PictureFault, check_picture, parse};

    const COLOUR: &[u8] = include_bytes!("../../tests/pictures/progressive.jpg");
    const GREY: &[u8] = include_bytes!("../../tests/pictures/grey.jpg");
    const CMYK: &[u8] = include_bytes!("../../tests/pictures/cmyk.jpg");
    const TURNED: &[u8] = include_bytes!("../../tests/pictures/turned.jpg");

    fn contains(bytes: &[u8], needle: &[u8]) -> bool {
        bytes.windows(needle.len()).any(|window| window == needle)
    }

    #[test]
    fn what_a_page_needs_is_read() {
        let colour = parse(COLOUR).unwrap();
        assert_eq!((colour.width, colour.height, colour.grey), (70, 90, false));
        assert!(parse(GREY).unwrap().grey);
        assert_eq!(parse(CMYK), Err(PictureFault::Cmyk));
        assert_eq!(check_picture(TURNED), Ok((70, 90)), "stored lying on its side");
    }

    #[test]
    fn notes_of_the_camera_are_left_behind() {
        assert!(contains(TURNED, b"Exif") && contains(TURNED, b"Uydurma camera"));
        let kept = parse(TURNED).unwrap().bytes;
        assert!(!contains(&kept, b"Exif") && !contains(&kept, b"Uydurma"));
        let mut longer = COLOUR.to_vec();
        longer.extend(b"a film of the scene");
        assert_eq!(parse(&longer), parse(COLOUR));
        // What was kept is read again as the same picture.
        let once = parse(COLOUR).unwrap();
        assert_eq!(parse(&once.bytes).unwrap(), once);
    }

    #[test]
    fn no_part_of_a_picture_passes_for_the_whole() {
        for picture in [COLOUR, GREY, TURNED] {
            for end in 0..picture.len() {
                let cut = picture.get(..end).unwrap_or_default();
                assert!(parse(cut).is_err(), "the first {end} bytes");
            }
        }
    }

    #[test]
    fn damage_is_refused_or_leaves_a_picture() {
        for at in 0..GREY.len() {
            for value in [0, 1, 0x7f, 0xc3, 0xff] {
                let mut damaged = GREY.to_vec();
                damaged[at] = value;
                if let Ok(picture) = parse(&damaged) {
                    assert!(picture.width > 0 && picture.height > 0);
                    assert!(picture.bytes.len() <= damaged.len());
                }
            }
        }
    }

    #[test]
    fn what_is_no_photograph_is_named_with_its_remedy() {
        for (bytes, remedy) in [
            (&b"MZ\x90\0 this program"[..], "JPEG"),
            (b"\x89PNG\r\n\x1a\n", "JPEG"),
            (b"", "JPEG"),
            (CMYK, "RGB"),
            (b"\xff\xd8\xff\xd9", "again"),
        ] {
            let fault = parse(bytes).unwrap_err();
            assert!(fault.to_string().contains(remedy), "{fault}");
        }
        let large = vec![0; (1 << 20) + 1];
        assert!(matches!(parse(&large), Err(PictureFault::Bytes { .. })));
    }
}
