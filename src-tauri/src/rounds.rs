//! Rounds to the hub while somebody is signed in. The session is held only for as long as one batch is read or applied.

use exchange::{bundle::Applied, scope::Scopes};
use hub::{Error, Result, round::Place, task};
use panah_desk::{
    Session,
    commands::exchange::{Posts, settle_taken},
};
use std::{
    sync::{Mutex, PoisonError},
    thread,
};
use tauri::{AppHandle, Manager};
use vault::Vault;

/// The case file at the desk.
struct AtDesk(AppHandle);

impl Place for AtDesk {
    fn with<T>(&self, run: impl FnOnce(&mut Vault, chrono::DateTime<chrono::Utc>) -> Result<T>) -> Result<T> {
        let session = self.0.state::<Mutex<Session>>();
        let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
        let now = session.now();
        run(session.vault().ok_or(Error::Locked)?, now)
    }

    fn scopes(&self) -> &impl Scopes {
        &Posts
    }

    fn taken(&self, applied: &Applied) -> Result<()> {
        let session = self.0.state::<Mutex<Session>>();
        let mut session = session.lock().unwrap_or_else(PoisonError::into_inner);
        if session.vault().is_none() {
            return Err(Error::Locked);
        }
        // Forgetting is tried again after the next parcel.
        settle_taken(&mut session, applied).map(drop).map_err(|failure| Error::Unfit(failure.to_string()))
    }
}

/// Begins, in a thread of its own. Where there is no hub, it looks now and then whether there is one.
pub fn begin(app: &AppHandle) {
    let place = AtDesk(app.clone());
    thread::spawn(move || {
        let handle = {
            let session = place.0.state::<Mutex<Session>>();
            let session = session.lock().unwrap_or_else(PoisonError::into_inner);
            session.rounds()
        };
        // Without a runtime there are no rounds; sticks are left, and the page says when the hub was last heard of.
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build() else { return };
        runtime.block_on(task::rounds(&place, &handle, |_| true));
    });
}
