//! All records linked, and again when some were edited.

use super::links::{Links, Notes};
use super::measure::{self, Tables};
use super::names::Names;
use super::{Id, Strategy, again, cycles, each_map, fiscal_years, references, values};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::language::{self, Language};
use crate::source::{Content, Folder, Hints};
use crate::world::World;
use imbl::OrdMap;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The strategy with everything that is wrong with it, sorted. Without a strategy there is a fault among them.
#[derive(Debug)]
pub struct Linked {
    /// None when `strategy.yaml` could not be read.
    pub strategy: Option<Arc<Strategy>>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
}

/// Links the records and reads their values, once.
pub fn link(world: &dyn World, folder: &Folder) -> Linked {
    Linker::default().link(world, folder, &Hints::Any)
}

/// Links content again and again, and remembers what was read for it.
#[derive(Default)]
pub struct Linker {
    tables: Tables,
    last: Option<Last>,
}

/// What was linked last.
pub(super) struct Last {
    pub(super) folder: Folder,
    pub(super) strategy: Arc<Strategy>,
    /// What was said of files as they were read.
    pub(super) read: Vec<Diagnostic>,
    pub(super) notes: Notes,
    /// Whether it was without faults: only then does each record stand for itself.
    is_whole: bool,
}

impl Linker {
    /// Links the records and reads their values. What is as it was is shared with what was linked before.
    pub fn link(&mut self, world: &dyn World, folder: &Folder, hints: &Hints) -> Linked {
        let last = self.last.take();
        let edited = last.as_ref().filter(|last| last.is_whole).and_then(|last| {
            let (strategy, notes, values) = again::linked(last, world, folder, (&mut self.tables, hints))?;
            let last = Last {
                folder: folder.clone(),
                strategy: Arc::new(strategy),
                read: last.read.clone(),
                notes,
                is_whole: true,
            };
            Some((last, values))
        });
        if let Some((last, values)) = edited {
            let notes = last.notes.values().flatten();
            let mut diagnostics: Vec<Diagnostic> = last.read.iter().chain(notes).cloned().chain(values).collect();
            diagnostic::sort(&mut diagnostics);
            let strategy = Some(Arc::clone(&last.strategy));
            self.last = Some(last);
            return Linked { strategy, diagnostics };
        }
        self.link_all(world, folder, hints, last)
    }

    fn link_all(&mut self, world: &dyn World, folder: &Folder, hints: &Hints, last: Option<Last>) -> Linked {
        let content = folder.gathered();
        let (read, mut out) = (content.diagnostics.clone(), content.diagnostics.clone());
        let before = last.as_ref().map(|last| &*last.strategy);
        let Some((mut strategy, notes)) = records(content, before, &mut out) else {
            diagnostic::sort(&mut out);
            // What was linked before stays what it was.
            self.last = last;
            return Linked { strategy: None, diagnostics: out };
        };
        strategy.measures = measure::all(world, folder, &strategy, (&mut self.tables, hints), &mut out);
        diagnostic::sort(&mut out);
        let strategy = Arc::new(strategy);
        let is_whole = out.iter().all(|diagnostic| diagnostic.severity != Severity::Fault);
        let last = Last { folder: folder.clone(), strategy: Arc::clone(&strategy), read, notes, is_whole };
        self.last = Some(last);
        Linked { strategy: Some(strategy), diagnostics: out }
    }
}

/// The records linked, without the values of KPIs but those before; none without an organisation.
fn records(content: Content, before: Option<&Strategy>, out: &mut Vec<Diagnostic>) -> Option<(Strategy, Notes)> {
    let Content { organisation, words, files, unread, .. } = content;
    let (file, organisation) = organisation?;
    let years = fiscal_years(&organisation);
    let mut names = Names::default();
    names.unread = unread;
    let audiences = content.audiences;
    names.note_audiences(&audiences, out);
    let locale = organisation.locale.as_ref().map_or(language::DEFAULT, |locale| locale.value.as_str());
    // To read a language's messages and formats takes longer than all else of a small change.
    let language = match before.filter(|before| before.language.is_of(locale, &words)) {
        Some(before) => Arc::clone(&before.language),
        None => Arc::new(Language::new(locale, &words)),
    };
    macro_rules! named {
        ($($kind:ident $map:ident),*) => {
            Strategy {
                $($map: names.collect(content.$map, out),)*
                language,
                organisation,
                organisation_file: Arc::clone(&file),
                years,
                audiences,
                measures: before.map(|before| before.measures.clone()).unwrap_or_default(),
                files: Arc::default(),
                names: Arc::new(names),
                links: Arc::default(),
            }
        };
    }
    let mut strategy = each_map!(named);
    if let Some(before) = before {
        strategy.share(before);
    }
    let notes = strategy.link_all(&files, out);
    values::check(&strategy, out);
    cycles::check(&strategy, out);
    Some((strategy, notes))
}

impl Strategy {
    /// Shares the maps of records with those of another strategy as far as they hold the very same.
    fn share(&mut self, before: &Self) {
        macro_rules! share {
            ($($kind:ident $map:ident),*) => {
                $(self.$map = shared(&before.$map, std::mem::take(&mut self.$map));)*
            };
        }
        each_map!(share);
    }

    fn link_all(&mut self, files: &BTreeSet<String>, out: &mut Vec<Diagnostic>) -> Notes {
        let (mut links, mut notes, mut named) = (Links::default(), Notes::new(), BTreeSet::new());
        macro_rules! link {
            ($($kind:ident $map:ident),*) => {
                $(links.add(&self.$map, &self.names, (files, &mut named), (&mut notes, out));)*
            };
        }
        each_map!(link);
        for audience in &self.audiences {
            references::resolve(audience, &self.names, out);
        }
        references::organisation(&self.organisation_file, &self.organisation, &self.names, out);
        links.turn();
        self.links = Arc::new(links);
        let by_team = self.of_teams();
        Arc::make_mut(&mut self.links).by_team = by_team;
        self.files = Arc::new(named);
        notes
    }
}

/// A map made from a known one, so that what both hold is known to be the same without a look at it.
pub(super) fn shared<T>(known: &OrdMap<Id, Arc<T>>, new: OrdMap<Id, Arc<T>>) -> OrdMap<Id, Arc<T>> {
    let mut map = known.clone();
    let gone = known.keys().filter(|id| !new.contains_key(*id));
    for id in gone {
        map.remove(id);
    }
    for (id, value) in new {
        if !map.get(&id).is_some_and(|known| Arc::ptr_eq(known, &value)) {
            map.insert(id, value);
        }
    }
    map
}
