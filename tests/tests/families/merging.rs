//! Two cases that become one, and families that stay as they are.

use crate::{
    commands, fact, family_of_five, heard, joining, leave, leaving, member, need_form, of, registered, sign,
    tie,
};
use casework::application::{self, Relationship};
use casework::assessment;
use casework::decision;
use casework::demonstration::main_job::Case;
use casework::family::{self, Joining, MergeForm};
use casework::need;
use casework::person::Sex;
use casework::profile::Stage;
use casework::{Code, Kind, Result};
use panah_tests::office::{Office, decision as drafted, handed_in, letter_reasons};

#[test]
fn two_cases_become_one() {
    let mut office = Office::new();
    let case = family_of_five(&mut office);
    let [mother, father, son, laleh, parwin] = case.members[..] else { panic!() };
    let mut brother = member(Relationship::Pa, "Jawed Namuna", Sex::M, 1991);
    brother.own_claim = true;
    let other =
        registered(&mut office, vec![brother, member(Relationship::Wif, "Rana Namuna", Sex::F, 1995)]);
    let [jawed, rana] = other.members[..] else { panic!() };
    let (interview, lines) = heard(&mut office, other.application, jawed);
    let mut form = MergeForm {
        from: other.application,
        into: case.application,
        relationships: vec![
            tie(mother, Relationship::Pa),
            tie(father, Relationship::Hus),
            tie(son, Relationship::Son),
            tie(laleh, Relationship::Dau),
            tie(parwin, Relationship::Dau),
            tie(jawed, Relationship::Sbm),
        ],
        on: None,
        reason: "Qardaş olduqları sənədlə təsdiqlənib, uydurma.".to_owned(),
    };
    fn merge(office: &mut Office, form: &MergeForm) -> Result<Vec<application::Warning>> {
        office.run("leyla", |desk, acting, now| family::merge(desk, &acting.permit()?, form, now))
    }
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("relationships", Code::RelationshipsMissing)],
        |desk, acting, now| family::merge(desk, &acting.permit()?, &form, now),
    );
    form.relationships.push(tie(rana, Relationship::Sil));
    office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        family::merge(desk, &acting.permit()?, &form, now)
    });
    sign(&mut office, interview);
    let fact = fact(other.application, jawed, lines);
    office.run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &fact, now)).unwrap();
    assert_eq!(merge(&mut office, &form).unwrap(), []);

    let into = office.file("leyla", case.application);
    assert_eq!(into.members.len(), 7);
    assert_eq!(
        into.members[5..].iter().map(|m| (m.position, m.relationship)).collect::<Vec<_>>(),
        [(6, Relationship::Sbm), (7, Relationship::Sil)]
    );
    let came = of(&into, jawed);
    assert!(came.own_claim && came.joined_on.is_some());
    assert_eq!(came.claim.reasons, "Qorxurdum.", "his reasons were those of his case");
    assert_eq!((into.interviews.len(), into.facts.len()), (1, 1), "what was heard and found comes along");
    assert_eq!(into.stage, Stage::Interview);

    // The emptied case points to the other, and takes no more work.
    let from = office.file("leyla", other.application);
    assert_eq!((from.merged_into, from.stage), (Some(case.application), Stage::Closed));
    assert_eq!((from.members.len(), from.former.len(), from.clocks.len()), (0, 2, 0));
    let query = application::CaseQuery { descending: true, ..Default::default() };
    let rows = office
        .run("leyla", |desk, acting, now| application::list(desk, &acting.permit()?, &query, now))
        .unwrap()
        .rows;
    let emptied = rows.iter().find(|row| row.id == other.application).unwrap();
    assert_eq!(
        (emptied.principal.latin.as_str(), emptied.persons),
        ("Jawed Namuna", 0),
        "still found by name"
    );
    assert!(emptied.clock.is_none());
    assert!(commands(&mut office, other.application).contains(&"family.merge".to_owned()));
    let newcomer = joining(&other, member(Relationship::Son, "Kim Nümunə", Sex::M, 2020), Joining::Arrival);
    office.refused("leyla", (Kind::NotNow, Code::CaseMerged), &[], |desk, acting, now| {
        family::add_member(desk, &acting.permit()?, &newcomer, now)
    });
    let draft = drafted(&other, casework::profile::OutcomeCode::Refused, &[]);
    office.refused("leyla", (Kind::NotNow, Code::CaseMerged), &[], |desk, acting, now| {
        decision::save(desk, &acting.permit()?, &draft, now)
    });
    office.refused("leyla", (Kind::NotNow, Code::CaseMerged), &[], |desk, acting, now| {
        family::merge(desk, &acting.permit()?, &form, now)
    });
    assert!(office.tasks("leyla").len() == 1, "one case, one task");
    office.assert_sound();
}

