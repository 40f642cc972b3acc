//! What a KPI measures: its frequency, its target path and its values, read in the light of both.
//!
//! - `path`: the targets that a record names
//! - `tables`: values from files, each read once for all KPIs that say the same of it, and again only where it changed
//! - `computed`: values from those of other KPIs

mod computed;
mod path;
mod tables;

use tables::Read;
pub(super) use tables::Tables;

use super::formula::Formula;
use super::linker::shared;
use super::{Id, Ref, Relation, Strategy};
use crate::calendar::{Frequency, Period};
use crate::data::{Observation, Series};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::content::Record;
use crate::source::record::{Kind, Kpi};
use crate::source::{Folder, Hints};
use crate::world::World;
use imbl::OrdMap;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A target: a value, or a band of which a side may be open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// The lowest good value; for a plain target the target.
    pub low: Option<f64>,
    /// The highest good value; for a plain target the target.
    pub high: Option<f64>,
}

impl Band {
    /// A plain target.
    pub fn value(value: f64) -> Self {
        Self { low: Some(value), high: Some(value) }
    }

    /// The value of a plain target; none for a band.
    pub fn as_value(self) -> Option<f64> {
        if self.low == self.high { self.low } else { None }
    }
}

/// One step of a target path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// By the end of this period.
    pub by: Period,
    /// What is to be reached.
    pub band: Band,
}

/// The targets that the record names.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum TargetPath {
    /// None is named.
    #[default]
    None,
    /// It is named that there is none yet.
    ToBeSet,
    /// The same at all times.
    Always(Band),
    /// By steps, ascending.
    Steps(Vec<Step>),
}

impl TargetPath {
    /// What holds for a value of a period that ends on `end`: the last step due by then, else the first step.
    pub fn at(&self, end: Date) -> Option<(Band, Option<Period>)> {
        match self {
            Self::None | Self::ToBeSet => None,
            Self::Always(band) => Some((*band, None)),
            Self::Steps(steps) => {
                let step = steps.iter().rev().find(|step| step.by.end() <= end).or(steps.first())?;
                Some((step.band, Some(step.by)))
            }
        }
    }

    /// The step that comes after a day, if one does.
    pub fn next_after(&self, day: Date) -> Option<&Step> {
        match self {
            Self::Steps(steps) => steps.iter().find(|step| step.by.end() > day),
            _ => None,
        }
    }
}

/// What a KPI measures.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// How often there is a value.
    pub frequency: Frequency,
    /// The targets of the record; a target column is with the values.
    pub targets: TargetPath,
    /// The values; none where there is no file, or where it was refused.
    pub series: Option<Arc<Series>>,
    /// Why the file was refused.
    pub refused: Vec<Diagnostic>,
    /// What is odd about the values that were read.
    pub odd: Vec<Diagnostic>,
}

impl Measure {
    /// The values, in the order of the ends of their periods; empty where there are none.
    pub fn observations(&self) -> &[Observation] {
        self.series.as_ref().map_or(&[], |series| &series.observations)
    }

    /// Whether the targets are a column of the file, each for its row.
    pub fn has_target_column(&self) -> bool {
        self.series.as_ref().is_some_and(|series| series.has_targets)
    }
}

/// Reads all measures. Tables that have not changed since they were read are taken from memory.
pub(super) fn all(
    world: &dyn World,
    folder: &Folder,
    strategy: &Strategy,
    (tables, hints): (&mut Tables, &Hints),
    out: &mut Vec<Diagnostic>,
) -> OrdMap<Id, Arc<Measure>> {
    let mut measures: BTreeMap<&Id, Measure> =
        strategy.kpis.iter().map(|(id, record)| (id, plain(record, strategy, out))).collect();
    for read in tables.read(world, folder, strategy, hints, out) {
        if let Some(measure) = measures.get_mut(&read.kpi) {
            measure.take(&read);
        }
    }
    out.extend(tables.said());
    let known = |(id, measure): (&Id, Measure)| (Arc::clone(id), kept(strategy, id, measure));
    let mut measures = measures.into_iter().map(known).collect();
    computed::all(strategy, strategy.kpis.values(), &mut measures, out);
    shared(&strategy.measures, measures)
}

