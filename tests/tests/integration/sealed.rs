//! Need to know after recognition: a case is sealed, and whoever is not on its list gets nothing of it by any command of
//! integration, referral, reunification, documents, returns or assistance. Whoever is on it goes on with their work.

use crate::{day, levels, partner, plan, recognised, review};
use casework::{
    Code, Desk, Kind, Result,
    access::{self, SealForm},
    application::{MemberForm, Relationship},
    assistance,
    demonstration::main_job::Case,
    household::{self, HouseholdForm},
    integration::{
        self, ActionDoneForm, ActionForm, ArrivalForm, CardForm, CardLossForm, ConsentForm, EvidenceForm,
        ExitForm, GoalEndForm, GoalForm, Indicators, Joining, PlanForm, ReferralAnswerForm, ReferralForm,
        ReferralState, ReunionDecisionForm, ReunionForm, ReunionStepForm, ReviewForm, SliceField,
    },
    permit::{Acting, Role},
    person::{NameForm, Person, PersonForm},
    returning::{
        self, ApplyForm, AskForm, BookForm, CounselForm, DeclareForm, ReconfirmForm, RevokeForm, ScreenForm,
    },
    task,
};
use chrono::{DateTime, NaiveDate, Utc};
use panah_tests::office::Office;
use vault::Id;

/// Who may all of it but is not on the list, and who may as much and is.
const OUTSIDE: &str = "kenar";
const LISTED: &str = "siyahi";

type Verb = Box<dyn Fn(&mut Desk, &Acting, DateTime<Utc>) -> Result<()>>;

/// A verb that answers nothing here.
fn verb<T>(run: impl Fn(&mut Desk, &Acting, DateTime<Utc>) -> Result<T> + 'static) -> Verb {
    Box::new(move |desk, acting, now| run(desk, acting, now).map(drop))
}

/// What was recorded before the case was sealed.
struct Before {
    case: Case,
    today: NaiveDate,
    plan: Id,
    goal: Id,
    referral: Id,
    partner: Id,
    reunion: Id,
    card: Id,
    voluntary_return: Id,
    household: Id,
}

fn reunion_form(case: &Case, today: NaiveDate) -> ReunionForm {
    let son = Joining {
        name: "Sınaq Nümunəli".to_owned(),
        relationship: "SON".to_owned(),
        born: "2012".to_owned(),
        country: "TUR".to_owned(),
    };
    ReunionForm {
        application: case.application,
        sponsor: case.members[0],
        relatives: vec![son],
        applied_on: today,
    }
}

fn goal_form(plan: Id) -> GoalForm {
    let course =
        ActionForm { what: "Kurs".to_owned(), responsible: "Özü".to_owned(), due_on: day("2027-03-01") };
    GoalForm {
        plan,
        goal: None,
        person: None,
        domain: "language".to_owned(),
        text: "Dil öyrənmək".to_owned(),
        due_on: day("2027-06-01"),
        actions: vec![course],
    }
}

fn referral_form(plan: Id, person: Id, partner: Id, today: NaiveDate) -> ReferralForm {
    ReferralForm {
        plan,
        person,
        partner,
        domain: "language".to_owned(),
        purpose: "Dil kursu".to_owned(),
        fields: vec![SliceField::Name],
        consent: Some(ConsentForm {
            scope: vec![SliceField::Name],
            given_on: today,
            expires_on: None,
            how: "İmzalanıb".to_owned(),
        }),
        overrides: Vec::new(),
    }
}

fn card_form(case: &Case, kind: &str, number: &str, today: NaiveDate, until: Option<NaiveDate>) -> CardForm {
    CardForm {
        application: case.application,
        person: case.members[0],
        kind: kind.to_owned(),
        number: number.to_owned(),
        issued_on: today,
        valid_until: until,
        replaces: None,
    }
}

fn ask_form(case: &Case, person: Id) -> AskForm {
    AskForm {
        application: case.application,
        person,
        asked_on: None,
        said: "Qayıtmaq barədə bilmək istəyirəm.".to_owned(),
        led_by: None,
    }
}

