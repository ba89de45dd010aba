//! What must be filled in is named exactly.

use crate::INVALID;
use casework::{
    Code, Kind,
    application::{self, RegistrationForm},
    assessment::{self, Finding},
    decision::{self, Verdict},
    interview::{self, LineForm, LineKind, SignForm, StartForm},
    officer::{self, NewOfficer},
    permit::Role,
    profile::OutcomeCode,
};
use panah_tests::office::{
    ADMINISTRATOR, Office, PASSWORD, applicant, decision, fact, registration, secret, verdict,
};

#[test]
fn required_fields_are_named_exactly() {
    let mut office = Office::new();
    // All at once, in the order of the form; marks that nobody sees are nothing.
    let empty = RegistrationForm {
        language: String::new(),
        reasons: String::new(),
        fears: String::new(),
        contact: String::new(),
        arrived_on: None,
        intent_on: None,
        members: vec![applicant("\u{200b}\u{202e} "), applicant("Murad")],
    };
    office.refused(
        "leyla",
        INVALID,
        &[
            ("language", Code::Required),
            ("members.1.relationship", Code::OnePrincipal),
            ("members.0.person.name.latin", Code::Required),
        ],
        |desk, acting, now| application::register(desk, &acting.permit()?, &empty, now),
    );
    let nobody = registration(Vec::new());
    office.refused(
        "leyla",
        INVALID,
        &[("members.0.relationship", Code::NoPrincipal)],
        |desk, acting, now| application::register(desk, &acting.permit()?, &nobody, now),
    );

    let case = office.registered();
    let start = |language: &str| StartForm {
        language: language.to_owned(),
        ..panah_tests::forms::interview(case.application, case.members[0])
    };
    office.refused("leyla", INVALID, &[("language", Code::NotAChoice)], |desk, acting, now| {
        interview::start(desk, &acting.permit()?, &start("nə bilim"), now)
    });
    office.refused("leyla", (Kind::NotNow, Code::NotInterviewed), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &fact(&case, &[]), now)
    });
    let (interview, lines) = office.interview(&case);
    // A second click.
    office.refused("leyla", (Kind::NotNow, Code::InterviewOpen), &[], |desk, acting, now| {
        interview::start(desk, &acting.permit()?, &start("prs"), now)
    });
    office.refused("leyla", INVALID, &[("text", Code::Required)], |desk, acting, now| {
        let form = LineForm::new(interview, LineKind::Answer, " \n\u{200b}");
        interview::add_line(desk, &acting.permit()?, &form, now)
    });
    office.refused("leyla", INVALID, &[("remarks", Code::Required)], |desk, acting, now| {
        let form = SignForm { read_back: false, ..SignForm::by_all(desk, interview, now)? };
        interview::sign(desk, &acting.permit()?, &form, now)
    });
    office.sign(interview);
    office.refused("leyla", (Kind::NotNow, Code::InterviewSigned), &[], |desk, acting, now| {
        interview::change_line(desk, &acting.permit()?, lines[1], "başqa cavab", now)
    });

    let mut form = fact(&case, &lines);
    (form.statement, form.reasoning) = (String::new(), String::new());
    let missing = [("statement", Code::Required), ("reasoning", Code::Required)];
    office.refused("leyla", INVALID, &missing, |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    // What was not put to the applicant cannot ground an adverse finding.
    let mut form = fact(&case, &lines);
    form.finding = Finding::Rejected;
    office.refused("leyla", INVALID, &[("putIn", Code::PutToApplicantMissing)], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    // A line of somebody else's interview proves nothing here, and a fact of another case is not to be had.
    let mut form = fact(&case, &[lines[0], case.application]);
    form.put_in = Some(interview);
    let foreign = [("evidence", Code::NotAChoice), ("putIn", Code::NotAChoice)];
    office.refused("leyla", INVALID, &foreign, |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });
    let mut form = fact(&case, &lines);
    form.fact = Some(interview);
    office.refused("leyla", (Kind::NotFound, Code::NotFound), &[], |desk, acting, now| {
        assessment::record(desk, &acting.permit()?, &form, now)
    });

    let case = office.submitted(|case| decision(case, OutcomeCode::Refugee, &[("az", "Səbəb.")]));
    let mut form = verdict(&case, Verdict::Returned);
    form.reasons = "\u{200b}".to_owned();
    office.refused("kamran", INVALID, &[("reasons", Code::Required)], |desk, acting, now| {
        decision::review(desk, &acting.permit()?, &form, now)
    });
    let form = NewOfficer {
        name: String::new(),
        login: "LEYLA ".to_owned(),
        password: secret("short"),
        roles: Vec::new(),
        sex: None,
        qualifications: Vec::new(),
    };
    let missing = [("name", Code::Required), ("password", Code::PasswordTooShort), ("roles", Code::Required)];
    office.refused(ADMINISTRATOR, INVALID, &missing, |desk, acting, now| {
        officer::add(desk, &acting.permit()?, &form, now)
    });
    let form =
        NewOfficer { name: "L".to_owned(), password: secret(PASSWORD), roles: vec![Role::REVIEWER], ..form };
    office.refused(ADMINISTRATOR, INVALID, &[("login", Code::LoginTaken)], |desk, acting, now| {
        officer::add(desk, &acting.permit()?, &form, now)
    });
}
