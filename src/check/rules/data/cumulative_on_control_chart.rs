use crate::calendar::{FiscalYears, Grain, Period};
use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::words::running;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Observation, Ref};
use std::collections::BTreeMap;

pub(super) const RULE: Rule = Rule {
    id: "cumulative-on-control-chart",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "A KPI with limits is a running total or a rolling average: its title, unit or definition says so, in the \
        language of the strategy, or its values rise through each of two years or more and begin anew with the \
        next.",
    why: "each such value holds most of the one before, so limits and signals mean nothing",
    mend: "For a total within the year write `cumulative: true`. For a rolling average chart the values it is made \
        of, or write `signals: {profile: none}`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(cause), Some(place)) = (cause(reader, of), reader.place(of)) else { return };
    let (words, help) = match cause {
        Cause::Values(years) => (
            format!("`{}` is charted with limits, and seems to be a running total", of.id),
            vec![
                format!("its values rise through each of {} and begin anew with the next", count(years, "year")),
                "if it is a running total within the year, write `cumulative: true`".to_owned(),
            ],
        ),
        Cause::Word(word) => (
            format!("`{}` is charted with limits, and says that it is `{word}`", of.id),
            vec![
                RULE.why.to_owned(),
                "for a total within the year write `cumulative: true`".to_owned(),
                "for a rolling figure chart the values it is made of, or write `signals: {profile: none}`".to_owned(),
            ],
        ),
    };
    let mut told = says(place, words);
    for (at, line) in help.into_iter().enumerate() {
        told = if at == 0 { told.note(line) } else { told.help(line) };
    }
    found.add(of, told);
}

/// By what a KPI with limits is taken for a running figure.
pub(super) enum Cause {
    /// By its values, through so many years.
    Values(usize),
    /// By a word of its title, unit or definition.
    Word(&'static str),
}

pub(super) fn cause(reader: &Reader<'_>, of: &Ref) -> Option<Cause> {
    let (record, measure) = (reader.kpi(&of.id)?, reader.measure(&of.id)?);
    super::charted(reader, of)?.last_partition()?.limits?;
    let data = &record.data;
    let texts = [Some(data.title.value.as_str()), data.unit.as_deref().map(String::as_str), data.definition.as_deref()];
    if let Some(word) = running::says(reader.language_code(), texts.into_iter().flatten()) {
        return Some(Cause::Word(word));
    }
    let years = reader.years();
    let kinds: &[bool] = if years.differ() { &[true, false] } else { &[false] };
    let rows = reader.reading(&of.id)?.observations(measure);
    kinds.iter().find_map(|fiscal| years_of_rise(rows, years, *fiscal)).map(Cause::Values)
}

/// In how many years the values rise from a beginning that is less than half of the end, if they do in all; each has a
/// fresh beginning. The first and the last year may be a part of one.
fn years_of_rise(rows: &[Observation], years: &FiscalYears, fiscal: bool) -> Option<usize> {
    let mut by_year: BTreeMap<Period, Vec<f64>> = BTreeMap::new();
    for row in rows {
        let Some(value) = row.value else { continue };
        by_year.entry(row.period.coarser(Grain::Year, years, fiscal)?).or_default().push(value);
    }
    let all: Vec<&Vec<f64>> = by_year.values().collect();
    let rises = all.iter().all(|of| of.windows(2).all(|pair| pair[0] <= pair[1]));
    let begins_anew = all.windows(2).all(|pair| {
        pair[0].last().zip(pair[1].first()).is_some_and(|(last, first)| *last > 0.0 && *first < last / 2.0)
    });
    // Of quarters alone a strong season looks the same: more of them must say so.
    let enough = |of: &&&Vec<f64>| of.len() >= 4 && of.first().zip(of.last()).is_some_and(|(a, b)| *a < b / 2.0);
    let (whole, finest) = (all.iter().filter(enough).count(), all.iter().map(|of| of.len()).max()?);
    (rises && begins_anew && whole >= if finest >= 10 { 2 } else { 4 }).then_some(whole)
}
