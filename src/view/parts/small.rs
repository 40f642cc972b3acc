//! Small pictures of KPIs: for tables, lists and grids.

use super::described::describe;
use super::line::{Line, charted, edges, last_limits, marks, standing};
use crate::calendar;
use crate::chart::{Bullet, SmallMultiple, Sparkline, VarianceBar};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Charted, KpiReading};
use crate::say;
use crate::source::record::{Direction, Kpi};
use crate::strategy::{Measure, Ref};
use crate::view::words::Words;

/// The last twelve periods of a KPI, small.
pub(super) fn sparkline(
    reading: &KpiReading,
    measure: &Measure,
    charted: Option<&Charted>,
    kpi: &Kpi,
    print: &Words,
    language: &Language,
    years: &calendar::FiscalYears,
) -> Option<String> {
    let line = Line::of(reading, measure);
    let from = line.last_twelve();
    let (first, last, latest) = (line.periods.get(from)?, line.periods.last()?, reading.latest?);
    let (first, last) = (language.period(*first, years), language.period(*last, years));
    let described = say!(
        language,
        "described-spark",
        title = kpi.title.as_str(),
        first = first,
        last = last,
        value = print.value(latest.value)
    );
    Sparkline {
        description: &described,
        values: &line.values[from..],
        target: reading.target.filter(|_| reading.judged).map(|target| edges(target.band)),
        limits: last_limits(charted),
        marks: charted.map(|charted| marks(&line, charted, kpi)).unwrap_or_default().get(from..).unwrap_or(&[]),
        standing: standing(reading),
    }
    .svg()
}

/// The gap of a KPI as a bar: better to the right, on one scale for all.
pub(super) fn variance(language: &Language, reading: &KpiReading, gap: f64) -> Option<String> {
    let tolerances = language.number(gap.abs(), Some(1));
    let description = if gap < 0.0 {
        say!(language, "described-short", tolerances = tolerances)
    } else {
        say!(language, "described-better", tolerances = tolerances)
    };
    VarianceBar { description: &description, gap, standing: standing(reading) }.svg()
}

/// Values of a KPI below which a line says nothing.
const FEW: usize = 3;

/// The value of a KPI with little history against its target and red flag.
pub(super) fn bullet(reading: &KpiReading, measure: &Measure, kpi: &Kpi, print: &Words) -> Option<String> {
    let known = reading.observations(measure).iter().filter(|seen| seen.value.is_some()).count();
    let (latest, target) = (reading.latest?, reading.target.filter(|_| reading.judged)?.band.as_value()?);
    if known >= FEW {
        return None;
    }
    let flag = kpi.red_flag.as_ref().map(|flag| flag.value);
    let mut edges: Vec<f64> = flag.into_iter().chain([target]).collect();
    edges.sort_by(f64::total_cmp);
    let description =
        say!(print.language(), "described-bullet", value = print.value(latest.value), target = print.value(target));
    Bullet {
        description: &description,
        value: latest.value,
        target: Some(target),
        edges: &edges,
        lower_is_better: kpi.direction.value == Direction::Lower,
        scale: None,
        standing: standing(reading),
    }
    .svg()
}

/// The last twelve periods of a KPI with its last value and target, to stand beside others.
pub fn small_multiple(reader: &Reader<'_>, of: &Ref) -> Option<String> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let charted = charted(reader, of);
    let print = Words::of(reader.language(), &record.data);
    let years = reader.years();
    let line = Line::of(reading, measure);
    let from = line.last_twelve();
    let mut targets: Vec<Option<(f64, f64)>> = vec![None; line.periods.len()];
    for (point, place) in reading.points(measure).zip(&line.place).filter(|_| reading.judged) {
        targets[*place] = point.target.map(edges);
    }
    let (first, last) = (*line.periods.get(from)?, *line.periods.last()?);
    let (first, last) = (reader.language().period(first, years), reader.language().period(last, years));
    let described = describe(reader, of)?;
    SmallMultiple {
        description: &described,
        values: &line.values[from..],
        targets: &targets[from..],
        limits: last_limits(charted),
        marks: charted
            .map(|charted| marks(&line, charted, &record.data))
            .unwrap_or_default()
            .get(from..)
            .unwrap_or(&[]),
        standing: standing(reading),
        scale: None,
        periods: (&first, &last),
        number: &|value| print.value(value),
    }
    .svg()
}
