//! What a pack is made of: the same figures that the screens show, asked for by the same functions.

use super::{
    TrainingFigure,
    plans::{self, Planned},
    training,
};
use crate::{
    Desk, Result,
    audit::{self, AuditReport, ImprovementView, Recommendation, ReportQuery},
    board::{ActionView, BoardDecision, DecisionView, RiskView, agenda, decide, list, risk, storage},
    officer,
    permit::{Acting, Count, Permit, ReadQuality},
    statistic::{Period, Situation, SituationQuery, Unit, situation},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A decision with what became of it.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[ts(rename = "BoardDecisionFollowed")]
pub struct DecisionFollowed {
    /// The decision.
    pub decision: DecisionView,
    /// What it gave somebody to do.
    pub actions: u32,
    /// How much of it was done.
    pub done: u32,
}

/// The figures of a pack.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename = "BoardPackFigures")]
pub struct PackFigures {
    /// The situation of the period.
    pub situation: Situation,
    /// Results of audits that were planned in the period, by checklist, without officers.
    pub quality: Vec<AuditReport>,
    /// Trainings.
    pub training: Vec<TrainingFigure>,
    /// Recommendations without an answer.
    pub unanswered: u32,
    /// Recommendations with one.
    pub answered: u32,
    /// What is done about recommendations: what is open, and what was done in the period.
    pub improvements: Vec<ImprovementView>,
    /// Actions of the body: open ones, and those done in the period.
    pub actions: Vec<ActionView>,
    /// Decisions of the period, and earlier ones that are not carried out.
    pub decisions: Vec<DecisionFollowed>,
    /// Risks that stand open.
    pub risks: Vec<RiskView>,
    /// Meetings and sessions to come, and open needs.
    pub plans: Vec<Planned>,
}

/// The figures of a body and a period, as the screens show them.
///
/// # Errors
/// [`crate::Code::NotAllowed`] for whoever may not count or read of quality; of the database.
pub fn figures(
    desk: &mut Desk,
    acting: &Acting,
    body: Id,
    period: Period,
    now: DateTime<Utc>,
) -> Result<PackFigures> {
    let (counts, quality): (Permit<Count>, Permit<ReadQuality>) = (acting.permit()?, acting.permit()?);
    let query = SituationQuery { period, unit: Unit::Persons, filters: Vec::new() };
    let situation = situation(desk, &counts, &query, now)?;
    let (read, today) = (desk.read(), desk.today(now));
    let mut reports = Vec::new();
    for list in audit::checklists()? {
        let query = ReportQuery {
            checklist: list.code.clone(),
            audit: None,
            from: Some(period.from),
            until: Some(period.to),
            day: audit::ReportDay::default(),
        };
        let report = audit::report(desk, &quality, acting, &query)?;
        if report.files > 0 {
            reports.push(AuditReport { officers: Vec::new(), ..report });
        }
    }
    let recommendations: Vec<Recommendation> = read.list("ORDER BY made_on, id", [])?;
    let within =
        |done: Option<&audit::Done>| done.is_none_or(|done| period.from <= done.on && done.on <= period.to);
    let improvements = agenda::improvements(read)?.into_iter().filter(|one| within(one.done.as_ref()));
    let view = |one: audit::Improvement| {
        Ok(ImprovementView {
            owner: officer::name(read, one.owner)?,
            overdue: one.done.is_none() && one.due < today,
            improvement: one,
        })
    };
    let all = list::actions(read, body, today)?;
    let decisions: Vec<BoardDecision> = read.list(storage::DECISIONS, [body])?;
    let followed = decisions.into_iter().filter_map(|one| {
        let own = || all.iter().filter(|action| action.action.decision == Some(one.id));
        let (actions, done) = (own().count(), own().filter(|action| action.action.done.is_some()).count());
        let told = (period.from <= one.decided_on && one.decided_on <= period.to) || done < actions;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        told.then(|| DecisionFollowed {
            decision: decide::view(one),
            actions: count(actions),
            done: count(done),
        })
    });
    let answered = recommendations.iter().filter(|one| one.response.is_some()).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(PackFigures {
        situation,
        quality: reports,
        training: training::figures(desk, today)?,
        unanswered: count(recommendations.len() - answered),
        answered: count(answered),
        improvements: improvements.map(view).collect::<Result<_>>()?,
        decisions: followed.collect(),
        actions: all.iter().filter(|one| within(one.action.done.as_ref())).cloned().collect(),
        plans: plans::of(read, body, today)?,
        risks: risk::of_body(read, body)?.into_iter().filter(|one| one.risk.closed.is_none()).collect(),
    })
}
