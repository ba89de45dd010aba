//! The sample letters.

use letters::{Block, Document, Lang, Letterhead, Qr, user};

fn s(text: &str) -> String {
    text.to_owned()
}

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().copied().map(s).collect()
}

fn h(level: u8, text: &str) -> Block {
    Block::Heading { level, text: s(text) }
}

fn p(text: &str) -> Block {
    Block::Paragraph { text: s(text) }
}

fn n(number: &str, text: &str) -> Block {
    Block::Numbered { number: s(number), text: s(text) }
}

fn quote(text: &str, source: &str) -> Block {
    Block::Quote { text: s(text), source: s(source) }
}

fn boxed(title: &str, blocks: Vec<Block>) -> Block {
    Block::Boxed { title: s(title), blocks }
}

fn rows(pairs: &[(&str, &str)]) -> Block {
    Block::KeyValue { rows: pairs.iter().map(|(k, v)| (s(k), s(v))).collect() }
}

fn table(head: &[&str], rows: &[&[&str]], widths: &[f32]) -> Block {
    Block::Table {
        head: strings(head),
        rows: rows.iter().map(|row| strings(row)).collect(),
        widths: widths.to_vec(),
    }
}

/// The letter in one of the languages.
pub fn document(lang: &str) -> Document {
    match lang {
        "ru" => russian(),
        "en" => english(),
        "fa" => persian(),
        _ => azerbaijani(),
    }
}

fn base(lang: Lang, title: &str, authority: &[&str], address: &[&str]) -> Document {
    Document {
        lang,
        title: s(title),
        letterhead: Letterhead {
            authority: strings(authority),
            address: strings(address),
            ..Letterhead::default()
        },
        blocks: Vec::new(),
        footer: s("QSM-2026-004417 / Q-1"),
        page_label: s("{page} / {pages}"),
        qr: Some(Qr {
            data: s("https://example.org/v/QSM-2026-004417-Q1?h=9f2c61a7"),
            alt: s("QR: QSM-2026-004417 / Q-1"),
            caption: s("QSM-2026-004417 / Q-1"),
        }),
        date: (2026, 3, 2),
        ..Document::default()
    }
}

fn persian_summary() -> Block {
    Block::Foreign {
        lang: Lang::Fa,
        title: s("خلاصهٔ تصمیم به زبان فارسی"),
        blocks: vec![
            p(
                "خانم **مریم نمونه‌نژاد**، درخواست پناهندگی شما رد شده است. شما به‌عنوان پناهنده شناخته نشده‌اید. این خلاصه فقط برای اطلاع شماست؛ متن اصلی تصمیم به زبان آذربایجانی است.",
            ),
            n(
                "۱.",
                "می‌توانید ظرف ۳۰ روز از تاریخ دریافت این نامه به دادگاه اداری باکو شکایت کنید. آخرین روز مهلت: ۱ آوریل ۲۰۲۶.",
            ),
            n(
                "۲.",
                "تا پایان رسیدگی به شکایت، حق اقامت در کشور را دارید و شما را به کشور دیگری بازنمی‌گردانند.",
            ),
            boxed(
                "کمک حقوقی",
                vec![p(&format!(
                    "کمک حقوقی رایگان: تلفن {}، شمارهٔ پرونده {}، نشانی الکترونیکی {}.",
                    user("(+994 12) 555 01 23"),
                    user("QSM-2026-004417"),
                    user("help@example.org"),
                ))],
            ),
        ],
    }
}

