//! Officers: who works here, and as what.

mod add;
pub mod key;
mod password;
mod qualify;
mod remove;
pub(crate) mod storage;

pub use add::{NewOfficer, add};
pub use key::OfficerKey;
pub(crate) use key::{Keys, Known, Signer, signer};
pub use password::{ChangeForm, ResetForm, change_password, own_password, replace_password, reset_password};
pub use qualify::{QualifyForm, qualify};
pub use remove::remove;

use crate::{
    Code, Desk, Failure, Kind, Result,
    access::Scope,
    failure::Faults,
    permit::{Acting, Role},
    person::Sex,
};
use chrono::{DateTime, NaiveDate, Utc};
use vault::{Id, Read, Secret};

/// Roles of one officer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Roles(
    /// Without repetition, in the order of their codes.
    pub Vec<Role>,
);

vault::structured!(Roles);

impl From<Vec<Role>> for Roles {
    fn from(roles: Vec<Role>) -> Self {
        Self(roles)
    }
}

/// A training that an officer completed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct Qualification {
    /// Code of the list `training`.
    pub code: String,
    /// Last day on which it counts; none is without end.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// What an officer was trained for. One value, one merge unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Qualifications(
    /// Each training once, in the order of the list.
    pub Vec<Qualification>,
);

vault::structured!(Qualifications);

vault::record! {
    /// An officer.
    pub struct Officer = 2 "officer" {
        /// Name, as it stands on letters.
        1 name: String,
        /// What they sign in with.
        2 login: String,
        /// What they are appointed to do.
        3 roles: Roles,
        /// Whether they still work here.
        4 active: bool,
        /// Sex, for applicants who wish to speak to a woman or to a man.
        5 sex: Option<Sex>,
        /// What they were trained for, in files from before certificates; they say it now.
        6 qualifications: Option<Qualifications>,
        /// Whether the password was given by an administrator and is to be replaced before anything else; `false` once
        /// the officer chose their own, unknown under the first password.
        7 password_given: Option<bool>,
    }
}

/// Characters of a password at least.
pub const MIN_PASSWORD: usize = 12;

/// Adds the faults of a new password: too short, or made of words and patterns that are guessed first, those that
/// `known` holds about its owner among them.
pub(crate) fn check_password(faults: &mut Faults, field: &str, password: &Secret, known: &[&str]) {
    let typed = password.expose_secret();
    if typed.chars().count() < MIN_PASSWORD {
        faults.add_with(field, Code::PasswordTooShort, "min", MIN_PASSWORD);
        return;
    }
    let known: Vec<&str> = known.iter().flat_map(|text| text.split_whitespace()).chain(["panah"]).collect();
    let is_guessable = zxcvbn::zxcvbn(typed, &known).score() < zxcvbn::Score::Three;
    if is_guessable || beyond(typed, &known) < MIN_OF_ITS_OWN {
        faults.add(field, Code::PasswordGuessable);
    }
}

/// Characters that a password must have beside what everybody knows of its owner.
const MIN_OF_ITS_OWN: usize = 6;

/// Characters of a password that are left without these words.
fn beyond(password: &str, known: &[&str]) -> usize {
    let mut left = password.to_lowercase();
    for word in known.iter().map(|word| word.to_lowercase()).filter(|word| word.chars().count() > 2) {
        left = left.replace(&word, "");
    }
    left.chars().count()
}

/// The officer with this login, as the one who acts.
///
/// # Errors
/// [`Code::NotAllowed`] when the officer is unknown or no longer works here.
pub fn acting(desk: &Desk, login: &str) -> Result<(Officer, Acting)> {
    let here: Vec<Officer> = desk.read().list(storage::HERE, [])?;
    let officer = here
        .into_iter()
        .find(|officer| officer.active && is_same_login(&officer.login, login))
        .ok_or_else(|| Failure::new(Kind::Forbidden, Code::NotAllowed))?;
    let acting = of(desk, &officer, None)?;
    Ok((officer, acting))
}

/// An officer as the one who acts at a time: what was opened to them in an emergency counts as long as it lasts.
///
/// # Errors
/// Of the database.
pub fn acting_at(desk: &Desk, id: Id, now: DateTime<Utc>) -> Result<Acting> {
    match desk.read().find::<Officer>(id)?.filter(|officer| officer.active) {
        Some(officer) => of(desk, &officer, Some(now)),
        None => Ok(Acting::new(Vec::new(), &desk.profile.roles, Scope::nothing(id))),
    }
}

fn of(desk: &Desk, officer: &Officer, now: Option<DateTime<Utc>>) -> Result<Acting> {
    let (roles, table) = (officer.roles.0.clone(), &desk.profile.roles);
    let reach = (table.width(&roles), table.access().returns_days);
    let scope = Scope::of(desk.read(), officer.id, reach, now)?;
    Ok(Acting::new(roles, table, scope))
}

/// Whether two logins are one, as the key slots compare them: in every alphabet, which the database's own
/// comparison does not do.
pub(crate) fn is_same_login(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// All officers, by name.
///
/// # Errors
/// Of the database.
pub fn all(read: Read<'_>) -> Result<Vec<Officer>> {
    Ok(read.list("ORDER BY name, id", [])?)
}

/// Name of an officer, empty when unknown here.
pub(crate) fn name(read: Read<'_>, id: Id) -> Result<String> {
    Ok(read.find::<Officer>(id)?.map(|officer| officer.name).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_that_are_guessed_first_are_refused() {
        for (password, code) in [
            ("", Some(Code::PasswordTooShort)),
            ("elevenchars", Some(Code::PasswordTooShort)),
            ("password1234", Some(Code::PasswordGuessable)),
            ("qwertyuiop[]", Some(Code::PasswordGuessable)),
            ("aaaaaaaaaaaaaaaa", Some(Code::PasswordGuessable)),
            ("123456789012", Some(Code::PasswordGuessable)),
            ("numuneleylanumune", Some(Code::PasswordGuessable)),
            ("right horse battery", None),
            ("qonşunun sarı pişiyi", None),
            ("соседский рыжий кот", None),
            ("گربه زرد همسایه ما", None),
        ] {
            let mut faults = Faults::default();
            let secret = Secret::new(password.to_owned());
            check_password(&mut faults, "password", &secret, &["leyla", "Leyla Numune"]);
            let found = faults.check().err().map(|failure| failure.fields[0].code);
            assert_eq!(found, code, "{password}");
        }
    }
}
