//! The check of a template: what would fail on the desk of the officer who needs the letter is said to the one who
//! writes it, at the line.

mod branch;
mod text;
mod tree;

use super::{
    Clauses, Fault, FaultCode, LetterWords, Template,
    engine::MAIN,
    sample::{self, Sample},
    source::prepare,
};
use crate::profile::Profile;
pub(super) use branch::{Branches, REACHED};
use chrono::NaiveDate;
use minijinja::machinery::{WhitespaceConfig, ast::Stmt, parse};
use std::{collections::BTreeSet, sync::Arc};
use tree::Walk;

/// Bytes that a letter may print on a sample.
const LARGEST: usize = 400_000;
/// Times that samples are tried, so that every code of a field has its turn.
const TURNS: usize = 6;
/// Faults shown at once.
const MOST: usize = 50;

/// Letters that a person can challenge, beside those of negative outcomes.
const CHALLENGED: [&str; 4] = ["appeal_upheld", "cessation", "cancellation", "revocation"];

/// What a template is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Against<'p> {
    /// The profile.
    pub profile: &'p Profile,
    /// Words of the language.
    pub words: &'p Arc<LetterWords>,
    /// Clauses of the language.
    pub clauses: &'p Clauses,
    /// Day of the samples.
    pub today: NaiveDate,
}

impl Against<'_> {
    fn needs_remedies(&self, letter: &str) -> bool {
        let negative = |rule: &crate::profile::OutcomeRule| rule.negative && rule.letter == letter;
        self.profile.outcomes.iter().any(negative) || CHALLENGED.contains(&letter)
    }
}

/// Everything that is wrong with a template, in the order of its lines.
#[must_use]
pub fn check(template: &Template, against: &Against<'_>) -> Vec<Fault> {
    let mut faults = static_faults(template, against);
    if faults.iter().all(|fault| fault.warning) {
        faults.extend(tried(template, against));
    }
    let mut seen = BTreeSet::new();
    faults.retain(|fault| seen.insert((fault.line, fault.column, fault.code, fault.what.clone())));
    faults.sort_by_key(|fault| (fault.line, fault.column));
    faults.truncate(MOST);
    faults
}

/// What can be seen without a value: fields, clauses, directives, characters.
#[must_use]
pub fn static_faults(template: &Template, against: &Against<'_>) -> Vec<Fault> {
    let mut faults = text::check(&template.body, template.first);
    let mut walk = Walk::new(&template.id, against.clauses, template.first);
    for (source, first) in [(&template.body, template.first), (&template.title, 1)] {
        walk.first = first;
        match statements(&prepare(source, first)) {
            Ok(tree) => walk.statement(&tree),
            Err(error) => faults.push(super::engine::fault_of(&error, &prepare(source, first), first)),
        }
    }
    faults.append(&mut walk.faults);
    for id in std::mem::take(&mut walk.called) {
        let Some(clause) = against.clauses.get(&id) else { continue };
        let mut within = Walk::new(&template.id, against.clauses, 1);
        match statements(&clause.text) {
            Ok(tree) => within.statement(&tree),
            Err(error) => within.faults.push(super::engine::fault_of(&error, &clause.text, 1)),
        }
        let line = walk.lines.get(&id).copied().unwrap_or(1);
        // Clauses of clauses would be a way round every bound.
        for called in &within.called {
            within.faults.push(Fault::new(FaultCode::ClauseNested, 1, 1, called.as_str()));
        }
        faults.extend(within.faults.into_iter().map(|fault| Fault { line, ..fault.with("clause", &id) }));
    }
    if against.needs_remedies(&template.id) && !template.has_remedies() {
        faults.push(Fault::new(FaultCode::RemediesMissing, template.first, 1, "::remedies"));
    }
    faults
}

/// Everything that is wrong with the text of a clause, for the letters that call it; of one that none calls, what is
/// wrong in a letter of a decision is no more than a warning.
#[must_use]
pub fn check_clause(source: &str, letters: &[&str], against: &Against<'_>) -> Vec<Fault> {
    if source.trim().is_empty() {
        return vec![Fault::new(FaultCode::Empty, 1, 1, "text")];
    }
    let mut faults = text::check(source, 1);
    let unused = letters.is_empty();
    for letter in if unused { &[""] } else { letters } {
        let mut walk = Walk::new(letter, against.clauses, 1);
        match statements(source) {
            Ok(tree) => walk.statement(&tree),
            Err(error) => {
                faults.push(super::engine::fault_of(&error, source, 1));
                break;
            }
        }
        // Clauses of clauses would be a way round every bound.
        for (called, line) in std::mem::take(&mut walk.lines) {
            let line = usize::try_from(line).unwrap_or(1);
            faults.push(Fault::new(FaultCode::ClauseNested, line, 1, called));
        }
        let unknown = |fault: &Fault| unused && fault.code == FaultCode::FieldUnknown;
        faults.extend(walk.faults.into_iter().map(|fault| match unknown(&fault) {
            true => fault.warning(),
            false if unused => fault,
            false => fault.with("letter", *letter),
        }));
    }
    let mut seen = BTreeSet::new();
    faults.retain(|fault| seen.insert((fault.line, fault.column, fault.code, fault.what.clone())));
    faults.truncate(MOST);
    faults
}

fn statements(source: &str) -> Result<Stmt<'_>, minijinja::Error> {
    let spaces = WhitespaceConfig { keep_trailing_newline: true, ..WhitespaceConfig::default() };
    parse(source, MAIN, Default::default(), spaces)
}

/// A fault within a clause is said where the letter calls it.
fn at_call(template: &Template, fault: Fault) -> Fault {
    let Some(clause) = fault.fields.get("clause") else { return fault };
    let calls = |line: &str| line.contains("clause(") && line.contains(clause.as_str());
    let line = template.body.lines().position(calls).map_or(1, |line| template.first + line);
    Fault { line: u32::try_from(line).unwrap_or(1), column: 1, ..fault }
}

/// What is seen when letters are written for samples.
fn tried(template: &Template, against: &Against<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let branches = Branches::of(&template.body, template.first);
    let turns = Sample::ALL.into_iter().map(|one| (one, 0));
    for (sample, turn) in turns.chain((1..TURNS).map(|turn| (Sample::Family, turn))) {
        let context = match sample::context(against.profile, template, sample, turn, against.today) {
            Ok(context) => context,
            Err(missing) => {
                faults.push(Fault::new(FaultCode::ValueMissing, 1, 1, missing));
                continue;
            }
        };
        match template.render_with(against.words, against.clauses, &context, Some(&branches)) {
            Err(fault) => faults.push(at_call(template, fault).with("sample", sample.name())),
            Ok(rendered) => {
                let size = serde_json::to_vec(&rendered.blocks).map_or(0, |bytes| bytes.len());
                if size > LARGEST {
                    faults.push(Fault::new(FaultCode::TooLarge, template.first, 1, ""));
                }
                if rendered.blocks.is_empty() {
                    faults.push(Fault::new(FaultCode::Empty, template.first, 1, "text"));
                }
            }
        }
    }
    // A part that nothing reached was not tried at all; where something failed, it may have been behind it.
    if faults.is_empty() {
        faults.extend(branches.unreached());
    }
    faults
}
