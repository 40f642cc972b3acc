use super::{branch, children, kpis};
use crate::check::phrases::{counted, ids};
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Ref, Relation, TargetPath};

pub(super) const RULE: Rule = Rule {
    id: "objective-without-target",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "None of the KPIs of an objective, or of those below it, has a target with a date: a step of `targets`, a column \
           of targets, or one `target` that is read against the end of the objective's horizon or of the planning period.",
    why: "without a figure and a day it is an aspiration: nobody can be late",
    mend: "Add `targets: [{by: 2027-03, value: 90}]` to one of its KPIs. Of a KPI that is `neutral` no target is expected.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: true,
    figures: false,
};

/// What is found of the target of a KPI.
enum Aim {
    Dated,
    /// It holds at all times, and nothing says until when.
    Undated,
    ToBeSet,
    None,
    /// Its file can't be read; it may have a column of targets.
    Unknown,
}

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of).filter(|_| !is_over(reader, of)) else { return };
    // Where it has no KPI of its own, those below it are told each for itself.
    if reader.backlinks(of, Relation::Measures).is_empty() && !children(reader, of).is_empty() {
        return;
    }
    let Some(kpis) = branch(reader, of).map(|branch| kpis(reader, &branch)).filter(|kpis| !kpis.is_empty()) else {
        return;
    };
    let horizon = reader.objective(&of.id).and_then(|record| record.data.horizon.as_ref()?.end.as_ref());
    let has_end = horizon.is_some() || reader.planning().is_some();
    let (mut undated, mut to_be_set) = (Vec::new(), Vec::new());
    for kpi in &kpis {
        match aim(reader, kpi, has_end) {
            Aim::Dated | Aim::Unknown => return,
            Aim::Undated => undated.push(kpi.clone()),
            Aim::ToBeSet => to_be_set.push(kpi.clone()),
            Aim::None => {}
        }
    }
    let words = match kpis.as_slice() {
        [only] => format!("the KPI of the objective `{}`, `{}`, has no target with a date", of.id, only.id),
        _ => format!(
            "none of the {} of the objective `{}` has a target with a date: {}",
            counted(kpis.len(), "KPI"),
            of.id,
            ids(&kpis)
        ),
    };
    let mut finding = says(place, words).note(RULE.why);
    if !to_be_set.is_empty() {
        finding = finding.note(format!("still to be set: {}", ids(&to_be_set)));
    }
    if !undated.is_empty() {
        finding = finding.note(format!("with a target, but no day by which it is to be reached: {}", ids(&undated)));
    }
    let year = reader.as_of().year() + 1;
    let best = undated.first().or(to_be_set.first()).or(kpis.first()).map(|kpi| kpi.id.clone()).unwrap_or_default();
    found.add(of, finding.help(format!("write `targets: [{{by: {year}-12, value: ..}}]` in the file of the KPI `{best}`")));
}

fn aim(reader: &Reader<'_>, kpi: &Ref, has_end: bool) -> Aim {
    let (Some(record), Some(measure)) = (reader.kpi(&kpi.id), reader.measure(&kpi.id)) else { return Aim::Unknown };
    if record.data.direction.value == Direction::Neutral {
        return Aim::None;
    }
    match &measure.targets {
        TargetPath::Steps(steps) if !steps.is_empty() => Aim::Dated,
        TargetPath::Always(_) if has_end => Aim::Dated,
        TargetPath::Always(_) => Aim::Undated,
        TargetPath::ToBeSet => Aim::ToBeSet,
        _ if !measure.refused.is_empty() => Aim::Unknown,
        _ if measure.observations().iter().any(|row| row.target().is_some()) => Aim::Dated,
        _ => Aim::None,
    }
}
