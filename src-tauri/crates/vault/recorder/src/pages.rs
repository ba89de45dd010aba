//! Every page of an open database as SQLite sees it: decrypted, those that are free among them. For tests that look for
//! what must be nowhere.

use rusqlite::{Connection, ffi};

/// All pages, one after the other; none when SQLite has no memory for them.
#[must_use]
pub fn pages(db: &Connection) -> Option<Vec<u8>> {
    let mut size = 0;
    // SAFETY: the connection is open for as long as it is borrowed, the name is a C string, and `size` outlives the call.
    let bytes = unsafe { ffi::sqlite3_serialize(db.handle(), c"main".as_ptr(), &raw mut size, 0) };
    let length = usize::try_from(size).ok().filter(|_| !bytes.is_null())?;
    // SAFETY: SQLite answered so many bytes at this address, which are ours until they are freed below.
    let copy = unsafe { std::slice::from_raw_parts(bytes, length) }.to_vec();
    // SAFETY: they come from SQLite's own allocator and are not used after this.
    unsafe { ffi::sqlite3_free(bytes.cast()) };
    Some(copy)
}
