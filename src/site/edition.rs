//! One edition: its plan, and its files put in place.

use super::memory::{KeptEdition, KeptPage};
use super::{Output, PRINT, Site, SiteError, page};
use crate::check::{self, Subject, Whole};
use crate::edition::change::{self, Changed, Told};
use crate::edition::{Address, Audience, Edition, Findings, Marks, Reader};
use crate::render::{Templates, Theme};
use crate::search;
use crate::source::Hints;
use crate::source::record::{Kind, Tier};
use crate::strategy::Ref;
use crate::view;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// An edition with all that will be written for it.
pub(super) struct Plan<'k> {
    edition: Edition,
    pages: Vec<Address>,
    files: BTreeSet<String>,
    /// The index of the search. It is made before anything is written: how many files it takes is part of the plan.
    index: Index,
    known: Option<&'k KeptEdition>,
    changed: Changed,
    looks_alike: bool,
}

/// The index of the search.
enum Index {
    /// Made anew.
    New(Vec<search::File>, Marks),
    /// As it was.
    Kept(Marks, Vec<String>),
}

impl Index {
    fn paths(&self) -> Vec<String> {
        match self {
            Self::New(files, _) => files.iter().map(|file| searched(file).path()).collect(),
            Self::Kept(_, paths) => paths.clone(),
        }
    }
}

/// How much was done for an edition.
#[derive(Default)]
pub(super) struct Done {
    pub(super) viewed: usize,
    pub(super) rendered: usize,
}

/// What came of a page.
enum Made {
    /// It looked at nothing that has changed.
    Untouched,
    /// Its view says what it said.
    Same(KeptPage),
    /// There is nothing to show.
    Nothing(KeptPage),
    /// It was made anew.
    New(KeptPage, Vec<u8>),
}

impl<'k> Plan<'k> {
    /// Plans an edition. What is `known` of it is kept as far as the changes don't reach it; pages that don't look alike
    /// are rendered whatever their views say.
    pub(super) fn new(
        site: &Site<'_>,
        audience: Audience,
        (known, before): (Option<&'k KeptEdition>, Option<Told<'_>>),
        changed: &Changed,
        (looks_alike, remembers): (bool, bool),
    ) -> Self {
        let told = site.whole.told();
        let was = known.zip(before).map(|(known, before)| (&known.edition, before));
        let (edition, changed) = edition_of(site.whole, audience, was, Some(changed), remembers);
        let reader = |here: Address| {
            let reader = Reader::new(told.strategy, told.readings, told.past, &edition, here);
            if remembers { reader } else { reader.forgetful() }
        };
        let (pages, files) = (view::pages(&reader(Address::Briefing)), files_of(site.whole, &edition));
        let index = match known {
            Some(known) if !changed.reaches(&known.index.0) => {
                Index::Kept(known.index.0.clone(), known.index.1.clone())
            }
            _ => {
                let (files, marks) = view::search::index(&|| reader(Address::Search));
                Index::New(files, marks)
            }
        };
        Self { edition, pages, files, index, known, changed, looks_alike }
    }

    /// The paths of all its files.
    pub(super) fn paths(&self, theme: &Theme) -> Vec<String> {
        let folder = &self.edition.audience.id;
        let statics = theme.statics().keys().map(String::as_str).chain([PRINT]);
        let statics = statics.map(|name| Address::Asset(name.to_owned()).path());
        let files = self.files.iter().map(|path| Address::File(path.clone()).path());
        let pages = self.pages.iter().map(Address::path);
        pages.chain(statics).chain(files).chain(self.index.paths()).map(|path| format!("{folder}/{path}")).collect()
    }

    /// Puts its files in place.
    pub(super) fn build(
        self,
        site: &Site<'_>,
        templates: &Templates,
        output: &Output<'_>,
        hints: &Hints,
        remembers: bool,
    ) -> Result<(KeptEdition, Done), SiteError> {
        let (viewed, rendered) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let folder = Arc::clone(&self.edition.audience.id);
        let made: Vec<(Address, KeptPage)> = self
            .pages
            .par_iter()
            .map(|address| -> Result<_, SiteError> {
                let path = format!("{folder}/{}", address.path());
                let known = self.known.and_then(|known| known.pages.get(address));
                let page = match (self.page(site, templates, address, remembers)?, known) {
                    (Made::Untouched, Some(known)) => {
                        output.keep(&path);
                        known.clone()
                    }
                    (Made::Untouched, None) => return Ok(None),
                    (Made::Same(page), _) => {
                        viewed.fetch_add(1, Ordering::Relaxed);
                        output.keep(&path);
                        page
                    }
                    (Made::Nothing(page), _) => page,
                    (Made::New(page, bytes), _) => {
                        viewed.fetch_add(1, Ordering::Relaxed);
                        rendered.fetch_add(1, Ordering::Relaxed);
                        output.put(&path, &bytes)?;
                        page
                    }
                };
                Ok(remembers.then(|| (address.clone(), page)))
            })
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?;
        let index = self.put_beside(site, output, hints)?;
        let done = Done { viewed: viewed.into_inner(), rendered: rendered.into_inner() };
        let pages: BTreeMap<Address, KeptPage> = made.into_iter().collect();
        Ok((KeptEdition { edition: self.edition, pages, index, files: self.files }, done))
    }

