//! What changed since a date: computed from the values and the dates that people wrote, never from files' times.

use super::parts::{self, Link};
use super::words::{self, Mark, Words};
use crate::edition::Reader;
use crate::reading::Freshness;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;
use serde::Serialize;

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
    let as_of = reader.as_of();
    let mut changes = Vec::new();
    for of in kpis {
        let (Some(now), Some(then), Some(record)) =
            (reader.reading(&of.id), reader.reading_at(date, &of.id), reader.kpi(&of.id))
        else {
            continue;
        };
        let before = words::shown(reader.language(), then.status, then.freshness, then.judged);
        let after = words::shown(reader.language(), now.status, now.freshness, now.judged);
        // A target may have moved too; the sentence says what the value did and what it is held against.
        if before == after || then.latest.is_none() || !now.judged {
            continue;
        }
        let print = Words::of(reader.language(), &record.data);
        let Some(link) = parts::link(reader, of) else { continue };
        let words = match (then.latest, now.latest) {
            (Some(then), Some(now)) if then.period != now.period => {
                let target = reader.reading(&of.id).and_then(|reading| reading.target);
                let against = target.map_or_else(String::new, |target| format!(", target {}", print.band(target.band)));
                format!("from {} to {}{against}", print.value(then.value), print.value(now.value))
            }
            (Some(value), _) if now.freshness == Freshness::Stale => {
                format!("no figure since {}", reader.language().period(value.period, reader.years()))
            }
            (Some(value), _) => format!("still {}; the target is another", print.value(value.value)),
            _ => continue,
        };
        let order = match after.class {
            "bad" => 0,
            "watch" if before.class == "good" => 1,
            "stale" => 2,
            _ => 5,
        };
        changes.push(Change {
            order: (order, link.text.clone()),
            link,
            before: Some(before),
            after: Some(after),
            words,
        });
    }
    for of in initiatives {
        let (Some(now), Some(then), Some(record)) =
            (reader.progress(&of.id), reader.progress_at(date, &of.id), reader.initiative(&of.id))
        else {
            continue;
        };
        let Some(link) = parts::link(reader, of) else { continue };
        let reached: Vec<String> = record
            .data
            .milestones
            .iter()
            .filter(|milestone| milestone.done.as_ref().is_some_and(|done| done.0 > date && done.0 <= as_of))
            .map(|milestone| format!("\u{201c}{}\u{201d}", milestone.title.value))
            .collect();
        let before = words::schedule(reader.language(), then.schedule, record.data.status);
        let after = words::schedule(reader.language(), now.schedule, record.data.status);
        let mut said = Vec::new();
        if !reached.is_empty() {
            said.push(format!("reached {}", words::list(reader.language(), &reached)));
        }
        if before != after && after.class == "bad" {
            said.push("a date has passed".to_owned());
        }
        if said.is_empty() {
            continue;
        }
        let order = if after.class == "bad" && before != after { 3 } else { 6 };
        let changed = before != after;
        changes.push(Change {
            order: (order, link.text.clone()),
            link,
            before: changed.then_some(before),
            after: Some(after),
            words: said.join("; "),
        });
    }
    for of in decisions {
        let Some(record) = reader.decision(&of.id) else { continue };
        let Some(decided) = record.data.decided_on.as_ref().map(|day| day.0) else { continue };
        if decided <= date || decided > as_of {
            continue;
        }
        let Some(link) = parts::link(reader, of) else { continue };
        let words = format!("decided on {}", reader.language().date(decided));
        changes.push(Change {
            order: (4, link.text.clone()),
            link,
            before: None,
            after: Some(words::decision(reader.language(), record.data.state, false)),
            words,
        });
    }
    changes.sort_by(|a, b| a.order.cmp(&b.order));
    changes
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
                (None, Some(value), Some(gap)) => format!("{value}, {gap}"),
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
    pub term: &'static str,
    /// How many of how many.
    pub value: String,
    /// Whether all is well.
    pub well: bool,
}

/// Counts of what should be so and is.
pub fn health(reader: &Reader<'_>) -> Vec<Health> {
    let mut rows = Vec::new();
    let mut add = |term: &'static str, good: usize, all: usize| {
        if all > 0 {
            rows.push(Health { term, value: words::of(reader.language(), good, all), well: good == all });
        }
    };
    let kpis = reader.all(Kind::Kpi);
    let current = kpis
        .iter()
        .filter(|of| reader.reading(&of.id).is_some_and(|r| matches!(r.freshness, Freshness::Fresh | Freshness::Due)));
    add("KPIs with a current figure", current.count(), kpis.len());
    let owned = kpis.iter().filter(|of| reader.link_to(of, Relation::Owner).is_some());
    add("KPIs with an owner", owned.count(), kpis.len());
    let initiatives: Vec<Ref> = reader
        .all(Kind::Initiative)
        .into_iter()
        .filter(|of| reader.progress(&of.id).is_some_and(|reading| reading.schedule.is_some()))
        .collect();
    let aligned = initiatives
        .iter()
        .filter(|of| !reader.links(of, Relation::Supports).is_empty() && !reader.links(of, Relation::Moves).is_empty());
    add("Initiatives that name an objective and a KPI", aligned.count(), initiatives.len());
    let in_time = initiatives
        .iter()
        .filter(|of| parts::initiative_row(reader, of).is_some_and(|row| matches!(row.mark.class, "good" | "done")));
    add("Initiatives on time or done", in_time.count(), initiatives.len());
    let actions: Vec<_> =
        reader.all(Kind::Action).iter().filter_map(|of| parts::action_row(reader, of)).filter(|row| row.open).collect();
    add("Open actions that are not overdue", actions.iter().filter(|row| !row.overdue).count(), actions.len());
    let decisions: Vec<_> = reader
        .all(Kind::Decision)
        .iter()
        .filter_map(|of| parts::decision_row(reader, of))
        .filter(|row| row.open)
        .collect();
    add("Open decisions within their day", decisions.iter().filter(|row| !row.overdue).count(), decisions.len());
    rows
}
