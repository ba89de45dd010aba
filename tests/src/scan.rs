//! A page from paper: printed, scanned, and its code read back by two programs.

use casework::verify::{State, verify};
use image::{DynamicImage, GrayImage, ImageFormat, Luma, imageops};
use lopdf::{Dictionary, Object};
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

/// By how much the papers are turned on the glass, one after another.
const TURNED: [f32; 3] = [0.0, 0.8, -1.5];

/// Why a code of a sealed file is not read from a scan of its page; nothing when it is: by the program itself, to the
/// number that is sealed in the file, and by a program outside. Every `nth` file is turned and dusted differently.
#[must_use]
pub fn unread(bytes: &[u8], nth: usize) -> Option<String> {
    let Some(sealed) = verify(bytes, &[]).facts else { return Some("no code is sealed in it".to_owned()) };
    let Some(page) = page_of_code(bytes, &sealed.number) else {
        return Some("no page has a figure that tells its number".to_owned());
    };
    let degrees = TURNED[nth % TURNED.len()];
    let raster = crate::pdf::raster(bytes, 150, page);
    let printed = image::load_from_memory(&raster).unwrap().into_luma8();
    let scan = as_scanned(&printed, degrees, nth as u64 + 1);
    let verdict = verify(&scan, &[]);
    let at = format!("page {page} turned by {degrees}");
    // Nobody's key is known here: the code says all that it says, and only who signed is open.
    match verdict.facts.filter(|_| verdict.state == State::UnknownKey) {
        Some(read) if read.number == sealed.number => {}
        other => return Some(format!("{at}, read here: {:?} {other:?}", verdict.state)),
    }
    let codes = outside(&scan);
    let [code] = codes.as_slice() else { return Some(format!("{at}, read outside: {codes:?}")) };
    let read = verify(code.as_bytes(), &[]).facts.map(|facts| facts.number);
    (read.as_deref() != Some(sealed.number.as_str())).then(|| format!("{at}, read outside: {read:?}"))
}

/// Files whose codes are not read from scans, with why; two are looked at at once.
#[must_use]
pub fn all_unread<'f>(files: impl IntoIterator<Item = (&'f String, &'f Vec<u8>)>) -> Vec<String> {
    let files: Vec<(usize, (&String, &Vec<u8>))> = files.into_iter().enumerate().collect();
    let look = |parity: usize| {
        let own = files.iter().filter(move |(nth, _)| nth % 2 == parity);
        own.filter_map(|(nth, (name, bytes))| Some(format!("{name}: {}", unread(bytes, nth / 2)?)))
            .collect::<Vec<_>>()
    };
    let (mut even, odd) = std::thread::scope(|scope| {
        let odd = scope.spawn(|| look(1));
        (look(0), odd.join().unwrap())
    });
    even.extend(odd);
    even
}

/// The page, from 1, on which the code with a number stands: its figure is described by the number.
fn page_of_code(bytes: &[u8], number: &str) -> Option<u32> {
    let file = lopdf::Document::load_mem(bytes).unwrap();
    let is_code = |element: &Dictionary| {
        let is_figure = element.get(b"S").and_then(Object::as_name).ok() == Some(b"Figure");
        let alt = element.get(b"Alt").and_then(lopdf::decode_text_string).unwrap_or_default();
        is_figure && alt.ends_with(number)
    };
    let elements = file.objects.values().filter_map(|object| object.as_dict().ok());
    let page =
        elements.filter(|one| is_code(one)).find_map(|one| one.get(b"Pg").ok()?.as_reference().ok())?;
    file.get_pages().into_iter().find(|(_, id)| *id == page).map(|(page, _)| page)
}
