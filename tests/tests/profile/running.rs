//! Time limits of a case that runs: paused for information, extended by whom the profile names.

use crate::clock;
use casework::{
    Code, Desk, Kind, application,
    clock::{AnswerInformationForm, AskInformationForm, ClockState, ExtendForm, WithdrawInformationForm},
    task::TaskCode,
};
use panah_tests::office::Office;
use vault::Id;

fn ask(office: &mut Office, case: Id, on: Option<&str>, due: Option<&str>) -> casework::Result<Id> {
    let form = AskInformationForm {
        application: case,
        asked_of: "Dövlət Sərhəd Xidməti".to_owned(),
        what: "Giriş tarixi".to_owned(),
        on: on.map(|day| day.parse().unwrap()),
        due_on: due.map(|day| day.parse().unwrap()),
    };
    office.run("leyla", |desk, acting, now| clock::ask(desk, &acting.permit()?, &form, now))
}

#[test]
fn waiting_for_information_stops_the_clock_and_a_task_reminds() {
    let mut office = Office::new();
    let case = office.registered();
    let request = ask(&mut office, case.application, None, Some("2026-12-05")).unwrap();
    office.wait(5);
    let file = office.file("leyla", case.application);
    let paused = clock(&file, "decision");
    assert_eq!((paused.state, paused.last_day.to_string().as_str()), (ClockState::Paused, "2027-03-02"));
    assert_eq!(
        clock(&file, "interview").state,
        ClockState::Running,
        "only what the profile lets stand still"
    );
    assert!(!office.tasks("leyla").contains(&TaskCode::Chase), "there is time");
    office.wait(5);
    assert!(office.tasks("leyla").contains(&TaskCode::Chase));
    assert!(!office.tasks("samir").contains(&TaskCode::Chase), "only who is in charge");
    let form = AnswerInformationForm { request, on: None, answer: "12 oktyabr".to_owned() };
    let answer = |form: AnswerInformationForm| {
        move |desk: &mut Desk, acting: &casework::permit::Acting, now| {
            clock::answer(desk, &acting.permit()?, &form, now)
        }
    };
    let early = AnswerInformationForm { on: "2026-11-24".parse().ok(), ..form.clone() };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("on", Code::DatesOutOfOrder)],
        answer(early),
    );
    office.run("leyla", answer(form.clone())).unwrap();
    office.refused("leyla", (Kind::NotNow, Code::InformationAnswered), &[], answer(form));
    assert!(!office.tasks("leyla").contains(&TaskCode::Chase), "it came");
    let running = clock(&office.file("leyla", case.application), "decision");
    assert_eq!((running.state, running.last_day.to_string().as_str()), (ClockState::Running, "2027-03-07"));
    let mistake = ask(&mut office, case.application, None, None).unwrap();
    office.wait(3);
    let form = WithdrawInformationForm { request: mistake, reason: "Başqa işə aiddir".to_owned() };
    office.run("leyla", |desk, acting, now| clock::withdraw(desk, &acting.permit()?, &form, now)).unwrap();
    let file = office.file("leyla", case.application);
    assert_eq!(clock(&file, "decision").last_day.to_string(), "2027-03-07", "a mistake stops nothing");
    assert_eq!(file.information.len(), 1);
    office.assert_sound();
}

#[test]
fn an_extension_is_for_whom_the_profile_names_and_within_what_it_gives() {
    let mut office = Office::new();
    let case = office.registered();
    let form = |deadline: &str, length: u32| ExtendForm {
        application: case.application,
        deadline: deadline.to_owned(),
        length,
        reason: "Sorğulara cavab gözlənilir".to_owned(),
    };
    let extend = |form: ExtendForm| {
        move |desk: &mut Desk, acting: &casework::permit::Acting, now| {
            clock::extend(desk, &acting.permit()?, acting, &form, now)
        }
    };
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], extend(form("decision", 1)));
    for (deadline, length, code) in
        [("interview", 1, Code::ClockNotExtendable), ("nothing", 1, Code::ClockNotExtendable)]
    {
        office.refused("kamran", (Kind::NotNow, code), &[], extend(form(deadline, length)));
    }
    let invalid = (Kind::Invalid, Code::CheckTheForm);
    office.refused("kamran", invalid, &[("length", Code::Required)], extend(form("decision", 0)));
    office.refused("kamran", invalid, &[("length", Code::ExtensionTooLong)], extend(form("decision", 4)));
    office.run("kamran", extend(form("decision", 2))).unwrap();
    let decision = clock(&office.file("kamran", case.application), "decision");
    assert_eq!(
        (decision.state, decision.last_day.to_string().as_str()),
        (ClockState::Extended, "2027-04-25")
    );
    assert!(
        !decision.verified || decision.extendable.as_ref().is_some_and(|more| !more.verified),
        "unconfirmed says so"
    );
    office.refused("kamran", invalid, &[("length", Code::ExtensionTooLong)], extend(form("decision", 2)));
    office.run("kamran", extend(form("decision", 1))).unwrap();
    office.refused("kamran", (Kind::NotNow, Code::ClockNotExtendable), &[], extend(form("decision", 1)));
    assert!(office.file("leyla", case.application).can_extend.is_empty());
    office.wait(300);
    office.refused("kamran", (Kind::NotNow, Code::ClockNotExtendable), &[], extend(form("decision", 1)));
    office.assert_sound();
}

#[test]
fn lists_and_files_tell_the_same_of_every_case() {
    let mut office = Office::new();
    let cases = [office.registered().application, office.assessed().0.application];
    ask(&mut office, cases[0], None, None).unwrap();
    office.wait(40);
    let list = office
        .run("leyla", |desk, acting, now| {
            application::list(desk, &acting.permit()?, &Default::default(), now)
        })
        .unwrap();
    let open = office.run("leyla", |desk, acting, now| clock::of_open(desk, &acting.permit()?, now)).unwrap();
    for case in cases {
        let file = office.file("leyla", case);
        let row = list.rows.iter().find(|row| row.id == case).unwrap();
        let first =
            file.clocks.iter().find(|clock| clock.state.is_open()).map(|clock| (&clock.id, clock.last_day));
        assert_eq!(row.clock.as_ref().map(|clock| (&clock.id, clock.last_day)), first);
        assert_eq!(row.principal, file.members[0].person.name);
        let (_, clocks) = open.iter().find(|(id, _)| *id == case).unwrap();
        assert_eq!(clocks.len(), file.clocks.len());
    }
}
