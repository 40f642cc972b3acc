//! One row: a bar with its milestones, a milestone with its way, or the meetings of a series.

use super::ink::{Shape, bar, behind, level, mark, onwards, upright};
use super::{Span, Tick};
use crate::chart::digits::escape;

/// Height of a row in pixels, and where its parts stand in it.
const HEIGHT: i32 = 36;
const BAR: (i32, i32) = (10, 9);
const PLAN: (i32, i32) = (22, 4);
const MIDDLE: &str = "14.5";
/// Without a bar the marks stand in the middle.
const CENTRE: &str = "18";

/// Room for the words of lateness, in per cent of the width of a narrow column.
const WORDS: f64 = 16.0;

/// A mark on a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Where it stands, in per cent of the width.
    pub at: f64,
    /// What it says.
    pub shape: Shape,
    /// What it is, in words.
    pub label: String,
}

/// One row of a timeline.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Row<'a> {
    /// One sentence for a reader who does not see it.
    pub description: &'a str,
    /// The ticks of the axis.
    pub ticks: &'a [Tick],
    /// Where today is.
    pub today: Option<f64>,
    /// The work, as it is seen now.
    pub work: Option<Span>,
    /// What of the work is done.
    pub done: Option<Span>,
    /// The plan as first agreed.
    pub plan: Option<Span>,
    /// From the end first agreed to the end as it is seen now.
    pub slip: Option<Span>,
    /// From the day on which a milestone was planned to that on which it is expected.
    pub moved: Option<Span>,
    /// The marks.
    pub points: &'a [Point],
    /// How much later: "+11 wk"; empty where it is not.
    pub late: &'a str,
    /// Whether the marks stand close together, and are drawn small.
    pub small: bool,
}

impl Row<'_> {
    /// The row as an `<svg>` element. The same input gives the same bytes.
    pub fn svg(&self) -> String {
        let class = if self.small { "tl fine" } else { "tl" };
        let mut out = format!("<svg class=\"{class}\" role=\"img\" width=\"100%\" height=\"{HEIGHT}\" aria-label=\"");
        escape(&mut out, self.description);
        out.push_str("\">");
        for tick in self.ticks {
            upright(&mut out, "grid", tick.at, (0, HEIGHT));
        }
        if let Some(plan) = self.plan {
            bar(&mut out, "plan", plan, PLAN);
        }
        self.work(&mut out);
        let middle = if self.work.is_some() || self.plan.is_some() { MIDDLE } else { CENTRE };
        if let Some(moved) = self.moved {
            level(&mut out, "move", moved, middle);
            if moved.cut_before {
                onwards(&mut out, 0.0, middle, false);
            }
            if moved.cut_after {
                onwards(&mut out, 100.0, middle, true);
            }
        }
        if let Some(today) = self.today {
            upright(&mut out, "today", today, (0, HEIGHT));
        }
        let mut points: Vec<&Point> = self.points.iter().collect();
        // Ghosts lie below, so that no mark hides behind where another was planned.
        points.sort_by_key(|point| point.shape != Shape::Was);
        for point in points {
            mark(&mut out, point.shape, point.at, middle, &point.label);
        }
        if !self.late.is_empty() {
            behind(&mut out, "slipt", self.late_at(), middle, self.late);
        }
        out.push_str("</svg>");
        out
    }

    /// Where the words of lateness stand: behind what is late, and behind marks that follow so close that they would lie
    /// on the words.
    fn late_at(&self) -> f64 {
        let late = [self.slip, self.moved, self.work].into_iter().flatten().next();
        let mut marks: Vec<f64> = self.points.iter().map(|point| point.at).collect();
        marks.sort_by(f64::total_cmp);
        let end = late.map_or(0.0, |span| span.to);
        marks.into_iter().fold(end, |end, mark| if mark > end && mark - end < WORDS { mark } else { end })
    }

    /// The bar: done, left, and by how much its end moved.
    fn work(&self, out: &mut String) {
        let Some(work) = self.work else { return };
        bar(out, "rest", work, BAR);
        if let Some(done) = self.done {
            bar(out, "prog", done, BAR);
        }
        if let Some(slip) = self.slip {
            bar(out, "slip", slip, BAR);
        }
        if work.cut_before {
            onwards(out, work.from, MIDDLE, false);
        }
        if work.cut_after || self.slip.is_some_and(|slip| slip.cut_after) {
            onwards(out, 100.0, MIDDLE, true);
        }
    }
}
