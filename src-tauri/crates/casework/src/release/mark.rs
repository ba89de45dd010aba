//! The mark on every page that leaves: for whom, under which number, until when.

use super::Recipient;
use crate::{
    Result,
    letter::{filled, people::written, typeset},
    profile::{Ground, records},
};
use chrono::{Datelike, NaiveDate};
use letters::{Block, Document, Lang};
use std::collections::BTreeMap;

/// The mark of one package.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Number of the package.
    pub number: String,
    /// Name of the recipient.
    pub recipient: String,
    /// When it is to be destroyed.
    pub expires_on: NaiveDate,
    /// Day on which it leaves.
    pub day: NaiveDate,
    /// Language of what is set for it.
    pub lang: Lang,
}

impl Mark {
    /// Values that texts name.
    pub(crate) fn values(&self) -> BTreeMap<&'static str, String> {
        BTreeMap::from([
            ("number", letters::user(&self.number)),
            ("recipient", letters::user(&self.recipient)),
            ("date", written(self.expires_on, self.lang)),
        ])
    }

    /// An empty page of this package, to be filled.
    pub(crate) fn page(&self, title: &str, blocks: Vec<Block>) -> Result<Document> {
        let mut document = Document {
            lang: self.lang,
            title: title.to_owned(),
            date: (self.day.year(), self.day.month(), self.day.day()),
            blocks: std::iter::once(Block::Heading { level: 1, text: letters::user(title) })
                .chain(blocks)
                .collect(),
            ..Document::default()
        };
        self.put_on(&mut document)?;
        Ok(document)
    }

    /// Puts the mark on a document that was made before: across every page and at its foot.
    pub(crate) fn put_on(&self, document: &mut Document) -> Result<()> {
        let words = records::words(self.lang)?;
        let plain = BTreeMap::from([("number", self.number.clone()), ("recipient", self.recipient.clone())]);
        document.watermark = Some(filled(&words.watermark, &plain));
        let own = std::mem::take(&mut document.footer);
        let foot = filled(&words.footer, &self.values());
        document.footer = if own.is_empty() { foot } else { format!("{own} · {foot}") };
        Ok(())
    }

    /// The first page of a package: what is in it, for whom and why.
    pub(crate) fn contents(
        &self,
        recipient: &Recipient,
        basis: &Ground,
        purpose: &str,
        files: &[(String, Vec<u8>)],
    ) -> Result<Vec<u8>> {
        let words = records::words(self.lang)?;
        let basis = format!("{} ({})", basis.name.get(self.lang), basis.legal_basis.get(self.lang));
        let rows = vec![
            (words.number.clone(), letters::user(&self.number)),
            (words.recipient.clone(), letters::user(&recipient.name)),
            (words.basis.clone(), letters::user(&basis)),
            (words.purpose.clone(), letters::user(purpose)),
            (words.expires.clone(), written(self.expires_on, self.lang)),
        ];
        let items = files
            .iter()
            .map(|(name, bytes)| vec![letters::user(name), letters::user(&super::gate::digest(bytes))]);
        let blocks = vec![
            Block::KeyValue { rows },
            Block::Paragraph { text: format!("**{}**", words.package_note) },
            Block::Heading { level: 2, text: words.contents.clone() },
            Block::Table {
                head: vec![words.item.clone(), "SHA-256".to_owned()],
                rows: items.collect(),
                widths: vec![2.0, 3.0],
            },
        ];
        Ok(typeset(&self.page(&words.package_title, blocks)?)?.bytes)
    }
}
