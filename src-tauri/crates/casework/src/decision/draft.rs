//! Drafting a decision.

use super::{
    Analysis, Decision, DecisionState, LetterReasons, Outcome, OwnAnalyses, Paragraph, Reasons, Ruling, all,
    analysis::Checking, open_to_change, reasons::Linked, rulings, undisputed,
};
use crate::{
    Code, Desk, Failure, Result,
    application::{self, Application, Member, advance},
    assessment::Linkable,
    failure::Faults,
    interview,
    permit::{Examine, Permit},
    profile::{OutcomeCode, Profile, Stage},
    restriction::Withheld,
    text,
};
use chrono::{DateTime, Utc};
use letters::Lang;
use std::collections::BTreeMap;
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
#[serde(rename_all = "camelCase")]
pub struct DecisionForm {
    /// Case.
    pub application: Id,
    /// Outcome for each person.
    pub rulings: Vec<RulingForm>,
    /// Legal analysis.
    pub analysis: Analysis,
    /// Reasons, in each language they were written in.
    pub reasons: Reasons,
    /// Analyses of claims that differ from the family's.
    #[serde(default)]
    pub own: OwnAnalyses,
    /// Reasons of letters that have their own, because outcomes differ.
    #[serde(default)]
    pub letter_reasons: LetterReasons,
}

/// Characters of all reasons in one language at most; a letter can hold them, whatever else stands in it.
const MAX_REASONS: usize = 500_000;

