//! Whose signatures belong under a record.

use super::{Interview, Signature, Signer};
use crate::{Desk, Result, family, officer, person::Person};
use chrono::NaiveDate;

/// Somebody whose signature belongs under a record.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct SignerView {
    /// As what.
    #[serde(rename = "as")]
    pub signer: Signer,
    /// Name.
    pub name: String,
}

/// Applicant, interviewer, interpreter, and whoever stands for the applicant on the day.
pub(super) fn of(desk: &Desk, interview: &Interview, day: NaiveDate) -> Result<Vec<SignerView>> {
    let read = desk.read();
    let person: Person = read.get(interview.person)?;
    let mut signers = vec![
        SignerView { signer: Signer::Applicant, name: person.name.latin },
        SignerView { signer: Signer::Interviewer, name: officer::name(read, interview.officer)? },
    ];
    if let Some(name) = &interview.interpreter {
        signers.push(SignerView { signer: Signer::Interpreter, name: name.clone() });
    }
    let standing = family::representatives(read, interview.person, day)?;
    let standing = standing.into_iter().filter(|one| one.standing);
    signers.extend(standing.map(|one| SignerView { signer: one.kind.into(), name: one.name }));
    Ok(signers)
}

impl From<SignerView> for Signature {
    fn from(view: SignerView) -> Self {
        Self { signer: view.signer, name: view.name, refused: None }
    }
}
