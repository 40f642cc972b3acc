//! Values from files. A file is read once for all KPIs that say the same of how it is read, and let go when they have
//! their values; it is read again only where it may have changed, or what is said of it.

use super::{Id, Series, Strategy};
use crate::calendar::FiscalYears;
use crate::data::{self, Context, Declaration, Sheet};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::source::Hints;
use crate::source::content::Record;
use crate::source::record::{Event, Kpi};
use crate::source::table::{Declared, Table, homed};
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
    read: BTreeMap<Key, Held>,
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

impl Tables {
    /// The values of all KPIs with files, in the order of the files.
    pub(super) fn read(
        &mut self,
        world: &dyn World,
        (root, files): (&Path, &BTreeSet<String>),
        strategy: &Strategy,
        hints: &Hints,
        out: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Read>> {
        let light = Light {
            years: strategy.years.clone(),
            language: language_code(&strategy.organisation).to_owned(),
            events: strategy.events.clone(),
        };
        if self.light.as_ref() != Some(&light) {
            self.read.clear();
        }
        let mut asked: BTreeMap<Key, Readers> = BTreeMap::new();
        for record in strategy.kpis.values() {
            match data_file(record, files) {
                Some(Ok(path)) => {
                    let declaration = Declaration::of(record);
                    let key = (path, declaration.table.clone());
                    asked.entry(key).or_default().push((Arc::clone(record), declaration));
                }
                Some(Err(fault)) => out.push(*fault),
                None => {}
            }
        }
        self.read.retain(|key, _| asked.contains_key(key));
        let context = Context {
            years: &light.years,
            language: &light.language,
            explained: &|kpi, period| strategy.is_explained(kpi, period),
        };
        let asked: Vec<_> = asked.into_iter().collect();
        let read: Vec<(Key, Held)> = asked
            .into_par_iter()
            .filter_map(|(key, kpis)| {
                let held = self.read.get(&key);
                let same_kpis = held.filter(|held| are_same(&held.kpis, &kpis));
                if same_kpis.is_some() && matches!(hints, Hints::These(paths) if !paths.contains(&key.0)) {
                    return None;
                }
                let bytes = world.read(&root.join(&key.0));
                let fingerprint = bytes.as_ref().ok().map(|bytes| rapidhash::v3::rapidhash_v3(bytes));
                if same_kpis.is_some_and(|held| fingerprint.is_some() && held.fingerprint == fingerprint) {
                    return None;
                }
                let (values, notes) = table(&key, bytes, &kpis, context);
                let kpis = kpis.into_iter().map(|(kpi, _)| kpi).collect();
                Some((key, Held { fingerprint, kpis, values, notes }))
            })
            .collect();
        self.read.extend(read);
        self.light = Some(light);
        out.extend(self.read.values().flat_map(|held| held.notes.iter().cloned()));
        self.read.values().flat_map(|held| held.values.iter().cloned()).collect()
    }
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
