//! Children: alone, and with one parent.

use crate::{
    COUNSELLOR, FORM, NOW, apply, ask, booked, booking, by, counsel, declaration, declare, depart, departure,
    eligible, member, of, office, reconfirm, registered, screen, signed, today, warned, withdraw, withdrawal,
};
use casework::{
    Code,
    application::Relationship,
    person::Sex,
    profile::Stage,
    returning::{self, ChildFindingForm, FindingKind, ReturnRole, ReturnStage, RevokeForm},
};
use chrono::Days;
use panah_tests::office::Office;
use vault::Id;

fn finding(id: Id, kind: FindingKind, favours: bool) -> ChildFindingForm {
    ChildFindingForm {
        voluntary_return: id,
        kind,
        found_on: None,
        found_by: "Ən yaxşı mənafe komissiyası, nümunə".to_owned(),
        favours,
        summary: "Uşaq dinlənilib.".to_owned(),
    }
}

fn find(office: &mut Office, id: Id, kind: FindingKind, favours: bool) {
    let form = finding(id, kind, favours);
    by(office, COUNSELLOR, |desk, acting, now| returning::find_of_child(desk, &acting.permit()?, &form, now));
}

#[test]
fn a_child_alone_goes_nowhere_before_determination_and_tracing() {
    let mut office = office();
    let case = registered(&mut office, vec![member(Relationship::Pa, "Samim Namuna", Sex::M, 2012)]);
    let child = case.members[0];
    let id = ask(&mut office, &case, child, None);
    counsel(&mut office, id);
    screen(&mut office, id);
    assert_eq!(of(&mut office, &case, id).role, ReturnRole::ChildAlone);
    let who = child.to_string();
    let form = crate::application(id, "IRN");
    let both = [(who.as_str(), Code::ReturnChildUndetermined), (who.as_str(), Code::ReturnFamilyUntraced)];
    let refused = |office: &mut Office, code: Code, fields: &[(&str, Code)]| {
        office.refused(COUNSELLOR, (NOW, code), fields, |desk, acting, now| {
            returning::apply(desk, &acting.permit()?, &form, now)
        });
    };
    refused(&mut office, Code::ReturnChildUndetermined, &both);
    // Found to be against the child's interests: it stays stopped. The family is traced, and that alone is not enough.
    find(&mut office, id, FindingKind::BestInterests, false);
    find(&mut office, id, FindingKind::Tracing, true);
    refused(&mut office, Code::ReturnChildUndetermined, &[]);
    // The family cannot take it in after all.
    find(&mut office, id, FindingKind::BestInterests, true);
    find(&mut office, id, FindingKind::Tracing, false);
    refused(&mut office, Code::ReturnFamilyUntraced, &[]);
    find(&mut office, id, FindingKind::Tracing, true);
    apply(&mut office, id);
    // A child alone signs with its guardian only.
    let alone = declaration(id);
    office.refused(COUNSELLOR, FORM, &[("guardian", Code::Required)], |desk, acting, now| {
        returning::declare(desk, &acting.permit()?, &alone, now)
    });
    let with = returning::DeclareForm { guardian: Some("Qəyyum Nümunə".to_owned()), ..declaration(id) };
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::declare(desk, &acting.permit()?, &with, now));
    office.assert_sound();
}

#[test]
fn one_parent_takes_no_child_away_from_the_other() {
    let mut office = office();
    let case = registered(
        &mut office,
        vec![
            member(Relationship::Pa, "Nadir Namuna", Sex::M, 1985),
            member(Relationship::Wif, "Simin Namuna", Sex::F, 1988),
            member(Relationship::Dau, "Laleh Namuna", Sex::F, 2017),
        ],
    );
    let (he, she, child) = (case.members[0], case.members[1], case.members[2]);
    let hers = signed(&mut office, &case, she);
    let of_child = ask(&mut office, &case, child, Some(she));
    screen(&mut office, of_child);
    apply(&mut office, of_child);
    assert_eq!(of(&mut office, &case, of_child).role, ReturnRole::ChildWithAdult);
    // A child that is led signs nothing of its own.
    let form = declaration(of_child);
    office.refused(COUNSELLOR, (NOW, Code::ReturnLedByAdult), &[], |desk, acting, now| {
        returning::declare(desk, &acting.permit()?, &form, now)
    });
    let form = withdrawal(of_child);
    office.refused(COUNSELLOR, (NOW, Code::ReturnLedByAdult), &[], |desk, acting, now| {
        returning::withdraw_claim(desk, &acting.permit()?, &form, now)
    });
    eligible(&mut office, of_child);
    let leaving = today(&mut office) + Days::new(5);
    let form = booking(of_child, leaving, warned(child, &[Code::ReturnPaperMissing]));
    office.refused(COUNSELLOR, (NOW, Code::ReturnParentConsentMissing), &[], |desk, acting, now| {
        returning::book(desk, &acting.permit()?, &form, now)
    });
    find(&mut office, of_child, FindingKind::ParentConsent, false);
    office.refused(COUNSELLOR, (NOW, Code::ReturnParentConsentMissing), &[], |desk, acting, now| {
        returning::book(desk, &acting.permit()?, &form, now)
    });
    find(&mut office, of_child, FindingKind::CourtDecision, true);
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now));
    booked(&mut office, hers, she);
    reconfirm(&mut office, hers);
    let form = departure(&mut office, &[hers, of_child], &[she, child]);
    depart(&mut office, &form).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(file.members.iter().map(|one| one.person.id).collect::<Vec<_>>(), [he]);
    assert_eq!(file.stage, Stage::Registered, "his claim goes on");
}

#[test]
fn both_parents_who_go_need_no_consent_and_a_parent_who_stays_keeps_the_child() {
    let mut office = office();
    let case = registered(
        &mut office,
        vec![
            member(Relationship::Pa, "Nadir Namuna", Sex::M, 1985),
            member(Relationship::Wif, "Simin Namuna", Sex::F, 1988),
            member(Relationship::Son, "Omid Namuna", Sex::M, 2015),
        ],
    );
    let (he, she, child) = (case.members[0], case.members[1], case.members[2]);
    signed(&mut office, &case, he);
    let hers = ask(&mut office, &case, she, None);
    counsel(&mut office, hers);
    screen(&mut office, hers);
    apply(&mut office, hers);
    let of_child = ask(&mut office, &case, child, Some(she));
    screen(&mut office, of_child);
    apply(&mut office, of_child);
    eligible(&mut office, of_child);
    let leaving = today(&mut office) + Days::new(5);
    let form = booking(of_child, leaving, warned(child, &[Code::ReturnPaperMissing]));
    let who = child.to_string();
    office.refused(
        COUNSELLOR,
        (NOW, Code::ReturnParentConsentMissing),
        &[(&who, Code::ReturnParentConsentMissing), (&who, Code::ReturnNotDeclared)],
        |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now),
    );
    declare(&mut office, hers);
    withdraw(&mut office, hers);
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now));
    // She stays, and the child that she would have led stays with her.
    let form = RevokeForm { voluntary_return: hers };
    by(&mut office, COUNSELLOR, |desk, acting, now| returning::revoke(desk, &acting.permit()?, &form, now));
    assert_eq!(of(&mut office, &case, of_child).stage, ReturnStage::Revoked);
    office.assert_sound();
}
