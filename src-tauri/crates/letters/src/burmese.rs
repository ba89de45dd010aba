//! Where a Burmese line may end. The script puts no spaces between words; a line may end before any
//! syllable, and never within one.

use crate::inline::Inline;

/// Allows a break there, and prints nothing.
const BREAK: char = '\u{200b}';

/// Marks the starts of syllables within Burmese words.
pub(crate) fn open(inline: Inline) -> Inline {
    if !inline.text.chars().any(is_consonant) {
        return inline;
    }
    inline.with(BREAK, &starts(&inline.text))
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{1000}'..='\u{102a}' | '\u{103f}')
}

/// Signs written around a consonant.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{102b}'..='\u{103e}')
}

/// Syllables that continue a word: their consonant keeps a vowel of its own and is not stacked.
fn starts(text: &str) -> Vec<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| chars.get(index).map(|(_, c)| *c);
    let mut out = Vec::new();
    for (index, (offset, c)) in chars.iter().enumerate() {
        let before = index.checked_sub(1).and_then(at);
        let continues = before.is_some_and(|b| b != '\u{1039}' && (is_consonant(b) || is_sign(b)));
        if !(is_consonant(*c) && continues) {
            continue;
        }
        // A tone mark may stand between a consonant and the sign that takes its vowel away.
        let next = match at(index + 1) {
            Some('\u{1037}') => at(index + 2),
            next => next,
        };
        if !matches!(next, Some('\u{1039}' | '\u{103a}')) {
            out.push(*offset);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::open;
    use crate::inline::parse;

    #[test]
    fn lines_end_between_syllables() {
        for (text, syllables) in [
            ("မြန်မာ", "မြန်|မာ"),
            ("တရားရုံးသို့", "တ|ရား|ရုံး|သို့"),
            ("သတ္တဝါ", "သတ္တ|ဝါ"),
            ("နေ့မှ ရက်", "နေ့|မှ ရက်"),
            ("Əli", "Əli"),
        ] {
            assert_eq!(open(parse(text)).text.replace('\u{200b}', "|").replace("||", "|"), syllables);
        }
    }

    #[test]
    fn bold_stays_on_its_words() {
        let inline = parse("**မြန်မာ** ရက်");
        assert_eq!(inline.text[inline.bold[0].clone()].replace('\u{200b}', ""), "မြန်မာ");
    }
}
