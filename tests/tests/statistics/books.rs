//! Cases written straight into the file: what officers type in months stands there in one commit.

use casework::{
    Desk, SCHEMA,
    appeal::{Appeal, CarriedOut, Granted, GrantedTo, Judgment, JudgmentResult},
    application::{Application, Member, Relationship},
    closure::{Closure, ReopenVerdict, Reopening, ReopeningKind},
    decision::{Approval, Decision, DecisionState, Outcome, Ruling},
    family::Concerned,
    permit::{Acting, Role},
    person::{Birth, BirthPrecision, Person, PersonName, Sex},
    profile::{OutcomeCode, Stage, shipped},
    status::{Notice, ServedOn, StatusProcedure, StatusRuling, StatusVerdict},
};
use chrono::{DateTime, NaiveDate, Utc};
use panah_tests::office::{Office, secret};
use vault::{Change, Id, Result};

/// A statistician's login.
pub const STATISTICIAN: &str = "statistik";

/// An office of Georgia with a statistician, and nothing in it, years later.
pub fn office() -> Office {
    let mut office = Office::under("georgia", "TBS");
    office.appoint(STATISTICIAN, "Say Nümunə", &[Role::STATISTICIAN]);
    // The new year has begun: the old one can be submitted.
    office.wait(50);
    office
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A person as the fixture writes them: origin, sex, birth; `-` is unknown.
#[derive(Debug, Clone)]
pub struct Somebody {
    pub origin: Option<String>,
    pub sex: Sex,
    pub born: Option<NaiveDate>,
}

impl Somebody {
    pub fn read(text: &str) -> Self {
        let parts: Vec<&str> = text.split(' ').collect();
        let [origin, sex, born] = parts.as_slice() else { panic!("{text}") };
        let known = |text: &str| (text != "-").then(|| text.to_owned());
        Self {
            origin: known(origin),
            sex: match *sex {
                "F" => Sex::F,
                "M" => Sex::M,
                _ => Sex::U,
            },
            born: known(born).map(|born| day(&born)),
        }
    }
}

/// A case being written: its last decision, appeal and closure are what the next event refers to.
pub struct Book {
    pub application: Application,
    pub persons: Vec<Id>,
    members: Vec<Member>,
    decisions: Vec<Decision>,
    appeal: Option<Appeal>,
    closure: Option<Closure>,
}

pub fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(8, 0, 0).unwrap().and_utc()
}

/// Codes of outcomes.
pub fn outcome(code: &str) -> OutcomeCode {
    OutcomeCode::ALL.into_iter().find(|known| known.name() == code).unwrap()
}

pub fn open(
    change: &mut Change<'_>,
    edition: &str,
    number: u32,
    registered_on: NaiveDate,
    persons: &[Somebody],
    officer: Id,
) -> Result<Book> {
    let mut ids = Vec::new();
    for (place, somebody) in persons.iter().enumerate() {
        let name = PersonName { latin: format!("Nümunə {number}-{place}"), ..PersonName::default() };
        let precision = if somebody.born.is_some() { BirthPrecision::Exact } else { BirthPrecision::Unknown };
        let birth = Birth { precision, earliest: somebody.born, latest: somebody.born, ..Birth::default() };
        let mut person = Person::new(change.new_id()?, name, somebody.sex, birth);
        person.nationality.clone_from(&somebody.origin);
        change.create(&person)?;
        ids.push(person.id);
    }
    case(change, edition, number, registered_on, &ids, officer)
}

/// A case of persons who are known already.
pub fn case(
    change: &mut Change<'_>,
    edition: &str,
    number: u32,
    registered_on: NaiveDate,
    persons: &[Id],
    officer: Id,
) -> Result<Book> {
    let application = Application {
        id: change.new_id()?,
        number: format!("TBS1-2026-{number:05}-X"),
        series: "TBS1-2026".to_owned(),
        counter: number,
        profile: edition.to_owned(),
        stage: Stage::Registered,
        registered_at: noon(registered_on),
        registered_on,
        officer,
        language: "fa".to_owned(),
        reasons: String::new(),
        contact: String::new(),
        arrived_on: None,
        intent_on: None,
        fears: String::new(),
        merged_into: None,
        procedure: "regular".to_owned(),
    };
    change.create(&application)?;
    let mut members = Vec::new();
    for (position, person) in (0u32..).zip(persons) {
        let member = Member {
            id: change.new_id()?,
            application: application.id,
            person: *person,
            relationship: if position == 0 { Relationship::Pa } else { Relationship::U },
            own_claim: position == 0,
            position,
            claim: None,
            joined_on: None,
            left_on: None,
            left_because: None,
            left_for: None,
        };
        change.create(&member)?;
        members.push(member);
    }
    Ok(Book {
        application,
        persons: persons.to_vec(),
        members,
        decisions: Vec::new(),
        appeal: None,
        closure: None,
    })
}

