//! From what was found to what helped.

use crate::{INVALID, assess, decided, finished, office, plan, plan_form};
use casework::{
    Code, Kind,
    audit::{
        self, AuthorityAnswerForm, AuthorityAnswerKind, CloseAuditForm, DoneForm, FeedbackAnswerForm,
        FeedbackForm, GapArea, GapForm, ImprovementForm, Mark, RecommendationForm, ReportQuery, SampleMethod,
        Urgency,
    },
    indicator::{self, IndicatorFilter, IndicatorQuery, Step},
    permit::Acting,
    profile::OutcomeCode,
    statistic::Period,
};
use panah_tests::office::Office;
use vault::Id;

fn report(office: &mut Office, login: &str, audit: Option<Id>) -> audit::AuditReport {
    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit,
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    office.run(login, |desk, acting, _| audit::report(desk, &acting.permit()?, acting, &query)).unwrap()
}

/// Marks every decision of a new audit and closes it.
fn audited(office: &mut Office, follows: Option<Id>, errors: &[(&str, Mark)]) -> Id {
    let mut form = plan_form();
    (form.method, form.follows) = (SampleMethod::Targeted, follows);
    let audit = plan(office, &form);
    for one in &audit.files {
        assess(office, "sevda", &finished(one.file.id, errors));
    }
    let close = CloseAuditForm { audit: audit.audit.id, conclusion: "Nəticə.".to_owned() };
    office.run("sevda", |desk, acting, now| audit::close(desk, &acting.permit()?, &close, now)).unwrap();
    audit.audit.id
}

#[test]
fn a_gap_is_found_answered_closed_and_looked_at_again() {
    let mut office = office();
    for _ in 0..6 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let first = audited(&mut office, None, &[("d9", Mark::Significant), ("d13", Mark::Minor)]);
    let before = report(&mut office, "sevda", Some(first));
    assert_eq!((before.files, before.grades), (6, [0, 6, 0, 0]));
    let credibility = before.sections.iter().find(|one| one.code == "credibility").unwrap();
    assert_eq!((credibility.scores.correct, credibility.scores.significant), (42, 6));
    assert_eq!(before.causes.get("speculation"), Some(&6));

    let gap = GapForm {
        audit: Some(first),
        area: GapArea::Training,
        text: "Nəyin inandırıcı olduğu barədə fərziyyə edilir.".to_owned(),
        indicators: vec!["d9".to_owned()],
        causes: vec!["speculation".to_owned()],
        training: Some("interview-techniques".to_owned()),
    };
    let wrong =
        GapForm { indicators: vec!["i1".to_owned()], training: Some("yoga".to_owned()), ..gap.clone() };
    let faults = [("indicators", Code::NotAChoice), ("training", Code::NotAChoice)];
    office.refused("sevda", INVALID, &faults, |desk, acting, now| {
        audit::found(desk, &acting.permit()?, &wrong, now)
    });
    let gap =
        office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &gap, now)).unwrap();
    let form = RecommendationForm {
        gap,
        text: "Hamıya sübutların qiymətləndirilməsi təlimi keçilsin.".to_owned(),
        addressed_to: "İdarə".to_owned(),
        priority: Urgency::High,
    };
    let recommendation = office
        .run("sevda", |desk, acting, now| audit::recommend(desk, &acting.permit()?, &form, now))
        .unwrap();
    let owner = office.acting("samir").officer();
    let action = ImprovementForm {
        recommendation,
        text: "Təlim keçirmək.".to_owned(),
        owner,
        due: "2026-12-10".parse().unwrap(),
    };
    office.refused("rais", (Kind::NotNow, Code::RecommendationOpen), &[], |desk, acting, now| {
        audit::add(desk, &acting.permit()?, &action, now)
    });
    let mut answer =
        AuthorityAnswerForm { recommendation, kind: AuthorityAnswerKind::Partly, reason: String::new() };
    office.refused("rais", INVALID, &[("reason", Code::Required)], |desk, acting, now| {
        audit::respond(desk, &acting.permit()?, &answer, now)
    });
    answer.reason = "Əvvəlcə iki nəfər.".to_owned();
    office.run("rais", |desk, acting, now| audit::respond(desk, &acting.permit()?, &answer, now)).unwrap();
    let added =
        office.run("rais", |desk, acting, now| audit::add(desk, &acting.permit()?, &action, now)).unwrap();
    let mine = |office: &mut Office| {
        office.run("samir", |desk, acting: &Acting, now| audit::my_improvements(desk, acting, now)).unwrap()
    };
    assert!(!mine(&mut office)[0].overdue);
    office.wait(30);
    assert!(mine(&mut office)[0].overdue);
    let mut done = DoneForm { improvement: added, evidence: String::new() };
    office.refused("samir", INVALID, &[("evidence", Code::Required)], |desk, acting, now| {
        audit::finish(desk, acting, &done, now)
    });
    done.evidence = "Protokol 12, 24.12.2026.".to_owned();
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        audit::finish(desk, acting, &done, now)
    });
    office.run("samir", |desk, acting, now| audit::finish(desk, acting, &done, now)).unwrap();
    assert!(mine(&mut office).is_empty());
    let plan = office.run("kamran", |desk, acting, now| audit::gaps(desk, &acting.permit()?, now)).unwrap();
    assert!(plan.gaps[0].recommendations[0].improvements[0].improvement.done.is_some());

    told_by_indicators(&mut office);

    let again = audited(&mut office, Some(first), &[("d13", Mark::Minor)]);
    let after = report(&mut office, "sevda", Some(again));
    assert!(after.right.unwrap().share > before.right.unwrap().share);
    assert!(before.change.is_none());
    // By hand: 6 of 192 marks less are wrong (180 to 186 of 192 right); with d9 0 of 6 right and then 6 of 6, which the
    // published bounds of 0/10 and 10/10 (.6075 to 1) lie beside; d13 stayed as it was.
    let change = after.change.unwrap();
    assert_eq!((change.audit, change.files), (first, 6));
    assert_eq!((change.all.before.correct, change.all.after.correct), (180, 186));
    let of = |code: &str| change.items.iter().find(|one| one.code == code).unwrap();
    assert_eq!(of("d9").verdict, audit::ChangeVerdict::Better);
    assert!((of("d9").difference.unwrap().share - 1.0).abs() < 1e-12);
    assert_eq!((of("d13").verdict, of("d13").difference.unwrap().share), (audit::ChangeVerdict::Within, 0.0));
    assert_eq!(change.items.iter().filter(|one| one.verdict != audit::ChangeVerdict::Within).count(), 1);
    assert_eq!(after.grades, [6, 0, 0, 0]);
    office.assert_sound();
}

