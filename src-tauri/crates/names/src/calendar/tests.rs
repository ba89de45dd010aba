use proptest::prelude::*;

use super::*;

fn d(text: &str) -> CivilDate {
    text.parse().unwrap()
}

fn given(calendar: Calendar, year: i32, month: u8, day: u8) -> GivenDate {
    GivenDate { calendar, year, month: Some(month), day: Some(day) }
}

#[test]
fn less_precision_gives_a_range() {
    let year = GivenDate { calendar: Calendar::SolarHijri, year: 1366, month: None, day: None };
    let range = convert(&year).unwrap();
    assert_eq!((range.earliest, range.latest), (d("1987-03-21"), d("1988-03-20")));
    let month = GivenDate { month: Some(6), ..year };
    let range = convert(&month).unwrap();
    assert_eq!((range.earliest, range.latest), (d("1987-08-23"), d("1987-09-22")));
    let feb = GivenDate { calendar: Calendar::Gregorian, year: 2024, month: Some(2), day: None };
    assert_eq!(convert(&feb).unwrap().latest, d("2024-02-29"));
}

#[test]
fn impossible_dates_say_why() {
    let text = |g: GivenDate| convert(&g).unwrap_err().to_string();
    let solar = |y, m, day| given(Calendar::SolarHijri, y, m, day);
    assert_eq!(text(solar(1367, 13, 1)), "month 13 does not exist; the last month is 12");
    assert_eq!(text(solar(1366, 0, 1)), "month 0 does not exist; the last month is 12");
    assert_eq!(text(solar(1366, 6, 32)), "Sunbula 1366 has 31 days, not 32");
    assert_eq!(text(solar(1366, 7, 31)), "Mizan 1366 has 30 days, not 31");
    assert_eq!(text(solar(1367, 12, 30)), "Hut 1367 has 29 days, not 30");
    assert_eq!(text(solar(1367, 12, 0)), "Hut 1367 has 29 days, not 0");
    assert_eq!(text(given(Calendar::Gregorian, 2023, 2, 29)), "February 2023 has 28 days, not 29");
    assert_eq!(text(given(Calendar::Gregorian, 0, 1, 1)), "year 0 is outside 1 to 9999");
    let no_month = GivenDate { calendar: Calendar::Gregorian, year: 2000, month: None, day: Some(1) };
    assert_eq!(convert(&no_month), Err(DateError::DayWithoutMonth));
}

