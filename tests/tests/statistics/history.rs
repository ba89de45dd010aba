//! Any history of cases balances to the person, and the tables sum to each other.

use crate::books::{self, Group, STATISTICIAN};
use casework::{
    Code, Kind,
    statistic::{self, BrokenBy, Family, ReturnQuery, SubmissionForm},
};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;

/// What happens next in a case, after so many days.
#[derive(Debug, Clone)]
pub struct Next {
    after: u64,
    what: usize,
}

pub fn stories() -> impl Strategy<Value = Vec<(u64, usize, usize, Vec<Next>)>> {
    let next = (0u64..120, 0usize..8).prop_map(|(after, what)| Next { after, what });
    let story = (0u64..900, 1usize..4, 0usize..6, prop::collection::vec(next, 0..6));
    prop::collection::vec(story, 1..10)
}

const ORIGINS: [&str; 6] = ["AFG", "IRN", "RUS", "XXA", "-", "XKX"];

/// A history that could happen: each event follows from where the case stands.
pub fn group(number: usize, (from, persons, origin, nexts): &(u64, usize, usize, Vec<Next>)) -> Group {
    let first: NaiveDate = "2024-06-01".parse().unwrap();
    let registered = first + Days::new(*from);
    let (mut on, mut events, mut left) = (registered, Vec::new(), None);
    let mut stands = "pending";
    for next in nexts {
        on = on + Days::new(next.after);
        let outcome = ["refugee", "subsidiary", "refused", "inadmissible"][next.what % 4];
        let each = (0..*persons).map(|who| if left == Some(who) { "-" } else { outcome }).collect::<Vec<_>>();
        let (event, then) = match (stands, next.what) {
            ("pending", 0..=3) => (
                format!("decided {}", each.join(" ")),
                if outcome == "refused" { "refused" } else { "decided" },
            ),
            ("pending", 4) => ("closed withdrawn".to_owned(), "closed"),
            ("pending", 5) if *persons > 1 && left.is_none() => {
                left = Some(persons - 1);
                (format!("left departure {}", persons - 1), "pending")
            }
            ("pending", 6) if *persons > 1 && left.is_none() => {
                left = Some(persons - 1);
                (format!("moved {}", persons - 1), "pending")
            }
            ("refused", 0..=4) => ("appeal cityCourt".to_owned(), "appeal"),
            ("refused", _) => ("reopened".to_owned(), "pending"),
            ("appeal", 0..=1) => ("judged upheld".to_owned(), "closed"),
            ("appeal", 2..=3) => ("judged remitted".to_owned(), "pending"),
            ("appeal", 4) => ("judged withdrawn".to_owned(), "closed"),
            ("appeal", _) => {
                let granted = vec!["refugee"; *persons].join(" ");
                (format!("judged granted {granted}"), "decided")
            }
            ("decided", 0) => ("closed naturalised".to_owned(), "over"),
            ("decided", 1) => ("lost 1C5".to_owned(), "over"),
            ("closed", 0..=4) => ("reopened".to_owned(), "pending"),
            ("closed", _) if left.is_none() => ("subsequent".to_owned(), "pending"),
            _ => continue,
        };
        events.push(format!("{on} {event}"));
        stands = then;
    }
    let persons = (0..*persons).map(|place| {
        let born =
            NaiveDate::from_ymd_opt(1950 + i32::try_from((number * 13 + place * 29) % 74).unwrap(), 2, 3);
        let sex = ["F", "M", "U"][(number + place) % 3];
        format!("{} {sex} {}", ORIGINS[*origin], born.unwrap())
    });
    Group { name: number.to_string(), times: 1, registered, persons: persons.collect(), events }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: panah_tests::cases(24), ..ProptestConfig::default() })]

    #[test]
    fn any_history_balances_to_the_person(stories in stories()) {
        let mut office = books::office();
        let groups: Vec<Group> = stories.iter().enumerate().map(|(number, story)| group(number, story)).collect();
        books::write(&mut office, &groups);
        let mut pending_before: Option<u64> = None;
        let mut held_before: Option<u64> = None;
        for year in 2024..=2028 {
            let query = ReturnQuery { family: Family::UnhcrAnnual, year, part: 0 };
            let view = office
                .run(STATISTICIAN, |desk, acting, now| statistic::prepare(desk, &acting.permit()?, query, now))
                .unwrap();
            let balance = &view.balance;
            prop_assert!(balance.balances, "{:#?}", balance);
            prop_assert_eq!(balance.total.difference, 0);
            let out_of_order = balance.broken.iter().any(|one| one.by == BrokenBy::EndedBeforeItBegan);
            prop_assert!(!out_of_order);
            let sum = |id: &str, column: &str| {
                view.sheets.iter().find(|sheet| sheet.id == id).map_or(0, |sheet| sheet.sum(column))
            };
            let five = |column: &str| sum("table-5-applications", column);
            let two = |column: &str| sum("table-2-population", column);
            // A year goes on where the one before it ended.
            prop_assert!(pending_before.is_none_or(|before| before == five("pending_start")));
            prop_assert!(held_before.is_none_or(|before| before == two("start")));
            pending_before = Some(five("pending_end"));
            held_before = Some(two("end"));
            // The tables sum to each other.
            prop_assert_eq!(five("applied"), sum("asylum-applications", "applied"));
            prop_assert_eq!(five("total_decided"), sum("asylum-decisions", "dec_total"));
            for (one, other) in [
                ("recognized", "dec_recognized"),
                ("complementary", "dec_other"),
                ("rejected", "dec_rejected"),
                ("otherwise_closed", "dec_closed"),
            ] {
                prop_assert_eq!(five(one), sum("asylum-decisions", other), "{}", one);
            }
            prop_assert_eq!(u64::from(balance.total.end), five("pending_end"));
            prop_assert_eq!(
                five("pending_start") + five("applied") + five("from_other_cases"),
                five("total_decided") + five("to_other_cases") + five("pending_end")
            );
            let parts = ["individual_recognition", "births", "other_increases"].map(two).iter().sum::<u64>();
            prop_assert_eq!(parts, five("recognized") + five("complementary"));
            let decreases = [
                "repatriation", "resettlement", "cessation", "naturalisation", "deaths", "other_decreases",
            ];
            prop_assert_eq!(two("start") + parts, decreases.map(two).iter().sum::<u64>() + two("end"));
            // Everybody who is counted has an age and a sex, or is counted as without.
            prop_assert_eq!(
                sum("demographics", "total"),
                sum("population", "refugees") + sum("population", "asylum_seekers")
            );
            prop_assert!(sum("demographics", "f_total") + sum("demographics", "m_total") <= sum("demographics", "total"));
        }
        office.assert_sound();
    }
}