fn azerbaijani() -> Document {
    let mut doc = base(
        Lang::Az,
        "Qaçqın statusunun verilməsindən imtina haqqında qərar",
        &["Dövlət Sığınacaq Xidməti", "Qaçqın statusunun müəyyən edilməsi şöbəsi"],
        &["AZ1000, Bakı şəhəri", "Nümunə küçəsi 12", "Tel. (+994 12) 555 01 00", "info@example.org"],
    );
    doc.page_label = s("Səhifə {page} / {pages}");
    doc.subject = Some(s("Qərar"));
    doc.keywords = strings(&["qərar", "sığınacaq"]);
    let name = user("مریم نمونه‌نژاد");
    let family = format!("Məryəm Nümunənejad ({name}), 14.05.1991-ci il təvəllüdlü");
    doc.blocks = vec![
        rows(&[
            ("Qərarın nömrəsi", "QSM-2026-004417 / Q-1"),
            ("Tarix", "2 mart 2026-cı il"),
            ("Ərizəçi", &family),
            ("Ünvan", "Bakı şəhəri, Xətai rayonu, Gülzar küçəsi 8, mənzil 41"),
        ]),
        h(1, "Qaçqın statusunun verilməsindən imtina haqqında qərar"),
        p("Hörmətli xanım Nümunənejad,"),
        p(
            "**Sizə qaçqın statusu verilmir.** Bu məktub qərarın səbəblərini və ondan necə şikayət edə biləcəyinizi izah edir. Şikayətinizə baxılanadək ölkədə qala bilərsiniz.",
        ),
        h(2, "Faktlar"),
        n(
            "1.",
            "Siz 11 noyabr 2025-ci ildə müraciət etmisiniz və 14 yanvar 2026-cı ildə şəxsi müsahibədə iştirak etmisiniz. Müsahibə fars dilində, Sizin seçdiyiniz qadın tərcüməçi ilə aparılıb.",
        ),
        n(
            "2.",
            "Siz bildirmisiniz ki, məhəllə əncüməninin üzvü olduğunuz üçün Sizi iki dəfə çağırıblar və qonşunuzun işdən çıxarıldığını eşitmisiniz.",
        ),
        quote(
            "«Məni heç vaxt döyməyiblər, amma hər dəfə qapı döyüləndə qorxurdum.»",
            "Müsahibə protokolu, sual 48",
        ),
        h(2, "Qiymətləndirmə"),
        table(
            &["Faktiki hal", "Sübut", "Nəticə"],
            &[
                &["Şəxsiyyət və vətəndaşlıq", "Pasport əsli, ekspertiza rəyi 26.01.2026", "Qəbul edilir"],
                &["Məhəllə əncüməninə üzvlük", "İzahat; iki məktubun surəti", "Qəbul edilir"],
                &["İki çağırış", "Ərizəçinin izahatı (suallar 31–44)", "Qəbul edilir; zor tətbiq olunmayıb"],
                &[
                    "Geri qayıdanda həbs təhlükəsi",
                    "Ölkə haqqında məlumat, hesabat 2025/11, səh. 14–19",
                    "Əsaslandırılmayıb: hesabata görə, əncümənlərin sıravi üzvləri təqib olunmur",
                ],
            ],
            &[0.3, 0.34, 0.36],
        ),
        n(
            "3.",
            "Qorxunuzun səmimi olduğuna şübhə etmirik. Lakin qaçqın statusu üçün qorxunun obyektiv əsası da olmalıdır. Sizin kimi sıravi üzvlərin təqib olunduğunu göstərən məlumat tapılmayıb və Siz belə bir hadisəni şəxsən yaşadığınızı bildirməmisiniz.",
        ),
        n(
            "4.",
            "Xidmət həmçinin yoxlayıb ki, geri qayıdanda Sizi işgəncə, qeyri-insani rəftar və ya silahlı münaqişədən irəli gələn ciddi zərər gözləyirmi. Yaşadığınız şəhərdə silahlı münaqişə yoxdur; buna görə digər müdafiə forması üçün də əsas müəyyən edilməyib.",
        ),
        h(2, "Qanuni əsas"),
        p(
            "Qərar «Qaçqınların və məcburi köçkünlərin (ölkə daxilində köçürülmüş şəxslərin) statusu haqqında» Qanuna və Qaçqınların statusu haqqında 1951-ci il Konvensiyasının 1-ci maddəsinin A(2) bəndinə əsaslanır.",
        ),
        boxed(
            "Qərardan şikayət",
            vec![
                p(
                    "Bu qərardan **Bakı İnzibati Məhkəməsinə** şikayət verə bilərsiniz. Son gün: **1 aprel 2026-cı il, çərşənbə** (qərarı aldığınız gündən 30 gün; son gün qeyri-iş gününə düşərsə, növbəti iş günü).",
                ),
                n("a)", "Şikayəti öz dilinizdə yaza bilərsiniz; forma pulsuzdur."),
                n("b)", "Şikayət qərarın icrasını dayandırır: Sizi ölkədən çıxara bilməzlər."),
                n("c)", "Pulsuz hüquqi yardım: (+994 12) 555 01 23."),
            ],
        ),
        Block::Signature {
            lines: strings(&["Hörmətlə,"]), place_line: s("Günel Nümunəyeva, şöbə müdiri")
        },
        persian_summary(),
        Block::Acknowledgement {
            title: s("Qərarın alınması haqqında qeyd"),
            lines: strings(&["Qərarı aldım, tarix", "Ərizəçinin imzası", "Tərcüməçinin adı və imzası"]),
        },
    ];
    doc
}

