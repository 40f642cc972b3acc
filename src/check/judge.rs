//! From the content folder to what is wrong with it, once or again and again.

use super::{Subject, faults, findings, findings_again};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::edition::change::{self, Told};
use crate::edition::{Edition, Findings};
use crate::reading::{self, Readings, Standing};
use crate::source::{self, Hints, Library};
use crate::strategy::{Linker, Strategy};
use crate::world::{Failure, World};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The content, read and judged.
pub struct Judged {
    /// How the content folder is written before the paths of its files.
    pub root: String,
    /// Files of records that were parsed for it.
    pub parsed: usize,
    /// Faults, and notes on how files were read; sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// None when `strategy.yaml` could not be read.
    pub whole: Option<Whole>,
}

/// A strategy with what its figures say and what is weak in it. There may be faults in it all the same.
#[derive(Clone)]
pub struct Whole {
    /// The strategy.
    pub strategy: Arc<Strategy>,
    /// Its readings.
    pub readings: Arc<Readings>,
    /// Where things stood at past reviews.
    pub past: Arc<BTreeMap<Date, Standing>>,
    /// What the check finds in it.
    pub findings: Arc<Findings>,
}

impl Whole {
    /// The strategy with all that is said of it.
    pub fn told(&self) -> Told<'_> {
        Told { strategy: &self.strategy, readings: &self.readings, past: &self.past }
    }
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

/// A content folder that is judged again and again: what has not changed is not read again.
pub struct Judge {
    root: PathBuf,
    library: Library,
    linker: Linker,
    /// The last that could be linked, faults or not.
    last: Option<(Whole, Edition)>,
    /// Whether there was nothing wrong with the settings of the check in it.
    is_good: bool,
    forgets: bool,
}

impl Judge {
    /// A folder that has not been looked at.
    pub fn new(content: &Path) -> Self {
        let (library, linker) = (Library::new(content), Linker::default());
        Self { root: content.to_owned(), library, linker, last: None, is_good: false, forgets: false }
    }

    /// A folder that will be judged once: nothing is remembered of it.
    pub fn for_one(content: &Path) -> Self {
        Self { forgets: true, ..Self::new(content) }
    }

    /// Reads and judges what may have changed. `lap` is told when a stage is done.
    ///
    /// # Errors
    /// When the folder can't be read.
    pub fn judge(
        &mut self,
        world: &dyn World,
        as_of: Date,
        hints: &Hints,
        lap: &mut dyn FnMut(&'static str),
    ) -> Result<Judged, Failure> {
        let root = self.root.to_string_lossy().trim_end_matches(['/', '\\']).replace('\\', "/");
        let source::Reading { folder, parsed } = self.library.read(world, hints)?;
        lap("read");
        let linked = self.linker.link(world, &folder, hints);
        lap("link");
        let mut diagnostics = linked.diagnostics;
        if let Some(strategy) = &linked.strategy {
            let good = self.last.as_ref().filter(|_| self.is_good).map(|(last, _)| &*last.strategy);
            let faults = faults(strategy, good);
            self.is_good = faults.is_empty();
            diagnostics.extend(faults);
            diagnostic::sort(&mut diagnostics);
        }
        let complete = diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Fault);
        let Some(strategy) = linked.strategy else { return Ok(Judged { root, parsed, diagnostics, whole: None }) };
        let (whole, edition) = self.judged(strategy, as_of, complete, lap);
        if !self.forgets {
            self.last = Some((whole.clone(), edition));
        }
        Ok(Judged { root, parsed, diagnostics, whole: Some(whole) })
    }

    /// What the figures of a strategy say, and what is weak in it.
    fn judged(
        &self,
        strategy: Arc<Strategy>,
        as_of: Date,
        complete: bool,
        lap: &mut dyn FnMut(&'static str),
    ) -> (Whole, Edition) {
        let last = self.last.as_ref();
        let before = last.map(|(last, _)| reading::Before {
            strategy: &last.strategy,
            readings: &last.readings,
            past: &last.past,
        });
        let readings = Arc::new(reading::read_again(&strategy, as_of, before));
        let past = Arc::new(reading::past_again(&strategy, as_of, before));
        lap("judge");
        let told = Told { strategy: &strategy, readings: &readings, past: &past };
        let edition = match last {
            Some((last, edition)) => Edition::again(edition, Edition::of_all(&strategy), last.told(), told),
            None => Edition::whole(&strategy, &readings, &past),
        };
        lap("edition");
        let subject = Subject { strategy: &strategy, readings: &readings, past: &past, edition: &edition, complete };
        let found = match last {
            _ if self.forgets => findings(subject),
            None => findings_again(subject, None),
            Some((last, before)) => {
                let changed = change::for_check(last.told(), told);
                let changed = change::of_whole(&changed, (before, &edition), told);
                findings_again(subject, Some((&last.findings, &changed)))
            }
        };
        lap("check");
        (Whole { strategy, readings, past, findings: found.into() }, edition)
    }
}

/// Reads and judges a content folder once. `lap` is told when a stage is done.
///
/// # Errors
/// When the folder can't be read.
pub fn judge(
    world: &dyn World,
    content: &Path,
    as_of: Date,
    lap: &mut dyn FnMut(&'static str),
) -> Result<Judged, Failure> {
    Judge::for_one(content).judge(world, as_of, &Hints::Any, lap)
}
