//! What must hold whatever the numbers.

use proptest::collection::vec;
use proptest::num::f64::ANY;
use proptest::prelude::*;
use throughline::statistics::aggregate::{Function, aggregate, ratio};
use throughline::statistics::direction::{Direction, Target};
use throughline::statistics::impact::{Trial, impact};
use throughline::statistics::limits::Centre;
use throughline::statistics::outlook::{Question, Verdict, outlook};
use throughline::statistics::process::{Chart, Profile, Settings, chart};
use throughline::statistics::{anhoj, autocorrelation, coarse, earned_schedule, pace, seasonal, stable_shift};
use throughline::statistics::{distribution, mann_kendall, theil_sen};

/// Values as people record them: whole numbers with ties.
fn series(length: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    vec((-40_i32..40).prop_map(f64::from), length)
}

fn settings() -> impl Strategy<Value = Settings> {
    let profile = prop_oneof![Just(Profile::Nhs), Just(Profile::Wheeler)];
    let direction = prop_oneof![Just(Direction::Up), Just(Direction::Down), Just(Direction::Neutral)];
    let centre = prop_oneof![Just(Centre::Mean), Just(Centre::Median)];
    (profile, direction, centre, proptest::option::of(0_usize..30), -50.0..50.0_f64).prop_map(
        |(profile, direction, centre, baseline, target)| Settings {
            profile,
            direction,
            centre,
            baseline,
            target: Some(Target::Value(target)),
            ..Settings::default()
        },
    )
}

/// Limits alone, which is what ghosts must not move.
fn limits(chart: &Chart) -> Vec<Option<[f64; 4]>> {
    let read = |part: &throughline::statistics::partition::Partition| {
        part.limits.map(|limits| [limits.mean, limits.lower, limits.upper, limits.range_limit])
    };
    chart.partitions.iter().map(read).collect()
}

fn opposite(direction: Direction) -> Direction {
    match direction {
        Direction::Up => Direction::Down,
        Direction::Down => Direction::Up,
        Direction::Neutral => Direction::Neutral,
    }
}

