//! An office and a border post, each with its own encrypted file.

use crate::domain::{NEWER, Note, Places};
use chrono::{DateTime, TimeDelta, Utc};
use exchange::{
    Error, Vector,
    bundle::{self, Applied, Giving, Preview},
    take, trust,
};
use std::path::PathBuf;
use tempfile::TempDir;
use vault::{Cost, Id, Intent, KeyId, Schema, Secret, Vault};

pub fn now(minutes: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
}

pub fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

pub struct Office {
    pub folder: TempDir,
    pub vault: Vault,
}

impl Office {
    pub fn new() -> Self {
        Self::of(&NEWER)
    }

    pub fn of(schema: &'static Schema) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) =
            Vault::create(folder.path(), schema, "leyla", &password(), Cost::FOR_TESTS, now(0)).unwrap();
        Self { folder, vault }
    }

    pub fn device(&mut self) -> vault::Device {
        self.vault.device(now(0)).unwrap()
    }

    pub fn key(&mut self) -> KeyId {
        self.device().public().id()
    }

    pub fn create(&mut self, number: u8, title: &str, minutes: i64) {
        let note = Note { id: id(number), title: title.to_owned(), count: None, colour: None };
        self.vault.commit::<_, vault::Error>(&intent(minutes), |change| change.create(&note)).unwrap();
    }

    pub fn edit(&mut self, number: u8, title: &str, minutes: i64) {
        let edit = self.vault.commit::<_, vault::Error>(&intent(minutes), |change| {
            let note: Note = change.read().get(id(number))?;
            change.update(&Note { title: title.to_owned(), ..note })
        });
        assert!(edit.unwrap());
    }

    pub fn title(&self, number: u8) -> Option<String> {
        self.vault.read().find::<Note>(id(number)).unwrap().map(|note| note.title)
    }

    pub fn give(&mut self, to: &mut Self, stick: &TempDir, minutes: i64) -> PathBuf {
        let (device, to) = (self.device(), to.key());
        let given =
            bundle::give_within(&mut self.vault, &device, &Places, &giving(&[to], stick), now(minutes))
                .unwrap();
        given.path
    }

    pub fn take(&mut self, path: &std::path::Path, minutes: i64) -> Result<(Preview, Applied), Error> {
        let device = self.device();
        let staged = bundle::stage(path, &self.folder.path().join("exchange"))?;
        let checked = bundle::check(&mut self.vault, &device, &staged)?;
        let before = self.state();
        let preview = bundle::preview(&mut self.vault, &device, &checked, now(minutes))?;
        assert_eq!(self.state(), before, "a preview leaves nothing behind");
        let applied = bundle::apply(&mut self.vault, &device, &checked, None, now(minutes), |_| {})?;
        Ok((preview, applied))
    }

    pub fn vector(&mut self) -> Vector {
        self.vault.exchange::<_, Error>(|intake| Ok(Vector::from(intake.tips()?))).unwrap()
    }

    pub fn state(&mut self) -> (Vector, usize, usize) {
        let (vector, waits) =
            (self.vector(), self.vault.exchange(|intake| take::inbox(intake)).unwrap().len());
        (vector, waits, self.vault.read().list::<Note>("", []).unwrap().len())
    }

    pub fn assert_sound(&self) {
        let check = self.vault.check().unwrap();
        assert!(check.problems.is_empty(), "{:?}", check.problems);
    }
}

pub fn giving<'a>(to: &'a [KeyId], stick: &'a TempDir) -> Giving<'a> {
    Giving { to, folder: stick.path(), officer: None, most: bundle::LARGEST }
}

pub fn password() -> Secret {
    Secret::new("correct horse battery".to_owned())
}

pub fn intent(minutes: i64) -> Intent<'static> {
    Intent { actor: id(9), command: "note.write", subject: None, now: now(minutes) }
}

/// An office that certifies, and a border post that it has certified.
pub fn pair() -> (Office, Office) {
    pair_of(None)
}

/// As [`pair`], where the border post has a scope.
pub fn pair_of(scope: Option<&str>) -> (Office, Office) {
    let (mut office, mut border) = (Office::new(), Office::new());
    trust::found(&mut office.vault, "Authority", "Office", "Desk 1", now(0)).unwrap();
    enrol(&mut office, &mut border, scope);
    (office, border)
}

pub fn enrol(office: &mut Office, border: &mut Office, scope: Option<&str>) {
    let request = trust::Request::of(&mut border.vault, "Border", now(0)).unwrap();
    let read = trust::Request::read(&request.bytes()).unwrap();
    assert_eq!((read.code(), read.code().len()), (request.code(), 19));
    let answer = trust::enrol(&mut office.vault, &read, "Border post", scope, now(1)).unwrap();
    let answer = trust::Answer::read(&answer.bytes()).unwrap();
    trust::join(&mut border.vault, &answer, now(2)).unwrap();
}
