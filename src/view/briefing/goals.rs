//! Objectives as cards, in the lanes of their perspectives.

use crate::chart::{ScoreLine, Standing};
use crate::edition::Reader;
use crate::reading::Course;
use crate::say;
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};
use crate::view::parts::{self, Link};
use crate::view::words::{self, Mark, Words};
use serde::Serialize;
use std::sync::Arc;

/// The objectives of a perspective.
#[derive(Debug, Serialize)]
pub struct Lane {
    title: Option<Arc<str>>,
    /// Columns of six that its cards take.
    span: usize,
    pub(super) goals: Vec<Goal>,
}

/// An objective on a card.
#[derive(Debug, Serialize)]
pub struct Goal {
    pub(super) link: Link,
    pub(super) mark: Mark,
    /// 0 to 100.
    score: Option<String>,
    /// What the score counts, where that is not all.
    counted: Option<String>,
    delta: Option<Delta>,
    /// The scores of the last months.
    line: Option<String>,
    kpis: Vec<Measured>,
    more: usize,
    owner: Option<Link>,
    #[serde(skip)]
    order: (Course, i64, String),
    #[serde(skip)]
    pub(super) exact: Option<f64>,
}

impl Goal {
    /// Whether it shows its last scores.
    pub(super) fn has_line(&self) -> bool {
        self.line.is_some()
    }
}

/// How a score has changed since the last review.
#[derive(Debug, Serialize)]
struct Delta {
    class: &'static str,
    words: String,
}

/// A KPI on a card.
#[derive(Debug, Serialize)]
struct Measured {
    mark: Mark,
    link: Link,
    value: Option<String>,
}

/// KPIs that a card shows, the worst.
const KPIS: usize = 3;

/// Cards that stand in a row.
const ROW: usize = 6;

/// The objectives of each perspective, in the order of the perspectives; worst first in each.
pub(super) fn lanes(reader: &Reader<'_>) -> Vec<Lane> {
    let all = reader.all(Kind::Objective);
    let lane_of = |of: &Ref| Some(reader.objective(&of.id)?.data.perspective.as_ref()?.value.as_str());
    let lane = |title: Option<Arc<str>>, here: Vec<&Ref>| {
        let mut goals: Vec<Goal> = here.into_iter().filter_map(|of| goal(reader, of)).collect();
        goals.sort_by(|a, b| a.order.cmp(&b.order));
        Lane { title, span: goals.len().clamp(1, ROW), goals }
    };
    let perspectives = &reader.organisation().perspectives;
    let mut lanes: Vec<Lane> = perspectives
        .iter()
        .map(|perspective| {
            let here = all.iter().filter(|of| lane_of(of) == Some(perspective.id.value.as_str()));
            lane(Some(perspective.title.value.as_str().into()), here.collect())
        })
        .collect();
    lanes.retain(|lane| !lane.goals.is_empty());
    let rest: Vec<&Ref> = all.iter().filter(|of| lane_of(of).is_none()).collect();
    if !rest.is_empty() {
        let title = (!lanes.is_empty()).then(|| reader.language().word("exec-no-perspective"));
        lanes.push(lane(title, rest));
    }
    lanes
}

fn goal(reader: &Reader<'_>, of: &Ref) -> Option<Goal> {
    let language = reader.language();
    let record = reader.objective(&of.id)?;
    let roll = reader.roll(&of.id)?;
    let kpis = parts::worst(reader, &reader.backlinks(of, Relation::Measures));
    let print = |score: f64| language.number(score, Some(0));
    let link = parts::link(reader, of)?;
    Some(Goal {
        mark: words::course(language, roll.course),
        score: roll.score.map(print),
        counted: (roll.of == 0 || roll.scored < roll.of).then(|| {
            if roll.of == 0 {
                say!(language, "goal-nothing")
            } else {
                say!(language, "goal-scored", n = roll.scored, all = roll.of)
            }
        }),
        delta: delta(reader, of, roll.score),
        line: line(reader, of, &link.text, roll.course),
        kpis: kpis.iter().take(KPIS).filter_map(|kpi| measured(reader, kpi)).collect(),
        more: kpis.len().saturating_sub(KPIS),
        owner: parts::one(reader, of, Relation::Owner),
        order: (roll.course, record.data.rank.as_ref().map_or(i64::MAX, |rank| rank.value), link.text.clone()),
        exact: roll.score,
        link,
    })
}

fn measured(reader: &Reader<'_>, kpi: &Ref) -> Option<Measured> {
    let print = Words::of(reader.language(), &reader.kpi(&kpi.id)?.data);
    let value = reader.reading(&kpi.id)?.latest.map(|latest| print.value(latest.value));
    Some(Measured { mark: parts::kpi_mark(reader, kpi)?, link: parts::link(reader, kpi)?, value })
}

/// The change of the score since the last review, as whole numbers differ.
fn delta(reader: &Reader<'_>, of: &Ref, now: Option<f64>) -> Option<Delta> {
    let language = reader.language();
    let (_, date) = reader.last_review()?;
    let difference = now?.round() - reader.score_at(date, &of.id)?.round();
    let (date, points) = (language.date(date), language.number(difference.abs(), Some(0)));
    let (class, words) = if difference > 0.0 {
        ("good", say!(language, "goal-better", points = points, date = date))
    } else if difference < 0.0 {
        ("bad", say!(language, "goal-worse", points = points, date = date))
    } else {
        ("same", say!(language, "goal-same", date = date))
    };
    Some(Delta { class, words })
}

/// The scores of the last months as a line; none with fewer than two.
fn line(reader: &Reader<'_>, of: &Ref, title: &str, course: Course) -> Option<String> {
    let language = reader.language();
    let scores = reader.scores(&of.id);
    let known: Vec<f64> = scores.iter().filter_map(|(_, score)| *score).collect();
    let (Some(first), Some(last), true) = (known.first(), known.last(), known.len() > 1) else { return None };
    let review = reader.last_review().and_then(|(_, day)| scores.iter().rposition(|(date, _)| *date <= day));
    let begin = scores.iter().find(|(_, score)| score.is_some()).map(|(date, _)| language.date(*date))?;
    let number = |score: &f64| language.number(*score, Some(0));
    let described = say!(language, "goal-line", title = title, from = number(first), to = number(last), date = begin);
    let values: Vec<Option<f64>> = scores.iter().map(|(_, score)| *score).collect();
    ScoreLine {
        description: &described,
        scores: &values,
        review,
        standing: match course {
            Course::OnCourse => Standing::On,
            Course::Watch => Standing::Watch,
            Course::OffCourse => Standing::Off,
            Course::NoData => Standing::Open,
        },
    }
    .svg()
}
