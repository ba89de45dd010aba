//! The board of the demonstration office: one meeting that was held, with what it decided, and one to come.

use crate::{
    Desk, Result,
    board::{
        self, ActionForm, AgendaForm, AgendaItem, AgendaKind, AttendanceForm, Attendee, BoardDecisionForm,
        BoardVotes, BodyForm, BodyKind, MeetingForm, MinutesForm, RiskForm, RiskLevel, SeatForm, SeatRole,
    },
    permit::Acting,
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use vault::Id;

/// Days before today on which the first meeting was held, and after today on which the next is.
const HELD: Days = Days::new(40);
const NEXT: Days = Days::new(12);

/// Founds the board and records its first meeting; nobody in it exists.
pub(super) fn meet(desk: &mut Desk, secretary: &Acting, owner: Id, now: DateTime<Utc>) -> Result<()> {
    let today = desk.today(now);
    let (held, next) = (today - HELD, today + NEXT);
    let permit = || secretary.permit();
    let form = BodyForm {
        id: None,
        kind: BodyKind::Board,
        name: "Layihənin İdarə Heyəti (nümunə)".to_owned(),
        mandate: "Sığınacaq sistemindəki çatışmazlıqlar və onların aradan qaldırılması; uydurma nümunə."
            .to_owned(),
        quorum: None,
        since: held - Days::new(30),
    };
    let body = board::save_body(desk, &permit()?, &form, now)?;
    let seats = [
        ("", "DMX", SeatRole::Chair, Some(owner)),
        ("Anna Sample", "UNHCR", SeatRole::Member, None),
        ("Борис Образец", "IOM", SeatRole::Member, None),
        ("Olga Sample", "EU", SeatRole::Observer, None),
    ];
    let mut there = Vec::new();
    for (name, organisation, role, officer) in seats {
        let form = SeatForm {
            body,
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            role,
            officer,
            since: held - Days::new(30),
        };
        let seat = board::seat(desk, &permit()?, &form, now)?;
        there.push(Attendee { seat: Some(seat), name: String::new(), on_behalf: String::new() });
    }
    let call = |day: NaiveDate| MeetingForm {
        id: None,
        body,
        day,
        time: "10:00".to_owned(),
        place: "Bakı, iclas otağı".to_owned(),
    };
    let first = board::call(desk, &permit()?, &call(held), now)?;
    let item = |title: &str| AgendaItem { kind: AgendaKind::Other, subject: None, title: title.to_owned() };
    let items = vec![item("Müsahibə aparan əməkdaşların təlimi"), item("Dari dilində tərcümə")];
    board::set_agenda(desk, &permit()?, &AgendaForm { meeting: first, items }, now)?;
    board::attend(desk, &permit()?, &AttendanceForm { meeting: first, there }, now)?;
    let mut decide = |text: &str, against: u32| {
        let votes = BoardVotes { in_favour: 3 - against, against, abstained: 0 };
        let form = BoardDecisionForm { meeting: first, text: text.to_owned(), votes };
        board::decide(desk, &secretary.permit()?, &form, now)
    };
    let training =
        decide("Müsahibə aparan hər əməkdaş il ərzində «Müsahibə texnikaları» modulunu keçir.", 0)?;
    let register = decide("Tərcüməçilər reyestri dari dili üzrə genişləndirilir.", 1)?;
    for (decision, officer, outside, text, due) in [
        (training, Some(owner), "", "Təlim cədvəlini təsdiq etmək", today - Days::new(5)),
        (register, None, "UNHCR, Anna Sample", "Dari tərcüməçilərinin siyahısını göndərmək", next),
    ] {
        let form = ActionForm {
            meeting: first,
            decision: Some(decision),
            text: text.to_owned(),
            officer,
            outside: outside.to_owned(),
            due,
        };
        board::act(desk, &permit()?, &form, now)?;
    }
    let form = MinutesForm {
        meeting: first,
        language: "az".to_owned(),
        text: "Sədr iclası açdı. Təlim və tərcümə məsələləri müzakirə olundu. Uydurma nümunə.".to_owned(),
    };
    board::write(desk, &permit()?, &form, now)?;
    let form = RiskForm {
        id: None,
        body,
        text: "Dari dilində tərcüməçi çatışmır".to_owned(),
        likelihood: RiskLevel::High,
        impact: RiskLevel::Medium,
        owner: "Təqvim Nümunəli".to_owned(),
        measure: "Reyestri genişləndirmək, məsafədən tərcümə".to_owned(),
    };
    board::save_risk(desk, &permit()?, &form, now)?;
    board::call(desk, &permit()?, &call(next), now).map(drop)
}
