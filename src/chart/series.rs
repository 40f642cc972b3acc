//! The large chart of a series: grid, target, line, points, and labels in the right margin.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Rectangle};
use plotters::style::text_anchor::HPos;

use super::backend::{Svg, escape, upwards};
use super::gaps::runs;
use super::ink::Ink;
use super::labels::{fit, spread, width};
use super::target::{Stretch, lines, stretches};
use super::time_axis::{Ruler, day};
use super::value_axis::ValueAxis;
use super::{SeriesChart, drawable};

// Geometry, in canvas units: tenths of a user unit.

/// The picture.
const SIZE: (i32, i32) = (9000, 3400);
/// Top and foot of the plot. Two lines of text stand below the foot.
const TOP: i32 = 140;
const FOOT: i32 = 2960;
/// Room between the plot's sides and the first and last point.
const INSET: i32 = 80;
/// Font sizes: axis text and labels, and the last value.
const FONT: i32 = 120;
const FONT_VALUE: i32 = 130;
/// Sizes at which bold text is measured: it is about a tenth wider.
const FONT_BOLD: i32 = 130;
const FONT_VALUE_BOLD: i32 = 142;
/// Least room between a text and the edge of the picture.
const EDGE: i32 = 20;
/// Widest texts in the margins. A number that needs more is cut.
const WIDEST_LEFT: i32 = 1500;
const WIDEST_RIGHT: i32 = 2400;
/// From the plot's left side to the numbers of the axis.
const AXIS_GAP: i32 = 80;
/// From the plot's foot to the middle of the first and second line of text; length of tick marks.
const LINE_1: i32 = 150;
const LINE_2: i32 = 300;
const TICK: i32 = 40;
/// From the plot's right side to the labels, and the least distance of two labels' heights.
const LABEL_GAP_X: i32 = 100;
const LABEL_GAP: i32 = 160;
/// From the last point's dot to its number, and how near to a line of another kind it may be.
const TEXT_GAP: i32 = 40;
const CLEAR: i32 = 90;
/// A label moved further than this is tied to its mark; a tie stops this short of both.
const TIE_FROM: i32 = 30;
const TIE_GAP: i32 = 20;
/// Radius of the last point's dot.
const RADIUS_LAST: i32 = 40;

/// Above this many points only the last one has a dot.
const DOTS: usize = 120;
/// A red flag that would stretch the axis beyond this many times its height is named at the edge
/// instead: the line must not become flat.
const STRETCH: f64 = 3.0;

type Drawn = Result<(), DrawingAreaErrorKind<Infallible>>;
type Canvas = DrawingArea<Svg, Shift>;
type Plot = DrawingArea<Svg, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

pub(super) fn draw(chart: &SeriesChart) -> Option<String> {
    Picture::new(chart)?.draw().ok()
}

/// Everything known before the first mark is made.
struct Picture<'a> {
    chart: &'a SeriesChart<'a>,
    /// Day number and drawable value of each point.
    days: Vec<(i32, Option<f64>)>,
    /// First and last day.
    span: (i32, i32),
    /// Index of the last point with a value.
    last: usize,
    target: Vec<Stretch>,
    red_flag: Option<Level>,
    axis: ValueAxis,
    /// The last value, and the names of the levels.
    value: String,
    names: Vec<Name>,
    /// Sides of the plot in canvas units.
    sides: (i32, i32),
}

/// A level on the value axis, or on which side of the axis it lies.
#[derive(Clone, Copy)]
enum Level {
    Within(f64),
    Above,
    Below,
}

/// A text in the right margin, and the level it names.
struct Name {
    level: Level,
    text: String,
    ink: Ink,
}

