//! What is known of tables that are published together: which sums hold in them, and which counts stand in several.

use super::{
    Place, grid,
    relation::{Cells, Parts, Rest},
};
use crate::statistic::{
    Family, Period,
    sheet::{Cell, ColumnKind, Sheet},
};
use std::collections::BTreeMap;

/// What tables are published together.
#[derive(Debug, Clone, Copy)]
pub(in crate::statistic) enum Told {
    /// UNHCR's, which say much of each origin twice.
    Unhcr,
    /// Eurostat's, each with its totals.
    Eurostat,
    /// One that somebody asked for.
    Table,
    /// A balance by origin, procedure and level, and all of it together.
    Balance,
    /// What differs between two versions of tables.
    Difference,
    /// The situation of a period, with what it is compared with.
    Situation(Period, Period),
}

impl Told {
    /// The tables of a return.
    pub(in crate::statistic) fn family(family: Family) -> Self {
        match family {
            Family::UnhcrAnnual | Family::UnhcrMidYear => Self::Unhcr,
            Family::EurostatYear | Family::EurostatQuarter | Family::EurostatMonth => Self::Eurostat,
        }
    }

    /// Cells that are left out, those with small counts among them.
    pub(super) fn hidden(self, sheets: &[Sheet]) -> Vec<Place> {
        match self {
            Self::Unhcr => unhcr(sheets),
            Self::Eurostat => (0..sheets.len())
                .flat_map(|at| sheets.get(at).map(|sheet| grid::hidden(sheet, at)).unwrap_or_default())
                .collect(),
            Self::Table => tables(sheets),
            Self::Balance => balance(sheets),
            Self::Difference => tables(sheets),
            Self::Situation(period, before) => situation(sheets, period, before),
        }
    }
}

/// A row by itself, with its total where it has one.
fn tables(sheets: &[Sheet]) -> Vec<Place> {
    let mut hidden = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        for row in 0..sheet.rows.len() {
            let mut cells = Cells::of(sheets);
            cells.take(at, row);
            whole(&mut cells, sheet, (at, row));
            hidden.extend(cells.hidden());
        }
    }
    hidden
}

/// The counts of a row are together its total.
fn whole(cells: &mut Cells<'_>, sheet: &Sheet, (at, row): (usize, usize)) {
    let counts: Vec<&str> = sheet
        .columns
        .iter()
        .filter(|column| column.kind == ColumnKind::Count)
        .map(|column| column.id.as_str())
        .collect();
    if counts.last() == Some(&"total") {
        let parts = counts.iter().map(|id| (cells.at(at, row, id), if *id == "total" { -1 } else { 1 }));
        let parts = parts.collect();
        cells.sum(parts, Rest::NoSum);
    }
}

/// Each line balances, and the lines together are the total.
fn balance(sheets: &[Sheet]) -> Vec<Place> {
    let mut cells = Cells::of(sheets);
    let came = ["start", "applied", "moved_in"];
    let went = ["recognized", "other", "rejected", "closed", "moved_out", "end"];
    for (at, sheet) in sheets.iter().enumerate() {
        for row in 0..sheet.rows.len() {
            cells.take(at, row);
            let came = came.iter().map(|column| (cells.at(at, row, column), 1));
            let went = went.iter().map(|column| (cells.at(at, row, column), -1));
            let parts: Parts = came.chain(went).collect();
            cells.sum(parts, Rest::NoSum);
        }
    }
    let rows = sheets.first().map_or(0, |sheet| sheet.rows.len());
    for column in came.iter().chain(&went) {
        let lines = (0..rows).map(|row| (cells.at(0, row, column), 1));
        let parts: Parts = lines.chain([(cells.at(1, 0, column), -1)]).collect();
        cells.sum(parts, Rest::NoSum);
    }
    cells.hidden()
}

fn text<'s>(sheet: &'s Sheet, row: usize, column: &str) -> Option<&'s str> {
    let place = sheet.columns.iter().position(|one| one.id == column)?;
    match sheet.rows.get(row)?.get(place)? {
        Cell::Text(text) => Some(text),
        Cell::Count(_) => None,
    }
}

