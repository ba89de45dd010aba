//! How large a picture may be.

/// Bounds of what is read and of what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of a picture that is read.
    pub bytes: usize,
    /// Pixels of a baseline JPEG, which is decoded at a fraction of its size.
    pub pixels: u64,
    /// Pixels of any other picture, which must be decoded whole: three to eight bytes each.
    pub whole_pixels: u64,
    /// Width and height of a portrait at most, in pixels: 35 × 45 mm at 435 dots per inch.
    pub portrait: (u32, u32),
    /// Width and height that a portrait must have after cropping, in pixels.
    pub portrait_least: (u32, u32),
    /// Bytes of a portrait that is kept.
    pub portrait_bytes: usize,
    /// Longest side of a scan that is kept, in pixels: A4 at 256 dots per inch.
    pub scan_side: u32,
    /// Bytes of a scanned picture that is kept.
    pub scan_bytes: usize,
    /// Bytes of a PDF.
    pub pdf_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 60 << 20,
            pixels: 250_000_000,
            whole_pixels: 64_000_000,
            portrait: (600, 771),
            portrait_least: (240, 308),
            portrait_bytes: 150_000,
            scan_side: 3000,
            scan_bytes: 2 << 20,
            pdf_bytes: 25 << 20,
        }
    }
}
