use super::expected::{Missing, missing};
use crate::check::phrases::joined;
use crate::check::rule::says;
use crate::check::rules::life::{is_over, of_strategy};
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "field-missing",
    severity: Severity::Note,
    capability: Capability::OrganisationalVisibility,
    when: "A key is missing that the format expects and nothing stands in for, and no other finding says so. All of a \
           record are told together; what is done, stopped or decided against is left alone.",
    why: "a page that needs it has a gap there",
    mend: "Add the keys that the finding names. Each is explained in the format reference.",
    looks: Looks::Each(
        &[
            Kind::Objective,
            Kind::Kpi,
            Kind::Initiative,
            Kind::Decision,
            Kind::Review,
            Kind::Risk,
            Kind::Action,
            Kind::Assumption,
            Kind::Lesson,
            Kind::Event,
            Kind::Page,
            Kind::Person,
            Kind::Team,
        ],
        find,
    ),
    absence: false,
    figures: false,
};

/// Why an allowance needs an end.
const ENDLESS: &str = "what is accepted without an end is never looked at again";

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    // Whoever answers for an objective is told of it: what several say the same of is told once.
    if of.kind == Kind::Objective {
        strategy(reader, found);
    }
    record(reader, of, found);
}

fn record(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(header), Some(mut place)) = (reader.header(of), reader.place(of)) else { return };
    // A review that was held is history, but one without a chair or a period is a gap in the record of reviews.
    if of.kind != Kind::Review && is_over(reader, of) {
        return;
    }
    let mut lacks = missing(reader, of);
    let mut reasons = Vec::new();
    if !lacks.is_empty() {
        reasons.push(RULE.why);
    }
    for allowance in header.allow().iter().filter(|allowance| allowance.until.is_none()) {
        let rule = &allowance.rule.value;
        if lacks.is_empty() {
            place.span = allowance.rule.span;
        }
        if !reasons.contains(&ENDLESS) {
            reasons.push(ENDLESS);
        }
        lacks.push(Missing::new(
            format!("`until` where it allows `{rule}`"),
            format!("`until: {}` there, the last day on which it is accepted", a_year_on(reader)),
        ));
    }
    if lacks.is_empty() {
        return;
    }
    let (keys, typed): (Vec<String>, Vec<String>) = lacks.into_iter().map(|lack| (lack.key, lack.typed)).unzip();
    let words = format!("{} `{}` lacks {}", of.kind.noun(), of.id, joined(&keys));
    let finding = says(place, words).help(format!("add {}", joined(&typed)));
    found.add(of, reasons.into_iter().fold(finding, crate::diagnostic::Diagnostic::note));
}

/// What `strategy.yaml` lacks.
fn strategy(reader: &Reader<'_>, found: &mut Found) {
    if reader.planning().is_some() {
        return;
    }
    let year = reader.as_of().year();
    found.add_whole(
        says(of_strategy(reader), "the strategy lacks `period`")
            .note("without it a target has no last day to be read against")
            .help(format!("add `period: {{start: {year}-01-01, end: {}-12-31}}`, the years that it covers", year + 2)),
    );
}

/// The end of the month a year from now: an allowance that has to be looked at again.
fn a_year_on(reader: &Reader<'_>) -> jiff::civil::Date {
    use jiff::ToSpan;
    reader.as_of().saturating_add(1.year()).last_of_month()
}
