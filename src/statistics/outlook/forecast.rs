//! The three forecasts of section 7, and which one is used.

use super::arrival::{self, Arrival};
use super::{DEFAULT_LEVEL, Method, Question, Step};
use crate::statistics::distribution::{normal_quantile, t_quantile};
use crate::statistics::limits::{Centre, D2, Limits};
use crate::statistics::numeric::{finite, real, real_time, sum};
use crate::statistics::seasonal::{MINIMUM_CYCLES, differences};
use crate::statistics::theil_sen::{MAXIMUM_POINTS, TheilSen, theil_sen};
use std::sync::{LazyLock, OnceLock};

/// The chance of the inner interval of a fan.
const INNER: f64 = 0.5;

/// Its normal quantile, which takes longer to find than a mean.
static INNER_QUANTILE: LazyLock<f64> = LazyLock::new(|| normal_quantile(f64::midpoint(1.0, INNER)));

/// A forecast ready to be read at any step.
pub(super) enum Forecast<'a> {
    /// The value of the same sub-period before.
    SeasonalNaive {
        values: &'a [f64],
        times: &'a [i64],
        season: i64,
        /// RMS of the seasonal differences.
        sigma: f64,
        /// Normal quantiles of the inner and outer interval.
        quantiles: (f64, f64),
    },
    /// The Theil–Sen line, its times counted from the last value.
    Trend {
        line: TheilSen,
        /// t quantiles of the inner and outer interval.
        quantiles: (f64, f64),
    },
    /// The mean between its limits.
    Mean { limits: Limits, inner: f64 },
}

impl<'a> Forecast<'a> {
    /// The forecast the decision order gives. `None` where the numbers overflow.
    pub(super) fn choose(question: &Question<'a>) -> Option<Self> {
        if let Some(seasonal) = question.season.and_then(|season| Self::seasonal(question, season)) {
            return Some(seasonal);
        }
        let Question { values, times, level, .. } = *question;
        let last = real_time(*times.last()?);
        let from_last: Vec<f64> = times.iter().map(|&time| real_time(time) - last).collect();
        let line = theil_sen(&from_last, values)?;
        if line.proven() {
            return Some(Self::Trend { line, quantiles: t_quantiles(line.points, level) });
        }
        let counted = question.baseline.filter(|&k| k > 0).unwrap_or(values.len()).min(values.len());
        let limits = Limits::of(&values[..counted], Centre::Mean)?;
        let spread = limits.moving_range / D2 * (1.0 + 1.0 / real(counted)).sqrt();
        Some(Self::Mean { limits, inner: *INNER_QUANTILE * spread })
    }

    /// Seasonal naive, if there are two cycles of points and a difference to learn from.
    fn seasonal(question: &Question<'a>, season: usize) -> Option<Self> {
        let Question { values, times, level, .. } = *question;
        if season < 2 || values.len() / season < MINIMUM_CYCLES {
            return None;
        }
        let squares = differences(times, values, season).into_iter().map(|(_, difference)| difference * difference);
        let (sum, count) = sum(squares);
        let forecast = Self::SeasonalNaive {
            values,
            times,
            season: i64::try_from(season).ok()?,
            sigma: finite((sum / real(count)).sqrt())?,
            quantiles: both(level, normal_quantile),
        };
        // With gaps a sub-period may never have been measured: then the season cannot be used.
        (1..=season).all(|ahead| forecast.step(ahead).is_some()).then_some(forecast)
    }

    /// Its name.
    pub(super) fn method(&self) -> Method {
        match self {
            Self::SeasonalNaive { .. } => Method::SeasonalNaive,
            Self::Trend { .. } => Method::Trend,
            Self::Mean { .. } => Method::Mean,
        }
    }

    /// The forecast so many periods after the last value.
    pub(super) fn step(&self, ahead: usize) -> Option<Step> {
        let (value, inner, outer) = match self {
            Self::SeasonalNaive { values, times, season, sigma, quantiles } => {
                let (value, cycles) = same_season(values, times, *season, i64::try_from(ahead).ok()?)?;
                let spread = sigma * real_time(cycles).sqrt();
                (value, quantiles.0 * spread, quantiles.1 * spread)
            }
            Self::Trend { line, quantiles } => {
                let time = real(ahead);
                (line.at(time), line.half_width_by(quantiles.0, time)?, line.half_width_by(quantiles.1, time)?)
            }
            Self::Mean { limits, inner } => (limits.mean, *inner, limits.reach()),
        };
        let around = |half: f64| Some((finite(value - half)?, finite(value + half)?));
        Some(Step { ahead, value: finite(value)?, inner: around(inner)?, outer: around(outer)? })
    }

    /// When a trend gets to the target.
    pub(super) fn arrival(&self, question: &Question) -> Option<Arrival> {
        match self {
            Self::Trend { line, .. } => {
                arrival::arrival(line, question.direction, question.target?, question.values.len() / 2)
            }
            _ => None,
        }
    }
}

/// The t quantiles of a line through so many points. They take longer to find than the line, and KPIs have one level and
/// few lengths.
fn t_quantiles(points: usize, level: f64) -> (f64, f64) {
    static FOUND: [OnceLock<(f64, f64)>; MAXIMUM_POINTS + 1] = [const { OnceLock::new() }; MAXIMUM_POINTS + 1];
    let find = || both(level, |chance| t_quantile(chance, real(points) - 2.0));
    match FOUND.get(points).filter(|_| level == DEFAULT_LEVEL) {
        Some(found) => *found.get_or_init(find),
        None => find(),
    }
}

/// The two-sided quantiles of the inner and the outer interval.
fn both(level: f64, quantile: impl Fn(f64) -> f64) -> (f64, f64) {
    (quantile(f64::midpoint(1.0, INNER)), quantile(f64::midpoint(1.0, level)))
}

/// The last value of the sub-period `ahead` periods after the last one, and how many cycles back it lies: k + 1, or
/// more where the last cycle misses it.
fn same_season(values: &[f64], times: &[i64], season: i64, ahead: i64) -> Option<(f64, i64)> {
    let (&first, &last) = (times.first()?, times.last()?);
    let mut cycles = (ahead - 1) / season + 1;
    loop {
        let time = last.checked_add(ahead)?.checked_sub(season.checked_mul(cycles)?)?;
        if time < first {
            return None;
        }
        if let Ok(place) = times.binary_search(&time) {
            return Some((*values.get(place)?, cycles));
        }
        // A gap of many cycles need not be walked: go to the cycle of the nearest value before.
        let nearest = times[times.partition_point(|&earlier| earlier < time).checked_sub(1)?];
        cycles += time.checked_sub(nearest)?.div_euclid(season).max(1);
    }
}
