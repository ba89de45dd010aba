//! Which parts of a template the samples reach.

use crate::template::{Fault, FaultCode};
use std::sync::{Arc, Mutex, PoisonError};

/// Parts that begin with a condition or a repetition, each with its line and its tag.
#[derive(Debug, Clone)]
pub(in crate::template) struct Branches {
    parts: Vec<(usize, String)>,
    reached: Arc<Mutex<Vec<bool>>>,
}

/// The function that a part calls when it is reached.
pub(in crate::template) const REACHED: &str = "__reached";

impl Branches {
    pub(super) fn of(body: &str, first: usize) -> Self {
        let mut parts = Vec::new();
        each_tag(body, |at, tag| {
            if begins(tag) {
                let line = first + body[..at].matches('\n').count();
                parts.push((line, tag.trim_matches(['{', '%', '}', '-', ' ', '\n']).to_owned()));
            }
        });
        let reached = Arc::new(Mutex::new(vec![false; parts.len()]));
        Self { parts, reached }
    }

    /// The source with a call at the beginning of each part.
    pub(in crate::template) fn watched(&self, source: &str) -> String {
        let mut out = String::with_capacity(source.len() + 24 * self.parts.len());
        let (mut from, mut part) = (0, 0);
        each_tag(source, |at, tag| {
            if begins(tag) {
                let end = at + tag.len();
                out.push_str(&source[from..end]);
                out.push_str(&format!("{{{{{REACHED}({part})}}}}"));
                (from, part) = (end, part + 1);
            }
        });
        out.push_str(&source[from..]);
        out
    }

    pub(in crate::template) fn reach(&self, part: usize) {
        let mut reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reached) = reached.get_mut(part) {
            *reached = true;
        }
    }

    /// A warning for each that no sample reached.
    pub(super) fn unreached(&self) -> Vec<Fault> {
        let reached = self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let parts = self.parts.iter().zip(reached.iter()).filter(|(_, reached)| !**reached);
        let fault = |(line, tag): &(usize, String)| {
            Fault::new(FaultCode::NeverUsed, *line, 1, tag.as_str()).warning()
        };
        parts.map(|(part, _)| fault(part)).collect()
    }
}

fn begins(tag: &str) -> bool {
    let word = tag.trim_start_matches(['{', '%', '-', ' ', '\n']);
    ["if ", "elif ", "else", "for "].iter().any(|start| word.starts_with(start))
}

/// Calls for each `{% … %}` with its place.
fn each_tag(source: &str, mut call: impl FnMut(usize, &str)) {
    let mut at = 0;
    while let Some(start) = source[at..].find('{').map(|found| at + found) {
        let end = match source.get(start..start + 2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            Some("{#") => "#}",
            _ => {
                at = start + 1;
                continue;
            }
        };
        let Some(length) = source[start..].find(end) else { return };
        let stop = start + length + 2;
        if end == "%}" {
            call(start, &source[start..stop]);
        }
        at = stop;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_watched_and_those_not_reached_are_said() {
        let body = "a {% if x %}b{% else %}c{% endif %}\n{% for y in z %}\nd\n{% endfor %}\n";
        let branches = Branches::of(body, 5);
        assert_eq!(
            branches.watched(body),
            "a {% if x %}{{__reached(0)}}b{% else %}{{__reached(1)}}c{% endif %}\n{% for y in z %}{{__reached(2)}}\nd\n{% endfor %}\n"
        );
        branches.reach(0);
        let left: Vec<_> = branches.unreached().into_iter().map(|fault| (fault.line, fault.what)).collect();
        assert_eq!(left, [(5, "else".to_owned()), (6, "for y in z".to_owned())]);
    }
}
