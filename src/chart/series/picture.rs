//! What is known before the first mark is made, and the order of the marks.

use std::fmt::Write as _;

use plotters::style::text_anchor::HPos;

use super::SeriesChart;
use super::frame::{AXIS_GAP, EDGE, Frame, RADIUS_LAST};
use super::names::Name;
use super::place::Plot;
use super::scale::{Level, range};
use crate::chart::digits::escape;
use crate::chart::gaps::runs;
use crate::chart::ink::Ink;
use crate::chart::labels::width;
use crate::chart::margin::wide;
use crate::chart::pen::{Drawn, Pen, Place};
use crate::chart::target::{Stretch, stretches};
use crate::chart::time_axis::day;
use crate::chart::value_axis::ValueAxis;
use crate::chart::{Mark, Note, drawable};

/// Everything known before the first mark is made.
pub(super) struct Picture<'a> {
    pub(super) chart: &'a SeriesChart<'a>,
    pub(super) frame: Frame,
    pub(super) plot: Plot,
    /// Day number and drawable value of each point.
    pub(super) days: Vec<(i32, Option<f64>)>,
    /// Index of the last point with a value.
    pub(super) last: usize,
    pub(super) target: Vec<Stretch>,
    pub(super) red_flag: Option<Level>,
    pub(super) axis: ValueAxis,
    /// The last value, and the names of the levels.
    pub(super) value: String,
    pub(super) names: Vec<Name>,
    /// The names of the levels in the panel of moving ranges.
    pub(super) range_names: Vec<Name>,
}

impl<'a> Picture<'a> {
    /// `None` when no point has a value.
    pub(super) fn new(chart: &'a SeriesChart<'a>) -> Option<Self> {
        let days: Vec<_> = chart.points.iter().map(|point| (day(point.date), point.value.and_then(drawable))).collect();
        let last = days.iter().rposition(|(_, value)| value.is_some())?;
        let ahead = chart.forecast.iter().flat_map(|forecast| forecast.steps).map(|step| day(step.date));
        let all = days.iter().map(|&(day, _)| day).chain(ahead);
        let span = all.fold((i32::MAX, i32::MIN), |(first, last), day| (first.min(day), last.max(day)));
        let target = stretches(chart.target, span);
        let ((low, high), red_flag) = range(chart, days.iter().filter_map(|&(_, value)| value), &target);

        let said = |notes: &[Note]| notes.iter().any(|note| note.lines.iter().any(|line| !line.is_empty()));
        let frame = Frame::new(chart.width, said(chart.notes) || said(chart.rebases), chart.ranges.is_some());
        let axis = ValueAxis::new(low, high, chart.short.unwrap_or(chart.number));
        let value = days[last].1.map(|value| chart.fitting(value)).unwrap_or_default();
        let range = (axis.low, axis.high);
        let plot = Plot::new(&frame, (0, 1), span, range);
        let (names, range_names) = (Vec::new(), Vec::new());
        let mut picture = Self { chart, frame, plot, days, last, target, red_flag, axis, value, names, range_names };
        picture.name();
        picture.plot = Plot::new(&picture.frame, picture.sides(), span, range);
        Some(picture)
    }

    /// Sides of the plot, so that the texts beside it fit.
    fn sides(&self) -> Place {
        let frame = &self.frame;
        let ticks = self.axis.ticks.iter().map(|(_, text)| width(text, frame.font));
        let value = wide(&self.value, Ink::Value, frame.font, frame.font_value);
        let names = self.names.iter().chain(&self.range_names).map(|name| name.width(frame)).chain([value]);
        let left = ticks.max().unwrap_or_default().min(frame.widest.0);
        let right = names.max().unwrap_or_default().min(frame.widest.1);
        (AXIS_GAP + left + EDGE, frame.size.0 - frame.label_gap - right - EDGE)
    }

