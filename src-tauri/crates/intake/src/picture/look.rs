//! What is odd about a picture, seen from its pixels. Hints for the officer, never a reason to refuse.

use image::DynamicImage;
use serde::Serialize;
use ts_rs::TS;

/// What is odd about a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Look {
    /// Nearly one colour: a covered lens, a blank page.
    Blank,
    /// Hardly any light.
    Dark,
    /// Hardly anything but light.
    Glaring,
    /// Shades of grey only: a copy of a photograph rather than one.
    Colourless,
}

/// Brightness runs from 0 to 255. A face before a wall spreads over 30 and more.
const BLANK_BELOW: f64 = 8.0;
const DARK_BELOW: f64 = 45.0;
const GLARING_ABOVE: f64 = 225.0;
/// Mean distance of the strongest from the weakest colour, 0 to 255; noise of a camera alone gives more.
const COLOURLESS_BELOW: f64 = 3.0;

/// What is odd about a picture.
pub(super) fn looks(picture: &DynamicImage) -> Vec<Look> {
    let (mut sum, mut squares, mut colour, mut count) = (0_u64, 0_u64, 0_u64, 0_u64);
    let mut add = |light: u64, spread: u8| {
        sum += light;
        squares += light * light;
        colour += u64::from(spread);
        count += 1;
    };
    match picture {
        DynamicImage::ImageLuma8(grey) => grey.pixels().for_each(|pixel| add(u64::from(pixel.0[0]), 0)),
        other => {
            let rgb = other
                .as_rgb8()
                .map_or_else(|| std::borrow::Cow::Owned(other.to_rgb8()), std::borrow::Cow::Borrowed);
            for pixel in rgb.pixels() {
                let [r, g, b] = pixel.0;
                // Weights of ITU-R BT.601.
                let light = (299 * u64::from(r) + 587 * u64::from(g) + 114 * u64::from(b)) / 1000;
                add(light, r.max(g).max(b) - r.min(g).min(b));
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "sums of a few million bytes")]
    let [sum, squares, colour, count] = [sum, squares, colour, count.max(1)].map(|n| n as f64);
    let mean = sum / count;
    let deviation = (squares / count - mean * mean).max(0.0).sqrt();
    let all = [
        (Look::Blank, deviation < BLANK_BELOW),
        (Look::Dark, mean < DARK_BELOW),
        (Look::Glaring, mean > GLARING_ABOVE),
        (Look::Colourless, colour / count < COLOURLESS_BELOW),
    ];
    all.into_iter().filter(|(_, is)| *is).map(|(look, _)| look).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    #[test]
    fn what_is_odd_is_said() {
        let picture = |paint: fn(u32, u32) -> [u8; 3]| {
            looks(&RgbImage::from_fn(64, 64, |x, y| Rgb(paint(x, y))).into())
        };
        assert_eq!(picture(|_, _| [0, 0, 0]), [Look::Blank, Look::Dark, Look::Colourless]);
        assert_eq!(picture(|_, _| [255, 250, 240]), [Look::Blank, Look::Glaring]);
        assert_eq!(picture(|x, _| if x % 2 == 0 { [60; 3] } else { [200; 3] }), [Look::Colourless]);
        assert_eq!(picture(|x, y| [if x > y { 200 } else { 60 }, 100, 80]), []);
    }
}