fn russian() -> Document {
    let mut doc = base(
        Lang::Ru,
        "Решение об отказе в предоставлении статуса беженца",
        &["Государственная служба по вопросам убежища", "Отдел определения статуса беженца"],
        &["AZ1000, г. Баку", "ул. Примерная, 12", "тел. (+994 12) 555 01 00"],
    );
    doc.page_label = s("Страница {page} из {pages}");
    doc.blocks = vec![
        rows(&[
            ("Номер решения", "QSM-2026-004418 / Q-1"),
            ("Дата", "2 марта 2026 года"),
            ("Заявитель", "Семён Объедков-Щукин, 3 июля 1984 года рождения"),
        ]),
        h(1, "Решение об отказе в предоставлении статуса беженца"),
        p("Уважаемый господин Объедков-Щукин!"),
        p(
            "**Вам отказано в предоставлении статуса беженца.** В этом письме изложены причины решения и порядок его обжалования.",
        ),
        h(2, "Обстоятельства дела"),
        n(
            "1.",
            "Вы обратились с ходатайством 11 ноября 2025 года; личное собеседование состоялось 14 января 2026 года.",
        ),
        n("2.", "Вы сообщили, что Вас дважды вызывали для беседы, а Вашего соседа уволили с работы."),
        quote(
            "«Меня никогда не били, но каждый раз, когда стучали в дверь, я боялся».",
            "Протокол собеседования, вопрос 48",
        ),
        h(2, "Оценка"),
        table(
            &["Обстоятельство", "Доказательства", "Вывод"],
            &[
                &["Личность и гражданство", "Паспорт, заключение экспертизы", "Установлены"],
                &[
                    "Два вызова",
                    "Объяснения заявителя (вопросы 31–44)",
                    "Установлены; насилие не применялось",
                ],
            ],
            &[0.3, 0.35, 0.35],
        ),
        n(
            "3.",
            "Служба не сомневается в искренности Ваших опасений. Однако для предоставления статуса опасения должны иметь и объективные основания. Сведений о преследовании рядовых членов объединения не найдено.",
        ),
        boxed(
            "Обжалование",
            vec![
                p(
                    "Вы можете обжаловать решение в **Бакинском административном суде**. Последний день: **1 апреля 2026 года, среда**.",
                ),
                n("а)", "Жалобу можно подать на родном языке; пошлина не взимается."),
                n("б)", "Подача жалобы приостанавливает исполнение решения."),
            ],
        ),
        Block::Signature {
            lines: strings(&["С уважением,"]),
            place_line: s("Г. Примерова, начальник отдела"),
        },
        Block::Acknowledgement {
            title: s("Отметка о получении"),
            lines: strings(&["Решение получил(а), дата", "Подпись заявителя", "Имя и подпись переводчика"]),
        },
    ];
    doc
}

