//! Drafting a decision.

use super::{
    Analysis, Decision, DecisionState, Outcome, Reasons, Ruling, of_application, open_to_change, rulings,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, advance},
    failure::Faults,
    interview,
    permit::{Examine, Permit},
    profile::{OutcomeCode, Stage},
    text,
};
use chrono::{DateTime, Utc};
use letters::Lang;
use vault::Id;

/// What is proposed for one person.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct RulingForm {
    /// Person.
    pub person: Id,
    /// Outcome; none while undecided.
    pub outcome: Option<OutcomeCode>,
    /// From whom a derivative status derives.
    pub derived_from: Option<Id>,
}

/// A draft as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct DecisionForm {
    /// Case.
    pub application: Id,
    /// Outcome for each person.
    pub rulings: Vec<RulingForm>,
    /// Legal analysis.
    pub analysis: Analysis,
    /// Reasons, in each language they were written in.
    pub reasons: Reasons,
}

/// Characters of all reasons in one language at most; a letter can hold them, whatever else stands in it.
const MAX_REASONS: usize = 500_000;

/// Saves a draft. May be incomplete; what is there must be possible.
///
/// # Errors
/// [`Code::DecisionFrozen`] once it was handed in; fields at fault.
pub fn save(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &DecisionForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let case: Application = desk.read().get(form.application)?;
    open_to_change(&case)?;
    let (analysis, reasons) = check(desk, form)?;
    let (profile, officer) = (desk.profile, permit.officer());
    desk.commit(officer, "decision.draft", Some(case.id), now, |change| {
        if matches!(case.stage, Stage::Registered | Stage::Interview) {
            let interviews = interview::of_application(change.read(), case.id)?;
            if !interviews.iter().any(|interview| interview.closing.is_some()) {
                return Err(Failure::not_now(Code::NotInterviewed));
            }
        }
        advance(change, profile, case.id, Stage::Assessment)?;
        let old = of_application(change.read(), case.id)?;
        let decision = Decision {
            id: match &old {
                Some(old) => old.id,
                None => change.new_id()?,
            },
            application: case.id,
            drafted_by: officer,
            state: old.as_ref().map_or(DecisionState::Draft, |old| old.state),
            analysis,
            reasons,
            submitted_at: old.as_ref().and_then(|old| old.submitted_at),
            approval: None,
        };
        if old.is_some() {
            change.update(&decision)?;
        } else {
            change.create(&decision)?;
        }
        let known = rulings(change.read(), decision.id)?;
        // The form is the whole draft: whoever is not in it is undecided again.
        for left_out in
            known.iter().filter(|k| form.rulings.iter().all(|proposed| proposed.person != k.person))
        {
            change.update(&Ruling { outcome: Outcome::default(), ..left_out.clone() })?;
        }
        for proposed in &form.rulings {
            let outcome = Outcome {
                code: proposed.outcome,
                derived_from: proposed
                    .derived_from
                    .filter(|_| proposed.outcome == Some(OutcomeCode::Derivative)),
            };
            match known.iter().find(|known| known.person == proposed.person) {
                Some(known) => {
                    change.update(&Ruling { outcome, ..known.clone() })?;
                }
                None => {
                    let id = change.new_id()?;
                    change.create(&Ruling { id, decision: decision.id, person: proposed.person, outcome })?;
                }
            }
        }
        Ok(decision)
    })
}

fn check(desk: &Desk, form: &DecisionForm) -> Result<(Analysis, Reasons)> {
    let mut faults = Faults::default();
    let members = application::members(desk.read(), form.application)?;
    for (index, ruling) in form.rulings.iter().enumerate() {
        let twice = form.rulings[..index].iter().any(|earlier| earlier.person == ruling.person);
        if twice || !members.iter().any(|member| member.person == ruling.person) {
            faults.add(format!("rulings.{index}.person"), Code::NotAChoice);
        }
        if ruling.outcome.is_some_and(|code| desk.profile.outcome(code).is_none()) {
            faults.add(format!("rulings.{index}.outcome"), Code::NotAChoice);
        }
        let holder = form.rulings.iter().find(|other| Some(other.person) == ruling.derived_from);
        let from_a_refugee = holder.is_some_and(|holder| holder.outcome == Some(OutcomeCode::Refugee));
        if ruling.outcome == Some(OutcomeCode::Derivative) && !from_a_refugee {
            faults.add(format!("rulings.{index}.derivedFrom"), Code::DerivativeNeedsRefugee);
        }
    }
    let a = &form.analysis;
    let analysis = Analysis {
        fear: faults.keep(text::long("analysis.fear", &a.fear)),
        persecution: faults.keep(text::long("analysis.persecution", &a.persecution)),
        grounds: a.grounds.clone(),
        protection: faults.keep(text::long("analysis.protection", &a.protection)),
        relocation: faults.keep(text::long("analysis.relocation", &a.relocation)),
        exclusion: faults.keep(text::long("analysis.exclusion", &a.exclusion)),
        refoulement: faults.keep(text::long("analysis.refoulement", &a.refoulement)),
    };
    let mut reasons = Reasons::default();
    for (lang, typed) in &form.reasons.0 {
        if !Lang::ALL.iter().any(|known| known.tag() == lang) {
            faults.add("reasons", Code::NotAChoice);
            continue;
        }
        let kept: Vec<String> = typed
            .iter()
            .enumerate()
            .map(|(index, reason)| {
                let field = format!("reasons.{lang}.{index}");
                faults.keep(text::long(&field, reason).and_then(|reason| text::printable(&field, reason)))
            })
            .filter(|reason| !reason.is_empty())
            .collect();
        let length: usize = kept.iter().map(|reason| reason.chars().count()).sum();
        if length > MAX_REASONS {
            faults.keep::<()>(Err(text::too_long(&format!("reasons.{lang}"), length, MAX_REASONS)));
        }
        if !kept.is_empty() {
            reasons.0.insert(lang.clone(), kept);
        }
    }
    faults.check()?;
    Ok((analysis, reasons))
}
