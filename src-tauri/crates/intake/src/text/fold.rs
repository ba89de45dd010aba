//! Words made comparable: without case, marks, punctuation, and the letters that keyboards exchange.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that stand for another one in lists typed on whatever keyboard was there.
fn plain(c: char) -> char {
    match c {
        'ı' => 'i',
        'ə' => 'e',
        'ё' => 'е',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ي' | 'ى' | 'ې' | 'ۍ' => 'ی',
        'ك' => 'ک',
        'ة' | 'ۀ' | 'ھ' => 'ه',
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        c => c,
    }
}

/// The words of a text, folded. `DateOfBirth`, `date_of_birth` and `Date of birth` have the same words.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = vec![String::new()];
    let mut was_small = false;
    for c in text.chars() {
        if c.is_uppercase() && was_small {
            words.push(String::new());
        }
        was_small = c.is_lowercase();
        // Composed letters of Arabic keep their hamza until here, so that one rule fits both forms.
        for c in std::iter::once(plain(c)).nfkd().filter(|c| !is_combining_mark(*c)) {
            for c in c.to_lowercase().filter(|c| !is_combining_mark(*c)).map(plain) {
                let is_apostrophe = matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`');
                if c.is_alphanumeric() && c != 'ـ' {
                    if let Some(word) = words.last_mut() {
                        word.push(c);
                    }
                } else if !is_apostrophe && c != 'ـ' {
                    words.push(String::new());
                }
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn spellings_of_one_heading_are_one() {
        for same in [
            &["Date of birth", "date_of_birth", "DateOfBirth", " DATE  OF-BIRTH: "][..],
            &["Vətəndaşlıq", "vetendasliq", "VƏTƏNDAŞLIQ"],
            &["İsim", "isim", "ISIM"],
            &["نام\u{200c}خانوادگی", "نام خانوادگي"],
            &["تاریخ تولد", "تاريخ تولد"],
            &["Ребёнок", "ребенок"],
            &["Father's name", "Fathers name"],
            &["№ дела", "no дела", "No. Дела"],
        ] {
            let first = words(same[0]);
            for other in same {
                assert_eq!(words(other), first, "{other}");
            }
        }
    }
}