    /// Makes a page, as far as it has to be made.
    fn page(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        address: &Address,
        remembers: bool,
    ) -> Result<Made, SiteError> {
        let known = self.known.and_then(|known| known.pages.get(address));
        if self.looks_alike && known.is_some_and(|known| !self.changed.reaches(&known.log)) {
            return Ok(Made::Untouched);
        }
        let told = site.whole.told();
        let reader = Reader::new(told.strategy, told.readings, told.past, &self.edition, address.clone());
        let reader = if remembers { reader } else { reader.forgetful() };
        let view = page::viewed(address, &reader)?;
        let fingerprint = match &view {
            Some(view) if remembers => Some(view.fingerprint()?),
            _ => None,
        };
        let log = if remembers { reader.into_marks() } else { Marks::default() };
        let page = KeptPage { log, view: fingerprint };
        let Some(view) = view else { return Ok(Made::Nothing(page)) };
        if self.looks_alike && known.is_some_and(|known| known.view.is_some() && known.view == fingerprint) {
            return Ok(Made::Same(page));
        }
        let bytes = view.into_bytes(templates)?;
        Ok(Made::New(page, bytes))
    }

    /// Puts in place what stands beside the pages; tells of the index of the search what is to be remembered.
    fn put_beside(
        &self,
        site: &Site<'_>,
        output: &Output<'_>,
        hints: &Hints,
    ) -> Result<(Marks, Vec<String>), SiteError> {
        let folder = &self.edition.audience.id;
        for (name, bytes) in site.theme.statics() {
            output.put(&format!("{folder}/{}", Address::Asset(name.clone()).path()), bytes)?;
        }
        let told = site.whole.told();
        let reader = Reader::new(told.strategy, told.readings, told.past, &self.edition, Address::Briefing);
        let style = view::print::style(&reader);
        output.put(&format!("{folder}/{}", Address::Asset(PRINT.to_owned()).path()), style.as_bytes())?;
        for path in &self.files {
            let there = format!("{folder}/{}", Address::File(path.clone()).path());
            let is_known = self.known.is_some_and(|known| known.files.contains(path));
            if is_known && matches!(hints, Hints::These(paths) if !paths.contains(path)) {
                output.keep(&there);
            } else {
                output.put(&there, &site.world.read(&site.content.join(path))?)?;
            }
        }
        let paths = self.index.paths();
        match &self.index {
            Index::New(files, marks) => {
                for file in files {
                    output.put(&format!("{folder}/{}", searched(file).path()), file.text.as_bytes())?;
                }
                Ok((marks.clone(), paths))
            }
            Index::Kept(marks, _) => {
                for path in &paths {
                    output.keep(&format!("{folder}/{path}"));
                }
                Ok((marks.clone(), paths))
            }
        }
    }
}

/// The edition of an audience, with what the check finds over what it holds, and what is otherwise in it than in the one
/// before. What changed in the strategy is told where it is known.
pub(super) fn edition_of(
    whole: &Whole,
    audience: Audience,
    before: Option<(&Edition, Told<'_>)>,
    changed: Option<&Changed>,
    remembers: bool,
) -> (Edition, Changed) {
    let told = whole.told();
    let Some((before, old)) = before else {
        let mut edition = Edition::new(audience, told.strategy, told.readings, told.past);
        edition.findings = findings_of(whole, &edition, None, remembers);
        return (edition, Changed::Everything);
    };
    let mut edition = Edition::again(before, audience, old, told);
    let changed = changed.map_or_else(|| Cow::Owned(change::of_strategy(old, told)), Cow::Borrowed);
    let changed = change::of_edition(&changed, (before, &edition), told);
    edition.findings = findings_of(whole, &edition, Some((&before.findings, &changed)), remembers);
    let changed = change::of_findings(changed, (before, &edition));
    (edition, changed)
}

/// What the check finds over what an edition holds. Readers at the front line get no findings: what is wrong with how the
/// strategy is kept is not theirs to mend.
fn findings_of(
    whole: &Whole,
    edition: &Edition,
    before: Option<(&Findings, &Changed)>,
    remembers: bool,
) -> Arc<Findings> {
    if edition.is_whole() {
        return Arc::clone(&whole.findings);
    }
    if edition.audience.tier == Tier::Frontline {
        return Arc::default();
    }
    let Told { strategy, readings, past } = whole.told();
    let subject = Subject { strategy, readings, past, edition, complete: true };
    if remembers { check::findings_again(subject, before).into() } else { check::findings(subject).into() }
}

/// The files beside the content that narratives of an edition name. Those of other narratives are not copied.
pub(super) fn files_of(whole: &Whole, edition: &Edition) -> BTreeSet<String> {
    let strategy = &whole.strategy;
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

/// Where a file of the search's index is.
pub(super) fn searched(file: &search::File) -> Address {
    Address::Asset(format!("search/{}", file.name))
}
