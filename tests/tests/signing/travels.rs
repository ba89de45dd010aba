//! A signed decision comes to another workstation on a stick, with the keys that it is checked with.

use crate::{approve, decided, draft, faults, found, seen};
use casework::{
    Code,
    conflict::{self, DisputeView, SettleForm},
    decision::{self, Ruling},
    demonstration::main_job::Case,
    letter::{self, LetterForm},
    profile::OutcomeCode,
};
use exchange::{bundle, trust};
use panah_tests::office::{self, Office, PASSWORD, handed_in, letter_reasons};
use tempfile::TempDir;

/// An office that certifies, and a post of its authority.
pub(crate) fn pair() -> (Office, Office) {
    let (mut office, mut post) = (Office::new(), Office::under("azerbaijan", "AST"));
    let now = office.tick();
    trust::found(&mut office.desk().vault, "Nümunə xidməti", "Nümunə idarəsi", "Mərkəz", now).unwrap();
    let request = trust::Request::of(&mut post.desk().vault, "Post", now).unwrap();
    let answer = trust::enrol(&mut office.desk().vault, &request, "Astara", None, now).unwrap();
    trust::join(&mut post.desk().vault, &answer, now).unwrap();
    (office, post)
}

pub(crate) fn carry(from: &mut Office, to: &mut Office, stick: &TempDir) {
    let now = from.tick();
    let (device, opens) = (from.desk().vault.device(now).unwrap(), to.desk().vault.device(now).unwrap());
    let key = opens.public().id();
    let given = bundle::give(&mut from.desk().vault, &device, &[key], stick.path(), None, now).unwrap();
    let staged = bundle::stage(&given.path, &to.place().join("exchange")).unwrap();
    let vault = &mut to.desk().vault;
    let checked = bundle::check(vault, &opens, &staged).unwrap();
    bundle::apply(vault, &opens, &checked, None, now, |_| {}).unwrap();
}

fn certified(office: &mut Office, case: &Case) -> Vec<Option<String>> {
    let decision = seen(office, case);
    assert!(decision.unsigned.is_none() && decision.signatures.len() == 2, "{decision:?}");
    assert!(decision.signatures.iter().all(|one| one.faults.is_empty()), "{:?}", decision.signatures);
    decision.signatures.into_iter().map(|one| one.certified_by).collect()
}

#[test]
fn it_is_checked_on_another_workstation_without_the_one_it_came_from() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    let case = decided(&mut office);
    let by = Some("Nümunə idarəsi".to_owned());
    assert_eq!(certified(&mut office, &case), [by.clone(), by.clone()]);
    carry(&mut office, &mut post, &stick);
    post.sign_in("leyla", PASSWORD);
    assert_eq!(certified(&mut post, &case), [by.clone(), by], "the office's certificate came along");
    post.assert_sound();
    // What is altered there, by whoever has that file, is named there.
    crate::altered::write(&mut post, |change| {
        let ruling: Ruling = change.read().list("", [])?.pop().unwrap();
        change.update(&Ruling { outcome: casework::decision::Outcome::default(), ..ruling }).map(drop)
    });
    assert_eq!(faults(&mut post), ["outcomes"]);
}

fn submit(office: &mut Office, case: &Case) -> casework::Result<decision::Decision> {
    office.run("leyla", |desk, acting, now| {
        let form = handed_in(desk, acting, case.application, now)?;
        decision::submit(desk, &acting.permit()?, &form, now)
    })
}

fn disputes(office: &mut Office) -> Vec<DisputeView> {
    office.run("leyla", |desk, acting, _| conflict::list(desk, &acting.permit()?)).unwrap().conflicts
}

fn settle(office: &mut Office, dispute: &DisputeView, late: bool) -> Result<(), Code> {
    let is_late = |command: &str| command == "decision.draft";
    let claim = dispute.claims.iter().find(|claim| is_late(&claim.command) == late).unwrap();
    let form = SettleForm {
        record: dispute.record,
        field: dispute.field,
        stream: Some(claim.stream),
        third: String::new(),
        reason: "Uydurma səbəb.".to_owned(),
    };
    let done = office.run("leyla", |desk, acting, now| conflict::settle(desk, &acting.permit()?, &form, now));
    done.map(drop).map_err(|failure| failure.fields.first().map_or(failure.code, |fault| fault.code))
}

