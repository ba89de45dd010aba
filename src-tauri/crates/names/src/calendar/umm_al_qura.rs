//! The Umm al-Qura calendar as it was announced, 1343 to 1500 AH (August 1924 to November 2077).
//!
//! Computed tables differ from the announced months on many days before 2000, which is when most
//! dates of birth lie: 1 Muharram 1400 was 20 November 1979. The month lengths here are those of
//! the Umm al-Qura newspaper and the comparison calendar of King Abdulaziz City for Science and
//! Technology, read out through the `hijridate` package 2.6.0 (MIT, used as a data source, not a
//! dependency). Other years use the computed rules.
//!
//! A second transcription of the same tables, the crate `hijri_date` 0.5.1 (1357 to 1499 AH), agrees on
//! 50,586 of its 50,675 days; the other 89 lie in one month each of 1427, 1446 and 1485, by one day.

/// First year of the table.
const FIRST_YEAR: i32 = 1343;

/// Count (0001-01-01 = 1) of 1 Muharram 1343, which is 1 August 1924.
const FIRST_DAY: i64 = 702_574;

/// One number for each year; two bits for each month, Muharram lowest: its length less 28.
/// (Eight announced months between 1343 and 1364 corrected earlier ones: 28 or 31 days.)
#[rustfmt::skip]
const MONTHS: [u32; 158] = [
    0xa8a9a6, 0x666665, 0x9a2766, 0x6969a5, 0x5a69a5, 0x35a666, 0xb2a666, 0x9a6599,
    0x9a5666, 0x666666, 0x9699a6, 0x666999, 0x9a6666, 0x65a665, 0xa66666, 0x69659a,
    0x65966a, 0xa66666, 0x666666, 0x666666, 0xa66666, 0x6a2666, 0xa66666, 0x666666,
    0x666666, 0xa66666, 0x69a666, 0x666666, 0xa99966, 0xa65999, 0x999999, 0xa5a666,
    0x696666, 0x666a59, 0xa69996, 0x666666, 0x999999, 0x666666, 0x6659a6, 0x9969a6,
    0x666699, 0x666666, 0x6a65a6, 0xa6665a, 0xa66665, 0x666669, 0xa66666, 0x59a666,
    0xa66666, 0xa66665, 0xa66566, 0x696666, 0x6659a6, 0x9966a6, 0x666699, 0x99a666,
    0x699999, 0xa6659a, 0x665999, 0x99666a, 0x6599a9, 0x966a69, 0x6669a5, 0x9a6666,
    0x999999, 0x996666, 0x6599a6, 0x9666a6, 0x59a699, 0x66a696, 0xa69a59, 0x9a9965,
    0x9a6599, 0x996666, 0x599a66, 0x666a66, 0x9a6999, 0x9aa659, 0x9aa565, 0x9a9596,
    0x999666, 0x6659a6, 0x6699a6, 0x9a6999, 0x69a665, 0xa6a596, 0xa69659, 0x999969,
    0x966669, 0x5999a9, 0x6669a6, 0x5a6999, 0x9a6666, 0x999999, 0x9665a6, 0x6596a6,
    0x9666a6, 0x599a99, 0x669a66, 0x669999, 0xa66666, 0x999699, 0x9659a9, 0x5969a9,
    0x6666a6, 0x99a699, 0x69a665, 0x699966, 0x66659a, 0x99966a, 0x6665a9, 0x9999a9,
    0x6699a5, 0x9a9996, 0xa69659, 0x9a5966, 0x69659a, 0xa5999a, 0x666699, 0x9a6666,
    0x69a659, 0xa99966, 0xa96599, 0x999666, 0x6659a6, 0x9999a6, 0x5a69a5, 0x6a6696,
    0x69a659, 0x699666, 0x6659a6, 0x99669a, 0x659a99, 0x969a99, 0x5a9a65, 0x9a6996,
    0x9a6659, 0x999969, 0x659a69, 0x9669a6, 0x59a9a5, 0x69a696, 0xa99a59, 0xa66665,
    0xa65999, 0x996669, 0x6599a9, 0x9669a6, 0xa66999, 0x9a6665, 0x9a5996, 0x99965a,
    0x66599a, 0x99666a, 0x665a69, 0x999a66, 0x699999, 0xa9965a,
];

/// The first day of every year of the table, and of the year after it.
const FIRST_DAYS: [i64; 159] = first_days();

const fn first_days() -> [i64; 159] {
    let mut out = [FIRST_DAY; 159];
    let mut year = 0;
    while year < 158 {
        // 28 days and two bits more for each month.
        let mut days = 12 * 28;
        let mut bits = MONTHS[year];
        while bits > 0 {
            days += (bits & 3) as i64;
            bits >>= 2;
        }
        out[year + 1] = out[year] + days;
        year += 1;
    }
    out
}

fn months(year: i32) -> Option<u32> {
    MONTHS.get(usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?).copied()
}

fn length(months: u32, month: u8) -> u8 {
    match months >> (2 * (month - 1)) & 3 {
        0 => 28,
        1 => 29,
        2 => 30,
        _ => 31,
    }
}

/// Days in a month of the table; `None` outside it.
pub(super) fn month_length(year: i32, month: u8) -> Option<u8> {
    let months = months(year)?;
    (1..=12).contains(&month).then(|| length(months, month))
}

/// The day count of a date of the table; `None` outside it or if there is no such date.
pub(super) fn to_count(year: i32, month: u8, day: u8) -> Option<i64> {
    if !(1..=month_length(year, month)?).contains(&day) {
        return None;
    }
    let lengths = months(year)?;
    let first = FIRST_DAYS.get(usize::try_from(year.checked_sub(FIRST_YEAR)?).ok()?)?;
    let before: i64 = (1..month).map(|m| i64::from(length(lengths, m))).sum();
    Some(first + before + i64::from(day) - 1)
}

/// Year, month and day of a day count; `None` outside the table.
pub(super) fn from_count(count: i64) -> Option<(i32, u8, u8)> {
    let at = FIRST_DAYS.partition_point(|first| *first <= count).checked_sub(1)?;
    let lengths = MONTHS.get(at)?;
    let mut left = count - FIRST_DAYS.get(at)?;
    for month in 1..=12 {
        let days = i64::from(length(*lengths, month));
        if left < days {
            let year = FIRST_YEAR + i32::try_from(at).ok()?;
            return Some((year, month, u8::try_from(left).ok()? + 1));
        }
        left -= days;
    }
    None
}
