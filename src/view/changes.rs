//! What changed since a date: computed from the values and the dates that people wrote, never from files' times.

use super::parts::{self, Link};
use super::words::{self, Mark, Words};
use crate::edition::Reader;
use crate::reading::Freshness;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// A change, with its marks before and after.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// What changed.
    pub link: Link,
    /// Before.
    pub before: Option<Mark>,
    /// After.
    pub after: Option<Mark>,
    /// In words.
    pub words: String,
    #[serde(skip)]
    order: (u8, String),
}

/// The changes of a set of records since a date, worst first.
pub fn since(reader: &Reader<'_>, date: Date, kpis: &[Ref], initiatives: &[Ref], decisions: &[Ref]) -> Vec<Change> {
    let mut changes: Vec<Change> = kpis.iter().filter_map(|of| kpi(reader, date, of)).collect();
    changes.extend(initiatives.iter().filter_map(|of| initiative(reader, date, of)));
    changes.extend(decisions.iter().filter_map(|of| decision(reader, date, of)));
    changes.sort_by(|a, b| a.order.cmp(&b.order));
    changes
}

fn kpi(reader: &Reader<'_>, date: Date, of: &Ref) -> Option<Change> {
    let language = reader.language();
    let (now, then, record) = (reader.reading(&of.id)?, reader.reading_at(date, &of.id)?, reader.kpi(&of.id)?);
    let before = words::shown(language, then.status, then.freshness, then.judged);
    let after = words::shown(language, now.status, now.freshness, now.judged);
    // A target may have moved too; the sentence says what the value did and what it is held against.
    if before == after || !now.judged {
        return None;
    }
    let value = then.latest?;
    let print = Words::of(language, &record.data);
    let link = parts::link(reader, of)?;
    let words = match now.latest {
        Some(latest) if value.period != latest.period => {
            let (from, to) = (print.value(value.value), print.value(latest.value));
            if let Some(target) = now.target {
                let target = print.band(target.band);
                say!(language, "change-value-target", before = from, after = to, target = target)
            } else {
                say!(language, "change-value", before = from, after = to)
            }
        }
        _ if now.freshness == Freshness::Stale => {
            say!(language, "change-stale", period = language.period(value.period, reader.years()))
        }
        _ => say!(language, "change-target", value = print.value(value.value)),
    };
    let order = match after.class {
        "bad" => 0,
        "watch" if before.class == "good" => 1,
        "stale" => 2,
        _ => 5,
    };
    Some(Change { order: (order, link.text.clone()), link, before: Some(before), after: Some(after), words })
}

fn initiative(reader: &Reader<'_>, date: Date, of: &Ref) -> Option<Change> {
    let language = reader.language();
    let (now, then, record) = (reader.progress(&of.id)?, reader.progress_at(date, &of.id)?, reader.initiative(&of.id)?);
    let link = parts::link(reader, of)?;
    let reached: Vec<String> = record
        .data
        .milestones
        .iter()
        .filter(|milestone| milestone.done.as_ref().is_some_and(|done| done.0 > date && done.0 <= reader.as_of()))
        .map(|milestone| say!(language, "change-milestone", title = milestone.title.value.as_str()))
        .collect();
    let before = words::schedule(language, then.schedule, record.data.status);
    let after = words::schedule(language, now.schedule, record.data.status);
    let changed = before != after;
    let late = changed && after.class == "bad";
    let milestones = words::list(language, &reached);
    let words = match (reached.is_empty(), late) {
        (true, false) => return None,
        (true, true) => say!(language, "change-late"),
        (false, false) => say!(language, "change-reached", milestones = milestones),
        (false, true) => say!(language, "change-reached-late", milestones = milestones),
    };
    let order = if late { 3 } else { 6 };
    Some(Change {
        order: (order, link.text.clone()),
        link,
        before: changed.then_some(before),
        after: Some(after),
        words,
    })
}

fn decision(reader: &Reader<'_>, date: Date, of: &Ref) -> Option<Change> {
    let language = reader.language();
    let record = reader.decision(&of.id)?;
    let decided = record.data.decided_on.as_ref()?.0;
    if decided <= date || decided > reader.as_of() {
        return None;
    }
    let link = parts::link(reader, of)?;
    Some(Change {
        order: (4, link.text.clone()),
        link,
        before: None,
        after: Some(words::decision(language, record.data.state, false)),
        words: say!(language, "change-decided", date = language.date(decided)),
    })
}

