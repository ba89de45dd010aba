//! Pushing to the hub and pulling from it, beside raw COPY of the same bytes on the same server in the same run. The client
//! seals, signs and checks every batch and writes an encrypted file; COPY moves bytes.

#[path = "../../../src-tauri/crates/hub/tests/hub/domain.rs"]
mod domain;
#[path = "../../../src-tauri/crates/hub/tests/hub/post.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod post;
#[path = "../../../src-tauri/crates/hub/tests/hub/proxy.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod proxy;
#[path = "../../../src-tauri/crates/hub/tests/hub/server.rs"]
#[allow(dead_code, reason = "the tests use more of it")]
mod server;

use crate::{Figure, seconds};
use post::{Hub, authority_of, waits};
use std::{cell::Cell, fs};

/// Commits that are pushed and pulled: `PANAH_BENCH_COMMITS` takes others.
const COMMITS: u32 = 20_000;

/// Kilobytes that the process has held at most since the last time this was asked.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    // Best effort: where it cannot be reset, the peak is of the whole run.
    let _reset = fs::write("/proc/self/clear_refs", "5");
    peak
}

pub fn figures() -> Vec<Figure> {
    let commits = std::env::var("PANAH_BENCH_COMMITS").ok().and_then(|count| count.parse().ok()).unwrap_or(COMMITS);
    let hub = Hub::new();
    let posts = authority_of(2);
    posts.iter().for_each(|post| hub.admit(post, "Post", &["all"]));
    posts.iter().for_each(|post| drop(post.round().unwrap()));
    posts[0].write_many(commits);
    let _before = peak();
    let push = seconds(|| assert_eq!(posts[0].round().unwrap().pushed, u64::from(commits)));
    let pushing = peak();
    let told = Cell::new(0_u32);
    let pull = seconds(|| {
        let report = waits(::hub::round::round(&posts[1], &|_| told.set(told.get() + 1))).unwrap();
        assert_eq!(report.pulled, u64::from(commits));
    });
    let pulling = peak();
    assert!(told.get() > 2, "progress is said");
    let size: f64 = hub.server.sql("panah", "SELECT sum(octet_length(body)) FROM hub.batch").parse().unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    let path = file.path().display().to_string();
    hub.server.sql("panah", "CREATE TABLE raw AS SELECT * FROM hub.batch WITH NO DATA");
    let out = seconds(|| drop(hub.server.sql("panah", &format!("\\copy (SELECT * FROM hub.batch) to '{path}.raw' binary"))));
    let back = seconds(|| drop(hub.server.sql("panah", &format!("\\copy raw from '{path}.raw' binary"))));
    let _gone = fs::remove_file(format!("{path}.raw"));
    let rate = |seconds: f64| f64::from(commits) / seconds;
    let said = |seconds: f64| format!("{:.0} commits/s", rate(seconds));
    let copied = |seconds: f64| format!("COPY {:.3} s, {:.1} KB", seconds, size / 1000.0);
    let held = |peak: u64| format!("{:.0} MB at most", f64::from(u32::try_from(peak).unwrap_or(u32::MAX)) / 1024.0);
    vec![
        Figure { what: "hub: pushing", measured: said(push), baseline: copied(back), ratio: push / back, goal: "" },
        Figure { what: "hub: pulling, applied", measured: said(pull), baseline: copied(out), ratio: pull / out, goal: "" },
        Figure {
            what: "hub: memory while pulling and pushing",
            measured: held(pulling),
            baseline: held(pushing),
            ratio: 1.0,
            goal: "bounded",
        },
    ]
}
