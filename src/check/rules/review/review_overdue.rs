use crate::check::phrases::{days_between, names};
use super::series;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::ReviewState;

pub(super) const RULE: Rule = Rule {
    id: "review-overdue",
    severity: Severity::Warning,
    capability: Capability::OperatingRhythm,
    when: "A review is planned, or has no state, and its date has passed. Of several of one kind and team the last is told, and \
           names the others.",
    why: "a review that is skipped takes its decisions with it",
    mend: "If it was held, write `state: held`, and `state: closed` once its minutes are final. If not, write the new `date:`.",
    looks: Looks::Each(&[Kind::Review], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.review(&of.id) else { return };
    let is_overdue = |of: &Ref| {
        reader.review(&of.id).is_some_and(|record| {
            record.data.date.0 < reader.as_of() && record.data.state.unwrap_or_default() == ReviewState::Planned
        })
    };
    if !is_overdue(of) {
        return;
    }
    let series = series(reader, record.data.kind, reader.team_of(of).as_ref());
    let overdue: Vec<&Ref> = series.iter().map(|(_, of)| of).filter(|of| is_overdue(of)).collect();
    let Some((last, before)) = overdue.split_last().filter(|(last, _)| **last == of) else { return };
    let date = &record.data.date;
    let ago = days_between(date.0, reader.as_of());
    let others = match before {
        [] => String::new(),
        [one] => format!("; so is `{}` before it", one.id),
        many => format!("; so are {} before it", names(many.iter().map(|of| &*of.id))),
    };
    let words = format!("review `{}` was planned for {}, {ago} ago, and is still planned{others}", last.id, long_date(date.0));
    let mut diagnostic = says(record.place(date.span), words)
        .help("if it was held, write `state: held`; if not, write its new `date:`");
    for place in before.iter().filter_map(|of| reader.place(of)) {
        diagnostic = diagnostic.related(place, "still planned too");
    }
    found.add(of, diagnostic);
}
