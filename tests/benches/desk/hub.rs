//! Pushing to the hub and pulling from it, over TLS, against the same rows copied by PostgreSQL alone.

#[allow(dead_code, reason = "shared with the tests of the hub, which ask more of it")]
#[path = "../../../src-tauri/crates/hub/tests/hub/server.rs"]
mod server;

use crate::{
    Figure,
    exchange::{Post, domain, wanted},
    seconds,
};
use ::exchange::{
    bundle::Applied,
    cut,
    scope::{Scopes, Undivided},
};
use chrono::{DateTime, Utc};
use hub::{
    Error, Result,
    round::{Place, Report, round},
    setup::{self, Answer, Request, authority::Authority, database::Owner},
};
use server::Server;
use std::{future::Future, sync::Mutex};
use vault::Vault;

/// Commits in a batch: a busy desk gives every half minute.
const TOGETHER: i64 = 5;

struct AtDesk<'p>(Mutex<&'p mut Post>);

impl Place for AtDesk<'_> {
    fn with<T>(&self, run: impl FnOnce(&mut Vault, DateTime<Utc>) -> Result<T>) -> Result<T> {
        run(&mut self.0.lock().map_err(|_| Error::Locked)?.vault, domain::now(100_000_000))
    }

    fn scopes(&self) -> &impl Scopes {
        &Undivided
    }

    fn taken(&self, _: &Applied) -> Result<()> {
        Ok(())
    }
}

fn waits<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

fn round_of(post: &mut Post) -> Report {
    waits(round(&AtDesk(Mutex::new(post)), &|_| {})).unwrap()
}

/// A PostgreSQL that is set up as the README says.
fn machine() -> (Server, Authority) {
    let mut server = Server::new();
    let (authority, _) = Authority::open(&server.certificates(), domain::now(0)).unwrap();
    authority.server(&["127.0.0.1".to_owned()], domain::now(0)).unwrap();
    let folder = server.certificates();
    let file = |name: &str| folder.join(name).display().to_string();
    let conf = format!(
        "ssl = on\nssl_ca_file = '{}'\nssl_cert_file = '{}'\nssl_key_file = '{}'\n",
        file("authority.pem"),
        file("server.pem"),
        file("server.key")
    );
    server.configure(&conf, "hostssl panah +panah_device all cert\n");
    server.start();
    server.sql("postgres", "CREATE DATABASE panah");
    waits(async { Owner::connect(&server.owner()).await?.init().await }).unwrap();
    (server, authority)
}

fn admit(server: &Server, authority: &Authority, post: &mut Post) {
    let request = setup::ask(&mut post.vault, "Post", domain::now(0)).unwrap();
    let request = Request::read(&request.bytes().unwrap()).unwrap();
    let scopes = [hub::ALL.to_owned()];
    waits(async { Owner::connect(&server.owner()).await?.add(&request, &scopes).await }).unwrap();
    let certificate = authority.certify(&request.name(), &request.key().unwrap(), domain::now(0)).unwrap();
    let place = ("127.0.0.1", server.port, "panah");
    let answer = Answer::new(place, hub::ALL, authority.pem().unwrap(), certificate);
    let answer = Answer::read(&answer.bytes().unwrap(), domain::now(0)).unwrap();
    setup::join(&mut post.vault, &answer, domain::now(0)).unwrap();
}

/// Writes cases, cut into small batches as a day makes them.
fn write(post: &mut Post, cases: i64) {
    let device = post.vault.device(domain::now(0)).unwrap();
    for number in 0..cases {
        post.register(number);
        if number % TOGETHER == TOGETHER - 1 {
            post.vault.exchange(|intake| cut::cut(intake, &device)).unwrap();
        }
    }
}

pub fn figures() -> Vec<Figure> {
    let cases = wanted("PANAH_BENCH_HUB", 5_000);
    let (server, authority) = machine();
    let (mut office, mut post) = (Post::quick(), Post::new());
    office.founds();
    office.certifies(&mut post);
    for one in [&mut office, &mut post] {
        admit(&server, &authority, one);
    }
    // The key is made, and sealed to both, before anything is measured.
    for _ in 0..2 {
        round_of(&mut office);
        round_of(&mut post);
    }
    write(&mut office, cases);
    let (mut pushed, mut pulled) = (Report::default(), Report::default());
    let push = seconds(|| pushed = round_of(&mut office));
    assert!(i64::try_from(pushed.pushed).unwrap() >= cases, "{pushed:?}");
    let idle = seconds(|| drop(round_of(&mut office)));
    let pull = seconds(|| pulled = round_of(&mut post));
    assert!(i64::try_from(pulled.pulled).unwrap() >= cases, "{pulled:?}");

    let rows: f64 = server.sql("panah", "SELECT count(*) FROM hub.batch").parse().unwrap();
    let bytes: f64 = server.sql("panah", "SELECT sum(length(body)) FROM hub.batch").parse().unwrap();
    // The same rows, by the fastest way that PostgreSQL has; without the time that its client takes to start.
    let client = seconds(|| drop(server.sql("panah", "SELECT 1")));
    let file = format!("{}/data/rows", server.certificates().parent().unwrap().display());
    let out = seconds(|| {
        drop(server.sql("panah", &format!("COPY (SELECT * FROM hub.batch) TO '{file}' (FORMAT binary)")))
    });
    server.sql("panah", "CREATE TABLE raw (LIKE hub.batch INCLUDING INDEXES)");
    let into = seconds(|| drop(server.sql("panah", &format!("COPY raw FROM '{file}' (FORMAT binary)"))));
    let (out, into) = ((out - client).max(0.001), (into - client).max(0.001));
    let rate = |time: f64| format!("{:.0} batches/s {:.1} MB/s", rows / time, bytes / time / 1e6);
    let figure = |what, time: f64, raw: f64, goal| Figure {
        what,
        measured: rate(time),
        baseline: format!("{} COPY", rate(raw)),
        ratio: raw / time,
        goal,
    };
    vec![
        figure("pushing to the hub", push, into, ""),
        figure("pulling from the hub, and applying", pull, out, ""),
        Figure {
            what: "a round with nothing new",
            measured: format!("{:.0} ms", idle * 1e3),
            baseline: format!("{:.0} ms psql SELECT 1", client * 1e3),
            ratio: idle / client,
            goal: "",
        },
    ]
}
