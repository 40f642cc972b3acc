//! The golden vectors of the methods page: every limit, flag, variation and assurance.

#![expect(clippy::unwrap_used, reason = "a vector that does not read fails the test")]

use std::collections::BTreeMap;

use serde_json::Value;
use throughline::statistics::direction::{Direction, Target};
use throughline::statistics::partition::MinimumPoints;
use throughline::statistics::process::{Chart, Profile, Settings, chart};
use throughline::statistics::rule::Rule;
use throughline::statistics::variation::{Variation, judge};

const GOLDEN: &str = include_str!("golden/signals.json");

/// The vectors by name; there are 21.
fn vectors() -> BTreeMap<String, Value> {
    let vectors: BTreeMap<String, Value> = serde_json::from_str(GOLDEN).unwrap();
    assert_eq!(vectors.len(), 21);
    vectors
}

fn indices(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|index| usize::try_from(index.as_u64().unwrap()).unwrap() - 1).collect()
}

fn read(vector: &Value, profile: Profile) -> Chart {
    let values: Vec<f64> = vector["values"].as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect();
    let settings = Settings {
        profile,
        direction: match vector["direction"].as_str().unwrap() {
            "up" => Direction::Up,
            "down" => Direction::Down,
            other => unreachable!("direction {other}"),
        },
        target: vector["target"].as_f64().map(Target::Value),
        baseline: vector["baseline_end"].as_u64().map(|end| usize::try_from(end).unwrap()),
        ..Settings::default()
    };
    chart(&values, &indices(&vector["ghosts"]), &indices(&vector["recalc_at"]), &settings)
}

/// The word of the vectors for a rule. They leave Wheeler's moving-range rule out.
fn word(rule: Rule, profile: Profile) -> Option<&'static str> {
    Some(match (rule, profile) {
        (Rule::OutsideHigh, _) => "above_upl",
        (Rule::OutsideLow, _) => "below_lpl",
        (Rule::ShiftHigh, Profile::Nhs) => "shift_above",
        (Rule::ShiftLow, Profile::Nhs) => "shift_below",
        (Rule::ShiftHigh, Profile::Wheeler) => "run8_above",
        (Rule::ShiftLow, Profile::Wheeler) => "run8_below",
        (Rule::TrendUp, _) => "trend_up",
        (Rule::TrendDown, _) => "trend_down",
        (Rule::TwoOfThreeHigh, _) => "two_of_three_above",
        (Rule::TwoOfThreeLow, _) => "two_of_three_below",
        (Rule::ThreeOfFourHigh, _) => "three_of_four_above",
        (Rule::ThreeOfFourLow, _) => "three_of_four_below",
        (Rule::Range, _) => return None,
    })
}

/// The flags of a chart in the vectors' shape: one-based point to sorted words.
fn flags(chart: &Chart, profile: Profile) -> BTreeMap<String, Vec<String>> {
    let mut all = BTreeMap::new();
    for (index, flags) in chart.flags.iter().enumerate() {
        let mut words: Vec<String> = flags.iter().filter_map(|rule| word(rule, profile)).map(Into::into).collect();
        words.sort();
        if !words.is_empty() {
            all.insert((index + 1).to_string(), words);
        }
    }
    all
}

fn expected(flags: &Value) -> BTreeMap<String, Vec<String>> {
    serde_json::from_value(flags.clone()).unwrap()
}

#[test]
fn every_flag_of_both_profiles() {
    for (name, vector) in vectors() {
        let nhs = read(&vector, Profile::Nhs);
        assert_eq!(flags(&nhs, Profile::Nhs), expected(&vector["nhs"]), "{name}");
        if !vector["wheeler"].is_null() {
            let wheeler = read(&vector, Profile::Wheeler);
            assert_eq!(flags(&wheeler, Profile::Wheeler), expected(&vector["wheeler"]), "{name}, Wheeler");
        }
    }
}

#[test]
fn every_limit() {
    for (name, vector) in vectors() {
        let chart = read(&vector, Profile::Nhs);
        for (key, limits) in vector["limits"].as_object().unwrap() {
            // The vector with a frozen baseline gives the same limits twice: for the baseline (0) and what follows (1).
            let partition = &chart.partitions[key.parse::<usize>().unwrap().saturating_sub(1)];
            let got = partition.limits.unwrap();
            let (two_low, two_high) = got.two_sigma();
            for (what, value) in [
                ("mean", got.mean),
                ("amr", got.moving_range),
                ("lpl", got.lower),
                ("upl", got.upper),
                ("url", got.range_limit),
                ("l2", two_low),
                ("u2", two_high),
            ] {
                let want = limits[what].as_f64().unwrap();
                // The vectors are printed to six decimals.
                assert!((value - want).abs() <= 1e-6 * want.abs().max(1.0), "{name} {key} {what}: {value} not {want}");
            }
            assert_eq!(limits["n"].as_u64(), Some(partition.counted as u64), "{name} {key}");
        }
    }
}

