//! The session: which case file is at the desk, and who is signed in. Lives in Rust; the page holds none of it.

mod aside;
mod backing;
mod checks;

pub use backing::Asked;

use crate::{
    Background, Making, Place, Places, attempts::Attempts, backups::Schedule, files, reserve, typed::Typed,
};
use casework::{
    Code, Desk, Failure, Kind, Result, SCHEMA, demonstration,
    incident::{self, IncidentKind},
    officer::{self, Officer},
    permit::{Acting, Permit, Right},
    profile::{self, Profile},
};
use chrono::{DateTime, Duration, Utc};
use exchange::bundle::Applying;
use std::collections::BTreeSet;
use vault::{Cost, Id, Identity, RecoveryCode, Secret, Vault};

/// Tells the time. The shell gives the machine's; tests give their own.
pub type Clock = Box<dyn Fn() -> DateTime<Utc> + Send>;

/// Runs something and says how long it took. The shell gives the machine's; tests give none.
pub type Stopwatch = Box<dyn FnMut(&mut dyn FnMut()) -> std::time::Duration + Send>;

/// Who left the desk locked: whoever comes back finds the place where they were.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct LockedBy {
    /// Login.
    pub login: String,
    /// Name.
    pub name: String,
    /// Whether nobody locked it: it locked by itself.
    pub by_itself: bool,
}

/// What the page was kept from doing that is written down, from one sign-in to the next.
const MOST_BLOCKED: u32 = 20;

struct Open {
    desk: Desk,
    officer: Officer,
    acting: Acting,
    /// Cases whose opening was logged since sign-in: reloading a page is not a second reading.
    read: BTreeSet<Id>,
    taking: Option<Applying>,
    /// What the page was kept from doing, written down since sign-in.
    blocked: u32,
    /// What is being looked for.
    typed: Option<Typed>,
}

/// Which case file is at the desk, and who is signed in.
pub struct Session {
    places: Places,
    place: Place,
    clock: Clock,
    cost: Cost,
    stopwatch: Option<Stopwatch>,
    open: Option<Open>,
    /// When somebody last did something.
    active: DateTime<Utc>,
    locked_by: Option<LockedBy>,
    background: Background,
    making: Making,
    asked_backup: Option<Asked>,
    rounds: hub::task::Handle,
    schedule: Schedule,
    /// Whether the case file did not open when that was last tried, for it is damaged.
    damaged: bool,
}

impl Session {
    /// A session at the office's own case file, nobody signed in.
    #[must_use]
    pub fn new(places: Places, clock: Clock, cost: Cost) -> Self {
        let active = clock();
        let (stopwatch, open, locked_by) = (None, None, None);
        let (background, rounds) = (Background::default(), hub::task::Handle::default());
        Self {
            places,
            place: Place::Office,
            clock,
            cost,
            stopwatch,
            open,
            active,
            locked_by,
            background,
            making: Making::default(),
            asked_backup: None,
            rounds,
            schedule: Schedule::default(),
            damaged: false,
        }
    }

