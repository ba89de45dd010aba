//! Gregorian months in languages in which dates are written to people, and not read from their documents.

use super::{CivilDate, months::Months};

const ARABIC: Months = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];
const URDU: Months =
    ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"];
const TURKISH: Months = [
    "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
    "Aralık",
];
const UKRAINIAN_GENITIVE: Months = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];
const GEORGIAN: Months = [
    "იანვარი",
    "თებერვალი",
    "მარტი",
    "აპრილი",
    "მაისი",
    "ივნისი",
    "ივლისი",
    "აგვისტო",
    "სექტემბერი",
    "ოქტომბერი",
    "ნოემბერი",
    "დეკემბერი",
];

/// A date in one of these languages. Arabic names each month twice, as the countries of the Levant and the others
/// do, and has its own digits.
pub(super) fn written(date: CivilDate, lang: &str) -> Option<String> {
    let CivilDate { year, month, day } = date;
    let name = |months: &Months| usize::from(month).checked_sub(1).and_then(|at| months.get(at).copied());
    Some(match lang {
        "ar" => format!("{} {} {}", arabic(i32::from(day)), name(&ARABIC)?, arabic(year)),
        "ur" => format!("{day} {} {year}", name(&URDU)?),
        "tr" => format!("{day} {} {year}", name(&TURKISH)?),
        "uk" => format!("{day} {} {year} року", name(&UKRAINIAN_GENITIVE)?),
        "ka" => format!("{year} წლის {day} {}", name(&GEORGIAN)?),
        _ => return None,
    })
}

fn arabic(number: i32) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|d| char::from_u32(0x0660 + d)).unwrap_or(c);
    number.to_string().chars().map(digit).collect()
}
