//! A document on paper, as a scanner, a telephone or a fax machine gives it.

use super::{Limits, Look, PictureError, decode::Opened, encode, look, shrink, thumbnail::fitting, tiff};
use crate::{
    Remedy,
    kind::{self, Kind, Purpose, Refused},
    pdf::{self, PdfError, PdfWarning},
};
use serde::Serialize;
use ts_rs::TS;

/// What a scan is kept as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "medium", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Medium {
    /// A picture, encoded anew.
    Jpeg {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// A PDF, kept as it came.
    Pdf {
        /// Pages.
        pages: u32,
    },
}

/// A scan as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// The JPEG or the PDF.
    pub bytes: Vec<u8>,
    /// Which of them, and how large.
    pub medium: Medium,
    /// What is odd about it.
    pub warnings: Vec<ScanWarning>,
}

/// What is odd about a scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ScanWarning {
    /// The picture is blank, dark, or glaring.
    Look {
        /// What is odd.
        look: Look,
    },
    /// Too few pixels to read small print by.
    HardToRead {
        /// Longest side in pixels.
        side: u32,
    },
    /// Something about the PDF.
    Pdf {
        /// What.
        warning: PdfWarning,
    },
}

/// Why a scan is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ScanError {
    /// It is the picture.
    #[error(transparent)]
    Picture {
        /// Why.
        #[from]
        error: PictureError,
    },
    /// It is the PDF.
    #[error(transparent)]
    Pdf {
        /// Why.
        #[from]
        error: PdfError,
    },
    /// It is neither a picture nor a PDF, or too large a file.
    #[error(transparent)]
    Refused {
        /// Why.
        #[from]
        refused: Refused,
    },
}

impl ScanError {
    /// What a person can do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Picture { error } => error.remedy(),
            Self::Pdf { error } => error.remedy(),
            Self::Refused { refused } => refused.remedy(),
        }
    }
}

/// Longest side in pixels below which small print of a whole page cannot be read: A4 at 85 dots per inch.
const READABLE: u32 = 1000;

/// A document made safe to keep: pictures are turned upright, reduced and encoded anew; a PDF is kept as it
/// came, so that its signatures stay valid, once it has been looked over.
///
/// # Errors
/// When it is neither picture nor PDF, too large, damaged, locked, or would act by itself.
pub fn scan(bytes: &[u8], limits: &Limits) -> Result<Scan, ScanError> {
    kind::bounded(bytes, limits.bytes)?;
    let kind = kind::accept(bytes, None, Purpose::Scan)?;
    if kind == Kind::Pdf {
        kind::bounded(bytes, limits.pdf_bytes)?;
        let facts = pdf::inspect(bytes)?;
        let warnings = facts.warnings.into_iter().map(|warning| ScanWarning::Pdf { warning }).collect();
        return Ok(Scan { bytes: bytes.to_vec(), medium: Medium::Pdf { pages: facts.pages }, warnings });
    }
    Ok(picture(bytes, kind, limits)?)
}

fn picture(bytes: &[u8], kind: Kind, limits: &Limits) -> Result<Scan, PictureError> {
    let pages = if kind == Kind::Tiff { tiff::pages(bytes) } else { 1 };
    if pages > 1 {
        return Err(PictureError::SeveralPages { pages });
    }
    let opened = Opened::open(bytes, kind, limits)?;
    let target = fitting(opened.stored, limits.scan_side);
    let orientation = opened.orientation;
    let decoded = opened.decode(target)?;
    let all = (0, 0, decoded.width(), decoded.height());
    let mut picture = if (all.2, all.3) == target { decoded } else { shrink::part(&decoded, all, target) };
    picture.apply_orientation(orientation);

    // Most paper is colourless and bright; only what leaves nothing to read is worth a word.
    let odd = look::looks(&picture).into_iter().filter(|look| matches!(look, Look::Blank | Look::Dark));
    let mut warnings: Vec<ScanWarning> = odd.map(|look| ScanWarning::Look { look }).collect();
    let side = target.0.max(target.1);
    if side < READABLE {
        warnings.push(ScanWarning::HardToRead { side });
    }
    let encode::Encoded { jpeg, width, height } = encode::bounded(picture, limits.scan_bytes, (1, 1))?;
    Ok(Scan { bytes: jpeg, medium: Medium::Jpeg { width, height }, warnings })
}
