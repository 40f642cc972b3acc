//! What should have happened by now: decisions, dependencies, assumptions.

use super::collect::said;
use super::work::new;
use super::{Alert, Group, plain};
use crate::edition::Reader;
use crate::reading::DependencyState;
use crate::reading::drift::Sign;
use crate::say;
use crate::source::record::{DecisionState, Dependency, InitiativeState, Kind};
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Decisions that should have been taken, the longest overdue first.
pub(super) fn decisions(reader: &Reader<'_>) -> Vec<Alert> {
    let (language, as_of) = (reader.language(), reader.as_of());
    let all = reader.all(Kind::Decision);
    let mut overdue: Vec<(Date, Ref)> = all
        .into_iter()
        .filter_map(|of| {
            let data = &reader.decision(&of.id)?.data;
            let open = matches!(data.state, Some(DecisionState::Proposed | DecisionState::Deferred) | None);
            Some((data.needed_by.as_ref()?.0, of)).filter(|(day, _)| open && *day < as_of)
        })
        .collect();
    overdue.sort_unstable();
    let alerts = overdue.into_iter().filter_map(|(day, of)| {
        let alert = new(reader, &of, "decision-overdue", words::mark(language, "bad", "mark-overdue"))?;
        let (when, ago) = (language.date(day), words::from_now(language, day, as_of));
        let why = if let Some(who) = parts::one(reader, &of, Relation::Authority) {
            say!(language, "alert-decision-by", date = when, ago = ago, who = who.text)
        } else {
            say!(language, "alert-decision", date = when, ago = ago)
        };
        Some(Alert { why: vec![said(why)], since: Some(day), ..alert })
    });
    alerts.collect()
}

/// What is needed and late, or at risk for work under way; the longest overdue first.
pub(super) fn dependencies(reader: &Reader<'_>) -> Vec<Alert> {
    let mut alerts = Vec::new();
    for of in reader.all(Kind::Initiative) {
        let Some(record) = reader.initiative(&of.id) else { continue };
        if matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped)) {
            continue;
        }
        let risks: Vec<usize> = reader
            .signs_of(&of)
            .iter()
            .filter_map(|drift| if let Sign::DependencyAtRisk { nth } = drift.sign { Some(nth) } else { None })
            .collect();
        let mut named: BTreeMap<String, usize> = BTreeMap::new();
        for (nth, need) in record.data.depends_on.iter().enumerate() {
            let Some((giver, ours)) = giver(reader, need) else { continue };
            // The second thing that one piece of work needs of one giver has a number of its own.
            let key = giver.1.clone();
            let n = named.entry(key).and_modify(|n| *n += 1).or_insert(1);
            if !ours && !reader.is_own(&of) {
                continue;
            }
            alerts.extend(dependency(reader, &of, need, (&giver.0, &giver.1, *n), risks.contains(&nth)));
        }
    }
    let order = |alert: &Alert| (alert.mark.class != "bad", alert.since, alert.id.clone());
    alerts.sort_by_cached_key(order);
    alerts
}

/// Who gives what is needed, by name and by key, and whether that is the edition's own team.
fn giver(reader: &Reader<'_>, need: &Dependency) -> Option<((Link, String), bool)> {
    if let Some(giver) = &need.initiative {
        let giver = reader.resolve(Kind::Initiative, giver)?;
        let ours = reader.team_of(&giver).is_some_and(|team| reader.is_own(&team));
        return Some(((parts::link(reader, &giver)?, format!("initiative:{}", giver.id)), ours));
    }
    if let Some(team) = &need.team {
        let team = reader.resolve(Kind::Team, team)?;
        return Some(((parts::link(reader, &team)?, format!("team:{}", team.id)), reader.is_own(&team)));
    }
    let outside = need.external.as_ref()?.value.clone();
    let key = format!("outside:{}", plain(&outside));
    Some(((Link { text: outside, href: None }, key), false))
}

fn dependency(
    reader: &Reader<'_>,
    of: &Ref,
    need: &Dependency,
    (giver, key, n): (&Link, &str, usize),
    at_risk: bool,
) -> Option<Alert> {
    let language = reader.language();
    let read = reader.dependency(need);
    let by = need.by.as_ref()?.0;
    let (what, mark) = match read.state {
        DependencyState::Late => ("dependency-late", words::mark(language, "bad", "mark-late")),
        DependencyState::AtRisk if at_risk => ("dependency-at-risk", words::mark(language, "watch", "mark-at-risk")),
        DependencyState::Unconfirmed if at_risk => {
            ("dependency-unconfirmed", words::mark(language, "watch", "mark-not-confirmed"))
        }
        _ => return None,
    };
    let alert = new(reader, of, what, mark)?;
    let (taker, giver) = (alert.headline.text.as_str(), giver.text.as_str());
    let wanted = language.date(by);
    let mut why = vec![said(say!(language, "alert-waits", taker = taker, giver = giver, date = wanted))];
    let forecast = read.forecast.filter(|forecast| *forecast > by && *forecast >= reader.as_of());
    why.extend(forecast.map(|day| said(say!(language, "alert-now-expected", date = language.date(day)))));
    let number = if n > 1 { format!("-{n}") } else { String::new() };
    let headline = need.need.as_ref().map_or_else(|| alert.headline.text.clone(), |need| need.value.clone());
    Some(Alert {
        id: format!("{}/{key}{number}", alert.id),
        group: Group::Late,
        headline: said(headline),
        why,
        since: (by < reader.as_of()).then_some(by),
        ..alert
    })
}

/// Assumptions whose wire is crossed, or whose review is due.
pub(super) fn assumptions(reader: &Reader<'_>) -> Vec<Alert> {
    let language = reader.language();
    let signs = reader.signs().filter(|drift| reader.is_own(&drift.of));
    let broken = signs.filter_map(|drift| {
        let Sign::AssumptionBroken { crossed } = drift.sign else { return None };
        let record = reader.assumption(&drift.of.id)?;
        let (what, class, key) = if crossed {
            ("assumption-broken", "bad", "mark-broken")
        } else {
            ("assumption-expired", "watch", "mark-overdue")
        };
        let alert = new(reader, &drift.of, what, words::mark(language, class, key))?;
        let wire = record.data.tripwire.as_ref().and_then(|wire| reader.resolve(Kind::Kpi, &wire.kpi));
        let since = match &wire {
            Some(kpi) if crossed => super::kpis::last_day(reader, kpi),
            _ => record.data.review_by.as_ref().map(|day| day.0),
        };
        let href = wire.as_ref().and_then(|kpi| parts::link(reader, kpi)?.href);
        let mut why = vec![said(parts::said(reader, drift)?)];
        why.extend(
            wire.filter(|_| crossed)
                .and_then(|kpi| super::kpis::value_words(reader, &kpi, reader.reading(&kpi.id)?))
                .map(said),
        );
        Some(Alert { href, why, since, ..alert })
    });
    broken.collect()
}
