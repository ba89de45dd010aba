//! Who can open the file: passwords, the printed code, the authority's offline key.

use super::{Vault, witness};
use crate::{
    Cost, Recipient, RecoveryCode, Result, Secret,
    keys::{self, DataKey, KeySlots, Unlock},
};

impl Vault {
    /// Adds an officer's password.
    ///
    /// # Errors
    /// [`Error::LoginTaken`]; I/O.
    pub fn add_password(&mut self, login: &str, password: &Secret) -> Result<()> {
        let cost = self.cost;
        self.with_slots(|slots, data| slots.add(data, &Unlock::Password { login, password }, cost))
    }

    /// Replaces an officer's password: whoever was let in by the old one no longer is. The data key stays, so a
    /// backup made earlier still opens with the old one. What the officer signed with is gone: nobody but they could
    /// open it.
    ///
    /// # Errors
    /// I/O; the old password then still holds.
    pub fn replace_password(&mut self, login: &str, password: &Secret) -> Result<()> {
        let cost = self.cost;
        self.with_slots(|slots, data| {
            slots.remove_password(data, login)?;
            slots.add(data, &Unlock::Password { login, password }, cost)
        })
    }

    /// Replaces the password of the officer who opened the file: they go on signing with the same key.
    ///
    /// # Errors
    /// I/O; the old password then still holds.
    pub fn replace_own_password(&mut self, login: &str, password: &Secret) -> Result<()> {
        let (cost, key) = (self.cost, self.officer_key());
        self.with_slots(|slots, data| {
            slots.remove_password(data, login)?;
            slots.add(data, &Unlock::Password { login, password }, cost)?;
            key.map_or(Ok(()), |key| slots.wrap_signing(data, login, password, &key))
        })
    }

    /// Whether this password opens the officer's slot: asked before it is changed.
    ///
    /// # Errors
    /// [`Error::WrongPassword`]; [`Error::Damaged`].
    pub fn verify_password(&self, login: &str, password: &Secret) -> Result<()> {
        self.slots.open(&Unlock::Password { login, password }).map(drop)
    }

    /// A new recovery code; the one printed before opens nothing any more.
    ///
    /// # Errors
    /// I/O; the old code then still holds.
    pub fn replace_recovery_code(&mut self) -> Result<RecoveryCode> {
        let (code, cost) = (RecoveryCode::generate()?, self.cost);
        self.with_slots(|slots, data| {
            slots.remove_recovery(data)?;
            slots.add(data, &Unlock::Recovery(&code), cost)
        })?;
        Ok(code)
    }

    /// Entrusts the file to the holder of an offline key, instead of the one before; none entrusts it to nobody.
    ///
    /// # Errors
    /// I/O.
    pub fn set_escrow(&mut self, recipient: Option<Recipient>) -> Result<()> {
        self.with_slots(|slots, data| slots.set_escrow(data, recipient))
    }

    /// The public key of whoever holds the offline key.
    #[must_use]
    pub fn escrow(&self) -> Option<Recipient> {
        self.slots.escrow()
    }

    /// How much work new passwords are worth from now on.
    pub fn set_cost(&mut self, cost: Cost) {
        self.cost = cost;
    }

    /// Whether these bytes are the key of the file. Gives nothing away to whoever does not have it; for tests that
    /// show that it is nowhere in memory.
    #[must_use]
    pub fn is_key(&self, bytes: &[u8]) -> bool {
        bytes == self.data_key.key
    }

    /// Changes the key slots: on disk first, for what is only in memory is gone tomorrow.
    pub(crate) fn with_slots(
        &mut self,
        change: impl FnOnce(&mut KeySlots, &DataKey) -> Result<()>,
    ) -> Result<()> {
        let mut slots = self.slots.clone();
        change(&mut slots, &self.data_key)?;
        // Told beforehand: a crash in between must leave no slots that the witness does not know.
        // An alarm must not be silenced by it.
        let is_sound = self.alarm.is_empty();
        if is_sound {
            witness::allow(&self.folder, &self.data_key, &[&self.slots, &slots])?;
        }
        keys::save(&self.folder, &slots)?;
        self.slots = slots;
        if is_sound { witness::allow(&self.folder, &self.data_key, &[&self.slots]) } else { Ok(()) }
    }
}
