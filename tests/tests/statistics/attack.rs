//! Somebody who has everything that was published, and all sums that hold in it, tries to tell the counts that were left
//! out: by linear programming, which finds the least and the most that a count can be, whichever way one reckons.

use crate::{
    books::{self, Group, STATISTICIAN},
    history::{group, stories},
};
use casework::statistic::{
    self, ExportForm, ExportFormat, ExportWords, Family, Publication, ReturnQuery, WhatToExport,
};
use letters::Lang;
use panah_tests::office::Office;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Counts by table, codes and column; none of those that were left out.
type Read = BTreeMap<(String, Vec<String>, String), Option<f64>>;

/// A sum that comes to nothing.
type Sum = Vec<(String, f64)>;

fn published(office: &mut Office, family: Family, publication: Publication) -> Read {
    let form = ExportForm {
        what: WhatToExport::Return { query: ReturnQuery { family, year: 2026, part: 0 } },
        format: ExportFormat::Csv,
        publication,
        language: Lang::En,
        words: ExportWords::default(),
    };
    let files = office
        .run(STATISTICIAN, |desk, acting, now| statistic::export(desk, &acting.permit()?, &form, now))
        .unwrap();
    let mut read = Read::new();
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".csv")) {
        let sheet = name.split("2026-12-31-").nth(1).unwrap().trim_start_matches("suppressed-");
        let sheet = sheet.trim_start_matches("rounded-").trim_end_matches(".csv").to_owned();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let mut lines = text.trim_start_matches('\u{feff}').lines().map(crate::files::fields);
        let head: Vec<String> = lines.next().unwrap().into_iter().map(|(_, name)| name).collect();
        for row in lines {
            let is_count = |column: &str, (quoted, field): &(bool, String)| {
                !quoted || field == "*" || (field == "-" && column != "coo")
            };
            let codes = head.iter().zip(&row).filter(|(column, field)| !is_count(column, field));
            let codes: Vec<String> = codes.map(|(_, (_, field))| field.clone()).collect();
            for (column, (_, field)) in
                head.iter().zip(&row).filter(|(column, field)| is_count(column, field))
            {
                read.insert((sheet.clone(), codes.clone(), column.clone()), field.parse().ok());
            }
        }
    }
    read
}

/// Counts of one country of origin in UNHCR's tables, by table, level and column.
fn of_origin(read: &Read, origin: &str) -> BTreeMap<String, Option<f64>> {
    let levels = ["NA", "RA", "AR", "JR"];
    let mut found = BTreeMap::new();
    for ((sheet, codes, column), count) in read {
        if codes.get(2).is_some_and(|code| code == origin) {
            let level = codes.iter().skip(7).find(|code| levels.contains(&code.as_str()));
            found.insert(format!("{sheet} {} {column}", level.map_or("", String::as_str)), *count);
        }
    }
    found
}

