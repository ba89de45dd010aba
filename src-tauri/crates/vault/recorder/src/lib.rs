//! For tests: a tape of what the database writes to the disk, played back as a kill or a power cut would leave it.
//!
//! SQLite reaches the disk through a table of functions, its *VFS*. The recorder stands between SQLite and the real
//! one and notes each write, each change of length, each sync and each deletion of the watched files, in order. From
//! the tape it makes images of the files: cut anywhere, with what was written since the last sync lost, kept, torn
//! at sectors, garbled or out of order. It can also let the disk be full from the nth write on.
//!
//! What is recorded goes through SQLite: the database and its write-ahead log. Files beside it (key slots) do not.
//! Syncs are noted and not carried out: what they promise is the tape's business, and the tests are quick.

mod image;
mod pages;
mod tape;
mod vfs;

pub use image::Image;
pub use pages::pages;
pub use tape::{Event, Recording, Tape};
