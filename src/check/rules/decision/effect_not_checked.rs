use super::is_asked;
use crate::check::phrases::days_between;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::DecisionState;

pub(super) const RULE: Rule = Rule {
    id: "effect-not-checked",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision is implemented, the day from which its effect was to be checked has passed, its KPI has a value of that \
           day or later, and it is not verified.",
    why: "whoever never looks whether a decision helped decides the next one no wiser",
    mend: "Look at the KPI, say in `outcome` or the narrative what it did, and write `state: verified`. If it is too early to \
           tell, write a later day: `check: {kpi: .., on: ..}`.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.decision(&of.id) else { return };
    let data = &record.data;
    let Some(check) = data.check.as_ref().filter(|_| is_asked(reader, data)) else { return };
    let Some(on) = check.on.as_ref().filter(|on| on.0 < reader.as_of()) else { return };
    let implemented = match data.state {
        Some(DecisionState::Implemented) => true,
        Some(DecisionState::Decided | DecisionState::Implementing) => data.implemented_on.is_some(),
        _ => false,
    };
    let Some(kpi) = reader.resolve(Kind::Kpi, &check.kpi).filter(|_| implemented) else { return };
    let latest = reader.reading(&kpi.id).and_then(|reading| reading.latest);
    let Some(latest) = latest.filter(|latest| latest.period.end() >= on.0) else { return };
    let words = format!(
        "the effect of `{}` on `{}` was to be checked from {}, {} ago, and is not verified",
        of.id,
        kpi.id,
        long_date(on.0),
        days_between(on.0, reader.as_of())
    );
    let help = format!(
        "look at `{}`, whose value of {} is there; say what it did and write `state: verified`, or a later day in `check`",
        kpi.id,
        latest.period.label(reader.years())
    );
    found.add(of, says(record.place(on.span), words).help(help));
}
