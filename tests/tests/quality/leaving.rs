//! What leaves as files: tables for programs, and the report on paper.

use crate::{INVALID, assess, decided, finished, office, plan, plan_form};
use calamine::{Data, Reader};
use casework::{
    Code, Kind,
    audit::{self, AuditExport, GapArea, GapForm, Mark, ReportQuery, SampleMethod, WhatOfAudits},
    profile::OutcomeCode,
    statistic::ExportFormat,
};
use letters::Lang;
use panah_tests::{office::Office, pdf};
use std::io::Cursor;
use vault::Id;

type Files = Vec<(String, Vec<u8>)>;

fn form(what: WhatOfAudits, format: ExportFormat, language: Lang) -> AuditExport {
    AuditExport { what, format, language }
}

fn export(office: &mut Office, login: &str, form: &AuditExport) -> Files {
    office.run(login, |desk, acting, now| audit::export(desk, &acting.permit()?, acting, form, now)).unwrap()
}

fn report(audit: Option<Id>) -> WhatOfAudits {
    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit,
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    WhatOfAudits::Report { query }
}

/// Six decisions, each with one grave error in credibility and one minor in country information.
fn audited() -> (Office, Id) {
    let mut office = office();
    for _ in 0..6 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let mut form = plan_form();
    form.method = SampleMethod::Targeted;
    let audit = plan(&mut office, &form);
    for one in &audit.files {
        let errors = [("d9", Mark::Significant), ("d13", Mark::Minor)];
        assess(&mut office, "sevda", &finished(one.file.id, &errors));
    }
    (office, audit.audit.id)
}

