use crate::check::phrases::days_between;
use super::{Trouble, giver, milestone_of, place_of, troubles, what};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "dependency-late",
    severity: Severity::Warning,
    capability: Capability::TeamOfTeams,
    when: "Something that an active initiative needs is expected after its day, or its day has passed: the giver's milestone \
           is not reached, or nobody ever agreed to it. What a team or an outside body has agreed to, without a later \
           forecast, is taken to have come on its day.",
    why: "the date of one team is the plan of another, which finds out when it stands still",
    mend: "Agree on a day with the giver and write it: an earlier `forecast` at the giver's milestone, or a later `by` here if \
           that is early enough. If neither can be had, ask for a decision.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.initiative(&of.id) else { return };
    for (need, trouble) in troubles(reader, record) {
        let (what, giver) = (what(need), giver(need));
        let at = milestone_of(reader, need);
        let diagnostic = match trouble {
            Trouble::After { by, forecast } => {
                let late = days_between(by, forecast);
                let is = if by < reader.as_of() { "was" } else { "is" };
                let words = format!(
                    "{what} {is} needed by {} and is expected from {giver} on {}, {late} later",
                    long_date(by),
                    long_date(forecast)
                );
                let home = at.as_ref().map_or_else(String::new, |at| format!(" of its milestone in `{}`", at.file.path));
                says(place_of(record, need), words).help(format!(
                    "agree on a day with {giver}: an earlier `forecast:`{home}, or `by: {forecast}` here if that is early enough"
                ))
            }
            Trouble::Passed { by } => {
                let ago = days_between(by, reader.as_of());
                let why = if at.is_some() { "and is not done" } else { "and nobody confirmed it" };
                let words = format!("{what} was needed from {giver} by {}, {ago} ago, {why}", long_date(by));
                let help = if at.is_some() {
                    "ask when it comes and write `forecast:` at the giver's milestone, or `done:` if it came"
                } else {
                    "if it came, write `confirmed:` with that day; if not, ask when it comes and write `forecast:`"
                };
                says(place_of(record, need), words).help(help)
            }
            Trouble::Unconfirmed { .. } => continue,
        };
        found.add(of, match at {
            Some(at) => diagnostic.related(at, "the milestone that gives it"),
            None => diagnostic,
        });
    }
}
