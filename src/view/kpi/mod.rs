//! The page of a KPI.

mod facts;
mod limits;
mod log;
mod longer;
mod readings;
mod strip;
mod subject;
mod values;

pub use facts::Fact;
pub use log::comments;
pub use values::values;

use super::narrative;
use super::parts::{self, DecisionRow, Detail, InitiativeRow, Stop};
use super::words::{self, Mark};
use crate::calendar;
use crate::edition::{Address, Reader};
use crate::reading::Freshness;
use crate::say;
use crate::strategy::{Ref, Relation, TargetPath};
use limits::{LimitRow, SignalRow};
use log::{Comment, EventRow};
use longer::LongerRow;
use readings::Explained;
use serde::Serialize;
use strip::Figure;
use subject::Subject;
use values::Values;

/// The page of a KPI.
#[derive(Debug, Serialize)]
pub struct Kpi {
    title: String,
    /// What the numbers say, in one sentence.
    verdict: String,
    /// What signal and outlook add to it.
    more: Option<String>,
    mark: Mark,
    /// The strip of figures above the chart.
    figures: Vec<Figure>,
    chart: Option<String>,
    /// Six weeks and twelve months, for a KPI that comes weekly or daily.
    six_twelve: Option<String>,
    /// Why there is no chart, where there is none.
    no_chart: Option<String>,
    /// Why the file was refused.
    refused: Vec<Refused>,
    readings: Vec<Explained>,
    /// What weakens the chart.
    cautions: Vec<String>,
    /// Signs that strategy and execution come apart here.
    signs: Vec<String>,
    limits: Vec<LimitRow>,
    signals: Vec<SignalRow>,
    more_signals: usize,
    commentary: Vec<Comment>,
    events: Vec<EventRow>,
    body: Option<String>,
    why: Option<String>,
    facts: Vec<Fact>,
    /// Up to the ambition: objectives with their parents.
    up: Vec<Vec<Stop>>,
    initiatives: Vec<InitiativeRow>,
    decisions: Vec<DecisionRow>,
    targets: Vec<TargetRow>,
    /// Quarters and years.
    longer: Vec<LongerRow>,
    values: Values,
    figures_file: String,
    series_file: String,
}

#[derive(Debug, Serialize)]
struct Refused {
    message: String,
    place: String,
    helps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct TargetRow {
    by: String,
    value: String,
    note: Option<String>,
}

/// The page of a KPI.
pub fn page(reader: &Reader<'_>, of: &Ref) -> Option<Kpi> {
    let subject = Subject::new(reader, of)?;
    let data = &subject.record.data;
    let plain = subject.plain;
    let language = reader.language();
    let detail = if plain { Detail::Short } else { Detail::Whole };
    let chart = parts::chart(reader, of, "chart", detail);
    let refused = refused(&subject);
    let no_chart = chart.is_none().then(|| match (&data.data, refused.is_empty()) {
        (_, false) => say!(language, "no-chart-refused"),
        (Some(_), true) => say!(language, "no-chart-empty"),
        (None, true) => {
            let data = format!("{}.csv", of.id);
            say!(language, "no-chart-no-data", data = data, file = &subject.record.file.path)
        }
    });
    let mut up: Vec<Vec<Stop>> = Vec::new();
    for objective in &reader.links(of, Relation::Measures) {
        let mut chain = parts::chain_up(reader, objective);
        chain.extend(parts::stop(reader, of).map(|stop| Stop { here: true, ..stop }));
        up.push(chain);
    }
    let mut decisions = reader.backlinks(of, Relation::About);
    decisions.extend(reader.backlinks(of, Relation::ChecksOn));
    decisions.sort_unstable();
    decisions.dedup();
    let mut readings = readings::explained(&subject);
    let (mut signals, mut more_signals) = limits::signals(&subject);
    if plain {
        readings.retain(|reading| reading.plain);
        (signals, more_signals) = (Vec::new(), 0);
    }
    Some(Kpi {
        title: data.title.value.clone(),
        verdict: verdict(&subject),
        more: if plain { None } else { readings::in_short(&subject) },
        mark: words::shown(
            reader.language(),
            subject.reading.status,
            subject.reading.freshness,
            subject.reading.judged,
        ),
        figures: strip::figures(&subject),
        chart,
        six_twelve: longer::six_twelve(&subject),
        no_chart,
        refused,
        readings,
        signs: parts::signs(reader, of),
        cautions: if plain { Vec::new() } else { readings::cautions(&subject) },
        limits: if plain { Vec::new() } else { limits::limits(&subject) },
        signals,
        more_signals,
        commentary: log::commentary(reader, of),
        events: log::events(reader, of),
        body: narrative::html(reader, subject.record, 3),
        why: data.why.as_ref().map(|why| why.value.clone()),
        facts: facts::facts(reader, of)?,
        up,
        initiatives: parts::initiative_rows(reader, &reader.backlinks(of, Relation::Moves)),
        decisions: parts::decision_rows(reader, &decisions),
        targets: targets(&subject),
        longer: longer::rows(&subject),
        values: values::table(&subject),
        figures_file: reader.href(&Address::KpiFigures(of.id.clone())),
        series_file: reader.href(&Address::KpiSeries(of.id.clone())),
    })
}

fn refused(subject: &Subject<'_>) -> Vec<Refused> {
    let language = subject.reader.language();
    let diagnostics = subject.measure.refused.iter().map(|diagnostic| {
        let (line, column) = diagnostic.place.file.line_column(diagnostic.place.span.start);
        let file = &diagnostic.place.file.path;
        let known = !diagnostic.place.file.text.is_empty();
        Refused {
            message: diagnostic.message.clone(),
            place: if known {
                say!(language, "place-line", file = file, line = line, column = column)
            } else {
                file.clone()
            },
            helps: diagnostic.notes.iter().chain(&diagnostic.helps).cloned().collect(),
        }
    });
    diagnostics.collect()
}

fn targets(subject: &Subject<'_>) -> Vec<TargetRow> {
    let Subject { measure, years, record, print, .. } = subject;
    let TargetPath::Steps(steps) = &measure.targets else { return Vec::new() };
    let written = || record.data.targets.iter().flat_map(|targets| &targets.value);
    let note = |by| {
        let same = |written: &&crate::source::record::TargetStep| {
            calendar::parse_plain(&written.by.value.0, years).is_ok_and(|written| written == by)
        };
        written().find(same).and_then(|written| written.note.clone())
    };
    let row = |step: &crate::strategy::Step| TargetRow {
        by: subject.reader.language().period(step.by, years),
        value: print.band(step.band),
        note: note(step.by),
    };
    steps.iter().map(row).collect()
}

/// What the numbers say, in one sentence.
fn verdict(subject: &Subject<'_>) -> String {
    let language = subject.reader.language();
    let Some(latest) = subject.reading.latest else { return say!(language, "verdict-none") };
    let period = language.period(latest.period, subject.years);
    let value = subject.print.value(latest.value);
    if subject.reading.freshness == Freshness::Stale {
        return say!(language, "verdict-stale", period = period, value = value);
    }
    if let Some(gap) = parts::gap_words(subject.reading, &subject.print) {
        say!(language, "verdict-gap", value = value, period = period, gap = gap)
    } else {
        say!(language, "verdict", value = value, period = period)
    }
}
