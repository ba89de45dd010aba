//! Files that leave the office, read back as programs read them.

use crate::books::{self, STATISTICIAN};
use calamine::{Data, Reader};
use casework::statistic::{
    self, BriefForm, Dimension, ExportForm, ExportFormat, ExportWords, Family, Measure, Period, Publication,
    ReturnQuery, SituationQuery, TableQuery, Unit, WhatToExport,
};
use letters::Lang;
use panah_tests::office::Office;
use std::io::Cursor;

const YEAR: ReturnQuery = ReturnQuery { family: Family::UnhcrAnnual, year: 2026, part: 0 };

fn export(office: &mut Office, format: ExportFormat, publication: Publication) -> Vec<(String, Vec<u8>)> {
    let form = ExportForm {
        what: WhatToExport::Return { query: YEAR },
        format,
        publication,
        language: Lang::En,
        words: ExportWords { title: "Return".to_owned(), ..ExportWords::default() },
    };
    office
        .run(STATISTICIAN, |desk, acting, now| statistic::export(desk, &acting.permit()?, &form, now))
        .unwrap()
}

/// A line as every program divides it.
pub fn fields(line: &str) -> Vec<(bool, String)> {
    let (mut fields, mut field, mut quoted, mut inside) = (Vec::new(), String::new(), false, false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if inside && chars.peek() == Some(&'"') => field.extend(chars.next()),
            '"' => (inside, quoted) = (!inside, true),
            ',' if !inside => fields.push((std::mem::take(&mut quoted), std::mem::take(&mut field))),
            c => field.push(c),
        }
    }
    fields.push((quoted, field));
    fields
}

/// What `keep_default_na=False` and `na.strings=character(0)` ask of a program: no text is missing, and whatever is
/// quoted is text. The description beside the file asks for the same.
#[test]
fn comma_separated_values_keep_the_code_na() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let files = export(&mut office, ExportFormat::Csv, Publication::Exact);
    let (name, bytes) = files.iter().find(|(name, _)| name.ends_with("asylum-applications.csv")).unwrap();
    assert_eq!(name, "unhcrAnnual-2026-01-01-2026-12-31-asylum-applications.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let lines: Vec<Vec<(bool, String)>> = text.split_terminator("\r\n").map(fields).collect();
    let head: Vec<&str> = lines[0].iter().map(|(_, name)| name.as_str()).collect();
    let level = head.iter().position(|name| *name == "dec_level").unwrap();
    let applied = head.iter().position(|name| *name == "applied").unwrap();
    assert_eq!(lines.iter().skip(1).filter(|row| row[level] == (true, "NA".to_owned())).count(), 9);
    assert!(
        lines.iter().skip(1).all(|row| row.iter().all(|(_, field)| !field.is_empty())),
        "nothing is missing"
    );
    let sum: u32 = lines.iter().skip(1).map(|row| row[applied].1.parse::<u32>().unwrap()).sum();
    assert!(lines.iter().skip(1).all(|row| !row[applied].0), "counts stand without quotation marks");
    assert_eq!(sum, 66);
    let (_, described) = files.iter().find(|(other, _)| *other == format!("{name}-metadata.json")).unwrap();
    let described: serde_json::Value = serde_json::from_slice(described).unwrap();
    let columns = described["tableSchema"]["columns"].as_array().unwrap();
    assert_eq!(columns.len(), head.len());
    assert!(columns.iter().all(|column| column["null"] == serde_json::json!([])));
    // What the office does not collect is missing, and is said to be.
    let (_, described) =
        files.iter().find(|(name, _)| name.ends_with("-solutions.csv-metadata.json")).unwrap();
    let described: serde_json::Value = serde_json::from_slice(described).unwrap();
    let columns = described["tableSchema"]["columns"].as_array().unwrap();
    let missing: Vec<&str> = columns
        .iter()
        .filter(|column| column["null"] == serde_json::json!(["-"]))
        .filter_map(|column| column["name"].as_str())
        .collect();
    assert_eq!(missing, ["returned_idps"]);
    let (_, how) = files.iter().find(|(name, _)| name.ends_with("read-me.txt")).unwrap();
    let how = String::from_utf8_lossy(how);
    assert!(how.contains("keep_default_na=False") && how.contains("na.strings=character(0)"));
    assert!(how.contains("solutions: returned_idps") && how.contains("not collected by this office"));
}

