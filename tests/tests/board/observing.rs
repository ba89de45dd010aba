//! Observers: they read what was sampled and consented to, without names, and nothing else of the desk.

use crate::day;
use casework::{
    Code, Kind,
    audit::{self, AuditForm, SampleFilter, SampleMethod, Stratum, measure::Confidence},
    decision::{self, Verdict},
    demonstration::main_job::Case,
    observer::{self, ConsentForm, ObservedFile, UnmaskForm, WithdrawConsentForm},
    permit::{Acting, RightName, Role},
    profile::OutcomeCode,
};
use panah_desk::{COMMANDS, Needs};
use panah_tests::office::{self, Office, PASSWORD, verdict};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vault::Id;

const NOT_OBSERVED: (Kind, Code) = (Kind::Forbidden, Code::NotObserved);

/// An office with an observer, an assessor, a decided case that her audit drew, and another that it did not.
fn sampled(profile: &str, post: &str) -> (Office, Case, Case, Id) {
    let mut office = Office::under(profile, post);
    office.appoint("olga", "Olga Sample", &[Role::OBSERVER]);
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    let languages: &[&str] = if profile == "georgia" { &["ka", "en", "ru"] } else { &["az", "ru"] };
    let case = approved(&mut office, languages);
    let form = AuditForm {
        checklist: "decision".to_owned(),
        title: "Qərarlar (nümunə)".to_owned(),
        purpose: String::new(),
        filter: SampleFilter {
            from: day("2026-11-01"),
            until: day("2026-12-31"),
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
    };
    let audit =
        office.run("sevda", |desk, acting, now| audit::plan(desk, &acting.permit()?, &form, now)).unwrap();
    let other = office.registered();
    (office, case, other, audit)
}

fn approved(office: &mut Office, languages: &[&str]) -> Case {
    let (case, _) = office.assessed();
    let text = "Zahra Namunanın sözləri ardıcıldır; pasport P1234567.";
    let reasons: Vec<(&str, &str)> = languages.iter().map(|language| (*language, text)).collect();
    let mut form = office::decision(&case, OutcomeCode::Refugee, &reasons);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = office::handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
    case
}

fn consent(office: &mut Office, audit: Id, case: &Case, names: bool) -> ConsentForm {
    ConsentForm {
        audit,
        application: case.application,
        person: case.members[0],
        observer: office.acting("olga").officer(),
        how: "İmzalı forma, tərcüməçi ilə".to_owned(),
        names,
        given_on: day("2026-11-25"),
        expires_on: day("2026-12-05"),
    }
}

fn read(office: &mut Office, case: &Case) -> ObservedFile {
    office
        .run("olga", |desk, acting, now| {
            observer::open(desk, &acting.permit()?, acting, case.application, now)
        })
        .unwrap()
}

fn listed(office: &mut Office) -> usize {
    office
        .run("olga", |desk, acting, now| observer::list(desk, &acting.permit()?, acting, now))
        .unwrap()
        .len()
}

#[test]
fn what_was_sampled_and_consented_to_is_read_without_names_until_it_expires() {
    let (mut office, case, other, audit) = sampled("azerbaijan", "BLK");
    assert_eq!(listed(&mut office), 0, "nobody consented yet");
    let open = |case: &Case| {
        let id = case.application;
        move |desk: &mut casework::Desk, acting: &Acting, now| {
            observer::open(desk, &acting.permit()?, acting, id, now)
        }
    };
    office.refused("olga", NOT_OBSERVED, &[], open(&case));

    // A file that was not drawn, somebody who does not observe, a consent without end: refused.
    let good = consent(&mut office, audit, &case, true);
    let leyla = office.acting("leyla").officer();
    for (form, fault) in [
        (
            ConsentForm { application: other.application, person: other.members[0], ..good.clone() },
            ("application", Code::NotSampled),
        ),
        (ConsentForm { observer: leyla, ..good.clone() }, ("observer", Code::NotAChoice)),
        (ConsentForm { person: other.members[0], ..good.clone() }, ("person", Code::NotAChoice)),
        (ConsentForm { given_on: day("2026-11-26"), ..good.clone() }, ("givenOn", Code::DateInFuture)),
        (ConsentForm { expires_on: day("2026-11-24"), ..good.clone() }, ("expiresOn", Code::DatesOutOfOrder)),
        (ConsentForm { expires_on: day("2027-11-24"), ..good.clone() }, ("expiresOn", Code::ConsentTooLong)),
        (ConsentForm { how: String::new(), ..good.clone() }, ("how", Code::Required)),
    ] {
        office.refused("sevda", crate::INVALID, &[fault], |desk, acting, now| {
            observer::consent(desk, &acting.permit()?, &form, now)
        });
    }
    let given = office
        .run("sevda", |desk, acting, now| observer::consent(desk, &acting.permit()?, &good, now))
        .unwrap();

    // The file is read: what was said and found, with initials for every name and dots for every number.
    assert_eq!(listed(&mut office), 1);
    let file = read(&mut office, &case);
    assert_eq!(file.members[0].name, "Z. N.");
    assert!(!file.interviews[0].lines.is_empty() && !file.facts.is_empty(), "{file:?}");
    assert!(
        file.reasons.iter().any(|one| one.text.contains("Z. N. sözləri ardıcıldır")),
        "{:?}",
        file.reasons
    );
    let whole = format!("{file:?}").to_lowercase();
    assert!(!whole.contains("zahra") && !whole.contains("namuna") && !whole.contains("1234567"), "{whole}");
    let journal = office.desk().vault.journal(case.application, 20).unwrap();
    assert!(journal.iter().any(|entry| entry.command == "observer.open"), "the reading is in the log");
    office.refused("olga", NOT_OBSERVED, &[], open(&other));

    // A name is told once it was asked for, with a reason that stays.
    let form = |reason: &str| UnmaskForm {
        application: case.application,
        person: case.members[0],
        reason: reason.to_owned(),
    };
    office.refused("olga", crate::INVALID, &[("reason", Code::Required)], |desk, acting, now| {
        observer::unmask(desk, &acting.permit()?, acting, &form(" "), now)
    });
    office
        .run("olga", |desk, acting, now| {
            observer::unmask(desk, &acting.permit()?, acting, &form("Müraciət BMT QAK-a da edilib"), now)
        })
        .unwrap();
    let file = read(&mut office, &case);
    assert!(file.members[0].told && file.members[0].name == "Zahra Namuna", "{:?}", file.members);
    let consents = office
        .run("sevda", |desk, acting, now| observer::consents(desk, &acting.permit()?, audit, now))
        .unwrap();
    assert_eq!((consents.len(), consents[0].unmasked, consents[0].counts), (1, 1, true));

    // Over, or taken back, the file is closed.
    office.wait(11);
    assert_eq!(listed(&mut office), 0);
    office.refused("olga", NOT_OBSERVED, &[], open(&case));
    let again = ConsentForm { given_on: day("2026-12-06"), expires_on: day("2026-12-20"), ..good };
    let again = office
        .run("sevda", |desk, acting, now| observer::consent(desk, &acting.permit()?, &again, now))
        .unwrap();
    assert!(again != given && listed(&mut office) == 1);
    let back = WithdrawConsentForm { consent: again, reason: "Fikrini dəyişib".to_owned() };
    office.run("sevda", |desk, acting, now| observer::withdraw(desk, &acting.permit()?, &back, now)).unwrap();
    assert_eq!(listed(&mut office), 0);
    office.assert_sound();
}

/// Without the person's word for names, or in a profile that tells none, a name stays hidden.
#[test]
fn no_name_is_told_where_person_or_profile_does_not_allow_it() {
    for (profile, post, names) in [("azerbaijan", "BLK", false), ("georgia", "TBS", true)] {
        let (mut office, case, _, audit) = sampled(profile, post);
        let form = consent(&mut office, audit, &case, names);
        office
            .run("sevda", |desk, acting, now| observer::consent(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert!(!read(&mut office, &case).members[0].unmaskable);
        let form = UnmaskForm {
            application: case.application,
            person: case.members[0],
            reason: "Lazımdır".to_owned(),
        };
        office.refused("olga", (Kind::Forbidden, Code::NamesHidden), &[], |desk, acting, now| {
            observer::unmask(desk, &acting.permit()?, acting, &form, now)
        });
    }
}

/// The role has one right, and every command that needs another is refused, whatever it is asked about.
#[test]
fn an_observer_can_do_nothing_else() {
    let roles = &office::profile().roles;
    assert_eq!(roles.rights(&[Role::OBSERVER]), BTreeSet::from([RightName::Observe]));

    let place = tempfile::tempdir().unwrap();
    let now: chrono::DateTime<chrono::Utc> = "2026-11-25T05:00:00Z".parse().unwrap();
    let places = panah_desk::Places::new(place.path().to_owned());
    let mut session = panah_desk::Session::new(places, Box::new(move || now), vault::Cost::FOR_TESTS);
    let mut call = |name: &str, args: Value| panah_desk::dispatch(&mut session, name, args);
    call(
        "office.set_up",
        json!({
            "office": "Sınaq", "post": "BAK", "workstation": 1, "name": "Təlim Nümunə", "login": "idareci",
            "password": PASSWORD, "repeat": PASSWORD, "roles": [], "profile": "azerbaijan",
        }),
    )
    .unwrap();
    call(
        "officer.add",
        json!({
            "name": "Olga Sample", "login": "olga", "password": PASSWORD, "roles": ["observer"], "sex": null,
            "qualifications": [],
        }),
    )
    .unwrap();
    call("session.sign_out", Value::Null).unwrap();
    call("session.sign_in", json!({ "login": "olga", "password": PASSWORD })).unwrap();
    let own = "right horse battery of her own";
    call("session.change_password", json!({ "current": PASSWORD, "password": own, "repeat": own })).unwrap();
    let mut refused = 0;
    for (name, needs) in COMMANDS {
        let Needs::Right(rights) = needs else { continue };
        if rights.contains(&RightName::Observe) {
            assert!(name.starts_with("observe."), "{name} is for observers, too");
            continue;
        }
        for args in [Value::Null, json!({ "id": Id::from_bytes([1; 16]) })] {
            let failure = call(name, args).expect_err(name);
            assert_eq!((failure.kind, failure.code), (Kind::Forbidden, Code::NotAllowed), "{name}");
        }
        refused += 1;
    }
    assert!(refused > 200, "{refused} commands");
    assert_eq!(call("observe.files", Value::Null).unwrap(), json!([]));
    // What everybody who signed in may ask shows nothing of anybody's.
    assert_eq!(call("board.mine", Value::Null).unwrap(), json!([]));
    assert_eq!(call("quality.mine", Value::Null).unwrap(), json!({ "feedback": [], "improvements": [] }));
}
