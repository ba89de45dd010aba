//! Rules of acts that stand in no case: the verb finds what is not kept, the profile says what follows from it.

use super::{
    Act, BrokenView, Override, Overriding, RuleEntry, RuleKind,
    gate::{Broken, Passed, unanswered},
    record::WarnedOf,
};
use crate::{Code, Desk, Failure, Kind, Result, profile::Profile, text};
use chrono::{DateTime, Utc};
use vault::Id;

/// Rules whose condition the verb itself finds, because its act stands in no case.
pub(crate) const FOUND_BY_VERBS: &[Code] = &[
    Code::OwnList,
    Code::BudgetExceeded,
    Code::PaidTwice,
    Code::EligibilityUnconfirmed,
    Code::DuplicatesOpen,
    Code::ShelterFull,
    Code::ShelterUnsuited,
    Code::ShelterWomenOnly,
    Code::ConsentMissing,
    Code::ConsentExceeded,
    Code::EvidenceOfTieMissing,
    Code::OwnReunification,
];

/// An act about to be done.
pub(crate) struct Weighing {
    pub(crate) act: Act,
    /// The record that it is done to: what was overridden is kept under it.
    pub(crate) subject: Id,
    pub(crate) officer: Id,
}

fn guarding<'f>(
    profile: &'static Profile,
    act: Act,
    found: &'f [Broken],
) -> impl Iterator<Item = (&'static RuleEntry, &'f Broken)> {
    profile.rules.of(act).flat_map(move |rule| {
        found.iter().filter(move |broken| broken.code == rule.code).map(move |broken| (rule, broken))
    })
}

/// Lets an act pass, or says everything that stands against it.
///
/// # Errors
/// As [`super::gate`].
pub(crate) fn weigh(
    desk: &Desk,
    weighing: &Weighing,
    found: &[Broken],
    reasons: &[Overriding],
    now: DateTime<Utc>,
) -> Result<Passed> {
    let broken: Vec<(&RuleEntry, &Broken)> = guarding(desk.profile, weighing.act, found).collect();
    if let Some((_, first)) = broken.iter().find(|(rule, _)| rule.kind == RuleKind::Block) {
        let kind = match first.code {
            Code::OwnList | Code::OwnReunification => Kind::Forbidden,
            _ => Kind::NotNow,
        };
        return Err(Failure { params: first.params.clone(), ..Failure::new(kind, first.code) });
    }
    let (mut overridden, mut open) = (Vec::new(), Vec::new());
    for (_, broken) in broken {
        let reason = reasons.iter().find(|one| one.code == broken.code && one.person == broken.person);
        match reason.map(|reason| text::required_long("reason", &reason.reason)) {
            Some(Ok(reason)) => overridden.push(Override {
                id: weighing.subject,
                application: weighing.subject,
                act: weighing.act,
                code: broken.code,
                person: broken.person,
                reason,
                officer: weighing.officer,
                at: now,
                params: Some(WarnedOf(broken.params.clone())),
            }),
            _ => open.push(broken),
        }
    }
    if open.is_empty() { Ok(Passed::of(overridden)) } else { Err(unanswered(open.into_iter())) }
}

/// What stands against an act, as the page shows it.
pub(crate) fn weighed(desk: &Desk, act: Act, found: &[Broken]) -> Vec<BrokenView> {
    let view = |(rule, broken): (&RuleEntry, &Broken)| BrokenView::of(rule, broken.clone());
    guarding(desk.profile, act, found).map(view).collect()
}
