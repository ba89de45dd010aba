//! Columns find their fields in the languages of the lists.

use intake::table::{Field, suggest_mapping};

const FIELDS: &[Field<'_>] = &[
    Field {
        key: "surname",
        words: &["Soyad", "Soyadı", "Фамилия", "Surname", "Last name", "Family name", "نام خانوادگی"],
    },
    Field { key: "given", words: &["Ad", "Adı", "Имя", "Name", "Given name", "First name", "نام"] },
    Field {
        key: "father", words: &["Ata adı", "Отчество", "Father's name", "Patronymic", "نام پدر"]
    },
    Field { key: "mother", words: &["Ana adı", "Имя матери", "Mother's name", "نام مادر"] },
    Field {
        key: "birth",
        words: &["Doğum tarixi", "Дата рождения", "Date of birth", "DOB", "Birth date", "تاریخ تولد"],
    },
    Field { key: "sex", words: &["Cins", "Пол", "Sex", "Gender", "جنسیت"] },
    Field {
        key: "nationality",
        words: &["Vətəndaşlıq", "Гражданство", "Nationality", "Citizenship", "تابعیت"],
    },
    Field {
        key: "document",
        words: &["Sənədin nömrəsi", "Номер документа", "Document number", "Passport no", "شماره سند"],
    },
];

fn mapped(header: &[&str]) -> Vec<Option<&'static str>> {
    let header: Vec<String> = header.iter().map(|heading| (*heading).to_owned()).collect();
    suggest_mapping(&header, FIELDS).into_iter().map(|field| field.map(|field| FIELDS[field].key)).collect()
}

#[test]
fn columns_find_their_fields() {
    for (header, expected) in [
        (
            &["№", "Soyad", "Ad", "Ata adı", "Doğum tarixi", "Vətəndaşlıq"][..],
            &[None, Some("surname"), Some("given"), Some("father"), Some("birth"), Some("nationality")][..],
        ),
        (
            &["SOYADI", "ADI", "ATA ADI", "DOGUM TARIXI", "Vetendasliq"],
            &[Some("surname"), Some("given"), Some("father"), Some("birth"), Some("nationality")],
        ),
        (
            &["Фамилия", "Имя", "Отчество", "Дата рождения", "Имя матери", "Пол:"],
            &[Some("surname"), Some("given"), Some("father"), Some("birth"), Some("mother"), Some("sex")],
        ),
        (
            &["last_name", "FirstName", "DateOfBirth", "passport no.", "Nationalty"],
            &[Some("surname"), Some("given"), Some("birth"), Some("document"), Some("nationality")],
        ),
        (
            &["نام", "نام\u{200c}خانوادگي", "نام پدر", "تاريخ تولد", "جنسیت"],
            &[Some("given"), Some("surname"), Some("father"), Some("birth"), Some("sex")],
        ),
        (
            &["Date of birth (dd.mm.yyyy)", "Name", "Father's Name", "Remarks"],
            &[Some("birth"), Some("given"), Some("father"), None],
        ),
        (&["Name of the place of origin", "", "Tent", "sexual violence survivor"], &[None, None, None, None]),
        (
            &["Soyad (Фамилия)", "Имя / Given name", "Cinsi/Пол"],
            &[Some("surname"), Some("given"), Some("sex")],
        ),
        (&["Name", "Name"], &[Some("given"), None]),
        (&[], &[]),
    ] {
        assert_eq!(mapped(header), expected, "{header:?}");
    }
}
