//! The roll-ups of an edition's objectives, now and at past dates; kept as far as nothing below them has changed.

use super::{Edition, Told};
use crate::reading::{Child, Course, KpiReading, Roll, Standing, Status, Thresholds, roll_up};
use crate::source::At;
use crate::source::record::Kind;
use crate::strategy::{Id, Ref, Relation, Strategy};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Roll-ups by objective. A copy shares what it does not change.
pub(super) type Rolls = OrdMap<Id, Arc<Roll>>;

/// Where KPIs stand.
type Kpis = OrdMap<Id, Arc<KpiReading>>;

impl Edition {
    /// The roll-ups of all objectives that the edition holds.
    pub(super) fn rolls(&self, strategy: &Strategy, kpis: &Kpis) -> Rolls {
        let ids = strategy.objectives.keys().cloned().collect();
        self.rolls_of(&ids, Rolls::new(), strategy, kpis)
    }

    /// The roll-ups again, where the edition holds what it held, and some records refer to others than they did.
    pub(super) fn rolls_again(
        &self,
        known: &Rolls,
        (old, new): (Told<'_>, Told<'_>),
        relinked: &[Ref],
        (was, is): (&Kpis, &Kpis),
    ) -> Rolls {
        let above = above(old.strategy, new.strategy, relinked, (was, is));
        let mut rolls = known.clone();
        for id in &above {
            rolls.remove(id);
        }
        let mut rolls = self.rolls_of(&above, rolls, new.strategy, is);
        for (id, was) in above.iter().filter_map(|id| known.get_key_value(id)) {
            if rolls.get(id).is_some_and(|is| **is == **was) {
                rolls.insert(Arc::clone(id), Arc::clone(was));
            }
        }
        rolls
    }

    /// Adds the roll-ups of objectives, those below before those above; what is known is not rolled up again.
    fn rolls_of(&self, ids: &BTreeSet<Id>, mut rolls: Rolls, strategy: &Strategy, kpis: &Kpis) -> Rolls {
        let thresholds = thresholds(strategy);
        let mut open: BTreeSet<&Id> = BTreeSet::new();
        // A pile of its own: a chain of objectives may be longer than a thread's stack is deep.
        let mut pile: Vec<(Ref, bool)> = Vec::new();
        for id in ids {
            pile.push((Ref::new(Kind::Objective, id), false));
            while let Some((of, are_below_done)) = pile.pop() {
                let Some((id, _)) = strategy.objectives.get_key_value(&of.id) else { continue };
                if are_below_done {
                    let children = self.children(&of, strategy, kpis, &rolls);
                    rolls.insert(id.clone(), Arc::new(roll_up(&children, thresholds)));
                    continue;
                }
                // A circle of parents is a fault and never gets here; the guard keeps a mistake from becoming a hang.
                if rolls.contains_key(id) || !self.holds(&of) || !open.insert(id) {
                    continue;
                }
                let below = strategy.backlinks(&of, Relation::Parent).map(|child| (child.clone(), false));
                let below: Vec<_> = below.collect();
                pile.push((of, true));
                pile.extend(below);
            }
        }
        rolls
    }

    /// What rolls up into an objective: its KPIs, and the objectives right below it.
    fn children(&self, of: &Ref, strategy: &Strategy, kpis: &Kpis, rolls: &Rolls) -> Vec<Child> {
        let measured = strategy.backlinks(of, Relation::Measures).filter(|kpi| self.holds(kpi)).filter_map(|kpi| {
            let (reading, record) = (kpis.get(&kpi.id)?, strategy.kpis.get(&kpi.id)?);
            reading.judged.then(|| Child {
                of: kpi.clone(),
                weight: weight(record.data.weight.as_ref()),
                score: reading.score,
                poor: reading.status == Status::OffTarget,
            })
        });
        let below = strategy.backlinks(of, Relation::Parent).filter(|child| self.holds(child)).filter_map(|child| {
            let (roll, record) = (rolls.get(&child.id)?, strategy.objectives.get(&child.id)?);
            (roll.of > 0).then(|| Child {
                of: child.clone(),
                weight: weight(record.data.weight.as_ref()),
                score: roll.score,
                poor: roll.course == Course::OffCourse,
            })
        });
        measured.chain(below).collect()
    }

