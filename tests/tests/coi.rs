//! Country of origin information: found in any script, never changed once it is cited, nothing of an applicant in it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

use casework::{
    Code, Kind, Result,
    assessment::{self, EvidenceSource, SourceKind},
    coi::{
        self, Citation, CitationView, CiteForm, CoiFound, CoiSearch, NewSource, PageQuery, PassageKind,
        QueryAnswerForm, QueryForm, QueryState, QuoteForm, SourceCorrection, SourceForm,
    },
    decision,
    profile::OutcomeCode,
    rule::{Act, Overriding},
};
use letters::Lang;
use panah_tests::office::{Office, decision as draft, fact, handed_in};
use proptest::prelude::*;
use vault::Id;

const RESEARCHER: &str = "arash";

fn source(title: &str) -> SourceForm {
    SourceForm {
        title: title.to_owned(),
        publisher: "Nümunə Araşdırma Mərkəzi".to_owned(),
        kind: "ngo".to_owned(),
        published: "2026-09-01".to_owned(),
        countries: vec!["AFG".to_owned()],
        topics: vec!["protection".to_owned()],
        language: "ENG".to_owned(),
        reliability: "named".to_owned(),
        ..SourceForm::default()
    }
}

fn with_text(title: &str, pages: &[&str]) -> NewSource {
    let pages = pages.iter().map(|page| (*page).to_owned()).collect();
    NewSource { form: source(title), pages, supersedes: None }
}

fn add(office: &mut Office, new: &NewSource) -> Id {
    office.run(RESEARCHER, |desk, acting, now| coi::add(desk, &acting.permit()?, new, None, now)).unwrap()
}

fn quote(office: &mut Office, source: Id, page: u32, text: &str) -> Result<Id> {
    let form = QuoteForm { source, page, text: text.to_owned(), note: None };
    office.run(RESEARCHER, |desk, acting, now| coi::quote(desk, &acting.permit()?, &form, now))
}

fn search(office: &mut Office, asked: &CoiSearch) -> CoiFound {
    office.run(RESEARCHER, |desk, acting, now| coi::search(desk, &acting.permit()?, asked, now)).unwrap()
}

fn titles(office: &mut Office, text: &str) -> Vec<String> {
    let asked = CoiSearch { text: text.to_owned(), ..CoiSearch::default() };
    search(office, &asked).hits.into_iter().map(|hit| hit.source.title).collect()
}

