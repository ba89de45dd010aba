//! Every zone of `zones/zones.txt`, and what no table can hold.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "zones/fuzz.rs"]
mod fuzz;
#[path = "zones/table.rs"]
mod table;

use std::time::{Duration, Instant};

use names::calendar::CivilDate;
use names::mrz::{Mrz, MrzError, read};
use table::{Case, describe};

const TODAY: CivilDate = CivilDate { year: 2026, month: 11, day: 25 };

#[test]
fn every_zone_of_the_table_is_read_as_it_should() {
    let cases = table::cases(include_str!("zones/zones.txt"));
    let mut failures = Vec::new();
    for Case { title, text, expected } in &cases {
        let found = describe(&read(text, TODAY));
        if found != *expected {
            failures.push(format!("# {title}\n{text}\n  expected\n{expected:#?}\n  found\n{found:#?}\n"));
        }
        if let Ok(mrz) = read(text, TODAY) {
            check_suggestions(title, &mrz);
        }
    }
    assert!(failures.is_empty(), "{} of {}:\n{}", failures.len(), cases.len(), failures.join("\n"));
    let specimens = cases.iter().filter(|case| case.title.starts_with("Part ")).count();
    assert!(specimens >= 58 && cases.len() - specimens >= 60, "{specimens} of {}", cases.len());
}

/// What is suggested does what it promises.
fn check_suggestions(title: &str, mrz: &Mrz) {
    if let Some(mended) = &mrz.mended {
        let after = read(&mended.lines.join("\n"), TODAY).unwrap();
        assert!(after.checks.iter().all(|c| c.ok), "{title}: {after:#?}");
    }
    for check in &mrz.checks {
        for repair in check.repairs.iter().filter(|r| r.confirmed) {
            let mut lines: Vec<Vec<char>> = mrz.lines.iter().map(|l| l.chars().collect()).collect();
            let line = usize::try_from(repair.line).unwrap() - 1;
            lines[line][usize::try_from(repair.position).unwrap() - 1] = repair.suggested;
            let text: Vec<String> = lines.iter().map(|l| l.iter().collect()).collect();
            let after = read(&text.join("\n"), TODAY).unwrap();
            assert!(after.checks.iter().all(|c| c.ok), "{title}: {repair:?}");
        }
    }
}

fn quickly(text: &str) -> Result<Mrz, MrzError> {
    let start = Instant::now();
    let out = read(text, TODAY);
    // Generous: debug builds on a busy machine.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?} for {} characters", start.elapsed(), text.len());
    out
}

/// A zone in the middle of a long text is found; without one the answer is an error, and in time.
#[test]
fn forty_kilobytes_of_text() {
    // The Afghan passport of the table, its digits and all.
    let table = include_str!("zones/zones.txt");
    let at = table.find("P<AFGNAMUNA<<ZAHRA").unwrap();
    let zone = table[at..].lines().take(2).collect::<Vec<_>>().join("\n");
    let prose = "The bearer is requested to present this paper on demand.\n".repeat(350);
    let mrz = quickly(&format!("{prose}{zone}\n{prose}")).unwrap();
    assert_eq!((mrz.document_number.as_str(), mrz.all_ok()), ("P01234567", true));
    for text in [
        prose.repeat(2),
        "P<UTO\n".repeat(7_000),
        "P".repeat(40_000),
        "<".repeat(40_000),
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n".repeat(900),
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<\n".repeat(1_000),
        "\u{202e}".repeat(40_000),
        "Б".repeat(20_000),
    ] {
        assert!(quickly(&text).is_err() || !quickly(&text).unwrap().all_ok());
    }
    let long = "x".repeat(100_001);
    assert_eq!(quickly(&long), Err(MrzError::TooLong { found: 100_001, max: 100_000 }));
}

/// A moment of what `examples/fuzz_zones.rs` does for minutes.
#[test]
fn damaged_zones_keep_the_rules() {
    let seeds: Vec<String> =
        table::cases(include_str!("zones/zones.txt")).into_iter().map(|c| c.text).collect();
    let mut random = fuzz::Random::new(20_261_125);
    let mut zones = 0;
    for _ in 0..2_000 {
        let text = fuzz::text(&seeds, &mut random);
        match fuzz::finding(&text) {
            Ok(found) => zones += usize::from(found.is_some()),
            Err(why) => panic!("{why}\n{text:?}"),
        }
    }
    assert!(zones > 600, "{zones}");
}
