//! The end of a case whose last member left it.

use super::Closure;
use crate::{Result, application::Application, family::Concerned, profile::Profile};
use chrono::NaiveDate;
use vault::{Change, Id};

/// That somebody left a case.
pub(crate) struct Left<'a> {
    /// Who.
    pub(crate) person: Id,
    /// When.
    pub(crate) on: NaiveDate,
    /// Why, a code of the list `leaving`.
    pub(crate) because: &'a str,
    /// What is known of it.
    pub(crate) known: &'a str,
    /// Who recorded it.
    pub(crate) officer: Id,
}

/// Records why a case ended with its last member, where the profile says what that is. How they left is kept with the
/// family either way.
pub(crate) fn with_the_last(
    change: &mut Change<'_>,
    profile: &Profile,
    case: &Application,
    left: &Left<'_>,
) -> Result<()> {
    let ends = |code: &String| code == left.because;
    let Some(rule) = profile.closures.iter().find(|closure| closure.leaving.iter().any(ends)) else {
        return Ok(());
    };
    let closure = Closure {
        id: change.new_id()?,
        application: case.id,
        reason: rule.code.clone(),
        closed_on: left.on,
        known: left.known.to_owned(),
        statement_on: None,
        return_asked: None,
        other: None,
        destination: None,
        document: None,
        persons: Concerned(vec![left.person]),
        stage: case.stage,
        officer: left.officer,
    };
    change.create(&closure)?;
    Ok(())
}
