//! Photographs and scans.

use crate::{PDF, folder, photographed, told};
use casework::{
    Code, Kind,
    application::Relationship,
    attachment::{self, AttachmentForm, Crop, MediaType, PictureQuery, PictureScale},
    demonstration::{
        main_job::{self, Case},
        silhouette,
    },
    family::{self, MergeForm, Tie},
    journal,
};
use panah_tests::office::Office;

#[test]
fn photographs_are_taken_chosen_again_and_withdrawn() {
    let mut office = Office::new();
    let case = office.registered();
    let person = case.members[0];
    let first = photographed(&mut office, &case, 0);
    let (application, crop) = (case.application, Crop { x: 0.0, y: 0.0, width: 0.9, height: 0.9 });
    let second = office
        .run("leyla", |desk, acting, now| {
            let bytes = silhouette(0, false);
            attachment::portrait(desk, &acting.permit()?, application, person, &bytes, Some(crop), now)
        })
        .unwrap();
    assert_ne!(first.hash, second.hash);
    let in_use = |office: &mut Office| office.file("leyla", application).members[0].person.portrait;
    assert_eq!(in_use(&mut office), Some(second.hash));
    office
        .run("leyla", |desk, acting, now| {
            attachment::choose(desk, &acting.permit()?, (application, person), first.attachment, now)
        })
        .unwrap();
    assert_eq!(in_use(&mut office), Some(first.hash));
    // The very same photograph is not kept twice.
    assert_eq!(photographed(&mut office, &case, 0).attachment, first.attachment);
    assert_eq!(folder(&mut office, &case).portraits.len(), 2);
    office
        .run("leyla", |desk, acting, now| {
            attachment::withdraw(desk, &acting.permit()?, first.attachment, "Başqasının şəklidir", now)
        })
        .unwrap();
    assert_eq!(in_use(&mut office), None);
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("attachment", Code::NotAChoice)],
        |desk, acting, now| {
            attachment::choose(desk, &acting.permit()?, (application, person), first.attachment, now)
        },
    );
    // The page is shown what stands, in either size, and nothing else.
    let shown = |office: &mut Office, hash, size| {
        office.run("kamran", |desk, acting, _| {
            attachment::picture(desk, &acting.permit()?, PictureQuery { hash, size })
        })
    };
    for size in [PictureScale::Thumbnail, PictureScale::Whole] {
        assert!(shown(&mut office, second.hash, size).unwrap().url.starts_with("data:image/jpeg;base64,"));
        assert_eq!(shown(&mut office, first.hash, size).unwrap_err().code, Code::NotFound);
    }
    let other = office.registered();
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        let bytes = silhouette(0, false);
        attachment::portrait(desk, &acting.permit()?, other.application, person, &bytes, None, now)
    });
    office.assert_sound();
}

#[test]
fn what_is_no_photograph_says_what_to_do() {
    let mut office = Office::new();
    let case = office.registered();
    let person = case.members[0];
    let mut large = PDF.to_vec();
    large.resize(attachment::most_upload() + 1, b' ');
    let cut = &silhouette(0, false)[..4000];
    let outside = Crop { x: 0.5, y: 0.0, width: 0.6, height: 0.5 };
    let small = Crop { x: 0.0, y: 0.0, width: 0.3, height: 0.3 };
    let whole = silhouette(0, false);
    for (bytes, crop, code) in [
        (&b""[..], None, Code::FileEmpty),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00 and so on", None, Code::FileIsProgram),
        (b"#!/bin/sh\nrm -r /\n", None, Code::FileIsProgram),
        (PDF, None, Code::FileSaveAsJpeg),
        (b"a;b;c\n1;2;3\n", None, Code::FileNotUsable),
        (&large, None, Code::FileTooLarge),
        (cut, None, Code::PictureDamaged),
        (&whole, Some(outside), Code::PictureCrop),
        (&whole, Some(small), Code::PictureTooSmall),
    ] {
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("photograph", code)],
            |desk, acting, now| {
                attachment::portrait(desk, &acting.permit()?, case.application, person, bytes, crop, now)
            },
        );
    }
}

