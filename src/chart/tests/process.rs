//! The large chart as a process-behaviour chart.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{ONE, assert_plain, assert_sound, attribute, chart, count, jump, months, number, points};
use crate::chart::{Forecast, ForecastStep, Limits, Mark, MovingRanges, Note, SeriesChart, Width};

/// Limits around 0.5 for points `from..=to`.
fn limits(from: usize, to: usize) -> Limits {
    Limits { from, to, mean: 0.5, lower: 0.1, upper: 0.9, provisional: false, range_mean: 0.2, range_upper: 0.6 }
}

fn note<'a>(date: Date, first: &'a str, second: &'a str) -> Note<'a> {
    Note { date, lines: [first, second] }
}

/// Five months after October 2026.
fn steps() -> Vec<ForecastStep> {
    (1..=5)
        .map(|nth| {
            let date = date(2026, 10, 1).checked_add(nth.months()).unwrap().last_of_month();
            ForecastStep { date, mid: 0.5, low80: 0.2, high80: 0.8, low50: 0.4, high50: 0.6 }
        })
        .collect()
}

#[test]
fn limits_are_an_area_two_edges_and_a_mean_each_with_its_name() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(0.2 + jump(nth) / 2.0));
    let svg = SeriesChart { limits: &[limits(0, 23)], ..chart(&points, &[]) }.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert_eq!((count(&svg, "nat"), count(&svg, "limit"), count(&svg, "mean")), (1, 1, 1));
    // The two edges are one path of two parts.
    assert_eq!(attribute(&svg, "<path class=\"limit\"", "d").to_lowercase().matches('m').count(), 2);
    for name in [">Upper limit 0.9<", ">Mean 0.5<", ">Lower limit 0.1<"] {
        assert!(svg.contains(name), "no {name} in {svg}");
    }
}

