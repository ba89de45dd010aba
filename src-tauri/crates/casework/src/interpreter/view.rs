//! Interpreters as the page shows them.

use super::{Accreditation, Interpreter, SpokenLanguage, all};
use crate::{
    Desk, Result,
    access::Scope,
    application::Application,
    appointment::AppointmentMode,
    permit::{Coordinate, Permit},
    person::Sex,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A declared conflict as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct ConflictView {
    /// Case number.
    pub number: String,
    /// What the conflict is.
    pub note: String,
}

/// An interpreter as the page shows them.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpreterView {
    /// Who.
    pub id: Id,
    /// Name.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// What they speak.
    pub languages: Vec<SpokenLanguage>,
    /// How they are accredited.
    pub accreditation: Option<Accreditation>,
    /// Whether the accreditation counts today.
    pub accredited: bool,
    /// Day of the undertaking of confidentiality.
    pub undertaking: Option<NaiveDate>,
    /// In which ways they can be there.
    pub modes: Vec<AppointmentMode>,
    /// Nationality.
    pub nationality: Option<String>,
    /// Ethnic group.
    pub ethnicity: Option<String>,
    /// What else speaks against using them for some applicants.
    pub caution: Option<String>,
    /// For whom they must not interpret.
    pub conflicts: Vec<ConflictView>,
    /// How they can be reached.
    pub contact: Option<String>,
    /// Why they are not called any more; none: they are.
    pub inactive: Option<String>,
}

/// The register, by name; those who are not called any more last. Of their conflicts, those with open cases.
///
/// # Errors
/// Of the database.
pub fn list(desk: &Desk, permit: &Permit<Coordinate>, now: DateTime<Utc>) -> Result<Vec<InterpreterView>> {
    let today = desk.today(now);
    let mut views = Vec::new();
    for interpreter in all(desk.read())? {
        views.push(view(desk.read(), permit.scope(), interpreter, today)?);
    }
    views.sort_by_key(|one| one.inactive.is_some());
    Ok(views)
}

fn view(
    read: Read<'_>,
    scope: &Scope,
    interpreter: Interpreter,
    today: NaiveDate,
) -> Result<InterpreterView> {
    let mut conflicts = Vec::new();
    for conflict in interpreter.conflicts.0 {
        if !scope.opens(read, conflict.application)? {
            continue;
        }
        let case: Option<Application> = read.find(conflict.application)?;
        conflicts.push(ConflictView {
            number: case.map(|case| case.number).unwrap_or_default(),
            note: conflict.note,
        });
    }
    let counts = |one: &Accreditation| one.until.is_none_or(|until| today <= until);
    Ok(InterpreterView {
        accredited: interpreter.accreditation.as_ref().is_some_and(counts),
        id: interpreter.id,
        name: interpreter.name,
        sex: interpreter.sex,
        languages: interpreter.languages.0,
        accreditation: interpreter.accreditation,
        undertaking: interpreter.undertaking,
        modes: interpreter.modes.0,
        nationality: interpreter.nationality,
        ethnicity: interpreter.ethnicity,
        caution: interpreter.caution,
        conflicts,
        contact: interpreter.contact,
        inactive: interpreter.inactive,
    })
}
