//! The signs of an edition that strategy and execution come apart, by record; kept as far as a change can't reach them.

use super::Told;
use crate::reading::drift::{self, Drift, Evidence};
use crate::source::record::Kind;
use crate::strategy::{Id, Ref, Relation};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Signs by record. A copy shares what it does not change.
#[derive(Debug, Default, Clone)]
pub(super) struct Signs {
    /// Those on KPIs, of which there are many.
    kpis: OrdMap<Ref, Arc<[Drift]>>,
    others: OrdMap<Ref, Arc<[Drift]>>,
}

impl Signs {
    /// All signs over what an edition holds, with those of its roll-ups.
    pub(super) fn find(told: Told<'_>, holds: &(dyn Fn(&Ref) -> bool + Sync), masked: Vec<Drift>) -> Self {
        let evidence = evidence(told, holds);
        let kpis = by_record(&drift::of_kpis(&evidence, told.strategy.kpis.keys())).into_iter().collect();
        Self { kpis, others: others(&evidence, masked).into_iter().collect() }
    }

    /// The signs again, where no more was changed than `old` and `new` differ in and the edition holds what it held.
    pub(super) fn find_again(
        &self,
        old: Told<'_>,
        new: Told<'_>,
        holds: &(dyn Fn(&Ref) -> bool + Sync),
        masked: Vec<Drift>,
    ) -> Self {
        let evidence = evidence(new, holds);
        let mut signs = self.clone();
        let touched = kpis(old, new);
        let mut found = by_record(&drift::of_kpis(&evidence, touched.iter())).into_iter().peekable();
        for id in &touched {
            let of = Ref::new(Kind::Kpi, id);
            match found.next_if(|(found, _)| *found == of) {
                Some((_, is)) if signs.kpis.get(&of).is_some_and(|was| **was == *is) => {}
                Some((of, is)) => _ = signs.kpis.insert(of, is),
                None if signs.kpis.contains_key(&of) => _ = signs.kpis.remove(&of),
                None => {}
            }
        }
        if !are_others_untouched(old, new) {
            signs.others = others(&evidence, masked).into_iter().collect();
            return signs;
        }
        // What the roll-ups say is all that may be otherwise.
        let is_rolled = |drift: &Drift| matches!(drift.sign, drift::Sign::MaskedRed { .. });
        let rest = self.others.values().flat_map(|of| of.iter()).filter(|drift| !is_rolled(drift)).cloned();
        let rest: Vec<Drift> = rest.chain(masked).collect();
        signs.others = by_record(&sorted(rest)).into_iter().collect();
        signs
    }

    /// All of them, by record.
    pub(super) fn all(&self) -> impl Iterator<Item = &Drift> {
        let kpi = Ref::new(Kind::Kpi, &Id::from(""));
        let (before, after) = (self.others.range(..kpi.clone()), self.others.range(kpi..));
        before.chain(self.kpis.iter()).chain(after).flat_map(|(_, of)| of.iter())
    }

    /// Those on a record.
    pub(super) fn of(&self, of: &Ref) -> &[Drift] {
        let signs = if of.kind == Kind::Kpi { &self.kpis } else { &self.others };
        signs.get(of).map_or(&[], |of| of)
    }

    /// The records on which there are other signs than there were.
    pub(super) fn unlike(&self, before: &Self) -> Vec<Ref> {
        let kpis = before.kpis.diff(&self.kpis);
        let all = kpis.chain(before.others.diff(&self.others)).map(|item| match item {
            DiffItem::Add(of, _) | DiffItem::Remove(of, _) | DiffItem::Update { new: (of, _), .. } => of.clone(),
        });
        all.collect()
    }
}

fn evidence<'a>(told: Told<'a>, holds: &'a (dyn Fn(&Ref) -> bool + Sync)) -> Evidence<'a> {
    Evidence { strategy: told.strategy, readings: told.readings, past: told.past, holds }
}

fn others(evidence: &Evidence<'_>, masked: Vec<Drift>) -> Vec<(Ref, Arc<[Drift]>)> {
    let mut found = drift::of_others(evidence);
    found.extend(masked);
    by_record(&sorted(found))
}

fn sorted(mut signs: Vec<Drift>) -> Vec<Drift> {
    signs.sort_by(|a, b| a.of.cmp(&b.of));
    signs
}

/// Signs that are sorted by record.
fn by_record(signs: &[Drift]) -> Vec<(Ref, Arc<[Drift]>)> {
    signs.chunk_by(|a, b| a.of == b.of).map(|of| (of[0].of.clone(), Arc::from(of))).collect()
}

/// The KPIs of which signs may be otherwise.
fn kpis(old: Told<'_>, new: Told<'_>) -> BTreeSet<Id> {
    let mut touched = BTreeSet::new();
    touched.extend(unlike(&old.strategy.kpis, &new.strategy.kpis));
    touched.extend(unlike(&old.strategy.measures, &new.strategy.measures));
    touched.extend(unlike(&old.readings.kpis, &new.readings.kpis));
    touched.extend(unlike(&old.readings.signals, &new.readings.signals));
    touched.extend(unlike(&old.readings.outlooks, &new.readings.outlooks));
    for (was, is) in old.past.values().zip(new.past.values()) {
        touched.extend(unlike(&was.kpis, &is.kpis));
    }
    let referred = new.strategy.referred_otherwise(old.strategy).into_iter();
    touched.extend(referred.filter(|of| of.kind == Kind::Kpi).map(|of| of.id));
    let held_otherwise = unlike(&old.strategy.reviews, &new.strategy.reviews).next().is_some();
    if held_otherwise || !old.past.keys().eq(new.past.keys()) {
        touched.extend(new.strategy.kpis.keys().cloned());
    }
    touched
}

/// Whether nothing at which the signs on other records look has changed.
fn are_others_untouched(old: Told<'_>, new: Told<'_>) -> bool {
    macro_rules! are_alike {
        ($($of:ident.$map:ident),*) => {
            $(unlike(&old.$of.$map, &new.$of.$map).next().is_none())&&*
        };
    }
    let moves = |id: &Id| new.strategy.backlinks(&Ref::new(Kind::Kpi, id), Relation::Moves).next().is_some();
    let watches = |id: &Id| new.strategy.backlinks(&Ref::new(Kind::Kpi, id), Relation::Watches).next().is_some();
    new.strategy.has_links_of(old.strategy)
        && are_alike!(
            strategy.objectives,
            strategy.initiatives,
            strategy.decisions,
            strategy.assumptions,
            strategy.reviews,
            strategy.people,
            strategy.teams,
            readings.initiatives,
            readings.impacts
        )
        && !unlike(&old.readings.signals, &new.readings.signals).any(|id| moves(&id))
        && !unlike(&old.readings.kpis, &new.readings.kpis).any(|id| watches(&id))
}

/// The ids of what is otherwise in two maps, or only in one.
fn unlike<T: PartialEq + ?Sized>(old: &OrdMap<Id, Arc<T>>, new: &OrdMap<Id, Arc<T>>) -> impl Iterator<Item = Id> {
    old.diff(new).map(|item| match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => Arc::clone(id),
    })
}
