//! The output: all files of the site, put in place. Unchanged files are not written, and only files that Throughline
//! wrote are ever replaced or removed.
//!
//! A site that is built again does what the change asks for: pages that looked at nothing that changed are left alone, and
//! a page that would say the same is not rendered.

mod edition;
mod landing;
mod manifest;
mod memory;
mod output;
mod page;
mod snapshot;

pub use memory::Memory;
pub use output::{Output, OutputError};
pub use snapshot::{Piece, Snapshot};

use crate::check::Whole;
use crate::edition::{Audience, audiences, change};
use crate::render::{TemplateError, Templates, Theme};
use crate::source::Hints;
use crate::world::{Failure, World};
use edition::{Compared, Plan};
use memory::{Kept, KeptEdition};
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// Why a site can't be written.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// A template of the theme.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The output folder.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// A file that could not be read.
    #[error(transparent)]
    Failure(#[from] Failure),
    /// Figures that could not be written as JSON.
    #[error("the figures can't be written: {0}")]
    Figures(#[from] serde_json::Error),
}

/// How much was done.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counters {
    /// Files of records that were parsed.
    pub parsed: usize,
    /// Views that were built.
    pub viewed: usize,
    /// Pages that were made from them.
    pub rendered: usize,
    /// Files that were written, because they are new or differ.
    pub written: usize,
    /// Files of an earlier build that were removed.
    pub removed: usize,
    /// Files that the site has.
    pub files: usize,
}

/// What a site is made of.
pub struct Site<'a> {
    /// Where files are read and written.
    pub world: &'a dyn World,
    /// The content folder.
    pub content: &'a Path,
    /// The strategy with all that is said of it.
    pub whole: &'a Whole,
    /// The theme.
    pub theme: &'a Theme,
    /// Only these audiences; all when empty.
    pub only: &'a [String],
}

impl Site<'_> {
    /// Builds all editions into an output folder, once.
    ///
    /// # Errors
    /// When a template or the output folder fails. What was there before is then still there, but for the files that
    /// were already replaced.
    pub fn build(&self, output: &Path) -> Result<Counters, SiteError> {
        self.build_again(output, &Hints::Any, &mut Memory::of_nothing())
    }

    /// Builds all editions into the output folder of the build before, and does no more than what has changed asks for.
    ///
    /// # Errors
    /// As [`Self::build`]. What was remembered is then forgotten.
    pub fn build_again(&self, folder: &Path, hints: &Hints, memory: &mut Memory) -> Result<Counters, SiteError> {
        let mut kept = memory.take();
        let output = match &mut kept {
            Some(kept) => Output::reopen(self.world, folder, std::mem::take(&mut kept.list))?,
            None => Output::open(self.world, folder)?,
        };
        let kept = kept.filter(|_| output.is_trusted());
        let known = kept.as_ref().map(|kept| (&kept.whole, &kept.theme, &kept.templates));
        let templates = templates_of(self.whole, self.theme, known)?;
        let changed = kept
            .as_ref()
            .map_or(change::Changed::Everything, |kept| change::of_strategy(kept.whole.told(), self.whole.told()));
        let all = audiences(&self.whole.strategy);
        let chosen: Vec<Audience> = all
            .iter()
            .filter(|audience| self.only.is_empty() || self.only.iter().any(|id| **id == *audience.id))
            .cloned()
            .collect();
        let looks_alike = kept.as_ref().is_some_and(|kept| Arc::ptr_eq(&kept.templates, &templates));
        let names_alike = kept.as_ref().is_some_and(|kept| edition::name_same_files(&kept.whole, self.whole));
        let compared = Compared { looks_alike, names_alike, remembers: memory.remembers() };
        let plans: Vec<Plan<'_>> = chosen
            .par_iter()
            .map(|audience| {
                let known = kept.as_ref().and_then(|kept| kept.editions.get(&audience.id));
                let before = kept.as_ref().map(|kept| kept.whole.told());
                Plan::new(self, audience.clone(), (known, before), &changed, compared)
            })
            .collect();
        let landing = self.whole.strategy.organisation.landing.unwrap_or(true);
        let has_same_editions = kept.as_ref().is_some_and(|kept| kept.editions.len() == plans.len());
        let output = if has_same_editions && plans.iter().all(Plan::is_as_it_was) {
            output.amending()
        } else {
            let mut paths: BTreeSet<String> = plans.iter().flat_map(|plan| plan.paths(self)).collect();
            if landing {
                paths.extend(self.landing_paths());
            }
            output.plan(&paths)?;
            output
        };
        let mut counters = Counters::default();
        let mut editions: BTreeMap<_, KeptEdition> = BTreeMap::new();
        for plan in plans {
            let (edition, done) = plan.build(self, &templates, &output, hints, memory.remembers())?;
            counters.viewed += done.viewed;
            counters.rendered += done.rendered;
            editions.insert(edition.id(), edition);
        }
        if landing && !output.amends() {
            self.build_landing(&chosen, &templates, &output)?;
        }
        // An edition that was not asked for this time is kept as it is.
        let others: Vec<String> = all
            .iter()
            .filter(|audience| !chosen.iter().any(|other| other.id == audience.id))
            .map(|audience| format!("{}/", audience.id))
            .collect();
        let finished = output.finish(&others)?;
        let (files, written, removed) = (finished.files, finished.written, finished.removed);
        let theme = self.theme.clone();
        memory.keep(Kept { whole: self.whole.clone(), theme, templates, editions, list: finished.list });
        Ok(Counters { written, removed, files, ..counters })
    }
}

/// The templates of a theme; the `known` ones where neither it nor the language is another than theirs.
fn templates_of(
    whole: &Whole,
    theme: &Theme,
    known: Option<(&Whole, &Theme, &Arc<Templates>)>,
) -> Result<Arc<Templates>, TemplateError> {
    let language = &whole.strategy.language;
    let same = known.filter(|(whole, before, _)| Arc::ptr_eq(&whole.strategy.language, language) && *before == theme);
    match same {
        Some((_, _, templates)) => Ok(Arc::clone(templates)),
        None => Ok(Templates::new(theme, language)?.into()),
    }
}

/// The style sheet that stands at the foot of printed pages; a theme's file of the name gives way to it.
const PRINT: &str = "as-of.css";
