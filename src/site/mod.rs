//! The output: all files of the site, put in place. Unchanged files are not written, and only files that Throughline
//! wrote are ever replaced or removed.

mod manifest;
mod output;

pub use output::{Output, OutputError};

use crate::check::{self, Subject};
use crate::edition::{Address, Audience, Edition, Findings, Reader, audiences};
use crate::reading::{Readings, Standing};
use crate::render::{EditionLink, Landing, TemplateError, Templates, Theme};
use crate::search;
use crate::source::record::{Kind, Tier};
use crate::strategy::{Ref, Strategy};
use crate::view;
use crate::world::{Failure, World};
use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    /// Files of records that were read.
    pub parsed: usize,
    /// Views that were built.
    pub viewed: usize,
    /// Files that were made from them.
    pub rendered: usize,
    /// Files that were written, because they are new or differ.
    pub written: usize,
    /// Files of an earlier build that were removed.
    pub removed: usize,
}

/// What a site is made of.
pub struct Site<'a> {
    /// Where files are read and written.
    pub world: &'a dyn World,
    /// The content folder.
    pub content: &'a Path,
    /// The strategy.
    pub strategy: &'a Strategy,
    /// Its readings.
    pub readings: &'a Readings,
    /// Where things stood at past reviews.
    pub past: &'a BTreeMap<Date, Standing>,
    /// What the check finds in the strategy whole.
    pub findings: Arc<Findings>,
    /// The theme.
    pub theme: &'a Theme,
    /// Only these audiences; all when empty.
    pub only: &'a [String],
}

