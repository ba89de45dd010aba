//! Pieces of up to three symbols packed into one number.

/// Up to three symbols; zero is the empty piece.
pub(crate) type Chunk = u32;

/// Packs the symbols; more than three are cut.
pub(crate) fn pack(symbols: &[u8]) -> Chunk {
    symbols.iter().take(3).fold(0, |n, s| n << 6 | Chunk::from(*s & 63))
}

/// The symbols of a piece.
pub(crate) fn unpack(chunk: Chunk) -> impl Iterator<Item = u8> {
    [12, 6, 0].into_iter().filter_map(move |shift| u8::try_from(chunk >> shift & 63).ok().filter(|s| *s != 0))
}
