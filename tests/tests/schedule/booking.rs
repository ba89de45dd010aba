//! Double booking is refused, and told to whoever books; what touches only, was called off or put off is no matter.

use crate::{booking, dari, enter, id_of, make, room};
use casework::{
    Code, Failure, Kind,
    appointment::{
        self, Appointment, AppointmentForm, AppointmentMode, CalendarQuery, CollisionWith, OutcomeForm,
        OutcomeOfAppointment, PostponedBy, Slot, SlotQuery,
    },
    interpreter,
    room::{self as rooms, RoomForm},
};
use panah_tests::office::Office;
use proptest::prelude::*;
use vault::Id;

/// What a booking and the one that stands have in common, and what is refused.
#[test]
fn nobody_and_nothing_is_booked_twice() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let (leyla, samir) = (id_of(&mut office, "leyla"), id_of(&mut office, "samir"));
    let (big, small) = (room(&mut office, "204"), room(&mut office, "115"));
    let interpreter = enter(&mut office, &dari("Tərcümə Sınaqzadə")).unwrap();
    let standing = AppointmentForm {
        officer: Some(leyla),
        interpreter: Some(interpreter),
        room: Some(big),
        ..booking(&case, "10:00", 60)
    };
    make(&mut office, &standing).unwrap();
    let elsewhere = |time: &str, minutes| AppointmentForm {
        officer: Some(samir),
        room: Some(small),
        ..booking(&other, time, minutes)
    };
    for (what, form, at) in [
        ("another room, officer, person", elsewhere("10:00", 60), vec![]),
        (
            "the officer",
            AppointmentForm { officer: Some(leyla), ..booking(&other, "10:30", 60) },
            vec!["officer"],
        ),
        ("the room", AppointmentForm { room: Some(big), ..booking(&other, "09:30", 31) }, vec!["room"]),
        (
            "the interpreter",
            AppointmentForm { interpreter: Some(interpreter), ..booking(&other, "10:59", 5) },
            vec!["interpreter"],
        ),
        ("the applicant", booking(&case, "10:15", 15), vec!["persons"]),
        (
            "all of them",
            AppointmentForm { ..standing.clone() },
            vec!["officer", "interpreter", "room", "persons"],
        ),
        (
            "what ends when it begins",
            AppointmentForm { officer: Some(leyla), ..booking(&other, "09:00", 60) },
            vec![],
        ),
        (
            "what begins when it ends",
            AppointmentForm { room: Some(big), ..booking(&other, "11:00", 60) },
            vec![],
        ),
    ] {
        let checked = office
            .run("leyla", |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
            .unwrap();
        let told: Vec<&str> = checked
            .collisions
            .iter()
            .map(|one| match one.with {
                CollisionWith::Officer => "officer",
                CollisionWith::Interpreter => "interpreter",
                CollisionWith::Room => "room",
                CollisionWith::Persons => "persons",
            })
            .collect();
        assert_eq!(told, at, "{what}: told before");
        if at.is_empty() {
            let made = make(&mut office, &form).unwrap_or_else(|failure| panic!("{what}: {failure}"));
            office
                .run("leyla", |desk, acting, now| {
                    appointment::cancel(desk, &acting.permit()?, made.id, "Sınaq bitdi", now)
                })
                .unwrap();
            continue;
        }
        let fields: Vec<(&str, Code)> = at.iter().map(|field| (*field, Code::DoubleBooked)).collect();
        let failure =
            office.refused("leyla", (Kind::Invalid, Code::CheckTheForm), &fields, |desk, acting, now| {
                appointment::make(desk, &acting.permit()?, &form, now)
            });
        let params = &failure.fields[0].params;
        assert_eq!((params["from"].as_str(), params["until"].as_str()), ("10:00", "11:00"), "{what}");
        assert_eq!(params["number"], case.number, "{what}");
        assert!(!params["name"].is_empty(), "{what}: says who or what");
    }
    office.assert_sound();
}

#[test]
fn midnight_is_no_wall() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let leyla = Some(id_of(&mut office, "leyla"));
    let late = AppointmentForm { officer: leyla, ..booking(&case, "23:30", 60) };
    make(&mut office, &late).unwrap();
    let early = |time: &str| AppointmentForm {
        day: "2026-12-08".parse().unwrap(),
        officer: leyla,
        ..booking(&other, time, 15)
    };
    assert_eq!(make(&mut office, &early("0:15")).unwrap_err().fields[0].code, Code::DoubleBooked);
    make(&mut office, &early("0:30")).unwrap();
}

