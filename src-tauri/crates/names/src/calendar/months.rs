//! Month names. Gregorian names for Azerbaijani, Russian, English, Persian and Dari; Solar Hijri in
//! Afghan (Dari and Pashto) and Iranian use; Islamic lunar. Other spellings are only read.

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
    /// Pashto in its own script; Solar Hijri with the Pashto names (Wray … Kab), other calendars as
    /// `Persian`.
    Pashto,
    /// Pashto in Latin letters, likewise; other calendars as `Latin`.
    PashtoLatin,
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
pub(super) const PASHTO: Months =
    ["وری", "غویی", "غبرګولی", "چنګاښ", "زمری", "وږی", "تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب"];
pub(super) const PASHTO_LATIN: Months = [
    "Wray",
    "Ghwayay",
    "Ghbargolay",
    "Chungakh",
    "Zmaray",
    "Wagay",
    "Tala",
    "Laram",
    "Lindai",
    "Marghumay",
    "Salwagha",
    "Kab",
];
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

/// The name of a month, or `None` if `month` is not 1 to 12.
#[must_use]
pub fn month_name(calendar: Calendar, month: u8, style: NameStyle) -> Option<&'static str> {
    use NameStyle as S;
    let table = match (calendar, style) {
        (Calendar::Gregorian, S::Latin | S::IranianLatin | S::PashtoLatin) => &ENGLISH,
        (Calendar::Gregorian, S::Persian | S::IranianPersian | S::Pashto) => &PERSIAN,
        (Calendar::Gregorian, S::Azerbaijani) => &AZERBAIJANI,
        (Calendar::Gregorian, S::Russian) => &RUSSIAN_GENITIVE,
        (Calendar::SolarHijri, S::Latin | S::Azerbaijani | S::Russian) => &AFGHAN_LATIN,
        (Calendar::SolarHijri, S::Persian) => &AFGHAN,
        (Calendar::SolarHijri, S::Pashto) => &PASHTO,
        (Calendar::SolarHijri, S::PashtoLatin) => &PASHTO_LATIN,
        (Calendar::SolarHijri, S::IranianLatin) => &IRANIAN_LATIN,
        (Calendar::SolarHijri, S::IranianPersian) => &IRANIAN,
        (_, S::Persian | S::IranianPersian | S::Pashto) => &ISLAMIC,
        _ => &ISLAMIC_LATIN,
    };
    table.get(usize::from(month).checked_sub(1)?).copied()
}