/// Rows of UNHCR's tables about one country of origin: the table by its place and name, the level.
type Rows<'s> = Vec<(usize, &'s str, &'s str, usize)>;

fn unhcr(sheets: &[Sheet]) -> Vec<Place> {
    let mut origins: BTreeMap<&str, Rows<'_>> = BTreeMap::new();
    for (at, sheet) in sheets.iter().enumerate() {
        for row in 0..sheet.rows.len() {
            let level = text(sheet, row, "dec_level").or_else(|| text(sheet, row, "level"));
            let origin = text(sheet, row, "coo").unwrap_or_default();
            let row = (at, sheet.id.as_str(), level.unwrap_or_default(), row);
            origins.entry(origin).or_default().push(row);
        }
    }
    origins.into_iter().flat_map(|(origin, rows)| of_origin(sheets, origin, &rows)).collect()
}

const AGES: [&str; 6] = ["0_4", "5_11", "12_17", "18_59", "60", "other"];
const LEVELS: [&str; 4] = ["NA", "RA", "AR", "JR"];

fn of_origin(sheets: &[Sheet], origin: &str, rows: &Rows<'_>) -> Vec<Place> {
    let mut cells = Cells::of(sheets);
    for (at, _, _, row) in rows {
        cells.take(*at, *row);
    }
    let find = |id: &str, level: &str| {
        rows.iter().find(|(_, sheet, of, _)| *sheet == id && *of == level).map(|(at, _, _, row)| (*at, *row))
    };
    let at = |cells: &Cells<'_>, id: &str, level: &str, column: &str| {
        let (sheet, row) = find(id, level)?;
        cells.at(sheet, row, column)
    };
    let stock = |cells: &Cells<'_>, column: &str| at(cells, "population", "", column);
    let people = |cells: &Cells<'_>, column: &str| at(cells, "demographics", "", column);
    for sex in ["f", "m"] {
        let mut parts: Parts = AGES.iter().map(|age| (people(&cells, &format!("{sex}_{age}")), 1)).collect();
        parts.push((people(&cells, &format!("{sex}_total")), -1));
        cells.sum(parts, Rest::NoSum);
    }
    // There is no column for those whose sex is not known.
    let sexes =
        vec![(people(&cells, "f_total"), 1), (people(&cells, "m_total"), 1), (people(&cells, "total"), -1)];
    cells.sum(sexes, Rest::Persons);
    let refugees = (stock(&cells, "refugees"), 1);
    let seekers = (stock(&cells, "asylum_seekers"), 1);
    cells.sum(vec![refugees, seekers, (people(&cells, "total"), -1)], Rest::Otherwise);
    if origin == "STA" {
        cells.sum(vec![refugees, seekers, (stock(&cells, "stateless"), -1)], Rest::Otherwise);
    }
    let change = |cells: &Cells<'_>, column: &str| at(cells, "table-2-population", "", column);
    for (one, other) in [
        ("returned_refugees", "repatriation"),
        ("resettlement", "resettlement"),
        ("naturalisation", "naturalisation"),
    ] {
        let (one, other) = (at(&cells, "solutions", "", one), change(&cells, other));
        cells.same(one, other, Rest::Otherwise);
    }
    let came = [
        "start",
        "individual_recognition",
        "group_prima_facie",
        "resettlement_arrivals",
        "births",
        "other_increases",
    ];
    let went =
        ["repatriation", "resettlement", "cessation", "naturalisation", "deaths", "other_decreases", "end"];
    let came = came.iter().map(|column| (change(&cells, column), 1));
    let year: Parts = came.chain(went.iter().map(|column| (change(&cells, column), -1))).collect();
    cells.sum(year, Rest::NoSum);
    let (end, refugees) = (change(&cells, "end"), refugees.0);
    cells.same(end, refugees, Rest::Otherwise);
    determination(&mut cells, &at, seekers.0, &change);
    cells.hidden()
}

