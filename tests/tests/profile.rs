//! Profiles and clocks through the core: editions, moves, procedures, pauses, extensions; offices of other countries.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Desk, Kind, SCHEMA,
    application::{self, CaseFile},
    clock::{
        self, AnswerInformationForm, AskInformationForm, Clock, ClockState, ExtendForm,
        WithdrawInformationForm,
    },
    decision::{SeriousHarm, SeriousHarmFound},
    edition::{self, InstallForm, MoveForm, MoveQuery, ProcedureForm, ProfileEdition},
    letter::{DeliverForm, LetterForm},
    office,
    profile::{OutcomeCode, Stage},
    task::TaskCode,
};
use letters::Lang;
use panah_tests::office::{ADMINISTRATOR, Office, PASSWORD, decision, secret};
use std::{fs, path::Path};
use vault::{Id, Vault};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/profiles");

/// A folder with the files of a shipped profile, changed.
fn folder(code: &str, changes: &[(&str, &str)]) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    copy(&Path::new(SHIPPED).join(code), place.path());
    let main = place.path().join("profile.toml");
    let mut text = fs::read_to_string(&main).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    fs::write(main, text).unwrap();
    place
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

const NEXT: [(&str, &str); 2] = [
    ("version = 1", "version = 2"),
    (
        "met-by = \"interviewed\"\nlength = 1\nunit = \"month\"",
        "met-by = \"interviewed\"\nlength = 2\nunit = \"month\"",
    ),
];

fn install(office: &mut Office, folder: &Path) -> casework::Result<()> {
    let form = InstallForm { folder: folder.display().to_string() };
    office.run(ADMINISTRATOR, |desk, acting, now| edition::install(desk, &acting.permit()?, &form, now))
}

fn clock(file: &CaseFile, id: &str) -> Clock {
    file.clocks.iter().find(|clock| clock.id == id).unwrap_or_else(|| panic!("no clock {id}")).clone()
}

#[test]
fn a_case_keeps_its_edition_until_it_is_moved() {
    let mut office = Office::new();
    let old = office.registered();
    let next = folder("azerbaijan", &NEXT);
    install(&mut office, next.path()).unwrap();
    let new = office.registered();
    for reopened in [false, true] {
        if reopened {
            office.reopen();
            let acting = office.acting("leyla");
            assert_eq!(office.desk().profile.edition(), "azerbaijan@2", "{acting:?}");
        }
        let (old, new) = (office.file("leyla", old.application), office.file("leyla", new.application));
        assert_eq!((old.profile.as_str(), new.profile.as_str()), ("azerbaijan@1", "azerbaijan@2"));
        assert_eq!(clock(&old, "interview").last_day.to_string(), "2026-12-25");
        assert_eq!(clock(&new, "interview").last_day.to_string(), "2027-01-25");
        assert_eq!(old.editions, ["azerbaijan@2", "azerbaijan@1"]);
    }
    let query = MoveQuery { application: old.application, edition: "azerbaijan@2".to_owned() };
    let preview = office
        .run("leyla", |desk, acting, now| edition::preview_move(desk, &acting.permit()?, &query, now))
        .unwrap();
    let first = &preview.clocks[0];
    assert_eq!(first.id, "interview", "what changes comes first");
    assert_eq!(
        (first.before, first.after),
        ("2026-12-25".parse().ok(), "2027-01-25".parse().ok()),
        "the officer sees both days before"
    );
    assert!(preview.clocks[1..].iter().all(|clock| clock.before == clock.after));
    let mut form =
        MoveForm { application: old.application, edition: "azerbaijan@2".to_owned(), reason: " ".to_owned() };
    office.refused(
        "kamran",
        (Kind::Invalid, Code::CheckTheForm),
        &[("reason", Code::Required)],
        |desk, acting, now| edition::move_profile(desk, &acting.permit()?, &form, now),
    );
    form.reason = "Yeni redaksiya ərizəçi üçün əlverişlidir".to_owned();
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        edition::move_profile(desk, &acting.permit()?, &form, now)
    });
    office
        .run("kamran", |desk, acting, now| edition::move_profile(desk, &acting.permit()?, &form, now))
        .unwrap();
    let moved = office.file("leyla", old.application);
    assert_eq!(moved.profile, "azerbaijan@2");
    assert_eq!(clock(&moved, "interview").last_day.to_string(), "2027-01-25");
    for edition in ["azerbaijan@2", "azerbaijan@9", "georgia@1", ""] {
        let form = MoveForm { edition: edition.to_owned(), ..form.clone() };
        office.refused(
            "kamran",
            (Kind::Invalid, Code::CheckTheForm),
            &[("edition", Code::NotAChoice)],
            |desk, acting, now| edition::move_profile(desk, &acting.permit()?, &form, now),
        );
    }
    office.assert_sound();
}

