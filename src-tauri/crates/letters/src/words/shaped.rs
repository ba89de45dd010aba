//! Shapes a word.

use parley::{BaseDirection, FontWeight, Language, LineHeight, StyleProperty};

use super::{Manner, Word};
use crate::error::LetterError;
use crate::inline::Inline;
use crate::shape::{Line, Shaper};
use crate::style::Style;

impl Shaper {
    pub(super) fn shape_word(
        &mut self,
        word: &str,
        style: &Style,
        manner: Manner,
    ) -> Result<Word, LetterError> {
        let size = f32::from_bits(manner.size);
        let families = self.faces.families(manner.script, manner.lang)?;
        // Isolated, it decides for the writing of what follows and for nothing else.
        let lead = manner.after.map(|letter| format!("\u{2068}{letter}\u{2069}")).unwrap_or_default();
        let text = format!("{lead}{word}");
        let mut builder = self.layouts.ranged_builder(&mut self.faces.context, &text, 1.0, false);
        builder.set_base_direction(if manner.rtl { BaseDirection::Rtl } else { BaseDirection::Ltr });
        builder.push_default(families.as_slice());
        builder.push_default(StyleProperty::FontSize(size));
        builder.push_default(LineHeight::Absolute(style.line_height(manner.lang)));
        builder.push_default(StyleProperty::Locale(Language::parse(manner.lang.tag()).ok()));
        if manner.bold {
            builder.push_default(FontWeight::BOLD);
        }
        if !lead.is_empty() {
            // In another size it is shaped by itself.
            builder.push(StyleProperty::FontSize(size + 1.0), 0..lead.len());
        }
        let mut layout = builder.build(&text);
        layout.break_all_lines(None);
        let inline = Inline { text: text.clone(), ..Inline::default() };
        let Some(line) = layout.lines().next() else { return Ok(Word::default()) };
        let (mut advance, mut space) = (0.0, 0.0);
        let spaces = text.trim_end_matches(' ').len();
        let mut left = None;
        let mut x = 0.0;
        for cluster in line.runs().flat_map(|run| run.visual_clusters().collect::<Vec<_>>()) {
            let at = cluster.text_range().start;
            if at >= lead.len() {
                left.get_or_insert(x);
                advance += cluster.advance();
                if at >= spaces {
                    space += cluster.advance();
                }
            }
            x += cluster.advance();
        }
        let mut line = self.read_part(&inline, &line, lead.len()..text.len(), -left.unwrap_or(0.0))?;
        let lead = u32::try_from(lead.len()).unwrap_or_default();
        line.clusters.iter_mut().for_each(|cluster| cluster.at = cluster.at.saturating_sub(lead));
        Ok(Word { line: Line { width: 0.0, end: 0, ..line }, advance, space })
    }
}
