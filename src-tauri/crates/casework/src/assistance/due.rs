//! What is due of assistance and integration: one row for each kind, with how many and since when.

use super::{ListState, PaymentList, storage};
use crate::{
    Desk, Result,
    household::storage as households,
    integration,
    permit::{Acting, ApproveAssistance, Assist, HearComplaints, Integrate},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::column;

/// What is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum AssistanceCode {
    /// A social problem is to be looked at.
    Problem,
    /// A household is to be visited.
    Visit,
    /// A complaint is to be answered.
    Complaint,
    /// Households were weighed and wait for an officer.
    Eligibility,
    /// Lists are to be looked through.
    CheckList,
    /// Lists wait for a second officer.
    ApproveList,
    /// Approved lists are to be handed to whoever pays.
    PayList,
    /// A plan of integration is to be reviewed.
    Review,
    /// Somebody is to do what a plan says.
    Action,
    /// A partner did not answer a referral.
    Referral,
    /// A document of a refugee is to be renewed.
    Document,
    /// An application for family reunification is to be decided.
    Reunification,
}

/// What is due of one kind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct AssistanceDue {
    /// What.
    pub code: AssistanceCode,
    /// How many.
    pub count: u32,
    /// How many of them are late.
    pub late: u32,
    /// The nearest day.
    pub day: Option<NaiveDate>,
}

/// Days ahead of which something is due.
const AHEAD: Days = Days::new(7);

/// What this officer has to do.
///
/// # Errors
/// Of the database.
pub fn due(desk: &Desk, acting: &Acting, now: DateTime<Utc>) -> Result<Vec<AssistanceDue>> {
    let (read, me, today) = (desk.read(), acting.officer(), desk.today(now));
    let soon = today + AHEAD;
    let mut found = Vec::new();
    let mut add = |code, days: Vec<NaiveDate>| {
        let late = days.iter().filter(|day| **day < today).count();
        if !days.is_empty() {
            let day = days.iter().min().copied();
            found.push(AssistanceDue { code, count: number(days.len()), late: number(late), day });
        }
    };
    let day = |row: &vault::rusqlite::Row<'_>| column::<NaiveDate>(row, 0);
    if acting.may::<Assist>() {
        add(AssistanceCode::Problem, read.rows(households::PROBLEMS_DUE, [soon.to_string()], day)?);
        add(AssistanceCode::Visit, read.rows(households::VISITS_DUE, (soon.to_string(), me), day)?);
        add(AssistanceCode::Eligibility, read.rows(storage::UNDECIDED, [], day)?);
        let drafted: Vec<PaymentList> = read.list(storage::LISTS_IN, [code(ListState::Drafted)])?;
        add(AssistanceCode::CheckList, drafted.iter().map(|list| list.drafted.on).collect());
        let approved: Vec<PaymentList> = read.list(storage::LISTS_IN, [code(ListState::Approved)])?;
        let approved = approved.iter().filter_map(|list| list.approved.map(|act| act.on));
        add(AssistanceCode::PayList, approved.collect());
    }
    if acting.may::<HearComplaints>() {
        add(AssistanceCode::Complaint, read.rows(storage::COMPLAINTS_DUE, [me], day)?);
    }
    if acting.may::<ApproveAssistance>() {
        let waiting: Vec<PaymentList> = read.list(storage::LISTS_IN, [code(ListState::Checked)])?;
        let others = waiting.iter().filter(|list| list.drafted.officer != me);
        add(AssistanceCode::ApproveList, others.filter_map(|list| list.checked.map(|act| act.on)).collect());
    }
    if acting.may::<Integrate>() {
        for (code, days) in integration::due(desk, acting, today, soon)? {
            add(code, days);
        }
    }
    Ok(found)
}

fn code(state: ListState) -> vault::rusqlite::types::Value {
    use vault::FieldValue;
    match state.to_value() {
        vault::Value::Text(code) => code.into(),
        _ => vault::rusqlite::types::Value::Null,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
