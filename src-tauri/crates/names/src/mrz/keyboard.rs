//! Readers that type into the page do so as a keyboard of the United States would; the system then
//! translates every key to the layout the officer uses. This turns it back.

use super::KeyboardLayout;

/// What comes out for the keys of [`KEYS`], in their order.
const LAYOUTS: &[(KeyboardLayout, &str)] = &[
    (KeyboardLayout::Azerbaijani, "ABCDEFGHİJKLMNOPQRSTUVÜXYZÇ"),
    (KeyboardLayout::Russian, "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯБ"),
    (KeyboardLayout::Turkish, "ABCDEFGHIJKLMNOPQRSTUVWXYZÖ"),
    (KeyboardLayout::German, "ABCDEFGHIJKLMNOPQRSTUVWXZY;"),
];

const KEYS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

/// Upper case of a single character, for the layouts above.
fn capital(c: char) -> char {
    match c {
        'i' => 'İ',
        'ı' => 'I',
        c => c.to_uppercase().next().unwrap_or(c),
    }
}

/// The text as the reader meant it, for every layout that could have typed it.
pub(super) fn untyped(text: &str) -> Vec<(KeyboardLayout, String)> {
    LAYOUTS
        .iter()
        .filter(|(_, typed)| typed.chars().last().is_some_and(|filler| text.contains(filler)))
        .map(|(layout, typed)| {
            let back = |c: char| {
                let capital = capital(c);
                // A dotted capital is I on every layout but the Azerbaijani one, where it is the key itself.
                let hit = typed.chars().zip(KEYS.chars()).find(|(t, _)| *t == capital);
                hit.map_or(c, |(_, key)| key)
            };
            (*layout, text.chars().map(back).collect())
        })
        .collect()
}
