//! A post with its own encrypted case file, and a hub that several of them share.

use super::{
    domain::{Note, SCHEMA},
    proxy::Proxy,
    server::Server,
};
use chrono::{DateTime, TimeDelta, Utc};
use exchange::{
    Vector,
    bundle::Applied,
    scope::{Reach, Scopes},
    trust,
};
use hub::{
    Error, Result,
    round::{Place, Report, round},
    setup::{self, Answer, Request, authority::Authority, database::Owner},
    state,
};
use std::{
    collections::BTreeSet,
    future::Future,
    sync::{
        Mutex,
        atomic::{AtomicI64, Ordering},
    },
};
use tempfile::TempDir;
use vault::{BlobHash, Cost, Id, Intent, KeyId, Read, Secret, Vault};

pub fn waits<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

pub fn id(number: u16) -> Id {
    let mut bytes = [7; 16];
    bytes[..2].copy_from_slice(&number.to_be_bytes());
    Id::from_bytes(bytes)
}

pub struct Post {
    pub folder: TempDir,
    pub vault: Mutex<Option<Vault>>,
    minutes: AtomicI64,
}

impl Place for Post {
    fn with<T>(&self, run: impl FnOnce(&mut Vault, DateTime<Utc>) -> Result<T>) -> Result<T> {
        run(self.vault.lock().unwrap().as_mut().ok_or(Error::Locked)?, self.now())
    }

    fn scopes(&self) -> &impl Scopes {
        &Titled
    }

    fn taken(&self, _: &Applied) -> Result<()> {
        let device = self.on(|vault| vault.device(at(0))).unwrap();
        self.on(|vault| exchange::scope::forget(vault, &Titled, &device)).unwrap();
        Ok(())
    }
}

/// A post knows the notes whose title begins with its name.
struct Titled;

impl Scopes for Titled {
    fn reach(&self, read: Read<'_>, scope: &str, _: &BTreeSet<Id>) -> exchange::Result<Reach> {
        let notes = read.list::<Note>("", [])?.into_iter().filter(|note| note.title.starts_with(scope));
        Ok(Reach { parts: notes.map(|note| (note.id, BTreeSet::from([note.id]))).collect() })
    }
}

impl Post {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let password = Secret::new("correct horse battery".to_owned());
        let minutes = AtomicI64::new(0);
        let (vault, _) =
            Vault::create(folder.path(), &SCHEMA, "leyla", &password, Cost::FOR_TESTS, at(0)).unwrap();
        Self { folder, vault: Mutex::new(Some(vault)), minutes }
    }

    pub fn now(&self) -> DateTime<Utc> {
        at(self.minutes.fetch_add(1, Ordering::SeqCst))
    }

    pub fn on<T>(&self, run: impl FnOnce(&mut Vault) -> T) -> T {
        run(self.vault.lock().unwrap().as_mut().unwrap())
    }

    pub fn key(&self) -> KeyId {
        self.on(|vault| vault.device(at(0)).unwrap().public().id())
    }

    pub fn write(&self, number: u16, title: &str) {
        self.write_with(number, title, None);
    }

    pub fn write_with(&self, number: u16, title: &str, picture: Option<&[u8]>) {
        let now = self.now();
        let intent = Intent { actor: id(9), command: "note.write", subject: None, now };
        self.on(|vault| {
            vault.commit::<_, vault::Error>(&intent, |change| {
                let picture = picture.map(|bytes| change.keep(bytes)).transpose()?;
                match change.read().find::<Note>(id(number))? {
                    None => change.create(&Note { id: id(number), title: title.to_owned(), picture })?,
                    Some(note) => {
                        change.update(&Note { title: title.to_owned(), ..note })?;
                    }
                }
                Ok(())
            })
        })
        .unwrap();
    }

    pub fn titles(&self) -> Vec<(Id, String)> {
        self.on(|vault| {
            let notes = vault.read().list::<Note>("ORDER BY id", []).unwrap();
            notes.into_iter().map(|note| (note.id, note.title)).collect()
        })
    }

    pub fn blob(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let hash = BlobHash::of(bytes);
        self.on(|vault| vault.exchange::<_, vault::Error>(|intake| intake.blob(hash)).unwrap())
    }

    pub fn vector(&self) -> Vector {
        self.on(|vault| vault.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).unwrap())
    }

    pub fn state(&self) -> state::State {
        let own = self.key();
        self.on(|vault| vault.exchange::<_, Error>(|intake| Ok(state::load(intake, own)?)).unwrap().unwrap())
    }

    pub fn alarms(&self) -> Vec<state::Alarm> {
        self.state().obstacles.iter().map(|one| one.why).collect()
    }

    pub fn round(&self) -> Result<Report> {
        waits(round(self, &|_| {}))
    }

    pub fn assert_sound(&self) {
        let check = self.on(|vault| vault.check().unwrap());
        assert!(check.problems.is_empty(), "{:?}", check.problems);
    }

    pub fn move_to(&self, port: u16) {
        self.on(|vault| {
            vault
                .exchange::<_, vault::Error>(|intake| {
                    intake.note("UPDATE exchange_hub SET port = ?1", [port])
                })
                .unwrap()
        });
    }
}

