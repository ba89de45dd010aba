//! The code of every paper and of the letter of every outcome is read from a scan of its page.

use crate::filled;
use casework::{
    letter::{self, LetterForm},
    profile::{self, OutcomeCode},
    verify::{State, verify},
};
use image::GrayImage;
use letters::Lang;
use panah_tests::{
    office::{Office, decision, letter_reasons},
    scan::{as_scanned, outside},
};
use std::collections::BTreeMap;

/// The letter of every outcome in every official language, issued; but of derived status, which nobody has alone, and
/// of exclusion, whose reasons are a story of their own: stories of families look at those.
fn issued(code: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    let profile = profile::shipped(code).unwrap();
    let reasons: Vec<(&str, &str)> =
        Lang::ALL.iter().map(|lang| (lang.tag(), "Nümunə: Misal 1951, № 12.")).collect();
    let apart = [OutcomeCode::Derivative, OutcomeCode::Excluded];
    let alone = profile.outcomes.iter().filter(|outcome| !apart.contains(&outcome.code));
    for outcome in alone {
        let written = |lang: &&Lang| profile.templates.contains_key(&(outcome.letter.clone(), **lang));
        for language in profile.languages.iter().filter(written) {
            // A letter is issued once to each person.
            let mut office = Office::under(code, &profile.posts[0].code);
            let case = office.decided(|case| decision(case, outcome.code, &reasons));
            let form = LetterForm {
                application: case.application,
                about: None,
                language: *language,
                summary: None,
                hand_over: "2026-11-26".parse().unwrap(),
                letter: None,
                overrides: letter_reasons(),
            };
            let name = format!("{code}-{}-{}", outcome.letter, language.tag());
            let letter =
                office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &form, now));
            let letter = letter.unwrap_or_else(|failure| panic!("{name}: {failure}")).id;
            let file =
                office.run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter, now));
            files.insert(name, file.unwrap().1);
        }
    }
}

/// Scans each page of a file: one of them has a code, which is read by a program outside, and here.
fn read_back(nth: usize, name: &str, bytes: &[u8]) {
    let number = verify(bytes, &[]).facts.unwrap_or_else(|| panic!("{name} has no code")).number;
    let degrees = [0.0, 0.8, -1.5][nth % 3];
    let scans = panah_tests::pdf::rasters(bytes, 150).into_iter().map(|page| {
        let page: GrayImage = image::load_from_memory(&page).unwrap().into_luma8();
        as_scanned(&page, degrees, nth as u64 + 1)
    });
    let with_code: Vec<Vec<u8>> = scans.filter(|scan| !outside(scan).is_empty()).collect();
    assert_eq!(with_code.len(), 1, "pages of {name} turned by {degrees} with a code, read outside");
    let verdict = verify(&with_code[0], &[]);
    let read = verdict.facts.filter(|_| verdict.state == State::UnknownKey).map(|facts| facts.number);
    assert_eq!(read, Some(number), "{name} turned by {degrees}, read here");
}

#[test]
fn the_code_of_every_letter_and_paper_is_read_from_a_scan() {
    let mut files = BTreeMap::new();
    issued("azerbaijan", &mut files);
    filled::papers("azerbaijan", &mut files);
    let files: Vec<(usize, (String, Vec<u8>))> = files.into_iter().enumerate().collect();
    let (one, other) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| {
        for half in [one, other] {
            scope.spawn(|| half.iter().for_each(|(nth, (name, bytes))| read_back(*nth, name, bytes)));
        }
    });
    assert!(files.len() > 40, "only {} files", files.len());
    println!("{} files, each with its code", files.len());
}
