//! What stands in a bundle is read by code that anybody may feed: whatever bytes come, it answers.

use super::{
    frame::{self, Part},
    manifest::{Manifest, Scoped},
};
use crate::{
    Vector,
    batch::{Batch, Head},
    scope::Holds,
    trust::{Answer, Assignment, Certificate, Kind, Request, Revocation},
    wire::{B8, B32},
};
use chrono::DateTime;
use vault::{Commit, Device, Dot, Id, KeyId, Parts, Value, Write, chained};

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn id(byte: u8) -> Id {
    Id::from_bytes([byte; 16])
}

fn sample() -> Batch {
    sample_of(1)
}

/// The same commits, packed as batches of this version are.
fn sample_of(min_reader: u16) -> Batch {
    let device = Device::from_secret([1; 32]);
    let seed = [3; 16];
    let write = |field, value, base| Write::seeded(&seed, 7, id(5), field, base, value);
    let commit = |seq, writes| {
        let dot = Dot { stream: id(1), seq };
        let (hlc, command) = ((1_795_000_000_000 + seq) << 16, "person.register".to_owned());
        Commit { dot, hlc, actor: id(2), command, subject: Some(id(4)), seed: Some(seed), writes }
    };
    let commits = [
        commit(1, vec![write(0, Value::Int(1), vec![]), write(1, Value::Text("Nümunə".to_owned()), vec![])]),
        commit(2, vec![write(1, Value::Null, vec![Dot { stream: id(1), seq: 1 }])]),
    ];
    let mut parts: Vec<Parts> =
        commits.iter().map(|commit| Parts { header: commit.header(), body: commit.body() }).collect();
    // One of which a value was erased stands whole.
    let mut erased = commit(3, vec![write(2, Value::Int(9), vec![])]);
    erased.writes[0].value = None;
    parts.push(Parts { header: erased.header(), body: erased.body() });
    let head = Head {
        min_reader,
        stream: id(1).into(),
        first: 1,
        last: 3,
        before: B32([0; 32]),
        after: B32(chained([0; 32], &parts)),
        rests_on: vec![],
        device: B8(device.public().id().0),
    };
    Batch::sign(head, &parts, &device)
}

fn certificate() -> Certificate {
    let device = Device::from_secret([1; 32]);
    let now = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
    Certificate::issue(&device, Kind::Device, device.public(), device.recipient(), "Sərhəd", now)
}

fn manifest() -> Vec<u8> {
    let manifest = Manifest {
        from: KeyId([1; 8]),
        to: vec![KeyId([2; 8])],
        number: 3,
        made_at: DateTime::from_timestamp_millis(1_795_000_000_000).unwrap(),
        has: Vector([(id(1), (3, [4; 16]))].into()),
        // Not of the sample: how its commits are deflated is another way on another day.
        batches: vec![super::manifest::name(b"a batch")],
        blobs: vec![],
        left_out: vec![],
        wants: vec![],
        certificates: vec![certificate().bytes()],
        revocations: vec![],
        scoped: Scoped::default(),
    };
    manifest.sign(&Device::from_secret([1; 32]))
}

fn assignment() -> Assignment {
    let now = DateTime::from_timestamp_millis(1_795_000_000_000).unwrap();
    Assignment::issue(&Device::from_secret([1; 32]), KeyId([2; 8]), "AST", now)
}

/// The second version: for a device that has a scope.
fn scoped() -> Vec<u8> {
    let (first, _) = Manifest::read(&manifest()).unwrap();
    let holds = Holds {
        parts: [(id(0), [5; 16]), (id(7), [6; 16])].into(),
        lacks: [1, 2].map(|seq| Dot { stream: id(1), seq }).into(),
    };
    let scoped = Scoped {
        scope: Some("AST".to_owned()),
        is_partial: true,
        fills: vec![super::manifest::fill_name(b"values")],
        holds,
        scopes: vec![assignment().bytes()],
    };
    Manifest { scoped, ..first }.sign(&Device::from_secret([1; 32]))
}

fn parts() -> Vec<u8> {
    parts_of(1)
}

fn parts_of(version: u16) -> Vec<u8> {
    let mut file = Vec::new();
    frame::begin(&mut file).unwrap();
    frame::write(&mut file, Part::Batch, &sample_of(version).bytes()).unwrap();
    frame::write(&mut file, Part::Manifest, &manifest()).unwrap();
    file
}

/// The formats leave the machine: a change here makes other versions unreadable and must be a decision. How commits are
/// deflated is no part of it.
#[test]
fn frozen_bytes() {
    let batch = sample();
    let lines = [
        format!("head        {}", hex(&batch.signed)),
        format!("signature   {}", hex(&batch.signature)),
        format!("certificate {}", hex(&certificate().bytes())),
        format!("code        {}", crate::trust::paper_code(&Device::from_secret([1; 32]).public())),
        format!("manifest    {}", hex(&manifest())),
        format!("assignment  {}", hex(&assignment().bytes())),
        format!("manifest 2  {}", hex(&scoped())),
    ];
    insta::assert_snapshot!(lines.join("\n"));
}