/// Saves a draft. May be incomplete; what is there must be possible. On a case that came back after its decision was
/// approved, a new decision begins.
///
/// # Errors
/// [`Code::DecisionFrozen`] once it was handed in; [`Code::Disputed`] while two workstations differ on it; fields at fault.
pub fn save(
    desk: &mut Desk,
    permit: &Permit<Examine>,
    form: &DecisionForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let case: Application = desk.read().get(form.application)?;
    open_to_change(&case)?;
    // Whoever does not see all that the reasons rest on would take it out by saving what they see.
    Withheld::none(Withheld::of(desk.read(), permit.acting(), case.id)?.facts())?;
    let profile = desk.profile_of(&case);
    let checked = check(desk, profile, form)?;
    let officer = permit.officer();
    desk.commit(officer, "decision.draft", Some(case.id), now, |change| {
        if matches!(case.stage, Stage::Registered | Stage::Interview) {
            let interviews = interview::of_application(change.read(), case.id)?;
            if !interviews.iter().any(|interview| interview.closing.is_some()) {
                return Err(Failure::not_now(Code::NotInterviewed));
            }
        }
        advance(change, profile, case.id, Stage::Assessment)?;
        let known = all(change.read(), case.id)?;
        let number = known.last().map_or(0, |decision| decision.number);
        let old = known.into_iter().next_back().filter(|last| last.state != DecisionState::Approved);
        // Saving would replace both of what two workstations wrote, also what this officer never saw.
        if let Some(old) = &old {
            undisputed(change.read(), old)?;
        }
        let decision = Decision {
            id: match &old {
                Some(old) => old.id,
                None => change.new_id()?,
            },
            application: case.id,
            drafted_by: officer,
            state: old.as_ref().map_or(DecisionState::Draft, |old| old.state),
            analysis: checked.analysis,
            reasons: checked.reasons,
            submitted_at: old.as_ref().and_then(|old| old.submitted_at),
            approval: None,
            own: checked.own,
            number: old.as_ref().map_or(number + 1, |old| old.number),
            letter_reasons: checked.letter_reasons,
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

struct Checked {
    analysis: Analysis,
    own: OwnAnalyses,
    reasons: Reasons,
    letter_reasons: LetterReasons,
}

fn check(desk: &Desk, profile: &Profile, form: &DecisionForm) -> Result<Checked> {
    let mut faults = Faults::default();
    let members = application::members(desk.read(), form.application)?;
    for (index, ruling) in form.rulings.iter().enumerate() {
        let twice = form.rulings[..index].iter().any(|earlier| earlier.person == ruling.person);
        if twice || !members.iter().any(|member| member.person == ruling.person) {
            faults.add(format!("rulings.{index}.person"), Code::NotAChoice);
        }
        if ruling.outcome.is_some_and(|code| profile.outcome(code).is_none()) {
            faults.add(format!("rulings.{index}.outcome"), Code::NotAChoice);
        }
        let holder = form.rulings.iter().find(|other| Some(other.person) == ruling.derived_from);
        let from_a_refugee = holder.is_some_and(|holder| holder.outcome == Some(OutcomeCode::Refugee));
        if ruling.outcome == Some(OutcomeCode::Derivative) && !from_a_refugee {
            faults.add(format!("rulings.{index}.derivedFrom"), Code::DerivativeNeedsRefugee);
        }
    }
    let linkable = Linkable::of(desk.read(), form.application)?;
    let checking = Checking { members: &members, linkable: &linkable, lists: &profile.lists };
    let analysis = checking.clean("analysis", &form.analysis, &mut faults)?;
    let mut own = OwnAnalyses::default();
    for (person, typed) in &form.own.0 {
        let place = format!("own.{person}");
        if !members.iter().any(|member| member.person == *person) {
            faults.add(place, Code::NotAChoice);
            continue;
        }
        own.0.insert(*person, checking.clean(&place, typed, &mut faults)?);
    }
    let linked = Linked::of(desk.read(), &linkable, form.application, &members)?;
    let reasons = written("reasons", &form.reasons, &members, &linked, &mut faults)?;
    let mut letter_reasons = LetterReasons::default();
    for (letter, typed) in &form.letter_reasons.0 {
        if !profile.outcomes.iter().any(|outcome| outcome.letter == *letter) {
            faults.add("letterReasons", Code::NotAChoice);
            continue;
        }
        let kept = written(&format!("letterReasons.{letter}"), typed, &members, &linked, &mut faults)?;
        letter_reasons.0.insert(letter.clone(), kept);
    }
    faults.check()?;
    Ok(Checked { analysis, own, reasons, letter_reasons })
}

/// Reasons as they are kept: what a letter cannot print is said while it can still be changed. A paragraph without a
/// text is none.
fn written(
    place: &str,
    form: &Reasons,
    members: &[Member],
    linked: &Linked<'_>,
    faults: &mut Faults,
) -> Result<Reasons> {
    let mut reasons = Reasons::default();
    let mut lengths: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, typed) in form.0.iter().enumerate() {
        let mut kept = Paragraph { annex: typed.annex, ..Paragraph::default() };
        for (lang, text) in &typed.texts {
            if !Lang::ALL.iter().any(|known| known.tag() == lang) {
                faults.add(place, Code::NotAChoice);
                continue;
            }
            let field = format!("{place}.{lang}.{index}");
            let text = faults.keep(text::long(&field, text).and_then(|text| text::printable(&field, text)));
            *lengths.entry(lang).or_default() += text.chars().count();
            if !text.is_empty() {
                kept.texts.insert(lang.clone(), text);
            }
        }
        if typed.annex.is_some_and(|person| members.iter().all(|member| member.person != person)) {
            faults.add(format!("{place}.annex.{index}"), Code::NotAChoice);
        }
        for basis in &typed.rests_on {
            if !linked.has(basis)? {
                faults.add(format!("{place}.restsOn.{index}"), Code::NotAChoice);
                break;
            }
        }
        kept.rests_on.clone_from(&typed.rests_on);
        if !kept.texts.is_empty() {
            reasons.0.push(kept);
        }
    }
    for (lang, length) in lengths.into_iter().filter(|(_, length)| *length > MAX_REASONS) {
        faults.keep::<()>(Err(text::too_long(&format!("{place}.{lang}"), length, MAX_REASONS)));
    }
    Ok(reasons)
}
