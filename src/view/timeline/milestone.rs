//! Milestones as marks on a bar, and as rows of their own.

use super::frame::{Frame, Reach};
use crate::chart::timeline::{Point, Row, Shape};
use crate::edition::Reader;
use crate::language::Language;
use crate::reading::{InitiativeReading, MilestoneReading, MilestoneState};
use crate::say;
use crate::source::record::Milestone;
use crate::view::parts::Link;
use crate::view::parts::MilestoneRow;
use crate::view::words::{self, Mark};
use jiff::civil::Date;
use serde::Serialize;

/// The day at which a milestone stands: reached, else expected if that is still to come, else due.
fn stands(read: &MilestoneReading, as_of: Date) -> Option<Date> {
    read.done.or(read.forecast.filter(|day| *day >= as_of)).or(read.due)
}

/// A milestone in words, for those who do not see it.
pub(super) fn said(language: &Language, title: &str, read: &MilestoneReading) -> String {
    if let Some(done) = read.done {
        return say!(language, "milestone-said-reached", name = title, date = language.date(done));
    }
    let Some(due) = read.due.map(|due| language.date(due)) else {
        return say!(language, "milestone-said-undated", name = title);
    };
    let expected = read.forecast.filter(|day| Some(*day) != read.due).map(|day| language.date(day));
    match (read.state, expected) {
        (MilestoneState::Late, None) => say!(language, "milestone-said-late", name = title, date = due),
        (MilestoneState::Late, Some(expected)) => {
            say!(language, "milestone-said-late-expected", name = title, date = due, expected = expected)
        }
        (_, Some(expected)) => {
            say!(language, "milestone-said-expected", name = title, date = due, expected = expected)
        }
        (_, None) => say!(language, "milestone-said-due", name = title, date = due),
    }
}

/// The milestones of an initiative as marks on its bar.
pub(super) fn points(
    language: &Language,
    frame: &Frame,
    milestones: &[Milestone],
    reading: &InitiativeReading,
    as_of: Date,
) -> Vec<Point> {
    let mut points = Vec::new();
    for (milestone, read) in milestones.iter().zip(&reading.milestones) {
        let title = &milestone.title.value;
        let at = stands(read, as_of);
        let late = matches!(read.state, MilestoneState::Late | MilestoneState::AtRisk);
        let shape = match read.state {
            MilestoneState::Done => Shape::Done,
            _ if late => Shape::Late,
            _ => Shape::ToCome,
        };
        if let Some(at) = at.and_then(|day| frame.place(day)) {
            points.push(Point { at, shape, label: said(language, title, read) });
        }
        if let Some(was) = read.due.filter(|due| late && Some(*due) != at).and_then(|due| frame.place(due)) {
            points.push(Point { at: was, shape: Shape::Was, label: String::new() });
        }
    }
    points
}

/// Milestones as rows of a timeline: where each was planned, and where it is expected.
#[derive(Debug, Serialize)]
pub struct Tracks {
    axis: Option<String>,
    rows: Vec<Track>,
}

/// A milestone as a row.
#[derive(Debug, Serialize)]
pub struct Track {
    title: String,
    initiative: Option<Link>,
    svg: Option<String>,
    expected: Option<String>,
    note: Option<String>,
    owner: Option<Link>,
    mark: Mark,
}

/// How far the tracks of milestones look.
const REACH: Reach = Reach { back: 3, ahead: 6 };

/// Rows of milestones not reached: the latest first, then the next to come.
pub fn tracks(reader: &Reader<'_>, milestones: Vec<MilestoneRow>) -> Tracks {
    let (as_of, language) = (reader.as_of(), reader.language());
    let mut milestones = milestones;
    milestones.sort_by_key(|row| {
        let rank = match row.mark.class {
            "bad" => 0,
            "watch" => 1,
            _ => 2,
        };
        let slipped = row.late_days.filter(|_| rank < 2).unwrap_or(0);
        (rank, -slipped, row.expected.is_none(), row.expected)
    });
    let span = |row: &MilestoneRow| Some((row.day?, row.expected?));
    let spans: Vec<(Date, Date)> = milestones.iter().filter_map(span).map(|(a, b)| (a.min(b), a.max(b))).collect();
    let frame = Frame::new(reader, &spans, REACH);
    let rows = milestones.into_iter().map(|row| {
        let svg = frame
            .as_ref()
            .zip(span(&row))
            .map(|(frame, (due, expected))| picture(language, frame, &row, due, expected));
        let note = match (row.late_days, row.forecast.is_some()) {
            (Some(days), true) if days > 0 => {
                Some(say!(language, "was-date", date = row.due.as_deref().unwrap_or_default()))
            }
            (Some(days), false) if days > 0 => Some(say!(language, "no-new-date")),
            _ => row.day.map(|day| words::from_now(language, day, as_of)),
        };
        Track {
            title: row.title,
            initiative: row.initiative,
            svg,
            expected: row.forecast.or(row.due),
            note,
            owner: row.owner,
            mark: row.mark,
        }
    });
    let rows: Vec<Track> = rows.collect();
    Tracks { axis: frame.map(|frame| frame.axis()).filter(|_| rows.iter().any(|row| row.svg.is_some())), rows }
}

fn picture(language: &Language, frame: &Frame, row: &MilestoneRow, due: Date, expected: Date) -> String {
    let late = matches!(row.mark.class, "bad" | "watch");
    let mut points = Vec::new();
    if let Some(at) = frame.place(expected) {
        points.push(Point { at, shape: if late { Shape::Late } else { Shape::ToCome }, label: String::new() });
    }
    if let Some(at) = frame.place(due).filter(|_| late && due < expected) {
        points.push(Point { at, shape: Shape::Was, label: String::new() });
    }
    let (name, date) = (row.title.as_str(), row.due.as_deref().unwrap_or_default());
    let description = match (row.mark.class, row.forecast.as_deref().filter(|day| *day != date)) {
        ("bad", None) => say!(language, "milestone-said-late", name = name, date = date),
        ("bad", Some(day)) => say!(language, "milestone-said-late-expected", name = name, date = date, expected = day),
        (_, Some(day)) => say!(language, "milestone-said-expected", name = name, date = date, expected = day),
        (_, None) => say!(language, "milestone-said-due", name = name, date = date),
    };
    Row {
        moved: frame.span(due, expected).filter(|_| due < expected),
        points: &points,
        late: row.slip.as_deref().filter(|_| due < expected).unwrap_or_default(),
        ..frame.row(&description)
    }
    .svg()
}
