//! Letter templates: text files that the authority writes, one for each letter and language. The logic fills in the
//! values of a letter, the markup makes a typed document of the result.

mod check;
mod cited;
mod compose;
mod context;
mod directive;
mod edition;
mod engine;
mod fault;
mod field;
mod filter;
mod front;
mod markup;
mod notes;
mod sample;
#[cfg(test)]
mod set_tests;
mod shown;
mod source;
#[cfg(test)]
mod spoilt;
#[cfg(test)]
mod tests;
mod value;
mod words;

pub use check::{Against, check, check_clause, static_faults};
pub(crate) use cited::cited;
pub use context::Context;
pub(crate) use edition::storage;
pub use edition::{
    Checked, ClauseView, FieldView, InUseView, TextDecision, TextEdition, TextEditionView, TextFile,
    TextForm, TextId, TextKind, TextName, TextPreviewForm, TextPreviewed, TextRow, TextState, Texts,
    TextsView, Writers, approve, check_text, list, open, preview_text, retire, save, send_back, submit,
};
pub use fault::{Fault, FaultCode};
pub use field::{Field, FieldKind, fields, subject};
pub use filter::FILTERS;
pub use sample::Sample;
pub use words::{Clause, Clauses, LetterWords, Slip};

use check::Branches;
use compose::Composer;
use engine::Engine;
use letters::{Block, Lang};
use std::{collections::BTreeMap, sync::Arc};

/// Bytes of a template at most.
const LARGEST: usize = 200_000;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Name of the letter.
    pub id: String,
    /// Raised with each change; issued letters name it.
    pub version: u32,
    /// Its language.
    pub language: Lang,
    /// Title of the letter; of the summary, when it is one.
    pub title: String,
    /// Whether a translator confirmed it.
    pub verified: bool,
    /// Labels of its own, in place of those that every letter of the language uses.
    pub labels: BTreeMap<String, String>,
    /// The file as it was written.
    pub source: String,
    body: String,
    first: usize,
}

/// A filled template.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Title.
    pub title: String,
    /// Body.
    pub blocks: Vec<Block>,
    /// Footnotes by name.
    pub notes: BTreeMap<String, String>,
}

impl Template {
    /// Reads a file.
    ///
    /// # Errors
    /// A head that is missing or not as it should be; a character that no text may hold; too long.
    pub fn parse(source: &str) -> Result<Self, Fault> {
        let source = source.replace("\r\n", "\n");
        if source.len() > LARGEST {
            return Err(Fault::new(FaultCode::TooLarge, 1, 1, ""));
        }
        for (number, line) in (1..).zip(source.lines()) {
            let found = line.chars().enumerate().find(|(_, c)| forbidden(*c));
            if let Some((column, character)) = found {
                let what = format!("U+{:04X}", u32::from(character));
                return Err(Fault::new(FaultCode::ForbiddenCharacter, number, column + 1, what));
            }
        }
        let (head, body, first) = front::split(&source)?;
        if body.trim().is_empty() {
            return Err(Fault::new(FaultCode::Empty, first, 1, "text"));
        }
        let body = body.to_owned();
        Ok(Self {
            id: head.id,
            version: head.version,
            language: head.language,
            title: head.title,
            verified: head.verified,
            labels: head.labels,
            source,
            body,
            first,
        })
    }

    /// Whether it says how to challenge the decision.
    #[must_use]
    pub fn has_remedies(&self) -> bool {
        self.body.lines().any(|line| directive::read(line).is_some_and(|(word, _)| word == "remedies"))
    }

    /// Whether it calls a clause.
    #[must_use]
    pub fn calls(&self, clause: &str) -> bool {
        let quoted = |quote: char| self.body.contains(&format!("clause({quote}{clause}{quote})"));
        quoted('"') || quoted('\'')
    }

    /// Name and version, as an issued letter keeps it.
    #[must_use]
    pub fn edition(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }

    /// The letter with these values.
    ///
    /// # Errors
    /// The first fault, at its place. There is never half a letter.
    pub fn render(
        &self,
        words: &Arc<LetterWords>,
        clauses: &Clauses,
        context: &Context,
    ) -> Result<Rendered, Fault> {
        self.render_with(words, clauses, context, None)
    }

    fn render_with(
        &self,
        words: &Arc<LetterWords>,
        clauses: &Clauses,
        context: &Context,
        watched: Option<&Branches>,
    ) -> Result<Rendered, Fault> {
        let mut engine = Engine::new(words, clauses, context, &[&self.body, &self.title])?;
        let text = engine.run(&self.body, self.first, watched)?;
        let composer = Composer { engine: &engine, template: self };
        let (blocks, notes) = composer.composed(&text)?;
        let title = engine.line(&self.title, None).map_err(|error| engine::fault_of(&error, "", 1))?;
        let title = markup::inline(&title, &engine.printed).map_err(|found| found.at(1))?;
        Ok(Rendered { title, blocks, notes })
    }
}

/// Characters of marks, and those that turn the direction of what follows.
fn forbidden(c: char) -> bool {
    source::is_mark(c)
        || matches!(c, '\u{202a}'..='\u{202e}')
        || (c.is_control() && !matches!(c, '\n' | '\t'))
}
