//! How the desk guards itself when nobody is looking.

/// When the desk locks, and how old its newest backup may be.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct GuardRules {
    /// Minutes without a key or a press after which the desk locks.
    pub idle_minutes: u32,
    /// Hours after which another backup is due.
    pub backup_hours: u32,
    /// Hours after which the whole file is checked again, by itself.
    #[serde(default = "daily")]
    pub check_hours: u32,
    /// Whether the authority confirmed them.
    #[serde(default)]
    pub verified: bool,
}

impl Default for GuardRules {
    /// A profile says its own.
    fn default() -> Self {
        Self { idle_minutes: 5, backup_hours: 4, check_hours: daily(), verified: false }
    }
}

fn daily() -> u32 {
    24
}

/// Whether the values can be meant.
pub(super) fn check(rules: &GuardRules) -> Result<(), String> {
    if !(1..=60).contains(&rules.idle_minutes) {
        return Err("guard.idle-minutes: from 1 to 60".to_owned());
    }
    if !(1..=168).contains(&rules.backup_hours) {
        return Err("guard.backup-hours: from 1 to 168".to_owned());
    }
    if !(1..=168).contains(&rules.check_hours) {
        return Err("guard.check-hours: from 1 to 168".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_desk_that_never_locks_is_no_rule() {
        for (idle_minutes, backup_hours, fits) in [
            (5, 4, true),
            (1, 1, true),
            (60, 168, true),
            (0, 4, false),
            (61, 4, false),
            (5, 0, false),
            (5, 169, false),
        ] {
            let rules = GuardRules { idle_minutes, backup_hours, check_hours: 24, verified: true };
            assert_eq!(check(&rules).is_ok(), fits, "{idle_minutes} {backup_hours}");
        }
        assert!(check(&GuardRules::default()).is_ok());
        for (check_hours, fits) in [(0, false), (1, true), (168, true), (169, false)] {
            assert_eq!(
                check(&GuardRules { check_hours, ..GuardRules::default() }).is_ok(),
                fits,
                "{check_hours}"
            );
        }
    }
}
