//! What headings and cells of lists mean.

use super::{
    CountryCodes, DayOrder, ImportField, Mapping,
    date::{self, Unread},
    reading::{Read, Reader},
    words::{self, Meanings},
};
use crate::{
    Code,
    application::Relationship,
    person::Sex,
    profile::{Lists, azerbaijan},
};
use intake::table::{Cell, CellKind, Row};
use names::calendar::Calendar;

fn lists() -> &'static Lists {
    &azerbaijan().unwrap().lists
}

/// A row in which each field has its own column.
fn read(cells: &[(ImportField, Cell)], mapping: Mapping) -> Read {
    let columns = cells.iter().map(|(field, _)| Some(*field)).collect();
    let mapping = Mapping { columns, ..mapping };
    let meanings = Meanings::new(words::shipped().unwrap(), lists());
    let row = Row { line: 2, cells: cells.iter().map(|(_, cell)| cell.clone()).collect() };
    Reader { mapping: &mapping, meanings: &meanings, lists: lists() }.read(&row)
}

fn text(text: &str) -> Cell {
    Cell { text: text.to_owned(), ..Cell::default() }
}

fn codes(read: &Read) -> Vec<(ImportField, Code)> {
    read.faults.iter().map(|fault| (fault.field, fault.code)).collect()
}

