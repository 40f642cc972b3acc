use crate::calendar::{Period, long_date};
use crate::check::phrases::number;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Decision, DecisionState, Kind, Tripwire};
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "assumption-broken",
    severity: Severity::Error,
    capability: Capability::OrganisationalIntelligence,
    when: "The last value of its KPI crosses the trip wire of an assumption, and no decision about that KPI or an \
           objective of the assumption was asked or taken since. A rejected one is no answer.",
    why: "what the strategy took for granted no longer holds, and the work goes on as if it did",
    mend: "Ask for a decision: a file in `decisions/` with `objectives:` of the assumption, `raised:` and `needed_by:`. If \
           the wire was set wrong, move it and say why in the narrative.",
    looks: Looks::Each(&[Kind::Assumption], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.assumption(&of.id).filter(|record| reader.still_stands(&record.data).crossed) else {
        return;
    };
    let Some(wire) = &record.data.tripwire else { return };
    let Some(kpi) = reader.link_to(of, Relation::Watches) else { return };
    let Some((since, last, value)) = crossing(reader, &kpi, wire) else { return };
    let mut concerned = reader.links(of, Relation::About);
    concerned.push(kpi.clone());
    if concerned.iter().any(|about| is_answered(reader, about, since.start())) {
        return;
    }
    let period = last.label(reader.years());
    let (side, at) = match (wire.above, wire.below) {
        (Some(at), _) if value > at => ("above", at),
        (_, at) => ("below", at.unwrap_or(value)),
    };
    let words = format!(
        "assumption `{}` is broken: `{}` was {} in {period}, {side} {}, and no decision answers it",
        of.id,
        kpi.id,
        number(value),
        number(at)
    );
    let mut finding = says(record.place(wire.kpi.span), words).note(RULE.why);
    if since != last {
        finding = finding.note(format!("it has been {side} the wire since {}", long_date(since.start())));
    }
    let about = record.data.objectives.first().map(|objective| format!("`objectives: [{}]`", objective.value));
    let about = about.unwrap_or_else(|| format!("`kpis: [{}]`", kpi.id));
    let help = format!("ask for a decision: a file in `decisions/` with {about} and `raised: {}`", reader.as_of());
    found.add(of, finding.help(help));
}

/// The first and the last period of the values that cross the wire without a break, and the last value.
fn crossing(reader: &Reader<'_>, kpi: &Ref, wire: &Tripwire) -> Option<(Period, Period, f64)> {
    let (measure, reading) = (reader.measure(&kpi.id)?, reader.reading(&kpi.id)?);
    let crosses =
        |value: f64| wire.above.is_some_and(|at| value > at) || wire.below.is_some_and(|at| value < at);
    let values = reading.points(measure).rev().filter_map(|point| Some((point.period, point.value?)));
    let run: Vec<(Period, f64)> = values.take_while(|(_, value)| crosses(*value)).collect();
    let ((last, value), (since, _)) = (run.first()?, run.last()?);
    Some((*since, *last, *value))
}

/// Whether a decision about a record was asked or taken since a day, and was not rejected.
fn is_answered(reader: &Reader<'_>, about: &Ref, since: Date) -> bool {
    let decisions = [Relation::About, Relation::ChecksOn].into_iter().flat_map(|how| reader.backlinks(about, how));
    decisions.filter(|from| from.kind == Kind::Decision).any(|decision| {
        reader.decision(&decision.id).is_some_and(|record| answers(&record.data, since, reader.as_of()))
    })
}

fn answers(decision: &Decision, since: Date, as_of: Date) -> bool {
    let days = [&decision.raised, &decision.decided_on].into_iter().flatten().map(|day| day.0);
    let mut days = days.filter(|day| *day <= as_of);
    // Of a decision that is still open and has no day, nobody can say that it is too old.
    let open = matches!(decision.state, None | Some(DecisionState::Proposed | DecisionState::Deferred));
    let undated = decision.raised.is_none() && decision.decided_on.is_none();
    decision.state != Some(DecisionState::Rejected) && ((undated && open) || days.any(|day| day >= since))
}