/// What a reader knows of the tables about one origin.
fn sums(origin: &str) -> Vec<Sum> {
    let of = |sheet: &str, level: &str, columns: &[(&str, f64)]| -> Sum {
        columns.iter().map(|(column, sign)| (format!("{sheet} {level} {column}"), *sign)).collect()
    };
    let mut sums = Vec::new();
    for sex in ["f", "m"] {
        let ages = ["0_4", "5_11", "12_17", "18_59", "60", "other"];
        let mut sum: Sum = ages.iter().map(|age| (format!("demographics  {sex}_{age}"), 1.0)).collect();
        sum.push((format!("demographics  {sex}_total"), -1.0));
        sums.push(sum);
    }
    let mut sexes = of("demographics", "", &[("f_total", 1.0), ("m_total", 1.0), ("total", -1.0)]);
    sexes.push(("of unknown sex".to_owned(), 1.0));
    sums.push(sexes);
    let stock = of("population", "", &[("refugees", 1.0), ("asylum_seekers", 1.0)]);
    sums.push([stock.clone(), of("demographics", "", &[("total", -1.0)])].concat());
    if origin == "STA" {
        sums.push([stock, of("population", "", &[("stateless", -1.0)])].concat());
    }
    for (one, other) in [
        ("returned_refugees", "repatriation"),
        ("resettlement", "resettlement"),
        ("naturalisation", "naturalisation"),
    ] {
        let (one, other) =
            (of("solutions", "", &[(one, 1.0)]), of("table-2-population", "", &[(other, -1.0)]));
        sums.push([one, other].concat());
    }
    sums.push(of(
        "table-2-population",
        "",
        &[
            ("start", 1.0),
            ("individual_recognition", 1.0),
            ("births", 1.0),
            ("other_increases", 1.0),
            ("repatriation", -1.0),
            ("resettlement", -1.0),
            ("cessation", -1.0),
            ("naturalisation", -1.0),
            ("deaths", -1.0),
            ("other_decreases", -1.0),
            ("end", -1.0),
        ],
    ));
    sums.push(
        [of("population", "", &[("refugees", 1.0)]), of("table-2-population", "", &[("end", -1.0)])].concat(),
    );
    let (mut ends, mut grants) = (of("population", "", &[("asylum_seekers", -1.0)]), Sum::new());
    for level in ["NA", "RA", "AR", "JR"] {
        let five = |columns: &[(&str, f64)]| of("table-5-applications", level, columns);
        sums.push(
            [of("asylum-applications", level, &[("applied", 1.0)]), five(&[("applied", -1.0)])].concat(),
        );
        let results = [
            ("dec_recognized", "recognized"),
            ("dec_other", "complementary"),
            ("dec_rejected", "rejected"),
            ("dec_closed", "otherwise_closed"),
            ("dec_total", "total_decided"),
        ];
        for (one, other) in results {
            sums.push([of("asylum-decisions", level, &[(one, 1.0)]), five(&[(other, -1.0)])].concat());
        }
        let sign = |name: &str| if name.contains("total") { -1.0 } else { 1.0 };
        let decided: Vec<(&str, f64)> = results.iter().map(|(one, _)| (*one, sign(one))).collect();
        sums.push(of("asylum-decisions", level, &decided));
        let decided: Vec<(&str, f64)> = results.iter().map(|(_, other)| (*other, sign(other))).collect();
        sums.push(five(&decided));
        sums.push(five(&[
            ("pending_start", 1.0),
            ("applied", 1.0),
            ("from_other_cases", 1.0),
            ("total_decided", -1.0),
            ("to_other_cases", -1.0),
            ("pending_end", -1.0),
        ]));
        ends.extend(five(&[("pending_end", 1.0)]));
        grants.extend(five(&[("recognized", 1.0), ("complementary", 1.0)]));
    }
    sums.push(ends);
    let begun = [("individual_recognition", -1.0), ("births", -1.0), ("other_increases", -1.0)];
    sums.push([grants, of("table-2-population", "", &begun)].concat());
    sums
}

/// Counts that somebody can tell, or can tell to be fewer than four of the four that they may be.
fn told(
    exact: &BTreeMap<String, Option<f64>>,
    read: &BTreeMap<String, Option<f64>>,
    sums: &[Sum],
) -> Vec<String> {
    let value = |of: &BTreeMap<String, Option<f64>>, name: &String| match of.get(name) {
        Some(count) => *count,
        // A row that is not there says that there is nothing.
        None if name.starts_with("of ") => None,
        None => Some(0.0),
    };
    // A sum that does not hold would lead whoever believes it astray.
    let holds = |sum: &&Sum| {
        let unknown = sum.iter().any(|(name, _)| name.starts_with("of "));
        unknown || sum.iter().map(|(name, sign)| sign * value(exact, name).unwrap_or(0.0)).sum::<f64>() == 0.0
    };
    let sums: Vec<&Sum> = sums.iter().filter(holds).collect();
    let hidden: BTreeSet<&String> = sums
        .iter()
        .flat_map(|sum| sum.iter().map(|(name, _)| name))
        .filter(|name| value(read, name).is_none())
        .collect();
    let hidden: Vec<&String> = hidden.into_iter().collect();
    let place: BTreeMap<&String, usize> = hidden.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for sum in sums {
        let mut row = vec![0.0; hidden.len()];
        let mut known = 0.0;
        for (name, sign) in sum {
            match value(read, name) {
                Some(count) => known -= sign * count,
                None => row[place[name]] += sign,
            }
        }
        left.push(row);
        right.push(known);
    }
    let mut found = Vec::new();
    for (at, name) in hidden.iter().enumerate() {
        let Some(Some(true_count)) = exact.get(*name) else { continue };
        let bound = |sign: f64| {
            let mut goal = vec![0.0; hidden.len()];
            goal[at] = sign;
            most(&left, &right, &goal).map(|most| sign * most)
        };
        let (low, high) = (bound(-1.0).unwrap_or(0.0).max(0.0), bound(1.0).unwrap_or(f64::INFINITY));
        let small = (1.0..5.0).contains(true_count);
        if (small && (low > 1.001 || high < 3.999)) || high - low < 0.999 {
            found.push(format!("{name} is {true_count}, and told to be {low} to {high}"));
        }
    }
    found
}

