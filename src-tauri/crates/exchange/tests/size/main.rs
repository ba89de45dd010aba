//! How large a small bundle is: sixty registrations of 32 fields, and two hundred edits of one to three fields.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a failed expectation is a failed test"
)]

mod domain;

use domain::{SCHEMA, edited, file, id, now, somebody};
use exchange::{Error, Vector, cut};
use vault::{Device, Id, Intent, PlainLog};

fn size(log: &mut PlainLog, known: &Vector) -> usize {
    let device = Device::from_secret([1; 32]);
    log.exchange::<_, Error>(|intake| {
        cut::cut(intake, &device)?;
        let mut bytes = 0;
        for name in cut::beyond(intake, known)? {
            bytes += cut::load(intake, name)?.unwrap().bytes().len();
        }
        Ok(bytes)
    })
    .unwrap()
}

fn vector(log: &mut PlainLog) -> Vector {
    log.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).unwrap()
}

#[test]
fn a_small_bundle_is_small() {
    let mut log = PlainLog::new(&SCHEMA, Id::from_bytes([7; 16])).unwrap();
    log.note_own().unwrap();
    let intent = |command, subject, seconds| Intent {
        actor: Id::from_bytes([9; 16]),
        command,
        subject,
        now: now(seconds),
    };
    for number in 0..60 {
        let somebody = somebody(number);
        let file = file(number);
        log.commit::<_, vault::Error>(
            &intent("registration.register", Some(file.id), number * 61),
            |change| {
                change.create(&somebody)?;
                change.create(&file)
            },
        )
        .unwrap();
    }
    let registration = size(&mut log, &Vector::default()) / 60;
    let known = vector(&mut log);
    for edit in 0..200 {
        let number = edit * 37 % 60;
        log.commit::<_, vault::Error>(
            &intent("person.correct", Some(id(2 * number + 1)), 5_000 + edit * 47),
            |change| {
                let somebody = edited(change.read().get(id(2 * number))?, edit);
                change.update(&somebody).map(|_| ())
            },
        )
        .unwrap();
    }
    let edit = size(&mut log, &known) / 200;
    println!("{registration} bytes for a registration, {edit} for an edit");
    assert!(registration <= 130 && edit <= 45, "{registration} and {edit}");
}
