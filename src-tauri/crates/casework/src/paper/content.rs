//! What a paper says, before it is put into a language.

use super::{
    About, PaperForm, PaperKind, PaperRule, PaperTemplate,
    record::{self, Recorded},
    storage,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    acknowledgement::{Acknowledgement, AcknowledgementKind},
    application::{self, Application, Relationship},
    appointment::Appointment,
    custody,
    failure::Faults,
    folder, officer,
    permit::Acting,
    person,
    person::{IdentityDocument, Person, PersonName},
    profile::{Profile, Stage},
    proof, room,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use vault::Id;

/// A person named in a paper.
pub(super) struct Named {
    pub(super) person: Person,
    pub(super) relationship: Relationship,
    /// The portrait in use.
    pub(super) portrait: Option<Vec<u8>>,
}

/// What a paper says.
pub(super) struct Content<'d> {
    pub(super) profile: &'d Profile,
    pub(super) case: Application,
    pub(super) kind: PaperKind,
    pub(super) number: String,
    pub(super) holder: Named,
    /// The other persons named in it, in the order of the family.
    pub(super) family: Vec<Named>,
    /// Documents of a receipt, each with whose it is.
    pub(super) documents: Vec<(IdentityDocument, PersonName)>,
    /// Appointment of a slip, with the names of those who are to come.
    pub(super) appointment: Option<(Appointment, Vec<PersonName>)>,
    /// Names of its officer and its room.
    pub(super) received: (String, String),
    pub(super) acknowledgement: Option<Acknowledgement>,
    /// Record of an interview.
    pub(super) record: Option<Recorded>,
    /// Name of the officer who issues it.
    pub(super) officer: String,
    pub(super) issued: NaiveDate,
    pub(super) valid_until: Option<NaiveDate>,
}

impl<'d> Content<'d> {
    /// Gathers it from the file.
    pub(super) fn of(desk: &'d Desk, form: &PaperForm, acting: &Acting, now: DateTime<Utc>) -> Result<Self> {
        let officer = acting.officer();
        let read = desk.read();
        let case = folder::open_case(read, form.application, None)?;
        let profile = desk.profile_of(&case);
        if form.kind == PaperKind::Certificate && case.stage == Stage::Closed {
            return Err(Failure::not_now(Code::StageForbids).context("the case is closed"));
        }
        let mut faults = Faults::default();
        let acknowledgement = acknowledgement(desk, form, &mut faults)?;
        let appointment = appointment(desk, form, &mut faults)?;
        let documents = documents(desk, form, &mut faults)?;
        let record = record::of(desk, form, acting, &mut faults)?;
        let mut living = Vec::new();
        for member in application::members(read, case.id)? {
            let named = named(desk, member.person, member.relationship)?;
            if named.person.died.is_none() {
                living.push(named);
            }
        }
        let told = acknowledgement.as_ref().map(|told| told.person);
        // Whoever holds the slip comes themselves.
        let comes = appointment.as_ref().and_then(|(one, _)| one.persons.0.first().copied());
        let heard = record.as_ref().map(|record| record.interview.person);
        let wanted = form.person.or(told).or(comes).or(heard);
        let found = living.iter().position(|named| match wanted {
            Some(person) => named.person.id == person,
            None => true,
        });
        let Some(holder) = found.map(|at| living.remove(at)) else {
            faults.add("person", Code::NotAChoice);
            return Err(faults.into_failure());
        };
        faults.check()?;
        let booked = appointment.as_ref().map(|(one, _)| one);
        let received = (
            booked.and_then(|one| one.officer).map_or(Ok(String::new()), |id| officer::name(read, id))?,
            booked.and_then(|one| one.room).map_or(Ok(String::new()), |id| room::name(read, id))?,
        );
        let lists_family = form.kind == PaperKind::Certificate && holder.relationship == Relationship::Pa;
        let issued = desk.today(now);
        let rule = rule(profile, form.kind)?;
        let earlier = read.list::<super::Paper>(storage::OF_KIND, (case.id, vault_code(form.kind)))?;
        Ok(Self {
            number: format!("{}/{}{}", case.number, rule.mark, earlier.len() + 1),
            family: if lists_family { living } else { Vec::new() },
            officer: officer::name(read, officer)?,
            valid_until: rule.valid.and_then(|valid| valid.last_day(issued)),
            kind: form.kind,
            profile,
            case,
            holder,
            documents,
            appointment,
            received,
            acknowledgement,
            record,
            issued,
        })
    }

