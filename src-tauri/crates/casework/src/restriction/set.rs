//! Putting classes on something, and taking them off again.

use super::{Classes, RestrictedKind, Restriction, Withheld, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::Application,
    assessment::Fact,
    attachment::Attachment,
    failure::Faults,
    folder,
    interview::{Interview, Line},
    permit::{Class, Permit, ReadCases},
    text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// Classes that something is to carry.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct RestrictionForm {
    /// What it is.
    pub kind: RestrictedKind,
    /// Which.
    pub record: Id,
    /// All classes that it is to carry from now on; none opens it again.
    pub classes: BTreeSet<Class>,
    /// Why.
    pub reason: String,
}

/// Sets the classes of a scan, an interview, a line or a fact, whatever the stage of the case: what is known must not
/// stay open because the file is closed. The journal keeps what was set before.
///
/// # Errors
/// [`Code::Restricted`] for what the officer may not see; at `classes`: [`Code::ClassNotHeld`] where a class that is put
/// on or taken off is none of theirs, [`Code::AlreadyRecorded`] where nothing would change; at `reason`:
/// [`Code::Required`].
pub fn set(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    form: &RestrictionForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let read = desk.read();
    let application = belongs_to(read, form)?;
    let standing = folder::standing(read, application)?;
    if !permit.scope().opens(read, standing)? {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    Withheld::of(desk.read(), permit.acting(), standing)?.allow(form.record)?;
    let case: Application = read.get(standing)?;
    let known: Vec<Restriction> = read.list(storage::OF_RECORD, [form.record])?;
    let before: BTreeSet<Class> = known.iter().flat_map(|one| &one.classes.0).copied().collect();
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let mut moved = before.symmetric_difference(&form.classes).peekable();
    if moved.peek().is_none() {
        faults.add("classes", Code::AlreadyRecorded);
    } else if moved.any(|class| !permit.acting().sees(*class, case.officer)) {
        faults.add("classes", Code::ClassNotHeld);
    }
    faults.check()?;
    let (officer, classes) = (permit.officer(), Classes(form.classes.clone()));
    desk.commit(officer, "restriction.set", Some(standing), now, |change| {
        let (set_by, set_at) = (officer, now);
        let Some((first, others)) = known.split_first() else {
            let (id, kind, record) = (change.new_id()?, form.kind, form.record);
            change.create(&Restriction { id, application, kind, record, classes, reason, set_by, set_at })?;
            return Ok(());
        };
        change.update(&Restriction { classes, reason, set_by, set_at, ..first.clone() })?;
        // What another desk wrote at the same time counted as well: it does not any more.
        for other in others.iter().filter(|other| !other.classes.0.is_empty()) {
            change.update(&Restriction { classes: Classes::default(), ..other.clone() })?;
        }
        Ok(())
    })
}

/// The case that it was made in.
fn belongs_to(read: Read<'_>, form: &RestrictionForm) -> Result<Id> {
    Ok(match form.kind {
        RestrictedKind::Attachment => read.get::<Attachment>(form.record)?.application,
        RestrictedKind::Interview => read.get::<Interview>(form.record)?.application,
        RestrictedKind::Line => {
            let line: Line = read.get(form.record)?;
            read.get::<Interview>(line.interview)?.application
        }
        RestrictedKind::Fact => read.get::<Fact>(form.record)?.application,
    })
}
