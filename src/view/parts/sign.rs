//! The signs that strategy and execution come apart, in words.

use crate::edition::Reader;
use crate::reading::drift::{Drift, Otherwise, Sign};
use crate::say;
use crate::source::record::{Kind, Tier};
use crate::strategy::Ref;
use crate::view::words;

/// The signs on a record. Readers at the front line get none: they are about how the work is led.
pub fn signs(reader: &Reader<'_>, of: &Ref) -> Vec<String> {
    if reader.edition().audience.tier == Tier::Frontline {
        return Vec::new();
    }
    reader.signs_of(of).iter().filter_map(|drift| said(reader, drift)).collect()
}

/// A sign as a sentence; none of those that a page says in another place.
pub fn said(reader: &Reader<'_>, drift: &Drift) -> Option<String> {
    let language = reader.language();
    Some(match &drift.sign {
        // Signal, outlook, status and freshness have their own place on every page of a KPI.
        Sign::KpiConcern | Sign::KpiImprovement | Sign::WillMiss | Sign::Stale { .. } => return None,
        Sign::TrendingOff => say!(language, "sign-trending-off"),
        Sign::MeasurementTheatre { periods } => say!(language, "sign-unanswered", n = *periods),
        Sign::LateDiscovery { review, periods } => {
            let review = reader.title(&Ref::new(Kind::Review, review))?;
            say!(language, "sign-late-discovery", n = *periods, review = review)
        }
        Sign::Stalled { since } => say!(language, "sign-stalled", date = language.date(*since)),
        Sign::Momentum { reached, planned } => {
            say!(language, "sign-momentum", reached = *reached, planned = *planned)
        }
        Sign::InitiativeDrift { end, money } => {
            let share = |share: f64| words::share(language, share.min(9.99));
            match (end.map(share), money.map(share)) {
                (Some(end), None) => say!(language, "sign-drift-end", end = end),
                (None, Some(money)) => say!(language, "sign-drift-money", money = money),
                (Some(end), Some(money)) => say!(language, "sign-drift-both", end = end, money = money),
                (None, None) => return None,
            }
        }
        Sign::ActivityVsOutcome { kpi } => match reader.title(&Ref::new(Kind::Kpi, kpi)) {
            Some(kpi) => say!(language, "sign-no-outcome", kpi = kpi),
            None => say!(language, "sign-no-outcome-unseen"),
        },
        Sign::Watermelon(against) => {
            let against: Vec<String> = against.iter().map(|other| otherwise(reader, other)).collect();
            say!(language, "sign-although", against = words::list(language, &against))
        }
        Sign::MaskedRed { child } => say!(language, "sign-masked", child = reader.title(child)?),
        Sign::DecisionUnimplemented { due } => say!(language, "sign-unimplemented", date = language.date(*due)),
        Sign::AssumptionBroken { crossed: true } => say!(language, "sign-wire-crossed"),
        Sign::AssumptionBroken { crossed: false } => say!(language, "sign-review-passed"),
        Sign::DependencyAtRisk { nth } => {
            let need = reader.initiative(&drift.of.id)?.data.depends_on.get(*nth)?.need.as_ref()?;
            say!(language, "sign-need-at-risk", need = need.value.as_str())
        }
        Sign::AllocationShift { rank, money } => say!(language, "sign-allocation", rank = *rank, money = *money),
        Sign::OwnerOverload { kpis, initiatives } => {
            say!(language, "sign-overload", kpis = *kpis, initiatives = *initiatives)
        }
    })
}

/// What speaks against a report that all is on track.
fn otherwise(reader: &Reader<'_>, other: &Otherwise) -> String {
    let language = reader.language();
    match other {
        Otherwise::Slip => say!(language, "against-slip"),
        Otherwise::Concern(kpi) => match reader.title(&Ref::new(Kind::Kpi, kpi)) {
            Some(kpi) => say!(language, "against-concern", kpi = kpi),
            None => say!(language, "against-concern-unseen"),
        },
        Otherwise::NoUpdate => say!(language, "against-silence"),
        Otherwise::Blocked => say!(language, "against-need"),
    }
}
