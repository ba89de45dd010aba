//! Portraits of invented persons: a head and shoulders of flat colours, so that nobody takes them for anybody.

/// Width and height in pixels: 35 to 45, and not much more than a portrait needs.
const WIDTH: u16 = 280;
const HEIGHT: u16 = 360;

/// Colours of ground, clothes and head, blue first as a bitmap has them.
const COLOURS: [[[u8; 3]; 3]; 5] = [
    [[232, 226, 214], [122, 92, 60], [170, 148, 132]],
    [[222, 232, 226], [84, 110, 62], [150, 166, 186]],
    [[216, 222, 236], [72, 72, 132], [138, 158, 196]],
    [[214, 230, 238], [96, 84, 60], [140, 160, 184]],
    [[236, 222, 226], [140, 84, 120], [176, 158, 168]],
];

/// A silhouette as an uncompressed bitmap. `nth` tells one person from the next; a child is smaller in its frame.
#[must_use]
pub fn silhouette(nth: usize, is_child: bool) -> Vec<u8> {
    let [ground, clothes, head] = COLOURS[nth % COLOURS.len()];
    let scale = if is_child { 0.8 } else { 1.0 };
    let (middle, width) = (f64::from(WIDTH) / 2.0, f64::from(WIDTH));
    // Centre and half axes of ellipses, from the top left corner.
    let shoulders = (middle, f64::from(HEIGHT) + 6.0, width * 0.44 * scale, width * 0.46 * scale);
    let (neck_wide, neck_high) = (width * 0.09 * scale, width * 0.3 * scale);
    let crown = f64::from(HEIGHT) - width * 0.76 * scale;
    let face = (middle, crown, width * 0.18 * scale, width * 0.24 * scale);
    let inside = |(x, y): (f64, f64), (cx, cy, rx, ry): (f64, f64, f64, f64)| {
        ((x - cx) / rx).powi(2) + ((y - cy) / ry).powi(2) <= 1.0
    };
    let mut bitmap = header();
    // A bitmap begins with its lowest line; its lines here are a multiple of four bytes.
    for y in (0..HEIGHT).rev() {
        for x in 0..WIDTH {
            let at = (f64::from(x) + 0.5, f64::from(y) + 0.5);
            let on_neck = (at.0 - middle).abs() <= neck_wide && at.1 > crown && at.1 < crown + neck_high;
            let colour = if inside(at, face) {
                head
            } else if inside(at, shoulders) {
                clothes
            } else if on_neck {
                head.map(|part| part.saturating_sub(18))
            } else {
                // Paler towards the top, as a lit wall is.
                let light = u8::try_from((HEIGHT - y) / 24).unwrap_or(0);
                ground.map(|part| part.saturating_sub(14).saturating_add(light))
            };
            bitmap.extend(colour);
        }
    }
    bitmap
}

/// Head of a bitmap of 24 bits (BITMAPFILEHEADER and BITMAPINFOHEADER).
fn header() -> Vec<u8> {
    const HEAD: u32 = 54;
    let pixels = 3 * u32::from(WIDTH) * u32::from(HEIGHT);
    let mut head = b"BM".to_vec();
    for word in [HEAD + pixels, 0, HEAD, 40, u32::from(WIDTH), u32::from(HEIGHT)] {
        head.extend(word.to_le_bytes());
    }
    // One plane of 24 bits; not compressed; 11811 dots per metre are 300 per inch.
    for half in [1_u16, 24] {
        head.extend(half.to_le_bytes());
    }
    for word in [0, pixels, 11_811, 11_811, 0, 0] {
        head.extend(word.to_le_bytes());
    }
    head
}

#[cfg(test)]
mod tests {
    use super::*;
    use intake::picture::{Limits, portrait};

    #[test]
    fn silhouettes_are_portraits_and_differ() {
        let taken: Vec<_> = [(0, false), (0, true), (1, false)]
            .map(|(nth, child)| portrait(&silhouette(nth, child), None, &Limits::default()).unwrap())
            .into();
        assert_eq!((taken[0].width, taken[0].height), (280, 360));
        assert!(taken.iter().all(|one| one.looks.is_empty()), "nothing is odd about them");
        assert!(taken[0].jpeg != taken[1].jpeg && taken[0].jpeg != taken[2].jpeg);
    }
}