/// What does not take place keeps nobody busy.
#[test]
fn what_was_called_off_put_off_or_missed_is_free() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let leyla = Some(id_of(&mut office, "leyla"));
    let form = AppointmentForm { officer: leyla, ..booking(&case, "8:00", 60) };
    let again = AppointmentForm { officer: leyla, ..booking(&other, "8:00", 60) };
    let first = make(&mut office, &form).unwrap();
    let next = AppointmentForm { time: "08:30".to_owned(), ..form.clone() };
    // The new one may overlap the one that it takes the place of.
    let postponed = OutcomeForm {
        appointment: first.id,
        outcome: OutcomeOfAppointment::Postponed,
        reason: Some("Xəstədir".to_owned()),
        by: Some(PostponedBy::Applicant),
        next: Some(next),
        wish: None,
    };
    let second = office
        .run("leyla", |desk, acting, now| {
            appointment::record_outcome(desk, &acting.permit()?, &postponed, now)
        })
        .unwrap()
        .unwrap();
    assert_eq!(second.follows, Some(first.id));
    assert_eq!(make(&mut office, &again).unwrap_err().fields[0].params["from"], "08:30");
    let refused = office.run("leyla", |desk, acting, now| {
        appointment::record_outcome(desk, &acting.permit()?, &postponed, now)
    });
    assert_eq!(refused.unwrap_err().code, Code::AppointmentPostponed);
    office
        .run("leyla", |desk, acting, now| {
            appointment::cancel(desk, &acting.permit()?, second.id, "Ləğv", now)
        })
        .unwrap();
    let third = make(&mut office, &again).unwrap();
    // Nobody came on the day: the rest of the hour is free again.
    office.wait(12);
    let missed = OutcomeForm {
        appointment: third.id,
        outcome: OutcomeOfAppointment::NoShow,
        reason: Some("Gəlməyib".to_owned()),
        by: None,
        next: None,
        wish: None,
    };
    office
        .run("leyla", |desk, acting, now| {
            appointment::record_outcome(desk, &acting.permit()?, &missed, now)?;
            let mut late = booking(&case, "8:00", 60);
            late.officer = leyla;
            late.day = desk.today(now);
            appointment::make(desk, &acting.permit()?, &late, now)
        })
        .unwrap();
}

/// Two workstations that had not met booked one officer: both stand, and the calendar says so.
#[test]
fn what_two_workstations_booked_is_shown() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let leyla = id_of(&mut office, "leyla");
    let mine =
        make(&mut office, &AppointmentForm { officer: Some(leyla), ..booking(&case, "10:00", 60) }).unwrap();
    let theirs = office
        .run("leyla", |desk, acting, now| {
            let arrived = Appointment {
                id: Id::new(now)?,
                application: other.application,
                time: "10:30".to_owned(),
                persons: appointment::Invited(vec![other.members[0]]),
                ..mine.clone()
            };
            desk.commit(acting.officer(), "exchange.merge", None, now, |change| {
                change.create(&arrived)?;
                Ok::<_, Failure>(arrived.id)
            })
        })
        .unwrap();
    let query = CalendarQuery { from: mine.day, until: mine.day };
    let calendar = office
        .run("leyla", |desk, acting, _| appointment::calendar(desk, &acting.permit()?, &query))
        .unwrap();
    for id in [mine.id, theirs] {
        let entry = calendar.entries.iter().find(|entry| entry.appointment.id == id).unwrap();
        assert_eq!(entry.collides.iter().copied().collect::<Vec<_>>(), [CollisionWith::Officer]);
    }
    office
        .run("leyla", |desk, acting, now| {
            appointment::cancel(desk, &acting.permit()?, theirs, "Üst-üstə düşür", now)
        })
        .unwrap();
    let calendar = office
        .run("leyla", |desk, acting, _| appointment::calendar(desk, &acting.permit()?, &query))
        .unwrap();
    assert!(calendar.entries.iter().all(|entry| entry.collides.is_empty()));
    for (from, until) in [("2026-12-08", "2026-12-07"), ("2026-01-01", "2026-12-31")] {
        let wrong = CalendarQuery { from: from.parse().unwrap(), until: until.parse().unwrap() };
        let refused = office
            .run("leyla", |desk, acting, _| appointment::calendar(desk, &acting.permit()?, &wrong))
            .unwrap_err();
        assert_eq!(refused.fields[0].code, Code::DatesOutOfOrder);
    }
}

