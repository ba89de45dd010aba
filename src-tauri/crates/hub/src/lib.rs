//! Batches through a hub: a PostgreSQL that keeps sealed rows and reads none of them. Knows no asylum.
//!
//! * [`setup`]: what IT does once: schema and roles, certificates, devices let in and kept out.
//! * [`keys`]: with which key a batch is sealed, and who has it.
//! * [`round`]: one round of pulling and pushing, which goes on where the last one stopped.
//! * [`task`]: rounds, one after the other, with pauses.
//! * [`state`]: what is shown of all this.
//!
//! # What the hub is trusted with
//! With keeping rows, and with nothing else. Bodies are sealed under a key that it does not have; batches are signed by
//! the devices that wrote them, and statements by the offices that made them. It sees which stream grows, when, and by
//! how many bytes. It can hold rows back: each batch says what its signer had seen of the other streams, so whoever gets
//! the batch and not what it rests on knows (see [`state::Alarm::Withheld`]). It can go back to an older state of
//! itself: each device remembers how far every stream was ([`state::Alarm::WentBack`]).
//!
//! # Why nothing stops work
//! A round holds the case file only while it reads what to send and while it applies one batch. While it waits for the
//! network it holds nothing.
//!
//! # Scopes
//! What lies at the hub in batches is for devices that know everything: their scope is [`ALL`]. A device writes one
//! stream, and a stream cannot lie in two scopes, for whoever may have one half of it could check neither its chain nor
//! what its commits rest on. A device that knows the cases of its post only reads none of it; it exchanges parcels with
//! its offices: the bundles that would go by stick, sealed to whom they are for, which row security shows to nobody else.
//!
//! # What the hub cannot forget
//! Rows are never changed. A value that the law orders to be erased is blanked in every case file, but the sealed batch
//! that once carried it stays at the hub; devices that hold the key of its epoch could open it. Erasing it there is an
//! act of whoever runs the hub (see README).

pub mod connect;
mod error;
pub mod keys;
mod order;
mod pace;
mod parcel;
pub mod round;
pub mod seal;
pub mod settings;
pub mod setup;
pub mod state;
pub mod task;

pub use error::{Error, Result, Trouble};

/// The scope of everything: what all devices of the authority may have.
pub const ALL: &str = "all";
