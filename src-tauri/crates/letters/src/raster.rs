//! PNG pictures, unpacked: the file of a letter knows no PNG.

use png::{ColorType, Decoder, Transformations};

use crate::jpeg::PictureFault;

/// Longest side, the same as that of a photograph.
const MAX_SIDE: u16 = 4096;
const MAX_BYTES: usize = 1 << 20;
const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];

/// Pixels, row by row, of one or three bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Raster {
    pub(crate) width: u16,
    pub(crate) height: u16,
    pub(crate) grey: bool,
    pub(crate) pixels: Vec<u8>,
}

/// Whether the data begin as a PNG does.
pub(crate) fn is_png(data: &[u8]) -> bool {
    data.starts_with(&SIGNATURE)
}

/// Unpacks a PNG and lays it on white.
pub(crate) fn parse(data: &[u8]) -> Result<Raster, PictureFault> {
    if data.len() > MAX_BYTES {
        return Err(PictureFault::Bytes { found: data.len(), limit: MAX_BYTES });
    }
    let broken = |_| PictureFault::Broken("not a whole PNG");
    let mut decoder = Decoder::new(std::io::Cursor::new(data));
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(broken)?;
    let side = |value: u32| u16::try_from(value).unwrap_or(u16::MAX);
    let (width, height) = (side(reader.info().width), side(reader.info().height));
    if width > MAX_SIDE || height > MAX_SIDE {
        return Err(PictureFault::Pixels { width, height, limit: MAX_SIDE });
    }
    let size = reader.output_buffer_size().ok_or(PictureFault::Broken("no size"))?;
    let mut buffer = vec![0; size];
    let frame = reader.next_frame(&mut buffer).map_err(broken)?;
    buffer.truncate(frame.buffer_size());
    let (grey, pixels) = match frame.color_type {
        ColorType::Grayscale => (true, buffer),
        ColorType::Rgb => (false, buffer),
        ColorType::GrayscaleAlpha => (true, on_white::<1>(&buffer)),
        ColorType::Rgba => (false, on_white::<3>(&buffer)),
        // Palettes were expanded above.
        ColorType::Indexed => return Err(PictureFault::Coding),
    };
    Ok(Raster { width, height, grey, pixels })
}

/// Mixes colours of `N` parts and an opacity with white.
fn on_white<const N: usize>(pixels: &[u8]) -> Vec<u8> {
    let mixed = |colour: u8, opacity: u8| {
        let (colour, opacity) = (u32::from(colour), u32::from(opacity));
        u8::try_from((colour * opacity + 255 * (255 - opacity) + 127) / 255).unwrap_or(255)
    };
    pixels
        .chunks_exact(N + 1)
        .flat_map(|pixel| pixel[..N].iter().map(move |colour| mixed(*colour, pixel[N])))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::on_white;

    #[test]
    fn what_is_transparent_is_white() {
        assert_eq!(on_white::<3>(&[10, 20, 30, 255, 10, 20, 30, 0]), [10, 20, 30, 255, 255, 255]);
        assert_eq!(on_white::<1>(&[0, 128]), [127]);
    }
}
