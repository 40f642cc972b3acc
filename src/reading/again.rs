//! All readings of a strategy, anew or from those before: what is read from the very same records, values and thresholds
//! is not read again, and what comes out the same is shared, so that the next room need not look at it.

use super::{ImpactReading, InitiativeReading, KpiReading, Outlook, Readings, Signal, Standing};
use super::{impact, initiative, kpi, outlook, signal};
use crate::source::content::Record;
use crate::source::record::{Initiative, Kind, Kpi, Organisation, ReviewState};
use crate::strategy::{Id, Measure, Ref, Strategy};
use imbl::OrdMap;
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
    let standing = known.map(|before| (before.strategy, &before.readings.kpis, &before.readings.initiatives));
    let Standing { kpis, initiatives, .. } = stand(strategy, as_of, standing);
    let readings: Vec<(&Id, &Arc<KpiReading>)> = kpis.iter().collect();
    let read: Vec<(Id, Arc<Signal>, Arc<Outlook>)> = readings
        .into_par_iter()
        .filter_map(|(id, reading)| {
            let (record, measure) = (strategy.kpis.get(id)?, strategy.measures.get(id)?);
            let old = known
                .and_then(|before| Some((before, before.readings.signals.get(id)?, before.readings.outlooks.get(id)?)));
            if let Some((_, signal, outlook)) =
                old.filter(|(before, ..)| is_same_kpi(before.strategy, id, record, measure))
            {
                return Some((id.clone(), Arc::clone(signal), Arc::clone(outlook)));
            }
            let target = reading.target.map(|target| target.band).filter(|_| reading.judged);
            let signal = signal::read(record, measure, reading.ended, target, strategy);
            let outlook = outlook::read(record, measure, reading, &signal, strategy, as_of);
            let (was, would) = old.map(|(_, signal, outlook)| (signal, outlook)).unzip();
            Some((id.clone(), kept(was, signal), kept(would, outlook)))
        })
        .collect();
    let (mut signals, mut outlooks) = (Vec::with_capacity(read.len()), Vec::with_capacity(read.len()));
    for (id, signal, outlook) in read {
        signals.push((id.clone(), signal));
        outlooks.push((id, outlook));
    }
    let (signals, outlooks) = (signals.into_iter().collect(), outlooks.into_iter().collect());
    let impacts = impacts(strategy, &signals, as_of, before.map(|before| &before.readings.impacts));
    Readings { as_of, kpis, signals, outlooks, initiatives, impacts }
}

/// Where things stood at those dates, from what is known of them where it can.
pub fn past_again(strategy: &Strategy, as_of: Date, before: Option<Before<'_>>) -> BTreeMap<Date, Standing> {
    let held = strategy.reviews.values().map(|review| &review.data);
    let held = held.filter(|review| review.state.unwrap_or_default() != ReviewState::Planned);
    let mut dates: BTreeSet<Date> = held.map(|review| review.date.value.0).filter(|date| *date <= as_of).collect();
    dates.extend(months_before(as_of));
    let known = before.filter(|before| is_in_same_light(before.strategy, strategy));
    dates
        .into_iter()
        .map(|date| {
            let was = known.and_then(|before| {
                let was = before.past.get(&date)?;
                Some((before.strategy, &was.kpis, &was.initiatives))
            });
            (date, stand(strategy, date, was))
        })
        .collect()
}

/// What was known of a date: the strategy then, the readings of KPIs and of initiatives.
type Known<'a> = (&'a Strategy, &'a OrdMap<Id, Arc<KpiReading>>, &'a OrdMap<Id, Arc<InitiativeReading>>);

/// Where KPIs and initiatives stood at a date.
fn stand(strategy: &Strategy, as_of: Date, known: Option<Known<'_>>) -> Standing {
    let records: Vec<_> = strategy.kpis.iter().collect();
    let kpis: Vec<(Id, Arc<KpiReading>)> = records
        .into_par_iter()
        .filter_map(|(id, record)| {
            let measure = strategy.measures.get(id)?;
            let old = known.and_then(|(before, kpis, _)| Some((before, kpis.get(id)?)));
            if let Some((_, old)) = old.filter(|(before, _)| is_same_kpi(before, id, record, measure)) {
                return Some((id.clone(), Arc::clone(old)));
            }
            let reading = kpi::read(record, measure, strategy, as_of);
            Some((id.clone(), kept(old.map(|(_, old)| old), reading)))
        })
        .collect();
    let initiatives = strategy
        .initiatives
        .iter()
        .map(|(id, record)| {
            let old = known.and_then(|(before, _, read)| Some((before, read.get(id)?)));
            if let Some((_, old)) = old.filter(|(before, _)| is_same_initiative(before, id, record)) {
                return (id.clone(), Arc::clone(old));
            }
            (id.clone(), kept(old.map(|(_, old)| old), initiative::read(record, strategy, as_of)))
        })
        .collect();
    Standing { as_of, kpis: kpis.into_iter().collect(), initiatives }
}

/// The tests of all initiatives. They look at the other work on their KPIs too, so each is done; what comes out the same
/// is shared.
fn impacts(
    strategy: &Strategy,
    signals: &OrdMap<Id, Arc<Signal>>,
    as_of: Date,
    before: Option<&OrdMap<Id, Arc<[ImpactReading]>>>,
) -> OrdMap<Id, Arc<[ImpactReading]>> {
    let of = |(id, record): (&Id, &Arc<Record<Initiative>>)| {
        let read = impact::read(&Ref::new(Kind::Initiative, id), record, strategy, signals, as_of);
        let old = before.and_then(|before| before.get(id)).filter(|old| ***old == *read);
        (id.clone(), old.map_or_else(|| Arc::from(read), Arc::clone))
    };
    strategy.initiatives.iter().map(of).collect()
}

/// What was there before, where what was read now says the same.
fn kept<T: PartialEq>(old: Option<&Arc<T>>, new: T) -> Arc<T> {
    old.filter(|old| ***old == new).map_or_else(|| Arc::new(new), Arc::clone)
}

/// Whether a KPI and its values are the very same as before.
fn is_same_kpi(before: &Strategy, id: &Id, record: &Arc<Record<Kpi>>, measure: &Arc<Measure>) -> bool {
    before.kpis.get(id).is_some_and(|known| Arc::ptr_eq(known, record))
        && before.measures.get(id).is_some_and(|known| Arc::ptr_eq(known, measure))
}

fn is_same_initiative(before: &Strategy, id: &Id, record: &Arc<Record<Initiative>>) -> bool {
    before.initiatives.get(id).is_some_and(|known| Arc::ptr_eq(known, record))
}

/// Whether two strategies read their records alike: by the same years, thresholds, planning period and events.
fn is_in_same_light(a: &Strategy, b: &Strategy) -> bool {
    let end = |of: &Organisation| of.period.as_ref().map(|period| (period.start.value.0, period.end.value.0));
    let (one, other) = (&a.organisation, &b.organisation);
    Arc::ptr_eq(one, other) && a.events == b.events
        || a.years == b.years && one.limits == other.limits && end(one) == end(other) && a.events == b.events
}
