//! Reasons are proposed from the assessment, and say so where they no longer agree with it.

use crate::{draft, included, no_way_around, save, standing, submit};
use casework::{
    Code, Kind,
    assessment::{self, FactForm, Factor, Finding, Indicator, Mark, Weighed},
    coi::{self, Citation, CiteForm, NewSource, QuoteForm, SourceForm},
    decision::{
        self, Basis, DecisionForm, DecisionSection, Mismatch, Paragraph, Reasons, ReasonsDesk, ReasonsQuery,
        Verdict,
    },
    demonstration::main_job::Case,
    letter::{self, PreviewForm},
    profile::OutcomeCode,
    rule::{Act, Overriding, RuleQuery},
};
use letters::Lang;
use panah_tests::office::{Office, fact, verdict};
use vault::Id;

pub(crate) fn desk_of(office: &mut Office, draft: &DecisionForm, letter: Option<&str>) -> ReasonsDesk {
    let query = ReasonsQuery {
        application: draft.application,
        letter: letter.map(str::to_owned),
        draft: Some(draft.clone()),
    };
    let before = office.commits();
    let desk = office.run("leyla", |desk, acting, _| decision::ask_reasons(desk, &acting.permit()?, &query));
    assert_eq!(office.commits(), before, "asking writes nothing");
    desk.unwrap()
}

fn az(paragraph: &Paragraph) -> &str {
    paragraph.text("az").unwrap()
}

/// The paragraphs in Azerbaijani alone: what an officer who writes one letter takes over.
pub(crate) fn taken(proposals: Vec<Paragraph>) -> Reasons {
    let only = |mut paragraph: Paragraph| {
        paragraph.texts.retain(|tag, _| tag == "az");
        paragraph
    };
    Reasons(proposals.into_iter().map(only).collect())
}

fn refound(office: &mut Office, case: &Case, finding: Finding, reasoning: &str, put_in: Option<Id>) {
    let known = office.file("leyla", case.application).facts.remove(0);
    let lines: Vec<Id> = known.evidence.0.iter().filter_map(|source| source.as_line()).collect();
    let form = FactForm {
        fact: Some(known.id),
        finding,
        reasoning: reasoning.to_owned(),
        put_in,
        ..fact(case, &lines)
    };
    office.run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &form, now)).unwrap();
}

