//! One encrypted file on a stick, for named devices.
//!
//! Inside: batches, then pictures and papers, small ones first, then the manifest with the sender's signature. Nothing
//! of it is believed before the whole file was read, every byte of it fits the manifest, and the manifest is by a device
//! of our authority. The file is first copied beside the case file, as it is, sealed: a stick that is pulled out then
//! stops nothing, and nothing is ever written in clear.

mod apply;
mod blobs;
mod frame;
mod give;
mod manifest;
mod preview;
mod read;

pub use apply::{Applied, Applying, apply, missing};
pub use blobs::named;
pub use give::{Given, Giving, LARGEST, beginning, by_name, give, give_within};
pub use manifest::{Manifest, Scoped};
pub use preview::{Preview, preview};
pub use read::{Checked, check, check_by, stage};

#[cfg(test)]
mod fuzz;
