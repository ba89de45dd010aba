//! Short texts with fields in braces: labels, lines of papers, the page label.

use std::collections::BTreeMap;

/// Checks that a text names no fields but these.
pub(crate) fn check_fields(text: &str, fields: &[&str]) -> Result<(), String> {
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let end = rest[start..].find('}').ok_or_else(|| format!("a brace is not closed in {text:?}"))?;
        let field = &rest[start + 1..start + end];
        if !fields.contains(&field) {
            return Err(format!("there is no field {{{field}}}"));
        }
        rest = &rest[start + end + 1..];
    }
    Ok(())
}

/// Replaces each `{field}` by its value.
#[must_use]
pub(crate) fn filled(text: &str, values: &BTreeMap<&str, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let Some(length) = rest[start..].find('}') else { break };
        out.push_str(&rest[..start]);
        let field = &rest[start + 1..start + length];
        match values.get(field) {
            Some(value) => out.push_str(value),
            // The page label's fields are filled by the typesetter.
            None => out.push_str(&rest[start..=start + length]),
        }
        rest = &rest[start + length + 1..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_once_and_never_read_as_fields() {
        let values = BTreeMap::from([("principal", "{date} Zahra".to_owned()), ("date", "today".to_owned())]);
        assert_eq!(filled("To {principal} on {date}, {page}", &values), "To {date} Zahra on today, {page}");
        assert_eq!(filled("an open { brace", &values), "an open { brace");
    }
}
