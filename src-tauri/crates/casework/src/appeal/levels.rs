//! Which remedies are open against a decision or the end of a status, from when and until when.

use super::{Appeal, AppealState, Judgment, judgments, of_application, storage};
use crate::{
    Desk, Result,
    application::Application,
    decision::Decision,
    letter,
    profile::{BodyKind, Event, Profile, Remedy},
    status::{self, StatusProcedure},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use vault::{Id, Read};

/// What is challenged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A decision on the application.
    Decision(Id),
    /// The end of a status.
    Procedure(Id),
}

/// A remedy that can be used, or was.
#[derive(Debug, Clone)]
pub(crate) struct Level {
    /// Against what.
    pub(crate) subject: Subject,
    /// Which.
    pub(crate) remedy: &'static Remedy,
    /// The day from which its time is counted.
    pub(crate) from: NaiveDate,
    /// Its last day.
    pub(crate) last_day: NaiveDate,
    /// The judgment that it goes on from.
    pub(crate) after: Option<Id>,
    /// The appeal in which it was used.
    pub(crate) used: Option<Id>,
}

/// The last approved decision of a case: the one that can be challenged.
pub(crate) fn challenged(read: Read<'_>, application: Id) -> Result<Option<Decision>> {
    Ok(read.list(storage::LAST_APPROVED, [application])?.pop())
}

/// When a decision was served; on the last of those whom it addresses.
pub(crate) fn served_on(read: Read<'_>, decision: &Decision) -> Result<Option<NaiveDate>> {
    let letters = letter::of_application(read, decision.application)?;
    let served = letters.into_iter().filter(|letter| letter.decision == Some(decision.id) && letter.counts());
    Ok(served.filter_map(|letter| letter.delivery).map(|delivery| delivery.on).max())
}

/// Every remedy against the last decision and against each end of a status, in the order of their levels.
pub(crate) fn levels(desk: &Desk, case: &Application) -> Result<Vec<Level>> {
    let read = desk.read();
    let profile = desk.profile_of(case);
    let (appeals, judgments) = (of_application(read, case.id)?, judgments(read, case.id)?);
    let told = told(read, case.id)?;
    let mut levels = Vec::new();
    if let Some(decision) = challenged(read, case.id)?
        && let Some(served) = served_on(read, &decision)?
    {
        let subject = Subject::Decision(decision.id);
        levels.extend(of_subject(
            profile,
            subject,
            served,
            profile.remedies.iter(),
            &appeals,
            &judgments,
            &told,
        ));
    }
    for procedure in status::procedures(read, case.id)? {
        let Some(served) = procedure.served.as_ref().map(|served| served.on) else { continue };
        let remedies = remedies_of(profile, &procedure);
        let subject = Subject::Procedure(procedure.id);
        levels.extend(of_subject(profile, subject, served, remedies, &appeals, &judgments, &told));
    }
    Ok(levels)
}

fn remedies_of(
    profile: &'static Profile,
    procedure: &StatusProcedure,
) -> impl Iterator<Item = &'static Remedy> {
    let codes = status::rule_of(profile, &procedure.ground).map(|(rule, _)| rule.remedies.as_slice());
    let codes = codes.unwrap_or_default();
    profile.remedies.iter().filter(|remedy| codes.contains(&remedy.code))
}

fn of_subject(
    profile: &'static Profile,
    subject: Subject,
    served: NaiveDate,
    remedies: impl Iterator<Item = &'static Remedy>,
    appeals: &[Appeal],
    judgments: &[Judgment],
    told: &BTreeMap<Id, NaiveDate>,
) -> Vec<Level> {
    let own: Vec<&Appeal> = appeals.iter().filter(|appeal| appeal.subject() == Some(subject)).collect();
    let judged = |appeal: &Appeal| judgments.iter().find(|judgment| judgment.appeal == appeal.id);
    // What was quashed is challenged no more; the new decision is.
    let quashed = own.iter().filter_map(|appeal| judged(appeal)).any(|judgment| judgment.result.quashes());
    let mut levels = Vec::new();
    for remedy in remedies {
        let used = own.iter().find(|appeal| {
            let state = appeal.state(judged(appeal));
            appeal.remedy == remedy.code
                && !matches!(state, AppealState::OutOfTime | AppealState::LateRefused)
        });
        let Some(deadline) = profile.deadline(&remedy.deadline) else { continue };
        let below = own.iter().filter(|appeal| {
            profile.remedy(&appeal.remedy).is_some_and(|lower| leads_to(lower, remedy, deadline.start))
        });
        let last = below.filter_map(|appeal| judged(appeal)).max_by_key(|judgment| judgment.received_on);
        let from = match (deadline.start, last) {
            // What an authority decided counts from when it was told.
            (_, Some(judgment)) => {
                let told = told.get(&judgment.id).copied().filter(|_| is_own(profile, &own, judgment));
                told.unwrap_or(judgment.received_on).max(judgment.received_on).max(served)
            }
            (Event::Notified, None) => served,
            // A level that is only reached through the one below it.
            (_, None) => continue,
        };
        if quashed && used.is_none() {
            continue;
        }
        levels.push(Level {
            subject,
            remedy,
            from,
            last_day: deadline.last_day(from, profile),
            after: last.map(|judgment| judgment.id),
            used: used.map(|appeal| appeal.id),
        });
    }
    levels.sort_by_key(|level| level.remedy.level);
    levels
}

/// Judgments of a case that were told by a letter, each with the day from which its service counts.
fn told(read: Read<'_>, application: Id) -> Result<BTreeMap<Id, NaiveDate>> {
    let letters = letter::of_application(read, application)?;
    let of_judgments =
        letters.into_iter().filter(|one| one.subject == letter::Subject::Judgment && one.counts());
    Ok(of_judgments.filter_map(|letter| Some((letter.record?, letter.delivery?.on))).collect())
}

/// Whether an authority gave a judgment, and not a court.
fn is_own(profile: &Profile, appeals: &[&Appeal], judgment: &Judgment) -> bool {
    let appeal = appeals.iter().find(|appeal| appeal.id == judgment.appeal);
    let remedy = appeal.and_then(|appeal| profile.remedy(&appeal.remedy));
    remedy.is_some_and(|remedy| remedy.kind == BodyKind::Administrative)
}

/// Whether a remedy stands below another, so that the time of the other runs anew from its end. A complaint leads to
/// the court of the same level; a court that only hears what another judged is reached through a court.
pub(crate) fn leads_to(lower: &Remedy, upper: &Remedy, start: Event) -> bool {
    let (complaint, court) = (lower.kind == BodyKind::Administrative, upper.kind == BodyKind::Court);
    if complaint && court {
        return lower.level <= upper.level && start == Event::Notified;
    }
    lower.level < upper.level
}

impl Appeal {
    /// What is challenged.
    pub(crate) fn subject(&self) -> Option<Subject> {
        self.decision.map(Subject::Decision).or_else(|| self.procedure.map(Subject::Procedure))
    }
}

impl Level {
    /// Whether an appeal can still come in time.
    pub(crate) fn is_open(&self, today: NaiveDate) -> bool {
        self.used.is_none() && today <= self.last_day
    }
}