/// What became of the one recommendation by a day, by hand: made on 25 November, to be done by 10 December, done on the
/// 25th. Of six files each had one grave error and one minor, both in the section of credibility: 42 of 54 marks right.
fn told_by_indicators(office: &mut Office) {
    let mut until = |to: &str, code: &str| {
        let period = Period { from: "2026-11-01".parse().unwrap(), to: to.parse().unwrap() };
        let query = IndicatorQuery { period, step: Step::Quarter, filter: IndicatorFilter::default() };
        let all = office
            .run("rais", |desk, acting, _| indicator::indicators(desk, &acting.permit()?, &query))
            .unwrap();
        let one = all.indicators.into_iter().find(|one| one.indicator.code == code).unwrap();
        let parts: Vec<(String, u32, u32)> =
            one.parts.into_iter().map(|part| (part.code, part.part, part.whole)).collect();
        ((one.figure.part, one.figure.whole), parts)
    };
    for (day, closed, state) in
        [("2026-12-05", 0, "open"), ("2026-12-15", 0, "overdue"), ("2026-12-31", 1, "closed")]
    {
        let (figure, parts) = until(day, "recommendationsClosed");
        assert_eq!(figure, (closed, 1), "{day}");
        let there: Vec<_> = parts.iter().filter(|(_, part, _)| *part > 0).collect();
        assert_eq!(there, [&(state.to_owned(), 1, 1)], "{day}");
        assert_eq!(parts.len(), 3, "what nothing is in stands there, too");
    }
    assert_eq!(until("2026-11-30", "significantErrors").0, (6, 6));
    let (_, sections) = until("2026-11-30", "right");
    assert!(sections.contains(&("decision/credibility".to_owned(), 42, 54)), "{sections:?}");
}

#[test]
fn officers_are_told_and_answer_and_others_see_no_names() {
    let mut office = office();
    for _ in 0..4 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let audit = plan(&mut office, &plan_form());
    let file = audit.files[0].file.id;
    let told = FeedbackForm { file, text: "Mənbələr köhnədir.".to_owned() };
    office.refused("sevda", (Kind::NotNow, Code::AuditUnfinished), &[], |desk, acting, now| {
        audit::give(desk, &acting.permit()?, &told, now)
    });
    for one in &audit.files {
        assess(&mut office, "sevda", &finished(one.file.id, &[]));
    }
    let feedback =
        office.run("sevda", |desk, acting, now| audit::give(desk, &acting.permit()?, &told, now)).unwrap();
    let answer = FeedbackAnswerForm { feedback, text: "O vaxt başqası yox idi.".to_owned() };
    office.refused("samir", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        audit::answer(desk, acting, &answer, now)
    });
    office.run("leyla", |desk, acting, now| audit::answer(desk, acting, &answer, now)).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::AlreadyRecorded), &[], |desk, acting, now| {
        audit::answer(desk, acting, &answer, now)
    });
    let mine = office.run("leyla", |desk, acting, _| audit::my_feedback(desk, acting)).unwrap();
    assert_eq!(mine[0].answer.as_deref(), Some("O vaxt başqası yox idi."));

    // Four files of one officer: too few to be told without a name, and the name is the assessors' alone.
    let files = u32::try_from(audit.files.len()).unwrap();
    let (seen, theirs) = (report(&mut office, "kamran", None), report(&mut office, "sevda", None));
    assert_eq!((seen.officers.len(), seen.withheld), (0, files));
    assert_eq!((theirs.officers[0].name.as_str(), theirs.withheld), ("Leyla Nümunə", 0));
}
