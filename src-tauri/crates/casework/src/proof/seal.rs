//! Sealing: a filled document becomes a file whose words, pictures and bytes are signed for.

use super::{
    CODE, FILE,
    code::{Parts, SIGNATURE, Statement},
};
use crate::{Code, Desk, Failure, Kind, Result, letter};
use chrono::NaiveDate;
use letters::{
    Document, Pdf, Qr,
    proof::{Digest32, Reading},
};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use vault::PublicKey;

/// What is sealed, in the words of the code.
pub(crate) struct About<'a> {
    /// Case number.
    pub case: &'a str,
    /// Number of the letter or paper.
    pub number: &'a str,
    /// Name of the letter, or the kind of the paper.
    pub kind: &'a str,
    /// Outcomes that it tells of, as codes.
    pub outcomes: Vec<String>,
    /// Its day.
    pub day: NaiveDate,
    /// Whom it names first.
    pub holder: &'a str,
    /// Words under the square code.
    pub caption: &'a str,
}

/// Version of the seal of what was issued.
const ORIGINAL: u8 = 1;
/// Version of the seal of a copy: as that of the original, but its words are more than the code states.
const COPY: u8 = 2;

/// What is signed for a page.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct PageSeal {
    /// Four bytes for each passage.
    #[n(0)]
    #[cbor(with = "minicbor::bytes")]
    pub passages: Vec<u8>,
    #[n(1)]
    #[cbor(with = "minicbor::bytes")]
    pub pictures: [u8; 8],
    #[n(2)]
    #[cbor(with = "minicbor::bytes")]
    pub drawing: [u8; 8],
    #[n(3)]
    #[cbor(with = "minicbor::bytes")]
    pub laid_over: [u8; 8],
}

/// What is signed for a file. The form leaves the machine.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub(crate) struct FileSeal {
    #[n(0)]
    version: u8,
    /// The code as printed.
    #[n(1)]
    pub code: String,
    #[n(2)]
    pub pages: Vec<PageSeal>,
    #[n(3)]
    #[cbor(with = "minicbor::bytes")]
    pub properties: [u8; 8],
    /// Everything that the file holds.
    #[n(4)]
    #[cbor(with = "minicbor::bytes")]
    pub whole: Digest32,
    /// Its bytes without the seal.
    #[n(5)]
    #[cbor(with = "minicbor::bytes")]
    pub file: Digest32,
}

impl FileSeal {
    /// Whether the file is a copy: marked as one, with the code of the letter that it is a copy of.
    pub(crate) fn is_copy(&self) -> bool {
        self.version == COPY
    }

