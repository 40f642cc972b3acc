//! What a page relies on: sound markup, no colours, round ticks, gaps that stay gaps, and no input
//! that stops a build.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::labels::{fit, spread, width};
use super::time_axis::{Ruler, day};
use super::value_axis::ValueAxis;
use super::{Number, Point, SeriesChart, Sparkline, TargetStep};

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
fn assert_sound(svg: &str) {
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
fn assert_plain(svg: &str) {
    for look in ["style=", "fill=", "stroke=", "rgb(", "color", "=\"#", "font-"] {
        assert!(!svg.contains(look), "{look} in {svg}");
    }
}

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
fn the_same_input_gives_the_same_bytes() {
    let months = months(60, date(2021, 11, 1));
    let points = points(&months, |nth| (nth % 9 > 0).then(|| jump(nth)));
    let target = [step(None, None, 0.2, 0.6)];
    let chart = chart(&points, &target);
    assert_eq!(chart.svg(), chart.svg());
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
fn spread_moves_as_little_as_it_can() {
    let spread = |mut heights: Vec<i32>| {
        let gaps = vec![160; heights.len()];
        spread(&mut heights, &gaps, (70, 2960));
        heights
    };
    assert_eq!(spread(vec![100, 400]), [100, 400]);
    assert_eq!(spread(vec![1000, 1000]), [920, 1080]);
    assert_eq!(spread(vec![1000, 1000, 1000, 2000]), [840, 1000, 1160, 2000]);
    assert_eq!(spread(vec![0, 0]), [70, 230]);
    assert_eq!(spread(vec![2960, 2960]), [2800, 2960]);
    assert_eq!(spread(vec![]), [0; 0]);
}

#[test]
fn a_text_too_wide_is_cut() {
    assert_eq!(fit("84.1", 120, 1000), "84.1");
    let cut = fit("1000000000000000000000", 120, 1000);
    assert!(cut.ends_with('…') && width(&cut, 120) <= 1000, "{cut}");
    assert!(cut.chars().count() > 10, "{cut}");
    // Wider than figures in every face.
    assert!(width("\u{2212}40%", 120) > width("1400", 120));
}

/// Whether `step` is 1, 2, 2.5 or 5 times a power of ten.
fn round(step: f64) -> bool {
    let digits = step / 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0].iter().any(|one| (digits - one).abs() < 1e-6)
}

#[test]
fn ticks_are_round_and_within_the_range() {
    let exact: Number = &|value| format!("{value}");
    for (min, max) in [
        (0.0, 1.0),
        (83.7, 88.0),
        (84.1, 84.1),
        (0.0, 0.0),
        (-5.0, 5.0),
        (-88.0, -83.0),
        (0.0, 7.0),
        (12.0, 18.1),
        (1e6, 1.000_001e6),
        (1e15, 1e15 + 4.0),
        (1e-9, 3e-9),
        (-1e300, 1e300),
        (1e300, 1e300),
        (5e-324, 5e-324),
        (-1e-300, 1e-300),
        (0.1, 0.7),
    ] {
        let axis = ValueAxis::new(min, max, exact);
        let ticks: Vec<f64> = axis.ticks.iter().map(|tick| tick.0).collect();
        // Next to nothing is drawn as nothing.
        assert!(axis.low <= min + 1e-290 && axis.high >= max - 1e-290, "{min}..{max}: {axis:?}");
        assert!((4..=5).contains(&ticks.len()), "{min}..{max}: {ticks:?}");
        let step = ticks[1] - ticks[0];
        assert!(round(step), "{min}..{max}: {ticks:?}");
        for pair in ticks.windows(2) {
            let close = step * 1e-6 + pair[1].abs() * 1e-15;
            assert!((pair[1] - pair[0] - step).abs() <= close, "{ticks:?}");
        }
        for tick in ticks {
            assert!(tick >= axis.low && tick <= axis.high, "{min}..{max}: {tick}");
            let times = tick / step;
            assert!((times - times.round()).abs() < 1e-3, "{min}..{max}: {tick}");
        }
        assert!(min < 0.0 || axis.low >= 0.0, "below zero: {axis:?}");
    }
}

#[test]
fn ticks_print_as_what_they_are() {
    // Whole numbers only: a step of 0.5 or 2.5 would print as 1, 2, 2 or 2, 5, 8.
    for (min, max) in [(3.0, 3.0), (0.0, 1.0), (0.0, 10.0), (1.0, 12.0), (98.0, 99.0)] {
        let axis = ValueAxis::new(min, max, WHOLE);
        assert!(axis.ticks.len() >= 3, "{axis:?}");
        for (value, text) in &axis.ticks {
            let printed: f64 = text.parse().unwrap();
            assert!((printed - value).abs() < 1e-9, "{min}..{max}: {axis:?}");
        }
    }
    let texts = |axis: ValueAxis| axis.ticks.into_iter().map(|tick| tick.1).collect::<Vec<_>>();
    assert_eq!(texts(ValueAxis::new(0.0, 0.0, WHOLE)), ["0", "1", "2"]);
    // No sign before zero.
    assert_eq!(texts(ValueAxis::new(-0.1, 4.0, ONE))[0], "0.0");
    assert!(!texts(ValueAxis::new(-5.0, 5.0, ONE)).contains(&"-0.0".to_owned()));
}

/// Texts of the time axis: month or label, and year.
fn time_texts(points: &[Point]) -> Vec<String> {
    let (first, last) = (day(points[0].date), day(points[points.len() - 1].date));
    let ruler =
        Ruler { place: &|date| 500 + (day(date) - first) * 7000 / (last - first).max(1), width: 9000, font: 120 };
    let ticks = ruler.ticks(points);
    for pair in ticks.windows(2) {
        let reach = |at: usize| width(&pair[at].text, 120) / 2;
        assert!(pair[0].middle + reach(0) < pair[1].middle - reach(1), "{ticks:?}");
    }
    let text = |tick: &super::time_axis::TimeTick| match &tick.year {
        Some(year) => format!("{}/{year}", tick.text),
        None => tick.text.to_string(),
    };
    ticks.iter().map(text).collect()
}

#[test]
fn a_short_series_names_its_points() {
    let months = months(12, date(2025, 11, 1));
    let points = points(&months, |_| None);
    assert_eq!(time_texts(&points[..4]), ["Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026"]);
    // Twelve do not fit: every second one, and always the last.
    assert_eq!(time_texts(&points), ["Dec 2025", "Feb 2026", "Apr 2026", "Jun 2026", "Aug 2026", "Oct 2026"]);
}

#[test]
fn a_long_series_has_calendar_ticks() {
    let two_years = months(24, date(2024, 11, 1));
    assert_eq!(
        time_texts(&points(&two_years, |_| None)),
        ["Jan/2025", "Apr", "Jul", "Oct", "Jan/2026", "Apr", "Jul", "Oct"]
    );
    let from_july = months(20, date(2024, 7, 1));
    assert_eq!(time_texts(&points(&from_july, |_| None))[..2], ["Jul/2024", "Oct"]);
    let four_years = months(48, date(2022, 11, 1));
    assert_eq!(time_texts(&points(&four_years, |_| None)), ["2023", "2024", "2025", "2026"]);
    let century = months(1200, date(1920, 1, 1));
    assert_eq!(time_texts(&points(&century, |_| None))[..3], ["1920", "1930", "1940"]);
}

#[test]
fn a_calendar_tick_stands_at_the_point_of_its_period() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |_| Some(1.0));
    let svg = chart(&points, &[]).svg().unwrap();
    // The last element of a kind before its text.
    let before = |text: &str, element: &str, name: &str| {
        let at = svg.split_once(text).unwrap().0.rfind(element).unwrap();
        attribute(&svg[at..], element, name)
    };
    let text = before("Jan</text>", "<text", "x");
    let dot = before("<title>Jan 2025", "<circle", "cx");
    assert_eq!(text, dot);
}

