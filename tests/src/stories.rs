//! What officers do in most stories, up to a stage: registered, interviewed, assessed, handed in, decided.

use crate::{
    forms::{applicant, fact, handed_in, letter_reasons, registration, verdict},
    office::Office,
};
use casework::{
    application,
    decision::{DecisionForm, Verdict},
    demonstration::main_job::Case,
    interview::{LineForm, LineKind, OpeningForm, SignForm, Transcript},
    letter::{self, DeliverForm, LetterAbout, LetterForm, Subject},
};
use vault::Id;

impl Office {
    /// A case of one person.
    ///
    /// # Panics
    /// When it is refused.
    pub fn registered(&mut self) -> Case {
        let form = registration(vec![applicant("Zahra Namuna")]);
        let registered = self
            .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
            .unwrap();
        let file = self.file("leyla", registered.application);
        Case {
            application: registered.application,
            number: registered.number,
            members: file.members.iter().map(|member| member.person.id).collect(),
        }
    }

    /// An interview of a case's first person, with one question and one answer, not signed.
    ///
    /// # Panics
    /// When it is refused.
    pub fn interview(&mut self, case: &Case) -> (Id, Vec<Id>) {
        let form = crate::forms::interview(case.application, case.members[0]);
        let started = self
            .run("leyla", |desk, acting, now| casework::interview::start(desk, &acting.permit()?, &form, now))
            .unwrap();
        self.opening(started.id);
        let lines = [(LineKind::Question, "Niyə gəldiniz?"), (LineKind::Answer, "Qorxurdum.")];
        let lines = lines.map(|(kind, text)| {
            let form = LineForm::new(started.id, kind, text);
            let line = self.run("leyla", |desk, acting, now| {
                casework::interview::add_line(desk, &acting.permit()?, &form, now)
            });
            line.unwrap().id
        });
        (started.id, lines.to_vec())
    }

    /// Goes through the opening checklist of an interview, everything confirmed.
    ///
    /// # Panics
    /// When it is refused.
    pub fn opening(&mut self, interview: Id) {
        self.run("leyla", |desk, acting, now| {
            let form = OpeningForm::all_confirmed(desk, interview, now);
            casework::interview::check_opening(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    }

    /// Signs an interview.
    ///
    /// # Panics
    /// When it is refused.
    pub fn sign(&mut self, interview: Id) {
        self.run("leyla", |desk, acting, now| {
            let form = SignForm::by_all(desk, interview, now)?;
            casework::interview::sign(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    }

    /// The record of an interview.
    ///
    /// # Panics
    /// When it cannot be read.
    pub fn transcript(&mut self, interview: Id) -> Transcript {
        self.run("leyla", |desk, acting, now| {
            casework::interview::transcript(desk, &acting.permit()?, interview, now)
        })
        .unwrap()
    }

    /// A case of one person with a signed interview and one accepted fact.
    ///
    /// # Panics
    /// When it is refused.
    pub fn assessed(&mut self) -> (Case, Vec<Id>) {
        let case = self.registered();
        let (interview, lines) = self.interview(&case);
        self.sign(interview);
        let form = fact(&case, &lines);
        self.run("leyla", |desk, acting, now| {
            casework::assessment::record(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
        (case, lines)
    }

    /// A case of one person whose decision was handed in.
    ///
    /// # Panics
    /// When it is refused.
    pub fn submitted(&mut self, form: impl FnOnce(&Case) -> DecisionForm) -> Case {
        let (case, _) = self.assessed();
        let form = form(&case);
        self.run("leyla", |desk, acting, now| {
            casework::decision::save(desk, &acting.permit()?, &form, now)?;
            let form = handed_in(desk, acting, case.application, now)?;
            casework::decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
        case
    }

    /// Issues the letter of a case, of its decision or about another record, and hands it over, today.
    ///
    /// # Panics
    /// When it is refused.
    pub fn hand_over(&mut self, case: &Case, about: Option<(Subject, Id)>) {
        let now = self.tick();
        let today = self.desk().today(now);
        let form = LetterForm {
            application: case.application,
            language: letters::Lang::Az,
            summary: None,
            hand_over: today,
            letter: None,
            about: about.map(|(subject, record)| LetterAbout { subject, record: Some(record), person: None }),
            overrides: letter_reasons(),
        };
        self.run("leyla", |desk, acting, now| {
            let issued = letter::issue(desk, &acting.permit()?, &form, now)?;
            letter::deliver(desk, &acting.permit()?, &DeliverForm::new(issued.id, today, "Şəxsən"), now)
        })
        .unwrap();
    }

    /// A case of one person with an approved decision.
    ///
    /// # Panics
    /// When it is refused.
    pub fn decided(&mut self, form: impl FnOnce(&Case) -> DecisionForm) -> Case {
        let case = self.submitted(form);
        self.run("kamran", |desk, acting, now| {
            casework::decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
        case
    }
}
