//! What can go wrong, told apart so that each gets its own words on screen.

/// Result of the exchange's functions.
pub type Result<T> = std::result::Result<T, Error>;

/// Failure of the exchange.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was sent is refused.
    #[error("refused: {0:?}")]
    Refused(Reason),
    /// Of the case file.
    #[error(transparent)]
    Vault(#[from] vault::Error),
    /// Reading or writing on the stick failed.
    #[error("{action} {path}: {source}")]
    Io {
        /// What was attempted, in words.
        action: &'static str,
        /// On which file.
        path: std::path::PathBuf,
        /// Why it failed.
        source: std::io::Error,
    },
}

/// Why something was refused.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// It is no bundle, batch or certificate, or it was cut short or altered.
    Malformed,
    /// It is larger than anything that is sent.
    TooLarge,
    /// It is for other devices.
    NotForUs,
    /// Its sender has no certificate that leads to our authority.
    UnknownSender,
    /// Its sender's certificate was revoked.
    Revoked,
    /// The signature is not by its sender.
    WrongSignature,
    /// A device wrote in the stream of another.
    ForeignStream,
    /// Two histories under one name: a device was copied.
    Forked,
    /// It is of a newer version of the program.
    Newer,
    /// Its commits do not fit together, or cannot be applied.
    Unfit,
    /// This office belongs to no authority yet.
    NotEnrolled,
    /// The certificate is of another authority.
    OtherAuthority,
    /// It was made for another scope; or it was to be made for devices of different scopes.
    OtherScope,
    /// The device is certified already, for other records: those it keeps.
    ScopeStands,
}

impl Reason {
    /// Each of them.
    pub const ALL: [Self; 14] = [
        Self::Malformed,
        Self::TooLarge,
        Self::NotForUs,
        Self::UnknownSender,
        Self::Revoked,
        Self::WrongSignature,
        Self::ForeignStream,
        Self::Forked,
        Self::Newer,
        Self::Unfit,
        Self::NotEnrolled,
        Self::OtherAuthority,
        Self::OtherScope,
        Self::ScopeStands,
    ];
}

impl From<Reason> for Error {
    fn from(reason: Reason) -> Self {
        Self::Refused(reason)
    }
}
