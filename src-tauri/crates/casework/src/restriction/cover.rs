//! Views without what is not for their reader: each keeps its shape, and says which classes were left out.

use super::Withheld;
use crate::{
    Code,
    decision::{Analysis, Content, DecisionView, LetterReasons, OwnAnalyses, Reasons},
    permit::Class,
    rule::{BrokenView, OverrideView},
};
use std::collections::BTreeSet;
use vault::Id;

/// In place of a value that would tell.
const NOTHING: &str = "—";

impl Withheld {
    /// Reasons without the paragraphs that tell of what is withheld.
    fn reasons(&self, reasons: &mut Reasons, left_out: &mut BTreeSet<Class>) {
        reasons.0.retain(|paragraph| {
            let classes = self.in_paragraph(paragraph);
            left_out.extend(&classes);
            classes.is_empty()
        });
    }

    /// The legal analysis is made of all facts together: without one of them it is not shown.
    fn analysis(&self, analysis: &mut Analysis, left_out: &mut BTreeSet<Class>) {
        let mut classes = self.in_any(analysis);
        if *analysis != Analysis::default() {
            classes.extend(self.facts());
        }
        if !classes.is_empty() {
            *analysis = Analysis::default();
            left_out.extend(classes);
        }
    }

    fn legal(
        &self,
        analysis: &mut Analysis,
        own: &mut OwnAnalyses,
        (reasons, letters): (&mut Reasons, &mut LetterReasons),
        left_out: &mut BTreeSet<Class>,
    ) {
        self.analysis(analysis, left_out);
        own.0.values_mut().for_each(|one| self.analysis(one, left_out));
        self.reasons(reasons, left_out);
        letters.0.values_mut().for_each(|one| self.reasons(one, left_out));
    }

    fn text(&self, text: &mut String, left_out: &mut BTreeSet<Class>) {
        let mut classes = self.in_text(text);
        if !text.is_empty() {
            classes.extend(self.facts());
        }
        if !classes.is_empty() {
            text.clear();
            left_out.extend(classes);
        }
    }

    /// A decision: outcomes, who and when stay; what tells of facts that are withheld does not.
    pub(crate) fn decision(&self, view: &mut DecisionView) {
        if self.is_empty() {
            return;
        }
        let mut left_out = BTreeSet::new();
        let reasons = (&mut view.reasons, &mut view.letter_reasons);
        self.legal(&mut view.analysis, &mut view.own, reasons, &mut left_out);
        for review in &mut view.reviews {
            self.text(&mut review.reasons, &mut left_out);
        }
        for remark in &mut view.remarks {
            self.text(&mut remark.note, &mut left_out);
            self.text(&mut remark.answer, &mut left_out);
        }
        for vote in view.voting.iter_mut().flat_map(|voting| &mut voting.votes) {
            self.text(&mut vote.reason, &mut left_out);
            self.text(&mut vote.dissent, &mut left_out);
        }
        view.withheld = left_out;
    }

    /// A draft as it was handed in; facts are known by number and words there. Answers the classes left out.
    pub(crate) fn content(&self, content: &mut Content) -> BTreeSet<Class> {
        let mut left_out = BTreeSet::new();
        if self.is_empty() {
            return left_out;
        }
        let reasons = (&mut content.reasons, &mut content.letter_reasons);
        self.legal(&mut content.analysis, &mut content.own, reasons, &mut left_out);
        content.facts.retain(|fact| {
            let mut classes = self.in_any(fact);
            classes.extend(self.numbers.get(&fact.number).into_iter().flatten());
            left_out.extend(&classes);
            classes.is_empty()
        });
        left_out
    }

    /// Rules that stand against an act, without the titles of country information that would tell what a fact is about.
    pub(crate) fn rules(&self, broken: &mut [BrokenView], citations: impl IntoIterator<Item = Id>) {
        if self.is_empty() || !citations.into_iter().any(|citation| self.has(citation)) {
            return;
        }
        for one in broken.iter_mut().filter(|one| one.code == Code::SourceStale) {
            one.params.insert("titles".to_owned(), NOTHING.to_owned());
        }
    }

    /// Warnings that were overridden, with reasons that do not repeat what is withheld.
    pub(crate) fn overrides(&self, mut overrides: Vec<OverrideView>) -> Vec<OverrideView> {
        if !self.is_empty() {
            for one in &mut overrides {
                if !self.in_text(&one.reason).is_empty() || !self.facts().is_empty() {
                    NOTHING.clone_into(&mut one.reason);
                }
                if one.code == Code::SourceStale {
                    one.params.insert("titles".to_owned(), NOTHING.to_owned());
                }
            }
        }
        overrides
    }
}
