//! What a member of a family told in confidence is read by them alone, whatever way is tried.

use crate::{
    draft,
    letters_apart::couple,
    no_way_around,
    reasons::{desk_of, taken},
    ruling, save, standing, submit,
};
use casework::{
    Code,
    assessment::{self, EvidenceSource, FactForm, Indicator, Mark, Weighed},
    decision::{DecisionForm, LetterReasons, Paragraph, Reasons},
    demonstration::main_job::Case,
    interview::{self, LineForm, LineKind, StartForm},
    need::{self, NeedForm},
    profile::OutcomeCode,
};
use panah_tests::office::{Office, fact};
use std::collections::BTreeMap;
use vault::Id;

const HERS: &str = "Ər yoldaşının qardaşı onu gecə evdə zorlayıb";
const SAID: &str = "O mənə heç kimə demə, yoxsa uşaqlarını öldürərəm dedi";

fn record(office: &mut Office, form: &FactForm) -> Id {
    office
        .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, form, now))
        .unwrap()
        .id
}

/// A couple; she told something in an interview of her own.
fn in_confidence(office: &mut Office) -> (Case, Id, Id) {
    let case = couple(office);
    let start = StartForm {
        application: case.application,
        person: case.members[0],
        language: "prs".to_owned(),
        interpreter: None,
        interpreter_id: None,
        appointment: None,
        overrides: Vec::new(),
    };
    let apart = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &start, now))
        .unwrap();
    office.opening(apart.id);
    let line = LineForm::new(apart.id, LineKind::Answer, SAID);
    let line = office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    office.sign(apart.id);
    let hers = FactForm {
        statement: HERS.to_owned(),
        reasoning: "Danışığı ətraflı və tibbi rəyə uyğundur, şübhə yoxdur.".to_owned(),
        confidential: true,
        ..fact(&case, &[line.id])
    };
    let hers = record(office, &hers);
    (case, hers, line.id)
}

fn both(case: &Case, outcome: OutcomeCode) -> DecisionForm {
    let mut form = draft(case, outcome);
    form.rulings.push(ruling(case.members[1], outcome));
    form.analysis.refoulement = "Yoxlanılıb.".to_owned();
    form
}

fn say(text: &str) -> Paragraph {
    Paragraph { texts: BTreeMap::from([("az".to_owned(), text.to_owned())]), ..Paragraph::default() }
}

fn blocked(office: &mut Office, case: &Case, form: &DecisionForm, why: &str) {
    save(office, form);
    assert!(standing(office, case).contains(&Code::ConfidenceDisclosed), "{why}");
    no_way_around(office, case, Code::ConfidenceDisclosed);
}

#[test]
fn a_shared_letter_tells_nobody_what_one_of_them_told_apart() {
    let mut office = Office::new();
    let (case, _, _) = in_confidence(&mut office);
    let (she, he) = (case.members[0], case.members[1]);
    let mut form = both(&case, OutcomeCode::Refugee);
    let proposals = desk_of(&mut office, &form, None).proposals;
    // Proposed, it stands in her annex; nothing else repeats a word of it.
    let apart: Vec<&Paragraph> = proposals.iter().filter(|one| one.annex.is_some()).collect();
    assert_eq!(apart.len(), 1);
    assert_eq!(apart[0].annex, Some(she));
    assert!(apart[0].text("az").unwrap().contains(HERS) && apart[0].text("az").unwrap().contains(SAID));
    for one in proposals.iter().filter(|one| one.annex.is_none()) {
        assert!(one.texts.values().all(|text| !text.contains("zorlayıb") && !text.contains(SAID)), "{one:?}");
    }
    form.reasons = taken(proposals);
    save(&mut office, &form);
    assert!(standing(&mut office, &case).is_empty());

    // Every way to let him read it.
    let at = form.reasons.0.iter().position(|one| one.annex.is_some()).unwrap();
    let mut open = form.clone();
    open.reasons.0[at].annex = None;
    blocked(&mut office, &case, &open, "the paragraph goes to both");
    let view = desk_of(&mut office, &open, None).paragraphs.remove(at);
    assert_eq!((view.confidences, view.disclosed), (vec![she], vec![she]));
    let mut his = form.clone();
    his.reasons.0[at].annex = Some(he);
    blocked(&mut office, &case, &his, "the paragraph stands in his annex");
    let mut unlinked = open.clone();
    unlinked.reasons.0[at].rests_on.clear();
    blocked(&mut office, &case, &unlinked, "it names no record any more, and repeats the words");
    for words in [HERS, SAID, "…gecə evdə zorlayıb; ƏR YOLDAŞININ QARDAŞI ONU — gecə evdə…"] {
        let mut typed = form.clone();
        typed.reasons.0.push(say(&format!("Siz dediniz: «{words}».")));
        blocked(&mut office, &case, &typed, words);
    }
    let mut summary = form.clone();
    summary.reasons.0[0].texts.insert("fa".to_owned(), format!("«{SAID}»"));
    blocked(&mut office, &case, &summary, "the summary in their language repeats it");

    // Without any of it, it is handed in.
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
    office.assert_sound();
}

