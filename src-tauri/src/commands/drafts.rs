//! Half-typed forms.

use crate::Session;
use casework::Result;
use chrono::{DateTime, Utc};

/// A half-typed form to keep.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DraftForm {
    /// Which form.
    pub key: String,
    /// Its content, as the form writes it.
    pub body: String,
}

/// Which form.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct DraftKey {
    /// Its key.
    pub key: String,
}

/// A half-typed form that was kept.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftView {
    /// Its content.
    pub body: String,
    /// When it was saved.
    pub saved_at: DateTime<Utc>,
}

/// Keeps a half-typed form.
///
/// # Errors
/// Locked; the disk is full.
pub fn save(session: &mut Session, form: DraftForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let officer = acting.officer();
    Ok(desk.vault.save_draft(officer, &form.key, &form.body, now)?)
}

/// The half-typed form of this officer, when there is one.
///
/// # Errors
/// Locked.
pub fn load(session: &mut Session, wanted: DraftKey) -> Result<Option<DraftView>> {
    let (desk, acting) = session.desk()?;
    let drafts = desk.vault.drafts(acting.officer())?;
    let found = drafts.into_iter().find(|draft| draft.key == wanted.key);
    Ok(found.map(|draft| DraftView { body: draft.body, saved_at: draft.saved_at }))
}

/// Throws a half-typed form away.
///
/// # Errors
/// Locked.
pub fn discard(session: &mut Session, unwanted: DraftKey) -> Result<()> {
    let (desk, acting) = session.desk()?;
    let officer = acting.officer();
    Ok(desk.vault.discard_draft(officer, &unwanted.key)?)
}
