//! Appointment slip: when and where to come, on a sheet that fits a pocket.

use letters::{Block, Document, Lang, Sheet, user};

use super::people::mother;
use super::{base, boxed, heading, of, paragraph, rows};

pub(super) fn document(lang: Lang) -> Document {
    let title = of(lang, ["Görüş vərəqəsi", "Талон на приём", "Appointment slip", "برگهٔ نوبت"]);
    let mut doc = base(lang, title, "QSM-2026-004417 / G-2");
    let labels = of(
        lang,
        [
            ["Ad", "Gün", "Saat", "Yer", "Nə üçün", "Tərcüməçi"],
            ["Имя", "День", "Время", "Место", "Цель", "Переводчик"],
            ["Name", "Day", "Time", "Place", "For", "Interpreter"],
            ["نام", "روز", "ساعت", "محل", "برای", "مترجم"],
        ],
    );
    let values = of(
        lang,
        [
            [
                "**16 mart 2026, bazar ertəsi**",
                "**10:30**",
                "Nümunə küçəsi 12, otaq 204",
                "Müsahibə",
                "Dəri dili, qadın",
            ],
            [
                "**16 марта 2026, понедельник**",
                "**10:30**",
                "ул. Намуна, 12, каб. 204",
                "Собеседование",
                "Дари, женщина",
            ],
            [
                "**Monday 16 March 2026**",
                "**10:30**",
                "12 Namuna Street, room 204",
                "Interview",
                "Dari, a woman",
            ],
            ["**دوشنبه ۲۵ اسفند ۱۴۰۴**", "**۱۰:۳۰**", "خیابان نمونه ۱۲، اتاق ۲۰۴", "مصاحبه", "دری، خانم"],
        ],
    );
    let person = mother(lang);
    let who = format!("{} ({})", person.name, person.native);
    let mut pairs = vec![(labels[0], who.as_str())];
    pairs.extend(labels.iter().skip(1).copied().zip(values));
    let number = user("QSM-2026-004417");
    pairs.insert(0, (of(lang, ["İş", "Дело", "Case", "پرونده"]), &number));
    doc.blocks = vec![
        Block::Sheet { size: Sheet::A6 },
        heading(1, title),
        Block::KeyValue { rows: rows(&pairs) },
        Block::BesideCode {
            blocks: vec![boxed(
                "",
                vec![paragraph(of(
                    lang,
                    [
                        "Şəhadətnamənizi gətirin. Gələ bilmirsinizsə, əvvəlcədən zəng edin.",
                        "Возьмите свидетельство. Если не можете прийти, позвоните заранее.",
                        "Bring your certificate. If you cannot come, call us before.",
                        "گواهی خود را بیاورید. اگر نمی‌توانید بیایید، پیش از آن تلفن کنید.",
                    ],
                ))],
            )],
        },
    ];
    doc
}
