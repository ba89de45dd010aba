//! Voluntary return, told as stories through the core: who may go, who stays, what stops it, and what a consulate hears.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a failed expectation is a failed test"
)]

mod children;
mod consulate;
mod couple;
mod money;
mod papers;
mod scope;
mod sequences;
mod stopped;

use casework::{
    Code, Desk, Kind, Result,
    application::{self, MemberForm, Relationship},
    demonstration::main_job::Case,
    permit::{Acting, Role},
    person::{BirthForm, NameForm, PersonForm, Sex},
    returning::{
        self, ApplyForm, AskEligibilityForm, AskForm, BookForm, CaseReturns, CounselForm, DeclareForm,
        DepartForm, DepartureProof, ReconfirmForm, ReturnView, ScreenForm, WithdrawClaimForm,
    },
    rule::Overriding,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use panah_tests::office::{Office, registration};
use vault::Id;

pub(crate) const NOW: Kind = Kind::NotNow;
pub(crate) const FORM: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);
/// Who counsels and arranges; who decides; who advises on the law.
pub(crate) const COUNSELLOR: &str = "rena";
pub(crate) const HEAD: &str = "rais";
pub(crate) const LAWYER: &str = "huquq";

/// Everything that the profile wants spoken of.
pub(crate) const TOPICS: [&str; 7] =
    ["stay", "consequences", "change-of-mind", "conditions", "help", "consulate", "family"];

pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.appoint(COUNSELLOR, "Rəna Nümunəli", &[Role::RETURN_OFFICER]);
    office.appoint(HEAD, "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office.appoint(LAWYER, "Hüseyn Hüquqşünas", &[Role::LITIGATION_OFFICER]);
    office
}

pub(crate) fn member(relationship: Relationship, name: &str, sex: Sex, year: i32) -> MemberForm {
    MemberForm {
        person: PersonForm {
            name: NameForm { latin: name.to_owned(), ..NameForm::default() },
            sex: Some(sex),
            birth: BirthForm { year: Some(year), month: Some(3), day: Some(1), ..BirthForm::default() },
            nationality: Some("IRN".to_owned()),
            ..PersonForm::default()
        },
        relationship,
        own_claim: relationship == Relationship::Pa || year < 2005,
        ..MemberForm::default()
    }
}

pub(crate) fn registered(office: &mut Office, members: Vec<MemberForm>) -> Case {
    let form = registration(members);
    let made = office
        .run("leyla", |desk, acting, now| application::register(desk, &acting.permit()?, &form, now))
        .unwrap();
    let file = office.file("leyla", made.application);
    Case {
        application: made.application,
        number: made.number,
        members: file.members.iter().map(|member| member.person.id).collect(),
    }
}

pub(crate) fn couple(office: &mut Office) -> Case {
    registered(
        office,
        vec![
            member(Relationship::Pa, "Nadir Namuna", Sex::M, 1985),
            member(Relationship::Wif, "Simin Namuna", Sex::F, 1988),
        ],
    )
}

pub(crate) fn today(office: &mut Office) -> NaiveDate {
    let now = office.tick();
    office.desk().today(now)
}

/// Does something as somebody.
pub(crate) fn by<T>(
    office: &mut Office,
    login: &str,
    verb: impl FnOnce(&mut Desk, &Acting, DateTime<Utc>) -> Result<T>,
) -> T {
    office.run(login, verb).unwrap()
}

pub(crate) fn ask(office: &mut Office, case: &Case, person: Id, led_by: Option<Id>) -> Id {
    let form = AskForm {
        application: case.application,
        person,
        asked_on: None,
        said: "Anam xəstədir, qayıtmaq barədə bilmək istəyirəm.".to_owned(),
        led_by,
    };
    // Whoever is in charge takes the question in; the case opens to whoever counsels with it.
    by(office, "leyla", |desk, acting, now| returning::ask(desk, &acting.permit()?, &form, now)).id
}

pub(crate) fn counselling(voluntary_return: Id, topics: &[&str]) -> CounselForm {
    CounselForm {
        voluntary_return,
        held_on: None,
        language: "fa".to_owned(),
        interpreter: Some("Parviz Namuna".to_owned()),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        explained: "Qalmaq hüququ, oradakı şərait və yardımın həddi izah edilib.".to_owned(),
        questions: None,
        alone: true,
    }
}

pub(crate) fn counsel(office: &mut Office, id: Id) {
    let form = counselling(id, &TOPICS);
    by(office, COUNSELLOR, |desk, acting, now| returning::counsel(desk, &acting.permit()?, &form, now));
}

pub(crate) fn screening(id: Id) -> ScreenForm {
    ScreenForm { voluntary_return: id, screened_on: None, indicators: Vec::new(), referred_to: None }
}

pub(crate) fn screen(office: &mut Office, id: Id) {
    let form = screening(id);
    by(office, COUNSELLOR, |desk, acting, now| returning::screen(desk, &acting.permit()?, &form, now));
}

pub(crate) fn application(id: Id, country: &str) -> ApplyForm {
    ApplyForm {
        voluntary_return: id,
        country: country.to_owned(),
        place: "Təbriz".to_owned(),
        on: None,
        help: "Bilet və yol pulu.".to_owned(),
        awaited_by: None,
        overrides: Vec::new(),
    }
}

