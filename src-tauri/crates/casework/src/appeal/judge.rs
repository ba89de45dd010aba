//! How an appeal ended, and where that takes the case.

use super::{
    Appeal, CarriedOut, Granted, GrantedTo, Judgment, JudgmentResult, Subject, check_document,
    levels::{leads_to, levels},
    pending,
};
use crate::{
    Code, Desk, Failure, Kind, Result,
    application::{Application, advance},
    decision::{
        self, Approval, Decision, DecisionState, LetterReasons, Outcome, Reasons, Ruling, Said, SignedAct,
    },
    failure::Faults,
    permit::{Acting, Issue, Permit, Review},
    profile::{BodyKind, OutcomeCode, Profile, Remedy, Stage},
    rule::{self, Act, Doing, Overriding},
    text,
};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeMap;
use vault::{Change, Id};

/// What is granted to one person, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct GrantedForm {
    /// Person.
    pub person: Id,
    /// What is granted.
    pub outcome: OutcomeCode,
    /// From whom a derivative status derives.
    #[serde(default)]
    pub derived_from: Option<Id>,
}

/// A judgment, or the decision on a complaint, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct JudgmentForm {
    /// Appeal.
    pub appeal: Id,
    /// How it ended.
    pub result: JudgmentResult,
    /// When it was given.
    pub given_on: NaiveDate,
    /// When it was received.
    pub received_on: NaiveDate,
    /// Its number.
    #[serde(default)]
    pub reference: Option<String>,
    /// Its reasons, in short; what is to be examined anew.
    pub reasons: String,
    /// What it grants.
    #[serde(default)]
    pub granted: Vec<GrantedForm>,
    /// The paper, an attachment of the case.
    #[serde(default)]
    pub document: Option<Id>,
    /// Why it is recorded in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Code under which the rules are asked about carrying a judgment out.
pub(crate) const CARRY_OUT: &str = "carryOut";

/// Records how an appeal ended. A complaint is decided by a reviewer who had no part in what it challenges; what a
/// court decided anybody may record. What grants a status is carried out by a second officer: [`carry_out`].
///
/// # Errors
/// [`Code::AppealEnded`]; [`Code::NotAllowed`]; the rules of [`Act::DecideAppeal`]; all fields at fault.
pub fn judge(
    desk: &mut Desk,
    permit: &Permit<Issue>,
    acting: &Acting,
    form: &JudgmentForm,
    now: DateTime<Utc>,
) -> Result<Judgment> {
    let (read, today, officer) = (desk.read(), desk.today(now), permit.officer());
    let appeal: Appeal = read.get(form.appeal)?;
    let case: Application = read.get(appeal.application)?;
    let judged = super::judgments(read, case.id)?.iter().any(|one| one.appeal == appeal.id);
    if judged || appeal.withdrawn.is_some() {
        return Err(Failure::not_now(Code::AppealEnded));
    }
    let profile = desk.profile_of(&case);
    let remedy = remedy_of(profile, &appeal)?;
    if remedy.kind == BodyKind::Administrative {
        acting.permit::<Review>()?;
    }
    let judgment = form.check(desk, &case, &appeal, officer, today, Id::new(now)?)?;
    let doing = Doing { code: Some(code(form.result)), ..Doing::on(appeal.id) };
    let asked = rule::Asked { desk, case: &case, act: Act::DecideAppeal, doing: &doing, officer, day: today };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let judgment = match (appeal.procedure, form.result) {
        // A status that was to end goes on by the judgment itself.
        (Some(_), JudgmentResult::Granted) => {
            Judgment { carried_out: Some(CarriedOut { officer, at: now, decision: None }), ..judgment }
        }
        _ => judgment,
    };
    let to = match appeal.decision {
        Some(_) => goes_to(desk, &case, &appeal, remedy, form.result)?,
        None => None,
    };
    desk.commit(officer, "appeal.judge", Some(case.id), now, |change| {
        change.create(&judgment)?;
        if let Some(stage) = to {
            advance(change, profile, case.id, stage)?;
        }
        passed.record(change)?;
        Ok(judgment)
    })
}

