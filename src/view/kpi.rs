//! The page of a KPI.

use super::parts::{self, InitiativeRow, Link, Stop};
use super::reader::Reader;
use super::words::{self, Mark, Words};
use super::{narrative, parts::DecisionRow};
use crate::calendar::{self, Frequency, Grain};
use crate::edition::Address;
use crate::reading::{Freshness, KpiReading, Status};
use crate::source::record::{Aggregate, Direction, EventKind, Influence, KpiKind};
use crate::strategy::{Measure, Ref, Relation, TargetPath};
use serde::Serialize;

/// The page of a KPI.
#[derive(Debug, Serialize)]
pub struct Kpi {
    title: String,
    /// What the numbers say, in one sentence.
    verdict: String,
    mark: Mark,
    /// The strip of figures above the chart.
    figures: Vec<Figure>,
    chart: Option<String>,
    /// Why there is no chart, where there is none.
    no_chart: Option<String>,
    /// Why the file was refused.
    refused: Vec<Refused>,
    readings: Vec<Explained>,
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
    values: Vec<ValueRow>,
    older: Vec<ValueRow>,
    has_notes: bool,
    figures_file: String,
}

#[derive(Debug, Serialize)]
struct Figure {
    label: String,
    value: String,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct Explained {
    name: &'static str,
    mark: Mark,
    why: String,
}

#[derive(Debug, Serialize)]
struct Refused {
    message: String,
    place: String,
    helps: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Comment {
    period: String,
    text: String,
    by: Option<Link>,
}

#[derive(Debug, Serialize)]
struct EventRow {
    date: String,
    kind: &'static str,
    reason: Option<String>,
    by: Option<Link>,
}

/// A term with its value.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The term.
    pub term: &'static str,
    /// The value.
    pub value: String,
    /// Where the value leads.
    pub href: Option<String>,
}

impl Fact {
    /// A term with a plain value.
    pub fn new(term: &'static str, value: impl Into<String>) -> Self {
        Self { term, value: value.into(), href: None }
    }

