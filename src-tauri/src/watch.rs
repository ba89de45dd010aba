//! Locks the desk when nobody is at it: left alone too long, the machine goes to sleep or its screen is locked.

#[cfg(target_os = "linux")]
use crate::signals;
use panah_desk::Session;
use std::{
    sync::{Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};
use tauri::{AppHandle, Manager};

const EVERY: Duration = Duration::from_secs(5);
/// Work goes before the check.
const BETWEEN_STEPS: Duration = Duration::from_millis(200);
/// The clock on the wall went on by so much more than the program: the machine slept.
const SLEPT: chrono::TimeDelta = chrono::TimeDelta::seconds(20);

fn with_session<T>(app: &AppHandle, run: impl FnOnce(&mut Session) -> T) -> T {
    let session = app.state::<Mutex<Session>>();
    run(&mut session.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Tells the page that the desk is locked: what stands on it must not be read by whoever comes next. By a script and not
/// as an event of the shell, for which the page would need a permission.
fn cover(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // One that hangs hears of it when it next asks for anything.
        let _best_effort = window.eval("window.dispatchEvent(new Event('panah:locked'))");
    }
}

/// Looks every few seconds, by itself: a page that hangs must not keep a desk open.
pub fn begin(app: &AppHandle) {
    listen(app);
    check(app.clone());
    back_up(app.clone());
    let app = app.clone();
    thread::spawn(move || {
        let mut seen = None;
        loop {
            thread::sleep(EVERY);
            with_session(&app, |session| {
                let now = (session.now(), Instant::now());
                let slept = seen.is_some_and(|(wall, own): (chrono::DateTime<_>, Instant)| {
                    let awake = chrono::TimeDelta::from_std(now.1 - own).unwrap_or_default();
                    now.0 - wall - awake > SLEPT
                });
                seen = Some(now);
                if slept {
                    session.lock_by_itself();
                }
                if slept || session.lock_when_idle() {
                    cover(&app);
                }
                // Remembered and shown on the desk; a full disk must not end the work.
                let _told_on_the_desk = session.backup_when_due();
            });
        }
    });
}

/// Checks the whole file, once a day or as the profile says, a little at a time. Beside the look after idle desks: a step
/// may take long.
fn check(app: AppHandle) {
    let background = with_session(&app, |session| session.background());
    thread::spawn(move || {
        loop {
            thread::sleep(if background.progress().is_some() { BETWEEN_STEPS } else { EVERY });
            // A file that cannot be checked now is checked when that can be; the card of the check says when it was.
            with_session(&app, |session| drop(session.check_when_due()));
            if let Some(found) = background.step() {
                with_session(&app, |session| drop(session.keep_verified(&found)));
            }
        }
    });
}

/// Makes the backups that are begun, beside the session: people go on working.
fn back_up(app: AppHandle) {
    let making = with_session(&app, |session| session.making());
    thread::spawn(move || {
        loop {
            thread::sleep(BETWEEN_STEPS);
            if let Some(made) = making.run() {
                with_session(&app, |session| session.keep_backup(made));
            }
        }
    });
}

/// What the system says before it sleeps, and when its screen is locked. Without its message bus, the look after
/// waking up is what is left.
#[cfg(target_os = "linux")]
fn listen(app: &AppHandle) {
    use webkit2gtk::gio::{BusType, Cancellable, bus_get_sync};
    let Ok(bus) = bus_get_sync(BusType::System, None::<&Cancellable>) else { return };
    let locked = app.clone();
    signals::lock_on(&bus, move || {
        with_session(&locked, Session::lock_by_itself);
        cover(&locked);
    });
    // Signals come as long as the connection is kept.
    app.manage(bus);
}

/// Elsewhere the look after waking up is all there is, so far.
#[cfg(not(target_os = "linux"))]
fn listen(_: &AppHandle) {}
