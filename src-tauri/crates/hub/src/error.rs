//! What can go wrong on the way to the hub, told apart so that each gets its own words on screen.

use tokio_postgres::error::SqlState;

/// Result of the hub's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// Failure of the hub's client, or of its setting up.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody is signed in: the case file is closed.
    #[error("the case file is closed")]
    Locked,
    /// This device has no hub.
    #[error("no hub is set up")]
    NotSetUp,
    /// Somebody stopped it.
    #[error("the hub is stopped")]
    Paused,
    /// This device has a scope, and the hub was set up before there were parcels.
    #[error("the hub takes no parcels")]
    Scoped,
    /// The database said no, or the network did.
    #[error("the hub: {0}")]
    Database(#[from] tokio_postgres::Error),
    /// It did not answer in time.
    #[error("the hub does not answer")]
    Silent,
    /// Certificates or keys.
    #[error("certificates: {0}")]
    Certificates(#[from] openssl::error::ErrorStack),
    /// The device was revoked at the hub, or was never let in.
    #[error("the hub says of this device: {0}")]
    KeptOut(String),
    /// The hub is of a newer version.
    #[error("the hub has version {0}")]
    Newer(i32),
    /// A file of the setting up is not what it should be.
    #[error("{0}")]
    Unfit(String),
    /// Of the exchange.
    #[error(transparent)]
    Exchange(#[from] exchange::Error),
    /// Reading or writing a file.
    #[error("{path}: {source}")]
    Io {
        /// Which.
        path: std::path::PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<vault::Error> for Error {
    fn from(error: vault::Error) -> Self {
        Self::Exchange(error.into())
    }
}

impl From<exchange::Reason> for Error {
    fn from(reason: exchange::Reason) -> Self {
        Self::Exchange(reason.into())
    }
}

/// Why a round did not end well, in one word that the page has a sentence for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[ts(rename = "HubTrouble")]
#[serde(rename_all = "camelCase")]
pub enum Trouble {
    /// There is no way to it, or it does not answer.
    Unreachable,
    /// Whoever answers is not our hub, or speaks without encryption.
    NotOurHub,
    /// It does not let this device in.
    KeptOut,
    /// It is of a newer version.
    Newer,
    /// Its disk is full, or it is being looked after.
    Unwell,
    /// Something in the case file.
    CaseFile,
    /// The disk of this device is full.
    DiskFull,
    /// This device knows the cases of its post only, and the hub was set up before there were parcels.
    Scoped,
}

impl Trouble {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Unreachable,
        Self::NotOurHub,
        Self::KeptOut,
        Self::Newer,
        Self::Unwell,
        Self::CaseFile,
        Self::DiskFull,
        Self::Scoped,
    ];

    /// What a failure is on screen; none when somebody has only locked the desk, or there is no hub.
    #[must_use]
    pub fn of(error: &Error) -> Option<Self> {
        match error {
            Error::Locked | Error::NotSetUp | Error::Paused => None,
            Error::Scoped => Some(Self::Scoped),
            Error::Silent => Some(Self::Unreachable),
            Error::KeptOut(_) => Some(Self::KeptOut),
            Error::Newer(_) => Some(Self::Newer),
            Error::Certificates(_) => Some(Self::NotOurHub),
            Error::Exchange(exchange::Error::Vault(vault::Error::DiskFull)) => Some(Self::DiskFull),
            Error::Unfit(_) | Error::Exchange(_) | Error::Io { .. } => Some(Self::CaseFile),
            Error::Database(error) => Some(Self::of_database(error)),
        }
    }

    fn of_database(error: &tokio_postgres::Error) -> Self {
        let Some(code) = error.code() else {
            // What the encryption complains about stands in words only.
            let sources =
                std::iter::successors(Some(error as &dyn std::error::Error), |error| error.source());
            let says: String = sources.map(|error| error.to_string()).collect();
            return if says.contains("alert") {
                Self::KeptOut
            } else if says.contains("certificate verify failed") || says.contains("does not support TLS") {
                Self::NotOurHub
            } else {
                Self::Unreachable
            };
        };
        match *code {
            SqlState::INSUFFICIENT_PRIVILEGE
            | SqlState::INVALID_AUTHORIZATION_SPECIFICATION
            | SqlState::INVALID_PASSWORD => Self::KeptOut,
            SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
                Self::Unreachable
            }
            _ => Self::Unwell,
        }
    }

    pub(crate) fn code(self) -> String {
        format!("{self:?}")
    }

    pub(crate) fn read(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|trouble| trouble.code() == code)
    }
}
