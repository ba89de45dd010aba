//! Children alone: noticed, protected, never confirmed by themselves.

use crate::{add, fact, heard, joining, member, need_form, registered, sign};
use casework::application::{CaseFile, Relationship, StepCode};
use casework::assessment;
use casework::decision;
use casework::family::{self, Joining, RepresentativeEndForm, RepresentativeForm, RepresentativeKind};
use casework::interview::{self};
use casework::need::{self, AnswerForm, GuaranteeAnswer, MetBy, NeedReviewForm, NeedWithdrawForm};
use casework::person::Sex;
use casework::{Code, Kind, Result};
use panah_tests::forms;
use panah_tests::office::{Office, decision as drafted};
use vault::Id;

#[test]
fn a_child_alone_has_a_guardian_before_the_interview() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Samim Nümunə", Sex::M, 2011)]);
    let child = case.members[0];
    let file = office.file("leyla", case.application);
    let proposed = file.members[0].needs[0].clone();
    assert_eq!((proposed.code.as_str(), proposed.status.as_str()), ("SC-UC", "pending"));
    let guarantee = |file: &CaseFile, code: &str| {
        file.members[0].guarantees.iter().find(|guarantee| guarantee.code == code).cloned()
    };
    let guardian = guarantee(&file, "guardian-before-interview").unwrap();
    assert!(guardian.blocks && guardian.urgent && guardian.met.is_none());
    let step = |file: &CaseFile| {
        file.steps.iter().find(|step| step.code == StepCode::Interview).unwrap().blocked_by.clone()
    };
    assert_eq!(step(&file), [Code::NotInterviewed, Code::GuardianMissing]);
    let start = panah_tests::forms::interview(case.application, child);
    let refused = |office: &mut Office| {
        office.refused("leyla", (Kind::NotNow, Code::GuardianMissing), &[], |desk, acting, now| {
            interview::start(desk, &acting.permit()?, &start, now)
        });
    };
    refused(&mut office);

    // No answer stands for a guardian, and a proposal that is withdrawn unread leaves the child protected.
    let answer = |guarantee: &str| AnswerForm {
        application: case.application,
        need: proposed.id,
        guarantee: guarantee.to_owned(),
        answer: GuaranteeAnswer::Declined,
        note: "İstəmir.".to_owned(),
    };
    let form = answer("guardian-before-interview");
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("guarantee", Code::GuardianMissing)],
        |desk, acting, now| need::answer(desk, &acting.permit()?, acting, &form, now),
    );
    let withdraw =
        NeedWithdrawForm { application: case.application, need: proposed.id, reason: "Səhv.".to_owned() };
    office
        .run("leyla", |desk, acting, now| need::withdraw(desk, &acting.permit()?, acting, &withdraw, now))
        .unwrap();
    refused(&mut office);
    let again = office.run("leyla", |desk, acting, now| {
        need::record(desk, &acting.permit()?, &need_form(case.application, child, "SC-UC"), now)
    });
    let need = again.unwrap();

    // A counsel is no guardian; a guardian of yesterday is none today.
    let mut form = RepresentativeForm {
        application: case.application,
        person: child,
        kind: RepresentativeKind::Counsel,
        name: "Vəkil Nümunəyev".to_owned(),
        organisation: None,
        authority: None,
        contact: None,
        since: None,
        until: None,
    };
    fn appoint(office: &mut Office, form: &RepresentativeForm) -> Result<Id> {
        office.run("leyla", |desk, acting, now| family::appoint(desk, &acting.permit()?, form, now))
    }
    appoint(&mut office, &form).unwrap();
    refused(&mut office);
    form.kind = RepresentativeKind::Guardian;
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("authority", Code::Required)],
        |desk, acting, now| family::appoint(desk, &acting.permit()?, &form, now),
    );
    form.authority = Some("Sərəncam № 000, uydurma".to_owned());
    form.since = Some("2026-11-01".parse().unwrap());
    form.until = Some("2026-11-24".parse().unwrap());
    appoint(&mut office, &form).unwrap();
    refused(&mut office);
    form.until = None;
    let guardian = appoint(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(guarantee(&file, "guardian-before-interview").unwrap().met, Some(MetBy::Representative));
    assert_eq!(guarantee(&file, "legal-assistance").unwrap().met, Some(MetBy::Representative));
    assert_eq!(step(&file), [Code::NotInterviewed]);
    let (interview, lines) = heard(&mut office, case.application, child);
    sign(&mut office, interview);
    let file = office.file("leyla", case.application);
    assert_eq!(guarantee(&file, "priority-processing").unwrap().met, Some(MetBy::Interview));

    // The draft waits for the assessment of best interests.
    let fact = fact(case.application, child, lines);
    let draft = drafted(&case, casework::profile::OutcomeCode::Refugee, &[("az", "Sözləri qəbul edilir.")]);
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact, now)?;
            decision::save(desk, &acting.permit()?, &draft, now)
        })
        .unwrap();
    office.refused(
        "leyla",
        (Kind::NotNow, Code::GuaranteeMissing),
        &[(child.to_string().as_str(), Code::GuaranteeMissing)],
        |desk, acting, now| decision::submit(desk, &acting.permit()?, &case.application.into(), now),
    );
    let mut form = answer("best-interests-assessment");
    form.need = need;
    form.answer = GuaranteeAnswer::Provided;
    office
        .run("leyla", |desk, acting, now| {
            need::answer(desk, &acting.permit()?, acting, &form, now)?;
            decision::submit(desk, &acting.permit()?, &case.application.into(), now)
        })
        .unwrap();

    // An end has a reason, and what ended stands no longer.
    let end = RepresentativeEndForm {
        application: case.application,
        representative: guardian,
        until: Some("2026-10-01".parse().unwrap()),
        reason: "Başqa qəyyum təyin olunub.".to_owned(),
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("until", Code::DatesOutOfOrder)],
        |desk, acting, now| family::end_representative(desk, &acting.permit()?, &end, now),
    );
    office.assert_sound();
}

