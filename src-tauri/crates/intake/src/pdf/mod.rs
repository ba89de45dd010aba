//! What a PDF would do when somebody opens it.
//!
//! Not a viewer's view: the file is searched for names, in the open and in its object streams, so that a
//! broken or twisted cross-reference table hides nothing. What cannot be looked into is refused rather than
//! trusted. Still a sieve and no proof: the desk keeps a PDF as it came and never draws it in its own page.

mod names;
mod pages;
mod streams;

use crate::Remedy;
use serde::Serialize;
use ts_rs::TS;

/// What acts by itself in a PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Active {
    /// A script.
    JavaScript,
    /// Starts a program or opens a file.
    Launch,
    /// Sound, film, three-dimensional models with scripts.
    RichMedia,
    /// A form of the XFA kind: a program in itself.
    Xfa,
}

/// Why a PDF is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PdfError {
    /// Behind a password, or with rights taken away.
    #[error("the PDF is encrypted: open it with its password and save it without")]
    Encrypted,
    /// It acts by itself.
    #[error("the PDF acts by itself ({active:?}): print it as PDF and choose that")]
    Acts {
        /// What acts.
        active: Active,
    },
    /// Parts of it are packed in a way that cannot be looked into.
    #[error("parts of the PDF cannot be looked into: print it as PDF and choose that")]
    Uncheckable,
    /// Far more comes out of it than goes in.
    #[error("the PDF unpacks to more than {limit} bytes: print it as PDF and choose that")]
    Bomb {
        /// Bytes allowed.
        limit: u32,
    },
    /// No page in it: cut short, or not a document.
    #[error("the PDF has no pages: ask for it to be sent again")]
    NoPages,
}

impl PdfError {
    /// What a person can do about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy {
        match self {
            Self::Encrypted => Remedy::RemovePassword,
            Self::Acts { .. } | Self::Uncheckable | Self::Bomb { .. } => Remedy::SaveAsPdf,
            Self::NoPages => Remedy::SendAgain,
        }
    }
}

/// What is odd about a PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PdfWarning {
    /// Other files are attached inside; they are kept but never opened.
    AttachedFiles {
        /// How many.
        count: u32,
    },
    /// A form: what it says can be changed by whoever opens it.
    Form,
    /// It can open other files or send its content somewhere.
    ReachesOut,
    /// Its end is missing; pages may be, too.
    CutShort,
}

/// What a PDF is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFacts {
    /// Pages.
    pub pages: u32,
    /// What is odd about it.
    pub warnings: Vec<PdfWarning>,
}

/// What the names in a PDF tell.
#[derive(Debug, Default)]
struct Signs {
    encrypted: bool,
    active: Option<Active>,
    attached: u32,
    has_attachments: bool,
    form: bool,
    reaches_out: bool,
}

impl Signs {
    fn read(&mut self, bytes: &[u8]) {
        for name in names::all(bytes) {
            match name.as_slice() {
                b"Encrypt" => self.encrypted = true,
                b"JavaScript" => self.active = self.active.or(Some(Active::JavaScript)),
                b"Launch" => self.active = self.active.or(Some(Active::Launch)),
                b"RichMedia" | b"Rendition" => self.active = self.active.or(Some(Active::RichMedia)),
                b"XFA" => self.active = self.active.or(Some(Active::Xfa)),
                b"EmbeddedFile" => self.attached = self.attached.saturating_add(1),
                b"EmbeddedFiles" | b"FileAttachment" => self.has_attachments = true,
                b"AcroForm" => self.form = true,
                b"SubmitForm" | b"ImportData" | b"GoToR" | b"GoToE" => self.reaches_out = true,
                _ => {}
            }
        }
    }

    fn warnings(&self, is_cut: bool) -> Vec<PdfWarning> {
        let attached = self.attached.max(u32::from(self.has_attachments));
        let all = [
            (attached > 0, PdfWarning::AttachedFiles { count: attached }),
            (self.form, PdfWarning::Form),
            (self.reaches_out, PdfWarning::ReachesOut),
            (is_cut, PdfWarning::CutShort),
        ];
        all.into_iter().filter(|(is, _)| *is).map(|(_, warning)| warning).collect()
    }
}

/// Bytes at the end in which the mark of the end must stand. Some programs write a little after it.
const TAIL: usize = 4096;

/// Looks a PDF over. Time and memory are bounded by its length and [`PdfError::Bomb`]'s limit.
///
/// # Errors
/// When it is encrypted, acts by itself, cannot be looked into, or has no pages.
pub fn inspect(bytes: &[u8]) -> Result<PdfFacts, PdfError> {
    let mut signs = Signs::default();
    signs.read(bytes);
    if signs.encrypted {
        return Err(PdfError::Encrypted);
    }
    let mut pages = pages::Pages::default();
    pages.read(bytes);
    streams::each(bytes, |unpacked| {
        signs.read(unpacked);
        pages.read(unpacked);
    })?;
    if let Some(active) = signs.active {
        return Err(PdfError::Acts { active });
    }
    let pages = pages.count();
    if pages == 0 {
        return Err(PdfError::NoPages);
    }
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
    let is_cut = memchr::memmem::find(tail, b"%%EOF").is_none();
    Ok(PdfFacts { pages, warnings: signs.warnings(is_cut) })
}
