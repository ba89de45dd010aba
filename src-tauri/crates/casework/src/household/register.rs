//! Registering a household, changing what is known of it, and its end.

use super::{Household, HouseholdMember, Keeps, standing, storage};
use crate::{
    Code, Desk, Failure, Result, access,
    application::{Application, Checked, MemberForm, Relationship, written},
    duplicate,
    failure::Faults,
    folder, office,
    permit::Acting,
    person::Checking,
    profile::ListName,
    text,
};
use chrono::{DateTime, Datelike, Utc};
use vault::{Change, Id, Read};

/// A household as typed.
#[derive(Debug, Clone, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct HouseholdForm {
    /// Which it changes; none is a new one.
    pub household: Option<Id>,
    /// Who they are, a code of the list `population`.
    pub population: String,
    /// Their application for asylum.
    pub application: Option<Id>,
    /// The same by its number, as typed; an empty one is none. Where it is left out, `application` counts.
    pub case_number: Option<String>,
    /// Where they live.
    pub address: String,
    /// How they can be reached safely.
    pub contact: String,
    /// Where they were displaced or came back from.
    pub origin: Option<String>,
    /// Income of all in a month, in minor units.
    pub income: Option<i64>,
    /// Anything else.
    pub note: Option<String>,
    /// Who lives there, the head among them; only of a new one.
    pub members: Vec<MemberForm>,
}

/// Registers a household with everybody in it, in one commit. Persons who look like others are raised as pairs.
///
/// # Errors
/// All fields at fault in one failure; nothing is kept then.
pub fn register(
    desk: &mut Desk,
    permit: &Keeps,
    form: &HouseholdForm,
    now: DateTime<Utc>,
) -> Result<Household> {
    let (today, officer) = (desk.today(now), permit.officer());
    let mut faults = Faults::default();
    let head = form.members.iter().filter(|member| member.relationship == Relationship::Pa).count();
    if head != 1 {
        faults.add("members.0.relationship", if head == 0 { Code::NoPrincipal } else { Code::OnePrincipal });
    }
    let mut family = Vec::new();
    for (index, member) in form.members.iter().enumerate() {
        if member.known.is_some() && form.members[..index].iter().any(|other| other.known == member.known) {
            faults.add(format!("members.{index}.person"), Code::AlreadyMember);
        }
        if let Some(known) = member.known
            && lives_somewhere(desk.read(), known)?.is_some()
        {
            faults.add(format!("members.{index}.person"), Code::LivesElsewhere);
        }
        family.push(Checked::of(desk, member, &format!("members.{index}"), now, &mut faults)?);
    }
    let new = form.check(desk, permit.acting(), Id::new(now)?, now, officer, &mut faults)?;
    faults.check()?;
    let alike = duplicate::alike(desk, family.iter().map(Checked::unmet))?;
    desk.commit(officer, "household.register", Some(new.id), now, |change| {
        let office = office::current(change.read())?;
        let series = format!("{}-H{}", office.series(change.read())?, today.year());
        let last: Option<Option<u32>> =
            change.read().row(storage::LAST_COUNTER, [&series], |row| row.get(0))?;
        let counter = last.flatten().unwrap_or(0) + 1;
        let household = Household { number: written(&series, counter), series, counter, ..new };
        change.create(&household)?;
        for (position, (checked, form)) in (1..).zip(family.iter().zip(&form.members)) {
            checked.enter(change)?;
            join(change, &household, checked.person().id, form.relationship, position, today)?;
        }
        for (checked, alike) in family.iter().zip(&alike) {
            checked.settle(change, alike, officer, today)?;
        }
        Ok(household)
    })
}

/// Where a person lives now.
pub(super) fn lives_somewhere(read: Read<'_>, person: Id) -> Result<Option<HouseholdMember>> {
    Ok(read.list::<HouseholdMember>(storage::OF_PERSON, [person])?.pop())
}

