//! What a member of a family told in confidence is read by them alone, whatever way is tried.

use crate::{
    draft,
    letters_apart::couple,
    no_way_around,
    reasons::{desk_of, taken},
    ruling, save, standing, submit,
};
use casework::{
    Code, Kind,
    assessment::{self, EvidenceSource, FactForm, Indicator, Mark, Weighed},
    decision::{DecisionForm, LetterReasons, Paragraph, Reasons, Verdict},
    demonstration::main_job::Case,
    inquiry::{self, InquiryForm, InquiryKind},
    interview::{self, LineForm, LineKind},
    letter::{self, LetterAbout, LetterForm, ReissueForm, Subject},
    need::{self, NeedForm},
    profile::OutcomeCode,
    task::TaskCode,
    template::Template,
};
use panah_tests::{
    office::{Office, fact},
    pdf,
};
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
    let start = panah_tests::forms::interview(case.application, case.members[0]);
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

fn told(office: &mut Office, letter: Id) -> String {
    let (_, bytes) = office
        .run("leyla", |desk, acting, now| letter::export(desk, &acting.permit()?, letter, now))
        .unwrap();
    pdf::flowing(&pdf::text(&bytes))
}

/// Her annex is a paper of its own, addressed to her: issued beside the shared letter, and issued anew, it stays hers.
#[test]
fn an_annex_is_a_letter_to_one_person_alone() {
    let mut office = Office::new();
    let (case, _, _) = in_confidence(&mut office);
    let mut form = both(&case, OutcomeCode::Refugee);
    form.reasons = taken(desk_of(&mut office, &form, None).proposals);
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
    let annexes = |office: &mut Office| {
        let mut offers = office.file("leyla", case.application).writing.offers;
        offers.retain(|offer| offer.subject == Subject::Annex);
        offers
    };
    assert!(annexes(&mut office).is_empty(), "nothing is told before it was approved");
    crate::review(&mut office, &case, Verdict::Approved);
    let offer = annexes(&mut office).remove(0);
    assert_eq!((offer.persons.as_slice(), offer.owed, offer.issued), (&case.members[..1], true, None));
    assert!(office.tasks("leyla").contains(&TaskCode::IssueLetter));

    let (_, _, shared) = crate::letters_apart::issue(&mut office, &case, None);
    assert!(
        shared.contains("Sanjesh") && !shared.contains("zorlayıb") && !shared.contains("öldürərəm"),
        "{shared}"
    );
    let about = LetterAbout { subject: Subject::Annex, record: Some(offer.record), person: None };
    let annex = LetterForm { about: Some(about), ..crate::letter(&case, None) };
    let hers =
        office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &annex, now)).unwrap();
    assert_eq!((hers.name(), hers.persons.0.as_slice()), ("annex", &case.members[..1]));
    let text = told(&mut office, hers.id);
    assert!(text.contains("zorlayıb") && text.contains("Namuna") && !text.contains("Sanjesh"), "{text}");
    office.refused("leyla", (Kind::NotNow, Code::AlreadyIssued), &[], |desk, acting, now| {
        letter::issue(desk, &acting.permit()?, &annex, now)
    });
    let anew = ReissueForm {
        letter: hers.id,
        language: letters::Lang::Az,
        summary: None,
        hand_over: "2026-12-21".parse().unwrap(),
        correction: panah_tests::office::profile().corrections[0].code.clone(),
        because: "Nümunə: tarix səhv idi.".to_owned(),
        overrides: panah_tests::office::letter_reasons(),
    };
    let again = office
        .run("leyla", |desk, acting, now| letter::reissue(desk, &acting.permit()?, &anew, now))
        .unwrap();
    assert_eq!(again.persons.0, case.members[..1]);
    assert!(told(&mut office, again.id).contains("zorlayıb"));
    assert!(annexes(&mut office)[0].issued.is_some());
    office.assert_sound();
}

/// What is typed elsewhere passes no rule of reasons; it is read when the letter is set.
#[test]
fn no_letter_of_another_act_repeats_it() {
    let mut profile = panah_tests::office::profile().clone();
    let source = "+++\nid = \"information_request\"\nversion = 7\nlanguage = \"az\"\ntitle = \"Nümunə\"\n\
        verified = false\n+++\n# Nümunə\n\n{% for point in request.points %}\n1. {{ point }}\n{% endfor %}\n\n\
        ::signature Müdir\n";
    let template = Template::parse(source).unwrap();
    profile.templates.insert(("information_request".to_owned(), letters::Lang::Az), template);
    let mut office = Office::new();
    office.desk().work_under(Box::leak(Box::new(profile)));
    let (case, _, _) = in_confidence(&mut office);
    let ask = |office: &mut Office, persons: &[Id]| {
        let form = InquiryForm {
            application: case.application,
            kind: InquiryKind::Information,
            persons: persons.to_vec(),
            points: vec![format!("Müraciət edən deyir: «{SAID}». Kim eşidib?")],
            due_on: "2026-12-20".parse().unwrap(),
            effect: "Qərar işdəki məlumatla verilir.".to_owned(),
        };
        let asked = office
            .run("leyla", |desk, acting, now| inquiry::record(desk, &acting.permit()?, &form, now))
            .unwrap();
        let about = LetterAbout { subject: Subject::Inquiry, record: Some(asked.id), person: None };
        LetterForm { about: Some(about), ..crate::letter(&case, None) }
    };
    for persons in [&case.members[..], &case.members[1..]] {
        let form = ask(&mut office, persons);
        let refused =
            office.refused("leyla", (Kind::NotNow, Code::ConfidenceRepeated), &[], |desk, acting, now| {
                letter::issue(desk, &acting.permit()?, &form, now)
            });
        assert_eq!(refused.params["name"], "Zahra Namuna");
    }
    let hers = ask(&mut office, &case.members[..1]);
    office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &hers, now)).unwrap();
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
    form.letter_reasons =
        with(Reasons([taken(his.clone()).0, vec![say("Danışdıqlarınız yoxlanılıb.")]].concat()));
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
    let start = panah_tests::forms::interview(case.application, case.members[1]);
    let apart = office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &start, now))
        .unwrap();
    office.opening(apart.id);
    let line = LineForm {
        topics: vec!["confidence".to_owned()],
        ..LineForm::new(
            apart.id,
            LineKind::Answer,
            "Məktəbdə müəllim mənə illərlə toxunurdu, atama deməmişəm.",
        )
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
