//! A site that is looked at file by file: nothing is written, and what nobody asks for is not made.

use super::edition::{edition_of, files_of, searched};
use super::landing::{landing, printed_foot};
use super::{PRINT, SiteError, page, templates_of};
use crate::check::Whole;
use crate::edition::{Address, Audience, Edition, Reader, audiences};
use crate::render::{TemplateError, Templates, Theme};
use crate::view;
use crate::world::World;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A site as of one moment: whatever is asked of it, it answers from the same content.
pub struct Snapshot {
    content: PathBuf,
    whole: Whole,
    theme: Theme,
    templates: Arc<Templates>,
    editions: Vec<Place>,
}

/// Where an edition is, or will be.
struct Place {
    audience: Audience,
    /// It as it was when something of it was last asked for, in whichever site before this one.
    was: Option<Arc<Was>>,
    /// Made when something of it is first asked for.
    now: OnceLock<Shown>,
}

/// An edition of an earlier site.
struct Was {
    whole: Whole,
    edition: Arc<Edition>,
}

/// An edition of which something was asked.
struct Shown {
    edition: Arc<Edition>,
    files: OnceLock<BTreeSet<String>>,
    index: OnceLock<BTreeMap<String, Vec<u8>>>,
}

/// What stands at a path of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A file.
    File(Vec<u8>),
    /// Nothing itself, but this path is meant.
    Elsewhere(String),
}

impl Snapshot {
    /// A site of the editions for these audiences; all when `only` is empty. Of the one `before`, templates are kept where the
    /// theme is the same, and of its editions what no change reaches.
    ///
    /// # Errors
    /// When a template of the theme is not valid.
    pub fn new(
        content: &Path,
        whole: Whole,
        theme: Theme,
        only: &[String],
        before: Option<&Self>,
    ) -> Result<Self, TemplateError> {
        let known = before.map(|before| (&before.whole, &before.theme, &before.templates));
        let templates = templates_of(&whole, &theme, known)?;
        let chosen = audiences(&whole.strategy).into_iter();
        let chosen = chosen.filter(|audience| only.is_empty() || only.iter().any(|id| **id == *audience.id));
        let place = |audience: Audience| {
            let was = before.and_then(|before| before.kept(&audience.id));
            Place { audience, was, now: OnceLock::new() }
        };
        let editions = chosen.map(place).collect();
        Ok(Self { content: content.to_owned(), whole, theme, templates, editions })
    }

    /// An edition as it was last asked for.
    fn kept(&self, id: &str) -> Option<Arc<Was>> {
        let place = self.editions.get(self.edition_of(id)?)?;
        match place.now.get() {
            Some(shown) => Some(Arc::new(Was { whole: self.whole.clone(), edition: Arc::clone(&shown.edition) })),
            None => place.was.clone(),
        }
    }

