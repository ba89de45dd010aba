//! What was set aside because something was wrong with the case file: what there is, and removing it.

use crate::{
    Session,
    aside::{self, AsideEntry},
};
use casework::{
    Result,
    incident::{self, IncidentKind},
    permit::Administer,
};

/// What was set aside, the newest first.
///
/// # Errors
/// Locked; not allowed.
pub fn list(session: &mut Session, (): ()) -> Result<Vec<AsideEntry>> {
    let folder = session.places().backups(session.place());
    let (desk, _, _) = session.permitted::<Administer>()?;
    Ok(aside::all(&desk.vault, &folder))
}

/// Something that was set aside.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct AsideName {
    /// Its name in the list.
    pub name: String,
}

/// Removes something that was set aside. It stands in the journal before it is gone: nothing that may be evidence goes
/// without a trace.
///
/// # Errors
/// Locked; not allowed; [`casework::Code::NotFound`]; of the disk.
pub fn remove(session: &mut Session, form: AsideName) -> Result<Vec<AsideEntry>> {
    let folder = session.places().backups(session.place());
    let (desk, permit, now) = session.permitted::<Administer>()?;
    let one = aside::named(&desk.vault, &folder, &form.name)?;
    let told = format!("{}; {:?}; {}; {} bytes", one.name, one.kind, one.at.to_rfc3339(), one.bytes);
    incident::report(desk, permit.officer(), IncidentKind::AsideRemoved, &told, now)?;
    aside::remove(&desk.vault, &folder, &one)?;
    Ok(aside::all(&desk.vault, &folder))
}
