//! Reading a bundle: a sealed copy beside the case file, then the whole of it against its manifest.

use super::{
    frame::{self, Part},
    manifest::{self, Manifest},
};
use crate::{
    Error, Log, Reason, Result,
    trust::{Certificate, Trusted},
};
use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};
use vault::{BlobHash, Device, Opening};

/// Copies a bundle from the stick into a folder, as it is. From here on the stick may be pulled out.
///
/// # Errors
/// Of reading and writing.
pub fn stage(from: &Path, folder: &Path) -> Result<PathBuf> {
    let failed = |action, path: &Path| {
        let path = path.to_owned();
        move |source| Error::Io { action, path, source }
    };
    fs::create_dir_all(folder).map_err(failed("making the folder", folder))?;
    let (staged, unfinished) = (folder.join("incoming.bundle"), folder.join("incoming.part"));
    let copied = fs::copy(from, &unfinished).and_then(|_| File::open(&unfinished)?.sync_all());
    copied.map_err(failed("copying", from)).inspect_err(|_| {
        let _nothing_left = fs::remove_file(&unfinished);
    })?;
    fs::rename(&unfinished, &staged).map_err(failed("renaming", &staged))?;
    Ok(staged)
}

/// A bundle every byte of which was read, and is by a device of our authority.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What it holds.
    pub manifest: Manifest,
    /// What is trusted, with what it brought.
    pub trusted: Trusted,
    pub(super) path: PathBuf,
}

/// Reads a whole bundle and holds it against its manifest. Nothing is kept of it.
///
/// # Errors
/// [`Error::Refused`]; of reading.
pub fn check(log: &mut impl Log, device: &Device, path: &Path) -> Result<Checked> {
    let trusted = log.exchange(|intake| Trusted::load(intake))?;
    check_by(trusted, device, path)
}

/// As [`check`], for whoever knows already what is trusted: nothing is held while the bundle is read.
///
/// # Errors
/// As [`check`].
pub fn check_by(mut trusted: Trusted, device: &Device, path: &Path) -> Result<Checked> {
    if trusted.authority().is_none() {
        return Err(Reason::NotEnrolled.into());
    }
    let (mut batches, mut blobs, mut fills, mut manifest) = (Vec::new(), Vec::new(), Vec::new(), None);
    each(device, path, |part, bytes| {
        // The manifest is last, and there is one.
        if manifest.is_some() {
            return Err(Reason::Malformed.into());
        }
        match part {
            Part::Batch => batches.push(manifest::name(&bytes)),
            Part::Blob => blobs.push(BlobHash::of(&bytes)),
            Part::Fill => fills.push(manifest::fill_name(&bytes)),
            Part::Manifest => manifest = Some(Manifest::read(&bytes)?),
        }
        Ok(())
    })?;
    let (manifest, signed) = manifest.ok_or(Reason::Malformed)?;
    if manifest.batches != batches || manifest.blobs != blobs || manifest.scoped.fills != fills {
        return Err(Reason::Malformed.into());
    }
    if !manifest.to.contains(&device.public().id()) {
        return Err(Reason::NotForUs.into());
    }
    let certificates: Vec<Certificate> =
        manifest.certificates.iter().filter_map(|bytes| Certificate::read(bytes).ok()).collect();
    trusted.hear_all(&certificates, &manifest.revocations, &manifest.scoped.scopes);
    // Values were left out for a scope that this device does not have: it would lack what it must know.
    if manifest.scoped.scope.as_deref() != trusted.scope(device.public().id())
        && manifest.scoped.scope.is_some()
    {
        return Err(Reason::OtherScope.into());
    }
    let sender = trusted.device(manifest.from)?;
    if !signed.is_by(&sender.certificate.key) {
        return Err(Reason::WrongSignature.into());
    }
    if trusted.revocation(sender).is_some() {
        return Err(Reason::Revoked.into());
    }
    Ok(Checked { manifest, trusted, path: path.to_owned() })
}

/// The parts of a sealed file, one after the other.
pub(super) fn each(
    device: &Device,
    path: &Path,
    each: impl FnMut(Part, Vec<u8>) -> Result<()>,
) -> Result<()> {
    frame::each(opened(device, path)?, each)
}

/// A sealed file, opened.
pub(super) fn opened(device: &Device, path: &Path) -> Result<Opening<File>> {
    let failed = |source| Error::Io { action: "reading", path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    Ok(Opening::new(file, device.identity()).map_err(failed)?.ok_or(Reason::NotForUs)?)
}
