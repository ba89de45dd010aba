//! What a case cites stays as it was; what is too old asks for a reason.

use crate::{RESEARCHER, add, quote, search, source, with_text};
use casework::{
    Code, Kind, Result,
    assessment::{self, EvidenceSource, SourceKind},
    coi::{
        self, Citation, CitationView, CiteForm, CoiSearch, NewSource, PageQuery, PassageKind,
        SourceCorrection,
    },
    decision,
    profile::OutcomeCode,
    rule::{Act, Overriding},
};
use letters::Lang;
use panah_tests::office::{Office, decision as draft, fact, handed_in};
use vault::Id;

fn cite(office: &mut Office, application: Id, source: Id, quote: Option<Id>) -> Result<Id> {
    let form = CiteForm { application, citation: Citation { source, quote }, fact: None };
    office.run("leyla", |desk, acting, now| coi::cite(desk, &acting.permit()?, &form, now))
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
