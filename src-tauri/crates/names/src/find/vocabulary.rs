//! The distinct forms of parts, in one trie per writing.

use super::alphabet::{WRITINGS, Writing};

/// Nothing.
pub(crate) const NONE: u32 = u32::MAX;

/// A place in a trie. A place with a form has nothing below it: the rest of the form is its tail.
#[derive(Clone, Copy)]
pub(crate) struct Node {
    pub(crate) child: u32,
    pub(crate) sibling: u32,
    pub(crate) form: u32,
    pub(crate) symbol: u8,
    /// The symbols that occur further down, one bit each.
    pub(crate) below: u64,
}

/// The symbols of a text, one bit each.
pub(crate) fn bits(symbols: &[u8]) -> u64 {
    symbols.iter().fold(0, |bits, s| bits | 1 << (s & 63))
}

/// Forms by number.
pub(crate) struct Vocabulary {
    texts: Vec<u8>,
    starts: Vec<u32>,
    writings: Vec<Writing>,
    tries: [Vec<Node>; WRITINGS.len()],
    /// Numbers of forms by hash of their writing and symbols; `NONE` for a free place.
    table: Vec<u32>,
}

impl Vocabulary {
    pub(crate) fn new() -> Self {
        let root = || vec![Node { child: NONE, sibling: NONE, form: NONE, symbol: 0, below: 0 }];
        Self {
            texts: Vec::new(),
            starts: vec![0],
            writings: Vec::new(),
            tries: std::array::from_fn(|_| root()),
            table: vec![NONE; 64],
        }
    }

    /// How many forms.
    pub(crate) fn len(&self) -> usize {
        self.writings.len()
    }

    /// The symbols of a form.
    pub(crate) fn text(&self, form: u32) -> &[u8] {
        let at = |i: usize| self.starts.get(i).map_or(0, |s| *s as usize);
        self.texts.get(at(form as usize)..at(form as usize + 1)).unwrap_or(&[])
    }

    pub(crate) fn writing(&self, form: u32) -> Writing {
        self.writings.get(form as usize).copied().unwrap_or(Writing::Other)
    }

    pub(crate) fn trie(&self, writing: Writing) -> &[Node] {
        self.tries.get(writing.number()).map_or(&[], Vec::as_slice)
    }

    /// Bytes held.
    pub(crate) fn bytes(&self) -> usize {
        self.texts.capacity()
            + self.starts.capacity() * 4
            + self.writings.capacity()
            + self.table.capacity() * 4
            + self.tries.iter().map(|t| t.capacity() * size_of::<Node>()).sum::<usize>()
    }

    fn child(trie: &[Node], node: u32, symbol: u8) -> Option<u32> {
        let mut next = trie.get(node as usize)?.child;
        while let Some(n) = trie.get(next as usize) {
            if n.symbol == symbol {
                return Some(next);
            }
            next = n.sibling;
        }
        None
    }

