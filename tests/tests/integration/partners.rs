//! Referrals: a partner gets what was consented to.

use crate::{due, partner, plan, recognised, view};
use casework::{
    Code, Kind,
    assistance::AssistanceCode,
    integration::{self, ConsentForm, ReferralAnswerForm, ReferralForm, ReferralState, SliceField},
    rule::Overriding,
};
#[test]
fn a_partner_gets_what_was_consented_to_and_no_more() {
    let (mut office, case) = recognised();
    let plan = plan(&mut office, &case);
    let (mother, centre) = (case.members[0], partner(&mut office, "AZE"));
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let consent = |given_on, expires_on| ConsentForm {
        scope: vec![SliceField::Name, SliceField::Language],
        given_on,
        expires_on,
        how: "Tərcüməçi ilə imzalanıb".to_owned(),
    };
    let form = |partner, fields: &[SliceField], consent| ReferralForm {
        plan,
        person: mother,
        partner,
        domain: "language".to_owned(),
        purpose: "Dil kursu".to_owned(),
        fields: fields.to_vec(),
        consent,
        overrides: Vec::new(),
    };
    let granted = || Some(consent(today, None));
    let asked = [SliceField::Name, SliceField::Language];
    let origin = office.desk().read().get::<casework::person::Person>(mother).unwrap().nationality.unwrap();
    let hostile = partner(&mut office, &origin);
    let yesterday = today - chrono::Days::new(1);
    for (code, form) in [
        (Code::ConsentMissing, form(centre, &asked, None)),
        (Code::ConsentMissing, form(centre, &asked, Some(consent(today - chrono::Days::new(400), None)))),
        (Code::ConsentMissing, form(centre, &asked, Some(consent(yesterday, Some(yesterday))))),
        (Code::ConsentExceeded, form(centre, &[SliceField::Name, SliceField::Needs], granted())),
        (Code::RecipientOfOrigin, form(hostile, &asked, granted())),
    ] {
        let against = office
            .run("inci", |desk, acting, now| integration::against(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert_eq!(against[0].code, code);
        // A reason opens nothing: these block.
        let reason = Overriding { code, person: Some(mother), reason: "Təcili".to_owned() };
        let form = ReferralForm { overrides: vec![reason], ..form };
        office.refused("inci", (Kind::NotNow, code), &[], |desk, acting, now| {
            integration::refer(desk, &acting.permit()?, &form, now)
        });
    }
    let form = form(centre, &asked, granted());
    let referral = office
        .run("inci", |desk, acting, now| integration::refer(desk, &acting.permit()?, &form, now))
        .unwrap();
    let sent = &view(&mut office, &case).plans[0].referrals[0].referral;
    let given: Vec<SliceField> = sent.slice.0.iter().map(|(field, _)| *field).collect();
    assert_eq!(given, [SliceField::Name, SliceField::Language]);
    let text = serde_json::to_string(&sent.slice).unwrap();
    let person: casework::person::Person = office.desk().read().get(mother).unwrap();
    assert!(text.contains(&person.name.latin) && !text.contains(&origin));
    assert_eq!(sent.consent.expires_on, today.checked_add_months(chrono::Months::new(6)).unwrap());

    office.wait(20);
    assert!(due(&mut office).contains(&(AssistanceCode::Referral, 1)));
    let answer = |state, note: &str| ReferralAnswerForm { referral, state, note: note.to_owned(), on: today };
    office.refused("inci", (Kind::NotNow, Code::ReferralOver), &[], |desk, acting, now| {
        integration::answer(desk, &acting.permit()?, &answer(ReferralState::Completed, "Bitdi"), now)
    });
    office.refused(
        "inci",
        (Kind::Invalid, Code::CheckTheForm),
        &[("note", Code::Required)],
        |desk, acting, now| {
            integration::answer(desk, &acting.permit()?, &answer(ReferralState::Declined, ""), now)
        },
    );
    for (state, note) in [(ReferralState::Accepted, ""), (ReferralState::Completed, "Kurs bitdi")] {
        let form = answer(state, note);
        office
            .run("inci", |desk, acting, now| integration::answer(desk, &acting.permit()?, &form, now))
            .unwrap();
    }
    assert_eq!(view(&mut office, &case).plans[0].referrals[0].referral.state, ReferralState::Completed);
    office.assert_sound();
}
