//! Bookmarks from the headings.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::draw::Entry;

/// Adds the outline; returns its root if there is anything to show.
pub(super) fn add(file: &mut Document, entries: &[Entry], pages: &[ObjectId]) -> Option<ObjectId> {
    if entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    let parents = parents(entries);
    for (index, entry) in entries.iter().enumerate() {
        let page = pages.get(entry.page).copied()?;
        let mut item = dictionary! {
            "Title" => lopdf::text_string(&entry.title),
            "Parent" => parents[index].map_or(root, |p| ids[p]),
            "Dest" => vec![
                page.into(),
                "XYZ".into(),
                Object::Null,
                Object::Integer(entry.y.round() as i64),
                Object::Null,
            ],
        };
        let siblings = children(&parents, parents[index]);
        let at = siblings.iter().position(|s| *s == index)?;
        if let Some(before) = at.checked_sub(1).and_then(|a| siblings.get(a)) {
            item.set("Prev", ids[*before]);
        }
        if let Some(after) = siblings.get(at + 1) {
            item.set("Next", ids[*after]);
        }
        family(&mut item, &children(&parents, Some(index)), &ids);
        file.set_object(ids[index], item);
    }
    let mut outlines = dictionary! { "Type" => "Outlines" };
    family(&mut outlines, &children(&parents, None), &ids);
    // Everything is open, so the root counts all entries.
    outlines.set("Count", i64::try_from(entries.len()).ok()?);
    file.set_object(root, outlines);
    Some(root)
}

/// The nearest earlier entry of a higher level.
fn parents(entries: &[Entry]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut out = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        while open.last().is_some_and(|last| entries[*last].level >= entry.level) {
            open.pop();
        }
        out.push(open.last().copied());
        open.push(index);
    }
    out
}

fn children(parents: &[Option<usize>], of: Option<usize>) -> Vec<usize> {
    (0..parents.len()).filter(|i| parents[*i] == of).collect()
}

fn family(item: &mut Dictionary, kids: &[usize], ids: &[ObjectId]) {
    if let (Some(first), Some(last)) = (kids.first(), kids.last()) {
        item.set("First", ids[*first]);
        item.set("Last", ids[*last]);
        item.set("Count", i64::try_from(kids.len()).unwrap_or(0));
    }
}
