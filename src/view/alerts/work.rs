//! Work and objectives on which strategy and execution come apart.

use super::collect::said;
use super::kpis::last_day;
use super::{Alert, Group};
use crate::edition::Reader;
use crate::reading::drift::{Drift, Sign};
use crate::say;
use crate::source::record::{InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::parts;
use crate::view::words::{self, Mark};
use jiff::civil::Date;

/// Work under way that names no KPI or no objective: nobody can tell whether it helps. The check says which.
pub(super) fn unlinked(reader: &Reader<'_>) -> Vec<Alert> {
    let own = reader.all(Kind::Initiative).into_iter().filter(|of| reader.is_own(of));
    own.filter_map(|of| {
        let found = reader.findings_of(&of);
        let is = |rule: &str| found.iter().any(|f| f.diagnostic.id == rule && f.accepted.is_none());
        let record = reader.initiative(&of.id)?;
        if matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped)) {
            return None;
        }
        let language = reader.language();
        let title = reader.title(&of)?;
        let (what, why) = match (is("initiative-without-objective"), is("initiative-without-kpi")) {
            (true, true) => ("names-nothing", say!(language, "alert-names-nothing")),
            (true, false) => ("names-no-objective", say!(language, "alert-names-no-objective")),
            (false, true) => ("names-no-kpi", say!(language, "alert-names-no-kpi")),
            (false, false) => return None,
        };
        let alert = new(reader, &of, what, words::mark(language, "bad", "mark-fix-first"))?;
        let headline = said(say!(language, "alert-not-judged", title = title));
        Some(Alert { headline, why: vec![said(why)], since: record.data.start.as_ref().map(|day| day.0), ..alert })
    })
    .collect()
}

/// The signs of an edition's own records, by record, but those that have a place of their own among the alerts.
pub(super) fn signs(reader: &Reader<'_>) -> Vec<Alert> {
    let own = reader.signs().filter(|drift| reader.is_own(&drift.of));
    let mut all: Vec<Alert> = own.filter_map(|drift| sign(reader, drift)).collect();
    let order = |kind: Kind| match kind {
        Kind::Kpi => 0,
        Kind::Initiative => 1,
        Kind::Objective => 2,
        _ => 3,
    };
    all.sort_by_key(|alert| order(alert.of.kind));
    all
}

fn sign(reader: &Reader<'_>, drift: &Drift) -> Option<Alert> {
    // A dependency that is late already, and a broken assumption, stand among what is late.
    if matches!(drift.sign, Sign::DependencyAtRisk { .. } | Sign::AssumptionBroken { .. }) {
        return None;
    }
    let of = &drift.of;
    let why = parts::said(reader, drift)?;
    let alert = new(reader, of, drift.sign.word(), mark(reader, of)?)?;
    let id = match &drift.sign {
        Sign::ActivityVsOutcome { kpi } => format!("{}/{kpi}", alert.id),
        _ => alert.id,
    };
    Some(Alert { id, why: vec![said(why)], since: since(reader, drift), ..alert })
}

/// An alert on a record by its name.
pub(super) fn new(reader: &Reader<'_>, of: &Ref, what: &'static str, mark: Mark) -> Option<Alert> {
    let link = parts::link(reader, of)?;
    let group = match of.kind {
        Kind::Kpi | Kind::Initiative | Kind::Objective => Group::Drift,
        Kind::Decision => Group::Late,
        _ => Group::Other,
    };
    Some(Alert {
        id: format!("{}:{}/{what}", of.kind.word(), of.id),
        group,
        what,
        of: of.clone(),
        mark,
        headline: said(link.text),
        href: link.href,
        why: Vec::new(),
        fixes: Vec::new(),
        place: None,
        since: None,
        owner: parts::one(reader, of, Relation::Owner).or_else(|| parts::one(reader, of, Relation::Head)),
    })
}

/// Where a record stands.
fn mark(reader: &Reader<'_>, of: &Ref) -> Option<Mark> {
    let language = reader.language();
    match of.kind {
        Kind::Kpi | Kind::Objective | Kind::Initiative => parts::stop_mark(reader, of),
        _ => Some(words::mark(language, "watch", "mark-worth-a-look")),
    }
}

/// The day or the end of the period since which a sign is there, where the content tells.
fn since(reader: &Reader<'_>, drift: &Drift) -> Option<Date> {
    let of = &drift.of;
    match &drift.sign {
        Sign::Stalled { since } => Some(*since),
        Sign::DecisionUnimplemented { due } => Some(*due),
        Sign::LateDiscovery { review, .. } => Some(reader.review(review)?.data.date.value.0),
        Sign::TrendingOff => last_day(reader, of),
        Sign::MeasurementTheatre { periods } => {
            let (reading, measure) = (reader.reading(&of.id)?, reader.measure(&of.id)?);
            let known = reading.points(measure).rev().filter(|point| point.value.is_some());
            known.take(*periods).last().map(|point| point.period.end())
        }
        Sign::Watermelon(_) => {
            let reports = reader.initiative(&of.id)?.data.updates.iter().filter(|report| report.status.is_some());
            reports.map(|report| report.date.value.0).filter(|day| *day <= reader.as_of()).max()
        }
        _ => None,
    }
}
