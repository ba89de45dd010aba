//! An attachment as the page shows it.

use super::{Attachment, MediaType, PORTRAIT, storage};
use crate::{Result, officer};
use chrono::NaiveDate;
use vault::{BlobHash, Id, Read};

/// An attachment as the page shows it; its bytes are asked for one by one.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    /// Which.
    pub id: Id,
    /// Whose; none is the whole case's.
    pub person: Option<Id>,
    /// The identity document that it shows.
    pub document: Option<Id>,
    /// What it is, a code of the list `attachment`.
    pub kind: String,
    /// What it is called; a portrait has no name of its own.
    pub title: String,
    /// What its bytes are.
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    /// Pages.
    pub pages: u32,
    /// SHA-256 of the bytes; asks for the picture.
    pub hash: BlobHash,
    /// Language it is written in, a code of the list `language`.
    pub language: Option<String>,
    /// The attachment that this one translates.
    pub translation_of: Option<Id>,
    /// What an examination found, a code of the list `authenticity`.
    pub authenticity: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// Name of the officer who added it.
    pub added_by: String,
    /// When.
    pub added_on: NaiveDate,
}

/// An attachment as the page shows it.
pub(crate) fn view(read: Read<'_>, attachment: Attachment) -> Result<AttachmentView> {
    Ok(AttachmentView {
        added_by: officer::name(read, attachment.added_by)?,
        id: attachment.id,
        person: attachment.person,
        document: attachment.document,
        kind: attachment.kind,
        title: attachment.title,
        media_type: attachment.media_type,
        size: attachment.size,
        pages: attachment.pages,
        hash: attachment.blob,
        language: attachment.language,
        translation_of: attachment.translation_of,
        authenticity: attachment.authenticity,
        note: attachment.note,
        added_on: attachment.added_on,
    })
}

/// Attachments of a case that stand, in the order in which they came.
pub(crate) fn of_application(read: Read<'_>, application: Id) -> Result<Vec<Attachment>> {
    Ok(read.list(storage::OF_APPLICATION, [application])?)
}

/// Portraits of a person that stand, in whichever case they were taken, the newest last.
pub(crate) fn portraits_of(read: Read<'_>, person: Id) -> Result<Vec<Attachment>> {
    Ok(read.list(storage::PORTRAITS, (person, PORTRAIT))?)
}