    /// Where an objective stood when things stood so, over what the edition holds now: the values, targets and staleness
    /// are those of that date, what belongs to it and how much it weighs are those of today.
    pub(super) fn roll_then(
        &self,
        date: Date,
        id: &Id,
        strategy: &Strategy,
        past: &BTreeMap<Date, Standing>,
    ) -> Option<&Arc<Roll>> {
        self.then.get_or_init(|| self.rolls_then(strategy, past)).get(&date)?.get(id)
    }

    /// The objectives that stood otherwise at a past date than in the edition before, as far as a page asked it for them.
    pub(super) fn rolled_otherwise(
        &self,
        before: &Self,
        strategy: &Strategy,
        past: &BTreeMap<Date, Standing>,
    ) -> BTreeSet<Id> {
        let Some(was) = before.then.get() else { return BTreeSet::new() };
        let is = self.then.get_or_init(|| self.rolls_then(strategy, past));
        let none = Rolls::new();
        let dates: BTreeSet<&Date> = was.keys().chain(is.keys()).collect();
        let of = |rolls: &BTreeMap<Date, Rolls>, date: &Date| rolls.get(date).unwrap_or(&none).clone();
        dates.into_iter().flat_map(|date| unlike(&of(was, date), &of(is, date))).collect()
    }

    fn rolls_then(&self, strategy: &Strategy, past: &BTreeMap<Date, Standing>) -> BTreeMap<Date, Rolls> {
        past.iter().map(|(date, then)| (*date, self.rolls(strategy, &then.kpis))).collect()
    }

    /// The roll-ups at past dates again, as [`Self::rolls_again`].
    pub(super) fn rolls_then_again(
        &self,
        known: &BTreeMap<Date, Rolls>,
        (old, new): (Told<'_>, Told<'_>),
        relinked: &[Ref],
    ) -> BTreeMap<Date, Rolls> {
        let of = |(date, is): (&Date, &Standing)| match known.get(date).zip(old.past.get(date)) {
            Some((known, was)) => (*date, self.rolls_again(known, (old, new), relinked, (&was.kpis, &is.kpis))),
            None => (*date, self.rolls(new.strategy, &is.kpis)),
        };
        new.past.iter().map(of).collect()
    }
}

/// The objectives above all that counts otherwise than it did, or is another's.
fn above(old: &Strategy, new: &Strategy, relinked: &[Ref], (was, is): (&Kpis, &Kpis)) -> BTreeSet<Id> {
    let mut open: Vec<&Ref> = Vec::new();
    for of in relinked {
        for strategy in [old, new] {
            let up = strategy.links(of, Relation::Measures).chain(strategy.links(of, Relation::Parent));
            open.extend(up.filter(|of| of.kind == Kind::Objective));
        }
    }
    for item in old.kpis.diff(&new.kpis) {
        if let DiffItem::Update { old: (_, was), new: (id, is) } = item
            && weight(was.data.weight.as_ref()).to_bits() == weight(is.data.weight.as_ref()).to_bits()
        {
            _ = id;
            continue;
        }
        open.extend(new.links(&Ref::new(Kind::Kpi, id_of(&item)), Relation::Measures));
    }
    for item in was.diff(is) {
        if let DiffItem::Update { old: (_, was), new: (_, is) } = item
            && (was.judged, was.score, was.status) == (is.judged, is.score, is.status)
        {
            continue;
        }
        open.extend(new.links(&Ref::new(Kind::Kpi, id_of(&item)), Relation::Measures));
    }
    for item in old.objectives.diff(&new.objectives) {
        open.extend(new.links(&Ref::new(Kind::Objective, id_of(&item)), Relation::Parent));
    }
    let mut above = BTreeSet::new();
    while let Some(of) = open.pop() {
        if above.insert(Arc::clone(&of.id)) {
            open.extend(new.links(of, Relation::Parent));
        }
    }
    above
}

fn id_of<'m, T>(item: &DiffItem<'m, 'm, Id, T>) -> &'m Id {
    match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => id,
    }
}

/// The objectives that two sets of roll-ups tell otherwise.
pub(super) fn unlike(old: &Rolls, new: &Rolls) -> Vec<Id> {
    old.diff(new).map(|item| Arc::clone(id_of(&item))).collect()
}

fn weight(weight: Option<&At<f64>>) -> f64 {
    weight.map_or(1.0, |weight| weight.value)
}

/// The thresholds of a strategy's roll-ups.
fn thresholds(strategy: &Strategy) -> Thresholds {
    let limits = &strategy.organisation.limits;
    Thresholds { on_course: limits.on_course(), watch: limits.watch(), coverage: limits.coverage() }
}
