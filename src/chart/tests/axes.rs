//! Round ticks and calendar ticks.

use jiff::civil::date;

use super::{ONE, WHOLE, attribute, chart, months, points};
use crate::chart::labels::width;
use crate::chart::time_axis::{Ruler, TimeTick, day};
use crate::chart::value_axis::ValueAxis;
use crate::chart::{Number, Point};

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
    let ruler = Ruler {
        place: &|date| 500 + (day(date) - first) * 7000 / (last - first).max(1),
        width: 9000,
        font: 120,
        months: crate::chart::Wording::default().months,
    };
    let ticks = ruler.ticks(points);
    for pair in ticks.windows(2) {
        let reach = |at: usize| width(&pair[at].text, 120) / 2;
        assert!(pair[0].middle + reach(0) < pair[1].middle - reach(1), "{ticks:?}");
    }
    let text = |tick: &TimeTick| match &tick.year {
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