/// From the first word to the service of the decision, a guardian stands beside the child.
#[test]
fn a_child_alone_is_decided_and_told_with_a_guardian_beside_them() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Samim Nümunə", Sex::M, 2011)]);
    let child = case.members[0];
    let need = office.file("leyla", case.application).members[0].needs[0].id;
    let guardian = |since: Option<&str>, until: Option<&str>| RepresentativeForm {
        application: case.application,
        person: child,
        kind: RepresentativeKind::Guardian,
        name: "Qəyyum Nümunəyev".to_owned(),
        organisation: None,
        authority: Some("Sərəncam № 000, uydurma".to_owned()),
        contact: None,
        since: since.map(|day| day.parse().unwrap()),
        until: until.map(|day| day.parse().unwrap()),
    };
    let appoint = |office: &mut Office, form: &RepresentativeForm| -> Id {
        office.run("leyla", |desk, acting, now| family::appoint(desk, &acting.permit()?, form, now)).unwrap()
    };
    let first = appoint(&mut office, &guardian(Some("2026-11-01"), None));
    let (interview, lines) = heard(&mut office, case.application, child);
    sign(&mut office, interview);
    let fact = fact(case.application, child, lines);
    let draft = drafted(&case, casework::profile::OutcomeCode::Refugee, &[("az", "Sözləri qəbul edilir.")]);
    let best = AnswerForm {
        application: case.application,
        need,
        guarantee: "best-interests-assessment".to_owned(),
        answer: GuaranteeAnswer::Provided,
        note: "Aparılıb (uydurma).".to_owned(),
    };
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact, now)?;
            need::answer(desk, &acting.permit()?, acting, &best, now)?;
            decision::save(desk, &acting.permit()?, &draft, now)
        })
        .unwrap();

    // The guardian of the interview is gone: nothing is handed in without another.
    let end = RepresentativeEndForm {
        application: case.application,
        representative: first,
        until: Some("2026-11-02".parse().unwrap()),
        reason: "Başqa şəhərə köçüb (uydurma).".to_owned(),
    };
    office
        .run("leyla", |desk, acting, now| family::end_representative(desk, &acting.permit()?, &end, now))
        .unwrap();
    office.refused(
        "leyla",
        (Kind::NotNow, Code::GuardianMissing),
        &[(child.to_string().as_str(), Code::GuardianMissing)],
        |desk, acting, now| decision::submit(desk, &acting.permit()?, &case.application.into(), now),
    );
    appoint(&mut office, &guardian(None, None));
    office
        .run("leyla", |desk, acting, now| {
            decision::submit(desk, &acting.permit()?, &case.application.into(), now)
        })
        .unwrap();
    let approve = forms::verdict(&case, decision::Verdict::Approved);
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approve, now))
        .unwrap();
    office.hand_over(&case, None);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, casework::profile::Stage::Notified);
    assert_eq!(file.after.status.holders.len(), 1);
    office.assert_sound();
}

#[test]
fn what_was_reviewed_is_not_brought_up_again() {
    let mut office = Office::new();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Samim Nümunə", Sex::M, 2011)]);
    let proposed = office.file("leyla", case.application).members[0].needs[0].id;
    let mut review = NeedReviewForm {
        application: case.application,
        need: proposed,
        status: "ended".to_owned(),
        code: None,
        severity: None,
        restricted: false,
        referral: None,
        reason: String::new(),
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("reason", Code::Required)],
        |desk, acting, now| need::review(desk, &acting.permit()?, acting, &review, now),
    );
    review.reason = "Anası başqa işdədir, birlikdə yaşayırlar.".to_owned();
    office
        .run("leyla", |desk, acting, now| need::review(desk, &acting.permit()?, acting, &review, now))
        .unwrap();
    let file = office.file("leyla", case.application);
    let need = &file.members[0].needs[0];
    assert!(!need.open && need.ended_on.is_some());
    assert_eq!(need.reviewed_because.as_deref(), Some(review.reason.as_str()));
    assert_eq!(need.reviewed_by.as_deref(), Some("Leyla Nümunə"));
    assert_eq!(file.members[0].guarantees, []);
    office.refused("leyla", (Kind::NotNow, Code::NeedEnded), &[], |desk, acting, now| {
        need::review(desk, &acting.permit()?, acting, &review, now)
    });
    // He may be heard, and another who comes changes nothing for him.
    let sister = joining(&case, member(Relationship::Sbf, "Nur Nümunə", Sex::F, 2015), Joining::Arrival);
    add(&mut office, &sister).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.members[0].needs.len(), 1);
    assert_eq!(file.members[1].needs[0].code, "SC-UC");
    heard(&mut office, case.application, case.members[0]);
}
