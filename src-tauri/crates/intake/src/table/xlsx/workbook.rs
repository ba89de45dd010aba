//! Which sheets a workbook has, and where its parts are.

use super::part::{Xml, attribute, is_true};
use crate::table::TableError;
use crate::zip::Archive;
use quick_xml::events::Event;

/// Sheets and relations at most. Programs slow down long before.
const MOST: usize = 10_000;

/// A sheet and where it is.
#[derive(Debug)]
pub(super) struct SheetPart {
    pub name: String,
    pub is_hidden: bool,
    /// Its part.
    pub path: String,
}

/// What a workbook says about itself.
#[derive(Debug)]
pub(super) struct Workbook {
    pub sheets: Vec<SheetPart>,
    /// Whether days are counted from 1904, as on old Macs.
    pub counts_from_1904: bool,
    /// Part of the texts that cells share.
    pub strings: Option<String>,
    /// Part of the formats.
    pub styles: Option<String>,
    pub has_macros: bool,
}

struct Relation {
    id: String,
    /// Last word of its type: `worksheet`, `styles`.
    kind: String,
    path: String,
}

/// The path that a relation points at, seen from the folder of the part that has it.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

fn relations(archive: &Archive<'_>, folder: &str, file: &str) -> Result<Vec<Relation>, TableError> {
    let name = resolved(folder, &format!("_rels/{file}.rels"));
    let mut relations = Vec::new();
    let Some(mut xml) = Xml::open(archive, &name)? else { return Ok(relations) };
    loop {
        match xml.next()? {
            Event::Start(element) if element.local_name().as_ref() == "Relationship" => {
                let read = |name| attribute(&element, name).unwrap_or_default();
                if read("TargetMode") != "External" && relations.len() < MOST {
                    let kind = read("Type").rsplit('/').next().unwrap_or_default().to_owned();
                    relations.push(Relation {
                        id: read("Id"),
                        kind,
                        path: resolved(folder, &read("Target")),
                    });
                }
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// Reads what the workbook says about itself.
pub(super) fn read(archive: &Archive<'_>) -> Result<Workbook, TableError> {
    let main = relations(archive, "", "")?.into_iter().find(|relation| relation.kind == "officeDocument");
    let path = main.map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.path);
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", &path));
    let relations = relations(archive, folder, file)?;
    let of_kind =
        |kind: &str| relations.iter().find(|relation| relation.kind == kind).map(|r| r.path.clone());

    let mut xml = Xml::required(archive, &path)?;
    let mut workbook = Workbook {
        sheets: Vec::new(),
        counts_from_1904: false,
        strings: of_kind("sharedStrings"),
        styles: of_kind("styles"),
        has_macros: archive.parts().iter().any(|part| part.name.ends_with("vbaProject.bin")),
    };
    loop {
        match xml.next()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "workbookPr" => workbook.counts_from_1904 = is_true(&element, "date1904"),
                "sheet" => {
                    // `id` with a prefix is the relation; `sheetId` is something else.
                    let id = attribute(&element, "id").unwrap_or_default();
                    let found = relations.iter().find(|relation| relation.id == id);
                    // Sheets of charts and old macros hold no rows.
                    let Some(relation) = found.filter(|relation| relation.kind == "worksheet") else {
                        continue;
                    };
                    if workbook.sheets.len() < MOST {
                        workbook.sheets.push(SheetPart {
                            name: attribute(&element, "name").unwrap_or_default(),
                            is_hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                            path: relation.path.clone(),
                        });
                    }
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    if workbook.sheets.is_empty() {
        return Err(xml.damaged("no sheets"));
    }
    Ok(workbook)
}

#[cfg(test)]
mod tests {
    use super::resolved;

    #[test]
    fn paths_are_seen_from_their_folder() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            ("xl", "..\\other/./a.xml", "other/a.xml"),
            ("", "../../../etc/passwd", "etc/passwd"),
            ("", "_rels/.rels", "_rels/.rels"),
        ] {
            assert_eq!(resolved(folder, target), path);
        }
    }
}
