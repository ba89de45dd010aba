//! Which workstation wrote a stream of the log.

use super::{Office, current, storage};
use crate::{Desk, Result};
use exchange::{peer, trust::Trusted};
use vault::Id;

/// Digits of a stream that stand for it.
const DIGITS: usize = 8;

/// The name of the workstation that writes a stream: of this one its post and number. Of another one post and number
/// where its office came with its first changes, else what its certificate calls it: a file that was restored writes a
/// stream in which no office was set up. The digits of the stream stand behind, for neither name is anybody's alone; of
/// what nothing is known they are all.
///
/// # Errors
/// Of the database.
pub(crate) fn name_of(desk: &Desk, stream: Id) -> Result<String> {
    let read = desk.read();
    if desk.vault.wrote(stream)? {
        return Ok(current(read)?.station());
    }
    let digits: String = stream.to_string().chars().take(DIGITS).collect();
    let mut name = read.list::<Office>(storage::SET_UP_IN, [stream])?.pop().map(|office| office.station());
    if name.is_none()
        && let Some(device) = known(peer::writer(read, stream))?.flatten()
    {
        let trusted = known(Trusted::known(read))?.unwrap_or_default();
        name = trusted.get(device).map(|known| known.certificate.name.clone());
    }
    Ok(match name.filter(|name| !name.is_empty()) {
        Some(name) => format!("{name} {digits}"),
        None => digits,
    })
}

/// What reading of others gives; none where what stands there is no certificate of anybody.
fn known<T>(found: exchange::Result<T>) -> Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(exchange::Error::Vault(error)) => Err(error.into()),
        Err(_) => Ok(None),
    }
}
