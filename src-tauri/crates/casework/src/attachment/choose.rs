//! Choosing an earlier portrait again.

use super::{Attachment, PORTRAIT, portrait::put_in_use};
use crate::{
    Code, Desk, Failure, Result, folder,
    permit::{Permit, Register},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// Makes an earlier portrait of a person the one in use. It may have been taken in another case of theirs.
///
/// # Errors
/// At the field `attachment` when it is no portrait of this person that stands; [`Code::NotFound`] when the person is
/// no member of the case.
pub fn choose(
    desk: &mut Desk,
    permit: &Permit<Register>,
    (application, person): (Id, Id),
    attachment: Id,
    now: DateTime<Utc>,
) -> Result<()> {
    folder::open_case(desk.read(), application, Some(person))?;
    let portrait: Attachment = desk.read().get(attachment)?;
    if portrait.kind != PORTRAIT || portrait.person != Some(person) || portrait.withdrawn.is_some() {
        return Err(Failure::field("attachment", Code::NotAChoice));
    }
    desk.commit(permit.officer(), "portrait.choose", Some(application), now, |change| {
        put_in_use(change, person, Some(portrait.blob))
    })
}
