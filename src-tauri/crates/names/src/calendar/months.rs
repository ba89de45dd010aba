//! Month names. Gregorian names for Azerbaijani, Russian, English and Persian; Solar Hijri in
//! Afghan and Iranian use; Islamic lunar.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Calendar;

/// Which name of a month is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum NameStyle {
    /// Latin letters: English for Gregorian, Afghan names for Solar Hijri.
    Latin,
    /// Persian script; Solar Hijri in Afghan use (Hamal … Hut).
    Persian,
    /// Latin letters; Solar Hijri in Iranian use (Farvardin … Esfand).
    IranianLatin,
    /// Persian script; Solar Hijri in Iranian use.
    IranianPersian,
    /// Azerbaijani (Gregorian only; other calendars as `Latin`).
    Azerbaijani,
    /// Russian genitive, as dates need it (Gregorian only; other calendars as `Latin`).
    Russian,
}

pub(super) type Months = [&'static str; 12];

pub(super) const ENGLISH: Months = [
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
pub(super) const AZERBAIJANI: Months = [
    "yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr",
    "dekabr",
];
pub(super) const RUSSIAN_GENITIVE: Months = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
pub(super) const RUSSIAN: Months = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
pub(super) const PERSIAN: Months = [
    "ژانویه",
    "فوریه",
    "مارس",
    "آوریل",
    "مه",
    "ژوئن",
    "ژوئیه",
    "اوت",
    "سپتامبر",
    "اکتبر",
    "نوامبر",
    "دسامبر",
];
/// Gregorian months as written in Dari.
pub(super) const DARI: Months =
    ["جنوری", "فبروری", "مارچ", "اپریل", "می", "جون", "جولای", "اگست", "سپتمبر", "اکتوبر", "نومبر", "دسمبر"];
pub(super) const AFGHAN_LATIN: Months =
    ["Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula", "Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut"];
pub(super) const AFGHAN: Months =
    ["حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت"];
pub(super) const IRANIAN_LATIN: Months = [
    "Farvardin",
    "Ordibehesht",
    "Khordad",
    "Tir",
    "Mordad",
    "Shahrivar",
    "Mehr",
    "Aban",
    "Azar",
    "Dey",
    "Bahman",
    "Esfand",
];
pub(super) const IRANIAN: Months =
    ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];
pub(super) const ISLAMIC_LATIN: Months = [
    "Muharram",
    "Safar",
    "Rabi al-Awwal",
    "Rabi al-Thani",
    "Jumada al-Ula",
    "Jumada al-Thaniya",
    "Rajab",
    "Shaban",
    "Ramadan",
    "Shawwal",
    "Dhu al-Qada",
    "Dhu al-Hijja",
];
pub(super) const ISLAMIC: Months = [
    "محرم",
    "صفر",
    "ربیع الاول",
    "ربیع الثانی",
    "جمادی الاول",
    "جمادی الثانی",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذی القعده",
    "ذی الحجه",
];

/// Other spellings met in documents: calendar, month, spelling.
pub(super) const VARIANTS: &[(Calendar, u8, &str)] = &[
    (Calendar::SolarHijri, 2, "Thawr"),
    (Calendar::SolarHijri, 2, "Saur"),
    (Calendar::SolarHijri, 2, "Sowr"),
    (Calendar::SolarHijri, 3, "Jauza"),
    (Calendar::SolarHijri, 3, "Jawzah"),
    (Calendar::SolarHijri, 6, "Sonbola"),
    (Calendar::SolarHijri, 6, "Sunbulah"),
    (Calendar::SolarHijri, 6, "Sumbula"),
    (Calendar::SolarHijri, 6, "سنبلە"),
    (Calendar::SolarHijri, 9, "Qaus"),
    (Calendar::SolarHijri, 9, "Qows"),
    (Calendar::SolarHijri, 10, "Jady"),
    (Calendar::SolarHijri, 10, "Jaddi"),
    (Calendar::SolarHijri, 11, "Dalv"),
    (Calendar::SolarHijri, 11, "Dalwa"),
    (Calendar::SolarHijri, 12, "Hoot"),
    (Calendar::SolarHijri, 12, "Hout"),
    (Calendar::SolarHijri, 5, "امرداد"),
    (Calendar::Gregorian, 5, "مئی"),
    (Calendar::Gregorian, 7, "جولائی"),
    (Calendar::Gregorian, 8, "آگست"),
    (Calendar::IslamicCivil, 1, "Moharram"),
    (Calendar::IslamicCivil, 8, "Shaaban"),
    (Calendar::IslamicCivil, 9, "Ramazan"),
    (Calendar::IslamicCivil, 9, "Ramadhan"),
];

/// The name of a month, or `None` if `month` is not 1 to 12.
#[must_use]
pub fn month_name(calendar: Calendar, month: u8, style: NameStyle) -> Option<&'static str> {
    use NameStyle as S;
    let table = match (calendar, style) {
        (Calendar::Gregorian, S::Latin | S::IranianLatin) => &ENGLISH,
        (Calendar::Gregorian, S::Persian | S::IranianPersian) => &PERSIAN,
        (Calendar::Gregorian, S::Azerbaijani) => &AZERBAIJANI,
        (Calendar::Gregorian, S::Russian) => &RUSSIAN_GENITIVE,
        (Calendar::SolarHijri, S::Latin | S::Azerbaijani | S::Russian) => &AFGHAN_LATIN,
        (Calendar::SolarHijri, S::Persian) => &AFGHAN,
        (Calendar::SolarHijri, S::IranianLatin) => &IRANIAN_LATIN,
        (Calendar::SolarHijri, S::IranianPersian) => &IRANIAN,
        (_, S::Persian | S::IranianPersian) => &ISLAMIC,
        _ => &ISLAMIC_LATIN,
    };
    table.get(usize::from(month).checked_sub(1)?).copied()
}