    /// What it is about, as an issued paper keeps it.
    pub(super) fn about(&self) -> About {
        About {
            persons: std::iter::once(&self.holder).chain(&self.family).map(|named| named.person.id).collect(),
            documents: self.documents.iter().map(|(document, _)| document.id).collect(),
            appointment: self.appointment.as_ref().map(|(appointment, _)| appointment.id),
            acknowledgement: self.acknowledgement.as_ref().map(|told| told.id),
            interview: self.record.as_ref().map(|record| record.interview.id),
        }
    }

    /// What is signed for of it.
    pub(super) fn sealed<'a>(&'a self, caption: &'a str) -> proof::About<'a> {
        proof::About {
            case: &self.case.number,
            number: &self.number,
            kind: self.kind.code(),
            outcomes: Vec::new(),
            day: self.issued,
            holder: &self.holder.person.name.latin,
            caption,
        }
    }

    /// Its template in a language.
    pub(super) fn template(&self, field: &str, lang: Lang) -> Result<&'d PaperTemplate> {
        let found = self.profile.paper_templates.get(&(self.kind, lang));
        found.ok_or_else(|| Failure::field(field, Code::NotAChoice).with("language", lang.tag()))
    }
}

/// What the profile says of a paper. A profile that leaves one out is refused when loaded.
pub(super) fn rule(profile: &Profile, kind: PaperKind) -> Result<&PaperRule> {
    let missing = || Failure::new(Kind::Unexpected, Code::ProfileInvalid).context("no rule of the paper");
    profile.papers.get(&kind).ok_or_else(missing)
}

/// A kind as the column has it.
pub(super) fn vault_code(kind: PaperKind) -> vault::Value {
    vault::FieldValue::to_value(&kind)
}

fn named(desk: &Desk, person: Id, relationship: Relationship) -> Result<Named> {
    let person: Person = desk.read().get(person)?;
    let portrait = person.portrait.map(|hash| desk.vault.blob(hash)).transpose()?;
    Ok(Named { person, relationship, portrait })
}

fn acknowledgement(desk: &Desk, form: &PaperForm, faults: &mut Faults) -> Result<Option<Acknowledgement>> {
    if form.kind != PaperKind::Rights {
        return Ok(None);
    }
    let Some(id) = form.acknowledgement else { return Ok(None) };
    let told: Option<Acknowledgement> = desk.read().find(id)?;
    let folder = folder::joined(desk.read(), form.application)?;
    let told = told.filter(|told| {
        folder.contains(&told.application)
            && told.withdrawn.is_none()
            && told.kind == AcknowledgementKind::Rights
            && form.person.is_none_or(|person| person == told.person)
    });
    if told.is_none() {
        faults.add("acknowledgement", Code::NotAChoice);
    }
    Ok(told)
}

fn appointment(
    desk: &Desk,
    form: &PaperForm,
    faults: &mut Faults,
) -> Result<Option<(Appointment, Vec<PersonName>)>> {
    if form.kind != PaperKind::Slip {
        return Ok(None);
    }
    let Some(id) = form.appointment else {
        faults.add("appointment", Code::Required);
        return Ok(None);
    };
    let found: Option<Appointment> = desk.read().find(id)?;
    let folder = folder::joined(desk.read(), form.application)?;
    let Some(appointment) = found.filter(|found| folder.contains(&found.application)) else {
        faults.add("appointment", Code::NotAChoice);
        return Ok(None);
    };
    if appointment.cancelled.is_some() {
        faults.add("appointment", Code::AppointmentCancelled);
    }
    let mut names = Vec::new();
    for person in &appointment.persons.0 {
        names.push(desk.read().get::<Person>(*person)?.name);
    }
    Ok(Some((appointment, names)))
}

/// Documents of a receipt: those asked for, or everything that the office holds of the case's persons.
fn documents(
    desk: &Desk,
    form: &PaperForm,
    faults: &mut Faults,
) -> Result<Vec<(IdentityDocument, PersonName)>> {
    if form.kind != PaperKind::Receipt {
        return Ok(Vec::new());
    }
    let mut held = Vec::new();
    for member in application::members(desk.read(), form.application)? {
        let name = desk.read().get::<Person>(member.person)?.name;
        for document in person::documents(desk.read(), member.person)? {
            if custody::is_held(&desk.profile.lists, &document) {
                held.push((document, name.clone()));
            }
        }
    }
    if form.documents.iter().any(|id| held.iter().all(|(document, _)| document.id != *id)) {
        faults.add("documents", Code::NotAChoice);
    } else if held.is_empty() {
        faults.add("documents", Code::NothingRetained);
    }
    if !form.documents.is_empty() {
        held.retain(|(document, _)| form.documents.contains(&document.id));
    }
    Ok(held)
}