    /// A term with a link.
    pub fn link(term: &'static str, link: Link) -> Self {
        Self { term, value: link.text, href: link.href }
    }
}

#[derive(Debug, Serialize)]
struct TargetRow {
    by: String,
    value: String,
    note: Option<String>,
}

/// A period in the table of values.
#[derive(Debug, Clone, Serialize)]
pub struct ValueRow {
    /// The period.
    pub period: String,
    /// Its value.
    pub value: Option<String>,
    /// Its target.
    pub target: Option<String>,
    /// The line of the file.
    pub line: u32,
    /// The file's note.
    pub note: Option<String>,
}

/// The values of a KPI, the newest first.
pub fn values(reader: &Reader<'_>, of: &Ref) -> Option<Vec<ValueRow>> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(&record.data);
    let years = reader.years();
    let observations = reading.observations(measure);
    let rows = reading.points(measure).zip(observations).rev().map(|(point, observation)| ValueRow {
        period: point.period.label(years),
        value: point.value.map(|value| print.value(value)),
        target: point.target.filter(|_| reading.judged).map(|band| print.band(band)),
        line: point.line,
        note: observation.note().map(str::to_owned),
    });
    Some(rows.collect())
}

/// How many rows of the table are shown before the older ones are folded.
const NEWEST: usize = 13;

/// The page of a KPI.
pub fn page(reader: &Reader<'_>, of: &Ref) -> Option<Kpi> {
    let record = reader.kpi(&of.id)?;
    let data = &record.data;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(data);
    let years = reader.years();
    let chart = parts::chart(reader, of, "chart");
    let refused: Vec<Refused> = measure
        .refused
        .iter()
        .map(|diagnostic| {
            let (line, column) = diagnostic.place.file.line_column(diagnostic.place.span.start);
            let file = &diagnostic.place.file.path;
            let known = !diagnostic.place.file.text.is_empty();
            Refused {
                message: diagnostic.message.clone(),
                place: if known { format!("{file}, line {line}, column {column}") } else { file.clone() },
                helps: diagnostic.notes.iter().chain(&diagnostic.helps).cloned().collect(),
            }
        })
        .collect();
    let no_chart = chart.is_none().then(|| match (&data.data, refused.is_empty()) {
        (_, false) => "Its file could not be read; there is no figure until it is mended.".to_owned(),
        (Some(_), true) => "Its file holds no value of a period that has ended.".to_owned(),
        (None, true) => format!("It has no values yet. Add a line `data: {}.csv` to `{}`.", of.id, record.file.path),
    });
    let objectives = reader.links(of, Relation::Measures);
    let mut up: Vec<Vec<Stop>> = Vec::new();
    for objective in &objectives {
        let mut chain = parts::chain_up(reader, objective);
        chain.extend(parts::stop(reader, of).map(|stop| Stop { here: true, ..stop }));
        up.push(chain);
    }
    let mut rows = values(reader, of)?;
    let has_notes = rows.iter().any(|row| row.note.is_some());
    let older = rows.split_off(rows.len().min(NEWEST));
    let mut decisions = reader.backlinks(of, Relation::About);
    decisions.extend(reader.backlinks(of, Relation::ChecksOn));
    decisions.sort_unstable();
    decisions.dedup();
    Some(Kpi {
        title: data.title.value.clone(),
        verdict: verdict(reading, &print, reader),
        mark: words::shown(reading.status, reading.freshness, reading.judged),
        figures: figures(reading, &print, reader, measure),
        chart,
        no_chart,
        refused,
        readings: explained(reading, &print, reader, data.red_flag.as_ref().map(|flag| flag.value), measure.frequency),
        commentary: commentary(reader, of),
        events: events(reader, of),
        body: narrative::html(reader, &record.body, &record.file, 3),
        why: data.why.as_ref().map(|why| why.value.clone()),
        facts: facts(reader, of)?,
        up,
        initiatives: parts::initiative_rows(reader, &reader.backlinks(of, Relation::Moves)),
        decisions: parts::decision_rows(reader, &decisions),
        targets: match &measure.targets {
            TargetPath::Steps(steps) => steps
                .iter()
                .map(|step| TargetRow {
                    by: step.by.label(years),
                    value: print.band(step.band),
                    note: data
                        .targets
                        .iter()
                        .flat_map(|targets| &targets.value)
                        .find(|written| calendar::parse_plain(&written.by.value.0, years).is_ok_and(|by| by == step.by))
                        .and_then(|written| written.note.clone()),
                })
                .collect(),
            _ => Vec::new(),
        },
        values: rows,
        older,
        has_notes,
        figures_file: reader.href(&Address::KpiFigures(of.id.clone())),
    })
}

/// What the numbers say, in one sentence.
fn verdict(reading: &KpiReading, print: &Words, reader: &Reader<'_>) -> String {
    let years = reader.years();
    let Some(latest) = reading.latest else { return "There is no figure yet.".to_owned() };
    let period = latest.period.label(years);
    let value = print.value(latest.value);
    if reading.freshness == Freshness::Stale {
        return format!("There has been no figure since {period}; it was {value}.");
    }
    match parts::gap_words(reading, print) {
        Some(gap) => format!("{value} in {period}, {gap}."),
        None => format!("{value} in {period}."),
    }
}

fn figures(reading: &KpiReading, print: &Words, reader: &Reader<'_>, measure: &Measure) -> Vec<Figure> {
    let years = reader.years();
    let mut figures = Vec::new();
    let Some(latest) = reading.latest else { return figures };
    figures.push(Figure {
        label: latest.period.label(years),
        value: print.value(latest.value),
        note: reading.score.map(|score| format!("score {}", words::number(score, Some(0)))),
    });
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        // A step that was due holds on until the next one; a step to come is due by its date.
        let label = target.by.map_or_else(
            || "Target".to_owned(),
            |by| format!("Target {} {}", if by.end() < latest.period.end() { "since" } else { "by" }, by.label(years)),
        );
        figures.push(Figure { label, value: print.band(target.band), note: parts::gap_words(reading, print) });
    }
    let compare = |label: String, value: f64| Figure {
        label,
        value: print.value(value),
        note: Some(format!("since then {}", print.difference(latest.value - value))),
    };
    if let Some((period, value)) = reading.previous {
        figures.push(compare(period.label(years), value));
    }
    if !matches!(measure.frequency, Frequency::Annual | Frequency::Irregular | Frequency::Every { .. }) {
        // Weeks and days are compared with the same weekday, longer periods with the same part of the year.
        let back = match latest.period.grain() {
            Grain::Day | Grain::Week => jiff::Span::new().days(364),
            _ => jiff::Span::new().years(1),
        };
        let then = latest.period.end().saturating_sub(back);
        let year_ago = crate::calendar::Period::of_date(then, latest.period.grain(), years, false);
        let at = reading.observations(measure).iter().find(|seen| seen.period == year_ago).and_then(|seen| seen.value);
        if let Some(value) = at {
            figures.push(compare(format!("A year ago, {}", year_ago.label(years)), value));
        }
    }
    figures
}