#[test]
fn no_input_stops_a_build() {
    // Sizes from everywhere, the same in every run.
    let mut seed = 7_u64;
    let mut next = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed >> 11
    };
    for _ in 0..2000 {
        let count = usize::try_from(next() % 40).unwrap();
        let bits = next() % 5;
        let mut float = || match bits {
            // Any bit pattern at all.
            0 => f64::from_bits(next() << 11 ^ next()),
            1 => f64::from_bits(next() % 50),
            2 => 1e15 + f64::from(u32::try_from(next() % 9).unwrap()),
            3 => [f64::MAX, f64::MIN, 0.0, -0.0, 1.0][usize::try_from(next() % 5).unwrap()],
            _ => f64::from(u32::try_from(next() % 1000).unwrap()) / 7.0 - 50.0,
        };
        let values: Vec<f64> = (0..count).map(|_| float()).collect();
        let levels: Vec<f64> = (0..5).map(|_| float()).collect();
        let days: Vec<Date> =
            (0..count).map(|nth| Date::ZERO.saturating_add((i64::try_from(nth * nth).unwrap() * 37).days())).collect();
        let points: Vec<_> = (0..count)
            .map(|nth| Point { date: days[nth], label: "x", value: (nth % 5 != 3).then_some(values[nth]) })
            .collect();
        let target = [
            step(None, days.get(4).copied(), levels[0], levels[1]),
            step(days.get(4).copied(), Some(Date::MAX), levels[2], levels[2]),
        ];
        let svg = SeriesChart {
            red_flag: Some(levels[3]),
            number: &|value| format!("{value:.2e}"),
            ..chart(&points, &target)
        }
        .svg();
        for svg in svg.iter().chain(&spark_of(&points, &levels)) {
            assert_sound(svg);
        }
    }
}

fn spark_of(points: &[Point], levels: &[f64]) -> Option<String> {
    let values: Vec<_> = points.iter().map(|point| point.value).collect();
    Sparkline { description: "x", values: &values, target: Some((levels[3], levels[4])), ..Sparkline::default() }.svg()
}

#[test]
fn days_out_of_order_are_drawn_all_the_same() {
    let months = months(30, date(2024, 1, 1));
    let mut points = points(&months, |nth| Some(jump(nth)));
    points.reverse();
    let target = [step(Some(date(2024, 6, 1)), Some(date(2025, 1, 1)), 1.0, 1.0)];
    assert_sound(&chart(&points, &target).svg().unwrap());
}

#[test]
fn a_sparkline_has_a_line_an_end_and_a_target() {
    let values: Vec<_> = (0..12).map(|nth| (nth != 4).then(|| jump(nth))).collect();
    let spark = Sparkline { description: "Fell from 9 to \"8\" & stayed", values: &values, target: Some((0.5, 0.5)), ..Sparkline::default() };
    let svg = spark.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert!(svg.starts_with(
        r#"<svg class="spark" viewBox="0 0 128 30" role="img" aria-label="Fell from 9 to &quot;8&quot; &amp; stayed"><path class="target""#
    ));
    assert_eq!(svg.matches("class=\"actual\"").count(), 1);
    assert_eq!(attribute(&svg, "<path class=\"actual\"", "d").to_lowercase().matches('m').count(), 2);
    assert_eq!(svg.matches("<circle class=\"pt last\"").count(), 1);
    let svg = Sparkline { target: Some((0.2, f64::INFINITY)), ..spark }.svg().unwrap();
    assert_eq!(attribute(&svg, "<rect class=\"band\"", "y"), "0");
}
