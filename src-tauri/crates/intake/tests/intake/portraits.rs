//! Portraits from pictures of every kind and size.

use crate::make;
use image::{DynamicImage, GenericImageView, ImageFormat, RgbaImage};
use intake::kind::{Kind, Refused};
use intake::picture::{Crop, Limits, Look, PictureError, portrait, thumbnail};

fn decoded(jpeg: &[u8]) -> DynamicImage {
    image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).unwrap()
}

/// Whether a pixel is red, blue, bright: see [`make::picture`].
fn is_red(picture: &DynamicImage, x: f64, y: f64) -> bool {
    let at = |part: f64, all: u32| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the picture")]
        let at = (part * f64::from(all)) as u32;
        at
    };
    let [r, _, b, _] = picture.get_pixel(at(x, picture.width()), at(y, picture.height())).0;
    r > b
}

#[test]
fn every_kind_becomes_one_kind() {
    let limits = Limits::default();
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
        ImageFormat::Bmp,
        ImageFormat::Tiff,
    ] {
        let made = portrait(&make::encoded(&make::picture(900, 800), format), None, &limits).unwrap();
        assert_eq!((made.width, made.height), (600, 771), "{format:?}");
        assert_eq!(made.looks, []);
        assert!(made.jpeg.len() <= 150_000);
        let picture = decoded(&made.jpeg);
        assert_eq!(picture.dimensions(), (600, 771));
        assert!(is_red(&picture, 0.1, 0.5) && !is_red(&picture, 0.9, 0.5), "{format:?}");
        // Baseline (SOF0), and no metadata but JFIF's own.
        assert!(memchr::memmem::find(&made.jpeg, b"\xFF\xC0").is_some());
        assert!(memchr::memmem::find(&made.jpeg, b"\xFF\xE1").is_none());
    }
}

#[test]
fn pictures_are_turned_upright_and_forget_where_they_were_taken() {
    let upright = make::picture(900, 1200);
    // As stored for each orientation: turned the other way.
    for orientation in 1..=8_u8 {
        let stored = match orientation {
            2 => upright.fliph(),
            3 => upright.rotate180(),
            4 => upright.flipv(),
            5 => upright.fliph().rotate270(),
            6 => upright.rotate270(),
            7 => upright.fliph().rotate90(),
            8 => upright.rotate90(),
            _ => upright.clone(),
        };
        let jpeg = make::jpeg_turned(&stored, orientation);
        let made = portrait(&jpeg, None, &Limits::default()).unwrap();
        let picture = decoded(&made.jpeg);
        assert_eq!(picture.dimensions(), (600, 771), "{orientation}");
        assert!(is_red(&picture, 0.1, 0.9) && !is_red(&picture, 0.9, 0.1), "{orientation}");
        let light = |y| u32::from(picture.get_pixel(100, y).0[0]);
        assert!(light(100) > light(700) + 50, "{orientation}: bright half is above");
        assert!(memchr::memmem::find(&made.jpeg, b"GPS").is_none());

        let small = decoded(&thumbnail(&jpeg, 100, &Limits::default()).unwrap());
        assert_eq!(small.dimensions(), (75, 100), "{orientation}");
        assert!(is_red(&small, 0.1, 0.9), "{orientation}");
    }
}

#[test]
fn the_chosen_part_is_taken() {
    let jpeg = make::jpeg(&make::picture(2000, 1500), 90);
    let left = Crop { x: 0.0, y: 0.0, width: 0.3, height: 0.9 };
    let made = portrait(&jpeg, Some(left), &Limits::default()).unwrap();
    let picture = decoded(&made.jpeg);
    assert!(is_red(&picture, 0.05, 0.5) && is_red(&picture, 0.95, 0.5));
    for (width, height, is_fine) in [(0.12, 0.21, true), (0.115, 0.2, false), (0.5, 0.1, false)] {
        let crop = Crop { x: 0.1, y: 0.1, width, height };
        let made = portrait(&jpeg, Some(crop), &Limits::default());
        assert_eq!(made.is_ok(), is_fine, "{width} {made:?}");
        if let Ok(made) = made {
            assert_eq!((made.width, made.height), (240, 308), "never enlarged");
        }
    }
    let outside = Crop { x: 0.9, y: 0.0, width: 0.5, height: 0.5 };
    assert_eq!(portrait(&jpeg, Some(outside), &Limits::default()), Err(PictureError::Crop));
}

