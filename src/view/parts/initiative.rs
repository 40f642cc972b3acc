//! Initiatives in lists, and the KPIs they should move.

use super::{Link, link, links, one};
use crate::calendar;
use crate::edition::Reader;
use crate::reading::MilestoneState;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::words::{self, Mark, Words};
use serde::Serialize;

/// An initiative in a list.
#[derive(Debug, Clone, Serialize)]
pub struct InitiativeRow {
    /// Its page.
    pub link: Link,
    /// Whether it keeps to its plan.
    pub mark: Mark,
    /// Where it stands.
    pub state: std::sync::Arc<str>,
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
    pub(in crate::view) of: Ref,
    /// Days by which its end is later than agreed; below 0 earlier.
    #[serde(skip)]
    pub(in crate::view) late_days: i32,
    /// Worst first: by status, then by slip.
    #[serde(skip)]
    order: (u8, std::cmp::Reverse<i32>),
}

/// A KPI that an initiative should move.
#[derive(Debug, Clone, Serialize)]
pub struct MoveRow {
    /// Its page.
    pub link: Link,
    /// Its state.
    pub mark: Mark,
    /// Whether it changed at the time.
    pub verdict: Option<Mark>,
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
    let impacts = reader.impacts(&of.id);
    let rows = record.data.moves.iter().filter_map(|moves| {
        let kpi = reader.resolve(Kind::Kpi, &moves.kpi)?;
        let kpi_record = reader.kpi(&kpi.id)?;
        let reading = reader.reading(&kpi.id)?;
        let print = Words::of(reader.language(), &kpi_record.data);
        let years = reader.years();
        let since = record.data.start.as_ref().and_then(|start| {
            let before = reading
                .observations(reader.measure(&kpi.id)?)
                .iter()
                .rfind(|seen| seen.period.end() < start.0 && seen.value.is_some())?;
            let latest = reading.latest.filter(|latest| latest.period > before.period)?;
            let change = print.difference(latest.value - before.value?);
            let from = reader.language().period(before.period, years);
            Some(say!(reader.language(), "moved-since", change = change, period = from))
        });
        Some(MoveRow {
            link: link(reader, &kpi)?,
            mark: words::shown(reader.language(), reading.status, reading.freshness, reading.judged),
            verdict: impacts
                .iter()
                .find(|i| i.kpi == kpi)
                .map(|i| super::impact_mark(reader.language(), i.impact.verdict)),
            value: reading.latest.map(|latest| print.value(latest.value)),
            expect: moves.expect.map(|expect| {
                if expect.relative {
                    let sign = if expect.amount < 0.0 { "\u{2212}" } else { "+" };
                    let number = reader.language().number(expect.amount.abs(), None);
                    format!("{sign}{}", reader.language().percent(&number))
                } else {
                    print.difference(expect.amount)
                }
            }),
            by: moves.by.as_ref().map(|by| {
                calendar::parse_plain(&by.value.0, years)
                    .map_or_else(|_| by.value.0.clone(), |by| reader.language().period(by, years))
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
    let mark = words::schedule(reader.language(), reading.schedule, data.status);
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
        of: of.clone(),
        link: link(reader, of)?,
        mark,
        state: words::initiative_state(reader.language(), data.status),
        milestones: (!reading.milestones.is_empty())
            .then(|| words::of(reader.language(), done, reading.milestones.len())),
        progress: reading.progress.map(|share| words::share(reader.language(), share)),
        end: data.end.as_ref().map(|end| reader.language().date(end.0)),
        expected_end: reading.expected_end.map(|date| reader.language().date(date)),
        slip: reading.slip_days.map(|days| words::slip(reader.language(), days)),
        owner: one(reader, of, Relation::Owner),
        objectives: links(reader, of, Relation::Supports),
        moves: moves(reader, of),
        budget: data.budget.map(|amount| words::money(reader.language(), amount, currency)),
        spent: data.spent.map(|amount| words::money(reader.language(), amount, currency)),
        late_days: reading.slip_days.unwrap_or(0),
        order: (order, std::cmp::Reverse(reading.slip_days.unwrap_or(0))),
    })
}

/// Rows of initiatives, what needs attention first.
pub fn initiative_rows(reader: &Reader<'_>, initiatives: &[Ref]) -> Vec<InitiativeRow> {
    let mut rows: Vec<InitiativeRow> = initiatives.iter().filter_map(|of| initiative_row(reader, of)).collect();
    rows.sort_by(|a, b| a.order.cmp(&b.order).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}