impl<'a> Picture<'a> {
    /// `None` when no point has a value.
    fn new(chart: &'a SeriesChart<'a>) -> Option<Self> {
        let days: Vec<_> = chart.points.iter().map(|point| (day(point.date), point.value.and_then(drawable))).collect();
        let last = days.iter().rposition(|(_, value)| value.is_some())?;
        let span = days.iter().fold((i32::MAX, i32::MIN), |(first, last), &(day, _)| (first.min(day), last.max(day)));
        let target = stretches(chart.target, span);

        let values = days.iter().filter_map(|&(_, value)| value);
        let levels = target.iter().flat_map(|step| step.low.into_iter().chain(step.high));
        let mut range = (f64::MAX, f64::MIN);
        for value in values.chain(levels) {
            range = (range.0.min(value), range.1.max(value));
        }
        let red_flag = chart.red_flag.and_then(drawable).map(|level| place_red_flag(level, &mut range));
        let mut picture = Self {
            chart,
            days,
            span,
            last,
            target,
            red_flag,
            axis: ValueAxis::new(range.0, range.1, chart.number),
            value: String::new(),
            names: Vec::with_capacity(3),
            sides: (0, 0),
        };
        picture.name();
        picture.measure();
        Some(picture)
    }

    /// Fills in the texts of the right margin.
    fn name(&mut self) {
        let number = self.chart.number;
        let (_, value) = self.days[self.last];
        self.value = value.map(number).unwrap_or_default();
        if let Some(step) = self.target.last() {
            let (low, high) = if step.band { ("Target min ", "Target max ") } else { ("Target ", "") };
            for (prefix, level) in [(high, step.high), (low, step.low)] {
                if let Some(level) = level {
                    self.names.push(Name {
                        level: Level::Within(level),
                        text: [prefix, &number(level)].concat(),
                        ink: Ink::TargetLabel,
                    });
                }
            }
        }
        if let (Some(level), Some(flag)) = (self.red_flag, self.chart.red_flag) {
            let arrow = match level {
                Level::Within(_) => "",
                Level::Above => " \u{2191}",
                Level::Below => " \u{2193}",
            };
            self.names.push(Name { level, text: ["Red flag ", &number(flag), arrow].concat(), ink: Ink::RedFlagLabel });
        }
    }

    /// Sets the plot's sides so that the texts beside it fit.
    fn measure(&mut self) {
        let ticks = self.axis.ticks.iter().map(|(_, text)| width(text, FONT));
        let names = self.names.iter().map(|name| width(&name.text, FONT_BOLD));
        let left = ticks.max().unwrap_or_default().min(WIDEST_LEFT);
        let right = names.chain([width(&self.value, FONT_VALUE_BOLD)]).max().unwrap_or_default().min(WIDEST_RIGHT);
        self.sides = (AXIS_GAP + left + EDGE, SIZE.0 - LABEL_GAP_X - right - EDGE);
    }

    fn draw(&self) -> Result<String, DrawingAreaErrorKind<Infallible>> {
        let chart = self.chart;
        let room = 2048 + chart.points.len() * if self.dotted() { 112 } else { 16 };
        let svg = Rc::new(RefCell::new(Svg::new("chart", SIZE, room, |out| {
            head(out, chart);
        })));
        let canvas: Canvas = (&svg).into();
        // A single day has no width of its own: it stands in the middle.
        let (first, last) = match self.span {
            (first, last) if first == last => (first - 1, last + 1),
            span => span,
        };
        let plot = canvas.apply_coord_spec(Cartesian2d::new(
            first..last,
            self.axis.low..self.axis.high,
            (self.sides.0 + INSET..self.sides.1 - INSET, upwards(FOOT, TOP)),
        ));

        self.bands(&canvas, &plot)?;
        svg.borrow_mut().open("grid", HPos::Left);
        self.grid(&canvas, &plot)?;
        svg.borrow_mut().close();
        self.levels(&canvas, &plot)?;
        svg.borrow_mut().open("axis", HPos::Right);
        self.value_axis(&canvas, &plot)?;
        svg.borrow_mut().close();
        svg.borrow_mut().open("axis", HPos::Center);
        self.time_axis(&canvas, &plot)?;
        svg.borrow_mut().close();
        for run in runs(&self.days) {
            plot.draw(&PathElement::new(run, Ink::Actual.stroke()))?;
        }
        self.dots(&svg, &plot)?;
        self.margin(&canvas, &plot)?;
        let done = svg.borrow_mut().finish();
        Ok(done)
    }

    /// Whether every point has a dot.
    fn dotted(&self) -> bool {
        self.days.len() <= DOTS
    }

