//! Values from files. A file is read once for all KPIs that say the same of how it is read, and let go when they have
//! their values; it is read again only where it may have changed, or what is said of it.

use super::{EditedKpi, Id, Series, Strategy};
use crate::calendar::FiscalYears;
use crate::data::{self, Context, Declaration, Sheet};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::source::content::Record;
use crate::source::record::{Event, Kpi};
use crate::source::table::{Declared, Table, homed};
use crate::source::{Folder, Hints};
use crate::strategy::references::file_beside;
use crate::strategy::{Records, language_code};
use crate::world::{Failure, World};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

/// A file as its KPIs declare it.
type Key = (String, Declared);

/// The KPIs of a file that say the same of how it is read as a table, each with all that it says.
type Readers = Vec<(Arc<Record<Kpi>>, Declaration)>;

/// All tables that were read.
#[derive(Default)]
pub struct Tables {
    /// By path.
    read: BTreeMap<String, BTreeMap<Declared, Held>>,
    /// Those of which something is said.
    telling: BTreeSet<Key>,
    light: Option<Light>,
}

/// In which light tables were read: what they are read with besides what their KPIs say.
#[derive(PartialEq)]
struct Light {
    years: FiscalYears,
    language: String,
    /// They explain values that look odd.
    events: Records<Event>,
}

/// A table that was read.
struct Held {
    /// Of the file's bytes; none where it could not be read.
    fingerprint: Option<u64>,
    /// By id.
    kpis: Vec<Arc<Record<Kpi>>>,
    values: Vec<Arc<Read>>,
    notes: Vec<Diagnostic>,
}

/// A KPI with its values or why there are none, and what is worth saying of them.
pub(super) struct Read {
    pub(super) kpi: Id,
    pub(super) series: Result<Arc<Series>, Vec<Diagnostic>>,
    pub(super) notes: Vec<Diagnostic>,
}

impl Held {
    /// What is said of how the table was read, and faults in it; what is weak in values is the check's to tell.
    fn said(&self) -> impl Iterator<Item = &Diagnostic> {
        let notes = self.values.iter().flat_map(|read| &read.notes).filter(|said| said.severity != Severity::Warning);
        let refused = self.values.iter().filter_map(|read| read.series.as_ref().err()).flatten();
        self.notes.iter().chain(notes).chain(refused.filter(|reason| reason.severity == Severity::Fault))
    }
}