/// Bundles as they were once written, before they were sealed, with batches of either version: whatever becomes of the
/// program, it reads these.
#[test]
fn what_was_written_once_is_read() {
    for (version, written) in [(1, include_str!("golden.hex")), (2, include_str!("golden_2.hex"))] {
        let digits: String = written.chars().filter(char::is_ascii_hexdigit).collect();
        let bytes: Vec<u8> = (0..digits.len() / 2)
            .map(|at| u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).unwrap())
            .collect();
        let (mut batches, mut manifests) = (Vec::new(), Vec::new());
        let read = frame::each(bytes.as_slice(), |part, bytes| {
            match part {
                Part::Batch => batches.push(Batch::read(&bytes)?),
                Part::Manifest => manifests.push(Manifest::read(&bytes)?.0),
                Part::Blob | Part::Fill => panic!("there is none in it"),
            }
            Ok(())
        });
        assert!(read.is_ok(), "{read:?}; as it is written now: {}", hex(&parts_of(version)));
        let (batch, expected) = (&batches[0], sample());
        assert_eq!(batch.head.min_reader, version);
        assert!(batch.is_by(&Device::from_secret([1; 32]).public()));
        assert_eq!(batch.commits().unwrap(), expected.commits().unwrap());
        assert_eq!(manifests[0].number, 3);
        let certificate = Certificate::read(&manifests[0].certificates[0]).unwrap();
        assert_eq!(certificate.name, "Sərhəd");
        assert!(certificate.signs_itself());
    }
}

/// What says nothing of scopes is of the first version, which older programs read; and what says something is not.
#[test]
fn the_second_version_is_written_where_it_says_more() {
    let ((first, _), (second, signed)) =
        (Manifest::read(&manifest()).unwrap(), Manifest::read(&scoped()).unwrap());
    assert_eq!((first.scoped, first.number), (Scoped::default(), second.number));
    assert!(signed.is_by(&Device::from_secret([1; 32]).public()) && second.scoped.scope.is_some());
    assert_eq!(second.scoped.holds.lacks.len(), 2);
    assert_eq!(Assignment::read(&second.scoped.scopes[0]).unwrap(), assignment());
    assert_eq!(second.sign(&Device::from_secret([1; 32])), scoped());
}

#[test]
fn commits_round_trip_packed_and_whole() {
    for version in [1, 2] {
        let batch = Batch::read(&sample_of(version).bytes()).unwrap();
        let commits = batch.commits().unwrap();
        assert_eq!(commits.len(), 3);
        let again = Batch::again(batch.signed.clone(), batch.signature, &commits).unwrap();
        assert_eq!(
            (again.commits().unwrap(), again.is_by(&Device::from_secret([1; 32]).public())),
            (commits, true)
        );
    }
}

/// A hundred thousand mutations, a million in a soak: each is refused, or is what it was.
#[test]
fn whatever_bytes_come_are_answered() {
    let rounds =
        std::env::var("PANAH_MUTATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000_u32);
    let now = DateTime::from_timestamp_millis(0).unwrap();
    let revocation = Revocation::issue(&Device::from_secret([1; 32]), KeyId([2; 8]), Vector::default(), now);
    let sources = [
        sample().bytes(),
        sample_of(2).bytes(),
        certificate().bytes(),
        manifest(),
        parts(),
        revocation.bytes(),
        scoped(),
        assignment().bytes(),
    ];
    let key = Device::from_secret([1; 32]).public();
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    let honest = [sample_of(1), sample_of(2)];
    for _ in 0..rounds {
        let mut bytes = sources[random(sources.len())].clone();
        for _ in 0..=random(4) {
            let at = random(bytes.len());
            match random(6) {
                0 => bytes.truncate(at),
                1 => bytes.insert(at, u8::try_from(random(256)).unwrap()),
                2 if !bytes.is_empty() => bytes[at] = [0, 0x7f, 0x80, 0x9b, 0xbb, 0xff][random(6)],
                3 => bytes.extend_from_within(at..),
                _ if !bytes.is_empty() => bytes[at] ^= 1 << random(8),
                _ => {}
            }
        }
        if let Ok(batch) = Batch::read(&bytes) {
            let commits = batch.commits();
            let meant = honest.iter().find(|honest| honest.head == batch.head);
            assert!(!batch.is_by(&key) || meant.is_some(), "a signature fits one head");
            if let (true, Some(meant), Ok(commits)) = (batch.is_by(&key), meant, commits) {
                let same = commits.iter().zip(meant.commits().unwrap());
                assert!(same.into_iter().all(|(a, b)| a.header == b.header), "and one history");
            }
        }
        let _ = (Certificate::read(&bytes), Request::read(&bytes), Answer::read(&bytes));
        let _ = (Manifest::read(&bytes), Revocation::read(&bytes), Assignment::read(&bytes));
        let _ = frame::each(bytes.as_slice(), |_, bytes| Batch::read(&bytes).map(|_| ()));
    }
}

/// A small file does not fill the memory.
#[test]
fn bombs_are_refused() {
    use std::io::Write;
    let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..80 {
        deflate.write_all(&vec![0; 1024 * 1024]).unwrap();
    }
    let bomb = deflate.finish().unwrap();
    assert!(bomb.len() < 200_000);
    assert!(crate::sheet::unpack(1, id(1), 1, &bomb).is_err());
    // A frame that says it is four gigabytes long, and lists that say so.
    let mut file = Vec::new();
    frame::begin(&mut file).unwrap();
    file.extend([1, 0xff, 0xff, 0xff, 0xff, 0]);
    assert!(frame::each(file.as_slice(), |_, _| Ok(())).is_err());
    for begin in [[0x9b; 1], [0xbb; 1], [0x5b; 1], [0x7b; 1]] {
        let lying = [begin.as_slice(), &[0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]].concat();
        assert!(Batch::read(&lying).is_err() && Manifest::read(&lying).is_err());
    }
}