/// What the tables of applications, of decisions and of their determination say of the same persons.
fn determination(
    cells: &mut Cells<'_>,
    at: &dyn Fn(&Cells<'_>, &str, &str, &str) -> Option<Place>,
    seekers: Option<Place>,
    change: &dyn Fn(&Cells<'_>, &str) -> Option<Place>,
) {
    let (mut ends, mut granted): (Parts, Parts) = (Vec::new(), Vec::new());
    for level in LEVELS {
        let five = |cells: &Cells<'_>, column: &str| at(cells, "table-5-applications", level, column);
        let decided = |cells: &Cells<'_>, column: &str| at(cells, "asylum-decisions", level, column);
        let applied = (at(cells, "asylum-applications", level, "applied"), five(cells, "applied"));
        cells.same(applied.0, applied.1, Rest::Otherwise);
        let results = [
            ("dec_recognized", "recognized"),
            ("dec_other", "complementary"),
            ("dec_rejected", "rejected"),
            ("dec_closed", "otherwise_closed"),
            ("dec_total", "total_decided"),
        ];
        for (one, other) in results {
            let (one, other) = (decided(cells, one), five(cells, other));
            cells.same(one, other, Rest::Otherwise);
        }
        let sign = |column: &str| if column.contains("total") { -1 } else { 1 };
        let sums: [Parts; 2] = [
            results.iter().map(|(one, _)| (decided(cells, one), sign(one))).collect(),
            results.iter().map(|(_, other)| (five(cells, other), sign(other))).collect(),
        ];
        for parts in sums {
            cells.sum(parts, Rest::NoSum);
        }
        let came = ["pending_start", "applied", "from_other_cases"].map(|column| (five(cells, column), 1));
        let went = ["total_decided", "to_other_cases", "pending_end"].map(|column| (five(cells, column), -1));
        cells.sum(came.into_iter().chain(went).collect(), Rest::NoSum);
        ends.push((five(cells, "pending_end"), 1));
        granted.extend(["recognized", "complementary"].map(|column| (five(cells, column), 1)));
    }
    // Who waits at two levels is one asylum-seeker, and who holds a status is none.
    ends.push((seekers, -1));
    cells.sum(ends, Rest::Otherwise);
    let begun =
        ["individual_recognition", "births", "other_increases"].map(|column| (change(cells, column), -1));
    granted.extend(begun);
    cells.sum(granted, Rest::Otherwise);
}

/// The situation says the same persons by stage, by post, by officer and by month.
fn situation(sheets: &[Sheet], period: Period, before: Period) -> Vec<Place> {
    let mut cells = Cells::of(sheets);
    let place = |id: &str| sheets.iter().position(|sheet| sheet.id == id);
    for (at, sheet) in sheets.iter().enumerate() {
        for row in 0..sheet.rows.len() {
            cells.take(at, row);
        }
    }
    let row = |id: &str, code: &str| {
        let at = place(id)?;
        let sheet = sheets.get(at)?;
        let first = &sheet.columns.first()?.id;
        let row = (0..sheet.rows.len()).find(|row| text(sheet, *row, first) == Some(code))?;
        Some((at, row))
    };
    let cell = |cells: &Cells<'_>, id: &str, code: &str, column: &str| {
        let (at, row) = row(id, code)?;
        cells.at(at, row, column)
    };
    let column = |cells: &Cells<'_>, id: &str, column: &str| -> Parts {
        let Some(at) = place(id) else { return Vec::new() };
        let rows = 0..sheets.get(at).map_or(0, |sheet| sheet.rows.len());
        rows.map(|row| (cells.at(at, row, column), 1)).collect()
    };
    for (now, part, whole, months) in
        [("now", "part", "whole", period), ("before", "part_before", "whole_before", before)]
    {
        let share = |cells: &Cells<'_>, id: &str, of: &str| cell(cells, "shares", id, of);
        let headline = |cells: &Cells<'_>, id: &str| cell(cells, "headlines", id, now);
        // Recognised, with another positive decision, rejected, otherwise closed: each is one from the next.
        let whole_of = (share(&cells, "recognition", whole), share(&cells, "protection", whole));
        cells.same(whole_of.0, whole_of.1, Rest::Otherwise);
        for (less, more) in [
            (share(&cells, "recognition", part), share(&cells, "protection", part)),
            (share(&cells, "protection", part), share(&cells, "protection", whole)),
            (share(&cells, "protection", whole), headline(&cells, "decided")),
            (share(&cells, "appeals", part), share(&cells, "appeals", whole)),
            (headline(&cells, "longWaiting"), headline(&cells, "pending")),
            (headline(&cells, "alone"), headline(&cells, "applied")),
        ] {
            if less.is_some() && more.is_some() {
                cells.sum(vec![(less, 1), (more, -1)], Rest::Persons);
            }
        }
        for (id, headline) in ["applied", "decided"].map(|id| (id, headline(&cells, id))) {
            let mut parts = of_months(sheets, place("trend"), months, |at, row| cells.at(at, row, id));
            if !parts.is_empty() {
                parts.push((headline, -1));
                cells.sum(parts, Rest::NoSum);
            }
        }
    }
    let headline = |cells: &Cells<'_>, id: &str| (cell(cells, "headlines", id, "now"), -1);
    for (id, of, whole) in [
        ("backlog", "total", "pending"),
        ("posts", "count", "pending"),
        ("procedures", "count", "pending"),
        ("workload", "count", "pending"),
        ("origins", "count", "applied"),
    ] {
        let mut parts = column(&cells, id, of);
        parts.push(headline(&cells, whole));
        cells.sum(parts, Rest::NoSum);
    }
    let long = ["6-12", "12-24", "24+"].iter().flat_map(|band| column(&cells, "backlog", band));
    let long: Parts = long.chain([headline(&cells, "longWaiting")]).collect();
    cells.sum(long, Rest::NoSum);
    if let Some((at, sheet)) = place("backlog").and_then(|at| Some((at, sheets.get(at)?))) {
        for row in 0..sheet.rows.len() {
            whole(&mut cells, sheet, (at, row));
        }
    }
    if let Some((at, sheet)) = place("trend").and_then(|at| Some((at, sheets.get(at)?))) {
        let pending = headline(&cells, "pending").0;
        months(&mut cells, (at, sheet.rows.len()), pending);
    }
    cells.hidden()
}

