//! The interview room: opening, lines of every kind, contradictions put, read-back with corrections, signatures, addenda.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test")]

mod record;

use casework::{
    Code, Kind, Result,
    interview::{
        self, LineForm, LineKind, LineView, OpeningForm, OpeningReply, ReadBackForm, Refers, SignForm,
        StartForm,
    },
    rule::{self, Act, RuleQuery},
};
use panah_tests::office::Office;
use vault::Id;

const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);

const SIGNED: (Kind, Code) = (Kind::NotNow, Code::InterviewSigned);

struct Room {
    office: Office,
    case: casework::demonstration::main_job::Case,
    interview: Id,
}

/// An interview that was begun, before its opening.
fn begun() -> Room {
    let mut office = Office::new();
    let case = office.registered();
    let form = StartForm {
        interpreter: Some("T. Nümunə".to_owned()),
        ..panah_tests::forms::interview(case.application, case.members[0])
    };
    let interview = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id;
    Room { office, case, interview }
}

/// An interview in which questions may be asked.
fn opened() -> Room {
    let mut room = begun();
    let interview = room.interview;
    room.office.opening(interview);
    room
}

impl Room {
    fn add(&mut self, form: &LineForm) -> Result<LineView> {
        self.office.run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, form, now))
    }

    fn say(&mut self, kind: LineKind, text: &str) -> LineView {
        self.add(&LineForm::new(self.interview, kind, text)).unwrap()
    }

    fn say_of(&mut self, kind: LineKind, text: &str, refers: Refers) -> LineView {
        self.add(&LineForm { refers, ..LineForm::new(self.interview, kind, text) }).unwrap()
    }

    fn read_back(&mut self, first: u32, last: u32, reason: &str) {
        let read = reason.is_empty();
        let form = ReadBackForm { interview: self.interview, first, last, read, reason: reason.to_owned() };
        self.office
            .run("leyla", |desk, acting, now| interview::read_back(desk, &acting.permit()?, &form, now))
            .unwrap();
    }

    fn sign(&mut self, change: impl FnOnce(&mut SignForm)) -> Result<interview::Interview> {
        let interview = self.interview;
        self.office.run("leyla", |desk, acting, now| {
            let mut form = SignForm::by_all(desk, interview, now)?;
            change(&mut form);
            interview::sign(desk, &acting.permit()?, &form, now)
        })
    }

    fn warnings(&mut self, act: Act) -> Vec<Code> {
        let query = RuleQuery { record: Some(self.interview), ..RuleQuery::of(self.case.application, act) };
        let broken = self
            .office
            .run("leyla", |desk, acting, now| rule::ask(desk, &acting.permit()?, &query, now))
            .unwrap();
        broken.into_iter().map(|one| one.code).collect()
    }
}

fn of_lines(lines: &[&LineView]) -> Refers {
    Refers { lines: lines.iter().map(|line| line.id).collect(), ..Refers::default() }
}

#[test]
fn nothing_is_asked_before_the_opening() {
    let mut room = begun();
    let interview = room.interview;
    // Who comes in, and what happens before, is written down.
    room.say(LineKind::Enters, "Tərcüməçi T. Nümunə");
    for kind in [LineKind::Question, LineKind::Answer] {
        room.office.refused("leyla", (Kind::NotNow, Code::OpeningMissing), &[], |desk, acting, now| {
            interview::add_line(desk, &acting.permit()?, &LineForm::new(interview, kind, "Niyə?"), now)
        });
    }
    room.office.opening(interview);
    // Until the first question it may be corrected; then not.
    room.office.opening(interview);
    room.say(LineKind::Question, "Niyə gəldiniz?");
    room.office.refused("leyla", (Kind::NotNow, Code::AlreadyRecorded), &[], |desk, acting, now| {
        let form = OpeningForm::all_confirmed(desk, interview, now);
        interview::check_opening(desk, &acting.permit()?, &form, now)
    });
}

