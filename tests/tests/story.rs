//! The whole story, from the border post to the letter, through the core.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use base64::Engine;
use casework::{
    Code, Kind,
    application::{ActionCode, CaseFile, StepCode, StepState},
    clock::ClockState,
    decision::{DecisionState, Verdict},
    demonstration::main_job::{self, Case},
    journal,
    letter::{self, LetterForm, PreviewForm},
    profile::{OutcomeCode, Stage},
    task::TaskCode,
};
use letters::Lang;
use panah_tests::{
    office::{Office, decision, letter_reasons, profile, verdict},
    pdf,
};
use vault::Id;

fn step(file: &CaseFile, code: StepCode) -> StepState {
    file.steps.iter().find(|step| step.code == code).unwrap().state
}

/// Every text of a letter in the order of its template, clauses and reasons in their places; texts with fields are left
/// out.
fn texts<'t>(id: &str, lang: Lang, reasons: &[&'t str]) -> Vec<&'t str> {
    let template = &profile().templates[&(id.to_owned(), lang)];
    let body = template.source.split("+++\n").nth(2).unwrap();
    let mut texts = Vec::new();
    for line in body.lines().filter(|line| !line.is_empty()) {
        let item = line.get(1..3) == Some(". ");
        let line = if item { &line[3..] } else { line.trim_start_matches(['#', ' ']) };
        match line.strip_prefix("::box ").unwrap_or(line) {
            "::reasons" => texts.extend(reasons),
            directive if directive.starts_with("::") => {}
            text if !text.contains('{') => texts.push(text),
            text => texts.extend(clauses(text, lang)),
        }
    }
    assert!(texts.len() > 3, "{texts:?}");
    texts
}

/// Texts of the clauses that a line is made of; none of a line with anything else.
fn clauses(line: &str, lang: Lang) -> Vec<&'static str> {
    let called: Option<Vec<&str>> = line
        .split_inclusive("}}")
        .map(|part| part.trim().strip_prefix("{{ clause(\"")?.strip_suffix("\") }}"))
        .collect();
    let texts = called.unwrap_or_default().into_iter().map(|id| profile().clauses[&lang][id].text.as_str());
    texts.filter(|text| !text.contains('{')).collect()
}

fn printed(office: &mut Office, letter: Id) -> Vec<u8> {
    office.run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter, now)).unwrap().1
}

fn previewed(office: &mut Office, case: &Case, language: Lang, summary: Option<Lang>) -> Vec<u8> {
    let (hand_over, draft, letter) = (None, None, None);
    let about = None;
    let form = PreviewForm {
        application: case.application,
        language,
        summary,
        hand_over,
        draft,
        letter,
        about,
        corrects: None,
    };
    let before = office.commits();
    let preview = office
        .run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert_eq!(office.commits(), before, "a preview writes nothing");
    let bytes = base64::engine::general_purpose::STANDARD.decode(preview.pdf).unwrap();
    assert_eq!(pdf::pages(&bytes), preview.pages);
    bytes
}

