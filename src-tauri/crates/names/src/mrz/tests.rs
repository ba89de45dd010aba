use proptest::prelude::*;

use super::*;
use crate::calendar::CivilDate;

const TODAY: CivilDate = CivilDate { year: 2026, month: 11, day: 25 };
const NAMES_44: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const TD3_2: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const TD1: &str =
    "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
const TD2: &str = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
const MRV_A: &str =
    "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<";
const MRV_B: &str = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";

fn td3() -> String {
    format!("{NAMES_44}\n{TD3_2}")
}

fn good(text: &str) -> Mrz {
    let mrz = read(text, TODAY).unwrap();
    assert!(mrz.all_ok(), "{mrz:#?}");
    mrz
}

#[test]
fn check_digit_vectors() {
    assert_eq!(check::digit("0123456789ABCDEF".chars()), '0');
    assert_eq!(check::digit("ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars()), '7');
    assert_eq!(check::digit("520727".chars()), '3');
}

#[test]
fn icao_specimens() {
    for (text, format, number, optional) in [
        (td3().as_str(), MrzFormat::Td3, "L898902C3", "ZE184226B"),
        (TD1, MrzFormat::Td1, "D23145890", ""),
        (TD2, MrzFormat::Td2, "D23145890", ""),
    ] {
        let mrz = good(text);
        assert_eq!(mrz.format, format);
        assert_eq!((mrz.family_name.as_str(), mrz.given_names.as_str()), ("ERIKSSON", "ANNA MARIA"));
        assert_eq!((mrz.document_number.as_str(), mrz.optional.as_str()), (number, optional));
        assert_eq!((mrz.issuing_state.as_str(), mrz.nationality.as_str()), ("UTO", "UTO"));
        assert_eq!(mrz.sex, MrzSex::F);
        let birth = (mrz.birth.year, mrz.birth.month, mrz.birth.day);
        assert_eq!(birth, (Some(1974), Some(8), Some(12)));
        assert_eq!(mrz.expiry.year, Some(2012));
        assert!(!mrz.names_truncated);
        assert_eq!(mrz.lines, text.lines().collect::<Vec<_>>());
    }
    for (text, format) in [(MRV_A, MrzFormat::MrvA), (MRV_B, MrzFormat::MrvB)] {
        let mrz = good(text);
        assert_eq!((mrz.format, mrz.nationality.as_str()), (format, "XXX"));
        assert_eq!((mrz.birth.year, mrz.expiry.year), (Some(1940), Some(1996)));
        assert!(mrz.check(MrzField::Composite).is_none());
    }
}

#[test]
fn however_it_was_scanned() {
    let joined = format!("{NAMES_44}{TD3_2}");
    let bare = format!("{}\n{TD3_2}", NAMES_44.trim_end_matches('<'));
    let quotes = format!("{}\r\n\r\n{TD3_2}\r", NAMES_44.replace("<<", "«"));
    let spaced = format!("  {}\t\r{} ", NAMES_44.replace('<', "< "), TD3_2.to_lowercase());
    let extra = format!("{NAMES_44}<<<\n{TD3_2}");
    let marked = format!("\u{2}{NAMES_44}\n{TD3_2}\u{3}");
    let dotless = format!("{}\n{TD3_2}", NAMES_44.replace('I', "ı"));
    for text in [&joined, &bare, &quotes, &spaced, &extra, &marked, &dotless] {
        assert_eq!(good(text).lines, good(&td3()).lines, "{text}");
    }
    let td1 = TD1.replace('\n', "");
    assert_eq!(good(&td1).lines, good(TD1).lines);
    assert_eq!(good(td1.trim_end_matches('<')).lines, good(TD1).lines);
    assert_eq!(good(&TD2.replace('\n', "")).lines, good(TD2).lines);
    // 72 characters that are a TD1 without its last fillers, not a TD2.
    let short: String = td1.chars().take(72).collect();
    assert_eq!(good(&short).format, MrzFormat::Td1);
    assert_eq!(good(&MRV_B.replace('\n', "")).lines, good(MRV_B).lines);
    assert_eq!(good(MRV_A.trim_end_matches('<')).lines, good(MRV_A).lines);
}

#[test]
fn what_is_no_zone() {
    let fails = |text: &str| read(text, TODAY).unwrap_err();
    assert_eq!(fails(""), MrzError::Empty);
    assert_eq!(fails(" \r\n "), MrzError::Empty);
    assert_eq!(fails("XYZ<<<"), MrzError::UnknownKind { code: "XY".into() });
    assert_eq!(fails("P<UTO"), MrzError::LineCount { found: 1, expected: 2 });
    assert_eq!(fails(&format!("{TD1}\nI")), MrzError::LineCount { found: 4, expected: 3 });
    assert_eq!(
        fails(&td3()[..88]),
        MrzError::Length { line: 2, found: 43, expected: 44 },
        "a line that ends with a check digit cannot be filled up"
    );
    let long = format!("{NAMES_44}\n{TD3_2}1");
    assert_eq!(fails(&long), MrzError::Length { line: 2, found: 45, expected: 44 });
    let joined = format!("{NAMES_44}{}", &TD3_2[..40]);
    assert_eq!(fails(&joined), MrzError::Length { line: 0, found: 84, expected: 88 });
    let bad = MrzError::BadCharacter { line: 2, position: 3, character: 'Ж' };
    assert_eq!(fails(&format!("{NAMES_44}\nL8Ж")), bad);
    assert!(fails("P<UTO").to_string().contains("1 lines found"));
}

#[test]
fn long_document_number() {
    // ICAO Doc 9303-5: the number D23145890734, its check digit 9 in the optional data.
    let lines = [
        "I<UTOD23145890<7349<<<<<<<<<<<",
        "3407127M9507122UTO<<<<<<<<<<<2",
        "STEVENSON<<PETER<JOHN<<<<<<<<<",
    ];
    let mrz = good(&lines.join("\n"));
    assert_eq!(mrz.document_number, "D23145890734");
    assert_eq!(mrz.optional, "");
    let number = mrz.check(MrzField::DocumentNumber).unwrap();
    assert_eq!((number.found, number.ok), ('9', true));
}

#[test]
fn one_misread_character_is_suggested() {
    for (wrong, right, line, position, field) in [
        // O for 0 in the number, B for 8 and S for 5 in dates, Z for 2, 1 for 7 in optional.
        ("L8989O2C36", "L898902C36", 2, 6, MrzField::DocumentNumber),
        ("UTO740B122F", "UTO7408122F", 2, 17, MrzField::Birth),
        ("F12041S9", "F1204159", 2, 27, MrzField::Expiry),
        ("ZE18422GB", "ZE184226B", 2, 36, MrzField::Optional),
        ("ZEI84226B", "ZE184226B", 2, 31, MrzField::Optional),
        ("F120415P", "F1204159", 2, 28, MrzField::Expiry),
    ] {
        let text = td3().replace(right, wrong);
        let mrz = read(&text, TODAY).unwrap();
        if wrong == "ZE18422GB" {
            // G counts 16 and 6 counts 6: no check digit can see the difference.
            assert!(mrz.all_ok());
            continue;
        }
        let check = mrz.check(field).unwrap();
        assert!(!check.ok && !mrz.all_ok(), "{wrong}");
        let repair = check.repairs.iter().find(|r| (r.line, r.position) == (line, position));
        let repair = repair.unwrap_or_else(|| panic!("{wrong}: {check:?}"));
        assert!(repair.confirmed);
        let mut lines: Vec<Vec<char>> = mrz.lines.iter().map(|l| l.chars().collect()).collect();
        lines[1][usize::try_from(position).unwrap() - 1] = repair.suggested;
        let repaired: Vec<String> = lines.iter().map(|l| l.iter().collect()).collect();
        assert!(read(&repaired.join("\n"), TODAY).unwrap().all_ok(), "{wrong}");
    }
}

#[test]
fn letters_in_dates_are_never_accepted() {
    // G and 6 count the same, so only the kind of character tells.
    let fields = demo();
    let lines = write_td3(&Td3Fields { birth: "1996-06-16".parse().ok(), ..fields });
    let broken = lines.join("\n").replace("960616", "9G0616");
    let mrz = read(&broken, TODAY).unwrap();
    let birth = mrz.check(MrzField::Birth).unwrap();
    assert_eq!((birth.expected, birth.found, birth.ok), (birth.found, birth.expected, false));
    assert!(birth.repairs.iter().any(|r| (r.found, r.suggested) == ('G', '6')));
    assert_eq!(mrz.suspect, [MrzField::Birth]);
}

#[test]
fn unknown_and_impossible_dates() {
    let with_birth = |raw: &str| {
        let line = format!("L898902C36UTO{raw}{}F1204159", check::digit(raw.chars()));
        let line = format!("{line}ZE184226B<<<<<1");
        let composite: String = [&line[0..10], &line[13..20], &line[21..43]].concat();
        format!("{NAMES_44}\n{line}{}", check::digit(composite.chars()))
    };
    let parts = |raw: &str| {
        let mrz = read(&with_birth(raw), TODAY).unwrap();
        assert!(mrz.checks.iter().all(|c| c.ok));
        (mrz.birth.year, mrz.birth.month, mrz.birth.day, mrz.suspect.is_empty())
    };
    assert_eq!(parts("<<<<<<"), (None, None, None, true));
    assert_eq!(parts("85<<<<"), (Some(1985), None, None, true));
    assert_eq!(parts("850000"), (Some(1985), None, None, true));
    assert_eq!(parts("8503<<"), (Some(1985), Some(3), None, true));
    assert_eq!(parts("851301"), (Some(1985), None, Some(1), false));
    assert_eq!(parts("850230"), (Some(1985), Some(2), None, false));
    // The latest birth that is not in the future.
    assert_eq!(parts("261125"), (Some(2026), Some(11), Some(25), true));
    assert_eq!(parts("261126"), (Some(1926), Some(11), Some(26), true));
    assert_eq!(parts("270101"), (Some(1927), Some(1), Some(1), true));
    assert_eq!(parts("26<<<<"), (Some(2026), None, None, true));
    assert_eq!(dates::expiry("760101", TODAY).date.year, Some(2076));
    assert_eq!(dates::expiry("770101", TODAY).date.year, Some(1977));
    let late = CivilDate { year: 2098, ..TODAY };
    assert_eq!(dates::expiry("080101", late).date.year, Some(2108));
}

#[test]
fn names_and_suspects() {
    let with_names = |names: &str| {
        let text = format!("P<UTO{names}\n{TD3_2}");
        let mrz = read(&text, TODAY).unwrap();
        (mrz.family_name, mrz.given_names, mrz.names_truncated, mrz.suspect)
    };
    let name = |f: &str, g: &str, cut| (f.to_owned(), g.to_owned(), cut, vec![]);
    assert_eq!(with_names("ARKFREITH"), name("ARKFREITH", "", false));
    assert_eq!(with_names("VAN<DER<MUELLEN<<ANNE"), name("VAN DER MUELLEN", "ANNE", false));
    assert_eq!(with_names("<<AHMAD"), name("AHMAD", "", false));
    let long = "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K";
    let cut = name("NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG K", true);
    assert_eq!(with_names(long), cut);
    assert_eq!(with_names("ER1KSSON<<ANNA").3, [MrzField::Names]);
    let text = td3().replace("2F1", "2H1");
    assert_eq!(read(&text, TODAY).unwrap().suspect, [MrzField::Sex]);
    assert!(good(&td3().replace("2F1", "2<1")).sex == MrzSex::X);
}

#[test]
fn as_json() {
    let mrz = read(&td3().replace("L898902C36", "L8989O2C36"), TODAY).unwrap();
    let json = serde_json::to_value(&mrz).unwrap();
    assert_eq!(json["format"], "td3");
    assert_eq!(json["sex"], "F");
    assert_eq!(json["namesTruncated"], false);
    assert_eq!(json["checks"][0]["field"], "documentNumber");
    assert_eq!(json["checks"][0]["repairs"][0]["suggested"], "0");
    assert_eq!(serde_json::from_value::<Mrz>(json).unwrap(), mrz);
    let error = read("P<UTO", TODAY).unwrap_err();
    let json = serde_json::to_string(&error).unwrap();
    assert_eq!(json, r#"{"kind":"lineCount","found":1,"expected":2}"#);
}

#[test]
fn states() {
    for (code, kind, iso3) in [
        ("D<<", StateKind::Country, Some("DEU")),
        ("afg", StateKind::Country, Some("AFG")),
        ("BRA", StateKind::Country, Some("BRA")),
        ("XXA", StateKind::Stateless, None),
        ("XXB", StateKind::ConventionRefugee, None),
        ("XXC", StateKind::OtherRefugee, None),
        ("XXX", StateKind::Unspecified, None),
        ("UNO", StateKind::Organisation, None),
        ("XOM", StateKind::Organisation, None),
        ("UTO", StateKind::Specimen, None),
        ("QQQ", StateKind::Unknown, None),
        ("", StateKind::Unknown, None),
    ] {
        let state = state_name_code(code);
        assert_eq!((state.kind, state.iso3.as_deref()), (kind, iso3), "{code}");
    }
    assert_eq!(state_name_code("AZE").name, "Azerbaijan");
}

#[test]
fn transliteration() {
    for (name, zone) in [
        ("Əliyev", "ELIYEV"),
        ("Çələbi Şahbəyli-Ağayev", "CELEBI<SAHBEYLI<AGAYEV"),
        ("Müzəffər Öz", "MUEZEFFER<OEZ"),
        ("İbrahim Işıq", "IBRAHIM<ISIQ"),
        ("d'Arcy O’Brien", "DARCY<OBRIEN"),
        ("Straße", "STRASSE"),
        ("Щукина Юлия", "SHCHUKINA<IULIIA"),
        ("محمد", ""),
    ] {
        assert_eq!(transliterate(name), zone, "{name}");
    }
}

fn demo() -> Td3Fields {
    Td3Fields {
        document_code: "P".into(),
        issuing_state: "AFG".into(),
        family_name: "Rəhimi".into(),
        given_names: "Əhməd Şah".into(),
        document_number: "P01234567".into(),
        nationality: "AFG".into(),
        birth: "1987-04-01".parse().ok(),
        sex: MrzSex::M,
        expiry: "2031-03-20".parse().ok(),
        optional: String::new(),
    }
}

#[test]
fn written_zones() {
    let specimen = Td3Fields {
        issuing_state: "UTO".into(),
        family_name: "Eriksson".into(),
        given_names: "Anna Maria".into(),
        document_number: "L898902C3".into(),
        nationality: "UTO".into(),
        birth: "1974-08-12".parse().ok(),
        sex: MrzSex::F,
        expiry: "2012-04-15".parse().ok(),
        optional: "ZE184226B".into(),
        ..demo()
    };
    assert_eq!(write_td3(&specimen), [NAMES_44, TD3_2]);
    let mrz = good(&write_td3(&demo()).concat());
    assert_eq!((mrz.family_name.as_str(), mrz.given_names.as_str()), ("REHIMI", "EHMED SAH"));
    let unknown = Td3Fields { birth: None, expiry: None, ..demo() };
    assert_eq!(good(&write_td3(&unknown).concat()).birth.year, None);
    let long = Td3Fields { family_name: "A".repeat(60), ..demo() };
    let mrz = good(&write_td3(&long).concat());
    assert!(mrz.names_truncated && mrz.given_names == "E");
}

prop_compose! {
    fn fields()(
        family in "[A-Z]{1,12}( [A-Z]{1,8})?", given in "([A-Z]{1,9}( [A-Z]{1,6})?)?",
        number in "[A-Z0-9]{1,9}", nationality in "AFG|IRN|XXA|XXB|D", born in 0i64..46_000,
        expires in 0i64..18_000, sex in 0u8..3, optional in "[A-Z0-9]{1,14}",
    ) -> Td3Fields {
        Td3Fields {
            document_code: "P".into(),
            issuing_state: nationality.clone(),
            family_name: family,
            given_names: given,
            document_number: number,
            nationality,
            // Births of the last hundred years and expiries of the next fifty are unambiguous.
            birth: Some(TODAY.plus_days(-born.min(36_000))),
            sex: [MrzSex::F, MrzSex::M, MrzSex::X][usize::from(sex)],
            expiry: Some(TODAY.plus_days(expires)),
            optional,
        }
    }
}

proptest! {
    #[test]
    fn written_zones_read_back(fields in fields()) {
        let mrz = read(&write_td3(&fields).join("\r\n"), TODAY).unwrap();
        prop_assert!(mrz.all_ok());
        prop_assert_eq!(&mrz.family_name, &fields.family_name);
        prop_assert_eq!(&mrz.given_names, &fields.given_names);
        prop_assert_eq!(&mrz.document_number, &fields.document_number);
        prop_assert_eq!(&mrz.nationality, &fields.nationality);
        prop_assert_eq!(&mrz.optional, &fields.optional);
        prop_assert_eq!(mrz.sex, fields.sex);
        let date = |d: MrzDate| CivilDate::new(d.year?, d.month?, d.day?).ok();
        prop_assert_eq!(date(mrz.birth), fields.birth);
        prop_assert_eq!(date(mrz.expiry), fields.expiry);
    }

    /// Every single wrong character in a checked field is seen, unless it counts the same
    /// modulo 10 (a limit of the check digit itself, not in dates).
    #[test]
    fn corruption_is_seen(fields in fields(), at in 0usize..36, new in "[A-Z0-9<]") {
        let columns: Vec<usize> = (0..10).chain(13..20).chain(21..44).collect();
        let lines = write_td3(&fields);
        let mut second: Vec<char> = lines[1].chars().collect();
        let column = columns[at % columns.len()];
        let new = new.chars().next().unwrap();
        let value = |c: char| c.to_digit(36).unwrap_or(0) % 10;
        let same = value(new) == value(second[column]);
        let digit_place = matches!(column, 9 | 13..=19 | 21..=27 | 42 | 43) && new != '<';
        prop_assume!(new != second[column] && (!same || digit_place));
        second[column] = new;
        let text = format!("{}\n{}", lines[0], second.iter().collect::<String>());
        let mrz = read(&text, TODAY).unwrap();
        prop_assert!(!mrz.all_ok(), "{text}");
        prop_assert!(mrz.checks.iter().any(|c| !c.ok));
    }

    #[test]
    fn confirmed_repairs_repair(fields in fields(), at in 0usize..10, pick in 0usize..4) {
        let lines = write_td3(&fields);
        let mut second: Vec<char> = lines[1].chars().collect();
        let options: Vec<char> = repair::alternatives(second[at]).collect();
        prop_assume!(!options.is_empty());
        let right = second[at];
        second[at] = options[pick % options.len()];
        let text = format!("{}\n{}", lines[0], second.iter().collect::<String>());
        let mrz = read(&text, TODAY).unwrap();
        let check = mrz.check(MrzField::DocumentNumber).unwrap();
        if !check.ok {
            let position = u32::try_from(at + 1).unwrap();
            prop_assert!(check.repairs.iter().all(|r| r.confirmed && r.line == 2));
            prop_assert!(
                check.repairs.iter().any(|r| r.position == position && r.suggested == right)
            );
        }
    }

    #[test]
    fn never_panics(text in any::<String>()) {
        let _ = (read(&text, TODAY), transliterate(&text), state_name_code(&text));
    }

    #[test]
    fn never_panics_on_zone_like_text(text in "[PVIAC][A-Z0-9<\n«]{0,140}", year: i32) {
        let _ = read(&text, TODAY);
        let _ = read(&text, CivilDate { year, ..TODAY });
    }

    #[test]
    fn never_panics_writing(name in any::<String>(), year: i32) {
        let odd = CivilDate { year, month: 0, day: 255 };
        let lines = write_td3(&Td3Fields {
            document_code: name.clone(), issuing_state: name.clone(), family_name: name.clone(),
            given_names: name.clone(), document_number: name.clone(), nationality: name.clone(),
            birth: Some(odd), expiry: Some(odd), optional: name, ..demo()
        });
        prop_assert!(lines.iter().all(|l| l.len() == 44));
    }
}
