//! Signs that strategy and execution come apart. Method: section 11. Each is over what an edition holds: `holds` says.

mod kpi;
mod organisation;
mod work;

use super::{Readings, Standing};
use crate::source::record::{Kind, Limits};
use crate::strategy::{Id, Ref, Strategy};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A sign with its figures.
#[derive(Debug, Clone, PartialEq)]
pub enum Sign {
    /// The last point of a KPI's chart is a concern.
    KpiConcern,
    /// The last point of a KPI's chart is an improvement.
    KpiImprovement,
    /// The process misses its target consistently, or is likely to miss it.
    WillMiss,
    /// Likely to miss though the status is not off target yet.
    TrendingOff,
    /// No current value.
    Stale {
        /// Days since the end of the last period with a value.
        days: i32,
    },
    /// Off target for some periods, reported on time, and nothing linked to it: no decision, action or comment.
    MeasurementTheatre {
        /// How many of the last periods in a row.
        periods: usize,
    },
    /// First seen off target at a quarterly or annual review, though it had been for longer.
    LateDiscovery {
        /// The review at which it was seen.
        review: Id,
        /// Periods in a row it had been off target by then.
        periods: usize,
    },
    /// An active initiative of which nothing has moved for two of its team's reviews.
    Stalled {
        /// Since when.
        since: Date,
    },
    /// Milestones reached over those planned, in the last three months, below 0.7.
    Momentum {
        /// Reached in the three months.
        reached: usize,
        /// Planned for them.
        planned: usize,
    },
    /// The end has moved by more than a fifth of the duration, or the money spent is over the budget by more than 15 %,
    /// and no decision about it is on record.
    InitiativeDrift {
        /// The end's move as a share of the duration, where it is over a fifth.
        end: Option<f64>,
        /// The money over the budget as a share of it, where it is over 15 %.
        money: Option<f64>,
    },
    /// Half of the milestones or more are reached, and the KPI did not move, or the wrong way.
    ActivityVsOutcome {
        /// The KPI.
        kpi: Id,
    },
    /// Reported to be on track although something says otherwise.
    Watermelon(Vec<Otherwise>),
    /// The mean of an objective hides a child that is off target.
    MaskedRed {
        /// The child.
        child: Ref,
    },
    /// Decided, and not carried out by its day.
    DecisionUnimplemented {
        /// The day its effect was to be checked from, else a quarter after it was decided.
        due: Date,
    },
    /// An assumption is past its review, or its wire is crossed.
    AssumptionBroken {
        /// Whether its wire is crossed.
        crossed: bool,
    },
    /// What is needed comes after its day, or nobody confirmed it with less than 30 days to go.
    DependencyAtRisk {
        /// Which of the initiative's dependencies, from 0.
        nth: usize,
    },
    /// An objective's place by its share of the budgets is two or more from its rank.
    AllocationShift {
        /// Its place by rank, from 1.
        rank: usize,
        /// Its place by money, from 1.
        money: usize,
    },
    /// One person has more than 7 KPIs or 5 active initiatives.
    OwnerOverload {
        /// KPIs.
        kpis: usize,
        /// Active initiatives.
        initiatives: usize,
    },
}

/// What speaks against a report that all is on track.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Otherwise {
    /// Its end is expected later than agreed by more than a tenth of its duration.
    Slip,
    /// A KPI it should move is a concern.
    Concern(Id),
    /// Nothing was heard of it for too long.
    NoUpdate,
    /// Something it needs is late.
    Blocked,
}

impl Sign {
    /// The word of the method, as programs read it.
    pub fn word(&self) -> &'static str {
        match self {
            Self::KpiConcern => "kpi_concern",
            Self::KpiImprovement => "kpi_improvement",
            Self::WillMiss => "will_miss",
            Self::TrendingOff => "trending_off",
            Self::Stale { .. } => "stale",
            Self::MeasurementTheatre { .. } => "measurement_theatre",
            Self::LateDiscovery { .. } => "late_discovery",
            Self::Stalled { .. } => "stalled",
            Self::Momentum { .. } => "momentum",
            Self::InitiativeDrift { .. } => "initiative_drift",
            Self::ActivityVsOutcome { .. } => "activity_vs_outcome",
            Self::Watermelon(_) => "watermelon",
            Self::MaskedRed { .. } => "masked_red",
            Self::DecisionUnimplemented { .. } => "decision_unimplemented",
            Self::AssumptionBroken { .. } => "assumption_broken",
            Self::DependencyAtRisk { .. } => "dependency_at_risk",
            Self::AllocationShift { .. } => "allocation_shift",
            Self::OwnerOverload { .. } => "owner_overload",
        }
    }
}

/// A sign on a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Drift {
    /// On which.
    pub of: Ref,
    /// Which.
    pub sign: Sign,
}

/// What the signs are found in.
pub struct Evidence<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
    /// Whether a record counts.
    pub holds: &'a (dyn Fn(&Ref) -> bool + Sync),
}

/// The signs on KPIs, in the order given, then of the method.
pub fn of_kpis<'r>(evidence: &Evidence<'_>, kpis: impl Iterator<Item = &'r Id>) -> Vec<Drift> {
    let mut found = Vec::new();
    kpi::find(evidence, kpis, &mut found);
    found
}

/// The signs on all records but KPIs, and but `masked_red`, which is the roll-up's; by record, then in the order of the
/// method.
pub fn of_others(evidence: &Evidence<'_>) -> Vec<Drift> {
    let mut found = Vec::new();
    work::find(evidence, &mut found);
    organisation::find(evidence, &mut found);
    found.sort_by(|a, b| a.of.cmp(&b.of));
    found
}

impl Evidence<'_> {
    /// The thresholds of the strategy.
    fn limits(&self) -> &Limits {
        &self.strategy.organisation.limits
    }

    /// The records of a kind that count, by id.
    fn all(&self, kind: Kind) -> Vec<Ref> {
        self.strategy.ids(kind).map(|id| Ref::new(kind, id)).filter(|of| (self.holds)(of)).collect()
    }

    /// Whether a record of a kind that counts refers to another in a relation.
    fn referred(&self, of: &Ref, relation: crate::strategy::Relation, kind: Kind) -> bool {
        self.strategy.backlinks(of, relation).any(|from| from.kind == kind && (self.holds)(from))
    }
}
