//! How long records are kept: sealed, held, erased by two officers.

use crate::{ARCHIVIST, PROTECTION, base64, case, office, recipient, to, told};
use casework::{
    Code, Kind,
    application::CaseQuery,
    closure::{self, ClosureForm},
    conflict::Settlement,
    household::{HomeVisit, Household, VisitPhotographs},
    keeping::{self, DueQuery, ErasureForm, ErasureVerdictForm, HoldForm, LiftForm},
    permit::Role,
    person::Person,
    profile::{ClosedBy as ClosedBecause, Stage},
    release::{self, CaseReleaseForm, ExportsQuery, RecipientKind, ReleaseForm},
    task::RecordsCode,
};
use letters::Lang;
use panah_tests::{office::Office, pdf};
use vault::Id;

/// A case that was closed because everybody moved on.
fn closed(office: &mut Office) -> (Id, Id) {
    let (case, person) = case(office);
    told(office, case, person);
    let profile = casework::profile::azerbaijan().unwrap();
    let reason = profile
        .closures
        .iter()
        .find(|one| {
            let fits = one.stages.contains(&Stage::Interview) && one.roles.contains(&Role::CASEWORKER);
            fits && one.by == ClosedBecause::Event && one.code != "died"
        })
        .expect("an event that closes a case")
        .code
        .clone();
    let form = ClosureForm {
        application: case,
        reason,
        on: None,
        known: "Nümunə".to_owned(),
        statement_on: None,
        return_asked: None,
        other: None,
        destination: Some("Nümunə".to_owned()),
        document: None,
        overrides: Vec::new(),
    };
    office
        .run("leyla", |desk, acting, now| closure::close(desk, &acting.permit()?, acting, &form, now))
        .unwrap();
    (case, person)
}

