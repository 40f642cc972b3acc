//! Terms with their values.

use crate::calendar;
use crate::edition::Reader;
use crate::reading::{KpiReading, Status};
use crate::source::record::{Aggregate, Direction, Influence, Kpi, KpiKind};
use crate::statistics::pace;
use crate::strategy::{Ref, Relation, TargetPath};
use crate::view::parts::{self, Link};
use crate::view::words::{self, Words};
use serde::Serialize;

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

pub(super) fn facts(reader: &Reader<'_>, of: &Ref) -> Option<Vec<Fact>> {
    let record = reader.kpi(&of.id)?;
    let data = &record.data;
    let measure = reader.measure(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let print = Words::of(reader.language(), data);
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
    facts.extend(data.influence.map(influence));
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
                .map_or_else(|_| period.value.0.clone(), |period| reader.language().period(period, years));
            format!(" in {label}")
        });
        Fact::new("Baseline", format!("{}{when}", print.value(baseline.value)))
    }));
    facts.extend(way_to_target(data, reading, &print));
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
    let missing = reading.missing(measure);
    if missing > 0 {
        facts.push(Fact::new("Missing", words::count(missing, "period without a value", "periods without a value")));
    }
    if matches!(reading.status, Status::NoData) && reading.latest.is_some() && data.red_flag.is_some() && reading.judged
    {
        facts.push(Fact::new("Not judged", "the red flag lies on the good side of the target"));
    }
    Some(facts)
}

/// How far a level has come from its baseline to the target that holds.
fn way_to_target(data: &Kpi, reading: &KpiReading, print: &Words) -> Option<Fact> {
    let target = reading.target.filter(|_| reading.judged)?.band.as_value()?;
    let (baseline, latest) = (data.baseline.as_ref()?, reading.latest?);
    let progress = pace::level_progress(latest.value, baseline.value, target)?;
    let way = if progress.target_equals_baseline {
        "none: the target is where it began".to_owned()
    } else {
        let share = print.language().number(progress.fraction * 100.0, Some(0));
        format!("{share}% of the way from {} to {}", print.value(baseline.value), print.value(target))
    };
    Some(Fact::new("Way to the target", way))
}

/// Whether the team of its owner can move it.
fn influence(influence: Influence) -> Fact {
    let words = match influence {
        Influence::Direct => "its owner's team moves it",
        Influence::Shared => "its owner's team moves it with others",
        Influence::None => "its owner's team can't move it",
    };
    Fact::new("Influence", words)
}
