//! What a rule of the check is.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::edition::{Capability, Finding, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

/// One rule: what it looks for, why that matters and how it is mended. Its words are what `explain` prints.
#[derive(Debug)]
pub struct Rule {
    /// By which it is known: `owner-missing`.
    pub id: &'static str,
    /// How grave its findings are, unless `rules` of `strategy.yaml` says otherwise.
    pub severity: Severity,
    /// Which capability its findings weaken.
    pub capability: Capability,
    /// When it finds something, as a sentence.
    pub when: &'static str,
    /// Why that matters: lower case, no full stop, as it stands below a finding.
    pub why: &'static str,
    /// How it is mended, in sentences; what is to be typed stands in backticks.
    pub mend: &'static str,
    /// What it looks at.
    pub looks: Looks,
    /// Whether it concludes from records that are not there. While some can't be read, it is silent.
    pub absence: bool,
    /// Whether it says that a figure on the pages may not be true, so that a build tells it too.
    pub figures: bool,
}

/// What a rule looks at. It sees through the eyes of a page: only what the edition holds, and all it reads is logged.
#[derive(Debug)]
pub enum Looks {
    /// At each record of some kinds, alone or with what it is linked to.
    Each(&'static [Kind], fn(&Reader<'_>, &Ref, &mut Found)),
    /// At the records of some kinds together, by kind and id: what is told once is found once.
    Together(&'static [Kind], fn(&Reader<'_>, &[Ref], &mut Found)),
    /// At the strategy as a whole.
    Whole(fn(&Reader<'_>, &mut Found)),
    /// At the strategy as a whole, record by record of some kinds, and at what is none of theirs.
    Parts(&'static [Kind], fn(&Reader<'_>, &Ref, &mut Found), Option<fn(&Reader<'_>, &mut Found)>),
    /// At the strategy as a whole: at records of some kinds that are alike, by kind and id. Those are alike for which the
    /// same key is made; of what no other is like, nothing is found.
    Alike(&'static [Kind], fn(&Reader<'_>, &Ref) -> Option<u64>, fn(&Reader<'_>, &[Ref], &mut Found)),
}

impl Looks {
    /// Whether there is something that is looked at at once, whatever its records.
    pub(super) fn is_at_once(&self) -> bool {
        matches!(self, Self::Together(..) | Self::Whole(_) | Self::Parts(_, _, Some(_)))
    }
}

/// Where a rule puts what it finds.
pub struct Found {
    rule: &'static Rule,
    severity: Option<Severity>,
    /// So far.
    pub(super) findings: Vec<Finding>,
}

/// The beginning of a finding: where, and what is wrong. The rule gives it its id and its severity.
pub(super) fn says(place: Place, words: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Severity::Note, "", place, words)
}

impl Found {
    /// Nothing yet. `severity` is the one that the strategy sets for the rule.
    pub(super) fn new(rule: &'static Rule, severity: Option<Severity>) -> Self {
        Self { rule, severity, findings: Vec::new() }
    }

    /// Adds a finding on a record.
    pub fn add(&mut self, of: &Ref, diagnostic: Diagnostic) {
        self.put(Some(of.clone()), self.rule.severity, diagnostic);
    }

    /// Adds a finding on a record that is graver, or less grave, than others of its rule.
    pub fn add_as(&mut self, severity: Severity, of: &Ref, diagnostic: Diagnostic) {
        self.put(Some(of.clone()), severity, diagnostic);
    }

    /// Adds a finding on the strategy as a whole.
    pub fn add_whole(&mut self, diagnostic: Diagnostic) {
        self.put(None, self.rule.severity, diagnostic);
    }

    fn put(&mut self, of: Option<Ref>, severity: Severity, diagnostic: Diagnostic) {
        let mut diagnostic = diagnostic.causes(self.rule.id, self.severity.unwrap_or(severity));
        if diagnostic.notes.is_empty() {
            diagnostic.notes.push(self.rule.why.to_owned());
        }
        self.findings.push(Finding {
            of,
            also: Vec::new(),
            capability: self.rule.capability,
            diagnostic,
            accepted: None,
        });
    }
}
