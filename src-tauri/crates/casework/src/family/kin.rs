//! Kinship between two known persons, in any cases.

use super::{Kinship, alter::case_of, inverse, storage, ties::impossible};
use crate::{
    Code, Desk, Failure, Kind, Result,
    access::Scope,
    application::Relationship,
    failure::Faults,
    find::{self, FoundPerson},
    permit::{Permit, Register},
    person::Person,
    text,
};
use chrono::{DateTime, Utc};
use vault::{Id, Read};

/// A kinship as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct KinshipForm {
    /// Case of the person.
    pub application: Id,
    /// A member of the case.
    pub person: Id,
    /// Another person whom the case file knows.
    pub other: Id,
    /// What the other is to the person.
    pub relationship: Relationship,
    /// From where it is known.
    #[serde(default)]
    pub note: Option<String>,
}

/// Records that two known persons are relatives.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `other` when a kinship of the two stands.
pub fn record_kinship(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &KinshipForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    case_of(desk.read(), form.application, form.person)?;
    let person: Person = desk.read().get(form.person)?;
    let other: Option<Person> = desk.read().find(form.other)?;
    let mut faults = Faults::default();
    let note = faults.keep(text::optional("note", form.note.as_deref()));
    let other = other.filter(|other| other.withdrawn.is_none() && other.id != person.id);
    match &other {
        None => faults.add("other", Code::NotAChoice),
        Some(other) => {
            let (lists, relationship) = (&desk.profile.lists, form.relationship);
            if let Some(code) = impossible(lists, relationship, other.sex, &other.birth, Some(&person.birth))
            {
                faults.add("relationship", code);
            }
        }
    }
    if inverse(form.relationship, crate::person::Sex::M) == Relationship::U {
        faults.add("relationship", Code::NotAChoice);
    }
    if between(desk.read(), form.person, form.other)? {
        faults.add("other", Code::AlreadyRecorded);
    }
    faults.check()?;
    desk.commit(permit.officer(), "kinship.record", Some(form.application), now, |change| {
        let kinship = Kinship {
            id: change.new_id()?,
            person: form.person,
            other: form.other,
            relationship: form.relationship,
            note,
            withdrawn: None,
        };
        change.create(&kinship)?;
        Ok(kinship.id)
    })
}

fn between(read: Read<'_>, person: Id, other: Id) -> Result<bool> {
    let kin: Vec<Kinship> = read.list(storage::KIN_OF, [person])?;
    Ok(kin.iter().any(|kin| kin.person == other || kin.other == other))
}

/// A kinship to be withdrawn.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct KinshipWithdrawForm {
    /// Case.
    pub application: Id,
    /// Kinship.
    pub kinship: Id,
    /// Why it stands no longer.
    pub reason: String,
}

/// Withdraws a kinship. Either side may, from the case of its own person.
///
/// # Errors
/// [`Code::Required`] at `reason`; [`Code::NotFound`] when it does not stand or concerns no member of the case.
pub fn withdraw_kinship(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &KinshipWithdrawForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut faults = Faults::default();
    let reason = faults.keep(text::required_long("reason", &form.reason));
    faults.check()?;
    let kinship: Kinship = desk.read().get(form.kinship)?;
    let [one, other] =
        [kinship.person, kinship.other].map(|side| case_of(desk.read(), form.application, side));
    one.or(other)?;
    if kinship.withdrawn.is_some() {
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("the kinship was withdrawn"));
    }
    desk.commit(permit.officer(), "kinship.withdraw", Some(form.application), now, |change| {
        change.update(&Kinship { withdrawn: Some(reason), ..kinship })?;
        Ok(())
    })
}

/// A relative whom the case file knows, as the page shows them beside a person.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct KinView {
    /// Kinship.
    pub kinship: Id,
    /// The relative, with their cases.
    pub relative: FoundPerson,
    /// What the relative is to the person.
    pub relationship: Relationship,
    /// From where it is known.
    pub note: Option<String>,
}

/// Relatives of a person whom the case file knows, whichever side recorded it.
pub(crate) fn kin_of(read: Read<'_>, scope: &Scope, person: Id) -> Result<Vec<KinView>> {
    let mut shown = Vec::new();
    for kin in read.list::<Kinship>(storage::KIN_OF, [person])? {
        let (relative, relationship) = if kin.person == person {
            (kin.other, kin.relationship)
        } else {
            let relative: Person = read.get(kin.person)?;
            (kin.person, inverse(kin.relationship, relative.sex))
        };
        // A record whose import was undone is nobody's relative.
        if let Some(relative) = find::person(read, scope, relative, Vec::new())? {
            shown.push(KinView { kinship: kin.id, relative, relationship, note: kin.note });
        }
    }
    Ok(shown)
}