/// What is pending at the end of a month follows from the month before; at the end of the last it is the headline.
fn months(cells: &mut Cells<'_>, (at, rows): (usize, usize), pending: Option<Place>) {
    for row in 1..rows {
        let of = |cells: &Cells<'_>, row: usize, column: &str| cells.at(at, row, column);
        let parts = vec![
            (of(cells, row - 1, "pending"), 1),
            (of(cells, row, "applied"), 1),
            (of(cells, row, "decided"), -1),
            (of(cells, row, "pending"), -1),
        ];
        cells.sum(parts, Rest::Otherwise);
    }
    let last = rows.checked_sub(1).and_then(|last| cells.at(at, last, "pending"));
    cells.same(last, pending, Rest::NoSum);
}

/// The cells of a period in the table of months, where that has all of it.
fn of_months(
    sheets: &[Sheet],
    trend: Option<usize>,
    period: Period,
    cell: impl Fn(usize, usize) -> Option<Place>,
) -> Parts {
    let Some((at, sheet)) = trend.and_then(|at| Some((at, sheets.get(at)?))) else { return Vec::new() };
    let (from, to) = (period.from.format("%Y-%m").to_string(), period.to.format("%Y-%m").to_string());
    let months: Vec<(usize, &str)> =
        (0..sheet.rows.len()).filter_map(|row| Some((row, text(sheet, row, "month")?))).collect();
    if months.first().is_none_or(|(_, first)| *first > from.as_str()) {
        return Vec::new();
    }
    let within = months.iter().filter(|(_, month)| from.as_str() <= *month && *month <= to.as_str());
    within.map(|(row, _)| (cell(at, *row), 1)).collect()
}
