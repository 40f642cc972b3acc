//! Six weeks and twelve months.

use super::{ONE, assert_plain, assert_sound, attribute, count, jump};
use crate::chart::{SixTwelve, SixTwelvePoint, Width};

const MONTHS: [&str; 12] = ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];
const WEEKS: [&str; 6] = ["20 Sep", "27 Sep", "4 Oct", "11 Oct", "18 Oct", "25 Oct"];

fn point(label: &str, nth: usize) -> SixTwelvePoint<'_> {
    SixTwelvePoint { label, value: Some(jump(nth)), prior: Some(jump(nth + 5)), target: Some(0.5) }
}

#[test]
fn weeks_and_months_stand_side_by_side() {
    let weeks: Vec<_> = WEEKS.iter().enumerate().map(|(nth, label)| point(label, nth)).collect();
    let mut months: Vec<_> = MONTHS.iter().enumerate().map(|(nth, label)| point(label, nth)).collect();
    // A month that is not over is blank.
    months[11].value = None;
    let chart =
        SixTwelve { description: "Late & early", weeks: &weeks, months: &months, number: ONE, ..SixTwelve::default() };
    let svg = chart.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(
        svg.starts_with(r#"<svg class="chart six" viewBox="0 0 520 230" role="img" aria-label="Late &amp; early">"#)
    );
    // A sample in the key and a line in each plot; a dot and its number for each figure.
    assert_eq!((count(&svg, "actual"), count(&svg, "second")), (3, 3));
    assert_eq!(svg.matches("<circle").count(), 17);
    assert!(svg.contains("><title>25 Oct: "));
    // Targets are markers, one for each period, not a line.
    let markers: usize = svg
        .split("<path class=\"aim\"")
        .skip(2)
        .map(|part| part.split_once("/>").unwrap().0.to_lowercase().matches('m').count())
        .sum();
    assert_eq!(markers, 18);
    for text in [">This year<", ">Prior year<", ">Target<", ">25 Oct<", ">Oct<"] {
        assert!(svg.contains(text), "no {text} in {svg}");
    }
    assert_eq!(count(&svg, "val"), 2);
    // Two axes of numbers, or one for both.
    let numbered = |svg: &str| svg.matches(r#"<g class="axis" text-anchor="end">"#).count();
    assert_eq!(numbered(&svg), 2);
    assert_eq!(numbered(&SixTwelve { shared_axis: true, ..chart }.svg().unwrap()), 1);
    let both = chart.both().unwrap();
    assert!(both.contains(r#"<svg class="chart six narrow" viewBox="0 0 348 230""#));
}

#[test]
fn markers_of_targets_never_grow_together() {
    let months: Vec<_> = MONTHS.iter().enumerate().map(|(nth, label)| point(label, nth)).collect();
    let chart =
        SixTwelve { weeks: &months[..6], months: &months, width: Width::Narrow, number: ONE, ..SixTwelve::default() };
    let svg = chart.svg().unwrap();
    let plot = svg.rsplit_once("<path class=\"aim\"").unwrap().1;
    let line = attribute(plot, "", "d");
    // A step across, then a longer one back to where the next begins.
    let across: f64 = line.split_once('h').unwrap().1.split(['m', 'h']).next().unwrap().parse().unwrap();
    let on: f64 = line.split_once('m').unwrap().1.split([' ', 'h', '-']).next().unwrap().parse().unwrap();
    assert!(on > across / 3.0, "{line}");
}

#[test]
fn what_is_not_there_is_not_named() {
    let bare: Vec<_> =
        WEEKS.iter().map(|&label| SixTwelvePoint { label, value: Some(1.0), prior: None, target: None }).collect();
    let chart = SixTwelve { weeks: &bare, months: &bare, ..SixTwelve::default() };
    let svg = chart.svg().unwrap();
    assert!(!svg.contains("Prior year") && !svg.contains("Target"));
    let empty = [SixTwelvePoint { label: "x", value: None, prior: Some(1.0), target: None }];
    assert_eq!(SixTwelve { weeks: &empty, ..SixTwelve::default() }.svg(), None);
    // One half alone still makes a picture.
    assert_sound(&SixTwelve { months: &bare, ..SixTwelve::default() }.svg().unwrap());
}