fn before() -> (Office, Before) {
    let (mut office, case) = recognised();
    let all = [
        Role::INTEGRATION_OFFICER,
        Role::DOCUMENTS_OFFICER,
        Role::RETURN_OFFICER,
        Role::HEAD_OF_DEPARTMENT,
        Role::LITIGATION_OFFICER,
    ];
    office.appoint(OUTSIDE, "Kənar Nümunəli", &all);
    office.appoint(LISTED, "Siyahı Nümunəli", &all);
    let today = office.run("inci", |desk, _, now| Ok(desk.today(now))).unwrap();
    let plan = plan(&mut office, &case);
    review(&mut office, plan, case.members[0], 2, Indicators::default()).unwrap();
    let partner = partner(&mut office, "AZE");
    let (goal, sent) = (goal_form(plan), referral_form(plan, case.members[0], partner, today));
    let (asked, soon) = (reunion_form(&case, today), today + chrono::Days::new(10));
    let (goal, referral, reunion) = office
        .run("inci", |desk, acting, now| {
            let goal = integration::set_goal(desk, &acting.permit()?, &goal, now)?;
            let referral = integration::refer(desk, &acting.permit()?, &sent, now)?;
            Ok((goal, referral, integration::apply(desk, &acting.permit()?, &asked, now)?))
        })
        .unwrap();
    let card = card_form(&case, "travelDocument", "NMN001", today, Some(soon));
    let card =
        office.run("sened", |desk, acting, now| integration::issue(desk, &acting.permit()?, &card, now));
    let asks = ask_form(&case, case.members[0]);
    let asks = office.run(LISTED, |desk, acting, now| returning::ask(desk, &acting.permit()?, &asks, now));
    let mother: Person = office.desk().read().get(case.members[0]).unwrap();
    let person = PersonForm {
        name: NameForm { latin: mother.name.latin, ..NameForm::default() },
        ..PersonForm::default()
    };
    let lives = HouseholdForm {
        population: "REF".to_owned(),
        application: Some(case.application),
        address: "Nümunə küçəsi 1".to_owned(),
        contact: "050".to_owned(),
        members: vec![MemberForm {
            person,
            known: Some(case.members[0]),
            relationship: Relationship::Pa,
            ..MemberForm::default()
        }],
        ..HouseholdForm::default()
    };
    let lives =
        office.run("inci", |desk, acting, now| household::register(desk, &acting.permit()?, &lives, now));
    let before = Before {
        card: card.unwrap(),
        voluntary_return: asks.unwrap().id,
        household: lives.unwrap().id,
        case,
        today,
        plan,
        goal,
        referral,
        partner,
        reunion,
    };
    (office, before)
}

fn seal(office: &mut Office, case: &Case) {
    let listed = office.acting(LISTED).officer();
    let form =
        SealForm { application: case.application, reason: "Həssas iş".to_owned(), officers: vec![listed] };
    office.run("kamran", |desk, acting, now| access::seal(desk, &acting.permit()?, &form, now)).unwrap();
}

