//! Documents in the hands of the office; appointments and what was told.

use crate::{appointment_form, folder, form, retain_form, retained};
use casework::{
    Code, Kind,
    acknowledgement::{self, AcknowledgementForm, AcknowledgementKind, ToldHow},
    appointment,
    custody::{self, ExaminationForm, LossForm, LossKind, ReturnForm},
    demonstration::main_job,
    paper::{self, PaperKind},
    person::DocumentForm,
};
use letters::Lang;
use panah_tests::office::Office;

#[test]
fn a_document_goes_through_the_hands_of_the_office() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    let application = case.application;
    let typed = |number: &str| DocumentForm {
        number: Some(number.to_owned()),
        of_type: Some("tazkira".to_owned()),
        ..DocumentForm::default()
    };
    let add = |office: &mut Office, form: DocumentForm| {
        office.run("leyla", |desk, acting, now| {
            custody::add(desk, &acting.permit()?, application, case.members[1], &form, now)
        })
    };
    let tazkira = add(&mut office, typed("000-17")).unwrap();
    let faults = |failure: casework::Failure| -> Vec<(String, Code)> {
        failure.fields.into_iter().map(|fault| (fault.field, fault.code)).collect()
    };
    let fault = |field: &str, code| vec![(field.to_owned(), code)];
    assert_eq!(
        faults(add(&mut office, typed("000-17")).unwrap_err()),
        fault("document.number", Code::DocumentKnown)
    );
    assert_eq!(
        faults(add(&mut office, DocumentForm::default()).unwrap_err()),
        fault("document.ofType", Code::Required)
    );
    let held_nowhere = DocumentForm { custody: Some("retained".to_owned()), ..typed("000-18") };
    assert_eq!(faults(add(&mut office, held_nowhere).unwrap_err()), fault("document.keptAt", Code::Required));

    // What is left out of a change stays.
    let change = DocumentForm { issuer: Some("AFG".to_owned()), ..DocumentForm::default() };
    let changed = office
        .run("leyla", |desk, acting, now| {
            custody::change(desk, &acting.permit()?, application, tazkira.id, &change, now)
        })
        .unwrap();
    assert_eq!((changed.number.as_str(), changed.issuer.as_str()), ("000-17", "AFG"));

    // Retained, moved, examined; not to be withdrawn while it lies here.
    retained(&mut office, &retain_form(&case, tazkira.id, "2026-11-25"));
    office.wait(3);
    let mut moved = retain_form(&case, tazkira.id, "2026-11-28");
    (moved.custody, moved.kept_at) = (Some("sent".to_owned()), "Ekspertiza, qovluq 5".to_owned());
    retained(&mut office, &moved);
    let held = office.run("leyla", |desk, acting, now| custody::held(desk, &acting.permit()?, now)).unwrap();
    assert_eq!(
        (held.total, held.rows[0].days),
        (1, Some(3)),
        "held since it was taken, not since it was moved"
    );
    assert_eq!(held.rows[0].document.custody.as_deref(), Some("sent"));
    let examination = ExaminationForm {
        application,
        document: tazkira.id,
        authenticity: "no-remark".to_owned(),
        by: "Ekspert Sınaqzadə (uydurma)".to_owned(),
        on: "2026-11-28".parse().unwrap(),
        basis: "Möhür və kağız müqayisə edilib".to_owned(),
    };
    let examined = office
        .run("leyla", |desk, acting, now| custody::examine(desk, &acting.permit()?, &examination, now))
        .unwrap();
    assert_eq!(examined.authenticity.as_deref(), Some("no-remark"));
    assert!(examined.examined.unwrap().starts_with("2026-11-28 · Ekspert Sınaqzadə"));
    office.refused("leyla", (Kind::NotNow, Code::DocumentHeld), &[], |desk, acting, now| {
        custody::withdraw(desk, &acting.permit()?, application, tazkira.id, "səhv", now)
    });

    // Given back: to somebody, on a day that can be.
    let back = |to: &str, on: &str| ReturnForm {
        application,
        document: tazkira.id,
        on: on.parse().unwrap(),
        to: to.to_owned(),
    };
    for (form, fields) in [
        (back("Murad", "2026-12-24"), [("on", Code::DateInFuture)]),
        (back("Murad", "2026-11-24"), [("on", Code::DatesOutOfOrder)]),
        (back(" ", "2026-11-28"), [("to", Code::Required)]),
    ] {
        office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, now| {
            custody::give_back(desk, &acting.permit()?, &form, now)
        });
    }
    let returned = office
        .run("leyla", |desk, acting, now| {
            custody::give_back(desk, &acting.permit()?, &back("Murad, özünə", "2026-11-28"), now)
        })
        .unwrap();
    assert_eq!(
        (returned.custody.as_deref(), returned.custody_note.as_deref(), returned.kept_at),
        (Some("returned"), Some("Murad, özünə"), None)
    );
    office.refused("leyla", (Kind::NotNow, Code::DocumentNotHeld), &[], |desk, acting, now| {
        custody::give_back(desk, &acting.permit()?, &back("Murad", "2026-11-28"), now)
    });
    let loss = LossForm {
        application,
        document: tazkira.id,
        kind: LossKind::Lost,
        on: "2026-11-28".parse().unwrap(),
        how: "Avtobusda itirib".to_owned(),
    };
    let lost =
        office.run("leyla", |desk, acting, now| custody::lose(desk, &acting.permit()?, &loss, now)).unwrap();
    assert_eq!(lost.custody.as_deref(), Some("lost"));
    let held = office.run("leyla", |desk, acting, now| custody::held(desk, &acting.permit()?, now)).unwrap();
    assert_eq!(held.total, 0);

    // A copy is never retained as an original; a custody that owes no receipt is none here.
    let copy = add(&mut office, DocumentForm { original: Some(false), ..typed("000-19") }).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::DocumentIsCopy), &[], |desk, acting, now| {
        custody::retain(desk, &acting.permit()?, &retain_form(&case, copy.id, "2026-11-28"), now)
    });
    let mut seen = retain_form(&case, tazkira.id, "2026-11-28");
    seen.custody = Some("seen".to_owned());
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("custody", Code::NotAChoice)],
        |desk, acting, now| custody::retain(desk, &acting.permit()?, &seen, now),
    );
    office
        .run("leyla", |desk, acting, now| {
            custody::withdraw(desk, &acting.permit()?, application, copy.id, "Səhvən yazılıb", now)
        })
        .unwrap();
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        custody::withdraw(desk, &acting.permit()?, application, copy.id, "yenə", now)
    });
    office.assert_sound();
}

