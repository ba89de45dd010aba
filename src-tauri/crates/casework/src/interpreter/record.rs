//! Entering an interpreter in the register, and changing what is known of them.

use super::{
    Accreditation, DeclaredConflict, DeclaredConflicts, Interpreter, Modes, SpokenLanguage, SpokenLanguages,
};
use crate::{
    Code, Desk, Result, access, application,
    appointment::AppointmentMode,
    failure::Faults,
    permit::{Acting, Coordinate, Permit},
    person::{Checking, Sex},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read};

/// A conflict as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ConflictForm {
    /// Case number.
    pub number: String,
    /// What the conflict is.
    pub note: String,
}

/// An interpreter as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct InterpreterForm {
    /// Whom it changes; none is a new one.
    #[serde(default)]
    pub interpreter: Option<Id>,
    /// Name.
    pub name: String,
    /// Sex.
    pub sex: Option<Sex>,
    /// What they speak.
    pub languages: Vec<SpokenLanguage>,
    /// Number of the accreditation; empty is none.
    #[serde(default)]
    pub accreditation: String,
    /// Until when it counts.
    #[serde(default)]
    pub accredited_until: Option<NaiveDate>,
    /// Day of the undertaking of confidentiality.
    #[serde(default)]
    pub undertaking: Option<NaiveDate>,
    /// In which ways they can be there.
    pub modes: Vec<AppointmentMode>,
    /// Nationality.
    #[serde(default)]
    pub nationality: Option<String>,
    /// Ethnic group.
    #[serde(default)]
    pub ethnicity: Option<String>,
    /// What else speaks against using them for some applicants.
    #[serde(default)]
    pub caution: Option<String>,
    /// For whom they must not interpret.
    #[serde(default)]
    pub conflicts: Vec<ConflictForm>,
    /// How they can be reached.
    #[serde(default)]
    pub contact: Option<String>,
}

/// Enters an interpreter in the register, or changes what is known of one.
///
/// # Errors
/// All fields at fault in one failure; [`Code::NotFound`] at a number that no open case has.
pub fn record(
    desk: &mut Desk,
    permit: &Permit<Coordinate>,
    form: &InterpreterForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let known: Option<Interpreter> = form.interpreter.map(|id| desk.read().get(id)).transpose()?;
    let checked = form.check(desk, permit.acting(), known.as_ref(), now)?;
    let command = if known.is_some() { "interpreter.change" } else { "interpreter.add" };
    desk.commit(permit.officer(), command, None, now, |change| {
        if known.is_some() {
            change.update(&checked)?;
            return Ok(checked.id);
        }
        change.create(&checked)?;
        Ok(checked.id)
    })
}

impl InterpreterForm {
    fn check(
        &self,
        desk: &Desk,
        acting: &Acting,
        known: Option<&Interpreter>,
        now: DateTime<Utc>,
    ) -> Result<Interpreter> {
        let mut faults = Faults::default();
        let today = desk.today(now);
        let name = text::required("name", &self.name).and_then(|name| text::printable("name", name));
        let name = faults.keep(name);
        let sex = self.sex.filter(|sex| *sex != Sex::U);
        if sex.is_none() {
            faults.add("sex", Code::Required);
        }
        let mut checking = Checking { today, lists: &desk.profile.lists, faults: &mut faults };
        let languages: Vec<SpokenLanguage> =
            self.languages.iter().enumerate().map(|(at, one)| one.check(at, &mut checking)).collect();
        let number = checking.line("accreditation", Some(&self.accreditation));
        let nationality = checking.country("nationality", self.nationality.as_ref());
        let ethnicity = checking.code("ethnicity", "ethnicity", self.ethnicity.as_ref());
        let caution = checking.long("caution", self.caution.as_ref());
        let contact = checking.line("contact", self.contact.as_ref());
        if languages.is_empty() {
            faults.add("languages", Code::Required);
        }
        if number.is_none() && (self.accredited_until.is_some() || languages.iter().any(|one| one.accredited))
        {
            faults.add("accreditation", Code::Required);
        }
        if self.undertaking.is_some_and(|day| day > today) {
            faults.add("undertaking", Code::DateInFuture);
        }
        if self.modes.is_empty() {
            faults.add("modes", Code::Required);
        }
        let conflicts = self.conflicts((desk.read(), acting), known, &mut faults)?;
        faults.check()?;
        let mut modes = self.modes.clone();
        modes.sort_unstable();
        modes.dedup();
        Ok(Interpreter {
            id: match known {
                Some(known) => known.id,
                None => Id::new(now)?,
            },
            name,
            sex: sex.unwrap_or(Sex::U),
            languages: SpokenLanguages(languages),
            accreditation: number.map(|number| Accreditation { number, until: self.accredited_until }),
            undertaking: self.undertaking,
            modes: Modes(modes),
            nationality,
            ethnicity,
            caution,
            conflicts,
            contact,
            inactive: known.and_then(|known| known.inactive.clone()),
        })
    }

    /// A conflict with a case is one with its members, wherever they go later. One with a case that is closed to the
    /// officer was not shown to them, and stands.
    fn conflicts(
        &self,
        (read, acting): (Read<'_>, &Acting),
        known: Option<&Interpreter>,
        faults: &mut Faults,
    ) -> Result<DeclaredConflicts> {
        let mut conflicts = Vec::new();
        for earlier in known.iter().flat_map(|known| &known.conflicts.0) {
            if !acting.scope().opens(read, earlier.application)? {
                conflicts.push(earlier.clone());
            }
        }
        for (at, typed) in self.conflicts.iter().enumerate() {
            let field = |name: &str| format!("conflicts.{at}.{name}");
            let number = faults.keep(text::required(&field("number"), &typed.number));
            let note = faults.keep(text::required(&field("note"), &typed.note));
            if number.is_empty() {
                continue;
            }
            let Some(case) = access::numbered(read, acting, &number)? else {
                faults.add(field("number"), Code::NotFound);
                continue;
            };
            let before = known.iter().flat_map(|known| &known.conflicts.0);
            let mut persons: Vec<Id> = before
                .filter(|earlier| earlier.application == case.id)
                .flat_map(|earlier| earlier.persons.iter().copied())
                .collect();
            for member in application::members(read, case.id)? {
                if !persons.contains(&member.person) {
                    persons.push(member.person);
                }
            }
            conflicts.push(DeclaredConflict { application: case.id, persons, note });
        }
        Ok(DeclaredConflicts(conflicts))
    }
}

impl SpokenLanguage {
    fn check(&self, at: usize, checking: &mut Checking<'_>) -> Self {
        let field = |name: &str| format!("languages.{at}.{name}");
        let dialects = self.dialects.iter();
        let dialects =
            dialects.filter_map(|dialect| checking.line(&field("dialects"), Some(dialect))).collect();
        Self {
            language: checking.required_code("language", &field("language"), &self.language),
            dialects,
            level: checking.code("language_level", &field("level"), self.level.as_ref()),
            accredited: self.accredited,
        }
    }
}
