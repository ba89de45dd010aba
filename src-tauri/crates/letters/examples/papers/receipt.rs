//! Document receipt: which originals the office keeps, and how they come back.

use letters::{Block, Document, Lang, user};

use super::people::{father, mother};
use super::{base, heading, of, paragraph, places, roles, rows, strings};

pub(super) fn document(lang: Lang) -> Document {
    let title = of(
        lang,
        [
            "Sənədlərin qəbulu haqqında qəbz",
            "Расписка о принятии документов",
            "Receipt for documents",
            "رسید مدارک",
        ],
    );
    let mut doc = base(lang, title, "QSM-2026-004417 / R-1");
    let [number, day, from] = of(
        lang,
        [
            ["İşin nömrəsi", "Qəbul tarixi", "Təhvil verən"],
            ["Номер дела", "Дата принятия", "Сдал(а)"],
            ["Case number", "Taken on", "Handed in by"],
            ["شمارهٔ پرونده", "تاریخ دریافت", "تحویل‌دهنده"],
        ],
    );
    let date = of(lang, ["2 mart 2026-cı il", "2 марта 2026 года", "2 March 2026", "۱۱ اسفند ۱۴۰۴"]);
    let person = mother(lang);
    let who = format!("{} ({})", person.name, person.native);
    doc.blocks = vec![
        heading(1, title),
        Block::KeyValue { rows: rows(&[(number, &user("QSM-2026-004417")), (day, date), (from, &who)]) },
        paragraph(of(
            lang,
            [
                "Aşağıdakı sənədlərin **əsli** qəbul edilib və müraciət üzrə qəti qərara qədər saxlanılır. Surətləri təqdim edən şəxsə verilib.",
                "Приняты **подлинники** следующих документов; они хранятся до окончательного решения. Копии выданы на руки.",
                "The **originals** below were taken and are kept until the final decision. Copies were given to the person who handed them in.",
                "**اصل** مدارک زیر دریافت شد و تا تصمیم نهایی نگهداری می‌شود. رونوشت آن‌ها به تحویل‌دهنده داده شد.",
            ],
        )),
        table(lang),
        paragraph(of(
            lang,
            [
                "Sənədlərinizi geri almaq üçün bu qəbzi təqdim edin. Qəbz itərsə, şəxsiyyətiniz yoxlanıldıqdan sonra sənədlər qaytarılır.",
                "Чтобы получить документы обратно, предъявите эту расписку. При её утере документы возвращаются после установления личности.",
                "Bring this receipt to have your documents back. If you lose it, they are returned once your identity has been checked.",
                "برای پس گرفتن مدارک این رسید را همراه بیاورید. اگر گم شود، مدارک پس از تأیید هویت شما بازگردانده می‌شود.",
            ],
        )),
        places(
            lang,
            &[
                (
                    roles(lang)[0],
                    of(lang, ["Günel Nümunəyeva", "Гюнель Нумунаева", "Gunel Numunayeva", "گونل نمونه‌یوا"]),
                ),
                (roles(lang)[1], &person.name),
                (roles(lang)[2], ""),
            ],
        ),
    ];
    doc
}

fn table(lang: Lang) -> Block {
    let head = of(
        lang,
        [
            ["№", "Sənəd", "Nömrəsi", "Verən orqan, tarix", "Kimə məxsusdur", "Saxlanma yeri"],
            ["№", "Документ", "Номер", "Кем и когда выдан", "Кому принадлежит", "Место хранения"],
            ["No.", "Document", "Number", "Issued by, on", "Belongs to", "Kept in"],
            ["ردیف", "مدرک", "شماره", "صادرکننده، تاریخ", "متعلق به", "محل نگهداری"],
        ],
    );
    let kinds = of(
        lang,
        [
            ["Pasport", "Nikah haqqında şəhadətnamə", "Təzkirə"],
            ["Паспорт", "Свидетельство о браке", "Тазкира"],
            ["Passport", "Marriage certificate", "Tazkira"],
            ["گذرنامه", "سند ازدواج", "تذکره"],
        ],
    );
    let issuers = of(
        lang,
        [
            ["Kabil, 05.02.2017", "Herat, 1395", "Herat, tarixi oxunmur"],
            ["Кабул, 05.02.2017", "Герат, 1395", "Герат, дата неразборчива"],
            ["Kabul, 5 Feb 2017", "Herat, 1395", "Herat, date not legible"],
            ["کابل، ۱۶ بهمن ۱۳۹۵", "هرات، ۱۳۹۵", "هرات، تاریخ خوانا نیست"],
        ],
    );
    let safe =
        of(lang, ["Seyf 2, qovluq 117", "Сейф 2, папка 117", "Safe 2, folder 117", "گاوصندوق ۲، پوشهٔ ۱۱۷"]);
    let numbers = of(lang, [["1", "2", "3"], ["1", "2", "3"], ["1", "2", "3"], ["۱", "۲", "۳"]]);
    let (mother, father) = (mother(lang), father(lang));
    let owners = [&mother.name, &father.name, &father.name];
    let found = ["P0000417", "000/1395-NMN", "—"];
    let cells =
        (0..3).map(|i| strings(&[numbers[i], kinds[i], &user(found[i]), issuers[i], owners[i], safe]));
    Block::Table {
        head: strings(&head),
        rows: cells.collect(),
        widths: vec![0.07, 0.18, 0.16, 0.2, 0.23, 0.16],
    }
}
