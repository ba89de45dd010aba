//! Small alphabets: every letter becomes one of at most 63 symbols of its writing.
//!
//! Letters whose mark changes the sound stay apart (š, ç, ə); marks that only lengthen, stress
//! or nasalise go. Georgian, Greek, Armenian and Hangul, which have no channel of their own,
//! are romanised letter by letter and join Latin.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A writing that has its own alphabet and its own trie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Writing {
    /// Latin, and what is romanised into it.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Arabic letters.
    Arabic,
    /// Hebrew.
    Hebrew,
    /// Everything else, compared letter for letter.
    Other,
}

/// All writings, in the order of their numbers.
pub(crate) const WRITINGS: [Writing; 5] =
    [Writing::Latin, Writing::Cyrillic, Writing::Arabic, Writing::Hebrew, Writing::Other];

impl Writing {
    pub(crate) const fn number(self) -> usize {
        self as usize
    }

    /// One capital letter, as the files under `data` name it.
    #[must_use]
    pub const fn code(self) -> char {
        match self {
            Self::Latin => 'L',
            Self::Cyrillic => 'C',
            Self::Arabic => 'A',
            Self::Hebrew => 'H',
            Self::Other => 'O',
        }
    }

    /// The writing of a code letter.
    #[must_use]
    pub fn of_code(code: char) -> Option<Self> {
        WRITINGS.into_iter().find(|w| w.code() == code)
    }
}

/// The symbol before the first letter of a part.
pub const START: u8 = 1;
/// The symbol after the last letter of a part.
pub const END: u8 = 2;
/// How many symbols there can be, zero included (it stands for none).
pub(crate) const SYMBOLS: usize = 64;

const LATIN: &str = "^$abcdefghijklmnopqrstuvwxyzəščžğöüäåñłđþŭ";
const CYRILLIC: &str = "^$абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўәғқөүһҳҷјљњџђћңұ";
const ARABIC: &str = "^$ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیةڤئ";
const HEBREW: &str = "^$אבגדהוזחטיכלמנסעפצקרשת";

const fn letters_of(writing: Writing) -> &'static str {
    match writing {
        Writing::Latin => LATIN,
        Writing::Cyrillic => CYRILLIC,
        Writing::Arabic => ARABIC,
        Writing::Hebrew => HEBREW,
        Writing::Other => "^$",
    }
}

/// The letter a symbol stands for; `·` where the writing keeps none.
#[must_use]
pub fn letter(writing: Writing, symbol: u8) -> char {
    let known =
        usize::from(symbol).checked_sub(1).and_then(|i| LETTERS.get(writing.number())?.get(i).copied());
    known.unwrap_or('·')
}

/// The letters of each writing in the order of their symbols.
static LETTERS: LazyLock<[Vec<char>; WRITINGS.len()]> =
    LazyLock::new(|| WRITINGS.map(|writing| letters_of(writing).chars().collect()));

/// The symbol of a letter already reduced; `^` and `$` are the edges.
#[must_use]
pub fn symbol(writing: Writing, letter: char) -> Option<u8> {
    let place = letters_of(writing).chars().position(|c| c == letter)?;
    u8::try_from(place + 1).ok()
}

/// Direct symbols of U+0000–U+06FF: (writing, symbol), zero for none.
static DIRECT: LazyLock<Vec<(Writing, u8)>> = LazyLock::new(|| {
    let mut table = vec![(Writing::Other, 0); 0x700];
    for writing in WRITINGS {
        for c in letters_of(writing).chars().skip(2) {
            if let (Some(cell), Some(s)) = (table.get_mut(c as usize), symbol(writing, c)) {
                *cell = (writing, s);
            }
        }
    }
    table
});