    fn of(version: u8, code: &str, reading: &Reading, file: &Digest32) -> Self {
        let page = |page: &letters::proof::PageReading| PageSeal {
            passages: page.passages.iter().flat_map(|passage| passage_mark(&passage.drawn)).collect(),
            pictures: short(&page.pictures),
            drawing: short(&page.drawing),
            laid_over: short(&page.laid_over),
        };
        Self {
            version,
            code: code.to_owned(),
            pages: reading.pages.iter().map(page).collect(),
            properties: short(&reading.properties),
            whole: reading.whole,
            file: *file,
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing to a Vec cannot fail.
        let _infallible = minicbor::encode(self, &mut bytes);
        bytes
    }

    /// Whether this key signed the seal.
    pub(crate) fn is_signed_by(&self, key: &PublicKey, signature: &[u8; SIGNATURE]) -> bool {
        key.verifies(FILE, &self.bytes(), signature)
    }
}

/// A seal with its signature, which is not checked yet; none when the bytes are no seal.
pub(crate) fn read(bytes: &[u8]) -> Option<(FileSeal, [u8; SIGNATURE])> {
    let (stated, signature) = bytes.split_at_checked(bytes.len().checked_sub(SIGNATURE)?)?;
    let seal: FileSeal = minicbor::decode(stated).ok()?;
    (matches!(seal.version, ORIGINAL | COPY) && seal.bytes() == stated)
        .then_some((seal, signature.try_into().ok()?))
}

/// The beginning of a hash.
pub(crate) fn short<const N: usize>(hash: &Digest32) -> [u8; N] {
    let mut short = [0; N];
    short.iter_mut().zip(hash).for_each(|(to, from)| *to = *from);
    short
}

/// By what a passage is known again. Not proof by itself: the hash of the whole is.
pub(crate) fn passage_mark(text: &str) -> [u8; 4] {
    short(&Sha256::digest(text.as_bytes()).into())
}

/// Sets a document with its code, and seals the file. Gives the file and the hash of its inputs.
///
/// # Errors
/// As [`letter::typeset`]; of the database; a file that does not read back as it was made is never given out.
pub(crate) fn printed(desk: &Desk, document: &mut Document, about: &About<'_>) -> Result<(Pdf, String)> {
    let key = desk.vault.current_key()?.ok_or_else(|| unexpected("there is no key to sign with"))?;
    let inputs = letter::seal::inputs(document)?;
    let (position, head) = desk.vault.head()?;
    let mut statement = Statement::new(Parts {
        case: about.case,
        number: about.number,
        kind: about.kind,
        outcomes: about.outcomes.clone(),
        day: about.day,
        holder: about.holder,
        inputs: short(&Sha256::digest(inputs.as_bytes()).into()),
        position,
        head: short(&head),
        key: key.id(),
    });
    // A code of the same length takes the same place: the words are known once the letter was set with one.
    let draft = statement.signed(|_| Ok::<_, Failure>([0; SIGNATURE]))?;
    document.qr = Some(qr(&draft, about));
    let unsealed = letter::typeset(document)?;
    let reading = Reading::of(&unsealed.bytes).map_err(unexpected)?;
    statement.words = short(&reading.words());
    let code = statement.signed(|bytes| desk.vault.sign(CODE, bytes))?;
    document.qr = Some(qr(&code, about));
    let pdf = sealed(desk, letter::typeset(document)?, ORIGINAL, &code)?;
    let verdict = crate::verify::file(&pdf.bytes, &[super::KnownKey::bare(&key, about.day)]);
    if !verdict.is_as_issued() {
        return Err(unexpected(format!("the sealed file reads back as {:?}", verdict.state)));
    }
    Ok((pdf, inputs))
}

/// Sets the copy of a document that was issued, under the code of the original, and seals it as a copy. What was issued
/// before documents had codes is set without.
///
/// # Errors
/// As [`letter::typeset`]; of the database.
pub(crate) fn copied(desk: &Desk, document: &Document) -> Result<Pdf> {
    let pdf = letter::typeset(document)?;
    match &document.qr {
        Some(qr) => sealed(desk, pdf, COPY, &qr.data),
        None => Ok(pdf),
    }
}

fn sealed(desk: &Desk, unsealed: Pdf, version: u8, code: &str) -> Result<Pdf> {
    let reading = Reading::of(&unsealed.bytes).map_err(unexpected)?;
    let length = FileSeal::of(version, code, &reading, &[0; 32]).bytes().len() + SIGNATURE;
    let bytes = letters::proof::seal(&unsealed.bytes, length, |reading, file| {
        let mut bytes = FileSeal::of(version, code, reading, file).bytes();
        let signature = desk.vault.sign(FILE, &bytes)?;
        bytes.extend(signature);
        Ok::<_, vault::Error>(bytes)
    });
    Ok(Pdf { bytes: bytes.map_err(unexpected)??, pages: unsealed.pages })
}

fn qr(code: &str, about: &About<'_>) -> Qr {
    Qr {
        data: code.to_owned(),
        alt: format!("{} {}", about.caption, about.number),
        caption: about.caption.to_owned(),
    }
}

fn unexpected(error: impl std::fmt::Display) -> Failure {
    Failure::new(Kind::Unexpected, Code::Unexpected).context(error)
}
