//! The authority that certifies the hub and its devices: two files in a folder that only IT reads.

use crate::{Error, Result};
use chrono::{DateTime, Utc};
use openssl::{
    asn1::Asn1Time,
    bn::{BigNum, MsbOption},
    ec::{EcGroup, EcKey},
    hash::MessageDigest,
    nid::Nid,
    pkey::{PKey, PKeyRef, Private, Public},
    x509::{
        X509, X509Builder, X509Name, X509NameBuilder,
        extension::{BasicConstraints, ExtendedKeyUsage, KeyUsage, SubjectAlternativeName},
    },
};
use std::{
    fs,
    io::Write,
    net::IpAddr,
    path::{Path, PathBuf},
};

const DAY: i64 = 24 * 60 * 60;
/// The authority's own certificate; what it certifies lasts shorter.
const AUTHORITY_DAYS: i64 = 20 * 365;
const OTHERS_DAYS: i64 = 5 * 365;
/// Days before its end from which the hub's certificate is made anew: setting up again once a year is enough.
const RENEWED_DAYS: i64 = 400;

/// An authority in a folder: `authority.pem`, `authority.key`.
pub struct Authority {
    certificate: X509,
    key: PKey<Private>,
    folder: PathBuf,
}

/// A new key on the curve P-256.
pub(crate) fn new_key() -> Result<PKey<Private>> {
    let group = EcGroup::from_curve_name(Nid::X9_62_PRIME256V1)?;
    Ok(PKey::from_ec_key(EcKey::generate(&group)?)?)
}

pub(crate) fn named(common_name: &str) -> Result<X509Name> {
    let mut name = X509NameBuilder::new()?;
    name.append_entry_by_nid(Nid::COMMONNAME, common_name)?;
    Ok(name.build())
}

impl Authority {
    /// The authority in this folder; made when there is none. Says whether it was made.
    ///
    /// # Errors
    /// Of reading and writing; of the certificates.
    pub fn open(folder: &Path, now: DateTime<Utc>) -> Result<(Self, bool)> {
        let (public, private) = (folder.join("authority.pem"), folder.join("authority.key"));
        if public.exists() {
            let certificate = X509::from_pem(&read(&public)?)?;
            let key = PKey::private_key_from_pem(&read(&private)?)?;
            return Ok((Self { certificate, key, folder: folder.to_owned() }, false));
        }
        fs::create_dir_all(folder).map_err(failed(folder))?;
        let key = new_key()?;
        let name = named("Panah hub authority")?;
        let mut builder = began(&name, &name, &key, now, AUTHORITY_DAYS)?;
        builder.append_extension(BasicConstraints::new().critical().ca().pathlen(0).build()?)?;
        builder.append_extension(KeyUsage::new().critical().key_cert_sign().crl_sign().build()?)?;
        builder.sign(&key, MessageDigest::sha256())?;
        let certificate = builder.build();
        write(&private, &key.private_key_to_pem_pkcs8()?, true)?;
        write(&public, &certificate.to_pem()?, false)?;
        Ok((Self { certificate, key, folder: folder.to_owned() }, true))
    }