impl Tables {
    /// The values of all KPIs with files, in the order of the files.
    pub(super) fn read(
        &mut self,
        world: &dyn World,
        folder: &Folder,
        strategy: &Strategy,
        hints: &Hints,
        out: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Read>> {
        let light = Light::of(strategy);
        if self.light.as_ref() != Some(&light) {
            self.read.clear();
        }
        self.light = Some(light);
        let mut asked: BTreeMap<Key, Readers> = BTreeMap::new();
        for record in strategy.kpis.values() {
            match asks(record, folder.files()) {
                Some(Ok((key, declaration))) => {
                    asked.entry(key).or_default().push((Arc::clone(record), declaration));
                }
                Some(Err(fault)) => out.push(*fault),
                None => {}
            }
        }
        self.read.retain(|path, tables| {
            tables.retain(|declared, _| asked.contains_key(&(path.clone(), declared.clone())));
            !tables.is_empty()
        });
        self.telling.retain(|key| asked.contains_key(key));
        let asked = asked.into_iter().filter(|(key, kpis)| {
            let same_kpis = self.held(key).is_some_and(|held| are_same(&held.kpis, kpis));
            !(same_kpis && matches!(hints, Hints::These(paths) if !paths.contains(&key.0)))
        });
        let asked = asked.collect();
        self.read_those(world, folder.root(), strategy, asked);
        self.read.values().flat_map(BTreeMap::values).flat_map(|held| held.values.iter().cloned()).collect()
    }

    fn held(&self, (path, declared): &Key) -> Option<&Held> {
        self.read.get(path)?.get(declared)
    }

    /// The values of all KPIs whose tables may have changed, or which were edited. None where all are to be read in
    /// another light, or a file is missing.
    pub(super) fn read_again(
        &mut self,
        world: &dyn World,
        folder: &Folder,
        strategy: &Strategy,
        edited: &[EditedKpi],
        hints: &Hints,
    ) -> Option<Vec<Arc<Read>>> {
        if self.light.as_ref() != Some(&Light::of(strategy)) {
            return None;
        }
        // By the table: the KPIs that left it, and those that came.
        let mut moved: BTreeMap<Key, Vec<Arc<Record<Kpi>>>> = BTreeMap::new();
        for (old, new) in edited {
            for record in [old, new] {
                match asks(record, folder.files()) {
                    Some(Ok((key, _))) => _ = moved.entry(key).or_default(),
                    Some(Err(_)) => return None,
                    None => {}
                }
            }
            if let Some(Ok((key, _))) = asks(new, folder.files()) {
                moved.entry(key).or_default().push(Arc::clone(new));
            }
        }
        let hinted: Vec<&String> = match hints {
            Hints::Any => self.read.keys().collect(),
            Hints::These(paths) => paths.iter().collect(),
        };
        let left: BTreeSet<&Id> = edited.iter().map(|(old, _)| &old.id).collect();
        let mut asked: Vec<(Key, Readers)> = Vec::new();
        for path in hinted {
            for (how, held) in self.read.get(path).into_iter().flatten() {
                let key = (path.clone(), how.clone());
                if !moved.contains_key(&key) {
                    asked.push((key, declared(held.kpis.clone())));
                }
            }
        }
        for (key, came) in moved {
            let known = self.held(&key).map(|held| held.kpis.clone()).unwrap_or_default();
            let mut kpis: Vec<_> = known.into_iter().filter(|kpi| !left.contains(&kpi.id)).chain(came).collect();
            kpis.sort_by(|a, b| a.id.cmp(&b.id));
            if kpis.is_empty() {
                self.telling.remove(&key);
                if let Some(tables) = self.read.get_mut(&key.0) {
                    tables.remove(&key.1);
                }
            } else {
                asked.push((key, declared(kpis)));
            }
        }
        Some(self.read_those(world, folder.root(), strategy, asked))
    }

    /// What is said of how the tables were read, and faults in them.
    pub(super) fn said(&self) -> Vec<Diagnostic> {
        self.telling.iter().filter_map(|key| self.held(key)).flat_map(Held::said).cloned().collect()
    }

    /// Reads tables for these KPIs, where their bytes or the KPIs are others than they were; gives what was read.
    fn read_those(
        &mut self,
        world: &dyn World,
        root: &Path,
        strategy: &Strategy,
        asked: Vec<(Key, Readers)>,
    ) -> Vec<Arc<Read>> {
        let language = language_code(&strategy.organisation);
        let explained = |kpi: &Record<Kpi>, period| strategy.is_explained(kpi, period);
        let context = Context { years: &strategy.years, language, explained: &explained };
        let read: Vec<(Key, Held)> = asked
            .into_par_iter()
            .filter_map(|(key, kpis)| {
                let bytes = world.read(&root.join(&key.0));
                let fingerprint = bytes.as_ref().ok().map(|bytes| rapidhash::v3::rapidhash_v3(bytes));
                let known = self.held(&key).filter(|held| are_same(&held.kpis, &kpis));
                if known.is_some_and(|held| fingerprint.is_some() && held.fingerprint == fingerprint) {
                    return None;
                }
                let (values, notes) = table(&key, bytes, &kpis, context);
                let kpis = kpis.into_iter().map(|(kpi, _)| kpi).collect();
                Some((key, Held { fingerprint, kpis, values, notes }))
            })
            .collect();
        let mut values = Vec::new();
        for (key, held) in read {
            if held.said().next().is_some() {
                self.telling.insert(key.clone());
            } else {
                self.telling.remove(&key);
            }
            values.extend(held.values.iter().cloned());
            self.read.entry(key.0).or_default().insert(key.1, held);
        }
        values
    }
}

impl Light {
    fn of(strategy: &Strategy) -> Self {
        Self {
            years: strategy.years.clone(),
            language: language_code(&strategy.organisation).to_owned(),
            events: strategy.events.clone(),
        }
    }
}

/// The table that a KPI asks for, and all that it says of it.
fn asks(record: &Record<Kpi>, files: &BTreeSet<String>) -> Option<Result<(Key, Declaration), Box<Diagnostic>>> {
    let declared = |path: String| {
        let declaration = Declaration::of(record);
        ((path, declaration.table.clone()), declaration)
    };
    Some(data_file(record, files)?.map(declared))
}

fn declared(kpis: Vec<Arc<Record<Kpi>>>) -> Readers {
    kpis.into_iter().map(|kpi| (Arc::clone(&kpi), Declaration::of(&kpi))).collect()
}

fn are_same(held: &[Arc<Record<Kpi>>], asked: &[(Arc<Record<Kpi>>, Declaration)]) -> bool {
    held.len() == asked.len() && held.iter().zip(asked).all(|(held, (asked, _))| Arc::ptr_eq(held, asked))
}

/// The file of a KPI, relative to the content folder.
fn data_file(record: &Record<Kpi>, files: &BTreeSet<String>) -> Option<Result<String, Box<Diagnostic>>> {
    let data = record.data.data.as_ref()?;
    let file = data.value.0.file.as_ref()?;
    let span = if file.span == Span::default() { data.span } else { file.span };
    let path = file_beside("data", file);
    if let Some(path) = path.as_ref().filter(|path| files.contains(*path)) {
        return Some(Ok(path.clone()));
    }
    let fault =
        Diagnostic::fault("file-missing", record.place(span), format!("there is no file `data/{}`", file.value));
    let known = files.iter().filter_map(|path| path.strip_prefix("data/"));
    let near = crate::diagnostic::nearest(file, known).map(str::to_owned);
    Some(Err(Box::new(match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(
            "put the CSV file into the folder `data/` of the content, or take the key `data` out while there is none",
        ),
    })))
}

