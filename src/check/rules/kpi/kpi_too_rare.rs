use crate::check::rule::says;
use crate::check::rules::kpi::in_use;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Direction, Kind, ReviewKind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "kpi-too-rare",
    severity: Severity::Warning,
    capability: Capability::OperatingRhythm,
    when: "A KPI has values less often than the review that uses it: the monthly, quarterly or annual review of its \
        team, or, where its team has none, of the organisation. Of several the most frequent counts. Weekly \
        reviews look at work, not at KPIs; neutral and irregular KPIs are left out.",
    why: "a review can't steer by a number that is the same as last time",
    mend: "Measure it as often as it is reviewed, or put a leading KPI beside it that moves sooner. If it can't be \
        had more often, accept it with `allow` and a reason.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(measure)) = (reader.kpi(&of.id), reader.measure(&of.id)) else { return };
    let Some((days, _)) = measure.frequency.freshness() else { return };
    if record.data.direction.value == Direction::Neutral || !in_use(reader, of) {
        return;
    }
    let Some((review, team)) = review(reader, of) else { return };
    let (rhythm, between) = match review {
        ReviewKind::Weekly => return,
        ReviewKind::Monthly => ("monthly", 31),
        ReviewKind::Quarterly => ("quarterly", 92),
        ReviewKind::Annual => ("annual", 366),
    };
    // Thirteen weeks are a quarter, and twelve months a year.
    let reviews = (f64::from(days) / f64::from(between)).round();
    if reviews < 2.0 && f64::from(days) < 1.1 * f64::from(between) {
        return;
    }
    let whose = team.map_or_else(String::new, |team| format!(" of `{}`", team.id));
    let words = format!("`{}` is {}, the review{whose} that uses it is {rhythm}", of.id, measure.frequency.word());
    found.add(
        of,
        says(record.place(record.data.frequency.span), words)
            .help(format!("measure it more often, or add a leading KPI that is {rhythm} to its objective")),
    );
}

/// The most frequent review but the weekly one that looks at a KPI, and whose it is.
fn review(reader: &Reader<'_>, of: &Ref) -> Option<(ReviewKind, Option<Ref>)> {
    let own = reader.team_of(of);
    let mut top = own.clone();
    while let Some(above) = top.as_ref().and_then(|team| reader.link_to(team, Relation::Parent)) {
        top = Some(above);
    }
    let is_top = own == top;
    let of_own = usual(reader, own.as_ref(), is_top).map(|kind| (kind, own));
    of_own.or_else(|| usual(reader, top.as_ref(), true).map(|kind| (kind, top)))
}

/// How often a team reviews: by the rhythm, else by the reviews of the last year.
fn usual(reader: &Reader<'_>, team: Option<&Ref>, is_top: bool) -> Option<ReviewKind> {
    let rhythm = reader.rhythm().iter().filter(|rhythm| match &rhythm.team {
        Some(named) => team.is_some() && reader.resolve(Kind::Team, named).as_ref() == team,
        None => is_top,
    });
    let written = rhythm.map(|rhythm| rhythm.kind).filter(|kind| *kind != ReviewKind::Weekly).min();
    written.or_else(|| {
        let of_team = team.map_or_else(Vec::new, |team| reader.of_team(team, Kind::Review));
        let of_all = if is_top { reader.all(Kind::Review) } else { Vec::new() };
        let reviews = of_team.iter().chain(&of_all).filter_map(|of| reader.review(&of.id)).filter(|review| {
            let days = (reader.as_of() - review.data.date.value.0).get_days();
            let is_own = review.data.team.as_ref().map_or(is_top, |named| {
                team.is_some() && reader.resolve(Kind::Team, named).as_ref() == team
            });
            is_own && days <= 366
        });
        reviews.map(|review| review.data.kind).filter(|kind| *kind != ReviewKind::Weekly).min()
    })
}
