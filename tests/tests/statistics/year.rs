//! The year of sixty persons that was counted by hand: see `DERIVATION.md`.

use crate::books::{self, STATISTICIAN};
use casework::access::{self, SealForm};
use casework::statistic::{
    self, Cell, Dimension, Family, Filter, Measure, Period, Question, ReturnQuery, Sheet, SituationQuery,
    TableQuery, Unit,
};
use panah_tests::office::Office;

const YEAR: ReturnQuery = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };

/// Rows of a table, with the columns of these names: what is not 0.
fn rows(sheet: &Sheet, columns: &[&str]) -> Vec<String> {
    let places: Vec<usize> = columns
        .iter()
        .map(|name| {
            sheet.columns.iter().position(|column| column.id == *name).expect("there is such a column")
        })
        .collect();
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
    };
    sheet
        .rows
        .iter()
        .map(|row| places.iter().map(|at| text(&row[*at])).collect::<Vec<_>>().join(" "))
        .collect()
}

fn sheet<'s>(sheets: &'s [Sheet], id: &str) -> &'s Sheet {
    sheets.iter().find(|sheet| sheet.id == id).expect("there is such a table")
}

fn prepared(office: &mut Office, query: ReturnQuery) -> statistic::ReturnView {
    office
        .run(STATISTICIAN, |desk, acting, now| statistic::prepare(desk, &acting.permit()?, query, now))
        .unwrap()
}

