//! Which device knows which cases.

use super::told;
use casework::{Failure, Result, handover};
use exchange::scope::{self, Forgotten, Reach, Scopes};
use std::collections::BTreeSet;
use vault::{Device, Id, Read};

/// Scopes by the posts of the profile: what the device of a post may know, casework says.
pub struct Posts;

impl Scopes for Posts {
    fn reach(&self, read: Read<'_>, post: &str, streams: &BTreeSet<Id>) -> exchange::Result<Reach> {
        let parts = handover::reach(read, post, streams);
        let unread = |failure: Failure| vault::Error::Damaged(format!("the scope of {post}: {failure}"));
        Ok(Reach { parts: parts.map_err(unread)? })
    }
}

/// Forgets what this device is not to know any more, and what is kept in memory of it.
pub(super) fn forget(desk: &mut casework::Desk, device: &Device) -> Result<Forgotten> {
    let forgotten = scope::forget(&mut desk.vault, &Posts, device).map_err(told)?;
    if forgotten.gone.records > 0 {
        desk.look_anew();
    }
    Ok(forgotten)
}