/// What `pandas.read_csv` takes for missing unless told otherwise (its documentation of `na_values`).
const MISSING_TO_PANDAS: [&str; 19] = [
    "", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A",
    "NA", "NULL", "NaN", "None", "n/a", "nan", "null",
];

/// By default pandas loses one code of one kind of column, the level `NA`, in every table that has it, and nothing else;
/// R's `read.csv` (`na.strings = "NA"`) and readr (`na = c("", "NA")`) lose the same cells, quoted or not. Told what the
/// note beside the files says, none of them loses anything: `NA` stands as a text in its column.
#[test]
fn programs_that_guess_lose_the_level_na_and_nothing_else() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let (mut levels, mut tables) = (0, 0);
    for (name, bytes) in export(&mut office, ExportFormat::Csv, Publication::Exact) {
        if !name.ends_with(".csv") {
            continue;
        }
        tables += 1;
        let text = String::from_utf8(bytes).unwrap();
        let mut lines = text.trim_start_matches('\u{feff}').split_terminator("\r\n").map(fields);
        let head: Vec<String> = lines.next().unwrap().into_iter().map(|(_, name)| name).collect();
        for row in lines {
            assert_eq!(row.len(), head.len(), "{name}");
            for (column, (quoted, field)) in head.iter().zip(&row) {
                let lost = MISSING_TO_PANDAS.contains(&field.as_str());
                let level = matches!(column.as_str(), "dec_level" | "level");
                assert_eq!(lost, level && field == "NA", "{name}: {column} is {field:?}");
                assert!(!lost || *quoted, "{name}: {field:?} is quoted, so that a reader can be told");
                levels += u32::from(lost);
            }
        }
    }
    assert!(tables == 7 && levels > 9, "{levels} levels in {tables} tables");
}

/// The reader of statisticians itself: told what the note beside the files says it keeps `NA`, not told it loses that code
/// and nothing else; and the workbook says what the values say.
#[test]
fn pandas_reads_values_and_workbooks_alike() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let folder = tempfile::tempdir().unwrap();
    for format in [ExportFormat::Csv, ExportFormat::Xlsx] {
        for (name, bytes) in export(&mut office, format, Publication::Exact) {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
    }
    let script = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/statistics/read_back.py");
    let output = std::process::Command::new(panah_tests::standards::python())
        .args([script.as_path(), folder.path()])
        .output()
        .expect("this test needs Python with pandas; `cargo xtask test` installs it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let read: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let tables = read.as_object().unwrap();
    assert_eq!(tables.len(), 7);
    for (name, table) in tables {
        assert_eq!(table["missing"], 0, "{name}");
        assert_eq!(table["lost"], table["na"], "{name}");
        assert_eq!(table["same"], true, "{name}: the sheet says something else");
    }
    let applications = &read["unhcrAnnual-2026-01-01-2026-12-31-asylum-applications.csv"];
    assert_eq!((&applications["na"], &applications["sums"]["applied"]), (&9.into(), &66.into()));
}

/// Every cell of every table: texts are texts, `NA` among them, and counts are numbers. (A program for tables that is
/// not this project's own reader shows the same: the types stand in the file, nobody guesses them.)
#[test]
fn every_cell_of_a_workbook_has_its_type() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let values = export(&mut office, ExportFormat::Csv, Publication::Exact);
    let book = export(&mut office, ExportFormat::Xlsx, Publication::Exact);
    let mut book = calamine::Xlsx::new(Cursor::new(book[0].1.clone())).unwrap();
    for sheet in book.sheet_names() {
        let (_, described) = values
            .iter()
            .find(|(name, _)| name.ends_with(&format!("-{sheet}.csv-metadata.json")))
            .unwrap_or_else(|| panic!("{sheet} is described"));
        let described: serde_json::Value = serde_json::from_slice(described).unwrap();
        let columns = described["tableSchema"]["columns"].as_array().unwrap();
        let range = book.worksheet_range(&sheet).unwrap();
        for row in range.rows().skip(1) {
            for (column, cell) in columns.iter().zip(row) {
                let text = column["datatype"] == "string";
                let right = match cell {
                    // What the office does not collect is no number.
                    Data::String(of) => text || of == "-",
                    Data::Float(number) => !text && number.fract() == 0.0,
                    _ => false,
                };
                assert!(right, "{sheet}: {} is {cell:?}", column["name"]);
            }
        }
    }
}

