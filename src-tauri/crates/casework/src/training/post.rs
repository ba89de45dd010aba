//! Where officers work and since when: deadlines count from it, and figures are told by unit.

use super::{Post, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    officer::Officer,
    permit::{Permit, Train},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Change, Id, Read};

/// A post as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct PostForm {
    /// Officer.
    pub officer: Id,
    /// Unit.
    #[serde(default)]
    pub unit: String,
    /// First day.
    pub since: NaiveDate,
}

/// A post as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct PostView {
    /// Unit; empty where there is none.
    pub unit: String,
    /// First day of the first post.
    pub since: Option<NaiveDate>,
    /// Last day.
    pub left_on: Option<NaiveDate>,
}

/// Begins a post, in the commit that makes the account.
pub(crate) fn begin(change: &mut Change<'_>, officer: Id, since: NaiveDate) -> Result<()> {
    let id = change.new_id()?;
    Ok(change.create(&Post { id, officer, unit: String::new(), since, left_on: None })?)
}

/// Ends the posts of an officer, in the commit that closes the account. Whoever has none gets one that says when.
pub(crate) fn end(change: &mut Change<'_>, officer: Id, left_on: NaiveDate) -> Result<()> {
    let open: Vec<Post> = change.read().list(storage::POSTS_OF, [officer])?;
    if open.is_empty() {
        let id = change.new_id()?;
        let post = Post { id, officer, unit: String::new(), since: left_on, left_on: Some(left_on) };
        return Ok(change.create(&post)?);
    }
    for post in open.into_iter().filter(|post| post.left_on.is_none()) {
        change.update(&Post { left_on: Some(left_on), ..post })?;
    }
    Ok(())
}

/// Says in which unit an officer works, and since when.
///
/// # Errors
/// [`Code::DateInFuture`] at `since`; [`Code::NotFound`].
pub fn set(desk: &mut Desk, permit: &Permit<Train>, form: &PostForm, now: DateTime<Utc>) -> Result<()> {
    let officer: Officer = desk.read().get(form.officer)?;
    let mut faults = Faults::default();
    let unit = faults.keep(text::line("unit", &form.unit));
    if form.since > desk.today(now) {
        faults.add("since", Code::DateInFuture);
    }
    faults.check()?;
    let mut known: Vec<Post> = desk.read().list(storage::POSTS_OF, [officer.id])?;
    let known = known.pop();
    desk.commit(permit.officer(), "training.post", None, now, |change| {
        match known {
            Some(post) => change.update(&Post { unit, since: form.since, ..post }).map(|_| ())?,
            None => {
                let id = change.new_id()?;
                change.create(&Post { id, officer: officer.id, unit, since: form.since, left_on: None })?;
            }
        }
        Ok(())
    })
}

/// Where everybody works, by officer.
pub(crate) fn all(read: Read<'_>) -> Result<BTreeMap<Id, PostView>> {
    let mut found: BTreeMap<Id, PostView> = BTreeMap::new();
    for post in read.list::<Post>(storage::POSTS, [])? {
        let view = found.entry(post.officer).or_default();
        view.since = view.since.or(Some(post.since));
        view.unit = post.unit;
        view.left_on = post.left_on;
    }
    Ok(found)
}
