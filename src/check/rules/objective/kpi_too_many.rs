use crate::check::phrases::ids;
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "kpi-too-many",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "More than 5 KPIs measure one objective; more than 7 are an error. `neutral` ones, which are context, do not \
           count.",
    why: "with so many measures one can always find one that looks well, and none gets attention",
    mend: "Keep the few by which something would be decided; give the others to an objective below it, or take \
           `objective:` out of them. `limits: {kpis_per_objective: 6}` in `strategy.yaml` sets another limit.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of).filter(|_| !is_over(reader, of)) else { return };
    let judges = |kpi: &Ref| {
        reader.kpi(&kpi.id).is_some_and(|record| record.data.direction.value != Direction::Neutral)
    };
    let kpis: Vec<Ref> = reader.backlinks(of, Relation::Measures).into_iter().filter(judges).collect();
    let limits = reader.limits();
    let most = limits.kpis_per_objective();
    if kpis.len() <= most as usize {
        return;
    }
    let grave = kpis.len() > limits.kpis_per_objective_error().max(most) as usize;
    let severity = if grave { Severity::Error } else { RULE.severity };
    let words = format!("{} KPIs measure the objective `{}`; {most} are the most", kpis.len(), of.id);
    let help = format!("keep the few by which you would decide something, and take `objective: {}` out of the others", of.id);
    found.add_as(severity, of, says(place, words).note(RULE.why).note(format!("they are {}", ids(&kpis))).help(help));
}
