//! A family at the border: photographs, a retained passport, papers in their language, an appointment.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

mod attachments;
mod documents;
mod issued;
mod page;

use casework::{
    acknowledgement::{self, AcknowledgementForm, AcknowledgementKind, ToldHow},
    appointment::AppointmentForm,
    attachment,
    custody::{self, RetainForm},
    demonstration::{main_job::Case, silhouette},
    folder::{CaseFolder, HintCode},
    paper::{self, Paper, PaperForm, PaperKind},
};
use letters::Lang;
use panah_tests::{office::Office, pdf};
use std::path::PathBuf;
use vault::Id;

/// Where the papers of a run lie for whoever looks at them.
fn kept(name: &str, bytes: &[u8]) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("papers");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
}

fn folder(office: &mut Office, case: &Case) -> CaseFolder {
    office.file("leyla", case.application).folder
}

fn hints(office: &mut Office, case: &Case) -> Vec<HintCode> {
    folder(office, case).hints.iter().map(|hint| hint.code).collect()
}

fn form(case: &Case, kind: PaperKind, language: Lang, beside: Option<Lang>) -> PaperForm {
    PaperForm {
        application: case.application,
        kind,
        language,
        beside,
        person: None,
        documents: Vec::new(),
        appointment: None,
        acknowledgement: None,
        interview: None,
    }
}

fn issued(office: &mut Office, form: &PaperForm) -> (Paper, Vec<u8>) {
    let paper =
        office.run("leyla", |desk, acting, now| paper::issue(desk, &acting.permit()?, form, now)).unwrap();
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| paper::export(desk, &acting.permit()?, paper.id, now))
        .unwrap();
    pdf::assert_clean(&bytes);
    assert_eq!(pdf::pages(&bytes), paper.pages);
    (paper, bytes)
}

fn photographed(office: &mut Office, case: &Case, nth: usize) -> attachment::PortraitTaken {
    let (person, bytes) = (case.members[nth], silhouette(nth, nth > 1));
    office
        .run("leyla", |desk, acting, now| {
            attachment::portrait(desk, &acting.permit()?, case.application, person, &bytes, None, now)
        })
        .unwrap()
}

fn retain_form(case: &Case, document: Id, on: &str) -> RetainForm {
    RetainForm {
        application: case.application,
        document,
        on: on.parse().unwrap(),
        kept_at: "Seyf 2, rəf 4".to_owned(),
        custody: None,
        receipt: None,
    }
}

fn retained(office: &mut Office, form: &RetainForm) {
    office.run("leyla", |desk, acting, now| custody::retain(desk, &acting.permit()?, form, now)).unwrap();
}

fn told(office: &mut Office, case: &Case) -> Id {
    let form = AcknowledgementForm {
        application: case.application,
        person: case.members[0],
        kind: AcknowledgementKind::Rights,
        language: "PRS".to_owned(),
        on: "2026-11-25".parse().unwrap(),
        how: ToldHow::ReadOut,
        interpreter: Some("T. Sınaqzadə (uydurma)".to_owned()),
        refused: None,
    };
    office
        .run("leyla", |desk, acting, now| acknowledgement::record(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id
}

fn appointment_form(case: &Case) -> AppointmentForm {
    AppointmentForm {
        place: "Nümunə küçəsi 12, otaq 204".to_owned(),
        note: Some("Uşaqlarla gələ bilərsiniz".to_owned()),
        ..panah_tests::forms::appointment(case, "9.30")
    }
}

/// A PDF of one empty page.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
