//! A volume goes to the archive, in a numbered box.

use super::{Boxed, FileState, PhysicalFile, standing};
use crate::{
    Code, Desk, Failure, Result,
    failure::Faults,
    permit::{KeepFiles, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A box as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct BoxForm {
    /// Volume.
    pub file: Id,
    /// Number of the box.
    pub number: String,
}

/// Puts a volume in a box of the archive. What is not in its place cannot be put anywhere.
///
/// # Errors
/// [`Code::FileNotInPlace`]; [`Code::Required`] at `number`.
pub fn box_up(desk: &mut Desk, permit: &Permit<KeepFiles>, form: &BoxForm, now: DateTime<Utc>) -> Result<()> {
    let (today, officer) = (desk.today(now), permit.officer());
    let file: PhysicalFile = desk.read().get(form.file)?;
    if standing(desk.read(), &file)?.state != FileState::InPlace {
        return Err(Failure::not_now(Code::FileNotInPlace));
    }
    let mut faults = Faults::default();
    let number = faults.keep(text::required("number", &form.number));
    faults.check()?;
    desk.commit(officer, "filing.box", Some(file.application), now, |change| {
        change.update(&PhysicalFile { boxed: Some(Boxed { number, on: today, officer }), ..file })?;
        Ok(())
    })
}
