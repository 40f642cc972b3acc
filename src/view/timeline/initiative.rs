//! Initiatives as rows of a timeline.

use super::frame::{Frame, Reach};
use super::milestone::points;
use crate::chart::timeline::{Row, Shape};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{InitiativeReading, MilestoneReading, MilestoneState, Schedule};
use crate::say;
use crate::source::record::{Initiative, InitiativeState};
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, InitiativeRow, Link};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// Initiatives as rows of a timeline, what needs attention first.
#[derive(Debug, Serialize)]
pub struct Timeline {
    /// The axis; none where no initiative has a day.
    axis: Option<String>,
    /// In what order the rows stand, and which months are shown.
    caption: String,
    rows: Vec<TimelineRow>,
    /// Whether any of them waits for something.
    waits: bool,
}

/// An initiative on a timeline.
#[derive(Debug, Serialize)]
pub struct TimelineRow {
    link: Link,
    owner: Option<Link>,
    svg: Option<String>,
    next: Option<Next>,
    /// Milestones reached: `3 of 5`.
    reached: Option<String>,
    waits: Option<Waits>,
    finish: Option<String>,
    /// What the end was to be, in words.
    planned: Option<Arc<str>>,
    was: Option<String>,
    mark: Mark,
    /// The state, where the mark says something else.
    state: Option<Arc<str>>,
    aimless: bool,
}

/// The next milestone.
#[derive(Debug, Serialize)]
struct Next {
    title: String,
    when: Option<String>,
    note: String,
    late: bool,
}

/// What an initiative waits for, the worst of it.
#[derive(Debug, Serialize)]
struct Waits {
    giver: Link,
    mark: Mark,
    need: String,
    more: usize,
}

/// How far the timeline of many initiatives looks.
const REACH: Reach = Reach { back: 18, ahead: 18 };

/// The days from the first to the last that is known of an initiative.
pub(super) fn extent(data: &Initiative, reading: &InitiativeReading) -> Option<(Date, Date)> {
    let milestones = reading.milestones.iter().flat_map(|m| [m.due, m.done, m.forecast]).flatten();
    let days: Vec<Date> = [data.start.as_ref(), data.end.as_ref(), data.done_on.as_ref()]
        .into_iter()
        .flatten()
        .map(|day| day.0)
        .chain(reading.expected_end)
        .chain(milestones)
        .collect();
    days.iter().min().copied().zip(days.iter().max().copied())
}