impl Book {
    fn present(&self) -> Concerned {
        Concerned(self.members.iter().filter(|one| one.left_on.is_none()).map(|one| one.person).collect())
    }

    /// Writes what an event of the fixture says: a day, what happened, what it needs.
    pub fn happen(&mut self, change: &mut Change<'_>, event: &str, officer: Id) -> Result<()> {
        let mut words = event.split(' ');
        let on = day(words.next().unwrap());
        let what = words.next().unwrap();
        let rest: Vec<&str> = words.collect();
        match (what, rest.as_slice()) {
            ("decided", outcomes) => self.decide(change, on, outcomes, officer),
            ("appeal", [remedy]) => self.appeal(change, on, remedy, officer),
            ("judged", [result, granted @ ..]) => self.judge(change, on, result, granted, officer),
            ("closed", [reason]) => self.close(change, on, reason, officer),
            ("reopened", []) => self.reopen(change, on, officer).map(drop),
            ("left", [because, who]) => self.leave(change, on, because, who.parse().unwrap(), None),
            ("moved", [who]) => {
                let who: usize = who.parse().unwrap();
                let (edition, person) = (self.application.profile.clone(), self.persons[who]);
                let number = self.application.counter + 10_000;
                let registered = self.application.registered_on;
                let other = case(change, &edition, number, registered, &[person], officer)?;
                self.leave(change, on, "own-claim", who, Some(other.application.id))
            }
            ("subsequent", []) => {
                let edition = self.application.profile.clone();
                let number = self.application.counter + 20_000;
                let other = case(change, &edition, number, on, &self.persons, officer)?;
                let mut request = self.request(change, on, ReopeningKind::Subsequent, officer)?;
                request.opened = Some(other.application.id);
                change.create(&request)?;
                *self = other;
                Ok(())
            }
            ("lost", [ground]) => self.lose(change, on, ground, officer),
            other => panic!("{other:?}"),
        }
    }

    fn decide(
        &mut self,
        change: &mut Change<'_>,
        on: NaiveDate,
        outcomes: &[&str],
        officer: Id,
    ) -> Result<()> {
        let decision = Decision {
            id: change.new_id()?,
            application: self.application.id,
            drafted_by: officer,
            state: DecisionState::Approved,
            analysis: Default::default(),
            reasons: Default::default(),
            submitted_at: Some(noon(on)),
            approval: Some(Approval { officer, at: noon(on) }),
            own: Default::default(),
            number: u32::try_from(self.decisions.len()).unwrap() + 1,
            letter_reasons: Default::default(),
        };
        change.create(&decision)?;
        for (person, code) in self.persons.iter().zip(outcomes).filter(|(_, code)| **code != "-") {
            let outcome = Outcome { code: Some(outcome(code)), derived_from: None };
            change.create(&Ruling {
                id: change.new_id()?,
                decision: decision.id,
                person: *person,
                outcome,
            })?;
        }
        self.decisions.push(decision);
        Ok(())
    }

    fn appeal(&mut self, change: &mut Change<'_>, on: NaiveDate, remedy: &str, officer: Id) -> Result<()> {
        let appeal = Appeal {
            id: change.new_id()?,
            application: self.application.id,
            decision: self.decisions.last().map(|decision| decision.id),
            procedure: None,
            remedy: remedy.to_owned(),
            after: None,
            lodged_on: on,
            lodged_by: "Nümunə".to_owned(),
            persons: self.present(),
            grounds: String::new(),
            reference: None,
            last_day: on,
            suspensive: true,
            lateness: None,
            document: None,
            recorded_by: officer,
            withdrawn: None,
        };
        change.create(&appeal)?;
        self.appeal = Some(appeal);
        Ok(())
    }

    /// A judgment; one that grants is carried out the same day, in a decision that follows from it.
    fn judge(
        &mut self,
        change: &mut Change<'_>,
        on: NaiveDate,
        result: &str,
        granted: &[&str],
        officer: Id,
    ) -> Result<()> {
        let appeal = self.appeal.take().expect("there is an appeal");
        let result: JudgmentResult = serde_json::from_value(result.into()).unwrap();
        let persons = appeal.persons.0.iter();
        let granted: Vec<GrantedTo> = persons
            .zip(granted)
            .map(|(person, code)| GrantedTo {
                person: *person,
                outcome: Outcome { code: Some(outcome(code)), derived_from: None },
            })
            .collect();
        let codes: Vec<&str> =
            granted.iter().filter_map(|one| one.outcome.code).map(OutcomeCode::name).collect();
        let mut carried_out = None;
        if result == JudgmentResult::Granted {
            self.decide(change, on, &codes, officer)?;
            let decision = self.decisions.last().map(|decision| decision.id);
            carried_out = Some(CarriedOut { officer, at: noon(on), decision });
        }
        change.create(&Judgment {
            id: change.new_id()?,
            application: self.application.id,
            appeal: appeal.id,
            result,
            given_on: on,
            received_on: on,
            reference: None,
            reasons: String::new(),
            granted: Granted(granted),
            document: None,
            recorded_by: officer,
            carried_out,
        })
    }

