use crate::check::phrases::{names, review_kind};
use super::series;
use crate::calendar::{self, Period, long_date};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::diagnostic::Place;
use crate::source::At;
use crate::reading::rhythm;
use crate::source::record::Rhythm;

pub(super) const RULE: Rule = Rule {
    id: "review-missing",
    severity: Severity::Warning,
    capability: Capability::OperatingRhythm,
    when: "The rhythm of `strategy.yaml` has a review of which no record, held or planned, is on the last period or a later \
           one. A period counts once there was time to review it: a week after a week, three weeks after a month, two months \
           after a quarter, four months after a year; and only within the planning period, from the first such review on \
           record. Where no review is on record at all, that is one finding.",
    why: "without its reviews a strategy is a document: nobody compares it with what happens",
    mend: "Add the review to `reviews/` with `kind`, `team`, `date` and `state: planned`. If it is no longer held, take it out of \
           the `rhythm`.",
    looks: Looks::Whole(find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, found: &mut Found) {
    let file = reader.organisation_file();
    let missing: Vec<Missing<'_>> =
        reader.rhythm().iter().filter_map(|rhythm| missing(reader, rhythm)).collect();
    if let (Some(first), false) = (missing.first(), reader.has_any(Kind::Review)) {
        let kinds = names(missing.iter().map(|missing| review_kind(missing.rhythm.kind)));
        let words = format!("the rhythm names reviews ({kinds}), and not one is on record, held or planned");
        let diagnostic = says(Place::new(file, first.rhythm.span), words)
            .help("add the next one to `reviews/`, with `kind`, `team`, `date` and `state: planned`");
        add(reader.root_team().as_ref(), diagnostic, found);
        return;
    }
    for Missing { rhythm, team, period, last } in missing {
        let whose = team.as_ref().map_or_else(String::new, |team| format!(" of `{}`", team.id));
        let last = match last {
            Some(day) => format!("the last on record is of {}", long_date(day)),
            None => "none is on record".to_owned(),
        };
        let kind = review_kind(rhythm.kind);
        let label = period.label(reader.years());
        let words = format!("no {kind} review{whose} on {label} or later is on record, held or planned; {last}");
        let of_team = rhythm.team.as_ref().map(|team| format!("`team: {}`, ", team.value)).unwrap_or_default();
        let help = format!(
            "add it to `reviews/` with `kind: {kind}`, {of_team}`date:` and `state: planned`; or take it out of the rhythm"
        );
        add(team.as_ref(), says(Place::new(file, rhythm.span), words).help(help), found);
    }
}

/// A review of the rhythm that is not on record.
struct Missing<'a> {
    rhythm: &'a At<Rhythm>,
    team: Option<Ref>,
    period: Period,
    last: Option<jiff::civil::Date>,
}

fn missing<'a>(reader: &Reader<'a>, rhythm: &'a At<Rhythm>) -> Option<Missing<'a>> {
    let team = match &rhythm.team {
        // Of a team that is not for these eyes, no more are its reviews.
        Some(team) => Some(reader.resolve(Kind::Team, team)?),
        None => reader.root_team(),
    };
    let reviews = series(reader, rhythm.kind, team.as_ref());
    let period = due_period(reader, rhythm);
    let planning = reader.planning();
    let first = reviews.first().map(|(date, _)| *date);
    let begins = match first {
        Some(first) => first <= period.end(),
        None => planning.is_some_and(|planning| planning.start.0 <= period.start()),
    };
    if !begins || planning.is_some_and(|planning| planning.end.0 < period.end()) {
        return None;
    }
    let is_covered = reviews.iter().any(|(date, of)| {
        let written = reader.review(&of.id).and_then(|record| record.data.period.as_ref());
        let about = written.and_then(|text| calendar::parse_plain(&text.value.0, reader.years()).ok());
        about.map_or(*date, Period::end) >= period.start()
    });
    let last = reviews.last().map(|(date, _)| *date);
    (!is_covered).then_some(Missing { rhythm, team, period, last })
}

/// The last period for whose review there has been time.
fn due_period(reader: &Reader<'_>, of: &Rhythm) -> Period {
    let (grain, grace) = (rhythm::grain(of.kind), rhythm::grace_days(of.kind, of.day));
    let as_of = reader.as_of();
    let years = reader.years();
    let mut period = Period::of_date(as_of, grain, years, years.start_month != 1).previous();
    while (as_of - period.end()).get_days() <= grace {
        let before = period.previous();
        if before == period {
            break;
        }
        period = before;
    }
    period
}

fn add(team: Option<&Ref>, diagnostic: crate::diagnostic::Diagnostic, found: &mut Found) {
    match team {
        Some(team) => found.add(team, diagnostic),
        None => found.add_whole(diagnostic),
    }
}