    /// Draws everything, from back to front.
    pub(super) fn draw(mut self) -> Drawn<String> {
        let chart = self.chart;
        let room = 3072 + chart.points.len() * if self.is_dotted() { 112 } else { 24 };
        let pen = Pen::new(self.frame.class, self.frame.size, room, |out| self.head(out));
        let road = self.road();
        let notes = self.placed(&road);
        let mut labels = self.labels(&road);

        self.areas(&pen)?;
        pen.group("grid", HPos::Left, || self.grid(&pen))?;
        self.levels(&pen)?;
        self.fans(&pen, &road)?;
        pen.group("axis", HPos::Right, || self.value_axis(&pen))?;
        pen.group("axis", HPos::Center, || self.time_axis(&pen))?;
        self.leaders(&pen, &notes)?;
        self.lines(&pen)?;
        self.dotted(&pen, &road)?;
        self.dots(&pen)?;
        if !notes.is_empty() {
            pen.group("events", HPos::Center, || self.note_texts(&pen, &notes))?;
        }
        labels.extend(self.latest(&pen, &labels, &notes, &road)?);
        self.margin().draw(&pen, labels)?;
        if let Some(panel) = &chart.ranges {
            self.ranges(&pen, panel)?;
        }
        Ok(pen.finish())
    }

    /// Title and description, by which a screen reader names the picture.
    fn head(&self, out: &mut String) {
        let (chart, suffix) = (self.chart, self.frame.suffix);
        let _ = write!(out, r#" aria-labelledby="{0}{suffix}-t {0}{suffix}-d">"#, chart.id);
        let _ = write!(out, r#"<title id="{}{suffix}-t">"#, chart.id);
        escape(out, chart.title);
        let _ = write!(out, r#"</title><desc id="{}{suffix}-d">"#, chart.id);
        escape(out, chart.description);
        out.push_str("</desc>");
    }

    /// Whether every point has a dot.
    pub(super) fn is_dotted(&self) -> bool {
        self.days.len() <= self.frame.dots
    }

    /// Where the last value stands.
    pub(super) fn last_place(&self) -> Place {
        let (day, value) = self.days[self.last];
        value.map_or((self.plot.day(day), self.frame.foot), |value| self.plot.at(day, value))
    }

    /// The series, and the adjusted one behind it. A ghost is passed by: the line goes on from the
    /// point before it to the one after.
    fn lines(&self, pen: &Pen) -> Drawn {
        let place = |(day, value): (i32, f64)| self.plot.at(day, value);
        if !self.chart.adjusted.is_empty() {
            let values: Vec<_> = (self.days.iter().zip(self.chart.adjusted))
                .map(|(&(day, _), value)| (day, value.and_then(drawable)))
                .collect();
            for run in runs(&values) {
                pen.line(run.into_iter().map(place).collect::<Vec<_>>(), Ink::Second)?;
            }
        }
        let counted: Vec<_>;
        let series = if self.chart.marks.contains(&Mark::Ghost) {
            let all = self.days.iter().enumerate();
            counted = all.filter(|&(nth, _)| self.chart.mark(nth) != Mark::Ghost).map(|(_, &day)| day).collect();
            &counted
        } else {
            &self.days
        };
        for run in runs(series) {
            pen.line(run.into_iter().map(place).collect::<Vec<_>>(), Ink::Actual)?;
        }
        Ok(())
    }

    /// The points. Each says its period and number when pointed at.
    fn dots(&self, pen: &Pen) -> Drawn {
        let radius = match self.days.len() * if self.frame.stacked { 2 } else { 1 } {
            ..=36 => 30,
            37..=60 => 25,
            _ => 20,
        };
        let has = |at: Option<usize>| at.and_then(|at| self.days.get(at)).is_some_and(|(_, value)| value.is_some());
        for (nth, (point, &(day, value))) in self.chart.points.iter().zip(&self.days).enumerate() {
            let Some(value) = value else { continue };
            let (is_last, mark) = (nth == self.last, self.chart.mark(nth));
            // Without neighbours there is no line: only a dot can show the point.
            let alone = !has(nth.checked_sub(1)) && !has(Some(nth + 1));
            if !(self.is_dotted() || is_last || alone || mark != Mark::Plain) {
                continue;
            }
            pen.tooltip(point.label, &(self.chart.number)(value));
            let at = self.plot.at(day, value);
            match (is_last, mark) {
                (true, Mark::Plain) => pen.dot(at, RADIUS_LAST, Ink::LastPoint)?,
                (true, _) => pen.mark(at, RADIUS_LAST, mark)?,
                // What a point says is seen at any size of the others.
                (false, Mark::Plain | Mark::Ghost) => pen.mark(at, radius, mark)?,
                (false, _) => pen.mark(at, radius.max(28), mark)?,
            }
        }
        Ok(())
    }
}
