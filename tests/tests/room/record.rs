//! The record from its first line to the signatures, and after them.

use crate::{INVALID, Room, SIGNED, of_lines, opened};
use casework::{
    Code, Kind,
    assessment::{self, EvidenceSource, MarkForm},
    interview::{
        self, AddendumForm, LineForm, LineKind, LineView, OpeningForm, ReadBackForm, Refers, SignForm,
        Signer, TagForm,
    },
    rule::{Act, Overriding},
};
use panah_tests::office::{decision, fact, handed_in};

#[test]
fn each_belongs_under_a_record_signs_it_or_the_file_says_why_not() {
    let mut room = opened();
    let interview = room.interview;
    room.say(LineKind::Question, "Niyə?");
    room.say(LineKind::Answer, "Qorxurdum.");
    type Change = fn(&mut SignForm);
    let cases: [(&[(&str, Code)], Change); 4] = [
        (&[("signatures.2", Code::Required)], |form| drop(form.signatures.pop())),
        (&[("signatures.0.refused", Code::Required)], |form| {
            form.signatures[0].refused = Some(" ".to_owned());
        }),
        // A name that is not theirs is no signature of theirs.
        (&[("signatures.1", Code::Required)], |form| form.signatures[1].name = "Başqası".to_owned()),
        (&[("remarks", Code::Required)], |form| form.read_back = false),
    ];
    for (faults, change) in cases {
        room.office.refused("leyla", INVALID, faults, |desk, acting, now| {
            let mut form = SignForm::by_all(desk, interview, now)?;
            change(&mut form);
            interview::sign(desk, &acting.permit()?, &form, now)
        });
    }
    let signed = room.sign(|_| ()).unwrap().closing.unwrap();
    let signers: Vec<Signer> = signed.signatures.iter().map(|one| one.signer).collect();
    assert_eq!(signers, [Signer::Applicant, Signer::Interviewer, Signer::Interpreter]);
    assert!(!room.warnings(Act::SubmitDecision).contains(&Code::Unsigned));
}

