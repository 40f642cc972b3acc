//! The signs that strategy and execution come apart, in words.

use crate::edition::Reader;
use crate::reading::drift::{Drift, Otherwise, Sign};
use crate::source::record::{Kind, Tier};
use crate::strategy::Ref;
use crate::view::words::{self, upper_first};

/// The signs on a record. Readers at the front line get none: they are about how the work is led.
pub fn signs(reader: &Reader<'_>, of: &Ref) -> Vec<String> {
    if reader.edition().audience.tier == Tier::Frontline {
        return Vec::new();
    }
    reader.signs_of(of).iter().filter_map(|drift| said(reader, drift)).collect()
}

/// A sign as a sentence; none of those that a page says in another place.
pub fn said(reader: &Reader<'_>, drift: &Drift) -> Option<String> {
    let name = |kind: Kind, id: &crate::strategy::Id| reader.title(&Ref::new(kind, id)).unwrap_or("A KPI").to_owned();
    Some(match &drift.sign {
        // Signal, outlook, status and freshness have their own place on every page of a KPI.
        Sign::KpiConcern | Sign::KpiImprovement | Sign::WillMiss | Sign::Stale { .. } => return None,
        Sign::TrendingOff => "It is not off target yet, but as things run now it is likely to be.".to_owned(),
        Sign::MeasurementTheatre { periods } => format!(
            "Off target for {} and reported on time, but no decision, action or comment is linked to it.",
            words::count(*periods, "period", "periods")
        ),
        Sign::LateDiscovery { review, periods } => format!(
            "First seen off target at {}, after {}.",
            reader.title(&Ref::new(Kind::Review, review))?,
            words::count(*periods, "period", "periods")
        ),
        Sign::Stalled { since } => {
            format!("Nothing has moved since {}: no milestone, no forecast.", reader.language().date(*since))
        }
        Sign::Momentum { reached, planned } => format!(
            "{} of the milestones planned for the last three months are reached.",
            upper_first(&words::of(reader.language(), *reached, *planned))
        ),
        Sign::InitiativeDrift { end, money } => {
            let mut parts = Vec::new();
            parts.extend(end.map(|share| {
                format!("its end has moved by {} of its duration", words::share(reader.language(), share.min(9.99)))
            }));
            parts.extend(money.map(|share| {
                format!("it has spent {} more than its budget", words::share(reader.language(), share.min(9.99)))
            }));
            format!("{}, and no decision about it is on record.", upper_first(&words::list(reader.language(), &parts)))
        }
        Sign::ActivityVsOutcome { kpi } => {
            format!(
                "Half of its milestones or more are reached, but {} has not moved.",
                words::lower_first(&name(Kind::Kpi, kpi))
            )
        }
        Sign::Watermelon(against) => {
            let against: Vec<String> = against
                .iter()
                .map(|other| match other {
                    Otherwise::Slip => "its end has moved".to_owned(),
                    Otherwise::Concern(kpi) => {
                        format!("{} is getting worse", words::lower_first(&name(Kind::Kpi, kpi)))
                    }
                    Otherwise::NoUpdate => "nothing was heard of it for long".to_owned(),
                    Otherwise::Blocked => "something it needs is at risk".to_owned(),
                })
                .collect();
            format!("Reported on track, although {}.", words::list(reader.language(), &against))
        }
        Sign::MaskedRed { child } => {
            format!("Its mean hides {}, which is off target.", words::lower_first(reader.title(child)?))
        }
        Sign::DecisionUnimplemented { due } => {
            format!("Decided, but not carried out by {}.", reader.language().date(*due))
        }
        Sign::AssumptionBroken { crossed: true } => "Its figure has crossed the line that would break it.".to_owned(),
        Sign::AssumptionBroken { crossed: false } => "The day of its review has passed.".to_owned(),
        Sign::DependencyAtRisk { nth } => {
            let need = reader.initiative(&drift.of.id)?.data.depends_on.get(*nth)?.need.as_ref()?;
            format!("{} is expected too late, or not agreed yet.", upper_first(&need.value))
        }
        Sign::AllocationShift { rank, money } => {
            format!("Number {rank} by rank, number {money} by the money of its work.")
        }
        Sign::OwnerOverload { kpis, initiatives } => format!(
            "Answers for {} and {} that are active.",
            words::count(*kpis, "KPI", "KPIs"),
            words::count(*initiatives, "initiative", "initiatives")
        ),
    })
}
