//! Between SQLite and its real file system.
//!
//! A watched file is a small header of ours, then the real file. Each function notes what it is asked and passes it
//! on. Files that nobody watches are opened by the real file system alone.

use crate::tape::{Event, Tape, below, locked};
use rusqlite::ffi;
use std::{
    ffi::{CStr, c_char, c_int, c_void},
    mem::size_of,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, Once, PoisonError},
};

/// Calls the real file's function of this name.
macro_rules! pass {
    ($file:expr, $method:ident($($argument:expr),*)) => {{
        let behind = real($file);
        match (*(*behind).pMethods).$method {
            Some(method) => method(behind, $($argument),*),
            None => ffi::SQLITE_IOERR,
        }
    }};
}
type Tapes = Vec<(PathBuf, Arc<Mutex<Tape>>)>;

static WATCHED: Mutex<Tapes> = Mutex::new(Vec::new());

pub(crate) fn watch(folder: PathBuf, tape: Arc<Mutex<Tape>>) {
    static ONCE: Once = Once::new();
    ONCE.call_once(register);
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner).push((folder, tape));
}

pub(crate) fn forget(folder: &Path) {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner).retain(|(watched, _)| watched != folder);
}

/// The tape of a file, and its name there.
fn watched(path: &Path) -> Option<Noted> {
    let tapes = WATCHED.lock().unwrap_or_else(PoisonError::into_inner);
    let (folder, tape) = tapes.iter().find(|(folder, _)| path.parent() == Some(folder))?;
    Some(Noted { file: below(folder, path), tape: Arc::clone(tape) })
}

/// Where a watched file is noted.
struct Noted {
    file: PathBuf,
    tape: Arc<Mutex<Tape>>,
}

impl Noted {
    fn note(&self, event: Event) {
        locked(&self.tape).events.push(event);
    }
}

/// What SQLite holds of a watched file. The real file lies right behind it.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    noted: *mut Noted,
}

/// The functions that SQLite calls for a watched file. Version 2: no mapping into memory, which nobody could note.
static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

/// Becomes SQLite's usual file system, for good: connections keep pointing to it.
fn register() {
    // SAFETY: SQLite gives its usual file system, which lives as long as the program and is copied here. The copy is
    // never freed, as SQLite demands of what is registered.
    unsafe {
        let real = ffi::sqlite3_vfs_find(std::ptr::null());
        let mut ours: ffi::sqlite3_vfs = *real;
        ours.szOsFile += c_int::try_from(size_of::<File>()).unwrap_or(0);
        ours.zName = c"recorder".as_ptr();
        ours.pAppData = real.cast();
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
    }
}

/// # Safety
/// `vfs` is the one made in [`register`].
unsafe fn real_vfs(vfs: *mut ffi::sqlite3_vfs) -> *mut ffi::sqlite3_vfs {
    // SAFETY: as the caller promises.
    unsafe { (*vfs).pAppData.cast() }
}

/// # Safety
/// `file` is a watched file: a [`File`] with the real one behind it.
unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: as the caller promises; SQLite gave room for both.
    unsafe { file.cast::<u8>().add(size_of::<File>()).cast() }
}

/// # Safety
/// `file` is an open watched file.
unsafe fn noted<'a>(file: *mut ffi::sqlite3_file) -> &'a Noted {
    // SAFETY: as the caller promises; set in `open`, freed in `close` only.
    unsafe { &*(*file.cast::<File>()).noted }
}

/// # Safety
/// `name` is null or a path as SQLite gives it.
unsafe fn path_of<'a>(name: *const c_char) -> Option<&'a Path> {
    if name.is_null() {
        return None;
    }
    // SAFETY: as the caller promises.
    unsafe { CStr::from_ptr(name) }.to_str().ok().map(Path::new)
}

