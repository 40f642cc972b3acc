use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Band, Ref};
use super::targets::still_due;

pub(super) const RULE: Rule = Rule {
    id: "thresholds-contradict",
    severity: Severity::Error,
    capability: Capability::OrganisationalVisibility,
    when: "The red flag of a KPI is on the good side of a target that holds now or later, or on it; a target or the \
        red flag lies outside `bounds`; or the lower edge of a band is above its upper edge.",
    why: "the target is where it is good and the red flag where it becomes unacceptable; where they contradict each \
        other, nothing can be judged between them",
    mend: "Mend `red_flag`, the target or `bounds`; `direction` says which way is better. All of them are in the \
        KPI's unit, whatever the file holds.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: true,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.kpi(&of.id) else { return };
    let data = &record.data;
    let direction = data.direction.value;
    if direction == Direction::Neutral {
        return;
    }
    let due = still_due(reader, of);
    if let Some(empty) = due.iter().find(|due| is_empty(due.band)) {
        let words = format!("the band of `{}` is empty: {}", of.id, empty.words(reader));
        found.add(of, says(empty.place.clone(), words).help("write the lower edge as `low` and the upper one as `high`"));
        return;
    }
    if let Some(flag) = &data.red_flag
        && let Some(wrong) = due.iter().find(|due| !is_beyond(flag.value, due.band, direction))
    {
        let side = if direction == Direction::Within { "inside" } else { "on the good side of" };
        let words = format!("the red flag {} of `{}` is {side} {}", flag.value, of.id, wrong.words(reader));
        let is_to_come = wrong.by.is_some_and(|by| by.end() > reader.as_of());
        let when = if is_to_come { "from then on" } else { "as it stands" };
        let better = match direction {
            Direction::Higher => "higher is better, so the red flag is below each target",
            Direction::Lower => "lower is better, so the red flag is above each target",
            Direction::Within | Direction::Neutral => "the red flag is outside the band, on either side",
        };
        found.add(
            of,
            says(record.place(flag.span), words)
                .related(wrong.place.clone(), "the target")
                .note(format!("{better}; {when} no value can be judged"))
                .help("mend `red_flag` or the target; or `direction`, if the other way is better"),
        );
    }
    // Bounds the wrong way round are a fault.
    let Some(bounds) = data.bounds.as_ref().filter(|bounds| bounds.value.0 < bounds.value.1) else { return };
    let (low, high) = bounds.value;
    if let Some(wrong) = due.iter().find(|due| is_outside(due.band, low, high)) {
        let words = format!("{} of `{}` lies outside its bounds {low} to {high}", wrong.words(reader), of.id);
        found.add(
            of,
            says(wrong.place.clone(), words)
                .related(record.place(bounds.span), "the bounds")
                .note("no value can reach it")
                .help("mend the target, or widen `bounds`; both are in the KPI's unit, whatever the file holds"),
        );
    }
    if let Some(flag) = data.red_flag.as_ref().filter(|flag| flag.value < low || flag.value > high) {
        let words = format!("the red flag {} of `{}` lies outside its bounds {low} to {high}", flag.value, of.id);
        found.add(
            of,
            says(record.place(flag.span), words)
                .related(record.place(bounds.span), "the bounds")
                .note("no value can come to it, so nothing would ever be off target")
                .help("mend `red_flag`, or widen `bounds`; both are in the KPI's unit, whatever the file holds"),
        );
    }
}

fn is_empty(band: Band) -> bool {
    band.low.zip(band.high).is_some_and(|(low, high)| low > high)
}

/// Whether a red flag is where it belongs: beyond the target, on the bad side.
fn is_beyond(flag: f64, band: Band, direction: Direction) -> bool {
    let (below, above) = (band.low.is_some_and(|low| flag < low), band.high.is_some_and(|high| flag > high));
    match direction {
        Direction::Higher => below,
        Direction::Lower => above,
        Direction::Within | Direction::Neutral => below || above,
    }
}

/// Whether no value within the bounds is a good one.
fn is_outside(band: Band, low: f64, high: f64) -> bool {
    band.low.is_some_and(|edge| edge > high) || band.high.is_some_and(|edge| edge < low)
}