#[test]
fn provisional_limits_look_provisional() {
    let months = months(8, date(2026, 3, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let limits = [Limits { provisional: true, ..limits(0, 7) }];
    let svg = SeriesChart { limits: &limits, ..chart(&points, &[]) }.svg().unwrap();
    assert_eq!((count(&svg, "nat prov"), count(&svg, "limit prov"), count(&svg, "mean prov")), (1, 1, 1));
    assert_eq!((count(&svg, "nat"), count(&svg, "limit"), count(&svg, "mean")), (0, 0, 0));
}

#[test]
fn partitions_meet_halfway_and_the_last_goes_on_to_the_side() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let two = [limits(0, 11), Limits { upper: 0.8, ..limits(12, 23) }];
    let rebase = [note(date(2025, 11, 1), "Limits set anew", "")];
    let steps = steps();
    let forecast = Some(Forecast { label: "Mar 2027", steps: &steps });
    let svg = SeriesChart { limits: &two, rebases: &rebase, forecast, ..chart(&points, &[]) }.svg().unwrap();
    assert_sound(&svg);
    let second = svg.split_once("<rect class=\"nat\"").unwrap().1;
    let first_end = number(&svg, "<rect class=\"nat\"", "x") + number(&svg, "<rect class=\"nat\"", "width");
    let second_start = number(second, "<rect class=\"nat\"", "x");
    assert!((first_end - second_start).abs() < 0.15, "{first_end} {second_start}");
    // The line of the new limits stands where they begin.
    let line = attribute(&svg, "<path class=\"rebase\"", "d");
    assert!(line.starts_with(&format!("M{second_start} ")), "{line} {second_start}");
    assert!(svg.contains(">Limits set anew</text>"));
    let base = attribute(&svg, "<path class=\"base\"", "d");
    let (left, wide) = base[1..].split_once('h').unwrap();
    let side = left.split_once(' ').unwrap().0.parse::<f64>().unwrap() + wide.parse::<f64>().unwrap();
    let second_end = second_start + number(second, "<rect class=\"nat\"", "width");
    assert!((second_end - side).abs() < 0.15, "{second_end} {side}");
}

#[test]
fn a_limit_beyond_what_a_figure_can_be_has_no_line() {
    let months = months(12, date(2025, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let below = [Limits { lower: -0.3, ..limits(0, 11) }];
    let svg = SeriesChart { limits: &below, bounds: (Some(0.0), None), ..chart(&points, &[]) }.svg().unwrap();
    assert!(svg.contains("Upper limit 0.9") && !svg.contains("Lower limit") && !svg.contains(">-0"));
    assert_eq!(attribute(&svg, "<path class=\"limit\"", "d").to_lowercase().matches('m').count(), 1);
    // The area reaches down to what a figure can be.
    let foot = number(&svg, "<rect class=\"nat\"", "y") + number(&svg, "<rect class=\"nat\"", "height");
    assert!((foot - 296.0).abs() < 0.15, "{foot}");
}

#[test]
fn points_say_what_they_say_by_shape() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let mut marks = [Mark::Plain; 24];
    (marks[3], marks[5], marks[7], marks[9]) = (Mark::Worse, Mark::Better, Mark::Neutral, Mark::Ghost);
    let svg = SeriesChart { marks: &marks, ..chart(&points, &[]) }.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    let corners = |class: &str| {
        let line = attribute(&svg, &format!("<path class=\"{class}\""), "d");
        line.chars().filter(|&c| c == 'l' || c == 'h' || c == 'v').count() + line.matches([' ', '-']).count()
    };
    assert!(attribute(&svg, "<path class=\"pt worse\"", "d").ends_with('z') && corners("pt worse") > 3);
    assert_eq!(svg.matches("<path class=\"pt better\"").count(), 1);
    assert_eq!(svg.matches("<path class=\"pt neutral\"").count(), 1);
    assert_eq!(svg.matches("<circle class=\"pt ghost\"").count(), 1);
    assert_eq!(svg.matches("<circle class=\"pt\"").count(), 19);
    // Each still says its period and number.
    for nth in [3, 5, 7, 9] {
        assert!(svg.contains(&format!("><title>{}: ", months[nth].1)), "{nth}");
    }
    // The line passes the ghost by: 23 points, without a gap.
    let line = attribute(&svg, "<path class=\"actual\"", "d");
    assert_eq!(line.to_lowercase().matches('m').count(), 1);
    assert_eq!(count(&svg, "pt last"), 1);
}

#[test]
fn a_last_point_with_a_signal_has_its_shape() {
    let months = months(12, date(2025, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let mut marks = [Mark::Plain; 12];
    marks[11] = Mark::Worse;
    let svg = SeriesChart { marks: &marks, ..chart(&points, &[]) }.svg().unwrap();
    assert_eq!((count(&svg, "pt worse"), count(&svg, "pt last")), (1, 0));
}

#[test]
fn a_forecast_is_two_areas_a_line_and_its_end_in_words() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let steps = steps();
    let forecast = Some(Forecast { label: "Mar 2027", steps: &steps });
    let plain = SeriesChart { forecast, ..chart(&points, &[]) };
    let svg = plain.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    assert_eq!((count(&svg, "fan"), count(&svg, "forecast"), count(&svg, "now")), (2, 1, 1));
    for text in [">Forecast 0.5<", ">0.2 to 0.8 likely<", ">Mar 2027<"] {
        assert!(svg.contains(text), "no {text} in {svg}");
    }
    // What was foretold for days that have come is not shown.
    let past = [ForecastStep { date: date(2026, 9, 30), mid: 0.123, ..steps[0] }, steps[4]];
    let forecast = Some(Forecast { label: "Mar 2027", steps: &past });
    let line = SeriesChart { forecast, ..plain }.svg().unwrap();
    assert_eq!(attribute(&line, "<path class=\"forecast\"", "d").matches(['l', 'h']).count(), 1);
}

#[test]
fn a_forecast_stays_within_what_a_figure_can_be() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let steps: Vec<_> = steps().iter().map(|step| ForecastStep { low80: -9.0, high80: 9.0, ..*step }).collect();
    let forecast = Some(Forecast { label: "Mar 2027", steps: &steps });
    let svg = SeriesChart { forecast, bounds: (Some(0.0), Some(1.0)), ..chart(&points, &[]) }.svg().unwrap();
    assert!(svg.contains(">1.0</text>") && !svg.contains(">9.0</text>") && !svg.contains(">-9.0</text>"));
}

#[test]
fn notes_are_texts_above_with_leaders_and_the_most_important_stay() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let notes = [
        note(date(2026, 5, 11), "Quay Street closes,", "11 May 2026"),
        note(date(2025, 5, 4), "New timetable,", "4 May 2025"),
        note(date(2026, 6, 2), "Second depot", ""),
        note(date(2025, 9, 2), "One too many", ""),
        note(date(1999, 9, 2), "Long ago", ""),
    ];
    let wide = SeriesChart { notes: &notes, ..chart(&points, &[]) };
    let svg = wide.svg().unwrap();
    assert_sound(&svg);
    for text in ["Quay Street closes,", "11 May 2026", "New timetable,", "Second depot"] {
        assert!(svg.contains(&format!(">{text}</text>")), "no {text}");
    }
    assert!(!svg.contains("One too many") && !svg.contains("Long ago"));
    assert_eq!(attribute(&svg, "<path class=\"leader\"", "d").to_lowercase().matches('m').count(), 3);
    let svg = SeriesChart { width: Width::Narrow, ..wide }.svg().unwrap();
    assert!(svg.contains("Quay Street") && svg.contains("New timetable") && !svg.contains("Second depot"));
    // Without any, the room above goes to the plot.
    let plain = chart(&points, &[]).svg().unwrap();
    assert!(plain.contains("0 0 900 340") && !plain.contains("events"));
}

#[test]
fn the_last_value_stands_at_its_point_before_a_forecast() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(if nth == 23 { 0.77 } else { jump(nth) / 2.0 }));
    let steps = steps();
    let forecast = Some(Forecast { label: "Mar 2027", steps: &steps });
    let svg = SeriesChart { forecast, number: &|value| format!("{value:.2}"), ..chart(&points, &[]) }.svg().unwrap();
    let dot = (number(&svg, "<circle class=\"pt last\"", "cx"), number(&svg, "<circle class=\"pt last\"", "cy"));
    let text = (number(&svg, "<text class=\"val\"", "x"), number(&svg, "<text class=\"val\"", "y"));
    assert!((dot.0 - text.0).abs() < 60.0 && (dot.1 - text.1).abs() < 50.0, "{dot:?} {text:?}");
    assert!(svg.contains(">0.77</text>"));
}

