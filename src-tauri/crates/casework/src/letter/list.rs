//! Letters of all cases: which are to be issued, which were issued and not served, which wait too long.

use super::{Letter, Subject, of_application, storage, subject};
use crate::{
    Desk, Result,
    access::Scope,
    application::{self, Application, CaseRow},
    permit::{Issue, Permit},
    person::PersonName,
    profile::ServiceRule,
    template::Texts,
};
use chrono::{DateTime, NaiveDate, Utc};
use letters::Lang;
use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};
use vault::Id;

/// Where a letter is on its way.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum LetterState {
    /// The act is done, and whoever it concerns is owed the letter.
    ToIssue,
    /// Issued, to be handed over.
    Issued,
    /// Issued; the day on which it was to be handed over is past.
    Overdue,
}

/// Which letters are wanted.
#[derive(Debug, Clone, Default, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase", default)]
pub struct LettersQuery {
    /// Where they are on their way; none is everywhere.
    pub state: Option<LetterState>,
    /// What they tell of; none is anything.
    pub subject: Option<Subject>,
    /// Only of cases that this officer is in charge of.
    pub mine: bool,
    /// Part of a case number or of the principal applicant's name.
    pub text: String,
}

/// A letter on its way.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LetterRow {
    /// Case.
    pub application: Id,
    /// Its number.
    pub case: String,
    /// Name of the principal applicant.
    pub principal: PersonName,
    /// What it tells of.
    pub subject: Subject,
    /// The record that it tells of.
    pub record: Id,
    /// Name of the letter.
    pub letter: String,
    /// Names of whom it addresses.
    pub persons: Vec<PersonName>,
    /// Where it is on its way.
    pub state: LetterState,
    /// Day of the act, of the issue, or on which it was to be handed over.
    pub day: NaiveDate,
    /// The letter, once it was issued.
    pub issued: Option<Id>,
    /// Its number.
    pub number: Option<String>,
    /// Languages to issue it in: the official one, and the applicant's where a summary is written in it.
    #[ts(type = "string")]
    pub language: Lang,
    /// Language of the summary.
    #[ts(type = "string | null")]
    pub summary: Option<Lang>,
    /// Whether no translator confirmed the text that it is written with, in one of its languages.
    pub unconfirmed: bool,
}

/// Letters on their way.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct LettersList {
    /// The letters, the oldest first.
    pub rows: Vec<LetterRow>,
    /// How many there are in each state, whatever was asked for.
    pub states: BTreeMap<LetterState, u32>,
    /// Whether there are more than are shown.
    pub more: bool,
    /// Ways to serve them.
    pub services: Vec<ServiceRule>,
}

/// Rows shown at most.
const MOST: usize = 1_000;

/// Letters of all cases on their way, the oldest first.
///
/// # Errors
/// Of the database.
pub fn list(
    desk: &Desk,
    permit: &Permit<Issue>,
    query: &LettersQuery,
    now: DateTime<Utc>,
) -> Result<LettersList> {
    let today = desk.today(now);
    let mut rows = waiting(desk, today)?;
    rows.extend(owed(desk, today)?);
    rows = open_to(desk, permit.scope(), rows)?;
    let mut states = BTreeMap::new();
    for found in &rows {
        *states.entry(found.state).or_insert(0) += 1;
    }
    rows.retain(|found| {
        query.state.is_none_or(|state| state == found.state)
            && query.subject.is_none_or(|subject| subject == found.subject)
            && (!query.mine || found.case.officer == permit.officer())
    });
    rows.sort_by_key(|found| (found.day, found.case.id));
    let ids: Vec<Id> = rows.iter().map(|found| found.case.id).collect();
    let cases: BTreeMap<Id, CaseRow> =
        application::rows(desk, &ids, now)?.into_iter().map(|row| (row.id, row)).collect();
    let wanted = query.text.trim().to_lowercase();
    let mut texts: BTreeMap<String, Texts<'_>> = BTreeMap::new();
    let mut shown = Vec::new();
    let mut more = false;
    for found in rows {
        let Some(case) = cases.get(&found.case.id) else { continue };
        let named = [Some(&case.number), Some(&case.principal.latin), case.principal.native.as_ref()];
        if !named.into_iter().flatten().any(|text| text.to_lowercase().contains(&wanted)) {
            continue;
        }
        if shown.len() == MOST {
            more = true;
            break;
        }
        let profile = desk.profile_of(&found.case);
        let texts = match texts.entry(profile.edition()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(Texts::of(desk.read(), profile)?),
        };
        shown.push(found.row(desk, case, texts)?);
    }
    Ok(LettersList { rows: shown, states, more, services: desk.profile.services.clone() })
}

