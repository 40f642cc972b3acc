use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "action-without-date",
    severity: Severity::Error,
    capability: Capability::Accountability,
    when: "An action that is not done or cancelled has no day by which it is to be done.",
    why: "it can never be late, so nobody will ask for it",
    mend: "Add `due:` with the day that was agreed: `due: 2026-12-11`.",
    looks: Looks::Each(&[Kind::Action], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.action(&of.id), reader.place(of)) else { return };
    if record.data.due.is_some() || is_over(reader, of) {
        return;
    }
    let help = format!("add `due:` with a day, such as `due: {}`", reader.as_of().last_of_month());
    found.add(of, says(place, format!("action `{}` has no date", of.id)).help(help));
}