fn cite(office: &mut Office, application: Id, source: Id, quote: Option<Id>) -> Result<Id> {
    let form = CiteForm { application, citation: Citation { source, quote }, fact: None };
    office.run("leyla", |desk, acting, now| coi::cite(desk, &acting.permit()?, &form, now))
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

#[test]
fn a_cited_source_stays_as_it_was_and_a_newer_one_is_an_edition() {
    let mut office = Office::new();
    let case = office.registered();
    let first = add(&mut office, &with_text("Sample", &["The police did\nnot act.", ""]));
    let correction = |title: &str| SourceCorrection { source: first, form: source(title) };
    office
        .run(RESEARCHER, |desk, acting, now| {
            coi::correct(desk, &acting.permit()?, &correction("Sample A"), now)
        })
        .unwrap();
    let marked = quote(&mut office, first, 1, "police did not ACT").unwrap();
    cite(&mut office, case.application, first, Some(marked)).unwrap();
    assert_eq!(
        cite(&mut office, case.application, first, Some(marked)).unwrap_err().fields[0].code,
        Code::AlreadyRecorded
    );
    office.refused(RESEARCHER, (Kind::NotNow, Code::SourceCited), &[], |desk, acting, now| {
        coi::correct(desk, &acting.permit()?, &correction("Sample B"), now)
    });
    office.refused(RESEARCHER, (Kind::NotNow, Code::SourceCited), &[], |desk, acting, now| {
        coi::withdraw_quote(desk, &acting.permit()?, marked, "wrong", now)
    });
    let newer = NewSource { supersedes: Some(first), ..with_text("Sample, second edition", &[]) };
    let second = add(&mut office, &newer);
    office.refused(RESEARCHER, (Kind::NotNow, Code::EditionKnown), &[], |desk, acting, now| {
        coi::add(desk, &acting.permit()?, &newer, None, now)
    });
    let view =
        office.run(RESEARCHER, |desk, acting, now| coi::show(desk, &acting.permit()?, first, now)).unwrap();
    let chain: Vec<(Id, u32)> = view.editions.iter().map(|edition| (edition.id, edition.edition)).collect();
    assert_eq!(chain, [(first, 1), (second, 2)]);
    assert!(view.brief.superseded && !view.open && view.times_cited == 1);
    assert_eq!((view.quotes[0].text.as_str(), view.readable.as_slice()), ("police did\nnot act", &[1][..]));
    let refused = cite(&mut office, case.application, first, None).unwrap_err();
    assert_eq!(refused.fields[0].code, Code::NotAChoice, "the newer edition is to be cited");
    let cited = office
        .run("kamran", |desk, acting, now| {
            CitationView::of_case(desk, &acting.permit()?, case.application, now)
        })
        .unwrap();
    assert_eq!(cited[0].reference["en"], "Nümunə Araşdırma Mərkəzi, Sample A, 01.09.2026, p. 1");
    let line =
        coi::reference(office.desk().read(), Citation { source: second, quote: None }, Lang::Ru).unwrap();
    assert_eq!(line, "Nümunə Araşdırma Mərkəzi, Sample, second edition, 01.09.2026");
    office.assert_sound();
}

#[test]
fn a_quotation_is_what_stands_on_the_page() {
    let mut office = Office::new();
    let first = add(&mut office, &with_text("Sample", &["The police did not act. The courts did."]));
    let refused = |office: &mut Office, page, text: &str| {
        quote(office, first, page, text)
            .unwrap_err()
            .fields
            .into_iter()
            .map(|fault| (fault.field, fault.code))
            .collect::<Vec<_>>()
    };
    assert_eq!(refused(&mut office, 1, "the police acted"), [("text".to_owned(), Code::QuoteNotInText)]);
    assert_eq!(refused(&mut office, 2, "police"), [("page".to_owned(), Code::NotAChoice)]);
    assert_eq!(refused(&mut office, 1, " "), [("text".to_owned(), Code::Required)]);
    let marked = quote(&mut office, first, 1, "COURTS did").unwrap();
    let page = |office: &mut Office| {
        let query = PageQuery { source: first, page: 1 };
        let view =
            office.run(RESEARCHER, |desk, acting, _| coi::page(desk, &acting.permit()?, query)).unwrap();
        view.stretches.into_iter().map(|stretch| (stretch.text, stretch.quote)).collect::<Vec<_>>()
    };
    let expected = [("The police did not act. The ", None), ("courts did", Some(marked)), (".", None)];
    assert_eq!(page(&mut office), expected.map(|(text, quote)| (text.to_owned(), quote)));
    office
        .run(RESEARCHER, |desk, acting, now| {
            coi::withdraw_quote(desk, &acting.permit()?, marked, "too short", now)
        })
        .unwrap();
    assert_eq!(page(&mut office).len(), 1, "a quotation that was taken back is not marked");
    let asked = CoiSearch { text: "courts".to_owned(), ..CoiSearch::default() };
    let passages = search(&mut office, &asked).hits.remove(0).passages;
    assert!(passages.iter().all(|passage| passage.kind == PassageKind::Page), "nor found: {passages:?}");
    office.assert_sound();
}

#[test]
fn a_question_tells_nothing_of_an_applicant() {
    let mut office = Office::new();
    let case = office.registered();
    let form = |office: &mut Office, question: &str| QueryForm {
        question: question.to_owned(),
        country: "afg".to_owned(),
        topics: vec!["protection".to_owned()],
        due: Some(office.tick().date_naive() + chrono::Days::new(5)),
        nobody: false,
    };
    for (question, code) in [
        (format!("Is {} credible?", case.number), Code::ApplicantNumber),
        (format!("см. «{}»", case.number.to_lowercase()), Code::ApplicantNumber),
        ("What happens to Namuna Zahra in Herat?".to_owned(), Code::ApplicantName),
        ("  ".to_owned(), Code::Required),
    ] {
        let form = form(&mut office, &question);
        office.refused(
            "leyla",
            (Kind::Invalid, Code::CheckTheForm),
            &[("question", code)],
            |desk, acting, now| coi::ask(desk, &acting.permit()?, &form, now),
        );
    }
    let mut named = form(&mut office, "Zahra Namuna, the poet");
    named.nobody = true;
    office.run("leyla", |desk, acting, now| coi::ask(desk, &acting.permit()?, &named, now)).unwrap();
    let plain = form(&mut office, "Do police in the sample district act?");
    let asked =
        office.run("leyla", |desk, acting, now| coi::ask(desk, &acting.permit()?, &plain, now)).unwrap();
    office.refused(RESEARCHER, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        coi::ask(desk, &acting.permit()?, &plain, now)
    });
    let first = add(&mut office, &with_text("Sample", &["The police did not act."]));
    let marked = quote(&mut office, first, 1, "police did not act").unwrap();
    let citations = vec![Citation { source: first, quote: Some(marked) }];
    let answer =
        |text: &str| QueryAnswerForm { query: asked, text: text.to_owned(), citations: citations.clone() };
    let telling = answer(&format!("For {}: no.", case.number));
    office.refused(
        RESEARCHER,
        (Kind::Invalid, Code::CheckTheForm),
        &[("text", Code::ApplicantNumber)],
        |desk, acting, now| coi::answer(desk, &acting.permit()?, &telling, now),
    );
    // Whom the file knows is no researcher's to learn: a name is not checked for them.
    let plain = answer("They do not, says Zahra Namuna.");
    office.run(RESEARCHER, |desk, acting, now| coi::answer(desk, &acting.permit()?, &plain, now)).unwrap();
    office.refused(RESEARCHER, (Kind::NotNow, Code::QueryAnswered), &[], |desk, acting, now| {
        coi::answer(desk, &acting.permit()?, &plain, now)
    });
    office.wait(30);
    let view = office.run("kamran", |desk, acting, now| coi::queries(desk, &acting.permit()?, now)).unwrap();
    let states: Vec<QueryState> = view.queries.iter().map(|query| query.state).collect();
    assert_eq!((states, view.open), (vec![QueryState::Overdue, QueryState::Answered], 1));
    let shown = view.queries[1].answer.as_ref().unwrap();
    assert_eq!(shown.citations[0].quote.as_ref().unwrap().text, "police did not act");
    let asked = CoiSearch { text: "district act".to_owned(), ..CoiSearch::default() };
    assert_eq!(search(&mut office, &asked).queries.len(), 1, "an answer is found again");
    office.refused(RESEARCHER, (Kind::NotNow, Code::SourceCited), &[], |desk, acting, now| {
        let form = SourceCorrection { source: first, form: source("Sample B") };
        coi::correct(desk, &acting.permit()?, &form, now)
    });
    office.assert_sound();
}

