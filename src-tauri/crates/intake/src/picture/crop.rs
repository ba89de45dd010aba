//! Which part of a picture becomes the portrait.

use image::metadata::Orientation;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Width of a portrait over its height: 35 × 45 mm, as on passports (ICAO Doc 9303-3).
const RATIO: f64 = 35.0 / 45.0;

/// A part of a picture as it is seen upright, in fractions of its width and height.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Crop {
    /// Left edge, 0 to 1.
    pub x: f64,
    /// Upper edge, 0 to 1.
    pub y: f64,
    /// Width, over 0 to 1.
    pub width: f64,
    /// Height, over 0 to 1.
    pub height: f64,
}

/// Rounding of a page's arithmetic that is forgiven.
const SLACK: f64 = 1e-3;

impl Crop {
    /// The whole picture.
    pub(super) const WHOLE: Self = Self { x: 0.0, y: 0.0, width: 1.0, height: 1.0 };

    /// The crop within the picture; nothing when it does not lie there.
    fn within(self) -> Option<Self> {
        let all = [self.x, self.y, self.width, self.height];
        if !all.iter().all(|part| part.is_finite() && *part >= -SLACK) {
            return None;
        }
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        let is_inside = right <= 1.0 + SLACK && bottom <= 1.0 + SLACK;
        let (x, y) = (self.x.clamp(0.0, 1.0), self.y.clamp(0.0, 1.0));
        let inner = Self { x, y, width: right.min(1.0) - x, height: bottom.min(1.0) - y };
        (is_inside && inner.width > 0.0 && inner.height > 0.0).then_some(inner)
    }

    /// The largest part of 35:45 within the chosen one and around its middle, for a picture of this size in
    /// pixels. Nothing when the chosen part does not lie in the picture.
    pub(super) fn portrait(self, width: u32, height: u32) -> Option<Self> {
        let chosen = self.within()?;
        let (wide, high) = (chosen.width * f64::from(width), chosen.height * f64::from(height));
        let (new_wide, new_high) = (wide.min(high * RATIO), high.min(wide / RATIO));
        let (new_width, new_height) = (new_wide / f64::from(width), new_high / f64::from(height));
        Some(Self {
            x: chosen.x + (chosen.width - new_width) / 2.0,
            y: chosen.y + (chosen.height - new_height) / 2.0,
            width: new_width,
            height: new_height,
        })
    }

    /// Where this part of the upright picture lies in the picture as it is stored.
    pub(super) fn stored(self, orientation: Orientation) -> Self {
        let Self { x, y, width, height } = self;
        let (right, below) = (1.0 - x - width, 1.0 - y - height);
        let turned = |x, y| Self { x, y, width: height, height: width };
        match orientation {
            Orientation::NoTransforms => self,
            Orientation::FlipHorizontal => Self { x: right, ..self },
            Orientation::FlipVertical => Self { y: below, ..self },
            Orientation::Rotate180 => Self { x: right, y: below, ..self },
            Orientation::Rotate90 => turned(y, right),
            Orientation::Rotate270 => turned(below, x),
            Orientation::Rotate90FlipH => turned(y, x),
            Orientation::Rotate270FlipH => turned(below, right),
        }
    }

    /// Left, top, width and height in pixels of a picture of this size; at least one pixel.
    pub(super) fn pixels(self, width: u32, height: u32) -> (u32, u32, u32, u32) {
        let edges = |from: f64, length: f64, all: u32| {
            let start = rounded(from * f64::from(all)).min(all.saturating_sub(1));
            let end = rounded((from + length) * f64::from(all)).clamp(start.saturating_add(1), all.max(1));
            (start, end.saturating_sub(start))
        };
        let (x, wide) = edges(self.x, self.width, width);
        let (y, high) = edges(self.y, self.height, height);
        (x, y, wide, high)
    }
}

/// The nearest whole number, 0 for what is below. Pictures have far fewer than 2³² pixels a side.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` clamps, which is meant")]
pub(super) fn rounded(value: f64) -> u32 {
    value.round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{DynamicImage, GrayImage, Luma};

    #[test]
    fn a_part_of_the_upright_picture_is_found_in_the_stored_one() {
        let (width, height) = (40_u8, 20_u8);
        let stored = GrayImage::from_fn(width.into(), height.into(), |x, y| {
            Luma([u8::try_from((x / 4) * 20 + y / 4).unwrap()])
        });
        for value in 1..=8 {
            let orientation = Orientation::from_exif(value).unwrap();
            let mut upright = DynamicImage::ImageLuma8(stored.clone());
            upright.apply_orientation(orientation);
            let part = Crop { x: 0.2, y: 0.4, width: 0.6, height: 0.4 };
            let (x, y, w, h) = part.pixels(upright.width(), upright.height());
            let expected = upright.crop_imm(x, y, w, h);
            let (x, y, w, h) = part.stored(orientation).pixels(width.into(), height.into());
            let mut found = DynamicImage::ImageLuma8(stored.clone()).crop_imm(x, y, w, h);
            found.apply_orientation(orientation);
            assert_eq!(found, expected, "orientation {value}");
        }
    }

    #[test]
    fn the_part_is_35_to_45_and_within_what_was_chosen() {
        for (width, height, given) in [
            (4000, 3000, Crop::WHOLE),
            (3000, 4000, Crop::WHOLE),
            (1000, 1000, Crop { x: 0.5, y: 0.1, width: 0.5, height: 0.2 }),
            (900, 1000, Crop { x: 0.1, y: 0.0, width: 0.2, height: 0.9 }),
        ] {
            let part = given.portrait(width, height).unwrap();
            let ratio = part.width * f64::from(width) / (part.height * f64::from(height));
            assert!((ratio - RATIO).abs() < 1e-9);
            assert!(part.x >= given.x && part.x + part.width <= given.x + given.width + 1e-9);
            assert!(part.y >= given.y && part.y + part.height <= given.y + given.height + 1e-9);
        }
    }

    #[test]
    fn what_does_not_lie_in_the_picture_is_refused() {
        for (x, y, width, height) in [
            (0.0, 0.0, 0.0, 1.0),
            (-0.1, 0.0, 0.5, 0.5),
            (0.6, 0.0, 0.5, 0.5),
            (f64::NAN, 0.0, 0.5, 0.5),
            (0.0, 0.0, f64::INFINITY, 1.0),
            (0.0, 1.0, 1.0, 0.0005),
        ] {
            let crop = Crop { x, y, width, height };
            assert_eq!(crop.portrait(1000, 1000), None, "{crop:?}");
        }
        assert!(Crop { x: 0.0, y: 0.0, width: 1.0004, height: 1.0 }.portrait(10, 10).is_some());
    }
}
