//! Hand-overs as the page shows them.

use super::{Handover, HandoverReceipt, Standing, standing, storage};
use crate::{
    Desk, Result,
    application::Application,
    office, officer,
    permit::{Permit, ReadCases},
    profile::{Post, Profile, Words},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use vault::Id;

/// Lines of the list.
const LINES: u32 = 200;

/// That a case came.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "HandoverReceiptView")]
pub struct ReceiptView {
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who received it.
    pub officer: String,
    /// Whether the paper file and the originals came with it.
    pub papers: bool,
}

/// A hand-over as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HandoverView {
    /// Which.
    pub id: Id,
    /// Case.
    pub application: Id,
    /// Case number.
    pub number: String,
    /// The post that had it.
    pub from: Words,
    /// The post that is to have it.
    pub to: Words,
    /// Name of who handed it over.
    pub officer: String,
    /// When.
    pub at: DateTime<Utc>,
    /// That it came; none while nobody received it.
    pub receipt: Option<ReceiptView>,
    /// Whether it waits for a receipt of this post.
    pub coming: bool,
    /// Whether the case is known here: it is not once it was forgotten.
    pub here: bool,
}

/// What to list.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct HandoverQuery {
    /// Only what nobody received yet.
    pub open: bool,
}

/// Cases that went from post to post.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct HandoverList {
    /// This post.
    pub post: Words,
    /// The newest first.
    pub rows: Vec<HandoverView>,
}

/// Where one case is.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCase {
    /// The post that has it.
    pub post: Words,
    /// Whether that is this one.
    pub here: bool,
    /// Where it is on its way to.
    pub to: Option<Words>,
    /// Whether that is this post.
    pub coming: bool,
    /// Posts that it can be handed over to; none where this post does not have it, or it is on its way.
    pub posts: Vec<Post>,
    /// Its hand-overs, the newest first.
    pub rows: Vec<HandoverView>,
}

/// Cases that this post gave or got; of a post that knows everything, all.
///
/// # Errors
/// Of the database.
pub fn handovers(desk: &Desk, permit: &Permit<ReadCases>, query: &HandoverQuery) -> Result<HandoverList> {
    let read = desk.read();
    let here = office::current(read)?.post;
    let mut rows = Vec::new();
    let asked = if query.open { storage::OPEN } else { storage::LISTED };
    for handover in read.list::<Handover>(asked, [LINES])? {
        // Whoever gave a case away keeps the line; of others only what is open to the officer.
        let is_own = handover.officer == permit.officer();
        if is_own || permit.scope().opens(read, handover.application)? {
            rows.push(view(desk, &here, handover)?);
        }
    }
    Ok(HandoverList { post: named(desk.profile, &here), rows })
}

/// Where a case is.
///
/// # Errors
/// Not found; of the database.
pub fn of_case(desk: &Desk, _: &Permit<ReadCases>, application: Id) -> Result<HandoverCase> {
    let read = desk.read();
    let case: Application = read.get(application)?;
    let profile = desk.profile_of(&case);
    let office = office::current(read)?.post;
    let Standing { post, on_the_way } = standing(read, application)?;
    let here = post == office;
    let posts = match here && on_the_way.is_none() && case.merged_into.is_none() {
        true => profile.posts.iter().filter(|one| one.code != office).cloned().collect(),
        false => Vec::new(),
    };
    let rows: Vec<Handover> = read.list(storage::OF_CASE, [application])?;
    Ok(HandoverCase {
        post: named(profile, &post),
        here,
        coming: on_the_way.as_ref().is_some_and(|coming| coming.to == office),
        to: on_the_way.map(|coming| named(profile, &coming.to)),
        posts,
        rows: rows.into_iter().rev().map(|row| view(desk, &office, row)).collect::<Result<_>>()?,
    })
}

/// A post that a later edition leaves out is shown by its code.
fn named(profile: &Profile, code: &str) -> Words {
    match profile.post(code) {
        Some(post) => post.name.clone(),
        None => Words(BTreeMap::from([("en".to_owned(), code.to_owned())])),
    }
}

fn view(desk: &Desk, here: &str, handover: Handover) -> Result<HandoverView> {
    let read = desk.read();
    let receipt = read.list::<HandoverReceipt>(storage::OF_HANDOVER, [handover.id])?.pop();
    let receipt = match receipt {
        Some(HandoverReceipt { at, officer, papers, .. }) => {
            Some(ReceiptView { at, officer: officer::name(read, officer)?, papers })
        }
        None => None,
    };
    let known = read.find::<Application>(handover.application)?.is_some();
    let coming = match known && receipt.is_none() {
        true => standing(read, handover.application)?
            .on_the_way
            .is_some_and(|coming| coming.handover == handover.id && coming.to == here),
        false => false,
    };
    Ok(HandoverView {
        id: handover.id,
        application: handover.application,
        from: named(desk.profile, &handover.from_post),
        to: named(desk.profile, &handover.to_post),
        officer: officer::name(read, handover.officer)?,
        at: handover.at,
        number: handover.number,
        receipt,
        coming,
        here: known,
    })
}
