//! Paper files, requests for disclosure, what leaves, how long it is kept, and breaches: stories through the core.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod gate;
mod keeping;

use casework::{
    Code, Kind,
    application::{CaseQuery, MemberForm},
    breach::{self, BreachForm, NotifyForm, Told},
    disclosure::{
        self, AnswerForm, AskerKind, DecideForm, DiscloseForm, Given, Hidden, IdentityForm, ItemDecision,
        ItemKind, ItemView, RequestForm, RequestKind,
    },
    filing::{self, BoxForm, ConfirmForm, FileState, FilesQuery, SendForm, VolumeForm},
    interview::{self, LineForm, LineKind},
    permit::Role,
    person::{Origins, Person, PersonForm},
    release::{
        self, CaseReleaseForm, CasesReleaseForm, ClosedBy, Export, ExportsQuery, RecipientForm,
        RecipientKind, ReleaseForm,
    },
    task::RecordsCode,
};
use letters::Lang;
use panah_tests::office::{Office, applicant, registration};
use panah_tests::pdf;
use std::process::Command;
use vault::{Id, Secret, open_package};

const ARCHIVIST: &str = "arxivci";
const PROTECTION: &str = "mudafie";

fn office() -> Office {
    let mut office = Office::new();
    office.appoint(ARCHIVIST, "Arif Arxivçi", &[Role::ARCHIVIST]);
    office.appoint(PROTECTION, "Məhəbbət Mühafiz", &[Role::DATA_PROTECTION_OFFICER]);
    office
}

