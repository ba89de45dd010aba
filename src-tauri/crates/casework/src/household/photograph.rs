//! Photographs of a visit: re-encoded as every picture that comes in, kept by their digest.

use super::{HomeVisit, Keeps, VisitPhotograph, VisitPhotographs};
use crate::{
    Code, Desk, Failure, Kind, Result,
    attachment::{MediaType, Picture, refuse},
    failure::Faults,
    text,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use intake::{
    kind::{Purpose, accept},
    picture::{Limits, Medium, scan},
};
use vault::{BlobHash, Id};

/// A photograph of a visit.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct PhotographForm {
    /// Visit.
    pub visit: Id,
    /// What it shows.
    pub title: String,
}

/// Photographs of one visit at most.
const MOST: usize = 20;

/// Adds a photograph to a visit.
///
/// # Errors
/// At the field `file` when it is no picture that can be used; [`Code::Required`] at `title`.
pub fn take(
    desk: &mut Desk,
    permit: &Keeps,
    form: &PhotographForm,
    bytes: &[u8],
    now: DateTime<Utc>,
) -> Result<()> {
    let visit: HomeVisit = desk.read().get(form.visit)?;
    let mut faults = Faults::default();
    let title = faults.keep(text::required("title", &form.title));
    if visit.photographs.0.len() >= MOST {
        faults.add_with("file", Code::TooLong, "max", MOST);
    }
    faults.check()?;
    accept(bytes, None, Purpose::Scan).map_err(|refused| refuse::file("file", &refused))?;
    let taken = scan(bytes, &Limits::default()).map_err(|error| refuse::scan("file", &error))?;
    if !matches!(taken.medium, Medium::Jpeg { .. }) {
        return Err(Failure::field("file", Code::FileNotUsable));
    }
    desk.commit(permit.officer(), "visit.photograph", Some(visit.household), now, |change| {
        let mut all = visit.photographs.0.clone();
        all.push(VisitPhotograph { blob: change.keep(&taken.bytes)?, title });
        change.update(&HomeVisit { photographs: VisitPhotographs(all), ..visit })?;
        Ok(())
    })
}

/// A photograph of a visit.
///
/// # Errors
/// [`Code::NotFound`] when the visit has none such.
pub fn picture(desk: &Desk, _: &Keeps, visit: Id, blob: BlobHash) -> Result<Picture> {
    let visit: HomeVisit = desk.read().get(visit)?;
    if visit.photographs.0.iter().all(|photograph| photograph.blob != blob) {
        return Err(Failure::new(Kind::NotFound, Code::NotFound));
    }
    let bytes = desk.vault.blob(blob)?;
    Ok(Picture { url: format!("data:{};base64,{}", MediaType::Jpeg.name(), STANDARD.encode(bytes)) })
}
