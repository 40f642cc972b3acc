use crate::calendar::long_date;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "risk-not-reviewed",
    severity: Severity::Warning,
    capability: Capability::OrganisationalIntelligence,
    when: "A risk was last looked at more than 92 days ago, or never.",
    why: "its likelihood and impact are those of a time that has passed",
    mend: "Look at it again and write the day: `reviewed: 2026-11-20`. `limits: {risk_review_days: 183}` in \
           `strategy.yaml` sets another time.",
    looks: Looks::Each(&[Kind::Risk], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.risk(&of.id), reader.place(of)) else { return };
    let as_of = reader.as_of();
    let help = format!("look at its likelihood and impact again, and write the day: `reviewed: {as_of}`");
    let Some(reviewed) = &record.data.reviewed else {
        let finding = says(place, format!("risk `{}` was never reviewed", of.id));
        found.add(of, finding.note("nobody has looked since whether its likelihood and impact are right").help(help));
        return;
    };
    let days = (as_of - reviewed.0).get_days();
    let most = reader.limits().risk_review_days();
    if days <= i32::try_from(most).unwrap_or(i32::MAX) {
        return;
    }
    let words = format!(
        "risk `{}` was last reviewed on {}, {} ago; {most} are the most",
        of.id,
        long_date(reviewed.0),
        counted(days, "day")
    );
    found.add(of, says(record.place(reviewed.span), words).help(help));
}
