//! A copy of a picture without some of its parts: their pixels are overwritten before the copy is encoded, so that
//! nothing of them is in it.

use super::{Limits, PictureError, decode::Opened, encode};
use crate::kind::{self, Purpose};
use image::{DynamicImage, Rgb, RgbImage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Part of a picture as it stands upright, in thousandths of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Area {
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

impl Area {
    /// Whether it lies in the picture and is not empty.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let fits = |from: u32, length: u32| length > 0 && from.saturating_add(length) <= 1_000;
        fits(self.x, self.width) && fits(self.y, self.height)
    }
}

/// Pixels that a part grows by on each side: colours are kept for blocks of sixteen, and a block that reaches beyond the
/// part would still tell of what was in it.
const MARGIN: u32 = 16;

/// The picture without these parts, encoded anew in at most so many bytes: black stands where they were. Parts that are
/// not sound are taken as far as they lie in the picture.
///
/// # Errors
/// When it is not a picture, too large or damaged.
pub fn redacted(bytes: &[u8], areas: &[Area], most: usize, limits: &Limits) -> Result<Vec<u8>, PictureError> {
    kind::bounded(bytes, limits.bytes)?;
    let kind = kind::accept(bytes, None, Purpose::Scan)?;
    let opened = Opened::open(bytes, kind, limits)?;
    let (orientation, whole) = (opened.orientation, opened.stored);
    let mut picture = opened.decode(whole)?;
    picture.apply_orientation(orientation);
    let mut pixels = picture.into_rgb8();
    for area in areas {
        blacken(&mut pixels, *area);
    }
    encode::bounded(DynamicImage::ImageRgb8(pixels), most, (1, 1)).map(|encoded| encoded.jpeg)
}

fn blacken(pixels: &mut RgbImage, area: Area) {
    let (width, height) = pixels.dimensions();
    let at = |thousandths: u32, length: u32| {
        u32::try_from(u64::from(thousandths.min(1_000)) * u64::from(length) / 1_000).unwrap_or(length)
    };
    let left = at(area.x, width).saturating_sub(MARGIN);
    let top = at(area.y, height).saturating_sub(MARGIN);
    let right = (at(area.x.saturating_add(area.width), width) + MARGIN + 1).min(width);
    let bottom = (at(area.y.saturating_add(area.height), height) + MARGIN + 1).min(height);
    for y in top..bottom {
        for x in left..right {
            pixels.put_pixel(x, y, Rgb([0, 0, 0]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture() -> Vec<u8> {
        let mut pixels = RgbImage::from_pixel(1_000, 800, Rgb([250, 250, 250]));
        // A coloured secret, and something that stays.
        for y in 200..300 {
            for x in 100..400 {
                pixels.put_pixel(x, y, Rgb([220, 20, 60]));
            }
        }
        for y in 600..700 {
            for x in 600..900 {
                pixels.put_pixel(x, y, Rgb([20, 60, 220]));
            }
        }
        encode::at_quality(&DynamicImage::ImageRgb8(pixels), 90).unwrap()
    }

    const MOST: usize = 1 << 20;

    #[test]
    fn a_copy_takes_no_more_than_it_may() {
        let whole = redacted(&picture(), &[], MOST, &Limits::default()).unwrap();
        let most = whole.len() / 2;
        let copy = redacted(&picture(), &[], most, &Limits::default()).unwrap();
        assert!(copy.len() <= most && image::load_from_memory(&copy).is_ok());
        assert!(redacted(&picture(), &[], 10, &Limits::default()).is_err());
    }

    #[test]
    fn what_was_taken_out_is_in_no_pixel() {
        let area = Area { x: 100, y: 250, width: 300, height: 125 };
        let copy = redacted(&picture(), &[area], MOST, &Limits::default()).unwrap();
        let seen = image::load_from_memory(&copy).unwrap().into_rgb8();
        assert_eq!(seen.dimensions(), (1_000, 800), "the copy is as large");
        let (mut red, mut blue) = (0, 0);
        for pixel in seen.pixels() {
            let [r, g, b] = pixel.0.map(i32::from);
            red += u32::from(r > g + 25 && r > b + 25);
            blue += u32::from(b > r + 60 && b > g + 60);
        }
        assert_eq!(red, 0, "nothing of its colour is left, not even at its edge");
        assert!(blue > 25_000, "the rest stays: {blue}");
        // The planted fault: without the taking out, the same look finds it.
        let whole =
            image::load_from_memory(&redacted(&picture(), &[], MOST, &Limits::default()).unwrap()).unwrap();
        let red = |pixel: &Rgb<u8>| i32::from(pixel.0[0]) > i32::from(pixel.0[1]) + 25;
        assert!(whole.into_rgb8().pixels().filter(|pixel| red(pixel)).count() > 25_000);
    }

    #[test]
    fn any_area_is_taken_as_far_as_it_lies_in_the_picture() {
        for (x, y, width, height, sound) in [
            (0, 0, 1_000, 1_000, true),
            (999, 999, 1, 1, true),
            (0, 0, 0, 10, false),
            (500, 0, 501, 10, false),
            (u32::MAX, u32::MAX, u32::MAX, u32::MAX, false),
        ] {
            let area = Area { x, y, width, height };
            assert_eq!(area.is_sound(), sound, "{area:?}");
            assert!(redacted(&picture(), &[area], MOST, &Limits::default()).is_ok(), "{area:?}");
        }
    }
}