    /// Its certificate, PEM.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn pem(&self) -> Result<String> {
        text(self.certificate.to_pem()?)
    }

    /// A short code of it, to be compared by people.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn code(&self) -> Result<String> {
        code(&self.certificate)
    }

    /// Certificate and key of the hub itself, `server.pem` and `server.key`; made when there are none, or when it answers
    /// to other names now. Says whether they were made.
    ///
    /// # Errors
    /// Of reading and writing; of the certificates.
    pub fn server(&self, names: &[String], now: DateTime<Utc>) -> Result<bool> {
        let (public, private) = (self.folder.join("server.pem"), self.folder.join("server.key"));
        let Some(first) = names.first() else { return Err(Error::Unfit("the hub needs a name".to_owned())) };
        if public.exists() {
            let known = X509::from_pem(&read(&public)?)?;
            let has = |name: &String| {
                known.subject_alt_names().is_some_and(|known| {
                    known.iter().any(|one| match name.parse::<IpAddr>() {
                        Ok(IpAddr::V4(ip)) => one.ipaddress() == Some(&ip.octets()),
                        Ok(IpAddr::V6(ip)) => one.ipaddress() == Some(&ip.octets()),
                        Err(_) => one.dnsname() == Some(name),
                    })
                })
            };
            let soon = Asn1Time::from_unix(now.timestamp() + RENEWED_DAYS * DAY)?;
            if names.iter().all(has) && *known.not_after() > *soon {
                return Ok(false);
            }
        }
        let key = new_key()?;
        let mut builder = began(&*named(first)?, self.certificate.subject_name(), &key, now, OTHERS_DAYS)?;
        let mut alternatives = SubjectAlternativeName::new();
        for name in names {
            if name.parse::<IpAddr>().is_ok() {
                alternatives.ip(name)
            } else {
                alternatives.dns(name)
            };
        }
        let alternatives = alternatives.build(&builder.x509v3_context(Some(&self.certificate), None))?;
        builder.append_extension(alternatives)?;
        builder.append_extension(ExtendedKeyUsage::new().server_auth().build()?)?;
        builder.append_extension(BasicConstraints::new().critical().build()?)?;
        builder.sign(&self.key, MessageDigest::sha256())?;
        write(&private, &key.private_key_to_pem_pkcs8()?, true)?;
        write(&public, &builder.build().to_pem()?, false)?;
        Ok(true)
    }

    /// Certifies the key of a device, PEM.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn certify(&self, name: &str, key: &PKeyRef<Public>, now: DateTime<Utc>) -> Result<String> {
        let mut builder = began(&*named(name)?, self.certificate.subject_name(), key, now, OTHERS_DAYS)?;
        builder.append_extension(ExtendedKeyUsage::new().client_auth().build()?)?;
        builder.append_extension(BasicConstraints::new().critical().build()?)?;
        builder.sign(&self.key, MessageDigest::sha256())?;
        text(builder.build().to_pem()?)
    }
}

/// A short code of a certificate, to be compared by people.
///
/// # Errors
/// Of the certificates.
pub fn code(certificate: &openssl::x509::X509Ref) -> Result<String> {
    let digest = certificate.digest(MessageDigest::sha256())?;
    let words: Vec<String> = digest
        .iter()
        .take(10)
        .collect::<Vec<_>>()
        .chunks(2)
        .map(|pair| pair.iter().map(|byte| format!("{byte:02X}")).collect())
        .collect();
    Ok(words.join("-"))
}

fn began<T: openssl::pkey::HasPublic>(
    subject: &openssl::x509::X509NameRef,
    issuer: &openssl::x509::X509NameRef,
    key: &PKeyRef<T>,
    now: DateTime<Utc>,
    days: i64,
) -> Result<X509Builder> {
    let mut builder = X509::builder()?;
    builder.set_version(2)?;
    let mut serial = BigNum::new()?;
    serial.rand(127, MsbOption::MAYBE_ZERO, false)?;
    let serial = serial.to_asn1_integer()?;
    builder.set_serial_number(&serial)?;
    builder.set_subject_name(subject)?;
    builder.set_issuer_name(issuer)?;
    builder.set_pubkey(key)?;
    // A day earlier: clocks differ.
    let from = Asn1Time::from_unix(now.timestamp() - DAY)?;
    let to = Asn1Time::from_unix(now.timestamp() + days * DAY)?;
    builder.set_not_before(&from)?;
    builder.set_not_after(&to)?;
    Ok(builder)
}

fn text(pem: Vec<u8>) -> Result<String> {
    String::from_utf8(pem).map_err(|_| Error::Unfit("a certificate is no text".to_owned()))
}

pub(crate) fn failed(path: &Path) -> impl FnOnce(std::io::Error) -> Error + use<> {
    let path = path.to_owned();
    move |source| Error::Io { path, source }
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(failed(path))
}

fn write(path: &Path, bytes: &[u8], secret: bool) -> Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(if secret { 0o600 } else { 0o644 });
    }
    #[cfg(not(unix))]
    let _ = secret;
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(failed(path))
}
