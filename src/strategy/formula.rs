//! Formulas: KPIs computed from others, `+ - * / ( )` over matching periods.

use super::Id;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A formula over other KPIs.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Formula {
    Number(f64),
    Kpi(String),
    Negative(Box<Self>),
    Of(Box<Self>, Sign, Box<Self>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
    Times,
    Over,
}

/// Why a text is no formula: at which byte, and in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) at: usize,
    pub(super) words: String,
}

/// Brackets and minus signs may be nested so deep: no strategy needs more, and the stack is not endless.
const DEEPEST: usize = 50;

/// A formula has at most so many signs: each makes its tree deeper, as brackets do.
const LONGEST: usize = 500;

impl Formula {
    /// Reads a formula. An id may hold hyphens, so a minus sign stands between blanks.
    pub(super) fn parse(text: &str) -> Result<Self, Wrong> {
        let mut parser = Parser { text, at: 0, depth: 0, signs: 0 };
        let formula = parser.sum()?;
        parser.blanks();
        match parser.rest().chars().next() {
            None => Ok(formula),
            Some(')') => Err(parser.wrong("this bracket was never opened")),
            Some(_) => Err(parser.wrong("a sign `+ - * /` is missing before this")),
        }
    }

    /// The KPIs it names, each once.
    pub(super) fn kpis(&self) -> BTreeSet<&str> {
        match self {
            Self::Number(_) => BTreeSet::new(),
            Self::Kpi(id) => BTreeSet::from([id.as_str()]),
            Self::Negative(inner) => inner.kpis(),
            Self::Of(left, _, right) => left.kpis().into_iter().chain(right.kpis()).collect(),
        }
    }

    /// The value where each KPI has the value that `of` gives; none where one is missing or a division has no result.
    pub(super) fn value(&self, of: &impl Fn(&str) -> Option<f64>) -> Option<f64> {
        let value = match self {
            Self::Number(number) => *number,
            Self::Kpi(id) => of(id)?,
            Self::Negative(inner) => -inner.value(of)?,
            Self::Of(left, sign, right) => {
                let (left, right) = (left.value(of)?, right.value(of)?);
                match sign {
                    Sign::Plus => left + right,
                    Sign::Minus => left - right,
                    Sign::Times => left * right,
                    Sign::Over => left / right,
                }
            }
        };
        value.is_finite().then_some(value)
    }
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    signs: usize,
}

impl<'t> Parser<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn blanks(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn wrong(&self, words: impl Into<String>) -> Wrong {
        Wrong { at: self.at, words: words.into() }
    }

    fn sign(&mut self, signs: &[(char, Sign)]) -> Option<Sign> {
        self.blanks();
        let next = self.rest().chars().next()?;
        let (_, sign) = signs.iter().find(|(c, _)| *c == next)?;
        self.at += next.len_utf8();
        Some(*sign)
    }

    fn count(&mut self) -> Result<(), Wrong> {
        self.signs += 1;
        if self.signs > LONGEST {
            return Err(self.wrong(format!("the formula has more than {LONGEST} signs")));
        }
        Ok(())
    }

    fn sum(&mut self) -> Result<Formula, Wrong> {
        let mut left = self.product()?;
        while let Some(sign) = self.sign(&[('+', Sign::Plus), ('-', Sign::Minus), ('\u{2212}', Sign::Minus)]) {
            self.count()?;
            left = Formula::Of(Box::new(left), sign, Box::new(self.product()?));
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Formula, Wrong> {
        let mut left = self.factor()?;
        while let Some(sign) = self.sign(&[('*', Sign::Times), ('/', Sign::Over), ('\u{d7}', Sign::Times)]) {
            self.count()?;
            left = Formula::Of(Box::new(left), sign, Box::new(self.factor()?));
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Formula, Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.wrong("the formula is nested too deep"));
        }
        self.blanks();
        let rest = self.rest();
        let formula = match rest.chars().next() {
            None => return Err(self.wrong("a KPI or a number is missing at the end")),
            Some('-') => {
                self.at += 1;
                Formula::Negative(Box::new(self.factor()?))
            }
            Some('(') => {
                self.at += 1;
                let inner = self.sum()?;
                self.blanks();
                if !self.rest().starts_with(')') {
                    return Err(self.wrong("a closing bracket is missing here"));
                }
                self.at += 1;
                inner
            }
            Some(c) if c.is_ascii_lowercase() || c.is_ascii_digit() => {
                let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || "-._".contains(c))).unwrap_or(rest.len());
                // `a - b` has a hyphen of its own; `a-` at the end of a word is a minus that lost its blank.
                let word = rest[..end].trim_end_matches('-');
                self.at += word.len();
                match word.parse::<f64>() {
                    Ok(number) if number.is_finite() => Formula::Number(number),
                    _ => Formula::Kpi(word.to_owned()),
                }
            }
            Some(c) => return Err(self.wrong(format!("`{c}` can't stand in a formula"))),
        };
        self.depth -= 1;
        Ok(formula)
    }
}