fn remedy_of<'p>(profile: &'p Profile, appeal: &Appeal) -> Result<&'p Remedy> {
    let found = profile.remedies.iter().find(|remedy| remedy.code == appeal.remedy);
    found.ok_or_else(|| {
        Failure::new(Kind::NotFound, Code::NotFound).context(format!("no remedy {:?}", appeal.remedy))
    })
}

fn code(result: JudgmentResult) -> String {
    match vault::FieldValue::to_value(&result) {
        vault::Value::Text(code) => code,
        _ => String::new(),
    }
}

/// The stage that a judgment takes the case to; none leaves it where it is.
fn goes_to(
    desk: &Desk,
    case: &Application,
    appeal: &Appeal,
    remedy: &Remedy,
    result: JudgmentResult,
) -> Result<Option<Stage>> {
    match result {
        JudgmentResult::Granted => return Ok(None),
        JudgmentResult::Remitted => return Ok(Some(remedy.remitted_to)),
        JudgmentResult::Upheld | JudgmentResult::Withdrawn | JudgmentResult::StruckOut => {}
    }
    if pending(desk.read(), case.id)?.iter().any(|other| other.id != appeal.id && other.decision.is_some()) {
        return Ok(None);
    }
    // A level above this one.
    let used: Vec<&str> = levels(desk, case)?
        .iter()
        .filter(|level| level.used.is_some() && matches!(level.subject, Subject::Decision(_)))
        .map(|level| level.remedy.code.as_str())
        .collect();
    let profile = desk.profile_of(case);
    let leads = |other: &&Remedy| {
        let deadline = profile.deadline(&other.deadline);
        deadline.is_some_and(|deadline| leads_to(remedy, other, deadline.start))
    };
    let left = profile.remedies.iter().filter(leads).any(|other| !used.contains(&other.code.as_str()));
    Ok(Some(if left { Stage::Notified } else { Stage::Final }))
}

impl JudgmentForm {
    fn check(
        &self,
        desk: &Desk,
        case: &Application,
        appeal: &Appeal,
        officer: Id,
        today: NaiveDate,
        id: Id,
    ) -> Result<Judgment> {
        let mut faults = Faults::default();
        let reference = faults.keep(text::optional("reference", self.reference.as_deref()));
        let reasons = match self.result {
            JudgmentResult::Withdrawn => faults.keep(text::long("reasons", &self.reasons)),
            _ => faults.keep(text::required_long("reasons", &self.reasons)),
        };
        if self.given_on < appeal.lodged_on {
            faults.add("givenOn", Code::DatesOutOfOrder);
        }
        if self.received_on < self.given_on {
            faults.add("receivedOn", Code::DatesOutOfOrder);
        }
        for (field, day) in [("givenOn", self.given_on), ("receivedOn", self.received_on)] {
            if day > today {
                faults.add(field, Code::DateInFuture);
            }
        }
        let grants = self.result == JudgmentResult::Granted && appeal.decision.is_some();
        let granted =
            if grants { self.checked_grants(desk.profile_of(case), appeal, &mut faults) } else { Vec::new() };
        if grants && granted.is_empty() {
            faults.add("granted", Code::OutcomeMissing);
        }
        check_document(desk.read(), appeal.application, self.document, &mut faults)?;
        faults.check()?;
        Ok(Judgment {
            id,
            application: appeal.application,
            appeal: appeal.id,
            result: self.result,
            given_on: self.given_on,
            received_on: self.received_on,
            reference,
            reasons,
            granted: Granted(granted),
            document: self.document,
            recorded_by: officer,
            carried_out: None,
        })
    }

