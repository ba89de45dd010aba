//! Who may give which command, as a table: made from the commands and the roles, committed beside them.

use crate::{COMMANDS, Needs};
use casework::permit::{RightName, RoleEntry, RoleTable};
use std::fmt::Write;

/// The matrix of commands and roles, as Markdown.
#[must_use]
pub fn matrix(roles: &RoleTable) -> String {
    let mut text = "# Who may do what\n\nWritten by `panah --print-matrix` from the commands and `profiles/roles.toml`; \
                    a test compares. Do not edit.\n\n## Roles\n\n| role | name | opens | rights |\n|---|---|---|---|\n"
        .to_owned();
    for role in roles.all() {
        let rights: Vec<String> = role.rights.iter().map(|right| code(*right)).collect();
        let name = role.name.0.get("en").map_or("", String::as_str);
        // Writing to a text cannot fail.
        let _ =
            writeln!(text, "| `{}` | {name} | {:?} | {} |", role.code.code(), role.opens, rights.join(", "));
    }
    text.push_str("\n## Commands\n\n| command | needs | roles |\n|---|---|---|\n");
    for (name, needs) in COMMANDS {
        let (needs, who) = match needs {
            Needs::Anybody => ("nothing".to_owned(), "anybody".to_owned()),
            Needs::SignedIn => ("a session".to_owned(), "everybody".to_owned()),
            Needs::Right(rights) => {
                let may = |role: &&RoleEntry| rights.iter().any(|right| role.rights.contains(right));
                let who: Vec<&str> = roles.all().iter().filter(may).map(|role| role.code.code()).collect();
                let needs: Vec<String> = rights.iter().map(|right| code(*right)).collect();
                (needs.join(" or "), who.join(", "))
            }
        };
        let _ = writeln!(text, "| `{name}` | {needs} | {who} |");
    }
    text
}

/// A right as roles name it.
fn code(right: RightName) -> String {
    let written = serde_json::to_value(right).unwrap_or_default();
    written.as_str().unwrap_or_default().to_owned()
}
