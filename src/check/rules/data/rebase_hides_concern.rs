use crate::calendar::{long_date, Period};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::Charted;
use crate::source::record::{EventKind, Kind};
use crate::statistics::variation::Variation;
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "rebase-hides-concern",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "An event of kind `step-change` makes the limits of a KPI anew; without it the last value would be a \
        concern, with it it is none; and no decision about the KPI or one of its objectives was raised or taken \
        since the period before the event.",
    why: "to move the limits is to accept the new level, and that is somebody's decision",
    mend: "Link the decision that accepted the new level: `kpis: [..]` in its file. If nobody took one, ask for it, \
        or take the event out.",
    looks: Looks::Each(&[Kind::Event], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(event), Some(place)) = (reader.event(&of.id), reader.place(of)) else { return };
    let day = event.data.date.value.0;
    if event.data.kind != EventKind::StepChange || day > reader.as_of() {
        return;
    }
    let Some(kpi) = reader.link_to(of, Relation::Affects) else { return };
    let variation = |charted: &Charted| charted.chart.signal.variation;
    let Some(charted) = reader.signal(&kpi.id).and_then(|signal| signal.charted()) else { return };
    if variation(charted) == Variation::Concern || !charted.steps.iter().any(|step| step.event == of.id) {
        return;
    }
    let without = reader.signal_without(&kpi.id, of);
    let hidden = without.as_ref().and_then(|signal| signal.charted());
    if hidden.map(variation) != Some(Variation::Concern) || is_decided(reader, &kpi, day) {
        return;
    }
    let now = match variation(charted) {
        Variation::TooFewPoints => "with new limits from that day there are too few points to tell",
        Variation::Improvement => "with new limits from that day it is an improvement",
        _ => "with new limits from that day it is routine variation",
    };
    let words = format!("without the step change of {} the last value of `{}` would be a concern", long_date(day), kpi.id);
    let known = reader.kpi(&kpi.id);
    let mut told = says(place, words)
        .note(format!("{now}, and no decision about the KPI or its objectives accepts the new level"))
        .help(format!("link the decision that accepted it: `kpis: [{}]` in its file of `decisions/`", kpi.id))
        .help("if there is none, ask for one, or take the event out");
    if let Some(record) = known {
        told = told.related(record.place(record.data.title.span), "the KPI");
    }
    found.add(of, told);
}

/// Whether a decision about a KPI or its objectives is dated since the period before a day; one without a date counts.
fn is_decided(reader: &Reader<'_>, kpi: &Ref, day: Date) -> bool {
    let grain = reader.measure(&kpi.id).and_then(|measure| measure.frequency.grain());
    let since = grain.map_or(day, |grain| Period::of_date(day, grain, reader.years(), false).previous().start());
    let mut decisions = reader.backlinks(kpi, Relation::About);
    decisions.extend(reader.backlinks(kpi, Relation::ChecksOn));
    for objective in reader.links(kpi, Relation::Measures) {
        decisions.extend(reader.backlinks(&objective, Relation::About));
    }
    decisions.iter().filter_map(|of| reader.decision(&of.id)).any(|decision| {
        let data = &decision.data;
        let days = [&data.raised, &data.decided_on, &data.implemented_on];
        let mut days = days.into_iter().flatten().map(|day| day.value.0).peekable();
        days.peek().is_none() || days.any(|taken| taken >= since && taken <= reader.as_of())
    })
}