fn open_to(desk: &Desk, scope: &Scope, rows: Vec<Found>) -> Result<Vec<Found>> {
    let mut open = Vec::with_capacity(rows.len());
    for found in rows {
        if scope.opens(desk.read(), found.case.id)? {
            open.push(found);
        }
    }
    Ok(open)
}

/// A letter on its way, before its case is looked up.
struct Found {
    case: Application,
    subject: Subject,
    record: Id,
    letter: String,
    persons: Vec<Id>,
    state: LetterState,
    day: NaiveDate,
    issued: Option<(Id, String)>,
    /// Of an issued letter, the languages that it has.
    written: Option<(Lang, Option<Lang>)>,
}

impl Found {
    fn row(self, desk: &Desk, case: &CaseRow, texts: &Texts<'_>) -> Result<LetterRow> {
        let (language, summary) = self.written.unwrap_or_else(|| languages(texts, &self.case, &self.letter));
        let unconfirmed = [Some(language), summary].into_iter().flatten().any(|lang| {
            let text = texts.template(&self.letter, lang).ok().flatten();
            text.is_some_and(|text| !text.verified)
        });
        let mut persons = Vec::new();
        for person in &self.persons {
            persons.push(desk.read().get::<crate::person::Person>(*person)?.name);
        }
        let (issued, number) = self.issued.unzip();
        Ok(LetterRow {
            application: self.case.id,
            case: case.number.clone(),
            principal: case.principal.clone(),
            subject: self.subject,
            record: self.record,
            letter: self.letter,
            persons,
            state: self.state,
            day: self.day,
            issued,
            number,
            language,
            summary,
            unconfirmed,
        })
    }
}

/// The official language, and that of the applicant where the letter is written in it.
fn languages(texts: &Texts<'_>, case: &Application, letter: &str) -> (Lang, Option<Lang>) {
    let profile = texts.profile();
    let official = profile.languages.first().copied().unwrap_or(Lang::En);
    let theirs = profile.addressed_in(&case.language);
    let written = texts.template(letter, theirs).is_ok_and(|text| text.is_some());
    (official, (written && theirs != official).then_some(theirs))
}

/// Letters that were issued and not served.
fn waiting(desk: &Desk, today: NaiveDate) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    for letter in desk.read().list::<Letter>(storage::UNSERVED, [])? {
        let Some(record) = letter.about() else { continue };
        let case: Application = desk.read().get(letter.application)?;
        let overdue = letter.hand_over < today;
        found.push(Found {
            subject: letter.subject,
            record,
            letter: letter.name().to_owned(),
            persons: letter.persons.0.clone(),
            state: if overdue { LetterState::Overdue } else { LetterState::Issued },
            day: letter.hand_over,
            written: Lang::of_tag(&letter.language)
                .map(|lang| (lang, letter.summary.as_deref().and_then(Lang::of_tag))),
            issued: Some((letter.id, letter.number)),
            case,
        });
    }
    Ok(found)
}

/// Letters that somebody is owed and nobody issued.
fn owed(desk: &Desk, today: NaiveDate) -> Result<Vec<Found>> {
    let mut found = Vec::new();
    let decided = desk.read().rows::<Id>(storage::DECIDED, [], |row| row.get(0))?;
    for case in decided.into_iter().chain(owing(desk, None)?).collect::<BTreeSet<_>>() {
        let case: Application = desk.read().get(case)?;
        let letters = of_application(desk.read(), case.id)?;
        for offer in subject::offers(desk, &case, today)? {
            if offer.owed && !letters.iter().any(|letter| offer.is(letter)) {
                found.push(Found {
                    subject: offer.subject,
                    record: offer.record,
                    letter: offer.letter,
                    persons: offer.persons.into_iter().map(|(person, _)| person).collect(),
                    state: LetterState::ToIssue,
                    day: offer.since,
                    issued: None,
                    written: None,
                    case: case.clone(),
                });
            }
        }
    }
    Ok(found)
}

/// Cases in which a letter of another act than a decision may be owed, of an officer or of everybody.
pub(crate) fn owing(desk: &Desk, officer: Option<Id>) -> Result<Vec<Id>> {
    let closures = desk.profile.closures.iter().filter(|one| one.letter.is_some());
    let told: Vec<String> = closures.map(|one| format!("'{}'", one.code.replace('\'', "''"))).collect();
    Ok(desk.read().rows(&storage::owing(&told.join(",")), [officer], |row| row.get(0))?)
}

/// Letters of other acts than decisions that were issued and not served, of an officer's cases: case and day.
pub(crate) fn unserved(desk: &Desk, officer: Id) -> Result<Vec<(Id, NaiveDate)>> {
    Ok(desk
        .read()
        .rows(storage::UNSERVED_OTHERS, [officer], |row| Ok((row.get(0)?, vault::column(row, 1)?)))?)
}
