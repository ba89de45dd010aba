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

/// Longest side at which a page is looked at, in pixels: A4 at 300 dots per inch.
const LOOKED_AT: u32 = 3600;
/// A picture smaller than this is looked at enlarged, too: the finder wants three pixels for each square of a code.
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

/// Looks at the page as it is, enlarged, and with its light made even, until a code is read: noise, blur, shadow and
/// small print each hide it from another of these.
fn look(page: &GrayImage) -> Codes {
    let (width, height) = page.dimensions();
    let smaller =
        |by: u32| imageops::resize(page, (width / by).max(1), (height / by).max(1), FilterType::Triangle);
    let mut found = Codes::default();
    let soft = |sigma: f32| imageops::blur(page, sigma);
    let enlarged =
        |page: &GrayImage, by: u32, filter| imageops::resize(page, width * by, height * by, filter);
    let views: &[&dyn Fn() -> GrayImage] = if width.max(height) <= SMALL {
        &[
            &|| enlarged(page, 2, FilterType::Triangle),
            &|| enlarged(&soft(0.7), 2, FilterType::Triangle),
            &|| imageops::blur(&enlarged(page, 2, FilterType::Triangle), 1.0),
            &|| enlarged(&soft(0.7), 3, FilterType::CatmullRom),
            &|| even(&enlarged(&soft(0.6), 3, FilterType::CatmullRom)),
            &|| even(&enlarged(&soft(0.6), 4, FilterType::CatmullRom)),
            &|| page.clone(),
        ]
    } else {
        &[
            &|| page.clone(),
            &|| soft(0.8),
            &|| even(&soft(1.2)),
            &|| enlarged(&soft(0.7), 2, FilterType::Triangle),
            &|| smaller(2),
            &|| smaller(3),
        ]
    };
    for view in views {
        read(&view(), &mut found);
        if !found.read.is_empty() {
            break;
        }
    }
    found
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

fn read(view: &GrayImage, found: &mut Codes) {
    let (width, height) = (view.width() as usize, view.height() as usize);
    let pixels = view.as_raw();
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.get(y * width + x).copied().unwrap_or(255)
    });
    for grid in prepared.detect_grids().into_iter().take(MOST) {
        match grid.decode() {
            Ok((_, text)) if !found.read.contains(&text) => found.read.push(text),
            Ok(_) => {}
            Err(_) => found.unread = true,
        }
    }
}
