//! The session: which case file is at the desk, and who is signed in. Lives in Rust; the page holds none of it.

use crate::{Place, Places, files};
use casework::{
    Code, Desk, Failure, Kind, Result, SCHEMA, demonstration,
    officer::{self, Officer},
    permit::{Acting, Permit, Right},
    profile::{self, Profile},
};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use vault::{Cost, Id, Secret, Vault};

/// Tells the time. The shell gives the machine's; tests give their own.
pub type Clock = Box<dyn Fn() -> DateTime<Utc> + Send>;

struct Open {
    desk: Desk,
    officer: Officer,
    acting: Acting,
    /// Cases whose opening was logged since sign-in: reloading a page is not a second reading.
    read: BTreeSet<Id>,
}

/// Which case file is at the desk, and who is signed in.
pub struct Session {
    places: Places,
    place: Place,
    clock: Clock,
    cost: Cost,
    open: Option<Open>,
}

impl Session {
    /// A session at the office's own case file, nobody signed in.
    #[must_use]
    pub fn new(places: Places, clock: Clock, cost: Cost) -> Self {
        Self { places, place: Place::Office, clock, cost, open: None }
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        (self.clock)()
    }

    /// Where case files lie.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Which case file is at the desk.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// The profile that an office works under unless it chooses another.
    ///
    /// # Errors
    /// [`Code::ProfileInvalid`].
    pub fn profile() -> Result<&'static Profile> {
        Ok(profile::azerbaijan()?)
    }

    /// The profile in use: that of the open office, else the usual one.
    ///
    /// # Errors
    /// Those of [`Session::profile`].
    pub fn profile_in_use(&self) -> Result<&'static Profile> {
        match &self.open {
            Some(open) => Ok(open.desk.profile),
            None => Self::profile(),
        }
    }

    /// Puts another case file on the desk. Whoever was signed in is signed out.
    pub fn choose(&mut self, place: Place) {
        self.open = None;
        self.place = place;
    }

    /// Whether there is a case file at this place.
    #[must_use]
    pub fn exists(&self, place: Place) -> bool {
        Vault::exists(&self.places.folder(place))
    }

    /// Makes the demonstration office when there is none, and puts it on the desk.
    ///
    /// # Errors
    /// Of the vault.
    pub fn demonstration(&mut self) -> Result<()> {
        self.choose(Place::Demonstration);
        let folder = self.places.folder(Place::Demonstration);
        if !Vault::exists(&folder) {
            // Made beside its place and moved there when whole: half a demonstration is none.
            let unfinished = folder.with_extension("unfinished");
            files::remove_folder(&unfinished)?;
            demonstration::create(&unfinished, Self::profile()?, self.cost, self.now())?;
            files::rename(&unfinished, &folder)?;
        }
        Ok(())
    }

    /// Signs an officer in.
    ///
    /// # Errors
    /// Wrong password, damaged file, open elsewhere, newer file, no office: each its own code.
    pub fn sign_in(&mut self, login: &str, password: &Secret) -> Result<()> {
        self.open = None;
        let vault = Vault::open(&self.places.folder(self.place), &SCHEMA, login, password)?;
        self.enter(Desk::open(vault)?, login)
    }

    /// Lets the officer with this login in at an open desk.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] when the officer no longer works here.
    pub fn enter(&mut self, desk: Desk, login: &str) -> Result<()> {
        let (officer, acting) = officer::acting(desk.read(), login)?;
        self.open = Some(Open { desk, officer, acting, read: BTreeSet::new() });
        Ok(())
    }

    /// Closes the case file and wipes its key.
    pub fn sign_out(&mut self) {
        self.open = None;
    }

    /// Cost of new passwords.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.cost
    }

    /// Whether nobody is signed in.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        self.open.is_none()
    }

    /// Who is signed in.
    #[must_use]
    pub fn officer(&self) -> Option<&Officer> {
        self.open.as_ref().map(|open| &open.officer)
    }

    fn opened(&mut self) -> Result<&mut Open> {
        self.open.as_mut().ok_or_else(|| Failure::new(Kind::Locked, Code::Locked))
    }

    /// The open desk and who acts at it.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn desk(&mut self) -> Result<(&mut Desk, &Acting)> {
        let open = self.opened()?;
        Ok((&mut open.desk, &open.acting))
    }

    /// The open desk and the permit for a right.
    ///
    /// # Errors
    /// [`Code::Locked`]; [`Code::NotAllowed`].
    pub fn permitted<R: Right>(&mut self) -> Result<(&mut Desk, Permit<R>, DateTime<Utc>)> {
        let now = self.now();
        let open = self.opened()?;
        let permit = open.acting.permit::<R>()?;
        Ok((&mut open.desk, permit, now))
    }

    /// Whether the reading of a case was logged since sign-in.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn has_read(&mut self, case: Id) -> Result<bool> {
        Ok(self.opened()?.read.contains(&case))
    }

    /// Remembers that the reading of a case was logged.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn remember_reading(&mut self, case: Id) -> Result<()> {
        self.opened()?.read.insert(case);
        Ok(())
    }
}
