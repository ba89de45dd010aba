//! Rules as data: `profiles/rules.toml`, changed by the profile's own `rules.toml`.

use super::{Act, CONDITIONS, FOUND_BY_VERBS};
use crate::{
    Code,
    profile::{LoadError, Words},
};
use letters::Lang;

/// What a broken rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub enum RuleKind {
    /// The act is refused.
    Block,
    /// The act needs a reason, which is recorded.
    Warn,
    /// The profile does not have this rule.
    Off,
}

/// A rule.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RuleEntry {
    /// Its code; its words for people stand in the page's catalogues, under the code.
    pub code: Code,
    /// What it does.
    pub kind: RuleKind,
    /// The acts it guards.
    pub acts: Vec<Act>,
    /// What to do next.
    pub next: Words,
    /// The law or standard it rests on.
    pub legal_basis: Words,
    /// Whether a lawyer or a public source confirmed it.
    #[serde(default)]
    pub verified: bool,
}

/// What a profile changes in a rule.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct RuleChange {
    code: Code,
    kind: Option<RuleKind>,
    next: Option<Words>,
    legal_basis: Option<Words>,
    verified: Option<bool>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Shared {
    rules: Vec<RuleEntry>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    rules: Vec<RuleChange>,
}

const SHARED: (&str, &str) = ("rules.toml", include_str!("../../../../profiles/rules.toml"));
/// Languages that each rule is explained in.
const LANGUAGES: [Lang; 3] = [Lang::Az, Lang::Ru, Lang::En];

/// The rules of a profile, in the order of the file.
#[derive(Debug, Clone, Default)]
pub struct Rules(Vec<RuleEntry>);

impl Rules {
    /// The shared rules with the changes of a profile, given as file name and text.
    pub(crate) fn load(changes: Option<(&str, &str)>) -> Result<Self, LoadError> {
        let fail = |file: &str, rule: String| LoadError::new(file, rule);
        let Shared { mut rules } =
            toml::from_str(SHARED.1).map_err(|error| LoadError::syntax(SHARED.0, SHARED.1, &error))?;
        check(&rules).map_err(|rule| fail(SHARED.0, rule))?;
        if let Some((file, text)) = changes {
            let changes: Changes =
                toml::from_str(text).map_err(|error| LoadError::syntax(file, text, &error))?;
            for change in changes.rules {
                let Some(rule) = rules.iter_mut().find(|rule| rule.code == change.code) else {
                    return Err(fail(file, format!("rules: there is no rule {:?}", change.code)));
                };
                rule.kind = change.kind.unwrap_or(rule.kind);
                rule.next = change.next.unwrap_or_else(|| rule.next.clone());
                rule.legal_basis = change.legal_basis.unwrap_or_else(|| rule.legal_basis.clone());
                rule.verified = change.verified.unwrap_or(rule.verified);
            }
            check(&rules).map_err(|rule| fail(file, rule))?;
        }
        Ok(Self(rules))
    }

    /// The rules that guard an act.
    pub fn of(&self, act: Act) -> impl Iterator<Item = &RuleEntry> {
        self.0.iter().filter(move |rule| rule.kind != RuleKind::Off && rule.acts.contains(&act))
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[RuleEntry] {
        &self.0
    }

    /// The rule with this code.
    #[must_use]
    pub fn get(&self, code: Code) -> Option<&RuleEntry> {
        self.0.iter().find(|rule| rule.code == code)
    }
}

/// Codes that have a condition, here or in a verb.
fn known_codes() -> impl Iterator<Item = Code> {
    CONDITIONS.iter().map(|(code, _)| *code).chain(FOUND_BY_VERBS.iter().copied())
}

/// Each rule has a condition and each condition a rule, once; each is explained in every language.
fn check(rules: &[RuleEntry]) -> Result<(), String> {
    for (index, rule) in rules.iter().enumerate() {
        let code = rule.code;
        if rules[..index].iter().any(|earlier| earlier.code == code) {
            return Err(format!("rules: {code:?} stands twice"));
        }
        if known_codes().all(|known| known != code) {
            return Err(format!("rules: no condition is known for {code:?}"));
        }
        if rule.acts.is_empty() {
            return Err(format!("rules.{code:?}: it guards no act"));
        }
        for lang in LANGUAGES {
            for (place, words) in [("next", &rule.next), ("legal-basis", &rule.legal_basis)] {
                if words.0.get(lang.tag()).is_none_or(|text| text.trim().is_empty()) {
                    return Err(format!("rules.{code:?}.{place}: no text in {}", lang.tag()));
                }
            }
        }
    }
    match known_codes().find(|code| rules.iter().all(|rule| rule.code != *code)) {
        Some(code) => Err(format!("rules: {code:?} is missing")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_changes_a_rule_it_names_and_no_other() {
        let shared = Rules::load(None).unwrap();
        let first = shared.all().first().unwrap();
        let code = serde_json::to_value(first.code).unwrap();
        let text = format!("[[rules]]\ncode = {code}\nkind = \"off\"\n");
        let changed = Rules::load(Some(("azerbaijan/rules.toml", &text))).unwrap();
        assert_eq!(changed.get(first.code).unwrap().kind, RuleKind::Off);
        assert!(first.acts.iter().all(|act| changed.of(*act).all(|rule| rule.code != first.code)));
        let fault = Rules::load(Some(("x.toml", "[[rules]]\ncode = \"notFound\"\nkind = \"off\"\n")));
        assert_eq!(fault.unwrap_err().rule, "rules: there is no rule NotFound");
    }
}
