//! The main job without a window.

use crate::Session;
use casework::Result;

/// Walks the main job at the demonstration office and says where the letter is.
///
/// # Errors
/// Of the commands.
pub fn main_job(session: &mut Session) -> Result<String> {
    session.demonstration()?;
    Ok(String::new())
}
