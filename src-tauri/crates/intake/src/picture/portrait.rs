//! The portrait of a person, cropped as on a passport.

use super::{Crop, Limits, Look, PictureError, crop::rounded, decode::Opened, encode, look, shrink};
use crate::kind::{self, Purpose};

/// A portrait as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// Baseline JPEG of 35:45 without metadata.
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What is odd about it.
    pub looks: Vec<Look>,
}

/// The portrait in a picture of any kind that cameras give: turned upright, cropped to 35:45, reduced,
/// encoded anew. Without a crop the largest part around the middle is taken. A part that is not 35:45 loses
/// what is too much on both sides.
///
/// # Errors
/// When it is not a picture, too large, too small, damaged, or the crop does not lie in it.
pub fn portrait(bytes: &[u8], crop: Option<Crop>, limits: &Limits) -> Result<Portrait, PictureError> {
    kind::bounded(bytes, limits.bytes)?;
    let kind = kind::accept(bytes, None, Purpose::Portrait)?;
    let opened = Opened::open(bytes, kind, limits)?;
    let (width, height) = opened.upright();
    let part = crop.unwrap_or(Crop::WHOLE).portrait(width, height).ok_or(PictureError::Crop)?;
    let (_, _, part_width, part_height) = part.pixels(width, height);
    let (least_width, least_height) = limits.portrait_least;
    // A pixel is lost by rounding.
    if part_width < least_width || part_height.saturating_add(1) < least_height {
        return Err(PictureError::TooSmall {
            width: part_width,
            height: part_height,
            least_width,
            least_height,
        });
    }
    let target = target((part_width, part_height), limits.portrait);

    // Twice what is needed, so that the filter has something to work with.
    let twice = |wanted: u32, part: f64| rounded(f64::from(wanted) * 2.0 / part);
    let least = opened.turned((twice(target.0, part.width), twice(target.1, part.height)));
    let (stored_target, orientation) = (opened.turned(target), opened.orientation);
    let decoded = opened.decode(least)?;
    let pixels = part.stored(orientation).pixels(decoded.width(), decoded.height());
    let mut picture = shrink::part(&decoded, pixels, stored_target);
    drop(decoded);
    picture.apply_orientation(orientation);

    let looks = look::looks(&picture);
    let encode::Encoded { jpeg, width, height } =
        encode::bounded(picture, limits.portrait_bytes, limits.portrait_least)?;
    Ok(Portrait { jpeg, width, height, looks })
}

/// The size at which a part is kept: never enlarged, 35:45 to the pixel.
fn target((width, height): (u32, u32), (most_width, most_height): (u32, u32)) -> (u32, u32) {
    let width = width.min(most_width);
    (width, (width * 9 / 7).clamp(1, most_height.min(height.max(1))))
}
