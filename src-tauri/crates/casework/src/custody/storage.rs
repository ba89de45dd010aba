//! Queries over documents in custody. Their columns are made with the attachments.

/// How many documents have one of so many custody codes.
pub(super) fn count(codes: usize) -> String {
    format!("SELECT count(*) FROM identity_document WHERE {}", held(codes))
}

/// The documents with one of so many custody codes, the longest held first.
pub(super) fn page(codes: usize, most: u32) -> String {
    format!("WHERE {} ORDER BY custody_on, id LIMIT {most}", held(codes))
}

fn held(codes: usize) -> String {
    let marks = vec!["?"; codes].join(", ");
    format!("withdrawn IS NULL AND custody IN ({marks})")
}

/// The newest case that a person is or was a member of.
pub(super) const CASE_OF: &str = "WHERE id IN (SELECT application FROM member WHERE person = ?1) \
     ORDER BY registered_at DESC, id DESC LIMIT 1";
