//! A page from paper: printed, scanned, and its code read by a program outside.

use image::{DynamicImage, GrayImage, ImageFormat, Luma, imageops};
use std::io::Cursor;

/// A page as a scanner at 150 dots per inch gives it: the toner spread, the paper turned a little, the light uneven, dust.
pub fn as_scanned(page: &GrayImage, degrees: f32, seed: u64) -> Vec<u8> {
    let blurred = imageops::blur(page, 0.6);
    let (width, height) = blurred.dimensions();
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (middle_x, middle_y) = (width as f32 / 2.0, height as f32 / 2.0);
    let mut chance = seed;
    let mut noise = || {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((chance >> 40) % 33) as f32 - 16.0
    };
    let scanned = GrayImage::from_fn(width, height, |x, y| {
        let (dx, dy) = (x as f32 - middle_x, y as f32 - middle_y);
        let (sx, sy) = (middle_x + dx * cos - dy * sin, middle_y + dx * sin + dy * cos);
        let light = sampled(&blurred, sx, sy);
        let uneven = 1.0 - 0.12 * (x as f32 / width as f32);
        Luma([(light * uneven * 0.92 + 12.0 + noise()).clamp(0.0, 255.0) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(scanned).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// Between four pixels; white beyond the paper.
fn sampled(page: &GrayImage, x: f32, y: f32) -> f32 {
    let at = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < page.width() as f32 && y < page.height() as f32;
        if inside { f32::from(page.get_pixel(x as u32, y as u32).0[0]) } else { 255.0 }
    };
    let (left, top) = (x.floor(), y.floor());
    let (right, below) = (x - left, y - top);
    let upper = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
    let lower = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
    upper * (1.0 - below) + lower * below
}

/// What the codes of a picture say, as a program outside reads them.
pub fn outside(picture: &[u8]) -> Vec<String> {
    let suffix = if picture.starts_with(b"\x89PNG") { ".png" } else { ".jpg" };
    let mut file = tempfile::Builder::new().suffix(suffix).tempfile().unwrap();
    std::io::Write::write_all(&mut file, picture).unwrap();
    let output = std::process::Command::new("zbarimg")
        .args(["-q", "--raw", "-Sdisable", "-Sqrcode.enable"])
        .arg(file.path())
        .output();
    let output = output.expect("this test needs `zbarimg` (Debian package zbar-tools)");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}