#[test]
fn the_tables_are_those_that_were_counted_by_hand() {
    let mut office = books::office();
    let groups = books::groups();
    let persons: usize = groups.iter().map(|group| group.persons.len() * group.times as usize).sum();
    assert_eq!(persons, 60);
    books::write(&mut office, &groups);
    let view = prepared(&mut office, YEAR);
    assert!(view.over && view.balance.balances, "{:#?}", view.balance.broken);
    assert_eq!(view.balance.broken, []);

    let columns = [
        "coo",
        "level",
        "pending_start",
        "applied",
        "from_other_cases",
        "recognized",
        "complementary",
        "rejected",
        "otherwise_closed",
        "to_other_cases",
        "pending_end",
    ];
    assert_eq!(
        rows(sheet(&view.sheets, "table-5-applications"), &columns),
        [
            "AFG NA 3 11 0 8 0 6 0 0 0",
            "AFG JR 0 8 0 0 0 6 0 0 2",
            "IRN NA 2 8 0 0 0 8 2 0 0",
            "IRN RA 0 3 0 0 0 0 0 0 3",
            "IRN JR 0 8 0 5 0 0 3 0 0",
            "IRQ NA 0 2 0 0 0 0 2 0 0",
            "IRQ RA 0 2 0 0 0 2 0 0 0",
            "PAK NA 0 5 0 0 0 2 1 0 2",
            "RUS NA 0 6 0 0 0 0 2 0 4",
            "RUS RA 0 2 0 0 0 0 0 0 2",
            "STA NA 0 2 0 0 0 0 0 0 2",
            "TUR NA 0 3 1 2 0 0 0 1 1",
            "UKN NA 0 1 0 0 0 0 0 0 1",
            "UKR NA 0 5 0 1 4 0 0 0 0",
        ]
    );
    let two = sheet(&view.sheets, "table-2-population");
    let columns = [
        "coo",
        "start",
        "individual_recognition",
        "births",
        "repatriation",
        "resettlement",
        "cessation",
        "naturalisation",
        "deaths",
        "other_decreases",
        "end",
    ];
    assert_eq!(
        rows(two, &columns),
        [
            "AFG 0 8 0 0 0 0 0 0 0 8",
            "IRN 0 5 0 0 0 0 0 0 0 5",
            "SYR 8 0 0 3 2 2 0 1 0 0",
            "TUR 0 2 0 0 0 0 0 0 0 2",
            "UKR 2 5 0 0 0 0 2 0 0 5",
        ]
    );
    let population = sheet(&view.sheets, "population");
    assert_eq!(
        rows(population, &["coo", "coo_iso", "coa", "refugees", "asylum_seekers", "stateless"]),
        [
            "AFG AFG GEO 8 2 0",
            "IRN IRN GEO 5 3 0",
            "PAK PAK GEO 0 2 0",
            "RUS RUS GEO 0 6 0",
            "STA XXA GEO 0 2 2",
            "TUR TUR GEO 2 1 0",
            "UKN UNK GEO 0 1 0",
            "UKR UKR GEO 5 0 0",
        ]
    );
    let columns = [
        "coo", "f_0_4", "f_5_11", "f_12_17", "f_18_59", "f_60", "f_other", "f_total", "m_0_4", "m_5_11",
        "m_12_17", "m_18_59", "m_60", "m_other", "m_total", "total",
    ];
    assert_eq!(
        rows(sheet(&view.sheets, "demographics"), &columns),
        [
            "AFG 1 1 0 4 0 0 6 0 0 1 3 0 0 4 10",
            "IRN 0 0 0 5 0 0 5 0 0 0 0 3 0 3 8",
            "PAK 0 0 0 0 0 0 0 0 0 0 2 0 0 2 2",
            "RUS 0 0 0 4 0 0 4 0 0 0 2 0 0 2 6",
            "STA 0 0 0 0 0 0 0 0 0 0 2 0 0 2 2",
            "TUR 0 0 0 0 0 0 0 0 0 0 3 0 0 3 3",
            "UKN 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1",
            "UKR 0 0 0 4 0 0 4 0 0 1 0 0 0 1 5",
        ]
    );
    let applications = sheet(&view.sheets, "asylum-applications");
    assert_eq!(
        rows(applications, &["year", "coo", "procedure_type", "app_type", "dec_level", "app_pc", "applied"]),
        [
            "2026 AFG G N NA P 11",
            "2026 AFG G A JR P 8",
            "2026 IRN G N NA P 8",
            "2026 IRN G R RA P 3",
            "2026 IRN G A JR P 8",
            "2026 IRQ G N NA P 2",
            "2026 IRQ G R RA P 2",
            "2026 PAK G N NA P 5",
            "2026 RUS G N NA P 6",
            "2026 RUS G R RA P 2",
            "2026 STA G N NA P 2",
            "2026 TUR G N NA P 3",
            "2026 UKN G N NA P 1",
            "2026 UKR G N NA P 5",
        ]
    );
    assert_eq!(applications.sum("applied"), 66);
    let decisions = sheet(&view.sheets, "asylum-decisions");
    assert_eq!(
        rows(
            decisions,
            &[
                "coo",
                "dec_level",
                "dec_pc",
                "dec_recognized",
                "dec_other",
                "dec_rejected",
                "dec_closed",
                "dec_total"
            ]
        ),
        [
            "AFG NA P 8 0 6 0 14",
            "AFG JR P 0 0 6 0 6",
            "IRN NA P 0 0 8 2 10",
            "IRN JR P 5 0 0 3 8",
            "IRQ NA P 0 0 0 2 2",
            "IRQ RA P 0 0 2 0 2",
            "PAK NA P 0 0 2 1 3",
            "RUS NA P 0 0 0 2 2",
            "TUR NA P 2 0 0 0 2",
            "UKR NA P 1 4 0 0 5",
        ]
    );
    assert_eq!(decisions.sum("dec_total"), 54);
    assert_eq!(
        rows(
            sheet(&view.sheets, "solutions"),
            &["coo", "returned_refugees", "resettlement", "naturalisation", "returned_idps"]
        ),
        ["SYR 3 2 0 -", "UKR 0 0 2 -"]
    );
    // The tables agree with each other.
    assert_eq!(
        two.sum("individual_recognition"),
        decisions.sum("dec_recognized") + decisions.sum("dec_other")
    );
    assert_eq!(population.sum("refugees"), two.sum("end"));
    office.assert_sound();
}