#[test]
fn moving_ranges_have_a_panel_with_their_limit() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let values: Vec<_> = (0..24).map(|nth| (nth > 0).then_some(if nth == 12 { 0.95 } else { 0.3 })).collect();
    let ranges = Some(MovingRanges { title: "Change from month to month", values: &values });
    let limits = [limits(0, 23)];
    let svg = SeriesChart { limits: &limits, ranges, ..chart(&points, &[]) }.svg().unwrap();
    assert_sound(&svg);
    assert_plain(&svg);
    for text in [">Change from month to month<", ">Upper limit 0.6<", ">Mean 0.2<", ">0.0<"] {
        assert!(svg.contains(text), "no {text} in {svg}");
    }
    assert_eq!((count(&svg, "thin"), count(&svg, "pt over"), count(&svg, "dots")), (1, 1, 1));
    assert_eq!(attribute(&svg, "<path class=\"dots\"", "d").matches("h0").count(), 23);
    // The same days stand at the same places in both panels.
    let over = number(&svg, "<circle class=\"pt over\"", "cx");
    let at = svg.find(&format!("><title>{}: ", months[12].1)).unwrap();
    let dot = number(&svg[svg[..at].rfind("<circle").unwrap()..], "<circle", "cx");
    assert!((over - dot).abs() < 0.05, "{over} {dot}");
}

#[test]
fn the_adjusted_series_is_a_second_line() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let adjusted: Vec<_> = (0..24).map(|nth| (nth != 7).then(|| jump(nth + 1))).collect();
    let svg = SeriesChart { adjusted: &adjusted, ..chart(&points, &[]) }.svg().unwrap();
    assert_eq!(attribute(&svg, "<path class=\"second\"", "d").to_lowercase().matches('m').count(), 2);
    assert!(svg.contains(">Adjusted 0.5</text>"), "{svg}");
}

#[test]
fn the_narrow_drawing_may_stand_beside_the_wide_one() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let svg = SeriesChart { limits: &[limits(0, 23)], ..chart(&points, &[]) }.both().unwrap();
    let (wide, narrow) = svg.split_at(svg.rfind("<svg").unwrap());
    assert_sound(wide);
    assert_sound(narrow);
    assert!(wide.starts_with("<svg class=\"chart\" viewBox=\"0 0 900 "));
    assert!(narrow.starts_with("<svg class=\"chart narrow\" viewBox=\"0 0 348 "));
    assert!(narrow.contains("aria-labelledby=\"late-n-t late-n-d\"") && narrow.contains("<desc id=\"late-n-d\">"));
    // Names stand on two lines.
    assert!(narrow.contains(">Upper</text>") && narrow.contains(">0.9</text>"));
}

#[test]
fn a_shorter_print_is_for_ticks_and_limits_only() {
    let months = months(24, date(2024, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let percent = |value: f64| format!("{value:.1}%");
    let chart = SeriesChart { limits: &[limits(0, 23)], number: &percent, short: Some(ONE), ..chart(&points, &[]) };
    let svg = chart.svg().unwrap();
    assert!(svg.contains(">Mean 0.5<") && svg.contains("%</text>"));
    let ticks = svg.split_once(r#"<g class="axis" text-anchor="end">"#).unwrap().1.split_once("</g>").unwrap().0;
    assert!(!ticks.contains('%'), "{ticks}");
    assert!(svg.contains(": 0.0%</title>"));
}

#[test]
fn a_full_chart_stays_light() {
    let months = months(60, date(2021, 11, 1));
    let points = points(&months, |nth| Some(jump(nth)));
    let values: Vec<_> = (0..60).map(|nth| (nth > 0).then(|| (jump(nth) - jump(nth - 1)).abs())).collect();
    let ranges = Some(MovingRanges { title: "Change from month to month", values: &values });
    let steps = steps();
    let forecast = Some(Forecast { label: "Mar 2027", steps: &steps });
    let svg = SeriesChart { limits: &[limits(0, 59)], ranges, forecast, ..chart(&points, &[]) }.svg().unwrap();
    assert!(svg.len() < 11 * 1024, "{} bytes", svg.len());
}
