//! What becomes of an issued letter: another takes its place, it is made void, it is copied.

use crate::{decided, form, office, serve, text, today, told};
use casework::{
    Code, Kind,
    demonstration::main_job::Case,
    letter::{self, CopyForm, DeliverForm, Letter, ReissueForm, VoidForm},
    profile::{OutcomeCode, Stage},
    proof,
    verify::{self, State},
};
use letters::Lang;
use panah_tests::office::{Office, letter_reasons};
use vault::Id;

/// Thirty days from the service on 25 November 2026, as letters write it.
const LAST: &str = "25 dekabr 2026";

fn correction(office: &mut Office, letter: Id, correction: &str) -> ReissueForm {
    ReissueForm {
        letter,
        correction: correction.to_owned(),
        because: "Ad səhv yazılıb.".to_owned(),
        language: Lang::Az,
        summary: None,
        hand_over: today(office),
        overrides: letter_reasons(),
    }
}

fn reissue(office: &mut Office, letter: Id, kind: &str) -> Letter {
    let form = correction(office, letter, kind);
    office.run("leyla", |desk, acting, now| letter::reissue(desk, &acting.permit()?, &form, now)).unwrap()
}

fn court_runs_from(office: &mut Office, case: &Case) -> Option<String> {
    let file = office.file("leyla", case.application);
    let level = file.after.appeal.levels.into_iter().find(|level| level.remedy == "court")?;
    Some(level.from.to_string())
}

#[test]
fn a_letter_that_is_corrected_stays_and_time_follows_the_kind_of_mistake() {
    let mut office = office();
    let (case, first) = told(&mut office, OutcomeCode::Refused);
    let served = court_runs_from(&mut office, &case).unwrap();
    let before = text(&mut office, first.id);

    // A slip of the pen moves no time limit.
    office.wait(3);
    let second = reissue(&mut office, first.id, "clerical");
    assert_eq!(second.number, format!("{}-2", first.number));
    let last_day = |said: &str| said.split_whitespace().collect::<Vec<_>>().join(" ").contains(LAST);
    assert!(last_day(&before), "the first says its last day: {before}");
    let said = text(&mut office, second.id);
    assert!(last_day(&said), "and so does the corrected one, not a later one: {said}");
    assert_eq!(
        court_runs_from(&mut office, &case),
        Some(served.clone()),
        "the first service goes on counting"
    );
    office.wait(2);
    serve(&mut office, second.id);
    assert_eq!(court_runs_from(&mut office, &case), Some(served.clone()));
    assert_eq!(text(&mut office, first.id), before, "what was issued never changes");

    // Wrong content does, from the new service.
    let third = reissue(&mut office, second.id, "content");
    assert_eq!(third.number, format!("{}-3", first.number));
    let said = text(&mut office, third.id);
    assert!(!last_day(&said), "wrong content is told anew, and so is the time: {said}");
    assert_eq!(court_runs_from(&mut office, &case), Some(served), "issued is not yet served");
    office.wait(1);
    let day = today(&mut office);
    serve(&mut office, third.id);
    assert_eq!(court_runs_from(&mut office, &case), Some(day.to_string()));
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Notified);
    let stands: Vec<&str> = file
        .letters
        .iter()
        .filter(|letter| letter.superseded.is_none())
        .map(|letter| letter.number.as_str())
        .collect();
    assert_eq!(stands, [third.number.as_str()]);
    office.assert_sound();
}

#[test]
fn what_stands_no_longer_is_neither_served_nor_corrected_nor_made_void() {
    let mut office = office();
    let case = decided(&mut office, OutcomeCode::Refused);
    let issue = form(&mut office, &case, None);
    let first =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &issue, now)).unwrap();
    let wrong = ReissueForm { because: " ".to_owned(), ..correction(&mut office, first.id, "nothing") };
    let faults = [("because", Code::Required), ("correction", Code::NotAChoice)];
    office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &faults, |desk, acting, now| {
        letter::reissue(desk, &acting.permit()?, &wrong, now)
    });
    let second = reissue(&mut office, first.id, "identity");
    let day = today(&mut office);
    let gone = (Kind::NotNow, Code::LetterSuperseded);
    let again = correction(&mut office, first.id, "identity");
    office.refused("leyla", gone, &[], |desk, acting, now| {
        letter::reissue(desk, &acting.permit()?, &again, now)
    });
    office.refused("leyla", gone, &[], |desk, acting, now| {
        letter::deliver(desk, &acting.permit()?, &DeliverForm::new(first.id, day, "Şəxsən"), now)
    });
    let void = |letter| VoidForm { letter, because: "Səhv dil.".to_owned() };
    office.refused("leyla", gone, &[], |desk, acting, now| {
        letter::void(desk, &acting.permit()?, &void(first.id), now)
    });
    // Whoever keeps accounts touches no letter.
    office.refused("idareci", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        letter::void(desk, &acting.permit()?, &void(second.id), now)
    });
    serve(&mut office, second.id);
    office.refused("leyla", (Kind::NotNow, Code::LetterServed), &[], |desk, acting, now| {
        letter::void(desk, &acting.permit()?, &void(second.id), now)
    });
    office.assert_sound();
}

