//! Days that are over: where cases stood, who was in charge; who returned, whatever became of their claim; who is assisted
//! without a case.

use crate::books::{self, Book, Group, STATISTICIAN};
use casework::{
    Code, Kind,
    application::{Application, Relationship},
    household::{Household, HouseholdMember},
    permit::Role,
    person::{Birth, Person, PersonName, Sex},
    profile::Stage,
    returning::{Departed, DepartureProof, Reconfirmations, VoluntaryReturn},
    statistic::{
        self, Cell, Dimension, Family, Measure, Period, Question, ReturnQuery, Sheet, SituationQuery,
        SubmissionForm, TableQuery, Unit,
    },
};
use chrono::{Days, NaiveDate};
use panah_tests::office::Office;
use vault::{Change, Id};

fn today(office: &mut Office) -> NaiveDate {
    let now = office.tick();
    office.desk().today(now)
}

fn wrote(
    office: &mut Office,
    command: &'static str,
    write: impl FnOnce(&mut Change<'_>, Id) -> vault::Result<()>,
) {
    let (now, actor) = (office.tick(), office.acting("leyla").officer());
    let intent = vault::Intent { actor, command, subject: None, now };
    office.desk().vault.commit(&intent, |change| write(change, actor)).unwrap();
}

fn group(name: &str, times: u32, registered: NaiveDate, events: &[String]) -> Group {
    let persons = vec!["AFG F 1990-05-05".to_owned()];
    Group { name: name.to_owned(), times, registered, persons, events: events.to_vec() }
}

fn table(office: &mut Office, who: &str, day: NaiveDate, by: Dimension) -> Vec<(String, u32)> {
    let query = TableQuery {
        measure: Measure::Pending,
        unit: Unit::Persons,
        period: Period { from: day, to: day },
        rows: vec![by],
        columns: None,
        filters: Vec::new(),
    };
    let table =
        office.run(who, |desk, acting, now| statistic::ask(desk, &acting.permit()?, &query, now)).unwrap();
    table.rows.into_iter().map(|row| (row.codes[0].clone(), row.total)).collect()
}

#[test]
fn a_past_backlog_says_where_cases_stood_then_and_who_had_them() {
    let mut office = books::office();
    let first = today(&mut office);
    let books = books::write(&mut office, &[group("one", 3, first, &[])]);
    let case = books[0].1.application.id;
    let (leyla, kamran) = (office.acting("leyla").officer(), office.acting("kamran").officer());
    office.wait(30);
    let moved = |office: &mut Office, stage, officer| {
        wrote(office, "case.move", move |change, _| {
            let known: Application = change.read().get(case)?;
            change.update(&Application { stage, officer, ..known }).map(drop)
        });
    };
    moved(&mut office, Stage::Interview, leyla);
    office.wait(30);
    moved(&mut office, Stage::Assessment, kamran);
    office.wait(1);
    let last = today(&mut office);
    let stood = |office: &mut Office, day| table(office, STATISTICIAN, day, Dimension::Stage);
    let row = |code: &str, count| (code.to_owned(), count);
    assert_eq!(stood(&mut office, last), [row("registered", 2), row("assessment", 1)]);
    assert_eq!(stood(&mut office, first + Days::new(40)), [row("registered", 2), row("interview", 1)]);
    assert_eq!(stood(&mut office, first + Days::new(10)), [row("registered", 3)]);
    // So does the situation, and what it opens.
    let period = Period { from: first, to: first + Days::new(40) };
    let query = SituationQuery { period, unit: Unit::Persons, filters: Vec::new() };
    let shown = office
        .run(STATISTICIAN, |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let [_, interview] = shown.backlog.as_slice() else { panic!("{:?}", shown.backlog) };
    assert_eq!((interview.stage.as_str(), interview.total), ("interview", 1));
    let opened = |office: &mut Office, question: &Question| {
        office
            .run("leyla", |desk, acting, now| statistic::cases(desk, &acting.permit()?, question, now))
            .unwrap()
    };
    let found = opened(&mut office, &interview.question);
    assert_eq!((found.counted, found.rows[0].id), (1, case));
    let month = shown.trend.last().unwrap();
    let pending = Question { measure: Measure::Pending, ..month.question.clone() };
    assert_eq!((month.pending, opened(&mut office, &pending).counted), (3, 3));
    // Who had which cases is for whoever reads cases, by name and not by number.
    let of = |office: &mut Office, day| -> u32 {
        let rows = table(office, "kamran", day, Dimension::Officer);
        rows.iter().find(|(id, _)| *id == kamran.to_string()).map_or(0, |(_, count)| *count)
    };
    assert_eq!((of(&mut office, last), of(&mut office, first + Days::new(40))), (1, 0));
    assert!(shown.workload_withheld && shown.workload.is_empty());
    let shown = office
        .run("kamran", |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let names: Vec<_> = shown.workload.iter().map(|one| one.name.clone()).collect();
    assert!(!shown.workload_withheld && names.is_sorted() && names.len() == 1, "{names:?}");
    let query = TableQuery {
        measure: Measure::Pending,
        unit: Unit::Persons,
        period: Period { from: last, to: last },
        rows: vec![Dimension::Officer],
        columns: None,
        filters: Vec::new(),
    };
    office.refused(STATISTICIAN, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        statistic::ask(desk, &acting.permit()?, &query, now).map(drop)
    });
}

fn left(office: &mut Office, book: &Book, on: NaiveDate) {
    let (application, person) = (book.application.id, book.persons[0]);
    wrote(office, "return.depart", move |change, officer| {
        let one = VoluntaryReturn {
            id: change.new_id()?,
            application,
            person,
            asked_on: on,
            said: String::new(),
            led_by: None,
            destination: None,
            applied: None,
            consulate: None,
            travel_paper: None,
            booking: None,
            reconfirmed: Reconfirmations::default(),
            departed: Some(Departed {
                on,
                proof: DepartureProof::BorderRecord,
                reference: "7".to_owned(),
                officer,
            }),
            arrived: None,
            ended: None,
            opened_by: officer,
            legal_note: None,
            cleared: None,
        };
        change.create(&one)
    });
}

/// By hand: one left while the claim was pending, one after it was refused, one who held a status left and lost it by
/// that; another lost it by going back without the programme. Four persons, each once.
#[test]
fn everybody_who_returned_is_counted_once() {
    let mut office = books::office();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let event = |text: &str| vec![text.to_owned()];
    let granted = || vec!["2026-02-01 decided refugee".to_owned(), "2026-06-01 closed returned".to_owned()];
    let groups = [
        group("pending", 1, day("2026-01-05"), &[]),
        group("refused", 1, day("2026-01-05"), &event("2026-02-01 decided refused")),
        group("holder", 2, day("2026-01-05"), &granted()),
        group("stays", 3, day("2026-01-05"), &[]),
    ];
    let books = books::write(&mut office, &groups);
    for (at, on) in [(0, "2026-05-05"), (1, "2026-05-06"), (2, "2026-06-01")] {
        left(&mut office, &books[at].1, day(on));
    }
    // Who left the year before is of that year.
    left(&mut office, &books[4].1, day("2025-12-31"));
    let query = SituationQuery { period: Period::year(2026), unit: Unit::Persons, filters: Vec::new() };
    let shown = office
        .run(STATISTICIAN, |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let returned = shown.headlines.iter().find(|one| one.id == "returned").unwrap();
    assert_eq!((returned.value, returned.before), (4, 1));
    let question = returned.question.clone();
    let found = office
        .run("leyla", |desk, acting, now| statistic::cases(desk, &acting.permit()?, &question, now))
        .unwrap();
    assert_eq!((found.counted, found.cases), (4, 4));
    office.assert_sound();
}

fn population(office: &mut Office, column: &str, code: &str) -> Option<Cell> {
    let query = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };
    let view = office
        .run(STATISTICIAN, |desk, acting, now| statistic::prepare(desk, &acting.permit()?, query, now))
        .unwrap();
    let sheet: &Sheet = view.sheets.iter().find(|sheet| sheet.id == "population").unwrap();
    let place = sheet.columns.iter().position(|one| one.id == column).unwrap();
    let row = sheet.rows.iter().find(|row| row[2] == Cell::Text(code.to_owned()))?;
    Some(row[place].clone())
}

fn household(office: &mut Office, population: &str, on: NaiveDate, members: &[Option<NaiveDate>]) -> Id {
    let mut id = None;
    let population = population.to_owned();
    wrote(office, "household.register", |change, officer| {
        let household = Household {
            id: change.new_id()?,
            number: format!("TBS1-H2026-{population}"),
            series: format!("TBS1-H2026-{population}"),
            counter: 1,
            population,
            application: None,
            address: "Nümunə küçəsi".to_owned(),
            contact: String::new(),
            origin: None,
            income: None,
            note: None,
            registered_by: officer,
            registered_on: on,
            ended: None,
        };
        change.create(&household)?;
        id = Some(household.id);
        for (position, left_on) in (0..).zip(members) {
            let name = PersonName { latin: format!("Nümunə {position}"), ..PersonName::default() };
            let person = Person::new(change.new_id()?, name, Sex::F, Birth::default());
            change.create(&person)?;
            change.create(&HouseholdMember {
                id: change.new_id()?,
                household: household.id,
                person: person.id,
                relationship: if position == 0 { Relationship::Pa } else { Relationship::U },
                position,
                joined_on: on,
                left_on: *left_on,
                left_because: None,
            })?;
        }
        Ok(())
    });
    id.unwrap()
}

/// By hand: four displaced persons live in a household, one of whom left in the year; of host communities nobody was ever
/// registered.
#[test]
fn displaced_persons_are_those_of_their_households_and_what_nobody_knows_is_no_zero() {
    let mut office = books::office();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    books::write(&mut office, &[group("one", 2, day("2026-03-01"), &[])]);
    let missing = Some(Cell::Text("-".to_owned()));
    assert_eq!(population(&mut office, "idps", "AFG"), missing);
    let members = [None, None, Some(day("2026-08-01")), Some(day("2027-01-01"))];
    let home = household(&mut office, "IDP", day("2026-02-01"), &members);
    assert_eq!(population(&mut office, "idps", "GEO"), Some(Cell::Count(3)));
    assert_eq!(population(&mut office, "idps", "AFG"), Some(Cell::Count(0)));
    assert_eq!(population(&mut office, "asylum_seekers", "AFG"), Some(Cell::Count(2)));
    for column in ["returned_refugees", "returned_idps", "ooc", "oip", "hst"] {
        assert_eq!(population(&mut office, column, "GEO"), missing, "{column}");
    }
    // A submission says it again from the log, though the household ended and others came after it.
    let query = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };
    let form = SubmissionForm { query, note: "UNHCR".to_owned() };
    let sent = office
        .run(STATISTICIAN, |desk, acting, now| statistic::submit(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.wait(3);
    wrote(&mut office, "household.end", |change, _| {
        let known: Household = change.read().get(home)?;
        change.update(&Household { ended: Some("köçdülər".to_owned()), ..known }).map(drop)
    });
    // It ended after the year: the year stays as it was.
    assert_eq!(population(&mut office, "idps", "GEO"), Some(Cell::Count(3)));
    household(&mut office, "IOC", day("2026-12-01"), &[None]);
    assert_eq!(population(&mut office, "idps", "GEO"), Some(Cell::Count(4)));
    let difference = office
        .run(STATISTICIAN, |desk, acting, _| statistic::difference(desk, &acting.permit()?, sent.id, None))
        .unwrap();
    assert!(difference.reproduced);
    let [cell] = difference.cells.as_slice() else { panic!("{:?}", difference.cells) };
    assert_eq!((cell.column.as_str(), cell.before, cell.after), ("idps", Some(3), Some(4)));
}

/// Figures of other rooms are told to whoever reads them there.
#[test]
fn figures_of_other_rooms_are_for_those_who_read_them_there() {
    let mut office = books::office();
    office.appoint("rais", "Rəis Nümunə", &[Role::HEAD_OF_DEPARTMENT]);
    let query = SituationQuery { period: Period::year(2026), unit: Unit::Persons, filters: Vec::new() };
    let mut told = |who: &str| -> Vec<String> {
        let shown = office
            .run(who, |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
            .unwrap();
        shown.elsewhere.into_iter().map(|one| one.share.id).collect()
    };
    assert_eq!(told(STATISTICIAN), [""; 0]);
    assert_eq!(told("rais"), ["right", "significant", "recommendations", "trained", "plans", "goals"]);
}
