//! What a page relies on: sound markup, no colours, shapes that say what a point says, texts that
//! keep clear of one another, and no input that stops a build.

mod axes;
mod bounds;
mod labels;
mod plain;
mod process;
mod six_twelve;
mod small;
mod soundness;

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Number, Point, SeriesChart, TargetStep};

const ONE: Number = &|value| format!("{value:.1}");
const WHOLE: Number = &|value| format!("{value:.0}");

/// Last days of `count` months and their labels.
fn months(count: i32, first: Date) -> Vec<(Date, String)> {
    (0..count)
        .map(|nth| {
            let day = first.checked_add(nth.months()).unwrap().last_of_month();
            (day, day.strftime("%b %Y").to_string())
        })
        .collect()
}

fn points(months: &[(Date, String)], value: impl Fn(usize) -> Option<f64>) -> Vec<Point<'_>> {
    months.iter().enumerate().map(|(nth, (date, label))| Point { date: *date, label, value: value(nth) }).collect()
}

fn chart<'a>(points: &'a [Point<'a>], target: &'a [TargetStep]) -> SeriesChart<'a> {
    SeriesChart {
        id: "late",
        title: "Late departures",
        description: "Latest 84.1.",
        points,
        target,
        number: ONE,
        ..SeriesChart::default()
    }
}

fn step(from: Option<Date>, to: Option<Date>, low: f64, high: f64) -> TargetStep {
    TargetStep { from, to, low: Some(low), high: Some(high) }
}

/// A figure between 0 and 1 that jumps about, the same in every run.
fn jump(nth: usize) -> f64 {
    f64::from(u8::try_from(nth * 83 % 97).unwrap()) / 97.0
}

/// The value of an attribute of the first element that `start` opens.
fn attribute<'a>(svg: &'a str, start: &str, name: &str) -> &'a str {
    let element = svg.split_once(start).unwrap().1.split_once('>').unwrap().0;
    let value = element.split_once(&format!(" {name}=\"")).unwrap().1;
    value.split_once('"').unwrap().0
}

/// Fails unless elements nest, attributes are quoted and differ, and text is escaped.
pub(super) fn assert_sound(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        assert_text(text, svg);
        assert!(!open.is_empty() || text.is_empty(), "text outside: {svg}");
        let (tag, after) = after.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{svg}");
            continue;
        }
        let closed = tag.ends_with('/');
        let tag = tag.trim_end_matches('/');
        let (name, mut attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut seen = Vec::new();
        while !attributes.is_empty() {
            let (key, after) = attributes.split_once("=\"").expect("a quoted attribute");
            let (value, after) = after.split_once('"').expect("a closing quote");
            assert_text(value, svg);
            assert!(!seen.contains(&key.trim()), "{key} twice in {tag}");
            seen.push(key.trim());
            attributes = after;
        }
        if !closed {
            open.push(name);
        }
    }
    assert!(open.is_empty() && rest.is_empty(), "{open:?} {rest}");
}

fn assert_text(text: &str, svg: &str) {
    for part in text.split('&').skip(1) {
        let entity = part.split_once(';').expect("an entity ends").0;
        assert!(matches!(entity, "amp" | "lt" | "gt" | "quot"), "{svg}");
    }
    assert!(!text.contains("NaN") && !text.contains("inf"), "{svg}");
    assert!(!text.chars().any(char::is_control), "{svg}");
}

/// Fails on anything that would fix a look in the markup.
pub(super) fn assert_plain(svg: &str) {
    for look in ["style=", "fill=", "stroke=", "rgb(", "color", "=\"#", "font-"] {
        assert!(!svg.contains(look), "{look} in {svg}");
    }
}

/// How often a class stands in a picture.
fn count(svg: &str, class: &str) -> usize {
    svg.matches(&format!("class=\"{class}\"")).count()
}

/// A number of an attribute.
fn number(svg: &str, start: &str, name: &str) -> f64 {
    attribute(svg, start, name).parse().unwrap()
}
