//! What is said of several records in the same words at the same place is told once: KPIs that share a file share what is
//! wrong with it.

use crate::diagnostic::Span;
use crate::edition::{Accepted, Finding};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// The most other records that are named.
const NAMED: usize = 4;

/// What is said: the file and the place, the rule and the cause, the message, and why it is accepted.
type Saying = (String, Span, &'static str, Option<&'static str>, String, Option<String>);

/// Leaves one of the findings that say the same, with the records that it concerns too. The first by kind and id stays.
pub(super) fn told_once(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(|a, b| a.of.cmp(&b.of));
    let mut first: BTreeMap<Saying, usize> = BTreeMap::new();
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        match first.entry(saying(&finding)) {
            Entry::Vacant(entry) => {
                entry.insert(kept.len());
                kept.push(finding);
            }
            Entry::Occupied(entry) => {
                let Some(told) = kept.get_mut(*entry.get()) else { continue };
                told.also.extend(finding.of.filter(|of| Some(of) != told.of.as_ref()));
                told.also.dedup();
            }
        }
    }
    for finding in kept.iter_mut().filter(|finding| !finding.also.is_empty()) {
        let note = note(finding);
        finding.diagnostic.notes.push(note);
    }
    kept
}

fn saying(finding: &Finding) -> Saying {
    let diagnostic = &finding.diagnostic;
    let place = &diagnostic.place;
    let accepted = finding.accepted.as_ref().map(|Accepted { reason, .. }| reason.clone());
    (place.file.path.clone(), place.span, diagnostic.id, diagnostic.cause, diagnostic.message.clone(), accepted)
}

fn note(finding: &Finding) -> String {
    let mut named: Vec<String> = finding.also.iter().take(NAMED).map(|of| format!("`{}`", of.id)).collect();
    if finding.also.len() > NAMED {
        named.push(format!("{} more", finding.also.len() - NAMED));
    }
    let last = named.pop().unwrap_or_default();
    let before = named.join(", ");
    format!("it is the same for {before}{}{last}", if before.is_empty() { "" } else { " and " })
}
