//! Marks: what they rest on, who may give them, how two assessors come to one.

use crate::{INVALID, approved_by, assess, decided, finished, marked, office, plan, plan_form, shown};
use casework::{
    Code, Kind,
    audit::{self, AssessmentForm, AuditGrade, CloseAuditForm, Mark, Pass, SampleMethod},
    permit::Role,
    profile::OutcomeCode,
};

const REFUSED: (Kind, Code) = (Kind::NotNow, Code::AuditFinished);

#[test]
fn a_mark_says_where_and_a_grave_one_says_why() {
    let mut office = office();
    decided(&mut office, OutcomeCode::Refugee);
    let audit = plan(&mut office, &plan_form());
    let file = audit.files[0].file.id;
    let mut form = finished(file, &[("d9", Mark::Significant)]);
    let bare = form.marks.get_mut("d9").unwrap();
    (bare.note, bare.causes) = (String::new(), Vec::new());
    form.marks.remove("d2");
    form.marks.insert("d99".to_owned(), marked(Mark::Correct));
    let faults = [
        ("marks.d99", Code::NotAChoice),
        ("marks.d2", Code::Required),
        ("marks.d9.note", Code::EvidenceMissing),
        ("marks.d9.causes", Code::Required),
    ];
    office.refused("sevda", INVALID, &faults, |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &form, now)
    });
    // Half a sheet is kept, and finished later.
    form.marks.remove("d99");
    form.finish = false;
    assess(&mut office, "sevda", &form);
    let sheet = office.run("sevda", |desk, acting, _| audit::sheet(desk, &acting.permit()?, file)).unwrap();
    assert_eq!(sheet.pass, Some(Pass::First));
    assert_eq!(sheet.own.unwrap().marks.0.len(), 31);
    assess(&mut office, "sevda", &finished(file, &[("d9", Mark::Significant)]));
    let shown = shown(&mut office, audit.audit.id);
    assert_eq!(shown.files[0].grade, Some(AuditGrade::B), "one grave error, none that is critical");
    office.refused("sevda", REFUSED, &[], |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &finished(file, &[]), now)
    });
    office.refused("tofiq", (Kind::NotNow, Code::AssessedByOther), &[], |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &finished(file, &[]), now)
    });
    office.assert_sound();
}

/// Whoever had a part in a case does not mark it, by whatever role.
#[test]
fn nobody_audits_their_own_work() {
    let mut office = office();
    office.appoint("iki", "İki Vəzifəli", &[Role::REVIEWER, Role::QUALITY_ASSESSOR]);
    approved_by(&mut office, OutcomeCode::Refugee, "iki");
    let audit = plan(&mut office, &plan_form());
    let form = finished(audit.files[0].file.id, &[]);
    office.refused("iki", (Kind::Forbidden, Code::OwnWork), &[], |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &form, now)
    });
    // And does not draw it either.
    office.refused("iki", INVALID, &[("filter", Code::NothingToAudit)], |desk, acting, now| {
        audit::plan(desk, &acting.permit()?, &plan_form(), now)
    });
}

#[test]
fn two_assessors_mark_apart_and_come_to_one_with_both_kept() {
    let mut office = office();
    for _ in 0..3 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let mut form = plan_form();
    (form.method, form.double) = (SampleMethod::Targeted, 100);
    let audit = plan(&mut office, &form);
    let file = audit.files[0].file.id;
    assess(&mut office, "sevda", &finished(file, &[("d5", Mark::Minor), ("d12", Mark::Significant)]));
    // The second sees nothing of the first before both are finished.
    let sheet = office.run("tofiq", |desk, acting, _| audit::sheet(desk, &acting.permit()?, file)).unwrap();
    assert_eq!((sheet.pass, sheet.finished.len()), (Some(Pass::Second), 0));
    // Nor does the journal of the case tell.
    let case = audit.files[0].file.application.unwrap();
    let journal = office
        .run("tofiq", |desk, acting, _| casework::journal::of_case(desk, &acting.permit()?, case, 500))
        .unwrap();
    assert!(journal.len() > 5 && journal.iter().all(|entry| !entry.command.starts_with("audit.")));
    assess(&mut office, "tofiq", &finished(file, &[("d5", Mark::Minor), ("d13", Mark::Minor)]));
    let view = shown(&mut office, audit.audit.id);
    assert_eq!(view.files[0].disputed, 2);
    // By hand: 32 pairs, 30 alike. First: 30 correct, 1 minor, 1 grave; second: 30 correct, 2 minor.
    // By chance (30·30 + 1·2 + 1·0) / 32² = 902 / 1024; κ = (30/32 − 902/1024) / (1 − 902/1024) = 58 / 122.
    let agreement = view.agreement.unwrap();
    assert_eq!(agreement.pairs, 32);
    assert!((agreement.kappa.unwrap() - 58.0 / 122.0).abs() < 1e-12, "{agreement:?}");

    let mut agreed = finished(file, &[("d5", Mark::Correct), ("d12", Mark::Minor)]);
    agreed.marks.get_mut("d13").unwrap().note.clear();
    let faults = [("marks.d13.note", Code::Required), ("marks.d5", Code::MarkedAlike)];
    office.refused("sevda", INVALID, &faults, |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &agreed, now)
    });
    agreed.marks.insert("d5".to_owned(), marked(Mark::Minor));
    agreed.marks.get_mut("d13").unwrap().note = "Mənbə yenidir.".to_owned();
    let close = CloseAuditForm { audit: audit.audit.id, conclusion: "Yaxşı.".to_owned() };
    office.refused("sevda", (Kind::NotNow, Code::AuditUnfinished), &[], |desk, acting, now| {
        audit::close(desk, &acting.permit()?, &close, now)
    });
    assess(&mut office, "sevda", &agreed);
    let sheet = office.run("tofiq", |desk, acting, _| audit::sheet(desk, &acting.permit()?, file)).unwrap();
    assert_eq!(sheet.finished.len(), 3, "both marks are kept beside what was agreed");
    for one in [1, 2] {
        let file = audit.files[one].file.id;
        for login in ["sevda", "tofiq"] {
            assess(&mut office, login, &finished(file, &[]));
        }
        assess(
            &mut office,
            "tofiq",
            &AssessmentForm { conclusion: "Eyni.".to_owned(), ..finished(file, &[]) },
        );
    }
    office.run("sevda", |desk, acting, now| audit::close(desk, &acting.permit()?, &close, now)).unwrap();
    office.assert_sound();
}
