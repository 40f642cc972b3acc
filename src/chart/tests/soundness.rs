//! No input stops a build, and the same input gives the same bytes.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::{assert_sound, chart, jump, months, points, step};
use crate::chart::{Bullet, Mark, Point, ScoreLine, SeriesChart, Sparkline, VarianceBar};

#[test]
fn the_same_input_gives_the_same_bytes() {
    let months = months(60, date(2021, 11, 1));
    let points = points(&months, |nth| (nth % 9 > 0).then(|| jump(nth)));
    let target = [step(None, None, 0.2, 0.6)];
    let chart = chart(&points, &target);
    assert_eq!(chart.svg(), chart.svg());
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
        for svg in svg.iter().chain(&small_ones(&values, &levels)) {
            assert_sound(svg);
        }
    }
}

/// Every small chart that these numbers make.
fn small_ones(values: &[f64], levels: &[f64]) -> Vec<String> {
    let all: Vec<_> = values.iter().enumerate().map(|(nth, &value)| (nth % 5 != 3).then_some(value)).collect();
    let pairs = (Some((levels[3], levels[4])), Some((levels[0], levels[1])));
    let marks = [Mark::Worse, Mark::Ghost, Mark::Neutral];
    let spark = Sparkline { values: &all, target: pairs.0, limits: pairs.1, marks: &marks, ..Sparkline::default() };
    let bars = levels.iter().map(|&gap| VarianceBar { gap, ..VarianceBar::default() }.svg());
    let bullet = Bullet { value: levels[0], target: Some(levels[1]), edges: &levels[2..4], ..Bullet::default() };
    let scaled = Bullet { scale: pairs.0, lower_is_better: true, ..bullet };
    let score = ScoreLine { scores: &all, review: Some(values.len() / 2), ..ScoreLine::default() };
    [spark.svg(), bullet.svg(), scaled.svg(), score.svg()].into_iter().chain(bars).flatten().collect()
}
