//! Ten thousand points, and ten thousand KPIs.

use throughline::statistics::direction::{Direction, Target};
use throughline::statistics::outlook::{Question, outlook};
use throughline::statistics::process::{Settings, chart};
use throughline::statistics::{anhoj, autocorrelation, coarse, mann_kendall, stable_shift};

#[test]
fn ten_thousand_points_are_no_trouble() {
    let values: Vec<f64> = (0..10_000_u32).map(|i| f64::from(i * 7919 % 1013) + f64::from(i / 3000) * 900.0).collect();
    let times: Vec<i64> = (0..10_000).collect();
    let read = chart(&values, &[], &[5000], &Settings::default());
    assert_eq!(read.used, 10_000);
    for season in [None, Some(12)] {
        let got = outlook(&Question {
            values: &values,
            times: &times,
            horizon: 5000,
            season,
            direction: Direction::Up,
            target: Some(Target::Value(10.0)),
            baseline: None,
            level: 0.8,
        });
        assert_eq!(got.fan.len(), 5000);
    }
    assert!(anhoj::run_chart(&values).is_some() && mann_kendall::mann_kendall(&values).is_some());
    assert_eq!(stable_shift::suggestions(&values, &[], &stable_shift::Settings::default()).len(), 3);
    assert!(coarse::too_coarse(&values), "this made-up series moves in a few fixed steps");
}

#[test]
#[ignore = "a measurement: cargo test --release --test statistics -- --ignored --nocapture"]
fn how_long_ten_thousand_kpis_take() {
    let series: Vec<Vec<f64>> =
        (0..10_000_u32).map(|kpi| (0..60_u32).map(|i| f64::from((kpi * 31 + i * 7919) % 1013)).collect()).collect();
    let times: Vec<i64> = (0..60).collect();
    let start = std::time::Instant::now();
    let flagged: usize = series.iter().map(|values| chart(values, &[3], &[30], &Settings::default()).flags.len()).sum();
    println!("charts {:?} ({flagged} points)", start.elapsed());
    let start = std::time::Instant::now();
    for values in &series {
        let question = Question {
            values,
            times: &times,
            horizon: 12,
            season: None,
            direction: Direction::Up,
            target: Some(Target::Value(10.0)),
            baseline: None,
            level: 0.8,
        };
        let _ = std::hint::black_box(outlook(&question));
    }
    println!("outlooks {:?}", start.elapsed());
    let start = std::time::Instant::now();
    for values in &series {
        let _ = std::hint::black_box((
            anhoj::run_chart(values),
            coarse::too_coarse(values),
            autocorrelation::autocorrelated(values),
            stable_shift::suggestions(values, &[], &stable_shift::Settings::default()),
        ));
    }
    println!("the rest {:?}", start.elapsed());
}
