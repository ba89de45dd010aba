//! Putting tables right by the log. The log says what each row is; a row that was altered past the door, or that an old
//! page brought back, is written anew from it, and nothing since the last backup is lost.

use super::{
    DATABASE, Problem, Vault,
    check::{Rows, compare_table, content, differences, told_tables},
};
use crate::{Error, Result};
use rusqlite::{Connection, TransactionBehavior, params_from_iter};
use std::fs;

/// Tables that say of the log itself how far it has come. Where they know more than it does, it was cut off, and what
/// it still says would put newer work back.
const SPINE: [&str; 2] = ["ent", "head"];

/// Under this name the check looks at what tables, indexes and triggers there are.
const STRUCTURE: &str = "the schema";

/// Around the number in the name of a file that was kept as it was found.
pub(super) const AS_FOUND: (&str, &str) = ("found-altered-", ".db");

/// What was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// Rows written anew or taken out.
    pub rows: u64,
    /// The file as it was found, sealed with the same key, for whoever asks what happened to it.
    pub kept: String,
}

impl Vault {
    /// Checks the whole file, and puts tables right that do not say what the log says. Everything or nothing: what is
    /// left of a difference afterwards leaves the file as it was. Whatever was read before is read anew after this.
    ///
    /// # Errors
    /// [`Error::Damaged`] when there is nothing that the log could put right: pages are damaged, the log itself is
    /// altered, cut off or older than its witness, the structure was changed, or a scan does not fit its digest. A
    /// backup is put back then.
    pub fn repair(&mut self) -> Result<Repaired> {
        let mut verification = match self.begin_check()? {
            Ok(verification) => verification,
            Err(found) => return Err(beyond(found.problems.first())),
        };
        while verification.step()?.part.is_some() {}
        let (told, found) = verification.into_told();
        let other = found.problems.iter().find(|problem| !matches!(problem, Problem::Table(_)));
        if other.is_some() || found.problems.is_empty() {
            return Err(beyond(other));
        }
        let kept = self.keep_as_found()?;
        let schema = self.schema;
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.pragma_update(None, "defer_foreign_keys", true)?;
        let mut rows = 0;
        for (table, sql) in told_tables(schema) {
            // The structure is nothing that rows could put right either.
            if !SPINE.contains(&table) && table != STRUCTURE {
                rows += mend(&transaction, &told, table, &sql)?;
            }
        }
        for (table, sql) in told_tables(schema) {
            let (_, left) = compare_table(&transaction, &told, table, &sql)?;
            if let Some(left) = left.first() {
                // Dropped, the transaction leaves everything as it was.
                return Err(beyond(Some(left)));
            }
        }
        if rows == 0 {
            return Err(beyond(found.problems.first()));
        }
        // What was found is put right: the file is checked again soon, and not alarmed until then.
        if schema.keeps_checkpoints() {
            transaction.execute("DELETE FROM verified WHERE problems > 0", [])?;
        }
        transaction.commit()?;
        Ok(Repaired { rows, kept })
    }

    /// A copy of the file beside it. The check before this wrote all of the journal into the main file.
    fn keep_as_found(&self) -> Result<String> {
        let from = self.folder.join(DATABASE);
        let mut number = 1;
        let to = loop {
            let to = self.folder.join(format!("{}{number}{}", AS_FOUND.0, AS_FOUND.1));
            if !to.exists() {
                break to;
            }
            number += 1;
        };
        let copied = fs::copy(&from, &to);
        copied.map_err(|source| Error::Io {
            action: "keep the file as it was found in",
            path: to.clone(),
            source,
        })?;
        Ok(to.display().to_string())
    }
}

fn beyond(problem: Option<&Problem>) -> Error {
    Error::Damaged(match problem {
        Some(problem) => format!("the log cannot put this right: {problem:?}"),
        None => "nothing is wrong that the log could put right".to_owned(),
    })
}

