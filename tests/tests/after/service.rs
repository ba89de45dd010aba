//! Service: what a letter must say before it goes out, and from when it counts.

use crate::{INVALID, today};
use casework::{
    Code, Kind,
    decision::Verdict,
    letter::{self, DeliverForm, LetterForm},
    profile::{OutcomeCode, Profile, Stage},
    template::Template,
};
use chrono::Datelike;
use letters::Lang;
use panah_tests::office::{Office, decision, letter_reasons, profile, verdict};

fn letter_of(case: vault::Id, office: &mut Office) -> LetterForm {
    LetterForm {
        application: case,
        language: Lang::Az,
        summary: None,
        hand_over: today(office),
        letter: None,
        about: None,
        overrides: letter_reasons(),
    }
}

/// The shipped profile, spoilt. It keeps its edition, so that the cases of the office are judged by it.
fn spoilt(change: impl FnOnce(&mut Profile)) -> &'static Profile {
    let mut spoilt = profile().clone();
    change(&mut spoilt);
    Box::leak(Box::new(spoilt))
}

#[test]
fn no_refusal_goes_out_without_how_to_challenge_it() {
    let mut office = Office::new();
    let case = office.decided(|case| {
        let mut form = decision(case, OutcomeCode::Refused, &[("az", "Səbəb."), ("ru", "Причина.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    let silent = |template: &mut Template| {
        let source = template.source.replace("::remedies\n", "");
        *template = Template::parse(&source).unwrap();
    };
    for bad in [
        spoilt(|profile| profile.remedies.clear()),
        spoilt(|profile| profile.templates.values_mut().for_each(silent)),
    ] {
        office.desk().work_under(bad);
        // Nobody, in no language, whatever reasons are given; nor by approving again.
        for login in ["leyla", "samir", "kamran", "both"] {
            for language in [Lang::Az, Lang::Ru] {
                let form = LetterForm { language, ..letter_of(case.application, &mut office) };
                office.refused(login, (Kind::NotNow, Code::RemedyMissing), &[], |desk, acting, now| {
                    letter::issue(desk, &acting.permit()?, &form, now)
                });
            }
        }
        office.refused("kamran", (Kind::NotNow, Code::NotSubmitted), &[], |desk, acting, now| {
            casework::decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        });
    }
    office.desk().work_under(profile());
    let form = letter_of(case.application, &mut office);
    office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now)).unwrap();
}

#[test]
fn a_letter_by_post_counts_later_and_a_refusal_to_sign_has_a_witness() {
    let mut office = Office::new();
    let case = office.decided(|case| {
        let mut form = decision(case, OutcomeCode::Refused, &[("az", "Səbəb.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    let issue = letter_of(case.application, &mut office);
    let letter = office
        .run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &issue, now))
        .unwrap()
        .id;
    // Posted on a Friday: three working days later is a Wednesday.
    office.wait(2);
    let posted = today(&mut office);
    assert_eq!(posted.weekday(), chrono::Weekday::Fri);
    let mut form = DeliverForm::new(letter, posted, "Sifarişli məktub");
    form.by = "pigeon".to_owned();
    office.refused("leyla", INVALID, &[("by", Code::NotAChoice)], |desk, acting, now| {
        letter::deliver(desk, &acting.permit()?, &form, now)
    });
    form.by = "post".to_owned();
    form.signed = Some(false);
    form.refusal = Some("Demədi".to_owned());
    office.refused("leyla", INVALID, &[("witness", Code::Required)], |desk, acting, now| {
        letter::deliver(desk, &acting.permit()?, &form, now)
    });
    form.witness = Some("Poçtalyon Nümunə".to_owned());
    office.run("leyla", |desk, acting, now| letter::deliver(desk, &acting.permit()?, &form, now)).unwrap();
    let file = office.file("leyla", case.application);
    let delivery = file.letters[0].delivery.clone().unwrap();
    assert_eq!((file.stage, delivery.done_on), (Stage::Notified, Some(posted)));
    assert_eq!((delivery.on.to_string(), delivery.by.as_deref()), ("2026-12-02".to_owned(), Some("post")));
    let court = file.after.appeal.levels.iter().find(|level| level.remedy == "court").unwrap();
    assert_eq!(court.from, delivery.on, "the time runs from when it counts");
    office.assert_sound();
}
