use super::is_answered;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::diagnostic::Span;
use crate::reading::InitiativeReading;
use crate::source::content::Record;
use crate::source::record::{Initiative, InitiativeState, Judgement, Report};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "rebaselined-without-decision",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A report said at risk or off track and gave a later day than a report before it, and now that later day is the plan \
           itself (`end` of the initiative or `due` of the milestone), so that no day of the report is beyond the plan any more; \
           and no decision about the initiative was asked for or taken since the earlier report. Only what `updates` keep can \
           be known: a plan that was changed without reports leaves no trace.",
    why: "a plan that follows the forecast hides the slip: everything is on time again, and nobody has agreed to it",
    mend: "Put the day as first agreed back into `end` or `due`, and keep the later one as `forecast_end` or `forecast`. If the \
           new plan was agreed, record that in `decisions/` with `initiatives: [..]` and `decided_on:`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return };
    let data = &record.data;
    if !matches!(data.status, Some(InitiativeState::Active | InitiativeState::Paused)) {
        return;
    }
    let mut reports: Vec<&Report> = data.updates.iter().filter(|report| report.date.0 <= reader.as_of()).collect();
    reports.sort_by_key(|report| report.date.0);
    let moved = (0..reports.len()).rev().find_map(|nth| {
        let report = reports[nth];
        let slipped = matches!(report.status, Some(Judgement::AtRisk | Judgement::OffTrack));
        Some((report, moved(record, reading, &reports[..nth], report).filter(|_| slipped)?))
    });
    let Some((report, Moved { what, span, day, before, said_on })) = moved else { return };
    if is_answered(reader, of, said_on) {
        return;
    }
    let words = format!(
        "{what} is {}, the day to which the report of {} put it off from {}, and no decision changed the plan",
        long_date(day),
        long_date(report.date.0),
        long_date(before)
    );
    let help = match what.as_str() {
        END => "put the end as first agreed back, with `forecast_end:` for the later day",
        _ => "put the day as first agreed back, with `forecast:` for the later one",
    };
    found.add(
        of,
        says(record.place(span), words)
            .related(record.place(report.date.span), "the report")
            .help(format!("{help}; or record the decision that changed the plan, with `initiatives: [{}]`", of.id)),
    );
}

/// How the end of the initiative is called.
const END: &str = "`end`";

/// A day of the plan that is what a report put it off to.
struct Moved {
    what: String,
    span: Span,
    day: Date,
    before: Date,
    said_on: Date,
}

/// What of a report is the plan now though a report before gave an earlier day; none if a day of it is beyond the plan.
fn moved(record: &Record<Initiative>, reading: &InitiativeReading, before: &[&Report], report: &Report) -> Option<Moved> {
    let milestone = |id: &str| {
        let named = |milestone: &crate::source::record::Milestone| milestone.id.as_ref().is_some_and(|at| at.value == id);
        let at = record.data.milestones.iter().position(named)?;
        let span = record.data.milestones.get(at)?.due.as_ref()?.span;
        Some((span, reading.milestones.get(at)?.due?))
    };
    let mut found = None;
    if let (Some(forecast), Some(end)) = (&report.forecast_end, &record.data.end) {
        if forecast.0 > end.0 {
            return None;
        }
        let earlier = before.iter().find_map(|old| Some((old.date.0, old.forecast_end.as_ref()?.0)));
        if let Some((said_on, before)) = earlier.filter(|(_, day)| *day < forecast.0 && forecast.0 == end.0) {
            found = Some(Moved { what: END.to_owned(), span: end.span, day: end.0, before, said_on });
        }
    }
    for (id, forecast) in &report.forecasts.0 {
        let Some((span, due)) = milestone(&id.value) else { continue };
        if forecast.0 > due {
            return None;
        }
        let said = |old: &&Report| old.forecasts.0.iter().find(|(of, _)| of.value == id.value).map(|(_, day)| day.0);
        let earlier = before.iter().find_map(|old| Some((old.date.0, said(old)?)));
        if let Some((said_on, before)) = earlier.filter(|(_, day)| *day < due && forecast.0 == due) {
            let what = format!("`due` of milestone `{}`", id.value);
            found = found.or(Some(Moved { what, span, day: due, before, said_on }));
        }
    }
    found
}
