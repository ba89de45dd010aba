//! Indicators over a few cases whose figures are worked out by hand.

use crate::day;
use casework::{
    Code,
    application::{self, CaseRow},
    decision::{self, Verdict},
    demonstration::main_job::Case,
    indicator::{self, IndicatorFilter, IndicatorQuery, IndicatorView, OneIndicator, Step},
    permit::Role,
    person::Person,
    profile::OutcomeCode,
    statistic::{ExportFormat, Period},
};
use panah_tests::office::{self, Office, registration, verdict};

const PERIOD: &str = "2026-01-01";

fn period() -> Period {
    Period { from: day(PERIOD), to: day("2026-12-31") }
}

/// Registered on 25 November, so many days after arrival.
fn arrived(office: &mut Office, days: i64) -> Case {
    let mut form = registration(vec![office::applicant("Zahra Namuna")]);
    form.intent_on = Some(day("2026-11-25") - chrono::Duration::days(days));
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    Case {
        application: registered.application,
        number: registered.number,
        members: file.members.iter().map(|member| member.person.id).collect(),
    }
}

fn all(office: &mut Office, login: &str) -> Vec<IndicatorView> {
    let query = IndicatorQuery { period: period(), step: Step::Quarter, filter: IndicatorFilter::default() };
    office
        .run(login, |desk, acting, _| indicator::indicators(desk, &acting.permit()?, &query))
        .unwrap()
        .indicators
}

fn one(office: &mut Office, code: &str) -> IndicatorView {
    all(office, "rais").into_iter().find(|one| one.indicator.code == code).unwrap()
}

/// Four asked for protection 2, 4, 10 and 20 days before they were registered: median 7, nine of ten within 17 (4th of the sorted minus
/// three tenths of the step: 10 + 0.7 · 10), three within the fifteen days of the profile.
#[test]
fn days_and_time_limits_are_those_worked_out_by_hand() {
    let mut office = Office::new();
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    let cases: Vec<Case> = [2, 4, 10, 20].into_iter().map(|days| arrived(&mut office, days)).collect();
    let days = one(&mut office, "registration");
    assert_eq!((days.figure.whole, days.figure.median, days.figure.p90), (4, Some(7.0), Some(17.0)));
    assert!(days.bounds.is_none() && days.opens);
    assert_eq!(days.trend.iter().map(|one| one.step.as_str()).collect::<Vec<_>>(), ["2026-Q4"]);
    let in_time = one(&mut office, "registrationInTime");
    assert_eq!((in_time.figure.part, in_time.figure.whole), (3, 4));
    // A case without a certificate is in no time.
    let certificates = one(&mut office, "certificate");
    assert_eq!((certificates.figure.part, certificates.figure.whole), (0, 4));

    // Behind a time limit stand those that missed it, for whoever may open cases.
    let query = OneIndicator {
        code: "registrationInTime".to_owned(),
        period: period(),
        filter: IndicatorFilter::default(),
    };
    let found = office
        .run("rais", |desk, acting, now| indicator::cases(desk, &acting.permit()?, acting, &query, now))
        .unwrap();
    let numbers = |rows: &[CaseRow]| rows.iter().map(|row| row.number.clone()).collect::<Vec<_>>();
    assert_eq!(numbers(&found.rows), [cases[3].number.clone()]);
    office.refused("rais", crate::INVALID, &[("code", Code::NotAChoice)], |desk, acting, now| {
        let query =
            OneIndicator { code: "else".to_owned(), period: period(), filter: IndicatorFilter::default() };
        indicator::cases(desk, &acting.permit()?, acting, &query, now)
    });
    let query = IndicatorQuery {
        period: Period { from: day("2027-01-01"), to: day(PERIOD) },
        step: Step::Month,
        filter: IndicatorFilter::default(),
    };
    office.refused("rais", crate::INVALID, &[("period.to", Code::DatesOutOfOrder)], |desk, acting, _| {
        indicator::indicators(desk, &acting.permit()?, &query)
    });
}

fn decided(office: &mut Office, outcome: OutcomeCode) {
    let (case, _) = office.assessed();
    let mut form = office::decision(&case, outcome, &[("az", "Səbəb.")]);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    office
        .run("leyla", |desk, acting, now| {
            let form = office::handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        })
        .unwrap();
}

