//! Registering a family, and correcting a person's data later.

use super::{Application, Member, Relationship, number};
use crate::{
    Code, Desk, Failure, Kind, Result, decision,
    failure::Faults,
    office,
    permit::{Permit, Register},
    person::{Birth, IdentityDocument, Person, PersonForm, PersonView, Sex},
    profile::Stage,
    text, time,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use vault::Id;

/// One member of a family as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberForm {
    /// Who.
    pub person: PersonForm,
    /// Relationship to the principal applicant.
    pub relationship: Relationship,
    /// Whether they claim protection in their own right.
    pub own_claim: bool,
}

/// A registration as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RegistrationForm {
    /// Language of the applicant, as a tag.
    pub language: String,
    /// Reasons for leaving and fears, in the applicant's own words.
    pub reasons: String,
    /// Where and how they can be reached safely.
    pub contact: String,
    /// When they entered the country, `YYYY-MM-DD`.
    pub arrived_on: Option<NaiveDate>,
    /// The family, the principal applicant among them.
    pub members: Vec<MemberForm>,
}

/// Answer to a registration.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Registered {
    /// The case.
    pub application: Id,
    /// Its number.
    pub number: String,
}

/// Registers a family as one case, in one commit.
///
/// # Errors
/// All fields at fault in one failure; nothing is kept then.
pub fn register(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &RegistrationForm,
    now: DateTime<Utc>,
) -> Result<Registered> {
    let today = desk.today(now);
    let mut faults = Faults::default();
    let language = faults.keep(text::tag("language", &form.language));
    let reasons = faults.keep(text::long("reasons", &form.reasons));
    let contact = faults.keep(text::line("contact", &form.contact));
    if form.arrived_on.is_some_and(|day| day > today) {
        faults.add("arrivedOn", Code::DateInFuture);
    }
    let family = checked_family(&form.members, today, now, &mut faults)?;
    faults.check()?;
    let (profile, officer) = (desk.profile, permit.officer());
    desk.commit(officer, "application.register", None, now, |change| {
        let office = office::current(change.read())?;
        let number = number::next(change.read(), &office, today.year())?;
        let application = Application {
            id: change.new_id()?,
            number: number.text,
            series: number.series,
            counter: number.counter,
            profile: profile.edition(),
            stage: Stage::Registered,
            registered_at: now,
            registered_on: today,
            officer,
            language,
            reasons,
            contact,
            arrived_on: form.arrived_on,
        };
        change.about(application.id);
        change.create(&application)?;
        for (position, (person, document, member)) in (1..).zip(&family) {
            change.create(person)?;
            if let Some(document) = document {
                change.create(document)?;
            }
            change.create(&Member {
                id: change.new_id()?,
                application: application.id,
                person: person.id,
                relationship: member.relationship,
                own_claim: member.own_claim || member.relationship == Relationship::Pa,
                position,
            })?;
        }
        Ok(Registered { application: application.id, number: application.number })
    })
}

type Checked<'f> = (Person, Option<IdentityDocument>, &'f MemberForm);

fn checked_family<'f>(
    members: &'f [MemberForm],
    today: NaiveDate,
    now: DateTime<Utc>,
    faults: &mut Faults,
) -> Result<Vec<Checked<'f>>> {
    match members.iter().filter(|member| member.relationship == Relationship::Pa).count() {
        0 => faults.add("members.0.relationship", Code::NoPrincipal),
        1 => {}
        _ => {
            let second =
                members.iter().rposition(|member| member.relationship == Relationship::Pa).unwrap_or(0);
            faults.add(format!("members.{second}.relationship"), Code::OnePrincipal);
        }
    }
    let mut family = Vec::new();
    for (index, member) in members.iter().enumerate() {
        let at = format!("members.{index}.");
        let ids = (Id::new(now)?, Id::new(now)?);
        let (person, document) = member.person.check(&format!("{at}person."), ids, today, faults);
        if member.relationship.sex().is_some_and(|sex| person.sex != Sex::U && person.sex != sex) {
            faults.add(format!("{at}relationship"), Code::SexContradicts);
        }
        family.push((person, document, member));
    }
    Ok(family)
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
    let (corrected, document) = form.check("", (person, Id::new(now)?), today, &mut faults);
    faults.check()?;
    let case: Application = desk.read().get(application)?;
    // Neither while a second officer reads the draft: what is approved is what was handed in.
    decision::open_to_change(&case)?;
    if !super::members(desk.read(), application)?.iter().any(|member| member.person == person) {
        // The journal of another case would show the change, and that case's stage would allow it.
        return Err(Failure::new(Kind::NotFound, Code::NotFound).context("not a member of this case"));
    }
    desk.commit(permit.officer(), "person.correct", Some(application), now, |change| {
        let mut corrected = corrected;
        let old: Person = change.read().get(person)?;
        // An age stays tied to the day on which it was stated.
        if corrected.birth.age.is_some() && corrected.birth.age == old.birth.age {
            corrected.birth = Birth { basis: corrected.birth.basis, ..old.birth };
        }
        change.update(&corrected)?;
        if let Some(document) = document {
            let known = crate::person::documents(change.read(), person)?;
            match known.into_iter().find(|known| known.number == document.number) {
                None => change.create(&document)?,
                // Scanned again, rightly this time. A number alone says less than what is known already.
                Some(known) if !document.mrz.0.is_empty() => {
                    change.update(&IdentityDocument { id: known.id, ..document })?;
                }
                Some(_) => {}
            }
        }
        Ok(())
    })?;
    crate::person::view(desk.read(), person, time::day(now, desk.profile.utc_offset_minutes))
}
