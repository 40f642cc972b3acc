use crate::calendar::long_date;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "action-overdue",
    severity: Severity::Warning,
    capability: Capability::Accountability,
    when: "An action is past its day and neither done nor cancelled.",
    why: "an agreement that may lapse unseen is none",
    mend: "Write `state: done` and `done_on:` if it is done, `state: cancelled` if it is no longer wanted, or a new `due:` \
           that was agreed.",
    looks: Looks::Each(&[Kind::Action], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.action(&of.id).filter(|_| !is_over(reader, of)) else { return };
    let Some(due) = record.data.due.as_ref().filter(|due| due.0 < reader.as_of()) else { return };
    let days = counted((reader.as_of() - due.0).get_days(), "day");
    let words = format!("action `{}` is {days} overdue: it was due on {}", of.id, long_date(due.0));
    let ask = reader.link_to(of, Relation::Owner).map(|owner| format!("ask `{}`: ", owner.id)).unwrap_or_default();
    let help = format!("{ask}write `state: done` and `done_on:` if it is done, else the new `due:` that was agreed");
    found.add(of, says(record.place(due.span), words).help(help));
}
