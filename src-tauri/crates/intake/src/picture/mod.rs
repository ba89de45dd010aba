//! Pictures from cameras, telephones and scanners, made small and plain: decoded within bounds, turned
//! upright, stripped of everything but the pixels (place, owner, serial number and thumbnail go), encoded
//! anew as baseline JPEG.

mod codes;
mod crop;
mod decode;
mod encode;
mod error;
mod jpeg;
mod limits;
mod look;
mod portrait;
mod redact;
mod scan;
mod shrink;
mod thumbnail;
mod tiff;

pub use codes::{Codes, codes};
pub use crop::Crop;
pub use error::PictureError;
pub use limits::Limits;
pub use look::Look;
pub use portrait::{Portrait, portrait};
pub use redact::{Area, redacted};
pub use scan::{Medium, Scan, ScanError, ScanWarning, scan};
pub use thumbnail::thumbnail;
