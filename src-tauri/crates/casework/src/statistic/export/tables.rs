//! Figures of the screens as tables.

use crate::statistic::{Balance, BalanceRow, Difference, Overdue, Sheet, Situation, Slice, code_of};
use letters::Lang;

/// The figures of a situation.
pub(super) fn situation(situation: &Situation) -> Vec<Sheet> {
    let mut headlines = Sheet::new("headlines", &["figure"], &["now", "before"]);
    for one in &situation.headlines {
        headlines.push([one.id.as_str()], [one.value, one.before]);
    }
    let parts = ["part", "whole", "part_before", "whole_before"];
    let mut shares = Sheet::new("shares", &["figure"], &parts);
    for one in &situation.shares {
        shares.push([one.id.as_str()], [one.part, one.whole, one.part_before, one.whole_before]);
    }
    let mut elsewhere = Sheet::new("elsewhere", &["room", "figure"], &parts);
    for one in &situation.elsewhere {
        let share = &one.share;
        let counts = [share.part, share.whole, share.part_before, share.whole_before];
        elsewhere.push([code_of(one.room), share.id.clone()], counts);
    }
    let mut trend = Sheet::new("trend", &["month"], &["applied", "decided", "pending"]);
    for month in &situation.trend {
        trend.push([month.month.as_str()], [month.applied, month.decided, month.pending]);
    }
    let mut sheets = vec![
        headlines,
        shares,
        backlog(situation),
        slices("origins", "origin", &situation.origins),
        slices("posts", "post", &situation.posts),
        slices("procedures", "procedure", &situation.procedures),
    ];
    if !situation.workload_withheld {
        sheets.push(slices("workload", "officer", &situation.workload));
    }
    sheets.push(trend);
    if !elsewhere.rows.is_empty() {
        sheets.push(elsewhere);
    }
    sheets
}

fn backlog(situation: &Situation) -> Sheet {
    let bands: Vec<&str> = situation
        .backlog
        .first()
        .map(|stage| stage.waiting.iter().map(|band| band.code.as_str()).collect())
        .unwrap_or_default();
    let mut sheet = Sheet::new("backlog", &["stage"], &[bands.as_slice(), &["total"]].concat());
    for stage in &situation.backlog {
        let counts = stage.waiting.iter().map(|band| band.count).chain([stage.total]);
        sheet.push([stage.stage.as_str()], counts);
    }
    sheet
}

fn slices(id: &str, code: &str, slices: &[Slice]) -> Sheet {
    let mut sheet = Sheet::new(id, &[code], &["count"]);
    for slice in slices {
        sheet.push([slice.name.as_deref().unwrap_or(&slice.code)], [slice.count]);
    }
    sheet
}

/// Time limits of all open cases, each by its name.
pub(super) fn overdue(overdue: &Overdue, language: Lang) -> Sheet {
    let counts = ["limit_overdue", "limit_soon", "limit_running", "limit_worst"];
    let mut sheet = Sheet::new("overdue", &["limit"], &counts);
    for one in &overdue.rows {
        let worst = u32::try_from(one.worst).unwrap_or(0);
        sheet.push([one.name.get(language)], [one.overdue, one.soon, one.running, worst]);
    }
    sheet
}

/// A balance: in persons by country of origin, procedure and level; then all together, in persons and in cases.
pub(super) fn balance(balance: &Balance) -> Vec<Sheet> {
    let counts =
        ["start", "applied", "moved_in", "recognized", "other", "rejected", "closed", "moved_out", "end"];
    let mut rows = Sheet::new("balance", &["origin", "procedure", "level"], &counts);
    for row in &balance.rows {
        rows.push([row.origin.as_str(), &row.procedure, &row.level], line(row));
    }
    let mut all = Sheet::new("balance-total", &["unit"], &counts);
    all.push(["persons"], line(&balance.total));
    all.push(["cases"], line(&balance.cases));
    vec![rows, all]
}

fn line(row: &BalanceRow) -> [u32; 9] {
    let BalanceRow { start, applied, moved_in, recognized, other, rejected, closed, moved_out, end, .. } =
        row;
    [*start, *applied, *moved_in, *recognized, *other, *rejected, *closed, *moved_out, *end]
}

/// Cells that differ. A row that was not there had nothing in it. Which cases they come from stays in the office.
pub(super) fn difference(difference: &Difference) -> Vec<Sheet> {
    let mut sheet = Sheet::new("difference", &["sheet", "row", "column"], &["was", "is"]);
    for one in &difference.cells {
        let codes = [one.sheet.clone(), one.row.join(" "), one.column.clone()];
        sheet.push(codes, [one.before.unwrap_or(0), one.after.unwrap_or(0)]);
    }
    vec![sheet]
}
