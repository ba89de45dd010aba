//! A part of a picture, made smaller.

use image::{DynamicImage, imageops::FilterType};
use std::borrow::Cow;

/// Cuts a part out and makes it exactly `width` × `height` pixels, which must not be more than it has.
/// What is far too large is first averaged to twice the size, which costs little, then filtered well.
pub(super) fn part(
    picture: &DynamicImage,
    (x, y, wide, high): (u32, u32, u32, u32),
    (width, height): (u32, u32),
) -> DynamicImage {
    let is_whole = (wide, high) == (picture.width(), picture.height());
    let part = if is_whole { Cow::Borrowed(picture) } else { Cow::Owned(picture.crop_imm(x, y, wide, high)) };
    let (double, twice) = (width.saturating_mul(2), height.saturating_mul(2));
    let is_far_too_large = |has: u32, needs: u32| has > needs.saturating_add(needs / 4);
    if is_far_too_large(wide, double) && is_far_too_large(high, twice) {
        return part.thumbnail_exact(double, twice).resize_exact(width, height, FilterType::Lanczos3);
    }
    part.resize_exact(width, height, FilterType::Lanczos3)
}
