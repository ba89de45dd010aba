//! The structure of a letter, as screen readers and converters see it.

use crate::lang::Lang;
use crate::numeral::Numerals;

/// What a part of the letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Sect,
    Div,
    Heading(u8),
    P,
    L(Numerals),
    Li,
    Lbl,
    LBody,
    Table,
    Tr,
    /// Head of a column.
    ThColumn,
    /// Head of a row.
    ThRow,
    Td,
    BlockQuote,
    Figure,
    /// The number in the text that sends the reader to a footnote.
    Reference,
    /// A footnote.
    Note,
}

impl Role {
    /// Name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Sect => "Sect",
            Self::Div => "Div",
            Self::Heading(level) => match level {
                0 | 1 => "H1",
                2 => "H2",
                3 => "H3",
                4 => "H4",
                5 => "H5",
                _ => "H6",
            },
            Self::P => "P",
            Self::L(_) => "L",
            Self::Li => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Table => "Table",
            Self::Tr => "TR",
            Self::ThColumn | Self::ThRow => "TH",
            Self::Td => "TD",
            Self::BlockQuote => "BlockQuote",
            Self::Figure => "Figure",
            Self::Reference => "Reference",
            Self::Note => "Note",
        }
    }

    /// Cells stand for their place in the grid even when they are empty.
    pub(crate) fn stays_when_empty(self) -> bool {
        matches!(self, Self::Td | Self::ThColumn | Self::ThRow)
    }
}

/// Number of a node in its tree.
pub(crate) type NodeId = usize;

/// A child of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content: page and number on that page.
    Content(usize, usize),
}

/// A node of the structure.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: NodeId,
    pub(crate) kids: Vec<Kid>,
    /// Set where the language differs from that of the parent.
    pub(crate) lang: Option<Lang>,
    /// Description of a figure.
    pub(crate) alt: Option<String>,
    /// Place of a figure on its page.
    pub(crate) bounds: Option<[f32; 4]>,
    /// Columns that a cell takes.
    pub(crate) span: usize,
    /// Stands among the content of its parent, and takes its place there when it is drawn.
    late: bool,
    /// What takes its place right behind it: the footnote behind its number.
    follower: Option<NodeId>,
}

impl Node {
    fn new(role: Role, parent: NodeId) -> Self {
        Self {
            role,
            parent,
            kids: Vec::new(),
            lang: None,
            alt: None,
            bounds: None,
            span: 1,
            late: false,
            follower: None,
        }
    }
}

/// The structure; node 0 is the document.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    /// The node of the whole document.
    pub(crate) const ROOT: NodeId = 0;

    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node::new(Role::Document, Self::ROOT)] }
    }

    /// Adds a node as the last child of `parent`.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.add_late(parent, role);
        self.nodes[id].late = false;
        self.nodes[parent].kids.push(Kid::Node(id));
        id
    }

    /// Adds a node that takes its place among the content of its parent when it is drawn.
    pub(crate) fn add_late(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { late: true, ..Node::new(role, parent) });
        id
    }

    /// Puts a node right behind another one that takes its place when it is drawn.
    pub(crate) fn follow(&mut self, id: NodeId, follower: NodeId) {
        self.nodes[id].follower = Some(follower);
    }

    /// The node whose content a node stands among, or else the node itself.
    pub(crate) fn home(&self, id: NodeId) -> NodeId {
        match self.nodes[id].role {
            Role::Reference => self.nodes[id].parent,
            _ => id,
        }
    }

    /// Records content of a node, which gives it its place if it has none yet.
    pub(crate) fn draw(&mut self, id: NodeId, page: usize, number: usize) {
        if std::mem::take(&mut self.nodes[id].late) {
            let Node { parent, follower, .. } = self.nodes[id];
            self.nodes[parent].kids.push(Kid::Node(id));
            if let Some(follower) = follower {
                self.nodes[follower].late = false;
                let parent = self.nodes[follower].parent;
                self.nodes[parent].kids.push(Kid::Node(follower));
            }
        }
        self.nodes[id].kids.push(Kid::Content(page, number));
    }

    /// Drops nodes without any content. Children always come after their parents.
    pub(crate) fn prune(&mut self) {
        let mut keep = vec![true; self.nodes.len()];
        for id in (0..self.nodes.len()).rev() {
            let kids = std::mem::take(&mut self.nodes[id].kids);
            let kids: Vec<Kid> =
                kids.into_iter().filter(|kid| !matches!(kid, Kid::Node(child) if !keep[*child])).collect();
            keep[id] = !kids.is_empty() || self.nodes[id].role.stays_when_empty();
            self.nodes[id].kids = kids;
        }
    }
}
