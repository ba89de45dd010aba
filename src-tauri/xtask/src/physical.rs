//! Style sheets speak of start and end, never of left and right: half of the people a letter is read to
//! write from right to left.

/// A line with this word in a comment may be physical; the comment says why.
const ALLOWED: &str = "physical:";

/// Properties whose value may be `left` or `right`.
const SIDED: &[&str] =
    &["text-align", "text-align-last", "float", "clear", "justify-content", "justify-items"];

/// The declarations of a style sheet that name a physical side.
pub fn complaints(path: &str, text: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let (mut declaration, mut start) = (String::new(), 1);
    for (index, (plain, line)) in without_comments(text).lines().zip(text.lines()).enumerate() {
        for sign in plain.chars() {
            match sign {
                // A selector ends with `{` and declares nothing.
                '{' => declaration.clear(),
                '}' | ';' => {
                    if is_physical(&declaration) && !line.contains(ALLOWED) {
                        let said = declaration.split_whitespace().collect::<Vec<_>>().join(" ");
                        complaints.push(format!(
                            "{path}:{start}: `{said}` knows left and right; write the logical form"
                        ));
                    }
                    declaration.clear();
                }
                _ => {
                    if declaration.trim().is_empty() {
                        start = index + 1;
                    }
                    declaration.push(sign);
                }
            }
        }
        declaration.push(' ');
    }
    complaints
}

fn is_physical(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else { return false };
    let (property, value) = (property.trim().to_ascii_lowercase(), value.to_ascii_lowercase());
    let side = |word: &str| matches!(word, "left" | "right");
    if property.starts_with("--") {
        return false;
    }
    property.split('-').any(side)
        || (SIDED.contains(&property.as_str()) && value.split([' ', '!']).any(|word| side(word.trim())))
}

/// The text with its comments blanked, line for line.
fn without_comments(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (index, part) in text.split("/*").enumerate() {
        match part.split_once("*/") {
            _ if index == 0 => plain.push_str(part),
            Some((comment, code)) => {
                plain.extend(comment.chars().filter(|sign| *sign == '\n'));
                plain.push_str(code);
            }
            None => plain.extend(part.chars().filter(|sign| *sign == '\n')),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        complaints("a.css", text)
            .iter()
            .map(|complaint| complaint.split('`').nth(1).unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn physical_declarations_are_found() {
        assert_eq!(
            found(".a { margin-left: 1px; padding-right: 0 }"),
            ["margin-left: 1px", "padding-right: 0"]
        );
        assert_eq!(found(".a{left:0}\n.b{\n  right:\n    1px;\n}"), ["left:0", "right: 1px"]);
        assert_eq!(found(".a { text-align: right !important; float: left }").len(), 2);
        assert_eq!(found(".a { border-top-left-radius: 2px }"), ["border-top-left-radius: 2px"]);
    }

    #[test]
    fn logical_ones_selectors_and_comments_are_not() {
        assert!(
            found(".left { inset-inline-start: 0 } .a:hover, [data-side=left] { color: red }").is_empty()
        );
        assert!(found("/* left: 0; */ .a { --left-width: 1px; text-align: start; }").is_empty());
        assert!(found(".a { background: linear-gradient(to right, red, blue); }").is_empty());
        assert!(found(".a { left: 0; /* physical: a map has an east */ }").is_empty());
        assert!(found("@media (min-width: 40rem) { .a { color: red } }").is_empty());
    }

    #[test]
    fn the_line_is_the_one_on_which_the_declaration_begins() {
        let told = complaints("a.css", "/* one\n two */\n.a {\n  color: red;\n  left: 0;\n}\n");
        assert_eq!(told, ["a.css:5: `left: 0` knows left and right; write the logical form"]);
    }
}
