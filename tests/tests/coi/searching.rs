//! Found in any script; the index is as the log says, whatever is done in whatever order.

use crate::{RESEARCHER, add, quote, search, source, with_text};
use casework::coi::{self, CoiSearch, NewSource, PassageKind, QuoteForm, SourceCorrection};
use panah_tests::office::Office;
use proptest::prelude::*;
use vault::Id;

pub(crate) fn titles(office: &mut Office, text: &str) -> Vec<String> {
    let asked = CoiSearch { text: text.to_owned(), ..CoiSearch::default() };
    search(office, &asked).hits.into_iter().map(|hit| hit.source.title).collect()
}

#[test]
fn words_are_found_in_any_script_and_as_far_as_typed() {
    let mut office = Office::new();
    add(&mut office, &with_text("Çelik (sample)", &["In Çelik the police of the Straße did not act."]));
    add(&mut office, &with_text("Нумуна (образец)", &["", "Полиция в Нумуне не действовала; ёлки."]));
    add(&mut office, &with_text("نمونه", &["پولیس در كابل نمی‌خواهد عمل کند. سال ۱۴۰۴"]));
    add(&mut office, &with_text("Nümunə", &["Ələt rayonunda IŞIQ yoxdur, Əliağa deyir."]));
    for (typed, found) in [
        ("celik", vec!["Çelik (sample)"]),
        ("ÇELİK poli", vec!["Çelik (sample)"]),
        ("strasse", vec!["Çelik (sample)"]),
        ("\"police of the\"", vec!["Çelik (sample)"]),
        ("\"of police\"", vec![]),
        ("\"polic\"", vec![]),
        ("елки полици", vec!["Нумуна (образец)"]),
        ("کابل", vec!["نمونه"]),
        ("كابل 1404", vec!["نمونه"]),
        ("نمیخواهد", vec!["نمونه"]),
        ("isiq aliaga", vec![]),
        ("ışıq əliağa", vec!["Nümunə"]),
        ("isiq eliaga", vec!["Nümunə"]),
        ("numune elet", vec!["Nümunə"]),
        ("araşdırma polici", vec![]),
        ("merkezi police", vec!["Çelik (sample)"]),
        ("araşdırma", vec!["Nümunə", "نمونه", "Нумуна (образец)", "Çelik (sample)"]),
        ("\" OR NEAR( * :", vec![]),
        ("nothing of it", vec![]),
    ] {
        let mut titles = titles(&mut office, typed);
        let mut found: Vec<String> = found.into_iter().map(str::to_owned).collect();
        titles.sort();
        found.sort();
        assert_eq!(titles, found, "{typed:?}");
    }
    let asked = CoiSearch { text: "полици".to_owned(), ..CoiSearch::default() };
    let passage = &search(&mut office, &asked).hits[0].passages[0];
    assert_eq!((passage.kind, passage.page), (PassageKind::Page, 2));
    assert!(passage.snippet.iter().any(|piece| piece.hit && piece.text == "Полиция"), "{passage:?}");
}

#[test]
fn a_search_is_narrowed_to_countries_and_topics_and_to_what_stands() {
    let mut office = Office::new();
    let first = add(&mut office, &with_text("Sample one", &["courts"]));
    let mut other = with_text("Sample two", &["courts"]);
    (other.form.countries, other.form.topics) = (vec!["IRN".to_owned()], vec!["religion".to_owned()]);
    add(&mut office, &other);
    let newer = NewSource { supersedes: Some(first), ..with_text("Sample one, anew", &["courts"]) };
    add(&mut office, &newer);
    let strings = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    for (text, countries, topics, old, found) in [
        ("courts", vec![], vec![], false, 2),
        ("courts", vec![], vec![], true, 3),
        ("courts", vec!["AFG"], vec![], false, 1),
        ("courts", vec!["AFG", "IRN"], vec![], false, 2),
        ("", vec!["AFG"], vec![], true, 2),
        ("", vec![], vec!["religion"], false, 1),
        ("", vec!["AFG"], vec!["religion"], false, 0),
    ] {
        let (countries, topics) = (strings(&countries), strings(&topics));
        let asked = CoiSearch { text: text.to_owned(), countries, topics, old, skip: 0 };
        let answer = search(&mut office, &asked);
        assert_eq!((answer.hits.len(), answer.total), (found, u32::try_from(found).ok()), "{asked:?}");
    }
}

