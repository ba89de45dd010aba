//! Which names hold a form: one pool of numbers, lists moved and doubled as they grow.

use super::store::Store;

/// Lists of name numbers by form.
#[derive(Default)]
pub(crate) struct Postings {
    pool: Vec<u32>,
    lists: Vec<List>,
    waste: usize,
}

#[derive(Clone, Copy, Default)]
struct List {
    start: u32,
    len: u32,
    room: u32,
}

impl Postings {
    /// The lists of all names of a store, for so many forms.
    pub(crate) fn of_all(forms: usize, store: &Store) -> Self {
        let mut lists = vec![List::default(); forms];
        let each = |name: u32, take: &mut dyn FnMut(u32)| {
            let held = store.forms(name);
            for (i, h) in held.iter().enumerate() {
                if held.iter().take(i).all(|before| before.form() != h.form()) {
                    take(h.form());
                }
            }
        };
        let names = 0..u32::try_from(store.numbers()).unwrap_or(u32::MAX);
        for name in names.clone() {
            each(name, &mut |form| lists.get_mut(form as usize).into_iter().for_each(|l| l.room += 1));
        }
        let mut start = 0;
        for list in &mut lists {
            list.start = start;
            start += list.room;
        }
        let mut pool = vec![0; start as usize];
        for name in names {
            each(name, &mut |form| {
                let Some(list) = lists.get_mut(form as usize) else { return };
                pool.get_mut((list.start + list.len) as usize).into_iter().for_each(|cell| *cell = name);
                list.len += 1;
            });
        }
        Self { pool, lists, waste: 0 }
    }

    /// The names that hold a form.
    pub(crate) fn of(&self, form: u32) -> &[u32] {
        let list = self.lists.get(form as usize).copied().unwrap_or_default();
        self.pool.get(list.start as usize..(list.start + list.len) as usize).unwrap_or(&[])
    }

    /// How many names hold a form.
    pub(crate) fn count(&self, form: u32) -> u32 {
        self.lists.get(form as usize).map_or(0, |l| l.len)
    }

    pub(crate) fn bytes(&self) -> usize {
        self.pool.capacity() * 4 + self.lists.capacity() * size_of::<List>()
    }

    pub(crate) fn add(&mut self, form: u32, name: u32) {
        if self.lists.len() <= form as usize {
            self.lists.resize(form as usize + 1, List::default());
        }
        let Some(list) = self.lists.get_mut(form as usize) else { return };
        if list.len == list.room {
            let room = (list.room * 2).max(1);
            let start = self.pool.len();
            let old = list.start as usize..(list.start + list.len) as usize;
            self.waste += old.len();
            self.pool.extend_from_within(old);
            self.pool.resize(start + room as usize, 0);
            list.start = u32::try_from(start).unwrap_or(u32::MAX);
            list.room = room;
        }
        if let Some(cell) = self.pool.get_mut((list.start + list.len) as usize) {
            *cell = name;
            list.len += 1;
        }
        if self.waste > self.pool.len() / 2 && self.waste > 1 << 20 {
            self.settle(true);
        }
    }

    pub(crate) fn remove(&mut self, form: u32, name: u32) {
        let Some(list) = self.lists.get_mut(form as usize) else { return };
        let held =
            self.pool.get_mut(list.start as usize..(list.start + list.len) as usize).unwrap_or(&mut []);
        if let Some(place) = held.iter().position(|n| *n == name) {
            // Order within a list means nothing.
            if let Some(last) = held.last().copied() {
                held.get_mut(place).into_iter().for_each(|cell| *cell = last);
            }
            list.len -= 1;
        }
    }

    /// Gives back what growing has left unused; `spare` keeps room to grow.
    pub(crate) fn settle(&mut self, spare: bool) {
        let mut pool = Vec::with_capacity(self.lists.iter().map(|l| l.len as usize).sum());
        for list in &mut self.lists {
            let start = pool.len();
            let held = list.start as usize..(list.start + list.len) as usize;
            pool.extend_from_slice(self.pool.get(held).unwrap_or(&[]));
            if spare {
                pool.resize(start + list.room as usize, 0);
            } else {
                list.room = list.len;
            }
            list.start = u32::try_from(start).unwrap_or(u32::MAX);
        }
        self.pool = pool;
        self.lists.shrink_to_fit();
        self.waste = 0;
    }
}