#[test]
fn a_faulty_profile_is_refused_and_the_last_valid_one_stays() {
    let mut office = Office::new();
    for (changes, code, rule) in [
        (
            vec![("deadline = \"court\"", "deadline = \"never\"")],
            Code::ProfileInvalid,
            "no deadline \"never\"",
        ),
        (vec![("version = 1", "version = ")], Code::ProfileInvalid, ""),
        (vec![("code = \"BLK\"", "code = \"XXX\"")], Code::ProfileInvalid, "the office's own post"),
        (vec![NEXT[1]], Code::ProfileVersionTaken, ""),
        (vec![("code = \"azerbaijan\"", "code = \"atlantis\"")], Code::ProfileOfAnother, ""),
    ] {
        let place = folder("azerbaijan", &changes);
        let form = InstallForm { folder: place.path().display().to_string() };
        let failure = office.refused(ADMINISTRATOR, (Kind::Invalid, code), &[], |desk, acting, now| {
            edition::install(desk, &acting.permit()?, &form, now)
        });
        if code == Code::ProfileInvalid {
            assert_eq!(failure.params["file"], "profile.toml");
            assert!(failure.params["rule"].contains(rule), "{failure}");
        }
        assert_eq!(office.desk().profile.edition(), "azerbaijan@1");
    }
    let nowhere = InstallForm { folder: "/nowhere/at/all".to_owned() };
    office.refused(ADMINISTRATOR, (Kind::Invalid, Code::ProfileInvalid), &[], |desk, acting, now| {
        edition::install(desk, &acting.permit()?, &nowhere, now)
    });
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        edition::install(desk, &acting.permit()?, &nowhere, now)
    });
    office.registered();
}

#[test]
fn an_office_whose_profile_cannot_be_read_any_more_opens_with_the_last_valid_one() {
    let mut office = Office::new();
    let case = office.registered();
    office
        .run(ADMINISTRATOR, |desk, acting, now| {
            let own = office::current(desk.read())?;
            desk.commit(acting.officer(), "profile.load", None, now, |change| {
                let files = change.keep(b"{\"profile.toml\":\"code = 1\\nversion = 3\"}")?;
                let (id, code) = (change.new_id()?, "azerbaijan".to_owned());
                let loaded_on = "2026-11-25".parse().unwrap_or_default();
                let loaded_by = acting.officer();
                change.create(&ProfileEdition { id, code, version: 3, files, loaded_on, loaded_by })?;
                change.update(&office::Office { profile: "azerbaijan@3".to_owned(), ..own })?;
                Ok(())
            })
        })
        .unwrap();
    office.close();
    let vault = Vault::open(&office.place(), &SCHEMA, "leyla", &secret(PASSWORD)).unwrap();
    let desk = Desk::open(vault).unwrap();
    assert_eq!(desk.profile.edition(), "azerbaijan@1");
    let fault = desk.fault.clone().unwrap();
    assert_eq!((fault.file.as_str(), fault.line), ("profile.toml", Some(1)), "{fault}");
    drop(desk);
    office.reopen();
    assert_eq!(office.file("leyla", case.application).profile, "azerbaijan@1");
    let view = office.run(ADMINISTRATOR, |desk, acting, _| edition::view(desk, &acting.permit()?)).unwrap();
    assert!(view.editions.iter().any(|edition| edition.fault.is_some()));
    // A sound edition mends it.
    let next = folder("azerbaijan", &[("version = 1", "version = 4")]);
    install(&mut office, next.path()).unwrap();
    assert_eq!((office.desk().profile.version, office.desk().fault.clone()), (4, None));
}

