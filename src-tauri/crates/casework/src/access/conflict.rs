//! A conflict of interest: whoever knows the applicant, or is against them, does not see the file.

use super::{Beside, Conflict, charge::unfit_for, gate::absent, parted, storage};
use crate::{
    Code, Desk, Failure, Result,
    application::Application,
    failure::Faults,
    folder,
    permit::{Permit, ReadCases},
    text,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Id, Read};

/// A declaration as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ConflictOfInterestForm {
    /// Case.
    pub application: Id,
    /// What connects the officer with it.
    pub reason: String,
    /// Who is in charge from now on, where the officer was.
    #[serde(default)]
    pub hand_over: Option<Id>,
}

/// Declares the officer's own conflict of interest. From then on the case is closed to them; one that they were in
/// charge of goes to somebody else in the same act.
///
/// # Errors
/// [`Code::Required`] at `reason`, and at `handOver` where the officer is in charge; [`Code::NotAChoice`] at `handOver`.
pub fn declare(
    desk: &mut Desk,
    permit: &Permit<ReadCases>,
    form: &ConflictOfInterestForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let me = permit.officer();
    if !permit.acting().scope().opens(desk.read(), form.application)? {
        return Err(absent(permit.acting(), form.application));
    }
    let case: Application = desk.read().get(form.application)?;
    if case.merged_into.is_some() {
        return Err(Failure::not_now(Code::CaseMerged));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let in_charge = case.officer == me;
    match form.hand_over {
        None if in_charge => faults.add("handOver", Code::Required),
        Some(to) if in_charge => {
            let own = (to == me).then_some(Code::NotAChoice);
            if let Some(code) = own.or(unfit_for(desk, case.id, to)?) {
                faults.add("handOver", code);
            }
        }
        _ => {}
    }
    faults.check()?;
    let conflict = Conflict {
        id: Id::new(now)?,
        application: case.id,
        officer: me,
        reason,
        declared_at: now,
        withdrawn: None,
        beside: Some(Beside::of(desk.read(), case.id)?),
    };
    desk.commit(me, "access.declare_conflict", Some(case.id), now, |change| {
        change.create(&conflict)?;
        if let Some(officer) = form.hand_over.filter(|_| in_charge) {
            change.update(&Application { officer, ..case })?;
        }
        Ok(())
    })
}

/// Cases that a conflict of interest closes: with people it is one wherever their case went, whatever went into it, and
/// what parted from it while whoever declared it did not know.
pub(super) fn closed_by(read: Read<'_>, conflict: &Conflict) -> Result<BTreeSet<Id>> {
    let mut closed: BTreeSet<Id> = folder::together(read, conflict.application)?.into_iter().collect();
    closed.extend(parted::in_conflict_with(read, conflict)?);
    Ok(closed)
}

/// Officers who declared a conflict of interest in a case, or in one that it closes with that: nobody puts them in charge
/// of it.
pub(super) fn conflicted(read: Read<'_>, case: Id) -> Result<BTreeSet<Id>> {
    let mut all = BTreeSet::new();
    for related in folder::together(read, case)? {
        all.extend(read.rows::<Id>(storage::CONFLICTED, [related], |row| row.get(0))?);
    }
    for conflict in read.list::<Conflict>(storage::DECLARED, [])? {
        if !all.contains(&conflict.officer) && parted::in_conflict_with(read, &conflict)?.contains(&case) {
            all.insert(conflict.officer);
        }
    }
    Ok(all)
}