    /// Measures, when the first new password is made, how much work it is worth on this machine.
    #[must_use]
    pub fn calibrating(mut self, stopwatch: Stopwatch) -> Self {
        self.stopwatch = Some(stopwatch);
        self
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
        self.sign_out();
        self.asked_backup = None;
        self.damaged = false;
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
            // Its password is no secret: work on it would be lost.
            let cost = self.cost;
            demonstration::create(&unfinished, Self::profile()?, cost, self.now())?;
            files::rename(&unfinished, &folder)?;
        }
        Ok(())
    }

    /// Signs an officer in.
    ///
    /// # Errors
    /// Wrong password, damaged file, open elsewhere, newer file, no office: each its own code.
    pub fn sign_in(&mut self, login: &str, password: &Secret) -> Result<()> {
        let outcome = self.let_in(login, password);
        self.note_damage(&outcome);
        outcome
    }

    fn let_in(&mut self, login: &str, password: &Secret) -> Result<()> {
        self.end_beside();
        self.open = None;
        let folder = self.places.folder(self.place);
        let vault = self.attempt(|| Ok(Vault::open(&folder, &SCHEMA, login, password)?))?;
        self.enter(Desk::open(vault)?, login)?;
        self.provide_key(password);
        Ok(())
    }

    /// Makes sure that the officer who came in has a key to sign with. A file that takes nothing any more opens all the
    /// same: whoever has no key is told why when they sign.
    pub fn provide_key(&mut self, password: &Secret) {
        let now = self.now();
        if let Some(open) = &mut self.open {
            let _told_when_they_sign = officer::key::provide(&mut open.desk, open.officer.id, password, now);
        }
    }

    /// Opens the case file with the printed code or, where it was entrusted to one, with the offline key.
    ///
    /// # Errors
    /// [`Code::MistypedRecoveryCode`] at `code`; those of [`Session::sign_in`].
    pub fn recover(&mut self, typed: &str) -> Result<Desk> {
        let outcome = self.let_in_with(typed);
        self.note_damage(&outcome);
        outcome
    }

    fn let_in_with(&mut self, typed: &str) -> Result<Desk> {
        self.end_beside();
        self.open = None;
        let folder = self.places.folder(self.place);
        let vault = if let Some(key) = Identity::parse(typed) {
            self.attempt(|| Ok(Vault::open_with_escrow(&folder, &SCHEMA, &key)?))?
        } else {
            let code: RecoveryCode =
                typed.parse().map_err(|_| Failure::field("code", Code::MistypedRecoveryCode))?;
            self.attempt(|| Ok(Vault::recover(&folder, &SCHEMA, &code)?))?
        };
        let mut desk = Desk::open(vault)?;
        desk.vault.set_cost(self.cost());
        Ok(desk)
    }

    /// Attempts at the secrets of this case file that failed.
    pub(crate) fn attempts(&self) -> Attempts {
        Attempts::load(self.places.attempts(self.place))
    }

    fn note_damage<T>(&mut self, outcome: &Result<T>) {
        match outcome {
            Ok(_) => self.damaged = false,
            Err(failure) if failure.code == Code::DamagedFile => self.damaged = true,
            // A wrong password says nothing of the file.
            Err(_) => {}
        }
    }

    /// Refuses what is done at the door only for a file that does not open: it was just tried, or its database is gone.
    ///
    /// # Errors
    /// [`Code::FileOpens`].
    pub fn only_when_damaged(&self) -> Result<()> {
        if self.open.is_none() && (self.damaged || !self.exists(self.place)) {
            return Ok(());
        }
        Err(Failure::not_now(Code::FileOpens))
    }

    /// Tries a secret, unless it is too early after those that were wrong.
    ///
    /// # Errors
    /// [`Code::WaitBeforeTrying`]; those of `open`.
    pub fn attempt<T>(&self, open: impl FnOnce() -> Result<T>) -> Result<T> {
        let mut attempts = self.attempts();
        attempts.allow(self.now())?;
        let outcome = open();
        attempts.count(&outcome, self.now());
        outcome
    }

    /// Lets the officer with this login in at an open desk.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] when the officer no longer works here.
    pub fn enter(&mut self, desk: Desk, login: &str) -> Result<()> {
        let (officer, acting) = officer::acting(&desk, login)?;
        self.open = Some(Open {
            desk,
            officer,
            acting,
            read: BTreeSet::new(),
            taking: None,
            blocked: 0,
            typed: None,
        });
        self.active = self.now();
        self.locked_by = None;
        // What was left to look at when the power went, say: the file is ours alone now.
        files::forget(&self.places.opened());
        reserve::keep(self.places.root());
        self.remove_old_aside();
        // Written down so that it is known even when somebody silences the alarm. A file that takes nothing any more
        // opens all the same: whoever is at it must see what is wrong.
        let _best_effort = self.report_alarm();
        Ok(())
    }

    /// Writes down that the page was kept from doing something. A page that goes on and on must not fill the file.
    ///
    /// # Errors
    /// [`Code::Locked`]; of the database.
    pub fn report_blocked(&mut self, detail: &str) -> Result<()> {
        let now = self.now();
        let open = self.opened()?;
        if open.blocked >= MOST_BLOCKED {
            return Ok(());
        }
        open.blocked += 1;
        incident::report(&mut open.desk, open.officer.id, IncidentKind::PageBlocked, detail, now)
    }

    /// Closes the case file and wipes its key.
    pub fn sign_out(&mut self) {
        let _best_effort = self.note_search("session.sign_out");
        self.end_beside();
        files::forget(&self.places.opened());
        self.open = None;
        self.locked_by = None;
    }

    /// Closes the case file and wipes its key; remembers who was here, not what they saw.
    pub fn lock(&mut self) {
        self.lock_up(false);
    }

    /// As [`Session::lock`], when nobody asked for it: the machine goes to sleep, say.
    pub fn lock_by_itself(&mut self) {
        self.lock_up(true);
    }

    fn lock_up(&mut self, by_itself: bool) {
        // A desk that cannot write any more locks all the same.
        let _best_effort = self.note_search("session.lock");
        self.end_beside();
        files::forget(&self.places.opened());
        if let Some(open) = self.open.take() {
            let Officer { login, name, .. } = open.officer;
            self.locked_by = Some(LockedBy { login, name, by_itself });
        }
    }

    /// Locks when nobody has done anything for as long as the profile lets a desk be left. Says whether it did.
    pub fn lock_when_idle(&mut self) -> bool {
        let Some(limit) = self.idle_limit() else { return false };
        let is_idle = self.now() - self.active >= limit;
        if is_idle {
            self.lock_by_itself();
        }
        is_idle
    }

    /// For how long an open desk may be left alone.
    #[must_use]
    pub fn idle_limit(&self) -> Option<Duration> {
        let open = self.open.as_ref()?;
        Some(Duration::minutes(i64::from(open.desk.profile.guard.idle_minutes)))
    }

    /// Somebody does something.
    pub fn stir(&mut self) {
        self.active = self.now();
    }

    /// Who left the desk locked.
    #[must_use]
    pub fn locked_by(&self) -> Option<&LockedBy> {
        self.locked_by.as_ref()
    }

    /// Cost of new passwords.
    pub fn cost(&mut self) -> Cost {
        if let Some(stopwatch) = self.stopwatch.take() {
            self.cost = Cost::calibrated(stopwatch);
        }
        self.cost
    }

    /// As [`Session::permitted`], for commands that make a password or a code: it will be worth this machine's work.
    ///
    /// # Errors
    /// Those of [`Session::permitted`].
    pub fn enrolling<R: Right>(&mut self) -> Result<(&mut Desk, Permit<R>, DateTime<Utc>)> {
        // The right first: measuring takes a moment.
        self.permitted::<R>()?;
        let cost = self.cost();
        let (desk, permit, now) = self.permitted::<R>()?;
        desk.vault.set_cost(cost);
        Ok((desk, permit, now))
    }

    /// Reads the officer's record again, after they changed it themselves.
    ///
    /// # Errors
    /// Of the database.
    pub fn refresh_officer(&mut self) -> Result<()> {
        let open = self.opened()?;
        open.officer = open.desk.read().get(open.officer.id)?;
        Ok(())
    }

    /// Looks anew at what the officer may see: a case may have been sealed, an emergency may be over.
    ///
    /// # Errors
    /// Of the database.
    pub fn renew(&mut self) -> Result<()> {
        let now = self.now();
        if let Some(open) = &mut self.open {
            open.acting = officer::acting_at(&open.desk, open.officer.id, now)?;
        }
        Ok(())
    }

    /// Ends what goes on beside the session and holds the key of the file, or reads it.
    pub fn end_beside(&mut self) {
        self.end_checks();
        self.end_backup();
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

    pub(crate) fn typed(&mut self) -> Result<&mut Option<Typed>> {
        Ok(&mut self.opened()?.typed)
    }

    /// The open case file, for what goes on by itself.
    pub fn vault(&mut self) -> Option<&mut Vault> {
        self.open.as_mut().map(|open| &mut open.desk.vault)
    }

    /// The rounds to the hub.
    #[must_use]
    pub fn rounds(&self) -> hub::task::Handle {
        self.rounds.clone()
    }

    /// Keeps a bundle that is being taken, or forgets it: what was taken stays.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn keep_taking(&mut self, taking: Option<Applying>) -> Result<()> {
        self.opened()?.taking = taking;
        Ok(())
    }

    /// The bundle that is being taken, which nobody else has then.
    ///
    /// # Errors
    /// [`Code::Locked`].
    pub fn taking(&mut self) -> Result<Option<Applying>> {
        Ok(self.opened()?.taking.take())
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
