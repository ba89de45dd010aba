//! Modules: those of the catalogue, and those that the authority added.

use super::{Area, Level, Module, NationalModule, catalogue, storage};
use crate::{
    Code, Desk, Result,
    failure::Faults,
    officer,
    permit::{Permit, Train},
    profile::{ListName, Lists, Words},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// Languages of titles.
const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];
/// Hours of a module at most.
const MOST_HOURS: u32 = 400;

/// A module, or a new version of one, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingModuleForm")]
pub struct ModuleForm {
    /// Code: small letters, digits and hyphens.
    pub code: String,
    /// Version.
    pub version: String,
    /// Title in the three languages.
    pub title: BTreeMap<String, String>,
    /// Where it belongs.
    pub area: Area,
    /// How deep it goes.
    pub level: Level,
    /// Hours online.
    pub online_hours: u32,
    /// Hours face to face.
    pub face_hours: u32,
    /// Modules that come before it.
    #[serde(default)]
    pub prerequisites: Vec<String>,
    /// For how many months a certificate counts.
    #[serde(default)]
    pub validity_months: Option<u32>,
    /// What a test must reach, of 100.
    #[serde(default)]
    pub pass_mark: Option<u32>,
    /// The training that it gives, a code of the list `training`.
    #[serde(default)]
    pub qualification: Option<String>,
}

/// A module as the page shows it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "TrainingModuleView")]
pub struct ModuleView {
    /// The module.
    pub module: Module,
    /// Whether the authority added it.
    pub national: bool,
    /// Whether it is the version that sessions are planned with.
    pub current: bool,
    /// Who added it.
    pub added_by: Option<String>,
    /// When.
    pub added_on: Option<NaiveDate>,
}

/// All modules in the order of the catalogue, then those of the authority; each version.
///
/// # Errors
/// Of the database.
pub fn modules(desk: &Desk) -> Result<Vec<ModuleView>> {
    let read = desk.read();
    let national: Vec<NationalModule> = read.list(storage::MODULES, [])?;
    let latest = |code: &str| national.iter().rev().find(|one| one.module.code == code).map(|one| one.id);
    let mut found = Vec::new();
    for module in &catalogue()?.modules {
        found.push(ModuleView {
            current: latest(&module.code).is_none(),
            module: titled(&desk.profile.lists, module),
            national: false,
            added_by: None,
            added_on: None,
        });
    }
    for one in &national {
        found.push(ModuleView {
            module: one.module.clone(),
            national: true,
            current: latest(&one.module.code) == Some(one.id),
            added_by: Some(officer::name(read, one.added_by)?),
            added_on: Some(one.added_on),
        });
    }
    Ok(found)
}

/// The version of a module that sessions are planned with.
pub(super) fn current(read: Read<'_>, lists: &Lists, code: &str) -> Result<Option<Module>> {
    let national: Vec<NationalModule> = read.list(storage::MODULES, [])?;
    if let Some(one) = national.into_iter().rev().find(|one| one.module.code == code) {
        return Ok(Some(one.module));
    }
    let shared = catalogue()?.modules.iter().find(|one| one.code == code);
    Ok(shared.map(|module| titled(lists, module)))
}

/// Adds a module of the authority, or a new version of one.
///
/// # Errors
/// All fields at fault in one failure; [`Code::AlreadyRecorded`] at `version` where there is such a version.
pub fn add(desk: &mut Desk, permit: &Permit<Train>, form: &ModuleForm, now: DateTime<Utc>) -> Result<Id> {
    let known = modules(desk)?;
    let mut faults = Faults::default();
    let code = faults.keep(text::required("code", &form.code));
    let is_code = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !code.is_empty() && (code.len() > 40 || !code.chars().all(is_code)) {
        faults.add("code", Code::NotAChoice);
    }
    let version = faults.keep(text::required("version", &form.version));
    if known.iter().any(|one| one.module.code == code && one.module.version == version) {
        faults.add("version", Code::AlreadyRecorded);
    }
    let mut title = Words::default();
    for lang in LANGUAGES {
        let field = format!("title.{}", lang.tag());
        let typed = form.title.get(lang.tag()).map_or("", String::as_str);
        let said = faults.keep(text::required(&field, typed).and_then(|said| text::printable(&field, said)));
        title.0.insert(lang.tag().to_owned(), said);
    }
    for (field, hours) in [("onlineHours", form.online_hours), ("faceHours", form.face_hours)] {
        if hours > MOST_HOURS {
            faults.add_with(field, Code::OutOfRange, "max", MOST_HOURS);
        }
    }
    if form.online_hours + form.face_hours == 0 {
        faults.add("onlineHours", Code::Required);
    }
    if form.pass_mark.is_some_and(|mark| !(1..=100).contains(&mark)) {
        faults.add_with("passMark", Code::OutOfRange, "max", 100);
    }
    if form.validity_months.is_some_and(|months| !(1..=240).contains(&months)) {
        faults.add_with("validityMonths", Code::OutOfRange, "max", 240);
    }
    let exists = |code: &String| known.iter().any(|one| one.module.code == *code);
    if form.prerequisites.iter().any(|one| *one == code || !exists(one)) {
        faults.add("prerequisites", Code::NotAChoice);
    }
    // A new version of a shared module gives what the module gives.
    let shared = known.iter().find(|one| one.module.code == code);
    let typed = form.qualification.clone().filter(|code| !code.is_empty());
    let qualification = typed.or_else(|| shared.and_then(|one| one.module.qualification.clone()));
    if qualification.as_ref().is_some_and(|code| !desk.profile.lists.has(ListName::Training, code)) {
        faults.add("qualification", Code::NotAChoice);
    }
    faults.check()?;
    let module = Module {
        code,
        version,
        title,
        area: form.area,
        level: form.level,
        online_hours: form.online_hours,
        face_hours: form.face_hours,
        prerequisites: form.prerequisites.clone(),
        validity_months: form.validity_months,
        pass_mark: form.pass_mark,
        qualification,
        // The authority's own word.
        verified: true,
    };
    let added_on = desk.today(now);
    desk.commit(permit.officer(), "training.module", None, now, |change| {
        let id = change.new_id()?;
        change.create(&NationalModule { id, module, added_by: permit.officer(), added_on })?;
        Ok(id)
    })
}

/// A module of the catalogue with its title out of the list `training`.
fn titled(lists: &Lists, module: &Module) -> Module {
    let words = lists.entry(ListName::Training, &module.code).map(|entry| {
        let said = LANGUAGES.map(|lang| (lang.tag().to_owned(), entry.text(lang).to_owned()));
        Words(said.into_iter().collect())
    });
    Module { title: words.unwrap_or_default(), ..module.clone() }
}
