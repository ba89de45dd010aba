//! The folder of a case: what lies in it beside the procedure. Documents with their custody, photographs, scans,
//! papers given out, appointments, acknowledgements, and what is still owed to the applicant.

mod belongs;
mod hints;
pub(crate) mod storage;
mod view;

pub(crate) use belongs::{LINKS, belongs, joined, open_case, standing, together};
pub use hints::{Hint, HintCode};
pub(crate) use view::view;
pub use view::{CaseFolder, DocumentView};
