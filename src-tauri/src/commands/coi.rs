//! Country of origin information: the library, questions and answers, what a case cites.

use crate::{Session, upload};
use casework::{
    Result, attachment,
    coi::{
        self, CitationView, CiteForm, CitedBy, CoiFound, CoiSearch, CopyContent, Inspected, NewSource,
        PageQuery, PageView, Picked, QueriesView, QueryAnswerForm, QueryForm, QueryView, QuoteForm,
        SourceCorrection, SourceView,
    },
    permit::{Examine, ReadCases, ResearchCoi},
};
use vault::Id;

/// Looks for information.
///
/// # Errors
/// See [`coi::search`].
pub fn search(session: &mut Session, asked: CoiSearch) -> Result<CoiFound> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::search(desk, &permit, &asked, now)
}

/// What can be cited.
///
/// # Errors
/// See [`coi::pick`].
pub fn pick(session: &mut Session, asked: CoiSearch) -> Result<Vec<Picked>> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::pick(desk, &permit, &asked, now)
}

/// A source.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct SourceId {
    /// Which.
    pub source: Id,
}

/// A source whole.
///
/// # Errors
/// See [`coi::show`].
pub fn show(session: &mut Session, id: SourceId) -> Result<SourceView> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::show(desk, &permit, id.source, now)
}

/// The text of a page.
///
/// # Errors
/// See [`coi::page`].
pub fn page(session: &mut Session, query: PageQuery) -> Result<PageView> {
    let (desk, permit, _) = session.permitted::<ResearchCoi>()?;
    coi::page(desk, &permit, query)
}

/// The archived copy of a source.
///
/// # Errors
/// See [`coi::copy`].
pub fn copy(session: &mut Session, id: SourceId) -> Result<CopyContent> {
    let (desk, permit, _) = session.permitted::<ResearchCoi>()?;
    coi::copy(desk, &permit, id.source)
}

/// The document of a source.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct SourceFile {
    /// Name of the file.
    pub name: String,
    /// The file, in base 64 or as a URL that holds it.
    pub content: String,
}

/// A source to add.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct AddSource {
    /// What it is, with its text.
    #[serde(flatten)]
    pub new: NewSource,
    /// Its document, when there is one.
    #[serde(default)]
    pub file: Option<SourceFile>,
}

/// Adds a source, or a newer edition of one.
///
/// # Errors
/// See [`coi::add`].
pub fn add(session: &mut Session, AddSource { new, file }: AddSource) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    let bytes = match &file {
        Some(file) => upload::bytes("file", &file.content, attachment::most_upload())?,
        None => Vec::new(),
    };
    let file = file.as_ref().map(|file| (file.name.as_str(), bytes.as_slice()));
    coi::add(desk, &permit, &new, file, now)
}

/// Looks the document of a source over before its text is read.
///
/// # Errors
/// See [`coi::inspect`].
pub fn inspect(session: &mut Session, file: SourceFile) -> Result<Inspected> {
    let (_, permit, _) = session.permitted::<ResearchCoi>()?;
    let bytes = upload::bytes("file", &file.content, attachment::most_upload())?;
    coi::inspect(&permit, &file.name, &bytes)
}

/// Corrects what is said of a source.
///
/// # Errors
/// See [`coi::correct`].
pub fn correct(session: &mut Session, form: SourceCorrection) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::correct(desk, &permit, &form, now)
}

/// A source to withdraw.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct SourceWithdrawal {
    /// Which.
    pub source: Id,
    /// Why.
    pub reason: String,
}

/// Withdraws a source.
///
/// # Errors
/// See [`coi::withdraw`].
pub fn withdraw(session: &mut Session, unwanted: SourceWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::withdraw(desk, &permit, unwanted.source, &unwanted.reason, now)
}

/// Marks a quotation.
///
/// # Errors
/// See [`coi::quote`].
pub fn quote(session: &mut Session, form: QuoteForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::quote(desk, &permit, &form, now)
}

/// A quotation to take back.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct QuoteWithdrawal {
    /// Which.
    pub quote: Id,
    /// Why.
    pub reason: String,
}

/// Takes a quotation back.
///
/// # Errors
/// See [`coi::withdraw_quote`].
pub fn unquote(session: &mut Session, unwanted: QuoteWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::withdraw_quote(desk, &permit, unwanted.quote, &unwanted.reason, now)
}

/// All questions.
///
/// # Errors
/// See [`coi::queries`].
pub fn queries(session: &mut Session, (): ()) -> Result<QueriesView> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::queries(desk, &permit, now)
}

/// A question.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct QueryId {
    /// Which.
    pub query: Id,
}

/// One question.
///
/// # Errors
/// See [`coi::query`].
pub fn query(session: &mut Session, id: QueryId) -> Result<QueryView> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::query(desk, &permit, id.query, now)
}

/// Asks researchers.
///
/// # Errors
/// See [`coi::ask`].
pub fn ask(session: &mut Session, form: QueryForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    coi::ask(desk, &permit, &form, now)
}

/// A question to take back.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
pub struct QueryWithdrawal {
    /// Which.
    pub query: Id,
    /// Why.
    pub reason: String,
}

/// Takes a question back.
///
/// # Errors
/// See [`coi::withdraw_query`].
pub fn unask(session: &mut Session, unwanted: QueryWithdrawal) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    coi::withdraw_query(desk, &permit, unwanted.query, &unwanted.reason, now)
}

/// Answers a question.
///
/// # Errors
/// See [`coi::answer`].
pub fn answer(session: &mut Session, form: QueryAnswerForm) -> Result<()> {
    let (desk, permit, now) = session.permitted::<ResearchCoi>()?;
    coi::answer(desk, &permit, &form, now)
}

/// Cites a source in a case.
///
/// # Errors
/// See [`coi::cite`].
pub fn cite(session: &mut Session, form: CiteForm) -> Result<Id> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    coi::cite(desk, &permit, &form, now)
}

/// A citation.
#[derive(Debug, Clone, Copy, serde::Deserialize, ts_rs::TS)]
pub struct CitationId {
    /// Which.
    pub citation: Id,
}

/// Takes a citation back.
///
/// # Errors
/// See [`coi::uncite`].
pub fn uncite(session: &mut Session, id: CitationId) -> Result<()> {
    let (desk, permit, now) = session.permitted::<Examine>()?;
    coi::uncite(desk, &permit, id.citation, now)
}

/// What a case cites.
///
/// # Errors
/// See [`CitationView::of_case`].
pub fn cited(session: &mut Session, by: CitedBy) -> Result<Vec<CitationView>> {
    let (desk, permit, now) = session.permitted::<ReadCases>()?;
    CitationView::of_case(desk, &permit, by.application, now)
}
