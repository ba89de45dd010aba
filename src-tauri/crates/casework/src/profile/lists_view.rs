//! The code lists as the page gets them, all in one answer.

use super::{
    ListName, Stage, Words,
    list::{CodeList, Entry, RelationKind},
    lists::Lists,
};
use crate::person::Sex;

/// All code lists.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ListsView {
    /// Changes as soon as any code or word does; what is kept under the same edition is still right.
    pub edition: String,
    /// In the order of their names in the code.
    pub lists: Vec<ListView>,
}

/// A code list.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ListView {
    /// Which.
    pub name: ListName,
    /// Its version.
    pub version: String,
    /// In the order in which they are offered; those with `until` are shown where they stand, but not offered
    /// after that day.
    pub entries: Vec<ListEntryView>,
}

/// An entry of a code list. Columns that its list does not have are left out.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "camelCase")]
pub struct ListEntryView {
    /// The code.
    pub code: String,
    /// English.
    pub en: String,
    /// Azerbaijani.
    pub az: String,
    /// Russian.
    pub ru: String,
    /// Last day on which it is offered, or `unknown` when it is offered no longer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub until: Option<String>,
    /// Whether no public source or lawyer confirms it: the page says so.
    pub unverified: bool,
    /// Whether only named roles may see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub restricted: Option<bool>,
    /// Code of the wider entry.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub parent: Option<String>,
    /// Relationship: the sex that it holds for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub sex: Option<Sex>,
    /// Relationship: generations older (positive) or younger than the principal applicant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub generation: Option<i8>,
    /// Relationship: its kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub kind: Option<RelationKind>,
    /// Language: BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tag: Option<String>,
    /// Language: its name in itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub autonym: Option<String>,
    /// Language: whether it is written from right to left.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub rtl: Option<bool>,
    /// Document: first letter of the machine-readable zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub icao: Option<char>,
    /// Custody: whether the applicant is owed a receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub receipt: Option<bool>,
    /// Need status: whether the need still counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub open: Option<bool>,
    /// Need: codes of the guarantees that it triggers; empty in other lists.
    pub guarantees: Vec<String>,
    /// Guarantee: the action that it asks for. Opening: what the officer says or asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub action: Option<Words>,
    /// Guarantee: the stage that must not begin before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub before: Option<Stage>,
    /// Guarantee: whether it stops the application there.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub blocks: Option<bool>,
    /// Guarantee: whether it is asked for at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub urgent: Option<bool>,
    /// Opening: the law or standard it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub legal_basis: Option<Words>,
}

impl From<&Lists> for ListsView {
    fn from(lists: &Lists) -> Self {
        Self { edition: lists.edition().to_owned(), lists: lists.iter().map(ListView::from).collect() }
    }
}

impl From<&CodeList> for ListView {
    fn from(list: &CodeList) -> Self {
        Self {
            name: list.name,
            version: list.version.clone(),
            entries: list.entries.iter().map(ListEntryView::from).collect(),
        }
    }
}

impl From<&Entry> for ListEntryView {
    fn from(entry: &Entry) -> Self {
        // Not sent when false: a thousand entries have no such column.
        let set = |flag: bool| flag.then_some(true);
        Self {
            code: entry.code.clone(),
            en: entry.en.clone(),
            az: entry.az.clone(),
            ru: entry.ru.clone(),
            until: entry.until.map(|until| until.to_string()),
            unverified: !entry.is_verified(),
            restricted: set(entry.restricted),
            parent: entry.parent.clone(),
            sex: entry.sex,
            generation: entry.generation,
            kind: entry.kind,
            tag: entry.tag.clone(),
            autonym: entry.autonym.clone(),
            rtl: set(entry.rtl),
            icao: entry.icao,
            receipt: set(entry.receipt),
            open: set(entry.open),
            guarantees: entry.guarantees.clone(),
            action: entry.action.clone(),
            before: entry.before,
            blocks: set(entry.blocks),
            urgent: set(entry.urgent),
            legal_basis: entry.legal_basis.clone(),
        }
    }
}
