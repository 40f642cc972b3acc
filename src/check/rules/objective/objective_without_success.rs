use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "objective-without-success",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "An objective does not say what success looks like.",
    why: "each team then works towards a success of its own",
    mend: "Add `success:` with a sentence that one could find to be true or not: `success: Nine in ten buses leave within \
           five minutes of schedule.`",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.objective(&of.id), reader.place(of)) else { return };
    let is_said = record.data.success.as_ref().is_some_and(|success| !success.trim().is_empty());
    if is_said || is_over(reader, of) {
        return;
    }
    let help = "add `success:` with a sentence that says what will be so when it is reached";
    found.add(of, says(place, format!("the objective `{}` does not say what success looks like", of.id)).help(help));
}
