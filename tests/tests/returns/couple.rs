//! A couple: one of them stays on the day of departure.

use crate::{
    COUNSELLOR, NOW, booked, by, couple, declaration, depart, departure, of, office, reconfirm, returns,
    signed, today,
};
use casework::{
    Code,
    application::Relationship,
    family::Tie,
    profile::Stage,
    returning::{
        self, ArriveForm, EndReturnForm, ReturnEndKind, ReturnStage, RevokeForm, VisitForm, WithdrawalState,
    },
    task::TaskCode,
};
use panah_tests::office::Office;
use vault::Id;

pub(crate) fn revoke(office: &mut Office, id: Id) {
    let form = RevokeForm { voluntary_return: id };
    by(office, COUNSELLOR, |desk, acting, now| returning::revoke(desk, &acting.permit()?, &form, now));
}

#[test]
fn one_stays_on_the_day_of_departure_and_the_claim_goes_on_as_if_nothing_had_happened() {
    let mut office = office();
    let case = couple(&mut office);
    let untouched = couple(&mut office);
    let (he, she) = (case.members[0], case.members[1]);
    let (his, hers) = (signed(&mut office, &case, he), signed(&mut office, &case, she));
    let leaving = booked(&mut office, his, he);
    booked(&mut office, hers, she);
    assert_eq!(of(&mut office, &case, his).stage, ReturnStage::Booked);
    // Nothing happened to the claim by what was signed.
    assert_eq!(office.file("leyla", case.application).stage, Stage::Registered);

    office.wait(4);
    assert!(office.tasks(COUNSELLOR).contains(&TaskCode::ReturnReconfirm));
    reconfirm(&mut office, his);
    reconfirm(&mut office, hers);
    assert!(!office.tasks(COUNSELLOR).contains(&TaskCode::ReturnReconfirm));
    office.wait(6);
    assert_eq!(today(&mut office), leaving);

    // She stays. Nobody asks why, and what she signed counts for nothing.
    revoke(&mut office, hers);
    let stays = of(&mut office, &case, hers);
    assert_eq!(stays.stage, ReturnStage::Revoked);
    assert_eq!(stays.record.ended.as_ref().unwrap().note, None);
    assert!(stays.declarations.iter().all(|one| one.lapsed_on == Some(leaving)));
    assert_eq!(stays.withdrawals[0].state, WithdrawalState::Lapsed);
    let again = departure(&mut office, &[hers], &[she]);
    office.refused(COUNSELLOR, (NOW, Code::ReturnEnded), &[], |desk, acting, now| {
        returning::depart(desk, &acting.permit()?, &again, now)
    });

    // He leaves: those who stay say what they are to each other.
    let mut leaves = departure(&mut office, &[his], &[he]);
    let fault = depart(&mut office, &leaves).unwrap_err();
    assert_eq!(fault.code, Code::CheckTheForm, "the principal applicant leaves: {fault}");
    leaves.relationships = vec![Tie { person: she, relationship: Relationship::Pa }];
    depart(&mut office, &leaves).unwrap();
    let left = of(&mut office, &case, his);
    assert_eq!((left.stage, left.withdrawals[0].state), (ReturnStage::Departed, WithdrawalState::Effective));

    // Her claim stands where it stood, and its time runs as that of a case that nobody touched.
    let file = office.file("leyla", case.application);
    assert_eq!(file.members.iter().map(|one| one.person.id).collect::<Vec<_>>(), [she]);
    assert_eq!(file.former.len(), 1);
    assert_eq!(file.stage, Stage::Registered);
    let other = office.file("leyla", untouched.application);
    let days = |clocks: &[casework::clock::Clock]| {
        clocks.iter().map(|one| (one.id.clone(), one.last_day, one.days_left)).collect::<Vec<_>>()
    };
    assert!(!file.clocks.is_empty());
    assert_eq!(days(&file.clocks), days(&other.clocks));

    // She may ask again, and signs anew: what lapsed does not come back.
    let again = crate::ask(&mut office, &case, she, None);
    let form = declaration(again);
    office.refused(
        COUNSELLOR,
        (NOW, Code::ReturnNotCounselled),
        &[(&she.to_string(), Code::ReturnNotCounselled), (&she.to_string(), Code::ReturnScreeningOpen)],
        |desk, acting, now| returning::declare(desk, &acting.permit()?, &form, now),
    );
    office.assert_sound();
}