/// Each reading with its reason: a reader must be able to tell why a verdict was given.
fn explained(
    reading: &KpiReading,
    print: &Words,
    reader: &Reader<'_>,
    red_flag: Option<f64>,
    frequency: Frequency,
) -> Vec<Explained> {
    let years = reader.years();
    let tolerance = reader.organisation().limits.tolerance.unwrap_or(crate::reading::TOLERANCE);
    let status = match (reading.latest, reading.target) {
        (None, _) => "No value, so nothing is judged.".to_owned(),
        (_, None) => "No target is set, so nothing is judged and nothing is scored.".to_owned(),
        _ if !reading.judged => "Neither way is better: the figure is context and is not scored.".to_owned(),
        (Some(latest), Some(target)) => {
            let flag = red_flag.map_or_else(
                || format!("no red flag is set, so {} of the target stand for it", words::share(tolerance)),
                |flag| format!("the red flag is {}", print.value(flag)),
            );
            let gap = reading
                .gap
                .map_or_else(String::new, |gap| format!(" The gap is {} of a tolerance.", words::number(gap, Some(2))));
            format!(
                "{} in {} against a target of {}; {flag}.{gap}",
                print.value(latest.value),
                latest.period.label(years),
                print.band(target.band)
            )
        }
    };
    let freshness_mark = match reading.freshness {
        Freshness::Fresh => Mark { class: "good", word: "Fresh" },
        Freshness::Due => Mark { class: "watch", word: "Due" },
        Freshness::Stale => Mark { class: "stale", word: "Stale" },
        Freshness::Never => Mark { class: "none", word: "Never" },
    };
    let freshness = reading.latest.map_or_else(
        || "There has never been a value.".to_owned(),
        |latest| {
            let days = (reader.as_of() - latest.period.end()).get_days();
            let age = words::count(usize::try_from(days).unwrap_or(0), "day", "days");
            let rule = frequency.freshness().map_or_else(
                || "it comes irregularly and is never called stale".to_owned(),
                |(length, grace)| {
                    let stale = 3 * length / 2 + grace;
                    format!("it is {} and called stale after {stale}\u{a0}days", frequency.word())
                },
            );
            format!("The last value ended {age} ago; {rule}.")
        },
    );
    vec![
        Explained { name: "Status", mark: words::status(reading.status, reading.judged), why: status },
        Explained { name: "Freshness", mark: freshness_mark, why: freshness },
    ]
}

fn commentary(reader: &Reader<'_>, of: &Ref) -> Vec<Comment> {
    let Some(record) = reader.kpi(&of.id) else { return Vec::new() };
    let years = reader.years();
    let as_of = reader.as_of();
    let frequency = record.data.frequency.value.0;
    let mut comments: Vec<(Option<calendar::Period>, Comment)> = record
        .data
        .commentary
        .iter()
        .map(|comment| {
            let text = &comment.period.value.0;
            let period = calendar::parse_period(text, frequency, years, calendar::Reading::default())
                .or_else(|_| calendar::parse_plain(text, years))
                .ok();
            let by = comment.by.as_ref().and_then(|by| reader.resolve(crate::source::record::Kind::Person, by));
            (
                period,
                Comment {
                    period: period.map_or_else(|| text.clone(), |period| period.label(years)),
                    text: comment.text.value.clone(),
                    by: by.and_then(|by| parts::link(reader, &by)),
                },
            )
        })
        .filter(|(period, _)| period.is_none_or(|period| period.start() <= as_of))
        .collect();
    comments.sort_by_key(|(period, _)| std::cmp::Reverse(*period));
    comments.into_iter().map(|(_, comment)| comment).collect()
}

fn events(reader: &Reader<'_>, of: &Ref) -> Vec<EventRow> {
    let mut events: Vec<_> = reader
        .backlinks(of, Relation::Affects)
        .iter()
        .filter_map(|event| {
            let data = &reader.event(&event.id)?.data;
            let date = data.date.value.0;
            (date <= reader.as_of()).then(|| {
                (
                    date,
                    EventRow {
                        date: words::date(date),
                        kind: match data.kind {
                            EventKind::StepChange => "step change",
                            EventKind::Ghost => "left out of limits",
                            EventKind::Definition => "counted differently from here",
                            EventKind::OneOff => "one-off",
                        },
                        reason: data.reason.as_ref().map(|reason| reason.value.clone()),
                        by: parts::one(reader, event, Relation::Author),
                    },
                )
            })
        })
        .collect();
    events.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    events.into_iter().map(|(_, row)| row).collect()
}

