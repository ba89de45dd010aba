//! Finding among very many persons in the encrypted file: the first answer after unlocking, a whole name, each key
//! while typing, and registering one person with every check.

use crate::{
    Figure, median,
    register::{self, Dice},
    seconds,
};
use casework::{
    Desk,
    application::{self, MemberForm, RegistrationForm, Relationship},
    duplicate::{self, CandidateQuery},
    find::{self, FindQuery},
    permit::Acting,
    person::{BirthForm, NameForm, PersonForm, Sex},
};
use chrono::{DateTime, Utc};

/// Names that are looked for.
const LOOKED_FOR: usize = 200;

pub fn figures() -> Vec<Figure> {
    let folder = tempfile::tempdir().unwrap();
    let now: DateTime<Utc> = "2026-11-25T08:00:00Z".parse().unwrap();
    let persons = register::persons();
    let mut desk = None;
    let made = seconds(|| desk = Some(register::desk(folder.path(), persons, now)));
    let (mut desk, acting) = desk.unwrap();
    println!("{persons} persons in the file, made in {made:.0} s");

    let read_all = seconds(|| drop(all_names(&desk)));
    let first = seconds(|| search(&mut desk, &acting, "Zahra Namuna", false));
    let whole = times(&mut desk, &acting, false);
    let typing = times(&mut desk, &acting, true);
    let scan = median(3, || seconds(|| drop(like(&desk, "%hariza%"))));
    let plain_commit = median(9, || {
        seconds(|| desk.commit(acting.officer(), "bench.nothing", None, now, |_| Ok(())).unwrap())
    });
    let register = registering(&mut desk, &acting, now);
    vec![
        Figure {
            what: "first answer after unlocking",
            measured: format!("{first:.2} s"),
            baseline: format!("{read_all:.2} s all names read"),
            ratio: first / read_all,
            goal: "3 s at 1,000,000",
        },
        figure("whole name found, 50th", at(&whole, 50), scan, "5 ms at 1,000,000"),
        figure("whole name found, 99th", at(&whole, 99), scan, "25 ms at 1,000,000"),
        figure("key while typing, 99th", at(&typing, 99), scan, "45 ms at 1,000,000"),
        Figure {
            what: "one person registered, every check",
            measured: format!("{:.1} ms", register * 1e3),
            baseline: format!("{:.1} ms empty commit", plain_commit * 1e3),
            ratio: register / plain_commit,
            goal: "-",
        },
    ]
}

fn figure(what: &'static str, measured: f64, scan: f64, goal: &'static str) -> Figure {
    Figure {
        what,
        measured: format!("{:.1} ms", measured * 1e3),
        baseline: format!("{:.1} ms scan by LIKE", scan * 1e3),
        ratio: measured / scan,
        goal,
    }
}

fn all_names(desk: &Desk) -> Vec<String> {
    desk.read().rows("SELECT names FROM person_find", [], |row| row.get(0)).unwrap()
}

fn like(desk: &Desk, pattern: &str) -> Vec<vault::Id> {
    desk.read()
        .rows("SELECT person FROM person_find WHERE names LIKE ?1 LIMIT 50", [pattern], |row| row.get(0))
        .unwrap()
}

fn search(desk: &mut Desk, acting: &Acting, text: &str, typing: bool) {
    let query = FindQuery { text: text.to_owned(), typing };
    find::search(desk, &acting.permit().unwrap(), &query).unwrap();
}

/// Timings of looking for names, in order: whole ones, or every key of them.
fn times(desk: &mut Desk, acting: &Acting, typing: bool) -> Vec<f64> {
    let mut dice = Dice::new(11);
    let mut times = Vec::new();
    for _ in 0..LOOKED_FOR {
        let name = register::name(&mut dice);
        let ends = if typing { (1..=name.len()).collect() } else { vec![name.len()] };
        for end in ends.into_iter().filter_map(|end| name.get(..end)) {
            times.push(seconds(|| search(desk, acting, end, typing)));
        }
    }
    times.sort_by(f64::total_cmp);
    times
}

fn at(times: &[f64], per_cent: usize) -> f64 {
    times[(times.len() * per_cent / 100).min(times.len() - 1)]
}

/// One person as the form asks about them and sends them: candidates, warnings, and the registration itself.
fn registering(desk: &mut Desk, acting: &Acting, now: DateTime<Utc>) -> f64 {
    let mut dice = Dice::new(13);
    median(21, || {
        let person = PersonForm {
            name: NameForm { latin: register::name(&mut dice), ..NameForm::default() },
            sex: Some(Sex::F),
            birth: BirthForm { year: Some(1988), month: Some(5), day: Some(14), ..BirthForm::default() },
            nationality: Some("AFG".to_owned()),
            ..PersonForm::default()
        };
        let form = RegistrationForm {
            language: "prs".to_owned(),
            reasons: "Uydurma.".to_owned(),
            fears: "Uydurma.".to_owned(),
            contact: String::new(),
            arrived_on: None,
            intent_on: None,
            members: vec![MemberForm {
                person: person.clone(),
                relationship: Relationship::Pa,
                ..MemberForm::default()
            }],
        };
        seconds(|| {
            let query = CandidateQuery { person, except: Vec::new() };
            duplicate::candidates(desk, &acting.permit().unwrap(), &query, now).unwrap();
            application::warnings(desk, &acting.permit().unwrap(), &form, now).unwrap();
            application::register(desk, &acting.permit().unwrap(), &form, now).unwrap();
        })
    })
}
