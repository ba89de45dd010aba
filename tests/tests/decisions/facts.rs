//! Facts: what they rest on, and what must have been put.

use crate::{INVALID, draft, save, standing, submit};
use casework::{
    Code, Kind,
    assessment::{self, Doubt, EvidenceSource, Factor, Finding, Indicator, Mark, SourceKind, Weighed},
    coi::{self, Citation, CiteForm, NewSource, SourceForm},
    profile::OutcomeCode,
};
use panah_tests::office::{Office, fact};

#[test]
fn an_indicator_rests_on_what_is_in_the_case_and_on_nothing_else() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let (_, foreign) = office.assessed();
    let mut form = fact(&case, &lines);
    let weigh = |source: EvidenceSource| Weighed {
        note: "Hər dəfə eyni.".to_owned(),
        sources: vec![source, source],
        ..Mark::Supports.into()
    };
    form.indicators.0.insert(Indicator::Internal, weigh(EvidenceSource::line(lines[0])));
    form.factors = vec![Factor { code: "trauma".to_owned(), note: "Fasilə verildi.".to_owned() }];
    let kept = office
        .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &form, now))
        .unwrap();
    let weighed = &kept.indicators.0[&Indicator::Internal];
    assert_eq!(weighed.sources, [EvidenceSource::line(lines[0])], "each source once");
    assert_eq!(kept.factors.0[0].code, "trauma");
    assert_eq!(office.file("leyla", case.application).facts[1], kept);

    form.indicators.0.insert(Indicator::Internal, weigh(EvidenceSource::line(foreign[0])));
    form.indicators.0.insert(
        Indicator::External,
        weigh(EvidenceSource { kind: SourceKind::Document, id: case.members[0] }),
    );
    form.factors = vec![Factor { code: "luck".to_owned(), note: String::new() }];
    let faults = [
        ("indicators.internal.sources", Code::NotAChoice),
        ("indicators.external.sources", Code::NotAChoice),
        ("factors.0.code", Code::NotAChoice),
    ];
    office.refused("leyla", INVALID, &faults, |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    office.assert_sound();
}

/// Country information is cited in the case first; a citation of another case supports nothing.
#[test]
fn a_fact_rests_on_country_information_that_its_case_cites() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let (other, _) = office.assessed();
    let form = NewSource {
        form: SourceForm {
            title: "Həbsxanalar haqqında nümunə hesabat".to_owned(),
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
    let source =
        office.run("leyla", |desk, acting, now| coi::add(desk, &acting.permit()?, &form, None, now)).unwrap();
    let cite = |office: &mut Office, application| {
        let form = CiteForm { application, citation: Citation { source, quote: None }, fact: None };
        office.run("leyla", |desk, acting, now| coi::cite(desk, &acting.permit()?, &form, now)).unwrap()
    };
    let (ours, theirs) = (cite(&mut office, case.application), cite(&mut office, other.application));
    let citation = |id| EvidenceSource { kind: SourceKind::Citation, id };
    let mut form = fact(&case, &lines);
    form.evidence.push(citation(ours));
    form.indicators
        .0
        .insert(Indicator::External, Weighed { sources: vec![citation(ours)], ..Mark::Supports.into() });
    let kept = office
        .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &form, now))
        .unwrap();
    assert!(kept.evidence.0.contains(&citation(ours)));
    form.evidence.push(citation(theirs));
    office.refused("leyla", INVALID, &[("evidence", Code::NotAChoice)], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    // What a finding rests on stands.
    office.refused("leyla", (Kind::NotNow, Code::CitationInUse), &[], |desk, acting, now| {
        coi::uncite(desk, &acting.permit()?, ours, now)
    });
}

/// A rejection needs the line in which the contradiction was put, when it is recorded and when it is changed.
#[test]
fn what_was_not_put_rejects_nothing() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let known = office.file("leyla", case.application).facts[0].id;
    for changed in [None, Some(known)] {
        let mut form = fact(&case, &lines);
        form.fact = changed;
        form.finding = Finding::Rejected;
        // Naming how it was explained puts nothing to anybody.
        form.explanation = "İzah etmədi.".to_owned();
        office.refused("leyla", INVALID, &[("putIn", Code::PutToApplicantMissing)], |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &form, now)
        });
    }
    assert_eq!(office.file("leyla", case.application).facts[0].assessed.finding, Finding::Accepted);
}

#[test]
fn the_benefit_of_the_doubt_has_conditions() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    let mut form = fact(&case, &lines);
    form.fact = Some(office.file("leyla", case.application).facts[0].id);
    form.finding = Finding::BenefitOfDoubt;
    let all = Doubt { effort: true, evidence: true, coherent: true, not_contradicted: true, credible: true };
    for (doubt, warns) in [
        (Doubt::default(), true),
        (Doubt { credible: false, ..all }, true),
        (Doubt { effort: false, ..all }, true),
        (all, false),
    ] {
        form.doubt = doubt;
        office
            .run("leyla", |desk, acting, now| assessment::record(desk, &acting.permit()?, &form, now))
            .unwrap();
        save(&mut office, &draft(&case, OutcomeCode::Refugee));
        assert_eq!(standing(&mut office, &case).contains(&Code::BenefitUnmet), warns, "{doubt:?}");
    }
    submit(&mut office, &case).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::DecisionFrozen), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
}
