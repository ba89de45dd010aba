//! What stops a return: no counselling, a sign of pressure, a destination, a claim that stands, a status.

use crate::{
    COUNSELLOR, FORM, HEAD, LAWYER, NOW, application, apply, ask, booked, by, counsel, counselling, couple,
    declaration, declare, depart, departure, of, office, returns, screen, screening, today, warned,
};
use casework::{
    Code, Kind,
    demonstration::main_job,
    letter::{self, DeliverForm, LetterForm},
    permit::DecideReturns,
    returning::{self, DecideScreeningForm, IndicatorForm, LegalNoteForm, ReturnStage, ScreenForm},
    task::TaskCode,
};
use chrono::Days;
use letters::Lang;
use panah_tests::office::{Office, letter_reasons};

#[test]
fn nothing_is_signed_before_all_was_spoken_of() {
    let mut office = office();
    let case = couple(&mut office);
    let he = case.members[0];
    let id = ask(&mut office, &case, he, None);
    screen(&mut office, id);
    let form = declaration(id);
    let refused = |office: &mut Office| {
        office.refused(COUNSELLOR, (NOW, Code::ReturnNotCounselled), &[], |desk, acting, now| {
            returning::declare(desk, &acting.permit()?, &form, now)
        });
    };
    refused(&mut office);
    // Part of it is not all of it.
    let part = counselling(id, &["stay", "help"]);
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::counsel(desk, &acting.permit()?, &part, now));
    refused(&mut office);
    assert_eq!(of(&mut office, &case, id).stage, ReturnStage::Screened);
    office.wait(1);
    counsel(&mut office, id);
    // Nor is it signed on a day before.
    let yesterday = today(&mut office) - Days::new(1);
    let early = returning::DeclareForm { signed_on: Some(yesterday), ..declaration(id) };
    office.refused(COUNSELLOR, FORM, &[("signedOn", Code::DatesOutOfOrder)], |desk, acting, now| {
        returning::declare(desk, &acting.permit()?, &early, now)
    });
    declare(&mut office, id);
    office.refused(COUNSELLOR, (NOW, Code::AlreadyRecorded), &[], |desk, acting, now| {
        returning::declare(desk, &acting.permit()?, &declaration(id), now)
    });
}

#[test]
fn a_sign_of_pressure_stops_it_until_another_officer_decides() {
    let mut office = office();
    let case = couple(&mut office);
    let id = ask(&mut office, &case, case.members[1], None);
    counsel(&mut office, id);
    let found = ScreenForm {
        indicators: vec![IndicatorForm {
            code: "pressure".to_owned(), note: "Əri tələb edir.".to_owned()
        }],
        ..screening(id)
    };
    office.refused(COUNSELLOR, FORM, &[("referredTo", Code::Required)], |desk, acting, now| {
        returning::screen(desk, &acting.permit()?, &found, now)
    });
    let found = ScreenForm { referred_to: Some("Qadınlara yardım xidməti, nümunə".to_owned()), ..found };
    let screened = by(&mut office, COUNSELLOR, |desk, acting, now| {
        returning::screen(desk, &acting.permit()?, &found, now)
    });
    let form = application(id, "IRN");
    let refused = |office: &mut Office| {
        office.refused(COUNSELLOR, (NOW, Code::ReturnScreeningOpen), &[], |desk, acting, now| {
            returning::apply(desk, &acting.permit()?, &form, now)
        });
    };
    refused(&mut office);
    assert_eq!(of(&mut office, &case, id).stage, ReturnStage::Referred);
    assert!(office.tasks(HEAD).contains(&TaskCode::ReturnDecide));
    // Whoever reads the case reads nothing of what was found.
    let read = returns(&mut office, "leyla", &case);
    assert!(
        read.returns[0].screenings.iter().all(|one| one.indicators.0.is_empty() && one.referral.is_none())
    );
    // Who counsels does not decide; who decides may find that it does not go on.
    let decision = |goes_on: bool| DecideScreeningForm {
        screening: screened.id,
        goes_on,
        reasons: "Ayrıca söhbət aparılıb.".to_owned(),
    };
    office.refused(COUNSELLOR, (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        returning::decide(desk, &acting.permit::<DecideReturns>()?, &decision(true), now)
    });
    by(&mut office, HEAD, |desk, acting, now| {
        returning::decide(desk, &acting.permit()?, &decision(false), now)
    });
    refused(&mut office);
    // A later screening finds nothing: it goes on.
    screen(&mut office, id);
    apply(&mut office, id);
    office.assert_sound();
}

