//! After a decision: service, appeals, the end of a case and its beginning again, loss of status, flags.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod appeals;
mod assigned;
mod closing;
mod flags;
mod service;
mod status;

use casework::{
    Code, Kind,
    appeal::{AppealForm, JudgmentForm, JudgmentResult},
    demonstration::main_job::Case,
    profile::OutcomeCode,
};
use chrono::NaiveDate;
use panah_tests::office::{Office, decision};
use vault::Id;

pub(crate) const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);

/// Today, as the office has it.
pub(crate) fn today(office: &mut Office) -> NaiveDate {
    let now = office.tick();
    office.desk().today(now)
}

/// A case of one person whose decision was served today.
pub(crate) fn served(office: &mut Office, outcome: OutcomeCode) -> Case {
    let case = office.decided(|case| {
        let mut form = decision(case, outcome, &[("az", "Səbəb.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    office.hand_over(&case, None);
    case
}

/// An appeal to a remedy, lodged on a day.
pub(crate) fn appeal(case: &Case, remedy: &str, lodged_on: NaiveDate) -> AppealForm {
    AppealForm {
        application: case.application,
        remedy: remedy.to_owned(),
        procedure: None,
        lodged_on,
        lodged_by: "Vəkil Nümunə".to_owned(),
        persons: Vec::new(),
        grounds: "Faktlar düzgün qiymətləndirilməyib.".to_owned(),
        reference: None,
        late_because: None,
        document: None,
        overrides: Vec::new(),
    }
}

/// A judgment of a day.
pub(crate) fn judgment(appeal: Id, result: JudgmentResult, on: NaiveDate) -> JudgmentForm {
    JudgmentForm {
        appeal,
        result,
        given_on: on,
        received_on: on,
        reference: None,
        reasons: "Məhkəmənin əsaslandırması.".to_owned(),
        granted: Vec::new(),
        document: None,
        overrides: Vec::new(),
    }
}
