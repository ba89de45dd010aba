//! The acts up to a decision that letters tell of, each done for the sake of its letter: the plainest story that leads
//! to it.

use crate::issued::{Writer, apart as told_alone, draft, ruling};
use casework::{
    application::{self, MemberForm, Relationship},
    appointment::{self, AppointmentForm, ContactForm, OutcomeForm, OutcomeOfAppointment},
    closure::{self, ClosureForm},
    decision::{self, Clause, ClauseFound, Ground, SeriousHarm, SeriousHarmFound, Verdict},
    demonstration::main_job::Case,
    inquiry::{self, InquiryForm, InquiryKind},
    interview::{self, LineForm, LineKind},
    letter::Subject,
    profile::OutcomeCode,
    transfer::{self, TransferForm},
};
use chrono::Days;
use panah_tests::{
    forms,
    office::{applicant, fact, handed_in, registration, verdict},
};
use vault::Id;

/// Questions, an invitation, another unit.
pub fn asking(writer: &mut Writer) {
    let case = writer.office.registered();
    for kind in [InquiryKind::Information, InquiryKind::Hearing] {
        let form = InquiryForm {
            application: case.application,
            kind,
            persons: Vec::new(),
            points: vec!["Nümunə: pasportunuz haradadır?".to_owned()],
            due_on: writer.today() + Days::new(14),
            effect: "Nümunə: qərar işdəki məlumatla verilir.".to_owned(),
        };
        let asked = writer
            .office
            .run("leyla", |desk, acting, now| inquiry::record(desk, &acting.permit()?, &form, now))
            .unwrap();
        writer.tell(&case, Subject::Inquiry, asked.id);
    }
    let form = forms::appointment(&case, "10:00");
    let made = writer
        .office
        .run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &form, now))
        .unwrap();
    writer.tell(&case, Subject::Invitation, made.id);
    let samir = writer.office.acting("samir").officer();
    let form = TransferForm {
        application: case.application,
        to: writer.profile.posts[1].code.clone(),
        on: None,
        reason: "Nümunə: yaşayış yeri.".to_owned(),
        in_charge: Some(samir),
    };
    writer
        .office
        .run("kamran", |desk, acting, now| transfer::make(desk, &acting.permit()?, &form, now))
        .unwrap();
    let about = writer.offered("samir", &case, Subject::Transfer);
    writer.write("samir", &case, about, None);
}

