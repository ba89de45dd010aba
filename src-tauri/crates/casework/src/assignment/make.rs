//! Giving cases to a colleague.

use super::{Assignment, storage};
use crate::{
    Code, Desk, Failure, Result, access,
    application::Application,
    failure::Faults,
    folder,
    officer::Officer,
    permit::{Permit, Review},
    profile::Stage,
    restriction, text,
};
use chrono::{DateTime, Utc};
use vault::Id;

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
    let has_it = (form.to == case.officer).then_some(Code::NotAChoice);
    if let Some(code) = has_it.or(unfit(desk, case.id, form.to)?) {
        faults.add("to", code);
    }
    faults.check()?;
    let mut going = vec![case.clone()];
    if form.all {
        for other in read.list::<Application>(storage::OPEN_OF, [case.officer])? {
            let may =
                permit.acting().scope().opens(read, other.id)? && unfit(desk, other.id, form.to)?.is_none();
            if other.id != case.id && may {
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

/// Why an officer cannot be given a case: beside what keeps anybody from it, that they could not read all of it.
fn unfit(desk: &Desk, case: Id, officer: Id) -> Result<Option<Code>> {
    if let Some(code) = access::unfit_for(desk, case, officer)? {
        return Ok(Some(code));
    }
    let read = desk.read();
    let known: Officer = read.get(officer)?;
    let classes = restriction::of_everything(read, case)?;
    let lacked = restriction::lacked(desk.profile, &known, officer, &classes);
    Ok((!lacked.is_empty()).then_some(Code::OfficerLacksClass))
}
