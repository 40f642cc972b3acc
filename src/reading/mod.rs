//! What the numbers say: pure functions of the strategy and the as-of date. `methods.md` of the documentation defines
//! every figure; here each has one home.

mod assumption;
mod chain;
mod claim;
mod dependency;
pub mod drift;
mod freshness;
mod gap;
mod impact;
mod initiative;
mod kpi;
mod outlook;
pub mod rhythm;
mod rollup;
mod signal;
pub mod totals;

pub use assumption::AssumptionReading;
pub use chain::{Chain, ChainLink};
pub use claim::{Bearing, Change, ClaimReading, Unsaid};
pub use dependency::{DependencyReading, DependencyState};
pub use freshness::Freshness;
pub use gap::{Judged, Status, judge};
pub use impact::ImpactReading;
pub use initiative::{InitiativeReading, MilestoneReading, MilestoneState, Schedule};
pub use kpi::{CurrentTarget, KpiReading, Latest, Point};
pub use outlook::{Goal, NotAsked, Outlook};
pub use rollup::{Child, Course, Roll, Thresholds, roll_up};
pub use signal::{Cautions, Charted, NotCharted, Season, Signal, StepChange, aim};

use crate::source::record::{Assumption, Dependency, Kind, ReviewState};
use crate::strategy::{Id, Ref, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where KPIs and initiatives stood at a date: what a later date is compared with.
#[derive(Debug)]
pub struct Standing {
    /// The date.
    pub as_of: Date,
    /// Each KPI's.
    pub kpis: OrdMap<Id, Arc<KpiReading>>,
    /// Each initiative's.
    pub initiatives: OrdMap<Id, Arc<InitiativeReading>>,
}

/// The readings of all records at a date. They are the same in every edition. Each is computed apart and never blended
/// with another.
#[derive(Debug)]
pub struct Readings {
    /// The date.
    pub as_of: Date,
    /// Status, gap, score and freshness of each KPI.
    pub kpis: OrdMap<Id, Arc<KpiReading>>,
    /// Whether the process of each KPI has changed.
    pub signals: OrdMap<Id, Arc<Signal>>,
    /// Whether each KPI will reach its target.
    pub outlooks: OrdMap<Id, Arc<Outlook>>,
    /// How each initiative advances.
    pub initiatives: OrdMap<Id, Arc<InitiativeReading>>,
    /// Whether the KPIs of each initiative changed at its time, in the order in which it names them.
    pub impacts: OrdMap<Id, Arc<[ImpactReading]>>,
}

impl Readings {
    /// Whether an assumption still stands, by the KPIs that count.
    pub fn assumption(
        &self,
        assumption: &Assumption,
        strategy: &Strategy,
        holds: &dyn Fn(&Ref) -> bool,
    ) -> AssumptionReading {
        assumption::read(assumption, strategy, self, holds)
    }

    /// Whether the process of a KPI would have changed if there were not a certain event.
    pub fn signal_without(&self, kpi: &Id, event: &Ref, strategy: &Strategy) -> Option<Signal> {
        let (record, measure, reading) = (strategy.kpis.get(kpi)?, strategy.measures.get(kpi)?, self.kpis.get(kpi)?);
        let target = reading.target.map(|target| target.band).filter(|_| reading.judged);
        Some(signal::read_without(record, measure, reading.ended, target, strategy, Some(event)))
    }

    /// Whether the figures bear out that one objective drives another, by the records that count.
    pub fn claim(&self, from: &Id, to: &Id, strategy: &Strategy, holds: &dyn Fn(&Ref) -> bool) -> ClaimReading {
        claim::read(self, strategy, (from, to), holds)
    }

    /// Where a dependency stands, by the initiatives that count.
    pub fn dependency(
        &self,
        need: &Dependency,
        strategy: &Strategy,
        holds: &dyn Fn(&Ref) -> bool,
    ) -> DependencyReading {
        dependency::read(need, strategy, &self.initiatives, self.as_of, holds)
    }

    /// Dependencies that hang on one another, by the records that count; the tightest chain first.
    pub fn chains(&self, strategy: &Strategy, holds: &dyn Fn(&Ref) -> bool) -> Vec<Chain> {
        chain::chains(strategy, &self.initiatives, self.as_of, holds)
    }
}

/// Reads all records at a date.
pub fn read(strategy: &Strategy, as_of: Date) -> Readings {
    let Standing { kpis, initiatives, .. } = standing(strategy, as_of);
    let readings: Vec<(&Id, &Arc<KpiReading>)> = kpis.iter().collect();
    let read: Vec<(Id, Signal, Outlook)> = readings
        .into_par_iter()
        .filter_map(|(id, reading)| {
            let (record, measure) = (strategy.kpis.get(id)?, strategy.measures.get(id)?);
            let target = reading.target.map(|target| target.band).filter(|_| reading.judged);
            let signal = signal::read(record, measure, reading.ended, target, strategy);
            let outlook = outlook::read(record, measure, reading, &signal, strategy, as_of);
            Some((id.clone(), signal, outlook))
        })
        .collect();
    let (mut signals, mut outlooks) = (OrdMap::new(), OrdMap::new());
    for (id, signal, outlook) in read {
        signals.insert(id.clone(), Arc::new(signal));
        outlooks.insert(id, Arc::new(outlook));
    }
    let impacts: OrdMap<Id, Arc<[ImpactReading]>> = strategy
        .initiatives
        .iter()
        .map(|(id, record)| {
            let of = Ref::new(Kind::Initiative, id);
            (id.clone(), Arc::from(impact::read(&of, record, strategy, &signals, as_of)))
        })
        .collect();
    Readings { as_of, kpis, signals, outlooks, initiatives, impacts }
}

/// Where things stood at the dates of the reviews that were held by a date.
pub fn past(strategy: &Strategy, as_of: Date) -> BTreeMap<Date, Standing> {
    let held = strategy.reviews.values().map(|review| &review.data);
    let held = held.filter(|review| review.state.unwrap_or_default() != ReviewState::Planned);
    let dates: BTreeSet<Date> = held.map(|review| review.date.value.0).filter(|date| *date <= as_of).collect();
    dates.into_iter().map(|date| (date, standing(strategy, date))).collect()
}

/// Reads where KPIs and initiatives stood at a date.
pub fn standing(strategy: &Strategy, as_of: Date) -> Standing {
    let records: Vec<_> = strategy.kpis.iter().collect();
    let kpis: Vec<(Id, Arc<KpiReading>)> = records
        .into_par_iter()
        .filter_map(|(id, record)| {
            Some((id.clone(), Arc::new(kpi::read(record, strategy.measures.get(id)?, strategy, as_of))))
        })
        .collect();
    let initiatives = strategy
        .initiatives
        .iter()
        .map(|(id, record)| (id.clone(), Arc::new(initiative::read(record, strategy, as_of))))
        .collect();
    Standing { as_of, kpis: kpis.into_iter().collect(), initiatives }
}
