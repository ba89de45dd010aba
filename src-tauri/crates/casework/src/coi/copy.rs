//! The archived copy of a source.

use super::{Archived, Source};
use crate::{
    Code, Desk, Failure, Kind, Result,
    permit::{Permit, ResearchCoi},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use vault::Id;

/// An archived copy.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct CopyContent {
    /// What it is.
    pub archived: Archived,
    /// Its bytes, in base 64.
    pub content: String,
}

/// The archived copy of a source, verified by its hash. Nobody's data are in it: the reading is not logged.
///
/// # Errors
/// [`Code::NotFound`] when none was archived; damaged.
pub fn copy(desk: &Desk, _: &Permit<ResearchCoi>, source: Id) -> Result<CopyContent> {
    let source: Source = desk.read().get(source)?;
    let missing = || Failure::new(Kind::NotFound, Code::NotFound).context("no copy was archived");
    let (archived, blob) = source.archived.zip(source.blob).ok_or_else(missing)?;
    Ok(CopyContent { archived, content: STANDARD.encode(desk.vault.blob(blob)?) })
}
