//! Correcting a person's data, and describing them further.

use super::Application;
use crate::{
    Code, Desk, Failure, Kind, Result, decision,
    failure::Faults,
    permit::{Permit, Register},
    person::{Birth, Checking, Details, Person, PersonForm, PersonView},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A case whose persons may be changed now, and of which the person is a member.
pub(crate) fn open_member(desk: &Desk, application: Id, person: Id) -> Result<Application> {
    let case: Application = desk.read().get(application)?;
    // Neither while a second officer reads the draft: what is approved is what was handed in.
    decision::open_to_change(&case)?;
    if !super::members(desk.read(), application)?.iter().any(|member| member.person == person) {
        // The journal of another case would show the change, and that case's stage would allow it.
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"));
    }
    Ok(case)
}

/// Describes a person further: each section given replaces what stood, an empty one clears it, one left out stays.
///
/// # Errors
/// All fields at fault in one failure.
pub fn describe_person(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    person: Id,
    details: &Details,
    now: DateTime<Utc>,
) -> Result<PersonView> {
    let today = desk.today(now);
    let mut faults = Faults::default();
    let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
    let details = details.check("", &mut checking);
    faults.check()?;
    open_member(desk, application, person)?;
    desk.commit(permit.officer(), "person.describe", Some(application), now, |change| {
        let mut described: Person = change.read().get(person)?;
        details.onto(&mut described);
        change.update(&described)?;
        Ok(())
    })?;
    crate::person::view(desk, person, today)
}

/// Corrects a person's data. The journal keeps what stood before.
///
/// # Errors
/// All fields at fault in one failure.
pub fn correct_person(
    desk: &mut Desk,
    permit: &Permit<Register>,
    application: Id,
    person: Id,
    form: &PersonForm,
    now: DateTime<Utc>,
) -> Result<PersonView> {
    let today = desk.today(now);
    let mut faults = Faults::default();
    let (corrected, documents) = form.check("", person, &desk.profile.lists, now, today, &mut faults)?;
    faults.check()?;
    open_member(desk, application, person)?;
    desk.commit(permit.officer(), "person.correct", Some(application), now, |change| {
        let old: Person = change.read().get(person)?;
        let mut corrected = Person {
            name: corrected.name,
            sex: corrected.sex,
            birth: corrected.birth,
            nationality: corrected.nationality,
            ethnicity: corrected.ethnicity,
            religion: corrected.religion,
            ..old.clone()
        };
        // An age stays tied to the day on which it was stated.
        if corrected.birth.age.is_some() && corrected.birth.age == old.birth.age {
            let Birth { basis, disputed, .. } = corrected.birth;
            corrected.birth = Birth { basis, disputed, ..old.birth };
        }
        change.update(&corrected)?;
        let known = crate::person::documents(change.read(), person)?;
        for document in documents {
            let known = known.clone();
            match known.into_iter().find(|known| !known.number.is_empty() && known.number == document.number)
            {
                None => change.create(&document)?,
                // Scanned again, rightly this time. A number alone says less than what is known already.
                Some(known) if !document.mrz.0.is_empty() => {
                    change.update(&known.written_anew(document))?;
                }
                Some(_) => {}
            }
        }
        Ok(())
    })?;
    crate::person::view(desk, person, today)
}
