//! Audits of quality: who is drawn, who may mark, how two agree, and what follows from it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod editions;
mod following;
mod leaving;
mod marking;
mod narrowing;
mod planning;
mod planted;
mod resting;
mod sealed;
mod whole_way;

use casework::{
    audit::{
        self, AssessmentForm, AuditForm, AuditView, Mark, Marked, SampleFilter, SampleMethod, Stratum,
        measure::Confidence,
    },
    decision::{self, Verdict},
    demonstration::main_job::Case,
    permit::Role,
    profile::OutcomeCode,
};
use panah_tests::office::{self, Office, verdict};
use std::collections::BTreeMap;
use vault::Id;

pub(crate) const INVALID: (casework::Kind, casework::Code) =
    (casework::Kind::Invalid, casework::Code::CheckTheForm);

/// An office with two assessors who do nothing else, and somebody who steers.
pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    office.appoint("tofiq", "Tofiq Nümunəli", &[Role::QUALITY_ASSESSOR]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office
}

/// A decision that was approved: drafted by leyla, approved by kamran.
pub(crate) fn decided(office: &mut Office, outcome: OutcomeCode) -> Case {
    approved_by(office, outcome, "kamran")
}

pub(crate) fn approved_by(office: &mut Office, outcome: OutcomeCode, reviewer: &str) -> Case {
    let (case, _) = office.assessed();
    let mut form = office::decision(&case, outcome, &[("az", "Səbəb.")]);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = office::handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office
        .run(reviewer, |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
    case
}

pub(crate) fn plan_form() -> AuditForm {
    AuditForm {
        checklist: "decision".to_owned(),
        title: "Qərarlar, noyabr".to_owned(),
        purpose: "Etibarlılığın qiymətləndirilməsi".to_owned(),
        filter: SampleFilter {
            from: "2026-11-01".parse().unwrap(),
            until: "2026-12-31".parse().unwrap(),
            country: None,
            procedure: None,
            outcome: None,
            officer: None,
            unit: None,
            stage: None,
            target: None,
        },
        method: SampleMethod::Simple,
        stratum: Stratum::Country,
        confidence: Confidence::NinetyFive,
        margin: 10,
        size: None,
        double: 0,
        seed: Some("7".to_owned()),
        follows: None,
    }
}

pub(crate) fn plan(office: &mut Office, form: &AuditForm) -> AuditView {
    let id =
        office.run("sevda", |desk, acting, now| audit::plan(desk, &acting.permit()?, form, now)).unwrap();
    shown(office, id)
}

pub(crate) fn shown(office: &mut Office, id: Id) -> AuditView {
    office.run("sevda", |desk, acting, _| audit::show(desk, &acting.permit()?, id, true)).unwrap()
}

pub(crate) fn marked(mark: Mark) -> Marked {
    let error = matches!(mark, Mark::Minor | Mark::Significant);
    Marked {
        mark,
        note: if error { "2-ci bənd.".to_owned() } else { String::new() },
        evidence: Vec::new(),
        causes: if mark == Mark::Significant { vec!["speculation".to_owned()] } else { Vec::new() },
    }
}

/// Everything correct but what is given.
pub(crate) fn marks(list: &str, errors: &[(&str, Mark)]) -> BTreeMap<String, Marked> {
    let list = audit::checklist(list).unwrap();
    let mut marks: BTreeMap<String, Marked> =
        list.indicators().map(|(_, item)| (item.code.clone(), marked(Mark::Correct))).collect();
    for (code, mark) in errors {
        marks.insert((*code).to_owned(), marked(*mark));
    }
    marks
}

pub(crate) fn finished(file: Id, errors: &[(&str, Mark)]) -> AssessmentForm {
    AssessmentForm { file, marks: marks("decision", errors), conclusion: String::new(), finish: true }
}

pub(crate) fn assess(office: &mut Office, login: &str, form: &AssessmentForm) {
    office.run(login, |desk, acting, now| audit::assess(desk, &acting.permit()?, form, now)).unwrap();
}
