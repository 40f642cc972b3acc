//! KPIs in tables.

use super::line::charted;
use super::small::{bullet, sparkline, variance};
use super::{Link, link, links, one};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{Freshness, KpiReading, Status};
use crate::say;
use crate::source::record::{KpiKind, Tier};
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark, Words, process};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// A KPI in a table.
#[derive(Debug, Clone, Serialize)]
pub struct KpiRow {
    /// Its page.
    pub link: Link,
    /// Its state.
    pub mark: Mark,
    /// Whether its process has changed; not for the front line.
    pub signal: Option<Mark>,
    /// Whether it will reach its target; not for the front line.
    pub outlook: Option<Mark>,
    /// The gap in tolerances as a bar.
    pub variance: Option<String>,
    /// The value against its ranges, where there is too little history for a line.
    pub bullet: Option<String>,
    /// Its last value.
    pub value: Option<String>,
    /// The period of the last value.
    pub period: Option<String>,
    /// Its target.
    pub target: Option<String>,
    /// By when.
    pub target_by: Option<String>,
    /// How far from the target, in words.
    pub gap: Option<String>,
    /// Since the value before.
    pub change: Option<String>,
    /// Of a stale value, its age in words.
    pub age: Option<String>,
    /// 0 to 100.
    pub score: Option<String>,
    /// Its owner.
    pub owner: Option<Link>,
    /// Its objectives.
    pub objectives: Vec<Link>,
    /// Its last twelve periods.
    pub sparkline: Option<String>,
    /// Whether its file was refused.
    pub refused: bool,
    /// Leading or lagging.
    pub kind: Option<Arc<str>>,
    /// Which KPI it is.
    #[serde(skip)]
    pub(in crate::view) of: Ref,
}

/// A KPI in a table.
pub fn kpi_row(reader: &Reader<'_>, of: &Ref) -> Option<KpiRow> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(reader.language(), &record.data);
    let years = reader.years();
    let mark = words::shown(reader.language(), reading.status, reading.freshness, reading.judged);
    // The front line gets plain words: no limits, no forecasts.
    let plain = reader.edition().audience.tier == Tier::Frontline;
    let stale = reading.freshness == Freshness::Stale;
    let change = reading.latest.zip(reading.previous).map(|(now, before)| print.difference(now.value - before.1));
    Some(KpiRow {
        link: link(reader, of)?,
        mark,
        signal: reader.signal(&of.id).filter(|_| !plain).map(|signal| process::signal(reader.language(), signal)),
        outlook: reader
            .outlook(&of.id)
            .filter(|_| !plain && reading.judged)
            .map(|outlook| process::outlook(reader.language(), outlook)),
        variance: reading.gap.filter(|_| !stale).and_then(|gap| variance(reader.language(), reading, gap)),
        bullet: bullet(reading, measure, &record.data, &print),
        value: reading.latest.map(|latest| print.value(latest.value)),
        period: reading.latest.map(|latest| reader.language().period(latest.period, years)),
        target: reading.target.map(|target| print.band(target.band)),
        target_by: reading.target.and_then(|target| target.by).map(|by| reader.language().period(by, years)),
        gap: gap_words(reading, &print),
        change,
        age: stale_words(reader.language(), reading, reader.as_of()),
        score: reading.score.map(|score| reader.language().number(score, Some(0))),
        owner: one(reader, of, Relation::Owner),
        objectives: links(reader, of, Relation::Measures),
        sparkline: sparkline(reading, measure, charted(reader, of), &record.data, &print, reader.language(), years),
        refused: !measure.refused.is_empty(),
        kind: record.data.kind.map(|kind| {
            reader.language().word(match kind {
                KpiKind::Leading => "kpi-leading",
                KpiKind::Lagging => "kpi-lagging",
            })
        }),
        of: of.clone(),
    })
}

/// Worst first: off target, watch, stale, no data, on target; within a state the widest gap first.
#[expect(clippy::cast_possible_truncation, reason = "a gap beyond the range of i64 sorts at its end, as it should")]
fn order(reading: &KpiReading) -> (u8, i64) {
    let state = match (reading.freshness, reading.status) {
        (Freshness::Stale, _) => 2,
        (_, Status::OffTarget) => 0,
        (_, Status::Watch) => 1,
        (_, Status::NoData) if reading.judged => 3,
        (_, Status::NoData) => 5,
        (_, Status::OnTarget) => 4,
    };
    (state, reading.gap.map_or(0, |gap| (gap * 1e6) as i64))
}

/// Rows of KPIs, worst first.
pub fn kpi_rows(reader: &Reader<'_>, kpis: &[Ref]) -> Vec<KpiRow> {
    worst(reader, kpis).iter().filter_map(|of| kpi_row(reader, of)).collect()
}

/// KPIs, worst first. Only what is shown becomes a row: a row has words and a picture, an order has two numbers.
pub fn worst(reader: &Reader<'_>, kpis: &[Ref]) -> Vec<Ref> {
    let mut keys: Vec<_> =
        kpis.iter().filter_map(|of| Some((order(reader.reading(&of.id)?), reader.title(of)?, of))).collect();
    keys.sort_unstable();
    keys.into_iter().map(|(_, _, of)| of.clone()).collect()
}

/// The mark of a KPI as a row shows it.
pub fn kpi_mark(reader: &Reader<'_>, of: &Ref) -> Option<Mark> {
    reader
        .reading(&of.id)
        .map(|reading| words::shown(reader.language(), reading.status, reading.freshness, reading.judged))
}

/// How far the last value is from its target, in the KPI's own unit.
pub fn gap_words(reading: &KpiReading, print: &Words) -> Option<String> {
    let (latest, target) = (reading.latest?, reading.target?);
    if !reading.judged || (reading.gap.is_none() && reading.status == Status::NoData) {
        return None;
    }
    let language = print.language();
    let distance = if let Some(value) = target.band.as_value() {
        (latest.value - value).abs()
    } else {
        let below = target.band.low.map_or(0.0, |low| low - latest.value);
        let above = target.band.high.map_or(0.0, |high| latest.value - high);
        below.max(above).max(0.0)
    };
    if target.band.as_value().is_none() && distance == 0.0 {
        return Some(say!(language, "gap-within"));
    }
    let amount = print.amount(distance);
    Some(match reading.status {
        Status::OnTarget if distance == 0.0 => say!(language, "gap-none"),
        Status::OnTarget => say!(language, "gap-better", amount = amount),
        _ if target.band.as_value().is_none() => say!(language, "gap-outside", amount = amount),
        _ => say!(language, "gap-short", amount = amount),
    })
}

fn stale_words(language: &Language, reading: &KpiReading, as_of: Date) -> Option<String> {
    if reading.freshness != Freshness::Stale {
        return None;
    }
    let days = (as_of - reading.latest?.period.end()).get_days();
    Some(say!(language, "stale-age", n = days.max(0)))
}
