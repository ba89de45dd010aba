//! What an officer was trained for, and whom applicants will speak to.

use super::{Officer, Qualification, Qualifications};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    permit::{Administer, Permit},
    person::Sex,
    profile::{ListName, Lists},
    training,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// What is known of an officer as an interviewer.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct QualifyForm {
    /// Officer.
    pub officer: Id,
    /// Sex, for applicants who wish to speak to a woman or to a man; none is not recorded.
    pub sex: Option<Sex>,
    /// What they were trained for.
    pub qualifications: Vec<Qualification>,
}

/// Records what an officer was trained for, as a whole. Certificates of sessions and of other bodies stay beside it.
///
/// # Errors
/// [`Code::NotAChoice`] at a training that the list does not have, [`Code::AlreadyRecorded`] at one that stands twice.
pub fn qualify(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &QualifyForm,
    now: DateTime<Utc>,
) -> Result<Officer> {
    let known: Officer = desk.read().get(form.officer)?;
    let mut faults = Faults::default();
    let qualifications = check(&desk.profile.lists, &form.qualifications, &mut faults);
    faults.check()?;
    let officer = Officer { sex: form.sex.filter(|sex| *sex != Sex::U), qualifications: None, ..known };
    let today = desk.today(now);
    desk.commit(permit.officer(), "officer.qualify", None, now, |change| {
        change.update(&officer)?;
        training::replace_recorded(change, &officer, &qualifications.0, permit.officer(), today)?;
        Ok(officer)
    })
}

pub(super) fn check(lists: &Lists, typed: &[Qualification], faults: &mut Faults) -> Qualifications {
    for (at, one) in typed.iter().enumerate() {
        let field = format!("qualifications.{at}.code");
        if !lists.has(ListName::Training, &one.code) {
            faults.add(field, Code::NotAChoice);
        } else if typed[..at].iter().any(|earlier| earlier.code == one.code) {
            faults.add(field, Code::AlreadyRecorded);
        }
    }
    let order = lists.get(ListName::Training);
    let mut known = typed.to_vec();
    known.sort_by_key(|one| order.entries.iter().position(|entry| entry.code == one.code));
    Qualifications(known)
}