/// A case of one person from Afghanistan.
fn case(office: &mut Office) -> (Id, Id) {
    let person = PersonForm { nationality: Some("AFG".to_owned()), ..applicant("Zahra Namuna").person };
    let form = registration(vec![MemberForm { person, ..applicant("Zahra Namuna") }]);
    let made = office
        .run("leyla", |desk, acting, now| {
            casework::application::register(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let file = office.file("leyla", made.application);
    (made.application, file.members[0].person.id)
}

fn recipient(office: &mut Office, name: &str, kind: RecipientKind, country: &str) -> Id {
    let form = RecipientForm {
        recipient: None,
        name: name.to_owned(),
        kind,
        country: country.to_owned(),
        address: None,
        key: None,
        agreement: None,
    };
    office.run(PROTECTION, |desk, acting, now| release::record(desk, &acting.permit()?, &form, now)).unwrap()
}

fn to(recipient: Id) -> ReleaseForm {
    ReleaseForm {
        recipient,
        basis: "law".to_owned(),
        purpose: "İddiaya baxılması".to_owned(),
        expires_on: None,
        closed_by: ClosedBy::Passphrase,
        language: Lang::En,
    }
}

/// The files of a package, by their names.
fn unpacked(bytes: &[u8], passphrase: &str) -> Vec<(String, Vec<u8>)> {
    let zip = open_package(&Secret::new(passphrase.to_owned()), bytes).expect("the words open it");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.zip");
    std::fs::write(&path, zip).unwrap();
    let out = folder.path().join("out");
    let script = "import sys, zipfile\nzipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])";
    let done = Command::new("python3").args(["-c", script]).arg(&path).arg(&out).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let mut files: Vec<(String, Vec<u8>)> = std::fs::read_dir(&out)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), std::fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_paper_file_is_followed_from_hand_to_hand() {
    let mut office = office();
    let (case, _) = case(&mut office);
    let form =
        VolumeForm { application: case, file: None, place: "Otaq 3, rəf 2".to_owned(), content: None };
    let file =
        office.run("leyla", |desk, acting, now| filing::open(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(file.label.ends_with("/1"), "{}", file.label);
    let samir = office.acting("samir").officer();
    let send = |outside: Option<&str>, officer| SendForm {
        file: file.id,
        officer,
        outside: outside.map(str::to_owned),
        purpose: "Müsahibə".to_owned(),
        on: None,
        due_back: None,
    };
    let list = |office: &mut Office, out| {
        let query = FilesQuery { out, ..FilesQuery::default() };
        office.run("leyla", |desk, acting, now| filing::list(desk, &acting.permit()?, &query, now)).unwrap()
    };
    assert_eq!(list(&mut office, true).total, 0, "it is in its place");

    let wrong = send(None, None);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("officer", Code::Required)],
        |desk, acting, now| filing::send(desk, &acting.permit()?, &wrong, now),
    );
    let form = send(None, Some(samir));
    office.run("leyla", |desk, acting, now| filing::send(desk, &acting.permit()?, &form, now)).unwrap();
    let due = office.my_work("samir").records;
    assert_eq!(due.iter().map(|one| one.code).collect::<Vec<_>>(), [RecordsCode::Receive]);
    let rows = list(&mut office, true).rows;
    assert_eq!((rows[0].state, rows[0].holder.as_deref()), (FileState::OnTheWay, Some("Samir Nümunə")));
    let form = ConfirmForm { file: file.id, has: true, note: None };
    office.run("samir", |desk, acting, now| filing::confirm(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(list(&mut office, true).rows[0].state, FileState::With);
    let boxed = BoxForm { file: file.id, number: "A-17".to_owned() };
    office.refused("leyla", (Kind::NotNow, Code::FileNotInPlace), &[], |desk, acting, now| {
        filing::box_up(desk, &acting.permit()?, &boxed, now)
    });

    // A fortnight, as the profile says, and it should be back.
    office.wait(14);
    assert_eq!(list(&mut office, false).overdue, 0, "the last day is not late");
    office.wait(1);
    let listed = list(&mut office, false);
    assert_eq!((listed.overdue, listed.rows[0].overdue), (1, true));
    let due = office.my_work("samir").records;
    assert_eq!((due[0].code, due[0].late), (RecordsCode::File, 1));
    assert!(office.my_work("leyla").records.is_empty(), "it is Samir who has it");

    // He passes it on, and there it did not come: the trace says who had to do with it last.
    let form = send(Some("Nümunə məhkəməsi"), None);
    office.run("samir", |desk, acting, now| filing::send(desk, &acting.permit()?, &form, now)).unwrap();
    let silent = ConfirmForm { file: file.id, has: false, note: None };
    office.refused(
        "samir",
        (Kind::Invalid, Code::CheckTheForm),
        &[("note", Code::Required)],
        |desk, acting, now| filing::confirm(desk, &acting.permit()?, &silent, now),
    );
    let form = ConfirmForm { note: Some("Məhkəmə almayıb".to_owned()), ..silent };
    office.run("samir", |desk, acting, now| filing::confirm(desk, &acting.permit()?, &form, now)).unwrap();
    let listed = list(&mut office, true);
    assert_eq!((listed.missing, listed.rows[0].state), (1, FileState::Missing));
    let trace: Vec<(Option<&str>, Option<&str>, Option<bool>)> = listed.rows[0]
        .movements
        .iter()
        .map(|one| (one.from.as_deref(), one.to.as_deref(), one.has))
        .collect();
    assert_eq!(
        trace,
        [
            (Some("Samir Nümunə"), Some("Nümunə məhkəməsi"), Some(false)),
            (None, Some("Samir Nümunə"), Some(true))
        ]
    );
    office.run("leyla", |desk, acting, now| filing::put_back(desk, &acting.permit()?, file.id, now)).unwrap();
    office.run("leyla", |desk, acting, now| filing::box_up(desk, &acting.permit()?, &boxed, now)).unwrap();
    assert_eq!(list(&mut office, false).rows[0].state, FileState::Boxed);
    let form = filing::LabelForm { file: file.id, language: Lang::Az };
    let label =
        office.run("leyla", |desk, acting, now| filing::label(desk, &acting.permit()?, &form, now)).unwrap();
    let bytes = base64(&label.pdf);
    assert_eq!(pdf::codes(&bytes), [file.label.as_str()], "a reader types the label");
    assert!(!pdf::text(&bytes).contains("Zahra"), "no name stands on a label");
    panah_tests::standards::assert_all_kept([("label", &bytes)]);
    office.assert_sound();
}

fn base64(text: &str) -> Vec<u8> {
    use base64::{Engine, engine::general_purpose::STANDARD};
    STANDARD.decode(text).unwrap()
}

fn request(case: Id, person: Id, asker: AskerKind) -> RequestForm {
    RequestForm {
        application: case,
        person,
        kind: RequestKind::Access,
        asker,
        name: "Zahra Namuna".to_owned(),
        basis: None,
        scope: "İşimdəki bütün sənədlərin surəti".to_owned(),
        on: None,
        document: None,
    }
}

/// An interview in which a neighbour is named.
fn told(office: &mut Office, case: Id, person: Id) -> Vec<Id> {
    let form = panah_tests::forms::interview(case, person);
    let started = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.opening(started.id);
    [(LineKind::Question, "Kim kömək etdi?"), (LineKind::Answer, "Qonşumuz Kazim Gizlin kömek etdi.")]
        .map(|(kind, text)| {
            let form = LineForm::new(started.id, kind, text);
            office
                .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &form, now))
                .unwrap()
                .id
        })
        .to_vec()
}

#[test]
fn what_is_taken_out_is_nowhere_in_what_is_disclosed() {
    let mut office = office();
    let (case, person) = case(&mut office);
    let lines = told(&mut office, case, person);
    let asked = request(case, person, AskerKind::Representative);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("basis", Code::Required)],
        |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &asked, now),
    );
    let asked = request(case, person, AskerKind::Person);
    let asked = office
        .run("leyla", |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &asked, now))
        .unwrap();
    let open = |office: &mut Office| {
        office
            .run(PROTECTION, |desk, acting, now| disclosure::open(desk, &acting.permit()?, asked.id, now))
            .unwrap()
    };
    let desk = open(&mut office);
    assert_eq!(desk.request.days_left, 30, "the clock of the profile runs from the day on which it came");
    assert!(!desk.verified);
    let items: Vec<&ItemView> = desk.items.iter().collect();
    let kinds: Vec<ItemKind> = items.iter().map(|shown| shown.item.kind).collect();
    assert_eq!(kinds, [ItemKind::Registration, ItemKind::Interview]);
    let whom = recipient(&mut office, "Zahra Namuna", RecipientKind::Person, "AZE");
    let disclose = DiscloseForm {
        request: asked.id,
        reasons: String::new(),
        release: ReleaseForm { basis: "subjectRight".to_owned(), ..to(whom) },
    };
    let give = |office: &mut Office| {
        let form = disclose.clone();
        office.run(PROTECTION, move |desk, acting, now| {
            disclosure::disclose(desk, &acting.permit()?, &acting.permit()?, &form, now)
        })
    };
    assert_eq!(give(&mut office).unwrap_err().code, Code::IdentityUnchecked);
    let form = IdentityForm { request: asked.id, how: "Vəsiqə ilə".to_owned() };
    office
        .run("leyla", |desk, acting, now| disclosure::check_identity(desk, &acting.permit()?, &form, now))
        .unwrap();
    let undecided = give(&mut office).unwrap_err();
    assert_eq!((undecided.code, undecided.fields.len()), (Code::DisclosureUndecided, 2));

    let decision = |shown: &ItemView, given, ground: Option<&str>, passages: Vec<String>| ItemDecision {
        item: shown.item,
        given,
        ground: ground.map(str::to_owned),
        hidden: Hidden { passages, areas: Vec::new() },
    };
    let decide = |decisions| DecideForm { request: asked.id, decisions };
    let wrong = decide(vec![
        decision(items[0], Given::Withheld, None, Vec::new()),
        decision(items[1], Given::Redacted, Some("thirdPerson"), Vec::new()),
    ]);
    office.refused(
        PROTECTION,
        (Kind::Invalid, Code::CheckTheForm),
        &[("decisions.0.ground", Code::Required), ("decisions.1.hidden", Code::NothingTakenOut)],
        |desk, acting, now| disclosure::decide(desk, &acting.permit()?, &wrong, now),
    );
    let form = decide(vec![
        decision(items[0], Given::Redacted, Some("outsideRequest"), vec!["contact".to_owned()]),
        decision(items[1], Given::Redacted, Some("thirdPerson"), vec![lines[1].to_string()]),
    ]);
    office
        .run(PROTECTION, |desk, acting, now| disclosure::decide(desk, &acting.permit()?, &form, now))
        .unwrap();
    let package = give(&mut office).unwrap();
    let files = unpacked(&package.bytes, &package.passphrase.unwrap());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names[0] == "00-contents.pdf" && names[1] == "01-answer.pdf" && names.len() == 4, "{names:?}");
    for (name, bytes) in &files {
        let text = pdf::text(bytes);
        for secret in ["Kazim", "Gizlin", "kömek"] {
            assert!(!text.contains(secret), "{name} still says {secret}: {text}");
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{name} holds {secret}");
        }
    }
    panah_tests::standards::assert_all_kept(files.iter().map(|(name, bytes)| (name, bytes)));
    let interview = pdf::text(&files[3].1);
    assert!(interview.contains("Kim kömək etdi?"), "the rest stays: {interview}");
    assert!(interview.contains("taken out: Data of another person"), "{interview}");
    assert!(interview.contains(&package.export.number), "the mark is on the page: {interview}");
    assert!(pdf::text(&files[1].1).contains("within 30 days"), "the remedy");
    // The planted fault: without a redaction the same search finds it.
    let whole = office
        .run("kamran", |desk, acting, now| {
            let form = CaseReleaseForm { application: case, release: to(whom) };
            release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
        })
        .unwrap();
    let files = unpacked(&whole.bytes, &whole.passphrase.unwrap());
    assert!(files.iter().any(|(_, bytes)| pdf::text(bytes).contains("Kazim Gizlin")));

    assert_eq!(give(&mut office).unwrap_err().code, Code::RequestAnswered);
    let letter = office
        .run(PROTECTION, |desk, acting, _| disclosure::letter(desk, &acting.permit()?, asked.id))
        .unwrap();
    assert!(letter.pages >= 1);
    let export: Export = office.desk().read().get(package.export.id).unwrap();
    assert_eq!((export.persons.0, export.request), (vec![person], Some(asked.id)));
    office.assert_sound();
}

