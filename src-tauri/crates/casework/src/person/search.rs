//! Finding persons by name in any script, or by document number.
//!
//! A first, simple form: the query's words are matched against folded words and consonant skeletons.

use super::{Person, storage};
use vault::{Derived, Id, Read, Record, rusqlite::Connection};

/// The search text, refreshed with each commit.
pub(crate) const DERIVED: Derived = Derived {
    of: &[Person::TABLE.tag, super::IdentityDocument::TABLE.tag],
    tables: &["person_search"],
    refresh,
};

fn refresh(read: Read<'_>, db: &Connection, entity: Id) -> vault::Result<()> {
    let person = match read.find::<super::IdentityDocument>(entity)? {
        Some(document) => document.person,
        None => entity,
    };
    let Some(found) = read.find::<Person>(person)? else { return Ok(()) };
    let documents: Vec<super::IdentityDocument> = read.list("WHERE person = ?1 ORDER BY id", [person])?;
    let text = search_text(&found, &documents);
    db.prepare_cached(storage::SAVE_SEARCH)?.execute((person, text))?;
    Ok(())
}

fn search_text(person: &Person, documents: &[super::IdentityDocument]) -> String {
    let name = &person.name;
    let names = [Some(&name.latin), name.native.as_ref(), name.family.as_ref(), name.father.as_ref()];
    let names = names.into_iter().flatten().chain(documents.iter().map(|document| &document.name));
    let mut words: Vec<String> = Vec::new();
    for word in names.flat_map(|name| names::script::keys(name)) {
        words.push(format!("~{}", names::script::skeleton(&word)));
        words.push(word);
    }
    words.extend(documents.iter().map(|document| document.number.to_lowercase()));
    words.sort();
    words.dedup();
    format!(" {} ", words.join(" "))
}

/// The condition that finds applications by any member's name, by document or case number, with its parameters.
/// Words that are only marks match nothing.
pub(crate) fn matching(query: &str) -> Option<(String, Vec<String>)> {
    let words = names::script::keys(query);
    let number = query.trim().to_uppercase();
    if number.is_empty() {
        return None;
    }
    let mut parameters = vec![format!("%{}%", escaped(&number))];
    let mut conditions = Vec::new();
    for word in &words {
        parameters.push(format!("% {}%", escaped(word)));
        let plain = parameters.len();
        let skeleton = names::script::skeleton(word);
        // A skeleton of one consonant would match half the file.
        if skeleton.chars().count() >= 2 {
            parameters.push(format!("% ~{} %", escaped(&skeleton)));
            let skeleton = parameters.len();
            conditions.push(format!("(text LIKE ?{plain} ESCAPE '!' OR text LIKE ?{skeleton} ESCAPE '!')"));
        } else {
            conditions.push(format!("text LIKE ?{plain} ESCAPE '!'"));
        }
    }
    let by_name = if conditions.is_empty() { "0".to_owned() } else { conditions.join(" AND ") };
    Some((storage::MATCHING.replace("{by_name}", &by_name), parameters))
}

fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}
