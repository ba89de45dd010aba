//! A member who leaves a case: by death, by departure, into another case, or because they never belonged to it.

use super::{
    FamilyChangeKind, Tie,
    alter::{day_and_reason, living, remember, step_out},
    ties,
    warn::standing_warnings,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{self, Application, Relationship, Warning, advance},
    closure::{self, Left},
    failure::Faults,
    find, need,
    permit::{Permit, Register},
    person::{Checking, PartialDay, Person},
    profile::Stage,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A departure from a case as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LeaveForm {
    /// Case.
    pub application: Id,
    /// Who leaves.
    pub person: Id,
    /// Why, a code of the list `leaving`.
    pub because: String,
    /// When, `YYYY-MM-DD`; none is today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Day of death as far as known; none is the day of leaving.
    #[serde(default)]
    pub died: Option<PartialDay>,
    /// What those who stay are to each other, when the principal applicant leaves; none leaves it as it is.
    #[serde(default)]
    pub relationships: Vec<Tie>,
    /// What is known of it, and from where.
    pub reason: String,
}

const DEATH: &str = "death";
/// Why a person leaves without a case to go to: they need none any more. All else would end their application
/// unnoticed.
const ENDING: [&str; 7] = [DEATH, "departure", "withdrawal", "not-family", "duplicate", "error", "other"];
/// What may be recorded once the case is decided: it has happened, whatever stage it is.
const AFTER_DECISION: [&str; 2] = [DEATH, "departure"];

/// Lets a member leave a case. The others keep their places; when nobody stays, the case is closed.
///
/// # Errors
/// All fields at fault in one failure; [`Code::WouldHaveNoCase`] at `because`; [`Code::FamilyInReview`],
/// [`Code::FamilyDecided`], [`Code::CaseMerged`].
pub fn leave(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &LeaveForm,
    now: DateTime<Utc>,
) -> Result<Vec<Warning>> {
    let profile = desk.profile_of(&desk.read().get(form.application)?);
    let (today, officer) = (desk.today(now), permit.officer());
    let lists = &profile.lists;
    let members = application::members(desk.read(), form.application)?;
    let (leaving, staying): (Vec<_>, Vec<_>) = members.into_iter().partition(|one| one.person == form.person);
    let [leaving] = leaving.as_slice() else {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"));
    };
    let case = departed(desk.read(), form, profile, staying.is_empty())?;
    let family = ties::persons(desk.read(), staying.iter().map(|member| member.person))?;
    let mut faults = Faults::default();
    let (on, reason) = day_and_reason(form.on, &form.reason, today, &mut faults);
    let mut checking = Checking { today, lists, faults: &mut faults };
    let because = checking.required_code("leaving", "because", &form.because);
    let died = checking.past("died", form.died.as_ref()).unwrap_or_else(|| on.to_string());
    let left_for = elsewhere(desk.read(), form)?;
    if left_for.is_none() && !because.is_empty() && !ENDING.contains(&because.as_str()) {
        faults.add("because", Code::WouldHaveNoCase);
    }
    let anew = !form.relationships.is_empty();
    if anew || (leaving.relationship == Relationship::Pa && !staying.is_empty()) {
        ties::check(lists, &form.relationships, &family, "relationships", &mut faults);
    }
    faults.check()?;
    let before = need::proposals(desk.read(), lists, case.id, today)?;
    desk.commit(officer, "family.leave", Some(case.id), now, |change| {
        step_out(change, leaving, on, &because, left_for)?;
        if because == DEATH {
            let person: Person = change.read().get(form.person)?;
            change.update(&Person { died: Some(died.clone()), ..person })?;
        }
        ties::write(change, &staying, &form.relationships)?;
        let day = if because == DEATH { died } else { on.to_string() };
        let why = (day.as_str(), Some(because.as_str()), reason.as_str());
        remember(change, case.id, FamilyChangeKind::Left, why, &[form.person], left_for)?;
        if let Some(other) = left_for {
            remember(change, other, FamilyChangeKind::Joined, why, &[form.person], Some(case.id))?;
        }
        if staying.is_empty() {
            advance(change, profile, case.id, Stage::Closed)?;
            let (person, because, known) = (form.person, because.as_str(), reason.as_str());
            closure::with_the_last(change, profile, &case, &Left { person, on, because, known, officer })?;
        }
        need::propose(change, lists, case.id, &before, officer, today)
    })?;
    standing_warnings(desk.read(), lists, case.id, today)
}

/// The case, when it may be left now and for this.
fn departed(
    read: Read<'_>,
    form: &LeaveForm,
    profile: &crate::profile::Profile,
    last: bool,
) -> Result<Application> {
    let case = living(read, form.application)?;
    let decided = match case.stage {
        Stage::Registered | Stage::Interview | Stage::Assessment => false,
        Stage::Review => return Err(Failure::not_now(Code::FamilyInReview)),
        Stage::Decided | Stage::Issued | Stage::Notified | Stage::Appeal | Stage::Final => true,
        Stage::Closed => return Err(Failure::not_now(Code::FamilyDecided)),
    };
    let too_late = decided && !AFTER_DECISION.contains(&form.because.as_str());
    // A decision that is still to be handed over needs somebody to hand it to.
    if too_late || (last && !profile.allows(case.stage, Stage::Closed)) {
        return Err(Failure::not_now(Code::FamilyDecided));
    }
    Ok(case)
}

/// The case that the person has besides this one.
fn elsewhere(read: Read<'_>, form: &LeaveForm) -> Result<Option<Id>> {
    let ending = ENDING.contains(&form.because.as_str());
    let cases = find::all_cases(read, form.person)?;
    let other = cases.into_iter().find(|case| !case.left && case.id != form.application);
    Ok(other.filter(|_| !ending).map(|case| case.id))
}