/// The figures of the situation leave as they are shown.
#[test]
fn the_situation_leaves_as_values_and_as_a_workbook() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let query = SituationQuery { period: Period::year(2026), unit: Unit::Persons, filters: Vec::new() };
    let shown = office
        .run(STATISTICIAN, |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let mut export = |format| {
        let form = ExportForm {
            what: WhatToExport::Situation { query: query.clone() },
            format,
            publication: Publication::Exact,
            language: Lang::En,
            words: ExportWords::default(),
        };
        office
            .run(STATISTICIAN, |desk, acting, now| statistic::export(desk, &acting.permit()?, &form, now))
            .unwrap()
    };
    let values = export(ExportFormat::Csv);
    let (_, bytes) = values.iter().find(|(name, _)| name.ends_with("-headlines.csv")).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    for one in &shown.headlines {
        assert!(
            text.contains(&format!("\"{}\",{},{}\r\n", one.id, one.value, one.before)),
            "{}: {text}",
            one.id
        );
    }
    let [(name, bytes)] = <[_; 1]>::try_from(export(ExportFormat::Xlsx)).unwrap();
    assert_eq!(name, "situation-2026-01-01-2026-12-31.xlsx");
    let book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    // Who has which cases is not for somebody who reads none; what is told of other rooms neither.
    let names = ["headlines", "shares", "backlog", "origins", "posts", "procedures", "trend"];
    assert_eq!(book.sheet_names(), names);
}

#[test]
fn a_workbook_has_texts_and_numbers() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let [(name, bytes)] =
        <[_; 1]>::try_from(export(&mut office, ExportFormat::Xlsx, Publication::Exact)).unwrap();
    assert_eq!(name, "unhcrAnnual-2026-01-01-2026-12-31.xlsx");
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names().len(), 7);
    let range = book.worksheet_range("asylum-applications").unwrap();
    let rows: Vec<&[Data]> = range.rows().collect();
    let place = |name: &str| rows[0].iter().position(|cell| *cell == Data::String(name.to_owned())).unwrap();
    let (level, applied, year) = (place("dec_level"), place("applied"), place("year"));
    assert_eq!(rows.iter().skip(1).filter(|row| row[level] == Data::String("NA".to_owned())).count(), 9);
    assert!(rows.iter().skip(1).all(|row| row[year] == Data::String("2026".to_owned())), "a code is a text");
    let sum: f64 = rows
        .iter()
        .skip(1)
        .map(|row| match row[applied] {
            Data::Float(number) => number,
            ref other => panic!("{other:?} is no number"),
        })
        .sum();
    assert!((sum - 66.0).abs() < f64::EPSILON);
}

#[test]
fn what_is_published_has_no_small_counts() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    for publication in [Publication::Suppressed, Publication::Rounded] {
        for (name, bytes) in export(&mut office, ExportFormat::Csv, publication) {
            if !name.ends_with(".csv") {
                continue;
            }
            let text = String::from_utf8(bytes).unwrap();
            for line in text.split_terminator("\r\n").skip(1) {
                for (quoted, field) in fields(line) {
                    let small = !quoted && (1..5).contains(&field.parse::<u32>().unwrap());
                    assert!(!small, "{name}: {line}");
                }
            }
        }
    }
}

/// The widest table has seventeen columns on paper.
#[test]
fn the_tables_of_a_return_are_set_on_paper() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let [(name, bytes)] =
        <[_; 1]>::try_from(export(&mut office, ExportFormat::Pdf, Publication::Exact)).unwrap();
    assert_eq!(name, "unhcrAnnual-2026-01-01-2026-12-31.pdf");
    let text = panah_tests::pdf::text(&bytes);
    for word in ["Afghanistan", "f_18_59", "individual", "recognition"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    panah_tests::standards::assert_all_kept([(name, bytes)]);
}

