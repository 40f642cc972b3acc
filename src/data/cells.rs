//! Values of rows in the KPI's unit, and what a whole column must agree on: per cent, currency, scale.

use super::number::{self, Cell, Mark, Negative, Rules, Written};
use super::refusal::{self, shortened};
use super::sheet::Sheet;
use super::style::{At, Proof, Style};
use super::unit;
use crate::diagnostic::{Diagnostic, Place, Severity, Span};
use crate::source::LARGEST_NUMBER;
use crate::source::content::Record;
use crate::source::record::{DataFile, Kpi, PercentScale};
use crate::source::table::{MOST, refuse};
use std::collections::BTreeMap;

/// What a column of numbers is to the KPI.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    Value,
    Target,
    Forecast,
    Numerator,
    Denominator,
}

impl Role {
    /// Whether it is in the KPI's unit; parts of a ratio are not.
    fn in_unit(self) -> bool {
        matches!(self, Self::Value | Self::Target | Self::Forecast)
    }
}

/// Reads the numbers of a KPI and keeps what its columns must agree on.
pub(super) struct Cells<'s> {
    sheet: &'s Sheet,
    kpi: &'s Record<Kpi>,
    rules: &'s Rules,
    unit: &'s str,
    scale: Option<PercentScale>,
    per: f64,
    /// For each role the columns' decimal mark; none where it could not be decided.
    marks: BTreeMap<Role, Option<Mark>>,
    seen: BTreeMap<Role, Seen<'s>>,
    pub(super) problems: Vec<Diagnostic>,
    pub(super) notes: Vec<Diagnostic>,
}

