//! Signs on KPIs.

use super::{Drift, Evidence, Sign};
use crate::calendar;
use crate::reading::{Freshness, KpiReading, Point, Status, judge};
use crate::source::record::{Direction, Kind, ReviewKind, ReviewState};
use crate::statistics::assurance::Assurance;
use crate::statistics::outlook::Verdict;
use crate::statistics::variation::Variation;
use crate::strategy::{Id, Ref, Relation, TargetPath};
use jiff::civil::Date;

pub(super) fn find<'r>(evidence: &Evidence<'_>, kpis: impl Iterator<Item = &'r Id>, found: &mut Vec<Drift>) {
    let theatre = evidence.limits().periods_off_target() as usize;
    for of in kpis.map(|id| Ref::new(Kind::Kpi, id)).filter(|of| (evidence.holds)(of)) {
        let Some(reading) = evidence.readings.kpis.get(&of.id) else { continue };
        let mut add = |sign: Sign| found.push(Drift { of: of.clone(), sign });
        let charted = evidence.readings.signals.get(&of.id).and_then(|signal| signal.charted());
        match charted.map(|charted| charted.chart.signal.variation) {
            Some(Variation::Concern) => add(Sign::KpiConcern),
            Some(Variation::Improvement) => add(Sign::KpiImprovement),
            _ => {}
        }
        let verdict =
            evidence.readings.outlooks.get(&of.id).and_then(|outlook| outlook.asked()).map(|(_, o)| o.verdict);
        let misses = matches!(verdict, Some(Verdict::LikelyToMiss | Verdict::NeedsAChange));
        // The limits of the baseline may lie short of a target that the proven trend of now reaches: then the trend holds.
        let fails = charted.is_some_and(|charted| charted.chart.assurance == Some(Assurance::Fail))
            && verdict != Some(Verdict::LikelyToReach);
        if reading.judged && (fails || misses) {
            add(Sign::WillMiss);
        }
        if misses && matches!(reading.status, Status::OnTarget | Status::Watch) {
            add(Sign::TrendingOff);
        }
        if let (Freshness::Stale, Some(latest)) = (reading.freshness, reading.latest) {
            add(Sign::Stale { days: (evidence.readings.as_of - latest.period.end()).get_days() });
        }
        let off = off_target(evidence, &of.id, evidence.readings.as_of, reading);
        if off >= theatre && reading.freshness == Freshness::Fresh && !is_acted_on(evidence, &of, off, reading) {
            add(Sign::MeasurementTheatre { periods: off });
        }
        if let Some((review, periods)) = late_discovery(evidence, &of, reading) {
            add(Sign::LateDiscovery { review, periods });
        }
    }
}

/// How many of the last values by a day, in a row, are off target.
fn off_target(evidence: &Evidence<'_>, id: &Id, by: Date, reading: &KpiReading) -> usize {
    let strategy = evidence.strategy;
    let (Some(record), Some(measure)) = (strategy.kpis.get(id), strategy.measures.get(id)) else { return 0 };
    if !reading.judged {
        return 0;
    }
    let direction: Direction = record.data.direction.value;
    let tolerance = strategy.organisation.limits.tolerance();
    let red_flag = record.data.red_flag.as_ref().map(|flag| flag.value);
    let is_off = |point: &Point| {
        let judged = point.value.zip(point.target).and_then(|(x, t)| judge(x, t, direction, red_flag, tolerance));
        judged.is_some_and(|judged| judged.status == Status::OffTarget)
    };
    // The first step of a path stands in for the time before it, but nothing was late then: where a step has been due, only
    // periods since the first are counted.
    let first = match &measure.targets {
        TargetPath::Steps(steps) => steps.first().map(|step| step.by.end()).filter(|first| *first <= by),
        _ => None,
    };
    let known = reading.points(measure).rev().skip_while(|point| point.period.end() > by);
    let due = known.take_while(|point| first.is_none_or(|first| point.period.end() >= first));
    due.filter(|point| point.value.is_some()).take_while(is_off).count()
}

/// Whether a decision, an action or a comment is linked to a KPI that has been off target for some periods.
fn is_acted_on(evidence: &Evidence<'_>, of: &Ref, periods: usize, reading: &KpiReading) -> bool {
    let strategy = evidence.strategy;
    if evidence.referred(of, Relation::About, Kind::Decision)
        || evidence.referred(of, Relation::ChecksOn, Kind::Decision)
        || evidence.referred(of, Relation::Serves, Kind::Action)
        || evidence.referred(of, Relation::From, Kind::Action)
    {
        return true;
    }
    let (Some(record), Some(measure)) = (strategy.kpis.get(&of.id), strategy.measures.get(&of.id)) else {
        return false;
    };
    let since = reading.points(measure).rev().filter(|point| point.value.is_some()).take(periods).last();
    record.data.commentary.iter().any(|comment| {
        let period = calendar::parse_plain(&comment.period.value.0, &strategy.years);
        period.is_ok_and(|period| since.is_some_and(|since| period.end() >= since.period.start()))
    })
}

/// The quarterly or annual review at which a KPI that is off target now was first seen to be, though it had been so for two
/// periods or more and the review before it had not seen it.
fn late_discovery(evidence: &Evidence<'_>, of: &Ref, reading: &KpiReading) -> Option<(Id, usize)> {
    if reading.status != Status::OffTarget {
        return None;
    }
    let mut reviews: Vec<(Date, &Id, ReviewKind)> = evidence
        .strategy
        .reviews
        .iter()
        .filter(|(id, review)| {
            (evidence.holds)(&Ref::new(Kind::Review, id))
                && review.data.state.unwrap_or_default() != ReviewState::Planned
        })
        .map(|(id, review)| (review.data.date.value.0, id, review.data.kind))
        .collect();
    reviews.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)));
    let seen = |date: &Date| evidence.past.get(date)?.kpis.get(&of.id).map(|then| then.status == Status::OffTarget);
    let seen_in = reviews.iter().rev().take_while(|(date, ..)| seen(date) == Some(true)).count();
    // Where all reviews on record saw it, nobody knows which was the first.
    let first = reviews.len().checked_sub(seen_in).filter(|at| *at > 0).and_then(|at| reviews.get(at))?;
    let periods = off_target(evidence, &of.id, first.0, reading);
    let late = matches!(first.2, ReviewKind::Quarterly | ReviewKind::Annual) && periods >= 2;
    late.then(|| (first.1.clone(), periods))
}
