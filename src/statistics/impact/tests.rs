use super::*;

const BEFORE: [f64; 15] = [20.0, 22.0, 19.0, 21.0, 18.0, 20.0, 23.0, 19.0, 21.0, 20.0, 17.0, 22.0, 20.0, 19.0, 21.0];
const AFTER: [f64; 12] = [10.0, 12.0, 9.0, 11.0, 8.0, 10.0, 13.0, 9.0, 11.0, 10.0, 7.0, 12.0];

fn trial<'a>(before: &'a [f64], after: &'a [f64]) -> Trial<'a> {
    Trial { before, after, expected_direction: Direction::Down, expected_change: None, others_nearby: false }
}

#[test]
fn the_rules_in_their_order() {
    let verdict = |before: &[f64], after: &[f64]| impact(&trial(before, after)).verdict;
    assert_eq!(verdict(&BEFORE[..11], &AFTER), Verdict::NoBaseline);
    assert_eq!(verdict(&[5.0; 20], &AFTER), Verdict::NoBaseline, "no variation, no limits");
    assert_eq!(verdict(&BEFORE, &AFTER[..2]), Verdict::TooEarly);
    assert_eq!(verdict(&BEFORE, &AFTER), Verdict::Moved);
    assert_eq!(verdict(&BEFORE, &BEFORE[..7]), Verdict::TooEarly);
    assert_eq!(verdict(&BEFORE, &BEFORE[..8]), Verdict::NoMovement);
    let up = Trial { expected_direction: Direction::Up, ..trial(&BEFORE, &AFTER) };
    assert_eq!(impact(&up).verdict, Verdict::MovedWrongWay);
    let either = Trial { expected_direction: Direction::Neutral, ..up };
    assert_eq!(impact(&either).verdict, Verdict::Moved);
}

#[test]
fn an_unstable_baseline_is_said_and_shown_anyway() {
    let mut before = BEFORE;
    before[4] = 60.0;
    let got = impact(&trial(&before, &AFTER));
    assert_eq!((got.verdict, got.anyway), (Verdict::UnstableBaseline, Some(Verdict::Moved)));
    let rising: Vec<f64> = BEFORE.iter().zip(0..15_u8).map(|(value, i)| value + 0.7 * f64::from(i)).collect();
    assert_eq!(impact(&trial(&rising, &AFTER)).verdict, Verdict::UnstableBaseline);
}

#[test]
fn sizes_and_what_would_have_shown() {
    let got = impact(&Trial { expected_change: Some(-10.0), others_nearby: true, ..trial(&BEFORE, &AFTER) });
    assert_eq!((got.first_flagged, got.size, got.confounded), (Some(0), Some(Size::AsExpected), true));
    assert!(
        (got.mean_before.unwrap() - 20.133_333).abs() < 1e-6 && (got.mean_after.unwrap() - 10.166_667).abs() < 1e-6
    );
    // mR̄ is 35/14 = 2.5; the unit of comparison 2.66·2.5/√12 = 1.92.
    assert!((got.sigma.unwrap() - 2.5 / 1.128).abs() < 1e-12);
    assert!((got.detectable.unwrap() - 1.3 * 2.5 / 1.128).abs() < 1e-12);
    let size = |expected| impact(&Trial { expected_change: Some(expected), ..trial(&BEFORE, &AFTER) }).size;
    assert_eq!((size(-13.0), size(-7.0), size(10.0)), (Some(Size::Less), Some(Size::More), Some(Size::Less)));
    assert_eq!(size(-11.5), Some(Size::AsExpected));
}
