//! The findings as SARIF 2.1.0, the format of static analysis (OASIS), for code-scanning services and editors.

use super::Entry;
use super::entry::{Region, path};
use crate::check::Judged;
use crate::check::{self, Rule, known};
use crate::diagnostic::{Diagnostic, Place, Severity};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write;

#[derive(Debug, Serialize)]
pub(super) struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    column_kind: &'static str,
    results: Vec<Found>,
}

#[derive(Debug, Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    short_description: Text,
    help: Text,
    default_configuration: Configuration,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<Properties>,
}

#[derive(Debug, Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Debug, Serialize)]
struct Properties {
    tags: [&'static str; 1],
}

#[derive(Debug, Serialize)]
struct Text {
    text: String,
}

impl Text {
    fn of(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    rule_id: &'static str,
    rule_index: Option<usize>,
    level: &'static str,
    message: Text,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suppressions: Vec<Suppression>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    region: SarifRegion,
}

#[derive(Debug, Serialize)]
struct ArtifactLocation {
    uri: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    snippet: Option<Text>,
}

#[derive(Debug, Serialize)]
struct Suppression {
    kind: &'static str,
    justification: String,
}

/// The log of a check. It describes the rules that found something.
pub(super) fn log(judged: &Judged) -> Log {
    let entries = Entry::all(judged);
    let ids: BTreeSet<&'static str> = entries.iter().map(|entry| entry.diagnostic.id).collect();
    let rules: Vec<Descriptor> = ids.into_iter().map(descriptor).collect();
    let results = entries.iter().map(|entry| found(entry, &rules, judged)).collect();
    let driver = Driver { name: "throughline", semantic_version: env!("CARGO_PKG_VERSION"), rules };
    Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, column_kind: "unicodeCodePoints", results }],
    }
}

fn descriptor(id: &'static str) -> Descriptor {
    if let Some(Rule { severity, capability, when, why, mend, .. }) = check::rule(id) {
        return Descriptor {
            id,
            short_description: Text::of(*when),
            help: Text::of(format!("{} {mend}", check::sentence(why))),
            default_configuration: Configuration { level: level(*severity) },
            properties: Some(Properties { tags: [capability.word()] }),
        };
    }
    let message = known::message(id);
    Descriptor {
        id,
        short_description: Text::of(message.map_or(id, |message| message.when)),
        help: Text::of(message.map_or("Do as the message says.", |message| message.mend)),
        default_configuration: Configuration { level: level(message.map_or(Severity::Fault, |m| m.severity)) },
        properties: None,
    }
}

fn found(entry: &Entry<'_>, rules: &[Descriptor], judged: &Judged) -> Found {
    let Diagnostic { id, severity, message, helps, related, .. } = entry.diagnostic;
    let mut parts = vec![check::sentence(message), entry.reason()];
    parts.extend(helps.iter().map(|help| check::sentence(help)));
    parts.retain(|part| !part.is_empty());
    Found {
        rule_id: id,
        rule_index: rules.iter().position(|rule| rule.id == *id),
        level: level(*severity),
        message: Text::of(parts.join("\n")),
        locations: [location(&entry.diagnostic.place, Some(entry.excerpt()), None, judged)],
        related_locations: related.iter().map(|(place, words)| location(place, None, Some(words), judged)).collect(),
        suppressions: entry
            .accepted()
            .map(|accepted| Suppression { kind: "inSource", justification: accepted.reason.clone() })
            .into_iter()
            .collect(),
    }
}

fn location(place: &Place, snippet: Option<String>, words: Option<&String>, judged: &Judged) -> Location {
    let Region { line, column, end_line, end_column } = Region::of(place);
    Location {
        physical_location: PhysicalLocation {
            artifact_location: ArtifactLocation { uri: uri(&path(place, judged)) },
            region: SarifRegion {
                start_line: line,
                start_column: column,
                end_line,
                end_column,
                snippet: snippet.map(Text::of),
            },
        },
        message: words.map(Text::of),
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault | Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as an address: what means something else there is written in per cent.
fn uri(path: &str) -> String {
    let path = path.strip_prefix("./").unwrap_or(path);
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
