//! Registration: machine-readable zones, births in any calendar, families.

use crate::Session;
use casework::profile::ListsView;
use casework::{
    Result,
    application::{self, Registered, RegistrationForm, Warning},
    permit::Register,
    person::{self, Birth, BirthForm, Details, PersonForm, PersonView},
};
use names::{country::COUNTRIES, mrz::Mrz};
use vault::Id;

/// A machine-readable zone as pasted or scanned.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Scanned {
    /// The text.
    pub text: String,
}

/// Reads a machine-readable zone. Wrong check digits are part of the answer.
///
/// # Errors
/// At the field `text`, when it is no machine-readable zone.
pub fn read_mrz(session: &mut Session, scanned: Scanned) -> Result<Mrz> {
    let (desk, _, now) = session.permitted::<Register>()?;
    person::read_mrz(&scanned.text, desk.today(now))
}

/// Checks a birth and converts it.
///
/// # Errors
/// At the fields `date` or `age`.
pub fn check_birth(session: &mut Session, form: BirthForm) -> Result<Birth> {
    let (desk, _, now) = session.permitted::<Register>()?;
    person::check_birth(&form, desk.today(now))
}

/// A readable Latin spelling of a name in another script.
///
/// # Errors
/// Locked.
pub fn romanise(session: &mut Session, text: String) -> Result<String> {
    session.permitted::<Register>()?;
    Ok(names::script::romanise(&text, None))
}

/// A country in the languages of the page.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CountryView {
    /// ISO 3166 alpha-3.
    pub code: &'static str,
    /// In Azerbaijani.
    pub az: &'static str,
    /// In Russian.
    pub ru: &'static str,
    /// In English.
    pub en: &'static str,
}

/// Countries to choose from.
///
/// # Errors
/// None of its own.
pub fn countries(_: &mut Session, (): ()) -> Result<Vec<CountryView>> {
    let view = |c: &names::country::Country| CountryView { code: c.iso3, az: c.az, ru: c.ru, en: c.en };
    Ok(COUNTRIES.iter().map(view).collect())
}

/// The code lists of the profile.
///
/// # Errors
/// When the profile cannot be loaded.
pub fn lists(session: &mut Session, (): ()) -> Result<ListsView> {
    Ok(ListsView::from(&session.profile_in_use()?.lists))
}

/// Registers a family.
///
/// # Errors
/// All fields at fault in one failure.
pub fn register(session: &mut Session, form: RegistrationForm) -> Result<Registered> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    application::register(desk, &permit, &form, now)
}

/// A correction of a person's data.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Correction {
    /// Case in which it is made.
    pub application: Id,
    /// Person.
    pub person: Id,
    /// The data as they should be.
    pub form: PersonForm,
}

/// What is to be described of a person.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct Description {
    /// Case in which it is made.
    pub application: Id,
    /// Person.
    pub person: Id,
    /// Sections that replace what stood; those left out stay.
    pub details: Details,
}

/// Describes a person further.
///
/// # Errors
/// All fields at fault in one failure.
pub fn describe(session: &mut Session, description: Description) -> Result<PersonView> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    let Description { application, person, details } = description;
    application::describe_person(desk, &permit, application, person, &details, now)
}

/// What may be wrong in a registration, and need not be.
///
/// # Errors
/// Of the file.
pub fn warnings(session: &mut Session, form: RegistrationForm) -> Result<Vec<Warning>> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    application::warnings(desk, &permit, &form, now)
}

/// Corrects a person's data.
///
/// # Errors
/// All fields at fault in one failure.
pub fn correct(session: &mut Session, correction: Correction) -> Result<PersonView> {
    let (desk, permit, now) = session.permitted::<Register>()?;
    let Correction { application, person, form } = correction;
    application::correct_person(desk, &permit, application, person, &form, now)
}
