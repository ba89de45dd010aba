//! Baseline JPEG of at most so many bytes.

use super::error::PictureError;
use image::{DynamicImage, codecs::jpeg::JpegEncoder, imageops::FilterType};

/// Qualities tried, from hardly visible loss to visible blocks.
const QUALITIES: [u8; 7] = [90, 84, 77, 70, 62, 54, 45];

/// How often a picture is made a fifth smaller when even the lowest quality does not fit.
const ROUNDS: u32 = 12;

/// A picture as JPEG.
pub(super) struct Encoded {
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// The picture as JPEG of this quality, without any metadata.
pub(super) fn at_quality(picture: &DynamicImage, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(picture).map_err(PictureError::damaged)?;
    Ok(jpeg)
}

/// The picture at the highest quality that fits, if any does. The highest fits most often; among the others
/// it is searched by halves.
fn best(picture: &DynamicImage, limit: usize) -> Result<Option<Vec<u8>>, PictureError> {
    let (mut from, mut to, mut middle) = (0, QUALITIES.len(), 0);
    let mut best = None;
    while let Some(quality) = QUALITIES.get(middle).filter(|_| from < to) {
        let jpeg = at_quality(picture, *quality)?;
        if jpeg.len() <= limit {
            best = Some(jpeg);
            to = middle;
        } else {
            from = middle + 1;
        }
        middle = usize::midpoint(from, to);
    }
    Ok(best)
}

/// The picture in at most `limit` bytes: the quality is lowered until it fits, then the size, though not
/// below `least` pixels.
pub(super) fn bounded(
    picture: DynamicImage,
    limit: usize,
    least: (u32, u32),
) -> Result<Encoded, PictureError> {
    let mut picture = picture;
    for _ in 0..ROUNDS {
        let (width, height) = (picture.width(), picture.height());
        if let Some(jpeg) = best(&picture, limit)? {
            return Ok(Encoded { jpeg, width, height });
        }
        let (smaller, lower) = (width.saturating_mul(4) / 5, height.saturating_mul(4) / 5);
        if smaller < least.0 || lower < least.1 {
            break;
        }
        picture = picture.resize_exact(smaller, lower, FilterType::Lanczos3);
    }
    Err(PictureError::DoesNotFit { limit: u32::try_from(limit).unwrap_or(u32::MAX) })
}
