//! Taking a photograph of a person: cropped to a portrait, encoded anew, and from now on the one in use.

use super::{Attachment, MediaType, PORTRAIT, portraits_of, refuse};
use crate::{
    Desk, Result, folder,
    permit::{Permit, Register},
    person::Person,
};
use chrono::{DateTime, Utc};
use intake::picture::{self, Crop, Limits, Look};
use vault::{BlobHash, Change, Id};

/// A portrait that was taken.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PortraitTaken {
    /// The attachment that keeps it.
    pub attachment: Id,
    /// Its bytes.
    pub hash: BlobHash,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What is odd about it, for the officer to look at. It is kept all the same.
    pub looks: Vec<Look>,
}

/// Takes a photograph of a member of the case. Earlier portraits stay and can be chosen again; the very same one
/// is not kept twice.
///
/// # Errors
/// At the field `photograph`, with the remedy, when it is no picture, too large, too small or damaged, or the crop
/// does not lie in it; [`crate::Code::NotFound`] when the person is no member of the case.
pub fn portrait(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    person: Id,
    bytes: &[u8],
    crop: Option<Crop>,
    now: DateTime<Utc>,
) -> Result<PortraitTaken> {
    folder::open_case(desk.read(), application, Some(person))?;
    let taken = picture::portrait(bytes, crop, &Limits::default())
        .map_err(|error| refuse::picture("photograph", &error))?;
    let (officer, today) = (permit.officer(), desk.today(now));
    desk.commit(officer, "portrait.take", Some(application), now, |change| {
        let hash = change.keep(&taken.jpeg)?;
        let earlier = portraits_of(change.read(), person)?;
        let attachment = match earlier.into_iter().find(|portrait| portrait.blob == hash) {
            Some(same) => same.id,
            None => {
                let portrait = Attachment {
                    id: change.new_id()?,
                    application,
                    person: Some(person),
                    document: None,
                    kind: PORTRAIT.to_owned(),
                    title: String::new(),
                    media_type: MediaType::Jpeg,
                    size: u32::try_from(taken.jpeg.len()).unwrap_or(u32::MAX),
                    pages: 1,
                    blob: hash,
                    language: None,
                    translation_of: None,
                    authenticity: None,
                    note: None,
                    added_by: officer,
                    added_on: today,
                    withdrawn: None,
                };
                change.create(&portrait)?;
                portrait.id
            }
        };
        put_in_use(change, person, Some(hash))?;
        let (width, height, looks) = (taken.width, taken.height, taken.looks);
        Ok(PortraitTaken { attachment, hash, width, height, looks })
    })
}

/// Makes a portrait the one in use, or none.
pub(super) fn put_in_use(change: &mut Change<'_>, person: Id, hash: Option<BlobHash>) -> Result<()> {
    let shown: Person = change.read().get(person)?;
    change.update(&Person { portrait: hash, ..shown })?;
    Ok(())
}
