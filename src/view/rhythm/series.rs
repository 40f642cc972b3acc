//! The reviews of one kind and team as a row of marks: held, planned, meant, missed.

use super::{days, tells_missing};
use crate::calendar::Period;
use crate::chart::timeline::{Point, Row, Shape};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::rhythm;
use crate::say;
use crate::source::record::{Kind, ReviewKind, ReviewState};
use crate::strategy::Ref;
use crate::view::parts::{self, Link};
use crate::view::timeline::{Frame, Reach};
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The reviews of one kind and team.
#[derive(Debug, Serialize)]
pub(super) struct SeriesRow {
    /// Weekly, monthly, quarterly, annual.
    name: Arc<str>,
    team: Option<Link>,
    chair: Option<Link>,
    svg: Option<String>,
    last: Option<Link>,
    next: Option<Link>,
    /// The day that is meant for the next, where none is planned.
    meant: Option<String>,
    mark: Mark,
    #[serde(skip)]
    pub(super) kind: ReviewKind,
    #[serde(skip)]
    pub(super) missing: usize,
    #[serde(skip)]
    pub(super) next_of: Option<Ref>,
}

/// What the rhythm says of a series.
#[derive(Debug, Default)]
pub(super) struct Named {
    day: Option<i64>,
    chair: Option<Ref>,
}

/// A series: how often, and of which team.
type Key = (ReviewKind, Option<Ref>);

/// The series that the rhythm names of teams whose rhythm the edition may judge.
pub(super) fn named(reader: &Reader<'_>) -> BTreeMap<Key, Named> {
    let mut named = BTreeMap::new();
    if !tells_missing(reader) {
        return named;
    }
    for rhythm in &reader.organisation().rhythm {
        let team = match &rhythm.team {
            Some(team) => reader.resolve(Kind::Team, team),
            None => reader.root_team(),
        };
        let Some(team) = team.filter(|team| reader.is_own(team)) else { continue };
        let chair = rhythm.chair.as_ref().and_then(|chair| reader.resolve(Kind::Person, chair));
        named.entry((rhythm.kind, Some(team))).or_insert(Named { day: rhythm.day, chair });
    }
    named
}

/// A meeting of a series.
struct Meeting {
    of: Ref,
    day: Date,
    state: ReviewState,
    period: Period,
}

/// The axis, and the series: the widest team first, then the rarest.
pub(super) fn rows(reader: &Reader<'_>) -> (Option<String>, Vec<SeriesRow>) {
    let as_of = reader.as_of();
    let named = named(reader);
    let mut met: BTreeMap<Key, Vec<Meeting>> = BTreeMap::new();
    for of in reader.all(Kind::Review) {
        let Some(record) = reader.review(&of.id) else { continue };
        let data = &record.data;
        met.entry((data.kind, reader.team_of(&of))).or_default().push(Meeting {
            day: data.date.value.0,
            state: data.state.unwrap_or_default(),
            period: rhythm::reviewed(data, reader.years()),
            of,
        });
    }
    let keys: BTreeSet<Key> = named.keys().chain(met.keys()).cloned().collect();
    let Some(frame) = Frame::new(reader, &[days(as_of)], Reach { back: 12, ahead: 12 }) else {
        return (None, Vec::new());
    };
    let mut rows: Vec<SeriesRow> = keys
        .into_iter()
        .map(|key| {
            let meetings = met.remove(&key).unwrap_or_default();
            row(reader, &frame, &key, named.get(&key), meetings)
        })
        .collect();
    let rank = |mark: &Mark| match mark.class {
        "bad" => 0,
        "open" => 1,
        _ => 2,
    };
    rows.sort_by_key(|row| (rank(&row.mark), std::cmp::Reverse(row.kind)));
    (Some(frame.axis()), rows)
}

/// Days that are meant but not planned, as far as they are shown: a year of months. Weeks would run into one another.
fn shown(kind: ReviewKind) -> usize {
    if kind == ReviewKind::Weekly { 1 } else { 12 }
}

/// The days on which periods should have been reviewed that no review looks at, and those on which they will be.
fn gaps(reader: &Reader<'_>, key: &Key, named: &Named, meetings: &[Meeting]) -> (Vec<Date>, Vec<Date>) {
    let as_of = reader.as_of();
    let planning = reader.organisation().period.as_ref().map(|period| (period.start.0, period.end.0));
    let first = meetings.iter().map(|meeting| meeting.period).min();
    let mut missed = Vec::new();
    let mut meant = Vec::new();
    for period in rhythm::periods(key.0, named.day, reader.years(), days(as_of)) {
        let covered = meetings.iter().any(|meeting| meeting.period == period);
        let begun = match first {
            Some(first) => first <= period,
            None => planning.is_some_and(|(start, _)| start <= period.start()),
        };
        if covered || !begun || planning.is_some_and(|(_, end)| end < period.end()) {
            continue;
        }
        let day = rhythm::review_day(key.0, named.day, period);
        if (as_of - period.end()).get_days() > rhythm::grace_days(key.0, named.day) {
            missed.push(day);
        } else {
            meant.push(day.max(as_of));
        }
    }
    meant.truncate(shown(key.0));
    (missed, meant)
}

