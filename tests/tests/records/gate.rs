//! The gate of everything that leaves looks at everybody whom what leaves may name.

use super::*;
use casework::{
    application::Relationship,
    attachment::{self, AttachmentForm},
    demonstration::silhouette,
    disclosure::ItemRef,
    release::AttachmentReleaseForm,
};

/// A case of a man from Afghanistan and his wife from Iran.
fn family(office: &mut Office) -> (Id, Id, Id) {
    let from = |name: &str, country: &str| MemberForm {
        person: PersonForm { nationality: Some(country.to_owned()), ..applicant(name).person },
        ..applicant(name)
    };
    let wife = MemberForm { relationship: Relationship::Wif, ..from("Zahra Namuna", "IRN") };
    let form = registration(vec![from("Kazim Namuna", "AFG"), wife]);
    let made = office
        .run("leyla", |desk, acting, now| {
            casework::application::register(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let file = office.file("leyla", made.application);
    (made.application, file.members[0].person.id, file.members[1].person.id)
}

/// A scan of a person, or of the whole case.
fn scan(office: &mut Office, case: Id, person: Option<Id>) -> Id {
    let form = AttachmentForm {
        kind: "medical".to_owned(),
        title: Some("Ailə kitabçası".to_owned()),
        person,
        ..AttachmentForm::default()
    };
    // Each its own picture: the same bytes are one file.
    let picture = silhouette(usize::from(person.is_some()), false);
    office
        .run("leyla", |desk, acting, now| {
            attachment::add(desk, &acting.permit()?, case, &form, ("scan.bmp", &picture), now)
        })
        .unwrap()
        .attachment
}

#[test]
fn a_disclosure_of_what_names_the_family_counts_everybody_in_it() {
    let mut office = office();
    let (case, husband, wife) = family(&mut office);
    let own = scan(&mut office, case, Some(wife));
    let shared = scan(&mut office, case, None);
    let embassy = recipient(&mut office, "Nümunə səfirliyi", RecipientKind::Foreign, "AFG");
    let asked = request(case, wife, AskerKind::Person);
    let asked = office
        .run("leyla", |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &asked, now))
        .unwrap();
    let form = IdentityForm { request: asked.id, how: "Vəsiqə ilə".to_owned() };
    office
        .run("leyla", |desk, acting, now| disclosure::check_identity(desk, &acting.permit()?, &form, now))
        .unwrap();
    let decide = |office: &mut Office, of_all: Given| {
        let one = |item: ItemRef, given| ItemDecision {
            item,
            given,
            ground: (given == Given::Withheld).then(|| "thirdPerson".to_owned()),
            hidden: Hidden::default(),
        };
        let attachment = |id| ItemRef { kind: ItemKind::Attachment, id };
        let decisions = vec![
            one(ItemRef { kind: ItemKind::Registration, id: wife }, Given::Whole),
            one(attachment(own), Given::Whole),
            one(attachment(shared), of_all),
        ];
        let form = DecideForm { request: asked.id, decisions };
        office
            .run(PROTECTION, |desk, acting, now| disclosure::decide(desk, &acting.permit()?, &form, now))
            .unwrap();
    };
    let form = DiscloseForm { request: asked.id, reasons: String::new(), release: to(embassy) };
    decide(&mut office, Given::Whole);
    let named = husband.to_string();
    office.refused(
        PROTECTION,
        (Kind::Forbidden, Code::RecipientOfOrigin),
        &[(named.as_str(), Code::RecipientOfOrigin)],
        |desk, acting, now| {
            disclosure::disclose(desk, &acting.permit()?, &acting.permit()?, &form, now)
                .map(|package| package.name)
        },
    );
    // Without what is of all of them it is about her alone.
    decide(&mut office, Given::Withheld);
    let package = office
        .run(PROTECTION, |desk, acting, now| {
            disclosure::disclose(desk, &acting.permit()?, &acting.permit()?, &form, now)
        })
        .unwrap();
    assert_eq!(package.export.persons.0, [wife]);
    office.assert_sound();
}

#[test]
fn a_scan_leaves_by_the_gate_alone() {
    let mut office = office();
    let (case, husband, wife) = family(&mut office);
    let (own, shared) = (scan(&mut office, case, Some(wife)), scan(&mut office, case, None));
    let embassy = recipient(&mut office, "Nümunə səfirliyi", RecipientKind::Foreign, "AFG");
    let court = recipient(&mut office, "Nümunə məhkəməsi", RecipientKind::Court, "AZE");
    let give = |office: &mut Office, login: &str, attachment, to: ReleaseForm| {
        let form = AttachmentReleaseForm { attachment, release: to };
        office.run(login, |desk, acting, now| {
            release::release_attachment(desk, &acting.permit()?, &acting.permit()?, &form, now)
        })
    };
    // Whoever reads the case sends nothing of it away.
    assert_eq!(give(&mut office, "leyla", own, to(court)).unwrap_err().code, Code::NotAllowed);
    // Nobody is named on it: it may show any of them.
    let refused = give(&mut office, PROTECTION, shared, to(embassy)).unwrap_err();
    assert_eq!((refused.kind, refused.code), (Kind::Forbidden, Code::RecipientOfOrigin));
    assert_eq!(refused.fields[0].field, husband.to_string());
    let package = give(&mut office, PROTECTION, own, to(embassy)).unwrap();
    assert_eq!(package.export.persons.0, [wife]);
    let mut iran = to(embassy);
    iran.recipient = recipient(&mut office, "Başqa səfirlik", RecipientKind::Foreign, "IRN");
    assert_eq!(give(&mut office, PROTECTION, own, iran).unwrap_err().code, Code::RecipientOfOrigin);
    let package = give(&mut office, PROTECTION, shared, to(court)).unwrap();
    assert_eq!((package.export.application, package.export.persons.0.len()), (Some(case), 2));
    let files = unpacked(&package.bytes, &package.passphrase.unwrap());
    assert_eq!(files.len(), 2, "{:?}", package.export.files);
    assert!(files[0].0 == "00-contents.pdf" && pdf::text(&files[0].1).contains(&package.export.number));
    // A picture stands on a page that bears the mark, and nowhere else.
    let (name, page) = &files[1];
    assert_eq!((name.as_str(), pdf::pages(page)), ("01-Ailə kitabçası.pdf", 1));
    for marked in [package.export.number.as_str(), "Nümunə məhkəməsi"] {
        assert!(pdf::text(page).contains(marked), "{marked}: {}", pdf::text(page));
    }
    assert!(page.windows(9).any(|bytes| bytes == b"DCTDecode"), "the picture is in it");
    panah_tests::standards::assert_all_kept([("scan", page)]);

    // The pages of strangers leave as they came; the marked first page names them with their hash.
    let form = AttachmentForm { kind: "medical".to_owned(), person: Some(wife), ..AttachmentForm::default() };
    let foreign = &files[0].1;
    let kept = office
        .run("leyla", |desk, acting, now| {
            attachment::add(desk, &acting.permit()?, case, &form, ("gelen.pdf", foreign), now)
        })
        .unwrap()
        .attachment;
    let package = give(&mut office, PROTECTION, kept, to(court)).unwrap();
    let files = unpacked(&package.bytes, &package.passphrase.unwrap());
    assert_eq!((files[1].0.as_str(), &files[1].1), ("01-gelen.pdf", foreign));
    let first: String = pdf::text(&files[0].1).split_whitespace().collect();
    assert!(first.contains(&sha256(foreign)), "{first}");
    office.assert_sound();
}

/// SHA-256 of bytes in hexadecimal digits, as any other program tells it.
fn sha256(bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, bytes).unwrap();
    let script = "import hashlib, sys\nprint(hashlib.sha256(open(sys.argv[1], 'rb').read()).hexdigest())";
    let done = Command::new("python3").args(["-c", script]).arg(&path).output().unwrap();
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}
