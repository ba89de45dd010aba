//! Letter templates: typed blocks with declared fields, one file for each language.

use letters::Lang;
use std::collections::BTreeMap;

/// Fields that a text of a template may name in braces.
pub const FIELDS: &[&str] = &[
    "number",
    "case",
    "date",
    "principal",
    "authority",
    "country",
    "decided",
    "signatory",
    "handOver",
    "lastDay",
    "remedy",
    "days",
    "page",
    "pages",
    "years",
    "count",
];

/// Labels that every full template has.
const LABELS: &[&str] = &[
    "number",
    "case",
    "date",
    "principal",
    "nationality",
    "name",
    "birth",
    "status",
    "about",
    "unknown",
    "none",
];

/// One block of a template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum TemplateBlock {
    /// A heading.
    Heading {
        /// 1 is the highest.
        level: u8,
        /// Text.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Text.
        text: String,
    },
    /// Letter number, case number, date, applicant, nationality.
    Reference {},
    /// Each person with birth and status.
    Persons {},
    /// The numbered reasons of the decision.
    Reasons {},
    /// A lettered list.
    List {
        /// Its items.
        items: Vec<String>,
    },
    /// The remedies of the profile, with the last day written out.
    Remedy {
        /// Heading of the box.
        title: String,
        /// What stands above the list.
        text: String,
        /// One line for each remedy: `{remedy}`, `{days}`, `{lastDay}`.
        line: String,
        /// What stands below the list.
        note: String,
    },
    /// Signature.
    Signature {
        /// Above the space.
        text: String,
        /// Position of the signatory.
        position: String,
    },
    /// Slip to be signed on receipt.
    Acknowledgement {
        /// Heading.
        title: String,
        /// Labels of the blanks.
        lines: Vec<String>,
    },
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Its name.
    pub id: String,
    /// Raised with each change; issued letters name it.
    pub version: u32,
    /// Its language.
    pub language: Lang,
    /// Title of the letter; of the summary, when it is one.
    pub title: String,
    /// Page label, `{page}` of `{pages}`.
    pub page: String,
    /// Watermark of previews.
    pub preview: String,
    /// What stands beneath the square code.
    pub verify: String,
    /// Labels.
    pub labels: BTreeMap<String, String>,
    /// Body.
    pub blocks: Vec<TemplateBlock>,
}

impl Template {
    /// A label; empty when missing, which [`Template::check`] rules out.
    #[must_use]
    pub fn label(&self, name: &str) -> &str {
        self.labels.get(name).map_or("", String::as_str)
    }

    /// Checks that each field it names exists and each label it needs is there.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub fn check(&self) -> Result<(), String> {
        for name in LABELS {
            if self.label(name).trim().is_empty() {
                return Err(format!("labels: {name} is missing"));
            }
        }
        self.texts().into_iter().try_for_each(|text| check_fields(text, FIELDS))
    }

    fn texts(&self) -> Vec<&String> {
        let mut texts = vec![&self.title, &self.page, &self.preview, &self.verify];
        texts.extend(self.labels.values());
        for block in &self.blocks {
            match block {
                TemplateBlock::Heading { text, .. } | TemplateBlock::Paragraph { text } => texts.push(text),
                TemplateBlock::List { items } => texts.extend(items),
                TemplateBlock::Remedy { title, text, line, note } => texts.extend([title, text, line, note]),
                TemplateBlock::Signature { text, position } => texts.extend([text, position]),
                TemplateBlock::Acknowledgement { title, lines } => {
                    texts.push(title);
                    texts.extend(lines);
                }
                TemplateBlock::Reference {} | TemplateBlock::Persons {} | TemplateBlock::Reasons {} => {}
            }
        }
        texts
    }
}

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
pub fn filled(text: &str, values: &BTreeMap<&str, String>) -> String {
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
