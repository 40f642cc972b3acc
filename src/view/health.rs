//! How well the organisation keeps strategy and execution together: eight capabilities, each point traced to findings.

use super::parts::{self, FindingRow, Link};
use super::words::{self, Mark};
use crate::diagnostic::Severity;
use crate::edition::{Address, Capability, Finding, Health as Standing, Reader};
use crate::say;
use serde::Serialize;
use std::sync::Arc;

/// The health page.
#[derive(Debug, Serialize)]
pub struct Health {
    sentence: String,
    proof: Option<String>,
    /// The weakest first; those with nothing to look at last.
    capabilities: Vec<Row>,
    /// The findings of those that have any, in the same order.
    groups: Vec<Group>,
    unaligned: Option<Link>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    id: &'static str,
    name: Arc<str>,
    promise: Arc<str>,
    /// 0 to 100; none with nothing to look at.
    score: Option<String>,
    /// The same in per cent of the width of its bar.
    share: usize,
    /// How many of how many.
    counted: String,
    mark: Mark,
    findings: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    name: Arc<str>,
    counted: String,
    rows: Vec<FindingRow>,
}

/// What a capability is called, and what it promises to a reader.
fn words_of(capability: Capability) -> (&'static str, &'static str) {
    match capability {
        Capability::Accountability => ("capability-accountability", "promise-accountability"),
        Capability::OrganisationalVisibility => ("capability-visibility", "promise-visibility"),
        Capability::TeamAlignment => ("capability-alignment", "promise-alignment"),
        Capability::ExecutionDiscipline => ("capability-discipline", "promise-discipline"),
        Capability::DecisionMaking => ("capability-decisions", "promise-decisions"),
        Capability::OrganisationalIntelligence => ("capability-intelligence", "promise-intelligence"),
        Capability::OperatingRhythm => ("capability-rhythm", "promise-rhythm"),
        Capability::TeamOfTeams => ("capability-teams", "promise-teams"),
    }
}

fn row(reader: &Reader<'_>, standing: &Standing, findings: usize) -> Row {
    let (language, limits) = (reader.language(), reader.limits());
    let (name, promise) = words_of(standing.capability);
    #[expect(clippy::cast_precision_loss, reason = "counts of records")]
    let share = (standing.looked_at > 0).then(|| 100.0 * standing.sound as f64 / standing.looked_at as f64);
    let (class, key) = match share {
        None => ("none", "mark-no-data"),
        Some(share) if share >= limits.on_course() => ("good", "mark-sound"),
        Some(share) if share >= limits.watch() => ("watch", "mark-watch"),
        Some(_) => ("bad", "mark-weak"),
    };
    Row {
        id: standing.capability.word(),
        name: language.word(name),
        promise: language.word(promise),
        score: share.map(|share| language.number(share.floor(), Some(0))),
        share: (100 * standing.sound).checked_div(standing.looked_at).unwrap_or_default(),
        counted: if share.is_some() {
            words::of(language, standing.sound, standing.looked_at)
        } else {
            say!(language, "health-empty")
        },
        mark: words::mark(language, class, key),
        findings,
    }
}

/// The health page.
pub fn page(reader: &Reader<'_>) -> Health {
    let language = reader.language();
    let findings = reader.findings();
    let mut health = findings.health().to_vec();
    // Shares are compared crosswise, so that no rounding decides.
    health.sort_by(|a, b| {
        let empty = (a.looked_at == 0).cmp(&(b.looked_at == 0));
        empty.then_with(|| (a.sound * b.looked_at).cmp(&(b.sound * a.looked_at)))
    });
    let (looked_at, sound) = health.iter().fold((0, 0), |(n, good), row| (n + row.looked_at, good + row.sound));
    let of = |capability: Capability| findings.all().filter(move |finding| finding.capability == capability);
    let rows: Vec<Row> = health.iter().map(|standing| row(reader, standing, of(standing.capability).count())).collect();
    let groups = health.iter().zip(&rows).filter(|(_, row)| row.findings > 0).map(|(standing, row)| Group {
        id: row.id,
        name: Arc::clone(&row.name),
        counted: if standing.looked_at > 0 {
            say!(language, "health-group", sound = standing.sound, all = standing.looked_at)
        } else {
            row.counted.clone()
        },
        rows: parts::finding_rows(reader, of(standing.capability)),
    });
    let groups = groups.collect();
    let sentence = match (rows.first(), looked_at - sound) {
        (_, 0) if looked_at == 0 => say!(language, "health-nothing"),
        (_, 0) => say!(language, "health-all", n = looked_at),
        (Some(weakest), _) => {
            say!(language, "health-weakest", sound = sound, all = looked_at, weakest = weakest.name.as_ref())
        }
        (None, _) => String::new(),
    };
    let unaligned = super::unaligned::page(reader).count();
    Health {
        sentence,
        proof: proof(reader),
        capabilities: rows,
        groups,
        unaligned: (unaligned > 0).then(|| Link {
            text: say!(language, "health-unaligned", n = unaligned),
            href: Some(reader.href(&Address::Unaligned)),
        }),
    }
}

/// How many findings there are, in a sentence; none without any.
pub fn proof(reader: &Reader<'_>) -> Option<String> {
    let language = reader.language();
    let all: Vec<&Finding> = reader.findings().all().collect();
    let accepted = all.iter().filter(|finding| finding.accepted.is_some()).count();
    let open =
        |severity: Severity| all.iter().filter(|f| f.accepted.is_none() && f.diagnostic.severity == severity).count();
    let (first, soon, look) = (open(Severity::Error), open(Severity::Warning), open(Severity::Note));
    let parts: Vec<String> = [
        (first > 0).then(|| say!(language, "health-first", n = first)),
        (soon > 0).then(|| say!(language, "health-soon", n = soon)),
        (look > 0).then(|| say!(language, "health-look", n = look)),
        (accepted > 0).then(|| say!(language, "health-accepted", n = accepted)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let parts = (!parts.is_empty()).then(|| words::list(language, &parts))?;
    Some(say!(language, "health-proof", n = all.len(), parts = parts))
}
