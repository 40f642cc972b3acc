//! What a KPI measures: its frequency, its target path and its values, read in the light of both.

use super::dimension::{Dimension, Mismatch, dimension};
use super::formula::{self, Formula};
use super::values::bad_period;
use super::{Id, Strategy};
use crate::calendar::{self, Frequency, Period};
use crate::data::{self, Context, Declaration, Observation, Series, Sheet};
use crate::diagnostic::{Diagnostic, Place, Severity, SourceFile, Span};
use crate::source::LARGEST_NUMBER;
use crate::source::content::Record;
use crate::source::record::{Direction, Kind, Kpi, Target};
use crate::source::table::{Declared, Table, homed};
use crate::world::World;
use imbl::OrdMap;
use jiff::civil::Date;
use rayon::prelude::*;
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

/// A KPI with its values or why there are none, and what is worth saying of them.
type Read = (Id, Result<Series, Vec<Diagnostic>>, Vec<Diagnostic>);

/// The KPIs of a file that say the same of how it is read as a table.
type Readers<'r> = Vec<(&'r Record<Kpi>, Declaration)>;

/// Reads all measures. Each file is read once for all KPIs that say the same of how it is read, and let go when they
/// have their values.
pub(super) fn all(
    world: &dyn World,
    root: &Path,
    files: &BTreeSet<String>,
    strategy: &Strategy,
    out: &mut Vec<Diagnostic>,
) -> OrdMap<Id, Arc<Measure>> {
    let mut by_file: BTreeMap<(String, Declared), Readers<'_>> = BTreeMap::new();
    let mut measures = BTreeMap::new();
    for record in strategy.kpis.values() {
        let targets = target_path(record, strategy, out);
        let measure = Measure {
            frequency: record.data.frequency.value.0,
            targets,
            series: None,
            refused: Vec::new(),
            odd: Vec::new(),
        };
        measures.insert(Arc::clone(&record.id), measure);
        match data_file(record, files) {
            Some(Ok(path)) => {
                let declaration = Declaration::of(record);
                by_file.entry((path, declaration.table.clone())).or_default().push((record, declaration));
            }
            Some(Err(fault)) => out.push(*fault),
            None => {}
        }
    }
    let context = Context {
        years: &strategy.years,
        language: super::language_code(&strategy.organisation),
        explained: &|kpi, period| strategy.is_explained(kpi, period),
    };
    let read: Vec<(Vec<Read>, Vec<Diagnostic>)> = by_file
        .par_iter()
        .map(|((path, declared), kpis)| match table(world, root, path, declared, kpis) {
            Ok(mut table) => {
                let notes = std::mem::take(&mut table.notes);
                let sheet = Sheet::new(table);
                let of = |(kpi, declaration): &(&Record<Kpi>, Declaration)| {
                    let mut notes = Vec::new();
                    let series = data::read(kpi, declaration, &sheet, context, &mut notes);
                    (Arc::clone(&kpi.id), series, notes)
                };
                (kpis.iter().map(of).collect(), notes)
            }
            Err(refused) => (kpis.iter().map(|(kpi, _)| refused_for(kpi, &refused)).collect(), Vec::new()),
        })
        .collect();
    let (read, of_files): (Vec<_>, Vec<_>) = read.into_iter().unzip();
    out.extend(of_files.into_iter().flatten());
    for (id, series, odd) in read.into_iter().flatten() {
        let Some(measure) = measures.get_mut(&id) else { continue };
        // A warning is a weakness that the check tells with the KPI; a note says how the file was read.
        let (odd, notes) = odd.into_iter().partition(|diagnostic| diagnostic.severity == Severity::Warning);
        measure.odd = odd;
        out.extend::<Vec<Diagnostic>>(notes);
        match series {
            Ok(series) => measure.series = Some(Arc::new(series)),
            Err(refused) => {
                out.extend(refused.iter().filter(|reason| reason.severity == Severity::Fault).cloned());
                measure.refused = refused;
            }
        }
    }
    computed(strategy, &mut measures, out);
    measures.into_iter().map(|(id, measure)| (id, Arc::new(measure))).collect()
}