fn english() -> Document {
    let mut doc = base(
        Lang::En,
        "Invitation to a personal interview",
        &["State Asylum Service", "Refugee Status Determination Unit"],
        &["AZ1000, Baku", "12 Sample Street", "Tel. (+994 12) 555 01 00"],
    );
    doc.page_label = s("Page {page} of {pages}");
    let name = user("محمد نمونه");
    let person = format!("Mohammad Namuna ({name}), born 3 July 1984");
    doc.blocks = vec![
        rows(&[("Our reference", "QSM-2026-004419"), ("Date", "2 March 2026"), ("Applicant", &person)]),
        h(1, "Invitation to a personal interview"),
        p("Dear Mr Namuna,"),
        p(
            "We invite you to a personal interview about your application for asylum. It is the most important occasion to tell us why you left your country and why you cannot return.",
        ),
        boxed(
            "When and where",
            vec![rows(&[
                ("Day", "**Tuesday, 17 March 2026**"),
                ("Time", "10:00 (please arrive at 9:45)"),
                ("Place", "12 Sample Street, Baku, room 204"),
            ])],
        ),
        h(2, "What you should know"),
        n(
            "1.",
            "The interview is held in Persian with an interpreter. You asked for a man as interviewer and interpreter; both have been arranged.",
        ),
        n("2.", "Bring every document you have, in the original if possible."),
        n(
            "3.",
            "If you cannot come, tell us at once. If you stay away without a reason, your application may be closed.",
        ),
        Block::Signature {
            lines: strings(&["Yours sincerely,"]),
            place_line: s("Leyla Nümunəyeva, case officer"),
        },
        persian_summary(),
    ];
    doc
}

fn persian() -> Document {
    let mut doc = base(
        Lang::Fa,
        "تصمیم دربارهٔ درخواست پناهندگی",
        &["ادارهٔ دولتی امور پناهندگی", "بخش تعیین وضعیت پناهندگی"],
        &["باکو، AZ1000", "خیابان نمونه، پلاک ۱۲"],
    );
    doc.page_label = s("صفحهٔ {page} از {pages}");
    let name = user("Məryəm Nümunənejad");
    let person = format!("مریم نمونه‌نژاد ({name})، متولد ۲۴ اردیبهشت ۱۳۷۰");
    doc.blocks = vec![
        rows(&[("شمارهٔ تصمیم", "QSM-2026-004417 / Q-1"), ("تاریخ", "۲ مارس ۲۰۲۶"), ("متقاضی", &person)]),
        h(1, "تصمیم دربارهٔ درخواست پناهندگی"),
        p("خانم نمونه‌نژاد گرامی،"),
        p("درخواست پناهندگی شما **رد شده است**. دلایل این تصمیم در زیر آمده است."),
        h(2, "دلایل"),
        n(
            "۱.",
            "شما گفته‌اید که دو بار احضار شده‌اید و همسایهٔ شما از کار برکنار شده است. این موارد پذیرفته شد.",
        ),
        n(
            "۲.",
            "طبق گزارش ۲۰۲۵/۱۱، صفحهٔ ۱۴ تا ۱۹ (COI Report 2025/11)، اعضای عادی انجمن‌ها تحت تعقیب قرار نمی‌گیرند.",
        ),
        quote("«هیچ‌وقت مرا نزدند، اما هر بار که در می‌زدند می‌ترسیدم.»", "صورت‌جلسهٔ مصاحبه، پرسش ۴۸"),
        table(
            &["موضوع", "مدرک", "نتیجه"],
            &[
                &["هویت و تابعیت", "اصل گذرنامه", "پذیرفته شد"],
                &["دو بار احضار", "اظهارات متقاضی (پرسش‌های ۳۱ تا ۴۴)", "پذیرفته شد؛ خشونتی در کار نبوده است"],
            ],
            &[0.3, 0.35, 0.35],
        ),
        boxed(
            "حق شکایت",
            vec![
                p("می‌توانید تا **۱ آوریل ۲۰۲۶** به دادگاه اداری باکو شکایت کنید."),
                n("الف)", "شکایت اجرای تصمیم را متوقف می‌کند."),
                n("ب)", "کمک حقوقی رایگان است."),
            ],
        ),
        Block::Signature {
            lines: strings(&["با احترام،"]), place_line: s("گونل شیخ‌علی‌یوا، مدیر بخش")
        },
        Block::Acknowledgement {
            title: s("رسید تصمیم"),
            lines: strings(&["تصمیم را دریافت کردم، تاریخ", "امضای متقاضی"]),
        },
    ];
    doc
}
