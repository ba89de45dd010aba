//! How many pages a TIFF has: a fax machine puts a whole letter into one.

/// Pages counted at most; the chain may go in a circle.
const PAGES: u32 = 1000;

/// Pages of a TIFF, by following its directories (TIFF 6.0, section 2). 1 when that is not possible.
pub(super) fn pages(bytes: &[u8]) -> u32 {
    let is_little = bytes.starts_with(b"II");
    // BigTIFF is rare and has other widths; the decoder reads its first page.
    if !(bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*")) {
        return 1;
    }
    let short = |at: usize| {
        let two: [u8; 2] = bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| {
        let four: [u8; 4] = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    // Number of the field that says what a page is, and the value for a small copy of another one.
    let is_preview =
        |entry: usize| short(entry) == Some(254) && long(entry + 8).is_some_and(|value| value & 1 == 1);
    let mut pages = 0;
    let mut seen = 0;
    let mut next = long(4);
    while let Some(at) = next.filter(|at| *at != 0).and_then(|at| usize::try_from(at).ok()) {
        let Some(entries) = short(at).map(usize::from) else { break };
        let first = at.saturating_add(2);
        let is_page = !(0..entries).any(|entry| is_preview(first.saturating_add(entry * 12)));
        pages += u32::from(is_page);
        seen += 1;
        if seen == PAGES {
            break;
        }
        next = long(first.saturating_add(entries * 12));
    }
    pages.max(1)
}
