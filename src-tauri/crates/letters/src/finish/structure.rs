//! Writes the structure tree.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::failed;
use crate::error::LetterError;
use crate::lang::Lang;
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
        file.set_object(ids[id], element(node, parent, &ids, pages, rtl));
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
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => ids[Tree::ROOT],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next,
        },
    );
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
        Role::ThColumn => dictionary! { "O" => "Table", "Scope" => "Column" },
        Role::ThRow => dictionary! { "O" => "Table", "Scope" => "Row" },
        Role::L => dictionary! { "O" => "List", "ListNumbering" => "Decimal" },
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