/// Computes the KPIs with a formula, each after those it needs.
fn computed(strategy: &Strategy, measures: &mut BTreeMap<Id, Measure>, out: &mut Vec<Diagnostic>) {
    let mut formulas: BTreeMap<Id, (&Record<Kpi>, Formula)> = BTreeMap::new();
    let mut needs: Vec<(Id, Vec<Id>)> = Vec::new();
    for record in strategy.kpis.values() {
        let Some(written) = &record.data.formula else { continue };
        match Formula::parse(&written.value.0) {
            Ok(formula) => {
                let named = formula.kpis().into_iter().filter_map(|id| strategy.resolve(Kind::Kpi, id)).map(|of| of.id);
                needs.push((Arc::clone(&record.id), named.collect()));
                formulas.insert(Arc::clone(&record.id), (record, formula));
            }
            Err(wrong) => out.push(
                Diagnostic::fault(
                    "bad-formula",
                    record.place(written.span),
                    format!("this is no formula: {}", wrong.words),
                )
                .label(format!("at character {}", written.value.0[..wrong.at].chars().count() + 1))
                .help("write ids of KPIs, numbers, `+ - * /` between blanks, and brackets: `on-time / departures`"),
            ),
        }
    }
    let (ordered, circle) = formula::order(&needs);
    for id in circle {
        if let Some((record, _)) = formulas.get(&id) {
            let span = record.data.formula.as_ref().map_or(record.span, |formula| formula.span);
            out.push(
                Diagnostic::fault("cycle", record.place(span), format!("`{id}` is computed from itself"))
                    .note("its formula leads back to it, or to a circle of formulas")
                    .help("compute it from KPIs with files of their own"),
            );
        }
    }
    for id in ordered {
        let Some((record, formula)) = formulas.get(&id) else { continue };
        let series = compute(record, formula, strategy, measures);
        if let (Some(measure), Some(series)) = (measures.get_mut(&id), series) {
            measure.series = Some(Arc::new(series));
        }
    }
}

/// The values of a formula over the periods that all its KPIs have. Another frequency is refused: a month is no week.
fn compute(
    record: &Record<Kpi>,
    formula: &Formula,
    strategy: &Strategy,
    measures: &mut BTreeMap<Id, Measure>,
) -> Option<Series> {
    let span = record.data.formula.as_ref().map_or(record.span, |formula| formula.span);
    let mut values: BTreeMap<&str, BTreeMap<Period, Option<f64>>> = BTreeMap::new();
    let mut refused = Vec::new();
    for name in formula.kpis() {
        let Some(of) = strategy.resolve(Kind::Kpi, name) else { continue };
        let Some(other) = measures.get(&of.id) else { continue };
        if other.frequency != measures[&record.id].frequency {
            let words = format!(
                "`{name}` is {}, `{}` is {}",
                other.frequency.word(),
                record.id,
                measures[&record.id].frequency.word()
            );
            refused.push(
                Diagnostic::new(Severity::Error, "frequency-mismatch", record.place(span), words)
                    .note("values are computed period by period, so their periods must be the same")
                    .help("give both the same frequency"),
            );
        }
        let Some(series) = &other.series else {
            refused.push(
                Diagnostic::new(
                    Severity::Error,
                    "formula-without-values",
                    record.place(span),
                    format!("`{name}` has no values"),
                )
                .help(format!("mend the file of `{name}` first")),
            );
            continue;
        };
        values.insert(name, series.observations.iter().map(|o| (o.period, o.value)).collect());
    }
    let per = scale(record, formula, strategy).unwrap_or_else(|mismatch| {
        refused.push(*mismatch);
        1.0
    });
    if !refused.is_empty() {
        if let Some(measure) = measures.get_mut(&record.id) {
            measure.refused = refused;
        }
        return None;
    }
    let line = record.file.line_column(span.start).0.try_into().unwrap_or(u32::MAX);
    let periods: BTreeSet<Period> = values.values().flat_map(|of| of.keys().copied()).collect();
    let observations = periods
        .into_iter()
        .map(|period| {
            let value = formula.value(&|name| values.get(name)?.get(&period).copied().flatten());
            let scaled = value.map(|value| value * per).filter(|value| value.abs() <= LARGEST_NUMBER);
            Observation::plain(period, scaled, line)
        })
        .collect();
    Some(Series { file: record.file.path.clone(), has_targets: false, observations, missing: Vec::new() })
}

