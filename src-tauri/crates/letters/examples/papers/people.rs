//! Invented people with drawn faces.

use letters::{Lang, Portrait, user};

use super::of;

const WOMAN: &[u8] = include_bytes!("woman.jpg");
const MAN: &[u8] = include_bytes!("man.jpg");
const CHILD: &[u8] = include_bytes!("child.jpg");

/// A person of the sample, named in a language.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) native: String,
    pub(super) portrait: Portrait,
    pub(super) born: &'static str,
    pub(super) sex: &'static str,
    pub(super) relation: &'static str,
    pub(super) number: &'static str,
}

/// Names in the order Azerbaijani, Russian, English, Persian; a Persian paper shows the Latin name
/// beneath.
fn person(lang: Lang, names: [&str; 4], face: Option<&[u8]>) -> Person {
    let name = of(lang, names);
    let native = match lang {
        Lang::Fa => names[2],
        _ => names[3],
    };
    let alt = of(lang, ["Fotoşəkil:", "Фотография:", "Photograph of", "عکس"]);
    let missing =
        of(lang, ["Fotoşəkil yoxdur", "Фотография отсутствует", "Photograph missing", "عکس موجود نیست"]);
    Person {
        name: user(name),
        native: user(native),
        portrait: match face {
            Some(face) => Portrait::Photograph { jpeg: face.to_vec(), alt: format!("{alt} {}", user(name)) },
            None => Portrait::Missing { note: missing.to_owned() },
        },
        born: "",
        sex: "",
        relation: "",
        number: "",
    }
}

pub(super) fn mother(lang: Lang) -> Person {
    Person {
        born: of(
            lang,
            ["14.05.1991, Herat", "14.05.1991, Герат", "14 May 1991, Herat", "۲۴ اردیبهشت ۱۳۷۰، هرات"],
        ),
        sex: of(lang, ["Qadın", "Женский", "Female", "زن"]),
        relation: of(lang, ["Əsas ərizəçi", "Основной заявитель", "Principal applicant", "متقاضی اصلی"]),
        number: "QSM-2026-004417-01",
        ..person(lang, ["Məryəm Namuna", "Марьям Намуна", "Maryam Namuna", "مریم نمونه"], Some(WOMAN))
    }
}

pub(super) fn father(lang: Lang) -> Person {
    Person {
        born: of(
            lang,
            [
                "1988-ci il (öz sözlərinə görə)",
                "1988 год (с его слов)",
                "1988 (as stated by him)",
                "۱۳۶۷ (به گفتهٔ خودش)",
            ],
        ),
        sex: of(lang, ["Kişi", "Мужской", "Male", "مرد"]),
        relation: of(lang, ["Ər", "Муж", "Husband", "شوهر"]),
        number: "QSM-2026-004417-02",
        ..person(
            lang,
            [
                "Əbdülrəhman Məhəmmədəli oğlu Namunazadə-Uydurmabəyli əl-Misali",
                "Абдуррахман Мухаммад-Али оглы Намуназаде-Уйдурмабейли аль-Мисали",
                "Abdulrahman Muhammadali oghlu Namunazada-Uydurmabayli al-Misali",
                "عبدالرحمان محمدعلی نمونه‌زادهٔ اویدورمابیگلی المثالی",
            ],
            Some(MAN),
        )
    }
}

pub(super) fn daughter(lang: Lang) -> Person {
    Person {
        born: of(
            lang,
            ["03.11.2018, Kabil", "03.11.2018, Кабул", "3 November 2018, Kabul", "۱۲ آبان ۱۳۹۷، کابل"],
        ),
        sex: of(lang, ["Qadın", "Женский", "Female", "زن"]),
        relation: of(lang, ["Qız", "Дочь", "Daughter", "دختر"]),
        number: "QSM-2026-004417-03",
        ..person(
            lang,
            ["Uydurma Namunazadə", "Уйдурма Намуназаде", "Uydurma Namunazada", "اویدورما نمونه‌زاده"],
            Some(CHILD),
        )
    }
}

pub(super) fn son(lang: Lang) -> Person {
    Person {
        born: of(
            lang,
            ["21.01.2026, Bakı", "21.01.2026, Баку", "21 January 2026, Baku", "۱ بهمن ۱۴۰۴، باکو"],
        ),
        sex: of(lang, ["Kişi", "Мужской", "Male", "مرد"]),
        relation: of(lang, ["Oğul", "Сын", "Son", "پسر"]),
        number: "QSM-2026-004417-04",
        ..person(lang, ["Misal Namunazadə", "Мисал Намуназаде", "Misal Namunazada", "مثال نمونه‌زاده"], None)
    }
}
