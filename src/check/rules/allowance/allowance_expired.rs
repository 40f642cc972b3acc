use super::allowances;
use crate::calendar::long_date;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "allowance-expired",
    severity: Severity::Error,
    capability: Capability::ExecutionDiscipline,
    when: "A finding was accepted until a day that has passed.",
    why: "what was accepted for a time is not accepted any more, and nobody has looked at it since",
    mend: "Mend what it accepts, or agree a new `until:` with its reason. What is no longer needed can be taken out.",
    looks: Looks::Parts(&Kind::ALL, find, None),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    for (allowance, place) in allowances(reader, of) {
        let Some(until) = allowance.until.as_ref().map(|day| day.0).filter(|day| *day < reader.as_of()) else {
            continue;
        };
        let rule = &allowance.rule.value;
        let days = counted((reader.as_of() - until).get_days(), "day");
        let words = format!("`{}` accepted `{rule}` until {}, {days} ago", of.id, long_date(until));
        let help = format!("mend `{rule}`, write a new `until:` if it was agreed to accept it longer, or take the line out");
        found.add(of, says(place, words).help(help));
    }
}
