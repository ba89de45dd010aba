//! The check of a text before it is used: on its own, and of every letter that it stands in.

use super::{TextEdition, TextForm, TextKind, TextName, TextState, Texts, Writers};
use crate::{
    Result,
    template::{Against, Fault, FaultCode, Template, check, check_clause},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// What a check found.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// Faults, in the order of the lines.
    pub faults: Vec<Fault>,
    /// Letters that a clause stands in.
    pub used_in: Vec<String>,
}

impl Checked {
    /// The first fault that keeps it from being used.
    #[must_use]
    pub fn blocking(&self) -> Option<&Fault> {
        self.faults.iter().find(|fault| !fault.warning)
    }
}

/// Checks a text as it is typed. Writes nothing.
///
/// # Errors
/// Of the database.
pub fn check_text(texts: &Texts<'_>, form: &TextForm, today: NaiveDate) -> Result<Checked> {
    Ok(match form.text.kind {
        TextKind::Letter => Checked { faults: template(texts, form, today), used_in: Vec::new() },
        TextKind::Clause => clause(texts, form, today),
    })
}

fn template(texts: &Texts<'_>, form: &TextForm, today: NaiveDate) -> Vec<Fault> {
    let found = match Template::parse(&form.source) {
        Ok(found) => found,
        Err(fault) => return vec![fault],
    };
    let line = |key: &str| 1 + form.source.lines().position(|line| line.starts_with(key)).unwrap_or(0);
    let mut faults = Vec::new();
    if found.id != form.text.name {
        faults.push(Fault::new(FaultCode::HeadDiffers, line("id"), 1, found.id.as_str()));
    }
    if found.language != form.text.language {
        faults.push(Fault::new(FaultCode::HeadDiffers, line("language"), 1, found.language.tag()));
    }
    if !faults.is_empty() {
        return faults;
    }
    let Some(words) = texts.words(found.language) else {
        return vec![Fault::new(FaultCode::HeadInvalid, line("language"), 1, found.language.tag())];
    };
    let clauses = texts.clauses(found.language);
    check(&found, &Against { profile: texts.profile(), words, clauses: &clauses, today })
}

/// A clause on its own, then every letter that it stands in.
fn clause(texts: &Texts<'_>, form: &TextForm, today: NaiveDate) -> Checked {
    let lang = form.text.language;
    let tried = texts.clone().with_clause(as_edition(form));
    let Some(words) = texts.words(lang) else {
        let fault = Fault::new(FaultCode::HeadInvalid, 1, 1, lang.tag());
        return Checked { faults: vec![fault], used_in: Vec::new() };
    };
    let clauses = tried.clauses(lang);
    let against = Against { profile: texts.profile(), words, clauses: &clauses, today };
    let using = users(&tried, &form.text);
    let letters: Vec<&str> = using.iter().map(|template| template.id.as_str()).collect();
    let mut faults = check_clause(&form.source, &letters, &against);
    if faults.is_empty() {
        for template in &using {
            let found = check(template, &against).into_iter().filter(|fault| !fault.warning);
            let of_letter =
                found.map(|fault| Fault { line: 1, column: 1, ..fault.with("letter", &template.id) });
            faults.extend(of_letter);
        }
    }
    Checked { faults, used_in: using.into_iter().map(|template| template.id).collect() }
}

/// Letters in the language of a clause that call it.
pub(super) fn users(texts: &Texts<'_>, clause: &TextName) -> Vec<Template> {
    let of_language = texts.letters().into_iter().filter(|(_, lang)| *lang == clause.language);
    let templates = of_language.filter_map(|(letter, lang)| texts.template(&letter, lang).ok().flatten());
    templates.filter(|template| template.calls(&clause.name)).collect()
}

/// A form as an edition that nobody saved.
fn as_edition(form: &TextForm) -> TextEdition {
    TextEdition {
        id: Id::from_bytes([0; 16]),
        profile: String::new(),
        kind: form.text.kind,
        name: form.text.name.clone(),
        language: form.text.language.tag().to_owned(),
        version: 0,
        based_on: 0,
        source: form.source.clone(),
        verified: form.verified,
        state: TextState::Draft,
        writers: Writers::default(),
        saved_at: DateTime::<Utc>::default(),
        note: String::new(),
        submitted_at: None,
        decided_by: None,
        decided_at: None,
        remark: None,
    }
}