/// Makes a table say what its rebuild says. Answers how many rows it changed.
fn mend(db: &Connection, told: &Connection, table: &str, sql: &str) -> Result<u64> {
    let (found, wanted): (Rows, Rows) = (content(db, sql)?, content(told, sql)?);
    let (extra, missing) = differences(&found, &wanted);
    if extra.is_empty() && missing.is_empty() {
        return Ok(0);
    }
    let statement = db.prepare(sql)?;
    let names: Vec<String> = statement.column_names().map(|name| format!("\"{name}\"")).collect();
    drop(statement);
    let numbered = |word: &str| -> Vec<String> {
        names.iter().enumerate().map(|(at, name)| format!("{name} {word} ?{}", at + 1)).collect()
    };
    let marks: Vec<String> = (1..=names.len()).map(|at| format!("?{at}")).collect();
    let mut take = db.prepare(&format!("DELETE FROM \"{table}\" WHERE {}", numbered("IS").join(" AND ")))?;
    let mut put =
        db.prepare(&format!("INSERT INTO \"{table}\" ({}) VALUES ({})", names.join(", "), marks.join(", ")))?;
    for row in &extra {
        take.execute(params_from_iter(row.iter()))?;
    }
    for row in &missing {
        put.execute(params_from_iter(row.iter()))?;
    }
    Ok(u64::try_from(extra.len().max(missing.len())).unwrap_or(u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::tamper::desk;
    use super::*;

    #[test]
    fn rows_altered_past_the_door_are_told_anew_by_the_log() {
        for (name, sql, rows) in [
            ("a row altered", "UPDATE book SET title = 'forged' WHERE title = 'book 3, corrected'", 1),
            ("rows deleted", "DELETE FROM book WHERE title LIKE 'book 3%'", 11),
            ("a row added", "INSERT INTO book (id, title, lent, genre) VALUES (x'00', 'x', 0, 'novel')", 1),
            ("a field emptied", "UPDATE book SET year = NULL WHERE title = 'book 30'", 1),
            ("an index altered", "DELETE FROM book_word WHERE word = 'book'", 40),
            ("a conflict invented", "INSERT INTO conflict VALUES (x'00', 1)", 1),
        ] {
            let mut desk = desk();
            let before = content(&desk.vault.db, "SELECT * FROM book").unwrap();
            desk.vault.db.pragma_update(None, "foreign_keys", false).unwrap();
            assert!(desk.vault.db.execute(sql, []).unwrap() > 0, "{name}");
            desk.vault.db.pragma_update(None, "foreign_keys", true).unwrap();
            let repaired = desk.vault.repair().unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!(repaired.rows, rows, "{name}");
            assert!(fs::metadata(&repaired.kept).unwrap().len() > 0, "{name}: kept as it was found");
            assert_eq!(content(&desk.vault.db, "SELECT * FROM book").unwrap(), before, "{name}");
            desk.assert_sound();
            let mut desk = desk.reopen();
            desk.register(99, "a book after the repair");
            desk.assert_sound();
        }
    }

    /// What the log itself must not be believed about stays as it is, for a backup.
    #[test]
    fn an_altered_log_puts_nothing_right() {
        for (name, sql) in [
            ("nothing wrong", "UPDATE book SET title = title"),
            ("the last edits deleted", "DELETE FROM commit_log WHERE seq > 50"),
            ("the log deleted", "DELETE FROM commit_log"),
            ("a commit deleted", "DELETE FROM commit_log WHERE seq = 10"),
            ("a head altered", "UPDATE head SET value = 'forged'"),
            ("a trigger planted", "CREATE TRIGGER t AFTER INSERT ON book BEGIN DELETE FROM ent; END"),
            ("a constraint dropped", "DROP INDEX commit_log_hlc"),
            ("a blob lost", "DELETE FROM blob_chunk"),
            ("a time altered", "UPDATE commit_log SET hlc = hlc + 1 WHERE seq = 61"),
            ("a body lost", "UPDATE commit_log SET body = x'80' WHERE seq = 7"),
        ] {
            let mut desk = desk();
            desk.vault.db.execute_batch(sql).unwrap();
            let tables = ["book", "ent", "head", "commit_log"].map(|table| format!("SELECT * FROM {table}"));
            let before = tables.each_ref().map(|sql| content(&desk.vault.db, sql).unwrap());
            let refused = desk.vault.repair();
            assert!(matches!(refused, Err(Error::Damaged(_))), "{name}: {refused:?}");
            let after = tables.each_ref().map(|sql| content(&desk.vault.db, sql).unwrap());
            assert_eq!(before, after, "{name}: nothing was touched");
        }
    }
}
