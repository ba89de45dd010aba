//! Flags: who sees them, and what they warn of.

use crate::today;
use casework::{
    Code, Kind,
    flag::{self, FlagEndForm, FlagForm},
    letter::{self, LetterForm},
    profile::OutcomeCode,
    rule::Overriding,
};
use letters::Lang;
use panah_tests::office::{Office, decision, letter_reasons};

#[test]
fn extradition_is_seen_by_few_and_warns_everybody() {
    let mut office = Office::new();
    let case = office.decided(|case| {
        let mut form = decision(case, OutcomeCode::Refused, &[("az", "Səbəb.")]);
        form.analysis.refoulement = "Yoxlanılıb.".to_owned();
        form
    });
    let day = today(&mut office);
    let person = case.members[0];
    let form = FlagForm {
        application: case.application,
        person,
        kind: "extradition".to_owned(),
        since: day,
        until: None,
        place: None,
        source: Some("Nümunə prokurorluğu".to_owned()),
        note: None,
        restricted: false,
    };
    let raised =
        office.run("leyla", |desk, acting, now| flag::raise(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(raised.restricted, "the list restricts it");
    for (login, sees) in [("leyla", true), ("kamran", true), ("samir", false)] {
        let after = office.file(login, case.application).after;
        assert_eq!((after.flags.len() == 1, after.flags_hidden), (sees, !sees), "{login}");
    }

    // Issuing warns, whoever does it; a reason lets it pass, and is recorded.
    let mut issue = LetterForm {
        application: case.application,
        language: Lang::Az,
        summary: None,
        hand_over: day,
        letter: None,
        about: None,
        overrides: letter_reasons(),
    };
    let subject = person.to_string();
    for login in ["leyla", "samir", "kamran"] {
        let fields = [(subject.as_str(), Code::ExtraditionRequested)];
        office.refused(login, (Kind::NotNow, Code::ReasonNeeded), &fields, |desk, acting, now| {
            letter::issue(desk, &acting.permit()?, &issue, now)
        });
    }
    let reason = "Hüquq şöbəsi ilə razılaşdırılıb.".to_owned();
    issue.overrides.push(Overriding { code: Code::ExtraditionRequested, person: Some(person), reason });
    office.run("leyla", |desk, acting, now| letter::issue(desk, &acting.permit()?, &issue, now)).unwrap();
    let file = office.file("leyla", case.application);
    assert!(file.overrides.iter().any(|one| one.code == Code::ExtraditionRequested));

    // Ended by whoever may see it.
    let end = FlagEndForm { flag: raised.id, until: day, reason: "Geri götürülüb.".to_owned() };
    office.refused("samir", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        flag::end(desk, &acting.permit()?, acting, &end, now)
    });
    office.run("leyla", |desk, acting, now| flag::end(desk, &acting.permit()?, acting, &end, now)).unwrap();
    office.wait(1);
    assert!(!office.file("leyla", case.application).after.flags[0].standing);
    office.assert_sound();
}
