use crate::check::rule::says;
use crate::check::rules::kpi::in_use;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Ref, TargetPath};

pub(super) const RULE: Rule = Rule {
    id: "kpi-without-target",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "A KPI with a direction has no target, or its column of targets has none for the period of the last value. \
        `target: to-be-set` is only noted: it is known, and someone is to set it.",
    why: "without a target nobody can tell whether the number is good enough, so it can please or worry no one",
    mend: "Add `target:`, or a path `targets: [{by: 2027-03, value: ..}]`; `target: to-be-set` while you work it out. \
        A number that is only context is `direction: neutral`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(measure), Some(place)) = (reader.kpi(&of.id), reader.measure(&of.id), reader.place(of))
    else {
        return;
    };
    let reading = reader.reading(&of.id);
    let unknown = !measure.refused.is_empty() && record.data.data.is_some();
    if record.data.direction.value == Direction::Neutral || unknown || !in_use(reader, of) {
        return;
    }
    let is_open = reading.is_some_and(|reading| reading.target.is_none());
    let band = record.data.direction.value == Direction::Within;
    let one = if band { "target: {low: .., high: ..}" } else { "target: .." };
    let step = if band { "low: .., high: .." } else { "value: .." };
    match (&measure.targets, reading.and_then(|reading| reading.latest)) {
        (TargetPath::ToBeSet, _) => {
            let place = record.data.target.as_ref().map_or(place, |target| record.place(target.span));
            found.add_as(
                Severity::Note,
                of,
                says(place, format!("the target of KPI `{}` is still to be set", of.id))
                    .help(format!("once it is known, write `{one}` or a path: `targets: [{{by: 2027-03, {step}}}]`")),
            );
        }
        (TargetPath::None, Some(latest)) if measure.has_target_column() && is_open => {
            let period = latest.period.id(reader.years());
            let file = measure.series.as_ref().map_or("", |series| series.file.as_str());
            found.add(
                of,
                says(place, format!("KPI `{}` has no target for {period}, the period of its last value", of.id))
                    .help(format!("add it to the column of targets in `{file}`, line {}", latest.line)),
            );
        }
        (TargetPath::None, _) if !measure.has_target_column() => {
            found.add(
                of,
                says(place, format!("KPI `{}` has no target", of.id))
                    .help(format!("add `{one}` or a path: `targets: [{{by: 2027-03, {step}}}]`"))
                    .help("write `target: to-be-set` while you work it out; for a number that is only context, `direction: neutral`"),
            );
        }
        _ => {}
    }
}
