//! The power table of the methods page, simulated again: it must be the table of what this program computes with.
//!
//! It comes out with the points after read by themselves, favourable signals only, and these rules: outside the limits,
//! two of three, run of 8. The NHS profile (run of 7, trend) sees a little more.

#![expect(clippy::unwrap_used, reason = "limits of normal numbers are there")]

use throughline::statistics::limits::{Centre, Limits};
use throughline::statistics::process::{Profile, flags_against};
use throughline::statistics::rule::{Flags, Rule};

const RUNS: u32 = 3000;
const POINTS: [usize; 5] = [3, 6, 8, 12, 18];

/// Normal numbers from a fixed seed: xorshift and Box–Muller.
struct Normal(u64);

impl Normal {
    fn uniform(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / f64::from(u32::MAX)
    }

    fn next(&mut self) -> f64 {
        let (radius, angle) = (self.uniform().max(1e-12), self.uniform());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }
}

/// The share of charts, in percent, that show a shift within each number of points.
fn shares(baseline: usize, shift: f64, run: Option<usize>) -> [f64; 5] {
    let mut normal = Normal(0x1234_5678_9abc_def0);
    let mut hits = [0_u32; 5];
    for _ in 0..RUNS {
        let before: Vec<f64> = (0..baseline).map(|_| normal.next()).collect();
        let after: Vec<f64> = (0..18).map(|_| normal.next() + shift).collect();
        let limits = Limits::of(&before, Centre::Mean).unwrap();
        for (hits, &points) in hits.iter_mut().zip(&POINTS) {
            *hits += u32::from(shows(&limits, &after[..points], run));
        }
    }
    hits.map(|hits| 100.0 * f64::from(hits) / f64::from(RUNS))
}

/// Whether the NHS rules show it, or those of the table with a run of so many.
fn shows(limits: &Limits, after: &[f64], run: Option<usize>) -> bool {
    let flags = flags_against(limits, after, Profile::Nhs);
    let Some(run) = run else { return flags.iter().any(|flags| flags.intersects(Flags::HIGH)) };
    let others: Flags = [Rule::ShiftHigh, Rule::TrendUp].into_iter().collect();
    let above = |stretch: &[f64]| stretch.iter().all(|&value| value > limits.mean);
    flags.iter().any(|flags| flags.without(others).intersects(Flags::HIGH)) || after.windows(run).any(above)
}

#[test]
fn the_table_comes_out_again() {
    let table = [
        (24, 0.0, [2.0, 3.0, 5.0, 8.0, 12.0]),
        (24, 0.5, [6.0, 11.0, 19.0, 29.0, 42.0]),
        (24, 1.0, [16.0, 30.0, 50.0, 65.0, 79.0]),
        (24, 1.5, [35.0, 56.0, 80.0, 90.0, 98.0]),
        (24, 2.0, [59.0, 80.0, 96.0, 99.0, 100.0]),
        (12, 0.0, [3.0, 6.0, 9.0, 13.0, 17.0]),
    ];
    for (baseline, shift, expected) in table {
        let got = shares(baseline, shift, Some(8));
        assert!(got.iter().zip(expected).all(|(a, b)| (a - b).abs() < 3.0), "{baseline}, {shift}: {got:?}");
    }
}

#[test]
fn the_nhs_rules_see_at_least_as_much() {
    let (nhs, table) = (shares(24, 1.0, None), shares(24, 1.0, Some(8)));
    assert!(nhs.iter().zip(table).all(|(nhs, table)| *nhs >= table), "{nhs:?} {table:?}");
}
