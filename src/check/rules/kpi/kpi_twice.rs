use crate::calendar::Period;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::content::Record;
use crate::source::record::{Kind, Kpi};
use crate::strategy::Ref;
use std::hash::{Hash, Hasher};

pub(super) const RULE: Rule = Rule {
    id: "kpi-twice",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "Two KPIs show the same figures: the same rows and columns of one file, for the same periods, or the same \
        formula.",
    why: "one figure under two names can be told in two ways, and whoever reads both believes they confirm each other",
    mend: "Keep one of the two; one KPI may measure several objectives: `objectives: [a, b]`. If they are meant to \
        differ, let them read other rows or columns.",
    looks: Looks::Alike(&[Kind::Kpi], key, find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, alike: &[Ref], found: &mut Found) {
    let source = |of: &Ref| reader.kpi(&of.id).and_then(|record| source(&record.data));
    let is_same = |one: &Ref, other: &Ref| source(one) == source(other) && shows_the_same(reader, one, other);
    for (at, of) in alike.iter().enumerate() {
        if let Some(first) = alike[..at].iter().find(|first| is_same(first, of)) {
            tell(reader, first, of, found);
        }
    }
}

/// A key for where the figures of a KPI come from, and for which rows they are.
fn key(reader: &Reader<'_>, of: &Ref) -> Option<u64> {
    let data = &reader.kpi(&of.id)?.data;
    let source = source(data)?;
    let rows = reader.measure(&of.id).map_or(&[][..], |measure| measure.observations());
    let mut rows = rows.iter().filter(|row| row.value.is_some());
    let first = rows.next()?;
    let mut key = rapidhash::quality::RapidHasher::default_const();
    (source, first.period, rows.count()).hash(&mut key);
    if data.formula.is_none() {
        first.line.hash(&mut key);
    }
    Some(key.finish())
}

/// Where the figures of a KPI come from, as a text that is the same where they come from the same.
fn source(kpi: &Kpi) -> Option<String> {
    let frequency = kpi.frequency.value.0.word();
    if let Some(formula) = &kpi.formula {
        let formula: String = formula.value.0.chars().filter(|c| !c.is_whitespace()).collect();
        return Some(format!("formula {formula} {frequency}"));
    }
    let data = &kpi.data.as_ref()?.value.0;
    let mut filter: Vec<(&str, Option<&str>)> =
        data.filter.0.iter().map(|(name, value)| (name.trim(), value.as_deref())).collect();
    filter.sort_unstable();
    let columns = [&data.file, &data.value, &data.numerator, &data.denominator];
    let columns = columns.map(|column| column.as_ref().map(|column| column.trim()));
    Some(format!("{columns:?} {filter:?} {frequency}"))
}

/// Whether two KPIs with one source have the same values, maybe in another unit. Rows are chosen by the id of a KPI too,
/// where a file has a column for it.
fn shows_the_same(reader: &Reader<'_>, a: &Ref, b: &Ref) -> bool {
    let values = |of: &Ref| -> Vec<(Period, u32, f64)> {
        let rows = reader.measure(&of.id).map_or(&[][..], |measure| measure.observations());
        rows.iter().filter_map(|row| Some((row.period, row.line, row.value?))).collect()
    };
    let (a_of, b_of) = (reader.kpi(&a.id), reader.kpi(&b.id));
    let is_formula = a_of.zip(b_of).is_some_and(|(a, b)| a.data.formula.is_some() && b.data.formula.is_some());
    let (a, b) = (values(a), values(b));
    let Some(((_, _, x), (_, _, y))) = a.iter().zip(&b).find(|((_, _, x), (_, _, y))| *x != 0.0 && *y != 0.0) else {
        return false;
    };
    let factor = y / x;
    let same = |((at, line, x), (of, other, y)): (&(Period, u32, f64), &(Period, u32, f64))| {
        at == of && (is_formula || line == other) && (x * factor - y).abs() <= 1e-9 * y.abs()
    };
    a.len() == b.len() && a.iter().zip(&b).all(same)
}

fn tell(reader: &Reader<'_>, first: &Ref, of: &Ref, found: &mut Found) {
    let (Some(one), Some(other)) = (reader.kpi(&first.id), reader.kpi(&of.id)) else { return };
    let place = |record: &Record<Kpi>| {
        let data = &record.data;
        let span = data.data.as_ref().map(|data| data.span).or(data.formula.as_ref().map(|formula| formula.span));
        record.place(span.unwrap_or(data.title.span))
    };
    let (a, b) = (&one.data, &other.data);
    let differences = [
        ("direction", a.direction.value != b.direction.value),
        ("definition", a.definition != b.definition),
        ("unit", a.unit.as_deref() != b.unit.as_deref()),
        ("aggregate", a.aggregate != b.aggregate),
    ];
    let differ: Vec<String> =
        differences.iter().filter(|(_, differs)| *differs).map(|(key, _)| format!("`{key}`")).collect();
    let note = match differ.as_slice() {
        [] => "they differ in nothing that is measured".to_owned(),
        [one] => format!("they differ in {one}"),
        [rest @ .., last] => format!("they differ in {} and {last}", rest.join(", ")),
    };
    found.add(
        of,
        says(place(other), format!("`{}` shows the same figures as `{}`", of.id, first.id))
            .related(place(one), "the other")
            .note(note)
            .help(format!("keep one of the two and name both objectives in it: `objectives: [..]`; else let `{}` read other rows or columns", of.id)),
    );
}
