//! The acts after a decision that letters tell of: appeals, the end of a status, what its holder asks for.

use crate::issued::Writer;
use casework::{
    appeal::{self, AppealForm, CarryOutForm, GrantedForm, JudgmentForm, JudgmentResult},
    demonstration::main_job::Case,
    integration::{self, EvidenceForm, ReunionDecisionForm},
    letter::{LetterAbout, Subject},
    profile::{BodyKind, OutcomeCode},
    status::{self, StatusProcedureForm, StatusRulingForm, StatusVerdict},
    travel::{self, TravelForm},
};
use panah_tests::forms;

/// What a court says of a refusal; where none hears of it, as under UNHCR's mandate, the body that does.
pub fn judging(writer: &mut Writer) {
    let remedies = &writer.profile.remedies;
    let court = remedies.iter().find(|remedy| remedy.kind == BodyKind::Court).unwrap_or(&remedies[0]);
    for result in [JudgmentResult::Upheld, JudgmentResult::Granted, JudgmentResult::Remitted] {
        let case = writer.decided(OutcomeCode::Refused, |_| ());
        writer.told(&case, None);
        let on = writer.today();
        let lodged = AppealForm {
            application: case.application,
            remedy: court.code.clone(),
            procedure: None,
            lodged_on: on,
            lodged_by: "Vəkil Nümunə".to_owned(),
            persons: Vec::new(),
            grounds: "Nümunə: faktlar düzgün qiymətləndirilməyib.".to_owned(),
            reference: None,
            late_because: None,
            document: None,
            overrides: Vec::new(),
        };
        let granted = match result {
            JudgmentResult::Granted => vec![GrantedForm {
                person: case.members[0],
                outcome: OutcomeCode::Refugee,
                derived_from: None,
            }],
            _ => Vec::new(),
        };
        let judged = writer
            .office
            .run("both", |desk, acting, now| {
                let appeal = appeal::lodge(desk, &acting.permit()?, &lodged, now)?.id;
                let form = JudgmentForm {
                    appeal,
                    result,
                    given_on: on,
                    received_on: on,
                    reference: None,
                    reasons: "Nümunə: məhkəmənin əsaslandırması.".to_owned(),
                    granted,
                    document: None,
                    overrides: Vec::new(),
                };
                appeal::judge(desk, &acting.permit()?, acting, &form, now)
            })
            .unwrap()
            .id;
        if result == JudgmentResult::Granted {
            let form = CarryOutForm { judgment: judged, overrides: Vec::new() };
            writer
                .office
                .run("kamran", |desk, acting, now| appeal::carry_out(desk, &acting.permit()?, &form, now))
                .unwrap();
        }
        writer.tell(&case, Subject::Judgment, judged);
    }
}

fn recognised(writer: &mut Writer) -> Case {
    let case = writer.decided(OutcomeCode::Refugee, |_| ());
    writer.told(&case, None);
    case
}

/// A status ends: the notice, then the decision, on a ground of each kind that has a time to respond.
pub fn losing(writer: &mut Writer) {
    for ground in ["1C1", "fraud", "1Fa"] {
        let case = recognised(writer);
        let person = case.members[0];
        let open = StatusProcedureForm {
            application: case.application,
            person,
            ground: ground.to_owned(),
            reasons: "Nümunə: hallar dəyişib.".to_owned(),
            document: None,
        };
        let procedure = writer
            .office
            .run("leyla", |desk, acting, now| status::open(desk, &acting.permit()?, &open, now))
            .unwrap()
            .id;
        let notice = writer.tell(&case, Subject::LossNotice, procedure);
        writer.serve(notice);
        writer.office.wait(40);
        let ends = StatusRulingForm {
            procedure,
            person,
            verdict: StatusVerdict::Ends,
            reasons: "Nümunə: status başa çatır.".to_owned(),
            effective_on: None,
            overrides: Vec::new(),
        };
        let ruled = writer
            .office
            .run("kamran", |desk, acting, now| status::rule_on(desk, &acting.permit()?, &ends, now))
            .unwrap();
        writer.tell(&case, Subject::LossDecision, ruled.id);
    }
}

/// What somebody with a status gets and asks for: a certificate, a travel document, their family.
pub fn holding(writer: &mut Writer) {
    let case = recognised(writer);
    let certificate = writer.offered("leyla", &case, Subject::Status);
    writer.write("leyla", &case, certificate, None);
    let form = TravelForm {
        application: case.application,
        person: case.members[0],
        body: "Nümunə orqanı".to_owned(),
        document: "Nümunə yol sənədi".to_owned(),
        purpose: "Təhsil".to_owned(),
    };
    let travel = writer
        .office
        .run("leyla", |desk, acting, now| travel::record(desk, &acting.permit()?, &form, now))
        .unwrap();
    writer.tell(&case, Subject::Travel, travel.id);
    for granted in [false, true] {
        let form = forms::reunion(&case, writer.today());
        let reunion = writer
            .office
            .run("inci", |desk, acting, now| integration::apply(desk, &acting.permit()?, &form, now))
            .unwrap();
        if !granted {
            writer.tell(&case, Subject::Reunion, reunion);
        }
        let there =
            EvidenceForm { reunion, code: "birth".to_owned(), there: true, note: "Nümunə".to_owned() };
        let decided = ReunionDecisionForm {
            reunion,
            granted,
            reasons: "Nümunə: qohumluq araşdırılıb.".to_owned(),
            overrides: Vec::new(),
        };
        writer
            .office
            .run("inci", |desk, acting, now| integration::evidence(desk, &acting.permit()?, &there, now))
            .unwrap();
        writer
            .office
            .run("rais", |desk, acting, now| integration::decide(desk, &acting.permit()?, &decided, now))
            .unwrap();
        let name = if granted { "reunion_granted" } else { "reunion_refused" };
        let about = LetterAbout { subject: Subject::Reunion, record: Some(reunion), person: None };
        writer.write("leyla", &case, about, Some(name));
    }
}
