//! Rights leaflet acknowledgement: what was explained, in which language, by whom.

use letters::{Block, Document, Lang, user};

use super::people::mother;
use super::{base, heading, list, of, paragraph, places, roles, rows};

pub(super) fn document(lang: Lang) -> Document {
    let title = of(
        lang,
        [
            "Hüquq və vəzifələr barədə məlumatın alınması",
            "Подтверждение получения сведений о правах и обязанностях",
            "Receipt of the leaflet on rights and duties",
            "تأیید دریافت برگهٔ حقوق و تکالیف",
        ],
    );
    let mut doc = base(lang, title, "QSM-2026-004417 / H-1");
    doc.qr = None;
    let [number, person, leaflet, how] = of(
        lang,
        [
            ["İşin nömrəsi", "Ərizəçi", "Vərəqə", "İzah edilib"],
            ["Номер дела", "Заявитель", "Памятка", "Разъяснено"],
            ["Case number", "Applicant", "Leaflet", "Explained"],
            ["شمارهٔ پرونده", "متقاضی", "برگه", "توضیح داده شد"],
        ],
    );
    let version = of(
        lang,
        [
            "Dəri dilində, 3-cü nəşr, 2026",
            "На языке дари, издание 3, 2026",
            "In Dari, edition 3, 2026",
            "به زبان دری، ویرایش ۳، ۱۴۰۴",
        ],
    );
    let spoken = of(
        lang,
        [
            "Şifahi və yazılı, tərcüməçi vasitəsilə",
            "Устно и письменно, через переводчика",
            "Orally and in writing, through an interpreter",
            "شفاهی و کتبی، به کمک مترجم",
        ],
    );
    let mother = mother(lang);
    let who = format!("{} ({})", mother.name, mother.native);
    doc.blocks = vec![
        heading(1, title),
        Block::KeyValue {
            rows: rows(&[
                (number, &user("QSM-2026-004417")),
                (person, &who),
                (leaflet, version),
                (how, spoken),
            ]),
        },
        paragraph(of(
            lang,
            [
                "Mənə başa düşdüyüm dildə izah edilib ki:",
                "Мне на понятном языке разъяснено, что:",
                "It was explained to me, in a language I understand, that:",
                "به زبانی که می‌فهمم برایم توضیح داده شد که:",
            ],
        )),
    ];
    doc.blocks.extend(list(lang, &explained(lang)));
    doc.blocks.push(paragraph(of(
        lang,
        [
            "Vərəqəni aldım, sual vermək imkanım oldu və cavabları başa düşdüm.",
            "Памятку получил(а), имел(а) возможность задать вопросы и понял(а) ответы.",
            "I have the leaflet, I could ask questions, and I understood the answers.",
            "برگه را دریافت کردم، توانستم پرسش کنم و پاسخ‌ها را فهمیدم.",
        ],
    )));
    let [officer, applicant, interpreter] = roles(lang);
    let interpreter_name = user(of(
        lang,
        ["Uydurma Tərcüməzadə", "Уйдурма Тарджумазаде", "Uydurma Tarjumazada", "اویدورما ترجمه‌زاده"],
    ));
    let officer_name =
        user(of(lang, ["Günel Nümunəyeva", "Гюнель Нумунаева", "Gunel Numunayeva", "گونل نمونه‌یوا"]));
    doc.blocks.push(places(
        lang,
        &[(applicant, &mother.name), (interpreter, &interpreter_name), (officer, &officer_name)],
    ));
    doc
}

fn explained(lang: Lang) -> [&'static str; 6] {
    of(
        lang,
        [
            [
                "müraciətimə baxılana qədər ölkədə qala bilərəm və məni geri göndərmirlər;",
                "dediklərim məxfidir və mənşə ölkəmə ötürülmür;",
                "pulsuz tərcüməçi və istədiyim cinsdən müsahibəçi xahiş edə bilərəm;",
                "vəkillə və BMT-nin Qaçqınlar üzrə Ali Komissarlığı ilə əlaqə saxlaya bilərəm;",
                "doğru danışmalı, təyin olunmuş vaxtda gəlməli və ünvanımın dəyişdiyini bildirməliyəm;",
                "qərardan məhkəməyə şikayət edə bilərəm.",
            ],
            [
                "до рассмотрения заявления я могу оставаться в стране, и меня не вернут обратно;",
                "сказанное мною конфиденциально и не передаётся стране происхождения;",
                "я могу просить бесплатного переводчика и собеседника желаемого пола;",
                "я могу обращаться к адвокату и в Управление ООН по делам беженцев;",
                "я обязан(а) говорить правду, являться в назначенное время и сообщать о смене адреса;",
                "решение можно обжаловать в суд.",
            ],
            [
                "I may stay until my application is decided, and I will not be sent back;",
                "what I say is confidential and is not passed to my country of origin;",
                "I may ask for an interpreter free of charge and for an interviewer of the sex I prefer;",
                "I may speak with a lawyer and with the UN Refugee Agency;",
                "I must tell the truth, come when I am called, and report a change of address;",
                "I may appeal to a court against the decision.",
            ],
            [
                "تا پایان رسیدگی می‌توانم در کشور بمانم و مرا بازنمی‌گردانند؛",
                "گفته‌های من محرمانه است و به کشور من داده نمی‌شود؛",
                "می‌توانم مترجم رایگان و مصاحبه‌گر زن یا مرد بخواهم؛",
                "می‌توانم با وکیل و کمیساریای عالی سازمان ملل در امور پناهندگان تماس بگیرم؛",
                "باید راست بگویم، در وقت تعیین‌شده بیایم و تغییر نشانی را خبر دهم؛",
                "می‌توانم از تصمیم به دادگاه شکایت کنم.",
            ],
        ],
    )
}