#[test]
fn a_sealed_case_is_read_by_whoever_keeps_it() {
    let mut office = office();
    let (case, _) = closed(&mut office);
    let form = HoldForm { application: case, reason: "Arxivləşdirildi".to_owned() };
    let seal = office
        .run(ARCHIVIST, |desk, acting, now| keeping::seal(desk, &acting.permit()?, &form, now))
        .unwrap();
    let read = |office: &mut Office, login: &str| {
        office.run(login, |desk, acting, now| {
            casework::application::open(desk, &acting.permit()?, acting, case, true, now)
                .map(|file| file.number)
        })
    };
    for (login, code) in [
        ("leyla", Some(Code::CaseSealed)),
        ("kamran", Some(Code::CaseSealed)),
        (ARCHIVIST, None),
        (PROTECTION, None),
    ] {
        assert_eq!(read(&mut office, login).err().map(|failure| failure.code), code, "{login}");
    }
    let form = LiftForm { order: seal, reason: "Şikayət".to_owned() };
    office.run(ARCHIVIST, |desk, acting, now| keeping::lift(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(read(&mut office, "leyla").is_ok());
}

#[test]
fn what_was_kept_long_enough_is_erased_by_two_officers() {
    let mut office = office();
    let (case, person) = closed(&mut office);
    let (other, stays) = crate::case(&mut office);
    let erase = |rule: &str| ErasureForm {
        application: case,
        rule: rule.to_owned(),
        reason: "Saxlanma müddəti bitib".to_owned(),
    };
    let propose = |office: &mut Office, rule: &str| {
        let form = erase(rule);
        office.run(ARCHIVIST, move |desk, acting, now| keeping::propose(desk, &acting.permit()?, &form, now))
    };
    assert_eq!(propose(&mut office, "caseFile").unwrap_err().code, Code::RetentionRuns);
    let due = |office: &mut Office, all| {
        let query = DueQuery { all, page: 0 };
        office.run(ARCHIVIST, |desk, acting, now| keeping::due(desk, &acting.permit()?, &query, now)).unwrap()
    };
    assert_eq!(due(&mut office, false).total, 0);
    assert_eq!(due(&mut office, true).rows.len(), 2, "two time limits of the profile");
    // Seventy-five years later.
    office.wait(75 * 366);
    assert_eq!(due(&mut office, false).rows.len(), 2);
    let work = office.my_work(ARCHIVIST).records;
    assert!(work.iter().any(|one| one.code == RecordsCode::Retention), "{work:?}");

    let form = HoldForm { application: case, reason: "Məhkəmə".to_owned() };
    let hold = office
        .run(ARCHIVIST, |desk, acting, now| keeping::hold(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(propose(&mut office, "caseFile").unwrap_err().code, Code::RecordsHeld);
    let form = LiftForm { order: hold, reason: "Bitdi".to_owned() };
    office.run(ARCHIVIST, |desk, acting, now| keeping::lift(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(propose(&mut office, "caseFile").unwrap_err().code, Code::NotArchived);
    archived(&mut office, case);
    let order = propose(&mut office, "caseFile").unwrap();
    assert_eq!(propose(&mut office, "caseFile").unwrap_err().code, Code::OrderStands);

    let verdict =
        ErasureVerdictForm { order, approved: true, because: "Yoxlanıldı".to_owned(), language: Lang::En };
    // Whoever proposed it has no say in it, whatever else they may do.
    let (archivist, _) = casework::officer::acting(office.desk(), ARCHIVIST).unwrap();
    let both = casework::officer::Officer {
        roles: vec![Role::ARCHIVIST, Role::DATA_PROTECTION_OFFICER].into(),
        ..archivist.clone()
    };
    let now = office.tick();
    office
        .desk()
        .commit(archivist.id, "test", None, now, |change| {
            change.update(&both)?;
            Ok(())
        })
        .unwrap();
    office.refused(ARCHIVIST, (Kind::Forbidden, Code::OwnOrder), &[], |desk, acting, now| {
        keeping::decide(desk, &acting.permit()?, &verdict, now)
    });
    beside(&mut office, case, person);
    let copy = office.place().join("before-migration");
    std::fs::create_dir(&copy).unwrap();
    std::fs::write(copy.join("case.db"), "as it was before the last update").unwrap();
    // Whoever looks into an alteration may need it: it stays, and the certificate says so.
    let aside = office.place().join("found-altered-1.db");
    std::fs::write(&aside, "as it was found").unwrap();
    let before: Vec<Vec<u8>> =
        office.desk().read().rows("SELECT hash FROM commit_log ORDER BY seq", [], |row| row.get(0)).unwrap();
    assert!(found(&mut office, "Gizlin") > 0, "the planted fault: the search finds it before");
    office
        .run(PROTECTION, |desk, acting, now| keeping::decide(desk, &acting.permit()?, &verdict, now))
        .unwrap();

    // Nothing of it is left, the chain is what it was, and the rest stands.
    for secret in ["Gizlin", "Kim kömək etdi", "Qorxurdum"] {
        let left = found(&mut office, secret);
        let expected = if secret == "Qorxurdum" { found_in(&mut office, other) } else { 0 };
        assert!(left <= expected, "{secret} is left {left} times");
    }
    let after: Vec<Vec<u8>> =
        office.desk().read().rows("SELECT hash FROM commit_log ORDER BY seq", [], |row| row.get(0)).unwrap();
    assert_eq!(after[..before.len()], before, "no hash of the log changes");
    assert!(office.desk().read().find::<Person>(person).unwrap().is_none());
    assert!(office.desk().read().find::<Person>(stays).unwrap().is_some());
    office.assert_sound();
    office.reopen();
    office.assert_sound();
    assert!(office.desk().vault.alarm().is_empty());

    let orders = office.run(ARCHIVIST, |desk, acting, _| keeping::erasures(desk, &acting.permit()?)).unwrap();
    assert!(orders[0].erased.is_some_and(|records| records > 5), "{orders:?}");
    let certificate = office
        .run(ARCHIVIST, |desk, acting, _| keeping::certificate(desk, &acting.permit()?, order))
        .unwrap();
    panah_tests::standards::assert_all_kept([("erasure", base64(&certificate.pdf))]);
    let text = pdf::text(&base64(&certificate.pdf));
    let aside_said = "Copies of the case file that were set aside";
    for part in ["Certificate of erasure", "Arif Arxivçi", "Məhəbbət Mühafiz", &orders[0].number, aside_said]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let copies = |office: &mut Office| {
        office.run(ARCHIVIST, |desk, acting, _| Ok(keeping::aside(desk, &acting.permit()?))).unwrap()
    };
    assert_eq!(copies(&mut office), 1);
    office.desk().vault.drop_set_aside("found-altered-1.db").unwrap();
    assert_eq!(copies(&mut office), 0);
    assert!(!copy.exists(), "nor in the copy that was kept when the file was brought up to date");
    let now = office.tick();
    let today = office.desk().today(now);
    let since = |office: &mut Office, day| keeping::erased_since(office.desk().read(), day).unwrap();
    assert_eq!((since(&mut office, today), since(&mut office, today.succ_opt().unwrap())), (1, 0));
    // What left the office stays written down, without a word of whom it was about.
    let query = ExportsQuery { expired: false, page: 0 };
    let left = office
        .run(ARCHIVIST, |desk, acting, now| release::exports(desk, &acting.permit()?, &query, now))
        .unwrap();
    let left = left.rows.iter().find(|one| one.application == Some(case)).expect("it left");
    assert_eq!((left.recipient.as_str(), left.files.len(), left.persons), ("Nümunə arxivi", 0, 0));
    // The lists of everybody go on.
    office.file("leyla", other);
    for login in ["leyla", "kamran", ARCHIVIST, PROTECTION] {
        office.my_work(login);
        let query = CaseQuery { text: "Zahra".to_owned(), ..CaseQuery::default() };
        let list = office
            .run(login, |desk, acting, now| casework::application::list(desk, &acting.permit()?, &query, now))
            .unwrap();
        assert_eq!(list.total, 1, "{login}: the erased case is found no more");
    }
    assert_eq!(due(&mut office, true).total, 0);
}

/// Two offices at the same time: one erases, and the other, which has not heard of it, works on and orders a hold.
#[test]
fn what_was_done_about_an_erased_case_elsewhere_is_told_and_erased_too() {
    let mut office = office();
    let (case, person) = closed(&mut office);
    let mut elsewhere = office.copied();
    for office in [&mut office, &mut elsewhere] {
        office.wait(75 * 366);
    }
    let form = HoldForm { application: case, reason: "Məhkəmə".to_owned() };
    elsewhere.run(ARCHIVIST, |desk, acting, now| keeping::hold(desk, &acting.permit()?, &form, now)).unwrap();
    let (archivist, _) = casework::officer::acting(elsewhere.desk(), ARCHIVIST).unwrap();
    let now = elsewhere.tick();
    let known: Person = elsewhere.desk().read().get(person).unwrap();
    let corrected = Person { ethnicity: Some("Uydurma düzəliş".to_owned()), ..known };
    elsewhere
        .desk()
        .commit(archivist.id, "registration.correct", Some(case), now, |change| {
            change.update(&corrected)?;
            Ok(())
        })
        .unwrap();
    let order = erased(&mut office, case);
    let orders = |office: &mut Office| {
        office.run(ARCHIVIST, |desk, acting, _| keeping::erasures(desk, &acting.permit()?)).unwrap()
    };
    assert!(orders(&mut office)[0].late.is_empty());

    office.hear(&mut elsewhere);
    assert!(office.desk().read().find::<Person>(person).unwrap().is_none(), "it stays erased");
    let late = orders(&mut office)[0].late.clone();
    let commands: Vec<&str> = late.iter().map(|act| act.command.as_str()).collect();
    assert_eq!(commands, ["registration.correct", "keeping.hold"]);
    assert!(found(&mut office, "Uydurma düzəliş") > 0, "nothing is lost before somebody decides");
    office.assert_sound();
    let due = |office: &mut Office| {
        let work = office.my_work(PROTECTION).records;
        work.iter().find(|one| one.code == RecordsCode::Late).map_or(0, |one| one.count)
    };
    assert_eq!(due(&mut office), 1, "it is somebody's work");

    let erase = |office: &mut Office, reason: &str| {
        let form = keeping::LateForm { order, reason: reason.to_owned() };
        office.run(PROTECTION, move |desk, acting, now| {
            keeping::erase_late(desk, &acting.permit()?, &form, now)
        })
    };
    assert_eq!(erase(&mut office, " ").unwrap_err().fields[0].code, Code::Required);
    erase(&mut office, "Müddət bitib").unwrap();
    assert_eq!(erase(&mut office, "Müddət bitib").unwrap_err().code, Code::NotFound);
    assert_eq!((orders(&mut office)[0].late.len(), found(&mut office, "Uydurma düzəliş")), (0, 0));
    assert_eq!(due(&mut office), 0);

    // Whoever hears of it erases it too, also what only they had.
    assert!(found(&mut elsewhere, "Gizlin") > 0);
    elsewhere.hear(&mut office);
    for office in [&mut office, &mut elsewhere] {
        for secret in ["Gizlin", "Uydurma düzəliş"] {
            assert_eq!(found(office, secret), 0, "{secret}");
        }
        assert!(office.desk().read().find::<Person>(person).unwrap().is_none());
        office.assert_sound();
        office.reopen();
        assert!(office.desk().vault.alarm().is_empty());
    }
}

/// What is known of a case without naming it: of its household, of how a dispute about a person of it was settled, of what
/// somebody has half typed.
fn beside(office: &mut Office, case: Id, person: Id) {
    let (officer, _) = casework::officer::acting(office.desk(), ARCHIVIST).unwrap();
    let now = office.tick();
    let by = officer.id;
    let id = || Id::new(now).unwrap();
    let household = Household {
        id: id(),
        number: "N-H2026-00001-A".to_owned(),
        series: "N-H2026".to_owned(),
        counter: 1,
        population: "refugee".to_owned(),
        application: Some(case),
        address: "Nümunə küçəsi 1".to_owned(),
        contact: "Gizlin qonşu".to_owned(),
        origin: None,
        income: None,
        note: None,
        registered_by: by,
        registered_on: now.date_naive(),
        ended: None,
    };
    let visit = HomeVisit {
        id: id(),
        household: household.id,
        officer: by,
        planned_on: now.date_naive(),
        purpose: "Gizlin ailəyə baş çəkmək".to_owned(),
        report: None,
        photographs: VisitPhotographs::default(),
        cancelled: None,
        planned_by: by,
    };
    let settlement = Settlement {
        id: id(),
        record: person,
        field: "person.ethnicity".to_owned(),
        reason: "Gizlin özü dedi".to_owned(),
    };
    let desk = office.desk();
    desk.commit(by, "test", Some(case), now, |change| {
        change.create(&household)?;
        change.create(&visit)?;
        change.create(&settlement)?;
        Ok(())
    })
    .unwrap();
    let draft = format!("conflicts/{person}/name");
    desk.vault.save_draft(by, &draft, r#"{"third":"Gizlin yarımçıq"}"#, now).unwrap();
}

/// Gives a case to the archive: without that nothing of it is erased.
fn archived(office: &mut Office, case: Id) {
    let archive = recipient(office, "Nümunə arxivi", RecipientKind::Archive, "AZE");
    let form = CaseReleaseForm {
        application: case,
        release: ReleaseForm {
            basis: "archive".to_owned(),
            purpose: "Gizlin ailənin işi".to_owned(),
            ..to(archive)
        },
    };
    office
        .run(ARCHIVIST, |desk, acting, now| {
            release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
        })
        .unwrap();
}

/// Erases a case whose time is over. Answers the order.
fn erased(office: &mut Office, case: Id) -> Id {
    archived(office, case);
    let form = ErasureForm {
        application: case,
        rule: "caseFile".to_owned(),
        reason: "Saxlanma müddəti bitib".to_owned(),
    };
    let order = office
        .run(ARCHIVIST, |desk, acting, now| keeping::propose(desk, &acting.permit()?, &form, now))
        .unwrap();
    let verdict =
        ErasureVerdictForm { order, approved: true, because: "Yoxlanıldı".to_owned(), language: Lang::En };
    office
        .run(PROTECTION, |desk, acting, now| keeping::decide(desk, &acting.permit()?, &verdict, now))
        .unwrap();
    order
}

/// How often words stand in clear in the values of the log and of the tables.
fn found(office: &mut Office, words: &str) -> usize {
    let read = office.desk().read();
    let mut found = 0;
    let bodies: Vec<Vec<u8>> = read.rows("SELECT body FROM commit_log", [], |row| row.get(0)).unwrap();
    found += bodies.iter().filter(|body| contains(body, words)).count();
    for table in casework::SCHEMA.tables {
        for field in table.fields {
            let sql = format!("SELECT CAST(\"{}\" AS BLOB) FROM \"{}\"", field.name, table.name);
            let values: Vec<Option<Vec<u8>>> = read.rows(&sql, [], |row| row.get(0)).unwrap();
            found += values.into_iter().flatten().filter(|value| contains(value, words)).count();
        }
    }
    let drafts: Vec<String> = read.rows("SELECT body FROM scratch", [], |row| row.get(0)).unwrap();
    found += drafts.iter().filter(|draft| draft.contains(words)).count();
    let heads: Vec<Option<Vec<u8>>> =
        read.rows("SELECT CAST(value AS BLOB) FROM head", [], |row| row.get(0)).unwrap();
    found + heads.into_iter().flatten().filter(|value| contains(value, words)).count()
}

/// How often the case that stays may say what both said.
fn found_in(_: &mut Office, _: Id) -> usize {
    // Once in the log, once in its row.
    2
}

fn contains(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}