#[test]
fn from_the_border_post_to_the_letter() {
    let mut office = Office::new();

    // Registered: two to be interviewed, nothing to review.
    let case = office.work("leyla", main_job::take).unwrap();
    assert!(casework::application::is_case_number(&case.number), "{}", case.number);
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Registered);
    assert_eq!(step(&file, StepCode::Register), StepState::Done);
    assert_eq!(step(&file, StepCode::Interview), StepState::Next);
    let clocks: Vec<_> =
        file.clocks.iter().map(|c| (c.id.as_str(), c.state, c.last_day.to_string())).collect();
    assert_eq!(
        clocks,
        [
            ("interview", ClockState::Running, "2026-12-25".to_owned()),
            ("decision", ClockState::Running, "2027-02-25".to_owned()),
            // Asked for at the border two days before: registered within the fifteen days of the law.
            ("registration", ClockState::Met, "2026-12-08".to_owned())
        ]
    );
    let [mother, father, son, daughter] = file.members.as_slice() else { panic!("{:?}", file.members) };
    assert_eq!(mother.person.documents[0].checks_right, Some(true), "the passport reads");
    assert_eq!(mother.person.documents[0].name, "ZAHRA NAMUNA");
    assert!(father.person.name.single && father.person.name.father.is_some());
    assert_eq!(father.person.birth.earliest.unwrap().to_string(), "1987-04-01", "12 Hamal 1366");
    assert!(son.person.child && daughter.person.child);
    assert_eq!(daughter.person.age, Some((9, 9)));
    assert_eq!(office.tasks("leyla"), [TaskCode::Interview]);
    assert_eq!(office.tasks("samir"), [], "the case is another's");
    assert_eq!(office.tasks("kamran"), []);

    // Interviewed: the clock of the interview is met, what was corrected stays in the journal.
    office.wait(2);
    office.work("leyla", |work, officer| main_job::interviews(work, officer, &case)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Interview);
    assert_eq!(file.clocks.last().map(|c| (c.id.as_str(), c.state)), Some(("interview", ClockState::Met)));
    assert_eq!(step(&file, StepCode::Interview), StepState::Done);
    assert!(
        file.interviews.iter().all(|interview| interview.line_count >= 25 && interview.closing.is_some())
    );
    assert_eq!(office.tasks("leyla"), [TaskCode::Assess], "nobody is left to be interviewed");
    let heard = office.transcript(file.interviews[0].id).lines;
    let corrected = &heard[11];
    assert!(corrected.text.contains("on dörd"));

    // Assessed and drafted, handed in: it is the reviewer's turn, and nobody else's.
    office.work("leyla", |work, officer| main_job::assess(work, officer, &case)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.facts.len()), (Stage::Assessment, 5));
    assert_eq!(step(&file, StepCode::Draft), StepState::Next);
    assert_eq!(file.facts[2].assessed.put_in, Some(heard[18].id), "where it was put");
    office.work("leyla", |work, officer| main_job::draft(work, officer, &case)).unwrap();
    assert_eq!(office.file("leyla", case.application).stage, Stage::Review);
    assert_eq!(office.tasks("leyla"), []);
    assert_eq!(office.tasks("kamran"), [TaskCode::Review]);
    let seen = office.file("kamran", case.application);
    assert_eq!((seen.actions, seen.own_draft), (vec![ActionCode::Review], false));
    let seen = office.file("leyla", case.application);
    assert_eq!((seen.actions, seen.own_draft), (vec![], true));

    // Returned once, with reasons that the drafter sees.
    office.wait(1);
    office.work("kamran", |work, officer| main_job::send_back(work, officer, &case)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Assessment);
    assert_eq!(file.decision.as_ref().unwrap().state, DecisionState::Returned);
    assert_eq!(office.tasks("kamran"), []);
    let work = office.my_work("leyla");
    assert_eq!(work.tasks.len(), 1);
    assert_eq!(work.tasks[0].code, TaskCode::Redraft);
    assert!(work.tasks[0].returned.as_ref().is_some_and(|why| why.contains("Daxili köçürülmə")));

    // Revised and approved: the clock of the decision is met.
    office.wait(1);
    office.work("leyla", |work, officer| main_job::revise(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::approve(work, officer, &case)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!((file.stage, file.actions.as_slice()), (Stage::Decided, [ActionCode::Issue].as_slice()));
    assert!(file.clocks.iter().all(|clock| clock.state == ClockState::Met), "{:?}", file.clocks);
    let decided = file.decision.unwrap();
    assert_eq!(
        decided.reviews.iter().map(|review| review.verdict).collect::<Vec<_>>(),
        [Verdict::Returned, Verdict::Approved]
    );
    assert_eq!(decided.approved_by.as_deref(), Some("Kamran Yoxlayıcı"));
    assert_eq!(office.tasks("leyla"), [TaskCode::Issue]);

    // The letter in the other languages of the profile, before it is issued.
    let reasons = main_job::decision(&case, true).unwrap().reasons;
    for lang in [Lang::Ru, Lang::En] {
        let bytes = previewed(&mut office, &case, lang, None);
        pdf::assert_in_order(&pdf::text(&bytes), texts("recognition", lang, &reasons.get(lang)));
    }

    // Issued, and frozen: the same bytes today, tomorrow, and from a file opened anew.
    let job = office.work("leyla", |work, officer| main_job::issue(work, officer, &case)).unwrap();
    assert_eq!(office.tasks("leyla"), [TaskCode::Deliver]);
    let bytes = printed(&mut office, job.letter);
    letter_says(&bytes, job.pages, &case, &reasons);
    office.refused("leyla", (Kind::NotNow, Code::AlreadyIssued), &[], |desk, acting, now| {
        let form = LetterForm {
            application: case.application,
            language: Lang::Ru,
            summary: None,
            hand_over: desk.today(now),
            letter: None,
            about: None,
            overrides: letter_reasons(),
        };
        letter::issue(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        casework::decision::save(desk, &acting.permit()?, &main_job::decision(&case, true)?, now)
    });
    let before = office.commits();
    office.reopen();
    assert_eq!(office.commits(), before);
    assert_eq!(printed(&mut office, job.letter), bytes);
    assert_eq!(office.file("leyla", case.application).stage, Stage::Issued);

    the_journal_tells_it_all(&mut office, &case);
    office.assert_sound();
}

/// The Azerbaijani letter with its Persian summary.
fn letter_says(bytes: &[u8], pages: u32, case: &Case, reasons: &casework::decision::Reasons) {
    pdf::assert_clean(bytes);
    assert_eq!(pdf::pages(bytes), pages);
    assert!((2..=5).contains(&pages), "{pages} pages");
    let text = pdf::text(bytes);
    pdf::assert_in_order(&text, texts("recognition", Lang::Az, &reasons.get(Lang::Az)));
    pdf::assert_persian_in_order(bytes, texts("recognition", Lang::Fa, &reasons.get(Lang::Fa)));
    for text in [pdf::drawn(bytes), pdf::laid_out(bytes)] {
        pdf::assert_in_order(&text, reasons.get(Lang::Az));
    }
    let words = pdf::words(&text);
    for name in ["Zahra", "زهرا", "Murad", "مراد", "Elyas", "الیاس", "Nargis", "نرگس", "Yoxlayıcı"]
    {
        assert!(words.iter().any(|word| word == name), "{name}");
    }
    let text = pdf::flowing(&text);
    for part in [case.number.as_str(), "1 aprel 1987-ci il", "3 may 1989-cu il", "29 noyabr 2026-cı il"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(
        text.contains("təxminən 2016–2017") || text.contains("təxminən 2017"),
        "an estimate says so: {text}"
    );
}

/// Every command, the oldest last, with what stood there before.
fn the_journal_tells_it_all(office: &mut Office, case: &Case) {
    let entries = office
        .run("leyla", |desk, acting, _| journal::of_case(desk, &acting.permit()?, case.application, 1_000))
        .unwrap();
    let count = |command: &str| entries.iter().filter(|entry| entry.command == command).count();
    for (command, times) in [
        ("application.register", 1),
        ("interview.start", 2),
        ("interview.sign", 2),
        ("interview.change_line", 1),
        ("fact.record", 5),
        ("decision.draft", 2),
        ("decision.submit", 2),
        ("decision.review", 2),
        ("letter.issue", 1),
        ("letter.export", 2),
    ] {
        assert_eq!(count(command), times, "{command}");
    }
    let written = |text: &str| {
        entries.iter().flat_map(|entry| &entry.changes).any(|change| {
            change.field == "interview_line.text"
                && change.value.as_ref().is_some_and(|value| value.contains(text))
        })
    };
    assert!(
        written("sonra qırx oldu") && written("sonra on dörd oldu"),
        "what stood there before, and after"
    );
    let returned = entries.iter().rfind(|entry| entry.command == "decision.review").unwrap();
    assert_eq!(returned.officer, "Kamran Yoxlayıcı");
}

#[test]
fn a_refusal_says_how_to_challenge_it_and_until_when() {
    let mut office = Office::new();
    let reasons = [
        ("az", "Təqib barədə danışmamısınız."),
        ("ru", "Вы не говорили о преследовании."),
        ("en", "You did not speak of persecution."),
        ("fa", "شما از آزار سخن نگفتید."),
    ];
    for (lang, last_day, reason) in [
        (Lang::Az, "son gün 5 yanvar 2027-ci il", reasons[0].1),
        (Lang::Ru, "последний день 5 января 2027 года", reasons[1].1),
        (Lang::En, "the last day is 5 January 2027", reasons[2].1),
    ] {
        let case = office.decided(|case| decision(case, OutcomeCode::Refused, &reasons));
        let form = LetterForm {
            application: case.application,
            language: lang,
            summary: Some(Lang::Fa),
            // Thirty days later is the first of January: rest days until Tuesday the fifth, as Saturday's is taken on Monday.
            hand_over: "2026-12-02".parse().unwrap(),
            letter: None,
            about: None,
            overrides: Vec::new(),
        };
        let issued = office
            .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now))
            .unwrap();
        let bytes = printed(&mut office, issued.id);
        pdf::assert_clean(&bytes);
        let text = pdf::text(&bytes);
        pdf::assert_in_order(&text, texts("refusal", lang, &[reason]));
        pdf::assert_persian_in_order(&bytes, texts("refusal", Lang::Fa, &[reasons[3].1]));
        let flowing = pdf::flowing(&text);
        assert_eq!(flowing.matches(last_day).count(), 2, "each remedy has its last day: {flowing}");
        for remedy in profile().remedies.iter().filter(|remedy| remedy.level == 1) {
            pdf::assert_in_order(&text, [remedy.body.get(lang)]);
            pdf::assert_in_order(&text, [remedy.body.get(Lang::Fa)]);
        }
        office.wait(1);
    }
    office.assert_sound();
}

/// Somebody whose script the letters' fonts lack still gets their letter.
#[test]
fn a_name_in_a_script_without_a_font_does_not_keep_the_letter_back() {
    let mut office = Office::new();
    let mut applicant = panah_tests::office::applicant("Kumar Utaranam");
    applicant.person.name.native = Some("குமார் உதாரணம்".to_owned());
    let form = panah_tests::office::registration(vec![applicant]);
    let case = office
        .run("leyla", |desk, acting, now| {
            casework::application::register(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let person = office.file("leyla", case.application).members[0].person.id;
    let case = Case { application: case.application, number: case.number, members: vec![person] };
    let (interview, lines) = office.interview(&case);
    office.sign(interview);
    office
        .run("leyla", |desk, acting, now| {
            let fact = panah_tests::office::fact(&case, &lines);
            casework::assessment::record(desk, &acting.permit()?, &fact, now)?;
            let draft = decision(&case, OutcomeCode::Refugee, &[("az", "Səbəb.")]);
            casework::decision::save(desk, &acting.permit()?, &draft, now)?;
            casework::decision::submit(desk, &acting.permit()?, &case.application.into(), now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| {
            casework::decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
    let bytes = previewed(&mut office, &case, Lang::Az, Some(Lang::Fa));
    assert!(pdf::words(&pdf::text(&bytes)).contains(&"Utaranam".to_owned()));
}

/// What `panah --headless` does, twice: the second time the demonstration office is there already.
#[test]
fn the_main_job_without_a_window() {
    let folder = tempfile::tempdir().unwrap();
    let now = "2026-11-25T08:00:00Z".parse().unwrap();
    let places = panah_desk::Places::new(folder.path().to_owned());
    let mut session = panah_desk::Session::new(places, Box::new(move || now), vault::Cost::FOR_TESTS);
    for commits_at_least in [400, 500] {
        let told = panah_desk::headless::main_job(&mut session).unwrap();
        assert!(session.is_locked(), "nobody is left signed in");
        let path = told.lines().find_map(|line| line.strip_prefix("The letter: ")).unwrap();
        pdf::assert_clean(&std::fs::read(path).unwrap());
        let check = told.lines().find_map(|line| line.strip_prefix("Check: tables equal the log: ")).unwrap();
        let commits: u32 = check.split(' ').next().unwrap().parse().unwrap();
        assert!(commits > commits_at_least, "{told}");
    }
}
