//! Documents on paper.

use crate::make;
use image::{DynamicImage, ImageFormat, Luma};
use intake::kind::Refused;
use intake::pdf::{PdfError, PdfWarning};
use intake::picture::{Limits, Look, Medium, PictureError, ScanError, ScanWarning, scan};

#[test]
fn pictures_are_bounded() {
    let limits = Limits::default();
    let made = scan(&make::jpeg(&make::picture(2800, 3500), 80), &limits).unwrap();
    assert_eq!(made.medium, Medium::Jpeg { width: 2400, height: 3000 });
    assert_eq!(made.warnings, []);
    let made = scan(&make::encoded(&make::noise(1900, 1100), ImageFormat::Png), &limits).unwrap();
    assert!(made.bytes.len() <= 2 << 20 && made.bytes.len() > 1 << 20, "{}", made.bytes.len());
    // Smaller ones keep their size.
    let made = scan(&make::encoded(&make::picture(1500, 1000), ImageFormat::Bmp), &limits).unwrap();
    assert_eq!(made.medium, Medium::Jpeg { width: 1500, height: 1000 });
}

#[test]
fn what_is_hard_to_read_is_said() {
    let blank = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(800, 600, Luma([250])));
    let made = scan(&make::encoded(&blank, ImageFormat::Png), &Limits::default()).unwrap();
    assert_eq!(
        made.warnings,
        [ScanWarning::Look { look: Look::Blank }, ScanWarning::HardToRead { side: 800 }]
    );
}

#[test]
fn a_pdf_is_kept_as_it_came() {
    let pdf = make::pdf(3, "");
    let made = scan(&pdf, &Limits::default()).unwrap();
    assert_eq!((made.medium, made.warnings.as_slice()), (Medium::Pdf { pages: 3 }, &[][..]));
    assert_eq!(made.bytes, pdf);
    let form = scan(&make::pdf(1, "8 0 obj << /AcroForm 9 0 R >> endobj"), &Limits::default()).unwrap();
    assert_eq!(form.warnings, [ScanWarning::Pdf { warning: PdfWarning::Form }]);
    let locked = make::pdf(1, "trailer << /Encrypt 9 0 R >>");
    assert_eq!(scan(&locked, &Limits::default()), Err(ScanError::Pdf { error: PdfError::Encrypted }));
    let limits = Limits { pdf_bytes: 100, ..Limits::default() };
    assert!(matches!(scan(&pdf, &limits), Err(ScanError::Refused { refused: Refused::TooLarge { .. } })));
}

#[test]
fn pages_of_a_fax_are_not_lost_in_silence() {
    let tiff = make::encoded(&make::picture(100, 100), ImageFormat::Tiff);
    assert!(scan(&tiff, &Limits::default()).is_ok());
    // The directory once more, as that of a second page.
    let first = usize::try_from(u32::from_le_bytes(tiff[4..8].try_into().unwrap())).unwrap();
    let entries = usize::from(u16::from_le_bytes(tiff[first..first + 2].try_into().unwrap()));
    let next = first + 2 + entries * 12;
    let mut two = tiff.clone();
    two[next..next + 4].copy_from_slice(&u32::try_from(tiff.len()).unwrap().to_le_bytes());
    two.extend(&tiff[first..next + 4]);
    let error = PictureError::SeveralPages { pages: 2 };
    assert_eq!(scan(&two, &Limits::default()), Err(ScanError::Picture { error }));
    // A chain in a circle ends.
    let mut circle = tiff.clone();
    circle.copy_within(4..8, next);
    assert!(matches!(
        scan(&circle, &Limits::default()),
        Err(ScanError::Picture { error: PictureError::SeveralPages { .. } })
    ));
}