#[test]
fn a_procedure_is_chosen_with_a_reason_and_its_time_limits_follow() {
    let mut office = Office::new();
    let case = office.registered();
    let form = |procedure: &str, reason: &str| ProcedureForm {
        application: case.application,
        procedure: procedure.to_owned(),
        reason: reason.to_owned(),
        overrides: Vec::new(),
    };
    let set = |form: ProcedureForm| {
        move |desk: &mut Desk, acting: &casework::permit::Acting, now| {
            edition::set_procedure(desk, &acting.permit()?, &form, now)
        }
    };
    for (procedure, reason, field, code) in [
        ("accelerated", "", "reason", Code::Required),
        ("magic", "Tələb", "procedure", Code::NotAChoice),
        ("regular", "Tələb", "procedure", Code::NotAChoice),
    ] {
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[(field, code)],
            set(form(procedure, reason)),
        );
    }
    office.run("leyla", set(form("accelerated", "Tək qadın, təcili"))).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.procedure, "accelerated");
    assert_eq!(clock(&file, "decision").last_day.to_string(), "2026-12-25");
    let (interview, _) = office.interview(&case);
    office.sign(interview);
    office.refused("leyla", (Kind::NotNow, Code::StageForbids), &[], set(form("border", "Sərhəddə idi")));
    office.run("leyla", set(form("regular", "Sübut çoxdur"))).unwrap();
    office.assert_sound();
}

fn ask(office: &mut Office, case: Id, on: Option<&str>, due: Option<&str>) -> casework::Result<Id> {
    let form = AskInformationForm {
        application: case,
        asked_of: "Dövlət Sərhəd Xidməti".to_owned(),
        what: "Giriş tarixi".to_owned(),
        on: on.map(|day| day.parse().unwrap()),
        due_on: due.map(|day| day.parse().unwrap()),
    };
    office.run("leyla", |desk, acting, now| clock::ask(desk, &acting.permit()?, &form, now))
}

#[test]
fn waiting_for_information_stops_the_clock_and_a_task_reminds() {
    let mut office = Office::new();
    let case = office.registered();
    let request = ask(&mut office, case.application, None, Some("2026-12-05")).unwrap();
    office.wait(5);
    let file = office.file("leyla", case.application);
    let paused = clock(&file, "decision");
    assert_eq!((paused.state, paused.last_day.to_string().as_str()), (ClockState::Paused, "2027-03-02"));
    assert_eq!(
        clock(&file, "interview").state,
        ClockState::Running,
        "only what the profile lets stand still"
    );
    assert!(!office.tasks("leyla").contains(&TaskCode::Chase), "there is time");
    office.wait(5);
    assert!(office.tasks("leyla").contains(&TaskCode::Chase));
    assert!(!office.tasks("samir").contains(&TaskCode::Chase), "only who is in charge");
    let form = AnswerInformationForm { request, on: None, answer: "12 oktyabr".to_owned() };
    let answer = |form: AnswerInformationForm| {
        move |desk: &mut Desk, acting: &casework::permit::Acting, now| {
            clock::answer(desk, &acting.permit()?, &form, now)
        }
    };
    let early = AnswerInformationForm { on: "2026-11-24".parse().ok(), ..form.clone() };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("on", Code::DatesOutOfOrder)],
        answer(early),
    );
    office.run("leyla", answer(form.clone())).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::InformationAnswered), &[], answer(form));
    assert!(!office.tasks("leyla").contains(&TaskCode::Chase), "it came");
    let running = clock(&office.file("leyla", case.application), "decision");
    assert_eq!((running.state, running.last_day.to_string().as_str()), (ClockState::Running, "2027-03-07"));
    let mistake = ask(&mut office, case.application, None, None).unwrap();
    office.wait(3);
    let form = WithdrawInformationForm { request: mistake, reason: "Başqa işə aiddir".to_owned() };
    office.run("leyla", |desk, acting, now| clock::withdraw(desk, &acting.permit()?, &form, now)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(clock(&file, "decision").last_day.to_string(), "2027-03-07", "a mistake stops nothing");
    assert_eq!(file.information.len(), 1);
    office.assert_sound();
}

#[test]
fn an_extension_is_for_whom_the_profile_names_and_within_what_it_gives() {
    let mut office = Office::new();
    let case = office.registered();
    let form = |deadline: &str, length: u32| ExtendForm {
        application: case.application,
        deadline: deadline.to_owned(),
        length,
        reason: "Sorğulara cavab gözlənilir".to_owned(),
    };
    let extend = |form: ExtendForm| {
        move |desk: &mut Desk, acting: &casework::permit::Acting, now| {
            clock::extend(desk, &acting.permit()?, acting, &form, now)
        }
    };
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], extend(form("decision", 1)));
    for (deadline, length, code) in
        [("interview", 1, Code::ClockNotExtendable), ("nothing", 1, Code::ClockNotExtendable)]
    {
        office.refused("kamran", (Kind::NotNow, code), &[], extend(form(deadline, length)));
    }
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    office.refused("kamran", invalid, &[("length", Code::Required)], extend(form("decision", 0)));
    office.refused("kamran", invalid, &[("length", Code::ExtensionTooLong)], extend(form("decision", 4)));
    office.run("kamran", extend(form("decision", 2))).unwrap();
    let decision = clock(&office.file("kamran", case.application), "decision");
    assert_eq!(
        (decision.state, decision.last_day.to_string().as_str()),
        (ClockState::Extended, "2027-04-25")
    );
    assert!(
        !decision.verified || decision.extendable.as_ref().is_some_and(|more| !more.verified),
        "unconfirmed says so"
    );
    office.refused("kamran", invalid, &[("length", Code::ExtensionTooLong)], extend(form("decision", 2)));
    office.run("kamran", extend(form("decision", 1))).unwrap();
    office.refused("kamran", (Kind::NotNow, Code::ClockNotExtendable), &[], extend(form("decision", 1)));
    assert!(office.file("leyla", case.application).can_extend.is_empty());
    office.wait(300);
    office.refused("kamran", (Kind::NotNow, Code::ClockNotExtendable), &[], extend(form("decision", 1)));
    office.assert_sound();
}

