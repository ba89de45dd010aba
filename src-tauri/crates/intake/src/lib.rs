//! What comes from outside an office: files that an officer chose, pictures from a camera, lists of
//! other authorities. Each is recognised by what it holds, bounded, and made safe to keep.
//!
//! Pure: bytes go in, values come out. Nothing is read from a disk, no clock is asked, and nothing is
//! known of asylum. Every entry point takes any bytes whatever and answers within bounded memory; what
//! it will not take it refuses with an error that names the fault and the [`Remedy`].
//!
//! - [`kind`]: what a file is, whatever it is called.
//! - [`picture`]: portraits, scans and thumbnails, re-encoded without metadata.
//! - [`pdf`]: what a PDF would do when opened.
//! - [`table`]: CSV and XLSX in one shape, columns matched to fields, lists written back.

mod guard;
pub mod kind;
pub mod pdf;
pub mod picture;
mod remedy;
pub mod table;
mod text;
mod zip;

pub use remedy::Remedy;