/// What was seen of a column in the rows of the KPI.
#[derive(Default)]
struct Seen<'s> {
    percent: Option<At>,
    bare: Option<At>,
    currency: Option<(&'s str, At)>,
    other_currency: Option<(&'s str, At)>,
    brackets: Option<At>,
    behind: Option<At>,
    /// The least and the greatest distance from zero of values without %.
    nearest: Option<f64>,
    farthest: Option<f64>,
}

impl<'s> Cells<'s> {
    pub(super) fn new(sheet: &'s Sheet, kpi: &'s Record<Kpi>, data: &DataFile, rules: &'s Rules) -> Self {
        let unit = kpi.data.unit.as_ref().map_or("", |unit| unit.value.trim());
        let scale = data.percent_scale.as_ref().map(|scale| scale.value);
        let (marks, seen) = (BTreeMap::new(), BTreeMap::new());
        Self {
            sheet,
            kpi,
            rules,
            unit,
            scale,
            per: kpi.data.ratio_scale(),
            marks,
            seen,
            problems: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Decides how the numbers of columns are written; what can't be decided is a problem.
    pub(super) fn decide(&mut self, role: Role, columns: &[usize], periods: &[usize]) {
        let mark = match self.sheet.style(columns, self.rules, periods) {
            Style::Known(mark, proof) => {
                if let Proof::OtherColumn(at) = proof {
                    self.notes.push(refusal::proven_elsewhere(&self.sheet.table, columns, mark, at));
                }
                Some(mark)
            }
            other => {
                self.problems.push(refusal::style(&self.sheet.table, other, &self.kpi.file.path));
                None
            }
        };
        self.marks.insert(role, mark);
    }

    /// The number of a cell in the KPI's unit; none where it is missing or wrong, and then there is a problem.
    pub(super) fn number(&mut self, role: Role, at: At) -> Option<f64> {
        let text = self.sheet.table.field(at.0, at.1);
        let written = match number::scan(text, self.rules) {
            Cell::Missing => return None,
            Cell::Number(written) => written,
            wrong => {
                self.problem(refusal::cell(&self.sheet.table, at, &wrong, &self.kpi.file.path));
                return None;
            }
        };
        // Where the column could not be decided the file is refused already.
        let mark = (*self.marks.get(&role)?)?;
        if number::fits(written.core, mark, self.rules).is_none() {
            self.problem(refusal::misfit(&self.sheet.table, at, mark, self.rules, &self.kpi.file.path));
            return None;
        }
        let value = number::value(&written, mark, self.shift(role, &written));
        if value.is_none() {
            self.problem(refusal::misfit(&self.sheet.table, at, mark, self.rules, &self.kpi.file.path));
        }
        self.see(role, at, &written, mark);
        value
    }

    fn problem(&mut self, problem: Diagnostic) {
        if self.problems.len() < MOST {
            self.problems.push(problem);
        }
    }

    /// How far the decimal mark moves to the right from the file to the KPI's unit.
    fn shift(&self, role: Role, written: &Written<'_>) -> i32 {
        match (role.in_unit(), written.percent, self.unit) {
            (true, true, "") => -2,
            (true, false, "%") if self.scale == Some(PercentScale::Fraction) => 2,
            _ => 0,
        }
    }

    fn see(&mut self, role: Role, at: At, written: &Written<'s>, mark: Mark) {
        let seen = self.seen.entry(role).or_default();
        if written.percent {
            seen.percent.get_or_insert(at);
        } else {
            seen.bare.get_or_insert(at);
            if self.unit == "%" && role.in_unit() && self.scale.is_none() {
                let distance = number::value(written, mark, 0).map_or(0.0, f64::abs);
                seen.nearest = Some(seen.nearest.map_or(distance, |known| known.min(distance)));
                seen.farthest = Some(seen.farthest.map_or(distance, |known| known.max(distance)));
            }
        }
        match written.negative {
            Negative::Brackets => _ = seen.brackets.get_or_insert(at),
            Negative::Behind => _ = seen.behind.get_or_insert(at),
            Negative::No | Negative::Sign => {}
        }
        if let Some(currency) = written.currency {
            match seen.currency {
                None => seen.currency = Some((currency, at)),
                Some((known, _)) if unit::same_currency(known, currency) => {}
                Some(_) => _ = seen.other_currency.get_or_insert((currency, at)),
            }
        }
    }

    /// What all values together show to be wrong.
    pub(super) fn finish(&mut self) {
        let seen = std::mem::take(&mut self.seen);
        let table = &self.sheet.table;
        let home = &self.kpi.file.path;
        for (role, seen) in &seen {
            if let (Some(percent), Some(bare)) = (seen.percent, seen.bare) {
                let (first, second) = (percent.min(bare), percent.max(bare));
                let text = |at: At| shortened(table.field(at.0, at.1).trim());
                let words =
                    format!("some values have a % and some have none: `{}` and `{}`", text(first), text(second));
                self.problems.push(
                    refuse("mixed-percent", &table.file, table.span(second.0, second.1), words)
                        .related(Place::new(&table.file, table.span(first.0, first.1)), "the other")
                        .note("a bare value beside percentages may be a share: 0.024 could be 2.4 %")
                        .help("write the whole column with %, or the whole column without"),
                );
            } else if let Some(at) = seen.percent
                && !(role.in_unit() && matches!(self.unit, "%" | ""))
            {
                let words = if role.in_unit() {
                    format!("the values are percentages, the unit of `{}` is `{}`", self.kpi.id, self.unit)
                } else {
                    "the parts of a ratio are percentages".to_owned()
                };
                self.problems.push(
                    refuse("percent-not-unit", &table.file, table.span(at.0, at.1), words)
                        .help(format!("set `unit: \"%\"` in `{home}`, or take the % out of the file")),
                );
            }
            self.problems.extend(self.currency(*role, seen));
            for (at, id, shown) in [
                (seen.brackets, "negative-in-brackets", "in brackets"),
                (seen.behind, "negative-behind", "with a minus behind"),
            ] {
                if let Some(at) = at {
                    let words =
                        format!("numbers {shown}, such as `{}`, are below zero", table.field(at.0, at.1).trim());
                    let place = Place::new(&table.file, table.span(at.0, at.1));
                    self.notes.push(Diagnostic::new(Severity::Note, id, place, words));
                }
            }
        }
        self.problems.extend(self.scale(&seen));
    }

    fn currency(&self, role: Role, seen: &Seen<'_>) -> Option<Diagnostic> {
        let table = &self.sheet.table;
        let (one, at) = seen.currency?;
        if let Some((other, second)) = seen.other_currency {
            let words = format!("the column holds {} and {}", unit::code(one), unit::code(other));
            return Some(
                refuse("mixed-currency", &table.file, table.span(second.0, second.1), words)
                    .related(Place::new(&table.file, table.span(at.0, at.1)), "the first")
                    .help("convert the values into one currency"),
            );
        }
        if !role.in_unit() || unit::same_currency(one, self.unit) {
            return None;
        }
        let words = if self.unit.is_empty() {
            format!("the column holds {}, and `{}` has no unit", unit::code(one), self.kpi.id)
        } else {
            format!("the column holds {}, the unit of `{}` is `{}`", unit::code(one), self.kpi.id, self.unit)
        };
        Some(refuse("currency-not-unit", &table.file, table.span(at.0, at.1), words).help(format!(
            "set `unit: {}` in `{}`, or convert the values",
            unit::code(one),
            self.kpi.file.path
        )))
    }

    /// Values of a percentage that all lie within -1 to 1 could be shares or points.
    fn scale(&self, seen: &BTreeMap<Role, Seen<'_>>) -> Option<Diagnostic> {
        let table = &self.sheet.table;
        let seen = || seen.values().filter(|seen| seen.farthest.is_some());
        let within = |seen: &&Seen<'_>| seen.farthest.is_some_and(|farthest| farthest <= 1.0);
        let beyond = |seen: &&Seen<'_>| seen.nearest.is_some_and(|nearest| nearest > 1.0);
        let name = |seen: &Seen<'_>| seen.bare.map_or("", |(_, column)| table.head[column].as_str());
        let small = seen().find(within)?;
        let help = format!(
            "add `percent_scale: fraction` (0.84 is 84 %) or `percent_scale: points` below `data:` in `{}`",
            self.kpi.file.path
        );
        let refused = |span, words| refuse("percent-scale", &table.file, span, words).help(help);
        if seen().all(|seen| within(&seen)) {
            let words = format!("all values of `{}` lie within -1 and 1", name(small));
            return Some(refused(Span::default(), words).note("the unit is %: 0.84 could be 84 % or 0.84 %"));
        }
        let large = seen().find(beyond)?;
        let words = format!("all values of `{}` lie within -1 and 1, and none of `{}` does", name(small), name(large));
        Some(refused(Span::default(), words).note("one of the two seems to be shares, the other points"))
    }

    /// The value of a ratio in the KPI's unit.
    pub(super) fn ratio(&self, numerator: Option<f64>, denominator: Option<f64>) -> Option<f64> {
        let (numerator, denominator) = (numerator?, denominator?);
        let ratio = numerator * self.per / denominator;
        // Nothing of nothing is no share.
        (denominator != 0.0 && ratio.abs() <= LARGEST_NUMBER).then_some(ratio)
    }
}
