//! Square codes in a picture of a page, from a scanner, a camera or a screen.

use super::{Limits, PictureError, decode::Opened, thumbnail::fitting};
use crate::{
    guard::fenced,
    kind::{self, Purpose},
};
use image::{
    GrayImage,
    imageops::{self, FilterType},
};
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Exceptions, Luma8LuminanceSource, Point, Reader,
    common::HybridBinarizer,
    qrcode::{QRCodeReader, cpp_port::QrReader},
};

/// Longest side at which a page is looked at, in pixels: A4 at 300 dots per inch.
const LOOKED_AT: u32 = 3600;
/// A picture smaller than this is looked at enlarged, too: the finder wants three pixels for each dot of a code.
const SMALL: u32 = 2000;
/// A page has one or two.
const MOST: usize = 16;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Codes {
    /// Texts of the codes that could be read, without doubles.
    pub read: Vec<String>,
    /// Whether something that looks like a code could not be.
    pub unread: bool,
}

/// Finds and reads the square codes of a picture.
///
/// # Errors
/// When it is not a picture, too large or damaged.
pub fn codes(bytes: &[u8], limits: &Limits) -> Result<Codes, PictureError> {
    kind::bounded(bytes, limits.bytes)?;
    let kind = kind::accept(bytes, None, Purpose::Portrait)?;
    let opened = Opened::open(bytes, kind, limits)?;
    let target = fitting(opened.stored, LOOKED_AT);
    let page = opened.decode(target)?.into_luma8();
    let page = if page.width().max(page.height()) > LOOKED_AT {
        let (width, height) = fitting(page.dimensions(), LOOKED_AT);
        imageops::resize(&page, width, height, FilterType::Triangle)
    } else {
        page
    };
    Ok(fenced(move || look(&page)).unwrap_or_default())
}

/// Looks at the page a little softened, as it is, with its light made even, enlarged and reduced, until a code is read:
/// noise, blur, shadow and small print each hide it from another of these. The quick ones come first; softened, a noisy
/// scan has no dots that look like corners of a code.
fn look(page: &GrayImage) -> Codes {
    let (width, height) = page.dimensions();
    let soft = |sigma: f32| imageops::blur(page, sigma);
    let smaller = |by: u32| imageops::thumbnail(page, (width / by).max(1), (height / by).max(1));
    let is_small = width.max(height) <= SMALL;
    let other_sizes: [&dyn Fn() -> GrayImage; 3] = if is_small {
        [&|| larger(&soft(0.6), 2), &|| larger(&soft(0.7), 3), &|| even(&larger(&soft(0.8), 2))]
    } else {
        [&|| smaller(2), &|| smaller(3), &|| larger(&soft(0.7), 2)]
    };
    let same_size: [&dyn Fn() -> GrayImage; 5] =
        [&|| soft(0.8), &|| page.clone(), &|| soft(0.6), &|| soft(1.2), &|| even(&soft(1.2))];
    let mut found = Codes::default();
    for view in same_size.iter().chain(&other_sizes) {
        read(view(), &mut found);
        if !found.read.is_empty() {
            break;
        }
    }
    found
}

/// A page enlarged, each dot from the four around it: good enough to read, and quick.
fn larger(page: &GrayImage, by: u32) -> GrayImage {
    let (right, below) = ((page.width() - 1) as f32, (page.height() - 1) as f32);
    GrayImage::from_fn(page.width() * by, page.height() * by, |x, y| {
        let at = |one: u32, end: f32| ((one as f32 + 0.5) / by as f32 - 0.5).clamp(0.0, end);
        imageops::interpolate_bilinear(page, at(x, right), at(y, below)).unwrap_or(image::Luma([255]))
    })
}

/// How far around it the light of a dot is compared, in dots.
const AROUND: usize = 24;
/// How much darker than what is around it a dot of ink is.
const DARKER: u32 = 12;

/// Ink and paper, each dot by the mean of what is around it: shadows go.
fn even(page: &GrayImage) -> GrayImage {
    let (width, height) = (page.width() as usize, page.height() as usize);
    // Sums of all that is above and before: the sum of any box is four look-ups.
    let mut sums = vec![0_u32; (width + 1) * (height + 1)];
    for y in 0..height {
        let mut row = 0;
        for x in 0..width {
            row += u32::from(page.as_raw()[y * width + x]);
            sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1].wrapping_add(row);
        }
    }
    let sum = |x: usize, y: usize| sums[y * (width + 1) + x];
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let (x, y) = (x as usize, y as usize);
        let (left, top) = (x.saturating_sub(AROUND), y.saturating_sub(AROUND));
        let (right, below) = ((x + AROUND + 1).min(width), (y + AROUND + 1).min(height));
        let above = sum(left, below).wrapping_add(sum(right, top));
        let around = sum(right, below).wrapping_add(sum(left, top)).wrapping_sub(above);
        let count = u32::try_from((right - left) * (below - top)).unwrap_or(1).max(1);
        let is_ink = u32::from(page.as_raw()[y * width + x]) + DARKER < around / count;
        image::Luma([if is_ink { 0 } else { 255 }])
    })
}

/// The codes of a view, one after the other: each that was read is painted over, and the view looked at again. (A
/// reader of several at once takes twenty times as long on a noisy scan.) Two readers look, since one in a few thousand
/// scans of a sound code is beyond either of them in every view.
fn read(mut view: GrayImage, found: &mut Codes) {
    let hints = DecodeHints {
        TryHarder: Some(true),
        PossibleFormats: Some([BarcodeFormat::QR_CODE].into()),
        ..DecodeHints::default()
    };
    for _ in 0..MOST {
        let (width, height) = view.dimensions();
        let Ok(source) = Luma8LuminanceSource::new(view.as_raw().clone(), width, height) else { return };
        let mut page = BinaryBitmap::new(HybridBinarizer::new(source));
        // By its edges this one gives the place, the other one by the middles of its marks.
        let (code, beyond) = match QrReader.decode_with_hints(&mut page, &hints) {
            Ok(code) => (code, BEYOND_EDGES),
            Err(_) => match QRCodeReader.decode_with_hints(&mut page, &hints) {
                Ok(code) => (code, BEYOND_MARKS),
                Err(error) => {
                    let damaged =
                        matches!(error, Exceptions::FormatException(_) | Exceptions::ChecksumException(_));
                    found.unread |= damaged;
                    return;
                }
            },
        };
        if !found.read.iter().any(|read| read == code.getText()) {
            found.read.push(code.getText().to_owned());
        }
        paint_over(&mut view, code.getPoints(), beyond);
    }
}

/// What is painted over beyond the edges of a code, in parts of its side.
const BEYOND_EDGES: f32 = 0.05;
/// The same beyond the middles of its marks: they are seven dots wide and of the smallest code a third, so their middles
/// lie well within it.
const BEYOND_MARKS: f32 = 0.35;

/// Paints white what lies around these points of a code.
fn paint_over(view: &mut GrayImage, points: &[Point], beyond: f32) {
    let least = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let most = |of: fn(&Point) -> f32| points.iter().map(of).fold(0.0, f32::max);
    let ((left, right), (top, below)) = ((least(|p| p.x), most(|p| p.x)), (least(|p| p.y), most(|p| p.y)));
    let margin = (right - left).max(below - top) * beyond;
    let pixel = |at: f32, of: u32| (at.max(0.0) as u32).min(of);
    for y in pixel(top - margin, view.height())..pixel(below + margin, view.height()) {
        for x in pixel(left - margin, view.width())..pixel(right + margin, view.width()) {
            view.put_pixel(x, y, image::Luma([255]));
        }
    }
}