/// Withdrawn, not appeared, inadmissible.
pub fn closing(writer: &mut Writer) {
    let withdrawn = writer.office.registered();
    let statement_on = Some(writer.today());
    let form =
        ClosureForm { statement_on, return_asked: Some(false), ..forms::closure(&withdrawn, "withdrawn") };
    close(writer, "leyla", &withdrawn, &form);
    let inadmissible = writer.office.registered();
    close(writer, "kamran", &inadmissible, &forms::closure(&inadmissible, "inadmissible"));

    let abandoned = writer.office.registered();
    let form =
        AppointmentForm { day: writer.today() + Days::new(3), ..forms::appointment(&abandoned, "15:00") };
    let missed = writer
        .office
        .run("leyla", |desk, acting, now| appointment::make(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id;
    writer.office.wait(4);
    let form = OutcomeForm {
        appointment: missed,
        outcome: OutcomeOfAppointment::NoShow,
        reason: Some("Nümunə: gəlməyib.".to_owned()),
        by: None,
        next: None,
        wish: None,
    };
    let sought = ContactForm {
        appointment: missed,
        day: writer.today(),
        how: "Telefon".to_owned(),
        result: "Nümunə: cavab yoxdur".to_owned(),
    };
    writer
        .office
        .run("leyla", |desk, acting, now| {
            appointment::record_outcome(desk, &acting.permit()?, &form, now)?;
            appointment::attempt(desk, &acting.permit()?, &sought, now)?;
            appointment::attempt(desk, &acting.permit()?, &sought, now)
        })
        .unwrap();
    writer.office.wait(60);
    close(writer, "kamran", &abandoned, &forms::closure(&abandoned, "abandoned"));
}

fn close(writer: &mut Writer, login: &str, case: &Case, form: &ClosureForm) {
    writer
        .office
        .run(login, |desk, acting, now| closure::close(desk, &acting.permit()?, acting, form, now))
        .unwrap();
    let about = writer.offered("leyla", case, Subject::Closure);
    writer.write("leyla", case, about, None);
}

/// Every outcome that somebody can have alone, and derived status where it has a letter of its own.
pub fn deciding(writer: &mut Writer) {
    for rule in &writer.profile.outcomes {
        let case = match rule.code {
            OutcomeCode::Derivative if rule.letter == "derivative" => family_unity(writer),
            OutcomeCode::Derivative => continue,
            // Where a case can be closed as inadmissible, the letter is that of the closure.
            OutcomeCode::Inadmissible => continue,
            code => writer.decided(code, |form| match code {
                OutcomeCode::Excluded => {
                    form.analysis.fear = "Nümunə: qayıtsa, tutula bilər.".to_owned();
                    form.analysis.persecution = "Nümunə: azadlıqdan məhrumetmə.".to_owned();
                    form.analysis.grounds = vec![Ground::PoliticalOpinion.into()];
                    form.analysis.clauses = vec![ClauseFound {
                        clause: Clause::SeriousCrime,
                        reasons: "Nümunə: silahlı soyğun.".to_owned(),
                        responsibility: "Nümunə: özü iştirak edib.".to_owned(),
                        applies: true,
                    }];
                }
                OutcomeCode::Subsidiary => {
                    let reasoning = "Nümunə: həbsxanada döyülə bilər.".to_owned();
                    form.analysis.serious_harms =
                        vec![SeriousHarmFound { harm: SeriousHarm::Torture, reasoning }];
                }
                _ => {}
            }),
        };
        writer.told(&case, Some(&rule.letter));
    }
}

/// Two of a family: the second derives from the first, with reasons of their own.
fn family_unity(writer: &mut Writer) -> Case {
    let child = MemberForm { relationship: Relationship::Son, own_claim: false, ..applicant("Samim Namuna") };
    let case = registered(writer, vec![applicant("Zahra Namuna"), child]);
    let (interview, lines) = writer.office.interview(&case);
    writer.office.sign(interview);
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.rulings.push(ruling(case.members[1], OutcomeCode::Derivative, Some(case.members[0])));
    form.letter_reasons.0.insert("derivative".to_owned(), form.reasons.clone());
    approve(writer, &case, &lines, &form);
    case
}

fn registered(writer: &mut Writer, members: Vec<MemberForm>) -> Case {
    let form = registration(members);
    let done = writer
        .office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = writer.office.file("leyla", done.application);
    let members = file.members.iter().map(|member| member.person.id).collect();
    Case { application: done.application, number: done.number, members }
}

fn approve(writer: &mut Writer, case: &Case, lines: &[Id], form: &decision::DecisionForm) {
    let known = fact(case, lines);
    writer
        .office
        .run("leyla", |desk, acting, now| {
            casework::assessment::record(desk, &acting.permit()?, &known, now)?;
            decision::save(desk, &acting.permit()?, form, now)?;
            let form = handed_in(desk, acting, case.application, now)?;
            decision::submit(desk, &acting.permit()?, &form, now)
        })
        .unwrap();
    writer
        .office
        .run("kamran", |desk, acting, now| {
            decision::review(desk, &acting.permit()?, &verdict(case, Verdict::Approved), now)
        })
        .unwrap();
}

/// What one of a couple reads alone.
pub fn apart(writer: &mut Writer) {
    let husband = MemberForm { relationship: Relationship::Hus, ..applicant("Nader Sanjesh") };
    let case = registered(writer, vec![applicant("Zahra Namuna"), husband]);
    let (interview, lines) = writer.office.interview(&case);
    writer.office.sign(interview);
    let form = forms::interview(case.application, case.members[1]);
    let his = writer
        .office
        .run("leyla", |desk, acting, now| interview::start(desk, &acting.permit()?, &form, now))
        .unwrap()
        .id;
    writer.office.opening(his);
    let line = LineForm::new(his, LineKind::Answer, "Nümunə: mən də gəldim.");
    writer
        .office
        .run("leyla", |desk, acting, now| interview::add_line(desk, &acting.permit()?, &line, now))
        .unwrap();
    writer.office.sign(his);
    let mut form = draft(&case, OutcomeCode::Refugee);
    form.rulings.push(ruling(case.members[1], OutcomeCode::Refugee, None));
    form.reasons.0.push(told_alone(case.members[0]));
    approve(writer, &case, &lines, &form);
    let about = writer.offered("leyla", &case, Subject::Annex);
    writer.write("leyla", &case, about, Some("annex"));
}