pub(crate) fn apply(office: &mut Office, id: Id) {
    let form = application(id, "IRN");
    by(office, COUNSELLOR, |desk, acting, now| returning::apply(desk, &acting.permit()?, &form, now));
}

pub(crate) fn declaration(id: Id) -> DeclareForm {
    DeclareForm {
        voluntary_return: id,
        signed_on: None,
        language: "fa".to_owned(),
        interpreter: Some("Parviz Namuna".to_owned()),
        witness: "Şahid Nümunə".to_owned(),
        guardian: None,
        overrides: Vec::new(),
    }
}

pub(crate) fn declare(office: &mut Office, id: Id) {
    let form = declaration(id);
    by(office, COUNSELLOR, |desk, acting, now| returning::declare(desk, &acting.permit()?, &form, now));
}

pub(crate) fn withdrawal(id: Id) -> WithdrawClaimForm {
    WithdrawClaimForm {
        voluntary_return: id,
        signed_on: None,
        language: "fa".to_owned(),
        interpreter: Some("Parviz Namuna".to_owned()),
        witness: "Şahid Nümunə".to_owned(),
        guardian: None,
    }
}

pub(crate) fn withdraw(office: &mut Office, id: Id) {
    let form = withdrawal(id);
    by(office, COUNSELLOR, |desk, acting, now| {
        returning::withdraw_claim(desk, &acting.permit()?, &form, now)
    });
}

/// A reason for each warning that may stand against somebody's return.
pub(crate) fn warned(person: Id, codes: &[Code]) -> Vec<Overriding> {
    let reason = "Yoxlanıldı, nümunə.";
    codes
        .iter()
        .map(|code| Overriding { code: *code, person: Some(person), reason: reason.to_owned() })
        .collect()
}

pub(crate) fn eligible(office: &mut Office, id: Id) {
    let form = AskEligibilityForm { voluntary_return: id, organisation: "iom".to_owned(), asked_on: None };
    let asked = by(office, COUNSELLOR, |desk, acting, now| {
        returning::ask_eligibility(desk, &acting.permit()?, &form, now)
    });
    let form = returning::AnswerEligibilityForm {
        eligibility: asked.id,
        on: None,
        eligible: true,
        reason: "Şərtlərə uyğundur.".to_owned(),
        reference: Some("IOM-X-1".to_owned()),
    };
    by(office, COUNSELLOR, |desk, acting, now| returning::answer(desk, &acting.permit()?, &form, now));
}

pub(crate) fn booking(id: Id, departs_on: NaiveDate, overrides: Vec<Overriding>) -> BookForm {
    BookForm {
        voluntary_return: id,
        departs_on,
        route: "Bakı – Tehran, nümunə reysi".to_owned(),
        arranged_by: "iom".to_owned(),
        escort: None,
        overrides,
    }
}

/// Takes a return as far as a booking in ten days; the first is of `person`.
pub(crate) fn booked(office: &mut Office, id: Id, person: Id) -> NaiveDate {
    eligible(office, id);
    let departs_on = today(office) + Days::new(10);
    let form = booking(id, departs_on, warned(person, &[Code::ReturnPaperMissing]));
    by(office, COUNSELLOR, |desk, acting, now| returning::book(desk, &acting.permit()?, &form, now));
    departs_on
}

pub(crate) fn reconfirm(office: &mut Office, id: Id) {
    let form = ReconfirmForm { voluntary_return: id, how: "Şəxsən, tərcüməçi ilə".to_owned() };
    by(office, COUNSELLOR, |desk, acting, now| returning::reconfirm(desk, &acting.permit()?, &form, now));
}

/// Everything up to what is signed.
pub(crate) fn signed(office: &mut Office, case: &Case, person: Id) -> Id {
    let id = ask(office, case, person, None);
    counsel(office, id);
    screen(office, id);
    apply(office, id);
    declare(office, id);
    withdraw(office, id);
    id
}

pub(crate) fn departure(office: &mut Office, returns: &[Id], persons: &[Id]) -> DepartForm {
    DepartForm {
        returns: returns.to_vec(),
        on: today(office),
        proof: DepartureProof::BorderRecord,
        reference: "Sərhəd qeydi 12-N".to_owned(),
        relationships: Vec::new(),
        overrides: persons.iter().flat_map(|person| warned(*person, &[Code::ReturnPaperMissing])).collect(),
    }
}

pub(crate) fn depart(office: &mut Office, form: &DepartForm) -> Result<()> {
    office.run(COUNSELLOR, |desk, acting, now| returning::depart(desk, &acting.permit()?, form, now))
}

pub(crate) fn returns(office: &mut Office, login: &str, case: &Case) -> CaseReturns {
    by(office, login, |desk, acting, now| {
        returning::of_case(desk, &acting.permit()?, acting, case.application, now)
    })
}

pub(crate) fn of(office: &mut Office, case: &Case, id: Id) -> ReturnView {
    let all = returns(office, COUNSELLOR, case);
    all.returns.into_iter().find(|one| one.record.id == id).unwrap()
}
