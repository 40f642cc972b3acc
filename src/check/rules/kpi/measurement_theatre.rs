use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::{Place, Severity};
use crate::edition::{Capability, Reader};
use crate::reading::drift::Sign;
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "measurement-theatre",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "A KPI is reported on time and has been off target for three periods or more (`periods_off_target`), and \
        nothing answers it: no decision, no action and no commentary on these periods. Where there is no decision, \
        no action and no commentary at all, it is told once for all KPIs.",
    why: "a number that is reported and never answered costs work and changes nothing",
    mend: "Ask for a decision (`kpis: [..]` in a file of `decisions/`), agree an action (`supports: kpi:..`), or say \
        in `commentary` what is done about it.",
    looks: Looks::Parts(&[Kind::Kpi], one, Some(all)),
    absence: true,
    figures: false,
};

/// The KPIs of the edition's own that nothing answers, each with its periods.
fn theatre<'r>(reader: &'r Reader<'_>) -> impl Iterator<Item = (&'r Ref, usize)> {
    reader.signs().filter_map(|drift| match drift.sign {
        Sign::MeasurementTheatre { periods } if reader.is_own(&drift.of) => Some((&drift.of, periods)),
        _ => None,
    })
}

/// Told once for all KPIs, where nothing answers any.
fn all(reader: &Reader<'_>, found: &mut Found) {
    if answers_anything(reader) {
        return;
    }
    let signs: Vec<(&Ref, usize)> = theatre(reader).collect();
    let longest = signs.iter().map(|(_, periods)| *periods).max().unwrap_or_default();
    if signs.len() > 1 {
        let place = Place::new(reader.organisation_file(), reader.organisation().name.span);
        let mut named: Vec<String> = signs.iter().take(NAMED).map(|(of, _)| format!("`{}`", of.id)).collect();
        if signs.len() > NAMED {
            named.push(format!("{} more", signs.len() - NAMED));
        }
        let words = format!("{} have been off target for up to {longest} periods, and nothing answers them", count(signs.len(), "KPI"));
        found.add_whole(
            says(place, words)
                .note(format!("there is no decision, no action and no commentary on any KPI: {}", named.join(", ")))
                .help("begin with the KPI that matters most: say in its `commentary` what is done about it")
                .help("or write the decision that is wanted into `decisions/`, with `kpis: [..]`; or an action into `actions.yaml`, with `supports: kpi:..`"),
        );
    }
}

fn one(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let periods = reader.signs_of(of).iter().find_map(|drift| match drift.sign {
        Sign::MeasurementTheatre { periods } => Some(periods),
        _ => None,
    });
    let (Some(periods), Some(place)) = (periods, reader.place(of)) else { return };
    if answers_anything(reader) || theatre(reader).nth(1).is_none() {
        let latest = reader.reading(&of.id).and_then(|reading| reading.latest);
        let last = latest.map_or_else(|| "..".to_owned(), |latest| latest.period.id(reader.years()));
        let id = &of.id;
        found.add(
            of,
            says(place, format!("`{id}` has been off target for {}, and nothing answers it", count(periods, "period")))
                .note("no decision or action is about it, and no commentary on these periods")
                .help(format!("say what is done about it: `commentary: [{{period: {last}, by: .., text: ..}}]`"))
                .help(format!("or ask for a decision, with `kpis: [{id}]`; or agree an action, with `supports: kpi:{id}`")),
        );
    }
}

/// The most KPIs that are named.
const NAMED: usize = 4;

/// Whether there is any decision, action or commentary on a KPI.
fn answers_anything(reader: &Reader<'_>) -> bool {
    reader.has_any(Kind::Decision) || reader.has_any(Kind::Action) || reader.has_commentary()
}
