//! The board: two meetings, one without and one with a quorum, what they decide and who does it, and the pack that tells
//! them how things stand. Numbers of the pack are those of the screens; issued, it stays as it is.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failed expectation is a failed test"
)]

#[path = "board/figures.rs"]
mod figures;
#[path = "board/leaving.rs"]
mod leaving;
#[path = "board/observing.rs"]
mod observing;
#[path = "board/pack.rs"]
mod pack;

use casework::{
    Code, Kind,
    audit::{self, GapArea, GapForm, RecommendationForm, Urgency},
    board::{
        self, ActionForm, AdoptForm, AgendaForm, AgendaKind, AttendanceForm, Attendee, BoardDecisionForm,
        BoardDoneForm, BoardVotes, BodyForm, BodyKind, MeetingForm, MeetingView, MinutesForm, Quorum,
        SeatForm, SeatRole,
    },
    permit::Role,
};
use chrono::NaiveDate;
use panah_tests::office::Office;
use vault::Id;

const NOT_NOW: Kind = Kind::NotNow;
pub(crate) const INVALID: (Kind, Code) = (Kind::Invalid, Code::CheckTheForm);

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// An office with a secretary of the board, a head, and an assessor.
pub(crate) fn office() -> Office {
    let mut office = Office::new();
    office.appoint("katib", "Katib Nümunəli", &[Role::BOARD_SECRETARY]);
    office.appoint("rais", "Rəis Sınaqlı", &[Role::HEAD_OF_DEPARTMENT]);
    office.appoint("sevda", "Sevda Nümunəli", &[Role::QUALITY_ASSESSOR]);
    office
}

pub(crate) fn id_of(office: &mut Office, login: &str) -> Id {
    office.acting(login).officer()
}

/// A board of a chair and three members, with a secretary and an observer; two of four must be there, but three at least.
pub(crate) fn founded(office: &mut Office) -> (Id, Vec<Id>) {
    let form = BodyForm {
        id: None,
        kind: BodyKind::Board,
        name: "Layihənin İdarə Heyəti (nümunə)".to_owned(),
        mandate: "Sığınacaq sisteminin keyfiyyəti".to_owned(),
        quorum: Some(Quorum { percent: 50, least: 3 }),
        since: day("2026-09-01"),
    };
    let body = office
        .run("katib", |desk, acting, now| board::save_body(desk, &acting.permit()?, &form, now))
        .unwrap();
    let rais = id_of(office, "rais");
    let seats = [
        ("", "DMX", SeatRole::Chair, Some(rais)),
        ("Anna Sample", "UNHCR", SeatRole::Member, None),
        ("Boris Obrazets", "IOM", SeatRole::Member, None),
        ("Vüqar Nümunə", "XİN", SeatRole::Member, None),
        ("Katib Nümunəli", "DMX", SeatRole::Secretary, None),
        ("Olga Sample", "EU", SeatRole::Observer, None),
    ];
    let seats = seats.map(|(name, organisation, role, officer)| {
        let form = SeatForm {
            body,
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            role,
            officer,
            since: day("2026-09-01"),
        };
        office.run("katib", |desk, acting, now| board::seat(desk, &acting.permit()?, &form, now)).unwrap()
    });
    (body, seats.to_vec())
}

pub(crate) fn called(office: &mut Office, body: Id, on: &str) -> Id {
    let form =
        MeetingForm { id: None, body, day: day(on), time: "10:00".to_owned(), place: "Bakı".to_owned() };
    office.run("katib", |desk, acting, now| board::call(desk, &acting.permit()?, &form, now)).unwrap()
}

fn shown(office: &mut Office, meeting: Id) -> MeetingView {
    office
        .run("katib", |desk, acting, now| board::show(desk, &acting.permit()?, acting, meeting, now))
        .unwrap()
}

pub(crate) fn attended(office: &mut Office, meeting: Id, seats: &[Id]) -> board::Presence {
    let there = seats.iter().map(|seat| Attendee {
        seat: Some(*seat),
        name: String::new(),
        on_behalf: String::new(),
    });
    let form = AttendanceForm { meeting, there: there.collect() };
    office.run("katib", |desk, acting, now| board::attend(desk, &acting.permit()?, &form, now)).unwrap()
}

pub(crate) fn decision(meeting: Id, text: &str, votes: (u32, u32, u32)) -> BoardDecisionForm {
    let votes = BoardVotes { in_favour: votes.0, against: votes.1, abstained: votes.2 };
    BoardDecisionForm { meeting, text: text.to_owned(), votes }
}

pub(crate) fn action(meeting: Id, officer: Option<Id>, outside: &str, due: &str) -> ActionForm {
    ActionForm {
        meeting,
        decision: None,
        text: "Müsahibə otağını təmir etdirmək".to_owned(),
        officer,
        outside: outside.to_owned(),
        due: day(due),
    }
}

fn written(office: &mut Office, meeting: Id) {
    let form = MinutesForm { meeting, language: "az".to_owned(), text: "Müzakirə olundu.".to_owned() };
    office.run("katib", |desk, acting, now| board::write(desk, &acting.permit()?, &form, now)).unwrap();
}

