use super::{pack, unpack};
use crate::{Error, Reason};
use proptest::prelude::*;
use vault::{Commit, Dot, Id, Parts, Value, Write};

fn parts(commits: &[Commit]) -> Vec<Parts> {
    commits.iter().map(|commit| Parts { header: commit.header(), body: commit.body() }).collect()
}

/// Half of them tell their time, as those of records do.
fn id(number: u8) -> Id {
    let mut bytes = [number.wrapping_mul(37); 16];
    if number.is_multiple_of(2) {
        bytes[..6].copy_from_slice(&[1, 0x9a, 0xb0, 0, number, 7]);
        bytes[6] = 0x70 | (number % 16);
    }
    Id::from_bytes(bytes)
}

const STREAM: u8 = 200;

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        (0..4_i64).prop_map(Value::Int),
        any::<i64>().prop_map(Value::Int),
        "[a-c]{0,2}".prop_map(Value::Text),
        (0..6_u8).prop_map(|number| Value::Bytes(id(number).as_bytes().to_vec())),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
    ]
}

prop_compose! {
    fn write(seq: u64)(
        table in 1..3_u16,
        field in 0..4_u16,
        record in 0..6_u8,
        bases in proptest::collection::vec((prop_oneof![Just(STREAM), 0..3_u8], 0..50_u64), 0..3),
        value in value(),
    ) -> (u16, Id, u16, Vec<Dot>, Value) {
        // Now and then one of its own stream that is not before it: no officer's work, but somebody's.
        let bases = bases.into_iter().map(|(stream, number)| Dot { stream: id(stream), seq: seq.saturating_sub(number) });
        (table, id(record), field, bases.collect(), value)
    }
}

prop_compose! {
    /// A commit, of which a value may have been erased, and whose clock may be set back.
    fn commit(seq: u64)(
        clock in 0..9_u64,
        actor in 0..3_u8,
        command in prop_oneof![Just("person.correct"), Just("case.open")],
        subject in proptest::option::of(0..6_u8),
        writes in proptest::collection::vec(write(seq), 0..6),
        erased in prop_oneof![9 => Just(None), 1 => (0..6_usize).prop_map(Some)],
        seed: [u8; 16],
    ) -> Commit {
        let mut writes: Vec<Write> = writes
            .into_iter()
            .map(|(table, record, field, base, value)| Write::seeded(&seed, table, record, field, base, value))
            .collect();
        let lost = erased.and_then(|erased| writes.get_mut(erased));
        let is_whole = lost.is_none();
        if let Some(write) = lost {
            (write.value, write.salt) = (None, [0; 16]);
        }
        let seed = Some(seed).filter(|_| is_whole && !writes.is_empty());
        Commit {
            dot: Dot { stream: id(STREAM), seq },
            hlc: 1_795_000_000_000 + 3 * seq + clock,
            actor: id(actor),
            command: command.to_owned(),
            subject: subject.map(id),
            seed,
            writes,
        }
    }
}

fn history() -> impl Strategy<Value = (u64, Vec<Commit>)> {
    (1..60_u64).prop_flat_map(|first| {
        let commits =
            (1..12_u64).prop_flat_map(move |count| (first..first + count).map(commit).collect::<Vec<_>>());
        (Just(first), commits)
    })
}

proptest! {
    #[test]
    fn commits_come_out_as_they_went_in((first, commits) in history()) {
        let commits = parts(&commits);
        for version in [1, 2] {
            let packed = pack(version, id(STREAM), first, &commits);
            prop_assert_eq!(&unpack(version, id(STREAM), first, &packed).unwrap(), &commits);
        }
    }

    /// Whatever becomes of its bytes, a sheet is read or refused.
    #[test]
    fn a_damaged_sheet_is_read_or_refused((first, commits) in history(), at: prop::sample::Index, bits in 1..255_u8) {
        let mut packed = pack(2, id(STREAM), first, &parts(&commits));
        let at = at.index(packed.len());
        packed[at] ^= bits;
        let _ = unpack(2, id(STREAM), first, &packed);
    }
}

/// A long value that is told again and again takes no room in the sheet; unpacked it would fill the memory.
#[test]
fn a_value_told_too_often_is_refused() {
    let seed = [1; 16];
    let long = Value::Text("x".repeat(1024 * 1024));
    let written = |seq| Commit {
        dot: Dot { stream: id(STREAM), seq },
        hlc: seq,
        actor: id(1),
        command: "person.correct".to_owned(),
        subject: None,
        seed: Some(seed),
        writes: vec![Write::seeded(&seed, 1, id(2), 1, Vec::new(), long.clone())],
    };
    let few: Vec<Commit> = (1..=3).map(written).collect();
    let packed = pack(2, id(STREAM), 1, &parts(&few));
    assert!(packed.len() < 10_000 && unpack(2, id(STREAM), 1, &packed).is_ok());
    let many: Vec<Commit> = (1..=260).map(written).collect();
    let packed = pack(2, id(STREAM), 1, &parts(&many));
    let refused = unpack(2, id(STREAM), 1, &packed);
    assert!(matches!(refused, Err(Error::Refused(Reason::TooLarge))), "of {} bytes", packed.len());
}
