use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::drift::Sign;
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "measurement-theatre",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "A KPI is reported on time and has been off target for three periods or more (`periods_off_target`), and \
        nothing answers it: no decision, no action and no commentary on these periods.",
    why: "a number that is reported and never answered costs work and changes nothing",
    mend: "Ask for a decision (`kpis: [..]` in a file of `decisions/`), agree an action (`supports: kpi:..`), or say \
        in `commentary` what is done about it.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: true,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    for drift in reader.signs_of(of) {
        let Sign::MeasurementTheatre { periods } = drift.sign else { continue };
        let latest = reader.reading(&of.id).and_then(|reading| reading.latest);
        let last = latest.map_or_else(|| "..".to_owned(), |latest| latest.period.id(reader.years()));
        found.add(
            of,
            says(place.clone(), format!("`{}` has been off target for {}, and nothing answers it", of.id, count(periods, "period")))
                .note("no decision or action is about it, and no commentary on these periods")
                .help(format!("say what is done about it: `commentary: [{{period: {last}, by: .., text: ..}}]`"))
                .help(format!("or ask for a decision, with `kpis: [{}]`; or agree an action, with `supports: kpi:{}`", of.id, of.id)),
        );
    }
}
