//! What is weak though it builds. Each rule is a file below `rules/`; what they have in common is here.

mod faults;
mod judge;
pub mod known;
mod once;
mod phrases;
pub mod reference;
mod rule;
mod rules;
mod words;

pub use faults::faults;
pub use judge::{Judge, Judged, Whole, judge};
pub use reference::{documentation, sentence};
pub use rule::{Found, Looks, Rule};
pub use rules::{all, rule};

use crate::diagnostic::Severity;
use crate::edition::{Accepted, Address, Capability, Edition, Finding, Findings, Reader};
use crate::reading::{Readings, Standing};
use crate::source::record::{Kind, RuleLevel};
use crate::strategy::{Ref, Strategy};
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What the rules look at.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
    /// What counts. Findings are on records of the edition's own team and those below.
    pub edition: &'a Edition,
    /// Whether all records could be read: where not, no rule concludes from what is missing.
    pub complete: bool,
}

/// The records that rules of a capability looked at; none is the strategy as a whole.
type LookedAt = BTreeSet<(Capability, Option<Ref>)>;

/// Finds what is weak.
pub fn findings(subject: Subject<'_>) -> Findings {
    let found: Vec<(Vec<Finding>, LookedAt)> = all().par_iter().map(|rule| of_rule(rule, subject)).collect();
    let (findings, looked_at): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let mut findings: Vec<Finding> = findings.into_iter().flatten().collect();
    for finding in &mut findings {
        finding.accepted = accepted(finding, subject);
    }
    Findings::new(once::told_once(findings), looked_at.into_iter().flatten().collect())
}

/// What one rule finds, and what it looked at.
fn of_rule(rule: &'static Rule, subject: Subject<'_>) -> (Vec<Finding>, LookedAt) {
    let level = level(rule, subject.strategy);
    if level == Some(RuleLevel::Off) || (rule.absence && !subject.complete) {
        return Default::default();
    }
    let Subject { strategy, readings, past, edition, .. } = subject;
    let reader = Reader::new(strategy, readings, past, edition, Address::Health);
    let mut found = Found::new(rule, level.and_then(severity));
    let mut looked_at = BTreeSet::new();
    let own = |kinds: &[Kind]| -> Vec<Ref> {
        kinds.iter().flat_map(|kind| reader.all(*kind)).filter(|of| edition.is_own(of)).collect()
    };
    match rule.looks {
        Looks::Each(kinds, find) => {
            for of in own(kinds) {
                find(&reader, &of, &mut found);
                looked_at.insert((rule.capability, Some(of)));
            }
        }
        Looks::Together(kinds, find) => {
            let all = own(kinds);
            find(&reader, &all, &mut found);
            looked_at.extend(all.into_iter().map(|of| (rule.capability, Some(of))));
        }
        Looks::Whole(find) => {
            find(&reader, &mut found);
            found.findings.retain(|finding| finding.of.as_ref().is_none_or(|of| edition.is_own(of)));
            looked_at.insert((rule.capability, None));
        }
    }
    // What can only be noted says nothing of how well a capability stands.
    if level.and_then(severity).unwrap_or(rule.severity) == Severity::Note {
        looked_at.clear();
    }
    (found.findings, looked_at)
}

/// What the strategy says of a rule; none where it says nothing.
fn level(rule: &Rule, strategy: &Strategy) -> Option<RuleLevel> {
    let written = strategy.organisation.rules.0.iter().rev().find(|(id, _)| id.value == rule.id);
    written.map(|(_, level)| *level)
}

/// The severity of a level; none of one that is off.
fn severity(level: RuleLevel) -> Option<Severity> {
    match level {
        RuleLevel::Off => None,
        RuleLevel::Note => Some(Severity::Note),
        RuleLevel::Warning => Some(Severity::Warning),
        RuleLevel::Error => Some(Severity::Error),
    }
}

/// Whether the record of a finding accepts it. An allowance without a reason, or past its day, accepts nothing; what is
/// wrong with an allowance can't be allowed.
fn accepted(finding: &Finding, subject: Subject<'_>) -> Option<Accepted> {
    let id = finding.diagnostic.id;
    if id.starts_with("allowance-") {
        return None;
    }
    let header = subject.strategy.header(finding.of.as_ref()?)?;
    header.allow().iter().filter(|allowance| allowance.rule.value == id).find_map(|allowance| {
        let reason = allowance.reason.as_ref().map(|reason| reason.trim()).filter(|reason| !reason.is_empty())?;
        let until = allowance.until.as_ref().map(|day| day.0);
        let holds = until.is_none_or(|until| until >= subject.readings.as_of);
        holds.then(|| Accepted { reason: reason.to_owned(), until })
    })
}
