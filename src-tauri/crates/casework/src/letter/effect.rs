//! What follows when a letter was served.

use super::{Delivery, Letter, Subject, addressed, of_application};
use crate::{
    Desk, Result,
    application::{Application, advance},
    decision::Decision,
    profile::{Profile, Stage},
    status::{self, ServedOn, StatusRuling, StatusVerdict},
};
use vault::{Change, Id};

/// What follows when a letter was served.
pub(super) enum Effect {
    /// Nothing beside the service itself.
    None,
    /// With the last of a decision's letters the whole case is notified.
    Notified,
    /// The time to respond begins.
    Noticed(Id),
    /// The status ends, and the time for appeal begins.
    Ended(Id),
}

impl Effect {
    pub(super) fn of(desk: &Desk, case: &Application, letter: &Letter) -> Result<Self> {
        let Some(record) = letter.about() else { return Ok(Self::None) };
        Ok(match letter.subject {
            Subject::Decision if is_last_of_decision(desk, letter, record)? => Self::Notified,
            Subject::LossNotice => Self::Noticed(record),
            Subject::LossDecision => {
                let ruling: StatusRuling = desk.read().get(record)?;
                match is_last_of_procedure(desk, case, letter, ruling.procedure)? {
                    true => Self::Ended(ruling.procedure),
                    false => Self::None,
                }
            }
            _ => Self::None,
        })
    }

    pub(super) fn follow(
        &self,
        change: &mut Change<'_>,
        profile: &Profile,
        case: &Application,
        delivery: &Delivery,
    ) -> Result<()> {
        let served = || ServedOn {
            on: delivery.on,
            by: delivery.by.clone().unwrap_or_default(),
            note: delivery.means.clone(),
            officer: delivery.officer,
        };
        match self {
            Self::None => Ok(()),
            // A letter that takes the place of one which was served moves nothing.
            Self::Notified if case.stage > Stage::Notified => Ok(()),
            Self::Notified => advance(change, profile, case.id, Stage::Notified).map(drop),
            Self::Noticed(procedure) => status::noticed(change, profile, *procedure, served()),
            Self::Ended(procedure) => status::told(change, *procedure, served()),
        }
    }
}

fn is_last_of_decision(desk: &Desk, letter: &Letter, decision: Id) -> Result<bool> {
    let decision: Decision = desk.read().get(decision)?;
    let others = addressed::due(desk, &decision)?;
    let all = addressed::of_decision(desk.read(), Some(&decision))?;
    let served = |id: Id| all.iter().any(|one| one.id == id && one.delivery.is_some());
    Ok(others.iter().all(|due| due.issued.is_some_and(|id| id == letter.id || served(id))))
}

/// Whether everybody else whose status ends by a procedure was told.
fn is_last_of_procedure(desk: &Desk, case: &Application, letter: &Letter, procedure: Id) -> Result<bool> {
    let letters = of_application(desk.read(), case.id)?;
    let told = |ruling: &StatusRuling| {
        letters.iter().any(|one| {
            one.about() == Some(ruling.id) && one.stands() && (one.id == letter.id || one.delivery.is_some())
        })
    };
    let rulings = status::rulings(desk.read(), procedure)?;
    Ok(rulings.iter().filter(|ruling| ruling.verdict == StatusVerdict::Ends).all(told))
}
