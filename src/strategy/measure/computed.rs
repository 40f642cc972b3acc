//! Values that are computed from those of other KPIs.

use super::{Formula, Id, Measure, Observation, Period, Series, Strategy};
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::LARGEST_NUMBER;
use crate::source::content::Record;
use crate::source::record::{Kind, Kpi};
use crate::strategy::dimension::{Dimension, Mismatch, dimension};
use crate::strategy::formula;
use imbl::OrdMap;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Computes those of the KPIs that have a formula, each after those it needs.
pub(super) fn all<'s>(
    strategy: &Strategy,
    kpis: impl Iterator<Item = &'s Arc<Record<Kpi>>>,
    measures: &mut OrdMap<Id, Arc<Measure>>,
    out: &mut Vec<Diagnostic>,
) {
    let mut formulas: BTreeMap<Id, (&Record<Kpi>, Formula)> = BTreeMap::new();
    let mut needs: Vec<(Id, Vec<Id>)> = Vec::new();
    for record in kpis {
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
        let Some(measure) = measures.get(&id) else { continue };
        let mut measure = Measure::clone(measure);
        match compute(record, formula, strategy, measures) {
            Ok(series) => measure.series = Some(Arc::new(series)),
            Err(refused) => measure.refused = refused,
        }
        measures.insert(Arc::clone(&id), super::kept(strategy, &id, measure));
    }
}

/// The values of a formula over the periods that all its KPIs have. Another frequency is refused: a month is no week.
fn compute(
    record: &Record<Kpi>,
    formula: &Formula,
    strategy: &Strategy,
    measures: &OrdMap<Id, Arc<Measure>>,
) -> Result<Series, Vec<Diagnostic>> {
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
        return Err(refused);
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
    Ok(Series { file: record.file.path.clone(), has_targets: false, observations, missing: Vec::new() })
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
