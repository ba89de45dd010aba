//! A draft is returned by the items of the checklist; each is dealt with; the drafts can be compared.

use crate::{INVALID, draft, no_way_around, save, submit};
use casework::{
    Code, Kind,
    decision::{self, DecisionSection, RemarkForm, ReviewForm, TickForm, Verdict},
    demonstration::main_job::Case,
    profile::OutcomeCode,
};
use panah_tests::office::{Office, verdict};

fn returned(case: &Case, remarks: &[(&str, DecisionSection, &str)]) -> ReviewForm {
    let remark = |(item, section, note): &(&str, DecisionSection, &str)| RemarkForm {
        item: (*item).to_owned(),
        section: *section,
        note: (*note).to_owned(),
    };
    let remarks = remarks.iter().map(remark).collect();
    ReviewForm { reasons: String::new(), remarks, ..verdict(case, Verdict::Returned) }
}

#[test]
fn remarks_are_dealt_with_before_the_draft_is_handed_in_again() {
    let mut office = Office::new();
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    let form = returned(
        &case,
        &[
            ("d14", DecisionSection::Fear, "Risk gələcəyə baxmır."),
            ("d27", DecisionSection::Reasons, "Sadə yazın."),
        ],
    );
    office.run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &form, now)).unwrap();
    let seen = office.file("leyla", case.application).decision.unwrap();
    assert_eq!(seen.remarks.len(), 2);
    let told = office.my_work("leyla").tasks[0].returned.clone().unwrap();
    assert_eq!(told, "Risk gələcəyə baxmır.\nSadə yazın.", "what is missing is told where no words are");
    assert!(seen.remarks.iter().all(|remark| remark.done_by.is_none()));
    let (first, second) = (seen.remarks[0].id, seen.remarks[1].id);
    no_way_around(&mut office, &case, Code::RemarksOpen);
    // Saving anew does not make them go away, nor does dealing with one of them.
    let mut better = draft(&case, OutcomeCode::Refugee);
    better.analysis.fear = "Qayıtsa, tutula bilər.".to_owned();
    save(&mut office, &better);
    let tick = |remark, done| TickForm {
        application: case.application,
        remark,
        done,
        answer: "Yazıldı.".to_owned(),
    };
    office
        .run("leyla", |desk, acting, now| decision::tick(desk, &acting.permit()?, &tick(first, true), now))
        .unwrap();
    no_way_around(&mut office, &case, Code::RemarksOpen);
    office
        .run("leyla", |desk, acting, now| decision::tick(desk, &acting.permit()?, &tick(second, true), now))
        .unwrap();
    office
        .run("leyla", |desk, acting, now| decision::tick(desk, &acting.permit()?, &tick(second, false), now))
        .unwrap();
    no_way_around(&mut office, &case, Code::RemarksOpen);
    office
        .run("leyla", |desk, acting, now| decision::tick(desk, &acting.permit()?, &tick(second, true), now))
        .unwrap();
    submit(&mut office, &case).unwrap();
    // What was handed in is not answered any more.
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        decision::tick(desk, &acting.permit()?, &tick(first, false), now)
    });
    let seen = office.file("kamran", case.application).decision.unwrap();
    assert_eq!((seen.remarks[0].answer.as_str(), seen.versions), ("Yazıldı.", 2));
    office.assert_sound();
}

#[test]
fn what_a_return_says_is_of_the_checklist_and_says_something() {
    let mut office = Office::new();
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    let nothing = ReviewForm { reasons: " ".to_owned(), ..verdict(&case, Verdict::Returned) };
    let unknown =
        returned(&case, &[("d99", DecisionSection::Fear, "Nə?"), ("d14", DecisionSection::Fear, " ")]);
    let approved = ReviewForm {
        verdict: Verdict::Approved,
        ..returned(&case, &[("d14", DecisionSection::Fear, "Nə?")])
    };
    for (form, fields) in [
        (nothing, vec![("reasons", Code::Required)]),
        (unknown, vec![("remarks.0.item", Code::NotAChoice), ("remarks.1.note", Code::Required)]),
        (approved, vec![("remarks", Code::RemarksNeedReturn)]),
    ] {
        office.refused("kamran", INVALID, &fields, |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &form, now)
        });
    }
}

#[test]
fn a_remark_is_of_its_own_case() {
    let mut office = Office::new();
    let case = office.submitted(|case| draft(case, OutcomeCode::Refugee));
    let form = returned(&case, &[("d14", DecisionSection::Fear, "Risk gələcəyə baxmır.")]);
    office.run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &form, now)).unwrap();
    let remark = office.file("leyla", case.application).decision.unwrap().remarks[0].id;
    let (other, _) = office.assessed();
    save(&mut office, &draft(&other, OutcomeCode::Refugee));
    let form = TickForm { application: other.application, remark, done: true, answer: String::new() };
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        decision::tick(desk, &acting.permit()?, &form, now)
    });
    // Whoever reviews does not answer their own remarks.
    let form = TickForm { application: case.application, ..form };
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        decision::tick(desk, &acting.permit()?, &form, now)
    });
}

/// What was handed in stays as it was handed in, whatever is written after.
#[test]
fn versions_are_frozen() {
    let mut office = Office::new();
    let mut first = None;
    let case = office.submitted(|case| {
        let mut form = draft(case, OutcomeCode::Refugee);
        form.analysis.fear = "Birinci.".to_owned();
        first = Some(form.clone());
        form
    });
    let id = office.file("leyla", case.application).decision.unwrap().id;
    let versions = |office: &mut Office| {
        office.run("kamran", |desk, acting, _| decision::versions(desk, &acting.permit()?, id)).unwrap()
    };
    assert_eq!(versions(&mut office).len(), 1);
    crate::review(&mut office, &case, Verdict::Returned);
    let mut second = first.unwrap();
    second.analysis.fear = "İkinci.".to_owned();
    second.rulings[0].outcome = Some(OutcomeCode::Refused);
    second.analysis.refoulement = "Yoxlanılıb.".to_owned();
    save(&mut office, &second);
    assert_eq!(versions(&mut office).len(), 1, "a draft that is still being written is no version");
    submit(&mut office, &case).unwrap();
    let versions = versions(&mut office);
    let fears: Vec<&str> = versions.iter().map(|version| version.content.analysis.fear.as_str()).collect();
    assert_eq!(fears, ["Birinci.", "İkinci."]);
    assert_eq!(versions[0].content.rulings[0].outcome.code, Some(OutcomeCode::Refugee));
    assert_eq!(versions[1].content.rulings[0].outcome.code, Some(OutcomeCode::Refused));
    assert_eq!((versions[0].number, versions[1].number), (1, 2));
    assert_eq!(versions[1].content.facts.len(), 1);
    office.assert_sound();
}
