use super::is_answered;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::InitiativeState;
use crate::statistics::impact::Verdict;

pub(super) const RULE: Rule = Rule {
    id: "done-not-moved",
    severity: Severity::Warning,
    capability: Capability::OrganisationalIntelligence,
    when: "An initiative is done, a KPI that it should move has not moved (at least eight values after it, none of them a \
           signal, and no other of its KPIs has moved) or has moved the wrong way, and no decision about the initiative or the \
           KPI was asked for or taken since.",
    why: "done is not moved: the idea behind the work is in doubt, and the KPI still waits for something that helps",
    mend: "Ask for a decision in `decisions/` with `initiatives: [..]` and `kpis: [..]`: what else will move the KPI, and does \
           the work go on? Keep what was learned in `lessons.yaml` with `from: {initiative: ..}`.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.initiative(&of.id) else { return };
    if record.data.status != Some(InitiativeState::Done) {
        return;
    }
    let impacts = reader.impacts(&of.id);
    let any_moved = impacts.iter().any(|impact| impact.impact.verdict == Verdict::Moved);
    for impact in impacts {
        let wrong = impact.impact.verdict == Verdict::MovedWrongWay;
        let flat = impact.impact.verdict == Verdict::NoMovement && !any_moved;
        let done = record.data.done_on.as_ref().map(|day| day.0).or(impact.effective);
        let Some(done) = done.filter(|_| wrong || flat) else { continue };
        if is_answered(reader, of, done) || is_answered(reader, &impact.kpi, done) {
            continue;
        }
        let named = |moves: &&crate::source::record::Move| reader.resolve(Kind::Kpi, &moves.kpi).as_ref() == Some(&impact.kpi);
        let Some(moves) = record.data.moves.iter().find(named) else { continue };
        let how = if wrong { "has moved the wrong way" } else { "has not moved" };
        let values = impact.impact.points_after;
        let words = format!(
            "`{}` was done on {}, but `{}` {how} in the {values} values since, and no decision answers it",
            of.id,
            long_date(done),
            impact.kpi.id
        );
        let help = format!(
            "ask for a decision in `decisions/` with `initiatives: [{}]` and `kpis: [{}]`; keep the lesson in `lessons.yaml`",
            of.id, impact.kpi.id
        );
        found.add(of, says(record.place(moves.kpi.span), words).help(help));
    }
}