    fn checked_grants(&self, profile: &Profile, appeal: &Appeal, faults: &mut Faults) -> Vec<GrantedTo> {
        let mut granted: Vec<GrantedTo> = Vec::new();
        for (index, one) in self.granted.iter().enumerate() {
            let twice = granted.iter().any(|earlier| earlier.person == one.person);
            if twice || !appeal.persons.0.contains(&one.person) {
                faults.add(format!("granted.{index}.person"), Code::NotAChoice);
            }
            if profile.outcome(one.outcome).is_none_or(|outcome| outcome.negative) {
                faults.add(format!("granted.{index}.outcome"), Code::NotAChoice);
            }
            let derives = one.outcome == OutcomeCode::Derivative;
            if derives && one.derived_from.is_none_or(|holder| holder == one.person) {
                faults.add(format!("granted.{index}.derivedFrom"), Code::DerivativeNeedsRefugee);
            }
            let derived_from = one.derived_from.filter(|_| derives);
            let outcome = Outcome { code: Some(one.outcome), derived_from };
            granted.push(GrantedTo { person: one.person, outcome });
        }
        granted
    }
}

/// A judgment to carry out.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CarryOutForm {
    /// Judgment.
    pub judgment: Id,
    /// Why it is done in spite of warnings.
    #[serde(default)]
    pub overrides: Vec<Overriding>,
}

/// Carries a judgment that grants a status out: a decision follows from it, and the letter can be issued. By a second
/// officer: whoever recorded it may not.
///
/// # Errors
/// [`Code::NothingToCarryOut`]; [`Code::NoSigningKey`]; the rules of [`Act::DecideAppeal`].
pub fn carry_out(
    desk: &mut Desk,
    permit: &Permit<Review>,
    form: &CarryOutForm,
    now: DateTime<Utc>,
) -> Result<Decision> {
    let (read, officer) = (desk.read(), permit.officer());
    let judgment: Judgment = read.get(form.judgment)?;
    let appeal: Appeal = read.get(judgment.appeal)?;
    let (Some(challenged), true) = (appeal.decision, judgment.awaits()) else {
        return Err(Failure::not_now(Code::NothingToCarryOut));
    };
    let case: Application = read.get(appeal.application)?;
    let doing = Doing { code: Some(CARRY_OUT.to_owned()), ..Doing::on(appeal.id) };
    let day = desk.today(now);
    let asked = rule::Asked { desk, case: &case, act: Act::DecideAppeal, doing: &doing, officer, day };
    let passed = rule::gate(&asked, &form.overrides, now)?;
    let challenged: Decision = read.get(challenged)?;
    let (profile, signer) = (desk.profile_of(&case), decision::signer(desk, officer)?);
    let official = profile.languages.first().map(|lang| lang.tag().to_owned());
    let written = official.map(|lang| (lang, vec![judgment.reasons.clone()]));
    desk.commit(officer, "appeal.carry_out", Some(case.id), now, |change| {
        advance(change, profile, case.id, Stage::Decided)?;
        let decision = Decision {
            id: change.new_id()?,
            drafted_by: judgment.recorded_by,
            state: DecisionState::Approved,
            number: challenged.number + 1,
            letter_reasons: LetterReasons::default(),
            reasons: Reasons::written(written.into_iter().collect::<BTreeMap<_, _>>()),
            submitted_at: Some(now),
            approval: Some(Approval { officer, at: now }),
            ..challenged.clone()
        };
        change.create(&decision)?;
        rule_anew(change, &challenged, &decision, &judgment)?;
        decision::sign(change, signer.as_ref(), SignedAct::Approved, &decision, Said::default())?;
        let carried_out = Some(CarriedOut { officer, at: now, decision: Some(decision.id) });
        change.update(&Judgment { carried_out, ..judgment })?;
        passed.record(change)?;
        Ok(decision)
    })
}

/// What the judgment grants, and for the others what was decided before.
fn rule_anew(
    change: &mut Change<'_>,
    challenged: &Decision,
    decision: &Decision,
    judgment: &Judgment,
) -> Result<()> {
    let earlier = decision::rulings(change.read(), challenged.id)?;
    for ruling in &earlier {
        let granted = judgment.granted.0.iter().find(|granted| granted.person == ruling.person);
        let outcome = granted.map_or_else(|| ruling.outcome.clone(), |granted| granted.outcome.clone());
        let id = change.new_id()?;
        change.create(&Ruling { id, decision: decision.id, outcome, ..ruling.clone() })?;
    }
    Ok(())
}