/// What the index says follows from the log, whatever was done and undone, also in another file made from it.
#[test]
fn the_index_is_as_the_log_says() {
    let mut office = Office::new();
    let first = add(&mut office, &with_text("Sample one", &["courts and police", "prisons"]));
    let second = add(&mut office, &with_text("Sample two", &["courts"]));
    let marked = quote(&mut office, first, 2, "prisons").unwrap();
    office
        .run(RESEARCHER, |desk, acting, now| {
            coi::withdraw_quote(desk, &acting.permit()?, marked, "mistaken", now)?;
            let form = SourceCorrection { source: second, form: source("Sample renamed") };
            coi::correct(desk, &acting.permit()?, &form, now)?;
            coi::withdraw(desk, &acting.permit()?, first, "mistaken", now)
        })
        .unwrap();
    office.assert_sound();
    office.reopen();
    assert_eq!(titles(&mut office, "renamed"), ["Sample renamed"]);
    assert_eq!(titles(&mut office, "prisons"), Vec::<String>::new(), "a withdrawn source is not offered");
    assert_eq!(titles(&mut office, "two"), Vec::<String>::new(), "what it was called is forgotten");
    let rows: Vec<String> = office
        .desk()
        .read()
        .rows("SELECT kind || ' ' || words || ' / ' || head FROM coi_find ORDER BY kind, words", [], |row| {
            row.get(0)
        })
        .unwrap();
    let centre = "numune arasdirma merkezi";
    assert_eq!(
        rows,
        [
            format!("page courts / sample renamed {centre}"),
            format!("page courts and police / sample one {centre}"),
            format!("page prisons / sample one {centre}"),
            format!("source sample one {centre} / "),
            format!("source sample renamed {centre} / "),
        ]
    );
    let copy = office.place().with_file_name("copy");
    office.desk().vault.backup(&copy).unwrap();
    let vault = vault::Vault::open(
        &copy,
        &casework::SCHEMA,
        "leyla",
        &panah_tests::office::secret(panah_tests::office::PASSWORD),
    )
    .unwrap();
    assert!(vault.check().unwrap().problems.is_empty(), "an index outlives its copying");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: panah_tests::cases(12), failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is done in whatever order, the index is what a rebuild from the log makes of it, and a search finds
    /// just what stands.
    #[test]
    fn the_index_follows_whatever_is_done(acts in proptest::collection::vec((0_u8..6, 0_usize..4), 1..14)) {
        let mut office = Office::new();
        // Of each source: its identifier, the word only it holds, whether it is offered.
        let mut sources: Vec<(Id, String, bool)> = Vec::new();
        for (step, (act, at)) in acts.into_iter().enumerate() {
            let word = format!("unique{step}x");
            let known = sources.get(at).cloned();
            let done = office.run(RESEARCHER, |desk, acting, now| {
                let permit = acting.permit()?;
                let Some((id, _, _)) = known else {
                    return coi::add(desk, &permit, &with_text(&word, &["courts", "prisons"]), None, now);
                };
                let renewed = NewSource { supersedes: Some(id), ..with_text(&word, &["courts"]) };
                let quoted = QuoteForm { source: id, page: 1, text: "courts".to_owned(), note: None };
                match act {
                    0 => coi::add(desk, &permit, &with_text(&word, &["courts"]), None, now),
                    1 => coi::add(desk, &permit, &renewed, None, now),
                    2 => coi::correct(desk, &permit, &SourceCorrection { source: id, form: source(&word) }, now).map(|()| id),
                    3 => coi::withdraw(desk, &permit, id, "mistaken", now).map(|()| id),
                    _ => coi::quote(desk, &permit, &quoted, now).map(|_| id),
                }
            });
            let Ok(id) = done else { continue };
            match (act, sources.get_mut(at)) {
                (2, Some(known)) => known.1 = word,
                (3, Some(known)) => known.2 = false,
                (4.., Some(_)) => {}
                (1, Some(known)) => {
                    known.2 = false;
                    sources.push((id, word, true));
                }
                _ => sources.push((id, word, true)),
            }
        }
        office.assert_sound();
        for (id, word, offered) in sources {
            let asked = CoiSearch { text: format!("\"{word}\" court"), ..CoiSearch::default() };
            let found: Vec<Id> = search(&mut office, &asked).hits.iter().map(|hit| hit.source.id).collect();
            // A withdrawn edition leaves the one before it standing: only what is offered is known here.
            if offered {
                prop_assert_eq!(found, vec![id], "{}", word);
            }
        }
    }
}
