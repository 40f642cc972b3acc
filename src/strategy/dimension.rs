//! In which unit a formula is: what is added must be in one unit, and a share whose unit is per cent is times 100.

use super::formula::{Formula, Sign};

/// The unit of a part of a formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Dimension<'u> {
    /// The unit of its KPIs; empty for a bare number.
    Unit(&'u str),
    /// A number that the author wrote.
    Number,
    /// Something over something of the same unit.
    Share,
    /// Of two units, or converted by a number: only its author knows.
    Open,
}

/// Two units that are added.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mismatch<'u>(pub(super) &'u str, pub(super) &'u str);

/// The unit of a formula over KPIs of the units that `of` gives.
///
/// # Errors
/// The first two different units that are added.
pub(super) fn dimension<'u>(
    formula: &Formula,
    of: &impl Fn(&str) -> Option<&'u str>,
) -> Result<Dimension<'u>, Mismatch<'u>> {
    Ok(match formula {
        Formula::Number(_) => Dimension::Number,
        Formula::Kpi(id) => of(id).map_or(Dimension::Open, Dimension::Unit),
        Formula::Negative(inner) => dimension(inner, of)?,
        Formula::Of(left, sign, right) => {
            let (left, right) = (dimension(left, of)?, dimension(right, of)?);
            match (sign, left, right) {
                (Sign::Plus | Sign::Minus, Dimension::Unit(a), Dimension::Unit(b)) if a != b => {
                    return Err(Mismatch(a, b));
                }
                (Sign::Plus | Sign::Minus, same, other) if same == other => same,
                (Sign::Plus | Sign::Minus, Dimension::Unit(unit), Dimension::Number)
                | (Sign::Plus | Sign::Minus, Dimension::Number, Dimension::Unit(unit)) => Dimension::Unit(unit),
                (Sign::Over, Dimension::Unit(a), Dimension::Unit(b)) if a == b => Dimension::Share,
                (_, Dimension::Number, Dimension::Number) => Dimension::Number,
                _ => Dimension::Open,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_is_in_one_unit() {
        let unit = |text: &str| {
            let formula = Formula::parse(text).unwrap();
            dimension(&formula, &|id| Some(if id.starts_with("km") { "km" } else { "" }))
                .map_err(|Mismatch(a, b)| (a, b))
        };
        for (text, wanted) in [
            ("km-a + km-b - 3", Ok(Dimension::Unit("km"))),
            ("late / all", Ok(Dimension::Share)),
            ("(all - late) / all", Ok(Dimension::Share)),
            ("100 * late / all", Ok(Dimension::Open)),
            ("km-a / all", Ok(Dimension::Open)),
            ("km-a * 1000", Ok(Dimension::Open)),
            ("km-a + all", Err(("km", ""))),
            ("2 * 3", Ok(Dimension::Number)),
        ] {
            assert_eq!(unit(text), wanted, "{text}");
        }
    }
}
