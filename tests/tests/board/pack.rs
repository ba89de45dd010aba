//! The pack: its numbers are those of the screens, in each language, and issued it stays as it is.

use crate::{INVALID, action, attended, called, decision, founded, id_of, office};
use casework::{
    Code, Kind,
    board::{self, PackForm, RiskForm, RiskLevel},
    statistic::{self, Period, SituationQuery, Unit},
};
use letters::Lang;
use panah_tests::pdf;
use std::collections::BTreeMap;

/// What the pack says is what the screens say, in each language; and it says so for ever.
#[test]
fn the_pack_is_what_the_screens_show_and_stays() {
    let mut office = office();
    let (body, seats) = founded(&mut office);
    for _ in 0..3 {
        office.registered();
    }
    let meeting = called(&mut office, body, "2026-11-25");
    attended(&mut office, meeting, &seats[..4]);
    let samir = id_of(&mut office, "samir");
    let text = "Təlim keçirilsin";
    office
        .run("katib", |desk, acting, now| {
            board::decide(desk, &acting.permit()?, &decision(meeting, text, (4, 0, 0)), now)
        })
        .unwrap();
    let form = action(meeting, Some(samir), "", "2026-12-01");
    office.run("katib", |desk, acting, now| board::act(desk, &acting.permit()?, &form, now)).unwrap();
    let risk = RiskForm {
        id: None,
        body,
        text: "Maliyyə dayana bilər".to_owned(),
        likelihood: RiskLevel::Medium,
        impact: RiskLevel::High,
        owner: "Rəis Sınaqlı".to_owned(),
        measure: "Ehtiyat büdcə".to_owned(),
    };
    office.run("katib", |desk, acting, now| board::save_risk(desk, &acting.permit()?, &risk, now)).unwrap();

    let period = Period::year(2026);
    let form = |language: Lang| PackForm {
        body,
        meeting: Some(meeting),
        language,
        period,
        texts: BTreeMap::from([("plans".to_owned(), "2027: yeni məntəqə\nTəlim".to_owned())]),
    };
    let query = SituationQuery { period, unit: Unit::Persons, filters: Vec::new() };
    let screen = office
        .run("katib", |desk, acting, now| statistic::situation(desk, &acting.permit()?, &query, now))
        .unwrap();
    let figures =
        office.run("katib", |desk, acting, now| board::figures(desk, acting, body, period, now)).unwrap();
    assert_eq!(figures.situation, screen);
    assert!(
        screen.headlines.iter().any(|one| one.id == "applied" && one.value == 3),
        "{:?}",
        screen.headlines
    );

    let mut issued = Vec::new();
    for (language, words) in [
        (Lang::Az, ["Cari vəziyyət", "Vəsatətlər", "Gələcək planlar", "Yüksək"]),
        (Lang::Ru, ["Текущая ситуация", "Ходатайства", "Планы на будущее", "Высокий"]),
        (Lang::En, ["Current situation", "Applications", "Future plans", "High"]),
    ] {
        let draft = office
            .run("katib", |desk, acting, now| board::preview_pack(desk, acting, &form(language), now))
            .unwrap();
        assert!(draft.pages >= 3 && !draft.pdf.is_empty(), "{language:?}: {}", draft.pages);
        let pack = office
            .run("katib", |desk, acting, now| board::issue_pack(desk, acting, &form(language), now))
            .unwrap();
        let (name, bytes) =
            office.run("rais", |desk, acting, _| board::read_pack(desk, &acting.permit()?, pack)).unwrap();
        assert!(name.ends_with(&format!("-{}.pdf", language.tag())), "{name}");
        pdf::assert_clean(&bytes);
        let text = pdf::text(&bytes);
        for word in words.into_iter().chain([
            "1/2026",
            "Təlim keçirilsin",
            "Samir Nümunə",
            "Maliyyə dayana bilər",
            "2027: yeni məntəqə",
        ]) {
            assert!(text.contains(word), "{language:?}: {word}\n{text}");
        }
        // Each figure stands in the row of its name.
        let laid = pdf::laid_out(&bytes);
        let applied = words[1];
        let row = laid.lines().find(|line| line.trim_start().starts_with(applied)).unwrap_or_default();
        let numbers: Vec<&str> = row.split_whitespace().filter(|part| part.parse::<u32>().is_ok()).collect();
        assert_eq!(numbers, ["3", "0"], "{language:?}: {row}\n{laid}");
        issued.push((pack, bytes));
    }
    panah_tests::standards::assert_all_kept(issued.iter().map(|(_, bytes)| ("pack", bytes)));

    // The data change; what was issued does not. A later pack is another, with the new figures.
    office.wait(3);
    office.registered();
    for (pack, bytes) in &issued {
        let (_, again) =
            office.run("rais", |desk, acting, _| board::read_pack(desk, &acting.permit()?, *pack)).unwrap();
        assert_eq!(&again, bytes);
    }
    let later = office
        .run("katib", |desk, acting, now| board::issue_pack(desk, acting, &form(Lang::En), now))
        .unwrap();
    let packs = office.run("rais", |desk, acting, _| board::packs(desk, &acting.permit()?, body)).unwrap();
    assert_eq!(packs.iter().map(|one| one.number).collect::<Vec<_>>(), [4, 3, 2, 1]);
    assert!(packs[0].id == later && packs[0].commits > packs[1].commits, "{packs:?}");
    let (_, bytes) =
        office.run("rais", |desk, acting, _| board::read_pack(desk, &acting.permit()?, later)).unwrap();
    assert_ne!(packs[0].digest, packs[1].digest);
    let laid = pdf::laid_out(&bytes);
    let row = laid.lines().find(|line| line.trim_start().starts_with("Applications")).unwrap_or_default();
    assert!(row.split_whitespace().any(|part| part == "4"), "{row}\n{laid}");

    // Who may read may not write, and a language that no words stand in is refused.
    office.refused("sevda", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        board::issue_pack(desk, acting, &form(Lang::En), now)
    });
    office.refused("katib", INVALID, &[("language", Code::NotAChoice)], |desk, acting, now| {
        board::issue_pack(desk, acting, &form(Lang::Fa), now)
    });
    office.assert_sound();
}

/// What is to come is drawn from the calendar: the next meeting, and nothing of those that are over.
#[test]
fn plans_are_the_meetings_to_come() {
    let mut office = office();
    let (body, _) = founded(&mut office);
    for day in ["2026-11-25", "2026-12-20"] {
        called(&mut office, body, day);
    }
    let figures = office
        .run("katib", |desk, acting, now| board::figures(desk, acting, body, Period::year(2026), now))
        .unwrap();
    let planned: Vec<_> = figures.plans.iter().map(|one| (one.kind, one.day, one.number)).collect();
    assert_eq!(planned, [(board::PlannedKind::Meeting, "2026-12-20".parse().ok(), Some(2))]);
    let form = PackForm {
        body,
        meeting: None,
        language: Lang::En,
        period: Period::year(2026),
        texts: BTreeMap::new(),
    };
    let pack = office.run("katib", |desk, acting, now| board::issue_pack(desk, acting, &form, now)).unwrap();
    let (_, bytes) =
        office.run("rais", |desk, acting, _| board::read_pack(desk, &acting.permit()?, pack)).unwrap();
    let text = pdf::flowing(&pdf::text(&bytes));
    assert!(text.contains("Meeting 2"), "{text}");
}