#[test]
fn reading_what_people_type() {
    use Calendar::{Gregorian, IslamicCivil, SolarHijri, UmmAlQura};
    for (text, default, calendar, y, m, day) in [
        ("12 Hamal 1366", Gregorian, SolarHijri, 1366, Some(1), Some(12)),
        ("۱۲ حمل ۱۳۶۶", Gregorian, SolarHijri, 1366, Some(1), Some(12)),
        ("١٢ حمل ١٣٦٦", Gregorian, SolarHijri, 1366, Some(1), Some(12)),
        ("1366/1/12", SolarHijri, SolarHijri, 1366, Some(1), Some(12)),
        ("22 Bahman 1357", Gregorian, SolarHijri, 1357, Some(11), Some(22)),
        ("۲۲ بهمن ۱۳۵۷", Gregorian, SolarHijri, 1357, Some(11), Some(22)),
        ("thawr 1370", Gregorian, SolarHijri, 1370, Some(2), None),
        ("جدي 1370", Gregorian, SolarHijri, 1370, Some(10), None),
        ("12.03.1987", Gregorian, Gregorian, 1987, Some(3), Some(12)),
        ("12/3/1987", Gregorian, Gregorian, 1987, Some(3), Some(12)),
        ("1987-03-12", Gregorian, Gregorian, 1987, Some(3), Some(12)),
        ("March 1987", Gregorian, Gregorian, 1987, Some(3), None),
        ("March 12, 1987", Gregorian, Gregorian, 1987, Some(3), Some(12)),
        ("12 mar 1987", SolarHijri, Gregorian, 1987, Some(3), Some(12)),
        ("25 noyabr 2026-cı il", Gregorian, Gregorian, 2026, Some(11), Some(25)),
        ("3 İyun 1990", Gregorian, Gregorian, 1990, Some(6), Some(3)),
        ("25 ноября 2026 года", Gregorian, Gregorian, 2026, Some(11), Some(25)),
        ("май 1999 г.", Gregorian, Gregorian, 1999, Some(5), None),
        ("۲۵ نوامبر ۲۰۲۶", Gregorian, Gregorian, 2026, Some(11), Some(25)),
        ("1 Ramadan 1446", Gregorian, IslamicCivil, 1446, Some(9), Some(1)),
        ("1 Ramadan 1446", UmmAlQura, UmmAlQura, 1446, Some(9), Some(1)),
        ("10 Dhu al-Hijja 1409", Gregorian, IslamicCivil, 1409, Some(12), Some(10)),
        ("۱۳۶۶ شمسی", Gregorian, SolarHijri, 1366, None, None),
        ("۱۳۶۶/۱/۱۲ ه.ش.", Gregorian, SolarHijri, 1366, Some(1), Some(12)),
        ("March 12th, 1987", Gregorian, Gregorian, 1987, Some(3), Some(12)),
        ("1987", Gregorian, Gregorian, 1987, None, None),
        ("۱۳۶۶", SolarHijri, SolarHijri, 1366, None, None),
        ("03.1987", Gregorian, Gregorian, 1987, Some(3), None),
        ("1987-03", Gregorian, Gregorian, 1987, Some(3), None),
        // Afghan months in Dari, Pashto and Russian, Iranian ones in other spellings.
        ("15 Sunbulah 1378", Gregorian, SolarHijri, 1378, Some(6), Some(15)),
        ("۱۵ وږی ۱۳۷۸", Gregorian, SolarHijri, 1378, Some(6), Some(15)),
        ("د ۱۳۷۸ کال د غبرګولي ۳", Gregorian, SolarHijri, 1378, Some(3), Some(3)),
        ("3 غبرګولی 1378", Gregorian, SolarHijri, 1378, Some(3), Some(3)),
        ("لیندۍ 1380", Gregorian, SolarHijri, 1380, Some(9), None),
        ("لیندی 1380", Gregorian, SolarHijri, 1380, Some(9), None),
        ("10 Marghumay 1380", Gregorian, SolarHijri, 1380, Some(10), Some(10)),
        ("5 Хут 1350", Gregorian, SolarHijri, 1350, Some(12), Some(5)),
        ("۵ ابان ۱۳۵۹", Gregorian, SolarHijri, 1359, Some(8), Some(5)),
        ("5 Ordībehesht 1359", Gregorian, SolarHijri, 1359, Some(2), Some(5)),
        ("1378/6/15 لمریز", Gregorian, SolarHijri, 1378, Some(6), Some(15)),
        ("15.06.1378 SH", Gregorian, SolarHijri, 1378, Some(6), Some(15)),
        ("15.06.1410 AH", Gregorian, IslamicCivil, 1410, Some(6), Some(15)),
        ("15 رمضان المبارک 1410 هـ.ق", Gregorian, IslamicCivil, 1410, Some(9), Some(15)),
        ("15 Jamadi ul-Awal 1410", Gregorian, IslamicCivil, 1410, Some(5), Some(15)),
        ("15 جُمادى الأولى 1410", UmmAlQura, UmmAlQura, 1410, Some(5), Some(15)),
        ("3 Zul-Hijja 1410", Gregorian, IslamicCivil, 1410, Some(12), Some(3)),
    ] {
        let expected = GivenDate { calendar, year: y, month: m, day };
        assert_eq!(parse_given(text, default), Ok(expected), "{text}");
    }
    for text in ["", "  ", "12", "1.2.3", "12.03.87", "1987-1987", "1 2 3 4", "99999"] {
        let error = parse_given(text, Gregorian).unwrap_err();
        assert!(matches!(error, DateError::Unreadable { .. }), "{text}: {error}");
    }
    let error = |text: &str| parse_given(text, Gregorian).unwrap_err();
    assert_eq!(error("12 Foo 1366"), DateError::UnknownMonth { word: "Foo".into() });
    assert!(matches!(error("12.13.1987"), DateError::Month { month: 13, max: 12, .. }));
    assert!(matches!(error("31.04.1987"), DateError::Day { max: 30, day: 31, .. }));
    assert!(matches!(error("30 Hut 1367"), DateError::Day { max: 29, day: 30, .. }));
    assert!(matches!(error("before March 1987"), DateError::UnknownMonth { .. }));
    assert!(matches!(error(&"1".repeat(100)), DateError::Unreadable { .. }));
    // "Ju" and "Ma" begin more than one month.
    assert!(matches!(error("ma 1987"), DateError::UnknownMonth { .. }));
    assert!(matches!(error("300.01.1987"), DateError::Unreadable { .. }));
}

