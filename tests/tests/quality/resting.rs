//! What a mark rests on: lines, papers and paragraphs of the case itself, told to whoever reads the mark.

use crate::{INVALID, assess, decided, finished, office, plan, plan_form};
use casework::{
    Code,
    audit::{self, Evidence, EvidenceKind, FeedbackForm, Mark, ReportQuery, SampleMethod},
    permit::Acting,
    profile::OutcomeCode,
};

#[test]
fn a_mark_rests_on_lines_and_paragraphs_of_its_own_case() {
    let mut office = office();
    for _ in 0..2 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let mut form = plan_form();
    form.method = SampleMethod::Targeted;
    let audit = plan(&mut office, &form);
    let sheet = |office: &mut panah_tests::office::Office, place: usize| {
        let file = audit.files[place].file.id;
        office.run("sevda", |desk, acting, _| audit::sheet(desk, &acting.permit()?, file)).unwrap()
    };
    let (own, other) = (sheet(&mut office, 0).sources, sheet(&mut office, 1).sources);
    let of = |sources: &[audit::EvidenceView], kind: EvidenceKind| {
        sources.iter().find(|one| one.evidence.kind == kind).cloned().unwrap()
    };
    let (line, paragraph) = (of(&own, EvidenceKind::Line), of(&own, EvidenceKind::Paragraph));
    assert_eq!((paragraph.number, paragraph.text.as_str()), (Some(1), "Səbəb."));
    assert!(line.interview.is_some() && line.number.is_some() && !line.text.is_empty(), "{line:?}");
    assert_eq!(Some(line.application), audit.files[0].file.application);

    // A mark that links to where it was found needs no words beside.
    let file = audit.files[0].file.id;
    let mut sheet = finished(file, &[("d9", Mark::Significant)]);
    let found = sheet.marks.get_mut("d9").unwrap();
    found.note.clear();
    let wrong = [
        Evidence { paragraph: Some(2), ..paragraph.evidence.clone() },
        Evidence { paragraph: Some(0), ..paragraph.evidence.clone() },
        Evidence { paragraph: None, ..paragraph.evidence.clone() },
        Evidence { letter: Some("refusal".to_owned()), ..paragraph.evidence.clone() },
        Evidence { paragraph: Some(1), ..line.evidence.clone() },
        Evidence { kind: EvidenceKind::Document, ..line.evidence.clone() },
        of(&other, EvidenceKind::Line).evidence,
        of(&other, EvidenceKind::Paragraph).evidence,
    ];
    for one in wrong {
        let mut sheet = sheet.clone();
        sheet.marks.get_mut("d9").unwrap().evidence = vec![one];
        let faults = [("marks.d9.evidence", Code::NotAChoice)];
        office.refused("sevda", INVALID, &faults, |desk, acting, now| {
            audit::assess(desk, &acting.permit()?, &sheet, now)
        });
    }
    let found = sheet.marks.get_mut("d9").unwrap();
    found.evidence = vec![paragraph.evidence.clone(), line.evidence.clone(), paragraph.evidence.clone()];
    assess(&mut office, "sevda", &sheet);

    // In the results of the audit it stands with the file; only for whoever assesses.
    let query = ReportQuery {
        checklist: "decision".to_owned(),
        audit: Some(audit.audit.id),
        from: None,
        until: None,
        day: audit::ReportDay::default(),
    };
    let report = |office: &mut panah_tests::office::Office, login: &str| {
        office.run(login, |desk, acting, _| audit::report(desk, &acting.permit()?, acting, &query)).unwrap()
    };
    let findings = report(&mut office, "sevda").findings;
    let [one] = <[_; 1]>::try_from(findings).unwrap();
    assert_eq!(
        (one.code.as_str(), one.mark, one.number),
        ("d9", Mark::Significant, audit.files[0].number.clone())
    );
    assert_eq!(one.evidence.len(), 2, "each once");
    assert!(one.evidence.contains(&line) && one.evidence.contains(&paragraph));
    assert!(report(&mut office, "kamran").findings.is_empty());

    // And the officer whose work it is reads it beside what they are told.
    let told = FeedbackForm { file, text: "Danışaq.".to_owned() };
    office.run("sevda", |desk, acting, now| audit::give(desk, &acting.permit()?, &told, now)).unwrap();
    let mine = office.run("leyla", |desk, acting: &Acting, _| audit::my_feedback(desk, acting)).unwrap();
    assert_eq!(mine[0].findings.len(), 1);
    assert_eq!(mine[0].findings[0].evidence.len(), 2);
    office.assert_sound();
}
