//! What the numbers say: pure functions of the strategy and the as-of date. `methods.md` of the documentation defines
//! every figure; here each has one home.

mod freshness;
mod gap;
mod initiative;
mod kpi;
mod rollup;

pub use freshness::Freshness;
pub use gap::{Judged, Status, TOLERANCE, judge};
pub use initiative::{InitiativeReading, MilestoneReading, MilestoneState, Schedule};
pub use kpi::{CurrentTarget, KpiReading, Latest, Point};
pub use rollup::{Child, Course, Roll, Thresholds, roll_up};

use crate::strategy::{Id, Strategy};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The readings of all records at a date. They are the same in every edition.
#[derive(Debug)]
pub struct Readings {
    /// The date.
    pub as_of: Date,
    /// Each KPI's.
    pub kpis: BTreeMap<Id, KpiReading>,
    /// Each initiative's.
    pub initiatives: BTreeMap<Id, InitiativeReading>,
}

/// Reads all records at a date.
pub fn read(strategy: &Strategy, as_of: Date) -> Readings {
    let kpis: Vec<(Id, KpiReading)> = strategy
        .kpis
        .par_iter()
        .map(|(id, record)| (id.clone(), kpi::read(record, &strategy.measures[id], strategy, as_of)))
        .collect();
    let initiatives = strategy
        .initiatives
        .iter()
        .map(|(id, record)| (id.clone(), initiative::read(record, strategy, as_of)))
        .collect();
    Readings { as_of, kpis: kpis.into_iter().collect(), initiatives }
}
