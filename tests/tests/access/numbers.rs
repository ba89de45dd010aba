//! The number of a closed case, and the name of whoever is in it, are answered like what there is not: nobody learns by
//! typing either that there is such a case.

use super::{COMMANDS, Code, Desk, Failure, NATIVE, SURNAME, is_asked, json, tells};
use casework::application;
use serde_json::Value;

/// A number that no case has, of the same office and year and with the right check character.
fn nobodys(number: &str) -> String {
    let (stem, _) = number.rsplit_once('-').unwrap();
    let (series, counter) = stem.rsplit_once('-').unwrap();
    let stem = format!("{series}-{}", "9".repeat(counter.len()));
    format!("{stem}-{}", names::identifier::check_character(&stem).unwrap())
}

/// What somebody learns from how a command ends: whether it did its work, or what it found fault with, and where.
fn outcome(answer: &Result<Value, Failure>) -> String {
    match answer {
        Ok(_) => "done".to_owned(),
        Err(failure) => {
            let fields: Vec<_> = failure.fields.iter().map(|fault| (&fault.field, fault.code)).collect();
            format!("{:?} {:?} {fields:?}", failure.kind, failure.code)
        }
    }
}

impl Desk {
    /// The arguments of many commands, with a number in every field that may be one of a case.
    fn numbered(&self, number: &str) -> Value {
        let mut bag = self.plausible()[1].clone();
        for field in ["number", "case", "caseNumber", "text", "question"] {
            bag[field] = json!(number);
        }
        // What names the case by its identifier is refused before the number is looked at.
        let named = [&self.application, &self.person, &self.need];
        bag.as_object_mut().unwrap().retain(|_, value| !named.contains(&&*value));
        bag
    }

    fn seal(&mut self) {
        let form = json!({ "application": self.application, "reason": "Həssas iş", "officers": [] });
        self.enter("reviewer");
        self.ok("access.seal", form);
    }
}

#[test]
fn no_command_tells_the_number_of_a_closed_case_from_one_that_no_case_has() {
    let mut desk = Desk::new();
    let number = desk.number.clone();
    let none = nobodys(&number);
    assert!(application::is_case_number(&none) && none != number);
    let differ = |desk: &mut Desk| {
        let mut found = Vec::new();
        for (name, _) in COMMANDS.iter().filter(|(name, _)| is_asked(name)) {
            let [nobodys, real] = [&none, &number].map(|number| {
                let args = desk.numbered(number);
                outcome(&desk.call(name, args))
            });
            if nobodys != real {
                found.push(format!("{name}: {nobodys}, {real}"));
            }
        }
        found
    };
    // Commands that go by a number do so before it is sealed.
    desk.enter("headOfDepartment");
    assert!(differ(&mut desk).iter().any(|found| found.starts_with("text.preview")));
    desk.enter("coordinator");
    assert!(differ(&mut desk).iter().any(|found| found.starts_with("appointment.bookable")));
    desk.seal();
    for login in ["headOfDepartment", "coordinator", "caseworker", "commissionSecretary", "socialWorker"] {
        desk.enter(login);
        assert_eq!(differ(&mut desk), [""; 0], "{login}");
    }
}

#[test]
fn an_interpreters_conflict_with_a_closed_case_is_not_shown_and_stands() {
    let mut desk = Desk::new();
    let form = |interpreter: Value, conflicts: Value| {
        let language = json!({ "language": "PRS", "dialects": [], "level": "E", "accredited": false });
        json!({
            "interpreter": interpreter, "name": "Nümunə Tərcüməçi", "sex": "F", "languages": [language],
            "modes": ["inPerson"], "conflicts": conflicts,
        })
    };
    let conflict = json!([{ "number": desk.number.to_lowercase(), "note": "Qohumudur" }]);
    let interpreter = desk.ok("interpreter.record", form(Value::Null, conflict.clone()));
    desk.seal();
    desk.enter("coordinator");
    let told = desk.ok("interpreter.list", Value::Null);
    assert_eq!(told[0]["conflicts"], json!([]));
    assert_eq!(desk.code("interpreter.record", form(interpreter.clone(), conflict)), Code::NotFound);
    desk.ok("interpreter.record", form(interpreter, json!([])));
    desk.enter("leyla");
    let told = desk.ok("interpreter.list", Value::Null);
    assert_eq!(told[0]["conflicts"][0]["number"], desk.number);
}

#[test]
fn a_question_to_researchers_finds_names_and_numbers_of_nobody_whose_case_is_closed() {
    let mut desk = Desk::new();
    let question = |question: &str| {
        json!({
            "question": question, "country": "AFG", "topics": ["security"], "due": "2026-12-20", "nobody": false,
        })
    };
    let (latin, native) = (format!("Nümunə {SURNAME} kimdir?"), format!("{NATIVE}?"));
    desk.enter("caseworker");
    assert_eq!(desk.code("coi.ask", question(&latin)), Code::ApplicantName);
    desk.seal();
    for login in ["caseworker", "headOfDepartment"] {
        desk.enter(login);
        for text in [&latin, &native] {
            assert!(!tells(&desk.ok("coi.ask", question(text)), &[SURNAME]), "{login}");
        }
    }
    // Whoever works on the case is warned as before.
    desk.enter("leyla");
    assert_eq!(desk.code("coi.ask", question(&latin)), Code::ApplicantName);
}
