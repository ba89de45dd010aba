//! What the folder asks of the tables of others.

/// A person's place in a case, held now or left.
pub(super) const PLACES: &str = "WHERE application = ?1 AND person = ?2 LIMIT 1";

/// Cases whose members all went to this one.
pub(super) const JOINED: &str = "WHERE merged_into = ?1 ORDER BY id";