/// The whole of it, once.
#[test]
fn an_interview_from_the_opening_to_an_addendum() {
    let mut room = opened();
    let (interview, case) = (room.interview, room.case.application);
    let asked = LineForm {
        topics: vec!["events".to_owned(), "events".to_owned()],
        ..LineForm::new(interview, LineKind::Question, "Nə baş verdi?")
    };
    let asked = room.add(&asked).unwrap();
    assert_eq!(asked.topics.as_deref(), Some(&["events".to_owned()][..]), "each topic once");
    let morning = room.say(LineKind::Answer, "Səhər gəldilər.");
    room.say_of(LineKind::InterpreterCorrection, "«Sübh tezdən» demək istəyirdi.", of_lines(&[&morning]));
    room.say(LineKind::Enters, "Hüquqşünas");
    room.say(LineKind::Leaves, "Hüquqşünas");
    room.say(LineKind::Produced, "Məktub göstərdi.");
    room.say(LineKind::Observation, "Əlləri titrəyir.");
    let fear = room.say(LineKind::Question, "Qayıtsanız?");
    let tag = TagForm { line: fear.id, topics: vec!["fear".to_owned()] };
    room.office
        .run("leyla", |desk, acting, now| interview::tag_line(desk, &acting.permit()?, &tag, now))
        .unwrap();
    let night = room.say(LineKind::Answer, "Gecə yenə gələrlər.");

    // A fact shows itself while it is told, before anything is signed.
    let mark = MarkForm {
        application: case,
        fact: None,
        person: room.case.members[0],
        statement: "Evə silahlı adamlar gəlib.".to_owned(),
        lines: vec![morning.id],
    };
    let marked = room
        .office
        .run("leyla", |desk, acting, now| assessment::mark(desk, &acting.permit()?, &mark, now))
        .unwrap();
    let more = MarkForm { fact: Some(marked.id), lines: vec![morning.id, night.id], ..mark };
    let marked = room
        .office
        .run("leyla", |desk, acting, now| assessment::mark(desk, &acting.permit()?, &more, now))
        .unwrap();
    assert_eq!(
        marked.evidence.0,
        [morning.id, night.id].map(EvidenceSource::line),
        "a line is evidence once"
    );
    assert!(marked.assessed.put_in.is_none());

    let both = Refers { facts: vec![marked.id], ..of_lines(&[&morning, &night]) };
    let put = room.say_of(LineKind::Contradiction, "Səhər dediniz, indi gecə deyirsiniz.", both);
    let fact_now = room.office.file("leyla", case).facts[0].clone();
    assert_eq!(fact_now.assessed.put_in, Some(put.id), "the fact says in which line it was put");
    assert_eq!(room.warnings(Act::SignInterview), [Code::ContradictionUnexplained]);
    let unanswered = room.sign(|_| ()).unwrap_err();
    assert_eq!(unanswered.code, Code::ReasonNeeded);
    room.say_of(LineKind::Explanation, "İki dəfə gəlmişdilər.", of_lines(&[&put]));
    assert!(room.warnings(Act::SignInterview).is_empty());

    // Read back by sections; the applicant corrects one line, and the second section is left out.
    let sections: Vec<(u32, u32)> = room
        .office
        .transcript(interview)
        .sections
        .iter()
        .map(|section| (section.first, section.last))
        .collect();
    assert_eq!(sections, [(1, 7), (8, 11)]);
    room.read_back(1, 7, "");
    room.office.refused("leyla", (Kind::NotNow, Code::LineReadBack), &[], |desk, acting, now| {
        interview::change_line(desk, &acting.permit()?, morning.id, "Axşam gəldilər.", now)
    });
    room.say_of(LineKind::Correction, "Sübh idi, hələ qaranlıq.", of_lines(&[&morning]));
    room.read_back(8, 12, "Ərizəçi yorulub");
    let form = ReadBackForm { interview, first: 8, last: 13, read: true, reason: String::new() };
    room.office.refused("leyla", INVALID, &[("last", Code::NotAChoice)], |desk, acting, now| {
        interview::read_back(desk, &acting.permit()?, &form, now)
    });

    // The applicant does not sign.
    let signed = room
        .sign(|form| {
            form.to_add = "Bacımı da axtarırlar.".to_owned();
            form.signatures[0].refused = Some("Vəkilini gözləyir".to_owned());
        })
        .unwrap();
    let closing = signed.closing.unwrap();
    assert!(!closing.read_back && closing.is_unsigned() && closing.copy_given);
    assert_eq!(closing.signatures[0].refused.as_deref(), Some("Vəkilini gözləyir"));
    let warned = room.warnings(Act::SubmitDecision);
    assert!(warned.contains(&Code::Unsigned) && warned.contains(&Code::NoReadBack), "{warned:?}");

    nothing_changes_any_more(&mut room, &morning);

    let addendum = AddendumForm {
        interview,
        said_by: Signer::Applicant,
        text: "Tarix səhv yazılıb.".to_owned(),
        lines: vec![morning.id],
    };
    let add = |room: &mut Room| {
        room.office
            .run("leyla", |desk, acting, now| {
                interview::add_addendum(desk, &acting.permit()?, &addendum, now)
            })
            .unwrap()
    };
    let (first, second) = (add(&mut room), add(&mut room));
    assert_eq!((first.number, second.number), (1, 2));
    assert_ne!(first.digest, second.digest, "each has its own date and number");
    room.office.reopen();
    let record = room.office.transcript(interview);
    assert_eq!(record.intact, Some(true));
    assert_eq!(record.lines.len(), 12);
    let addenda: Vec<(u32, bool)> = record.addenda.iter().map(|one| (one.number, one.intact)).collect();
    assert_eq!(addenda, [(1, true), (2, true)]);
    room.office.assert_sound();
}