#[test]
fn a_letter_made_void_leaves_the_case_as_it_was_and_its_number_unused() {
    let mut office = office();
    let case = decided(&mut office, OutcomeCode::Refused);
    let issue = form(&mut office, &case, None);
    let first =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &issue, now)).unwrap();
    assert_eq!(office.file("leyla", case.application).stage, Stage::Issued);
    let corrected = reissue(&mut office, first.id, "language");
    let void = |letter| VoidForm { letter, because: "Səhv dil.".to_owned() };
    // The correction is void: the first letter stands again.
    office
        .run("leyla", |desk, acting, now| letter::void(desk, &acting.permit()?, &void(corrected.id), now))
        .unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Issued);
    assert!(file.letters.iter().any(|letter| letter.id == first.id && letter.superseded.is_none()));
    // And then the first is.
    office
        .run("leyla", |desk, acting, now| letter::void(desk, &acting.permit()?, &void(first.id), now))
        .unwrap();
    assert_eq!(office.file("leyla", case.application).stage, Stage::Decided);
    let day = today(&mut office);
    office.refused("leyla", (Kind::NotNow, Code::LetterVoided), &[], |desk, acting, now| {
        letter::deliver(desk, &acting.permit()?, &DeliverForm::new(first.id, day, "Şəxsən"), now)
    });
    let issue = form(&mut office, &case, None);
    let next =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &issue, now)).unwrap();
    assert!(next.number.ends_with("/2"), "{}", next.number);
    office.assert_sound();
}

#[test]
fn a_copy_says_that_it_is_one_and_takes_no_number() {
    let mut office = office();
    let (case, letter) = told(&mut office, OutcomeCode::Refused);
    let copy = |because: &str| CopyForm { letter: letter.id, because: because.to_owned() };
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    office.refused("leyla", invalid, &[("because", Code::Required)], |desk, acting, now| {
        letter::copy(desk, &acting.permit()?, &copy(""), now)
    });
    let made = office
        .run("samir", |desk, acting, now| letter::copy(desk, &acting.permit()?, &copy("Vəkil üçün"), now))
        .unwrap();
    let (name, bytes) = office
        .run("leyla", |desk, acting, now| letter::export_copy(desk, &acting.permit()?, made.id, now))
        .unwrap();
    assert!(name.ends_with("-copy.pdf"), "{name}");
    let said = panah_tests::pdf::text(&bytes);
    assert!(said.contains("Samir") && said.contains("Surət"), "{said}");
    assert!(said.contains(&letter.number), "the number is the original's");
    let file = office.file("leyla", case.application);
    assert_eq!((file.letters.len(), file.letters[0].copies.len()), (1, 1));
    assert!(!text(&mut office, letter.id).contains("Samir"), "the letter itself is as it was");

    // It carries the code of the original, and is sealed as what it is: anybody with the key can tell.
    let keys = proof::known(office.desk().read()).unwrap();
    let verdict = verify::verify(&bytes, &keys);
    assert_eq!(verdict.state, State::Copy, "{verdict:?}");
    assert_eq!(verdict.facts.map(|facts| facts.number), Some(letter.number.clone()));
    assert_eq!(verify::at_desk(office.desk(), &bytes).unwrap().state, State::Copy);
    let at = bytes.windows(5).rposition(|window| window == b"%%EOF").unwrap();
    let mut altered = bytes.clone();
    altered[at] = b'#';
    assert!(verify::verify(&altered, &keys).state != State::Copy, "a single byte counts");
    let form = correction(&mut office, letter.id, "identity");
    office.run("leyla", |desk, acting, now| letter::reissue(desk, &acting.permit()?, &form, now)).unwrap();
    assert_eq!(verify::at_desk(office.desk(), &bytes).unwrap().state, State::Superseded, "as its original");
    office.assert_sound();
}

/// A summary gives days in the calendar of whoever reads it, with the names of months that they know: those of Iran in
/// Persian, those of Afghanistan in Dari and Pashto.
#[test]
fn days_of_a_summary_have_the_months_of_its_readers() {
    const AZAR: [(Lang, &str); 3] = [(Lang::Fa, "آذر"), (Lang::Prs, "قوس"), (Lang::Ps, "لیندۍ")];
    let mut office = office();
    for (language, month) in AZAR {
        let case = decided(&mut office, OutcomeCode::Refused);
        let mut form = form(&mut office, &case, None);
        form.summary = Some(language);
        let hand_over = form.hand_over;
        let letter = office
            .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now))
            .unwrap();
        let said = panah_tests::pdf::words(&text(&mut office, letter.id));
        // All is served in the first days of Azar 1405, from 22 November 2026 on.
        assert!(hand_over >= "2026-11-22".parse().unwrap() && hand_over < "2026-12-22".parse().unwrap());
        for (other, name) in AZAR {
            let stands = said.iter().any(|word| word == name);
            assert_eq!(stands, name == month, "{} in {}: {said:?}", other.tag(), language.tag());
        }
    }
}