#[test]
fn whoever_does_not_leave_keeps_the_claim() {
    let mut office = office();
    let case = couple(&mut office);
    let he = case.members[0];
    let his = signed(&mut office, &case, he);
    booked(&mut office, his, he);
    office.wait(12);
    assert!(office.tasks(COUNSELLOR).contains(&TaskCode::ReturnDeparture));
    let form = EndReturnForm {
        voluntary_return: his,
        kind: ReturnEndKind::Failed,
        note: Some("Reys ləğv edilib.".to_owned()),
    };
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::end(desk, &acting.permit()?, &form, now));
    let ended = of(&mut office, &case, his);
    assert_eq!((ended.stage, ended.has_claim), (ReturnStage::Failed, true));
    assert_eq!(ended.withdrawals[0].state, WithdrawalState::Lapsed);
    assert_eq!(office.file("leyla", case.application).stage, Stage::Registered);
}

#[test]
fn with_the_last_of_them_the_case_ends_by_what_they_signed_and_they_are_visited_for_a_year() {
    let mut office = office();
    let case = couple(&mut office);
    let (he, she) = (case.members[0], case.members[1]);
    let (his, hers) = (signed(&mut office, &case, he), signed(&mut office, &case, she));
    for (id, person) in [(his, he), (hers, she)] {
        booked(&mut office, id, person);
    }
    office.wait(9);
    reconfirm(&mut office, his);
    reconfirm(&mut office, hers);
    let form = departure(&mut office, &[his, hers], &[he, she]);
    depart(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.stage, Stage::Closed);
    let end = &file.after.end.closures[0];
    assert_eq!(end.reason, "withdrawn");
    assert_eq!(end.return_asked, Some(true));
    assert!(end.statement_on.is_some());
    // Too late to stay: they have left.
    let form = RevokeForm { voluntary_return: his };
    office.refused(COUNSELLOR, (NOW, Code::ReturnEnded), &[], |desk, acting, now| {
        returning::revoke(desk, &acting.permit()?, &form, now)
    });

    let arrived = ArriveForm {
        voluntary_return: his,
        on: today(&mut office),
        place: "Təbriz".to_owned(),
        told_by: "BMqT".to_owned(),
    };
    by(&mut office, COUNSELLOR, |desk, acting, now| {
        returning::arrive(desk, &acting.permit()?, &arrived, now)
    });
    let finish = EndReturnForm { voluntary_return: his, kind: ReturnEndKind::Completed, note: None };
    for (months, days) in [(3, 91), (6, 91), (12, 182)] {
        office.refused(COUNSELLOR, (NOW, Code::ReturnUnfinished), &[], |desk, acting, now| {
            returning::end(desk, &acting.permit()?, &finish, now)
        });
        office.wait(days);
        assert!(office.tasks(COUNSELLOR).contains(&TaskCode::ReturnVisit), "{months}");
        let form = VisitForm {
            voluntary_return: his,
            after_months: months,
            visited_on: None,
            reached: true,
            contact: "Telefon".to_owned(),
            safety: None,
            livelihood: Some("Dükanda işləyir.".to_owned()),
            housing: None,
            papers: Some(true),
            satisfaction: Some(4),
            leaving_again: Some(false),
        };
        by(&mut office, COUNSELLOR, |desk, acting, now| {
            returning::visit(desk, &acting.permit()?, &form, now)
        });
        office.refused(
            COUNSELLOR,
            crate::FORM,
            &[("afterMonths", Code::AlreadyRecorded)],
            |desk, acting, now| returning::visit(desk, &acting.permit()?, &form, now),
        );
    }
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::end(desk, &acting.permit()?, &finish, now));
    assert_eq!(of(&mut office, &case, his).stage, ReturnStage::Completed);
    let steps = of(&mut office, &case, his).steps;
    assert!(steps.iter().any(|step| step.code == returning::StepCode::Withdrawal));
    // Whoever only reads the case sees the return, and nothing of the screening.
    assert_eq!(returns(&mut office, "leyla", &case).returns.len(), 2);
    office.assert_sound();
}
