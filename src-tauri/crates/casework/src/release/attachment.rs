//! One scan or file of a case leaves.

use super::{ExportKind, Going, Mark, Package, ReleaseForm, release};
use crate::{
    Desk, Result, application,
    attachment::Attachment,
    disclosure::{self, Hidden},
    folder,
    permit::{Permit, ReadCases, Release},
    restriction::Withheld,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// An attachment to release, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct AttachmentReleaseForm {
    /// Which.
    pub attachment: Id,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Releases an attachment. One that is nobody's in particular is of everybody in its case.
///
/// # Errors
/// [`crate::Code::CaseSealed`]; [`crate::Code::Restricted`]; those of [`release`].
pub fn release_attachment(
    desk: &mut Desk,
    reading: &Permit<ReadCases>,
    permit: &Permit<Release>,
    form: &AttachmentReleaseForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    let read = desk.read();
    let scan: Attachment = read.get(form.attachment)?;
    let case = folder::standing(read, scan.application)?;
    crate::keeping::refuse_sealed(read, reading.acting(), case)?;
    Withheld::of(read, reading.acting(), scan.application)?.allow(scan.id)?;
    let persons = match scan.person {
        Some(owner) => vec![owner],
        None => application::everybody(read, scan.application)?
            .into_iter()
            .chain(application::everybody(read, case)?)
            .collect(),
    };
    let going = Going { application: Some(case), persons, ..Going::of(ExportKind::Attachment) };
    let set = |desk: &Desk, mark: &Mark| {
        let (name, bytes) = disclosure::attachment(desk, mark, scan.id, &Hidden::default())?;
        Ok(vec![(format!("01-{name}"), bytes)])
    };
    release(desk, permit, &form.release, going, set, now)
}