#[test]
fn headings_are_known_in_four_languages() {
    use ImportField::{
        Age, ArrivedOn, BirthDate, BirthYear, DocumentNumber, DocumentType, FamilyName, FatherName, FullName,
        GivenName, Group, MotherName, Nationality, Phone, Relationship as Kin, Remarks, Sex as OfSex,
    };
    type Headings<'h> = &'h [(&'h str, Option<ImportField>)];
    let table: &[(&str, Headings<'_>)] = &[
        (
            "English",
            &[
                ("No", None),
                ("Case No.", Some(Group)),
                ("Full Name", Some(FullName)),
                ("Sex", Some(OfSex)),
                ("Date of birth (dd.mm.yyyy)", Some(BirthDate)),
                ("Nationality", Some(Nationality)),
                ("Passport No", Some(DocumentNumber)),
                ("Relationship to PA", Some(Kin)),
                ("Remarks", Some(Remarks)),
            ],
        ),
        (
            "Azerbaijani",
            &[
                ("Soyadı", Some(FamilyName)),
                ("Adı", Some(GivenName)),
                ("Atasının adı", Some(FatherName)),
                ("Anasının adı", Some(MotherName)),
                ("Cinsi", Some(OfSex)),
                ("Doğum tarixi", Some(BirthDate)),
                ("Vətəndaşlığı", Some(Nationality)),
                ("Telefon nömrəsi", Some(Phone)),
                ("Gəliş tarixi", Some(ArrivedOn)),
            ],
        ),
        (
            "Russian",
            &[
                ("№ п/п", None),
                ("ФИО", Some(FullName)),
                ("Год рождения", Some(BirthYear)),
                ("Возраст", Some(Age)),
                ("Пол", Some(OfSex)),
                ("Гражданство", Some(Nationality)),
                ("Вид документа", Some(DocumentType)),
                ("Номер документа", Some(DocumentNumber)),
                ("Степень родства", Some(Kin)),
                ("Дата прибытия", Some(ArrivedOn)),
            ],
        ),
        (
            "Persian",
            &[
                ("نام", Some(GivenName)),
                ("نام خانوادگی", Some(FamilyName)),
                ("نام پدر", Some(FatherName)),
                ("تاریخ تولد", Some(BirthDate)),
                ("جنسیت", Some(OfSex)),
                ("تابعیت", Some(Nationality)),
            ],
        ),
    ];
    for (language, headings) in table {
        let header: Vec<String> = headings.iter().map(|(heading, _)| (*heading).to_owned()).collect();
        let expected: Vec<Option<ImportField>> = headings.iter().map(|(_, field)| *field).collect();
        assert_eq!(words::shipped().unwrap().suggest(&header), expected, "{language}");
    }
}

#[test]
fn dates_are_read_in_the_order_and_calendar_of_the_list() {
    use DayOrder::{DayFirst, MonthFirst};
    let swapped = |day: &str| Err(Unread::Swapped { as_written: day.to_owned() });
    let table: &[(&str, DayOrder, Calendar, Result<&str, Unread>)] = &[
        ("25.03.1990", DayFirst, Calendar::Gregorian, Ok("1990-03-25")),
        ("03/25/1990", MonthFirst, Calendar::Gregorian, Ok("1990-03-25")),
        ("03/25/1990", DayFirst, Calendar::Gregorian, swapped("1990-03-25")),
        ("25/03/1990", MonthFirst, Calendar::Gregorian, swapped("1990-03-25")),
        ("1990-03-25", MonthFirst, Calendar::Gregorian, Ok("1990-03-25")),
        ("25.03.1990 00:00:00", DayFirst, Calendar::Gregorian, Ok("1990-03-25")),
        ("1990", DayFirst, Calendar::Gregorian, Ok("1990")),
        ("March 1990", MonthFirst, Calendar::Gregorian, Ok("1990-03")),
        ("۲۵/۰۳/۱۹۹۰", DayFirst, Calendar::Gregorian, Ok("1990-03-25")),
        ("1.1.1366", DayFirst, Calendar::SolarHijri, Ok("1987-03-21")),
        ("12 Hamal 1366", DayFirst, Calendar::Gregorian, Ok("1987-04-01")),
        ("yesterday", DayFirst, Calendar::Gregorian, Err(Unread::NotADate)),
        ("12.03.87", DayFirst, Calendar::Gregorian, Err(Unread::NotADate)),
    ];
    for (written, order, calendar, expected) in table {
        let found = date::read(&text(written), *calendar, *order);
        let found = found.map(|given| date::partial(&given).unwrap());
        assert_eq!(found.as_deref().map_err(Clone::clone), expected.clone(), "{written} {order:?}");
    }
    let impossible = date::read(&text("31.02.1990"), Calendar::Gregorian, DayFirst);
    assert!(matches!(impossible, Err(Unread::Impossible { .. })), "{impossible:?}");
    let own = Cell { text: "1990-03-25T00:00:00".to_owned(), kind: CellKind::Date, is_formula: false };
    assert!(
        date::read(&own, Calendar::SolarHijri, MonthFirst).is_ok(),
        "a workbook's date has its own calendar"
    );
}

#[test]
fn order_and_calendar_show_in_the_column() {
    let order = |cells: &[&str]| date::order_of(cells.iter().copied());
    assert_eq!(order(&["01.02.1990", "25.03.1990"]), DayOrder::DayFirst);
    assert_eq!(order(&["01/02/1990", "03/25/1990"]), DayOrder::MonthFirst);
    assert_eq!(order(&["25.03.1990", "03/25/1990", "26.03.1990"]), DayOrder::DayFirst, "the most decide");
    let calendar = |cells: &[&str]| date::calendar_of(cells.iter().copied());
    assert_eq!(calendar(&["1366", "۱۳۷۰/۵/۱", "1990"]), Calendar::SolarHijri);
    assert_eq!(calendar(&["1990-01-01"]), Calendar::Gregorian);
}

#[test]
fn names_keep_their_script_beside_latin_letters() {
    use ImportField::{FamilyName, FullName, GivenName, NativeName};
    type Cells<'c> = &'c [(ImportField, &'c str)];
    let table: &[(Cells<'_>, &str, Option<&str>)] = &[
        (&[(FullName, "Zahra Namuna")], "Zahra Namuna", None),
        (&[(GivenName, "Zahra"), (FamilyName, "Namuna")], "Zahra Namuna", None),
        (&[(FullName, "Zahra Namuna"), (NativeName, "زهرا نمونه")], "Zahra Namuna", Some("زهرا نمونه")),
        (&[(GivenName, "-"), (FamilyName, "Namuna")], "Namuna", None),
    ];
    for (cells, latin, native) in table {
        let cells: Vec<_> = cells.iter().map(|(field, cell)| (*field, text(cell))).collect();
        let name = read(&cells, Mapping::default()).form.name;
        assert_eq!((name.latin.as_str(), name.native.as_deref()), (*latin, *native));
    }
    for foreign in ["Зухра Образцова", "زهرا نمونه"] {
        let name = read(&[(FullName, text(foreign))], Mapping::default()).form.name;
        assert_eq!(name.native.as_deref(), Some(foreign));
        assert!(name.latin.is_ascii() && !name.latin.is_empty(), "{}", name.latin);
    }
}

#[test]
fn cells_mean_codes() {
    use ImportField::{DocumentType, Nationality, Relationship as Kin, Sex as OfSex};
    for (word, sex) in [
        ("Female", Sex::F),
        ("bəlkə", Sex::U),
        ("Qadın", Sex::F),
        ("муж.", Sex::M),
        ("М", Sex::M),
        ("مرد", Sex::M),
    ] {
        let read = read(&[(OfSex, text(word))], Mapping::default());
        if sex == Sex::U {
            assert_eq!(codes(&read), [(OfSex, Code::NotAChoice)], "{word}");
        } else {
            assert_eq!(read.form.sex, Some(sex), "{word}");
        }
    }
    for (word, sex, relationship) in [
        ("Wife", "F", Relationship::Wif),
        ("супруга", "", Relationship::Wif),
        ("child", "M", Relationship::Son),
        ("Övlad", "F", Relationship::Dau),
        ("child", "", Relationship::U),
        ("SON", "M", Relationship::Son),
        ("برادر", "M", Relationship::Sbm),
        ("Ailə başçısı", "", Relationship::Pa),
    ] {
        let read = read(&[(Kin, text(word)), (OfSex, text(sex))], Mapping::default());
        assert_eq!(read.relationship, Some(relationship), "{word} {sex}");
    }
    for (word, codes_are, country) in [
        ("AFG", CountryCodes::Iso, Some("AFG")),
        ("Əfqanıstan", CountryCodes::Iso, Some("AFG")),
        ("Афганистан", CountryCodes::Unhcr, Some("AFG")),
        ("ARE", CountryCodes::Unhcr, Some("EGY")),
        ("ARE", CountryCodes::Iso, Some("ARE")),
        ("Ruritania", CountryCodes::Iso, None),
    ] {
        let mapping = Mapping { countries: codes_are, ..Mapping::default() };
        let read = read(&[(Nationality, text(word))], mapping);
        assert_eq!(read.form.nationality.as_deref(), country, "{word}");
        assert_eq!(read.faults.is_empty(), country.is_some(), "{word}");
    }
    for (word, code) in
        [("Tazkira", "tazkira"), ("паспорт", "passport"), ("Pasport", "passport"), ("تذکره", "tazkira")]
    {
        let read = read(&[(DocumentType, text(word))], Mapping::default());
        assert_eq!(read.form.documents[0].of_type.as_deref(), Some(code), "{word}");
    }
}

#[test]
fn what_cannot_be_known_of_a_cell_is_a_fault() {
    use ImportField::{Age, BirthDate, FullName, Relationship as Kin, Sex as OfSex};
    let formula = Cell { text: String::new(), kind: CellKind::Text, is_formula: true };
    let saved = Cell { text: "34".to_owned(), kind: CellKind::Number, is_formula: true };
    let shown = Cell { text: "#REF!".to_owned(), kind: CellKind::Error, is_formula: true };
    let name = || (FullName, text("Zahra Namuna"));
    for (cells, expected) in [
        (vec![name(), (BirthDate, formula)], vec![(BirthDate, Code::FormulaWithoutValue)]),
        (vec![name(), (Age, saved)], vec![]),
        (vec![name(), (OfSex, shown)], vec![(OfSex, Code::CellError)]),
        (vec![name(), (Age, text("34 года"))], vec![]),
        (vec![name(), (Age, text("about thirty"))], vec![(Age, Code::NotANumber)]),
        (vec![name(), (Age, text("n/a"))], vec![]),
        (vec![name(), (OfSex, text("F")), (Kin, text("Husband"))], vec![(Kin, Code::SexContradicts)]),
    ] {
        let read = read(&cells, Mapping::default());
        assert_eq!(codes(&read), expected, "{cells:?}");
    }
}