#[test]
fn appointments_and_what_was_told_are_checked() {
    let mut office = Office::new();
    let case = office.registered();
    let other = office.registered();
    let mut wrong = appointment_form(&case);
    wrong.day = "2026-11-24".parse().unwrap();
    wrong.time = "25:00".to_owned();
    wrong.place = String::new();
    wrong.persons = vec![other.members[0]];
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[
            ("day", Code::DateInPast),
            ("time", Code::TimeOfDay),
            ("place", Code::Required),
            ("persons", Code::NotAChoice),
        ],
        |desk, acting, now| appointment::make(desk, &acting.permit()?, &wrong, now),
    );
    let mut sunday = appointment_form(&case);
    sunday.day = "2026-12-06".parse().unwrap();
    let made = office
        .run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &sunday, now))
        .unwrap();
    assert!(!folder(&mut office, &case).appointments[0].working_day, "said, not refused");
    let cancel = |office: &mut Office| {
        office.run("leyla", |desk, acting, now| {
            appointment::cancel(desk, &acting.permit()?, made.id, "Bazar günüdür", now)
        })
    };
    cancel(&mut office).unwrap();
    assert_eq!(cancel(&mut office).unwrap_err().code, Code::AppointmentCancelled);
    let mut slip = form(&case, PaperKind::Slip, Lang::Az, None);
    for (appointment, code) in [(None, Code::Required), (Some(made.id), Code::AppointmentCancelled)] {
        slip.appointment = appointment;
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("appointment", code)],
            |desk, acting, now| paper::issue(desk, &acting.permit()?, &slip, now),
        );
    }
    let told = AcknowledgementForm {
        application: case.application,
        person: case.members[0],
        kind: AcknowledgementKind::Rights,
        language: "Dari".to_owned(),
        on: "2026-11-26".parse().unwrap(),
        how: ToldHow::Read,
        interpreter: None,
        refused: Some(" ".to_owned()),
    };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("language", Code::NotAChoice), ("refused", Code::Required), ("on", Code::DateInFuture)],
        |desk, acting, now| acknowledgement::record(desk, &acting.permit()?, &told, now),
    );
    let mut sheet = form(&case, PaperKind::Rights, Lang::Az, None);
    sheet.acknowledgement = Some(made.id);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("acknowledgement", Code::NotAChoice)],
        |desk, acting, now| paper::issue(desk, &acting.permit()?, &sheet, now),
    );
    let mut stranger = form(&case, PaperKind::Certificate, Lang::Az, None);
    stranger.person = Some(other.members[0]);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("person", Code::NotAChoice)],
        |desk, acting, now| paper::issue(desk, &acting.permit()?, &stranger, now),
    );
}
