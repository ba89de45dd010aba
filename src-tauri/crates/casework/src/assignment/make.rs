//! Giving cases to a colleague.

use super::{Assignment, storage};
use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    failure::Faults,
    folder,
    officer::Officer,
    permit::{Permit, Review, RightName},
    profile::{Profile, Stage},
    restriction, text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A new officer in charge, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AssignmentForm {
    /// Case.
    pub application: Id,
    /// Who is to be in charge.
    pub to: Id,
    /// Why.
    pub reason: String,
    /// Whether everything goes to them that the officer in charge has open: somebody is ill, or leaves.
    #[serde(default)]
    pub all: bool,
}

/// Puts another officer of the office in charge of a case, or of all open cases of whoever is in charge of it. Tasks
/// follow the case. Of all, those stay where they are that the deciding officer does not see, and those in which the
/// new one declared a conflict of interest. Gives back how many cases went over.
///
/// # Errors
/// [`Code::CaseMerged`]; [`Code::StageForbids`] once the case is final or closed; all fields at fault in one failure:
/// an officer who does not examine cases, who has it already, or who declared a conflict of interest.
pub fn assign(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &AssignmentForm,
    now: DateTime<Utc>,
) -> Result<usize> {
    let (read, today, me) = (desk.read(), desk.today(now), permit.officer());
    let case = folder::open_case(read, form.application, None)?;
    if case.stage >= Stage::Final {
        return Err(Failure::not_now(Code::StageForbids));
    }
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    let known: Option<Officer> = read.find(form.to)?;
    let examines = |one: &Officer| desk.profile.roles.may(&one.roles.0, RightName::Examine);
    if form.to == case.officer || !known.as_ref().is_some_and(|one| one.active && examines(one)) {
        faults.add("to", Code::NotAChoice);
    } else if access::conflicted(read, case.id)?.contains(&form.to) {
        faults.add("to", Code::ConflictDeclared);
    } else if let Some(known) = &known
        && lacks(read, desk.profile, known, case.id)?
    {
        faults.add("to", Code::OfficerLacksClass);
    }
    faults.check()?;
    let mut going = vec![case.clone()];
    if form.all {
        for other in read.list::<Application>(storage::OPEN_OF, [case.officer])? {
            let may = permit.acting().scope().opens(read, other.id)?
                && !access::conflicted(read, other.id)?.contains(&form.to);
            let reads = known
                .as_ref()
                .is_some_and(|one| matches!(lacks(read, desk.profile, one, other.id), Ok(false)));
            if other.id != case.id && may && reads {
                going.push(other);
            }
        }
    }
    let count = going.len();
    // Each in a commit of its own, so that it stands in the journal of its case.
    for case in going {
        desk.commit(me, "case.assign", Some(case.id), now, |change| {
            change.create(&Assignment {
                id: change.new_id()?,
                application: case.id,
                from_officer: case.officer,
                to_officer: form.to,
                on_day: today,
                reason: reason.clone(),
                officer: me,
            })?;
            change.update(&Application { officer: form.to, ..case })?;
            Ok(())
        })?;
    }
    Ok(count)
}

/// Whether an officer, put in charge of a case, could not read all of it.
fn lacks(read: Read<'_>, profile: &Profile, officer: &Officer, case: Id) -> Result<bool> {
    let classes = restriction::of_everything(read, case)?;
    Ok(!restriction::lacked(profile, officer, officer.id, &classes).is_empty())
}
