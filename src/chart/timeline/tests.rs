//! Rows that are sound whatever the days, and say what is what by shape.

use super::{Axis, Point, Row, Scale, Shape, Span, Tick};
use crate::chart::tests::{assert_plain, assert_sound};
use jiff::civil::{Date, date};
use proptest::prelude::*;

#[test]
fn a_scale_shows_whole_months() {
    let scale = Scale::new(date(2026, 11, 21), date(2026, 2, 3));
    assert_eq!((scale.first(), scale.last()), (date(2026, 2, 1), date(2026, 11, 30)));
    assert_eq!((scale.place(date(2026, 2, 1)), scale.place(date(2026, 12, 1))), (0.0, 100.0));
    assert!(scale.place(date(1800, 1, 1)).abs() < f64::EPSILON);
}

#[test]
fn a_span_says_what_is_cut_off() {
    let scale = Scale::new(date(2026, 1, 1), date(2026, 12, 31));
    let span = scale.span(date(2025, 7, 1), date(2026, 12, 31)).unwrap();
    assert!(span.cut_before && !span.cut_after && span.from == 0.0);
    assert_eq!(scale.span(date(2024, 1, 1), date(2025, 1, 1)), None);
    assert_eq!(scale.span(date(2026, 3, 1), date(2026, 2, 1)), None);
}

#[test]
fn ticks_are_months_quarters_or_years_and_never_too_many() {
    let days = |from: Date, to: Date| {
        let ticks = Scale::new(from, to).ticks(7);
        ticks.iter().map(|tick| (tick.day.to_string(), tick.months, tick.minor)).collect::<Vec<_>>()
    };
    assert_eq!(
        days(date(2026, 10, 5), date(2027, 1, 9)),
        [
            ("2026-10-01".to_owned(), 1, true),
            ("2026-11-01".to_owned(), 1, false),
            ("2026-12-01".to_owned(), 1, true),
            ("2027-01-01".to_owned(), 1, false)
        ]
    );
    assert_eq!(days(date(2026, 1, 5), date(2027, 7, 9)).len(), 7);
    let halves = days(date(2024, 9, 2), date(2027, 12, 10));
    assert_eq!((halves.len(), halves[0].clone()), (6, ("2025-01-01".to_owned(), 6, false)));
}

#[test]
fn a_row_says_done_left_plan_slip_and_milestones() {
    let scale = Scale::new(date(2026, 1, 1), date(2026, 12, 31));
    let span = |from, to| scale.span(from, to);
    let points = [
        Point { at: 20.0, shape: Shape::Done, label: "Signed <off>".to_owned() },
        Point { at: 60.0, shape: Shape::Late, label: String::new() },
        Point { at: 50.0, shape: Shape::Was, label: String::new() },
    ];
    let row = Row {
        description: "Chargers, \"East\"",
        work: span(date(2026, 1, 1), date(2026, 9, 1)),
        done: span(date(2026, 1, 1), date(2026, 5, 1)),
        plan: span(date(2026, 1, 1), date(2026, 7, 1)),
        slip: span(date(2026, 7, 1), date(2026, 9, 1)),
        today: Some(40.0),
        points: &points,
        late: "+9 wk",
        ..Row::default()
    };
    let svg = row.svg();
    assert_sound(&svg);
    assert_plain(&svg);
    for class in ["rest", "prog", "plan", "slip", "today", "ms-done", "ms-late", "ms-was", "slipt"] {
        assert_eq!(svg.matches(&format!("class=\"{class}\"")).count(), 1, "{class} in {svg}");
    }
    assert!(svg.find("ms-was").unwrap() < svg.find("ms-done").unwrap(), "ghosts lie below");
    assert!(svg.contains("<title>Signed &lt;off&gt;</title>"), "{svg}");
    assert_eq!(svg, row.svg());
}

#[test]
fn a_bar_that_goes_on_beyond_the_picture_says_so() {
    let cut = Span { from: 0.0, to: 100.0, cut_before: true, cut_after: true };
    let row = Row { work: Some(cut), ..Row::default() };
    assert_eq!(row.svg().matches("class=\"on\"").count(), 2);
    let whole = Span { from: 0.0, to: 100.0, ..Span::default() };
    assert_eq!(Row { work: Some(whole), ..Row::default() }.svg().matches("class=\"on\"").count(), 0);
}

#[test]
fn the_axis_keeps_today_in_the_picture() {
    let ticks = [Tick { at: 0.0, text: "Jan 2026".to_owned(), minor: false }];
    let at = |at: f64| Axis { ticks: &ticks, today: Some((at, "21 Nov")) }.svg();
    assert_sound(&at(50.0));
    assert!(at(50.0).contains("text-anchor=\"middle\"") && at(99.0).contains("text-anchor=\"end\""));
    assert!(!at(1.0).contains("text-anchor"));
}

fn any_date() -> impl Strategy<Value = Date> {
    (1i16..=9998, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

proptest! {
    #[test]
    fn no_day_leaves_the_picture(from in any_date(), to in any_date(), at in any_date(), most in 1_usize..12) {
        let scale = Scale::new(from, to);
        prop_assert!((0.0..=100.0).contains(&scale.place(at)));
        let ticks = scale.ticks(most);
        prop_assert!(ticks.len() <= most);
        prop_assert!(ticks.iter().all(|tick| scale.holds(tick.day)));
        if let Some(span) = scale.span(from.min(at), from.max(at)) {
            prop_assert!(span.from <= span.to && span.to <= 100.0);
        }
    }
}