    /// Whether its pages look as those of another do, as far as templates say.
    pub fn looks_like(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.templates, &other.templates)
    }

    /// Whether the style sheets and scripts are those of another.
    pub fn has_statics_of(&self, other: &Self) -> bool {
        self.theme.statics() == other.theme.statics()
    }

    /// Makes a page of each template in each edition: where these can be made, the templates are sound. Stops when it is not
    /// to `go_on`.
    ///
    /// # Errors
    /// When one can't be made.
    pub fn try_templates(&self, go_on: &dyn Fn() -> bool) -> Result<(), SiteError> {
        if self.has_landing() {
            self.landing()?;
        }
        for nth in 0..self.editions.len() {
            let Some(shown) = self.shown(nth).filter(|_| go_on()) else { return Ok(()) };
            for address in view::samples(&self.reader(&shown.edition, Address::Briefing)) {
                if !go_on() {
                    return Ok(());
                }
                self.page(shown, &address)?;
            }
        }
        Ok(())
    }

    /// Which of the editions has a folder of this name.
    fn edition_of(&self, id: &str) -> Option<usize> {
        self.editions.iter().position(|place| *place.audience.id == *id)
    }

    fn landing(&self) -> Result<Vec<u8>, SiteError> {
        landing(&self.whole, self.editions.iter().map(|place| &place.audience), &self.templates)
    }

    fn has_landing(&self) -> bool {
        self.whole.strategy.organisation.landing.unwrap_or(true)
    }

    /// What stands at a path below the site's folder, with `/` between names; none where there is nothing.
    ///
    /// # Errors
    /// When a template or a file beside the content can't be used.
    pub fn piece(&self, world: &dyn World, path: &str) -> Result<Option<Piece>, SiteError> {
        let has_landing = self.has_landing();
        let Some((first, rest)) = path.split_once('/') else {
            let is_edition = |id: &str| self.edition_of(id).is_some();
            return Ok(match path {
                "" if has_landing => Some(Piece::Elsewhere("index.html".to_owned())),
                "" => self.editions.first().map(|first| Piece::Elsewhere(format!("{}/index.html", first.audience.id))),
                "index.html" if has_landing => Some(Piece::File(self.landing()?)),
                id if is_edition(id) => Some(Piece::Elsewhere(format!("{id}/index.html"))),
                _ => None,
            });
        };
        if first == "assets" && has_landing {
            return Ok(match rest {
                name if name == PRINT => Some(Piece::File(printed_foot(&self.whole).into_bytes())),
                name => self.asset(name),
            });
        }
        let Some(nth) = self.edition_of(first) else { return Ok(None) };
        if rest.is_empty() {
            return Ok(Some(Piece::Elsewhere(format!("{first}/index.html"))));
        }
        let Some(shown) = self.shown(nth) else { return Ok(None) };
        if let Some(name) = rest.strip_prefix("assets/") {
            return Ok(self.asset_of(shown, name));
        }
        if let Some(file) = rest.strip_prefix("files/") {
            let files = shown.files.get_or_init(|| files_of(&self.whole, &shown.edition));
            // Only what a narrative names, whatever else lies in the folder.
            let Some(file) = files.get(file) else { return Ok(None) };
            return Ok(Some(Piece::File(world.read(&self.content.join(file))?)));
        }
        let Some(address) = view::page_at(rest, &self.reader(&shown.edition, Address::Briefing)) else {
            return Ok(None);
        };
        Ok(self.page(shown, &address)?.map(Piece::File))
    }

    fn shown(&self, nth: usize) -> Option<&Shown> {
        let place = self.editions.get(nth)?;
        Some(place.now.get_or_init(|| {
            let was = place.was.as_ref().map(|was| (&*was.edition, was.whole.told()));
            let (edition, _) = edition_of(&self.whole, place.audience.clone(), was, None, true);
            Shown { edition: edition.into(), files: OnceLock::new(), index: OnceLock::new() }
        }))
    }

    fn reader<'a>(&'a self, edition: &'a Edition, here: Address) -> Reader<'a> {
        let told = self.whole.told();
        Reader::new(told.strategy, told.readings, told.past, edition, here)
    }

    fn page(&self, shown: &Shown, address: &Address) -> Result<Option<Vec<u8>>, SiteError> {
        let reader = self.reader(&shown.edition, address.clone());
        page::viewed(address, &reader)?.map(|view| view.into_bytes(&self.templates)).transpose()
    }

    fn asset(&self, name: &str) -> Option<Piece> {
        self.theme.statics().get(name).cloned().map(Piece::File)
    }

    /// A file of the theme, or one that is the edition's own beside them.
    fn asset_of(&self, shown: &Shown, name: &str) -> Option<Piece> {
        if name == PRINT {
            let reader = self.reader(&shown.edition, Address::Briefing);
            return Some(Piece::File(view::print::style(&reader).into_bytes()));
        }
        if name.starts_with("search/") {
            let index = shown.index.get_or_init(|| {
                let (files, _) = view::search::index(&|| self.reader(&shown.edition, Address::Search));
                files.into_iter().map(|file| (searched(&file).path(), file.text.into_bytes())).collect()
            });
            return index.get(&Address::Asset(name.to_owned()).path()).cloned().map(Piece::File);
        }
        self.asset(name)
    }
}
