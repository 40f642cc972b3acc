//! Who looked at what, turned round: a change finds those it reaches without asking all of them.

use super::Marks;
use super::change::Changed;
use imbl::OrdMap;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many are kept beside the index before they are put into it.
const BESIDE: usize = 4096;

/// Those who looked (looks of the check, pages), by the marks of what they looked at. A copy shares what it does not
/// change.
#[derive(Debug, Clone)]
pub(crate) struct LookedAtBy<K: Ord> {
    index: Arc<Index<K>>,
    /// Those who came or looked again since the index was made: what it says of them holds no more. None for those who
    /// are gone.
    since: OrdMap<K, Option<Arc<[u32]>>>,
}

/// Those who looked by mark, in one list.
#[derive(Debug)]
struct Index<K> {
    looks: Vec<K>,
    /// All marks, ascending, each with where those who looked at it end in `of`.
    marks: Vec<(u32, u32)>,
    /// Those who looked by their number, those of the first mark first.
    of: Vec<u32>,
}

impl<K: Sync> Index<K> {
    /// Of those who looked, with their marks.
    fn new(looks: Vec<(K, Marks)>) -> Self {
        let numbered = looks.par_iter().enumerate();
        let pair = |mark: u32, look: usize| u64::from(mark) << 32 | look as u64;
        let mut pairs: Vec<u64> =
            numbered.flat_map_iter(|(nth, (_, marks))| marks.iter().map(move |mark| pair(*mark, nth))).collect();
        pairs.par_sort_unstable();
        let (mut marks, mut of) = (Vec::new(), Vec::with_capacity(pairs.len()));
        for same in pairs.chunk_by(|a, b| a >> 32 == b >> 32) {
            of.extend(same.iter().map(|pair| low(*pair)));
            marks.extend(same.first().map(|pair| (low(pair >> 32), u32::try_from(of.len()).unwrap_or(u32::MAX))));
        }
        marks.shrink_to_fit();
        Self { looks: looks.into_iter().map(|(look, _)| look).collect(), marks, of }
    }

    /// Those who looked at a mark.
    fn at(&self, mark: u32) -> impl Iterator<Item = &K> {
        let at = self.marks.binary_search_by_key(&mark, |(mark, _)| *mark).ok();
        let of = at.map(|at| self.range(at)).unwrap_or_default();
        of.iter().filter_map(|nth| self.looks.get(*nth as usize))
    }

    /// Those of the mark at a place.
    fn range(&self, at: usize) -> &[u32] {
        let begin = at.checked_sub(1).and_then(|before| self.marks.get(before)).map_or(0, |(_, end)| *end as usize);
        let end = self.marks.get(at).map_or(begin, |(_, end)| *end as usize);
        self.of.get(begin..end).unwrap_or_default()
    }

    /// The marks of each, as it was put in.
    fn turned_back(&self) -> Vec<Vec<u32>> {
        let mut marks: Vec<Vec<u32>> = vec![Vec::new(); self.looks.len()];
        for (at, (mark, _)) in self.marks.iter().enumerate() {
            for nth in self.range(at) {
                if let Some(marks) = marks.get_mut(*nth as usize) {
                    marks.push(*mark);
                }
            }
        }
        marks
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
fn low(pair: u64) -> u32 {
    pair as u32
}

impl<K: Ord + Clone + Sync> LookedAtBy<K> {
    /// Of all who looked, with their marks.
    pub(crate) fn new(looks: Vec<(K, Marks)>) -> Self {
        Self { index: Arc::new(Index::new(looks)), since: OrdMap::new() }
    }

    /// Those that a change reaches; none where that is everything.
    pub(crate) fn reached(&self, changed: &Changed) -> Option<BTreeSet<K>> {
        let Changed::These(marked) = changed else { return None };
        let known = marked.marks().flat_map(|mark| self.index.at(mark)).filter(|look| !self.since.contains_key(*look));
        let since = self.since.iter().filter_map(|(look, marks)| Some((look, marks.as_ref()?)));
        let since = since.filter(|(_, marks)| changed.reaches(marks)).map(|(look, _)| look);
        Some(known.chain(since).cloned().collect())
    }

    /// Notes those who came or looked again, and those who are gone.
    pub(crate) fn note(&mut self, made: Vec<(K, Marks)>, gone: impl Iterator<Item = K>) {
        self.since.extend(made.into_iter().map(|(look, marks)| (look, Some(marks.into()))));
        self.since.extend(gone.map(|look| (look, None)));
        if self.since.len() > BESIDE {
            let known = self.index.looks.iter().zip(self.index.turned_back());
            let known = known.filter(|(look, _)| !self.since.contains_key(*look));
            let known = known.map(|(look, marks)| (look.clone(), marks.into()));
            let since = self.since.iter();
            let since = since.filter_map(|(look, marks)| Some((look.clone(), Marks::from(&**marks.as_ref()?))));
            *self = Self::new(known.chain(since).collect());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Look;
    use super::super::change::Marked;
    use super::*;
    use crate::source::record::Kind;
    use crate::strategy::Ref;
    use std::collections::BTreeMap;

    fn look(nth: u32) -> Look {
        Look::Record(Ref { kind: Kind::Kpi, id: format!("kpi-{nth}").into() })
    }

    /// Each looks at itself, at a group of ten and at what all look at.
    fn marks(nth: u32) -> Marks {
        [1, 1000 + nth / 10, 100_000 + nth].into()
    }

    fn change(mark: u32) -> Changed {
        let mut marked = Marked::default();
        marked.insert(mark);
        Changed::These(marked)
    }

    #[test]
    fn a_change_finds_the_looks_that_asking_each_would_find_however_many_were_made_again() {
        let mut by = LookedAtBy::new((0..2000).map(|nth| (look(nth), marks(nth))).collect());
        let mut all: BTreeMap<Look, Marks> = (0..2000).map(|nth| (look(nth), marks(nth))).collect();
        let many = u32::try_from(BESIDE).unwrap_or(u32::MAX);
        for turn in 0..8 {
            // Some look at other things than they did, many come, and one in a hundred goes.
            let begin = turn * many / 3;
            let again = (begin..begin + many / 3).map(|nth| (look(nth), marks(nth + turn)));
            let again: Vec<(Look, Marks)> = again.collect();
            let gone: Vec<Look> = (begin..begin + many).step_by(100).map(|nth| look(nth + 7)).collect();
            let gone: Vec<Look> =
                gone.into_iter().filter(|look| !again.iter().any(|(again, _)| again == look)).collect();
            all.extend(again.iter().cloned());
            for look in &gone {
                all.remove(look);
            }
            by.note(again, gone.into_iter());
            for mark in [1, 1000, 1007, 1000 + begin / 10, 100_000, 100_007, 100_000 + begin + turn, 5] {
                let changed = change(mark);
                let asked = all.iter().filter(|(_, marks)| changed.reaches(marks)).map(|(look, _)| look.clone());
                assert_eq!(by.reached(&changed), Some(asked.collect()), "mark {mark} in turn {turn}");
            }
        }
        assert!(by.since.len() < BESIDE, "the index is made again now and then");
    }
}