proptest! {
    #[test]
    fn flags_do_not_change_with_the_unit(
        values in series(0..70), starts in vec(0_usize..70, 0..3), ghosts in vec(0_usize..70, 0..4),
        settings in settings(), factor in 0.01..1000.0_f64, offset in -1e4..1e4_f64,
    ) {
        let moved: Vec<f64> = values.iter().map(|value| factor * value + offset).collect();
        let plain = chart(&values, &ghosts, &starts, &settings);
        let other = chart(&moved, &ghosts, &starts, &settings);
        prop_assert_eq!(&plain.flags, &other.flags);
        prop_assert_eq!(plain.signal, other.signal);
    }

    #[test]
    fn a_mirror_mirrors_the_verdict(
        values in series(0..70), starts in vec(0_usize..70, 0..3), settings in settings(),
    ) {
        let mirrored: Vec<f64> = values.iter().map(|value| -value).collect();
        let target = settings.target.map(|target| match target {
            Target::Value(value) => Target::Value(-value),
            Target::Band { low, high } => Target::Band { low: -high, high: -low },
        });
        let plain = chart(&values, &[], &starts, &settings);
        let other =
            chart(&mirrored, &[], &starts, &Settings { direction: opposite(settings.direction), target, ..settings });
        prop_assert_eq!(plain.assurance, other.assurance);
        prop_assert_eq!(plain.signal.letter, other.signal.letter.map(throughline::statistics::direction::Side::opposite));
        prop_assert_eq!(plain.signal.since, other.signal.since);
        prop_assert_eq!(plain.signal.conflict, other.signal.conflict);
        if settings.direction != Direction::Neutral {
            prop_assert_eq!(plain.signal.variation, other.signal.variation);
        }
    }

    #[test]
    fn a_ghost_changes_no_limit(
        values in series(0..60), start in 1_usize..60, place in 0_usize..60, ghost in ANY, settings in settings(),
    ) {
        let place = place.min(values.len());
        let mut haunted = values.clone();
        haunted.insert(place, ghost);
        // The start moves with its point.
        let moved = if place <= start { start + 1 } else { start };
        let plain = chart(&values, &[], &[start], &settings);
        let other = chart(&haunted, &[place], &[moved], &settings);
        prop_assert_eq!(limits(&plain).into_iter().flatten().collect::<Vec<_>>(),
            limits(&other).into_iter().flatten().collect::<Vec<_>>());
        let mut flags = other.flags;
        prop_assert!(flags.remove(place).is_empty());
        prop_assert_eq!(plain.flags, flags);
        prop_assert_eq!(plain.signal.variation, other.signal.variation);
    }

    #[test]
    fn appending_never_changes_a_frozen_baseline(
        values in series(24..60), more in series(0..40), baseline in 6_usize..24, start in 1_usize..60,
    ) {
        let settings = Settings { baseline: Some(baseline), ..Settings::default() };
        let before = chart(&values, &[], &[start], &settings);
        let after = chart(&[values.clone(), more].concat(), &[], &[start], &settings);
        for (before, after) in before.partitions.iter().zip(&after.partitions).filter(|(part, _)| part.frozen) {
            prop_assert_eq!(before.limits, after.limits);
            prop_assert!(after.frozen);
        }
    }

    #[test]
    fn a_harder_target_is_never_better_assured(
        values in series(15..60), low in -90.0..90.0_f64, more in 0.0..50.0_f64,
    ) {
        for (direction, harder) in [(Direction::Up, low + more), (Direction::Down, low - more)] {
            let read = |target| {
                let target = Some(Target::Value(target));
                chart(&values, &[], &[], &Settings { direction, target, ..Settings::default() }).assurance
            };
            prop_assert!(read(harder) <= read(low));
        }
    }

    #[test]
    fn a_steeper_line_is_steeper_by_as_much(values in series(2..40), slope in -9_i8..9) {
        let times: Vec<f64> = (0..40_u8).map(f64::from).take(values.len()).collect();
        let tilted: Vec<f64> =
            values.iter().zip(&times).map(|(value, time)| value + f64::from(slope) * time).collect();
        let line = |values: &[f64]| theil_sen::theil_sen(&times, values);
        if let (Some(plain), Some(tilted)) = (line(&values), line(&tilted)) {
            prop_assert!((tilted.slope - plain.slope - f64::from(slope)).abs() < 1e-9);
            prop_assert!((tilted.sigma - plain.sigma).abs() < 1e-9);
            prop_assert!(plain.slope_low <= plain.slope && plain.slope <= plain.slope_high);
        }
    }

    #[test]
    fn an_outlook_is_inside_its_interval(
        values in series(8..60), season in proptest::option::of(0_usize..14), horizon in 1_usize..40,
    ) {
        let times: Vec<i64> = (0..60).take(values.len()).collect();
        let got = outlook(&Question {
            values: &values, times: &times, horizon, season, direction: Direction::Up,
            target: Some(Target::Value(10.0)), baseline: None, level: 0.8,
        });
        prop_assert_eq!(got.fan.len(), horizon.min(values.len() / 2));
        for step in &got.fan {
            let bounds = [step.outer.0, step.inner.0, step.value, step.inner.1, step.outer.1];
            prop_assert!(bounds.is_sorted(), "{:?}", step);
        }
        prop_assert_eq!(got.verdict == Verdict::CannotSayYet, horizon > values.len() / 2);
    }

    #[test]
    fn nothing_panics(
        values in vec(ANY, 0..60), more in vec(ANY, 0..60), times in vec(any::<i64>(), 0..60),
        indices in vec(any::<usize>(), 0..8), places in vec(0_usize..70, 0..8), settings in settings(),
        (a, b, c) in (ANY, ANY, ANY), count in any::<usize>(), season in proptest::option::of(any::<usize>()),
    ) {
        for target in [Target::Value(a), Target::Band { low: a, high: b }] {
            let settings = Settings { target: Some(target), baseline: season, ..settings };
            let read = chart(&values, &places, &[&indices[..], &places[..]].concat(), &settings);
            prop_assert_eq!(read.flags.len(), values.len());
            let mut times = times.clone();
            times.sort_unstable();
            times.dedup();
            let length = times.len().min(values.len());
            for horizon in [0, 1, 7, count] {
                let _ = outlook(&Question {
                    values: &values[..length], times: &times[..length], horizon, season, direction: settings.direction,
                    target: Some(target), baseline: season, level: c,
                });
            }
        }
        let _ = impact(&Trial {
            before: &values, after: &more, expected_direction: settings.direction, expected_change: Some(a),
            others_nearby: false,
        });
        let _ = (anhoj::run_chart(&values), autocorrelation::lag_one(&values), coarse::too_coarse(&values));
        let _ = autocorrelation::autocorrelated(&values);
        let _ = stable_shift::suggestions(&values, &indices, &stable_shift::Settings::default());
        let odd = stable_shift::Settings { period: count, run: 0, exclusions: 9 };
        let _ = stable_shift::suggestions(&values, &places, &odd);
        let factors = seasonal::factors(&values, &places, count).unwrap_or_default();
        let _ = (seasonal::deseasonalise(&values, &places, &factors), seasonal::differences(&times, &values, count));
        let _ = (theil_sen::theil_sen(&more, &values), mann_kendall::mann_kendall(&values));
        let _ = (distribution::t_quantile(a, b), distribution::normal_quantile(a), distribution::normal_chance(a));
        let _ = distribution::binomial_quantile(a, 300, b);
        let _ = earned_schedule::earned_schedule(&values, a, b);
        let _ = (pace::expected_linear(a, b, c), pace::expected_phased(a, &values, b), pace::pace(a, b));
        let _ = (pace::required_run_rate(a, b, c), pace::level_progress(a, b, c), pace::band(a, settings.direction));
        let some: Vec<Option<f64>> = values.iter().copied().map(Some).collect();
        for function in [Function::Sum, Function::Mean, Function::Last, Function::Min, Function::Max, Function::Count] {
            let _ = aggregate(&some, function);
        }
        let _ = ratio(&some, &more.iter().copied().map(Some).collect::<Vec<_>>());
    }
}

proptest! {
    // Candidates left open are rare: with fewer cases a search that does not wait for them passes.
    #![proptest_config(ProptestConfig::with_cases(8000))]

    #[test]
    fn suggestions_have_no_regrets(values in vec((0_u8..3, 0_u8..4), 0..160), cut in 0_usize..160) {
        // Levels that stay for a while, so that there is something to find.
        let mut level = 0.0;
        let values: Vec<f64> = values
            .iter()
            .enumerate()
            .map(|(index, &(step, noise))| {
                if index % 13 == 0 {
                    level = f64::from(step) * 3.0;
                }
                level + f64::from(noise)
            })
            .collect();
        let settings = stable_shift::Settings { period: 9, run: 4, ..stable_shift::Settings::default() };
        for settings in [settings, stable_shift::Settings::default()] {
            let early = stable_shift::suggestions(&values[..cut.min(values.len())], &[], &settings);
            let late = stable_shift::suggestions(&values, &[], &settings);
            prop_assert_eq!(&late[..early.len()], &early[..]);
        }
    }
}
