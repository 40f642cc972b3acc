use crate::calendar::Grain;
use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::Season;
use crate::source::record::Kind;
use crate::statistics::autocorrelation::lag_one;
use crate::statistics::level::explains_likeness;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "autocorrelated-series",
    severity: Severity::Note,
    capability: Capability::OrganisationalIntelligence,
    when: "Neighbouring values of a KPI with a chart resemble each other: their correlation about the trend is above \
        0.4, over 20 values or more. Seasons, stocks and moving averages do that. Where one change of level \
        explains it, the signals of the chart tell it instead.",
    why: "limits are too tight for such values, so a shift is weak evidence",
    mend: "Take the season out (`signals: {seasonal: true}`), chart what is added in each period instead of the \
        stock, or do without limits: `signals: {profile: none}`.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(charted), Some(place)) = (super::charted(reader, of), reader.place(of)) else { return };
    let Some(partition) = charted.last_partition() else { return };
    if !charted.cautions().autocorrelated || super::cumulative_on_control_chart::cause(reader, of).is_some() {
        return;
    }
    let values = charted.values_of(partition);
    let Some(correlation) = lag_one(&values).filter(|_| !explains_likeness(&values)) else { return };
    let words = format!("the values of `{}` resemble their neighbours: treat shifts as weak evidence", of.id);
    let grain = reader.measure(&of.id).and_then(|measure| measure.frequency.grain());
    let has_season = grain.is_some_and(|grain| grain > Grain::Day && grain < Grain::Year);
    let mut told = says(place, words)
        .note(format!("their correlation about the trend is {correlation:.2} over {}; its limits are too tight", count(values.len(), "value")));
    if charted.season == Season::Raw && has_season {
        told = told.help("if it has a season, take it out: `signals: {seasonal: true}`");
    }
    found.add(of, told.help("if it is a stock, chart what is added in each period; or do without limits: `signals: {profile: none}`"));
}
