//! What is printed and given out.

use crate::{appointment_form, folder, form, hints, issued, kept, photographed, retain_form, retained, told};
use casework::{
    Code, Kind, application, appointment,
    custody::{self, ReturnForm},
    demonstration::main_job,
    folder::HintCode,
    journal,
    paper::{self, PaperBlock, PaperKind},
    person::{NameForm, PersonForm},
};
use chrono::NaiveDate;
use letters::Lang;
use panah_tests::{
    office::{Office, profile},
    pdf,
};

#[test]
fn a_family_leaves_the_border_post_with_its_papers() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    assert_eq!(folder(&mut office, &case).addressed_in, "fa");
    use HintCode::{CertificateMissing, PhotographMissing, ReceiptOwed, RightsNotTold};
    let owed = hints(&mut office, &case);
    assert_eq!(owed.iter().filter(|code| **code == PhotographMissing).count(), 4);
    assert_eq!(owed.iter().filter(|code| **code == RightsNotTold).count(), 2, "both who claim");
    assert!(owed.contains(&CertificateMissing) && !owed.contains(&ReceiptOwed));

    // The passport is retained; what it owes is said until a receipt is given.
    let passport = folder(&mut office, &case).documents[0].document.clone();
    retained(&mut office, &retain_form(&case, passport.id, "2026-11-25"));
    assert!(hints(&mut office, &case).contains(&ReceiptOwed));
    let held = office.run("leyla", |desk, acting, now| custody::held(desk, &acting.permit()?, now)).unwrap();
    let row = &held.rows[0];
    assert_eq!((held.total, row.name.latin.as_str(), row.receipt), (1, "Zahra Namuna", false));
    assert_eq!(row.number.as_deref(), Some(case.number.as_str()));
    assert_eq!((row.document.kept_at.as_deref(), row.days), (Some("Seyf 2, rəf 4"), Some(0)));
    let (receipt, bytes) = issued(&mut office, &form(&case, PaperKind::Receipt, Lang::Az, Some(Lang::Fa)));
    kept("receipt-az-fa", &bytes);
    assert_eq!(receipt.about.documents, [passport.id]);
    assert_eq!(receipt.number, format!("{}/Q1", case.number));
    let text = pdf::flowing(&pdf::text(&bytes));
    for part in ["Pasport", "P00000017", "Əfqanıstan", "Zahra Namuna", "گذرنامه"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert!(!text.contains("Seyf"), "where it is kept is nobody's business outside");
    assert!(!hints(&mut office, &case).contains(&ReceiptOwed));

    // Photographs of all, then the certificate.
    let taken: Vec<_> = (0..4).map(|nth| photographed(&mut office, &case, nth)).collect();
    assert!(taken.iter().all(|one| (one.width, one.height) == (280, 360) && one.looks.is_empty()));
    let file = office.file("leyla", case.application);
    assert_eq!(file.members[0].person.portrait, Some(taken[0].hash));
    assert!(!hints(&mut office, &case).contains(&PhotographMissing));
    let (certificate, bytes) =
        issued(&mut office, &form(&case, PaperKind::Certificate, Lang::Az, Some(Lang::Fa)));
    kept("certificate-az-fa", &bytes);
    assert_eq!(certificate.valid_until, NaiveDate::from_ymd_opt(2027, 2, 25));
    assert_eq!(certificate.about.persons, case.members);
    assert_eq!((certificate.template.as_str(), certificate.beside.as_deref()), ("certificate@1", Some("fa")));
    let text = pdf::flowing(&pdf::text(&bytes));
    let parts =
        ["Zahra Namuna", "زهرا نمونه", "25 fevral 2027-ci il", "Elyas Namuna", "Oğlu", "Qızı", "təxminən"];
    for part in parts {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    pdf::assert_persian_in_order(&bytes, ["گواهی موقت پناهجو", "متقاضی اصلی", "این گواهی کارت شناسایی نیست"]);
    assert!(!hints(&mut office, &case).contains(&CertificateMissing));

    // The leaflet is read out by an interpreter and signed for.
    let told = told(&mut office, &case);
    let mut sheet = form(&case, PaperKind::Rights, Lang::Az, Some(Lang::Fa));
    sheet.acknowledgement = Some(told);
    let (rights, bytes) = issued(&mut office, &sheet);
    kept("rights-az-fa", &bytes);
    assert_eq!((rights.about.acknowledgement, rights.person), (Some(told), case.members[0]));
    let text = pdf::flowing(&pdf::text(&bytes));
    for part in ["tərcüməçi vasitəsilə ona oxunub", "T. Sınaqzadə (uydurma)", "مترجم"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
    assert_eq!(hints(&mut office, &case), [RightsNotTold], "her husband is still to be told");

    // An appointment, with a slip that fits a pocket.
    let made = office
        .run("leyla", |desk, acting, now| {
            appointment::make(desk, &acting.permit()?, &appointment_form(&case), now)
        })
        .unwrap();
    assert_eq!(made.time, "09:30");
    let mut slip = form(&case, PaperKind::Slip, Lang::Az, Some(Lang::Fa));
    slip.appointment = Some(made.id);
    let (slip, bytes) = issued(&mut office, &slip);
    kept("slip-az-fa", &bytes);
    assert_eq!(slip.pages, 2, "one language on each side");
    let text = pdf::flowing(&pdf::text(&bytes));
    for part in ["7 dekabr 2026-cı il, bazar ertəsi", "09:30", "otaq 204", "müsahibə", "۰۹:۳۰"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }

    // Everything is in the journal, and the file is as its log says.
    let journal = office
        .run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 200))
        .unwrap();
    for command in
        ["portrait.take", "document.retain", "acknowledgement.record", "appointment.make", "paper.issue"]
    {
        assert!(journal.iter().any(|entry| entry.command == command), "{command}");
    }
    office.reopen();
    assert_eq!(folder(&mut office, &case).papers.len(), 4);
    office.assert_sound();
}

