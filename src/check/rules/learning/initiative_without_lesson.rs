use crate::check::phrases::ids;
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "initiative-without-lesson",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "An initiative was done or stopped, and no lesson comes from it or from a decision about it. Where there is no \
           lesson at all, that is told once.",
    why: "what it taught leaves with the people who did it",
    mend: "Add to `lessons.yaml` what you would do again, or never again: `- {id: .., title: .., from: {initiative: ID}, \
           applied_to: [..]}`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    if !is_finished(reader, of) || has_lesson(reader, of) {
        return;
    }
    let Some(place) = reader.place(of) else { return };
    let finished: Vec<Ref> = reader
        .all(Kind::Initiative)
        .into_iter()
        .filter(|work| reader.is_own(work) && is_finished(reader, work))
        .collect();
    let help = format!("add to `lessons.yaml`: `- {{id: .., title: .., from: {{initiative: {}}}, applied_to: [..]}}`", of.id);
    if finished.len() > 1 && !reader.has_any(Kind::Lesson) {
        if finished.first() == Some(of) {
            let words = format!("{} initiatives were done or stopped, and there is no lesson", finished.len());
            found.add_whole(says(place, words).note(RULE.why).note(format!("they are {}", ids(&finished))).help(help));
        }
        return;
    }
    found.add(of, says(place, format!("no lesson comes from the initiative `{}`", of.id)).help(help));
}

/// Whether it is over, and was so by the as-of date.
fn is_finished(reader: &Reader<'_>, of: &Ref) -> bool {
    let done_on = reader.initiative(&of.id).and_then(|record| record.data.done_on.as_ref());
    is_over(reader, of) && done_on.is_none_or(|day| day.0 <= reader.as_of())
}

fn has_lesson(reader: &Reader<'_>, of: &Ref) -> bool {
    let comes = |from: &Ref| reader.backlinks(from, Relation::From).iter().any(|other| other.kind == Kind::Lesson);
    let decisions = reader.backlinks(of, Relation::About);
    comes(of) || decisions.iter().filter(|decision| decision.kind == Kind::Decision).any(comes)
}