/// The most that a goal can be where these equations hold and nothing is less than nothing; none where there is no most.
/// The simplex method in two phases, with the rule of R. G. Bland, which ends always.
fn most(left: &[Vec<f64>], right: &[f64], goal: &[f64]) -> Option<f64> {
    let (rows, columns) = (left.len(), goal.len());
    let width = columns + rows;
    let mut table: Vec<Vec<f64>> = Vec::new();
    for (at, (row, value)) in left.iter().zip(right).enumerate() {
        let sign = if *value < 0.0 { -1.0 } else { 1.0 };
        let mut line: Vec<f64> = row.iter().map(|part| sign * part).collect();
        line.extend((0..rows).map(|other| f64::from(u8::from(other == at))));
        line.push(sign * value);
        table.push(line);
    }
    let mut basis: Vec<usize> = (columns..width).collect();
    let first: Vec<f64> = (0..width).map(|column| if column < columns { 0.0 } else { -1.0 }).collect();
    climb(&mut table, &mut basis, &first, width).expect("the first phase ends");
    let missing: f64 =
        basis.iter().zip(&table).filter(|(of, _)| **of >= columns).map(|(_, row)| row[width]).sum();
    assert!(missing.abs() < 1e-6, "what was published contradicts itself by {missing}");
    for row in 0..rows {
        if basis[row] >= columns
            && let Some(column) = (0..columns).find(|column| table[row][*column].abs() > 1e-9)
        {
            pivot(&mut table, &mut basis, row, column);
        }
    }
    let second: Vec<f64> = (0..width).map(|column| goal.get(column).copied().unwrap_or(0.0)).collect();
    climb(&mut table, &mut basis, &second, columns)?;
    Some(basis.iter().zip(&table).map(|(of, row)| second[*of] * row[width]).sum())
}

fn climb(table: &mut [Vec<f64>], basis: &mut [usize], goal: &[f64], columns: usize) -> Option<()> {
    loop {
        let gain = |column: &usize| {
            let paid: f64 = basis.iter().zip(table.iter()).map(|(of, row)| goal[*of] * row[*column]).sum();
            goal[*column] - paid > 1e-9
        };
        let Some(column) = (0..columns).find(|column| gain(column)) else { return Some(()) };
        let ratio = |row: &usize| table[*row][goal.len()] / table[*row][column];
        let leaves = (0..table.len()).filter(|row| table[*row][column] > 1e-9).min_by(|one, other| {
            ratio(one).total_cmp(&ratio(other)).then_with(|| basis[*one].cmp(&basis[*other]))
        });
        pivot(table, basis, leaves?, column);
    }
}

fn pivot(table: &mut [Vec<f64>], basis: &mut [usize], row: usize, column: usize) {
    let by = table[row][column];
    table[row].iter_mut().for_each(|part| *part /= by);
    let line = table[row].clone();
    for (at, other) in table.iter_mut().enumerate() {
        let times = other[column];
        if at != row && times != 0.0 {
            other.iter_mut().zip(&line).for_each(|(part, of)| *part -= times * of);
        }
    }
    basis[row] = column;
}

/// What is told of UNHCR's tables.
fn attacked(exact: &Read, read: &Read) -> Vec<String> {
    let origins: BTreeSet<&String> = read.keys().filter_map(|(_, codes, _)| codes.get(2)).collect();
    let told = origins.into_iter().flat_map(|origin| {
        let (exact, read) = (of_origin(exact, origin), of_origin(read, origin));
        told(&exact, &read, &sums(origin)).into_iter().map(move |one| format!("{origin}: {one}"))
    });
    told.collect()
}

/// Small counts left out, and nothing else: what nobody should publish.
fn only_small(exact: &Read) -> Read {
    let keep = |count: &Option<f64>| count.filter(|count| *count == 0.0 || *count >= 5.0);
    exact.iter().map(|(place, count)| (place.clone(), keep(count))).collect()
}

/// Each code of a long table and its total: sums in every direction.
fn directions(read: &Read) -> Vec<Sum> {
    type Line = (String, Vec<String>, usize);
    let mut lines: BTreeMap<Line, Vec<(String, String)>> = BTreeMap::new();
    for (sheet, codes, _) in read.keys() {
        for at in 2..codes.len() - 1 {
            let mut others = codes.clone();
            let code = std::mem::take(&mut others[at]);
            lines.entry((sheet.clone(), others, at)).or_default().push((code, named(sheet, codes)));
        }
    }
    let mut sums = Vec::new();
    for ((_, others, at), line) in lines {
        let all: Vec<&str> = line.iter().map(|(code, _)| code.as_str()).collect();
        let is_decision =
            others.len() == 7 && at == 5 && all.iter().any(|code| matches!(*code, "TOTAL_POS" | "REJECTED"));
        let sign = |code: &str, total: &str| if code == total { -1.0 } else { 1.0 };
        if is_decision {
            let top =
                line.iter().filter(|(code, _)| matches!(code.as_str(), "TOTAL_POS" | "REJECTED" | "TOTAL"));
            sums.push(top.map(|(code, name)| (name.clone(), sign(code, "TOTAL"))).collect());
            let parts = line.iter().filter(|(code, _)| !matches!(code.as_str(), "REJECTED" | "TOTAL"));
            sums.push(parts.map(|(code, name)| (name.clone(), sign(code, "TOTAL_POS"))).collect());
        } else if let Some(total) = all.iter().find(|code| matches!(**code, "T" | "TOTAL")) {
            sums.push(line.iter().map(|(code, name)| (name.clone(), sign(code, total))).collect());
        }
    }
    sums
}

