//! Whether an assumption still stands.

use super::Readings;
use crate::source::record::{Assumption, Kind};
use crate::strategy::{Ref, Strategy};

/// What is read of an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssumptionReading {
    /// Whether the last value of its KPI crosses its wire.
    pub crossed: bool,
    /// Whether the day of its review has passed.
    pub expired: bool,
}

/// Reads an assumption at the date of the readings. The wire of a KPI that does not count is not seen.
pub fn read(
    assumption: &Assumption,
    strategy: &Strategy,
    readings: &Readings,
    holds: &dyn Fn(&Ref) -> bool,
) -> AssumptionReading {
    let crossed = assumption.tripwire.as_ref().is_some_and(|wire| {
        let kpi = strategy.resolve(Kind::Kpi, &wire.kpi).filter(|kpi| holds(kpi));
        let latest = kpi.and_then(|kpi| readings.kpis.get(&kpi.id)?.latest);
        latest.is_some_and(|latest| {
            wire.above.is_some_and(|at| latest.value > at) || wire.below.is_some_and(|at| latest.value < at)
        })
    });
    let expired = assumption.review_by.as_ref().is_some_and(|day| day.0 < readings.as_of);
    AssumptionReading { crossed, expired }
}
