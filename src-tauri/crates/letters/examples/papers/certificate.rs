//! Registration certificate: who was registered, with their portraits, and what it is good for.

use letters::{Block, Document, Lang, PictureSize, user};

use super::people::{Person, daughter, father, mother, son};
use super::{base, boxed, heading, list, of, paragraph, places, roles, rows};

/// Labels of a person's rows: number, birth, sex, nationality, languages, relation.
fn labels(lang: Lang) -> [&'static str; 6] {
    of(
        lang,
        [
            ["Şəxsi nömrə", "Doğum tarixi və yeri", "Cinsi", "Vətəndaşlığı", "Dilləri", "Ailədə yeri"],
            ["Личный номер", "Дата и место рождения", "Пол", "Гражданство", "Языки", "Кем приходится"],
            ["Personal number", "Date and place of birth", "Sex", "Nationality", "Languages", "Relation"],
            ["شمارهٔ شخصی", "تاریخ و محل تولد", "جنس", "تابعیت", "زبان‌ها", "نسبت"],
        ],
    )
}

fn block(lang: Lang, person: Person, size: PictureSize, all: bool) -> Block {
    let [number, born, sex, nationality, languages, relation] = labels(lang);
    let number_shown = user(person.number);
    let mut pairs =
        vec![(relation, person.relation), (number, &number_shown), (born, person.born), (sex, person.sex)];
    if all {
        pairs.push((nationality, of(lang, ["Əfqanıstan", "Афганистан", "Afghanistan", "افغانستان"])));
        let spoken = [
            "Dəri (əsas), azərbaycanca az",
            "Дари (основной)",
            "Dari (main), some Azerbaijani",
            "دری (اصلی)",
        ];
        pairs.push((languages, of(lang, spoken)));
    }
    Block::Person {
        portrait: Some(person.portrait),
        size,
        name: person.name,
        native: person.native,
        rows: rows(&pairs),
    }
}

pub(super) fn document(lang: Lang) -> Document {
    let title = of(
        lang,
        [
            "Sığınacaq axtaran şəxsin qeydiyyat şəhadətnaməsi",
            "Свидетельство о регистрации лица, ищущего убежище",
            "Certificate of registration of an asylum-seeker",
            "گواهی ثبت‌نام پناهجو",
        ],
    );
    let mut doc = base(lang, title, "QSM-2026-004417");
    let [number, issued, until] = of(
        lang,
        [
            ["İşin nömrəsi", "Verilib", "Qüvvədədir"],
            ["Номер дела", "Выдано", "Действительно до"],
            ["Case number", "Issued on", "Valid until"],
            ["شمارهٔ پرونده", "تاریخ صدور", "معتبر تا"],
        ],
    );
    let day = of(lang, ["2 mart 2026-cı il", "2 марта 2026 года", "2 March 2026", "۱۱ اسفند ۱۴۰۴"]);
    let end = of(lang, ["2 iyun 2026-cı ilədək", "2 июня 2026 года", "2 June 2026", "۱۲ خرداد ۱۴۰۵"]);
    let members = of(lang, ["Ailə üzvləri", "Члены семьи", "Members of the family", "اعضای خانواده"]);
    doc.blocks = vec![
        heading(1, title),
        Block::KeyValue { rows: rows(&[(number, &user("QSM-2026-004417")), (issued, day), (until, end)]) },
        block(lang, mother(lang), PictureSize::PASSPORT, true),
        heading(2, members),
        block(lang, father(lang), PictureSize::SMALL, false),
        block(lang, daughter(lang), PictureSize::SMALL, false),
        block(lang, son(lang), PictureSize::SMALL, false),
        meaning(lang),
        places(lang, &[(roles(lang)[0], &officer(lang)), (roles(lang)[1], "")]),
    ];
    doc
}

fn officer(lang: Lang) -> String {
    user(of(lang, ["Günel Nümunəyeva", "Гюнель Нумунаева", "Gunel Numunayeva", "گونل نمونه‌یوا"]))
}

fn meaning(lang: Lang) -> Block {
    let title = of(
        lang,
        [
            "Bu şəhadətnamə nəyi təsdiq edir",
            "Что подтверждает это свидетельство",
            "What this certificate means",
            "این گواهی به چه معناست",
        ],
    );
    let items = of(
        lang,
        [
            [
                "Müraciətə baxılana qədər, şikayət müddəti də daxil olmaqla, ölkədə qala bilərsiniz.",
                "Ünvanınız və ya telefonunuz dəyişərsə, bunu 3 iş günü ərzində xidmətə bildirin.",
                "Şəhadətnamə yuxarıda adı olan şəxslərin müraciətini təsdiq edir; şəxsiyyət vəsiqəsi deyil.",
            ],
            [
                "До рассмотрения заявления, включая срок обжалования, вы можете находиться в стране.",
                "О перемене адреса или телефона сообщите службе в течение 3 рабочих дней.",
                "Свидетельство подтверждает обращение названных выше лиц и не является удостоверением личности.",
            ],
            [
                "You may stay in the country until your application is decided, the time for an appeal included.",
                "If your address or telephone changes, tell the service within 3 working days.",
                "It confirms that the persons named above have applied. It is not an identity card.",
            ],
            [
                "تا پایان رسیدگی به درخواست، از جمله مهلت شکایت، می‌توانید در کشور بمانید.",
                "اگر نشانی یا تلفن شما تغییر کرد، ظرف ۳ روز کاری به اداره خبر دهید.",
                "این گواهی درخواست افراد نام‌برده را تأیید می‌کند و کارت شناسایی نیست.",
            ],
        ],
    );
    let mut blocks = list(lang, &items);
    blocks.push(paragraph(of(
        lang,
        [
            "Suallarınız olarsa: **(+994 12) 555 01 00**.",
            "По вопросам: **(+994 12) 555 01 00**.",
            "Questions: **(+994 12) 555 01 00**.",
            "پرسش‌ها: \u{2068}**(+994 12) 555 01 00**\u{2069}",
        ],
    )));
    boxed(title, blocks)
}
