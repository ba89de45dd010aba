//! Somebody who has the key of the file alters what was signed, through the door itself: the log, its chain and its
//! checkpoints agree with what they wrote. Only the signature does not.

use crate::{approve, decided, draft, faults, found, seen};
use casework::{
    Code,
    application::Application,
    assessment::Fact,
    decision::{Approval, Decision, DecisionSignature, DraftVersion, Outcome, Ruling, Unsigned},
    demonstration::main_job::Case,
    letter::{self, LetterForm, ReissueForm},
    profile::OutcomeCode,
};
use panah_tests::office::{Office, PASSWORD, letter_reasons};
use vault::{Change, Id, Record};

/// Writes as whoever has the file open, with no right and no key.
pub(crate) fn write(office: &mut Office, run: impl FnOnce(&mut Change<'_>) -> vault::Result<()>) {
    let now = office.tick();
    let nobody = Id::from_bytes([0xee; 16]);
    office.desk().commit(nobody, "officer.add", None, now, |change| Ok(run(change)?)).unwrap();
}

fn one<R: Record>(change: &Change<'_>, rest: &str) -> R {
    change.read().list::<R>(rest, []).unwrap().pop().unwrap()
}

pub(crate) fn alter<R: Record>(office: &mut Office, rest: &str, with: impl FnOnce(R) -> R) {
    write(office, |change| {
        let altered = with(one(change, rest));
        change.update(&altered).map(drop)
    });
}

#[test]
fn whatever_of_a_decision_is_altered_is_named() {
    type Forgery = (&'static str, fn(&mut Office), &'static [&'static str]);
    let forgeries: [Forgery; 11] =
        [
            (
                "another outcome",
                |office| {
                    alter(office, "", |ruling: Ruling| Ruling {
                        outcome: Outcome { code: Some(OutcomeCode::Refused), derived_from: None },
                        ..ruling
                    });
                },
                &["outcomes"],
            ),
            (
                "other reasons",
                |office| {
                    alter(office, "", |mut decision: Decision| {
                        decision.reasons.0.clear();
                        decision
                    });
                },
                &["reasons"],
            ),
            (
                "other grounds",
                |office| {
                    alter(office, "", |mut decision: Decision| {
                        decision.analysis.fear = "Heç nə.".to_owned();
                        decision
                    });
                },
                &["analysis"],
            ),
            (
                "another finding",
                |office| {
                    alter(office, "", |mut fact: Fact| {
                        fact.assessed.reasoning.push('!');
                        fact
                    });
                },
                &["facts"],
            ),
            (
                "another who approved",
                |office| {
                    alter(office, "", |mut decision: Decision| {
                        let at = decision.approval.as_ref().unwrap().at;
                        decision.approval = Some(Approval { officer: Id::from_bytes([1; 16]), at });
                        decision
                    });
                },
                &["foreign"],
            ),
            (
                "the draft that was handed in",
                |office| {
                    alter(office, "", |mut version: DraftVersion| {
                        version.content.analysis.fear = "Heç nə.".to_owned();
                        version
                    });
                },
                &["analysis"],
            ),
            (
                "a signature under another decision's act",
                |office| {
                    alter(office, "WHERE act = 'submitted'", |signature: DecisionSignature| {
                        DecisionSignature { act: casework::decision::SignedAct::Approved, ..signature }
                    });
                },
                &["foreign"],
            ),
            (
                "a signature spoilt",
                |office| {
                    alter(office, "WHERE act = 'approved'", |mut signature: DecisionSignature| {
                        let last = signature.signed.len() - 8;
                        signature.signed.replace_range(
                            last..=last,
                            if signature.signed[last..].starts_with('A') { "B" } else { "A" },
                        );
                        signature
                    });
                },
                &["forged"],
            ),
            (
                "the signature of another officer",
                |office| {
                    alter(office, "WHERE act = 'approved'", |signature: DecisionSignature| {
                        DecisionSignature { officer: Id::from_bytes([1; 16]), ..signature }
                    });
                },
                &["foreign"],
            ),
            (
                "a key under another's name",
                |office| {
                    let kamran = office.acting("kamran").officer();
                    let leyla = office.acting("leyla").officer();
                    alter(
                        office,
                        &format!("WHERE officer = x'{}'", hex(kamran)),
                        |key: casework::officer::OfficerKey| casework::officer::OfficerKey {
                            officer: leyla,
                            ..key
                        },
                    );
                },
                // Hers as well: two keys of hers were in use at once.
                &["foreign", "key"],
            ),
            (
                "the time of a key",
                |office| {
                    let kamran = office.acting("kamran").officer();
                    alter(
                        office,
                        &format!("WHERE officer = x'{}'", hex(kamran)),
                        |key: casework::officer::OfficerKey| casework::officer::OfficerKey {
                            until: Some(key.since),
                            ..key
                        },
                    );
                },
                &["key"],
            ),
        ];
    for (name, forge, expected) in forgeries {
        let mut office = Office::new();
        let case = decided(&mut office);
        office.assert_sound();
        forge(&mut office);
        assert_eq!(faults(&mut office), expected, "{name}");
        let (_, subject) = found(&mut office).remove(0);
        let number = office.desk().read().get::<Application>(case.application).unwrap().number;
        assert_eq!(subject, format!("{number} / 1"), "{name}: which decision");
        let shown = seen(&mut office, &case);
        assert!(shown.signatures.iter().any(|one| !one.faults.is_empty()), "{name}: also in the case");
        assert_eq!(
            letter_of(&mut office, &case),
            Err(Code::DecisionNotInOrder),
            "{name}: nothing is issued on it"
        );
        // After a restart it is found again.
        office.reopen();
        assert_eq!(faults(&mut office), expected, "{name}");
    }
}

fn hex(id: Id) -> String {
    id.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What becomes of a letter of the decision.
pub(crate) fn letter_of(office: &mut Office, case: &Case) -> Result<(), Code> {
    let now = office.tick();
    let hand_over = office.desk().today(now);
    let form = LetterForm {
        application: case.application,
        about: None,
        language: letters::Lang::Az,
        summary: None,
        hand_over,
        letter: None,
        overrides: letter_reasons(),
    };
    let issued = office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now));
    issued.map(drop).map_err(|failure| failure.code)
}

/// Nor is a letter that went out corrected once its decision was altered.
#[test]
fn no_letter_is_issued_anew_on_what_nobody_signed() {
    let mut office = Office::new();
    let case = decided(&mut office);
    office.sign_in("leyla", PASSWORD);
    office.hand_over(&case, None);
    let now = office.tick();
    let form = ReissueForm {
        letter: office.file("leyla", case.application).letters[0].id,
        correction: "identity".to_owned(),
        because: "Ad səhv yazılıb.".to_owned(),
        language: letters::Lang::Az,
        summary: None,
        hand_over: office.desk().today(now),
        overrides: letter_reasons(),
    };
    alter(&mut office, "", |mut decision: Decision| {
        decision.analysis.fear = "Heç nə.".to_owned();
        decision
    });
    let again = office.run("leyla", |desk, acting, now| letter::reissue(desk, &acting.permit()?, &form, now));
    assert_eq!(again.unwrap_err().code, Code::DecisionNotInOrder);
}

/// A decision that somebody approves in another's name, without that one's password.
#[test]
fn an_approval_without_a_signature_is_missed() {
    let mut office = Office::new();
    decided(&mut office);
    office.sign_in("leyla", PASSWORD);
    let case: Case = office.submitted(draft);
    let kamran = office.acting("kamran").officer();
    let at = office.tick();
    let decision = seen(&mut office, &case).id;
    write(&mut office, |change| {
        let decision: Decision = change.read().get(decision)?;
        let state = casework::decision::DecisionState::Approved;
        let forged = Decision { state, approval: Some(Approval { officer: kamran, at }), ..decision };
        change.update(&forged).map(drop)
    });
    assert_eq!(faults(&mut office), ["missing"]);
    assert_eq!(seen(&mut office, &case).unsigned, Some(Unsigned::Missing));
    assert_eq!(letter_of(&mut office, &case), Err(Code::DecisionNotInOrder));
    // Nor is it enough to put another's signature there.
    write(&mut office, |change| {
        let theirs: DecisionSignature = one(change, "WHERE act = 'approved'");
        let id = change.new_id()?;
        change.create(&DecisionSignature { id, decision, at, ..theirs }).map(drop)
    });
    assert!(faults(&mut office).contains(&"foreign".to_owned()));
}

/// An officer who has no key yet, in an office that has begun with them: they get one at their next sign-in, and an
/// approval without it is somebody else's.
#[test]
fn nobody_of_the_office_approves_without_a_key_once_it_has_begun() {
    let mut office = Office::new();
    office.sign_in("leyla", PASSWORD);
    let case = office.submitted(draft);
    let kamran = office.acting("kamran").officer();
    let (at, decision) = (office.tick(), seen(&mut office, &case).id);
    write(&mut office, |change| {
        let decision: Decision = change.read().get(decision)?;
        let state = casework::decision::DecisionState::Approved;
        let forged = Decision { state, approval: Some(Approval { officer: kamran, at }), ..decision };
        change.update(&forged).map(drop)
    });
    assert_eq!(faults(&mut office), ["missing"]);
}

/// A case that comes back is assessed anew: what was approved stays signed, and the new facts are no forgery.
#[test]
fn facts_of_a_case_that_came_back_are_no_alarm() {
    let mut office = Office::new();
    let case = decided(&mut office);
    alter(&mut office, "", |case: Application| Application {
        stage: casework::profile::Stage::Assessment,
        ..case
    });
    alter(&mut office, "", |mut fact: Fact| {
        fact.assessed.reasoning.push('!');
        fact
    });
    assert_eq!(faults(&mut office), [""; 0]);
    office.sign_in("leyla", PASSWORD);
    let again = draft(&case);
    office
        .run("leyla", |desk, acting, now| {
            casework::decision::save(desk, &acting.permit()?, &again, now)?;
            let form = panah_tests::office::handed_in(desk, acting, case.application, now)?;
            casework::decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office.sign_in("kamran", PASSWORD);
    approve(&mut office, &case);
    assert_eq!(faults(&mut office), [""; 0]);
}