pub(super) fn join(
    change: &mut Change<'_>,
    household: &Household,
    person: Id,
    relationship: Relationship,
    position: u32,
    joined_on: chrono::NaiveDate,
) -> Result<()> {
    let id = change.new_id()?;
    change.create(&HouseholdMember {
        id,
        household: household.id,
        person,
        relationship,
        position,
        joined_on,
        left_on: None,
        left_because: None,
    })?;
    Ok(())
}

/// Changes what is known of a household.
///
/// # Errors
/// All fields at fault in one failure; [`Code::HouseholdEnded`]; [`Code::NotFound`].
pub fn change(desk: &mut Desk, permit: &Keeps, form: &HouseholdForm, now: DateTime<Utc>) -> Result<()> {
    let Some(id) = form.household else { return Err(Failure::new(crate::Kind::NotFound, Code::NotFound)) };
    let known = standing(desk.read(), id)?;
    let mut faults = Faults::default();
    let typed = form.check(desk, permit.acting(), id, now, known.registered_by, &mut faults)?;
    // A case that is closed to the officer was not shown, and does not go by being left out.
    let kept = match known.application {
        Some(case) => !permit.scope().opens(desk.read(), case)?,
        None => false,
    };
    faults.check()?;
    let changed = Household {
        number: known.number,
        series: known.series,
        counter: known.counter,
        registered_on: known.registered_on,
        application: if kept { known.application } else { typed.application },
        ..typed
    };
    desk.commit(permit.officer(), "household.change", Some(id), now, |change| {
        change.update(&changed)?;
        Ok(())
    })
}

/// The end of a household's assistance.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct EndHouseholdForm {
    /// Which.
    pub household: Id,
    /// Why.
    pub reason: String,
}

/// Ends the assistance of a household. What was given stays in its history.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::HouseholdEnded`].
pub fn end(desk: &mut Desk, permit: &Keeps, form: &EndHouseholdForm, now: DateTime<Utc>) -> Result<()> {
    let known = standing(desk.read(), form.household)?;
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    desk.commit(permit.officer(), "household.end", Some(known.id), now, |change| {
        change.update(&Household { ended: Some(reason), ..known })?;
        Ok(())
    })
}

impl HouseholdForm {
    /// The application that the household is linked to. A case that is closed to the officer is not there for them.
    fn linked(&self, desk: &Desk, acting: &Acting, faults: &mut Faults) -> Result<Option<Id>> {
        let read = desk.read();
        let opens = |case: Id| acting.scope().opens(read, case);
        if let Some(number) = &self.case_number {
            if number.trim().is_empty() {
                return Ok(None);
            }
            let found = access::numbered(read, acting, number)?;
            let standing = found.map(|case| folder::standing(read, case.id)).transpose()?;
            let open =
                standing.map(|case| Ok::<_, Failure>(opens(case)?.then_some(case))).transpose()?.flatten();
            if open.is_none() {
                faults.add("caseNumber", Code::NotFound);
            }
            return Ok(open);
        }
        if let Some(application) = self.application
            && !(read.find::<Application>(application)?.is_some() && opens(application)?)
        {
            faults.add("application", Code::NotFound);
        }
        Ok(self.application)
    }

    fn check(
        &self,
        desk: &Desk,
        acting: &Acting,
        id: Id,
        now: DateTime<Utc>,
        registered_by: Id,
        faults: &mut Faults,
    ) -> Result<Household> {
        let today = desk.today(now);
        let application = self.linked(desk, acting, faults)?;
        if self.income.is_some_and(|income| income < 0) {
            faults.add("income", Code::NotANumber);
        }
        let mut checking = Checking { today, lists: &desk.profile.lists, faults };
        Ok(Household {
            id,
            number: String::new(),
            series: String::new(),
            counter: 0,
            population: checking.required_code(ListName::Population.as_str(), "population", &self.population),
            application,
            address: checking.required("address", &self.address),
            contact: checking.required("contact", &self.contact),
            origin: checking.line("origin", self.origin.as_ref()),
            income: self.income,
            note: checking.long("note", self.note.as_ref()),
            registered_by,
            registered_on: today,
            ended: None,
        })
    }
}
