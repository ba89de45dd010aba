//! From paper: a page is printed, scanned or photographed, and its code read back.

use crate::{certificate, keys, letter};
use casework::verify::{State, verify};
use image::GrayImage;
use lopdf::dictionary;
use panah_tests::{
    office::Office,
    scan::{as_scanned, outside},
};

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
