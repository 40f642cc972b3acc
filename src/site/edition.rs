//! One edition: its plan, and its files put in place.

use super::memory::KeptEdition;
use super::{Output, PRINT, Site, SiteError, page};
use crate::check::{self, Subject, Whole};
use crate::edition::change::{self, Changed, Told};
use crate::edition::{Address, Audience, Edition, Findings, LookedAtBy, Marks, Reader};
use crate::render::Templates;
use crate::search;
use crate::source::Hints;
use crate::source::content::Record;
use crate::source::record::{Kind, Tier};
use crate::strategy::Ref;
use crate::view;
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

/// An edition with all that will be written for it.
pub(super) struct Plan<'k> {
    edition: Edition,
    list: List<'k>,
    /// The index of the search. It is made before anything is written: how many files it takes is part of the plan.
    index: Index,
    known: Option<&'k KeptEdition>,
    /// The known pages that the change reaches; none where it reaches all.
    reached: Option<BTreeSet<Address>>,
    looks_alike: bool,
}

/// What is the same as in the site before, whatever its pages say.
#[derive(Clone, Copy)]
pub(super) struct Compared {
    /// The theme.
    pub(super) looks_alike: bool,
    /// The files beside the content that narratives name.
    pub(super) names_alike: bool,
    /// Whether what is built will be remembered.
    pub(super) remembers: bool,
}

/// What an edition has: its pages, what was looked at to tell which, and the files beside the content that its
/// narratives name.
enum List<'k> {
    /// Told anew.
    New { pages: Vec<Address>, looked_at: Marks, files: BTreeSet<String> },
    /// What it had.
    Kept(&'k KeptEdition),
}

impl List<'_> {
    fn pages(&self) -> Cow<'_, [Address]> {
        match self {
            Self::New { pages, .. } => Cow::Borrowed(pages),
            Self::Kept(known) => known.pages.keys().cloned().collect(),
        }
    }

    fn files(&self) -> &BTreeSet<String> {
        match self {
            Self::New { files, .. } => files,
            Self::Kept(known) => &known.files,
        }
    }

    /// What is to be remembered of it beside the pages themselves.
    fn into_kept(self) -> (Marks, BTreeSet<String>) {
        match self {
            Self::New { looked_at, files, .. } => (looked_at, files),
            Self::Kept(known) => (known.listed.clone(), known.files.clone()),
        }
    }
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

/// What came of a page, with a fingerprint of its view where that is to be remembered.
enum Made {
    /// It looked at nothing that has changed.
    Untouched,
    /// Its view says what it said.
    Same(Option<u64>),
    /// There is nothing to show.
    Nothing,
    /// It was made anew.
    New(Option<u64>, Vec<u8>),
}

/// A page that was made, with what it looked at and the fingerprint of its view.
type Looked = (Address, Marks, Option<u64>);

impl<'k> Plan<'k> {
    /// Plans an edition. What is `known` of it is kept as far as the changes don't reach it; pages that don't look alike
    /// are rendered whatever their views say.
    pub(super) fn new(
        site: &Site<'_>,
        audience: Audience,
        (known, before): (Option<&'k KeptEdition>, Option<Told<'_>>),
        changed: &Changed,
        Compared { looks_alike, names_alike, remembers }: Compared,
    ) -> Self {
        let told = site.whole.told();
        let was = known.zip(before).map(|(known, before)| (&known.edition, before));
        let (edition, changed) = edition_of(site.whole, audience, was, Some(changed), remembers);
        let reader = |here: Address| {
            let reader = Reader::new(told.strategy, told.readings, told.past, &edition, here);
            if remembers { reader } else { reader.forgetful() }
        };
        let index = match known {
            Some(known) if !changed.reaches(&known.index.0) => {
                Index::Kept(known.index.0.clone(), known.index.1.clone())
            }
            _ => {
                let (files, marks) = view::search::index(&|| reader(Address::Search));
                Index::New(files, marks)
            }
        };
        let reached = known.filter(|_| looks_alike).and_then(|known| known.looked.reached(&changed));
        let as_it_was = known.zip(reached.as_ref()).filter(|(known, reached)| {
            // What had nothing to show may show something now, and its path be another's.
            let is_there = |page: &Address| known.pages.get(page).is_some_and(Option::is_some);
            names_alike
                && !changed.reaches(&known.listed)
                && known.index.1 == index.paths()
                && reached.iter().all(is_there)
        });
        let list = if let Some((known, _)) = as_it_was {
            List::Kept(known)
        } else {
            let reader = reader(Address::Briefing);
            let pages = view::pages(&reader);
            List::New { pages, looked_at: reader.into_marks(), files: files_of(site.whole, &edition) }
        };
        Self { edition, list, index, known, reached, looks_alike }
    }

    /// Whether it has the pages and files that it had.
    pub(super) fn is_as_it_was(&self) -> bool {
        matches!(self.list, List::Kept(_))
    }

