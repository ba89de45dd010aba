//! A case in which words stand that carry a class: a scan, lines, a fact, and all that rests on them.

use super::*;

/// An office with a decided case, a letter, a printed record, a sample and a request for disclosure, all of which rest on
/// what will be restricted.
pub struct Story {
    pub office: Office,
    pub case: Case,
    pub line: Id,
    pub fact: Id,
    pub scan: Id,
    pub ids: BTreeMap<&'static str, Value>,
}

pub fn story() -> Story {
    let mut office = Office::new();
    for (login, role) in OTHERS.iter().skip(1) {
        office.appoint(login, &format!("Nümunə {login}"), &[*role]);
    }
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    let case = office.registered();
    let (person, application) = (case.members[0], case.application);
    let [in_line, in_fact, in_title, in_note] = WORDS;
    let form = AttachmentForm {
        kind: "medical".to_owned(),
        title: Some(format!("{in_title} arayışı")),
        person: Some(person),
        note: Some(format!("{in_note} barədə həkim rəyi")),
        ..AttachmentForm::default()
    };
    let scan = office
        .run("leyla", |desk, acting, now| {
            let bytes = silhouette(0, false);
            attachment::add(
                desk,
                &acting.permit()?,
                application,
                &form,
                (&format!("{in_title}.bmp"), &bytes),
                now,
            )
        })
        .unwrap()
        .attachment;
    let (record, mut lines) = office.interview(&case);
    let said = format!("Həmin gecə {in_line} məni həbsxananın zirzəmisində saxladılar.");
    let line = office
        .run("leyla", |desk, acting, now| {
            interview::add_line(desk, &acting.permit()?, &LineForm::new(record, LineKind::Answer, said), now)
        })
        .unwrap()
        .id;
    lines.push(line);
    office.sign(record);
    let open = office::fact(&case, &lines[..2]);
    office.run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &open, now)).unwrap();
    let mut told = office::fact(&case, &[line]);
    told.evidence.push(EvidenceSource { kind: SourceKind::Attachment, id: scan });
    told.statement = format!("Müraciət edən {in_fact} yerində saxlanılıb və döyülüb.");
    told.reasoning = format!("{in_fact} haqqında sözləri ardıcıl və ətraflıdır.");
    let fact = office
        .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &told, now))
        .unwrap();
    let text = format!("Siz {in_fact} yerində saxlanıldığınızı dediniz.");
    let mut draft = office::decision(&case, OutcomeCode::Refugee, &[]);
    draft.analysis.fear = format!("Qorxu {in_fact} ilə bağlıdır.");
    draft.analysis.refoulement = "Yoxlanılıb.".to_owned();
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    // What the paragraph rests on is taken from what the desk proposes.
    let query = ReasonsQuery { application, letter: None, draft: None };
    let desk = office
        .run("leyla", |desk, acting, _| decision::ask_reasons(desk, &acting.permit()?, &query))
        .unwrap();
    let on_fact = |one: &&Paragraph| {
        one.rests_on.iter().any(|basis| matches!(basis, Basis::Fact { id, .. } if *id == fact.id))
    };
    let proposed = desk.proposals.iter().find(on_fact).expect("the fact is proposed");
    draft.reasons = Reasons(vec![Paragraph {
        texts: ["az", "ru"].map(|tag| (tag.to_owned(), text.clone())).into(),
        rests_on: proposed.rests_on.clone(),
        annex: None,
    }]);
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &draft, now)).unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = office::handed_in(desk, acting, application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let decided = office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
    let form = LetterForm {
        application,
        language: Lang::Az,
        summary: None,
        hand_over: "2026-12-20".parse().unwrap(),
        letter: None,
        about: None,
        overrides: office::letter_reasons(),
    };
    let issued =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
    let form = PaperForm {
        application,
        kind: PaperKind::Transcript,
        language: Lang::Az,
        beside: None,
        person: Some(person),
        documents: Vec::new(),
        appointment: None,
        acknowledgement: None,
        interview: Some(record),
    };
    let printed =
        office.run("leyla", |desk, acting, now| paper::issue(desk, &acting.permit()?, &form, now)).unwrap();
    let asked = asked(&mut office, &case);
    let (audit, file) = sampled(&mut office, &case);
    let id = |id: Id| json!(id);
    let ids = BTreeMap::from([
        ("application", id(application)),
        ("person", id(person)),
        ("line", id(line)),
        ("fact", id(fact.id)),
        ("attachment", id(scan)),
        ("interview", id(record)),
        ("decision", id(decided.id)),
        ("letter", id(issued.id)),
        ("paper", id(printed.id)),
        ("request", id(asked)),
        ("audit", id(audit)),
        ("file", id(file)),
    ]);
    Story { office, case, line, fact: fact.id, scan, ids }
}

fn asked(office: &mut Office, case: &Case) -> Id {
    let form = RequestForm {
        application: case.application,
        person: case.members[0],
        kind: RequestKind::Access,
        asker: AskerKind::Person,
        name: "Zahra Namuna".to_owned(),
        basis: None,
        scope: "İşimdəki bütün sənədlər".to_owned(),
        on: None,
        document: None,
    };
    let asked = office
        .run("leyla", |desk, acting, now| disclosure::receive(desk, &acting.permit()?, &form, now))
        .unwrap();
    let form = IdentityForm { request: asked.id, how: "Vəsiqə ilə".to_owned() };
    office
        .run("leyla", |desk, acting, now| disclosure::check_identity(desk, &acting.permit()?, &form, now))
        .unwrap();
    asked.id
}

/// A sample that the case was drawn into, with an observer who may read it.
fn sampled(office: &mut Office, case: &Case) -> (Id, Id) {
    let day = |text: &str| text.parse().unwrap();
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
    let shown =
        office.run("sevda", |desk, acting, _| audit::show(desk, &acting.permit()?, audit, false)).unwrap();
    let consent = ConsentForm {
        audit,
        application: case.application,
        person: case.members[0],
        observer: office.acting("olga").officer(),
        how: "İmzalı forma".to_owned(),
        names: false,
        given_on: day("2026-11-25"),
        expires_on: day("2026-12-20"),
    };
    office
        .run("sevda", |desk, acting, now| observer::consent(desk, &acting.permit()?, &consent, now))
        .unwrap();
    (audit, shown.files[0].file.id)
}

impl Story {
    pub fn set(
        &mut self,
        login: &str,
        kind: RestrictedKind,
        record: Id,
        classes: &[Class],
    ) -> Result<(), Failure> {
        let form = RestrictionForm {
            kind,
            record,
            classes: classes.iter().copied().collect(),
            reason: "Yalnız qərar üçün zəruri olan şəxslər görsün".to_owned(),
        };
        self.office.run(login, |desk, acting, now| restriction::set(desk, &acting.permit()?, &form, now))
    }

    /// Puts a class on the scan and on the line; the fact follows by itself.
    pub fn restrict(&mut self, class: Class) {
        let (scan, line) = (self.scan, self.line);
        self.set("leyla", RestrictedKind::Attachment, scan, &[class]).unwrap();
        self.set("leyla", RestrictedKind::Line, line, &[class]).unwrap();
    }

    /// A copy of the office with an officer at its desk.
    pub fn sit(&mut self, login: &str) -> Seat {
        let folder = tempfile::tempdir().unwrap();
        let now = self.office.tick();
        let place = self.office.place();
        self.office.close();
        copy(&place, &folder.path().join("office"));
        self.office.reopen();
        Seat::new(folder, login, now, self.ids.clone())
    }
}
