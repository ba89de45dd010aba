//! A text as it would be printed, for invented people or for a real case.

use super::{TextForm, TextKind, Texts, check_text, checked::Checked};
use crate::{
    Code, Desk, Failure, Result, access,
    letter::{self, Preview, PreviewForm},
    permit::{Permit, ReadCases},
    template::{Fault, Rendered, Sample, Template, sample},
};
use chrono::{DateTime, Datelike, Utc};
use letters::{Block, Document};
use vault::Id;

/// A text to be shown.
#[derive(Debug, Clone, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct TextPreviewForm {
    /// The text.
    pub form: TextForm,
    /// Invented people; none for a real case.
    #[serde(default)]
    pub sample: Option<Sample>,
    /// Number of a real case.
    #[serde(default)]
    pub case: Option<String>,
}

/// A text as it would be printed, or why it cannot be.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct TextPreviewed {
    /// What the check found.
    pub checked: Checked,
    /// The letter; none when it cannot be written for these people.
    pub preview: Option<Preview>,
    /// Why not.
    pub fault: Option<Fault>,
    /// The real case that it shows, which is to be written down as read.
    #[serde(skip)]
    #[ts(skip)]
    pub case: Option<Id>,
}

/// Shows a text. Writes nothing.
///
/// # Errors
/// [`Code::NotFound`] at `case` of a number that no open case has; [`Code::NotAChoice`] at `case` of a case whose decision asks for another
/// letter; a character that cannot be printed.
pub fn preview_text(
    desk: &Desk,
    cases: Option<&Permit<ReadCases>>,
    form: &TextPreviewForm,
    now: DateTime<Utc>,
) -> Result<TextPreviewed> {
    let texts = Texts::of(desk.read(), desk.profile)?;
    let checked = check_text(&texts, &form.form, desk.today(now))?;
    let failed =
        |fault, checked| Ok(TextPreviewed { checked, preview: None, fault: Some(fault), case: None });
    let template = match template(&form.form) {
        Ok(template) => template,
        Err(fault) => return failed(fault, checked),
    };
    if let Some(number) = form.case.as_deref().filter(|number| !number.trim().is_empty()) {
        let permit = cases.ok_or_else(|| Failure::new(crate::Kind::Forbidden, Code::NotAllowed))?;
        let (case, preview) = real(desk, permit, number.trim(), template, now)?;
        return Ok(TextPreviewed { checked, preview: Some(preview), fault: None, case: Some(case) });
    }
    let sample = form.sample.unwrap_or(Sample::Family);
    match document(&texts, &template, sample, desk, now) {
        Err(fault) => failed(fault, checked),
        Ok(document) => {
            let pdf = letter::typeset(&document)?;
            let preview = Some(Preview::new(&pdf.bytes, pdf.pages));
            Ok(TextPreviewed { checked, preview, fault: None, case: None })
        }
    }
}

/// The template itself; of a clause, a letter that consists of it.
fn template(form: &TextForm) -> std::result::Result<Template, Fault> {
    match form.text.kind {
        TextKind::Letter => Template::parse(&form.source),
        TextKind::Clause => {
            let head = format!(
                "+++\nid = \"recognition\"\nversion = 1\nlanguage = \"{}\"\ntitle = \"—\"\n+++\n",
                form.text.language.tag()
            );
            Template::parse(&(head + &form.source))
        }
    }
}

fn document(
    texts: &Texts<'_>,
    template: &Template,
    sample: Sample,
    desk: &Desk,
    now: DateTime<Utc>,
) -> std::result::Result<Document, Fault> {
    use crate::template::FaultCode;
    let (lang, today) = (template.language, desk.today(now));
    let words = texts.words(lang).ok_or_else(|| Fault::new(FaultCode::HeadInvalid, 1, 1, lang.tag()))?;
    let context = sample::context(texts.profile(), template, sample, 0, today)
        .map_err(|missing| Fault::new(FaultCode::ValueMissing, 1, 1, missing))?;
    let Rendered { title, mut blocks, notes } = template.render(words, &texts.clauses(lang), &context)?;
    // Where the program puts the reasons of a decision, there is one of none.
    if blocks.is_empty() {
        blocks.push(Block::Paragraph { text: "—".to_owned() });
    }
    Ok(Document {
        lang,
        title,
        letterhead: texts.profile().authority.letterhead(lang),
        blocks,
        footer: template.edition(),
        page_label: words.page.clone(),
        notes,
        watermark: Some(words.draft.clone()),
        date: (today.year(), today.month(), today.day()),
        ..Document::default()
    })
}

fn real(
    desk: &Desk,
    permit: &Permit<ReadCases>,
    number: &str,
    template: Template,
    now: DateTime<Utc>,
) -> Result<(Id, Preview)> {
    let case = access::numbered(desk.read(), permit.acting(), number)?
        .ok_or_else(|| Failure::field("case", Code::NotFound))?;
    let form = PreviewForm {
        application: case.id,
        language: template.language,
        summary: None,
        hand_over: None,
        draft: None,
        letter: Some(template.id.clone()),
        about: None,
        corrects: None,
    };
    Ok((case.id, letter::preview_of(desk, permit, &form, Some(template), now)?))
}