/// Every text of a template that stands in the paper whatever it is about.
fn texts(blocks: &[PaperBlock]) -> Vec<&str> {
    let of = |block| match block {
        &PaperBlock::Heading { ref text, .. } | &PaperBlock::Paragraph { ref text } => vec![text.as_str()],
        PaperBlock::List { items } => items.iter().map(String::as_str).collect(),
        PaperBlock::Family { title, .. } => vec![title.as_str()],
        PaperBlock::Boxed { title, blocks } => [vec![title.as_str()], texts(blocks)].concat(),
        PaperBlock::BesideCode { blocks } => texts(blocks),
        _ => Vec::new(),
    };
    let all = blocks.iter().flat_map(of);
    all.filter(|text| !text.is_empty() && !text.contains('{') && !text.contains('*')).collect()
}

#[test]
fn every_paper_says_all_it_has_to_say_in_every_language() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    for nth in 0..3 {
        photographed(&mut office, &case, nth);
    }
    let passport = folder(&mut office, &case).documents[0].document.id;
    retained(&mut office, &retain_form(&case, passport, "2026-11-25"));
    let told = told(&mut office, &case);
    let made = office
        .run("leyla", |desk, acting, now| {
            appointment::make(desk, &acting.permit()?, &appointment_form(&case), now)
        })
        .unwrap();
    let (heard, _) = office.interview(&case);
    // What can still change is shown, not issued.
    let mut open = form(&case, PaperKind::Transcript, Lang::En, None);
    open.interview = Some(heard);
    office.run("leyla", |desk, acting, now| paper::preview(desk, &acting.permit()?, &open, now)).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        paper::issue(desk, &acting.permit()?, &open, now)
    });
    office.sign(heard);
    for kind in PaperKind::ALL {
        let written = &profile().paper_templates;
        for lang in Lang::ALL.into_iter().filter(|lang| written.contains_key(&(kind, *lang))) {
            let mut form = form(&case, kind, lang, None);
            form.appointment = Some(made.id);
            form.acknowledgement = Some(told);
            form.interview = Some(heard);
            let (paper, bytes) = issued(&mut office, &form);
            let name = paper.template.split('@').next().unwrap().to_owned();
            kept(&format!("{name}-{}", lang.tag()), &bytes);
            let template = &profile().paper_templates[&(kind, lang)];
            if lang == Lang::Ur {
                // Readers of PDF split some words of its slanting lines.
                pdf::assert_most_words(&bytes, texts(&template.blocks));
            } else if lang.is_rtl() {
                pdf::assert_persian_in_order(&bytes, texts(&template.blocks));
            } else {
                pdf::assert_in_order(&pdf::drawn(&bytes), texts(&template.blocks));
            }
        }
    }
    // Each reissue took the place of the one before.
    let papers = folder(&mut office, &case).papers;
    assert_eq!(papers.len(), 55);
    // A record in another language stands beside the first.
    assert_eq!(papers.iter().filter(|paper| paper.superseded_by.is_none()).count(), 15);
    let certificates: Vec<_> = papers.iter().filter(|paper| paper.kind == PaperKind::Certificate).collect();
    assert!(certificates.windows(2).all(|pair| pair[0].superseded_by == Some(pair[1].id)));
}