fn named(sheet: &str, codes: &[String]) -> String {
    format!("{sheet} {}", codes.join(" "))
}

/// What sums in every direction tell of Eurostat's tables: the least and the most of each count, again and again, until
/// nothing more follows.
fn narrowed(exact: &Read, read: &Read) -> Vec<String> {
    // Whoever attacks knows even which rows were left out; not that somebody is counted in them.
    let read: Read = exact.keys().map(|place| (place.clone(), read.get(place).copied().flatten())).collect();
    let mut bounds: BTreeMap<String, (f64, f64)> = read
        .iter()
        .map(|((sheet, codes, _), count)| {
            (named(sheet, codes), count.map_or((0.0, f64::INFINITY), |count| (count, count)))
        })
        .collect();
    let sums = directions(&read);
    for _ in 0..60 {
        for sum in &sums {
            for (name, sign) in sum {
                let (mut low, mut high) = (0.0, 0.0);
                for (other, times) in sum.iter().filter(|(other, _)| other != name) {
                    let (least, most) = bounds[other];
                    let times = -times * sign;
                    (low, high) =
                        if times > 0.0 { (low + least, high + most) } else { (low - most, high - least) };
                }
                let known = bounds.get_mut(name).unwrap();
                *known = (known.0.max(low), known.1.min(high));
            }
        }
    }
    let small = |((sheet, codes, _), count): (&(String, Vec<String>, String), &Option<f64>)| {
        let count = count.filter(|count| (1.0..5.0).contains(count))?;
        let (low, high) = bounds[&named(sheet, codes)];
        (low > 1.001 || high < 3.999)
            .then(|| format!("{sheet} {codes:?} is {count}, told to be {low} to {high}"))
    };
    exact.iter().filter_map(small).collect()
}

#[test]
fn nobody_tells_a_small_count_of_the_year_by_hand() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let exact = published(&mut office, Family::UnhcrAnnual, Publication::Exact);
    let read = published(&mut office, Family::UnhcrAnnual, Publication::Suppressed);
    assert_eq!(attacked(&exact, &read), [""; 0]);
    // The same attack on small counts that were only struck out.
    assert!(attacked(&exact, &only_small(&exact)).len() > 10);
    // Rounded, no more is told than without it.
    let rounded = published(&mut office, Family::UnhcrAnnual, Publication::Rounded);
    assert!(read.iter().all(|(place, count)| count.is_some() == rounded[place].is_some()));

    let exact = published(&mut office, Family::EurostatYear, Publication::Exact);
    let read = published(&mut office, Family::EurostatYear, Publication::Suppressed);
    assert_eq!(narrowed(&exact, &read), [""; 0]);
    assert!(narrowed(&exact, &only_small(&exact)).len() > 10);
    assert!(read.values().flatten().count() > 0, "something is told");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: panah_tests::cases(6), ..ProptestConfig::default() })]

    #[test]
    fn nobody_tells_a_small_count_of_any_year(stories in stories(), times in 1u32..6) {
        let mut office = books::office();
        let groups = stories.iter().enumerate().map(|(number, story)| group(number, story));
        // Larger offices have counts that are told beside those that are not.
        let groups: Vec<Group> =
            groups.enumerate().map(|(at, one)| Group { times: if at % 2 == 0 { times } else { 1 }, ..one }).collect();
        books::write(&mut office, &groups);
        let exact = published(&mut office, Family::UnhcrAnnual, Publication::Exact);
        let read = published(&mut office, Family::UnhcrAnnual, Publication::Suppressed);
        prop_assert_eq!(attacked(&exact, &read), Vec::<String>::new());
        let exact = published(&mut office, Family::EurostatYear, Publication::Exact);
        let read = published(&mut office, Family::EurostatYear, Publication::Suppressed);
        prop_assert_eq!(narrowed(&exact, &read), Vec::<String>::new());
    }
}