/// What the results of a formula are multiplied by: 100 for a share whose unit is per cent, as for a ratio from columns.
fn scale(record: &Record<Kpi>, formula: &Formula, strategy: &Strategy) -> Result<f64, Box<Diagnostic>> {
    let span = record.data.formula.as_ref().map_or(record.span, |formula| formula.span);
    let unit = |kpi: &Kpi| kpi.unit.as_ref().map_or("", |unit| unit.value.trim()).to_owned();
    let operands: BTreeMap<&str, String> = formula
        .kpis()
        .into_iter()
        .filter_map(|name| {
            let of = strategy.resolve(Kind::Kpi, name)?;
            Some((name, unit(&strategy.kpis.get(&of.id)?.data)))
        })
        .collect();
    let own = unit(&record.data);
    let refuse = |words: String, help: String| {
        Box::new(Diagnostic::new(Severity::Error, "unit-mismatch", record.place(span), words).help(help))
    };
    let shown = |unit: &str| if unit.is_empty() { "a bare number".to_owned() } else { format!("`{unit}`") };
    match dimension(formula, &|name| operands.get(name).map(String::as_str)) {
        Err(Mismatch(a, b)) => Err(refuse(
            format!("{} and {} can't be added", shown(a), shown(b)),
            "add KPIs of one unit, or convert one with a number: `tonnes * 1000 + kilograms`".to_owned(),
        )),
        Ok(Dimension::Unit(computed)) if computed != own => Err(refuse(
            format!("the formula gives {}, but the unit of `{}` is {}", shown(computed), record.id, shown(&own)),
            format!("write `unit: \"{computed}\"`, or convert it with a number in the formula"),
        )),
        Ok(Dimension::Share) if own == "%" => Ok(100.0),
        Ok(_) => Ok(1.0),
    }
}

/// The file of a KPI, relative to the content folder.
fn data_file(record: &Record<Kpi>, files: &BTreeSet<String>) -> Option<Result<String, Box<Diagnostic>>> {
    let data = record.data.data.as_ref()?;
    let file = data.value.0.file.as_ref()?;
    let span = if file.span == Span::default() { data.span } else { file.span };
    let path = super::references::file_beside("data", file);
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

/// A file that can't be read as a table is refused for each of its KPIs, with the KPI's own file in the remedies.
fn refused_for(kpi: &Record<Kpi>, refused: &[Diagnostic]) -> Read {
    let refused = refused.iter().map(|diagnostic| homed(diagnostic, &kpi.file.path)).collect();
    (Arc::clone(&kpi.id), Err(refused), Vec::new())
}

fn table(
    world: &dyn World,
    root: &Path,
    path: &str,
    declared: &Declared,
    kpis: &Readers<'_>,
) -> Result<Table, Vec<Diagnostic>> {
    match world.read(&root.join(path)) {
        Ok(bytes) => {
            let names: BTreeSet<Vec<String>> = kpis.iter().map(|(kpi, _)| data::names(kpi)).collect();
            Table::parse(path, bytes, declared, &names.into_iter().collect::<Vec<_>>())
        }
        Err(failure) => {
            let file = Arc::new(SourceFile::new(path, ""));
            let place = Place::new(&file, Span::default());
            Err(vec![Diagnostic::new(Severity::Error, "file-unreadable", place, failure.source.to_string())])
        }
    }
}

fn target_path(record: &Record<Kpi>, strategy: &Strategy, out: &mut Vec<Diagnostic>) -> TargetPath {
    let data = &record.data;
    if let Some(steps) = &data.targets {
        let mut path = Vec::new();
        for step in &steps.value {
            let place = record.place(step.by.span);
            let frequency = data.frequency.value.0;
            // A step may name any period or date: a path is often coarser than the values.
            let by = calendar::parse_period(&step.by.value.0, frequency, &strategy.years, calendar::Reading::default())
                .or_else(|_| calendar::parse_plain(&step.by.value.0, &strategy.years));
            let band = match (step.value, step.low, step.high) {
                (Some(value), None, None) if data.direction.value != Direction::Within => Band::value(value),
                (None, low, high) if low.is_some() || high.is_some() => Band { low, high },
                _ => {
                    let help = if data.direction.value == Direction::Within {
                        "write `{by: .., low: .., high: ..}`"
                    } else {
                        "write `{by: .., value: ..}`"
                    };
                    out.push(Diagnostic::fault("wrong-value", place, "a step of the path needs its target").help(help));
                    continue;
                }
            };
            match by {
                Ok(by) => path.push(Step { by, band }),
                Err(error) => out.push(bad_period(place, &step.by.value.0, &error)),
            }
        }
        path.sort_by_key(|step| step.by.end());
        for pair in path.windows(2) {
            if pair[0].by.end() == pair[1].by.end() {
                let words = format!("two steps of the path are due by {}", calendar::long_date(pair[0].by.end()));
                out.push(Diagnostic::fault("target-twice", record.place(steps.span), words).help("keep one of them"));
            }
        }
        return if path.is_empty() { TargetPath::None } else { TargetPath::Steps(path) };
    }
    match data.target.as_ref().map(|target| target.value) {
        None => TargetPath::None,
        Some(Target::ToBeSet) => TargetPath::ToBeSet,
        Some(Target::Value(value)) => TargetPath::Always(Band::value(value)),
        Some(Target::Band { low, high }) => TargetPath::Always(Band { low, high }),
    }
}
