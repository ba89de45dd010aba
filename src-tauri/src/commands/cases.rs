//! Cases: the first screen, the list, the file.

use crate::Session;
use casework::{
    Result,
    application::{self, CaseFile, CaseList, CaseQuery},
    permit::{Permit, ReadCases},
    restriction::{self, RestrictionForm},
    rule::{self, BrokenView, RuleQuery},
    task::{self, MyWork},
};
use vault::Id;

/// A case.
#[derive(Debug, Clone, Copy, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct CaseId {
    /// Which.
    pub application: Id,
}

/// What the officer has to do.
///
/// # Errors
/// Locked; not allowed.
pub fn my_work(session: &mut Session, (): ()) -> Result<MyWork> {
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<ReadCases> = acting.permit()?;
    task::mine(desk, &permit, acting, now)
}

/// The list of cases.
///
/// # Errors
/// Locked; not allowed.
pub fn list(session: &mut Session, query: CaseQuery) -> Result<CaseList> {
    session.types(&query.text)?;
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    application::list(desk, &permit, &query, now)
}

/// The case file. The first opening since sign-in is logged.
///
/// # Errors
/// Locked; not allowed; not found.
pub fn open(session: &mut Session, case: CaseId) -> Result<CaseFile> {
    let log_reading = !session.has_read(case.application)?;
    let now = session.now();
    let (desk, acting) = session.desk()?;
    let permit: Permit<ReadCases> = acting.permit()?;
    let file = application::open(desk, &permit, acting, case.application, log_reading, now)?;
    // Only now: a reading that could not be logged, on a full disk say, is logged the next time.
    session.remember_reading(case.application)?;
    Ok(file)
}

/// What stands against an act.
///
/// # Errors
/// See [`rule::ask`].
pub fn ask_rules(session: &mut Session, query: RuleQuery) -> Result<Vec<BrokenView>> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    rule::ask(desk, &permit, &query, now)
}

/// Puts classes on something, or takes them off.
///
/// # Errors
/// See [`restriction::set`].
pub fn restrict(session: &mut Session, form: RestrictionForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    restriction::set(desk, &permit, &form, now)
}