#[test]
fn a_decision_on_old_information_asks_for_a_reason() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let form = draft(&case, OutcomeCode::Refugee, &[("az", "Əsas var.")]);
    office.run("leyla", |desk, acting, now| decision::save(desk, &acting.permit()?, &form, now)).unwrap();
    let dated = |title: &str, published: &str, volatile| {
        let mut new = with_text(title, &[]);
        (new.form.published, new.form.volatile) = (published.to_owned(), volatile);
        new
    };
    let warned = |office: &mut Office| {
        let broken = office
            .run("leyla", |desk, acting, now| {
                let query = casework::rule::RuleQuery::of(case.application, Act::SubmitDecision);
                casework::rule::ask(desk, &acting.permit()?, &query, now)
            })
            .unwrap();
        broken
            .into_iter()
            .find(|broken| broken.code == Code::SourceStale)
            .map(|broken| broken.params["titles"].clone())
    };
    let recent = add(&mut office, &dated("Recent sample", "2026-01", false));
    cite(&mut office, case.application, recent, None).unwrap();
    assert_eq!(warned(&mut office), None);
    let fast = add(&mut office, &dated("Fast sample", "2026-04-30", true));
    let citation = cite(&mut office, case.application, fast, None).unwrap();
    assert_eq!(warned(&mut office).as_deref(), Some("Fast sample"));
    office.run("leyla", |desk, acting, now| coi::uncite(desk, &acting.permit()?, citation, now)).unwrap();
    assert_eq!(warned(&mut office), None, "what was taken back is not relied on");
    let citation = cite(&mut office, case.application, fast, None).unwrap();
    let mut resting = fact(&case, &lines);
    resting.evidence.push(EvidenceSource { kind: SourceKind::Citation, id: citation });
    office
        .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &resting, now))
        .unwrap();
    office.refused("leyla", (Kind::NotNow, Code::CitationInUse), &[], |desk, acting, now| {
        coi::uncite(desk, &acting.permit()?, citation, now)
    });
    office.wait(60);
    assert_eq!(warned(&mut office).as_deref(), Some("Recent sample; Fast sample"), "it grew old");
    let bare = decision::SubmitForm::from(case.application);
    let refused = office
        .run("leyla", |desk, acting, now| decision::submit(desk, &acting.permit()?, &bare, now))
        .unwrap_err();
    assert_eq!(refused.code, Code::ReasonNeeded);
    assert!(refused.fields.iter().any(|fault| fault.code == Code::SourceStale), "{refused}");
    office
        .run("leyla", |desk, acting, now| {
            let form = handed_in(desk, acting, case.application, now)?;
            assert!(form.overrides.iter().any(|Overriding { code, .. }| *code == Code::SourceStale));
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let overridden = office.file("leyla", case.application).overrides;
    let stale = overridden.iter().find(|one| one.code == Code::SourceStale).expect("it is on the file");
    assert_eq!(stale.params["titles"], "Recent sample; Fast sample", "which sources were old is kept");
    assert!(
        cite(&mut office, case.application, recent, None).is_err(),
        "a draft in review cites nothing new"
    );
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
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

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

#[test]
fn a_researcher_sees_no_case() {
    let mut office = Office::new();
    let case = office.registered();
    let acting = office.acting(RESEARCHER);
    assert_eq!(acting.permit::<casework::permit::ReadCases>().unwrap_err().code, Code::NotAllowed);
    office.refused(RESEARCHER, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        CitationView::of_case(desk, &acting.permit()?, case.application, now)
    });
}

/// A full disk and a faulty form leave nothing behind, neither pages nor words.
#[test]
fn a_source_is_added_whole_or_not_at_all() {
    let mut office = Office::new();
    let wrong = NewSource { form: SourceForm::default(), pages: vec!["text".to_owned()], supersedes: None };
    let fields =
        ["title", "publisher", "kind", "published", "countries", "topics", "language", "reliability"];
    let fields = fields.map(|field| (field, Code::Required));
    office.refused(RESEARCHER, (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, now| {
        coi::add(desk, &acting.permit()?, &wrong, None, now)
    });
    office.refused(
        RESEARCHER,
        (Kind::Invalid, Code::CheckTheForm),
        &[("file", Code::FileSaveAsPdf)],
        |desk, acting, now| {
            let new = with_text("Sample", &[]);
            coi::add(desk, &acting.permit()?, &new, Some(("a.html", b"<!doctype html><p>x")), now)
        },
    );
    let long = "word ".repeat(200_000);
    office.desk().vault.cap_growth(20).unwrap();
    let full = with_text("Sample full", &[&long[..190_000]]);
    let refused = office
        .run(RESEARCHER, |desk, acting, now| coi::add(desk, &acting.permit()?, &full, None, now))
        .unwrap_err();
    assert_eq!(refused.code, Code::DiskFull);
    assert_eq!(titles(&mut office, "word"), Vec::<String>::new());
    office.desk().vault.cap_growth(100_000).unwrap();
    add(&mut office, &full);
    assert_eq!(titles(&mut office, "word"), ["Sample full"]);
    office.assert_sound();
}