/// A line from an objective to the person who answers for the work, where a KPI is off target or stale.
#[derive(Debug, Clone, Serialize)]
pub struct Drift {
    /// In words.
    pub words: String,
    /// The objective.
    pub objective: Option<Link>,
    /// The KPI.
    pub kpi: Link,
    /// Its state.
    pub mark: Mark,
    /// The work that should move it; none is a missing stop.
    pub initiatives: Vec<Link>,
    /// Who answers for the KPI.
    pub owner: Option<Link>,
}

/// The KPIs off target or stale among KPIs that are sorted worst first, each traced up and down the line of sight.
pub fn drift(reader: &Reader<'_>, kpis: &[Ref], most: usize) -> Vec<Drift> {
    kpis.iter()
        .filter(|of| parts::kpi_mark(reader, of).is_some_and(|mark| matches!(mark.class, "bad" | "stale")))
        .take(most)
        .filter_map(|of| parts::kpi_row(reader, of))
        .map(|row| {
            let words = match (&row.age, &row.value, &row.gap) {
                (Some(age), ..) => age.clone(),
                (None, Some(value), Some(gap)) => {
                    say!(reader.language(), "drift-gap", value = value.as_str(), gap = gap.as_str())
                }
                _ => row.mark.word.to_string(),
            };
            Drift {
                words,
                objective: row.objectives.first().cloned(),
                kpi: row.link,
                mark: row.mark,
                initiatives: parts::backlinks(reader, &row.of, Relation::Moves),
                owner: row.owner,
            }
        })
        .collect()
}

/// How well the strategy is being carried out, in counts.
#[derive(Debug, Clone, Serialize)]
pub struct Health {
    /// What is counted.
    pub term: Arc<str>,
    /// How many of how many.
    pub value: String,
    /// Whether all is well.
    pub well: bool,
}

/// Counts of what should be so and is.
pub fn health(reader: &Reader<'_>) -> Vec<Health> {
    let language = reader.language();
    let mut rows = Vec::new();
    let mut add = |term: &str, good: usize, all: usize| {
        if all > 0 {
            rows.push(Health { term: language.word(term), value: words::of(language, good, all), well: good == all });
        }
    };
    let kpis = reader.all(Kind::Kpi);
    let current = kpis
        .iter()
        .filter(|of| reader.reading(&of.id).is_some_and(|r| matches!(r.freshness, Freshness::Fresh | Freshness::Due)));
    add("carried-current", current.count(), kpis.len());
    let owned = kpis.iter().filter(|of| reader.link_to(of, Relation::Owner).is_some());
    add("carried-owned", owned.count(), kpis.len());
    let initiatives: Vec<Ref> = reader
        .all(Kind::Initiative)
        .into_iter()
        .filter(|of| reader.progress(&of.id).is_some_and(|reading| reading.schedule.is_some()))
        .collect();
    let aligned = initiatives
        .iter()
        .filter(|of| !reader.links(of, Relation::Supports).is_empty() && !reader.links(of, Relation::Moves).is_empty());
    add("carried-aligned", aligned.count(), initiatives.len());
    let in_time = initiatives
        .iter()
        .filter(|of| parts::initiative_row(reader, of).is_some_and(|row| matches!(row.mark.class, "good" | "done")));
    add("carried-on-time", in_time.count(), initiatives.len());
    let actions: Vec<_> =
        reader.all(Kind::Action).iter().filter_map(|of| parts::action_row(reader, of)).filter(|row| row.open).collect();
    add("carried-actions", actions.iter().filter(|row| !row.overdue).count(), actions.len());
    let decisions: Vec<_> = reader
        .all(Kind::Decision)
        .iter()
        .filter_map(|of| parts::decision_row(reader, of))
        .filter(|row| row.open)
        .collect();
    add("carried-decisions", decisions.iter().filter(|row| !row.overdue).count(), decisions.len());
    rows
}
