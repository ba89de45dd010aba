//! Nobody is decided on without having been heard.

use crate::{draft, no_way_around, ruling, save, submit};
use casework::{
    Code, Kind,
    application::{self, Relationship},
    assessment, decision,
    demonstration::main_job::Case,
    profile::OutcomeCode,
};
use panah_tests::office::{Office, applicant, fact, registration};

#[test]
fn a_claimant_who_was_not_interviewed_stops_the_draft() {
    let mut office = Office::new();
    let mut husband = applicant("Nader Sanjesh");
    husband.relationship = Relationship::Hus;
    let form = registration(vec![applicant("Zahra Namuna"), husband]);
    let registered = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", registered.application);
    let members = file.members.iter().map(|member| member.person.id).collect();
    let case = Case { application: registered.application, number: registered.number, members };
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.rulings.push(ruling(case.members[1], OutcomeCode::Refugee));
    // Before anybody was heard there is neither a fact nor a draft.
    office.refused("leyla", (Kind::NotNow, Code::NotInterviewed), &[], |desk, acting, now| {
        decision::save(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", (Kind::NotNow, Code::NotInterviewed), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &fact(&case, &[]), now)
    });
    let (interview, lines) = office.interview(&case);
    office.sign(interview);
    office
        .run("leyla", |desk, acting, now| {
            assessment::record(desk, &acting.permit()?, &fact(&case, &lines), now)
        })
        .unwrap();
    save(&mut office, &form);
    no_way_around(&mut office, &case, Code::NotInterviewed);
    let refused = submit(&mut office, &case).unwrap_err();
    let whom =
        refused.fields.iter().find(|fault| fault.code == Code::NotInterviewed).map(|fault| &fault.field);
    assert!(whom.is_none_or(|field| *field == case.members[1].to_string()), "{refused}");
}
