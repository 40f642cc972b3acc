//! All readings of a strategy, anew or from those before: what is read from the very same records, values and thresholds
//! is not read again, and what comes out the same is shared, so that the next room need not look at it.

use super::{ImpactReading, InitiativeReading, KpiReading, Outlook, Readings, Signal, Standing};
use super::{impact, initiative, kpi, outlook, signal};
use crate::source::record::{Kind, Organisation, ReviewState};
use crate::strategy::{Id, Ref, Relation, Strategy};
use imbl::OrdMap;
use imbl::ordmap::DiffItem;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A strategy with its readings, from which those of the next are taken where nothing has changed.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
}

/// Reads all records at a date.
pub fn read(strategy: &Strategy, as_of: Date) -> Readings {
    read_again(strategy, as_of, None)
}

/// The ends of the eleven months before a date, ascending: with the date itself, the year that a score is told over.
pub fn months_before(as_of: Date) -> Vec<Date> {
    let first = as_of.first_of_month();
    let ends = (0..11).rev().map(|back| first.saturating_sub(jiff::Span::new().months(back)));
    ends.map(|begin| begin.saturating_sub(jiff::Span::new().days(1))).collect()
}

/// Where things stood at the dates of the reviews that were held by a date, and at the ends of the months before it.
pub fn past(strategy: &Strategy, as_of: Date) -> BTreeMap<Date, Standing> {
    past_again(strategy, as_of, None)
}

/// Reads all records at a date, from the readings before where it can.
pub fn read_again(strategy: &Strategy, as_of: Date, before: Option<Before<'_>>) -> Readings {
    let known = before.filter(|before| before.readings.as_of == as_of && is_in_same_light(before.strategy, strategy));
    let touched = Touched::new(strategy, known.map(|before| before.strategy));
    let standing = known.map(|before| (&before.readings.kpis, &before.readings.initiatives));
    let Standing { kpis, initiatives, .. } = stand(strategy, as_of, &touched, standing);
    let read: Vec<Read<'_>> = touched
        .kpis
        .par_iter()
        .map(|id| {
            let of = || Some((strategy.kpis.get(*id)?, strategy.measures.get(*id)?, kpis.get(*id)?));
            let said = of().map(|(record, measure, reading)| {
                let old = known.map(|before| (before.readings.signals.get(*id), before.readings.outlooks.get(*id)));
                let (was, would) = old.unwrap_or_default();
                let target = reading.target.map(|target| target.band).filter(|_| reading.judged);
                let signal = signal::read(record, measure, reading.ended, target, strategy);
                let outlook = outlook::read(record, measure, reading, &signal, strategy, as_of);
                (kept(was, signal), kept(would, outlook))
            });
            (*id, said)
        })
        .collect();
    let known_signals = known.map(|before| &before.readings.signals);
    let (mut signals, mut outlooks) = (Vec::with_capacity(read.len()), Vec::with_capacity(read.len()));
    for (id, said) in read {
        let (signal, outlook) = said.unzip();
        signals.push((id, signal));
        outlooks.push((id, outlook));
    }
    let signals = put(known_signals, signals);
    let outlooks = put(known.map(|before| &before.readings.outlooks), outlooks);
    let impacts = impacts(strategy, &signals, as_of, known, &touched);
    Readings { as_of, kpis, signals, outlooks, initiatives, impacts }
}

/// A KPI with what was read of it; none where it is gone.
type Read<'s> = (&'s Id, Option<(Arc<Signal>, Arc<Outlook>)>);

/// Where things stood at those dates, from what is known of them where it can.
pub fn past_again(strategy: &Strategy, as_of: Date, before: Option<Before<'_>>) -> BTreeMap<Date, Standing> {
    let held = strategy.reviews.values().map(|review| &review.data);
    let held = held.filter(|review| review.state.unwrap_or_default() != ReviewState::Planned);
    let mut dates: BTreeSet<Date> = held.map(|review| review.date.value.0).filter(|date| *date <= as_of).collect();
    dates.extend(months_before(as_of));
    let known = before.filter(|before| is_in_same_light(before.strategy, strategy));
    let touched = Touched::new(strategy, known.map(|before| before.strategy));
    // A date that comes new is of all records.
    let is_new = |date: &Date| known.is_some_and(|before| !before.past.contains_key(date));
    let all = dates.iter().any(is_new).then(|| Touched::new(strategy, None));
    dates
        .into_iter()
        .map(|date| {
            let was = known.and_then(|before| before.past.get(&date)).map(|was| (&was.kpis, &was.initiatives));
            let touched = all.as_ref().filter(|_| is_new(&date)).unwrap_or(&touched);
            (date, stand(strategy, date, touched, was))
        })
        .collect()
}

/// The records that are to be read: where nothing is known all, else those that are not what they were.
struct Touched<'s> {
    /// KPIs that are others, or have other values, or are gone.
    kpis: BTreeSet<&'s Id>,
    initiatives: BTreeSet<&'s Id>,
}

impl<'s> Touched<'s> {
    fn new(strategy: &'s Strategy, before: Option<&'s Strategy>) -> Self {
        let Some(before) = before else {
            return Self { kpis: strategy.kpis.keys().collect(), initiatives: strategy.initiatives.keys().collect() };
        };
        let kpis = unlike(&before.kpis, &strategy.kpis).chain(unlike(&before.measures, &strategy.measures));
        Self { kpis: kpis.collect(), initiatives: unlike(&before.initiatives, &strategy.initiatives).collect() }
    }
}

