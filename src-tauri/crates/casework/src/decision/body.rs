//! Who decides: a second officer, or a commission by vote.

use crate::profile::{Commission, Profile};

/// The commission of a profile; none where a second officer decides.
pub(crate) fn commission(profile: &Profile) -> Option<Commission> {
    profile.decision_body.commission
}
