//! The letters of a procedure in which a status may end: the notice, and to each whose status ends the decision.

use super::{Named, Offer, Subject};
use crate::{
    Desk, Result,
    application::Application,
    decision::Outcome,
    profile::{LossKind, Profile},
    status::{self, Holding, StatusProcedure, StatusVerdict},
};
use vault::Id;

pub(super) fn offers(desk: &Desk, case: &Application, profile: &Profile) -> Result<Vec<Offer>> {
    let procedures = status::procedures(desk.read(), case.id)?;
    if procedures.is_empty() {
        return Ok(Vec::new());
    }
    let held = status::held(desk, case.id)?;
    let mut offers = Vec::new();
    for procedure in procedures.iter().filter(|one| one.abandoned.is_none()) {
        let Some((rule, _)) = status::rule_of(profile, &procedure.ground) else { continue };
        let letter = kind(rule.kind);
        if rule.response.is_some() {
            offers.push(Offer {
                subject: Subject::LossNotice,
                record: procedure.id,
                letter: format!("{letter}_notice"),
                persons: vec![(procedure.person, outcome(&held, procedure.person))],
                owed: procedure.notice.is_none() && procedure.goes_on(),
                since: procedure.opened_on,
                signatory: Some(procedure.opened_by),
                remedies: Vec::new(),
            });
        }
        offers.extend(decisions(desk, procedure, &held, letter, &rule.remedies)?);
    }
    Ok(offers)
}

fn decisions(
    desk: &Desk,
    procedure: &StatusProcedure,
    held: &[Holding],
    letter: &str,
    remedies: &[String],
) -> Result<Vec<Offer>> {
    // Nobody is told before it was decided for everybody whose status derives from the same.
    if procedure.goes_on() && !status::undecided(desk, procedure)?.is_empty() {
        return Ok(Vec::new());
    }
    let rulings = status::rulings(desk.read(), procedure.id)?;
    let ends = rulings.into_iter().filter(|ruling| ruling.verdict == StatusVerdict::Ends);
    let offer = |ruling: status::StatusRuling| Offer {
        subject: Subject::LossDecision,
        record: ruling.id,
        letter: letter.to_owned(),
        persons: vec![(ruling.person, outcome(held, ruling.person))],
        owed: procedure.served.is_none(),
        since: ruling.decided_on,
        signatory: Some(ruling.officer),
        remedies: remedies.iter().map(|code| Named { code: code.clone(), from: None }).collect(),
    };
    Ok(ends.map(offer).collect())
}

/// The status that somebody holds, or held.
pub(super) fn outcome(held: &[Holding], person: Id) -> Outcome {
    let holding = held.iter().find(|holding| holding.person == person);
    holding.map_or_else(Outcome::default, |one| Outcome {
        code: Some(one.outcome),
        derived_from: one.derived_from,
    })
}

fn kind(kind: LossKind) -> &'static str {
    match kind {
        LossKind::Cessation => "cessation",
        LossKind::Cancellation => "cancellation",
        LossKind::Revocation => "revocation",
        LossKind::Renunciation => "renunciation",
    }
}
