//! One connection to the encrypted database.

use crate::{Error, Result, keys::DataKey};
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{path::Path, sync::Once};

/// Whether the file must be there already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// It must not be made in passing: an empty file would hide the loss of the real one.
    Open,
    /// It is made when missing.
    Create,
}

/// SQLite calls itself ready before SQLCipher inside it is: of several first connections at the same moment all but
/// one would find that no key can be given. So the first one is made alone.
static CIPHER: Once = Once::new();

/// Opens the database: the key first, then settings.
pub(super) fn connect(path: &Path, data_key: &DataKey, access: Access) -> Result<Connection> {
    // What fails here fails again below, where it is answered.
    CIPHER.call_once(|| drop(Connection::open_in_memory()));
    // Neither URI file names (a folder may have any name) nor SQLite's own locking of each call.
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, access == Access::Create);
    let db = Connection::open_with_flags(path, flags)?;
    db.execute_batch("PRAGMA cipher_log_level = NONE")?;
    db.execute_batch(&data_key.pragma())?;
    // A plain SQLite would take the key without a word and write everything in clear.
    if !db.prepare("PRAGMA cipher_version")?.exists([])? {
        return Err(Error::misuse("this program was built without SQLCipher".to_owned()));
    }
    // Reads the first page: a wrong key or a damaged file shows here, before anything is written.
    let parts: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    // A case file is made with its schema under another name: one without was emptied.
    if parts == 0 && access == Access::Open {
        return Err(Error::Damaged("the database is empty".to_owned()));
    }
    db.pragma_update(None, "journal_mode", "WAL")?;
    // NORMAL loses acknowledged commits at a power cut.
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "secure_delete", true)?;
    db.pragma_update(None, "temp_store", "MEMORY")?;
    db.pragma_update(None, "trusted_schema", false)?;
    // 64 MiB: with the default of 2 MiB each look-up decrypts its pages again.
    db.pragma_update(None, "cache_size", -64 * 1024)?;
    db.set_prepared_statement_cache_capacity(256);
    // Or each statement that compares with a bound number is planned anew whenever it is run.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(db)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::types::Value;
    use std::{
        process::Command,
        sync::atomic::{AtomicUsize, Ordering},
        thread,
    };

    #[test]
    fn each_connection_has_the_settings_that_keep_what_is_acknowledged() {
        let folder = tempfile::tempdir().unwrap();
        let (path, key) = (folder.path().join("x"), DataKey::generate().unwrap());
        connect(&path, &key, Access::Create).unwrap().execute("CREATE TABLE t (i) STRICT", []).unwrap_err();
        connect(&path, &key, Access::Create).unwrap().execute("CREATE TABLE t (i ANY) STRICT", []).unwrap();
        let db = connect(&path, &key, Access::Open).unwrap();
        let settings: [(&str, Value); 6] = [
            ("journal_mode", Value::Text("wal".to_owned())),
            ("synchronous", Value::Integer(2)),
            ("foreign_keys", Value::Integer(1)),
            ("secure_delete", Value::Integer(1)),
            ("temp_store", Value::Integer(2)),
            ("trusted_schema", Value::Integer(0)),
        ];
        for (name, wanted) in settings {
            let found: Value = db.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0)).unwrap();
            assert_eq!(found, wanted, "{name}");
        }
        let other = DataKey::generate().unwrap();
        assert!(matches!(connect(&path, &other, Access::Open), Err(Error::Damaged(_))));
    }

    /// Once in the life of a process: each try is a process of its own.
    #[test]
    fn the_first_connections_of_a_process_may_be_made_at_the_same_moment() {
        const CHILD: &str = "PANAH_FIRST_CONNECTIONS";
        if std::env::var_os(CHILD).is_some() {
            let (folder, start) = (tempfile::tempdir().unwrap(), AtomicUsize::new(0));
            thread::scope(|scope| {
                for one in 0..2 {
                    let (path, start) = (folder.path().join(one.to_string()), &start);
                    scope.spawn(move || {
                        let key = DataKey::generate().unwrap();
                        start.fetch_add(1, Ordering::SeqCst);
                        // Awake and running, both of them: the moment is short.
                        while start.load(Ordering::SeqCst) < 2 {
                            std::hint::spin_loop();
                        }
                        connect(&path, &key, Access::Create).unwrap();
                    });
                }
            });
            return;
        }
        let name = "file::connect::tests::the_first_connections_of_a_process_may_be_made_at_the_same_moment";
        for _ in 0..100 {
            let mut child = Command::new(std::env::current_exe().unwrap());
            let ended = child.args(["--exact", name]).env(CHILD, "1").output().unwrap();
            assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stdout));
        }
    }
}
