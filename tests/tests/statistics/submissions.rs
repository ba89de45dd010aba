//! Submissions: frozen, signed, reproduced from the log as it stood; what was entered late is named.

use crate::books::{self, STATISTICIAN};
use casework::{
    Code, Kind,
    statistic::{self, Difference, Family, ReturnQuery, SubmissionForm, SubmissionView},
};
use panah_tests::office::Office;
use vault::{Id, Intent};

const YEAR: ReturnQuery = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };

fn submit(office: &mut Office, note: &str) -> SubmissionView {
    let form = SubmissionForm { query: YEAR, note: note.to_owned() };
    office
        .run(STATISTICIAN, |desk, acting, now| statistic::submit(desk, &acting.permit()?, &form, now))
        .unwrap()
}

fn difference(office: &mut Office, submission: Id, other: Option<Id>) -> Difference {
    office
        .run(STATISTICIAN, |desk, acting, _| {
            statistic::difference(desk, &acting.permit()?, submission, other)
        })
        .unwrap()
}

fn cells(difference: &Difference) -> Vec<String> {
    difference
        .cells
        .iter()
        .map(|cell| {
            let codes: Vec<&str> =
                cell.row.iter().skip(2).map(String::as_str).filter(|one| one.len() < 4).collect();
            let number = |count: Option<u32>| count.map_or("-".to_owned(), |count| count.to_string());
            format!(
                "{} {} {} {}>{}",
                cell.sheet,
                codes[0],
                cell.column,
                number(cell.before),
                number(cell.after)
            )
        })
        .collect()
}

#[test]
fn a_submission_is_frozen_signed_and_computed_again_from_the_log_as_it_stood() {
    let mut office = books::office();
    let mut books = books::write(&mut office, &books::groups());
    let first = submit(&mut office, "UNHCR, illik hesabat");
    assert!(first.sound);
    assert_eq!((first.version, first.officer.as_str()), (1, "Say Nümunə"));
    let unchanged = difference(&mut office, first.id, None);
    assert!(unchanged.reproduced);
    assert_eq!((unchanged.cells.len(), unchanged.cases.len()), (0, 0));

    // In January somebody enters that one of H withdrew in November, that one of S is of Iraq, and what happened in
    // January itself.
    let officer = office.acting("leyla").officer();
    let place = |name: &str| books.iter().position(|(group, _)| group == name).unwrap();
    let (of_h, of_s, of_v) = (place("H"), place("S"), place("V"));
    let enter = |office: &mut Office, book: &mut books::Book, event: &str| {
        let now = office.tick();
        let subject = Some(book.application.id);
        office
            .desk()
            .vault
            .commit(&Intent { actor: officer, command: "case.close", subject, now }, |change| {
                book.happen(change, event, officer)
            })
            .unwrap();
    };
    enter(&mut office, &mut books[of_h].1, "2026-11-11 closed withdrawn");
    enter(&mut office, &mut books[of_v].1, "2027-01-05 closed withdrawn");
    let (person, case) = (books[of_s].1.persons[0], books[of_s].1.application.id);
    let now = office.tick();
    office
        .desk()
        .vault
        .commit(
            &Intent { actor: officer, command: "registration.correct", subject: Some(case), now },
            |change| {
                let known: casework::person::Person = change.read().get(person)?;
                change
                    .update(&casework::person::Person { nationality: Some("IRQ".to_owned()), ..known })
                    .map(drop)
            },
        )
        .unwrap();

    let late = difference(&mut office, first.id, None);
    assert!(late.reproduced, "the tables of then are computed again from the log as it stood then");
    let numbers: Vec<&str> = late.cases.iter().map(|case| case.number.as_str()).collect();
    let mut wanted =
        vec![books[of_h].1.application.number.as_str(), books[of_s].1.application.number.as_str()];
    wanted.sort_unstable();
    let mut found = numbers.clone();
    found.sort_unstable();
    assert_eq!(found, wanted, "what belongs to the new year is not late");
    assert!(late.cases.iter().all(|case| case.officer.as_deref() == Some("Leyla Nümunə")));
    let cells = cells(&late);
    for expected in [
        "population RUS asylum_seekers 6>5",
        "population IRQ asylum_seekers ->1",
        "population STA asylum_seekers 2>1",
        "asylum-applications IRQ applied 2>3",
        "asylum-decisions RUS dec_closed 2>3",
    ] {
        assert!(cells.contains(&expected.to_owned()), "{expected}: {cells:#?}");
    }

    // A second version; the first stays what it was, and the two are compared.
    let second = submit(&mut office, "Düzəliş: gec daxil edilənlər");
    assert_eq!(second.version, 2);
    let between = difference(&mut office, first.id, Some(second.id));
    assert_eq!(between.cells, late.cells);
    assert!(between.reproduced);
    let nothing = difference(&mut office, second.id, None);
    assert!(nothing.reproduced && nothing.cells.is_empty() && nothing.cases.is_empty());
    let (kept, sheets, _) = office
        .run(STATISTICIAN, |desk, acting, _| statistic::submitted(desk, &acting.permit()?, first.id))
        .unwrap();
    assert!(kept.sound);
    assert_eq!(kept.digest, first.digest);
    let applied = sheets.iter().find(|sheet| sheet.id == "asylum-applications").unwrap().sum("applied");
    assert_eq!(applied, 66);
    office.assert_sound();

    // After a night, and read from the file anew.
    let mut desk = books::again(&mut office);
    let (_, acting) = casework::officer::acting(&desk, STATISTICIAN).unwrap();
    let again = statistic::difference(&mut desk, &acting.permit().unwrap(), first.id, None).unwrap();
    assert!(again.reproduced);
    assert_eq!(again.cells, late.cells);
}

#[test]
fn a_period_is_submitted_when_it_is_over_and_by_whoever_may() {
    let mut office = books::office();
    let form = |year: i32, note: &str| SubmissionForm {
        query: ReturnQuery { family: Family::EurostatYear, year, part: 0 },
        note: note.to_owned(),
    };
    office.refused(STATISTICIAN, (Kind::NotNow, Code::PeriodNotOver), &[], |desk, acting, now| {
        statistic::submit(desk, &acting.permit()?, &form(2027, "Eurostat"), now).map(drop)
    });
    office.refused(
        STATISTICIAN,
        (Kind::Invalid, Code::CheckTheForm),
        &[("note", Code::Required)],
        |desk, acting, now| statistic::submit(desk, &acting.permit()?, &form(2026, " "), now).map(drop),
    );
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        statistic::submit(desk, &acting.permit()?, &form(2026, "Eurostat"), now).map(drop)
    });
    for (family, part) in
        [(Family::EurostatQuarter, 5), (Family::EurostatMonth, 0), (Family::EurostatMonth, 13)]
    {
        let query = ReturnQuery { family, year: 2026, part };
        office.refused(
            STATISTICIAN,
            (Kind::Invalid, Code::CheckTheForm),
            &[("part", Code::NotAChoice)],
            |desk, acting, now| statistic::prepare(desk, &acting.permit()?, query, now).map(drop),
        );
    }
    let period = |family, part| ReturnQuery { family, year: 2028, part }.period().unwrap();
    let months = period(Family::EurostatMonth, 2);
    assert_eq!((months.from, months.to), (books::day("2028-02-01"), books::day("2028-02-29")));
    let quarter = period(Family::EurostatQuarter, 4);
    assert_eq!((quarter.from, quarter.to), (books::day("2028-10-01"), books::day("2028-12-31")));
}