#[test]
fn nobody_is_taken_where_the_profile_takes_nobody() {
    let mut office = office();
    let case = couple(&mut office);
    let he = case.members[0];
    let id = ask(&mut office, &case, he, None);
    counsel(&mut office, id);
    screen(&mut office, id);
    let excluded = application(id, "YEM");
    office.refused(COUNSELLOR, (NOW, Code::ReturnDestinationExcluded), &[], |desk, acting, now| {
        returning::apply(desk, &acting.permit()?, &excluded, now)
    });
    // No reason opens what is blocked.
    let reasoned = returning::ApplyForm {
        overrides: warned(he, &[Code::ReturnDestinationExcluded]),
        ..application(id, "YEM")
    };
    office.refused(COUNSELLOR, (NOW, Code::ReturnDestinationExcluded), &[], |desk, acting, now| {
        returning::apply(desk, &acting.permit()?, &reasoned, now)
    });
    // What UNHCR advises against needs a reason, which stands in the file.
    let advised = application(id, "AFG");
    let fault = office
        .run(COUNSELLOR, |desk, acting, now| returning::apply(desk, &acting.permit()?, &advised, now))
        .unwrap_err();
    assert_eq!(fault.code, Code::ReasonNeeded);
    let reasoned = returning::ApplyForm {
        overrides: warned(he, &[Code::ReturnDestinationAdvised]),
        ..application(id, "AFG")
    };
    by(&mut office, COUNSELLOR, |desk, acting, now| {
        returning::apply(desk, &acting.permit()?, &reasoned, now)
    });
    let overrides = office.file("leyla", case.application).overrides;
    assert!(overrides.iter().any(|one| one.code == Code::ReturnDestinationAdvised));
}

#[test]
fn nobody_leaves_with_a_claim_that_stands() {
    let mut office = office();
    let case = couple(&mut office);
    let he = case.members[0];
    let id = ask(&mut office, &case, he, None);
    counsel(&mut office, id);
    screen(&mut office, id);
    apply(&mut office, id);
    // The claim is not given up before the declaration, nor by it.
    let form = crate::withdrawal(id);
    office.refused(COUNSELLOR, (NOW, Code::ReturnNotDeclared), &[], |desk, acting, now| {
        returning::withdraw_claim(desk, &acting.permit()?, &form, now)
    });
    declare(&mut office, id);
    booked(&mut office, id, he);
    office.wait(8);
    crate::reconfirm(&mut office, id);
    let form = departure(&mut office, &[id], &[he]);
    office.refused(COUNSELLOR, (NOW, Code::ReturnClaimStands), &[], |desk, acting, now| {
        returning::depart(desk, &acting.permit()?, &form, now)
    });
    // Without having been asked again, it is recorded with a reason only.
    office.wait(10);
    crate::withdraw(&mut office, id);
    let form = departure(&mut office, &[id], &[he]);
    let fault = depart(&mut office, &form).unwrap_err();
    assert_eq!(fault.code, Code::ReasonNeeded);
    assert_eq!(fault.fields[0].code, Code::ReturnNotReconfirmed);
}

/// A recognised refugee: no claim is given up, no status ends by itself, and a lawyer is asked.
#[test]
fn a_recognised_refugee_is_flagged_to_a_lawyer_and_nothing_ends_by_itself() {
    let mut office = office();
    let case = office.work("leyla", main_job::take).unwrap();
    office.work("leyla", |work, officer| main_job::interviews(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::assess(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::draft(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::send_back(work, officer, &case)).unwrap();
    office.work("leyla", |work, officer| main_job::revise(work, officer, &case)).unwrap();
    office.work("kamran", |work, officer| main_job::approve(work, officer, &case)).unwrap();
    let day = today(&mut office);
    let form = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: day,
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    by(&mut office, "leyla", |desk, acting, now| {
        let issued = letter::issue(desk, &acting.permit()?, &form, now)?;
        letter::deliver(desk, &acting.permit()?, &DeliverForm::new(issued.id, day, "Şəxsən"), now)
    });
    let she = case.members[0];
    let id = ask(&mut office, &case, she, None);
    counsel(&mut office, id);
    screen(&mut office, id);
    apply(&mut office, id);
    let view = of(&mut office, &case, id);
    assert!(view.holds_status && !view.has_claim);
    assert!(office.tasks(LAWYER).contains(&TaskCode::ReturnAdvise));
    declare(&mut office, id);
    let form = crate::withdrawal(id);
    office.refused(COUNSELLOR, (NOW, Code::ReturnNoClaim), &[], |desk, acting, now| {
        returning::withdraw_claim(desk, &acting.permit()?, &form, now)
    });
    crate::eligible(&mut office, id);
    let leaving = today(&mut office) + Days::new(5);
    let form = crate::booking(id, leaving, warned(she, &[Code::ReturnPaperMissing]));
    let fault = office
        .run(COUNSELLOR, |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now))
        .unwrap_err();
    assert_eq!((fault.code, fault.fields[0].code), (Code::ReasonNeeded, Code::ReturnStatusUnexamined));
    let advice = LegalNoteForm {
        voluntary_return: id,
        advice: "Qayıdış özü statusa xitam vermir; ayrıca prosedur tələb olunur.".to_owned(),
    };
    by(&mut office, LAWYER, |desk, acting, now| returning::advise(desk, &acting.permit()?, &advice, now));
    assert!(!office.tasks(LAWYER).contains(&TaskCode::ReturnAdvise));
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now));
    crate::reconfirm(&mut office, id);
    let form = departure(&mut office, &[id], &[she]);
    depart(&mut office, &form).unwrap();
    // The status stands: it ends in its own procedure or not at all.
    let holders = office.file("leyla", case.application).after.status.holders;
    assert!(holders.iter().all(|one| one.ended_on.is_none()));
    assert!(office.file("leyla", case.application).members.iter().any(|one| one.person.id == she));
}
