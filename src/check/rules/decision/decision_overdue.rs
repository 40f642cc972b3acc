use super::is_open;
use crate::check::phrases::days_between;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "decision-overdue",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision is proposed or deferred and the day by which it was needed has passed.",
    why: "not deciding is a decision too, and the work that waits for it pays for it day by day",
    mend: "Take it, and write `state: decided`, `decided_on:` and `outcome:`. If it is put off, write `state: deferred`, add the \
           day to `deferred: [..]` and give it a new `needed_by:`.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.decision(&of.id) else { return };
    let Some(needed) = record.data.needed_by.as_ref().filter(|day| day.0 < reader.as_of()) else { return };
    if !is_open(reader, &record.data) {
        return;
    }
    let (by, ago) = (long_date(needed.0), days_between(needed.0, reader.as_of()));
    let who = reader.link_to(of, Relation::Authority).map_or_else(
        || "once it is decided,".to_owned(),
        |person| format!("`{}` decides; then", person.id),
    );
    found.add(
        of,
        says(record.place(needed.span), format!("decision `{}` was needed by {by}, {ago} ago, and is still open", of.id)).help(
            format!("{who} write `state: decided`, `decided_on:` and `outcome:`; or put it off to a new `needed_by:`, with the day in `deferred: [..]`"),
        ),
    );
}
