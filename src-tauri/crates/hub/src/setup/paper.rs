//! The two files by which a device is let in: it asks, IT answers.

use crate::{Error, Result, connect::common_name};
use chrono::{DateTime, Utc};
use exchange::trust::paper_code;
use openssl::{
    hash::MessageDigest,
    pkey::{PKey, PKeyRef, Private, Public},
    x509::{X509, X509Req},
};
use serde::{Deserialize, Serialize};
use vault::{Device, KeyId, PublicKey, Purpose};

use super::authority::{self, named};

const PURPOSE: Purpose = Purpose("panah hub request 1");
/// Bytes of such a file at most.
pub const LARGEST: usize = 64 * 1024;

/// The name of a device at the hub: its role, and what stands on its certificate.
#[must_use]
pub fn name_of(key: KeyId) -> String {
    format!("device_{key}")
}

/// A device asks to be let in.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    #[serde(rename = "panahHubRequest")]
    version: u8,
    /// What it calls itself.
    pub words: String,
    /// The key that the offices know it by, in hexadecimal.
    device: String,
    /// The request that an X.509 authority reads, PEM.
    request: String,
    signature: String,
}

impl Request {
    /// Asks for the TLS key.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn new(device: &Device, words: &str, key: &PKeyRef<Private>) -> Result<Self> {
        let mut request = X509Req::builder()?;
        request.set_version(0)?;
        let name = named(&name_of(device.public().id()))?;
        request.set_subject_name(&name)?;
        request.set_pubkey(key)?;
        request.sign(key, MessageDigest::sha256())?;
        let pem = request.build().to_pem()?;
        let signature = device.sign(PURPOSE, &pem);
        Ok(Self {
            version: 1,
            words: words.chars().filter(|c| !c.is_control()).take(100).collect(),
            device: device.public().to_string(),
            request: String::from_utf8_lossy(&pem).into_owned(),
            signature: signature.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    /// Its bytes.
    ///
    /// # Errors
    /// None that happens.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).map_err(|error| Error::Unfit(error.to_string()))
    }

    /// Reads a request, and makes sure that the device signed it.
    ///
    /// # Errors
    /// [`Error::Unfit`].
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let unfit = || Error::Unfit("this is no request of a device, or it was altered".to_owned());
        if bytes.len() > LARGEST {
            return Err(unfit());
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| unfit())?;
        let is_printable = !read.words.chars().any(char::is_control) && read.words.len() <= 400;
        let device = read.public().filter(|_| read.version == 1 && is_printable).ok_or_else(unfit)?;
        let signature = hexadecimal(&read.signature).ok_or_else(unfit)?;
        if !device.verifies(PURPOSE, read.request.as_bytes(), &signature) {
            return Err(unfit());
        }
        let request = X509Req::from_pem(read.request.as_bytes()).map_err(|_| unfit())?;
        let key = request.public_key()?;
        let names = request.subject_name().entries_by_nid(openssl::nid::Nid::COMMONNAME);
        let names: Vec<String> = names.filter_map(|name| name.data().to_string().ok()).collect();
        if !request.verify(&key)? || names != [read.name()] {
            return Err(unfit());
        }
        Ok(read)
    }

    fn public(&self) -> Option<PublicKey> {
        self.device.parse().ok()
    }

    /// The name under which the device will be known at the hub.
    #[must_use]
    pub fn name(&self) -> String {
        self.public().map(|key| name_of(key.id())).unwrap_or_default()
    }

    /// The code to compare: the same that the offices compare.
    #[must_use]
    pub fn code(&self) -> String {
        self.public().map(|key| paper_code(&key)).unwrap_or_default()
    }

    /// The TLS key that it asks for.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn key(&self) -> Result<PKey<Public>> {
        Ok(X509Req::from_pem(self.request.as_bytes())?.public_key()?)
    }
}

/// What IT answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    #[serde(rename = "panahHubAnswer")]
    version: u8,
    /// Name of the machine.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The database there.
    pub database: String,
    /// What the device pushes and pulls.
    pub scope: String,
    /// Certificate of the authority, PEM.
    pub authority: String,
    /// Certificate of the device, PEM.
    pub certificate: String,
}

impl Answer {
    /// An answer.
    #[must_use]
    pub fn new(place: (&str, u16, &str), scope: &str, authority: String, certificate: String) -> Self {
        let (host, port, database) = place;
        Self {
            version: 1,
            host: host.to_owned(),
            port,
            database: database.to_owned(),
            scope: scope.to_owned(),
            authority,
            certificate,
        }
    }

    /// Its bytes.
    ///
    /// # Errors
    /// None that happens.
    pub fn bytes(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).map_err(|error| Error::Unfit(error.to_string()))
    }

    /// Reads an answer whose certificate the authority in it issued.
    ///
    /// # Errors
    /// [`Error::Unfit`].
    pub fn read(bytes: &[u8], now: DateTime<Utc>) -> Result<Self> {
        let unfit = || Error::Unfit("this is no answer of a hub, or it was altered".to_owned());
        if bytes.len() > LARGEST {
            return Err(unfit());
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| unfit())?;
        let authority = X509::from_pem(read.authority.as_bytes()).map_err(|_| unfit())?;
        let certificate = X509::from_pem(read.certificate.as_bytes()).map_err(|_| unfit())?;
        let now = openssl::asn1::Asn1Time::from_unix(now.timestamp())?;
        let is_sound = read.version == 1
            && !read.host.is_empty()
            && read.port > 0
            && read.host.chars().all(|c| c.is_ascii_alphanumeric() || ".:-_".contains(c))
            && read.scope.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c))
            && certificate.verify(&*authority.public_key()?)?
            && certificate.not_after() > now;
        if is_sound { Ok(read) } else { Err(unfit()) }
    }

    /// Whom the certificate names.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        common_name(&X509::from_pem(self.certificate.as_bytes()).ok()?)
    }

    /// Whether the certificate is of this key.
    #[must_use]
    pub fn is_of(&self, key: &PKeyRef<Private>) -> bool {
        X509::from_pem(self.certificate.as_bytes())
            .and_then(|certificate| certificate.public_key())
            .is_ok_and(|public| public.public_eq(key))
    }

    /// The code of the authority, to compare.
    ///
    /// # Errors
    /// Of the certificates.
    pub fn code(&self) -> Result<String> {
        authority::code(&*X509::from_pem(self.authority.as_bytes())?)
    }

    /// When the certificate ends.
    #[must_use]
    pub fn ends(certificate: &str) -> Option<DateTime<Utc>> {
        let certificate = X509::from_pem(certificate.as_bytes()).ok()?;
        let epoch = openssl::asn1::Asn1Time::from_unix(0).ok()?;
        let since = epoch.diff(certificate.not_after()).ok()?;
        DateTime::from_timestamp(i64::from(since.days) * 86_400 + i64::from(since.secs), 0)
    }
}

