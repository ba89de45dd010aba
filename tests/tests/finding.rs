//! Have we seen this person? Across scripts, through corrections, with what officers decided about pairs.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test: a failed expectation is a failed test")]

use casework::{
    Code, Kind,
    application::{self, MemberForm, MemberVerdict, Relationship},
    duplicate::{self, CandidateQuery, PairQuery, Sameness, VerdictForm},
    find::{self, FindQuery, FoundPerson, Why},
    person::{BirthForm, DocumentForm, NameForm, PersonForm, Sex},
};
use panah_tests::office::{Office, applicant, registration};
use vault::Id;

/// A man as one border post wrote him down.
fn hosseini() -> MemberForm {
    person("Mohammad Reza Hosseini", Some("محمد رضا حسینی"), (1366, 1, 12), Some("P00012345"))
}

/// The same man as another wrote him down: other letters, only the year of birth, no document.
fn huseini() -> PersonForm {
    PersonForm {
        name: NameForm {
            latin: "Huseini Mohamad Reza".to_owned(),
            mother: Some("Fatima".to_owned()),
            father: Some("Golam".to_owned()),
            ..NameForm::default()
        },
        sex: Some(Sex::M),
        birth: BirthForm { year: Some(1987), ..BirthForm::default() },
        nationality: Some("AFG".to_owned()),
        ..PersonForm::default()
    }
}

fn person(latin: &str, native: Option<&str>, born: (i32, u8, u8), passport: Option<&str>) -> MemberForm {
    let form = PersonForm {
        name: NameForm {
            latin: latin.to_owned(),
            native: native.map(str::to_owned),
            father: Some("Ghulam".to_owned()),
            mother: Some("Fatema".to_owned()),
            ..NameForm::default()
        },
        sex: Some(Sex::M),
        birth: BirthForm {
            calendar: Some(names::calendar::Calendar::SolarHijri),
            year: Some(born.0),
            month: Some(born.1),
            day: Some(born.2),
            ..BirthForm::default()
        },
        nationality: Some("AFG".to_owned()),
        documents: passport
            .map(|number| DocumentForm { number: Some(number.to_owned()), ..DocumentForm::default() })
            .into_iter()
            .collect(),
        ..PersonForm::default()
    };
    MemberForm { person: form, ..applicant(latin) }
}

fn register(office: &mut Office, members: Vec<MemberForm>) -> (Id, Vec<Id>) {
    let form = registration(members);
    let case = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap()
        .application;
    let file = office.file("leyla", case);
    (case, file.members.iter().map(|member| member.person.id).collect())
}

fn find(office: &mut Office, text: &str) -> Vec<FoundPerson> {
    let query = FindQuery { text: text.to_owned(), typing: false };
    office.run("kamran", |desk, acting, _| find::search(desk, &acting.permit()?, &query)).unwrap()
}

fn first(office: &mut Office, text: &str) -> Option<Id> {
    find(office, text).first().map(|found| found.id)
}

#[test]
fn a_person_is_found_by_name_in_any_script_by_number_and_by_date_at_once() {
    let mut office = Office::new();
    let (case, persons) = register(&mut office, vec![hosseini()]);
    for other in ["Parwin Namuna", "Yusuf Mithal", "Ruslan Primerov", "Karim Misali"] {
        register(&mut office, vec![applicant(other)]);
    }
    let number = office.file("leyla", case).number;
    for asked in [
        "Hosseini",
        "mohamad reza huseini",
        "Мохаммад Реза Хоссейни",
        "حسینی محمد رضا",
        "Məhəmməd Rza Hüseyni",
        "P00012345",
        "p 000 12345",
        &number,
        "1.4.1987",
        "12 Hamal 1366",
        "Hosseini 1987",
    ] {
        assert_eq!(first(&mut office, asked), Some(persons[0]), "{asked}");
    }
    let found = find(&mut office, "Mohamad Reza Huseini");
    assert!(matches!(found[0].why[0], Why::Name { per_cent } if per_cent >= 80), "{:?}", found[0].why);
    assert_eq!(found[0].cases[0].number, number);
    assert_eq!(find(&mut office, "Qwxyz Nobody").len(), 0, "nobody is like that");
    assert_eq!(find(&mut office, "  ").len(), 0);
}

#[test]
fn a_correction_is_found_and_what_it_replaced_no_longer_is() {
    let mut office = Office::new();
    let (case, persons) = register(&mut office, vec![applicant("Zahra Namuna")]);
    assert_eq!(first(&mut office, "Zahra Namuna"), Some(persons[0]));
    let corrected = PersonForm {
        name: NameForm { latin: "Parwana Uydurma".to_owned(), ..NameForm::default() },
        ..PersonForm::default()
    };
    office
        .run("leyla", |desk, acting, now| {
            application::correct_person(desk, &acting.permit()?, case, persons[0], &corrected, now)
        })
        .unwrap();
    assert_eq!(first(&mut office, "Parwana Uydurma"), Some(persons[0]));
    assert_eq!(first(&mut office, "Zahra Namuna"), None);
    office.reopen();
    assert_eq!(first(&mut office, "Uydurma"), Some(persons[0]), "also after a night");
    office.assert_sound();
}

