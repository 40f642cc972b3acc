use crate::check::phrases::review_kind;
use super::series;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::{ReviewKind, ReviewState};
use crate::strategy::Relation;
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "reviews-without-decisions",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "The last three reviews of one kind and team that were held, or more, neither took a decision nor asked for one. Not \
           told of weekly reviews, which are there to act. `limits: {reviews_without_decisions: 3}` in `strategy.yaml` sets how \
           many.",
    why: "a review that ends without decisions is a report read aloud",
    mend: "Write what was decided into `decisions/` with `review:`, or name it in the `decisions: [..]` of the review. If there \
           was nothing to decide, hold the review less often, or put questions on its agenda.",
    looks: Looks::Each(&[Kind::Review], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.review(&of.id), reader.place(of)) else { return };
    let kind = record.data.kind;
    if kind == ReviewKind::Weekly {
        return;
    }
    let team = reader.team_of(of);
    let mut held = series(reader, kind, team.as_ref());
    held.retain(|(date, of)| {
        let state = reader.review(&of.id).map(|record| record.data.state.unwrap_or_default());
        *date <= reader.as_of() && state.is_some_and(|state| state != ReviewState::Planned)
    });
    if held.last().is_none_or(|(_, last)| last != of) {
        return;
    }
    let idle = held.iter().rev().take_while(|(date, review)| !has_decisions(reader, review, *date)).count();
    if idle < (reader.limits().reviews_without_decisions() as usize).max(1) {
        return;
    }
    let run = &held[held.len() - idle..];
    let since = run.first().map_or(record.data.date.0, |(date, _)| *date);
    let whose = team.map_or_else(String::new, |team| format!(" of `{}`", team.id));
    let words = format!(
        "the last {idle} {} reviews{whose} that were held, since {}, have no decision on record",
        review_kind(kind),
        long_date(since)
    );
    let mut diagnostic = says(place, words).help(format!(
        "write what was decided into `decisions/` with `review: {}`; if there was nothing to decide, hold it less often",
        of.id
    ));
    for (date, review) in run.iter().rev().skip(1) {
        if let Some(place) = reader.place(review) {
            diagnostic = diagnostic.related(place, format!("held on {}", long_date(*date)));
        }
    }
    found.add(of, diagnostic);
}

/// Whether a review had a decision before it, asked for one, or one was taken on its day.
fn has_decisions(reader: &Reader<'_>, review: &Ref, date: Date) -> bool {
    let on_the_day = |decision: &Ref| {
        reader.decision(&decision.id).is_some_and(|record| record.data.decided_on.as_ref().is_some_and(|day| day.0 == date))
    };
    !reader.links(review, Relation::Decides).is_empty()
        || !reader.backlinks(review, Relation::AskedIn).is_empty()
        || reader.all(Kind::Decision).iter().any(on_the_day)
}