/// A date that contradicts another breaks the balance, and the balance names the person and the case.
#[test]
fn who_breaks_the_balance_is_named() {
    let mut office = books::office();
    let sound = |registered: &str, events: &[&str]| Group {
        name: registered.to_owned(),
        times: 2,
        registered: registered.parse().unwrap(),
        persons: vec!["AFG F 1990-05-05".to_owned()],
        events: events.iter().map(|event| (*event).to_owned()).collect(),
    };
    let broken = Group {
        times: 1,
        // Registered in this year, and closed the year before: somebody mistyped the year.
        ..sound("2026-01-20", &["2025-02-01 closed withdrawn"])
    };
    let books = books::write(
        &mut office,
        &[sound("2025-11-01", &["2026-02-01 decided refugee"]), broken, sound("2026-03-01", &[])],
    );
    let query = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };
    let view = office
        .run(STATISTICIAN, |desk, acting, now| statistic::prepare(desk, &acting.permit()?, query, now))
        .unwrap();
    assert!(!view.balance.balances);
    assert_eq!(view.balance.total.difference, 1);
    let [one] = view.balance.broken.as_slice() else { panic!("{:?}", view.balance.broken) };
    assert_eq!((one.application, one.person), (books[2].1.application.id, books[2].1.persons[0]));
    assert_eq!(
        (one.by, one.number.as_str()),
        (BrokenBy::EndedBeforeItBegan, books[2].1.application.number.as_str())
    );
    // Nothing is submitted that does not balance.
    let form = SubmissionForm { query, note: "UNHCR".to_owned() };
    office.refused(STATISTICIAN, (Kind::NotNow, Code::BalanceBroken), &[], |desk, acting, now| {
        statistic::submit(desk, &acting.permit()?, &form, now).map(drop)
    });
}