/// A timeline of initiatives.
pub fn timeline(reader: &Reader<'_>, initiatives: &[Ref]) -> Timeline {
    let rows = parts::initiative_rows(reader, initiatives);
    let read = |row: &InitiativeRow| Some((&reader.initiative(&row.of.id)?.data, reader.progress(&row.of.id)?));
    let open = |data: &Initiative| !matches!(data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
    let spans = |all: bool| -> Vec<(Date, Date)> {
        let known = rows.iter().filter_map(read).filter(|(data, _)| all || open(data));
        known.filter_map(|(data, reading)| extent(data, reading)).collect()
    };
    // What is over is shown as far as the work under way reaches back.
    let frame = Frame::new(reader, &spans(false), REACH).or_else(|| Frame::new(reader, &spans(true), REACH));
    let rows: Vec<TimelineRow> = rows
        .into_iter()
        .filter_map(|row| {
            let (data, reading) = read(&row)?;
            let svg = frame.as_ref().and_then(|frame| picture(frame, reader, &row, data, reading));
            Some(timeline_row(reader, row, svg, data, reading))
        })
        .collect();
    let waits = rows.iter().any(|row| row.waits.is_some());
    let drawn = frame.filter(|_| rows.iter().any(|row| row.svg.is_some()));
    let language = reader.language();
    let caption = match drawn.as_ref().map(Frame::months) {
        Some((from, to)) => say!(language, "timeline-by-slip-months", from = from.as_str(), to = to.as_str()),
        None => say!(language, "timeline-by-slip"),
    };
    Timeline { axis: drawn.as_ref().map(Frame::axis), caption, rows, waits }
}

/// The bar of an initiative with its milestones.
pub(super) fn picture(
    frame: &Frame,
    reader: &Reader<'_>,
    row: &InitiativeRow,
    data: &Initiative,
    reading: &InitiativeReading,
) -> Option<String> {
    let (first, last) = extent(data, reading)?;
    let day = |day: &Option<crate::source::At<crate::source::record::Day>>| day.as_ref().map(|day| day.0);
    let (start, end) = (day(&data.start).unwrap_or(first), day(&data.end));
    let as_of = reader.as_of();
    let over = reading.schedule == Some(Schedule::Done);
    let stopped = data.status == Some(InitiativeState::Stopped);
    // Work that is late and has no new date goes on to today at least.
    let late = reading.schedule == Some(Schedule::Late);
    let seen = reading.expected_end.or(end).map(|end| if late { end.max(as_of) } else { end });
    let until = seen.unwrap_or(if over || stopped { last } else { last.max(as_of) });
    let share = if over { 1.0 } else { reading.progress.unwrap_or(0.0) };
    let done = (until - start).get_days();
    #[expect(clippy::cast_possible_truncation, reason = "a share of days between two dates")]
    let done = start.saturating_add(jiff::Span::new().days((f64::from(done.max(0)) * share.clamp(0.0, 1.0)) as i64));
    let description = description(reader.language(), row, data, reading);
    let mut points = points(reader.language(), frame, &data.milestones, reading, as_of);
    // What stopped or finished work did not reach is neither late nor to come.
    points.retain(|point| point.shape == Shape::Done || !(stopped || over));
    let slip = end.zip(seen).filter(|(end, seen)| seen > end && !stopped);
    let drawn = Row {
        work: if stopped { frame.span(start, done) } else { frame.span(start, until) },
        done: frame.span(start, done).filter(|_| share > 0.0),
        plan: end.and_then(|end| frame.span(start, end)),
        slip: slip.and_then(|(end, seen)| frame.span(end, seen)),
        points: &points,
        late: row.slip.as_deref().filter(|_| reading.slip_days.is_some_and(|days| days > 0)).unwrap_or_default(),
        ..frame.row(&description)
    };
    (drawn.work.is_some() || drawn.plan.is_some() || !points.is_empty()).then(|| drawn.svg())
}

/// The row in words: its days, its slip, its milestones.
fn description(language: &Language, row: &InitiativeRow, data: &Initiative, reading: &InitiativeReading) -> String {
    let mut said = vec![say!(language, "timeline-said", name = row.link.text.as_str(), status = &*row.mark.word)];
    said.extend(data.start.as_ref().map(|day| say!(language, "timeline-said-from", date = language.date(day.0))));
    if let Some(end) = row.expected_end.as_deref().or(row.end.as_deref()) {
        said.push(if let Some(days) = reading.slip_days.filter(|days| *days != 0) {
            say!(language, "timeline-said-ends-late", date = end, late = words::lateness(language, days))
        } else {
            say!(language, "timeline-said-ends", date = end)
        });
    }
    for (milestone, read) in data.milestones.iter().zip(&reading.milestones) {
        said.push(super::milestone::said(language, &milestone.title.value, read));
    }
    said.join("; ") + "."
}

fn timeline_row(
    reader: &Reader<'_>,
    row: InitiativeRow,
    svg: Option<String>,
    data: &Initiative,
    reading: &InitiativeReading,
) -> TimelineRow {
    let over = matches!(data.status, Some(InitiativeState::Done | InitiativeState::Stopped));
    let needs = parts::dependency_rows(reader, &row.of);
    let open: Vec<_> = needs.into_iter().filter(|need| !matches!(need.mark.class, "done" | "none")).collect();
    let more = open.len().saturating_sub(1);
    let waits = open.into_iter().next().filter(|_| !over);
    // Stopped work has no end to come; what is left of it is the plan.
    let stopped = data.status == Some(InitiativeState::Stopped);
    let finish = row.expected_end.clone().or_else(|| row.end.clone()).filter(|_| !stopped);
    let was = row.end.clone().filter(|end| Some(end) != finish.as_ref());
    TimelineRow {
        svg,
        next: next(reader, data, reading).filter(|_| !over),
        reached: row.milestones,
        waits: waits.map(|need| Waits { giver: need.giver, mark: need.mark, need: need.need, more }),
        planned: match (&finish, &was) {
            (Some(_), None) if row.end.is_some() => Some(reader.language().word("timeline-as-planned")),
            _ => None,
        },
        finish,
        was,
        state: Some(row.state).filter(|state| *state != row.mark.word && data.status != Some(InitiativeState::Active)),
        aimless: reader.links(&row.of, Relation::Moves).is_empty() && data.moves.is_empty(),
        mark: row.mark,
        link: row.link,
        owner: row.owner,
    }
}

/// The milestone that is expected first of those not reached.
fn next(reader: &Reader<'_>, data: &Initiative, reading: &InitiativeReading) -> Option<Next> {
    let as_of = reader.as_of();
    let open = data.milestones.iter().zip(&reading.milestones).filter(|(_, read)| read.state != MilestoneState::Done);
    let expected = |read: &MilestoneReading| read.forecast.filter(|day| *day >= as_of).or(read.due);
    let (milestone, read) = open.min_by_key(|(_, read)| (expected(read).is_none(), expected(read)))?;
    let late = matches!(read.state, MilestoneState::Late | MilestoneState::AtRisk);
    let overdue = read.due.filter(|due| *due < as_of).map(|due| (as_of - due).get_days());
    let new_day = read.forecast.filter(|day| *day >= as_of);
    let language = reader.language();
    let note = match (read.due, new_day, overdue) {
        (None, ..) => say!(language, "no-date"),
        (Some(due), Some(day), _) if day > due => words::lateness(language, (day - due).get_days()),
        (Some(_), None, Some(days)) => say!(language, "late-no-new-date", late = words::lateness(language, days)),
        (Some(due), ..) => words::from_now(language, due, as_of),
    };
    let when = expected(read).map(|day| language.date(day));
    Some(Next { title: milestone.title.value.clone(), when, note, late })
}
