//! What follows a decision, as the case file shows it: appeals, the end of the case, statuses, flags.

use super::Application;
use crate::{
    Desk, Result,
    appeal::{self, AppealTrack},
    closure::{self, EndView},
    flag::{self, FlagView},
    permit::{Acting, Examine, Issue, Review},
    profile::ServiceRule,
    status::{self, StatusView},
};
use chrono::NaiveDate;

/// What this officer may do after a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AfterRights {
    /// Record: appeals and their steps, judgments of courts, closures, requests, services, flags.
    pub record: bool,
    /// Open a procedure about a status.
    pub examine: bool,
    /// Decide: complaints, lateness, requests, what becomes of a status; carry a judgment out.
    pub decide: bool,
}

/// What follows a decision.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct AfterView {
    /// Appeals.
    pub appeal: AppealTrack,
    /// How the case ended, and what may follow.
    pub end: EndView,
    /// Who holds a status.
    pub status: StatusView,
    /// Flags that this officer may see.
    pub flags: Vec<FlagView>,
    /// Whether there is a flag that this officer may not see.
    pub flags_hidden: bool,
    /// Ways to serve.
    pub services: Vec<ServiceRule>,
    /// What this officer may do.
    pub rights: AfterRights,
}

pub(super) fn view(desk: &Desk, acting: &Acting, case: &Application, today: NaiveDate) -> Result<AfterView> {
    let open = case.merged_into.is_none();
    let flags = flag::view(desk, acting, case, today)?;
    Ok(AfterView {
        appeal: appeal::view(desk, case, today)?,
        end: closure::view(desk, acting, case)?,
        status: status::view(desk, case)?,
        flags_hidden: flag::of_application(desk.read(), case.id)?.len() > flags.len(),
        flags,
        services: desk.profile_of(case).services.clone(),
        rights: AfterRights {
            record: open && acting.may::<Issue>(),
            examine: open && acting.may::<Examine>(),
            decide: open && acting.may::<Review>(),
        },
    })
}