impl Site<'_> {
    /// Builds all editions into an output folder.
    ///
    /// # Errors
    /// When a template or the output folder fails. What was there before is then still there, but for the files that
    /// were already replaced.
    pub fn build(&self, output: &Path) -> Result<Counters, SiteError> {
        let templates = Templates::new(self.theme, &self.strategy.language)?;
        let output = Output::open(self.world, output)?;
        let viewed = AtomicUsize::new(0);
        let all = audiences(self.strategy);
        let chosen: Vec<Audience> = all
            .iter()
            .filter(|audience| self.only.is_empty() || self.only.iter().any(|id| **id == *audience.id))
            .cloned()
            .collect();
        let editions: Vec<Plan> = chosen
            .par_iter()
            .map(|audience| {
                let mut edition = Edition::new(audience.clone(), self.strategy, self.readings, self.past);
                edition.findings = self.findings_of(&edition);
                let reader = Reader::new(self.strategy, self.readings, self.past, &edition, Address::Briefing);
                let (pages, files) = (view::pages(&reader), self.files_of(&edition));
                let index = view::search::index(&|| {
                    Reader::new(self.strategy, self.readings, self.past, &edition, Address::Search)
                });
                Plan { edition, pages, files, index }
            })
            .collect();
        let landing = self.strategy.organisation.landing.unwrap_or(true);
        let mut paths: BTreeSet<String> = editions.iter().flat_map(|plan| plan.paths(self.theme)).collect();
        if landing {
            paths.insert("index.html".to_owned());
            paths.extend(
                self.theme.statics().keys().map(String::as_str).chain([PRINT]).map(|name| format!("assets/{name}")),
            );
        }
        output.plan(&paths)?;
        for plan in &editions {
            self.build_edition(plan, &templates, &output, &viewed)?;
        }
        if landing {
            self.build_landing(&chosen, &templates, &output)?;
        }
        // An edition that was not asked for this time is kept as it is.
        let kept: Vec<String> = all
            .iter()
            .filter(|audience| !chosen.iter().any(|other| other.id == audience.id))
            .map(|audience| format!("{}/", audience.id))
            .collect();
        let (rendered, written, removed) = output.finish(&kept)?;
        Ok(Counters { parsed: 0, viewed: viewed.into_inner(), rendered, written, removed })
    }

    /// What the check finds over what an edition holds. Readers at the front line get no findings: what is wrong with
    /// how the strategy is kept is not theirs to mend.
    fn findings_of(&self, edition: &Edition) -> Arc<Findings> {
        if edition.is_whole() {
            return Arc::clone(&self.findings);
        }
        if edition.audience.tier == Tier::Frontline {
            return Arc::default();
        }
        let Self { strategy, readings, past, .. } = *self;
        check::findings(Subject { strategy, readings, past, edition, complete: true }).into()
    }

    fn build_edition(
        &self,
        plan: &Plan,
        templates: &Templates,
        output: &Output<'_>,
        viewed: &AtomicUsize,
    ) -> Result<(), SiteError> {
        let Plan { edition, pages, files, index } = plan;
        let reader = |here: Address| Reader::new(self.strategy, self.readings, self.past, edition, here);
        let folder = &edition.audience.id;
        let count = |n: usize| viewed.fetch_add(n, Ordering::Relaxed);
        pages.par_iter().try_for_each(|address| -> Result<(), SiteError> {
            let reader = reader(address.clone());
            let bytes = match address {
                Address::Figures => Some(json(&view::figures::figures(&reader))?),
                Address::Calendar => view::calendar::ics(&reader).map(String::into_bytes),
                Address::KpiSeries(id) => view::series::csv(&reader, id).map(String::into_bytes),
                Address::KpiFigures(id) => view::figures::kpi_figures(&reader, id).as_ref().map(json).transpose()?,
                _ => match view::build(address, &reader) {
                    Some(view) => Some(templates.page(&view::frame(&reader), &view)?.into_bytes()),
                    None => None,
                },
            };
            if let Some(bytes) = bytes {
                count(1);
                output.put(&format!("{folder}/{}", address.path()), &bytes)?;
            }
            Ok(())
        })?;
        for (name, bytes) in self.theme.statics() {
            output.put(&format!("{folder}/{}", Address::Asset(name.clone()).path()), bytes)?;
        }
        for file in index {
            output.put(&format!("{folder}/{}", searched(file).path()), file.text.as_bytes())?;
        }
        let style = view::print::style(&reader(Address::Briefing));
        output.put(&format!("{folder}/{}", Address::Asset(PRINT.to_owned()).path()), style.as_bytes())?;
        for path in files {
            let bytes = self.world.read(&self.content.join(path))?;
            output.put(&format!("{folder}/{}", Address::File(path.clone()).path()), &bytes)?;
        }
        Ok(())
    }

    /// The files beside the content that narratives of the edition name. Those of other narratives are not copied.
    fn files_of(&self, edition: &Edition) -> BTreeSet<String> {
        let strategy = self.strategy;
        let mut files = BTreeSet::new();
        macro_rules! of {
            ($($kind:ident: $map:ident),*) => {
                $(for (id, record) in &strategy.$map {
                    if edition.holds(&Ref::new(Kind::$kind, id)) {
                        files.extend(view::files_of(&record.body, record.file.folder()));
                    }
                })*
            };
        }
        of!(Objective: objectives, Kpi: kpis, Initiative: initiatives, Decision: decisions, Review: reviews, Risk: risks,
            Page: pages, Person: people, Team: teams);
        files.retain(|file| strategy.files.contains(file));
        files
    }

    fn build_landing(&self, chosen: &[Audience], templates: &Templates, output: &Output<'_>) -> Result<(), SiteError> {
        let (organisation, language) = (&self.strategy.organisation, &self.strategy.language);
        let landing = Landing {
            organisation: organisation.name.value.clone(),
            lang: language.locale().to_owned(),
            as_of: language.long_date(self.readings.as_of),
            assets: "assets/".to_owned(),
            editions: chosen
                .iter()
                .map(|audience| EditionLink {
                    title: audience.title.clone(),
                    href: format!("{}/index.html", audience.id),
                    tier: language.word(match audience.tier {
                        Tier::Executive => "landing-for-executive",
                        Tier::Department => "landing-for-department",
                        Tier::Team => "landing-for-team",
                        Tier::Frontline => "landing-for-frontline",
                    }),
                })
                .collect(),
        };
        output.put("index.html", templates.landing(&landing)?.as_bytes())?;
        let style = view::print::foot(language, &organisation.name.value, None, self.readings.as_of);
        output.put(&format!("assets/{PRINT}"), style.as_bytes())?;
        for (name, bytes) in self.theme.statics() {
            output.put(&format!("assets/{name}"), bytes)?;
        }
        Ok(())
    }
}

/// The style sheet that stands at the foot of printed pages; a theme's file of the name gives way to it.
const PRINT: &str = "as-of.css";

/// An edition with all that will be written for it.
struct Plan {
    edition: Edition,
    pages: Vec<Address>,
    files: BTreeSet<String>,
    /// The index of the search. It is made before anything is written: how many files it takes is part of the plan.
    index: Vec<search::File>,
}

/// Where a file of the search's index is.
fn searched(file: &search::File) -> Address {
    Address::Asset(format!("search/{}", file.name))
}

impl Plan {
    fn paths(&self, theme: &Theme) -> Vec<String> {
        let folder = &self.edition.audience.id;
        let statics = theme.statics().keys().map(String::as_str).chain([PRINT]);
        let statics = statics.map(|name| Address::Asset(name.to_owned()).path());
        let files = self.files.iter().map(|path| Address::File(path.clone()).path());
        let pages = self.pages.iter().map(Address::path);
        let index = self.index.iter().map(|file| searched(file).path());
        pages.chain(statics).chain(files).chain(index).map(|path| format!("{folder}/{path}")).collect()
    }
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}
