//! Whether the wish of an applicant for a woman or a man is met.

use crate::{
    Result,
    interpreter::Interpreter,
    officer::Officer,
    person::{Person, Sex},
};
use vault::{Id, Read};

/// Whether the wish for the sex of interviewer and interpreter was met. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct SexWish {
    /// Of the interviewer; none is no wish.
    pub interviewer: Option<bool>,
    /// Of the interpreter; none is no wish, or no interpreter.
    pub interpreter: Option<bool>,
    /// Why it was not met.
    pub because: Option<String>,
}

impl SexWish {
    /// Whether one of the wishes is not met.
    #[must_use]
    pub fn is_unmet(&self) -> bool {
        self.interviewer == Some(false) || self.interpreter == Some(false)
    }
}

/// How the wishes of some persons are met. A sex that was not recorded meets no wish: nobody could show that it does.
pub(crate) fn met(
    read: Read<'_>,
    persons: &[Id],
    officer: Option<Id>,
    interpreter: Option<Id>,
) -> Result<Option<SexWish>> {
    let officer: Option<Officer> = officer.map(|id| read.find(id)).transpose()?.flatten();
    let interpreter: Option<Interpreter> = interpreter.map(|id| read.find(id)).transpose()?.flatten();
    let mut wish = SexWish::default();
    let and = |before: Option<bool>, now: bool| Some(before.unwrap_or(true) && now);
    for person in persons {
        let Some(wishes) = read.get::<Person>(*person)?.wishes else { continue };
        let wanted = |sex: Option<Sex>| sex.filter(|sex| *sex != Sex::U);
        if let (Some(sex), Some(officer)) = (wanted(wishes.interviewer), &officer) {
            wish.interviewer = and(wish.interviewer, officer.sex == Some(sex));
        }
        if let (Some(sex), Some(interpreter)) = (wanted(wishes.interpreter), &interpreter) {
            wish.interpreter = and(wish.interpreter, interpreter.sex == sex);
        }
    }
    Ok(Some(wish).filter(|wish| *wish != SexWish::default()))
}
