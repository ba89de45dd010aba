//! What is disputed now.

use super::storage;
use crate::{
    Desk, Result, SCHEMA,
    application::Application,
    decision::Decision,
    flag::Flag,
    journal,
    need::SpecificNeed,
    officer,
    permit::{Acting, Permit, Settle},
    restriction::{self, Restriction, Withheld},
};
use chrono::{DateTime, Utc};
use vault::{Claim, Dispute, Id, Read, Record, Value};

/// Conflicts shown at most; the oldest come first.
const SHOWN: usize = 500;

/// Characters of a value shown at most: whoever decides reads all of it.
const LONGEST: usize = 20_000;

/// One of the values of a disputed field.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct ClaimView {
    /// The value; none when it is not known or cannot be told in words.
    pub value: Option<String>,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub officer: String,
    /// By which command.
    pub command: String,
    /// Installation that wrote it: its stream.
    pub stream: Id,
    /// Number of the commit there.
    pub seq: u64,
    /// Whether it was written at this desk.
    pub here: bool,
}

/// A disputed field.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DisputeView {
    /// Record.
    pub record: Id,
    /// Tag of the field.
    pub field: u16,
    /// Which field, `table.field`.
    pub name: String,
    /// The case it belongs to.
    pub application: Option<Id>,
    /// Number of that case.
    pub number: Option<String>,
    /// The values, the one that is shown first.
    pub claims: Vec<ClaimView>,
    /// Whether a third value can be typed here: the field is plain text.
    pub text: bool,
}

/// What is disputed.
#[derive(Debug, Clone, PartialEq, serde::Serialize, ts_rs::TS)]
pub struct DisputeList {
    /// The oldest first.
    pub conflicts: Vec<DisputeView>,
    /// Whether there are more.
    pub more: bool,
}

/// What is disputed and this officer may see.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, permit: &Permit<Settle>) -> Result<DisputeList> {
    let mut conflicts = Vec::new();
    // Counted after what the officer may not see, or they would be told of more and shown nothing.
    for dispute in desk.read().disputes(None, u32::MAX)? {
        conflicts.extend(view(desk, permit.acting(), dispute)?);
        if conflicts.len() > SHOWN {
            break;
        }
    }
    let more = conflicts.len() > SHOWN;
    conflicts.truncate(SHOWN);
    Ok(DisputeList { conflicts, more })
}

/// How many fields of a case are disputed that this officer may see.
///
/// # Errors
/// Of the database.
pub(crate) fn count_of(desk: &Desk, acting: &Acting, case: Id) -> Result<usize> {
    let mut count = 0;
    for dispute in desk.read().disputes(None, u32::MAX)? {
        if dispute.claims.iter().any(|claim| claim.subject == Some(case)) || dispute.entity == case {
            count += usize::from(view(desk, acting, dispute)?.is_some());
        }
    }
    Ok(count)
}

/// None when the officer may not see it, or this version does not know the field.
pub(super) fn view(desk: &Desk, acting: &Acting, dispute: Dispute) -> Result<Option<DisputeView>> {
    let read = desk.read();
    let table = SCHEMA.tables.iter().find(|table| table.tag == dispute.table);
    let known = table.and_then(|table| Some((table, table.field(dispute.field)?)));
    let Some((table, field)) = known else { return Ok(None) };
    let case = case_of(read, &dispute)?;
    let sees = match &case {
        Some(case) => {
            acting.scope().opens(read, case.id)? && is_told(desk, acting, case, (table.name, &dispute))?
        }
        None => !is_restricted(read, table.name, dispute.entity)?,
    };
    if !sees {
        return Ok(None);
    }
    let text = dispute.claims.iter().all(|claim| is_plain(&claim.value));
    let claims = dispute.claims.into_iter().map(|claim| told(desk, claim)).collect::<Result<_>>()?;
    Ok(Some(DisputeView {
        record: dispute.entity,
        field: dispute.field,
        name: format!("{}.{}", table.name, field.name),
        application: case.as_ref().map(|case| case.id),
        number: case.map(|case| case.number),
        claims,
        text,
    }))
}

/// Whether a dispute is for the officer: the record, and what stands in it on either side.
fn is_told(
    desk: &Desk,
    acting: &Acting,
    case: &Application,
    (table, dispute): (&str, &Dispute),
) -> Result<bool> {
    let withheld = Withheld::of(desk.read(), acting, case.id)?;
    let says = |value: &Value| match value {
        Value::Text(text) => !withheld.in_stored(text).is_empty(),
        _ => false,
    };
    let is_of_facts = table == Decision::TABLE.name && !withheld.facts().is_empty();
    Ok(!is_of_facts
        && !dispute.claims.iter().any(|claim| says(&claim.value))
        && journal::is_seen(desk, acting, case, &withheld, (table, dispute.entity))?)
}

fn told(desk: &Desk, claim: Claim) -> Result<ClaimView> {
    Ok(ClaimView {
        value: journal::in_length(&claim.value, LONGEST),
        at: claim.at,
        officer: officer::name(desk.read(), claim.actor)?,
        command: claim.command,
        stream: claim.dot.stream,
        seq: claim.dot.seq,
        here: storage::is_own(desk.read(), claim.dot.stream)?,
    })
}

/// The case whose journal shows the writes; the record itself may be one.
fn case_of(read: Read<'_>, dispute: &Dispute) -> Result<Option<Application>> {
    for subject in dispute.claims.iter().filter_map(|claim| claim.subject).chain([dispute.entity]) {
        if let Some(case) = read.find::<Application>(subject)? {
            return Ok(Some(case));
        }
    }
    Ok(None)
}

fn is_restricted(read: Read<'_>, table: &str, record: Id) -> Result<bool> {
    if table == Restriction::TABLE.name || restriction::is_classed(read, record)? {
        return Ok(true);
    }
    if table == Flag::TABLE.name {
        return Ok(read.find::<Flag>(record)?.is_none_or(|flag| flag.restricted));
    }
    Ok(table == SpecificNeed::TABLE.name
        && read.find::<SpecificNeed>(record)?.is_none_or(|need| need.restricted))
}

/// Whether a value is what somebody typed, and no code, date or structure.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Text(text) => {
            let is_structure = text.starts_with(['{', '[', '"']);
            let is_code =
                !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-@.:".contains(c));
            !is_structure && !is_code
        }
        _ => false,
    }
}
