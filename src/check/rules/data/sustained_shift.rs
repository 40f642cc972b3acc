use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::Season;
use crate::source::record::Kind;
use crate::statistics::level::is_level_change;
use crate::statistics::mean;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "sustained-shift",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "The values of a KPI have come to another level and stayed there, by the stable-shift algorithm; no event \
        says so. Silent where a straight line tells them better than two levels, and where neighbouring values \
        resemble each other about the levels.",
    why: "limits of a level that is gone flag what is usual now, and miss what is not",
    mend: "If the cause is known and expected to last, add an event of kind `step-change` with its reason to \
        `events.yaml`. If it is not known, look for it first.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(charted), Some(measure), Some(place)) = (super::charted(reader, of), reader.measure(&of.id), reader.place(of))
    else {
        return;
    };
    let (Some(at), Some(partition)) = (charted.cautions().suggested, charted.last_partition()) else { return };
    let Some(row) = charted.points.get(at).and_then(|row| measure.observations().get(*row)) else { return };
    // Among the points that count.
    let ghosts = charted.ghosts.iter().filter(|ghost| (partition.from..at).contains(ghost)).count();
    if !is_level_change(&charted.values_of(partition), at - partition.from - ghosts) {
        return;
    }
    let level = |points: std::ops::Range<usize>| {
        let counted = points.filter(|point| !charted.ghosts.contains(point));
        mean(counted.filter_map(|point| charted.values.get(point).copied()))
    };
    let period = row.period;
    let words = format!("`{}` seems to be at another level since {}", of.id, period.id(reader.years()));
    let mut told = says(place, words);
    if let (Some(before), Some(since)) = (level(partition.from..at), level(at..charted.values.len())) {
        let adjusted = if matches!(charted.season, Season::Adjusted { .. }) { ", the season taken out" } else { "" };
        told = told.note(format!(
            "its mean is {} before and {} since, over {}{adjusted}",
            super::shown(before),
            super::shown(since),
            count(charted.values.len() - at, "value")
        ));
    }
    found.add(
        of,
        told.help(format!(
            "if the cause is known and lasts, add to `events.yaml`: `{{date: {}, kpi: {}, kind: step-change, reason: .., by: ..}}`",
            period.start(),
            of.id
        )),
    );
}
