//! The marks within a text, and which of them belong together.

/// Longest name of a footnote.
const MAX_NAME: usize = 64;

/// A piece of the source.
pub(super) enum Token {
    Char(char),
    /// Was escaped.
    Literal(char),
    Bold,
    Emphasis {
        /// Stands before a word.
        opens: bool,
        /// Stands after one.
        closes: bool,
    },
    Note(String),
}

pub(super) fn tokens(source: &str, noted: bool) -> Vec<Token> {
    let chars: Vec<char> = source.replace("\r\n", "\n").chars().collect();
    let at = |index: usize| chars.get(index).copied();
    let mut out = Vec::with_capacity(chars.len());
    let mut here = 0;
    while let Some(c) = at(here) {
        let (token, length) = match (c, at(here + 1)) {
            ('\\', Some(n @ ('*' | '\\' | '['))) => (Token::Literal(n), 2),
            ('*', Some('*')) => (Token::Bold, 2),
            ('*', next) => (emphasis(here.checked_sub(1).and_then(at), next), 1),
            ('[', Some('^')) if noted => match name(&chars[here + 2..]) {
                Some(name) => {
                    let length = name.chars().count() + 3;
                    (Token::Note(name), length)
                }
                None => (Token::Char(c), 1),
            },
            _ => (Token::Char(c), 1),
        };
        out.push(token);
        here += length;
    }
    out
}

/// A star marks words only from without: `2*3*4` is a product.
fn emphasis(before: Option<char>, after: Option<char>) -> Token {
    let inside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    Token::Emphasis { opens: inside(after) && !letter(before), closes: inside(before) && !letter(after) }
}

/// The name of a footnote up to its closing bracket.
fn name(rest: &[char]) -> Option<String> {
    let end = rest.iter().take(MAX_NAME + 1).position(|c| *c == ']')?;
    let name = &rest[..end];
    let usable = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!name.is_empty() && name.iter().all(usable)).then(|| name.iter().collect())
}

/// Which of the marks have a partner.
pub(super) fn pairs(tokens: &[Token]) -> Vec<bool> {
    let mut paired = vec![false; tokens.len()];
    let (mut bold, mut emphasis) = (None, None);
    for (at, token) in tokens.iter().enumerate() {
        let open = match token {
            Token::Bold => &mut bold,
            Token::Emphasis { closes: true, .. } if emphasis.is_some() => &mut emphasis,
            Token::Emphasis { opens: true, .. } if emphasis.is_none() => &mut emphasis,
            _ => continue,
        };
        match open.take() {
            None => *open = Some(at),
            Some(from) => (paired[from], paired[at]) = (true, true),
        }
    }
    paired
}
