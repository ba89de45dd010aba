//! Looking at an attachment. Who read a scan can be proved; the face in the head of a case is part of its opening,
//! which is logged.

use super::{Attachment, MediaType, PORTRAIT, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    folder,
    permit::{Permit, ReadCases},
    restriction::Withheld,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use intake::picture::{Limits, thumbnail};
use vault::{BlobHash, Id};

/// How large a picture is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum PictureScale {
    /// For lists: fits into a square of 160 pixels.
    Thumbnail,
    /// As it is kept. Portraits only.
    Whole,
}

/// Side of the square into which a small copy fits, in pixels.
const THUMBNAIL: u32 = 160;

/// Which picture.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct PictureQuery {
    /// Its bytes.
    pub hash: BlobHash,
    /// How large.
    pub size: PictureScale,
}

/// A picture for the page.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Picture {
    /// As a URL that holds the picture itself (RFC 2397).
    pub url: String,
}

/// What lies in an attachment.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentContent {
    /// What it is called.
    pub title: String,
    /// What its bytes are.
    pub media_type: MediaType,
    /// Pages.
    pub pages: u32,
    /// The bytes, in base 64.
    pub content: String,
}

/// A picture of a case: a portrait in either size, any other attachment that is a picture as a small copy, too small
/// to read a page by.
///
/// # Errors
/// [`Code::NotFound`] when no attachment that stands has these bytes, or it may not be seen so; [`Code::Restricted`];
/// damaged.
pub fn picture(desk: &Desk, permit: &Permit<ReadCases>, query: PictureQuery) -> Result<Picture> {
    use vault::FieldValue;
    let found: Vec<Attachment> = desk.read().list(storage::WITH_BLOB, [query.hash.to_value()])?;
    // A picture has no case of its own: it is for whoever may see it wherever it lies.
    for one in desk.read().list::<Attachment>(storage::EVER_WITH_BLOB, [query.hash.to_value()])? {
        Withheld::of(desk.read(), permit.acting(), one.application)?.allow(one.id)?;
    }
    let is_portrait = found.iter().any(|attachment| attachment.kind == PORTRAIT);
    let is_picture = found.iter().any(|attachment| attachment.media_type == MediaType::Jpeg);
    let bytes = match query.size {
        PictureScale::Whole if is_portrait => desk.vault.blob(query.hash)?,
        PictureScale::Thumbnail if is_picture => {
            let bytes = desk.vault.blob(query.hash)?;
            thumbnail(&bytes, THUMBNAIL, &Limits::default())
                .map_err(|error| Failure::new(Kind::Unexpected, Code::Unexpected).context(error))?
        }
        _ => return Err(Failure::new(Kind::NotFound, Code::NotFound).context("no picture of a case")),
    };
    Ok(Picture { url: format!("data:{};base64,{}", MediaType::Jpeg.name(), STANDARD.encode(bytes)) })
}

fn opened(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    attachment: Id,
    command: &str,
    now: DateTime<Utc>,
) -> Result<(Attachment, Vec<u8>)> {
    let attachment: Attachment = desk.read().get(attachment)?;
    Withheld::of(desk.read(), permit.acting(), attachment.application)?.allow(attachment.id)?;
    let bytes = desk.vault.blob(attachment.blob)?;
    let case = folder::standing(desk.read(), attachment.application)?;
    desk.commit(permit.officer(), command, Some(case), now, |_| Ok(()))?;
    Ok((attachment, bytes))
}

/// What lies in an attachment. That it was read is logged.
///
/// # Errors
/// Not found; damaged.
pub fn read(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    attachment: Id,
    now: DateTime<Utc>,
) -> Result<AttachmentContent> {
    let (attachment, bytes) = opened(desk, permit, attachment, "attachment.read", now)?;
    let Attachment { title, media_type, pages, .. } = attachment;
    Ok(AttachmentContent { title, media_type, pages, content: STANDARD.encode(bytes) })
}

/// File name and bytes of an attachment that leaves the case file. That it left is logged.
///
/// # Errors
/// Not found; damaged.
pub fn export(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    attachment: Id,
    now: DateTime<Utc>,
) -> Result<(String, Vec<u8>)> {
    let (attachment, bytes) = opened(desk, permit, attachment, "attachment.export", now)?;
    let case: Application = desk.read().get(attachment.application)?;
    let title = if attachment.title.is_empty() { &attachment.kind } else { &attachment.title };
    Ok((file_name(&case.number, title, attachment.media_type), bytes))
}

/// Characters of a title in the name of a file at most: file systems allow for 255 bytes.
const NAMED: usize = 60;

/// A name that every file system takes: the case first, so that nothing begins with a dot or a device's name.
fn file_name(case: &str, title: &str, media_type: MediaType) -> String {
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '(' | ')');
    let plain = |text: &str| -> String { text.chars().map(|c| if keeps(c) { c } else { '-' }).collect() };
    let title: String = plain(title).chars().take(NAMED).collect();
    format!("{}-{}.{}", plain(case), title.trim(), media_type.ending())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_taken_everywhere() {
        for (title, name) in [
            ("Doğum haqqında şəhadətnamə (surət)", "BAK-01-26-0001-Doğum haqqında şəhadətnamə (surət).jpg"),
            ("../../etc/passwd", "BAK-01-26-0001-------etc-passwd.jpg"),
            ("a:b*c?\"<>|", "BAK-01-26-0001-a-b-c-----.jpg"),
        ] {
            assert_eq!(file_name("BAK/01/26/0001", title, MediaType::Jpeg), name);
        }
        assert!(file_name("BAK/01/26/0001", &"ə".repeat(300), MediaType::Pdf).len() < 200);
    }
}
