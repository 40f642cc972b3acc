//! Values to a coarser period (method section 8). A missing sub-period is never zero.

use serde::Serialize;

use super::numeric::{finite, mean, real, sum};

/// How sub-periods make a period. A ratio needs two series: see [`ratio`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Function {
    /// The sum; blank if a sub-period is missing.
    Sum,
    /// The mean of those present.
    Mean,
    /// The last one present.
    Last,
    /// The smallest present.
    Min,
    /// The largest present.
    Max,
    /// How many are present.
    Count,
}

/// A period's value, with how much of it there was.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Aggregate {
    /// The value; `None` is blank.
    pub value: Option<f64>,
    /// Sub-periods present, the n of "n of m".
    pub present: usize,
    /// Sub-periods that should be there, the m.
    pub expected: usize,
    /// Which sub-period the value is from, for last, min (the first such) and max (the first such).
    pub at: Option<usize>,
}

/// Aggregates sub-periods in order. A value that is not finite is missing.
pub fn aggregate(values: &[Option<f64>], function: Function) -> Aggregate {
    let there = || values.iter().enumerate().filter_map(|(at, value)| Some((at, finite((*value)?)?)));
    let numbers = || there().map(|(_, value)| value);
    let (present, expected) = (there().count(), values.len());
    let chosen = match function {
        Function::Last => there().next_back(),
        Function::Min => there().min_by(|a, b| a.1.total_cmp(&b.1)),
        // The last of equal ones wins in `max_by`: turned round, the first does.
        Function::Max => there().min_by(|a, b| b.1.total_cmp(&a.1)),
        _ => None,
    };
    let value = match function {
        Function::Sum => {
            if present == expected && present > 0 {
                finite(sum(numbers()).0)
            } else {
                None
            }
        }
        Function::Mean => mean(numbers()),
        Function::Count => Some(real(present)),
        Function::Last | Function::Min | Function::Max => chosen.map(|(_, value)| value),
    };
    Aggregate { value, present, expected, at: chosen.map(|(at, _)| at) }
}

/// The ratio of sums, Σ numerators / Σ denominators, never the mean of ratios.
///
/// Both sums follow the rule for sums: a sub-period without its numerator or its denominator leaves it blank, as does a
/// sum of denominators of 0. `present` counts sub-periods that have both; lists of unequal length miss their ends.
pub fn ratio(numerators: &[Option<f64>], denominators: &[Option<f64>]) -> Aggregate {
    let expected = numerators.len().max(denominators.len());
    let pairs = || {
        let both = |(over, under): (&Option<f64>, &Option<f64>)| Some((finite((*over)?)?, finite((*under)?)?));
        numerators.iter().zip(denominators).filter_map(both)
    };
    let present = pairs().count();
    let (over, under) = (sum(pairs().map(|pair| pair.0)).0, sum(pairs().map(|pair| pair.1)).0);
    let value = if present == expected && under != 0.0 { finite(over / under) } else { None };
    Aggregate { value, present, expected, at: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: [Option<f64>; 3] = [Some(4.0), Some(1.0), Some(7.0)];
    const PART: [Option<f64>; 4] = [Some(4.0), None, Some(7.0), None];

    #[test]
    fn whole_periods() {
        let value = |function| aggregate(&WHOLE, function).value;
        assert_eq!(value(Function::Sum), Some(12.0));
        assert_eq!(value(Function::Mean), Some(4.0));
        assert_eq!(value(Function::Last), Some(7.0));
        assert_eq!(value(Function::Min), Some(1.0));
        assert_eq!(value(Function::Max), Some(7.0));
        assert_eq!(value(Function::Count), Some(3.0));
    }

    #[test]
    fn missing_sub_periods_are_not_zero() {
        let read = |function| aggregate(&PART, function);
        assert_eq!(read(Function::Sum).value, None);
        let mean = read(Function::Mean);
        assert_eq!((mean.value, mean.present, mean.expected), (Some(5.5), 2, 4));
        assert_eq!((read(Function::Last).value, read(Function::Last).at), (Some(7.0), Some(2)));
        assert_eq!(aggregate(&[], Function::Sum).value, None);
        assert_eq!(aggregate(&[None, Some(f64::NAN)], Function::Mean).value, None);
    }

    #[test]
    fn a_ratio_is_of_sums() {
        let some = |numbers: [f64; 2]| numbers.map(Some);
        // 10 of 100 and 9 of 10: 19 of 110, not the mean of 0.1 and 0.9.
        let got = ratio(&some([10.0, 9.0]), &some([100.0, 10.0])).value.unwrap();
        assert!((got - 19.0 / 110.0).abs() < 1e-15);
        assert_eq!(ratio(&[Some(1.0), None], &some([2.0, 3.0])).value, None);
        assert_eq!(ratio(&some([1.0, 2.0]), &some([0.0, 0.0])).value, None);
    }
}