    /// Left and right end of a target step in canvas units.
    fn ends(&self, plot: &Plot, step: &Stretch) -> (i32, i32) {
        let place = |day: i32| plot.map_coordinate(&(day, self.axis.low)).0;
        (step.from.map_or(self.sides.0, place), step.to.map_or(self.sides.1, place))
    }

    fn height(&self, plot: &Plot, value: f64) -> i32 {
        plot.map_coordinate(&(self.span.0, value)).1
    }

    /// The areas of target bands. Lowest of all, so that nothing is veiled.
    fn bands(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        for step in self.target.iter().filter(|step| step.band) {
            let (left, right) = self.ends(plot, step);
            let top = step.high.map_or(TOP, |value| self.height(plot, value));
            let foot = step.low.map_or(FOOT, |value| self.height(plot, value));
            let corners = [(left, top), (right, foot)];
            canvas.draw(&Rectangle::new(corners, Ink::Band.fill()))?;
        }
        Ok(())
    }

    fn grid(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        for (value, _) in &self.axis.ticks {
            let y = self.height(plot, *value);
            // The foot has the base line.
            if y < FOOT {
                let line = [(self.sides.0, y), (self.sides.1, y)];
                canvas.draw(&PathElement::new(line, Ink::Inherit.stroke()))?;
            }
        }
        Ok(())
    }

    /// The lines of red flag and target.
    fn levels(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        if let Some(Level::Within(value)) = self.red_flag {
            let y = self.height(plot, value);
            let line = [(self.sides.0, y), (self.sides.1, y)];
            canvas.draw(&PathElement::new(line, Ink::RedFlag.stroke()))?;
        }
        let edges: [fn(&Stretch) -> Option<f64>; 2] = [|step| step.low, |step| step.high];
        for edge in edges {
            let height = |step: &Stretch| edge(step).map(|value| self.height(plot, value));
            for line in lines(&self.target, height, |step| self.ends(plot, step)) {
                canvas.draw(&PathElement::new(line, Ink::Target.stroke()))?;
            }
        }
        Ok(())
    }

    fn value_axis(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        let style = Ink::Inherit.text(FONT, HPos::Right);
        let x = self.sides.0 - AXIS_GAP;
        for (value, text) in &self.axis.ticks {
            let y = self.height(plot, *value);
            canvas.draw_text(&fit(text, FONT, WIDEST_LEFT), &style, (x, y))?;
        }
        Ok(())
    }

    fn time_axis(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        let base = [(self.sides.0, FOOT), (self.sides.1, FOOT)];
        canvas.draw(&PathElement::new(base, Ink::Base.stroke()))?;
        let ticks =
            Ruler { place: &|date| plot.map_coordinate(&(day(date), self.axis.low)).0, width: SIZE.0, font: FONT }
                .ticks(self.chart.points);
        for tick in &ticks {
            let mark = [(tick.x, FOOT), (tick.x, FOOT + TICK)];
            canvas.draw(&PathElement::new(mark, Ink::Inherit.stroke()))?;
        }
        let style = Ink::Inherit.text(FONT, HPos::Center);
        for tick in &ticks {
            canvas.draw_text(&tick.text, &style, (tick.middle, FOOT + LINE_1))?;
            if let Some(year) = &tick.year {
                canvas.draw_text(year, &style, (tick.middle, FOOT + LINE_2))?;
            }
        }
        Ok(())
    }

    /// The points. Each says its period and number when pointed at.
    fn dots(&self, svg: &RefCell<Svg>, plot: &Plot) -> Drawn {
        let radius = match self.days.len() {
            ..=36 => 30,
            37..=60 => 25,
            _ => 20,
        };
        let has = |at: Option<usize>| at.and_then(|at| self.days.get(at)).is_some_and(|(_, value)| value.is_some());
        for (nth, (point, &(day, value))) in self.chart.points.iter().zip(&self.days).enumerate() {
            let Some(value) = value else { continue };
            let is_last = nth == self.last;
            // Without neighbours there is no line: only a dot can show the point.
            let alone = !has(nth.checked_sub(1)) && !has(Some(nth + 1));
            if !(self.dotted() || is_last || alone) {
                continue;
            }
            svg.borrow_mut().tooltip(point.label, &(self.chart.number)(value));
            let (radius, ink) = if is_last { (RADIUS_LAST, Ink::LastPoint) } else { (radius, Ink::Point) };
            plot.draw(&Circle::new((day, value), radius, ink.fill()))?;
        }
        Ok(())
    }

