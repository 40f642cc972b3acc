use crate::check::phrases::days_between;
use super::{Trouble, giver, place_of, troubles, what};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "dependency-unconfirmed",
    severity: Severity::Warning,
    capability: Capability::TeamOfTeams,
    when: "The giver has not agreed to something that an active initiative needs within 30 days, or on no day that is written. \
           With more time to go it is a note. `limits: {unconfirmed_days: 30}` in `strategy.yaml` sets the days.",
    why: "what nobody has promised, nobody will miss",
    mend: "Ask the giver. If they agree, write the day they did: `confirmed: 2026-11-20`; if they say another day, write it as \
           `forecast:`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.initiative(&of.id) else { return };
    for (need, trouble) in troubles(reader, record) {
        let Trouble::Unconfirmed { by, soon } = trouble else { continue };
        let (what, giver) = (what(need), giver(need));
        let when = match by {
            Some(by) if by == reader.as_of() => "is needed today".to_owned(),
            Some(by) => format!("is needed by {}, in {}", long_date(by), days_between(reader.as_of(), by)),
            None => "is needed on no day that is written".to_owned(),
        };
        let date = if by.is_some() { "" } else { "write when it is needed, `by: ..`; " };
        let severity = if soon { Severity::Warning } else { Severity::Note };
        found.add_as(
            severity,
            of,
            says(place_of(record, need), format!("{what} {when}, and {giver} has not agreed to it")).help(format!(
                "{date}ask {giver}, and write when they agreed: `confirmed: {}`",
                reader.as_of()
            )),
        );
    }
}