/// No command changes anything of a signed record.
fn nothing_changes_any_more(room: &mut Room, line: &LineView) {
    let interview = room.interview;
    let office = &mut room.office;
    let form = LineForm::new(interview, LineKind::Note, "x");
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        interview::change_line(desk, &acting.permit()?, line.id, "başqa", now)
    });
    let form = TagForm { line: line.id, topics: Vec::new() };
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        interview::tag_line(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        interview::end_break(desk, &acting.permit()?, interview, now)
    });
    let form = ReadBackForm { interview, first: 1, last: 1, read: true, reason: String::new() };
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        interview::read_back(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        let form = OpeningForm::all_confirmed(desk, interview, now);
        interview::check_opening(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", SIGNED, &[], |desk, acting, now| {
        let form = SignForm::by_all(desk, interview, now)?;
        interview::sign(desk, &acting.permit()?, &form, now)
    });
}

#[test]
fn an_addendum_belongs_to_a_signed_record_and_to_its_lines() {
    let mut room = opened();
    let interview = room.interview;
    room.say(LineKind::Question, "Niyə?");
    room.say(LineKind::Answer, "Qorxurdum.");
    let form =
        AddendumForm { interview, said_by: Signer::Interpreter, text: "x".to_owned(), lines: Vec::new() };
    room.office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        interview::add_addendum(desk, &acting.permit()?, &form, now)
    });
    room.sign(|_| ()).unwrap();
    let other = room.office.registered();
    let foreign = room.office.interview(&other).1;
    let form = AddendumForm { text: "\u{200b}".to_owned(), lines: foreign, ..form };
    let faults = [("text", Code::Required), ("lines", Code::NotAChoice)];
    room.office.refused("leyla", INVALID, &faults, |desk, acting, now| {
        interview::add_addendum(desk, &acting.permit()?, &form, now)
    });
    // Reviewers read records; they do not write in them.
    room.office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        interview::add_addendum(desk, &acting.permit()?, &form, now)
    });
}

#[test]
fn a_record_without_a_signature_is_used_with_a_reason_only() {
    let mut room = opened();
    let question = room.say(LineKind::Question, "Niyə?");
    room.say(LineKind::Answer, "Qorxurdum.");
    room.sign(|form| form.signatures[2].refused = Some("Tərcüməçi getmişdi".to_owned())).unwrap();
    let case = &room.case;
    room.office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact(case, &[question.id]), now)?;
            let draft = decision(case, casework::profile::OutcomeCode::Refugee, &[("az", "Səbəb.")]);
            casework::decision::save(desk, &acting.permit()?, &draft, now)
        })
        .unwrap();
    let bare = casework::decision::SubmitForm::from(case.application);
    let failure = room
        .office
        .run("leyla", |desk, acting, now| casework::decision::submit(desk, &acting.permit()?, &bare, now))
        .unwrap_err();
    assert_eq!(failure.code, Code::ReasonNeeded);
    assert!(failure.fields.iter().any(|fault| fault.code == Code::Unsigned), "{failure}");
    room.office
        .run("leyla", |desk, acting, now| {
            let form = handed_in(desk, acting, case.application, now)?;
            casework::decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let overrides = room.office.file("leyla", case.application).overrides;
    assert!(overrides.iter().any(|one| one.code == Code::Unsigned));
}

/// A contradiction that nobody could explain: the record may still be signed, with a recorded reason.
#[test]
fn an_unexplained_contradiction_is_signed_with_a_reason() {
    let mut room = opened();
    room.say(LineKind::Question, "Niyə?");
    let answer = room.say(LineKind::Answer, "Qorxurdum.");
    room.say_of(LineKind::Contradiction, "Əvvəl başqa demisiniz.", of_lines(&[&answer]));
    room.sign(|form| {
        form.overrides = vec![Overriding {
            code: Code::ContradictionUnexplained,
            person: None,
            reason: "Ərizəçi cavab vermək istəmədi".to_owned(),
        }];
    })
    .unwrap();
    let overrides = room.office.file("leyla", room.case.application).overrides;
    assert_eq!(overrides.len(), 1);
    assert_eq!((overrides[0].act, overrides[0].code), (Act::SignInterview, Code::ContradictionUnexplained));
}