/// Every name that is written is read back, and no spelling names two months of a calendar.
#[test]
fn every_month_name_is_read() {
    use std::collections::HashMap;
    let mut seen: HashMap<(Calendar, String), u8> = HashMap::new();
    let styles = [
        NameStyle::Latin,
        NameStyle::Persian,
        NameStyle::IranianLatin,
        NameStyle::IranianPersian,
        NameStyle::Pashto,
        NameStyle::PashtoLatin,
        NameStyle::Azerbaijani,
        NameStyle::Russian,
    ];
    for calendar in [Calendar::Gregorian, Calendar::SolarHijri, Calendar::IslamicCivil, Calendar::UmmAlQura] {
        let year = if calendar == Calendar::Gregorian { 1987 } else { 1366 };
        for month in 1..=12 {
            let written = styles.map(|style| month_name(calendar, month, style).unwrap());
            let spelled = spellings::SPELLINGS.iter().filter(|(c, m, _)| (*c, *m) == (calendar, month));
            for name in written.into_iter().chain(spelled.flat_map(|(.., names)| names.split(", "))) {
                let given = parse_given(&format!("3 {name} {year}"), calendar);
                let expected = GivenDate { calendar, year, month: Some(month), day: Some(3) };
                assert_eq!(given, Ok(expected), "{name}");
                let other = seen.insert((calendar, name.to_lowercase()), month);
                assert!(other.is_none_or(|m| m == month), "{name}");
            }
        }
        assert_eq!(month_name(calendar, 13, NameStyle::Pashto), None);
    }
    assert_eq!(month_name(Calendar::SolarHijri, 9, NameStyle::Pashto), Some("لیندۍ"));
    assert_eq!(month_name(Calendar::SolarHijri, 9, NameStyle::PashtoLatin), Some("Lindai"));
}

#[test]
fn day_and_month_exchanged() {
    let swap = |y, m, day| swapped(&given(Calendar::Gregorian, y, m, day)).map(|g| (g.month, g.day));
    assert_eq!(swap(1987, 3, 12), Some((Some(12), Some(3))));
    assert_eq!(swap(1987, 3, 13), None);
    assert_eq!(swap(1987, 3, 3), None);
    assert_eq!(swap(1987, 13, 3), None, "not possible as given");
    assert_eq!(swapped(&GivenDate { day: None, ..given(Calendar::SolarHijri, 1366, 1, 2) }), None);
    assert_eq!(
        swapped(&given(Calendar::SolarHijri, 1366, 1, 12)),
        Some(given(Calendar::SolarHijri, 1366, 12, 1))
    );
}