#[test]
fn who_was_here_before_is_shown_while_typing_with_reasons() {
    let mut office = Office::new();
    let (_, persons) = register(&mut office, vec![hosseini()]);
    let query = CandidateQuery { person: huseini(), except: Vec::new() };
    let shown = office
        .run("samir", |desk, acting, now| duplicate::candidates(desk, &acting.permit()?, &query, now))
        .unwrap();
    assert_eq!(shown.iter().map(|candidate| candidate.person.id).collect::<Vec<_>>(), persons);
    let reasons = &shown[0].likeness.reasons;
    assert!(
        reasons
            .iter()
            .any(|reason| matches!(reason.finding, names::same::Finding::Name { per_cent } if per_cent > 80)),
        "{reasons:?}"
    );
    assert!(
        reasons.iter().any(|reason| matches!(reason.finding, names::same::Finding::BirthRangesMeet)),
        "{reasons:?}"
    );
    let query = CandidateQuery { except: persons, ..query };
    let shown = office
        .run("samir", |desk, acting, now| duplicate::candidates(desk, &acting.permit()?, &query, now))
        .unwrap();
    assert!(shown.is_empty(), "who is excepted is not shown");
}

#[test]
fn one_person_registered_twice_is_linked_and_unlinked_and_nothing_is_lost() {
    let mut office = Office::new();
    let (_, first_time) = register(&mut office, vec![hosseini()]);
    let again = MemberForm { person: huseini(), ..applicant("") };
    let (_, second_time) = register(&mut office, vec![again]);
    let (one, other) = (second_time[0], first_time[0]);

    let waiting = office
        .run("leyla", |desk, acting, _| {
            duplicate::waiting(desk, &acting.permit()?).map(|waiting| waiting.pairs)
        })
        .unwrap();
    assert_eq!(waiting.iter().map(|pair| (pair.one.id, pair.other.id)).collect::<Vec<_>>(), [(one, other)]);
    assert_eq!(office.my_work("leyla").pairs, 1);

    let same = |reason: &str, kept| VerdictForm {
        one,
        other,
        verdict: Sameness::Same,
        kept,
        relationship: None,
        reason: reason.to_owned(),
    };
    let decide = |form: VerdictForm| {
        move |desk: &mut casework::Desk, acting: &casework::permit::Acting, now| {
            duplicate::decide(desk, &acting.permit()?, &form, now)
        }
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("kept", Code::Required), ("reason", Code::Required)],
        decide(same(" ", None)),
    );
    office.run("leyla", decide(same("Same face and mother; he says so himself.", Some(other)))).unwrap();
    let linked = find(&mut office, "Huseini Mohamad Reza");
    let loser = linked.iter().find(|found| found.id == one).expect("the other record is kept");
    assert_eq!(loser.same_as, Some(other));
    assert_eq!(office.my_work("leyla").pairs, 0);

    let undo = |reason: &'static str| {
        move |desk: &mut casework::Desk, acting: &casework::permit::Acting, now| {
            duplicate::undo(desk, &acting.permit()?, (other, one), reason, now)
        }
    };
    office.refused("samir", (Kind::Invalid, Code::CheckTheForm), &[("reason", Code::Required)], undo(""));
    office.run("samir", undo("The scar is on the other hand.")).unwrap();
    assert!(find(&mut office, "Huseini").iter().all(|found| found.same_as.is_none()));
    assert_eq!(office.my_work("leyla").pairs, 1, "the pair waits again");
    let compared = office
        .run("leyla", |desk, acting, now| {
            duplicate::compare(desk, &acting.permit()?, PairQuery { one, other }, now)
        })
        .unwrap();
    assert_eq!(compared.recorded.map(|recorded| recorded.verdict), Some(Sameness::Open));
    office.assert_sound();
}

#[test]
fn what_was_decided_while_typing_is_remembered_and_a_known_person_is_not_made_twice() {
    let mut office = Office::new();
    let (_, persons) = register(&mut office, vec![hosseini()]);
    let brother = MemberForm {
        decided: vec![MemberVerdict {
            other: persons[0],
            verdict: Sameness::Relative,
            relationship: Some(Relationship::Sbm),
            reason: String::new(),
        }],
        ..MemberForm { person: huseini(), ..applicant("") }
    };
    register(&mut office, vec![brother]);
    assert_eq!(office.my_work("leyla").pairs, 0, "a brother is not asked about again");

    let mut back = hosseini();
    back.known = Some(persons[0]);
    back.person.religion = Some("SIT".to_owned());
    let (case, members) = register(&mut office, vec![back]);
    assert_eq!(members, persons, "the same record in a second case");
    let file = office.file("leyla", case);
    assert_eq!(file.members[0].person.religion.as_deref(), Some("SIT"));
    assert_eq!(file.members[0].person.documents.len(), 1, "a document known already is not kept twice");
    assert_eq!(find(&mut office, "Hosseini")[0].cases.len(), 2);
    office.assert_sound();
}
