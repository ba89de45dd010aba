//! Profiles and clocks through the core: editions, moves, procedures, pauses, extensions; offices of other countries.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod abroad;
mod running;

use casework::{
    Code, Desk, Kind, SCHEMA,
    application::{self, CaseFile},
    clock::{self, Clock, ClockState},
    decision::{self, Verdict},
    edition::{self, InstallForm, MoveForm, MoveQuery, ProcedureForm, ProfileEdition},
    office,
    profile::{OutcomeCode, Stage},
};
use panah_tests::forms;
use panah_tests::office::{ADMINISTRATOR, Office, PASSWORD, secret};
use std::{fs, path::Path};
use vault::Vault;

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

/// A hurried case has shorter times and none of the safeguards less: heard, assessed, reviewed, told how to challenge.
#[test]
fn an_accelerated_refusal_is_heard_decided_and_served_in_its_own_time() {
    let mut office = Office::new();
    let case = office.registered();
    let accelerate = ProcedureForm {
        application: case.application,
        procedure: "accelerated".to_owned(),
        reason: "Açıq-aşkar əsassız (uydurma)".to_owned(),
        overrides: Vec::new(),
    };
    office
        .run("leyla", |desk, acting, now| edition::set_procedure(desk, &acting.permit()?, &accelerate, now))
        .unwrap();
    let mut form = forms::decision(&case, OutcomeCode::Refused, &[("az", "Səbəb.")]);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    let submit = |office: &mut Office| {
        office.run("leyla", |desk, acting, now| {
            decision::save(desk, &acting.permit()?, &form, now)?;
            let form = forms::handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
    };
    let unheard = submit(&mut office).unwrap_err();
    assert_eq!(unheard.code, Code::NotInterviewed, "{unheard}");
    let (interview, lines) = office.interview(&case);
    office.sign(interview);
    let fact = forms::fact(&case, &lines);
    office
        .run("leyla", |desk, acting, now| casework::assessment::record(desk, &acting.permit()?, &fact, now))
        .unwrap();
    submit(&mut office).unwrap();
    let approve = forms::verdict(&case, Verdict::Approved);
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &approve, now)
    });
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approve, now))
        .unwrap();
    let decided = office.file("leyla", case.application);
    let limit = clock(&decided, "decision");
    assert_eq!((limit.state, limit.last_day.to_string()), (ClockState::Met, "2026-12-25".to_owned()));
    office.hand_over(&case, None);
    let told = office.file("leyla", case.application);
    assert_eq!((told.procedure.as_str(), told.stage), ("accelerated", Stage::Notified));
    assert_eq!(clock(&told, "complaint").state, ClockState::Running, "and can be challenged");
    office.assert_sound();
}

/// The time for registration runs from the day on which protection was asked for, at the border, say.
#[test]
fn who_asked_for_protection_is_registered_within_the_time_of_the_law() {
    let mut office = Office::new();
    let now = office.tick();
    let today = office.desk().today(now);
    for (days, state, late) in [(10_u64, ClockState::Met, false), (20, ClockState::Met, true)] {
        let asked = today - chrono::Days::new(days);
        let mut form = forms::registration(vec![forms::applicant("Zahra Namuna")]);
        form.intent_on = Some(asked);
        let case = office
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap()
            .application;
        let file = office.file("leyla", case);
        let limit = clock(&file, "registration");
        assert_eq!((file.intent_on, limit.from, limit.state), (Some(asked), asked, state));
        assert_eq!(limit.last_day, asked + chrono::Days::new(15));
        assert_eq!(limit.met_on.is_some_and(|day| day > limit.last_day), late, "{days} days");
    }
    let mut form = forms::registration(vec![forms::applicant("Zahra Namuna")]);
    form.intent_on = Some(today + chrono::Days::new(1));
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("intentOn", Code::DateInFuture)],
        |desk, acting, now| application::register(desk, &acting.permit()?, &form, now),
    );
}
