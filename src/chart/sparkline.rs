//! The sparkline: a line, its end, and the target behind it.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Rectangle};

use super::backend::{Svg, escape, upwards};
use super::gaps::runs;
use super::ink::Ink;
use super::value_axis::padded;
use super::{Sparkline, drawable};

/// Canvas size.
const SIZE: (i32, i32) = (1280, 300);
/// Where the line may go: room for the end dot on all sides.
const LEFT: i32 = 30;
const RIGHT: i32 = 1240;
const TOP: i32 = 40;
const FOOT: i32 = 260;
/// Radius of the end dot, and of a point without neighbours.
const END: i32 = 25;
const ALONE: i32 = 15;

type Area = DrawingArea<Svg, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

pub(super) fn draw(spark: &Sparkline) -> Option<String> {
    let values: Vec<_> = (0..).zip(spark.values).map(|(nth, value)| (nth, value.and_then(drawable))).collect();
    let target = spark.target.filter(|(low, high)| !low.is_nan() && !high.is_nan());
    let (low, high) = match target {
        Some((low, high)) => (drawable(low.min(high)), drawable(low.max(high))),
        None => (None, None),
    };
    let shown = values.iter().filter_map(|&(_, value)| value);
    shown.clone().next()?;
    let (min, max) =
        shown.chain(low).chain(high).fold((f64::MAX, f64::MIN), |(min, max), value| (min.min(value), max.max(value)));
    let (foot, top) = padded(min, max);

    let svg = Rc::new(RefCell::new(Svg::new("spark", SIZE, 512, |out| {
        out.push_str(" aria-label=\"");
        escape(out, spark.description);
        out.push_str("\">");
    })));
    let canvas: DrawingArea<Svg, Shift> = (&svg).into();
    let end = i32::try_from(values.len()).unwrap_or(i32::MAX) - 1;
    let plot = canvas.apply_coord_spec(Cartesian2d::new(0..end.max(1), foot..top, (LEFT..RIGHT, upwards(FOOT, TOP))));
    if low.is_some() || high.is_some() {
        behind(&canvas, &plot, low, high).ok()?;
    }
    line(&plot, &values).ok()?;
    Some(svg.borrow_mut().finish())
}

type Drawn = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

fn behind(canvas: &DrawingArea<Svg, Shift>, plot: &Area, low: Option<f64>, high: Option<f64>) -> Drawn {
    let height = |value| plot.map_coordinate(&(0, value)).1;
    let (top, foot) = (high.map_or(0, height), low.map_or(SIZE.1, height));
    if top == foot {
        let line = [(0, top), (SIZE.0, top)];
        canvas.draw(&PathElement::new(line, Ink::Target.stroke()))
    } else {
        let corners = [(0, top), (SIZE.0, foot)];
        canvas.draw(&Rectangle::new(corners, Ink::Band.fill()))
    }
}

fn line(plot: &Area, values: &[(i32, Option<f64>)]) -> Drawn {
    // Lines before dots, so that all parts of the line become one path.
    let mut alone = Vec::new();
    let mut last = None;
    for run in runs(values) {
        last = run.last().copied();
        match run.as_slice() {
            [point] => alone.push(*point),
            _ => plot.draw(&PathElement::new(run, Ink::Actual.stroke()))?,
        }
    }
    for point in alone.into_iter().filter(|point| Some(*point) != last) {
        plot.draw(&Circle::new(point, ALONE, Ink::Point.fill()))?;
    }
    last.map_or(Ok(()), |end| plot.draw(&Circle::new(end, END, Ink::LastPoint.fill())))
}
