//! The head at the statistics: the situation, a figure with the cases behind it, a table that is asked for and saved as
//! files, the brief; and the statistician, who freezes the return.

use crate::signed::{change, day, drawer_closed, looked_at, saved, sign_in, tick};
use calamine::Reader;
use chrono::Datelike;
use fantoccini::key::Key;
use panah_tests::{desk::Window, pdf};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// From the situation to the frozen return.
pub async fn from_situation_to_frozen(window: &Window) {
    sign_in(window, "head", "Statistics").await;
    window.enter("Statistics").await;
    window.wait_for("Pending at first instance").await;
    window.settle().await;
    window.look("statistics/01-situation").await;
    let applied = behind(window).await;
    brief(window).await;
    table(window, applied).await;
    let screens = [
        ("situation", "#/statistics"),
        ("tables", "#/statistics/tables?rows=origin&columns=sex"),
        ("returns", "#/statistics/returns"),
    ];
    looked_at(window, "statistics", &screens).await;
    frozen(window).await;
}

/// The figure leads to its cases, and there are as many persons as it says.
async fn behind(window: &Window) -> u32 {
    window.tab_to("Applications:").await;
    let figure = window.focused().await;
    let digits: String = figure.chars().filter(char::is_ascii_digit).collect();
    let applied = digits.parse().expect("the figure is a number");
    window.press(Key::Enter).await;
    window.wait_for("BAK").await;
    window.settle().await;
    window.wait_for(&format!("{applied} counted")).await;
    window.look("statistics/02-cases").await;
    window.enter("BAK99").await;
    window.wait_for("Overview").await;
    window.settle().await;
    applied
}

/// The brief on paper.
async fn brief(window: &Window) {
    window.enter("Statistics").await;
    window.wait_for("Pending at first instance").await;
    window.settle().await;
    window.enter("Brief to print").await;
    window.wait_for("Saved:").await;
    let (_, bytes) = saved(window, "brief-", ".pdf").await;
    pdf::assert_clean(&bytes);
    let text = pdf::text(&bytes);
    assert!(text.contains("Situation of asylum applications") && text.contains("Pending"), "{text}");
}

/// A table is built, saved for all, and leaves as plain values and as a workbook with the numbers of the screen.
async fn table(window: &Window, applied: u32) {
    window.enter("Tables").await;
    window.wait_for("Choose what is counted").await;
    window.settle().await;
    window.choose("Columns", "Sex").await;
    window.wait_until("return location.hash.includes('columns=sex')").await;
    window.settle().await;
    window.look("statistics/03-table").await;
    let total = "const cells = [...document.querySelectorAll('table tr:last-child td, table tr:last-child th')]; \
                 return cells.at(-1)?.textContent ?? ''";
    let total = window.script(total, vec![]).await;
    let total: f64 = total.as_str().unwrap_or_default().trim().parse().expect("the table has a total");
    assert!(total >= f64::from(applied), "{total} applications and appeals, {applied} applications");
    window.choose("Kind of file", "Plain").await;
    window.enter("Save as a file").await;
    window.wait_for("Saved:").await;
    let (_, bytes) = saved(window, "table-applied-", ".csv").await;
    let text = String::from_utf8(bytes).expect("the file is UTF-8");
    assert!(text.starts_with("\u{feff}\"origin\","), "{text}");
    window.choose("Kind of file", "Workbook").await;
    window.enter("Save as a file").await;
    let (_, bytes) = saved(window, "table-applied-", ".xlsx").await;
    assert!((sum_of(bytes) - total).abs() < f64::EPSILON, "the workbook has the numbers of the screen");
    window.look("statistics/04-saved").await;
    window.enter("Save the table").await;
    window.wait_for("Name of the table").await;
    window.fill("Name of the table", "Uydurma cədvəl").await;
    tick(window, "Others see it").await;
    window.enter("Save the table").await;
    window.wait_until("return location.hash.includes('saved=')").await;
    drawer_closed(window).await;
}

/// Sum of the last column of a workbook's first sheet: numbers, no texts.
fn sum_of(bytes: Vec<u8>) -> f64 {
    let mut book: calamine::Xlsx<_> = calamine::Xlsx::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range_at(0).expect("it has a sheet").expect("which can be read");
    let numbers = range.rows().skip(1).map(|row| match row.last() {
        Some(calamine::Data::Float(number)) => *number,
        other => panic!("{other:?} is no number"),
    });
    numbers.sum()
}

/// The return of the month that is over is frozen and signed; its tables are those that were signed.
async fn frozen(window: &Window) {
    let month = day(-i64::from(day(0).day()));
    change(window, "statistician", "Statistics").await;
    window.enter("Statistics").await;
    window.wait_for("Pending at first instance").await;
    window.enter("Returns").await;
    window.wait_for("Submit the return").await;
    window.settle().await;
    // The button above ends with the same word.
    window.tab_to("Submit the return").await;
    window.choose("Return", "Eurostat, month").await;
    window.wait_until("return location.hash.includes('eurostatMonth')").await;
    window.settle().await;
    // The page opens on last year.
    if month.year() == day(0).year() {
        window.choose("Year", &month.year().to_string()).await;
        window.wait_until(&format!("return location.hash.includes('year={}')", month.year())).await;
        window.settle().await;
    }
    if month.month() > 1 {
        window.choose("Period", MONTHS[month.month0() as usize]).await;
        window.wait_until(&format!("return location.hash.includes('part={}')", month.month())).await;
        window.settle().await;
    }
    window.look("statistics/05-return").await;
    window.back_to("Submit the return").await;
    window.press(Key::Enter).await;
    window.wait_for("The tables are frozen and signed").await;
    window.fill("To whom it goes", "Uydurma: Eurostat, sınaq").await;
    window.look("statistics/06-submit").await;
    window.enter("Submit the return").await;
    window.wait_for("Signature holds").await;
    window.settle().await;
    window.look("statistics/07-frozen").await;
}
