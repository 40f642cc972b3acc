//! What `build` and `check` share: from the content folder to what is wrong with it.

use crate::check::{self, Subject};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::edition::{Edition, Findings};
use crate::reading::{self, Readings, Standing};
use crate::source;
use crate::strategy::{self, Strategy};
use crate::world::{Failure, World};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;

/// The content, read and judged.
pub(super) struct Judged {
    /// How the content folder is written before the paths of its files.
    pub root: String,
    /// Files of records that were read.
    pub parsed: usize,
    /// Faults, and notes on how files were read; sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// None when `strategy.yaml` could not be read.
    pub whole: Option<Whole>,
}

/// A strategy with what its figures say and what is weak in it. There may be faults in it all the same.
pub(super) struct Whole {
    pub strategy: Strategy,
    pub readings: Readings,
    pub past: BTreeMap<Date, Standing>,
    pub findings: Findings,
}

impl Judged {
    /// Whether the truth can't be built.
    pub fn has_faults(&self) -> bool {
        self.whole.is_none() || self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Fault)
    }

    /// Messages and those findings that nobody has accepted, sorted by place.
    pub fn open(&self) -> Vec<&Diagnostic> {
        let found = self.whole.iter().flat_map(|whole| whole.findings.all());
        let open = found.filter(|finding| finding.accepted.is_none()).map(|finding| &finding.diagnostic);
        let mut all: Vec<&Diagnostic> = self.diagnostics.iter().chain(open).collect();
        all.sort_by(|a, b| a.order(b));
        all
    }
}

/// Reads and judges a content folder. `lap` is told when a stage is done.
///
/// # Errors
/// When the folder can't be read.
pub(super) fn judge(
    world: &dyn World,
    content: &Path,
    as_of: Date,
    lap: &mut dyn FnMut(&'static str),
) -> Result<Judged, Failure> {
    let root = content.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/");
    let content = source::load(world, content)?;
    let parsed = content.parsed;
    lap("read");
    let linked = strategy::link(world, content);
    lap("link");
    let mut diagnostics = linked.diagnostics;
    if let Some(strategy) = &linked.strategy {
        diagnostics.extend(check::faults(strategy));
        diagnostic::sort(&mut diagnostics);
    }
    let complete = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Fault);
    let whole = linked.strategy.map(|strategy| {
        let readings = reading::read(&strategy, as_of);
        let past = reading::past(&strategy, as_of);
        lap("judge");
        let edition = Edition::whole(&strategy, &readings, &past);
        let subject = Subject { strategy: &strategy, readings: &readings, past: &past, edition: &edition, complete };
        let findings = check::findings(subject);
        Whole { strategy, readings, past, findings }
    });
    lap("check");
    Ok(Judged { root, parsed, diagnostics, whole })
}