/// Somebody elsewhere goes on with a draft that is approved meanwhile. Both are kept, none of it is a forgery, nothing is
/// printed until it is decided, and then it is what was signed.
#[test]
fn a_late_draft_disputes_what_was_approved_and_does_not_change_it() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    office.sign_in("leyla", PASSWORD);
    let (case, _) = office.assessed();
    let form = draft(&case);
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    carry(&mut office, &mut post, &stick);
    post.sign_in("leyla", PASSWORD);
    let late = office::decision(&case, OutcomeCode::Refused, &[("az", "Gec yazılmış səbəb.")]);
    post.wait(1);
    post.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &late, now)).unwrap();
    submit(&mut office, &case).unwrap();
    office.sign_in("kamran", PASSWORD);
    approve(&mut office, &case);
    office.sign_in("leyla", PASSWORD);
    office.wait(2);
    carry(&mut post, &mut office, &stick);
    assert!(found(&mut office).is_empty(), "a dispute is no forgery");
    let disputed = disputes(&mut office);
    let mut names: Vec<&str> = disputed.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["decision.analysis", "decision.drafted_by", "decision.reasons", "ruling.outcome"]);
    let now = office.tick();
    let today = office.desk().today(now);
    let letter = LetterForm {
        application: case.application,
        language: letters::Lang::Az,
        summary: None,
        hand_over: today,
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    let issue = office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &letter, now));
    assert_eq!(issue.unwrap_err().code, Code::Disputed);
    for dispute in &disputed {
        assert_eq!(settle(&mut office, dispute, true), Err(Code::DecisionFrozen), "{}", dispute.name);
        settle(&mut office, dispute, false).unwrap();
    }
    assert!(disputes(&mut office).is_empty());
    office.assert_sound();
    assert!(seen(&mut office, &case).signatures.iter().all(|one| one.faults.is_empty()));
    office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &letter, now)).unwrap();
    // It comes back settled.
    carry(&mut office, &mut post, &stick);
    post.assert_sound();
    assert!(disputes(&mut post).is_empty());
}

/// Somebody elsewhere adds a fact to a case that is decided meanwhile: no alarm, and the decision stands as it was signed.
#[test]
fn a_late_fact_is_no_forgery() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    office.sign_in("leyla", PASSWORD);
    let (case, evidence) = office.assessed();
    let form = draft(&case);
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    carry(&mut office, &mut post, &stick);
    post.sign_in("leyla", PASSWORD);
    let late = casework::assessment::FactForm {
        statement: "Gec yazılmış fakt.".to_owned(),
        ..office::fact(&case, &evidence)
    };
    post.run("leyla", |desk, acting, now| casework::assessment::record(desk, &acting.permit()?, &late, now))
        .unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office.sign_in("kamran", PASSWORD);
    approve(&mut office, &case);
    carry(&mut post, &mut office, &stick);
    office.assert_sound();
    assert!(seen(&mut office, &case).signatures.iter().all(|one| one.faults.is_empty()));
    // What is added at the desk that knows of the signature is named, as whatever is altered there.
    crate::altered::write(&mut office, |change| {
        let fact: casework::assessment::Fact = change.read().list("", [])?.pop().unwrap();
        let again = casework::assessment::Fact { id: change.new_id()?, number: 99, ..fact };
        change.create(&again)
    });
    assert_eq!(faults(&mut office), ["facts"]);
}

/// Whoever saves a draft sees one of two values, and would replace both.
#[test]
fn a_disputed_draft_is_not_written_on_until_it_is_decided() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    office.sign_in("leyla", PASSWORD);
    let (case, _) = office.assessed();
    let save = |office: &mut Office, text: &str| {
        let form = office::decision(&case, OutcomeCode::Refugee, &[("az", text)]);
        office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now))
    };
    save(&mut office, "Birinci.").unwrap();
    carry(&mut office, &mut post, &stick);
    post.sign_in("leyla", PASSWORD);
    save(&mut post, "Məntəqədə.").unwrap();
    save(&mut office, "İdarədə.").unwrap();
    carry(&mut post, &mut office, &stick);
    assert_eq!(save(&mut office, "Üçüncü.").unwrap_err().code, Code::Disputed);
    assert_eq!(submit(&mut office, &case).unwrap_err().code, Code::Disputed);
    for dispute in disputes(&mut office) {
        settle(&mut office, &dispute, true).unwrap();
    }
    save(&mut office, "Üçüncü.").unwrap();
    office.assert_sound();
}

/// Where the office certifies nobody, a key rests on its own statement, and holds just as well.
#[test]
fn a_post_that_certifies_nobody_signs_too() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    let case = decided(&mut post);
    assert_eq!(certified(&mut post, &case), [None, None]);
    carry(&mut post, &mut office, &stick);
    assert_eq!(certified(&mut office, &case), [None, None]);
    office.assert_sound();
}

/// A decision of an office whose program knows no keys yet: no alarm where it arrives, though here they have begun.
#[test]
fn an_office_without_keys_is_no_alarm_elsewhere() {
    let stick = tempfile::tempdir().unwrap();
    let (mut office, mut post) = pair();
    decided(&mut office);
    let case = post.decided(crate::draft);
    carry(&mut post, &mut office, &stick);
    let decision = seen(&mut office, &case);
    assert_eq!(decision.unsigned, Some(casework::decision::Unsigned::BeforeKeys));
    office.assert_sound();
}