#[test]
fn every_point_of_the_opening_is_answered_and_what_was_not_confirmed_says_why() {
    let mut room = begun();
    let interview = room.interview;
    type Change = fn(&mut OpeningForm);
    let cases: [(&[(&str, Code)], Change); 4] = [
        (&[("opening.identity", Code::Required)], |form| drop(form.answers.remove(0))),
        (&[("opening.identity.note", Code::Required)], |form| form.answers[0].reply = OpeningReply::No),
        (&[("opening.recording.note", Code::TooLong)], |form| {
            form.answers.last_mut().unwrap().note = "ə".repeat(casework::MAX_TEXT + 1);
        }),
        (&[("opening", Code::NotAChoice)], |form| {
            let unknown = interview::OpeningAnswer { item: "weather".to_owned(), ..form.answers[0].clone() };
            form.answers.push(unknown);
        }),
    ];
    for (faults, change) in cases {
        room.office.refused("leyla", INVALID, faults, |desk, acting, now| {
            let mut form = OpeningForm::all_confirmed(desk, interview, now);
            change(&mut form);
            interview::check_opening(desk, &acting.permit()?, &form, now)
        });
    }
    let kept = room
        .office
        .run("leyla", |desk, acting, now| {
            let mut form = OpeningForm::all_confirmed(desk, interview, now);
            form.answers[0].reply = OpeningReply::No;
            form.answers[0].note = "Sənəd yoxdur".to_owned();
            interview::check_opening(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let answers = kept.opening.unwrap().answers;
    assert_eq!((answers[0].reply, answers[0].note.as_str()), (OpeningReply::No, "Sənəd yoxdur"));
}

#[test]
fn a_line_refers_to_what_it_must_and_to_nothing_of_another_case() {
    let mut room = opened();
    let question = room.say(LineKind::Question, "Haradansınız?");
    let answer = room.say(LineKind::Answer, "Heratdan.");
    let contradiction = room.say_of(LineKind::Contradiction, "Əvvəl Kabil dediniz.", of_lines(&[&answer]));
    let other = room.office.registered();
    let foreign = room.office.interview(&other).1[1];
    let lines = |ids: &[Id]| Refers { lines: ids.to_vec(), ..Refers::default() };
    let none = Refers::default();
    let missing = ("refers", Code::Required);
    let cases = [
        (LineKind::Contradiction, none.clone(), vec![missing]),
        (LineKind::Correction, none.clone(), vec![missing]),
        (LineKind::InterpreterCorrection, none.clone(), vec![missing]),
        (LineKind::Explanation, none.clone(), vec![missing]),
        // An explanation answers a contradiction, not a question.
        (LineKind::Explanation, lines(&[question.id]), vec![missing]),
        (LineKind::Answer, lines(&[foreign]), vec![("refers.lines", Code::NotAChoice)]),
        (LineKind::Answer, lines(&[other.application]), vec![("refers.lines", Code::NotAChoice)]),
        (
            LineKind::Produced,
            Refers { documents: vec![other.application], ..none.clone() },
            vec![("refers.documents", Code::NotAChoice)],
        ),
        (
            LineKind::Produced,
            Refers { attachments: vec![other.application], ..none.clone() },
            vec![("refers.attachments", Code::NotAChoice)],
        ),
        (
            LineKind::Contradiction,
            Refers { facts: vec![other.application], ..none },
            vec![("refers.facts", Code::NotAChoice)],
        ),
    ];
    let interview = room.interview;
    for (kind, refers, faults) in cases {
        let form = LineForm { refers, ..LineForm::new(interview, kind, "x") };
        room.office.refused("leyla", INVALID, &faults, |desk, acting, now| {
            interview::add_line(desk, &acting.permit()?, &form, now)
        });
    }
    room.say_of(LineKind::Explanation, "Orada oxumuşam.", of_lines(&[&contradiction]));
    let form =
        LineForm { topics: vec!["weather".to_owned()], ..LineForm::new(interview, LineKind::Answer, "x") };
    room.office.refused("leyla", INVALID, &[("topics", Code::NotAChoice)], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    room.office.refused("leyla", INVALID, &[("text", Code::Required)], |desk, acting, now| {
        interview::add_line(desk, &acting.permit()?, &LineForm::new(interview, LineKind::Produced, " "), now)
    });
}

#[test]
fn a_break_lasts_until_somebody_goes_on() {
    let mut room = opened();
    let interview = room.interview;
    room.say(LineKind::Question, "Davam edək?");
    let first = room.say(LineKind::Break, "");
    let ended = room
        .office
        .run("leyla", |desk, acting, now| interview::end_break(desk, &acting.permit()?, interview, now))
        .unwrap()
        .unwrap();
    assert!(ended.id == first.id && ended.until.unwrap() > ended.at);
    let commits = room.office.commits();
    let again = room
        .office
        .run("leyla", |desk, acting, now| interview::end_break(desk, &acting.permit()?, interview, now));
    assert!(again.unwrap().is_none() && room.office.commits() == commits, "there is nothing to end");
    // The next line ends a break as well, and so does signing.
    room.say(LineKind::Break, "Namaz");
    let answer = room.say(LineKind::Answer, "Bəli.");
    room.say(LineKind::Break, "");
    room.sign(|_| ()).unwrap();
    let lines = room.office.transcript(interview).lines;
    assert_eq!(lines[2].until, Some(answer.at));
    assert!(lines[4].until.is_some());
}
