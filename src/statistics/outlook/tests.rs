use super::*;

const TREND: [f64; 12] = [10.0, 12.0, 11.0, 15.0, 14.0, 18.0, 17.0, 40.0, 20.0, 23.0, 22.0, 25.0];
const SEASON: [f64; 12] = [10.0, 12.0, 14.0, 11.0, 12.0, 13.0, 15.0, 12.0, 13.0, 15.0, 16.0, 14.0];
const STABLE: [f64; 15] = [90.0, 92.0, 89.0, 91.0, 88.0, 90.0, 93.0, 89.0, 91.0, 90.0, 87.0, 92.0, 90.0, 89.0, 91.0];
const TIMES: [i64; 15] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

fn ask(values: &[f64], horizon: usize, target: f64) -> Question<'_> {
    Question {
        values,
        times: &TIMES[..values.len()],
        horizon,
        season: None,
        direction: Direction::Up,
        target: Some(Target::Value(target)),
        baseline: None,
        level: DEFAULT_LEVEL,
    }
}

fn near(got: Option<f64>, expected: f64) {
    assert!((got.unwrap() - expected).abs() < 5e-7, "{got:?}, not {expected}");
}

#[test]
fn the_seasonal_vector() {
    let question = |horizon| Question { season: Some(4), ..ask(&SEASON, horizon, 99.0) };
    for (horizon, value, half) in [(1, 13.0, 1.868_237), (4, 14.0, 1.868_237), (5, 13.0, 2.642_086)] {
        let got = outlook(&question(horizon));
        assert_eq!(got.method, Method::SeasonalNaive);
        near(got.value, value);
        // The method page multiplies by 1.2816, the normal quantile to four decimals; here it is exact.
        let exact = half * 1.281_551_565_5 / 1.2816;
        near(got.high, value + exact);
        near(got.low, value - exact);
        assert_eq!(got.fan.len(), horizon);
    }
    assert_eq!(outlook(&Question { season: Some(7), ..question(1) }).method, Method::Trend, "not two cycles");
}

#[test]
fn a_season_with_gaps_looks_one_cycle_further_back() {
    // Period 9, the second of the last cycle, is missing: its forecast comes from period 5, two cycles back.
    let (mut values, mut times) = (SEASON.to_vec(), TIMES[..12].to_vec());
    values.remove(9);
    times.remove(9);
    let got = outlook(&Question { season: Some(4), times: &times, ..ask(&values, 2, 99.0) });
    assert_eq!(got.method, Method::SeasonalNaive);
    near(got.value, 13.0);
    assert!(got.high.unwrap() - 13.0 > (got.fan[0].outer.1 - got.fan[0].value) * 1.4, "and less sure");
}

#[test]
fn a_proven_trend_is_continued() {
    // Numbers of the Theil–Sen test, moved to times 0 to 11: t₀ = 14 is three ahead.
    let got = outlook(&ask(&TREND, 3, 20.0));
    assert_eq!((got.method, got.verdict), (Method::Trend, Verdict::LikelyToReach));
    near(got.value, 29.1875);
    near(got.high, 29.1875 + 8.589_574_858);
    assert_eq!(got.arrival, Some(Arrival::Reached));
    assert_eq!(outlook(&ask(&TREND, 3, 30.0)).verdict, Verdict::Uncertain);
    assert_eq!(outlook(&ask(&TREND, 3, 40.0)).verdict, Verdict::LikelyToMiss);
    assert!(got.fan.iter().all(|step| step.inner.0 > step.outer.0 && step.inner.1 < step.outer.1));
}

#[test]
fn arrival_with_its_earliest_and_latest() {
    // The line is 25.0625 at the last value, 1.375 a period; slopes 1.6 and 1.0 turn about (5.5, 17.5).
    let got = outlook(&ask(&TREND, 3, 30.0)).arrival;
    assert_eq!(got, Some(Arrival::Ahead { periods: 4, earliest: 3, latest: Some(7), beyond_cap: false }));
    let far = outlook(&ask(&TREND, 3, 60.0)).arrival;
    assert!(matches!(far, Some(Arrival::Ahead { periods: 26, beyond_cap: true, .. })), "{far:?}");
    let down = Question { direction: Direction::Down, ..ask(&TREND, 3, 10.0) };
    assert_eq!(outlook(&down).arrival, Some(Arrival::NotAtThisRate));
    let band = |low, high| Question { target: Some(Target::Band { low, high }), ..ask(&TREND, 3, 0.0) };
    assert!(matches!(outlook(&band(30.0, 35.0)).arrival, Some(Arrival::Ahead { periods: 4, .. })));
    assert_eq!(outlook(&band(1.0, 5.0)).arrival, Some(Arrival::NotAtThisRate));
    assert_eq!(outlook(&band(20.0, 30.0)).arrival, Some(Arrival::Reached));
}

#[test]
fn a_stable_process_stays_between_its_limits() {
    let got = outlook(&ask(&STABLE, 3, 90.0));
    assert_eq!((got.method, got.verdict, got.arrival), (Method::Mean, Verdict::Uncertain, None));
    near(got.low, 83.483_333_333);
    near(got.high, 96.783_333_333);
    assert_eq!(outlook(&ask(&STABLE, 3, 80.0)).verdict, Verdict::LikelyToReach);
    assert_eq!(outlook(&ask(&STABLE, 3, 100.0)).verdict, Verdict::NeedsAChange);
    let frozen = outlook(&Question { baseline: Some(12), ..ask(&STABLE, 3, 90.0) });
    assert!(frozen.value != got.value, "the chart's frozen limits are the outlook's");
}

#[test]
fn when_it_cannot_say() {
    let few = outlook(&ask(&STABLE[..7], 3, 90.0));
    assert_eq!(few.method, Method::CannotSay(Reason::TooFewPoints { points: 7 }));
    assert_eq!((few.verdict, few.value), (Verdict::CannotSayYet, None));
    assert_eq!(outlook(&ask(&STABLE, 7, 80.0)).verdict, Verdict::LikelyToReach);
    let far = outlook(&ask(&STABLE, 8, 80.0));
    assert_eq!((far.method, far.fan.len()), (Method::CannotSay(Reason::TooFarAhead { cap: 7 }), 7));
    assert_eq!(outlook(&ask(&STABLE, usize::MAX, 80.0)).fan.len(), 7);
    let aimless = outlook(&Question { target: None, ..ask(&STABLE, 3, 0.0) });
    assert_eq!((aimless.method, aimless.verdict), (Method::Mean, Verdict::CannotSayYet));
    let twisted = Question { times: &[1; 15], ..ask(&STABLE, 3, 80.0) };
    assert_eq!(outlook(&twisted).method, Method::CannotSay(Reason::NotComputable));
}

#[test]
fn a_horizon_of_nothing_is_measured() {
    let got = outlook(&ask(&STABLE, 0, 91.0));
    assert_eq!((got.method, got.verdict, got.value), (Method::Measured, Verdict::LikelyToReach, Some(91.0)));
    assert_eq!(outlook(&ask(&STABLE, 0, 92.0)).verdict, Verdict::LikelyToMiss);
}