fn row(reader: &Reader<'_>, frame: &Frame, key: &Key, named: Option<&Named>, mut meetings: Vec<Meeting>) -> SeriesRow {
    let as_of = reader.as_of();
    meetings.sort_by(|a, b| (a.day, &a.of).cmp(&(b.day, &b.of)));
    let (missed, meant) = named.map(|named| gaps(reader, key, named, &meetings)).unwrap_or_default();
    let is_planned = |meeting: &&Meeting| meeting.state == ReviewState::Planned;
    let overdue = meetings.iter().filter(is_planned).filter(|meeting| meeting.day < as_of).count();
    let next = meetings.iter().filter(is_planned).find(|meeting| meeting.day >= as_of);
    let last = meetings.iter().rfind(|meeting| meeting.state != ReviewState::Planned && meeting.day <= as_of);
    let team = key.1.as_ref().and_then(|team| parts::link(reader, team));
    let language = reader.language();
    let name = parts::review_kind(language, key.0);
    let mark = if overdue > 0 {
        words::mark(language, "bad", "mark-overdue")
    } else if !missed.is_empty() {
        words::mark(language, "bad", "mark-missing")
    } else if next.is_some() {
        words::mark(language, "good", "mark-planned")
    } else if named.is_some() {
        words::mark(language, "open", "mark-not-planned")
    } else {
        words::mark(language, "none", "mark-no-rhythm")
    };
    let dated = |meeting: &Meeting| {
        parts::link(reader, &meeting.of).map(|link| Link { text: language.date(meeting.day), ..link })
    };
    let chair = named.and_then(|named| named.chair.as_ref()).and_then(|chair| parts::link(reader, chair));
    let called = match &team {
        Some(team) => say!(language, "rhythm-said-team", kind = &*name, team = team.text.as_str()),
        None => name.to_string(),
    };
    let said = described(language, &called, &meetings, missed.len(), as_of);
    SeriesRow {
        svg: picture(frame, reader, &said, &meetings, &missed, &meant),
        name,
        team,
        chair: chair.or_else(|| {
            let latest = meetings.last().map(|meeting| meeting.of.clone())?;
            parts::one(reader, &latest, crate::strategy::Relation::Chair)
        }),
        last: last.and_then(dated),
        next: next.and_then(dated),
        meant: meant.first().filter(|_| next.is_none()).map(|day| language.date(*day)),
        mark,
        kind: key.0,
        missing: missed.len(),
        next_of: next.map(|meeting| meeting.of.clone()),
    }
}

/// The row in words.
fn described(language: &Language, name: &str, meetings: &[Meeting], missed: usize, as_of: Date) -> String {
    let (planned, held): (Vec<_>, Vec<_>) = meetings.iter().partition(|meeting| meeting.state == ReviewState::Planned);
    let overdue = planned.iter().filter(|meeting| meeting.day < as_of).count();
    let to_come = planned.len() - overdue;
    say!(
        language,
        "rhythm-said",
        name = name,
        held = held.len(),
        planned = to_come,
        overdue = overdue,
        missing = missed
    )
}

/// So many marks stand on a row before they are drawn small.
const ROOMY: usize = 30;

fn picture(
    frame: &Frame,
    reader: &Reader<'_>,
    said: &str,
    meetings: &[Meeting],
    missed: &[Date],
    meant: &[Date],
) -> Option<String> {
    let as_of = reader.as_of();
    let mut points = Vec::new();
    for meeting in meetings {
        let shape = match meeting.state {
            ReviewState::Planned if meeting.day < as_of => Shape::Missed,
            ReviewState::Planned => Shape::Planned,
            ReviewState::Held | ReviewState::Closed => Shape::Held,
        };
        let title = reader.title(&meeting.of).unwrap_or_default();
        let label =
            |day| say!(reader.language(), "rhythm-said-review", name = title, date = reader.language().date(day));
        points.extend(frame.place(meeting.day).map(|at| Point { at, shape, label: label(meeting.day) }));
    }
    for (days, shape) in [(missed, Shape::Missed), (meant, Shape::Meant)] {
        for day in days {
            points.extend(frame.place(*day).map(|at| Point { at, shape, label: String::new() }));
        }
    }
    let row = Row { points: &points, small: points.len() > ROOMY, ..frame.row(said) };
    (!points.is_empty()).then(|| row.svg())
}