/// Reads a table for its KPIs.
fn table(
    (path, declared): &Key,
    bytes: Result<Vec<u8>, Failure>,
    kpis: &[(Arc<Record<Kpi>>, Declaration)],
    context: Context<'_>,
) -> (Vec<Arc<Read>>, Vec<Diagnostic>) {
    let parsed = match bytes {
        Ok(bytes) => {
            let names: BTreeSet<Vec<String>> = kpis.iter().map(|(kpi, _)| data::names(kpi)).collect();
            Table::parse(path, bytes, declared, &names.into_iter().collect::<Vec<_>>())
        }
        Err(failure) => {
            let file = Arc::new(SourceFile::new(path.as_str(), ""));
            let place = Place::new(&file, Span::default());
            Err(vec![Diagnostic::new(Severity::Error, "file-unreadable", place, failure.source.to_string())])
        }
    };
    match parsed {
        Ok(mut table) => {
            let notes_of_file = std::mem::take(&mut table.notes);
            let sheet = Sheet::new(table);
            let of = |(kpi, declaration): &(Arc<Record<Kpi>>, Declaration)| {
                let mut notes = Vec::new();
                let series = data::read(kpi, declaration, &sheet, context, &mut notes).map(Arc::new);
                Arc::new(Read { kpi: Arc::clone(&kpi.id), series, notes })
            };
            (kpis.iter().map(of).collect(), notes_of_file)
        }
        Err(refused) => (kpis.iter().map(|(kpi, _)| Arc::new(refused_for(kpi, &refused))).collect(), Vec::new()),
    }
}

/// A file that can't be read as a table is refused for each of its KPIs, with the KPI's own file in the remedies.
fn refused_for(kpi: &Record<Kpi>, refused: &[Diagnostic]) -> Read {
    let refused = refused.iter().map(|diagnostic| homed(diagnostic, &kpi.file.path)).collect();
    Read { kpi: Arc::clone(&kpi.id), series: Err(refused), notes: Vec::new() }
}
