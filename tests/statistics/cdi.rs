//! The worked example of section 10: hospital infections before and after an intervention.
//!
//! The counts are data set `cdi` of the R package qicharts2 (Jacob Anhøj), months from November 2012. Read off the
//! points of its published C chart (docs/articles/qicharts2, an SVG): every point lies within 0.0014 of a whole
//! number, the first six are those printed by `head(cdi)`, and the means, 449/24 and 85/12, are those of the methods
//! page.

use throughline::statistics::direction::Direction;
use throughline::statistics::impact::{Trial, Verdict, impact};
use throughline::statistics::process::{Settings, chart};
use throughline::statistics::rule::Rule;
use throughline::statistics::variation::Variation;

const COUNTS: [i32; 36] = [
    17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7, 13, 5, 5,
    3, 5, 9, 4, 5, 9,
];

fn values() -> Vec<f64> {
    COUNTS.map(f64::from).to_vec()
}

#[test]
fn all_points_after_are_flagged_against_the_frozen_baseline() {
    let settings = Settings { direction: Direction::Down, ..Settings::default() };
    let read = chart(&values(), &[], &[], &settings);
    assert!((read.partitions[0].limits.unwrap().mean - 18.71).abs() < 0.005);
    let after = &read.flags[24..];
    assert!(after.iter().all(|flags| flags.contains(Rule::ShiftLow)));
    assert_eq!(after.iter().filter(|flags| flags.contains(Rule::OutsideLow)).count(), 2);
    assert_eq!(read.signal.variation, Variation::Improvement);
}

#[test]
fn rebased_at_the_intervention_there_are_no_signals() {
    let read = chart(&values(), &[], &[24], &Settings { direction: Direction::Down, ..Settings::default() });
    let means = [0, 1].map(|part| read.partitions[part].limits.unwrap().mean);
    assert!((means[0] - 449.0 / 24.0).abs() < 1e-12 && (means[1] - 85.0 / 12.0).abs() < 1e-12);
    assert!(read.flags.iter().all(|flags| flags.is_empty()), "{:?}", read.flags);
    assert_eq!(read.signal.variation, Variation::CommonCause);
}

#[test]
fn the_impact_test_says_it_moved() {
    let values = values();
    let got = impact(&Trial {
        before: &values[..24],
        after: &values[24..],
        expected_direction: Direction::Down,
        expected_change: None,
        others_nearby: false,
    });
    assert_eq!((got.verdict, got.anyway), (Verdict::Moved, None), "{got:?}");
}
