//! Footnotes: referred to in the text by a name, written below it.

use super::{Fault, FaultCode};
use letters::Block;

/// Footnotes of a part of a letter, in the order in which they are referred to.
#[derive(Debug, Default)]
pub(super) struct Notes {
    referred: Vec<(String, usize)>,
    written: Vec<(String, String, usize)>,
}

impl Notes {
    /// What stands in the text.
    pub(super) fn referred(&mut self, name: &str, line: usize) -> String {
        let found = self.referred.iter().position(|(one, _)| one == name);
        let place = found.unwrap_or_else(|| {
            self.referred.push((name.to_owned(), line));
            self.referred.len() - 1
        });
        format!("[{}]", place + 1)
    }

    pub(super) fn written(&mut self, name: &str, text: String, line: usize) {
        self.written.push((name.to_owned(), text, line));
    }

    /// The notes below the text.
    pub(super) fn blocks(self) -> Result<Vec<Block>, Fault> {
        let missing = |name: &str, line| Err(Fault::new(FaultCode::FootnoteMissing, line, 1, name));
        for (name, _, line) in &self.written {
            if self.referred.iter().all(|(one, _)| one != name) {
                return missing(name, *line);
            }
        }
        let mut blocks = Vec::new();
        for (place, (name, line)) in self.referred.iter().enumerate() {
            let Some((_, text, _)) = self.written.iter().find(|(one, _, _)| one == name) else {
                return missing(name, *line);
            };
            blocks.push(Block::Numbered { number: format!("[{}]", place + 1), text: text.clone() });
        }
        Ok(blocks)
    }
}
