//! A family of five: the mother is recognised, her children and her mother derive from her, her husband is excluded.

use crate::{
    draft, included,
    letters_apart::{deliver, heard, issue, reasons},
    no_way_around, ruling, save, standing, submit,
};
use casework::{
    Code,
    application::{self, MemberForm, Relationship},
    decision::{Clause, ClauseFound, LetterReasons, OwnAnalyses, Verdict},
    demonstration::main_job::Case,
    permit::Role,
    person::BirthForm,
    profile::{OutcomeCode, Stage},
};
use panah_tests::office::{Office, applicant, registration};
use std::collections::BTreeMap;
use vault::Id;

const HERS: &str = "Sizin qorxunuz əsaslıdır.";
const HIS: &str = "Sizin barənizdə istisna üçün ciddi əsaslar var.";

fn member(name: &str, relationship: Relationship, year: u16) -> MemberForm {
    let mut member = applicant(name);
    member.relationship = relationship;
    member.own_claim = matches!(relationship, Relationship::Pa | Relationship::Hus);
    member.person.birth = BirthForm { year: Some(i32::from(year)), ..BirthForm::default() };
    member
}

fn family(office: &mut Office) -> Case {
    let form = registration(vec![
        member("Latifa Namuna", Relationship::Pa, 1990),
        member("Jamal Namuna", Relationship::Hus, 1986),
        member("Idris Namuna", Relationship::Son, 2014),
        member("Mina Namuna", Relationship::Dau, 2018),
        member("Rana Namuna", Relationship::Dau, 2023),
    ]);
    let done = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", done.application);
    let members: Vec<Id> = file.members.iter().map(|member| member.person.id).collect();
    Case { application: done.application, number: done.number, members }
}

#[test]
fn one_of_five_is_excluded_and_the_others_are_protected() {
    let mut office = Office::new();
    let case = family(&mut office);
    let [mother, husband, ..] = case.members[..] else { panic!("five members") };
    let (first, lines) = office.interview(&case);
    office.sign(first);
    heard(&mut office, &case, husband);
    let fact = panah_tests::office::fact(&case, &lines);
    office
        .run("leyla", |desk, acting, now| casework::assessment::record(desk, &acting.permit()?, &fact, now))
        .unwrap();

    let mut form = draft(&case, OutcomeCode::Refugee);
    included(&mut form.analysis);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    form.rulings.push(ruling(husband, OutcomeCode::Excluded));
    for child in &case.members[2..] {
        let mut derived = ruling(*child, OutcomeCode::Derivative);
        derived.derived_from = Some(mother);
        form.rulings.push(derived);
    }
    form.reasons = reasons(HERS);
    form.letter_reasons = LetterReasons(BTreeMap::from([("exclusion".to_owned(), reasons(HIS))]));
    save(&mut office, &form);
    // The clause, its reasons and what he did himself must stand; in his own analysis, for they are not hers.
    no_way_around(&mut office, &case, Code::ExclusionUnreasoned);
    let mut his = form.analysis.clone();
    his.clauses = vec![ClauseFound {
        clause: Clause::SeriousCrime,
        reasons: "Uydurma: silahlı soyğun.".to_owned(),
        responsibility: "Uydurma: özü iştirak edib.".to_owned(),
        applies: true,
    }];
    form.own = OwnAnalyses(BTreeMap::from([(husband, his)]));
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), []);
    submit(&mut office, &case).unwrap();
    crate::review(&mut office, &case, Verdict::Approved);

    let (excluded, _, text) = issue(&mut office, &case, Some("exclusion"));
    assert!(text.contains(HIS) && text.contains("2-ci maddəsinə") && !text.contains(HERS), "{text}");
    assert!(text.contains("şikayət"), "the remedy stands in it: {text}");
    let (recognised, _, text) = issue(&mut office, &case, Some("recognition"));
    assert!(text.contains("Rana Namuna") && !text.contains("Jamal"), "{text}");
    deliver(&mut office, excluded);
    deliver(&mut office, recognised);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Notified);
    let outcomes: Vec<_> = file.decision.unwrap().rulings.iter().filter_map(|r| r.outcome.code).collect();
    assert_eq!(outcomes.iter().filter(|code| **code == OutcomeCode::Derivative).count(), 3);
    assert_eq!(outcomes.iter().filter(|code| **code == OutcomeCode::Excluded).count(), 1);
    office.assert_sound();
}

/// Nobody derives from whoever is excluded.
#[test]
fn nothing_derives_from_an_exclusion() {
    let mut office = Office::new();
    office.appoint("nigar", "Nigar Nümunə", &[Role::CASEWORKER]);
    let case = family(&mut office);
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.rulings.push(ruling(case.members[1], OutcomeCode::Excluded));
    let mut derived = ruling(case.members[2], OutcomeCode::Derivative);
    derived.derived_from = Some(case.members[1]);
    form.rulings.push(derived);
    for login in ["leyla", "samir", "both", "nigar"] {
        let refused = office
            .run(login, |desk, acting, now| casework::decision::save(desk, &acting.permit()?, &form, now))
            .unwrap_err();
        let field = ("rulings.2.derivedFrom", Code::DerivativeNeedsRefugee);
        assert!(refused.fields.iter().any(|one| (one.field.as_str(), one.code) == field), "{refused}");
    }
}