/// The balance leaves, too, as it is shown.
#[test]
fn the_balance_leaves_as_values() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let form = ExportForm {
        what: WhatToExport::Balance { query: YEAR },
        format: ExportFormat::Csv,
        publication: Publication::Exact,
        language: Lang::En,
        words: ExportWords::default(),
    };
    let files = office
        .run(STATISTICIAN, |desk, acting, now| statistic::export(desk, &acting.permit()?, &form, now))
        .unwrap();
    let (name, bytes) = &files[0];
    assert_eq!(name, "balance-unhcrAnnual-2026-01-01-2026-12-31-balance.csv");
    let text = String::from_utf8(bytes.clone()).unwrap();
    // Table 5 of the derivation: A 3 were pending, 11 applied; 8 were recognised and 6 rejected.
    assert!(text.contains("\"AFG\",\"regular\",\"NA\",3,11,0,8,0,6,0,0,0\r\n"), "{text}");
}

/// The brief and the tables on paper, in the three languages of the page.
#[test]
fn the_brief_is_set_in_three_languages() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let period = Period::year(2026);
    let mut printed = Vec::new();
    for (language, title) in [(Lang::En, "Situation"), (Lang::Az, "Vəziyyət"), (Lang::Ru, "Обстановка")]
    {
        let words = ExportWords {
            title: title.to_owned(),
            notes: vec!["2026".to_owned()],
            words: [("headlines", "*"), ("backlog", "&"), ("overdue", "#")]
                .map(|(code, mark)| (code.to_owned(), format!("{title} {mark}")))
                .into(),
        };
        let query = SituationQuery { period, unit: Unit::Persons, filters: Vec::new() };
        let form = BriefForm { query, language, words };
        let (name, bytes) = office
            .run(STATISTICIAN, |desk, acting, now| statistic::brief(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert_eq!(name, format!("brief-2026-01-01-2026-12-31-{}.pdf", language.tag()));
        let text = panah_tests::pdf::text(&bytes);
        assert!(text.contains(title), "{text}");
        // A heading, and the same name under the chart: of the backlog, and of the time limits that are over.
        for mark in ["&", "#"] {
            assert_eq!(text.matches(&format!("{title} {mark}")).count(), 2, "{mark}: {text}");
        }
        printed.push((name, bytes));
    }
    panah_tests::standards::assert_all_kept(printed);
    // That it left is known.
    let commands = office.desk().vault.journal_commands().unwrap();
    assert!(commands.iter().any(|command| command == "statistic.brief"), "{commands:?}");
}

#[test]
fn an_asked_table_is_exported_as_it_is_shown() {
    let mut office = books::office();
    books::write(&mut office, &books::groups());
    let query = TableQuery {
        measure: Measure::Pending,
        unit: Unit::Persons,
        period: Period::year(2026),
        rows: vec![Dimension::Level],
        columns: Some(Dimension::Sex),
        filters: Vec::new(),
    };
    let form = ExportForm {
        what: WhatToExport::Table { query },
        format: ExportFormat::Csv,
        publication: Publication::Exact,
        language: Lang::En,
        words: ExportWords::default(),
    };
    let files = office
        .run(STATISTICIAN, |desk, acting, now| statistic::export(desk, &acting.permit()?, &form, now))
        .unwrap();
    let commands = office.desk().vault.journal_commands().unwrap();
    assert!(commands.iter().any(|command| command == "statistic.export"), "{commands:?}");
    let text = String::from_utf8(files[0].1.clone()).unwrap();
    // NA: H 4 women, S 2, V 2, X 1 men, T; RA: F 3 and I 2 men; JR: D 2 men.
    assert_eq!(
        text,
        "\u{feff}\"level\",\"F\",\"M\",\"U\",\"total\"\r\n\"NA\",4,5,1,10\r\n\"RA\",0,5,0,5\r\n\"JR\",0,2,0,2\r\n"
    );
}