/// From the first question to the service of the letter, in an office of another profile.
fn decided_in(code: &str, post: &str, outcome: OutcomeCode) -> (Office, Id) {
    let mut office = Office::under(code, post);
    let mut reasons = vec![("en", "What you said is accepted."), ("ru", "Сказанное Вами принято.")];
    if code == "georgia" {
        reasons.push(("ka", "თქვენი ნათქვამი მიღებულია."));
    }
    let case = office.decided(|case| {
        let mut form = decision(case, outcome, &reasons);
        if outcome == OutcomeCode::Subsidiary {
            let reasoning = "She would be beaten in prison.".to_owned();
            form.analysis.serious_harms = vec![SeriousHarmFound { harm: SeriousHarm::Torture, reasoning }];
        }
        form
    });
    let form = LetterForm {
        application: case.application,
        letter: None,
        about: None,
        language: Lang::En,
        summary: None,
        hand_over: "2026-11-30".parse().unwrap(),
        overrides: panah_tests::office::letter_reasons(),
    };
    let letter = office
        .run("leyla", |desk, acting, now| casework::letter::issue(desk, &acting.permit()?, &form, now))
        .unwrap();
    let form = DeliverForm::new(letter.id, "2026-11-25".parse().unwrap(), "In person");
    office
        .run("leyla", |desk, acting, now| casework::letter::deliver(desk, &acting.permit()?, &form, now))
        .unwrap();
    (office, case.application)
}

#[test]
fn offices_of_the_mandate_and_of_georgia_work_from_registration_to_service() {
    for (code, post, outcome, appeal, last) in [
        ("mandate", "BRO", OutcomeCode::Refused, "appeal", "2026-12-28"),
        ("mandate", "FLD", OutcomeCode::Subsidiary, "appeal", "2026-12-28"),
        ("georgia", "TBS", OutcomeCode::Subsidiary, "cityCourt", "2026-12-25"),
        ("georgia", "SRP", OutcomeCode::Refugee, "cityCourt", "2026-12-25"),
    ] {
        let (mut office, case) = decided_in(code, post, outcome);
        let file = office.file("leyla", case);
        assert_eq!((file.stage, file.profile.as_str()), (Stage::Notified, format!("{code}@1").as_str()));
        let clock = clock(&file, appeal);
        assert_eq!((clock.state, clock.last_day.to_string().as_str()), (ClockState::Running, last), "{code}");
        office.assert_sound();
    }
}

#[test]
fn lists_and_files_tell_the_same_of_every_case() {
    let mut office = Office::new();
    let cases = [office.registered().application, office.assessed().0.application];
    ask(&mut office, cases[0], None, None).unwrap();
    office.wait(40);
    let list = office
        .run("leyla", |desk, acting, now| {
            application::list(desk, &acting.permit()?, &Default::default(), now)
        })
        .unwrap();
    let open = office.run("leyla", |desk, acting, now| clock::of_open(desk, &acting.permit()?, now)).unwrap();
    for case in cases {
        let file = office.file("leyla", case);
        let row = list.rows.iter().find(|row| row.id == case).unwrap();
        let first =
            file.clocks.iter().find(|clock| clock.state.is_open()).map(|clock| (&clock.id, clock.last_day));
        assert_eq!(row.clock.as_ref().map(|clock| (&clock.id, clock.last_day)), first);
        assert_eq!(row.principal, file.members[0].person.name);
        let (_, clocks) = open.iter().find(|(id, _)| *id == case).unwrap();
        assert_eq!(clocks.len(), file.clocks.len());
    }
}