/// The exact columns of the Refugee Data Finder, in their order.
#[test]
fn columns_are_those_of_the_data_finder() {
    let mut office = books::office();
    let view = prepared(&mut office, YEAR);
    let head = "year coo_name coo coo_iso coa_name coa coa_iso";
    for (id, rest) in [
        ("population", "refugees asylum_seekers returned_refugees idps returned_idps stateless ooc oip hst"),
        (
            "demographics",
            "f_0_4 f_5_11 f_12_17 f_18_59 f_60 f_other f_total m_0_4 m_5_11 m_12_17 m_18_59 m_60 m_other m_total total",
        ),
        ("asylum-applications", "procedure_type app_type dec_level app_pc applied"),
        (
            "asylum-decisions",
            "procedure_type dec_level dec_pc dec_recognized dec_other dec_rejected dec_closed dec_total",
        ),
        ("solutions", "returned_refugees resettlement naturalisation returned_idps"),
    ] {
        let columns: Vec<&str> =
            sheet(&view.sheets, id).columns.iter().map(|column| column.id.as_str()).collect();
        assert_eq!(columns.join(" "), format!("{head} {rest}"), "{id}");
    }
}

#[test]
fn eurostats_tables_are_those_that_were_counted_by_hand() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let view = prepared(&mut office, ReturnQuery { family: Family::EurostatYear, ..YEAR });
    let totals = |id: &str, other: &str| -> Vec<String> {
        let sheet = sheet(&view.sheets, id);
        let columns: Vec<&str> = ["citizen", "sex", "age"]
            .into_iter()
            .chain((!other.is_empty()).then_some(other))
            .chain(["value"])
            .collect();
        let all = rows(sheet, &columns);
        all.into_iter().filter_map(|row| row.strip_prefix("TOTAL T TOTAL ").map(str::to_owned)).collect()
    };
    assert_eq!(totals("migr_asyappctza", "applicant"), ["FRST 43", "SUBS 7", "TOTAL 50"]);
    let decided = totals("migr_asydcfsta", "decision");
    assert_eq!(decided, ["GENCONV 11", "REJECTED 18", "SUB_PROT 4", "TOTAL 33", "TOTAL_POS 15"]);
    let on_appeal = totals("migr_asydcfina", "decision");
    assert_eq!(on_appeal, ["GENCONV 5", "REJECTED 6", "TOTAL 11", "TOTAL_POS 5"]);
    assert_eq!(totals("migr_asypenctzm", ""), ["17"]);
    assert_eq!(totals("migr_asywitha", ""), ["4"]);
    assert_eq!(totals("migr_asyunaa", ""), ["1"]);
    let children = rows(sheet(&view.sheets, "migr_asyunaa"), &["citizen", "sex", "age", "value"]);
    assert!(children.contains(&"UA M Y14-17 1".to_owned()), "{children:?}");
}

/// The first half of the year, from the same derivation: what happened until 30 June.
#[test]
fn half_a_year_ends_where_it_ends() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let view = prepared(&mut office, ReturnQuery { family: Family::UnhcrMidYear, ..YEAR });
    let five = sheet(&view.sheets, "table-5-applications");
    // Applied until then: B 5, C 4, D 2, E 5, F 3, H 4, I 2, J 4, U 3, W 1, X 2, R again 2: 37; on appeal C 4 and D 2.
    assert_eq!(five.sum("applied"), 43);
    assert!(view.balance.balances);
}