pub fn at(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub struct Hub {
    pub server: Server,
    pub proxy: Proxy,
}

/// What the README tells IT to write.
pub const ACCESS: &str = "hostssl panah +panah_device all cert\n";

impl Hub {
    pub fn new() -> Self {
        let mut server = Server::new();
        let (authority, made) = Authority::open(&server.certificates(), at(0)).unwrap();
        assert!(made && authority.server(&["127.0.0.1".to_owned(), "localhost".to_owned()], at(0)).unwrap());
        let folder = server.certificates();
        let file = |name: &str| folder.join(name).display().to_string();
        let conf = format!(
            "ssl = on\nssl_min_protocol_version = 'TLSv1.3'\nssl_ca_file = '{}'\nssl_cert_file = '{}'\nssl_key_file = '{}'\n",
            file("authority.pem"),
            file("server.pem"),
            file("server.key")
        );
        server.configure(&conf, ACCESS);
        server.start();
        server.sql("postgres", "CREATE DATABASE panah");
        let proxy = Proxy::to(server.port);
        let hub = Self { server, proxy };
        waits(async {
            let mut owner = hub.owner().await;
            assert!(owner.init().await.unwrap(), "the first time it makes everything");
            assert!(!owner.init().await.unwrap(), "the second time it finds everything");
        });
        hub
    }

    pub async fn owner(&self) -> Owner {
        Owner::connect(&self.server.owner()).await.unwrap()
    }

    pub fn authority(&self) -> Authority {
        Authority::open(&self.server.certificates(), at(0)).unwrap().0
    }

    /// Lets a post in, through the proxy.
    pub fn admit(&self, post: &Post, words: &str, scopes: &[&str]) {
        let request = post.with(|vault, now| setup::ask(vault, words, now)).unwrap();
        let request = Request::read(&request.bytes().unwrap()).unwrap();
        let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
        waits(async { self.owner().await.add(&request, &scopes).await }).unwrap();
        let authority = self.authority();
        let certificate = authority.certify(&request.name(), &request.key().unwrap(), at(0)).unwrap();
        let place = ("127.0.0.1", self.proxy.port, "panah");
        let answer = Answer::new(place, hub::ALL, authority.pem().unwrap(), certificate);
        let answer = Answer::read(&answer.bytes().unwrap(), at(0)).unwrap();
        assert_eq!(answer.code().unwrap(), authority.code().unwrap());
        post.with(|vault, now| setup::join(vault, &answer, now)).unwrap();
    }

    pub fn rows(&self, table: &str) -> i64 {
        self.server.sql("panah", &format!("SELECT count(*) FROM hub.{table}")).parse().unwrap()
    }
}

/// An office that certifies, and posts that it has certified; none at a hub yet.
pub fn authority_of(posts: usize) -> Vec<Post> {
    let all: Vec<Post> = (0..posts).map(|_| Post::new()).collect();
    let (office, others) = all.split_first().unwrap();
    office.on(|vault| trust::found(vault, "Nümunə xidməti", "Mərkəz", "Desk 1", at(0))).unwrap();
    for other in others {
        certify(office, other);
    }
    all
}

pub fn certify(office: &Post, other: &Post) {
    certify_for(office, other, None);
}

/// As [`certify`], for a post that knows its own notes only.
pub fn certify_for(office: &Post, other: &Post, scope: Option<&str>) {
    let request = other.on(|vault| trust::Request::of(vault, "Post", at(0))).unwrap();
    let answer = office.on(|vault| trust::enrol(vault, &request, "Post", scope, at(1))).unwrap();
    other.on(|vault| trust::join(vault, &answer, at(2))).unwrap();
}