    /// The last value at its point, and the levels' names, kept apart in the right margin.
    fn margin(&self, canvas: &Canvas, plot: &Plot) -> Drawn {
        let end = self.target.last();
        let target_end = end.map_or(self.sides.1, |step| self.ends(plot, step).1);
        let mut labels: Vec<_> = self
            .names
            .iter()
            .map(|name| {
                let y = match name.level {
                    Level::Within(value) => self.height(plot, value),
                    Level::Above => TOP,
                    Level::Below => FOOT,
                };
                let x = match name.ink {
                    Ink::TargetLabel => target_end,
                    _ => self.sides.1,
                };
                ((x, y), name.text.as_str(), name.ink)
            })
            .collect();

        if let (day, Some(value)) = self.days[self.last] {
            let (x, y) = plot.map_coordinate(&(day, value));
            let x = x + RADIUS_LAST;
            // Room to the right of the point, while the rest of the period is still to come?
            if x + TEXT_GAP + width(&self.value, FONT_VALUE_BOLD) < self.sides.1 {
                let near = |y: i32| labels.iter().any(|label| (label.0.1 - y).abs() < CLEAR);
                let y = [y, y - LABEL_GAP, y + LABEL_GAP]
                    .into_iter()
                    .find(|&y| !near(y) && (TOP..FOOT - CLEAR).contains(&y))
                    .unwrap_or(y);
                let style = Ink::Value.text(FONT_VALUE, HPos::Left);
                canvas.draw_text(&self.value, &style, (x + TEXT_GAP, y))?;
            } else {
                labels.push(((x, y), self.value.as_str(), Ink::Value));
            }
        }

        // Stable, and names come first: of two labels at one height the level stands above.
        labels.sort_by_key(|label| label.0.1);
        let mut heights: Vec<_> = labels.iter().map(|label| label.0.1).collect();
        spread(&mut heights, LABEL_GAP, (TOP / 2, FOOT));
        let x = self.sides.1 + LABEL_GAP_X;
        for (&((from, level), ..), &y) in labels.iter().zip(&heights) {
            if (y - level).abs() > TIE_FROM || from < self.sides.1 - INSET {
                let tie = [(from + TIE_GAP, level), (x - TIE_GAP, y)];
                canvas.draw(&PathElement::new(tie, Ink::Tie.stroke()))?;
            }
        }
        for (&(_, text, ink), &y) in labels.iter().zip(&heights) {
            let (font, bold) = match ink {
                Ink::Value => (FONT_VALUE, FONT_VALUE_BOLD),
                _ => (FONT, FONT_BOLD),
            };
            let text = fit(text, bold, WIDEST_RIGHT);
            canvas.draw_text(&text, &ink.text(font, HPos::Left), (x, y))?;
        }
        Ok(())
    }
}

/// Title and description, by which a screen reader names the picture.
fn head(out: &mut String, chart: &SeriesChart) {
    let _ = write!(out, r#" aria-labelledby="{0}-t {0}-d">"#, chart.id);
    let _ = write!(out, r#"<title id="{}-t">"#, chart.id);
    escape(out, chart.title);
    let _ = write!(out, r#"</title><desc id="{}-d">"#, chart.id);
    escape(out, chart.description);
    out.push_str("</desc>");
}

/// Widens the range to hold the red flag, unless that would make the line flat.
fn place_red_flag(level: f64, range: &mut (f64, f64)) -> Level {
    let wider = (range.0.min(level), range.1.max(level));
    let (before, after) = (range.1 - range.0, wider.1 - wider.0);
    if before <= 0.0 || after <= before * STRETCH {
        *range = wider;
        Level::Within(level)
    } else if level > range.1 {
        Level::Above
    } else {
        Level::Below
    }
}
