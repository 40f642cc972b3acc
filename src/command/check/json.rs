//! The findings for programs.

use super::Entry;
use super::entry::{Region, path};
use crate::check::Judged;
use crate::diagnostic::{Place, Severity};
use jiff::civil::Date;
use serde::Serialize;

/// All that was found.
#[derive(Debug, Serialize)]
pub(super) struct Report<'a> {
    as_of: String,
    content: &'a str,
    counts: Counts,
    findings: Vec<Found<'a>>,
}

/// How many there are that nobody has accepted, and how many that someone has.
#[derive(Debug, Default, Serialize)]
struct Counts {
    faults: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    accepted: usize,
}

#[derive(Debug, Serialize)]
struct Found<'a> {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    severity: &'static str,
    capability: Option<&'static str>,
    record: Option<String>,
    file: String,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    excerpt: String,
    message: &'a str,
    reason: String,
    remedy: &'a [String],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accepted: Option<Accepted<'a>>,
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    file: String,
    line: usize,
    column: usize,
    message: &'a str,
}

#[derive(Debug, Serialize)]
struct Accepted<'a> {
    reason: &'a str,
    until: Option<String>,
}

/// The report of a check.
pub(super) fn report(judged: &Judged, as_of: Date) -> Report<'_> {
    let entries = Entry::all(judged);
    let mut counts = Counts::default();
    for entry in &entries {
        let count = match (entry.accepted(), entry.diagnostic.severity) {
            (Some(_), _) => &mut counts.accepted,
            (_, Severity::Fault) => &mut counts.faults,
            (_, Severity::Error) => &mut counts.errors,
            (_, Severity::Warning) => &mut counts.warnings,
            (_, Severity::Note) => &mut counts.notes,
        };
        *count += 1;
    }
    let findings = entries.iter().map(|entry| found(entry, judged)).collect();
    Report { as_of: as_of.to_string(), content: &judged.root, counts, findings }
}

fn found<'a>(entry: &Entry<'a>, judged: &Judged) -> Found<'a> {
    let diagnostic = entry.diagnostic;
    let Region { line, column, end_line, end_column } = Region::of(&diagnostic.place);
    let related = |(place, message): &'a (Place, String)| {
        let Region { line, column, .. } = Region::of(place);
        Related { file: path(place, judged), line, column, message }
    };
    Found {
        id: diagnostic.id,
        cause: diagnostic.cause,
        severity: diagnostic.severity.word(),
        capability: entry.finding.map(|finding| finding.capability.word()),
        record: entry.finding.and_then(|finding| finding.of.as_ref()).map(ToString::to_string),
        file: entry.path(judged),
        line,
        column,
        end_line,
        end_column,
        excerpt: entry.excerpt(),
        message: &diagnostic.message,
        reason: entry.reason(),
        remedy: &diagnostic.helps,
        related: diagnostic.related.iter().map(related).collect(),
        accepted: entry
            .accepted()
            .map(|accepted| Accepted { reason: &accepted.reason, until: accepted.until.map(|day| day.to_string()) }),
    }
}
