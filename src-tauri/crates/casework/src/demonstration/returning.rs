//! Two who asked about returning: one was told what there is to know, the other leaves in some days and is to be asked
//! once more. Both are invented, and both may stay.

use crate::{
    Code, Desk, Result,
    application::{self, Application},
    officer,
    permit::Acting,
    person::Person,
    returning::{
        self, AnswerEligibilityForm, ApplyForm, AskEligibilityForm, AskForm, BookForm, CounselForm,
        DeclareForm, ScreenForm, TravelPaperForm, WithdrawClaimForm,
    },
    rule::Overriding,
};
use chrono::{DateTime, Days, Utc};
use vault::Id;

const INTERPRETER: &str = "Tərcümə Sınaqzadə";
const WITNESS: &str = "Uydurma Şahidova";
/// Days until the one who booked leaves.
const AHEAD: Days = Days::new(5);

/// Records both, where the office has somebody of age who applied alone. Whoever is in charge takes the question in, and
/// with it the case opens to whoever counsels.
pub(super) fn ask(
    desk: &mut Desk,
    (examines, counsels): (&Acting, &Acting),
    now: DateTime<Utc>,
) -> Result<()> {
    let mut begun = Vec::new();
    for (case, person) in applied_alone(desk, now)?.into_iter().take(2) {
        begun.push((asked(desk, examines, case, person, now)?, person));
    }
    // What opened to them since is seen by whoever signs in anew.
    let counsels = &officer::acting_at(desk, counsels.officer(), now)?;

    let mut begun = begun.into_iter();
    if let Some((id, _)) = begun.next() {
        counsel(desk, counsels, id, &["stay", "change-of-mind", "help"], now)?;
    }
    if let Some(booked) = begun.next() {
        book(desk, counsels, booked, now)?;
    }
    Ok(())
}

/// Adults who are alone in a case that nobody decided on, the earliest first.
fn applied_alone(desk: &Desk, now: DateTime<Utc>) -> Result<Vec<(Id, Id)>> {
    let (read, today) = (desk.read(), desk.today(now));
    let cases: Vec<Application> = read.list(returning::storage::NOT_DECIDED, [])?;
    let mut found = Vec::new();
    for case in cases {
        if let [member] = application::members(read, case.id)?.as_slice() {
            let person: Person = read.get(member.person)?;
            if person.birth.earliest.is_some() && !person.birth.may_be_child(today) {
                found.push((case.id, person.id));
            }
        }
    }
    Ok(found)
}

fn asked(desk: &mut Desk, asks: &Acting, application: Id, person: Id, now: DateTime<Utc>) -> Result<Id> {
    let form = AskForm {
        application,
        person,
        asked_on: None,
        said: "Anam xəstədir. Qayıtsam nə olar, bilmək istəyirəm (uydurma).".to_owned(),
        led_by: None,
    };
    Ok(returning::ask(desk, &asks.permit()?, &form, now)?.id)
}

fn counsel(desk: &mut Desk, counsels: &Acting, id: Id, topics: &[&str], now: DateTime<Utc>) -> Result<()> {
    let form = CounselForm {
        voluntary_return: id,
        held_on: None,
        language: "prs".to_owned(),
        interpreter: Some(INTERPRETER.to_owned()),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        explained: "Qalmaq hüququ və yardımın həddi izah edilib (uydurma).".to_owned(),
        questions: None,
        alone: true,
    };
    returning::counsel(desk, &counsels.permit()?, &form, now).map(drop)
}

/// As far as a booking.
fn book(desk: &mut Desk, counsels: &Acting, (id, person): (Id, Id), now: DateTime<Utc>) -> Result<()> {
    let permit = || counsels.permit();
    let topics = desk.profile.returning.required_topics.clone();
    counsel(desk, counsels, id, &topics.iter().map(String::as_str).collect::<Vec<_>>(), now)?;
    let form =
        ScreenForm { voluntary_return: id, screened_on: None, indicators: Vec::new(), referred_to: None };
    returning::screen(desk, &permit()?, &form, now)?;
    let form = ApplyForm {
        voluntary_return: id,
        country: "TUR".to_owned(),
        place: "Nümunə şəhəri".to_owned(),
        on: None,
        help: "Bilet və yol pulu (uydurma).".to_owned(),
        awaited_by: Some("Bacısı".to_owned()),
        overrides: Vec::new(),
    };
    returning::apply(desk, &permit()?, &form, now)?;
    let form = AskEligibilityForm { voluntary_return: id, organisation: "iom".to_owned(), asked_on: None };
    let asked = returning::ask_eligibility(desk, &permit()?, &form, now)?;
    let form = AnswerEligibilityForm {
        eligibility: asked.id,
        on: None,
        eligible: true,
        reason: "Şərtlərə uyğundur (uydurma).".to_owned(),
        reference: Some("NÜM-7".to_owned()),
    };
    returning::answer(desk, &permit()?, &form, now)?;
    let (language, interpreter) = ("prs".to_owned(), Some(INTERPRETER.to_owned()));
    let form = DeclareForm {
        voluntary_return: id,
        signed_on: None,
        language: language.clone(),
        interpreter: interpreter.clone(),
        witness: WITNESS.to_owned(),
        guardian: None,
        overrides: Vec::new(),
    };
    returning::declare(desk, &permit()?, &form, now)?;
    let form = WithdrawClaimForm {
        voluntary_return: id,
        signed_on: None,
        language,
        interpreter,
        witness: WITNESS.to_owned(),
        guardian: None,
    };
    returning::withdraw_claim(desk, &permit()?, &form, now)?;
    let form = TravelPaperForm {
        voluntary_return: id,
        kind: "travel-emergency".to_owned(),
        number: "NÜM-000-1".to_owned(),
        valid_until: None,
    };
    returning::record_paper(desk, &permit()?, &form, now)?;
    let reason = "Sənəd səfirlikdə hazırdır (uydurma).".to_owned();
    let form = BookForm {
        voluntary_return: id,
        departs_on: desk.today(now) + AHEAD,
        route: "Bakı – Nümunə şəhəri".to_owned(),
        arranged_by: "iom".to_owned(),
        escort: None,
        overrides: vec![Overriding { code: Code::ReturnPaperMissing, person: Some(person), reason }],
    };
    returning::book(desk, &permit()?, &form, now)
}
