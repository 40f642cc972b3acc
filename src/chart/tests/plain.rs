//! The large chart with points, target and red flag alone.

use jiff::civil::date;

use super::{assert_plain, assert_sound, attribute, chart, jump, months, points, step};
use crate::chart::{Point, SeriesChart, Sparkline, TargetStep};

#[test]
fn a_chart_has_all_its_parts() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(84.0 + jump(nth)));
    let target = [step(None, None, 86.0, 86.0)];
    let svg = SeriesChart { red_flag: Some(84.2), ..chart(&points, &target) }.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(svg.starts_with(
        r#"<svg class="chart" viewBox="0 0 900 340" role="img" aria-labelledby="late-t late-d"><title id="late-t">Late departures</title><desc id="late-d">Latest 84.1.</desc>"#
    ));
    for part in [
        r#"<g class="grid"><path d="M"#,
        r#"<g class="axis" text-anchor="end"><text"#,
        r#"<path class="base""#,
        r#"<path class="target""#,
        r#"<path class="redflag""#,
        ">Target 86.0</text>",
        ">Red flag 84.2</text>",
        "><title>Nov 2024: 84.0</title></circle>",
        r#"<text class="val""#,
    ] {
        assert!(svg.contains(part), "no {part} in {svg}");
    }
    assert_eq!(svg.matches("<circle").count(), 24);
    assert_eq!(svg.matches(r#"class="actual""#).count(), 1);
    assert_eq!(svg.matches(r#"class="pt last""#).count(), 1);
}

#[test]
fn charts_stay_light() {
    for (count, most) in [(60, 9 * 1024), (189, 12 * 1024)] {
        let months = months(count, date(2010, 1, 1));
        let points = points(&months, |nth| Some(jump(nth) * 1e6));
        let target = [step(None, None, 5e5, 5e5)];
        let svg = chart(&points, &target).svg().unwrap();
        assert!(svg.len() < most, "{} bytes for {count}", svg.len());
        assert_sound(&svg);
    }
}

#[test]
fn a_gap_breaks_the_line_and_a_lonely_point_is_a_dot() {
    let months = months(130, date(2015, 1, 1));
    let points = points(&months, |nth| match nth {
        10..=19 | 21..=29 => None,
        _ => Some(jump(nth)),
    });
    let svg = chart(&points, &[]).svg().unwrap();
    let line = attribute(&svg, "<path class=\"actual\"", "d");
    assert_eq!(line.to_lowercase().matches('m').count(), 2, "{line}");
    // Over 120 points: only the last one and the one between the gaps.
    assert_eq!(svg.matches("<circle").count(), 2);
    assert!(svg.contains(&format!("<title>{}: ", months[20].1)));
}

#[test]
fn a_value_that_is_no_number_is_a_gap() {
    let months = months(5, date(2025, 1, 1));
    let with = |hole: Option<f64>| {
        let points = points(&months, |nth| if nth == 2 { hole } else { Some(jump(nth)) });
        chart(&points, &[]).svg()
    };
    assert_eq!(with(Some(f64::NAN)), with(None));
    assert_eq!(with(Some(f64::INFINITY)), with(None));
    assert_ne!(with(Some(0.0)), with(None));
}

#[test]
fn without_values_there_is_no_chart() {
    let months = months(5, date(2025, 1, 1));
    assert_eq!(chart(&points(&months, |_| None), &[]).svg(), None);
    assert_eq!(chart(&[], &[]).svg(), None);
    let spark = Sparkline { values: &[None, Some(f64::NAN)], ..Sparkline::default() };
    assert_eq!(spark.svg(), None);
}

#[test]
fn one_point_stands_in_the_middle() {
    let months = months(1, date(2025, 1, 1));
    let points = points(&months, |_| Some(42.0));
    let svg = chart(&points, &[step(None, None, 42.0, 42.0)]).svg().unwrap();
    assert_sound(&svg);
    assert!(!svg.contains("class=\"actual\""));
    let x: f64 = attribute(&svg, "<circle", "cx").parse().unwrap();
    let base = attribute(&svg, "<path class=\"base\"", "d");
    let (left, wide) = base[1..].split_once(" 296h").unwrap();
    let middle = left.parse::<f64>().unwrap() + wide.parse::<f64>().unwrap() / 2.0;
    assert!((x - middle).abs() < 0.2, "{x} in {base}");
    assert!(svg.contains(">Jan 2025</text>"));
}

#[test]
fn a_constant_series_lies_inside_the_plot() {
    let months = months(24, date(2024, 1, 1));
    for value in [0.0, 88.0, -3.0, 1e-9, -1e15, 1e300, f64::MAX, f64::MIN_POSITIVE] {
        let points = points(&months, |_| Some(value));
        let svg = SeriesChart { number: &|value| format!("{value:e}"), ..chart(&points, &[]) }.svg().unwrap();
        assert_sound(&svg);
        let y: f64 = attribute(&svg, "<circle", "cy").parse().unwrap();
        assert!((14.0..=296.0).contains(&y), "{value}: {y}");
    }
}

#[test]
fn title_description_and_texts_are_escaped() {
    let label = "<Q1> & \"Q2\"\u{1}";
    let points = [Point { date: date(2025, 3, 31), label, value: Some(1.0) }];
    let svg = SeriesChart {
        title: "a < b & c",
        description: "</desc><script>",
        number: &|value| format!("<{value}&>"),
        ..chart(&points, &[])
    }
    .svg()
    .unwrap();
    assert_sound(&svg);
    assert!(svg.contains(">a &lt; b &amp; c</title>"));
    assert!(svg.contains(">&lt;/desc&gt;&lt;script&gt;</desc>"));
    assert!(svg.contains("&lt;Q1&gt; &amp; &quot;Q2&quot; : &lt;1&amp;&gt;"));
    assert!(!svg.contains("<script"));
}

#[test]
fn a_target_path_is_one_stepped_line() {
    let months = months(12, date(2025, 1, 1));
    let points = points(&months, |nth| Some(10.0 + jump(nth)));
    let (spring, autumn) = (date(2025, 3, 31), date(2025, 9, 30));
    let target = [
        step(None, Some(spring), 10.0, 10.0),
        step(Some(spring), Some(autumn), 11.0, 11.0),
        step(Some(autumn), None, 12.0, 12.0),
    ];
    let svg = chart(&points, &target).svg().unwrap();
    let line = attribute(&svg, "<path class=\"target\"", "d");
    let letters: String = line.chars().filter(char::is_ascii_alphabetic).collect();
    assert_eq!(letters, "Mhvhvh", "{line}");
    // The name is that of the step in force at the end.
    assert!(svg.contains(">Target 12.0</text>") && !svg.contains("Target 10.0"));
    // With a hole, two lines; and a step out of sight is not drawn.
    let holed = [target[0], target[2], step(Some(date(2030, 1, 1)), None, 99.0, 99.0)];
    let svg = chart(&points, &holed).svg().unwrap();
    let line = attribute(&svg, "<path class=\"target\"", "d");
    let letters: String = line.chars().filter(char::is_ascii_alphabetic).collect();
    assert_eq!(letters, "Mhmh", "{line}");
    assert!(!svg.contains("99"));
}

#[test]
fn a_band_is_an_area_with_named_edges() {
    let months = months(12, date(2025, 1, 1));
    let points = points(&months, |nth| Some(10.0 + jump(nth)));
    let svg = chart(&points, &[step(None, None, 9.0, 11.0)]).svg().unwrap();
    assert_eq!(svg.matches(r#"<rect class="band""#).count(), 1);
    assert!(svg.contains(">Target min 9.0</text>") && svg.contains(">Target max 11.0</text>"));
    // A plain target has none.
    let svg = chart(&points, &[step(None, None, 9.0, 9.0)]).svg().unwrap();
    assert!(!svg.contains("<rect"));
    // An open side reaches the foot of the plot.
    let open = TargetStep { low: None, ..step(None, None, 0.0, 10.5) };
    let svg = chart(&points, &[open]).svg().unwrap();
    let number = |name| attribute(&svg, "<rect", name).parse::<f64>().unwrap();
    assert!((number("y") + number("height") - 296.0).abs() < 0.05);
    assert!(svg.contains("Target max 10.5") && !svg.contains("Target min"));
}

#[test]
fn a_far_red_flag_does_not_flatten_the_line() {
    let months = months(12, date(2025, 1, 1));
    let points = points(&months, |nth| Some(10.0 + jump(nth)));
    let with = |level| {
        let chart = SeriesChart { red_flag: Some(level), ..chart(&points, &[]) };
        chart.svg().unwrap()
    };
    let (near, far) = (with(9.5), with(500.0));
    assert!(near.contains("class=\"redflag\"") && near.contains(">Red flag 9.5</text>"));
    assert!(!far.contains("class=\"redflag\"") && far.contains(">Red flag 500.0 ↑</text>"));
}

#[test]
fn labels_in_the_margin_keep_their_distance() {
    let months = months(12, date(2025, 1, 1));
    let points = points(&months, |_| Some(10.0));
    let target = [step(None, None, 10.0, 10.0)];
    let svg = SeriesChart { red_flag: Some(10.1), ..chart(&points, &target) }.svg().unwrap();
    let mut heights: Vec<f64> = ["lab lab-target", "lab lab-redflag", "val"]
        .iter()
        .map(|class| attribute(&svg, &format!("<text class=\"{class}\""), "y"))
        .map(|y| y.parse().unwrap())
        .collect();
    heights.sort_by(f64::total_cmp);
    // The bold figure is a point larger, so its baseline is up to half a unit lower.
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] > 15.4), "{heights:?}");
}

#[test]
fn days_out_of_order_are_drawn_all_the_same() {
    let months = months(30, date(2024, 1, 1));
    let mut points = points(&months, |nth| Some(jump(nth)));
    points.reverse();
    let target = [step(Some(date(2024, 6, 1)), Some(date(2025, 1, 1)), 1.0, 1.0)];
    assert_sound(&chart(&points, &target).svg().unwrap());
}
