//! A small copy for lists.

use super::{Limits, PictureError, decode::Opened, encode, shrink};
use crate::kind::{self, Purpose};

/// Sides that make sense, in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 16..=1024;

/// Quality of a small copy.
const QUALITY: u8 = 80;

/// A copy of a picture that fits into a square of this side in pixels (16 to 1024), as JPEG. Never enlarged.
///
/// # Errors
/// When it is not a picture, too large or damaged.
pub fn thumbnail(bytes: &[u8], side: u32, limits: &Limits) -> Result<Vec<u8>, PictureError> {
    kind::bounded(bytes, limits.bytes)?;
    let kind = kind::accept(bytes, None, Purpose::Portrait)?;
    let opened = Opened::open(bytes, kind, limits)?;
    let side = side.clamp(*SIDES.start(), *SIDES.end());
    let target = fitting(opened.stored, side);
    let orientation = opened.orientation;
    let decoded = opened.decode((target.0 * 2, target.1 * 2))?;
    let all = (0, 0, decoded.width(), decoded.height());
    let mut picture = shrink::part(&decoded, all, target);
    picture.apply_orientation(orientation);
    encode::at_quality(&picture, QUALITY)
}

/// The largest size of the same shape with no side longer than `side`; never larger than it is.
pub(super) fn fitting((width, height): (u32, u32), side: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    if longest <= side {
        return (width.max(1), height.max(1));
    }
    let scaled = |length: u32| {
        let scaled = (u64::from(length) * u64::from(side) + u64::from(longest) / 2) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    (scaled(width), scaled(height))
}
