//! Where the hub is and how this device shows itself there: kept in the encrypted case file.

use crate::{Result, Trouble};
use chrono::{DateTime, Utc};
use vault::Intake;
use zeroize::Zeroizing;

/// What this device knows of its hub.
#[derive(Clone)]
pub struct Settings {
    /// Name of the machine.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The database there.
    pub database: String,
    /// What this device pushes and pulls.
    pub scope: String,
    /// Certificate of whoever certifies the hub and its devices, PEM.
    pub authority: String,
    /// Certificate of this device, PEM.
    pub certificate: String,
    /// Its private key, PEM.
    pub key: Zeroizing<Vec<u8>>,
    /// Whether somebody stopped it.
    pub paused: bool,
    /// When a round last ended well.
    pub contact: Option<DateTime<Utc>>,
    /// When one last began.
    pub tried: Option<DateTime<Utc>>,
    /// Why the last one did not end well.
    pub trouble: Option<Trouble>,
}

/// The settings; none where there is no hub.
///
/// # Errors
/// Of the database.
pub fn load(intake: &Intake<'_>) -> exchange::Result<Option<Settings>> {
    let sql = "SELECT host, port, database, scope, authority, certificate, key, paused, contact, tried, trouble \
               FROM exchange_hub WHERE id = 1";
    Ok(intake.read().row(sql, [], |row| {
        let (contact, tried): (Option<i64>, Option<i64>) = (row.get(8)?, row.get(9)?);
        let trouble: Option<String> = row.get(10)?;
        Ok(Settings {
            host: row.get(0)?,
            port: row.get(1)?,
            database: row.get(2)?,
            scope: row.get(3)?,
            authority: row.get(4)?,
            certificate: row.get(5)?,
            key: Zeroizing::new(row.get(6)?),
            paused: row.get(7)?,
            contact: contact.and_then(DateTime::from_timestamp_millis),
            tried: tried.and_then(DateTime::from_timestamp_millis),
            trouble: trouble.and_then(|code| Trouble::read(&code)),
        })
    })?)
}

/// Writes them down, in place of those of before.
///
/// # Errors
/// Of the database.
pub fn store(intake: &mut Intake<'_>, settings: &Settings) -> exchange::Result<()> {
    intake.note(
        "INSERT OR REPLACE INTO exchange_hub \
         (id, host, port, database, scope, authority, certificate, key, paused, contact, tried, trouble) \
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        (
            &settings.host,
            settings.port,
            &settings.database,
            &settings.scope,
            &settings.authority,
            &settings.certificate,
            settings.key.as_slice(),
            settings.paused,
            settings.contact.map(|at| at.timestamp_millis()),
            settings.tried.map(|at| at.timestamp_millis()),
            settings.trouble.map(Trouble::code),
        ),
    )?;
    Ok(())
}

/// Stops the rounds, or lets them go on.
///
/// # Errors
/// Of the database.
pub fn pause(intake: &mut Intake<'_>, paused: bool) -> Result<()> {
    intake.note("UPDATE exchange_hub SET paused = ?1", [paused])?;
    Ok(())
}

/// Forgets the hub. What came from it stays, and which pictures it does not have: a device whose certificate is renewed
/// leaves and joins again, and its changes are there already.
///
/// # Errors
/// Of the database.
pub fn forget(intake: &mut Intake<'_>) -> Result<()> {
    for table in ["", "_asked", "_seen", "_refused"] {
        intake.note(&format!("DELETE FROM exchange_hub{table}"), [])?;
    }
    Ok(())
}