#[test]
fn scans_are_added_described_read_and_withdrawn() {
    let mut office = Office::new();
    let case = office.work("leyla", main_job::take).unwrap();
    let passport = folder(&mut office, &case).documents[0].document.id;
    let add = |office: &mut Office, form: &AttachmentForm, name: &str, bytes: &[u8]| {
        office.run("leyla", |desk, acting, now| {
            attachment::add(desk, &acting.permit()?, case.application, form, (name, bytes), now)
        })
    };
    let scan = AttachmentForm {
        kind: "identity".to_owned(),
        document: Some(passport),
        language: Some("PRS".to_owned()),
        ..AttachmentForm::default()
    };
    let original = add(&mut office, &scan, "C:\\post\\Pasport_surəti.pdf", PDF).unwrap().attachment;
    let translation = AttachmentForm {
        kind: "translation".to_owned(),
        title: Some("Pasportun tərcüməsi".to_owned()),
        translation_of: Some(original),
        ..AttachmentForm::default()
    };
    let picture = silhouette(3, false);
    let translated = add(&mut office, &translation, "tercume.bmp", &picture).unwrap();
    assert!(!translated.warnings.is_empty(), "too few pixels to read by");
    let seen = folder(&mut office, &case);
    let [one, other] = seen.attachments.as_slice() else { panic!("{:?}", seen.attachments) };
    assert_eq!((one.title.as_str(), one.media_type, one.pages), ("Pasport surəti", MediaType::Pdf, 1));
    assert_eq!(one.person, Some(case.members[0]), "whose passport it is");
    assert_eq!((other.media_type, other.translation_of), (MediaType::Jpeg, Some(original)));
    assert_eq!(seen.documents[0].scans, [original]);

    // Refused by what it holds, whatever it is called, and each field for itself.
    let faults = |failure: casework::Failure| -> Vec<(String, Code)> {
        failure.fields.into_iter().map(|fault| (fault.field, fault.code)).collect()
    };
    for (name, bytes, code) in [
        (
            "passport.pdf",
            &b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff\x00\x00"[..],
            Code::FileIsProgram,
        ),
        ("list.exe", b"a;b\n1;2\n", Code::FileIsProgram),
        ("list.csv", b"a;b\n1;2\n", Code::FileSaveAsPdf),
        ("scan.pdf", b"%PDF-1.4\n<</OpenAction<</S/JavaScript/JS(x)>>>>\n%%EOF", Code::PdfActs),
        ("scan.pdf", b"%PDF-1.4\ntrailer<</Encrypt 1 0 R>>\n%%EOF", Code::FileLocked),
        ("scan.pdf", b"%PDF-1.4\n%%EOF", Code::PdfNoPages),
        ("scan.pdf", b"", Code::FileEmpty),
    ] {
        let failure = add(&mut office, &scan, name, bytes).unwrap_err();
        assert_eq!(faults(failure), [("file".to_owned(), code)], "{name}");
    }
    let wrong = AttachmentForm {
        kind: "portrait".to_owned(),
        title: Some("ə".repeat(400)),
        person: Some(case.members[1]),
        document: Some(passport),
        language: Some("xx".to_owned()),
        translation_of: Some(passport),
        authenticity: Some("perhaps".to_owned()),
        note: None,
    };
    let found = faults(add(&mut office, &wrong, "scan.pdf", PDF).unwrap_err());
    let fields: Vec<&str> = found.iter().map(|(field, _)| field.as_str()).collect();
    for field in ["title", "kind", "language", "authenticity", "document", "translationOf"] {
        assert!(fields.contains(&field), "{field}: {found:?}");
    }

    // Described anew, read, saved; the reading is in the journal.
    let described = AttachmentForm { kind: "medical".to_owned(), note: Some("Baxılıb".to_owned()), ..scan };
    office
        .run("leyla", |desk, acting, now| {
            attachment::describe(desk, &acting.permit()?, original, &described, now)
        })
        .unwrap();
    let read = office
        .run("kamran", |desk, acting, now| attachment::read(desk, &acting.permit()?, original, now))
        .unwrap();
    assert_eq!((read.title.as_str(), read.media_type), ("Pasport surəti", MediaType::Pdf));
    let (name, bytes) = office
        .run("kamran", |desk, acting, now| attachment::export(desk, &acting.permit()?, original, now))
        .unwrap();
    assert_eq!((name, bytes.as_slice()), (format!("{}-Pasport surəti.pdf", case.number), PDF));
    let journal = office
        .run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 9))
        .unwrap();
    let commands: Vec<&str> = journal.iter().map(|entry| entry.command.as_str()).collect();
    assert_eq!(commands[..3], ["attachment.export", "attachment.read", "attachment.describe"]);
    assert_eq!(journal[1].officer, "Kamran Yoxlayıcı");
    let withdraw = |office: &mut Office, reason: &str| {
        office.run("leyla", |desk, acting, now| {
            attachment::withdraw(desk, &acting.permit()?, original, reason, now)
        })
    };
    assert_eq!(faults(withdraw(&mut office, " ").unwrap_err()), [("reason".to_owned(), Code::Required)]);
    withdraw(&mut office, "Səhv işə salınıb").unwrap();
    assert_eq!(withdraw(&mut office, "yenə").unwrap_err().code, Code::NotFound);
    assert_eq!(folder(&mut office, &case).attachments.len(), 1);
    office.assert_sound();
}

#[test]
fn joined_cases_have_one_folder() {
    let mut office = Office::new();
    let (from, into) = (office.registered(), office.registered());
    let told = told(&mut office, &from);
    let form = AttachmentForm { kind: "medical".to_owned(), ..AttachmentForm::default() };
    let add = |office: &mut Office, case: &Case| {
        office.run("leyla", |desk, acting, now| {
            attachment::add(desk, &acting.permit()?, case.application, &form, ("arayış.pdf", PDF), now)
        })
    };
    let added = add(&mut office, &from).unwrap().attachment;
    let tie = |person, relationship| Tie { person, relationship };
    let merge = MergeForm {
        from: from.application,
        into: into.application,
        relationships: vec![tie(into.members[0], Relationship::Pa), tie(from.members[0], Relationship::Sbf)],
        on: None,
        reason: "Bacılardır".to_owned(),
    };
    office.run("leyla", |desk, acting, now| family::merge(desk, &acting.permit()?, &merge, now)).unwrap();
    let seen = folder(&mut office, &into);
    assert_eq!(seen.attachments.iter().map(|one| one.id).collect::<Vec<_>>(), [added]);
    assert_eq!(seen.acknowledgements.iter().map(|one| one.id).collect::<Vec<_>>(), [told]);
    assert_eq!(add(&mut office, &from).unwrap_err().code, Code::CaseMerged);
    office
        .run("leyla", |desk, acting, now| {
            attachment::withdraw(desk, &acting.permit()?, added, "Başqa işə aiddir", now)
        })
        .unwrap();
    assert!(folder(&mut office, &into).attachments.is_empty());
    let journal = office
        .run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, into.application, 1))
        .unwrap();
    assert_eq!(journal[0].command, "attachment.withdraw", "where the work goes on");
}
