//! Signs on initiatives.

use super::{Drift, Evidence, Otherwise, Sign};
use crate::reading::{DependencyState, Schedule};
use crate::source::content::Record;
use crate::source::record::{Dependency, Initiative, InitiativeState, Judgement, Kind, ReviewKind};
use crate::statistics::impact::Verdict;
use crate::statistics::variation::Variation;
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

pub(super) fn find(evidence: &Evidence<'_>, found: &mut Vec<Drift>) {
    for of in evidence.all(Kind::Initiative) {
        let Some(record) = evidence.strategy.initiatives.get(&of.id) else { continue };
        let Some(reading) = evidence.readings.initiatives.get(&of.id) else { continue };
        let data = &record.data;
        let active = data.status == Some(InitiativeState::Active);
        let mut add = |sign: Sign| found.push(Drift { of: of.clone(), sign });
        if active && let Some(since) = stalled(evidence, &of, record) {
            add(Sign::Stalled { since });
        }
        if let Some((end, money)) = drifted(evidence, &of, record) {
            add(Sign::InitiativeDrift { end, money });
        }
        let half = reading.progress.is_some_and(|progress| progress >= 0.5);
        for impact in evidence.readings.impacts.get(&of.id).into_iter().flat_map(|read| read.iter()) {
            let flat = matches!(impact.impact.verdict, Verdict::NoMovement | Verdict::MovedWrongWay);
            if half && flat && (evidence.holds)(&impact.kpi) {
                add(Sign::ActivityVsOutcome { kpi: impact.kpi.id.clone() });
            }
        }
        let late: Vec<bool> = data.depends_on.iter().map(|need| at_risk(evidence, need)).collect();
        if active {
            for (nth, _) in late.iter().enumerate().filter(|(_, late)| **late) {
                add(Sign::DependencyAtRisk { nth });
            }
            let otherwise = otherwise(evidence, &of, record, late.contains(&true));
            if !otherwise.is_empty() {
                add(Sign::Watermelon(otherwise));
            }
        }
    }
}

/// Days between two reviews of an initiative's team: its rhythm's, else the organisation's, else a month.
fn review_days(evidence: &Evidence<'_>, of: &Ref) -> i32 {
    let team = evidence.strategy.team_of(of);
    let rhythm = &evidence.strategy.organisation.rhythm;
    let own = rhythm.iter().filter(|rhythm| {
        rhythm.team.as_ref().is_some_and(|named| team.as_ref().is_some_and(|team| named.value == **team))
    });
    let common = rhythm.iter().filter(|rhythm| rhythm.team.is_none());
    let days = |kind: ReviewKind| match kind {
        ReviewKind::Weekly => 7,
        ReviewKind::Monthly => 31,
        ReviewKind::Quarterly => 92,
        ReviewKind::Annual => 366,
    };
    own.map(|rhythm| days(rhythm.kind)).min().or_else(|| common.map(|rhythm| days(rhythm.kind)).min()).unwrap_or(31)
}

/// The last day on which a milestone, a share or a forecast moved, if that is two reviews ago.
fn stalled(evidence: &Evidence<'_>, of: &Ref, record: &Record<Initiative>) -> Option<Date> {
    let data = &record.data;
    let reached = data.milestones.iter().filter_map(|milestone| milestone.done.as_ref().map(|day| day.0));
    let reported = data
        .updates
        .iter()
        .filter(|update| !update.forecasts.0.is_empty() || update.forecast_end.is_some())
        .map(|update| update.date.value.0);
    let as_of = evidence.readings.as_of;
    let begun = data.start.as_ref().map(|day| day.0);
    let last = reached.chain(reported).chain(begun).filter(|day| *day <= as_of).max()?;
    let reviews = i32::try_from(evidence.limits().stalled_reviews()).unwrap_or(i32::MAX);
    ((as_of - last).get_days() > review_days(evidence, of).saturating_mul(reviews)).then_some(last)
}

/// How far the end and the money have drifted, without a decision about it since the work began.
fn drifted(evidence: &Evidence<'_>, of: &Ref, record: &Record<Initiative>) -> Option<(Option<f64>, Option<f64>)> {
    let data = &record.data;
    let reading = evidence.readings.initiatives.get(&of.id)?;
    let duration = data.start.as_ref().zip(data.end.as_ref()).map(|(start, end)| (end.0 - start.0).get_days());
    let end = reading
        .slip_days
        .zip(duration.filter(|days| *days > 0))
        .map(|(slip, days)| f64::from(slip) / f64::from(days))
        .filter(|share| *share > evidence.limits().end_slip());
    let money = data
        .budget
        .zip(data.spent)
        .filter(|(budget, _)| *budget > 0.0)
        .map(|(budget, spent)| spent / budget - 1.0)
        .filter(|share| *share > evidence.limits().budget_over());
    if end.is_none() && money.is_none() {
        return None;
    }
    let begun = data.start.as_ref().map(|day| day.0);
    let decided = evidence
        .strategy
        .backlinks(of, Relation::About)
        .filter(|decision| decision.kind == Kind::Decision && (evidence.holds)(decision))
        .filter_map(|decision| evidence.strategy.decisions.get(&decision.id)?.data.decided_on.as_ref())
        .any(|day| begun.is_none_or(|begun| day.0 >= begun) && day.0 <= evidence.readings.as_of);
    (!decided).then_some((end, money))
}

/// Whether what is needed is expected after its day, or is not agreed with little time to go. What is delivered is not.
fn at_risk(evidence: &Evidence<'_>, need: &Dependency) -> bool {
    let Some(by) = need.by.as_ref().map(|day| day.0) else { return false };
    let read = evidence.readings.dependency(need, evidence.strategy, evidence.holds);
    let soon = (by - evidence.readings.as_of).get_days()
        < i32::try_from(evidence.limits().unconfirmed_days()).unwrap_or(i32::MAX);
    !matches!(read.state, DependencyState::Delivered | DependencyState::Presumed)
        && (read.forecast.is_some_and(|forecast| forecast > by) || (need.confirmed.is_none() && soon))
}

/// What speaks against the last report, if that says on track.
fn otherwise(evidence: &Evidence<'_>, of: &Ref, record: &Record<Initiative>, blocked: bool) -> Vec<Otherwise> {
    let data = &record.data;
    let as_of = evidence.readings.as_of;
    let reports = data.updates.iter().filter(|update| update.date.value.0 <= as_of && update.status.is_some());
    let last = reports.max_by_key(|update| update.date.value.0).and_then(|update| update.status);
    let Some(reading) = evidence.readings.initiatives.get(&of.id) else { return Vec::new() };
    if last != Some(Judgement::OnTrack) {
        return Vec::new();
    }
    let mut against = Vec::new();
    let duration = data.start.as_ref().zip(data.end.as_ref()).map(|(start, end)| (end.0 - start.0).get_days());
    if reading.slip_days.zip(duration).is_some_and(|(slip, days)| days > 0 && slip * 10 > days) {
        against.push(Otherwise::Slip);
    }
    for kpi in evidence.strategy.links(of, Relation::Moves).filter(|kpi| (evidence.holds)(kpi)) {
        let charted = evidence.readings.signals.get(&kpi.id).and_then(|signal| signal.charted());
        if charted.is_some_and(|charted| charted.chart.signal.variation == Variation::Concern) {
            against.push(Otherwise::Concern(kpi.id.clone()));
        }
    }
    if reading.schedule == Some(Schedule::NoUpdate) {
        against.push(Otherwise::NoUpdate);
    }
    if blocked {
        against.push(Otherwise::Blocked);
    }
    against
}