fn hexadecimal(text: &str) -> Option<[u8; 64]> {
    if text.len() != 128 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 64];
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setup::authority::{Authority, new_key};

    fn now() -> DateTime<Utc> {
        "2026-11-26T08:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_request_is_of_the_device_that_signed_it() {
        let (device, other, key) =
            (Device::generate().unwrap(), Device::generate().unwrap(), new_key().unwrap());
        let request = Request::new(&device, "Nümunə\u{7} postu", &key).unwrap();
        let read = Request::read(&request.bytes().unwrap()).unwrap();
        assert_eq!((read.words.as_str(), read.name()), ("Nümunə postu", name_of(device.public().id())));
        assert_eq!(read.code(), paper_code(&device.public()));
        let foreign = Request::new(&other, "Nümunə postu", &key).unwrap();
        let wrong = [
            Request { device: foreign.device.clone(), ..request.clone() },
            Request { request: foreign.request.clone(), ..request.clone() },
            Request { signature: foreign.signature.clone(), ..request.clone() },
            Request { signature: String::new(), ..request.clone() },
            Request { version: 2, ..request.clone() },
            // Signed, but with the name of another.
            Request {
                signature: device
                    .sign(PURPOSE, foreign.request.as_bytes())
                    .iter()
                    .map(|b| format!("{b:02x}"))
                    .collect(),
                request: foreign.request,
                ..request.clone()
            },
        ];
        for request in wrong {
            assert!(Request::read(&request.bytes().unwrap()).is_err(), "{request:?}");
        }
    }

    #[test]
    fn an_answer_is_by_the_authority_that_it_shows() {
        let folder = tempfile::tempdir().unwrap();
        let (authority, made) = Authority::open(folder.path(), now()).unwrap();
        let (again, made_again) = Authority::open(folder.path(), now()).unwrap();
        assert!(made && !made_again && again.code().unwrap() == authority.code().unwrap());
        let foreign = tempfile::tempdir().unwrap();
        let (foreign, _) = Authority::open(foreign.path(), now()).unwrap();
        let key = new_key().unwrap();
        let public = PKey::public_key_from_pem(&key.public_key_to_pem().unwrap()).unwrap();
        let certificate = authority.certify("device_0102030405060708", &public, now()).unwrap();
        let of = |host: &str, authority: &Authority| {
            Answer::new((host, 5432, "panah"), "all", authority.pem().unwrap(), certificate.clone())
                .bytes()
                .unwrap()
        };
        let read = Answer::read(&of("hub.example", &authority), now()).unwrap();
        assert_eq!(read.name().as_deref(), Some("device_0102030405060708"));
        assert!(read.is_of(&key) && !read.is_of(&new_key().unwrap()));
        assert_eq!(Answer::ends(&read.certificate), Some(now() + chrono::TimeDelta::days(5 * 365)));
        for (what, bytes) in [
            ("another authority", of("hub.example", &foreign)),
            ("no host", of("", &authority)),
            ("a host that is a command", of("x user=postgres", &authority)),
            ("nothing", Vec::new()),
            ("too much", vec![b' '; LARGEST + 1]),
        ] {
            assert!(Answer::read(&bytes, now()).is_err(), "{what}");
        }
        let years_later = now() + chrono::TimeDelta::days(6 * 365);
        assert!(Answer::read(&of("hub.example", &authority), years_later).is_err(), "it has ended");
    }

    /// The server's papers are made once, and again for other names.
    #[test]
    fn the_server_has_papers_for_its_names() {
        let folder = tempfile::tempdir().unwrap();
        let (authority, _) = Authority::open(folder.path(), now()).unwrap();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert!(authority.server(&names(&["hub.example", "10.0.0.1"]), now()).unwrap());
        assert!(!authority.server(&names(&["hub.example"]), now()).unwrap());
        assert!(!authority.server(&names(&["10.0.0.1"]), now()).unwrap());
        assert!(authority.server(&names(&["other.example"]), now()).unwrap());
        assert!(authority.server(&[], now()).is_err());
        // Before it ends it is made anew, and stands for another five years.
        let later = |days: i64| now() + chrono::TimeDelta::days(days);
        assert!(!authority.server(&names(&["other.example"]), later(4 * 365 - 40)).unwrap());
        assert!(authority.server(&names(&["other.example"]), later(4 * 365)).unwrap());
        assert!(!authority.server(&names(&["other.example"]), later(5 * 365)).unwrap());
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(bytes: Vec<u8>) {
            let _ = Request::read(&bytes);
            let _ = Answer::read(&bytes, now());
        }
    }
}
