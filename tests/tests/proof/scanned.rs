//! From paper: a page is printed, scanned or photographed, and its code read back.

use crate::{certificate, keys, letter};
use casework::verify::{State, verify};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, imageops};
use lopdf::dictionary;
use panah_tests::office::Office;
use std::io::Cursor;

/// A page as a scanner at 150 dots per inch gives it: the toner spread, the paper turned a little, the light uneven, dust.
fn as_scanned(page: &GrayImage, degrees: f32, seed: u64) -> Vec<u8> {
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
fn outside(picture: &[u8]) -> Vec<String> {
    let mut file = tempfile::Builder::new().suffix(".jpg").tempfile().unwrap();
    std::io::Write::write_all(&mut file, picture).unwrap();
    let output = std::process::Command::new("zbarimg").args(["-q", "--raw"]).arg(file.path()).output();
    let output = output.expect("this test needs `zbarimg` (Debian package zbar-tools)");
    String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect()
}

/// The program's own reader, and one outside: each at 150 dots per inch after noise, blur and a slight turn.
#[test]
fn the_code_is_read_from_a_scanned_page() {
    let mut office = Office::new();
    let mut files = certificate(&mut office, 1);
    files.push(letter(&mut office));
    let keys = keys(&mut office);
    for (nth, bytes) in files.iter().enumerate() {
        let number = verify(bytes, &keys).facts.unwrap().number;
        let pages: Vec<GrayImage> = panah_tests::pdf::rasters(bytes, 150)
            .iter()
            .map(|page| image::load_from_memory(page).unwrap().into_luma8())
            .collect();
        for (degrees, seed) in [(0.0, 1), (0.8, 2), (-1.5, 3)] {
            let scans: Vec<Vec<u8>> = pages.iter().map(|page| as_scanned(page, degrees, seed)).collect();
            let read: Vec<String> = scans
                .iter()
                .map(|scan| verify(scan, &keys))
                .filter(|verdict| verdict.state == State::CodeGenuine)
                .map(|verdict| verdict.facts.unwrap().number)
                .collect();
            assert_eq!(read, [number.as_str()], "file {nth} turned by {degrees}, read here");
            let codes: Vec<String> = scans.iter().flat_map(|scan| outside(scan)).collect();
            assert_eq!(codes.len(), 1, "file {nth} turned by {degrees}, read outside");
            assert_eq!(verify(codes[0].as_bytes(), &keys).state, State::CodeGenuine);
        }
    }
}

/// A scanner often gives a PDF with a picture in it.
#[test]
fn the_code_is_read_from_a_scan_in_a_pdf() {
    let mut office = Office::new();
    let bytes = certificate(&mut office, 1).remove(0);
    let keys = keys(&mut office);
    let states: Vec<State> = panah_tests::pdf::rasters(&bytes, 200)
        .iter()
        .map(|page| {
            let page = image::load_from_memory(page).unwrap().into_luma8();
            let (width, height) = page.dimensions();
            let jpeg = as_scanned(&page, 0.5, 9);
            let mut file = lopdf::Document::with_version("1.5");
            let picture = lopdf::Stream::new(
                dictionary! {
                    "Type" => "XObject", "Subtype" => "Image", "ColorSpace" => "DeviceGray",
                    "Width" => i64::from(width), "Height" => i64::from(height),
                    "BitsPerComponent" => 8, "Filter" => "DCTDecode",
                },
                jpeg,
            );
            let picture = file.add_object(picture);
            let draw = b"q 595 0 0 842 0 0 cm /I Do Q".to_vec();
            let draw = file.add_object(lopdf::Stream::new(lopdf::Dictionary::new(), draw));
            let pages = file.new_object_id();
            let page = file.add_object(dictionary! {
                "Type" => "Page", "Parent" => pages, "Contents" => draw,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
                "Resources" => dictionary! { "XObject" => dictionary! { "I" => picture } },
            });
            file.set_object(
                pages,
                dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 },
            );
            let catalog = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
            file.trailer.set("Root", catalog);
            let mut scan = Vec::new();
            file.save_to(&mut scan).unwrap();
            verify(&scan, &keys).state
        })
        .collect();
    assert!(states.contains(&State::CodeGenuine), "{states:?}");
}
