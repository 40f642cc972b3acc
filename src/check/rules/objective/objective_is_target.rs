use super::figures::{figure, near_date};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "objective-is-target",
    severity: Severity::Note,
    capability: Capability::TeamAlignment,
    when: "The title of an objective holds a number with a unit, or a date that is less than a year away.",
    why: "an objective gives the direction for years; the figure and its day change sooner, and belong to a KPI",
    mend: "Say the direction in the title and move the figure to a KPI of the objective: `targets: [{by: 2027-03, value: \
           90}]`.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.objective(&of.id), reader.place(of)) else { return };
    let title = record.data.title.value.as_str();
    let words = match (figure(title), near_date(title, reader.as_of(), reader.years())) {
        (Some(figure), _) => format!("the title of the objective `{}` holds a target: `{figure}`", of.id),
        (None, Some((date, end))) => {
            let days = (end - reader.as_of()).get_days();
            let end = long_date(end);
            format!("the title of the objective `{}` holds a date, `{date}`: it ends on {end}, in {days} days", of.id)
        }
        (None, None) => return,
    };
    if is_over(reader, of) {
        return;
    }
    found.add(
        of,
        says(place, words).help(format!(
            "take it out of `title` and write it in the KPI, in `kpis/`: `objective: {}` and `targets: [{{by: .., \
             value: ..}}]`",
            of.id
        )),
    );
}