/// A fact with everything that can be said about it, and an analysis.
fn assessed(office: &mut Office) -> (Case, Vec<Id>, DecisionForm, Id) {
    let (case, lines) = office.assessed();
    let source = office
        .run("arash", |desk, acting, now| {
            let form = NewSource {
                form: SourceForm {
                    title: "Prisons (sample)".to_owned(),
                    publisher: "Nümunə Araşdırma Mərkəzi".to_owned(),
                    kind: "ngo".to_owned(),
                    published: "2026-09-01".to_owned(),
                    countries: vec!["AFG".to_owned()],
                    topics: vec!["protection".to_owned()],
                    language: "ENG".to_owned(),
                    reliability: "named".to_owned(),
                    ..SourceForm::default()
                },
                pages: vec!["Detention without trial is common.".to_owned()],
                supersedes: None,
            };
            coi::add(desk, &acting.permit()?, &form, None, now)
        })
        .unwrap();
    let quote = office
        .run("arash", |desk, acting, now| {
            let form = QuoteForm {
                source,
                page: 1,
                text: "Detention without trial is common.".to_owned(),
                note: None,
            };
            coi::quote(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let known = office.file("leyla", case.application).facts.remove(0);
    let mut form = FactForm { fact: Some(known.id), ..fact(&case, &lines) };
    let weighed = |mark: Mark, note: &str| Weighed { note: note.to_owned(), ..mark.into() };
    form.indicators.0.insert(Indicator::Detail, weighed(Mark::Supports, "Günü və yeri deyib"));
    form.indicators.0.insert(Indicator::Plausibility, weighed(Mark::Neutral, "Heç nə"));
    form.factors = vec![Factor { code: "trauma".to_owned(), note: String::new() }];
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &form, now)?;
            let citation = Citation { source, quote: Some(quote) };
            let form = CiteForm { application: case.application, citation, fact: Some(known.id) };
            coi::cite(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    let mut form = draft(&case, OutcomeCode::Refugee);
    included(&mut form.analysis);
    form.analysis.refoulement = "Yoxlanılıb".to_owned();
    (case, lines, form, source)
}

#[test]
fn paragraphs_follow_the_file_in_the_order_of_a_letter() {
    let mut office = Office::new();
    let (case, lines, form, _) = assessed(&mut office);
    let desk = desk_of(&mut office, &form, None);
    assert_eq!(desk.persons, case.members);
    assert_eq!(desk.languages, ["az", "ru", "en", "fa"]);
    assert_eq!(desk.unverified, desk.languages, "no translator confirmed a sentence yet");
    let first: Vec<&Basis> = desk.proposals.iter().filter_map(|one| one.rests_on.first()).collect();
    let steps: Vec<DecisionSection> = first
        .iter()
        .filter_map(|basis| match basis {
            Basis::Element { step, .. } => Some(*step),
            _ => None,
        })
        .collect();
    use DecisionSection::{Fear, Grounds, Persecution, Refoulement};
    assert_eq!(steps, [Fear, Persecution, Grounds, Refoulement]);
    assert!(matches!(first.first(), Some(Basis::Fact { finding: Finding::Accepted, .. })));
    assert!(matches!(first.last(), Some(Basis::Outcome { code: Some(OutcomeCode::Refugee), .. })));

    // The fact: statement, quotation with interview and line, country information, indicator, finding, why.
    let told = az(&desk.proposals[0]);
    let mut rest = told;
    for part in [
        "Siz bildirirsiniz: Müraciət edən qorxur.",
        "25 noyabr 2026-cı il tarixli müsahibədə dediniz: «Qorxurdum.» (sətir 2).",
        "«[[Detention without trial is common.]]»^[Nümunə Araşdırma Mərkəzi, Prisons (sample), 01.09.2026, səh. 1].",
        "Təsvir ətraflı və konkretdir. Günü və yeri deyib.",
        "Bu fakt qəbul edilir. Ardıcıl danışıb.",
    ] {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} in its place: {told}"));
        rest = &rest[at + part.len()..];
    }
    assert!(
        !told.contains("Niyə gəldiniz?") && !told.contains("Heç nə"),
        "no question, nothing neutral: {told}"
    );
    let lines_of = |paragraph: &Paragraph| {
        let line = |basis: &Basis| match basis {
            Basis::Source { source, .. } => source.as_line(),
            _ => None,
        };
        paragraph.rests_on.iter().filter_map(line).collect::<Vec<_>>()
    };
    assert_eq!(lines_of(&desk.proposals[0]), lines);
    // Words of the file ask for a translation in every other language.
    for tag in ["ru", "en", "fa"] {
        assert!(desk.proposals[0].text(tag).unwrap().contains("[[Ardıcıl danışıb.]]"), "{tag}");
    }
    assert!(az(&desk.proposals[4]).contains("Qaytarılmanın yolverilməzliyi. Yoxlanılıb."));
    office.assert_sound();
}

#[test]
fn what_waits_for_a_translation_is_not_handed_in() {
    let mut office = Office::new();
    let (case, _, mut form, _) = assessed(&mut office);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), [Code::ReasonsUnfinished]);
    no_way_around(&mut office, &case, Code::ReasonsUnfinished);
    let text = form.reasons.0[0].texts.get_mut("az").unwrap();
    *text = text.replace("[[", "").replace("]]", "");
    save(&mut office, &form);
    assert!(standing(&mut office, &case).is_empty());
    submit(&mut office, &case).unwrap();
}

#[test]
fn a_finding_that_was_turned_round_blocks_until_the_paragraph_says_so() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    assert!(desk_of(&mut office, &form, None).paragraphs.iter().all(|one| one.disagreements.is_empty()));
    assert!(standing(&mut office, &case).is_empty());

    refound(&mut office, &case, Finding::Rejected, "Ziddiyyət izah olunmayıb.", Some(lines[0]));
    let view = desk_of(&mut office, &form, None).paragraphs.remove(0);
    let (was, now) = (Finding::Accepted, Finding::Rejected);
    assert_eq!(view.disagreements[0].mismatch, Mismatch::Finding { was, now });
    assert!(view.disagreements[0].contradicts);
    assert_eq!(standing(&mut office, &case), [Code::ReasonsContradict]);
    no_way_around(&mut office, &case, Code::ReasonsContradict);

    // Renewed from the file, the paragraph says what was found.
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    assert!(az(&form.reasons.0[0]).contains("Bu fakt qəbul edilmir. Ziddiyyət izah olunmayıb."));
    save(&mut office, &form);
    assert!(standing(&mut office, &case).is_empty());
    submit(&mut office, &case).unwrap();
    office.assert_sound();
}

#[test]
fn another_outcome_than_the_reasons_say_blocks() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    form.rulings[0].outcome = Some(OutcomeCode::Refused);
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), [Code::ReasonsContradict]);
    no_way_around(&mut office, &case, Code::ReasonsContradict);
}

#[test]
fn what_changed_since_warns_and_the_reason_for_going_on_is_kept() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.analysis.fear = "Qorxu əsaslıdır.".to_owned();
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    refound(&mut office, &case, Finding::Accepted, "Daha ətraflı danışıb.", None);
    form.analysis.fear.clear();
    save(&mut office, &form);
    let desk = desk_of(&mut office, &form, None);
    let found: Vec<_> =
        desk.paragraphs.iter().map(|one| one.disagreements.first().map(|d| d.mismatch)).collect();
    assert_eq!(found, [Some(Mismatch::Changed), Some(Mismatch::Gone), None]);
    assert_eq!(standing(&mut office, &case), [Code::ReasonsOutdated]);
    // Kept as it is, on how things stand now: it agrees.
    let mut kept = form.clone();
    kept.reasons.0[0].rests_on = desk.paragraphs[0].now.clone();
    kept.reasons.0[1].rests_on = desk.paragraphs[1].now.clone();
    assert!(desk_of(&mut office, &kept, None).paragraphs.iter().all(|one| one.disagreements.is_empty()));
    submit(&mut office, &case).unwrap();
    let overrides = office.file("kamran", case.application).overrides;
    let said = overrides.iter().find(|one| one.code == Code::ReasonsOutdated).unwrap();
    assert_eq!(said.params["numbers"], "1, 2");
}