#[test]
fn rates_are_by_officer_for_whoever_may_and_with_enough_of_them() {
    let mut office = Office::new();
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    for outcome in [OutcomeCode::Refugee, OutcomeCode::Refugee, OutcomeCode::Refused] {
        decided(&mut office, outcome);
    }
    let rate = one(&mut office, "recognition");
    assert_eq!((rate.figure.part, rate.figure.whole), (2, 3));
    let bounds = rate.bounds.unwrap();
    assert!(bounds.low < 2.0 / 3.0 && 2.0 / 3.0 < bounds.high, "{bounds:?}");
    let returned = one(&mut office, "returned");
    assert_eq!((returned.figure.part, returned.figure.whole), (0, 3));
    let decided_in_time = one(&mut office, "decisionInTime");
    assert_eq!((decided_in_time.figure.part, decided_in_time.figure.whole), (3, 3));

    // Three are too few to be told to the head without the name; the assessor sees whose they are.
    let query =
        OneIndicator { code: "recognition".to_owned(), period: period(), filter: IndicatorFilter::default() };
    let funnel = |office: &mut Office, login: &str| {
        office
            .run(login, |desk, acting, _| indicator::by_officer(desk, &acting.permit()?, acting, &query))
            .unwrap()
    };
    let head = funnel(&mut office, "rais");
    assert!(head.points.is_empty() && head.withheld == 1, "{head:?}");
    let assessor = funnel(&mut office, "sevda");
    assert_eq!(
        (assessor.points[0].name.as_str(), assessor.points[0].part, assessor.points[0].whole),
        ("Leyla Nümunə", 2, 3)
    );
    decided(&mut office, OutcomeCode::Refused);
    decided(&mut office, OutcomeCode::Refugee);
    let head = funnel(&mut office, "rais");
    assert_eq!(
        (head.points.len(), head.points[0].name.as_str(), head.points[0].whole, head.withheld),
        (1, "", 5, 0)
    );
    office.refused("rais", crate::INVALID, &[("code", Code::NotAChoice)], |desk, acting, _| {
        let query = OneIndicator {
            code: "procedure".to_owned(),
            period: period(),
            filter: IndicatorFilter::default(),
        };
        indicator::by_officer(desk, &acting.permit()?, acting, &query)
    });

    // Of one country of origin, and of one where nobody comes from.
    office
        .run("leyla", |desk, acting, now| {
            let persons: Vec<Person> = desk.read().list("ORDER BY id", [])?;
            desk.commit(acting.officer(), "import.run", None, now, |change| {
                for mut person in persons {
                    person.nationality = Some("AFG".to_owned());
                    change.update(&person)?;
                }
                Ok(())
            })
        })
        .unwrap();
    let narrowed = |office: &mut Office, login: &str, country: &str| {
        let filter = IndicatorFilter { country: Some(country.to_owned()), ..IndicatorFilter::default() };
        let query = OneIndicator { code: "recognition".to_owned(), period: period(), filter };
        office
            .run(login, |desk, acting, _| indicator::by_officer(desk, &acting.permit()?, acting, &query))
            .unwrap()
    };
    let country = office
        .run("sevda", |desk, acting, _| casework::audit::choices(desk, &acting.permit()?, acting))
        .unwrap()
        .countries
        .remove(0);
    assert_eq!(narrowed(&mut office, "sevda", &country).whole, 5);
    assert_eq!(narrowed(&mut office, "sevda", "ERI").whole, 0);
    let query = IndicatorQuery { period: period(), step: Step::Month, filter: IndicatorFilter::default() };
    let form = indicator::IndicatorExport {
        query: IndicatorQuery {
            filter: IndicatorFilter { country: Some(country), ..IndicatorFilter::default() },
            ..query
        },
        officers: Some("recognition".to_owned()),
        format: ExportFormat::Csv,
    };
    let files = office
        .run("sevda", |desk, acting, now| indicator::export(desk, &acting.permit()?, acting, &form, now))
        .unwrap();
    let text = |ends: &str| {
        let (_, bytes) = files.iter().find(|(name, _)| name.ends_with(ends)).unwrap();
        String::from_utf8_lossy(bytes).into_owned()
    };
    assert!(
        text("-officers.csv").contains(",3,5") && !text("-officers.csv").contains("Leyla"),
        "{}",
        text("-officers.csv")
    );
    assert_eq!(text("-filter.csv").lines().count(), 2);
    // Who is trained and who left is about the officers themselves: no funnel names them.
    office.refused("rais", crate::INVALID, &[("code", Code::NotAChoice)], |desk, acting, _| {
        let query =
            OneIndicator { code: "trained".to_owned(), period: period(), filter: IndicatorFilter::default() };
        indicator::by_officer(desk, &acting.permit()?, acting, &query)
    });

    // The files say what the screen says, and hold no officer.
    for (format, ends) in [(ExportFormat::Csv, ".csv"), (ExportFormat::Xlsx, ".xlsx")] {
        let query =
            IndicatorQuery { period: period(), step: Step::Month, filter: IndicatorFilter::default() };
        let form = indicator::IndicatorExport { query, officers: None, format };
        let files = office
            .run("rais", |desk, acting, now| indicator::export(desk, &acting.permit()?, acting, &form, now))
            .unwrap();
        assert!(files.iter().any(|(name, _)| name.ends_with(ends)), "{format:?}");
        if let Some((_, bytes)) = files.iter().find(|(name, _)| name.ends_with("indicators.csv")) {
            let text = String::from_utf8_lossy(bytes);
            assert!(text.lines().any(|line| line.contains("recognition") && line.contains("3,5")), "{text}");
            assert!(!text.contains("Leyla"), "{text}");
        }
    }
}
