use crate::check::rule::says;
use crate::check::words::activity;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "kpi-is-activity",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "A KPI of which more is better counts motion: calls made, meetings held, training sessions given. It is \
        told by the title, in the language of the strategy; a rate, a share or a duration is no such count.",
    why: "activity can rise for ever while nothing gets better",
    mend: "Measure what the activity is for: `Faults mended at the first visit` instead of `Visits made`. The \
        activity itself is an initiative, or its milestone.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.kpi(&of.id) else { return };
    let data = &record.data;
    if data.direction.value != Direction::Higher {
        return;
    }
    let unit = data.unit.as_ref().map_or("", |unit| unit.value.as_str());
    let definition = data.definition.as_deref().unwrap_or_default();
    let Some(word) = activity::counts(reader.language_code(), &data.title, unit, definition) else { return };
    found.add(
        of,
        says(record.place(data.title.span), format!("KPI `{}` counts {word}: motion, not an outcome", of.id))
            .help("measure what it is for: what is better for whom when there is more of it?"),
    );
}