unsafe extern "C" fn open(
    vfs: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite passes what `register` registered, with room for both files.
    unsafe {
        let vfs = real_vfs(vfs);
        let Some(open) = (*vfs).xOpen else { return ffi::SQLITE_CANTOPEN };
        let Some(noted) = path_of(name).and_then(watched) else { return open(vfs, name, file, flags, out) };
        (*file).pMethods = std::ptr::null();
        let behind = real(file);
        (*behind).pMethods = std::ptr::null();
        let opened = open(vfs, name, behind, flags, out);
        if opened == ffi::SQLITE_OK {
            (*file.cast::<File>()).noted = Box::into_raw(Box::new(noted));
            (*file).pMethods = &METHODS;
        }
        opened
    }
}

unsafe extern "C" fn delete(vfs: *mut ffi::sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    // SAFETY: SQLite passes what `register` registered, and a path.
    unsafe {
        let vfs = real_vfs(vfs);
        let Some(delete) = (*vfs).xDelete else { return ffi::SQLITE_IOERR_DELETE };
        let deleted = delete(vfs, name, 0);
        if deleted == ffi::SQLITE_OK
            && let Some(noted) = path_of(name).and_then(watched)
        {
            noted.note(Event::Delete { file: noted.file.clone(), durable: sync != 0 });
        }
        deleted
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes each file once.
    unsafe {
        let closed = pass!(file, xClose());
        drop(Box::from_raw((*file.cast::<File>()).noted));
        (*file).pMethods = std::ptr::null();
        closed
    }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    bytes: *const c_void,
    length: c_int,
    at: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: SQLite passes an open file and `length` readable bytes.
    unsafe {
        let noted = noted(file);
        if !locked(&noted.tape).takes_a_write() {
            return ffi::SQLITE_FULL;
        }
        let written = pass!(file, xWrite(bytes, length, at));
        if let (ffi::SQLITE_OK, Ok(length), Ok(at)) = (written, usize::try_from(length), usize::try_from(at))
        {
            let bytes = std::slice::from_raw_parts(bytes.cast::<u8>(), length).to_vec();
            noted.note(Event::Write { file: noted.file.clone(), at, bytes });
        }
        written
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: ffi::sqlite3_int64) -> c_int {
    // SAFETY: SQLite passes an open file.
    unsafe {
        let noted = noted(file);
        let cut = pass!(file, xTruncate(size));
        if let (ffi::SQLITE_OK, Ok(length)) = (cut, usize::try_from(size)) {
            noted.note(Event::Cut { file: noted.file.clone(), length });
        }
        cut
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: SQLite passes an open file.
    let noted = unsafe { noted(file) };
    noted.note(Event::Sync(noted.file.clone()));
    ffi::SQLITE_OK
}

/// Functions that are passed on as they are.
macro_rules! passed {
    ($($name:ident = $method:ident($($argument:ident: $kind:ty),*);)+) => {$(
        unsafe extern "C" fn $name(file: *mut ffi::sqlite3_file, $($argument: $kind),*) -> c_int {
            // SAFETY: SQLite passes an open watched file and what the real function is to get.
            unsafe { pass!(file, $method($($argument),*)) }
        }
    )+};
}

passed! {
    read = xRead(to: *mut c_void, length: c_int, at: ffi::sqlite3_int64);
    file_size = xFileSize(size: *mut ffi::sqlite3_int64);
    lock = xLock(level: c_int);
    unlock = xUnlock(level: c_int);
    check_reserved_lock = xCheckReservedLock(out: *mut c_int);
    file_control = xFileControl(what: c_int, argument: *mut c_void);
    sector_size = xSectorSize();
    device_characteristics = xDeviceCharacteristics();
    shm_map = xShmMap(region: c_int, size: c_int, extend: c_int, out: *mut *mut c_void);
    shm_lock = xShmLock(offset: c_int, count: c_int, flags: c_int);
    shm_unmap = xShmUnmap(delete: c_int);
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: SQLite passes an open watched file.
    unsafe {
        let behind = real(file);
        if let Some(barrier) = (*(*behind).pMethods).xShmBarrier {
            barrier(behind);
        }
    }
}
