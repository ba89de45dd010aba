//! Observers: consents, and the files that they let somebody read.

use crate::Session;
use casework::{
    Result,
    observer::{self, ConsentForm, ConsentView, ObservedFile, ObservedRow, UnmaskForm, WithdrawConsentForm},
    permit::{LetObserve, Observe},
};
use vault::Id;

/// An audit or a case.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct ObserveId {
    /// Which.
    pub id: Id,
}

/// Consents to the files of an audit, and who may be given one.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct AuditConsents {
    /// Consents, in the order in which they were given.
    pub consents: Vec<ConsentView>,
    /// Files of the sample.
    pub files: Vec<observer::SampledFile>,
    /// Observers.
    pub observers: Vec<casework::audit::Owner>,
}

/// Files that the observer may read.
///
/// # Errors
/// See [`observer::list`].
pub fn files(session: &mut Session, (): ()) -> Result<Vec<ObservedRow>> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    observer::list(desk, &acting.permit::<Observe>()?, acting, now)
}

/// A file as an observer reads it.
///
/// # Errors
/// See [`observer::open`].
pub fn file(session: &mut Session, which: ObserveId) -> Result<ObservedFile> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    observer::open(desk, &acting.permit::<Observe>()?, &acting, which.id, now)
}

/// Asks for a name.
///
/// # Errors
/// See [`observer::unmask`].
pub fn unmask(session: &mut Session, form: UnmaskForm) -> Result<()> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let acting = acting.clone();
    observer::unmask(desk, &acting.permit::<Observe>()?, &acting, &form, now)
}

/// Consents to the files of an audit.
///
/// # Errors
/// See [`observer::consents`].
pub fn consents(session: &mut Session, which: ObserveId) -> Result<AuditConsents> {
    let (desk, permit, now) = session.permitted::<LetObserve>()?;
    Ok(AuditConsents {
        consents: observer::consents(desk, &permit, which.id, now)?,
        files: observer::sampled(desk, &permit, which.id)?,
        observers: observer::observers(desk, &permit)?,
    })
}

/// Records a consent.
///
/// # Errors
/// See [`observer::consent`].
pub fn consent(session: &mut Session, form: ConsentForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<LetObserve>()?;
    observer::consent(desk, &permit, &form, now)
}

/// Records that a consent counts no longer.
///
/// # Errors
/// See [`observer::withdraw`].
pub fn withdraw(session: &mut Session, form: WithdrawConsentForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<LetObserve>()?;
    observer::withdraw(desk, &permit, &form, now)
}
