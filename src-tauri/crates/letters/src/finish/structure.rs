//! Writes the structure tree.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::failed;
use crate::error::LetterError;
use crate::lang::Lang;
use crate::numeral::Numerals;
use crate::tags::{Kid, Node, NodeId, Role, Tree};

/// Adds the tree and ties it to the pages; returns its root.
pub(super) fn add(
    file: &mut Document,
    tree: &Tree,
    owners: &[Vec<NodeId>],
    pages: &[ObjectId],
) -> Result<ObjectId, LetterError> {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| file.new_object_id()).collect();
    let mut reached = vec![Tree::ROOT];
    while let Some(id) = reached.pop() {
        let node = &tree.nodes[id];
        let parent = if id == Tree::ROOT { root } else { ids[node.parent] };
        let rtl = direction(tree, id);
        let mut element = element(node, parent, &ids, pages, rtl);
        if node.role == Role::Note {
            element.set("ID", identifier(id));
        }
        file.set_object(ids[id], element);
        reached.extend(node.kids.iter().filter_map(|kid| match kid {
            Kid::Node(child) => Some(*child),
            Kid::Content(..) => None,
        }));
    }
    let mut numbers = Vec::new();
    for (number, (page, owners)) in pages.iter().zip(owners).enumerate() {
        let number = i64::try_from(number).map_err(failed)?;
        let owners: Vec<Object> = owners.iter().map(|owner| ids[*owner].into()).collect();
        numbers.push(Object::Integer(number));
        numbers.push(Object::Reference(file.add_object(owners)));
        let page = file.get_dictionary_mut(*page).map_err(failed)?;
        page.set("StructParents", number);
        page.set("Tabs", "S");
    }
    let next = i64::try_from(pages.len()).map_err(failed)?;
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let mut entry = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => ids[Tree::ROOT],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    if let Some(names) = identifiers(tree, &ids) {
        let (first, last) = (names[0].clone(), names[names.len() - 2].clone());
        let leaf = file.add_object(dictionary! { "Limits" => vec![first, last], "Names" => names });
        entry.set("IDTree", dictionary! { "Kids" => vec![leaf.into()] });
    }
    file.set_object(root, entry);
    Ok(root)
}

/// The direction a node sets for itself and its children, if it sets any.
fn direction(tree: &Tree, id: NodeId) -> Option<bool> {
    tree.nodes[id].lang.map(Lang::is_rtl)
}

fn element(
    node: &Node,
    parent: ObjectId,
    ids: &[ObjectId],
    pages: &[ObjectId],
    rtl: Option<bool>,
) -> Dictionary {
    let mut out = dictionary! {
        "Type" => "StructElem",
        "S" => node.role.name(),
        "P" => parent,
    };
    // One page is named on the element; content on another page names its own.
    let home = node.kids.iter().find_map(|kid| match kid {
        Kid::Content(page, _) => Some(*page),
        Kid::Node(_) => None,
    });
    if let Some(page) = home.and_then(|page| pages.get(page)) {
        out.set("Pg", *page);
    }
    let number = |value: usize| Object::Integer(i64::try_from(value).unwrap_or(0));
    let kids: Vec<Object> = node
        .kids
        .iter()
        .map(|kid| match kid {
            Kid::Node(child) => ids[*child].into(),
            Kid::Content(page, mcid) if Some(*page) == home => number(*mcid),
            Kid::Content(page, mcid) => Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => pages[*page],
                "MCID" => number(*mcid),
            }),
        })
        .collect();
    if !kids.is_empty() {
        out.set("K", kids);
    }
    if let Some(lang) = node.lang {
        out.set("Lang", Object::string_literal(lang.tag()));
    }
    if let Some(alt) = &node.alt {
        out.set("Alt", lopdf::text_string(alt));
    }
    if let Some(attributes) = attributes(node, rtl) {
        out.set("A", attributes);
    }
    out
}

fn attributes(node: &Node, rtl: Option<bool>) -> Option<Dictionary> {
    let attributes = match node.role {
        Role::ThColumn => spanning(dictionary! { "O" => "Table", "Scope" => "Column" }, node.span),
        Role::ThRow => spanning(dictionary! { "O" => "Table", "Scope" => "Row" }, node.span),
        Role::Td if node.span > 1 => spanning(dictionary! { "O" => "Table" }, node.span),
        Role::L(numerals) => dictionary! { "O" => "List", "ListNumbering" => numbering(numerals) },
        Role::Figure => {
            let bounds = node.bounds?;
            let bounds: Vec<Object> =
                bounds.iter().map(|v| Object::Real((v * 100.0).round() / 100.0)).collect();
            dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }
        }
        _ => {
            let mode = if rtl? { "RlTb" } else { "LrTb" };
            dictionary! { "O" => "Layout", "WritingMode" => mode }
        }
    };
    Some(attributes)
}

fn spanning(mut attributes: Dictionary, span: usize) -> Dictionary {
    if span > 1 {
        attributes.set("ColSpan", i64::try_from(span).unwrap_or(1));
    }
    attributes
}

fn numbering(numerals: Numerals) -> &'static str {
    match numerals {
        Numerals::Number => "Decimal",
        Numerals::Letter => "LowerAlpha",
        Numerals::Roman => "LowerRoman",
        // A dash is none of the marks that the standard names.
        Numerals::Dash => "None",
    }
}

/// The name that a footnote has to have.
fn identifier(id: NodeId) -> Object {
    // All of one length, so that their order is that of the numbers.
    Object::string_literal(format!("note{id:08}"))
}

/// The footnotes by their names.
fn identifiers(tree: &Tree, ids: &[ObjectId]) -> Option<Vec<Object>> {
    let notes =
        tree.nodes.iter().enumerate().filter(|(_, node)| node.role == Role::Note && !node.kids.is_empty());
    let named: Vec<Object> = notes.flat_map(|(id, _)| [identifier(id), Object::Reference(ids[id])]).collect();
    (!named.is_empty()).then_some(named)
}