/// What a reviewer approves agrees on the day of approval: country information that was withdrawn since is said.
#[test]
fn a_reviewer_is_warned_of_what_changed_after_it_was_handed_in() {
    let mut office = Office::new();
    let (case, _, mut form, source) = assessed(&mut office);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    let text = form.reasons.0[0].texts.get_mut("az").unwrap();
    *text = text.replace("[[", "").replace("]]", "");
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
    office
        .run("arash", |desk, acting, now| {
            coi::withdraw(desk, &acting.permit()?, source, "Səhv dərc olunub.", now)
        })
        .unwrap();
    office.refused(
        "kamran",
        (Kind::NotNow, Code::ReasonNeeded),
        &[("", Code::ReasonsOutdated)],
        |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(&case, Verdict::Approved), now)
        },
    );
    let query =
        RuleQuery { code: Some("return".to_owned()), ..RuleQuery::of(case.application, Act::ReviewDecision) };
    let against = office
        .run("kamran", |desk, acting, now| casework::rule::ask(desk, &acting.permit()?, &query, now))
        .unwrap();
    assert!(against.is_empty(), "nothing keeps it from being returned: {against:?}");
    let mut approved = verdict(&case, Verdict::Approved);
    let reason = "Başqa mənbə də təsdiq edir.".to_owned();
    approved.overrides = vec![Overriding { code: Code::ReasonsOutdated, person: None, reason }];
    office
        .run("kamran", |desk, acting, now| decision::review(desk, &acting.permit()?, &approved, now))
        .unwrap();
}

#[test]
fn a_paragraph_rests_on_nothing_of_another_case() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let (other, _) = office.assessed();
    let mut form = draft(&case, OutcomeCode::Refugee);
    let theirs = desk_of(&mut office, &draft(&other, OutcomeCode::Refugee), None).proposals;
    form.reasons.0[0].rests_on = theirs[0].rests_on.clone();
    form.reasons.0[0].annex = Some(other.members[0]);
    let faults = [("reasons.annex.0", Code::NotAChoice), ("reasons.restsOn.0", Code::NotAChoice)];
    office.refused("leyla", crate::INVALID, &faults, |desk, acting, now| {
        decision::save(desk, &acting.permit()?, &form, now)
    });
}

/// Text and, after it, the notes at the foot: the mark in the text, the source once below, in each language.
#[test]
fn sources_are_footnotes_of_the_letter_each_once() {
    let mut office = Office::new();
    let (case, _, mut form, _) = assessed(&mut office);
    let desk = desk_of(&mut office, &form, None);
    form.reasons = Reasons(desk.proposals);
    for paragraph in &mut form.reasons.0 {
        for text in paragraph.texts.values_mut() {
            *text = text.replace("[[", "").replace("]]", "");
        }
    }
    // The officer names the same page again, and another.
    let first = form.reasons.0[0].clone();
    let cited = first.texts["az"].split("^[").nth(1).unwrap().split(']').next().unwrap().to_owned();
    let again = form.reasons.0[1].texts.get_mut("az").unwrap();
    again.push_str(&format!(" Bu da məlumdur^[{cited}]; başqası da^[Nümunə Mərkəzi, Other (sample)]."));
    for (lang, page) in [(Lang::Az, "səh. 1"), (Lang::Ru, "с. 1"), (Lang::En, "p. 1")] {
        let preview = PreviewForm {
            application: case.application,
            language: lang,
            summary: None,
            hand_over: None,
            draft: Some(form.clone()),
            letter: None,
            about: None,
            corrects: None,
        };
        let shown = office
            .run("leyla", |desk, acting, now| letter::preview(desk, &acting.permit()?, &preview, now))
            .unwrap();
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, shown.pdf).unwrap();
        let said = panah_tests::pdf::flowing(&panah_tests::pdf::text(&bytes));
        assert_eq!(said.matches("Prisons (sample)").count(), 1, "one note for one source: {said}");
        assert!(said.contains(page) && !said.contains("^["), "{lang:?}: {said}");
        let (text, note) = (said.find("trial is common").unwrap(), said.find("Prisons (sample)").unwrap());
        assert!(text < note, "the note stands below its text: {said}");
        assert_eq!(said.matches("Other (sample)").count(), usize::from(lang == Lang::Az), "{said}");
    }
}
