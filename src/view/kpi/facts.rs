//! Terms with their values.

use crate::calendar;
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{KpiReading, Status};
use crate::say;
use crate::source::record::{Aggregate, Direction, Influence, Kpi, KpiKind};
use crate::statistics::pace;
use crate::strategy::{Measure, Ref, Relation, TargetPath};
use crate::view::parts::{self, Link};
use crate::view::words::{self, Words};
use serde::Serialize;
use std::sync::Arc;

/// A term with its value.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// The term.
    pub term: Arc<str>,
    /// The value.
    pub value: String,
    /// Where the value leads.
    pub href: Option<String>,
}

impl Fact {
    /// A term with a plain value.
    pub fn new(term: impl Into<Arc<str>>, value: impl Into<String>) -> Self {
        Self { term: term.into(), value: value.into(), href: None }
    }

    /// A term with a link.
    pub fn link(term: impl Into<Arc<str>>, link: Link) -> Self {
        Self { term: term.into(), value: link.text, href: link.href }
    }
}

pub(super) fn facts(reader: &Reader<'_>, of: &Ref) -> Option<Vec<Fact>> {
    let record = reader.kpi(&of.id)?;
    let data = &record.data;
    let measure = reader.measure(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let print = Words::of(reader.language(), data);
    let years = reader.years();
    let language = reader.language();
    let mut facts = Vec::new();
    facts.extend(data.definition.as_ref().map(|text| Fact::new(language.word("fact-definition"), text.as_str())));
    facts.extend(parts::one(reader, of, Relation::Owner).map(|owner| Fact::link(language.word("fact-owner"), owner)));
    facts.extend(
        reader
            .team_of(of)
            .and_then(|team| parts::link(reader, &team))
            .map(|team| Fact::link(language.word("fact-team"), team)),
    );
    facts.extend(nature(language, data, measure));
    if matches!(measure.targets, TargetPath::ToBeSet) {
        facts.push(Fact::new(language.word("fact-target"), say!(language, "target-to-be-set")));
    }
    facts.extend(data.red_flag.as_ref().map(|flag| Fact::new(language.word("fact-red-flag"), print.value(flag.value))));
    facts.extend(data.baseline.as_ref().map(|baseline| {
        let when = baseline.period.as_ref().map_or_else(String::new, |period| {
            calendar::parse_plain(&period.value.0, years)
                .map_or_else(|_| period.value.0.clone(), |period| language.period(period, years))
        });
        let value = print.value(baseline.value);
        let value =
            if when.is_empty() { value } else { say!(language, "value-in-period", value = value, period = when) };
        Fact::new(language.word("fact-baseline"), value)
    }));
    facts.extend(way_to_target(data, reading, &print));
    facts.extend(data.bounds.as_ref().map(|bounds| {
        Fact::new(
            language.word("fact-bounds"),
            say!(language, "bounds-between", low = print.bare(bounds.value.0), high = print.value(bounds.value.1)),
        )
    }));
    if data.cumulative == Some(true) {
        facts.push(Fact::new(language.word("fact-counting"), say!(language, "counting-cumulative")));
    }
    if let Some(source) = &data.source {
        let name = source.name.clone().or_else(|| source.url.clone());
        let name = [name, source.licence.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let web = |url: &&String| url.starts_with("https://") || url.starts_with("http://");
        facts.push(Fact {
            term: language.word("fact-source"),
            value: name,
            href: source.url.as_ref().filter(web).cloned(),
        });
    }
    facts.extend(origin(reader, of, measure, reading));
    let future = measure.observations()[reading.ended..].iter().filter(|seen| seen.value.is_some()).count();
    if future > 0 {
        facts.push(Fact::new(language.word("fact-left-out"), say!(language, "left-out-future", n = future)));
    }
    let missing = reading.missing(measure);
    if missing > 0 {
        facts.push(Fact::new(language.word("fact-missing"), say!(language, "missing-periods", n = missing)));
    }
    if matches!(reading.status, Status::NoData) && reading.latest.is_some() && data.red_flag.is_some() && reading.judged
    {
        facts.push(Fact::new(language.word("fact-not-judged"), say!(language, "not-judged-flag")));
    }
    Some(facts)
}

/// What kind of measure it is: its good direction, rhythm, kind, influence and way to longer periods.
fn nature(language: &Language, data: &Kpi, measure: &Measure) -> Vec<Fact> {
    let mut facts = Vec::new();
    facts.push(Fact::new(
        language.word("fact-better"),
        language
            .word(match data.direction.value {
                Direction::Higher => "better-higher",
                Direction::Lower => "better-lower",
                Direction::Within => "better-within",
                Direction::Neutral => "better-neither",
            })
            .to_string(),
    ));
    facts.push(Fact::new(language.word("fact-frequency"), words::frequency(language, measure.frequency)));
    facts.extend(data.kind.map(|kind| {
        Fact::new(
            language.word("fact-kind"),
            language
                .word(match kind {
                    KpiKind::Leading => "kind-leading",
                    KpiKind::Lagging => "kind-lagging",
                })
                .to_string(),
        )
    }));
    facts.extend(data.influence.map(|said| influence(language, said)));
    facts.extend(data.aggregate.map(|aggregate| {
        Fact::new(
            language.word("fact-longer"),
            language
                .word(match aggregate {
                    Aggregate::Sum => "longer-sum",
                    Aggregate::Mean => "longer-mean",
                    Aggregate::Last => "longer-last",
                    Aggregate::Min => "longer-min",
                    Aggregate::Max => "longer-max",
                    Aggregate::Ratio => "longer-ratio",
                    Aggregate::Count => "longer-count",
                })
                .to_string(),
        )
    }));
    facts
}

/// Where the values come from: the KPIs they are computed from, or the file and line of the latest.
fn origin(reader: &Reader<'_>, of: &Ref, measure: &Measure, reading: &KpiReading) -> Vec<Fact> {
    let language = reader.language();
    let mut facts = Vec::new();
    let Some(record) = reader.kpi(&of.id) else { return facts };
    if let Some(formula) = &record.data.formula {
        let operands = reader.links(of, Relation::ComputedFrom);
        facts.extend(
            operands
                .iter()
                .filter_map(|of| parts::link(reader, of))
                .map(|l| Fact::link(language.word("fact-computed-from"), l)),
        );
        // The formula names KPIs by their ids: it is shown where all of them may be seen.
        if reader.sees_all(of, Relation::ComputedFrom) {
            facts.push(Fact::new(language.word("fact-formula"), formula.value.0.clone()));
        }
    } else if let (Some(series), Some(latest)) = (&measure.series, reading.latest) {
        facts.push(Fact::new(
            language.word("fact-file"),
            say!(language, "file-last-line", file = &series.file, line = latest.line),
        ));
    }
    facts
}

/// How far a level has come from its baseline to the target that holds.
fn way_to_target(data: &Kpi, reading: &KpiReading, print: &Words) -> Option<Fact> {
    let target = reading.target.filter(|_| reading.judged)?.band.as_value()?;
    let (baseline, latest) = (data.baseline.as_ref()?, reading.latest?);
    // A target that asks for less than there was at the start is to be held: no share of a way would say anything.
    let held = match data.direction.value {
        Direction::Higher => target < baseline.value,
        Direction::Lower => target > baseline.value,
        Direction::Within | Direction::Neutral => false,
    };
    if held {
        return None;
    }
    let language = print.language();
    let progress = pace::level_progress(latest.value, baseline.value, target)?;
    let way = if progress.target_equals_baseline {
        say!(language, "way-none")
    } else {
        let share = language.percent(&language.number(progress.fraction * 100.0, Some(0)));
        say!(language, "way-share", share = share, from = print.value(baseline.value), to = print.value(target))
    };
    Some(Fact::new(language.word("fact-way"), way))
}

/// Whether the team of its owner can move it.
fn influence(language: &Language, influence: Influence) -> Fact {
    let words = match influence {
        Influence::Direct => "influence-direct",
        Influence::Shared => "influence-shared",
        Influence::None => "influence-none",
    };
    Fact::new(language.word("fact-influence"), language.word(words).to_string())
}
