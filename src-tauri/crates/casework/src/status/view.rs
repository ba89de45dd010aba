//! Status and procedures as the page shows them.

use super::{Holding, Notice, Response, ServedOn, StatusProcedure, StatusVerdict, held, procedures, rulings};
use crate::{
    Desk, Result,
    application::Application,
    officer,
    person::{Person, PersonName},
    profile::{self, OutcomeCode, Profile, Words},
};
use chrono::NaiveDate;
use vault::{Id, Read};

/// Until when a document that proves a status is valid, when it is issued on the day the status was served.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusDocumentView {
    /// Its name.
    pub name: Words,
    /// Until when; without end when none is given.
    pub valid_until: Option<NaiveDate>,
    /// Whether the profile's time was confirmed.
    pub verified: bool,
}

/// A status that was granted.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct HolderView {
    /// Who.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// Which.
    pub outcome: OutcomeCode,
    /// From whom it derives.
    pub derived_from: Option<Id>,
    /// When it was served.
    pub since: NaiveDate,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
    /// Whether its end waits for an appeal.
    pub contested: bool,
    /// What proves it.
    pub documents: Vec<StatusDocumentView>,
}

/// What is decided for one holder.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusRulingView {
    /// The ruling, of which a letter tells; none while it is to be decided.
    pub id: Option<Id>,
    /// Holder.
    pub person: Id,
    /// Name.
    pub name: PersonName,
    /// What becomes of their status; none while it is to be decided.
    pub verdict: Option<StatusVerdict>,
    /// Why.
    pub reasons: String,
    /// From when.
    pub effective_on: Option<NaiveDate>,
    /// Name of who decided.
    pub officer: Option<String>,
    /// When.
    pub decided_on: Option<NaiveDate>,
}

/// A procedure in which a status may end.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusProcedureView {
    /// Which.
    pub id: Id,
    /// Whose status.
    pub person: Id,
    /// On what ground, one of the profile's.
    pub ground: String,
    /// What is known.
    pub reasons: String,
    /// Name of who opened it.
    pub opened_by: String,
    /// When.
    pub opened_on: NaiveDate,
    /// The paper.
    pub document: Option<Id>,
    /// Notice of intent.
    pub notice: Option<Notice>,
    /// What the holder said.
    pub response: Option<Response>,
    /// Last day for the decision, where the profile sets one and it runs.
    pub decide_by: Option<NaiveDate>,
    /// What was found about compelling reasons.
    pub compelling: Option<String>,
    /// Every holder whom it concerns, decided or not.
    pub rulings: Vec<StatusRulingView>,
    /// That the decision was served.
    pub served: Option<ServedOn>,
    /// Why it ended without a decision.
    pub abandoned: Option<String>,
}

/// Who holds a status in a case, and what goes on about it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusView {
    /// Statuses that were granted.
    pub holders: Vec<HolderView>,
    /// Procedures, the oldest first.
    pub procedures: Vec<StatusProcedureView>,
    /// Procedures of the profile, with their grounds.
    pub rules: Vec<profile::StatusProcedure>,
}

pub(crate) fn view(desk: &Desk, case: &Application) -> Result<StatusView> {
    let (read, profile) = (desk.read(), desk.profile_of(case));
    let holders =
        held(desk, case.id)?.into_iter().map(|one| holder(read, profile, one)).collect::<Result<_>>()?;
    let procedures = procedures(read, case.id)?;
    Ok(StatusView {
        holders,
        procedures: procedures.into_iter().map(|one| procedure(desk, one)).collect::<Result<_>>()?,
        rules: profile.status_procedures.clone(),
    })
}

fn holder(read: Read<'_>, profile: &Profile, holding: Holding) -> Result<HolderView> {
    let proves = profile.documents.iter().filter(|one| one.outcomes.contains(&holding.outcome));
    let documents = proves.map(|document| StatusDocumentView {
        name: document.name.clone(),
        valid_until: document.valid.map(|valid| valid.last_day(holding.since, profile)),
        verified: document.verified,
    });
    Ok(HolderView {
        name: name(read, holding.person)?,
        documents: documents.collect(),
        person: holding.person,
        outcome: holding.outcome,
        derived_from: holding.derived_from,
        since: holding.since,
        ended_on: holding.ended_on,
        contested: holding.contested,
    })
}

fn name(read: Read<'_>, person: Id) -> Result<PersonName> {
    Ok(read.find::<Person>(person)?.map(|person| person.name).unwrap_or_default())
}

fn procedure(desk: &Desk, procedure: StatusProcedure) -> Result<StatusProcedureView> {
    let read = desk.read();
    let decided = rulings(read, procedure.id)?;
    let mut shown = Vec::new();
    for ruling in &decided {
        shown.push(StatusRulingView {
            id: Some(ruling.id),
            person: ruling.person,
            name: name(read, ruling.person)?,
            verdict: Some(ruling.verdict),
            reasons: ruling.reasons.clone(),
            effective_on: ruling.effective_on,
            officer: Some(officer::name(read, ruling.officer)?),
            decided_on: Some(ruling.decided_on),
        });
    }
    if procedure.goes_on() {
        for person in super::undecided(desk, &procedure)? {
            let (reasons, effective_on, officer, decided_on) = (String::new(), None, None, None);
            let name = name(read, person)?;
            shown.push(StatusRulingView {
                id: None,
                person,
                name,
                verdict: None,
                reasons,
                effective_on,
                officer,
                decided_on,
            });
        }
    }
    let decide_by = super::decide_by(desk, &procedure)?.filter(|_| procedure.goes_on());
    Ok(StatusProcedureView {
        decide_by,
        opened_by: officer::name(read, procedure.opened_by)?,
        rulings: shown,
        id: procedure.id,
        person: procedure.person,
        ground: procedure.ground,
        reasons: procedure.reasons,
        opened_on: procedure.opened_on,
        document: procedure.document,
        notice: procedure.notice,
        response: procedure.response,
        compelling: procedure.compelling,
        served: procedure.served,
        abandoned: procedure.abandoned,
    })
}
