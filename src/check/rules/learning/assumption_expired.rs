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
    id: "assumption-expired",
    severity: Severity::Warning,
    capability: Capability::OrganisationalIntelligence,
    when: "The day by which an assumption was to be looked at again has passed.",
    why: "the strategy goes on resting on what nobody has asked about since",
    mend: "Ask again whether it holds; write the answer at `state:` and the next day at `review_by:`.",
    looks: Looks::Each(&[Kind::Assumption], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.assumption(&of.id).filter(|_| !is_over(reader, of)) else { return };
    let Some(by) = record.data.review_by.as_ref().filter(|_| reader.still_stands(&record.data).expired) else { return };
    let days = counted((reader.as_of() - by.0).get_days(), "day");
    let words = format!("assumption `{}` was to be reviewed by {}, {days} ago", of.id, long_date(by.0));
    let ask = reader.link_to(of, Relation::Owner).map(|owner| format!("ask `{}` whether it holds: ", owner.id));
    let help = format!("{}write `state:` and the next `review_by:`", ask.unwrap_or_default());
    found.add(of, says(record.place(by.span), words).help(help));
}