#[test]
fn her_own_letter_tells_it_and_his_does_not() {
    let mut office = Office::new();
    let (case, _, _) = in_confidence(&mut office);
    let mut form = both(&case, OutcomeCode::Refugee);
    form.rulings[1].outcome = Some(OutcomeCode::Refused);
    let hers = desk_of(&mut office, &form, Some("recognition")).proposals;
    assert!(hers.iter().all(|one| one.annex.is_none()), "she alone reads her letter");
    assert!(hers.iter().any(|one| one.text("az").unwrap().contains(HERS)));
    let his = desk_of(&mut office, &form, Some("refusal")).proposals;
    assert!(his.iter().all(|one| one.texts.values().all(|text| !text.contains("zorlayıb"))), "{his:?}");
    form.reasons = taken(hers.clone());
    let with = |his: Reasons| LetterReasons(BTreeMap::from([("refusal".to_owned(), his)]));
    form.letter_reasons = with(Reasons([taken(his.clone()).0, vec![say("Danışdıqlarınız yoxlanılıb.")]].concat()));
    save(&mut office, &form);
    assert!(standing(&mut office, &case).is_empty());
    let mut leaked = form.clone();
    leaked.letter_reasons = with(taken(hers));
    blocked(&mut office, &case, &leaked, "his letter has her reasons");
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
}

#[test]
fn a_derivative_letter_is_read_by_whoever_derives() {
    let mut office = Office::new();
    let (case, _, _) = in_confidence(&mut office);
    let mut form = both(&case, OutcomeCode::Refugee);
    form.rulings[1].outcome = Some(OutcomeCode::Derivative);
    form.rulings[1].derived_from = Some(case.members[0]);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    assert!(standing(&mut office, &case).is_empty());
    for paragraph in &mut form.reasons.0 {
        paragraph.annex = None;
    }
    blocked(&mut office, &case, &form, "recognition and derivative status are told in one letter");
}

#[test]
fn his_facts_tell_nothing_that_rests_on_her_confidence() {
    let mut office = Office::new();
    let (case, _, line) = in_confidence(&mut office);
    let mut his = FactForm {
        person: case.members[1],
        statement: "Müraciət edən qardaşından qorxur.".to_owned(),
        ..fact(&case, &[])
    };
    his.indicators.0.insert(
        Indicator::Family,
        Weighed {
            note: "Həyat yoldaşı ayrıca müsahibədə bunu təsdiq edib".to_owned(),
            sources: vec![EvidenceSource::line(line)],
            ..Mark::Supports.into()
        },
    );
    his.evidence = vec![EvidenceSource::line(line)];
    record(&mut office, &his);
    let form = both(&case, OutcomeCode::Refugee);
    let proposals = desk_of(&mut office, &form, None).proposals;
    let told = proposals.iter().find(|one| one.text("az").unwrap().contains("qardaşından")).unwrap();
    assert_eq!(told.annex, None);
    assert!(!told.text("az").unwrap().contains("ayrıca müsahibədə"), "{told:?}");
    assert_eq!(told.rests_on.len(), 1, "her line is no basis of what he reads: {told:?}");
}

#[test]
fn a_line_of_a_restricted_topic_and_a_restricted_need_are_confidences_too() {
    let mut office = Office::new();
    let case = couple(&mut office);
    let start = StartForm {
        application: case.application,
        person: case.members[1],
        language: "prs".to_owned(),
        interpreter: None,
        interpreter_id: None,
        appointment: None,
        overrides: Vec::new(),
    };
    let apart = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &start, now))
        .unwrap();
    office.opening(apart.id);
    let line = LineForm {
        topics: vec!["confidence".to_owned()],
        ..LineForm::new(apart.id, LineKind::Answer, "Məktəbdə müəllim mənə illərlə toxunurdu, atama deməmişəm.")
    };
    office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    office.sign(apart.id);
    let need = NeedForm {
        application: case.application,
        person: case.members[1],
        code: "TR".to_owned(),
        status: None,
        severity: None,
        source: need::NeedSource::default(),
        told: Some("Həbsdə beş gün elektrik cərəyanı ilə işgəncə veriblər".to_owned()),
        restricted: true,
        note: None,
        referral: None,
    };
    office.run("leyla", |desk, acting, now| need::record(desk, &acting.permit()?, &need, now)).unwrap();
    let mut form = both(&case, OutcomeCode::Refugee);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    assert!(!standing(&mut office, &case).contains(&Code::ConfidenceDisclosed));
    for words in [
        "Məktəbdə müəllim ona illərlə toxunurdu: «müəllim mənə illərlə toxunurdu, atama deməmişəm».",
        "Beş gün elektrik cərəyanı ilə işgəncə veriblər.",
    ] {
        let mut typed = form.clone();
        typed.reasons.0.push(say(words));
        blocked(&mut office, &case, &typed, words);
        typed.reasons.0.last_mut().unwrap().annex = Some(case.members[1]);
        save(&mut office, &typed);
        assert!(!standing(&mut office, &case).contains(&Code::ConfidenceDisclosed), "{words}");
    }
}
