//! Large files, measured: `cargo test --release -p intake -- --ignored --nocapture`.

use crate::make;
use image::ImageFormat;
use intake::picture::{Limits, portrait, scan, thumbnail};
use intake::table::{self, Choice, Reached};
use std::time::Instant;

/// The most memory this process ever took, in megabytes. 0 where the system does not tell.
fn peak() -> u64 {
    let told = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let result = work();
    println!("{what}: {} ms, at most {} MB so far", start.elapsed().as_millis(), peak());
    result
}

#[test]
#[ignore = "takes long; prints what it measures"]
fn a_photograph_of_forty_megabytes() {
    let limits = Limits::default();
    for (what, jpeg) in [
        ("33 million pixels, hardly compressed", make::jpeg(&make::noise(7000, 4700), 75)),
        ("108 million pixels", make::jpeg(&make::grain(12_000, 9000), 92)),
    ] {
        println!("{what}: {} bytes, {} MB before", jpeg.len(), peak());
        let made = timed("portrait", || portrait(&jpeg, None, &limits)).unwrap();
        assert_eq!((made.width, made.height), (600, 771));
        timed("scan", || scan(&jpeg, &limits)).unwrap();
        timed("thumbnail", || thumbnail(&jpeg, 128, &limits)).unwrap();
    }
    let png = make::encoded(&make::picture(8000, 8000), ImageFormat::Png);
    timed("portrait of a PNG of 64 million pixels", || portrait(&png, None, &limits)).unwrap();
}

#[test]
#[ignore = "takes long; prints what it measures"]
fn a_workbook_of_a_million_rows() {
    let (mut sheet, mut strings) =
        (String::from("<dimension ref=\"A1:D1000000\"/><sheetData>"), String::new());
    for row in 1..=1_000_000_u32 {
        sheet += &format!(
            "<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\" t=\"s\"><v>{}</v></c>\
             <c r=\"C{row}\" t=\"s\"><v>{}</v></c><c r=\"D{row}\"><f>A{row}+1</f><v>2</v></c></row>",
            row * 2 - 2,
            row * 2 - 1,
        );
        strings += &format!("<si><t>Nümunəvi {row}</t></si><si><t>Şəxs {row}</t></si>");
    }
    sheet += "</sheetData>";
    let bytes = make::workbook(&sheet, &format!("<sst>{strings}</sst>"));
    drop((sheet, strings));
    println!("{} bytes, {} MB before", bytes.len(), peak());
    let list =
        timed("first 200,000 rows", || table::read(&bytes, &Choice::default(), &table::Limits::default()))
            .unwrap();
    println!("{:?} {:?}", list.cut, list.notes);
    assert_eq!(list.cut.map(|cut| (cut.reached, cut.last_line)), Some((Reached::Rows, 200_000)));
}

#[test]
#[ignore = "takes long; prints what it measures"]
fn a_text_of_fifty_megabytes() {
    let line = "12345;Nümunəvi;Şəxs;1990-01-01;\"a; b\"\n";
    let text = line.repeat((50 << 20) / line.len());
    let list =
        timed("CSV", || table::read(text.as_bytes(), &Choice::default(), &table::Limits::default())).unwrap();
    println!("{} rows, {:?}", list.rows.len(), list.cut);
    assert!(list.cut.is_some());
}
