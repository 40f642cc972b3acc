//! Each test draws two lines of changes and says what the claim is worth.

use super::changes::{Line, Turn};
use super::*;
use crate::calendar::{FiscalYears, Grain};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn month(text: &str) -> Period {
    Period::of_date(day(&format!("{text}-01")), Grain::Month, &FiscalYears::default(), false)
}

/// A monthly KPI from 2022 on, with its changes: `+2025-03` for the better, `-2025-03` for the worse; each one's signals
/// go on for the months after `/`.
fn line(id: &str, to: &str, changes: &[&str]) -> Line {
    let turns = changes.iter().map(|written| {
        let (since, last) = written[1..].split_once('/').unwrap_or((&written[1..], &written[1..]));
        Turn { since: month(since), last: month(last).end(), better: written.starts_with('+'), begins: true }
    });
    Line {
        kpi: Ref { kind: Kind::Kpi, id: id.into() },
        begin: month("2022-01").end(),
        end: month(to).end(),
        days: 31,
        turns: turns.collect(),
    }
}

fn said(cause: &[Line], effect: &[Line]) -> Bearing {
    bearing(cause, effect).bearing
}

#[test]
fn an_effect_that_follows_bears_the_claim_out() {
    let cause = [line("a", "2026-10", &["+2024-03"])];
    let effect = [line("b", "2026-10", &["+2024-09"])];
    let reading = bearing(&cause, &effect);
    assert_eq!(reading.bearing, Bearing::BorneOut);
    assert_eq!(
        reading.cause.map(|change| (change.kpi.id.to_string(), change.since)),
        Some(("a".into(), month("2024-03")))
    );
    assert_eq!(
        reading.effect.map(|change| (change.kpi.id.to_string(), change.since)),
        Some(("b".into(), month("2024-09")))
    );
}

#[test]
fn a_fall_that_is_followed_by_a_fall_bears_it_out_too() {
    assert_eq!(
        said(&[line("a", "2026-10", &["-2025-06"])], &[line("b", "2026-10", &["-2025-06"])]),
        Bearing::BorneOut,
        "in the same month: which came first can't be told, and the claim does not contradict it"
    );
}

#[test]
fn after_a_year_without_the_effect_it_is_not_borne_out() {
    let cause = [line("a", "2026-10", &["+2025-03"])];
    assert_eq!(said(&cause, &[line("b", "2026-10", &[])]), Bearing::NotBorneOut);
    let other_way = bearing(&cause, &[line("b", "2026-10", &["-2025-07"])]);
    assert_eq!(other_way.bearing, Bearing::NotBorneOut);
    assert_eq!(other_way.effect.map(|change| change.better), Some(false), "the change the other way is named");
    assert_eq!(
        said(&cause, &[line("b", "2026-10", &["+2026-06"])]),
        Bearing::NotBorneOut,
        "15 months later is too late"
    );
}

#[test]
fn before_the_year_is_over_it_is_too_early() {
    let waiting = said(&[line("a", "2026-10", &["+2026-05"])], &[line("b", "2026-10", &[])]);
    assert_eq!(waiting, Bearing::TooEarly(Unsaid::Waiting(day("2027-05-31"))));
}

#[test]
fn one_slow_kpi_of_the_effect_keeps_the_claim_open() {
    let mut slow = line("c", "2026-10", &[]);
    slow.days = 92;
    let effect = [line("b", "2026-10", &[]), slow];
    let waiting = said(&[line("a", "2026-10", &["+2025-08"])], &effect);
    assert_eq!(waiting, Bearing::TooEarly(Unsaid::Waiting(day("2027-09-06"))), "eight quarters");
}

#[test]
fn what_changed_before_its_cause_says_nothing() {
    let effect = [line("b", "2026-10", &["+2024-11/2026-02"])];
    assert_eq!(said(&[line("a", "2026-10", &["+2025-03"])], &effect), Bearing::TooEarly(Unsaid::Before));
}

#[test]
fn a_beginning_that_was_not_seen_is_no_change() {
    let mut cause = line("a", "2026-10", &["+2024-03"]);
    cause.turns[0].begins = false;
    assert_eq!(said(&[cause], &[line("b", "2026-10", &["+2024-09"])]), Bearing::TooEarly(Unsaid::Unchanged));
}

#[test]
fn kpis_of_the_effect_that_change_both_ways_bear_nothing_out() {
    let effect = [line("b", "2026-10", &["+2025-06"]), line("c", "2026-10", &["-2025-07"])];
    assert_eq!(said(&[line("a", "2026-10", &["+2025-03"])], &effect), Bearing::TooEarly(Unsaid::Mixed));
}

#[test]
fn the_latest_change_that_can_be_judged_decides() {
    // The rise of 2023 was followed, the fall of 2025 was not; of the rise of 2026 nothing can be said yet.
    let cause = [line("a", "2026-10", &["+2023-02", "-2025-02", "+2026-08"])];
    let effect = [line("b", "2026-10", &["+2023-08"])];
    let reading = bearing(&cause, &effect);
    assert_eq!(reading.bearing, Bearing::NotBorneOut);
    assert_eq!(reading.cause.map(|change| change.since), Some(month("2025-02")));
}

#[test]
fn a_side_without_kpis_is_named() {
    let some = || [line("a", "2026-10", &["+2025-03"])];
    assert_eq!(said(&[], &some()), Bearing::TooEarly(Unsaid::CauseUnmeasured));
    assert_eq!(said(&some(), &[]), Bearing::TooEarly(Unsaid::EffectUnmeasured));
    let mut late = line("b", "2026-10", &[]);
    late.begin = day("2025-12-31");
    assert_eq!(said(&some(), &[late]), Bearing::TooEarly(Unsaid::Unchanged), "the effect was not measured yet");
}

proptest::proptest! {
    /// The order in which KPIs are listed sways nothing.
    #[test]
    fn order_sways_nothing(months in proptest::collection::vec((0..48_i32, proptest::bool::ANY), 1..8)) {
        let written = |(at, better): &(i32, bool)| {
            format!("{}{}-{:02}", if *better { '+' } else { '-' }, 2022 + at / 12, at % 12 + 1)
        };
        let lines = || -> Vec<Line> {
            months.iter().enumerate().map(|(n, at)| line(&format!("k{n}"), "2026-10", &[&written(at)])).collect()
        };
        let turned = || -> Vec<Line> { lines().into_iter().rev().collect() };
        let effect = [line("e", "2026-10", &["+2023-05", "-2025-01"])];
        proptest::prop_assert_eq!(bearing(&lines(), &effect), bearing(&turned(), &effect));
    }
}
