//! Names as PDF writes them: `/Type`, or twisted as `/T#79pe`.

/// Bytes of a name at most; longer ones mean nothing to a viewer.
const LONGEST: usize = 127;

/// White space and delimiters of PDF (ISO 32000-1, 7.2.2): they end a name or a word.
pub(super) fn ends_word(byte: u8) -> bool {
    matches!(
        byte,
        0 | b'\t'
            | b'\n'
            | 0xC
            | b'\r'
            | b' '
            | b'('
            | b')'
            | b'<'
            | b'>'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b'/'
            | b'%'
    )
}

fn hex(byte: Option<&u8>) -> Option<u8> {
    char::from(*byte?).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

/// The name after a slash, untwisted, and how many bytes it took.
pub(super) fn untwisted(after_slash: &[u8]) -> (Vec<u8>, usize) {
    let mut name = Vec::new();
    let mut at = 0;
    while let Some(byte) = after_slash.get(at).copied().filter(|byte| !ends_word(*byte)) {
        let pair =
            (byte == b'#').then(|| hex(after_slash.get(at + 1)).zip(hex(after_slash.get(at + 2)))).flatten();
        match pair {
            Some((high, low)) => {
                name.push(high << 4 | low);
                at += 3;
            }
            None => {
                name.push(byte);
                at += 1;
            }
        }
        if name.len() >= LONGEST {
            break;
        }
    }
    (name, at)
}

/// All names in these bytes, wherever they stand.
pub(super) fn all(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> + '_ {
    memchr::memchr_iter(b'/', bytes).map(|slash| untwisted(bytes.get(slash + 1..).unwrap_or_default()).0)
}
