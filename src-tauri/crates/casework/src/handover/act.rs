//! Handing a case over, and receiving it.

use super::{Handover, HandoverReceipt, standing, storage};
use crate::{
    Code, Desk, Failure, Kind, Result,
    failure::Faults,
    folder, office,
    permit::{Permit, Register},
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A hand-over as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct HandoverForm {
    /// Case.
    pub application: Id,
    /// The post that is to have it.
    pub to: String,
}

/// Hands a case that this post has over to another. Until that one received it, both have it.
///
/// # Errors
/// [`Code::HandedOver`] where another post has it; [`Code::HandoverOpen`] while it is on its way;
/// [`Code::Required`] and [`Code::NotAChoice`] at `to`.
pub fn hand_over(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &HandoverForm,
    now: DateTime<Utc>,
) -> Result<Handover> {
    let read = desk.read();
    let case = folder::open_case(read, form.application, None)?;
    let (here, at) = (office::current(read)?.post, standing(read, case.id)?);
    if at.post != here {
        return Err(Failure::not_now(Code::HandedOver));
    }
    if at.on_the_way.is_some() {
        return Err(Failure::not_now(Code::HandoverOpen));
    }
    let mut faults = Faults::default();
    if form.to.is_empty() {
        faults.add("to", Code::Required);
    } else if form.to == here || desk.profile_of(&case).post(&form.to).is_none() {
        faults.add("to", Code::NotAChoice);
    }
    faults.check()?;
    let officer = permit.officer();
    let handover = Handover {
        id: Id::new(now)?,
        application: case.id,
        number: case.number,
        from_post: here,
        to_post: form.to.clone(),
        officer,
        at: now,
    };
    desk.commit(officer, "handover.give", Some(case.id), now, |change| {
        change.create(&handover)?;
        Ok(handover)
    })
}

/// The receipt of a hand-over as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "HandoverReceiptForm")]
pub struct ReceiptForm {
    /// Case.
    pub application: Id,
    /// Whether the paper file and the originals came with it.
    pub papers: bool,
}

/// Receives a case that was handed over to this post: from now on it has it.
///
/// # Errors
/// [`Code::NothingHandedOver`] where nothing is on its way to here.
pub fn receive(
    desk: &mut Desk,
    permit: &Permit<Register>,
    form: &ReceiptForm,
    now: DateTime<Utc>,
) -> Result<HandoverReceipt> {
    let read = desk.read();
    let here = office::current(read)?.post;
    let coming = standing(read, form.application)?.on_the_way.filter(|coming| coming.to == here);
    let coming = coming.ok_or_else(|| Failure::not_now(Code::NothingHandedOver))?;
    let officer = permit.officer();
    let receipt = HandoverReceipt {
        id: Id::new(now)?,
        handover: coming.handover,
        application: form.application,
        post: here,
        papers: form.papers,
        officer,
        at: now,
    };
    desk.commit(officer, "handover.receive", Some(form.application), now, |change| {
        if change.read().list::<HandoverReceipt>(storage::OF_HANDOVER, [receipt.handover])?.is_empty() {
            change.create(&receipt)?;
            return Ok(receipt);
        }
        Err(Failure::new(Kind::NotNow, Code::NothingHandedOver))
    })
}
