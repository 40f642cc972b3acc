//! What the numbers say: pure functions of the strategy and the as-of date. `methods.md` of the documentation defines
//! every figure; here each has one home.

mod again;
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

pub use again::{Before, months_before, past, past_again, read, read_again};
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

use crate::source::record::{Assumption, Dependency};
use crate::strategy::{Id, Ref, Strategy};
use imbl::OrdMap;
use jiff::civil::Date;
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