#[test]
fn a_small_part_of_a_huge_picture_is_decoded_no_larger_than_allowed() {
    let jpeg = make::jpeg(&make::picture(3000, 2400), 80);
    let crop = Crop { x: 0.05, y: 0.6, width: 0.12, height: 0.2 };
    for whole_pixels in [8_000_000, 2_000_000, 500_000, 1] {
        let made = portrait(&jpeg, Some(crop), &Limits { whole_pixels, ..Limits::default() }).unwrap();
        assert_eq!((made.width, made.height), (360, 462), "{whole_pixels}");
        assert!(is_red(&decoded(&made.jpeg), 0.5, 0.5));
    }
}

#[test]
fn what_shows_through_is_paper() {
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(300, 400, image::Rgba([200, 0, 0, 0])));
    let made = portrait(&make::encoded(&clear, ImageFormat::Png), None, &Limits::default()).unwrap();
    assert!(decoded(&made.jpeg).get_pixel(50, 50).0[..3].iter().all(|light| *light > 250));
    assert_eq!(made.looks, [Look::Blank, Look::Glaring, Look::Colourless]);
}

#[test]
fn grey_pictures_stay_readable() {
    for picture in [
        DynamicImage::ImageLuma8(make::picture(500, 700).to_luma8()),
        DynamicImage::ImageLuma16(make::picture(500, 700).to_luma16()),
        DynamicImage::ImageRgba16(make::picture(500, 700).to_rgba16()),
    ] {
        let made = portrait(&make::encoded(&picture, ImageFormat::Png), None, &Limits::default()).unwrap();
        assert_eq!((made.width, made.height), (500, 642));
    }
    let grey = make::jpeg(&DynamicImage::ImageLuma8(make::picture(500, 700).to_luma8()), 90);
    let made = portrait(&grey, None, &Limits::default()).unwrap();
    assert!(made.looks.contains(&Look::Colourless), "{:?}", made.looks);
}

#[test]
fn bytes_are_bounded_whatever_the_picture() {
    let noise = make::encoded(&make::noise(480, 620), ImageFormat::Png);
    for portrait_bytes in [150_000, 60_000, 30_000] {
        let limits = Limits { portrait_bytes, ..Limits::default() };
        let made = portrait(&noise, None, &limits).unwrap();
        assert!(made.jpeg.len() <= portrait_bytes, "{} of {portrait_bytes}", made.jpeg.len());
        assert!(made.width >= 240);
    }
    let limits = Limits { portrait_bytes: 500, ..Limits::default() };
    assert_eq!(portrait(&noise, None, &limits), Err(PictureError::DoesNotFit { limit: 500 }));
}

#[test]
fn what_is_not_a_portrait_is_refused() {
    let limits = Limits::default();
    let is = |bytes: &[u8]| portrait(bytes, None, &limits).unwrap_err();
    assert_eq!(is(b""), PictureError::Refused { refused: Refused::Empty });
    assert!(matches!(
        is(b"\x7FELF\x02\x01\x01\0"),
        PictureError::Refused { refused: Refused::Program { kind: Kind::LinuxProgram, .. } }
    ));
    assert!(matches!(
        is(&make::pdf(1, "")),
        PictureError::Refused { refused: Refused::NotUsable { kind: Kind::Pdf, .. } }
    ));
    let large = Limits { bytes: 10, ..limits };
    assert!(matches!(
        portrait(&[0; 11], None, &large),
        Err(PictureError::Refused { refused: Refused::TooLarge { bytes: 11, limit: 10 } })
    ));
    let small = make::jpeg(&make::picture(200, 300), 90);
    assert!(matches!(is(&small), PictureError::TooSmall { width: 200, .. }), "{:?}", is(&small));
    let whole = make::jpeg(&make::picture(800, 900), 90);
    assert!(matches!(is(&whole[..whole.len() / 2]), PictureError::Damaged { .. }));
    assert!(matches!(is(&whole[..40]), PictureError::Damaged { .. }));
}

#[test]
fn bombs_are_refused_by_their_header() {
    let limits = Limits::default();
    let bomb = make::png_claiming(50_000, 50_000);
    assert_eq!(
        portrait(&bomb, None, &limits),
        Err(PictureError::TooManyPixels { width: 50_000, height: 50_000, limit: 64 })
    );
    // A JPEG that claims the largest size there is.
    let mut jpeg = make::jpeg(&make::picture(800, 900), 90);
    let frame = memchr::memmem::find(&jpeg, b"\xFF\xC0").unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF; 4]);
    assert!(matches!(portrait(&jpeg, None, &limits), Err(PictureError::TooManyPixels { limit: 250, .. })));
    // A size that is allowed, and nothing behind it.
    assert!(matches!(
        portrait(&make::png_claiming(7000, 7000), None, &limits),
        Err(PictureError::Damaged { .. })
    ));
}