/// The order in which computed KPIs can be computed: each after those it needs. What is left over goes round in a circle.
pub(super) fn order(formulas: &[(Id, Vec<Id>)]) -> (Vec<Id>, Vec<Id>) {
    let places: BTreeMap<&Id, usize> = formulas.iter().enumerate().map(|(at, (id, _))| (id, at)).collect();
    // How many of those that each needs are open yet, and who waits for each: a chain may be as long as the strategy.
    let mut open: Vec<usize> = vec![0; formulas.len()];
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); formulas.len()];
    for (at, (_, needs)) in formulas.iter().enumerate() {
        for need in needs.iter().filter_map(|need| places.get(need)) {
            open[at] += 1;
            waiting[*need].push(at);
        }
    }
    let mut ready: VecDeque<usize> = (0..formulas.len()).filter(|at| open[*at] == 0).collect();
    let mut ordered: Vec<Id> = Vec::with_capacity(formulas.len());
    while let Some(at) = ready.pop_front() {
        ordered.push(formulas[at].0.clone());
        for next in &waiting[at] {
            open[*next] -= 1;
            if open[*next] == 0 {
                ready.push_back(*next);
            }
        }
    }
    let circle = formulas.iter().zip(&open).filter(|(_, open)| **open > 0).map(|((id, _), _)| id.clone()).collect();
    (ordered, circle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<f64> {
        Formula::parse(text).unwrap().value(&|id| match id {
            "on-time" => Some(90.0),
            "all" => Some(120.0),
            "none" => Some(0.0),
            _ => None,
        })
    }

    #[test]
    fn products_come_before_sums_and_ids_hold_hyphens() {
        let cases = [
            ("on-time / all", Some(0.75)),
            ("100 * on-time / all", Some(75.0)),
            ("on-time - all", Some(-30.0)),
            ("1 + 2 * 3 - 4 / 2", Some(5.0)),
            ("(1 + 2) * -3", Some(-9.0)),
            ("on-time / none", None),
            ("on-time + missing", None),
            ("8 / 4 / 2", Some(1.0)),
        ];
        for (text, wanted) in cases {
            assert_eq!(value(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_no_formula_says_where() {
        let cases = [("", 0), ("a +", 3), ("(a", 2), ("a)", 1), ("a b", 2), ("a $ b", 2), ("A", 0)];
        for (text, at) in cases {
            assert_eq!(Formula::parse(text).unwrap_err().at, at, "{text}");
        }
        assert!(Formula::parse(&"(".repeat(100_000)).is_err());
        assert!(Formula::parse(&"-".repeat(100_000)).is_err());
        assert!(Formula::parse(&"a + ".repeat(100_000)).is_err());
        assert!(Formula::parse(&format!("a{}", " / a".repeat(LONGEST))).is_ok());
    }

    #[test]
    fn each_is_computed_after_what_it_needs() {
        let id = |text: &str| -> Id { text.into() };
        let formulas = [
            (id("a"), vec![id("b"), id("x")]),
            (id("b"), vec![id("y")]),
            (id("c"), vec![id("d")]),
            (id("d"), vec![id("c")]),
        ];
        assert_eq!(order(&formulas), (vec![id("b"), id("a")], vec![id("c"), id("d")]));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,40}") {
            if let Err(wrong) = Formula::parse(&text) {
                proptest::prop_assert!(text.is_char_boundary(wrong.at));
            }
        }
    }
}