/// The same year through the other doors: the situation, and a table that somebody asks for.
#[test]
fn the_situation_and_asked_tables_say_the_same() {
    let mut office = books::office();
    let books = books::write(&mut office, &books::groups());
    let period = Period::year(2026);
    let query = SituationQuery { period, unit: Unit::Persons, filters: Vec::new() };
    let situation = office
        .run(STATISTICIAN, |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let value = |id: &str| situation.headlines.iter().find(|one| one.id == id).map(|one| one.value).unwrap();
    assert_eq!(
        [value("applied"), value("decided"), value("pending"), value("appealsPending"), value("held")],
        [50, 40, 15, 2, 20]
    );
    assert_eq!([value("returned"), value("resettled"), value("naturalised"), value("alone")], [3, 2, 2, 1]);
    let shares: Vec<(&str, u32, u32)> =
        situation.shares.iter().map(|one| (one.id.as_str(), one.part, one.whole)).collect();
    assert_eq!(shares, [("recognition", 11, 33), ("protection", 15, 33), ("appeals", 5, 11)]);
    let last = situation.trend.last().unwrap();
    assert_eq!((last.month.as_str(), last.pending), ("2026-12", 15));
    let of_year: u32 = situation
        .trend
        .iter()
        .filter(|month| month.month.starts_with("2026"))
        .map(|month| month.applied)
        .sum();
    assert_eq!(of_year, 50, "the months sum up to the year");
    assert_eq!(situation.backlog.iter().map(|stage| stage.total).sum::<u32>(), 15);
    assert_eq!(situation.origins[0].code, "AFG");

    let table = TableQuery {
        measure: Measure::Decided,
        unit: Unit::Persons,
        period,
        rows: vec![Dimension::Origin],
        columns: Some(Dimension::Result),
        filters: vec![Filter { dimension: Dimension::Level, values: vec!["NA".to_owned(), "RA".to_owned()] }],
    };
    let table = office
        .run(STATISTICIAN, |desk, acting, now| statistic::ask(desk, &acting.permit()?, &table, now))
        .unwrap();
    assert_eq!(table.columns, ["recognized", "other", "rejected", "closed"]);
    assert_eq!((table.totals, table.total), (vec![11, 4, 18, 7], 40));

    // Each figure opens its cases, for whoever may read cases and for nobody else.
    let question =
        situation.headlines.iter().find(|one| one.id == "appealsPending").unwrap().question.clone();
    let found = office
        .run("leyla", |desk, acting, now| statistic::cases(desk, &acting.permit()?, &question, now))
        .unwrap();
    let of_group: Vec<_> =
        books.iter().filter(|(name, _)| name == "D").map(|(_, book)| book.application.id).collect();
    assert_eq!((found.counted, found.cases), (2, 2));
    assert!(found.rows.iter().all(|row| of_group.contains(&row.id)));
    office.refused(
        STATISTICIAN,
        (casework::Kind::Forbidden, casework::Code::NotAllowed),
        &[],
        |desk, acting, now| statistic::cases(desk, &acting.permit()?, &question, now).map(drop),
    );
    let in_cases = Question { unit: Unit::Cases, ..question };
    let found = office
        .run("leyla", |desk, acting, now| statistic::cases(desk, &acting.permit()?, &in_cases, now))
        .unwrap();
    assert_eq!(found.counted, 2);
    // One that is sealed counts as before; whoever is not on its list is not told which it is.
    let form = SealForm { application: of_group[0], reason: "Həssas iş".to_owned(), officers: Vec::new() };
    office.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &form, now)).unwrap();
    office.appoint("kenar", "Kənar Nümunəli", &[casework::permit::Role::CASEWORKER]);
    let found = office
        .run("kenar", |desk, acting, now| statistic::cases(desk, &acting.permit()?, &in_cases, now))
        .unwrap();
    let rows: Vec<_> = found.rows.iter().map(|row| row.id).collect();
    assert_eq!((found.counted, found.cases), (2, 2));
    assert!(rows.len() == 1 && !rows.contains(&of_group[0]));
}

/// The ledger follows each commit: built once, or followed case by case, it says the same.
#[test]
fn what_follows_commit_by_commit_is_what_is_built_at_once() {
    let mut office = books::office();
    let groups = books::groups();
    let mut last = Vec::new();
    // Enough at first that the rest is followed and not built anew.
    for part in [&groups[..18], &groups[18..]] {
        books::write(&mut office, part);
        last = prepared(&mut office, YEAR).sheets;
    }
    office.reopen();
    assert_eq!(prepared(&mut office, YEAR).sheets, last);
}
