use super::pull::{same_source, source_key};
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "objectives-pull-apart",
    severity: Severity::Warning,
    capability: Capability::TeamAlignment,
    when: "KPIs of two objectives read the same figures, and one is better higher, the other lower.",
    why: "one of the two can only get nearer by pushing the other away",
    mend: "Agree which way is better and write the same `direction:` in both KPIs, or keep one KPI for both objectives: \
           `objectives: [a, b]`. If both limits matter, `direction: within` with `target: {low: .., high: ..}` says so.",
    looks: Looks::Alike(&[Kind::Kpi], source_key, find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, alike: &[Ref], found: &mut Found) {
    let direction = |kpi: &Ref| reader.kpi(&kpi.id).map(|record| record.data.direction.value);
    let (higher, lower): (Vec<&Ref>, Vec<&Ref>) = alike
        .iter()
        .filter(|kpi| matches!(direction(kpi), Some(Direction::Higher | Direction::Lower)))
        .partition(|kpi| direction(kpi) == Some(Direction::Higher));
    for up in higher {
        for down in lower.iter().filter(|down| same_source(reader, up, down)) {
            if let Some((wants_up, wants_down)) = apart(reader, up, down) {
                report(reader, (up, &wants_up), (down, &wants_down), found);
            }
        }
    }
}

/// Two objectives that are measured by one of two KPIs each, and not by the other.
fn apart(reader: &Reader<'_>, a: &Ref, b: &Ref) -> Option<(Ref, Ref)> {
    let of = |kpi: &Ref| {
        let objectives = reader.links(kpi, Relation::Measures).into_iter();
        objectives.filter(|objective| !is_over(reader, objective)).collect::<Vec<Ref>>()
    };
    let (of_a, of_b) = (of(a), of(b));
    let only_a = of_a.iter().find(|objective| !of_b.contains(objective))?;
    let only_b = of_b.iter().find(|objective| !of_a.contains(objective))?;
    Some((only_a.clone(), only_b.clone()))
}

fn report(reader: &Reader<'_>, up: (&Ref, &Ref), down: (&Ref, &Ref), found: &mut Found) {
    let place = |kpi: &Ref| reader.kpi(&kpi.id).map(|record| record.place(record.data.direction.span));
    let (Some(here), Some(there)) = (place(up.0), place(down.0)) else { return };
    let words = format!(
        "the objectives `{}` and `{}` pull apart: KPI `{}` wants the same figures higher that KPI `{}` wants lower",
        up.1.id, down.1.id, up.0.id, down.0.id
    );
    // The record of a finding is one that the edition answers for, if either is.
    let (of, here, there) = if reader.is_own(up.1) { (up.1, here, there) } else { (down.1, there, here) };
    found.add(
        of,
        says(here, words)
            .related(there, "the other way")
            .help("write the same `direction:` in both, or keep one KPI with `objectives: [..]` for both"),
    );
}
