//! Beginning a volume, and saying where it belongs.

use super::{PhysicalFile, volumes};
use crate::{
    Desk, Result,
    application::Application,
    failure::Faults,
    folder,
    permit::{KeepFiles, Permit},
    text,
};
use chrono::{DateTime, Utc};
use vault::Id;

/// A volume as typed.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct VolumeForm {
    /// Case.
    pub application: Id,
    /// The volume, when it is described anew.
    #[serde(default)]
    pub file: Option<Id>,
    /// Where it belongs.
    pub place: String,
    /// What lies in it.
    #[serde(default)]
    pub content: Option<String>,
}

/// Begins the next volume of a case. Its label is the case number and the volume.
///
/// # Errors
/// [`crate::Code::CaseMerged`]; fields at fault.
pub fn open(
    desk: &mut Desk,
    permit: &Permit<KeepFiles>,
    form: &VolumeForm,
    now: DateTime<Utc>,
) -> Result<PhysicalFile> {
    let (today, officer) = (desk.today(now), permit.officer());
    let case = folder::open_case(desk.read(), form.application, None)?;
    let (place, content) = form.checked()?;
    desk.commit(officer, "filing.open", Some(case.id), now, |change| {
        let last = volumes(change.read(), case.id)?.last().map_or(0, |last| last.volume);
        let file = PhysicalFile {
            id: change.new_id()?,
            application: case.id,
            volume: last + 1,
            label: format!("{}/{}", case.number, last + 1),
            place,
            content,
            opened_on: today,
            opened_by: officer,
            boxed: None,
        };
        change.create(&file)?;
        Ok(file)
    })
}

/// Says anew where a volume belongs and what lies in it.
///
/// # Errors
/// Not found; fields at fault.
pub fn change(
    desk: &mut Desk,
    permit: &Permit<KeepFiles>,
    file: Id,
    form: &VolumeForm,
    now: DateTime<Utc>,
) -> Result<()> {
    let file: PhysicalFile = desk.read().get(file)?;
    let case: Application = desk.read().get(file.application)?;
    let (place, content) = form.checked()?;
    desk.commit(permit.officer(), "filing.change", Some(case.id), now, |change| {
        change.update(&PhysicalFile { place, content, ..file })?;
        Ok(())
    })
}

impl VolumeForm {
    fn checked(&self) -> Result<(String, Option<String>)> {
        let mut faults = Faults::default();
        let place = faults.keep(text::required("place", &self.place));
        let content = faults.keep(text::optional("content", self.content.as_deref()));
        faults.check()?;
        Ok((place, content))
    }
}
