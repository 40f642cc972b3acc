//! The normal, Student's t and binomial distributions: only what the methods need.
//!
//! All from the incomplete beta and gamma functions by their continued fractions and series (Numerical Recipes,
//! chapter 6), so that there are no fitted coefficients but Lanczos' for the logarithm of the gamma function.

use super::numeric::real;

/// Relative accuracy at which series and fractions stop.
const ACCURACY: f64 = 1e-16;
/// Steps after which they stop in any case.
const STEPS: u16 = 500;

/// The natural logarithm of the gamma function for `x` > 0, to about 15 digits (Lanczos, g = 7, 9 terms).
pub fn ln_gamma(x: f64) -> f64 {
    const TERMS: [f64; 8] = [
        676.520_368_121_885_1,
        -1_259.139_216_722_402_8,
        771.323_428_777_653_1,
        -176.615_029_162_140_6,
        12.507_343_278_686_905,
        -0.138_571_095_265_720_12,
        9.984_369_578_019_572e-6,
        1.505_632_735_149_311_6e-7,
    ];
    let x = x - 1.0;
    let mut series = 0.999_999_999_999_809_9;
    let mut place = 1.0;
    for term in TERMS {
        series += term / (x + place);
        place += 1.0;
    }
    let base = x + 7.5;
    0.5 * std::f64::consts::TAU.ln() + (x + 0.5) * base.ln() - base + series.ln()
}

/// The regularised incomplete beta function Iₓ(a, b) for `a`, `b` > 0 and `x` in 0..=1.
fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, 1.0 - x) / b
    }
}

/// The continued fraction of the incomplete beta function, by Lentz' method.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let guard = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let mut above = 1.0;
    let mut below = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut result = below;
    for step in 1..=STEPS {
        let step = f64::from(step);
        let place = a + 2.0 * step;
        let mut factor = 1.0;
        for term in [
            step * (b - step) * x / ((place - 1.0) * place),
            -(a + step) * (a + b + step) * x / (place * (place + 1.0)),
        ] {
            below = 1.0 / guard(1.0 + term * below);
            above = guard(1.0 + term / above);
            factor = below * above;
            result *= factor;
        }
        if (factor - 1.0).abs() < ACCURACY {
            break;
        }
    }
    result
}

/// The chance that a t-distributed number with `df` degrees of freedom is above `t` ≥ 0.
fn t_upper_tail(t: f64, df: f64) -> f64 {
    0.5 * incomplete_beta(df / 2.0, 0.5, df / (df + t * t))
}

/// The chance that a standard normal number is above `z` ≥ 0.
fn normal_upper_tail(z: f64) -> f64 {
    let x = z * z / 2.0;
    let front = (-x).exp() / std::f64::consts::PI.sqrt();
    if x < 1.5 {
        // The series of the lower incomplete gamma function P(1/2, x).
        let (mut term, mut sum) = (2.0, 2.0);
        for step in 1..=STEPS {
            term *= x / (0.5 + f64::from(step));
            sum += term;
            if term < sum * ACCURACY {
                break;
            }
        }
        return 0.5 * (1.0 - sum * front * x.sqrt());
    }
    // The continued fraction of the upper one, Q(1/2, x), by Lentz' method.
    let mut term = x + 0.5;
    let mut above = 1e300;
    let mut below = 1.0 / term;
    let mut result = below;
    for step in 1..=STEPS {
        let step = f64::from(step);
        let numerator = -step * (step - 0.5);
        term += 2.0;
        below = 1.0 / (numerator * below + term);
        above = term + numerator / above;
        let factor = above * below;
        result *= factor;
        if (factor - 1.0).abs() < ACCURACY {
            break;
        }
    }
    0.5 * front * x.sqrt() * result
}

/// The chance that a standard normal number is at most `z`. NaN for NaN.
pub fn normal_chance(z: f64) -> f64 {
    let tail = normal_upper_tail(z.abs().min(40.0));
    match () {
        () if z.is_nan() => f64::NAN,
        () if z < 0.0 => tail,
        () => 1.0 - tail,
    }
}

/// The standard normal quantile for a chance in 0..1 exclusive; NaN otherwise.
pub fn normal_quantile(chance: f64) -> f64 {
    quantile(chance, normal_upper_tail)
}

/// The quantile of Student's t with `df` > 0 degrees of freedom for a chance in 0..1 exclusive; NaN otherwise.
pub fn t_quantile(chance: f64, df: f64) -> f64 {
    if df > 0.0 && df.is_finite() { quantile(chance, |t| t_upper_tail(t, df)) } else { f64::NAN }
}

/// The quantile of a distribution symmetric about 0, from its upper tail: the tail is bracketed by doubling and then
/// closed in on by the Illinois method, which cannot leave the bracket.
fn quantile(chance: f64, upper_tail: impl Fn(f64) -> f64) -> f64 {
    if !(chance > 0.0 && chance < 1.0) {
        return f64::NAN;
    }
    let wanted = chance.min(1.0 - chance);
    let miss = |x: f64| upper_tail(x) - wanted;
    let (mut low, mut at_low) = (0.0, 0.5 - wanted);
    let (mut high, mut at_high) = (1.0, miss(1.0));
    while at_high > 0.0 && high < 1e150 {
        (low, at_low) = (high, at_high);
        high *= 2.0;
        at_high = miss(high);
    }
    for step in 0..200_u8 {
        if (high - low) <= 1e-14 * high {
            break;
        }
        // Every fourth step halves the bracket, for tails too curved for the secant.
        let secant = low + (high - low) * at_low / (at_low - at_high);
        let x = if step % 4 == 3 || !secant.is_finite() { f64::midpoint(low, high) } else { secant };
        let at = miss(x);
        if at > 0.0 {
            (low, at_low) = (x, at);
            at_high /= 2.0;
        } else {
            (high, at_high) = (x, at);
            at_low /= 2.0;
        }
        if at == 0.0 {
            break;
        }
    }
    let size = if at_low.abs() < at_high.abs() { low } else { high };
    if chance < 0.5 { -size } else { size }
}

/// The binomial quantile: the smallest number of successes in `trials` whose cumulative chance is at least `chance`,
/// with the probability of one success in 0..=1. Each term by logarithms, so that many trials do not underflow.
pub fn binomial_quantile(chance: f64, trials: usize, success: f64) -> usize {
    if success <= 0.0 || trials == 0 {
        return 0;
    }
    if success >= 1.0 {
        return trials;
    }
    let (log, log_not) = (success.ln(), (-success).ln_1p());
    let all = ln_gamma(real(trials) + 1.0);
    let mut cumulative = 0.0;
    for k in 0..trials {
        let (hits, misses) = (real(k), real(trials - k));
        cumulative += (all - ln_gamma(hits + 1.0) - ln_gamma(misses + 1.0) + hits * log + misses * log_not).exp();
        if cumulative >= chance * (1.0 - 1e-12) {
            return k;
        }
    }
    trials
}

#[cfg(test)]
mod tests;