/// The first meeting is short of one member, so that nothing is decided; the second decides and follows up.
#[test]
fn two_meetings() {
    let mut office = office();
    let (body, seats) = founded(&mut office);
    let (samir, rais) = (id_of(&mut office, "samir"), id_of(&mut office, "rais"));
    let first = called(&mut office, body, "2026-11-25");
    let second = called(&mut office, body, "2026-12-09");

    // Nothing is recorded of a meeting that is still to come, nor decided before it is known who was there.
    office.refused("katib", (NOT_NOW, Code::MeetingToCome), &[], |desk, acting, now| {
        board::decide(desk, &acting.permit()?, &decision(second, "Qərar", (3, 0, 0)), now)
    });
    office.refused("katib", (NOT_NOW, Code::MeetingAttendanceMissing), &[], |desk, acting, now| {
        board::decide(desk, &acting.permit()?, &decision(first, "Qərar", (3, 0, 0)), now)
    });

    // The chair and one member came; secretary and observer do not count.
    let presence = attended(&mut office, first, &[seats[0], seats[1], seats[4], seats[5]]);
    assert_eq!((presence.voting, presence.present, presence.needed, presence.met), (4, 2, 3, false));
    let failure = office.refused("katib", (NOT_NOW, Code::BoardNoQuorum), &[], |desk, acting, now| {
        board::decide(desk, &acting.permit()?, &decision(first, "Qərar", (2, 0, 0)), now)
    });
    assert_eq!((failure.params["present"].as_str(), failure.params["needed"].as_str()), ("2", "3"));

    // Somebody came for the third, which had been forgotten: recorded again, there is a quorum.
    let there = [
        Attendee { seat: Some(seats[0]), name: String::new(), on_behalf: String::new() },
        Attendee { seat: Some(seats[1]), name: String::new(), on_behalf: String::new() },
        Attendee { seat: Some(seats[2]), name: "Dina Sample".to_owned(), on_behalf: String::new() },
        Attendee { seat: None, name: "Guest Sample".to_owned(), on_behalf: "IOM".to_owned() },
    ];
    let form = AttendanceForm { meeting: first, there: there.to_vec() };
    let presence =
        office.run("katib", |desk, acting, now| board::attend(desk, &acting.permit()?, &form, now)).unwrap();
    assert!(presence.met && presence.present == 3, "{presence:?}");
    office.refused("katib", INVALID, &[("votes", Code::VotesOverPresent)], |desk, acting, now| {
        board::decide(desk, &acting.permit()?, &decision(first, "Qərar", (3, 1, 0)), now)
    });
    let carried = office
        .run("katib", |desk, acting, now| {
            board::decide(desk, &acting.permit()?, &decision(first, "Təlim keçirilsin", (2, 0, 1)), now)
        })
        .unwrap();
    let lost = office
        .run("katib", |desk, acting, now| {
            board::decide(desk, &acting.permit()?, &decision(first, "Yeni məntəqə açılsın", (1, 2, 0)), now)
        })
        .unwrap();
    office.refused("katib", (NOT_NOW, Code::BoardDecided), &[], |desk, acting, now| {
        board::attend(desk, &acting.permit()?, &form, now)
    });

    // Actions: one of an officer, one of somebody outside. Nobody, both, or a decision that was lost is refused.
    for (form, fault) in [
        (action(first, None, "", "2026-12-01"), ("owner", Code::Required)),
        (action(first, Some(samir), "UNHCR", "2026-12-01"), ("owner", Code::NotAChoice)),
        (action(first, Some(samir), "", "2026-11-01"), ("due", Code::DatesOutOfOrder)),
        (
            ActionForm { decision: Some(lost), ..action(first, Some(samir), "", "2026-12-01") },
            ("decision", Code::NotAChoice),
        ),
    ] {
        office.refused("katib", INVALID, &[fault], |desk, acting, now| {
            board::act(desk, &acting.permit()?, &form, now)
        });
    }
    let form = ActionForm { decision: Some(carried), ..action(first, Some(samir), "", "2026-12-01") };
    let own =
        office.run("katib", |desk, acting, now| board::act(desk, &acting.permit()?, &form, now)).unwrap();
    let outside = action(first, None, "UNHCR, Anna Sample", "2026-12-20");
    office.run("katib", |desk, acting, now| board::act(desk, &acting.permit()?, &outside, now)).unwrap();
    written(&mut office, first);

    // It stands in the work of whose it is, and in nobody else's.
    let mine = |office: &mut Office, login: &str| {
        office.run(login, |desk, acting, now| board::my_actions(desk, acting, now)).unwrap()
    };
    assert_eq!(mine(&mut office, "samir").iter().map(|one| one.action.id).collect::<Vec<_>>(), [own]);
    assert!(mine(&mut office, "leyla").is_empty());
    office.refused("leyla", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        board::finish(desk, acting, &BoardDoneForm { action: own, evidence: "Akt 1".to_owned() }, now)
    });

    // A gap without a recommendation, and a recommendation without an answer, are matters of the next meeting.
    let gap = GapForm {
        audit: None,
        area: GapArea::Interpretation,
        text: "Dari dilində tərcüməçi yoxdur".to_owned(),
        indicators: Vec::new(),
        causes: Vec::new(),
        training: None,
    };
    let open =
        office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &gap, now)).unwrap();
    let gap =
        office.run("sevda", |desk, acting, now| audit::found(desk, &acting.permit()?, &gap, now)).unwrap();
    let form = RecommendationForm {
        gap,
        text: "Reyestr genişləndirilsin".to_owned(),
        addressed_to: "İdarə".to_owned(),
        priority: Urgency::High,
    };
    let recommendation = office
        .run("sevda", |desk, acting, now| audit::recommend(desk, &acting.permit()?, &form, now))
        .unwrap();
    office.wait(14);
    let view = shown(&mut office, second);
    let kinds: Vec<(AgendaKind, Option<Id>)> =
        view.matters.iter().map(|one| (one.item.kind, one.item.subject)).collect();
    assert!(kinds.contains(&(AgendaKind::Minutes, Some(first))), "{kinds:?}");
    assert!(kinds.contains(&(AgendaKind::FollowUp, Some(own))), "{kinds:?}");
    assert!(kinds.contains(&(AgendaKind::Gap, Some(open))), "{kinds:?}");
    assert!(kinds.contains(&(AgendaKind::Recommendation, Some(recommendation))), "{kinds:?}");
    assert!(!kinds.contains(&(AgendaKind::Gap, Some(gap))), "something is recommended about it: {kinds:?}");
    let items: Vec<board::AgendaItem> = view.matters.iter().rev().map(|one| one.item.clone()).collect();
    let form = AgendaForm { meeting: second, items: items.clone() };
    office.run("katib", |desk, acting, now| board::set_agenda(desk, &acting.permit()?, &form, now)).unwrap();
    let view = shown(&mut office, second);
    assert_eq!(view.meeting.agenda.0, items, "in the order that it was given");
    assert!(view.matters.is_empty(), "what is on the agenda is offered no more: {:?}", view.matters);
    let late: Vec<(Id, bool)> = view.follow_up.iter().map(|one| (one.action.id, one.overdue)).collect();
    assert!(late.contains(&(own, true)) && late.len() == 2, "{late:?}");

    // Minutes are adopted by a meeting that has a quorum, and then stand.
    let adopt = AdoptForm { meeting: first, by: second };
    attended(&mut office, second, &seats[..2]);
    office.refused("katib", (NOT_NOW, Code::BoardNoQuorum), &[], |desk, acting, now| {
        board::adopt(desk, &acting.permit()?, &adopt, now)
    });
    attended(&mut office, second, &seats[..4]);
    office.refused("katib", INVALID, &[("by", Code::NotAChoice)], |desk, acting, now| {
        board::adopt(desk, &acting.permit()?, &AdoptForm { meeting: first, by: first }, now)
    });
    office.run("katib", |desk, acting, now| board::adopt(desk, &acting.permit()?, &adopt, now)).unwrap();
    office.refused("katib", (NOT_NOW, Code::MinutesAdopted), &[], |desk, acting, now| {
        let form = MinutesForm { meeting: first, language: "az".to_owned(), text: "Başqa".to_owned() };
        board::write(desk, &acting.permit()?, &form, now)
    });
    office.refused("katib", (NOT_NOW, Code::MinutesAdopted), &[], |desk, acting, now| {
        board::act(desk, &acting.permit()?, &action(first, Some(rais), "", "2026-12-20"), now)
    });

    // Done with evidence, it leaves the work of whose it was, and the meeting after does not follow it up.
    let done = BoardDoneForm { action: own, evidence: String::new() };
    office.refused("samir", INVALID, &[("evidence", Code::Required)], |desk, acting, now| {
        board::finish(desk, acting, &done, now)
    });
    let done = BoardDoneForm { action: own, evidence: "Akt 12".to_owned() };
    office.run("samir", |desk, acting, now| board::finish(desk, acting, &done, now)).unwrap();
    assert!(mine(&mut office, "samir").is_empty());
    office.wait(7);
    let third = called(&mut office, body, "2026-12-16");
    let followed = shown(&mut office, third).follow_up;
    assert_eq!(followed.len(), 1, "what was done before the last meeting ended is followed up no more");
    assert_eq!(followed[0].owner, "UNHCR, Anna Sample");
    // The second decision of the year has the next number, the same body or not.
    let view = shown(&mut office, first);
    assert_eq!(
        view.decisions.iter().map(|one| one.number.as_str()).collect::<Vec<_>>(),
        ["1/2026", "2/2026"]
    );
    assert_eq!(view.decisions.iter().map(|one| one.carried).collect::<Vec<_>>(), [true, false]);
    assert_eq!(view.adopted_by, Some(2));
    office.assert_sound();
}
