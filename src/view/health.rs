//! How well the organisation keeps strategy and execution together: eight capabilities, each point traced to findings.

use super::parts::{self, FindingRow, Link};
use super::words::{self, Mark};
use crate::check;
use crate::diagnostic::Severity;
use crate::edition::{Address, Capability, Reader};
use serde::Serialize;

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
    name: String,
    promise: &'static str,
    /// 0 to 100; none with nothing to look at.
    score: Option<String>,
    /// How many of how many.
    counted: String,
    mark: Mark,
    findings: usize,
}

#[derive(Debug, Serialize)]
struct Group {
    id: &'static str,
    name: String,
    counted: String,
    rows: Vec<FindingRow>,
}

/// What a capability promises to a reader.
fn promise(capability: Capability) -> &'static str {
    match capability {
        Capability::Accountability => "Each promise has one name and a date",
        Capability::OrganisationalVisibility => "Figures are fresh, whole and rightly read",
        Capability::TeamAlignment => "Every piece of work leads to an objective",
        Capability::ExecutionDiscipline => "Dates and targets are kept, or moved on purpose",
        Capability::DecisionMaking => "Decisions are asked for, taken and followed up",
        Capability::OrganisationalIntelligence => "Signals are explained and learned from",
        Capability::OperatingRhythm => "Reviews happen when they should",
        Capability::TeamOfTeams => "Teams know what they owe each other",
    }
}

fn name(capability: Capability) -> String {
    match capability {
        Capability::TeamOfTeams => "Team-of-teams coordination".to_owned(),
        other => words::upper_first(other.name()),
    }
}

/// The health page.
pub fn page(reader: &Reader<'_>) -> Health {
    let findings = reader.findings();
    let mut health = findings.health().to_vec();
    // Shares are compared crosswise, so that no rounding decides.
    health.sort_by(|a, b| {
        let empty = (a.looked_at == 0).cmp(&(b.looked_at == 0));
        empty.then_with(|| (a.sound * b.looked_at).cmp(&(b.sound * a.looked_at)))
    });
    let limits = reader.limits();
    let (looked_at, sound) = health.iter().fold((0, 0), |(n, good), row| (n + row.looked_at, good + row.sound));
    let of = |capability: Capability| findings.all().iter().filter(move |finding| finding.capability == capability);
    let rows: Vec<Row> = health
        .iter()
        .map(|row| {
            #[expect(clippy::cast_precision_loss, reason = "counts of records")]
            let share = (row.looked_at > 0).then(|| 100.0 * row.sound as f64 / row.looked_at as f64);
            Row {
                id: row.capability.word(),
                name: name(row.capability),
                promise: promise(row.capability),
                score: share.map(|share| reader.language().number(share.floor(), Some(0))),
                counted: if share.is_some() {
                    words::of(reader.language(), row.sound, row.looked_at)
                } else {
                    "nothing to look at".to_owned()
                },
                mark: match share {
                    None => words::mark(reader.language(), "none", "mark-no-data"),
                    Some(share) if share >= limits.on_course() => words::mark(reader.language(), "good", "mark-sound"),
                    Some(share) if share >= limits.watch() => words::mark(reader.language(), "watch", "mark-watch"),
                    Some(_) => words::mark(reader.language(), "bad", "mark-weak"),
                },
                findings: of(row.capability).count(),
            }
        })
        .collect();
    let groups = health.iter().zip(&rows).filter(|(_, row)| row.findings > 0).map(|(health, row)| Group {
        id: row.id,
        name: row.name.clone(),
        counted: row.counted.clone(),
        rows: parts::finding_rows(reader, of(health.capability)),
    });
    let groups = groups.collect();
    let sentence = match (health.first(), looked_at - sound) {
        (_, 0) if looked_at == 0 => "There is nothing to check yet.".to_owned(),
        (_, 0) => format!("All {} pass.", words::count(looked_at, "check", "checks")),
        (Some(weakest), _) => {
            let link = words::lower_first(&name(weakest.capability));
            format!("{} checks pass; {link} is the weakest link.", words::of(reader.language(), sound, looked_at))
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
            text: words::count(
                unaligned,
                "piece of work without a line of sight",
                "pieces of work without a line of sight",
            ),
            href: Some(reader.href(&Address::Unaligned)),
        }),
    }
}

/// How many findings there are, in a sentence; none without any.
pub fn proof(reader: &Reader<'_>) -> Option<String> {
    let all = reader.findings().all();
    let accepted = all.iter().filter(|finding| finding.accepted.is_some()).count();
    let open =
        |severity: Severity| all.iter().filter(|f| f.accepted.is_none() && f.diagnostic.severity == severity).count();
    let parts: Vec<String> = [
        (open(Severity::Error), "to fix first"),
        (open(Severity::Warning), "to fix soon"),
        (open(Severity::Note), "worth a look"),
        (accepted, "accepted"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, words)| format!("{n}\u{a0}{words}"))
    .collect();
    let all = words::count(all.len(), "finding", "findings");
    (!parts.is_empty()).then(|| check::sentence(&format!("{all}: {}", words::list(reader.language(), &parts))))
}