/// A line of comma-separated values.
fn lines(files: &Files, ends: &str) -> Vec<String> {
    let (_, bytes) = files.iter().find(|(name, _)| name.ends_with(ends)).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    text.strip_prefix('\u{feff}').unwrap().split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn every_table_leaves_as_values_and_as_a_workbook() {
    let (mut office, audit) = audited();
    let gap = GapForm {
        audit: Some(audit),
        area: GapArea::Training,
        text: "Fərziyyə edilir.".to_owned(),
        indicators: vec!["d9".to_owned()],
        causes: vec!["speculation".to_owned()],
        training: None,
    };
    office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &gap, now)).unwrap();
    for (what, tables) in [
        (WhatOfAudits::Audits, &["audits"][..]),
        (WhatOfAudits::Sample { audit }, &["sample"]),
        (report(None), &["sections", "indicators", "causes", "grades", "compared"]),
        (WhatOfAudits::Plan, &["gaps", "recommendations", "actions"]),
    ] {
        let values = export(&mut office, "rais", &form(what.clone(), ExportFormat::Csv, Lang::Az));
        for table in tables {
            assert!(!lines(&values, &format!("-{table}.csv")).is_empty(), "{table}");
        }
        let book = export(&mut office, "rais", &form(what, ExportFormat::Xlsx, Lang::Az));
        let [(name, bytes)] = <[_; 1]>::try_from(book).unwrap();
        assert!(name.ends_with(".xlsx"), "{name}");
        assert_eq!(calamine::Xlsx::new(Cursor::new(bytes)).unwrap().sheet_names(), tables);
    }
    let values = export(&mut office, "rais", &form(report(None), ExportFormat::Csv, Lang::Az));
    // Six files: one of the indicators is wrong in each.
    let told = lines(&values, "-indicators.csv");
    assert!(told.contains(&r#""credibility","d9",0,0,6,0"#.to_owned()), "{told:#?}");
    assert!(told.contains(&r#""credibility","d13",0,6,0,0"#.to_owned()), "{told:#?}");
    assert_eq!(lines(&values, "-causes.csv")[1..], [r#""speculation",6"#]);
    assert_eq!(lines(&values, "-grades.csv")[1..], [r#""A",0"#, r#""B",6"#, r#""C",0"#, r#""D",0"#]);
    // Of 32 indicators in each of six files two are wrong.
    let told = lines(&values, "-compared.csv");
    assert!(told.contains(&r#""procedure","regular",6,180,6,6,0"#.to_owned()), "{told:#?}");
    let book = export(&mut office, "rais", &form(report(None), ExportFormat::Xlsx, Lang::Az));
    let mut book = calamine::Xlsx::new(Cursor::new(book[0].1.clone())).unwrap();
    let range = book.worksheet_range("causes").unwrap();
    assert_eq!(range.get((1, 1)), Some(&Data::Float(6.0)), "a count is a number");
    // What officers were told leaves only with whoever assesses, consents with whoever records them.
    let told = form(WhatOfAudits::Feedback { audit }, ExportFormat::Csv, Lang::Az);
    office.refused("rais", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        audit::export(desk, &acting.permit()?, acting, &told, now)
    });
    let told = export(&mut office, "sevda", &told);
    assert!(lines(&told, "-feedback.csv")[0].contains("answered_on"));
    let consents = form(WhatOfAudits::Consents { audit }, ExportFormat::Csv, Lang::Az);
    let consents = export(&mut office, "sevda", &consents);
    assert!(lines(&consents, "-consents.csv")[0].contains("expires_on"));
    // Whose work a file is stands in none of them.
    let sample =
        export(&mut office, "sevda", &form(WhatOfAudits::Sample { audit }, ExportFormat::Csv, Lang::Az));
    assert!(lines(&sample, "-sample.csv").iter().all(|line| !line.contains("Leyla")));
    office.assert_sound();
}

/// However much is open, the plan has one page, and says what had no room on it.
#[test]
fn the_plan_of_action_is_one_page_in_three_languages() {
    let (mut office, audit) = audited();
    let long = "Nəyin inandırıcı olduğu barədə fərziyyə edilir və səbəb göstərilmir; bu, bir çox qərarda təkrarlanır. ";
    for at in 0..14 {
        let gap = GapForm {
            audit: Some(audit),
            area: GapArea::ALL[at % 10],
            text: format!("{at}. {}", long.repeat(4)),
            indicators: vec!["d9".to_owned()],
            causes: Vec::new(),
            training: None,
        };
        let gap = office
            .run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &gap, now))
            .unwrap();
        let form = audit::RecommendationForm {
            gap,
            text: long.repeat(3),
            addressed_to: "İdarə".to_owned(),
            priority: audit::Urgency::High,
        };
        office
            .run("sevda", |desk, acting, now| audit::recommend(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    for (language, title, left) in [
        (Lang::Az, "Fəaliyyət planı", "sətir bu vərəqə sığmır"),
        (Lang::Ru, "План действий", "строк не вместились"),
        (Lang::En, "Action plan", "more lines have no room"),
    ] {
        let form = form(WhatOfAudits::Plan, ExportFormat::Pdf, language);
        let [(name, bytes)] = <[_; 1]>::try_from(export(&mut office, "rais", &form)).unwrap();
        assert!(name.starts_with("action-plan-") && name.ends_with(&format!("-{}.pdf", language.tag())));
        pdf::assert_clean(&bytes);
        assert_eq!(pdf::pages(&bytes), 1, "{language:?}");
        let text = pdf::flowing(&pdf::text(&bytes));
        assert!(text.contains(title) && text.contains(left), "{text}");
        let gaps = (0..14).filter(|at| text.contains(&format!("{at}. Nəyin"))).count();
        assert!((5..14).contains(&gaps), "{gaps} lines: {text}");
    }
}

/// In each language, with the numbers of the screen, and without a name of an officer but of whoever asked for it.
#[test]
fn the_report_is_printed_in_three_languages() {
    let (mut office, audit) = audited();
    let mut printed = Vec::new();
    for (language, title, files) in [
        (Lang::Az, "Keyfiyyət auditlərinin nəticələri", "Yoxlanılmış işlər"),
        (Lang::Ru, "Результаты проверок качества", "Проверено дел"),
        (Lang::En, "Results of quality audits", "Files marked"),
    ] {
        let form = form(report(Some(audit)), ExportFormat::Pdf, language);
        let [(name, bytes)] = <[_; 1]>::try_from(export(&mut office, "rais", &form)).unwrap();
        assert!(name.starts_with("quality-decision-") && name.ends_with(&format!("-{}.pdf", language.tag())));
        pdf::assert_clean(&bytes);
        let text = pdf::flowing(&pdf::text(&bytes));
        assert!(text.contains(title) && text.contains("Qərarlar, noyabr"), "{text}");
        assert!(text.contains("Rəis Sınaqlı") && !text.contains("Leyla"), "{text}");
        let laid = pdf::laid_out(&bytes);
        let row = |begins: &str| {
            let rows = laid.lines().map(str::trim).filter(|line| line.starts_with(begins));
            rows.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
        };
        assert_eq!(row(files), [format!("{files} 6")], "{laid}");
        // Of 6 · 32 marks 12 are errors.
        assert!(laid.contains("93.8 %"), "{laid}");
        assert!(row("D9").iter().any(|row| row.contains(" 0 0 6 0 0.0")), "{laid}");
        printed.push((name, bytes));
    }
    panah_tests::standards::assert_all_kept(printed);
    let commits = office.commits();
    let paper = form(report(None), ExportFormat::Pdf, Lang::En);
    export(&mut office, "rais", &paper);
    assert_eq!(office.commits(), commits + 1, "that it left is logged");
    let farsi = form(report(None), ExportFormat::Pdf, Lang::Fa);
    office.refused("rais", INVALID, &[("language", Code::NotAChoice)], |desk, acting, now| {
        audit::export(desk, &acting.permit()?, acting, &farsi, now)
    });
    let table = form(WhatOfAudits::Audits, ExportFormat::Pdf, Lang::En);
    office.refused("rais", INVALID, &[("format", Code::NotAChoice)], |desk, acting, now| {
        audit::export(desk, &acting.permit()?, acting, &table, now)
    });
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        audit::export(desk, &acting.permit()?, acting, &paper, now)
    });
}
