//! Rules of the legal analysis.

use crate::{included, no_way_around, save, standing, submit, with};
use casework::{
    Code,
    decision::{Analysis, Clause, ClauseFound, Held},
    family::{self, LeaveForm},
    profile::OutcomeCode,
};
use panah_tests::office::Office;

fn alternative(analysis: &mut Analysis) {
    included(analysis);
    analysis.relocation = "Başqa şəhərdə yaşaya bilər.".to_owned();
    analysis.alternative.exists = Some(true);
}

#[test]
fn an_alternative_has_a_name_and_was_put_to_the_applicant() {
    let mut office = Office::new();
    let (case, lines) = office.assessed();
    save(&mut office, &with(&case, OutcomeCode::Refused, alternative));
    let codes = standing(&mut office, &case);
    assert!(codes.contains(&Code::RelocationPlaceMissing) && codes.contains(&Code::RelocationNotPut));
    no_way_around(&mut office, &case, Code::RelocationNotPut);
    // A name alone does not do, nor a line of somebody else's interview.
    let mut named = with(&case, OutcomeCode::Refused, alternative);
    named.analysis.alternative.place = "Nümunəabad".to_owned();
    save(&mut office, &named);
    assert!(!standing(&mut office, &case).contains(&Code::RelocationPlaceMissing));
    no_way_around(&mut office, &case, Code::RelocationNotPut);
    let (_, foreign) = office.assessed();
    named.analysis.alternative.put_in = Some(foreign[0]);
    let field = "analysis.alternative.putIn";
    office.refused("leyla", crate::INVALID, &[(field, Code::NotAChoice)], |desk, acting, now| {
        casework::decision::save(desk, &acting.permit()?, &named, now)
    });
    named.analysis.alternative.put_in = Some(lines[0]);
    save(&mut office, &named);
    submit(&mut office, &case).unwrap();
}

#[test]
fn a_refusal_that_speaks_of_another_place_says_whether_it_is_one() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let text = |analysis: &mut Analysis| analysis.relocation = "Paytaxtda yaşaya bilər.".to_owned();
    save(&mut office, &with(&case, OutcomeCode::Refused, text));
    assert_eq!(standing(&mut office, &case), [Code::RelocationUnanswered]);
    let none = |analysis: &mut Analysis| {
        text(analysis);
        analysis.alternative.exists = Some(false);
    };
    save(&mut office, &with(&case, OutcomeCode::Refused, none));
    assert_eq!(standing(&mut office, &case), []);
}

fn clause(clause: Clause, applies: bool) -> ClauseFound {
    ClauseFound { clause, reasons: String::new(), responsibility: String::new(), applies }
}

/// Written as a text, as a clause, in the family's analysis or in a person's own: inclusion stands before.
#[test]
fn exclusion_waits_for_inclusion_wherever_it_is_written() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    type Fill = fn(&mut Analysis);
    let ways: [(&str, Fill); 3] = [
        ("a text", |analysis| analysis.exclusion = "Cinayət törədib.".to_owned()),
        ("a clause", |analysis| analysis.clauses = vec![clause(Clause::SeriousCrime, false)]),
        ("a finding without a ground", |analysis| {
            included(analysis);
            analysis.grounds.clear();
            analysis.clauses = vec![clause(Clause::Atrocity, true)];
        }),
    ];
    for (way, fill) in ways {
        let common = with(&case, OutcomeCode::Refused, fill);
        save(&mut office, &common);
        assert!(standing(&mut office, &case).contains(&Code::ExclusionBeforeInclusion), "{way}");
        no_way_around(&mut office, &case, Code::ExclusionBeforeInclusion);
        let mut own = with(&case, OutcomeCode::Refused, included);
        own.own.0.insert(case.members[0], common.analysis.clone());
        save(&mut office, &own);
        no_way_around(&mut office, &case, Code::ExclusionBeforeInclusion);
    }
}

#[test]
fn a_clause_that_applies_has_serious_reasons_and_what_the_person_did() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let mut form = with(&case, OutcomeCode::Refused, included);
    form.analysis.clauses = vec![clause(Clause::SeriousCrime, true)];
    for (reasons, responsibility) in [("", ""), ("Silahlı soyğun.", ""), ("", "Özü iştirak edib.")] {
        form.analysis.clauses[0].reasons = reasons.to_owned();
        form.analysis.clauses[0].responsibility = responsibility.to_owned();
        save(&mut office, &form);
        no_way_around(&mut office, &case, Code::ExclusionUnreasoned);
    }
    form.analysis.clauses[0].reasons = "Silahlı soyğun.".to_owned();
    save(&mut office, &form);
    assert_eq!(standing(&mut office, &case), []);
    // Article 1D asks nothing about conduct.
    form.analysis.clauses =
        vec![ClauseFound { reasons: "UNRWA.".to_owned(), ..clause(Clause::OtherAgency, true) }];
    save(&mut office, &form);
    submit(&mut office, &case).unwrap();
}

/// What a draft says of somebody who leaves goes with them.
#[test]
fn an_analysis_leaves_with_its_person() {
    let mut office = Office::new();
    let case = crate::letters_apart::couple(&mut office);
    let husband = case.members[1];
    let mut form = with(&case, OutcomeCode::Refugee, included);
    form.rulings.push(crate::ruling(husband, OutcomeCode::Refugee));
    form.analysis.unity.insert(husband, "Ər-arvaddır.".to_owned());
    form.own.0.insert(husband, Analysis { fear: "Onun öz səbəbi var.".to_owned(), ..Analysis::default() });
    save(&mut office, &form);
    let leave = LeaveForm {
        application: case.application,
        person: husband,
        because: "departure".to_owned(),
        on: None,
        died: None,
        relationships: Vec::new(),
        reason: "Ailənin dediyinə görə, uydurma.".to_owned(),
    };
    office.run("leyla", |desk, acting, now| family::leave(desk, &acting.permit()?, &leave, now)).unwrap();
    let seen = office.file("leyla", case.application).decision.unwrap();
    assert!(seen.own.0.is_empty() && seen.analysis.unity.is_empty());
    office.assert_sound();
}

#[test]
fn no_ground_or_clause_stands_twice_and_a_right_is_of_the_list() {
    let mut office = Office::new();
    let (case, _) = office.assessed();
    let mut form = with(&case, OutcomeCode::Refugee, included);
    form.analysis.grounds[0].held = Held::Imputed;
    form.analysis.grounds.push(form.analysis.grounds[0].clone());
    form.analysis.clauses = vec![clause(Clause::Atrocity, false), clause(Clause::Atrocity, true)];
    form.analysis.harms = vec![casework::decision::Harm {
        act: "Tutulma".to_owned(),
        right: Some("lunch".to_owned()),
        ..Default::default()
    }];
    form.analysis.unity.insert(vault::Id::from_bytes([9; 16]), "Kim?".to_owned());
    let stranger = format!("analysis.unity.{}", vault::Id::from_bytes([9; 16]));
    let fields = [
        ("analysis.harms.0.right", Code::NotAChoice),
        ("analysis.grounds.1", Code::NotAChoice),
        ("analysis.clauses.1", Code::NotAChoice),
        (stranger.as_str(), Code::NotAChoice),
    ];
    office.refused("leyla", crate::INVALID, &fields, |desk, acting, now| {
        casework::decision::save(desk, &acting.permit()?, &form, now)
    });
}
