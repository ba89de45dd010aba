//! A file that is sealed after it was drawn: it counts, and nobody who is not on its list opens its sheet.

use crate::{assess, decided, finished, office, plan, plan_form, shown};
use casework::{
    Code, Kind,
    access::{self, SealForm},
    audit::{self, FeedbackForm, Mark, PlanQuery},
    journal::{self, JournalQuery},
    profile::OutcomeCode,
};
use panah_tests::office::Office;

#[test]
fn the_sheet_of_a_case_that_was_sealed_since_is_closed() {
    let mut office = office();
    for _ in 0..4 {
        decided(&mut office, OutcomeCode::Refugee);
    }
    let form = plan_form();
    let audit = plan(&mut office, &form);
    let query = PlanQuery {
        checklist: form.checklist.clone(),
        filter: form.filter.clone(),
        confidence: form.confidence,
        margin: form.margin,
    };
    let population = |office: &mut Office| {
        let found = office.run("sevda", |desk, acting, _| audit::propose(desk, &acting.permit()?, &query));
        found.unwrap().population
    };
    assert_eq!(population(&mut office), 4);
    let (file, case) = (audit.files[0].file.id, audit.files[0].file.application.unwrap());
    assess(&mut office, "sevda", &finished(file, &[("d9", Mark::Minor)]));
    let told = FeedbackForm { file, text: "Mənbələr köhnədir.".to_owned() };
    office.run("sevda", |desk, acting, now| audit::give(desk, &acting.permit()?, &told, now)).unwrap();
    let said = |office: &mut Office| {
        let query = JournalQuery::default();
        let page = office.run("rais", |desk, acting, _| journal::of_office(desk, &acting.permit()?, &query));
        let mut entries = page.unwrap().entries.into_iter();
        let entry = entries.find(|entry| entry.command == "audit.feedback").unwrap();
        entry.changes.iter().any(|change| change.value.as_ref() == Some(&told.text))
    };
    assert!(said(&mut office));
    let seal = SealForm { application: case, reason: "Həssas iş".to_owned(), officers: Vec::new() };
    office.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &seal, now)).unwrap();

    let missing = (Kind::NotFound, Code::NotFound);
    office.refused("sevda", missing, &[], |desk, acting, _| audit::sheet(desk, &acting.permit()?, file));
    office.refused("sevda", missing, &[], |desk, acting, now| {
        audit::assess(desk, &acting.permit()?, &finished(file, &[]), now)
    });
    office
        .refused("sevda", missing, &[], |desk, acting, now| audit::give(desk, &acting.permit()?, &told, now));
    let now = shown(&mut office, audit.audit.id);
    assert_eq!(now.files.len(), audit.files.len(), "it counts");
    let closed = now.files.iter().find(|one| one.file.id == file).unwrap();
    assert!(closed.number.is_empty() && closed.file.application.is_none() && closed.marked);
    assert!(now.files.iter().filter(|one| one.file.id != file).all(|one| !one.number.is_empty()));
    assert_eq!(population(&mut office), 3, "and it is not drawn any more");
    assert!(!said(&mut office), "nor does the journal repeat what was told of it");
    // Whoever is in charge of it reads what they were told of it.
    let mine = office.run("leyla", |desk, acting, _| audit::my_feedback(desk, acting)).unwrap();
    assert!(!mine[0].number.is_empty() && mine[0].application == Some(case));
    office.assert_sound();
}
