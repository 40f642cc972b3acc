//! Where limits could be recalculated: the Stable Shift Algorithm (method section 1; `HorridTom/autospc`).
//!
//! It only suggests. A rebase is an author's act, with a date and a reason.

use super::limits::{Centre, Limits};
use super::numeric::clearly_above;

/// What the algorithm looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Points that limits are computed from, and a new level needs.
    pub period: usize,
    /// Points on one side of the mean that make a shift.
    pub run: usize,
    /// Extreme points that may be left out of a period's limits.
    pub exclusions: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { period: 21, run: 8, exclusions: 3 }
    }
}

/// What a candidate period comes to.
enum Verdict {
    Accepted(f64),
    Rejected,
    /// Its last run could still become an opposite shift: only further points can tell.
    Open,
}

/// The suggested first indices of new partitions, ascending. Ghosts and values that are not finite are left out.
///
/// "No regrets": each suggestion rests on the points it needed and no later one, so appending points never changes or
/// withdraws it. Where the last run of a candidate could still turn out to be an opposite shift, the search waits there
/// instead of looking further on, where another candidate might be accepted that the open one would forestall.
pub fn suggestions(values: &[f64], ghosts: &[usize], settings: &Settings) -> Vec<usize> {
    let mut keep: Vec<bool> = values.iter().map(|value| value.is_finite()).collect();
    for &ghost in ghosts {
        if let Some(keep) = keep.get_mut(ghost) {
            *keep = false;
        }
    }
    let points: Vec<usize> = (0..values.len()).filter(|&index| keep[index]).collect();
    let used: Vec<f64> = points.iter().map(|&point| values[point]).collect();
    search(&used, settings).into_iter().map(|index| points[index]).collect()
}

fn search(values: &[f64], settings: &Settings) -> Vec<usize> {
    let mut found = Vec::new();
    let Settings { period, run, .. } = *settings;
    if period < 2 || run < 2 || values.len() < period {
        return found;
    }
    let Some(mut mean) = period_mean(&values[..period], settings) else { return found };
    let mut from = period;
    while let Some((start, side)) = next_shift(values, from, run, mean) {
        let Some(candidate) = values.get(start..start + period) else { break };
        match examine(candidate, &values[start + period..], side, settings) {
            Verdict::Accepted(new_mean) => {
                found.push(start);
                mean = new_mean;
                from = start + period;
            }
            Verdict::Rejected => from = start + 1,
            Verdict::Open => break,
        }
    }
    found
}

/// The side of the mean a value is on: 1, −1, or 0 on it.
fn side(value: f64, mean: f64) -> i8 {
    i8::from(clearly_above(value, mean)) - i8::from(clearly_above(mean, value))
}

/// The first index from `from` on that has a whole run on one side of the mean before it, itself included.
fn next_shift(values: &[f64], from: usize, run: usize, mean: f64) -> Option<(usize, i8)> {
    let (mut length, mut current) = (0, 0);
    for (index, &value) in values.iter().enumerate().skip(from) {
        let side = side(value, mean);
        length = if side != 0 && side == current { length + 1 } else { usize::from(side != 0) };
        current = side;
        if length == run {
            return Some((index + 1 - run, side));
        }
    }
    None
}

/// Whether the new level holds: no shift back that starts within the candidate, first run aside, which is only the way
/// to the new level; `after` is what follows it.
fn examine(candidate: &[f64], after: &[f64], shift: i8, settings: &Settings) -> Verdict {
    let Some(mean) = period_mean(candidate, settings) else { return Verdict::Rejected };
    let sides: Vec<i8> = candidate.iter().map(|&value| side(value, mean)).collect();
    let runs: Vec<&[i8]> = sides.chunk_by(|a, b| a == b).collect();
    let back = |run: &[i8]| run.first().is_some_and(|&side| side == -shift);
    let Some((last, earlier)) = runs.split_last() else { return Verdict::Rejected };
    if earlier.iter().skip(1).any(|run| back(run) && run.len() >= settings.run) {
        return Verdict::Rejected;
    }
    if earlier.is_empty() || !back(last) {
        return Verdict::Accepted(mean);
    }
    // The last run goes back, and may go on past the candidate.
    let missing = settings.run.saturating_sub(last.len());
    let onward = after.iter().take(missing).take_while(|&&value| side(value, mean) == -shift).count();
    match () {
        () if onward >= missing => Verdict::Rejected,
        () if onward == after.len() => Verdict::Open,
        () => Verdict::Accepted(mean),
    }
}

/// The mean of a period, the most extreme points outside its limits left out one by one, each time with new limits.
fn period_mean(period: &[f64], settings: &Settings) -> Option<f64> {
    let mut kept = period.to_vec();
    for _ in 0..settings.exclusions {
        let limits = Limits::of(&kept, Centre::Mean)?;
        let beyond = |value: f64| (value - limits.mean).abs() - limits.reach();
        let worst = kept
            .iter()
            .enumerate()
            .filter(|&(_, &value)| beyond(value) > limits.tolerance)
            .max_by(|(i, a), (j, b)| beyond(**a).total_cmp(&beyond(**b)).then(j.cmp(i)))
            .map(|(index, _)| index);
        match worst {
            Some(index) => drop(kept.remove(index)),
            None => break,
        }
    }
    Limits::of(&kept, Centre::Mean).map(|limits| limits.mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values that wander about a level without a run of 8, and differ enough.
    fn level(middle: f64, count: usize) -> Vec<f64> {
        [1.0, -2.0, 0.0, 2.0, -1.0, 1.0, -1.0].into_iter().cycle().take(count).map(|step| middle + step).collect()
    }

    fn found(parts: &[Vec<f64>]) -> Vec<usize> {
        suggestions(&parts.concat(), &[], &Settings::default())
    }

    #[test]
    fn a_lasting_shift_is_suggested_once_there_are_enough_points() {
        assert_eq!(found(&[level(50.0, 24), level(40.0, 21)]), [24]);
        assert!(found(&[level(50.0, 24), level(40.0, 20)]).is_empty(), "one point short");
        assert_eq!(found(&[level(50.0, 24), level(40.0, 30), level(60.0, 28)]), [24, 54]);
        assert!(found(&[level(50.0, 80)]).is_empty());
    }

    #[test]
    fn a_shift_that_goes_back_is_not() {
        assert!(found(&[level(50.0, 24), level(40.0, 10), level(50.0, 40)]).is_empty());
        // The way back starts in the candidate and completes after it.
        assert!(found(&[level(50.0, 24), level(40.0, 18), level(50.0, 40)]).is_empty());
    }

    #[test]
    fn an_open_last_run_waits() {
        let open = [level(50.0, 24), level(40.0, 18), level(44.0, 3)];
        assert!(found(&open).is_empty());
        let closed = [open.concat(), level(36.0, 4)];
        assert_eq!(found(&closed), [24]);
    }

    #[test]
    fn extremes_and_ghosts_are_left_out() {
        let mut values = [level(50.0, 24), level(40.0, 24)].concat();
        values[30] = 400.0;
        // With the outlier in, the run is broken: the shift starts after it. Ghosted, it starts where it did.
        assert_eq!(suggestions(&values, &[30], &Settings::default()), [24]);
        values[30] = f64::NAN;
        assert_eq!(suggestions(&values, &[], &Settings::default()), [24]);
        let mut early = [level(50.0, 24), level(44.0, 24)].concat();
        early[3] = 500.0;
        assert_eq!(suggestions(&early, &[], &Settings::default()), [24], "an extreme in the first period");
    }
}