/// Letters that become other letters of the alphabets, or several.
const fn reduced(c: char) -> Option<&'static str> {
    Some(match c {
        'ş' | 'ș' | 'ś' | 'ŝ' | 'ṣ' => "š",
        'ç' | 'ć' | 'ĉ' | 'ċ' => "č",
        'ź' | 'ż' | 'ẓ' | 'ƶ' => "ž",
        'ģ' | 'ġ' => "ğ",
        'ø' | 'ő' | 'œ' => "ö",
        'ű' => "ü",
        'æ' => "ä",
        'ń' | 'ň' | 'ņ' => "ñ",
        'ð' => "đ",
        'ǝ' => "ə",
        'ı' | 'ɪ' => "i",
        'ß' => "ss",
        'ħ' => "h",
        'ŋ' => "ng",
        'ŧ' => "t",
        'ҹ' | 'ӌ' => "ҷ",
        'ҝ' | 'ѓ' | 'ӷ' => "г",
        'ќ' | 'ҡ' | 'ҟ' => "к",
        'ѕ' | 'ҙ' | 'ӡ' => "з",
        'ӣ' => "и",
        'ӯ' | 'ӳ' => "у",
        'ҫ' => "с",
        'ӑ' => "а",
        'ӗ' => "е",
        'ӧ' => "ө",
        'ӱ' => "ү",
        'ѣ' => "е",
        'ѳ' => "ф",
        'ѵ' => "и",
        'ӏ' => "",
        'ҥ' => "ң",
        'أ' | 'إ' | 'آ' | 'ٱ' | 'ٲ' | 'ٵ' => "ا",
        'ى' | 'ي' | 'ې' | 'ۍ' | 'ے' | 'ێ' | 'ۓ' => "ی",
        'ك' | 'ڪ' => "ک",
        'ۀ' | 'ە' | 'ھ' | 'ہ' | 'ۂ' => "ه",
        'ۃ' => "ة",
        'ؤ' | 'ۆ' | 'ۇ' | 'ۈ' | 'ۋ' => "و",
        'ء' | 'ـ' => "",
        'ټ' | 'ٹ' => "ت",
        'ډ' | 'ڈ' => "د",
        'ړ' | 'ڑ' | 'ڕ' => "ر",
        'ږ' => "ژ",
        'ښ' => "ش",
        'ڼ' | 'ں' => "ن",
        'ځ' => "ز",
        'څ' => "س",
        'ڵ' => "ل",
        'ګ' | 'ڭ' => "گ",
        'ڨ' => "ق",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        // Georgian.
        'ა' => "a",
        'ბ' => "b",
        'გ' => "g",
        'დ' => "d",
        'ე' => "e",
        'ვ' => "v",
        'ზ' => "z",
        'თ' | 'ტ' => "t",
        'ი' => "i",
        'კ' | 'ქ' => "k",
        'ლ' => "l",
        'მ' => "m",
        'ნ' => "n",
        'ო' => "o",
        'პ' => "p",
        'ჟ' => "ž",
        'რ' => "r",
        'ს' => "s",
        'უ' => "u",
        'ფ' => "p",
        'ღ' => "gh",
        'ყ' => "q",
        'შ' => "sh",
        'ჩ' | 'ჭ' => "ch",
        'ც' | 'წ' => "ts",
        'ძ' => "dz",
        'ხ' => "kh",
        'ჯ' => "j",
        'ჰ' => "h",
        // Greek.
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        // Armenian.
        'ա' => "a",
        'բ' => "b",
        'գ' => "g",
        'դ' => "d",
        'ե' | 'է' => "e",
        'զ' => "z",
        'ը' => "y",
        'թ' | 'տ' => "t",
        'ժ' => "zh",
        'ի' => "i",
        'լ' => "l",
        'խ' => "kh",
        'ծ' | 'ց' => "ts",
        'կ' | 'ք' => "k",
        'հ' => "h",
        'ձ' => "dz",
        'ղ' => "gh",
        'ճ' | 'չ' => "ch",
        'մ' => "m",
        'յ' => "y",
        'ն' => "n",
        'շ' => "sh",
        'ո' | 'օ' => "o",
        'պ' | 'փ' => "p",
        'ջ' => "j",
        'ռ' | 'ր' => "r",
        'ս' => "s",
        'վ' | 'ւ' => "v",
        'ֆ' => "f",
        'և' => "ev",
        _ => return None,
    })
}

/// Revised Romanisation, initial, vowel and final of a Hangul syllable.
fn hangul(c: char, out: &mut Vec<(Writing, u8)>) -> bool {
    const FIRST: [&str; 19] =
        ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];
    const VOWEL: [&str; 21] = [
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
        "yu", "eu", "ui", "i",
    ];
    const LAST: [&str; 28] = [
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t",
        "t", "ng", "t", "t", "k", "t", "p", "t",
    ];
    let Some(n) = u32::from(c).checked_sub(0xAC00).filter(|n| *n < 11172) else { return false };
    let pick = |table: &[&'static str], i: u32| table.get(i as usize).copied().unwrap_or("");
    for text in [pick(&FIRST, n / 588), pick(&VOWEL, n % 588 / 28), pick(&LAST, n % 28)] {
        push_letters(text, out);
    }
    true
}

fn push_letters(text: &str, out: &mut Vec<(Writing, u8)>) {
    for c in text.chars() {
        if let Some(found) = DIRECT.get(c as usize).filter(|(_, s)| *s != 0) {
            out.push(*found);
        }
    }
}

/// The symbols of one lower-case letter; nothing for marks and signs.
pub(crate) fn symbols_of(c: char, out: &mut Vec<(Writing, u8)>) {
    if let Some(found) = DIRECT.get(c as usize).filter(|(_, s)| *s != 0) {
        out.push(*found);
        return;
    }
    if let Some(text) = reduced(c) {
        return push_letters(text, out);
    }
    if hangul(c, out) || is_combining_mark(c) {
        return;
    }
    let before = out.len();
    for d in std::iter::once(c).nfkd() {
        match DIRECT.get(d as usize).filter(|(_, s)| *s != 0) {
            Some(found) => out.push(*found),
            None => push_letters(reduced(d).unwrap_or(""), out),
        }
    }
    if out.len() == before && c.is_alphabetic() && u32::from(c) > 0x6FF {
        // Chinese, Devanagari and the rest: letter for letter; 61 classes tell most apart.
        out.push((Writing::Other, u8::try_from(3 + u32::from(c) % 61).unwrap_or(3)));
    }
}

/// A letter that looks like one of another writing, as that writing's symbol.
pub(crate) fn look_alike(from: Writing, symbol_from: u8, to: Writing) -> Option<u8> {
    const PAIRS: &str = "aаcсeеoоpрxхyуiіjјkкmмtтhнbвsѕ";
    let c = letter(from, symbol_from);
    let pairs: Vec<char> = PAIRS.chars().collect();
    pairs.chunks(2).find_map(|pair| match (pair, from, to) {
        ([l, k], Writing::Latin, Writing::Cyrillic) if *l == c => symbol(to, *k),
        ([l, k], Writing::Cyrillic, Writing::Latin) if *k == c => symbol(to, *l),
        _ => None,
    })
}