#[test]
fn doubts_about_a_birth() {
    use Calendar::{Gregorian, IslamicCivil, SolarHijri};
    let today = d("2026-11-25");
    let of = |g: GivenDate| doubts(&g, today);
    let year = DateDoubt::OnlyYearMeant;
    for (calendar, y, m, day) in [
        (Gregorian, 1990, 1, 1),
        (Gregorian, 1990, 12, 31),
        (Gregorian, 1990, 7, 1),
        (Gregorian, 1987, 3, 21), // 1 Hamal 1366
        (SolarHijri, 1366, 1, 1),
        (SolarHijri, 1366, 12, 29),
        (IslamicCivil, 1410, 1, 1),
    ] {
        assert_eq!(of(given(calendar, y, m, day)), [year], "{y}-{m}-{day}");
    }
    assert_eq!(of(given(Gregorian, 1990, 5, 17)), []);
    assert_eq!(of(GivenDate { month: None, day: None, ..given(Gregorian, 1990, 1, 1) }), []);
    let swap = DateDoubt::Swappable { given: given(Gregorian, 1990, 5, 4) };
    assert_eq!(of(given(Gregorian, 1990, 4, 5)), [swap]);
    let other = |calendar, y| DateDoubt::OtherCalendar { given: given(calendar, y, 2, 17) };
    assert_eq!(of(given(Gregorian, 1366, 2, 17)), [other(SolarHijri, 1366), other(IslamicCivil, 1366)]);
    assert_eq!(of(given(SolarHijri, 1987, 2, 17)), [other(Gregorian, 1987)]);
    assert_eq!(of(given(SolarHijri, 1410, 2, 17)), [other(IslamicCivil, 1410)]);
    // Iranian papers of 1976 to 1978 count 1180 years more.
    assert_eq!(of(given(Gregorian, 2520, 2, 17)), [other(SolarHijri, 1340)]);
    assert_eq!(of(given(Gregorian, 2520, 13, 17)), []);
    let json = serde_json::to_string(&year).unwrap();
    assert_eq!(json, r#"{"kind":"onlyYearMeant"}"#);
}

#[test]
fn dates_written_out() {
    let day = d("2026-11-25");
    assert_eq!(written_date(day, "az"), "25 noyabr 2026-cı il");
    assert_eq!(written_date(day, "ru"), "25 ноября 2026 года");
    assert_eq!(written_date(day, "en"), "25 November 2026");
    for tag in ["fa", "fa-IR", "fa_IR", "fa-Arab-IR"] {
        assert_eq!(written_date(day, tag), "۲۵ نوامبر ۲۰۲۶ (۴ آذر ۱۴۰۵)", "{tag}");
    }
    for tag in ["prs", "prs-AF", "fa-AF", "fa_AF", "fa-Arab-AF"] {
        assert_eq!(written_date(day, tag), "۲۵ نومبر ۲۰۲۶ (۴ قوس ۱۴۰۵)", "{tag}");
    }
    for tag in ["ps", "ps-AF"] {
        assert_eq!(written_date(day, tag), "۲۵ نومبر ۲۰۲۶ (۴ لیندۍ ۱۴۰۵)", "{tag}");
    }
    assert_eq!(written_date(day, "ar"), "٢٥ تشرين الثاني/نوفمبر ٢٠٢٦");
    assert_eq!(written_date(day, "ur"), "25 نومبر 2026");
    assert_eq!(written_date(day, "tr"), "25 Kasım 2026");
    assert_eq!(written_date(day, "uk"), "25 листопада 2026 року");
    assert_eq!(written_date(day, "ka"), "2026 წლის 25 ნოემბერი");
    for (year, suffix) in [
        (2021, "ci"),
        (2022, "ci"),
        (2023, "cü"),
        (2024, "cü"),
        (2025, "ci"),
        (2026, "cı"),
        (2027, "ci"),
        (2028, "ci"),
        (2029, "cu"),
        (2010, "cu"),
        (2020, "ci"),
        (2030, "cu"),
        (2040, "cı"),
        (2050, "ci"),
        (1960, "cı"),
        (1970, "ci"),
        (1980, "ci"),
        (1990, "cı"),
        (1900, "cü"),
        (2000, "ci"),
    ] {
        assert_eq!(azerbaijani_ordinal_suffix(year), suffix, "{year}");
    }
}

#[test]
fn civil_arithmetic() {
    assert_eq!(d("2024-01-31").plus_months(1), d("2024-02-29"));
    assert_eq!(d("2023-01-31").plus_months(1), d("2023-02-28"));
    assert_eq!(d("2024-03-31").plus_months(-13), d("2023-02-28"));
    assert_eq!(d("2024-02-28").plus_days(2), d("2024-03-01"));
    assert_eq!(d("2026-11-25").weekday(), Weekday::Wednesday);
    assert_eq!(d("1987-04-01").weekday(), Weekday::Wednesday);
    assert_eq!(d("2026-01-01").days_until(d("2027-01-01")), 365);
    assert_eq!(d("2026-01-02").days_until(d("2026-01-01")), -1);
    assert_eq!(CivilDate::MAX.plus_days(i64::MAX), CivilDate::MAX);
    assert_eq!(CivilDate::MIN.plus_days(i64::MIN), CivilDate::MIN);
    assert_eq!(CivilDate::MAX.plus_months(i32::MAX), CivilDate::MAX);
    for bad in ["", "2024-2-3", "2023-02-29", "2024-13-01", "24-01-01", "2024-01-01x", "+024-01-01"] {
        assert!(bad.parse::<CivilDate>().is_err(), "{bad}");
    }
    let json = serde_json::to_string(&d("0987-03-02")).unwrap();
    assert_eq!(json, "\"0987-03-02\"");
    assert_eq!(serde_json::from_str::<CivilDate>(&json).unwrap(), d("0987-03-02"));
    assert!(serde_json::from_str::<CivilDate>("\"2023-02-30\"").is_err());
}

#[test]
fn ages() {
    let range = age_range(9, d("2026-11-25"));
    assert_eq!((range.earliest, range.latest), (d("2016-11-26"), d("2017-11-25")));
    assert_eq!(age_at(&range, d("2026-11-25")), (9, 9));
    assert_eq!(age_at(&range, d("2026-11-26")), (9, 10));
    let year = DateRange::new(d("2008-01-01"), d("2008-12-31"));
    assert_eq!(age_at(&year, d("2026-06-01")), (17, 18));
    assert_eq!(age_at(&year, d("2000-06-01")), (0, 0));
    let leap = DateRange::exact(d("2008-02-29"));
    assert_eq!(age_at(&leap, d("2026-02-28")), (17, 17));
    assert_eq!(age_at(&leap, d("2026-03-01")), (18, 18));
    assert_eq!(age_range(u16::MAX, d("2026-11-25")).latest, CivilDate::MIN);
}

#[test]
fn announced_months_join_the_computed_ones() {
    let year = |year| {
        let all = GivenDate { calendar: Calendar::UmmAlQura, year, month: None, day: None };
        computed(&all).unwrap()
    };
    for y in 1343..1510 {
        assert_eq!(year(y).latest.plus_days(1), year(y + 1).earliest, "{y}");
    }
    // The first announced year began a day before the computed one before it ended.
    assert_eq!(year(1342).latest, year(1343).earliest);
    assert_eq!(month_length(Calendar::UmmAlQura, 1364, 8), Some(28));
}

#[test]
fn typescript_sees_a_string() {
    use ts_rs::TS;
    let config = ts_rs::Config::default();
    assert_eq!(CivilDate::decl(&config), "type CivilDate = string;");
    assert!(GivenDate::decl(&config).contains("year: number"));
}

fn any_day() -> impl Strategy<Value = CivilDate> {
    (1i64..3_652_060).prop_map(CivilDate::from_rata_die)
}

#[test]
fn every_day_from_1900_to_2050_converts_back() {
    let mut day = d("1900-01-01");
    let mut count = 0;
    while day <= d("2050-12-31") {
        for calendar in [Calendar::SolarHijri, Calendar::IslamicCivil, Calendar::UmmAlQura] {
            let back = computed(&from_civil(day, calendar)).unwrap();
            assert_eq!((back.earliest, back.latest), (day, day), "{calendar:?}");
        }
        assert_eq!(CivilDate::from_rata_die(day.rata_die()), day);
        day = day.plus_days(1);
        count += 1;
    }
    assert_eq!(count, 55_152);
}

proptest! {
    #[test]
    fn text_round_trip(day in any_day()) {
        prop_assert_eq!(day.to_string().parse::<CivilDate>().unwrap(), day);
        prop_assert_eq!(CivilDate::new(day.year, day.month, day.day), Ok(day));
    }

    #[test]
    fn days_add_up(day in any_day(), n in -400_000i64..400_000) {
        let other = day.plus_days(n);
        prop_assume!(other > CivilDate::MIN && other < CivilDate::MAX);
        prop_assert_eq!(day.days_until(other), n);
        prop_assert_eq!(other.plus_days(-n), day);
        prop_assert_eq!(day < other, n > 0);
    }

    #[test]
    fn a_stated_age_gives_exactly_its_births(age in 0u16..110, offset in 0i64..60_000) {
        let on = d("1900-01-01").plus_days(offset);
        let range = age_range(age, on);
        prop_assert_eq!(age_at(&range, on), (age, age));
        let (before, after) = (range.earliest.plus_days(-1), range.latest.plus_days(1));
        prop_assert_eq!(age_at(&DateRange::exact(before), on).0, age + 1);
        prop_assert!(age == 0 || age_at(&DateRange::exact(after), on).0 == age - 1);
    }

    #[test]
    fn never_panics(
        text in any::<String>(), year: i32, month: u8, day: u8, shift: i64, months: i32,
    ) {
        for calendar in [
            Calendar::Gregorian, Calendar::SolarHijri, Calendar::IslamicCivil, Calendar::UmmAlQura,
        ] {
            let _ = parse_given(&text, calendar);
            let _ = convert(&given(calendar, year, month, day));
            let _ = (doubts(&given(calendar, year, month, day), d("2026-11-25")), computed(&given(calendar, year, month, day)));
            let _ = from_civil(CivilDate { year, month, day }, calendar);
        }
        let wild = CivilDate { year, month, day };
        let _ = (wild.plus_days(shift), wild.plus_months(months), wild.weekday());
        let _ = (written_date(wild, &text), wild.to_string(), age_range(300, wild));
        let _ = age_at(&DateRange::exact(wild), d("2026-01-01"));
        let _ = text.parse::<CivilDate>();
    }

    #[test]
    fn dates_in_any_digits_never_panic(text in "[0-9۰-۹ ./a-zа-яحملقوس-]{0,20}") {
        let _ = parse_given(&text, Calendar::SolarHijri);
    }
}
