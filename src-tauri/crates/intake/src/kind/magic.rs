//! Signatures at the beginning of a file.

use super::{Kind, written};

/// Where a signature stands, the signature, and what it says.
const SIGNATURES: &[(usize, &[u8], Kind)] = &[
    (0, b"\xFF\xD8\xFF", Kind::Jpeg),
    (0, b"\x89PNG\r\n\x1A\n", Kind::Png),
    (0, b"GIF87a", Kind::Gif),
    (0, b"GIF89a", Kind::Gif),
    (0, b"II*\0", Kind::Tiff),
    (0, b"MM\0*", Kind::Tiff),
    (0, b"II+\0", Kind::Tiff),
    (0, b"MM\0+", Kind::Tiff),
    (0, b"%PDF-", Kind::Pdf),
    (0, b"PK\x03\x04", Kind::Zip),
    (0, b"PK\x05\x06", Kind::Zip),
    // OLE compound file: told apart by what is inside.
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Xls),
    (0, b"{\\rtf", Kind::Document),
    (0, b"7z\xBC\xAF\x27\x1C", Kind::Archive),
    (0, b"Rar!\x1A\x07", Kind::Archive),
    (0, b"\x1F\x8B\x08", Kind::Archive),
    (0, b"BZh", Kind::Archive),
    (0, b"\xFD7zXZ\0", Kind::Archive),
    (0, b"MSCF\0\0\0\0", Kind::Archive),
    (257, b"ustar", Kind::Archive),
    (0, b"ID3", Kind::Sound),
    (0, b"OggS", Kind::Sound),
    (0, b"fLaC", Kind::Sound),
    (0, b"\x1A\x45\xDF\xA3", Kind::Film),
];

/// Brands of ISO base media files that are pictures.
const HEIC: &[&[u8]] =
    &[b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1"];

fn at<const N: usize>(bytes: &[u8], from: usize) -> Option<[u8; N]> {
    bytes.get(from..from.checked_add(N)?)?.try_into().ok()
}

/// A program, by its signature and the structure that goes with it.
pub(super) fn program(bytes: &[u8]) -> Option<Kind> {
    let first: [u8; 4] = at(bytes, 0).unwrap_or_default();
    match &first {
        b"\x7FELF" => return Some(Kind::LinuxProgram),
        b"\xFE\xED\xFA\xCE" | b"\xFE\xED\xFA\xCF" | b"\xCE\xFA\xED\xFE" | b"\xCF\xFA\xED\xFE" => {
            return Some(Kind::MacProgram);
        }
        // Programs for several processors say how many, a handful; Java says its version, 45 and more.
        b"\xCA\xFE\xBA\xBE" => {
            let next = u32::from_be_bytes(at(bytes, 4).unwrap_or_default());
            return Some(if next < 45 { Kind::MacProgram } else { Kind::JavaProgram });
        }
        b"dex\n" => return Some(Kind::JavaProgram),
        b"\x4C\0\0\0" if bytes.get(4..8) == Some(b"\x01\x14\x02\0") => return Some(Kind::Shortcut),
        _ => {}
    }
    // Two letters are too few to judge by: a list may begin with the surname of an "MZ".
    if bytes.starts_with(b"MZ") || bytes.starts_with(b"ZM") {
        let header = at(bytes, 0x3C).map(u32::from_le_bytes).and_then(|at| usize::try_from(at).ok());
        let is_windows = header.and_then(|from| at::<4>(bytes, from)).is_some_and(|mark| {
            mark == *b"PE\0\0" || matches!(mark, [b'N', b'E', ..] | [b'L', b'E' | b'X', ..])
        });
        if is_windows || !written::is_written(bytes) {
            return Some(Kind::WindowsProgram);
        }
    }
    if bytes.starts_with(b"#!") || bytes.starts_with(b"\xEF\xBB\xBF#!") {
        return Some(Kind::Script);
    }
    None
}

/// What a signature says, if there is one.
pub(super) fn signature(bytes: &[u8]) -> Option<Kind> {
    let stands = |from: usize, mark: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(mark));
    if let Some((_, _, kind)) = SIGNATURES.iter().find(|(from, mark, _)| stands(*from, mark)) {
        return Some(*kind);
    }
    if stands(0, b"RIFF") {
        return match bytes.get(8..12) {
            Some(b"WEBP") => Some(Kind::Webp),
            Some(b"WAVE") => Some(Kind::Sound),
            Some(b"AVI ") => Some(Kind::Film),
            _ => None,
        };
    }
    if stands(4, b"ftyp") {
        let brand = bytes.get(8..12)?;
        return Some(match brand {
            b"avif" | b"avis" => Kind::Avif,
            b"M4A " | b"M4B " => Kind::Sound,
            brand if HEIC.contains(&brand) => Kind::Heic,
            _ => Kind::Film,
        });
    }
    // "BM" alone is too short; the size of the second header is one of few.
    if stands(0, b"BM") {
        let size = u32::from_le_bytes(at(bytes, 14)?);
        return matches!(size, 12 | 40 | 52 | 56 | 64 | 108 | 124).then_some(Kind::Bmp);
    }
    None
}

/// A PDF whose header does not come first: some scanners write a few bytes before it, and viewers look
/// for it in the first 1,024.
pub(super) fn late_pdf(bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(..bytes.len().min(1024))?;
    memchr::memmem::find(head, b"%PDF-").map(|_| Kind::Pdf)
}
