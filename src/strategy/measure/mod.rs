//! What a KPI measures: its frequency, its target path and its values, read in the light of both.
//!
//! - `path`: the targets that a record names
//! - `tables`: values from files, each read once for all KPIs that say the same of it, and again only where it changed
//! - `computed`: values from those of other KPIs

mod computed;
mod path;
mod tables;

pub(super) use tables::Tables;

use super::formula::Formula;
use super::{Id, Strategy};
use crate::calendar::{Frequency, Period};
use crate::data::{Observation, Series};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Hints;
use crate::world::World;
use imbl::OrdMap;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
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
    (root, files): (&Path, &BTreeSet<String>),
    strategy: &Strategy,
    (tables, hints): (&mut Tables, &Hints),
    out: &mut Vec<Diagnostic>,
) -> OrdMap<Id, Arc<Measure>> {
    let mut measures = BTreeMap::new();
    for record in strategy.kpis.values() {
        let targets = path::target_path(record, strategy, out);
        let measure = Measure {
            frequency: record.data.frequency.value.0,
            targets,
            series: None,
            refused: Vec::new(),
            odd: Vec::new(),
        };
        measures.insert(Arc::clone(&record.id), measure);
    }
    for read in tables.read(world, (root, files), strategy, hints, out) {
        let Some(measure) = measures.get_mut(&read.kpi) else { continue };
        // A warning is a weakness that the check tells with the KPI; a note says how the file was read.
        let (odd, notes) = read.notes.iter().cloned().partition(|diagnostic| diagnostic.severity == Severity::Warning);
        measure.odd = odd;
        out.extend::<Vec<Diagnostic>>(notes);
        match &read.series {
            Ok(series) => measure.series = Some(Arc::clone(series)),
            Err(refused) => {
                out.extend(refused.iter().filter(|reason| reason.severity == Severity::Fault).cloned());
                measure.refused.clone_from(refused);
            }
        }
    }
    computed::all(strategy, &mut measures, out);
    // What is as it was stays the very same, so that what is read from it is known to be as it was.
    let same = |id: &Id, measure: Measure| match strategy.measures.get(id) {
        Some(known) if **known == measure => Arc::clone(known),
        _ => Arc::new(measure),
    };
    measures.into_iter().map(|(id, measure)| (id.clone(), same(&id, measure))).collect()
}
