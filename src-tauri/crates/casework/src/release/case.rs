//! A case leaves: what was registered, its interviews, findings, letters and scans, each page marked.

use super::{ExportKind, Going, Mark, Package, ReleaseForm, release};
use crate::{
    Desk, Result,
    application::{self, Application},
    disclosure::{self, Hidden, ItemKind, ItemRef},
    permit::{Acting, Permit, ReadCases, Release},
    restriction::Withheld,
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::Id;

/// A case to release, as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CaseReleaseForm {
    /// Case.
    pub application: Id,
    /// To whom, on what basis, until when.
    pub release: ReleaseForm,
}

/// Releases a case to a recipient: to a court, to UNHCR, to the archive.
///
/// # Errors
/// Those of [`release`].
pub fn release_case(
    desk: &mut Desk,
    _: &Permit<ReadCases>,
    permit: &Permit<Release>,
    acting: &Acting,
    form: &CaseReleaseForm,
    now: DateTime<Utc>,
) -> Result<Package> {
    let case: Application = desk.read().get(form.application)?;
    crate::keeping::refuse_sealed(desk.read(), acting, case.id)?;
    let persons: Vec<Id> =
        application::members(desk.read(), case.id)?.into_iter().map(|member| member.person).collect();
    let going = Going {
        application: Some(case.id),
        // Whoever left it stands in its letters still.
        persons: application::everybody(desk.read(), case.id)?,
        ..Going::of(ExportKind::Case)
    };
    // A file leaves whole: whoever does not hold a class of it sends it nowhere.
    let withheld = Withheld::of(desk.read(), acting, case.id)?;
    Withheld::none(&withheld.all())?;
    let set = |desk: &Desk, mark: &Mark| {
        let (mut files, mut done) = (Vec::new(), BTreeSet::new());
        for person in &persons {
            for shown in disclosure::of_person(desk, &withheld, case.id, *person)? {
                // What is of the whole case comes once.
                if done.insert(shown.item) {
                    let (name, bytes) = whole(desk, mark, shown.item, case.id)?;
                    files.push((format!("{:02}-{name}", files.len() + 1), bytes));
                }
            }
        }
        Ok(files)
    };
    release(desk, permit, &form.release, going, set, now)
}

fn whole(desk: &Desk, mark: &Mark, item: ItemRef, application: Id) -> Result<(String, Vec<u8>)> {
    let nothing = Hidden::default();
    match item.kind {
        ItemKind::Registration => {
            disclosure::registration(desk, mark, (application, item.id), &nothing, None)
        }
        ItemKind::Interview => disclosure::interview(desk, mark, item.id, &nothing, None),
        ItemKind::Assessment => disclosure::assessment(desk, mark, (application, item.id), &nothing, None),
        ItemKind::Letter => disclosure::letter_copy(desk, mark, item.id),
        ItemKind::Attachment => disclosure::attachment(desk, mark, item.id, &nothing),
    }
}