    /// The place in the table where a form is, or where it belongs.
    fn place(&self, writing: Writing, symbols: &[u8]) -> usize {
        let mask = self.table.len() - 1;
        let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ writing as u64;
        for s in symbols {
            hash = (hash ^ u64::from(*s)).wrapping_mul(0x0100_0000_01b3);
        }
        let mut place = (hash ^ hash >> 29) as usize & mask;
        while let Some(form) = self.table.get(place).copied().filter(|f| *f != NONE) {
            if self.writing(form) == writing && self.text(form) == symbols {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    /// The number of a form, if it is there.
    pub(crate) fn find(&self, writing: Writing, symbols: &[u8]) -> Option<u32> {
        self.table.get(self.place(writing, symbols)).copied().filter(|f| *f != NONE)
    }

    /// The number of a form, given now if it is new. A form that is only loaded is not searched
    /// before [`Self::settle`].
    pub(crate) fn insert(&mut self, writing: Writing, symbols: &[u8], load: bool) -> u32 {
        let place = self.place(writing, symbols);
        if let Some(form) = self.table.get(place).copied().filter(|f| *f != NONE) {
            return form;
        }
        let form = u32::try_from(self.writings.len()).unwrap_or(NONE);
        self.texts.extend_from_slice(symbols);
        self.starts.push(u32::try_from(self.texts.len()).unwrap_or(NONE));
        self.writings.push(writing);
        self.table.get_mut(place).into_iter().for_each(|cell| *cell = form);
        if self.writings.len() * 3 > self.table.len() * 2 {
            self.table = vec![NONE; self.table.len() * 2];
            for form in 0..u32::try_from(self.writings.len()).unwrap_or(NONE) {
                let place = self.place(self.writing(form), self.text(form));
                self.table.get_mut(place).into_iter().for_each(|cell| *cell = form);
            }
        }
        if !load {
            self.weave(writing, form);
        }
        form
    }

    /// Takes a form into its trie.
    fn weave(&mut self, writing: Writing, form: u32) {
        let symbols = self.text(form).to_vec();
        let mut node = 0;
        for depth in 0..symbols.len() {
            let trie = self.trie(writing);
            let next = symbols.get(depth).and_then(|symbol| Self::child(trie, node, *symbol));
            let Some(next) = next else {
                self.hang(writing, node, depth, form);
                break;
            };
            let there = trie.get(next as usize).map_or(NONE, |n| n.form);
            if there != NONE {
                // Two forms share the way: the one that was here moves one symbol down.
                if let Some(n) = self.tries.get_mut(writing.number()).and_then(|t| t.get_mut(next as usize)) {
                    n.form = NONE;
                }
                self.hang(writing, next, depth + 1, there);
            }
            node = next;
        }
        self.mark(writing, &symbols);
    }

    /// Hangs a form below a node that is `depth` symbols down.
    fn hang(&mut self, writing: Writing, parent: u32, depth: usize, form: u32) {
        let text = self.text(form);
        let symbol = text.get(depth).copied().unwrap_or(0);
        let below = bits(text.get(depth + 1..).unwrap_or(&[]));
        let Some(trie) = self.tries.get_mut(writing.number()) else { return };
        let node = u32::try_from(trie.len()).unwrap_or(NONE);
        let sibling = trie.get(parent as usize).map_or(NONE, |n| n.child);
        trie.push(Node { child: NONE, sibling, form, symbol, below });
        if let Some(n) = trie.get_mut(parent as usize) {
            n.child = node;
        }
    }

    /// Tells every place on the way to a form what occurs further down.
    fn mark(&mut self, writing: Writing, symbols: &[u8]) {
        let Some(trie) = self.tries.get_mut(writing.number()) else { return };
        let mut node = 0;
        for (depth, symbol) in symbols.iter().enumerate() {
            let Some(n) = trie.get_mut(node as usize) else { return };
            n.below |= bits(symbols.get(depth..).unwrap_or(&[]));
            match Self::child(trie, node, *symbol) {
                Some(next) => node = next,
                None => return,
            }
        }
    }

    /// Builds the tries anew, siblings next to each other and level by level, so that a search
    /// reads memory in order.
    pub(crate) fn settle(&mut self) {
        let mut by_writing: [Vec<u32>; WRITINGS.len()] = std::array::from_fn(|_| Vec::new());
        for (form, writing) in (0u32..).zip(&self.writings) {
            by_writing.get_mut(writing.number()).into_iter().for_each(|list| list.push(form));
        }
        for (number, mut forms) in by_writing.into_iter().enumerate() {
            // The first eight symbols decide nearly always.
            let head = |form: u32| {
                let text = self.text(form);
                let start = text.iter().take(8).fold(0u64, |n, s| n << 8 | u64::from(*s));
                start << (8 * 8usize.saturating_sub(text.len()))
            };
            let mut keyed: Vec<(u64, u32)> = forms.drain(..).map(|f| (head(f), f)).collect();
            keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| self.text(a.1).cmp(self.text(b.1))));
            forms.extend(keyed.into_iter().map(|k| k.1));
            let trie = self.plant(&forms);
            self.tries.get_mut(number).into_iter().for_each(|t| t.clone_from(&trie));
        }
        self.texts.shrink_to_fit();
        self.starts.shrink_to_fit();
        self.writings.shrink_to_fit();
    }

    /// A trie of forms in order of their texts.
    fn plant(&self, forms: &[u32]) -> Vec<Node> {
        let mut trie = vec![Node { child: NONE, sibling: NONE, form: NONE, symbol: 0, below: 0 }];
        let mut ranges = vec![(0, forms.len(), 0)];
        let mut at = 0;
        while let Some((start, end, depth)) = ranges.get(at).copied() {
            let range = forms.get(start..end).unwrap_or(&[]);
            let symbol = |form: u32, depth: usize| self.text(form).get(depth).copied().unwrap_or(0);
            if let ([form], true) = (range, at > 0) {
                let tail = bits(self.text(*form).get(depth..).unwrap_or(&[]));
                if let Some(node) = trie.get_mut(at) {
                    (node.form, node.below) = (*form, tail);
                }
            } else {
                let first = trie.len();
                let mut from = start;
                for group in range.chunk_by(|a, b| symbol(*a, depth) == symbol(*b, depth)) {
                    let symbol = group.first().map_or(0, |f| symbol(*f, depth));
                    if let Some(before) = trie.len().checked_sub(1).filter(|b| *b >= first) {
                        let next = u32::try_from(trie.len()).unwrap_or(NONE);
                        trie.get_mut(before).into_iter().for_each(|n| n.sibling = next);
                    }
                    trie.push(Node { child: NONE, sibling: NONE, form: NONE, symbol, below: 0 });
                    ranges.push((from, from + group.len(), depth + 1));
                    from += group.len();
                }
                if trie.len() > first {
                    trie.get_mut(at).into_iter().for_each(|n| n.child = u32::try_from(first).unwrap_or(NONE));
                }
            }
            at += 1;
        }
        for at in (0..trie.len()).rev() {
            let mut below = 0;
            let mut next = trie.get(at).map_or(NONE, |n| n.child);
            while let Some(child) = trie.get(next as usize) {
                below |= child.below | 1 << (child.symbol & 63);
                next = child.sibling;
            }
            trie.get_mut(at).into_iter().for_each(|n| n.below |= below);
        }
        trie.shrink_to_fit();
        trie
    }
}
