//! Drawing up a payment list: whoever is confirmed for the programme, once, with what looks like a duplicate held back.

use super::{
    Act, Cadence, Eligibility, Findings, LineState, ListState, PaymentLine, PaymentList, doubles,
    eligibility::{is_confirmed, nobody},
    programme, storage,
};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    household,
    permit::{Assist, Permit},
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::Id;

/// Which list to draw up.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "DraftPaymentListForm")]
pub struct DraftListForm {
    /// Programme.
    pub programme: Id,
    /// Period, `2026-11`.
    pub period: String,
}

/// Draws up the list of a programme for a period, in one commit.
///
/// # Errors
/// [`Code::ImpossibleDate`] at `period` when it is no month or outside of the programme's days; [`Code::ListOpen`] while
/// another list of the programme waits for the period; [`Code::NobodyEligible`]; [`Code::ProgrammeClosed`].
pub fn draft(
    desk: &mut Desk,
    permit: &Permit<Assist>,
    form: &DraftListForm,
    now: DateTime<Utc>,
) -> Result<Id> {
    let (today, officer) = (desk.today(now), permit.officer());
    let programme = programme::open(desk.read(), form.programme)?;
    let mut faults = Faults::default();
    let period = form.period.trim();
    let month = NaiveDate::parse_from_str(&format!("{period}-01"), "%Y-%m-%d").ok();
    let month = month.filter(|month| month.format("%Y-%m").to_string() == period);
    let end = month.and_then(|month| month.checked_add_months(chrono::Months::new(1)));
    match month.zip(end) {
        Some((from, until)) if from <= programme.ends_on && until > programme.starts_on => {}
        _ => faults.add("period", Code::ImpossibleDate),
    }
    faults.check()?;
    let open: Vec<PaymentList> = desk.read().list(storage::OPEN_LISTS, (programme.id, period))?;
    if !open.is_empty() {
        return Err(Failure::not_now(Code::ListOpen));
    }
    let mut wanted: Vec<Eligibility> = desk.read().list(storage::TO_PAY, [programme.id])?;
    wanted.retain(is_confirmed);
    if programme.cadence == Cadence::Once {
        let given = desk.read().rows(storage::GIVEN, [programme.id], |row| row.get::<_, Id>(0))?;
        wanted.retain(|one| !given.contains(&one.household));
    }
    if wanted.is_empty() {
        return Err(nobody());
    }
    let households: Vec<Id> = wanted.iter().map(|one| one.household).collect();
    let looking = doubles::Looking { programme: &programme, period, households: &households };
    let found = doubles::find(desk, &looking)?;
    let recipients = household::recipients(desk.read())?;
    let list = PaymentList {
        id: Id::new(now)?,
        programme: programme.id,
        period: period.to_owned(),
        state: ListState::Drafted,
        drafted: Act { officer, on: today },
        checked: None,
        approved: None,
        paid: None,
        dropped: None,
    };
    desk.commit(officer, "payment.draft", Some(programme.id), now, |change| {
        change.create(&list)?;
        for (one, found) in wanted.iter().zip(found) {
            let Some(recipient) = recipients.get(&one.household) else { continue };
            let clear = found == Findings::default();
            change.create(&PaymentLine {
                id: change.new_id()?,
                list: list.id,
                household: one.household,
                recipient: *recipient,
                amount: one.amount,
                state: if clear { LineState::Ready } else { LineState::Review },
                found: Some(found).filter(|_| !clear),
                settled: None,
                proof: None,
                failed: None,
            })?;
        }
        Ok(list.id)
    })
}