#[test]
fn every_point_reads_as_written() {
    for (name, vector) in vectors() {
        let chart = read(&vector, Profile::Nhs);
        let direction = if vector["direction"] == "up" { Direction::Up } else { Direction::Down };
        let mut types = BTreeMap::new();
        for (index, &flags) in chart.flags.iter().enumerate() {
            let judgement = judge(flags, direction);
            let word = match judgement.variation {
                Variation::Improvement => "improvement",
                Variation::Concern if judgement.conflict => "concern*",
                Variation::Concern => "concern",
                Variation::CommonCause => continue,
                other => unreachable!("{name}: {other:?}"),
            };
            types.insert((index + 1).to_string(), word.to_owned());
        }
        let want: BTreeMap<String, String> = serde_json::from_value(vector["nhs_type"].clone()).unwrap();
        assert_eq!(types, want, "{name}");
    }
}

#[test]
fn every_icon() {
    for (name, vector) in vectors() {
        let chart = read(&vector, Profile::Nhs);
        let variation = match chart.signal.variation {
            Variation::Improvement => "improvement",
            Variation::Concern => "concern",
            Variation::CommonCause => "common",
            other => unreachable!("{name}: {other:?}"),
        };
        assert_eq!(vector["variation"], variation, "{name}");
        let assurance = serde_json::to_string(&chart.assurance).unwrap().replace('-', "_").replace('"', "");
        assert_eq!(vector["assurance"], assurance.as_str(), "{name}");
    }
}

#[test]
fn since_is_where_the_last_run_began() {
    let vectors = vectors();
    let since = |name: &str| read(&vectors[name], Profile::Nhs).signal.since.map(|index| index + 1);
    assert_eq!(since("S01_stable"), None);
    assert_eq!(since("S02_outlier_high"), Some(21));
    assert_eq!(since("S04_run8"), Some(20));
    assert_eq!(since("S07_two_of_three"), Some(18));
    assert_eq!(since("S12_conflict"), Some(15));
    assert_eq!(since("S15_frozen_baseline"), Some(13));
    let three_of_four = read(&vectors["S09_three_of_four"], Profile::Wheeler);
    assert_eq!(three_of_four.signal.since, Some(17));
}

#[test]
fn moving_ranges_bridge_ghosts_and_are_flagged_for_wheeler_only() {
    let vectors = vectors();
    let ghosted = read(&vectors["S16_ghost"], Profile::Nhs);
    assert_eq!(ghosted.moving_ranges[6..8], [None, Some(3.0)], "23 after 20, over the ghosted 60");
    let outlier = |profile| read(&vectors["S02_outlier_high"], profile).flags[20].contains(Rule::Range);
    assert!(outlier(Profile::Wheeler) && !outlier(Profile::Nhs));
    let rebased = read(&vectors["S13_rebase"], Profile::Wheeler);
    assert_eq!(rebased.moving_ranges[12], Some(12.0), "shown across the boundary");
    assert!(rebased.flags[12].is_empty(), "but not held against the limits");
}

#[test]
fn an_icon_needs_fifteen_points_and_flags_need_six() {
    let values = [5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 6.0, 5.0, 30.0];
    let settings = Settings { direction: Direction::Up, target: Some(Target::Value(5.0)), ..Settings::default() };
    let short = chart(&values, &[], &[], &settings);
    assert_eq!((short.signal.variation, short.assurance), (Variation::TooFewPoints, None));
    assert!(short.flags[13].contains(Rule::OutsideHigh));
    let five = chart(&[1.0, 1.0, 2.0, 1.0, 90.0], &[], &[], &settings);
    assert!(five.flags.iter().all(|flags| flags.is_empty()) && five.partitions[0].limits.is_none());
    assert_eq!(MinimumPoints::default(), MinimumPoints { provisional: 6, limits: 12, full: 15 });
    assert_eq!(five.warnings.len(), 1);
}

#[test]
fn every_vector_in_another_unit() {
    // Points exactly on the mean or a line must stay there whatever the last digit does.
    for (name, vector) in vectors() {
        for (factor, offset) in [(0.1, 0.0), (1.0 / 3.0, 0.7), (1e-7, 0.0), (1234.567, -98_765.4), (0.01, 1e6)] {
            for profile in [Profile::Nhs, Profile::Wheeler] {
                let mut moved = vector.clone();
                let change = |value: &Value| Value::from(factor * value.as_f64().unwrap() + offset);
                moved["values"] = vector["values"].as_array().unwrap().iter().map(change).collect();
                moved["target"] = change(&vector["target"]);
                let (plain, other) = (read(&vector, profile), read(&moved, profile));
                assert_eq!(plain.flags, other.flags, "{name} times {factor} plus {offset}");
                assert_eq!(
                    (plain.signal, plain.assurance),
                    (other.signal, other.assurance),
                    "{name} {factor} {offset}"
                );
            }
        }
    }
}

#[test]
fn a_run_on_the_mean_is_no_shift() {
    let values = [9, 11, 9, 11, 9, 11, 10, 10, 10, 10, 10, 10, 10, 10, 10, 9, 11, 9, 11].map(f64::from);
    for profile in [Profile::Nhs, Profile::Wheeler] {
        let read = chart(&values, &[], &[], &Settings { profile, baseline: None, ..Settings::default() });
        assert!(read.flags.iter().all(|flags| flags.is_empty()), "{:?}", read.flags);
    }
}