    pub fn close(&mut self, change: &mut Change<'_>, on: NaiveDate, reason: &str, officer: Id) -> Result<()> {
        let closure = Closure {
            id: change.new_id()?,
            application: self.application.id,
            reason: reason.to_owned(),
            closed_on: on,
            known: String::new(),
            statement_on: None,
            return_asked: None,
            other: None,
            destination: None,
            document: None,
            persons: self.present(),
            stage: self.application.stage,
            officer,
        };
        change.create(&closure)?;
        self.closure = Some(closure);
        Ok(())
    }

    fn request(
        &self,
        change: &mut Change<'_>,
        on: NaiveDate,
        kind: ReopeningKind,
        officer: Id,
    ) -> Result<Reopening> {
        let verdict = ReopenVerdict { accepted: true, because: String::new(), officer, on, stage: None };
        Ok(Reopening {
            id: change.new_id()?,
            application: self.application.id,
            kind,
            ground: "circumstances".to_owned(),
            requested_by: String::new(),
            requested_on: on,
            reasons: String::new(),
            persons: Concerned(Vec::new()),
            closure: self.closure.as_ref().map(|closure| closure.id),
            decision: None,
            document: None,
            recorded_by: officer,
            verdict: Some(verdict),
            opened: None,
        })
    }

    fn reopen(&mut self, change: &mut Change<'_>, on: NaiveDate, officer: Id) -> Result<()> {
        let request = self.request(change, on, ReopeningKind::Reopening, officer)?;
        change.create(&request)
    }

    fn leave(
        &mut self,
        change: &mut Change<'_>,
        on: NaiveDate,
        because: &str,
        who: usize,
        other: Option<Id>,
    ) -> Result<()> {
        let member = &mut self.members[who];
        member.left_on = Some(on);
        member.left_because = Some(because.to_owned());
        member.left_for = other;
        change.update(member).map(drop)
    }

    fn lose(&mut self, change: &mut Change<'_>, on: NaiveDate, ground: &str, officer: Id) -> Result<()> {
        let served = ServedOn { on, by: "inPerson".to_owned(), note: String::new(), officer };
        for person in &self.persons {
            let procedure = StatusProcedure {
                id: change.new_id()?,
                application: self.application.id,
                person: *person,
                ground: ground.to_owned(),
                reasons: String::new(),
                opened_by: officer,
                opened_on: on,
                document: None,
                notice: None::<Notice>,
                response: None,
                compelling: None,
                served: Some(served.clone()),
                abandoned: None,
            };
            change.create(&procedure)?;
            change.create(&StatusRuling {
                id: change.new_id()?,
                procedure: procedure.id,
                person: *person,
                verdict: StatusVerdict::Ends,
                reasons: String::new(),
                effective_on: None,
                officer,
                decided_on: on,
            })?;
        }
        Ok(())
    }
}

/// A group of the fixture: the same story so many times.
#[derive(Debug, Clone, serde::Deserialize)]
pub struct Group {
    pub name: String,
    pub times: u32,
    pub registered: NaiveDate,
    pub persons: Vec<String>,
    pub events: Vec<String>,
}

#[derive(Debug, serde::Deserialize)]
struct Fixture {
    group: Vec<Group>,
}

pub fn groups() -> Vec<Group> {
    toml::from_str::<Fixture>(include_str!("year.toml")).unwrap().group
}

/// Writes groups into an office, each case in a commit. Answers the cases by the name of their group.
pub fn write(office: &mut Office, groups: &[Group]) -> Vec<(String, Book)> {
    let edition = office.desk().profile.edition();
    let acting: Acting = office.acting("leyla");
    let officer = acting.officer();
    let (mut books, mut number) = (Vec::new(), 0);
    for group in groups {
        let persons: Vec<Somebody> = group.persons.iter().map(|text| Somebody::read(text)).collect();
        for _ in 0..group.times {
            number += 1;
            let now = office.tick();
            let book = office
                .desk()
                .vault
                .commit(
                    &vault::Intent { actor: officer, command: "import.run", subject: None, now },
                    |change| {
                        let mut book = open(change, &edition, number, group.registered, &persons, officer)?;
                        change.about(book.application.id);
                        for event in &group.events {
                            book.happen(change, event, officer)?;
                        }
                        Ok::<_, vault::Error>(book)
                    },
                )
                .unwrap();
            books.push((group.name.clone(), book));
        }
    }
    books
}

/// Opens a desk over the file of an office anew.
pub fn again(office: &mut Office) -> Desk {
    office.close();
    let vault = vault::Vault::open(&office.place(), &SCHEMA, "leyla", &secret(panah_tests::office::PASSWORD));
    let _known = shipped("georgia").unwrap();
    Desk::open(vault.unwrap()).unwrap()
}