    /// The paths of all its files.
    pub(super) fn paths(&self, site: &Site<'_>) -> Vec<String> {
        let folder = &self.edition.audience.id;
        let statics = site.theme.statics().keys().map(String::as_str).chain([PRINT]);
        let statics = statics.map(|name| Address::Asset(name.to_owned()).path());
        let files: Vec<String> = self.list.files().iter().map(|path| Address::File(path.clone()).path()).collect();
        let pages: Vec<String> = self.list.pages().iter().map(Address::path).collect();
        let all = pages.into_iter().chain(statics).chain(files).chain(self.index.paths());
        all.map(|path| format!("{folder}/{path}")).collect()
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
        let folder = Arc::clone(&self.edition.audience.id);
        let pages: Vec<Address> = match &self.reached {
            Some(reached) if output.amends() => reached.iter().cloned().collect(),
            _ => self.list.pages().into_owned(),
        };
        let put = |address: &Address| -> Result<Option<(Looked, Done)>, SiteError> {
            let path = format!("{folder}/{}", address.path());
            let (made, looked_at) = self.page(site, templates, address, remembers)?;
            let (view, viewed, rendered) = match made {
                Made::Untouched => {
                    output.keep(&path);
                    return Ok(None);
                }
                Made::Same(view) => {
                    output.keep(&path);
                    (view, 1, 0)
                }
                Made::Nothing => {
                    output.drop(&path);
                    (None, 0, 0)
                }
                Made::New(view, bytes) => {
                    output.put(&path, &bytes)?;
                    (view, 1, 1)
                }
            };
            Ok(Some(((address.clone(), looked_at, view), Done { viewed, rendered })))
        };
        let made: Vec<(Looked, Done)> =
            pages.par_iter().map(put).filter_map(Result::transpose).collect::<Result<_, _>>()?;
        let mut done = Done::default();
        let mut looked = Vec::with_capacity(made.len());
        for (page, Done { viewed, rendered }) in made {
            done.viewed += viewed;
            done.rendered += rendered;
            looked.extend(remembers.then_some(page));
        }
        let index = self.put_beside(site, output, hints)?;
        Ok((self.kept(&pages, looked, index, output.amends()), done))
    }

    /// What is to be remembered: what was known, with the pages that were made. Where the folder is `amended`, `all` are
    /// those that the change reached, and no page is gone.
    fn kept(self, all: &[Address], made: Vec<Looked>, index: (Marks, Vec<String>), amended: bool) -> KeptEdition {
        let known = self.known.filter(|_| amended || made.len() < all.len());
        let mut pages = known.map(|known| known.pages.clone()).unwrap_or_default();
        let mut gone: Vec<Address> = Vec::new();
        if !amended {
            let all: BTreeSet<&Address> = all.iter().collect();
            gone.extend(pages.keys().filter(|page| !all.contains(page)).cloned());
        }
        for page in &gone {
            pages.remove(page);
        }
        let mut marks = Vec::with_capacity(made.len());
        for (page, looked_at, view) in made {
            pages.insert(page.clone(), view);
            marks.push((page, looked_at));
        }
        let looked = match known {
            Some(known) => {
                let mut looked = known.looked.clone();
                looked.note(marks, gone.into_iter());
                looked
            }
            None => LookedAtBy::new(marks),
        };
        let (listed, files) = self.list.into_kept();
        KeptEdition { edition: self.edition, listed, pages, looked, index, files }
    }

    /// Makes a page, as far as it has to be made, and tells what it looked at.
    fn page(
        &self,
        site: &Site<'_>,
        templates: &Templates,
        address: &Address,
        remembers: bool,
    ) -> Result<(Made, Marks), SiteError> {
        let known = self.known.filter(|_| self.looks_alike).and_then(|known| known.pages.get(address));
        if known.is_some() && self.reached.as_ref().is_some_and(|reached| !reached.contains(address)) {
            return Ok((Made::Untouched, Marks::default()));
        }
        let told = site.whole.told();
        let reader = Reader::new(told.strategy, told.readings, told.past, &self.edition, address.clone());
        let reader = if remembers { reader } else { reader.forgetful() };
        let view = page::viewed(address, &reader)?;
        let fingerprint = match &view {
            Some(view) if remembers => Some(view.fingerprint()?),
            _ => None,
        };
        let looked_at = reader.into_marks();
        let Some(view) = view else { return Ok((Made::Nothing, looked_at)) };
        if fingerprint.is_some() && known.is_some_and(|known| *known == fingerprint) {
            return Ok((Made::Same(fingerprint), looked_at));
        }
        let bytes = view.into_bytes(templates)?;
        Ok((Made::New(fingerprint, bytes), looked_at))
    }

    /// Puts in place what stands beside the pages; tells of the index of the search what is to be remembered.
    fn put_beside(
        &self,
        site: &Site<'_>,
        output: &Output<'_>,
        hints: &Hints,
    ) -> Result<(Marks, Vec<String>), SiteError> {
        let folder = &self.edition.audience.id;
        // Where nothing comes or goes, the theme and what the organisation is called are as they were.
        if !output.amends() {
            for (name, bytes) in site.theme.statics() {
                output.put(&format!("{folder}/{}", Address::Asset(name.clone()).path()), bytes)?;
            }
            let told = site.whole.told();
            let reader = Reader::new(told.strategy, told.readings, told.past, &self.edition, Address::Briefing);
            let style = view::print::style(&reader);
            output.put(&format!("{folder}/{}", Address::Asset(PRINT.to_owned()).path()), style.as_bytes())?;
        }
        for path in self.list.files() {
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

/// Whether the narratives of a strategy name the files that they named before.
pub(super) fn name_same_files(old: &Whole, new: &Whole) -> bool {
    fn of<T>(record: Option<&Arc<Record<T>>>) -> Vec<String> {
        record.map(|record| view::files_of(&record.body, record.file.folder())).unwrap_or_default()
    }
    macro_rules! all {
        ($($map:ident),*) => {
            true $(&& change::unlike(&old.strategy.$map, &new.strategy.$map).all(|(_, old, new)| of(old) == of(new)))*
        };
    }
    all!(objectives, kpis, initiatives, decisions, reviews, risks, pages, people, teams)
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