fn facts(reader: &Reader<'_>, of: &Ref) -> Option<Vec<Fact>> {
    let record = reader.kpi(&of.id)?;
    let data = &record.data;
    let measure = reader.measure(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let print = Words::of(data);
    let years = reader.years();
    let mut facts = Vec::new();
    facts.extend(data.definition.as_ref().map(|text| Fact::new("Definition", text.as_str())));
    facts.extend(parts::one(reader, of, Relation::Owner).map(|owner| Fact::link("Owner", owner)));
    facts.extend(reader.team_of(of).and_then(|team| parts::link(reader, &team)).map(|team| Fact::link("Team", team)));
    facts.push(Fact::new(
        "Better",
        match data.direction.value {
            Direction::Higher => "higher",
            Direction::Lower => "lower",
            Direction::Within => "within a band",
            Direction::Neutral => "neither way: it is context",
        },
    ));
    facts.push(Fact::new("Frequency", measure.frequency.word()));
    facts.extend(data.kind.map(|kind| {
        Fact::new(
            "Kind",
            match kind {
                KpiKind::Leading => "leading: shows where things are going",
                KpiKind::Lagging => "lagging: shows where things have been",
            },
        )
    }));
    facts.extend(data.influence.map(|influence| {
        Fact::new(
            "Influence",
            match influence {
                Influence::Direct => "its owner's team moves it",
                Influence::Shared => "its owner's team moves it with others",
                Influence::None => "its owner's team can't move it",
            },
        )
    }));
    facts.extend(data.aggregate.map(|aggregate| {
        Fact::new(
            "Longer periods",
            match aggregate {
                Aggregate::Sum => "the sum",
                Aggregate::Mean => "the mean",
                Aggregate::Last => "the last value",
                Aggregate::Min => "the lowest",
                Aggregate::Max => "the highest",
                Aggregate::Ratio => "the ratio of the sums",
                Aggregate::Count => "the count",
            },
        )
    }));
    if matches!(measure.targets, TargetPath::ToBeSet) {
        facts.push(Fact::new("Target", "to be set"));
    }
    facts.extend(data.red_flag.as_ref().map(|flag| Fact::new("Red flag", print.value(flag.value))));
    facts.extend(data.baseline.as_ref().map(|baseline| {
        let when = baseline.period.as_ref().map_or_else(String::new, |period| {
            let label = calendar::parse_plain(&period.value.0, years)
                .map_or_else(|_| period.value.0.clone(), |period| period.label(years));
            format!(" in {label}")
        });
        Fact::new("Baseline", format!("{}{when}", print.value(baseline.value)))
    }));
    facts.extend(data.bounds.as_ref().map(|bounds| {
        Fact::new("Can lie between", format!("{} and {}", print.bare(bounds.value.0), print.value(bounds.value.1)))
    }));
    if data.cumulative == Some(true) {
        facts.push(Fact::new("Counting", "a running total within the year"));
    }
    if let Some(source) = &data.source {
        let name = source.name.clone().or_else(|| source.url.clone());
        let name = [name, source.licence.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        facts.push(Fact { term: "Source", value: name, href: source.url.as_ref().filter(web).cloned() });
    }
    if let Some(formula) = &data.formula {
        let operands = reader.links(of, Relation::ComputedFrom);
        facts.extend(operands.iter().filter_map(|of| parts::link(reader, of)).map(|l| Fact::link("Computed from", l)));
        // The formula names KPIs by their ids: it is shown where all of them may be seen.
        if reader.sees_all(of, Relation::ComputedFrom) {
            facts.push(Fact::new("Formula", formula.value.0.clone()));
        }
    } else if let (Some(series), Some(latest)) = (&measure.series, reading.latest) {
        facts.push(Fact::new("File", format!("{}, last value on line {}", series.file, latest.line)));
    }
    let future = measure.observations()[reading.ended..].iter().filter(|seen| seen.value.is_some()).count();
    if future > 0 {
        let n = words::count(future, "value", "values");
        facts.push(Fact::new("Left out", format!("{n} of periods that have not ended")));
    }
    let missing = reading.observations(measure).iter().filter(|seen| seen.value.is_none()).count();
    if missing > 0 {
        facts.push(Fact::new("Missing", words::count(missing, "period without a value", "periods without a value")));
    }
    if matches!(reading.status, Status::NoData) && reading.latest.is_some() && data.red_flag.is_some() && reading.judged
    {
        facts.push(Fact::new("Not judged", "the red flag lies on the good side of the target"));
    }
    Some(facts)
}