#[test]
fn a_refusal_says_why_and_what_to_do() {
    let mut office = office();
    let (case, person) = case(&mut office);
    let mut form = request(case, person, AskerKind::Police);
    form.basis = Some("Sorğu 12/3".to_owned());
    let asked = office
        .run("leyla", |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.wait(31);
    let due = office.my_work(PROTECTION).records;
    assert_eq!((due[0].code, due[0].late), (RecordsCode::Disclosure, 1), "the time of the profile is over");
    let form = AnswerForm {
        request: asked.id,
        granted: true,
        reasons: "Qanuni əsas göstərilməyib".to_owned(),
        language: Lang::En,
    };
    office.refused(
        PROTECTION,
        (Kind::Invalid, Code::CheckTheForm),
        &[("granted", Code::NotAChoice)],
        |desk, acting, now| disclosure::answer(desk, &acting.permit()?, &form, now),
    );
    let form = AnswerForm { granted: false, ..form };
    office
        .run(PROTECTION, |desk, acting, now| disclosure::answer(desk, &acting.permit()?, &form, now))
        .unwrap();
    let letter = office
        .run(PROTECTION, |desk, acting, _| disclosure::letter(desk, &acting.permit()?, asked.id))
        .unwrap();
    panah_tests::standards::assert_all_kept([("answer", base64(&letter.pdf))]);
    let text = pdf::text(&base64(&letter.pdf));
    for part in ["We cannot give you", "Qanuni əsas", "complain to the head of the authority"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(office.my_work(PROTECTION).records.is_empty());
}

#[test]
fn nothing_goes_to_a_country_that_somebody_comes_from() {
    let mut office = office();
    let (case, person) = case(&mut office);
    let embassy = recipient(&mut office, "Nümunə səfirliyi", RecipientKind::Foreign, "AFG");
    let court = recipient(&mut office, "Nümunə məhkəməsi", RecipientKind::Court, "AZE");
    let of_case = |release| CaseReleaseForm { application: case, release };
    let of_list = |release| CasesReleaseForm {
        query: CaseQuery::default(),
        head: Vec::new(),
        stages: Default::default(),
        release,
    };
    let named = person.to_string();
    for login in ["kamran", PROTECTION] {
        let form = of_case(to(embassy));
        office.refused(
            login,
            (Kind::Forbidden, Code::RecipientOfOrigin),
            &[(named.as_str(), Code::RecipientOfOrigin)],
            |desk, acting, now| {
                release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
                    .map(|package| package.name)
            },
        );
        let form = of_list(to(embassy));
        office.refused(
            login,
            (Kind::Forbidden, Code::RecipientOfOrigin),
            &[(named.as_str(), Code::RecipientOfOrigin)],
            |desk, acting, now| {
                release::release_cases(desk, &acting.permit()?, &acting.permit()?, &form, now)
                    .map(|package| package.name)
            },
        );
    }
    // Whoever examines the case may not release anything at all.
    let form = of_case(to(court));
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
            .map(|package| package.name)
    });
    // What somebody fears counts, whatever passport they have.
    let old: Person = office.desk().read().get(person).unwrap();
    let (officer, now) = (office.acting("leyla").officer(), office.tick());
    let origins = Some(Origins { origin: Some("IRN".to_owned()), ..Origins::default() });
    office
        .desk()
        .commit(officer, "test", None, now, |change| {
            change.update(&Person { origins, ..old })?;
            Ok(())
        })
        .unwrap();
    let other = recipient(&mut office, "Başqa səfirlik", RecipientKind::Foreign, "IRN");
    let form = of_case(to(other));
    let refused = office.run("kamran", |desk, acting, now| {
        release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
    });
    assert_eq!(refused.unwrap_err().code, Code::RecipientOfOrigin);

    // To the court it goes, written down with its hash, and is asked after when its time is over.
    let form = of_list(to(court));
    let package = office
        .run("kamran", |desk, acting, now| {
            release::release_cases(desk, &acting.permit()?, &acting.permit()?, &form, now)
        })
        .unwrap();
    let files = unpacked(&package.bytes, &package.passphrase.unwrap());
    let csv = String::from_utf8(files[1].1.clone()).unwrap();
    assert!(csv.contains("Zahra Namuna") && csv.contains(&package.export.number), "{csv}");
    let query = ExportsQuery { expired: true, page: 0 };
    let late = |office: &mut Office| {
        office
            .run(PROTECTION, |desk, acting, now| release::exports(desk, &acting.permit()?, &query, now))
            .unwrap()
    };
    office.wait(90);
    assert_eq!(late(&mut office).total, 0);
    office.wait(1);
    let listed = late(&mut office);
    assert_eq!((listed.total, listed.rows[0].hash.len(), listed.rows[0].persons), (1, 64, 1));
    let today = office.tick().date_naive();
    let form = release::EndForm { export: listed.rows[0].id, on: today, how: "Məhv edildi".to_owned() };
    office.run(PROTECTION, |desk, acting, now| release::end(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(late(&mut office).total, 0);
    office.assert_sound();
}

#[test]
fn a_recipient_must_be_fit_for_what_is_asked() {
    let mut office = office();
    let (case, _) = case(&mut office);
    let court = recipient(&mut office, "Nümunə məhkəməsi", RecipientKind::Court, "AZE");
    let today = office.tick().date_naive();
    let cases: [(ReleaseForm, &[(&str, Code)]); 4] = [
        (ReleaseForm { closed_by: ClosedBy::Key, ..to(court) }, &[("closedBy", Code::RecipientHasNoKey)]),
        (
            ReleaseForm { purpose: " ".to_owned(), expires_on: Some(today), ..to(court) },
            &[("purpose", Code::Required), ("expiresOn", Code::DateInPast)],
        ),
        (ReleaseForm { basis: "whim".to_owned(), ..to(court) }, &[("basis", Code::NotAChoice)]),
        (ReleaseForm { language: Lang::Fa, ..to(court) }, &[("language", Code::NotAChoice)]),
    ];
    for (release, faults) in cases {
        let form = CaseReleaseForm { application: case, release };
        office.refused("kamran", (Kind::Invalid, Code::CheckTheForm), faults, |desk, acting, now| {
            release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
                .map(|package| package.name)
        });
    }
    let form = release::Standing { recipient: court, reason: Some("Saziş bitib".to_owned()) };
    office.run(PROTECTION, |desk, acting, now| release::stand(desk, &acting.permit()?, &form, now)).unwrap();
    let form = CaseReleaseForm { application: case, release: to(court) };
    office.refused(
        "kamran",
        (Kind::Invalid, Code::CheckTheForm),
        &[("recipient", Code::RecipientInactive)],
        |desk, acting, now| {
            release::release_case(desk, &acting.permit()?, &acting.permit()?, acting, &form, now)
                .map(|package| package.name)
        },
    );
}

#[test]
fn a_breach_is_told_within_its_hours() {
    let mut office = office();
    let form = BreachForm {
        what: "Noutbuk itib".to_owned(),
        happened_on: None,
        noticed_on: "2026-11-25".parse().unwrap(),
        noticed_at: Some("08:00".to_owned()),
        affected: "Nümunə məntəqəsinin işləri".to_owned(),
        persons: Some(3),
        measures: "Cihaz bloklandı".to_owned(),
    };
    for (changed, fault) in [
        (BreachForm { noticed_at: Some("25:00".to_owned()), ..form.clone() }, ("noticedAt", Code::TimeOfDay)),
        (
            BreachForm { noticed_on: "2026-11-26".parse().unwrap(), ..form.clone() },
            ("noticedOn", Code::DateInFuture),
        ),
        (
            BreachForm { happened_on: Some("2026-11-26".parse().unwrap()), ..form.clone() },
            ("happenedOn", Code::DatesOutOfOrder),
        ),
    ] {
        office.refused(PROTECTION, (Kind::Invalid, Code::CheckTheForm), &[fault], |desk, acting, now| {
            breach::record(desk, &acting.permit()?, &changed, now)
        });
    }
    let breach = office
        .run(PROTECTION, |desk, acting, now| breach::record(desk, &acting.permit()?, &form, now))
        .unwrap();
    let hours = |office: &mut Office| {
        office.run(PROTECTION, |desk, acting, now| breach::list(desk, &acting.permit()?, now)).unwrap()[0]
            .hours_left
    };
    // Noticed at eight in Baku, looked at a few minutes after nine.
    assert_eq!(hours(&mut office), Some(70));
    office.wait(3);
    assert_eq!(hours(&mut office), Some(-2), "an hour that has begun is over");
    assert_eq!(office.my_work(PROTECTION).records[0].code, RecordsCode::Breach);
    let told = |told| NotifyForm { breach, told, how: "Məktubla".to_owned() };
    for (whom, left) in [(Told::Head, true), (Told::Supervisor, false)] {
        let form = told(whom);
        office
            .run(PROTECTION, |desk, acting, now| breach::notify(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert_eq!(hours(&mut office).is_some(), left, "{whom:?}");
    }
    assert!(office.my_work(PROTECTION).records.is_empty());
}
