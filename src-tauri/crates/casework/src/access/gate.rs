//! What a command names is looked at before it runs: a record of a case that is closed is not there.

use super::storage;
use crate::{Code, Desk, Failure, Kind, Result, application::Application, permit::Acting, person::Person};
use vault::{Id, Read, Record};

/// Steps from a record to the case that it was made in at most.
const STEPS: usize = 4;

/// Refuses what names a record of a case that is closed to the officer. Verbs that list leave such cases out by
/// themselves; this stands before those that are told which record is meant, whatever record that is.
///
/// # Errors
/// [`Code::NotFound`], as for what there is not; [`Code::ConflictDeclared`] where the officer knows of the case.
pub fn gate(desk: &Desk, acting: &Acting, named: &[Id]) -> Result<()> {
    if acting.scope().is_whole() {
        return Ok(());
    }
    for id in named {
        if !of_open(desk.read(), acting, *id)? {
            return Err(absent(acting, *id));
        }
    }
    Ok(())
}

/// Refuses a verb on a case that is closed to the officer.
///
/// # Errors
/// [`Code::NotFound`], as for what there is not; [`Code::ConflictDeclared`] where the officer knows of the case.
pub(crate) fn entered(read: Read<'_>, acting: &Acting, case: Id) -> Result<()> {
    match acting.scope().opens(read, case)? {
        true => Ok(()),
        false => Err(absent(acting, case)),
    }
}

/// The case with a number, as people type it; none for one that is closed to the officer, as for a number that no case
/// has. Whoever types a number learns no more of a closed case than whoever names it by its identifier.
pub(crate) fn numbered(read: Read<'_>, acting: &Acting, number: &str) -> Result<Option<Application>> {
    let number = number.split_whitespace().collect::<String>().to_uppercase();
    let found: Option<Application> = read.list(storage::BY_NUMBER, [number])?.pop();
    match found {
        Some(case) if acting.scope().opens(read, case.id)? => Ok(Some(case)),
        _ => Ok(None),
    }
}

/// What is answered about a case that is closed.
pub(super) fn absent(acting: &Acting, id: Id) -> Failure {
    if acting.scope().conflicts(id) {
        return Failure::new(Kind::Forbidden, Code::ConflictDeclared);
    }
    Failure::new(Kind::NotFound, Code::NotFound)
}

/// The case that a record was made in, if it was made in one.
pub(crate) fn made_in(read: Read<'_>, id: Id) -> Result<Option<Id>> {
    climbed(read, id, |_| true)
}

/// The case that a record lies in, if it lies in one alone: a person, and what was written of one, is of each of theirs.
pub(crate) fn lies_in(read: Read<'_>, id: Id) -> Result<Option<Id>> {
    climbed(read, id, |table| table != Person::TABLE.tag)
}

/// From a record to what it was made about, and on to a case, as long as records of a table lead on.
fn climbed(read: Read<'_>, id: Id, leads_on: impl Fn(u16) -> bool) -> Result<Option<Id>> {
    let mut at = id;
    for _ in 0..STEPS {
        let made: Option<(u16, Option<Id>)> =
            read.row(storage::MADE_IN, [at], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let Some((table, subject)) = made else { return Ok(None) };
        if table == Application::TABLE.tag {
            return Ok(Some(at));
        }
        match subject.filter(|subject| *subject != at && leads_on(table)) {
            Some(subject) => at = subject,
            None => return Ok(None),
        }
    }
    Ok(None)
}

/// Whether the case that a record was made in is open. What was made in no case is everybody's.
pub(crate) fn of_open(read: Read<'_>, acting: &Acting, id: Id) -> Result<bool> {
    let mut at = id;
    for _ in 0..STEPS {
        let made: Option<(u16, Option<Id>)> =
            read.row(storage::MADE_IN, [at], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let Some((table, subject)) = made else { return Ok(true) };
        if table == Application::TABLE.tag {
            return acting.scope().opens(read, at);
        }
        if table == Person::TABLE.tag {
            return acting.scope().knows(read, at);
        }
        match subject.filter(|subject| *subject != at) {
            Some(subject) => at = subject,
            None => return Ok(true),
        }
    }
    Ok(true)
}
