//! Which device knows which cases.

use super::{key, told};
use crate::Session;
use casework::{Code, Failure, Result, handover, permit::Administer};
use exchange::{
    scope::{self, Forgotten, Reach, Scopes},
    trust,
};
use std::collections::BTreeSet;
use vault::{Device, Id, Read};

/// Scopes by the posts of the profile: what the device of a post may know, casework says.
pub(super) struct Posts;

impl Scopes for Posts {
    fn reach(&self, read: Read<'_>, post: &str, streams: &BTreeSet<Id>) -> exchange::Result<Reach> {
        let parts = handover::reach(read, post, streams);
        let unread = |failure: Failure| vault::Error::Damaged(format!("the scope of {post}: {failure}"));
        Ok(Reach { parts: parts.map_err(unread)? })
    }
}

/// Which cases a device is to know.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AssignForm {
    /// Name of the device's key.
    pub device: String,
    /// The post whose cases it knows; none is all.
    pub post: Option<String>,
}

/// Says that a device knows the cases of one post, or all.
///
/// # Errors
/// [`Code::NotAChoice`] at `post`; [`Code::ExchangeNotEnrolled`] where this office certifies nobody;
/// [`Code::ExchangeUnknownSender`].
pub fn assign(session: &mut Session, form: AssignForm) -> Result<()> {
    let (desk, _, now) = session.permitted::<Administer>()?;
    if let Some(post) = &form.post
        && desk.profile.post(post).is_none()
    {
        return Err(Failure::field("post", Code::NotAChoice));
    }
    trust::assign(&mut desk.vault, key(&form.device)?, form.post.as_deref(), now).map_err(told)
}

/// Forgets what this device is not to know any more, and what is kept in memory of it.
pub(super) fn forget(desk: &mut casework::Desk, device: &Device) -> Result<Forgotten> {
    let forgotten = scope::forget(&mut desk.vault, &Posts, device).map_err(told)?;
    if forgotten.gone.records > 0 {
        desk.look_anew();
    }
    Ok(forgotten)
}