#[test]
fn what_was_issued_stays_as_it_was() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    photographed(&mut office, &case, 0);
    let form = form(&case, PaperKind::Certificate, Lang::En, None);
    let (first, bytes) = issued(&mut office, &form);
    let renamed = PersonForm {
        name: NameForm { latin: "Zahra Uydurma".to_owned(), ..NameForm::default() },
        ..PersonForm::default()
    };
    office
        .run("leyla", |desk, acting, now| {
            let permit = acting.permit()?;
            application::correct_person(desk, &permit, case.application, case.members[0], &renamed, now)
        })
        .unwrap();
    let (second, new) = issued(&mut office, &form);
    assert!(pdf::text(&new).contains("Zahra Uydurma"));
    let (_, again) = office
        .run("leyla", |desk, acting, now| paper::export(desk, &acting.permit()?, first.id, now))
        .unwrap();
    assert_eq!(again, bytes);
    assert!(pdf::text(&again).contains("Zahra Namuna"));
    assert_ne!(first.inputs, second.inputs);
    assert_eq!(second.number, format!("{}/S2", case.number));
    let papers = folder(&mut office, &case).papers;
    assert_eq!(papers[0].superseded_by, Some(second.id));
}

#[test]
fn a_certificate_without_a_photograph_is_not_issued() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    let form = form(&case, PaperKind::Certificate, Lang::Az, Some(Lang::Fa));
    let before = office.commits();
    let preview =
        office.run("leyla", |desk, acting, now| paper::preview(desk, &acting.permit()?, &form, now));
    assert!(preview.unwrap().pages > 0, "it can be looked at");
    assert_eq!(office.commits(), before);
    let failure =
        office.refused("leyla", (Kind::NotNow, Code::PhotographMissing), &[], |desk, acting, now| {
            paper::issue(desk, &acting.permit()?, &form, now)
        });
    assert_eq!(failure.params["name"], "Zahra Namuna");
}

#[test]
fn a_receipt_is_owed_again_for_what_is_taken_again() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    let nothing = form(&case, PaperKind::Receipt, Lang::Az, None);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("documents", Code::NothingRetained)],
        |desk, acting, now| paper::issue(desk, &acting.permit()?, &nothing, now),
    );
    let passport = folder(&mut office, &case).documents[0].document.id;
    let owed = |office: &mut Office| hints(office, &case).contains(&HintCode::ReceiptOwed);
    // At the border they gave one by hand.
    let mut at_the_border = retain_form(&case, passport, "2026-11-25");
    at_the_border.receipt = Some("BLK 17/2026".to_owned());
    retained(&mut office, &at_the_border);
    assert!(!owed(&mut office));
    let back = ReturnForm {
        application: case.application,
        document: passport,
        on: "2026-11-25".parse().unwrap(),
        to: "Zahra Namuna".to_owned(),
    };
    office.run("leyla", |desk, acting, now| custody::give_back(desk, &acting.permit()?, &back, now)).unwrap();
    office.wait(1);
    retained(&mut office, &retain_form(&case, passport, "2026-11-26"));
    assert!(owed(&mut office));
    issued(&mut office, &nothing);
    assert!(!owed(&mut office));
}

#[test]
fn a_reviewer_reads_and_does_not_write() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    let form = form(&case, PaperKind::Certificate, Lang::Az, None);
    let preview =
        office.run("kamran", |desk, acting, now| paper::preview(desk, &acting.permit()?, &form, now));
    assert!(preview.is_ok());
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        paper::issue(desk, &acting.permit()?, &form, now)
    });
    office.refused("idareci", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        custody::held(desk, &acting.permit()?, now)
    });
}
