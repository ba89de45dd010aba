//! Consonant skeletons: what is left of a folded token when vowels go, since Arabic script
//! mostly does not write them.

use super::fold::keys;

/// The consonants of a token's search key: `Məmmədov`, `Mamedov`, `Мамедов` → `mmdv`;
/// `محمد`, `Mohammad`, `Мухаммед` → `mhmd`. A token of vowels only keeps its first letter.
#[must_use]
pub fn skeleton(token: &str) -> String {
    let folded = keys(token).concat();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let mut out: String = folded.chars().filter(|c| !vowel(*c)).collect();
    // Final h is often silent (Fatima, Fatemeh, فاطمه); after a consonant it is part of a
    // digraph (sh, ch, zh).
    let mut end = folded.chars().rev();
    let silent = end.next() == Some('h')
        && match end.next() {
            Some(c) => vowel(c) || !matches!(c, 's' | 'c' | 'z'),
            None => false,
        };
    if silent && out.chars().count() > 1 {
        out.pop();
    }
    if out.is_empty() {
        return folded.chars().take(1).collect();
    }
    out
}
