//! Attachments: photographs and scans that lie in a case. Their bytes are kept by content, re-encoded and bound in
//! size by `intake`; here is what they are and to whom they belong.

mod add;
mod choose;
mod describe;
mod form;
mod portrait;
mod read;
pub(crate) mod refuse;
pub(crate) mod storage;
mod view;

pub(crate) use add::scanned;
pub use add::{Added, MOST_BYTES, add};
pub use choose::choose;
pub use describe::{describe, withdraw};
pub use form::AttachmentForm;
pub use portrait::{PortraitTaken, portrait};
pub use read::{AttachmentContent, Picture, PictureQuery, PictureScale, export, picture, read};
pub use refuse::too_large;
pub use view::AttachmentView;
pub(crate) use view::{of_application, portraits_of, view};

pub use intake::picture::Crop;

use chrono::NaiveDate;
use intake::picture::Limits;
use vault::{BlobHash, Id};

/// What the bytes are. Nothing else is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub enum MediaType {
    /// A picture, encoded anew.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A document as it came.
    #[serde(rename = "application/pdf")]
    Pdf,
}

vault::coded!(MediaType);

impl MediaType {
    /// The registered name (RFC 2046).
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Pdf => "application/pdf",
        }
    }

    /// What a file of it ends in.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Pdf => "pdf",
        }
    }
}

/// Bytes of a file that is read at most, whatever it becomes.
#[must_use]
pub fn most_upload() -> usize {
    Limits::default().bytes
}

/// Code of the list `attachment` for portraits. They come through [`portrait`] only, cropped and re-encoded.
pub(crate) const PORTRAIT: &str = "portrait";

vault::record! {
    /// A photograph or a scan in a case.
    pub struct Attachment = 18 "attachment" {
        /// Case.
        1 application: Id,
        /// Whose it is, or whom it shows; none is the whole case's.
        2 person: Option<Id>,
        /// The identity document that it shows.
        3 document: Option<Id>,
        /// What it is, a code of the list `attachment`.
        4 kind: String,
        /// What it is called.
        5 title: String,
        /// What its bytes are.
        6 media_type: MediaType,
        /// Bytes.
        7 size: u32,
        /// Pages; a picture has one.
        8 pages: u32,
        /// The bytes.
        9 blob: BlobHash,
        /// Language it is written in, a code of the list `language`.
        10 language: Option<String>,
        /// The attachment that this one translates.
        11 translation_of: Option<Id>,
        /// What an examination found, a code of the list `authenticity`.
        12 authenticity: Option<String>,
        /// Anything else.
        13 note: Option<String>,
        /// Who added it.
        14 added_by: Id,
        /// When.
        15 added_on: NaiveDate,
        /// Why it stands no longer. Its bytes stay.
        16 withdrawn: Option<String>,
    }
}

impl Attachment {
    /// Whether it is a portrait, in use or not.
    pub(crate) fn is_portrait(&self) -> bool {
        self.kind == PORTRAIT
    }
}