/// A KPI before and after an edit.
pub(super) type EditedKpi = (Arc<Record<Kpi>>, Arc<Record<Kpi>>);

/// The measures of KPIs, with what is said of how they were read.
type Measured = (OrdMap<Id, Arc<Measure>>, Vec<Diagnostic>);

/// Reads measures again after KPIs were edited; with what is said of how all were read. None where there are faults, or
/// where all tables are to be read in another light.
pub(super) fn again(
    world: &dyn World,
    folder: &Folder,
    strategy: &Strategy,
    edited: &[EditedKpi],
    (tables, hints): (&mut Tables, &Hints),
) -> Option<Measured> {
    let read = tables.read_again(world, folder, strategy, edited, hints)?;
    let mut faults = Vec::new();
    let mut touched: BTreeMap<&Id, Measure> = BTreeMap::new();
    let edited = edited.iter().map(|(_, new)| &new.id).chain(read.iter().map(|read| &read.kpi));
    for record in edited.filter_map(|id| strategy.kpis.get(id)) {
        touched.entry(&record.id).or_insert_with(|| plain(record, strategy, &mut faults));
    }
    for read in &read {
        if let Some(measure) = touched.get_mut(&read.kpi) {
            measure.take(read);
        }
    }
    let computed = computed_from(strategy, touched.keys().copied());
    let mut measures = strategy.measures.clone();
    for (id, measure) in touched {
        measures.insert(Arc::clone(id), kept(strategy, id, measure));
    }
    let mut computed: Vec<&Arc<Record<Kpi>>> = computed.iter().filter_map(|id| strategy.kpis.get(id)).collect();
    computed.sort_by(|a, b| a.id.cmp(&b.id));
    for record in &computed {
        measures.insert(Arc::clone(&record.id), Arc::new(plain(record, strategy, &mut faults)));
    }
    computed::all(strategy, computed.into_iter(), &mut measures, &mut faults);
    let said = tables.said();
    let is_good = |said: &Diagnostic| said.severity != Severity::Fault;
    (faults.is_empty() && said.iter().all(is_good)).then_some((measures, said))
}

/// KPIs, and those that are computed from them, near or far.
fn computed_from<'s>(strategy: &'s Strategy, of: impl Iterator<Item = &'s Id>) -> BTreeSet<Id> {
    let mut open: Vec<Id> = of.cloned().collect();
    let mut found = BTreeSet::new();
    while let Some(id) = open.pop() {
        if strategy.kpis.get(&id).is_some_and(|record| record.data.formula.is_some()) && !found.insert(Arc::clone(&id))
        {
            continue;
        }
        let from = strategy.backlinks(&Ref::new(Kind::Kpi, &id), Relation::ComputedFrom);
        open.extend(from.filter(|from| !found.contains(&from.id)).map(|from| Arc::clone(&from.id)));
    }
    found
}

/// A measure before its values are read.
fn plain(record: &Record<Kpi>, strategy: &Strategy, out: &mut Vec<Diagnostic>) -> Measure {
    Measure {
        frequency: record.data.frequency.value.0,
        targets: path::target_path(record, strategy, out),
        series: None,
        refused: Vec::new(),
        odd: Vec::new(),
    }
}

/// What is as it was stays the very same, so that what is read from it is known to be as it was.
fn kept(strategy: &Strategy, id: &Id, measure: Measure) -> Arc<Measure> {
    match strategy.measures.get(id) {
        Some(known) if **known == measure => Arc::clone(known),
        _ => Arc::new(measure),
    }
}

impl Measure {
    /// Takes what was read for it.
    fn take(&mut self, read: &Read) {
        // A warning is a weakness that the check tells with the KPI; a note says how the file was read.
        self.odd = read.notes.iter().filter(|said| said.severity == Severity::Warning).cloned().collect();
        match &read.series {
            Ok(series) => self.series = Some(Arc::clone(series)),
            Err(refused) => self.refused.clone_from(refused),
        }
    }
}