/// The ids of what is otherwise in two maps, or only in one.
fn unlike<'m, T: PartialEq + ?Sized>(
    old: &'m OrdMap<Id, Arc<T>>,
    new: &'m OrdMap<Id, Arc<T>>,
) -> impl Iterator<Item = &'m Id> {
    old.diff(new).map(|item| match item {
        DiffItem::Add(id, _) | DiffItem::Remove(id, _) | DiffItem::Update { new: (id, _), .. } => id,
    })
}

/// What is known, with what was read now in its place; what is gone is taken out.
fn put<T: ?Sized>(known: Option<&OrdMap<Id, Arc<T>>>, read: Vec<(&Id, Option<Arc<T>>)>) -> OrdMap<Id, Arc<T>> {
    let Some(known) = known else {
        return read.into_iter().filter_map(|(id, read)| Some((Arc::clone(id), read?))).collect();
    };
    let mut map = known.clone();
    for (id, read) in read {
        match read {
            // To put in what is there would only copy what is shared.
            Some(read) if map.get(id).is_some_and(|known| Arc::ptr_eq(known, &read)) => {}
            Some(read) => _ = map.insert(Arc::clone(id), read),
            None => _ = map.remove(id),
        }
    }
    map
}

/// What was known of a date: the readings of KPIs and of initiatives.
type Known<'a> = (&'a OrdMap<Id, Arc<KpiReading>>, &'a OrdMap<Id, Arc<InitiativeReading>>);

/// Where KPIs and initiatives stood at a date.
fn stand(strategy: &Strategy, as_of: Date, touched: &Touched<'_>, known: Option<Known<'_>>) -> Standing {
    let kpis: Vec<(&Id, Option<Arc<KpiReading>>)> = touched
        .kpis
        .par_iter()
        .map(|id| {
            let of = strategy.kpis.get(*id).zip(strategy.measures.get(*id));
            let read = of.map(|(record, measure)| kpi::read(record, measure, strategy, as_of));
            (*id, read.map(|read| kept(known.and_then(|(kpis, _)| kpis.get(*id)), read)))
        })
        .collect();
    let initiatives = touched.initiatives.iter().map(|id| {
        let read = strategy.initiatives.get(*id).map(|record| initiative::read(record, strategy, as_of));
        (*id, read.map(|read| kept(known.and_then(|(_, initiatives)| initiatives.get(*id)), read)))
    });
    Standing {
        as_of,
        initiatives: put(known.map(|(_, initiatives)| initiatives), initiatives.collect()),
        kpis: put(known.map(|(kpis, _)| kpis), kpis),
    }
}

/// The tests of initiatives. They look at the KPIs that these should move, and at the other work on them; what comes out
/// the same is shared.
fn impacts(
    strategy: &Strategy,
    signals: &OrdMap<Id, Arc<Signal>>,
    as_of: Date,
    before: Option<Before<'_>>,
    touched: &Touched<'_>,
) -> OrdMap<Id, Arc<[ImpactReading]>> {
    let known = before.filter(|before| before.strategy.has_links_of(strategy));
    let ids: BTreeSet<&Id> = match known {
        None => strategy.initiatives.keys().collect(),
        Some(before) => {
            let moved = |id: &&'_ Id| {
                let links = strategy.links(&Ref::new(Kind::Initiative, id), Relation::Moves);
                links.map(|kpi| &kpi.id).collect::<Vec<_>>()
            };
            let charted = unlike(&before.readings.signals, signals);
            let kpis: BTreeSet<&Id> =
                touched.kpis.iter().copied().chain(charted).chain(touched.initiatives.iter().flat_map(moved)).collect();
            let on = |id: &Id| {
                let work = strategy.backlinks(&Ref::new(Kind::Kpi, id), Relation::Moves);
                work.map(|work| &work.id).collect::<Vec<_>>()
            };
            touched.initiatives.iter().copied().chain(kpis.into_iter().flat_map(on)).collect()
        }
    };
    let was = |id: &Id| before.and_then(|before| before.readings.impacts.get(id));
    let read = ids.into_iter().map(|id| {
        let read = strategy
            .initiatives
            .get(id)
            .map(|record| impact::read(&Ref::new(Kind::Initiative, id), record, strategy, signals, as_of));
        let read = read.map(|read| match was(id) {
            Some(old) if **old == *read => Arc::clone(old),
            _ => Arc::from(read),
        });
        (id, read)
    });
    put(known.map(|before| &before.readings.impacts), read.collect())
}

/// What was there before, where what was read now says the same.
fn kept<T: PartialEq>(old: Option<&Arc<T>>, new: T) -> Arc<T> {
    old.filter(|old| ***old == new).map_or_else(|| Arc::new(new), Arc::clone)
}

/// Whether two strategies read their records alike: by the same years, thresholds, planning period and events.
fn is_in_same_light(a: &Strategy, b: &Strategy) -> bool {
    let end = |of: &Organisation| of.period.as_ref().map(|period| (period.start.value.0, period.end.value.0));
    let (one, other) = (&a.organisation, &b.organisation);
    let explains_alike = a.events.ptr_eq(&b.events) || a.events == b.events;
    let reads_alike = || a.years == b.years && one.limits.sets_alike(&other.limits) && end(one) == end(other);
    explains_alike && (Arc::ptr_eq(one, other) || reads_alike())
}
