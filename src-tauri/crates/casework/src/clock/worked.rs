//! Worked dates of all three profiles: month ends, Novruz, the turn of the year, leap years, rolling forward. Computed
//! apart from the engine, from the calendars alone.

use crate::profile::shipped;
use chrono::NaiveDate;

#[rustfmt::skip]
const WORKED: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("azerbaijan", "decision", "regular", "2026-02-10", "2026-05-10", "the same day three months on"),
    ("azerbaijan", "decision", "regular", "2026-11-30", "2027-02-28", "February has no 30th: its last day, in another year"),
    ("azerbaijan", "decision", "regular", "2026-11-29", "2027-02-28", "nor a 29th in 2027"),
    ("azerbaijan", "decision", "regular", "2027-11-29", "2028-02-29", "2028 is a leap year"),
    ("azerbaijan", "decision", "regular", "2027-11-30", "2028-02-29", "a leap year still has no 30 February"),
    ("azerbaijan", "decision", "regular", "2026-12-31", "2027-03-31", "from the last day of the year"),
    ("azerbaijan", "decision", "regular", "2026-12-20", "2027-03-20", "into Novruz: the decision's day does not move"),
    ("azerbaijan", "decision", "regular", "2026-08-31", "2026-11-30", "31 August: November has 30 days"),
    ("azerbaijan", "decision", "accelerated", "2026-01-31", "2026-02-28", "one month: the last day of February"),
    ("azerbaijan", "decision", "accelerated", "2028-01-31", "2028-02-29", "one month into a leap February"),
    ("azerbaijan", "decision", "subsequent", "2026-12-31", "2027-02-28", "two months over the turn of the year"),
    ("azerbaijan", "decision", "subsequent", "2026-07-31", "2026-09-30", "two months from a 31st to a 30th"),
    ("azerbaijan", "interview", "regular", "2026-01-31", "2026-02-28", "no 31 February"),
    ("azerbaijan", "interview", "regular", "2028-01-30", "2028-02-29", "no 30 February in a leap year either"),
    ("azerbaijan", "interview", "regular", "2026-12-15", "2027-01-15", "over the turn of the year"),
    ("azerbaijan", "interview", "regular", "2026-02-28", "2026-03-28", "not stretched to the month's end"),
    ("azerbaijan", "interview", "regular", "2026-11-08", "2026-12-08", "from a holiday, to a working day"),
    ("azerbaijan", "interview", "accelerated", "2026-03-10", "2026-03-31", "ten working days, Novruz among them"),
    ("azerbaijan", "interview", "accelerated", "2026-03-19", "2026-04-09", "all of Novruz at once"),
    ("azerbaijan", "interview", "accelerated", "2026-11-05", "2026-11-23", "9 November, and 10 for Sunday the 8th, do not count"),
    ("azerbaijan", "interview", "accelerated", "2026-12-28", "2027-01-14", "the last and the first days of a year, 4 January for Saturday the 2nd"),
    ("azerbaijan", "interview", "accelerated", "2026-03-21", "2026-04-09", "from a Saturday in Novruz"),
    ("azerbaijan", "interview", "accelerated", "2026-05-27", "2026-06-11", "over Republic Day"),
    ("azerbaijan", "interview", "border", "2026-02-20", "2026-03-07", "fifteen days of the calendar"),
    ("azerbaijan", "interview", "border", "2026-12-25", "2027-01-09", "fifteen days into another year"),
    ("azerbaijan", "complaint", "regular", "2026-02-18", "2026-03-27", "20 March opens Novruz: it rolls to its end"),
    ("azerbaijan", "complaint", "regular", "2026-02-17", "2026-03-19", "the day before Novruz is a working day"),
    ("azerbaijan", "complaint", "regular", "2026-02-23", "2026-03-27", "in the middle of Novruz"),
    ("azerbaijan", "complaint", "regular", "2026-11-25", "2026-12-25", "a Friday"),
    ("azerbaijan", "complaint", "regular", "2026-11-26", "2026-12-28", "a Saturday rolls to Monday"),
    ("azerbaijan", "complaint", "regular", "2026-12-01", "2027-01-05", "31 December rolls over the New Year, a weekend and the day kept for Saturday the 2nd"),
    ("azerbaijan", "complaint", "regular", "2026-12-02", "2027-01-05", "1 January too"),
    ("azerbaijan", "complaint", "regular", "2026-10-09", "2026-11-11", "8 November: a Sunday kept on the 10th, after the 9th, a holiday too"),
    ("azerbaijan", "complaint", "regular", "2026-04-28", "2026-05-29", "28 May is a holiday"),
    ("azerbaijan", "complaint", "regular", "2026-05-16", "2026-06-16", "15 June is a holiday"),
    ("azerbaijan", "complaint", "regular", "2026-05-27", "2026-06-29", "26 June, a Friday and a holiday, then a weekend"),
    ("azerbaijan", "complaint", "regular", "2027-02-20", "2027-03-29", "Novruz of 2027"),
    ("azerbaijan", "complaint", "regular", "2028-01-30", "2028-02-29", "thirty days over a leap day"),
    ("azerbaijan", "court", "regular", "2026-12-21", "2027-01-21", "20 January is a holiday"),
    ("azerbaijan", "court", "regular", "2026-02-06", "2026-03-10", "8 March is a Sunday, kept on Monday"),
    ("azerbaijan", "registration", "regular", "2026-02-20", "2026-03-07", "fifteen days from the approach"),
    ("azerbaijan", "registration", "regular", "2026-12-20", "2027-01-04", "over the New Year, not rolled"),
    ("mandate", "interview", "regular", "2026-08-31", "2027-02-28", "six months: February has 28 days"),
    ("mandate", "interview", "regular", "2027-08-31", "2028-02-29", "six months: a leap February"),
    ("mandate", "interview", "regular", "2026-07-01", "2027-01-01", "over the turn of the year"),
    ("mandate", "interview", "accelerated", "2026-10-31", "2026-11-30", "one month from a 31st to a 30th"),
    ("mandate", "interview", "subsequent", "2026-11-30", "2027-02-28", "three months to the end of February"),
    ("mandate", "decision", "regular", "2026-01-29", "2026-02-28", "one month: 2026 has no 29 February"),
    ("mandate", "decision", "regular", "2028-01-29", "2028-02-29", "2028 has one"),
    ("mandate", "decision", "accelerated", "2026-12-20", "2027-01-04", "fifteen days over the New Year"),
    ("mandate", "notification", "regular", "2026-12-18", "2027-01-01", "fourteen days, not rolled"),
    ("mandate", "appeal", "regular", "2026-11-25", "2026-12-28", "25 December: a Friday, kept by every office"),
    ("mandate", "appeal", "regular", "2026-12-02", "2027-01-04", "1 January 2027 is a Friday"),
    ("mandate", "appeal", "regular", "2026-06-18", "2026-07-20", "a Saturday"),
    ("mandate", "appeal", "regular", "2026-06-20", "2026-07-20", "thirty days that end on a Monday"),
    ("georgia", "registration", "regular", "2026-01-05", "2026-01-09", "7 January, Christmas, does not count"),
    ("georgia", "registration", "regular", "2026-04-08", "2026-04-16", "9 April and Easter do not count"),
    ("georgia", "registration", "regular", "2026-12-31", "2027-01-06", "over the New Year and a weekend"),
    ("georgia", "interview", "regular", "2026-10-31", "2027-02-28", "four months to the end of February"),
    ("georgia", "interview", "border", "2026-12-31", "2027-02-28", "two months to the end of February"),
    ("georgia", "decision", "regular", "2026-08-29", "2027-02-28", "no 29 February in 2027"),
    ("georgia", "decision", "regular", "2027-08-29", "2028-02-29", "one in 2028"),
    ("georgia", "decision", "accelerated", "2026-11-30", "2027-02-28", "three months to the end of February"),
    ("georgia", "notification", "regular", "2026-05-08", "2026-05-18", "9, 12 and 17 May: one of them is a working day lost"),
    ("georgia", "notification", "regular", "2027-04-28", "2027-05-07", "Orthodox Easter of 2027"),
    ("georgia", "cityCourt", "regular", "2026-03-12", "2026-04-14", "12 April is Easter, 13 April is kept"),
    ("georgia", "cityCourt", "regular", "2026-01-31", "2026-03-02", "a month to 28 February, a Saturday"),
    ("georgia", "cityCourt", "regular", "2026-12-07", "2027-01-08", "7 January is Christmas"),
    ("georgia", "cityCourt", "regular", "2026-10-23", "2026-11-24", "23 November is a holiday"),
    ("georgia", "appellateCourt", "regular", "2026-12-24", "2027-01-08", "fourteen days to 7 January"),
];

#[test]
fn last_days_are_what_the_calendars_say() {
    let mut wrong = Vec::new();
    for (code, id, procedure, start, last, why) in WORKED {
        let profile = shipped(code).unwrap();
        let deadline = profile.deadline(id).unwrap();
        let start: NaiveDate = start.parse().unwrap();
        let period = profile.period(deadline, procedure).unwrap();
        let found = deadline.rolled(period.after(start, profile), profile);
        if found.to_string() != *last {
            wrong.push(format!("{code} {id} {procedure} from {start}: {found}, not {last} ({why})"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(WORKED.len() >= 60);
}
