//! Whatever bytes come, reading them takes no more memory than what is allowed to come. A test alone in its process, which
//! asks the system how much the process ever had.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a failed expectation is a failed test"
)]
#![cfg(target_os = "linux")]

#[path = "size/domain.rs"]
#[allow(dead_code, reason = "shared with the test of sizes")]
mod domain;

use domain::{SCHEMA, id, now, somebody};
use exchange::{
    Error, Vector,
    batch::Batch,
    bundle::Manifest,
    cut,
    trust::{Answer, Certificate, Kind, Request, Revocation},
};
use std::fs;
use vault::{Device, Id, Intent, KeyId, PlainLog};

/// Megabytes by which the process may grow: far less than one input could claim to hold.
const ALLOWED: u64 = 48;

/// The most memory that this process had at once, in kilobytes.
fn most() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn batch(device: &Device) -> Vec<u8> {
    let mut log = PlainLog::new(&SCHEMA, Id::from_bytes([7; 16])).unwrap();
    log.note_own().unwrap();
    for number in 0..40 {
        let intent = Intent {
            actor: Id::from_bytes([9; 16]),
            command: "registration.register",
            subject: Some(id(number)),
            now: now(number),
        };
        log.commit::<_, vault::Error>(&intent, |change| change.create(&somebody(number))).unwrap();
    }
    log.exchange::<_, Error>(|intake| {
        cut::cut(intake, device)?;
        let name = cut::beyond(intake, &Vector::default())?[0];
        Ok(cut::load(intake, name)?.unwrap().bytes())
    })
    .unwrap()
}

fn read(bytes: &[u8]) {
    if let Ok(batch) = Batch::read(bytes) {
        let _ = batch.commits();
    }
    let _ = (Certificate::read(bytes), Request::read(bytes), Answer::read(bytes));
    let _ = (Manifest::read(bytes), Revocation::read(bytes));
}

#[test]
fn no_input_makes_the_process_grow_beyond_its_bounds() {
    let rounds =
        std::env::var("PANAH_MUTATIONS").ok().and_then(|text| text.parse().ok()).unwrap_or(100_000_u32);
    let device = Device::from_secret([1; 32]);
    let certificate =
        Certificate::issue(&device, Kind::Device, device.public(), device.recipient(), "Sərhəd", now(0));
    let revocation = Revocation::issue(&device, KeyId([2; 8]), Vector::default(), now(0));
    let sources = [batch(&device), certificate.bytes(), revocation.bytes()];
    sources.iter().for_each(|source| read(source));
    let before = most();
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below.max(1)).unwrap()).unwrap()
    };
    // Beginnings of lists, maps, bytes and texts that say they are longer than any memory.
    let lies = [0x9b, 0xbb, 0x5b, 0x7b].map(|begin| {
        let mut lie = vec![begin];
        lie.extend(0x7fff_ffff_ffff_u64.to_be_bytes());
        lie
    });
    for _ in 0..rounds {
        let mut bytes = sources[random(sources.len())].clone();
        for _ in 0..=random(3) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes.truncate(at.max(1)),
                1 => {
                    let lie = &lies[random(lies.len())];
                    bytes.splice(at..(at + lie.len()).min(bytes.len()), lie.iter().copied());
                }
                _ => bytes[at] ^= 1 << random(8),
            }
        }
        read(&bytes);
    }
    let grown = most().saturating_sub(before) / 1024;
    println!("{rounds} inputs, and the process grew by {grown} MB");
    assert!(grown <= ALLOWED, "it grew by {grown} MB");
}