#[test]
fn a_family_under_review_or_decided_stays_as_it_is() {
    use casework::profile::OutcomeCode::Refugee;
    let mut office = Office::new();
    let reasons = &[("az", "Qorxusu əsaslıdır.")];
    let submitted = office.submitted(|case| drafted(case, Refugee, reasons));
    let newcomer =
        |case: &Case| joining(case, member(Relationship::Son, "Kim Nümunə", Sex::M, 2020), Joining::Arrival);
    let form = newcomer(&submitted);
    office.refused("leyla", (Kind::NotNow, Code::FamilyInReview), &[], |desk, acting, now| {
        family::add_member(desk, &acting.permit()?, &form, now)
    });
    let decided = office.decided(|case| drafted(case, Refugee, reasons));
    let form = newcomer(&decided);
    office.refused("leyla", (Kind::NotNow, Code::FamilyDecided), &[], |desk, acting, now| {
        family::add_member(desk, &acting.permit()?, &form, now)
    });
    let form = leaving(&decided, decided.members[0], "death");
    office.refused("leyla", (Kind::NotNow, Code::FamilyDecided), &[], |desk, acting, now| {
        family::leave(desk, &acting.permit()?, &form, now)
    });
    // A need is recorded at any stage: torture does not wait.
    let need = need_form(decided.application, decided.members[0], "TR-PI");
    office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &need, now)).unwrap();
}

#[test]
fn a_death_is_recorded_after_the_decision_too() {
    use casework::{
        decision::{RulingForm, Verdict},
        letter::{self, LetterForm},
        profile::OutcomeCode::{Derivative, Refugee},
    };
    let mut office = Office::new();
    let mut mother = member(Relationship::Pa, "Zahra Namuna", Sex::F, 1988);
    mother.own_claim = true;
    let case = registered(&mut office, vec![mother, member(Relationship::Prf, "Bibi Namuna", Sex::F, 1950)]);
    let [principal, grandmother] = case.members[..] else { panic!() };
    let (interview, lines) = heard(&mut office, case.application, principal);
    sign(&mut office, interview);
    let fact = fact(case.application, principal, lines);
    let mut draft = drafted(&case, Refugee, &[("az", "Qorxusu əsaslıdır.")]);
    draft.rulings.push(RulingForm {
        person: grandmother,
        outcome: Some(Derivative),
        derived_from: Some(principal),
    });
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact, now)?;
            decision::save(desk, &acting.permit()?, &draft, now)?;
            decision::submit(desk, &acting.permit()?, &handed_in(desk, acting, case.application, now)?, now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| {
            let verdict = panah_tests::office::verdict(&case, Verdict::Approved);
            decision::review(desk, &acting.permit()?, &verdict, now)
        })
        .unwrap();

    let withdrawal = leaving(&case, grandmother, "withdrawal");
    office.refused("leyla", (Kind::NotNow, Code::FamilyDecided), &[], |desk, acting, now| {
        family::leave(desk, &acting.permit()?, &withdrawal, now)
    });
    leave(&mut office, &leaving(&case, grandmother, "death")).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.members.len(), file.former.len()), (Stage::Decided, 1, 1));
    let decided = file.decision.unwrap();
    assert_eq!(decided.rulings.len(), 2, "what was approved stays as it was");
    let letter = LetterForm {
        application: case.application,
        language: letters::Lang::Az,
        summary: None,
        hand_over: "2026-12-01".parse().unwrap(),
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &letter, now)).unwrap();
    office.assert_sound();
}