/// Every verb on what was recorded, in an order in which whoever is on the list can do them all.
fn verbs(known: &Before) -> Vec<(&'static str, Verb)> {
    let (case, today, plan, reunion) = (&known.case, known.today, known.plan, known.reunion);
    let (application, mother, father) = (case.application, case.members[0], case.members[1]);
    let (goal, referral, card, back) = (known.goal, known.referral, known.card, known.voluntary_return);
    let (goal_again, sent) = (goal_form(plan), referral_form(plan, mother, known.partner, today));
    let against = sent.clone();
    let applied = reunion_form(case, today);
    let number = case.number.clone();
    let issued = card_form(case, "refugeeCard", "QV001", today, None);
    let asked = ask_form(case, father);
    vec![
        ("integration.of_case", verb(move |d, a, n| integration::of_case(d, &a.permit()?, application, n))),
        (
            "integration.review",
            verb(move |d, a, n| {
                let form = ReviewForm {
                    plan,
                    person: father,
                    on: d.today(n),
                    levels: levels(3),
                    indicators: Indicators::default(),
                    note: String::new(),
                };
                integration::review(d, &a.permit()?, &form, n)
            }),
        ),
        ("integration.goal", verb(move |d, a, n| integration::set_goal(d, &a.permit()?, &goal_again, n))),
        (
            "integration.action_done",
            verb(move |d, a, n| {
                let form = ActionDoneForm { goal, action: 0, on: today, note: String::new() };
                integration::action_done(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "integration.end_goal",
            verb(move |d, a, n| {
                let form = GoalEndForm { goal, reached: true, note: "Bitdi".to_owned() };
                integration::end_goal(d, &a.permit()?, &form, n)
            }),
        ),
        ("referral.against", verb(move |d, a, n| integration::against(d, &a.permit()?, &against, n))),
        ("referral.send", verb(move |d, a, n| integration::refer(d, &a.permit()?, &sent, n))),
        (
            "referral.answer",
            verb(move |d, a, n| {
                let state = ReferralState::Accepted;
                let form = ReferralAnswerForm { referral, state, note: String::new(), on: today };
                integration::answer(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "integration.exit",
            verb(move |d, a, n| {
                let form = ExitForm { plan, reached: true, reason: "Çatıldı".to_owned() };
                integration::exit(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "integration.open",
            verb(move |d, a, n| {
                let form = PlanForm { application, persons: vec![father], aim: "Yenidən".to_owned() };
                integration::open(d, &a.permit()?, &form, n)
            }),
        ),
        ("reunion.apply", verb(move |d, a, n| integration::apply(d, &a.permit()?, &applied, n))),
        (
            "reunion.evidence",
            verb(move |d, a, n| {
                let (code, note) = ("earlier-statements".to_owned(), "Qeyd".to_owned());
                let form = EvidenceForm { reunion, code, there: true, note };
                integration::evidence(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "reunion.decide",
            verb(move |d, a, n| {
                let (reasons, overrides) = ("Təsdiqlənib.".to_owned(), Vec::new());
                let form = ReunionDecisionForm { reunion, granted: true, reasons, overrides };
                integration::decide(d, &a.permit()?, &form, n)
            }),
        ),
        ("reunion.step", verb(step(reunion))),
        ("reunion.step", verb(step(reunion))),
        (
            "reunion.arrive",
            verb(move |d, a, n| {
                let (case_number, note) = (number.clone(), "Oğul gəldi".to_owned());
                let form = ArrivalForm { reunion, on: d.today(n), case_number, note };
                integration::arrive(d, &a.permit()?, &form, n)
            }),
        ),
        ("card.issue", verb(move |d, a, n| integration::issue(d, &a.permit()?, &issued, n))),
        (
            "card.lose",
            verb(move |d, a, n| {
                let form = CardLossForm { document: card, on: today, note: "Polisə bildirilib".to_owned() };
                integration::lose(d, &a.permit()?, &form, n)
            }),
        ),
        ("return.of_case", verb(move |d, a, n| returning::of_case(d, &a.permit()?, a, application, n))),
        ("return.ask", verb(move |d, a, n| returning::ask(d, &a.permit()?, &asked, n))),
        (
            "return.counsel",
            verb(move |d, a, n| {
                let form = CounselForm {
                    voluntary_return: back,
                    held_on: None,
                    language: "fa".to_owned(),
                    interpreter: None,
                    topics: vec!["stay".to_owned()],
                    explained: "Qalmaq hüququ izah edilib.".to_owned(),
                    questions: None,
                    alone: true,
                };
                returning::counsel(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "return.screen",
            verb(move |d, a, n| {
                let indicators = Vec::new();
                let form =
                    ScreenForm { voluntary_return: back, screened_on: None, indicators, referred_to: None };
                returning::screen(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "return.revoke",
            verb(move |d, a, n| {
                returning::revoke(d, &a.permit()?, &RevokeForm { voluntary_return: back }, n)
            }),
        ),
    ]
}

fn step(reunion: Id) -> impl Fn(&mut Desk, &Acting, DateTime<Utc>) -> Result<()> {
    move |desk, acting, now| {
        let form = ReunionStepForm { reunion, on: desk.today(now), note: "Səfirlik, № 12".to_owned() };
        integration::step(desk, &acting.permit()?, &form, now)
    }
}

/// Later steps of a return: closed to whoever is outside, wherever the return stands.
fn later(back: Id) -> Vec<(&'static str, Verb)> {
    vec![
        (
            "return.apply",
            verb(move |d, a, n| {
                let form = ApplyForm {
                    voluntary_return: back,
                    country: "TUR".to_owned(),
                    place: String::new(),
                    on: None,
                    help: "Bilet".to_owned(),
                    awaited_by: None,
                    overrides: Vec::new(),
                };
                returning::apply(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "return.declare",
            verb(move |d, a, n| {
                let form = DeclareForm {
                    voluntary_return: back,
                    signed_on: None,
                    language: "fa".to_owned(),
                    interpreter: None,
                    witness: "Şahid Nümunə".to_owned(),
                    guardian: None,
                    overrides: Vec::new(),
                };
                returning::declare(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "return.book",
            verb(move |d, a, n| {
                let form = BookForm {
                    voluntary_return: back,
                    departs_on: d.today(n),
                    route: "Nümunə reysi".to_owned(),
                    arranged_by: "iom".to_owned(),
                    escort: None,
                    overrides: Vec::new(),
                };
                returning::book(d, &a.permit()?, &form, n)
            }),
        ),
        (
            "return.reconfirm",
            verb(move |d, a, n| {
                let form = ReconfirmForm { voluntary_return: back, how: "Şəxsən".to_owned() };
                returning::reconfirm(d, &a.permit()?, &form, n)
            }),
        ),
    ]
}

#[test]
fn a_sealed_case_is_closed_to_integration_and_returns_but_for_its_list() {
    let (mut office, known) = before();
    let listed = |office: &mut Office, who: &str| told(office, who, &known);
    let whole = listed(&mut office, OUTSIDE);
    assert!(whole.cards == 1 && whole.returns == 1 && whole.tasks > 0 && whole.due > 0 && whole.numbered);
    seal(&mut office, &known.case);
    for (name, verb) in verbs(&known).into_iter().chain(later(known.voluntary_return)) {
        for who in [OUTSIDE, "inci"] {
            let count = office.commits();
            let failure = office.run(who, &verb).expect_err(name);
            let missing = (Kind::NotFound, Code::NotFound);
            // İnci has not every right: what she may not do at all is refused before.
            let expected = if who == "inci" && failure.code == Code::NotAllowed {
                (Kind::Forbidden, Code::NotAllowed)
            } else {
                missing
            };
            assert_eq!((failure.kind, failure.code), expected, "{name} as {who}: {failure}");
            assert_eq!(office.commits(), count, "{name} wrote something");
        }
    }
    let nothing = listed(&mut office, OUTSIDE);
    assert_eq!((nothing.cards, nothing.returns, nothing.tasks, nothing.due), (0, 0, 0, 0));
    assert!(!nothing.numbered, "the household is assisted, its case is not named");
    let own = listed(&mut office, LISTED);
    assert!(own.cards == 1 && own.returns == 1 && own.tasks > 0 && own.due > 0 && own.numbered);
    for (name, verb) in verbs(&known) {
        office.run(LISTED, &verb).unwrap_or_else(|failure| panic!("{name}: {failure}"));
    }
    office.assert_sound();
}

#[test]
fn a_case_that_was_not_shown_is_not_lost_by_a_change() {
    let (mut office, known) = before();
    seal(&mut office, &known.case);
    let form = HouseholdForm {
        household: Some(known.household),
        population: "REF".to_owned(),
        address: "Yeni küçə 2".to_owned(),
        contact: "050".to_owned(),
        ..HouseholdForm::default()
    };
    office.run(OUTSIDE, |desk, acting, now| household::change(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(told(&mut office, LISTED, &known).numbered);
    let named = HouseholdForm { application: Some(known.case.application), ..form };
    let fields = [("application", Code::NotFound)];
    office.refused(OUTSIDE, (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, now| {
        household::change(desk, &acting.permit()?, &named, now)
    });
}

/// How much lists tell somebody of the case.
struct Told {
    cards: usize,
    returns: usize,
    tasks: usize,
    /// Cards that My work counts.
    due: u32,
    /// Whether the household names its case.
    numbered: bool,
}

fn told(office: &mut Office, who: &str, known: &Before) -> Told {
    let (case, household) = (known.case.application, known.household);
    office
        .run(who, |desk, acting, now| {
            let work = task::mine(desk, &acting.permit()?, acting, now)?;
            let document = |one: &&assistance::AssistanceDue| {
                matches!(
                    one.code,
                    assistance::AssistanceCode::Document | assistance::AssistanceCode::Reunification
                )
            };
            let shown = household::show(desk, &acting.permit()?, household, now)?;
            assert_eq!(shown.case_number.is_some(), shown.household.application.is_some());
            Ok(Told {
                cards: integration::documents(desk, &acting.permit()?, now)?.len(),
                returns: returning::list(desk, acting, now)?.len(),
                tasks: work.tasks.iter().filter(|task| task.application == case).count(),
                due: work.assistance.iter().filter(document).map(|one| one.count).sum(),
                numbered: shown.case_number.is_some(),
            })
        })
        .unwrap()
}
