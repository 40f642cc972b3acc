//! What several pages show: links, rows, cards.

use super::reader::Reader;
use super::words::{self, Mark, Words};
use crate::calendar;
use crate::chart::Sparkline;
use crate::edition::Address;
use crate::reading::{Course, Freshness, KpiReading, MilestoneState, Status};
use crate::source::record::{ActionState, DecisionState, InitiativeState, Kind, ReviewKind, ReviewState};
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write;

/// A name that leads somewhere, if the edition has a page for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The name.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
}

/// The link to a record; none when the edition does not hold it.
pub fn link(reader: &Reader<'_>, of: &Ref) -> Option<Link> {
    let text = reader.title(of)?.to_owned();
    let href = match Address::of_record(of) {
        Some(Address::Actions) => Some(format!("{}#{}", reader.href(&Address::Actions), of.id)),
        Some(address) => Some(reader.href(&address)),
        None => None,
    };
    Some(Link { text, href })
}

/// The links to what a record refers to.
pub fn links(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Vec<Link> {
    reader.links(of, relation).iter().filter_map(|other| link(reader, other)).collect()
}

/// The links to what refers to a record.
pub fn backlinks(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Vec<Link> {
    reader.backlinks(of, relation).iter().filter_map(|other| link(reader, other)).collect()
}

/// The first link of a relation.
pub fn one(reader: &Reader<'_>, of: &Ref, relation: Relation) -> Option<Link> {
    link(reader, &reader.link_to(of, relation)?)
}

/// A KPI in a table.
#[derive(Debug, Clone, Serialize)]
pub struct KpiRow {
    /// Its page.
    pub link: Link,
    /// Its state.
    pub mark: Mark,
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
    pub kind: Option<&'static str>,
    /// Which KPI it is.
    #[serde(skip)]
    pub(super) of: Ref,
}

/// A KPI in a table.
pub fn kpi_row(reader: &Reader<'_>, of: &Ref) -> Option<KpiRow> {
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(&record.data);
    let years = reader.years();
    let mark = words::shown(reading.status, reading.freshness, reading.judged);
    let change = reading.latest.zip(reading.previous()).map(|(now, before)| print.difference(now.value - before.1));
    Some(KpiRow {
        link: link(reader, of)?,
        mark,
        value: reading.latest.map(|latest| print.value(latest.value)),
        period: reading.latest.map(|latest| latest.period.label(years)),
        target: reading.target.map(|target| print.band(target.band)),
        target_by: reading.target.and_then(|target| target.by).map(|by| by.label(years)),
        gap: gap_words(reading, &print),
        change,
        age: stale_words(reading, reader.as_of()),
        score: reading.score.map(|score| words::number(score, Some(0))),
        owner: one(reader, of, Relation::Owner),
        objectives: links(reader, of, Relation::Measures),
        sparkline: sparkline(reading, &record.data.title, &print, years),
        refused: !measure.refused.is_empty(),
        kind: record.data.kind.map(|kind| match kind {
            crate::source::record::KpiKind::Leading => "leading",
            crate::source::record::KpiKind::Lagging => "lagging",
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
    reader.reading(&of.id).map(|reading| words::shown(reading.status, reading.freshness, reading.judged))
}

/// How far the last value is from its target, in the KPI's own unit.
pub fn gap_words(reading: &KpiReading, print: &Words) -> Option<String> {
    let (latest, target) = (reading.latest?, reading.target?);
    if !reading.judged || (reading.gap.is_none() && reading.status == Status::NoData) {
        return None;
    }
    let distance = if let Some(value) = target.band.as_value() {
        (latest.value - value).abs()
    } else {
        let below = target.band.low.map_or(0.0, |low| low - latest.value);
        let above = target.band.high.map_or(0.0, |high| latest.value - high);
        below.max(above).max(0.0)
    };
    if target.band.as_value().is_none() && distance == 0.0 {
        return Some("within the band".to_owned());
    }
    let amount = print.amount(distance);
    Some(match reading.status {
        Status::OnTarget if distance == 0.0 => "on target".to_owned(),
        Status::OnTarget => format!("{amount} better than target"),
        _ if target.band.as_value().is_none() => format!("{amount} outside the band"),
        _ => format!("{amount} short of target"),
    })
}

fn stale_words(reading: &KpiReading, as_of: Date) -> Option<String> {
    if reading.freshness != Freshness::Stale {
        return None;
    }
    let days = (as_of - reading.latest?.period.end()).get_days();
    Some(format!("last figure {} old", words::count(usize::try_from(days).unwrap_or(0), "day", "days")))
}

fn sparkline(reading: &KpiReading, title: &str, print: &Words, years: &calendar::FiscalYears) -> Option<String> {
    let tail = reading.tail(12);
    let values: Vec<Option<f64>> = tail.iter().map(|point| point.value).collect();
    let (first, last) = (tail.first()?, reading.latest?);
    let described = format!(
        "{title}, {} to {}: last {}",
        first.period.label(years),
        tail.last()?.period.label(years),
        print.value(last.value)
    );
    let band = reading.target.map(|target| target.band);
    let target = band.and_then(|band| Some((band.low.or(band.high)?, band.high.or(band.low)?)));
    Sparkline { description: &described, values: &values, target }.svg()
}

/// The line chart of a KPI.
pub fn chart(reader: &Reader<'_>, of: &Ref, id: &str) -> Option<String> {
    use crate::chart::{Point, SeriesChart, TargetStep};
    let record = reader.kpi(&of.id)?;
    let reading = reader.reading(&of.id)?;
    let measure = reader.measure(&of.id)?;
    let print = Words::of(&record.data);
    let years = reader.years();
    // A period that the file does not name is a gap in the line, as one without a value is.
    let missing = measure.series.as_ref().map_or(&[][..], |series| &series.missing);
    let missing = missing.iter().filter(|period| period.end() <= reader.as_of()).map(|period| (*period, None));
    let mut shown: Vec<_> = reading.points.iter().map(|point| (point.period, point.value)).chain(missing).collect();
    shown.sort_by_key(|(period, _)| *period);
    let labels: Vec<String> = shown.iter().map(|(period, _)| period.label(years)).collect();
    let points: Vec<Point<'_>> = shown
        .iter()
        .zip(&labels)
        .map(|((period, value), label)| Point { date: period.end(), label, value: *value })
        .collect();
    let target = if !reading.judged {
        Vec::new()
    } else if measure.series.as_ref().is_some_and(|series| series.has_targets) {
        // A target column holds for its row: each period is a step of its own, equal neighbours one.
        let mut steps: Vec<TargetStep> = Vec::new();
        for point in &reading.points {
            let Some(band) = point.target else { continue };
            match steps.last_mut().filter(|step| step.low == band.low && step.high == band.high) {
                Some(step) => step.to = Some(point.period.end()),
                None => steps.push(TargetStep {
                    from: Some(point.period.previous().end()),
                    to: Some(point.period.end()),
                    low: band.low,
                    high: band.high,
                }),
            }
        }
        steps
    } else {
        match &measure.targets {
            crate::strategy::TargetPath::Always(band) => {
                vec![TargetStep { from: None, to: None, low: band.low, high: band.high }]
            }
            crate::strategy::TargetPath::Steps(steps) => steps
                .iter()
                .enumerate()
                .map(|(i, step)| TargetStep {
                    from: (i > 0).then(|| step.by.end()),
                    to: steps.get(i + 1).map(|next| next.by.end()),
                    low: step.band.low,
                    high: step.band.high,
                })
                .collect(),
            _ => Vec::new(),
        }
    };
    let described = describe(reading, &print, years);
    let number = |value: f64| print.value(value);
    SeriesChart {
        id,
        title: &record.data.title,
        description: &described,
        points: &points,
        target: &target,
        red_flag: record.data.red_flag.as_ref().map(|flag| flag.value).filter(|_| reading.judged),
        number: &number,
    }
    .svg()
}

/// A chart in words: the latest value, the target, the range.
pub fn describe(reading: &KpiReading, print: &Words, years: &calendar::FiscalYears) -> String {
    let Some(latest) = reading.latest else { return "No value yet.".to_owned() };
    let mut words = format!("{} in {}", print.value(latest.value), latest.period.label(years));
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        let _ = write!(words, "; target {}", print.band(target.band));
        if let Some(by) = target.by {
            let _ = write!(words, " by {}", by.label(years));
        }
    }
    let present = || reading.points.iter().filter_map(|point| point.value);
    let low = present().fold(f64::INFINITY, f64::min);
    let high = present().fold(f64::NEG_INFINITY, f64::max);
    let missing = reading.points.iter().filter(|point| point.value.is_none()).count();
    let _ = write!(words, "; lowest {}, highest {}", print.value(low), print.value(high));
    if missing > 0 {
        let _ = write!(words, "; {} without a value", words::count(missing, "period", "periods"));
    }
    words.push('.');
    words
}

/// An objective in a list or on a card.
#[derive(Debug, Clone, Serialize)]
pub struct ObjectiveRow {
    /// Its page.
    pub link: Link,
    /// Where it stands.
    pub mark: Mark,
    /// 0 to 100.
    pub score: Option<String>,
    /// What the score counts: `3 of 4 scored`.
    pub counted: String,
    /// The child with the lowest score, where it is not on course.
    pub worst: Option<Link>,
    /// The child that a good score would hide.
    pub masked: Option<Link>,
    /// Its owner.
    pub owner: Option<Link>,
    /// Its priority.
    pub rank: Option<i64>,
    /// What success looks like.
    pub success: Option<String>,
    /// Its KPIs, worst first, as many as are shown.
    pub kpis: Vec<KpiRow>,
    /// How many KPIs more it has.
    pub more_kpis: usize,
    /// The work that serves it.
    pub initiatives: Vec<Link>,
    #[serde(skip)]
    order: (Course, i64),
}

/// KPIs of an objective that a list or a card shows.
const LISTED: usize = 12;

/// An objective in a list.
pub fn objective_row(reader: &Reader<'_>, of: &Ref) -> Option<ObjectiveRow> {
    objective_with(reader, of, LISTED)
}

/// An objective with at most so many of its KPIs.
pub fn objective_with(reader: &Reader<'_>, of: &Ref, most: usize) -> Option<ObjectiveRow> {
    let record = reader.objective(&of.id)?;
    let roll = reader.roll(&of.id)?;
    let kpis = worst(reader, &reader.backlinks(of, Relation::Measures));
    let rank = record.data.rank.as_ref().map(|rank| rank.value);
    let counted = if roll.of == 0 {
        "nothing to score".to_owned()
    } else {
        format!("{} scored", words::of(roll.scored, roll.of))
    };
    Some(ObjectiveRow {
        link: link(reader, of)?,
        mark: words::course(roll.course),
        score: roll.score.map(|score| words::number(score, Some(0))),
        counted,
        // Where too little is scored to say anything, the lowest of the few is no finding.
        worst: roll
            .worst
            .as_ref()
            .filter(|_| matches!(roll.course, Course::Watch | Course::OffCourse) && roll.of > 1)
            .and_then(|worst| link(reader, worst)),
        masked: roll.masked.as_ref().and_then(|masked| link(reader, masked)),
        owner: one(reader, of, Relation::Owner),
        rank,
        success: record.data.success.as_ref().map(|text| text.value.clone()),
        more_kpis: kpis.len().saturating_sub(most),
        kpis: kpis.iter().take(most).filter_map(|kpi| kpi_row(reader, kpi)).collect(),
        initiatives: backlinks(reader, of, Relation::Supports),
        order: (roll.course, rank.unwrap_or(i64::MAX)),
    })
}

/// Rows of objectives, worst first.
pub fn objective_rows(reader: &Reader<'_>, objectives: &[Ref]) -> Vec<ObjectiveRow> {
    let mut rows: Vec<ObjectiveRow> = objectives.iter().filter_map(|of| objective_row(reader, of)).collect();
    rows.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}

/// An initiative in a list.
#[derive(Debug, Clone, Serialize)]
pub struct InitiativeRow {
    /// Its page.
    pub link: Link,
    /// Whether it keeps to its plan.
    pub mark: Mark,
    /// Where it stands.
    pub state: &'static str,
    /// Milestones reached: `3 of 5`.
    pub milestones: Option<String>,
    /// The weighted share reached.
    pub progress: Option<String>,
    /// Its end as first agreed.
    pub end: Option<String>,
    /// Its end as expected or reached.
    pub expected_end: Option<String>,
    /// How much later than agreed.
    pub slip: Option<String>,
    /// Its owner.
    pub owner: Option<Link>,
    /// The objectives it serves.
    pub objectives: Vec<Link>,
    /// The KPIs it should move, with their states.
    pub moves: Vec<MoveRow>,
    /// What it may cost.
    pub budget: Option<String>,
    /// What it has cost.
    pub spent: Option<String>,
    #[serde(skip)]
    order: u8,
}

/// A KPI that an initiative should move.
#[derive(Debug, Clone, Serialize)]
pub struct MoveRow {
    /// Its page.
    pub link: Link,
    /// Its state.
    pub mark: Mark,
    /// Its last value.
    pub value: Option<String>,
    /// The change that is expected.
    pub expect: Option<String>,
    /// By when.
    pub by: Option<String>,
    /// How it changed since the work began, in words; never a cause.
    pub since: Option<String>,
}

/// The KPIs that an initiative should move.
pub fn moves(reader: &Reader<'_>, of: &Ref) -> Vec<MoveRow> {
    let Some(record) = reader.initiative(&of.id) else { return Vec::new() };
    let rows = record.data.moves.iter().filter_map(|moves| {
        let kpi = reader.resolve(Kind::Kpi, &moves.kpi)?;
        let kpi_record = reader.kpi(&kpi.id)?;
        let reading = reader.reading(&kpi.id)?;
        let print = Words::of(&kpi_record.data);
        let years = reader.years();
        let since = record.data.start.as_ref().and_then(|start| {
            let before =
                reading.points.iter().rev().find(|point| point.period.end() < start.0 && point.value.is_some())?;
            let latest = reading.latest.filter(|latest| latest.period > before.period)?;
            let change = print.difference(latest.value - before.value?);
            Some(format!("{change} since {}", before.period.label(years)))
        });
        Some(MoveRow {
            link: link(reader, &kpi)?,
            mark: words::shown(reading.status, reading.freshness, reading.judged),
            value: reading.latest.map(|latest| print.value(latest.value)),
            expect: moves.expect.map(|expect| {
                if expect.relative {
                    let sign = if expect.amount < 0.0 { "\u{2212}" } else { "+" };
                    format!("{sign}{}%", words::number(expect.amount.abs(), None))
                } else {
                    print.difference(expect.amount)
                }
            }),
            by: moves.by.as_ref().map(|by| {
                calendar::parse_plain(&by.value.0, years).map_or_else(|_| by.value.0.clone(), |by| by.label(years))
            }),
            since,
        })
    });
    rows.collect()
}

/// An initiative in a list.
pub fn initiative_row(reader: &Reader<'_>, of: &Ref) -> Option<InitiativeRow> {
    let record = reader.initiative(&of.id)?;
    let data = &record.data;
    let reading = reader.progress(&of.id)?;
    let currency = reader.organisation().currency.as_ref().map(|c| c.value.as_str());
    let mark = words::schedule(reading.schedule, data.status);
    let done = reading.milestones.iter().filter(|milestone| milestone.state == MilestoneState::Done).count();
    let order = match mark.class {
        "bad" => 0,
        "watch" => 1,
        "stale" => 2,
        "good" => 3,
        "none" => 4,
        "open" => 5,
        "done" => 6,
        _ => 7,
    };
    Some(InitiativeRow {
        link: link(reader, of)?,
        mark,
        state: words::initiative_state(data.status),
        milestones: (!reading.milestones.is_empty()).then(|| words::of(done, reading.milestones.len())),
        progress: reading.progress.map(words::share),
        end: data.end.as_ref().map(|end| words::date(end.0)),
        expected_end: reading.expected_end.map(words::date),
        slip: reading.slip_days.map(words::slip),
        owner: one(reader, of, Relation::Owner),
        objectives: links(reader, of, Relation::Supports),
        moves: moves(reader, of),
        budget: data.budget.map(|amount| words::money(amount, currency)),
        spent: data.spent.map(|amount| words::money(amount, currency)),
        order,
    })
}

/// Rows of initiatives, what needs attention first.
pub fn initiative_rows(reader: &Reader<'_>, initiatives: &[Ref]) -> Vec<InitiativeRow> {
    let mut rows: Vec<InitiativeRow> = initiatives.iter().filter_map(|of| initiative_row(reader, of)).collect();
    rows.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}

/// A milestone in a list.
#[derive(Debug, Clone, Serialize)]
pub struct MilestoneRow {
    /// What it is called.
    pub title: String,
    /// Its initiative.
    pub initiative: Option<Link>,
    /// Where it stands.
    pub mark: Mark,
    /// The day by which it is due.
    pub due: Option<String>,
    /// How far that day is.
    pub due_in: Option<String>,
    /// The day it is expected, where that is another.
    pub forecast: Option<String>,
    /// The day it was reached.
    pub done: Option<String>,
    /// How much later than due.
    pub slip: Option<String>,
    /// Who answers for it.
    pub owner: Option<Link>,
    #[serde(skip)]
    pub(super) day: Option<Date>,
    #[serde(skip)]
    pub(super) open: bool,
}

/// The milestones of an initiative, in the order written.
pub fn milestone_rows(reader: &Reader<'_>, of: &Ref) -> Vec<MilestoneRow> {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return Vec::new() };
    let as_of = reader.as_of();
    let rows = record.data.milestones.iter().zip(&reading.milestones).map(|(milestone, read)| MilestoneRow {
        title: milestone.title.value.clone(),
        initiative: link(reader, of),
        mark: words::milestone(read.state),
        due: read.due.map(words::date),
        due_in: read.due.filter(|_| read.done.is_none()).map(|due| words::from_now(due, as_of)),
        // A forecast that the day has passed says nothing any longer.
        forecast: read.forecast.filter(|forecast| read.done.is_none() && *forecast >= as_of).map(words::date),
        done: read.done.map(words::date),
        slip: read.slip_days.filter(|days| *days != 0).map(words::slip),
        owner: milestone
            .owner
            .as_ref()
            .and_then(|owner| reader.resolve(Kind::Person, owner))
            .or_else(|| reader.link_to(of, Relation::Owner))
            .and_then(|owner| link(reader, &owner)),
        day: read.due,
        open: read.done.is_none(),
    });
    rows.collect()
}

/// A decision in a list.
#[derive(Debug, Clone, Serialize)]
pub struct DecisionRow {
    /// Its page.
    pub link: Link,
    /// Where it stands.
    pub mark: Mark,
    /// Who carries it out.
    pub owner: Option<Link>,
    /// Who decides.
    pub authority: Option<Link>,
    /// By when it is wanted.
    pub needed_by: Option<String>,
    /// How far that is.
    pub needed_in: Option<String>,
    /// When it was decided.
    pub decided_on: Option<String>,
    /// What is advised.
    pub recommendation: Option<String>,
    /// What was decided.
    pub outcome: Option<String>,
    /// How long it has waited, or took, in words.
    pub age: Option<String>,
    /// What it is about.
    pub about: Vec<Link>,
    /// Whether it waits for someone.
    pub open: bool,
    /// Whether its day has passed.
    pub overdue: bool,
    /// Which decision it is.
    #[serde(skip)]
    pub(super) of: Ref,
    #[serde(skip)]
    order: (u8, Option<Date>),
}

/// A decision in a list.
pub fn decision_row(reader: &Reader<'_>, of: &Ref) -> Option<DecisionRow> {
    let record = reader.decision(&of.id)?;
    let data = &record.data;
    let as_of = reader.as_of();
    let needed = data.needed_by.as_ref().map(|day| day.0);
    let open = matches!(data.state, Some(DecisionState::Proposed | DecisionState::Deferred) | None);
    let overdue = open && needed.is_some_and(|day| day < as_of);
    let raised = data.raised.as_ref().map(|day| day.0);
    let decided = data.decided_on.as_ref().map(|day| day.0);
    let days = |n: i32| words::count(usize::try_from(n.max(0)).unwrap_or(0), "day", "days");
    let age = match (raised, decided) {
        (Some(raised), Some(decided)) => Some(format!("decided after {}", days((decided - raised).get_days()))),
        (Some(raised), None) if open => Some(format!("raised {} ago", days((as_of - raised).get_days()))),
        _ => None,
    };
    Some(DecisionRow {
        link: link(reader, of)?,
        mark: words::decision(data.state, overdue),
        owner: one(reader, of, Relation::Owner),
        authority: one(reader, of, Relation::Authority),
        needed_by: needed.filter(|_| open).map(words::date),
        needed_in: needed.filter(|_| open).map(|day| words::from_now(day, as_of)),
        decided_on: decided.map(words::date),
        recommendation: data.recommendation.clone().filter(|_| open),
        outcome: data.outcome.clone(),
        age,
        about: links(reader, of, Relation::About),
        open,
        overdue,
        of: of.clone(),
        order: (u8::from(!open), if open { needed } else { decided }),
    })
}

/// Rows of decisions: open ones by their day, then those taken, the latest first.
pub fn decision_rows(reader: &Reader<'_>, decisions: &[Ref]) -> Vec<DecisionRow> {
    let mut rows: Vec<DecisionRow> = decisions.iter().filter_map(|of| decision_row(reader, of)).collect();
    rows.sort_by(|a, b| {
        let by_day = if a.open {
            (a.order.1.is_none(), a.order.1).cmp(&(b.order.1.is_none(), b.order.1))
        } else {
            b.order.1.cmp(&a.order.1)
        };
        a.order.0.cmp(&b.order.0).then(by_day).then_with(|| a.link.text.cmp(&b.link.text))
    });
    rows
}

/// An action in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ActionRow {
    /// Its anchor.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Where it stands.
    pub mark: Mark,
    /// Who does it.
    pub owner: Option<Link>,
    /// By when.
    pub due: Option<String>,
    /// How far that is, while it is open.
    pub due_in: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
    /// Where it comes from.
    pub from: Option<Link>,
    /// What it serves.
    pub supports: Option<Link>,
    /// Whether it is still to be done.
    pub open: bool,
    /// Whether its day has passed.
    pub overdue: bool,
    #[serde(skip)]
    pub(super) day: Option<Date>,
}

/// An action in a list.
pub fn action_row(reader: &Reader<'_>, of: &Ref) -> Option<ActionRow> {
    let record = reader.action(&of.id)?;
    let data = &record.data;
    let as_of = reader.as_of();
    let state = data.state.unwrap_or_default();
    let open = !matches!(state, ActionState::Done | ActionState::Cancelled);
    let day = data.due.as_ref().map(|day| day.0);
    let overdue = open && day.is_some_and(|day| day < as_of);
    Some(ActionRow {
        id: of.id.to_string(),
        title: data.title.value.clone(),
        mark: words::action(state, overdue),
        owner: one(reader, of, Relation::Owner),
        due: day.map(words::date),
        due_in: day.filter(|_| open).map(|day| words::from_now(day, as_of)),
        done_on: data.done_on.as_ref().map(|day| words::date(day.0)),
        from: one(reader, of, Relation::From),
        supports: one(reader, of, Relation::Serves),
        open,
        overdue,
        day,
    })
}

/// Rows of actions: open ones by their day, then the rest.
pub fn action_rows(reader: &Reader<'_>, actions: &[Ref]) -> Vec<ActionRow> {
    let mut rows: Vec<ActionRow> = actions.iter().filter_map(|of| action_row(reader, of)).collect();
    rows.sort_by(|a, b| (!a.open, a.day.is_none(), a.day, &a.id).cmp(&(!b.open, b.day.is_none(), b.day, &b.id)));
    rows
}

/// A risk in a list.
#[derive(Debug, Clone, Serialize)]
pub struct RiskRow {
    /// Its page.
    pub link: Link,
    /// Threat or opportunity.
    pub kind: &'static str,
    /// Likelihood and impact in words, each of 5.
    pub rating: Option<String>,
    /// What is done about it.
    pub response: Option<String>,
    /// Who watches it.
    pub owner: Option<Link>,
    /// When someone last looked at it.
    pub reviewed: Option<String>,
    #[serde(skip)]
    size: i64,
}

/// Rows of risks, the largest first.
pub fn risk_rows(reader: &Reader<'_>, risks: &[Ref]) -> Vec<RiskRow> {
    let mut rows: Vec<RiskRow> = risks
        .iter()
        .filter_map(|of| {
            let data = &reader.risk(&of.id)?.data;
            let both = data.likelihood.as_ref().zip(data.impact.as_ref()).map(|(l, i)| (l.value, i.value));
            #[expect(clippy::cast_possible_truncation, reason = "at most 25 times 1000")]
            let size = both.map_or(0, |(l, i)| (l * i * 1000.0) as i64);
            Some(RiskRow {
                link: link(reader, of)?,
                kind: risk_kind(data.kind.unwrap_or_default()),
                rating: both
                    .map(|(l, i)| format!("likelihood {}, impact {}", words::number(l, None), words::number(i, None))),
                response: data.response.as_ref().map(|text| text.value.clone()),
                owner: one(reader, of, Relation::Owner),
                reviewed: data.reviewed.as_ref().map(|day| words::date(day.0)),
                size,
            })
        })
        .collect();
    rows.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}

/// The word of a risk's kind.
pub fn risk_kind(kind: crate::source::record::RiskKind) -> &'static str {
    match kind {
        crate::source::record::RiskKind::Threat => "threat",
        crate::source::record::RiskKind::Opportunity => "opportunity",
    }
}

/// A dependency between initiatives, teams and outside bodies.
#[derive(Debug, Clone, Serialize)]
pub struct DependencyRow {
    /// What is needed.
    pub need: String,
    /// Who needs it.
    pub taker: Option<Link>,
    /// Who gives it.
    pub giver: Link,
    /// Whether the giver is outside the organisation.
    pub outside: bool,
    /// By when.
    pub by: Option<String>,
    /// When it is expected.
    pub forecast: Option<String>,
    /// When the giver agreed.
    pub confirmed: Option<String>,
    /// Where it stands.
    pub mark: Mark,
    #[serde(skip)]
    pub(super) team: Option<Ref>,
    #[serde(skip)]
    order: (u8, Option<Date>),
}

/// What an initiative needs from others. A giver that the edition does not hold leaves no row: its name would be a trace.
pub fn dependency_rows(reader: &Reader<'_>, of: &Ref) -> Vec<DependencyRow> {
    let Some(record) = reader.initiative(&of.id) else { return Vec::new() };
    let as_of = reader.as_of();
    let finished = matches!(record.data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
    let rows = record.data.depends_on.iter().filter_map(|need| {
        let mut forecast = need.forecast.as_ref().map(|day| day.0);
        let mut delivered = false;
        let mut outside = false;
        let (giver, team) = if let Some(giver) = &need.initiative {
            let giver = reader.resolve(Kind::Initiative, giver)?;
            if let (Some(milestone), Some(reading), Some(other)) =
                (&need.milestone, reader.progress(&giver.id), reader.initiative(&giver.id))
            {
                let at = other
                    .data
                    .milestones
                    .iter()
                    .position(|m| m.id.as_ref().is_some_and(|id| id.value == milestone.value));
                if let Some(read) = at.and_then(|at| reading.milestones.get(at)) {
                    delivered = read.done.is_some();
                    forecast = forecast.or(read.done).or(read.forecast);
                }
            }
            (link(reader, &giver)?, reader.team_of(&giver))
        } else if let Some(team) = &need.team {
            let team = reader.resolve(Kind::Team, team)?;
            (link(reader, &team)?, Some(team))
        } else {
            outside = true;
            (Link { text: need.external.as_ref()?.value.clone(), href: None }, None)
        };
        let by = need.by.as_ref().map(|day| day.0);
        let mark = if delivered {
            Mark { class: "done", word: "Delivered" }
        } else if finished {
            Mark { class: "none", word: "Closed" }
        } else if by.is_some_and(|by| by < as_of) {
            Mark { class: "bad", word: "Late" }
        } else if by.zip(forecast).is_some_and(|(by, forecast)| forecast > by) {
            Mark { class: "watch", word: "At risk" }
        } else if need.confirmed.is_none() {
            Mark { class: "open", word: "Not confirmed" }
        } else {
            Mark { class: "good", word: "On time" }
        };
        let order = match mark.class {
            "bad" => 0,
            "watch" => 1,
            "open" => 2,
            "good" => 3,
            _ => 4,
        };
        Some(DependencyRow {
            need: need.need.as_ref().map_or_else(|| "Not said".to_owned(), |text| text.value.clone()),
            taker: link(reader, of),
            giver,
            outside,
            by: by.map(words::date),
            forecast: forecast.map(words::date),
            confirmed: need.confirmed.as_ref().map(|day| words::date(day.0)),
            mark,
            team,
            order: (order, by),
        })
    });
    let mut rows: Vec<DependencyRow> = rows.collect();
    sort_dependencies(&mut rows);
    rows
}

/// Late first, then by their day.
pub fn sort_dependencies(rows: &mut [DependencyRow]) {
    rows.sort_by(|a, b| (a.order.0, a.order.1, &a.need).cmp(&(b.order.0, b.order.1, &b.need)));
}

/// A review in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewRow {
    /// Its page.
    pub link: Link,
    /// Its pack.
    pub pack: String,
    /// Weekly, monthly, quarterly or annual.
    pub kind: &'static str,
    /// The day it is held.
    pub date: String,
    /// Where it stands.
    pub state: Mark,
    /// Whose it is.
    pub team: Option<Link>,
    /// Who leads it.
    pub chair: Option<Link>,
    #[serde(skip)]
    pub(super) day: Date,
    #[serde(skip)]
    pub(super) planned: bool,
}

/// The word of a review's kind.
pub fn review_kind(kind: ReviewKind) -> &'static str {
    match kind {
        ReviewKind::Weekly => "weekly",
        ReviewKind::Monthly => "monthly",
        ReviewKind::Quarterly => "quarterly",
        ReviewKind::Annual => "annual",
    }
}

/// Rows of reviews, the latest first.
pub fn review_rows(reader: &Reader<'_>, reviews: &[Ref]) -> Vec<ReviewRow> {
    let mut rows: Vec<ReviewRow> = reviews
        .iter()
        .filter_map(|of| {
            let data = &reader.review(&of.id)?.data;
            let state = data.state.unwrap_or_default();
            let date = data.date.value.0;
            let mark = match state {
                ReviewState::Closed => Mark { class: "done", word: "Closed" },
                ReviewState::Held => Mark { class: "half", word: "Held" },
                ReviewState::Planned if date < reader.as_of() => Mark { class: "bad", word: "Overdue" },
                ReviewState::Planned => Mark { class: "open", word: "Planned" },
            };
            Some(ReviewRow {
                link: link(reader, of)?,
                pack: reader.href(&Address::Pack(of.id.clone())),
                kind: review_kind(data.kind),
                date: words::date(date),
                state: mark,
                team: reader.team_of(of).and_then(|team| link(reader, &team)),
                chair: one(reader, of, Relation::Chair),
                day: date,
                planned: state == ReviewState::Planned,
            })
        })
        .collect();
    rows.sort_by(|a, b| b.day.cmp(&a.day).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}

/// A stop on the line of sight.
#[derive(Debug, Clone, Serialize)]
pub struct Stop {
    /// What kind of record it is, in words.
    pub kind: &'static str,
    /// The record.
    pub link: Link,
    /// Where it stands.
    pub mark: Option<Mark>,
    /// Whether the page is about it.
    pub here: bool,
}

/// A stop for a record.
pub fn stop(reader: &Reader<'_>, of: &Ref) -> Option<Stop> {
    let (kind, mark) = match of.kind {
        Kind::Objective => ("Objective", reader.roll(&of.id).map(|roll| words::course(roll.course))),
        Kind::Kpi => (
            "KPI",
            reader.reading(&of.id).map(|reading| words::shown(reading.status, reading.freshness, reading.judged)),
        ),
        Kind::Initiative => {
            let state = reader.initiative(&of.id).and_then(|record| record.data.status);
            ("Initiative", reader.progress(&of.id).map(|reading| words::schedule(reading.schedule, state)))
        }
        Kind::Team => ("Team", None),
        Kind::Person => ("Person", None),
        _ => ("", None),
    };
    Some(Stop { kind, link: link(reader, of)?, mark, here: false })
}

/// The chain from a record up to the top objective: parents first.
pub fn chain_up(reader: &Reader<'_>, objective: &Ref) -> Vec<Stop> {
    let mut chain = Vec::new();
    let mut at = Some(objective.clone());
    // A chain of a hundred objectives is a mistake; the bound keeps it from being a hang.
    while let Some(of) = at.filter(|_| chain.len() < 100) {
        chain.extend(stop(reader, &of));
        at = reader.link_to(&of, Relation::Parent);
    }
    chain.reverse();
    chain
}