#[test]
fn free_times_are_within_the_hours_and_free_for_all() {
    let mut office = Office::new();
    let (case, other) = (office.registered(), office.registered());
    let leyla = Some(id_of(&mut office, "leyla"));
    let big = Some(room(&mut office, "204"));
    make(&mut office, &AppointmentForm { officer: leyla, ..booking(&case, "09:00", 150) }).unwrap();
    make(&mut office, &AppointmentForm { room: big, ..booking(&other, "14:00", 60) }).unwrap();
    let query = SlotQuery {
        // Sunday: the first working day is the Monday.
        from: "2026-12-06".parse().unwrap(),
        until: "2026-12-08".parse().unwrap(),
        minutes: 90,
        officer: leyla,
        interpreter: None,
        room: big,
        persons: Vec::new(),
    };
    let slots = |office: &mut Office, query: &SlotQuery| {
        office.run("leyla", |desk, acting, now| appointment::slots(desk, &acting.permit()?, query, now))
    };
    let found = slots(&mut office, &query).unwrap();
    let times: Vec<(String, &str)> =
        found.iter().map(|Slot { day, time }| (day.to_string(), time.as_str())).collect();
    let monday = "2026-12-07".to_owned();
    assert_eq!(
        times[..5],
        [
            (monday.clone(), "11:30"),
            (monday.clone(), "15:00"),
            (monday.clone(), "15:30"),
            (monday.clone(), "16:00"),
            (monday, "16:30")
        ]
    );
    assert_eq!(times[5].0, "2026-12-08");
    // Each of them can be taken.
    for slot in found.iter().take(6) {
        let form =
            AppointmentForm { day: slot.day, officer: leyla, room: big, ..booking(&other, &slot.time, 90) };
        let check = office
            .run("leyla", |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert!(check.collisions.is_empty() && check.in_hours && check.working_day, "{slot:?}");
    }
    // Nothing that has gone by already: it is past nine in the morning of the 25th of November.
    let today = SlotQuery {
        from: "2026-11-25".parse().unwrap(),
        until: "2026-11-25".parse().unwrap(),
        ..query.clone()
    };
    assert_eq!(slots(&mut office, &today).unwrap()[0].time, "09:30");
    let wrong = SlotQuery { minutes: 0, until: "2026-12-01".parse().unwrap(), ..query };
    let faults = slots(&mut office, &wrong).unwrap_err().fields;
    assert_eq!(
        faults.iter().map(|one| one.code).collect::<Vec<_>>(),
        [Code::MinutesOutOfRange, Code::DatesOutOfOrder]
    );
}

#[test]
fn outside_of_the_hours_is_said_and_not_refused() {
    let mut office = Office::new();
    let case = office.registered();
    for (time, minutes, in_hours) in [
        ("09:00", 60, true),
        ("08:59", 60, false),
        ("12:30", 120, true),
        ("17:30", 30, true),
        ("17:30", 31, false),
    ] {
        let form = booking(&case, time, minutes);
        let check = office
            .run("leyla", |desk, acting, now| appointment::check(desk, &acting.permit()?, &form, now))
            .unwrap();
        assert_eq!(check.in_hours, in_hours, "{time} for {minutes}");
    }
}

#[test]
fn what_cannot_be_booked_is_refused_at_its_field() {
    let mut office = Office::new();
    let case = office.registered();
    let interpreter = enter(&mut office, &dari("Tərcümə Sınaqzadə")).unwrap();
    let old = room(&mut office, "Köhnə");
    let gone =
        RoomForm { room: Some(old), name: "Köhnə".to_owned(), place: "Yox".to_owned(), active: false };
    office.run("leyla", |desk, acting, now| rooms::record(desk, &acting.permit()?, &gone, now)).unwrap();
    let form = booking(&case, "10:00", 60);
    for (what, form, field, code) in [
        ("a room not in use", AppointmentForm { room: Some(old), ..form.clone() }, "room", Code::NotAChoice),
        (
            "nobody's officer",
            AppointmentForm { officer: Some(old), ..form.clone() },
            "officer",
            Code::NotAChoice,
        ),
        (
            "no interpreter",
            AppointmentForm { interpreter: Some(old), ..form.clone() },
            "interpreter",
            Code::NotAChoice,
        ),
        (
            "one who is not there by video",
            AppointmentForm {
                interpreter: Some(interpreter),
                mode: Some(AppointmentMode::Video),
                ..form.clone()
            },
            "interpreter",
            Code::InterpreterMode,
        ),
        (
            "no time at all",
            AppointmentForm { minutes: Some(4), ..form.clone() },
            "minutes",
            Code::MinutesOutOfRange,
        ),
        (
            "a day and a night",
            AppointmentForm { minutes: Some(721), ..form.clone() },
            "minutes",
            Code::MinutesOutOfRange,
        ),
        ("nowhere", AppointmentForm { place: " ".to_owned(), ..form.clone() }, "place", Code::Required),
    ] {
        let refused = make(&mut office, &form).unwrap_err();
        let at: Vec<(&str, Code)> = refused.fields.iter().map(|one| (one.field.as_str(), one.code)).collect();
        assert_eq!(at, [(field, code)], "{what}");
    }
    office
        .run("leyla", |desk, acting, now| {
            interpreter::stand_down(desk, &acting.permit()?, interpreter, Some("Köçüb"), now)
        })
        .unwrap();
    let form = AppointmentForm { interpreter: Some(interpreter), ..form };
    assert_eq!(
        make(&mut office, &form).unwrap_err().fields[0].code,
        Code::NotAChoice,
        "is not called any more"
    );
    // An empty place is where the room is.
    let big = room(&mut office, "204");
    let form = AppointmentForm { room: Some(big), place: String::new(), ..booking(&case, "10:00", 60) };
    assert_eq!(make(&mut office, &form).unwrap().place, "Nümunə küçəsi 12, 204");
    let twice = RoomForm { room: None, name: " 204".to_owned(), place: "Orada".to_owned(), active: true };
    office.refused(
        "leyla",
        (Kind::Invalid, Code::CheckTheForm),
        &[("name", Code::AlreadyRecorded)],
        |desk, acting, now| rooms::record(desk, &acting.permit()?, &twice, now),
    );
    office.refused("kamran", (Kind::Forbidden, Code::NotAllowed), &[], |desk, acting, now| {
        appointment::make(desk, &acting.permit()?, &booking(&case, "15:00", 60), now)
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: panah_tests::cases(12), ..ProptestConfig::default() })]

    /// Whatever is tried in whatever order: what was let through never overlaps in anything.
    #[test]
    fn no_sequence_of_bookings_leaves_an_overlap(
        tries in prop::collection::vec((0..2usize, 0..3usize, 0..3usize, 32..48u32, 1..10u32), 1..24)
    ) {
        let mut office = Office::new();
        let cases = [office.registered(), office.registered()];
        let officers = [None, Some(id_of(&mut office, "leyla")), Some(id_of(&mut office, "samir"))];
        let rooms = [None, Some(room(&mut office, "1")), Some(room(&mut office, "2"))];
        let mut made: Vec<Appointment> = Vec::new();
        for (case, officer, room, quarter, quarters) in tries {
            let time = format!("{:02}:{:02}", quarter / 4, quarter % 4 * 15);
            let form = AppointmentForm {
                officer: officers[officer],
                room: rooms[room],
                ..booking(&cases[case], &time, quarters * 15)
            };
            let begins = quarter * 15;
            let overlaps = |one: &Appointment| {
                let (hour, minute) = one.time.split_once(':').unwrap();
                let from = hour.parse::<u32>().unwrap() * 60 + minute.parse::<u32>().unwrap();
                from < begins + quarters * 15 && begins < from + one.minutes.unwrap()
            };
            let shares = |one: &Appointment| {
                one.application == form.application
                    || (one.officer.is_some() && one.officer == form.officer)
                    || (one.room.is_some() && one.room == form.room)
            };
            let free = !made.iter().any(|one| overlaps(one) && shares(one));
            match make(&mut office, &form) {
                Ok(appointment) => {
                    prop_assert!(free, "an overlap was let through: {form:?}");
                    made.push(appointment);
                }
                Err(failure) => {
                    prop_assert!(!free, "nothing stood against it: {failure}");
                    prop_assert!(failure.fields.iter().all(|one| one.code == Code::DoubleBooked));
                }
            }
        }
    }
}
