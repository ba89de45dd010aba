//! Who can open the case file when all passwords are lost.

use crate::{
    Code, Desk, Failure, Result,
    permit::{Administer, Permit},
};
use chrono::{DateTime, Utc};
use vault::{Recipient, RecoveryCode};

/// The ways into the case file that are no officer's.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct KeysView {
    /// Public key of whoever keeps the offline key; none when the file is entrusted to nobody.
    pub escrow: Option<String>,
    /// How often the key of the file was replaced.
    pub epoch: u32,
}

/// The ways into the case file that are no officer's.
#[must_use]
pub fn keys(desk: &Desk, _permit: &Permit<Administer>) -> KeysView {
    KeysView { escrow: desk.vault.escrow().map(|key| key.to_string()), epoch: desk.vault.key_epoch() }
}

/// Prints a new recovery code; the old one opens nothing any more.
///
/// # Errors
/// Of the vault.
pub fn renew_recovery_code(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    now: DateTime<Utc>,
) -> Result<RecoveryCode> {
    let code = desk.vault.replace_recovery_code()?;
    desk.commit(permit.officer(), "office.renew_recovery_code", None, now, |_| Ok(()))?;
    Ok(code)
}

/// To whom the case file is entrusted.
#[derive(Debug, serde::Deserialize, ts_rs::TS)]
pub struct EscrowForm {
    /// Public key, `age1…`; empty for nobody.
    pub recipient: String,
}

/// Entrusts the case file to whoever keeps an offline key, instead of the one before.
///
/// # Errors
/// [`Code::MistypedPublicKey`] at `recipient`.
pub fn entrust(
    desk: &mut Desk,
    permit: &Permit<Administer>,
    form: &EscrowForm,
    now: DateTime<Utc>,
) -> Result<KeysView> {
    let recipient = match form.recipient.trim() {
        "" => None,
        typed => {
            let read = Recipient::parse(typed);
            Some(read.ok_or_else(|| Failure::field("recipient", Code::MistypedPublicKey))?)
        }
    };
    desk.vault.set_escrow(recipient)?;
    desk.commit(permit.officer(), "office.entrust", None, now, |_| Ok(()))?;
    Ok(keys(desk, permit))
}
