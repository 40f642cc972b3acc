use crate::check::phrases::{counted, ids, joined};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::drift::Sign;
use crate::source::record::{InitiativeState, Kind};
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "owner-overloaded",
    severity: Severity::Warning,
    capability: Capability::Accountability,
    when: "One person owns more KPIs, or more active initiatives, than one can look after: 7 and 5.",
    why: "who answers for everything attends to little of it",
    mend: "Name another `owner:` in some of them. `limits: {kpis_per_person: 9, initiatives_per_person: 6}` in \
           `strategy.yaml` sets other limits.",
    looks: Looks::Each(&[Kind::Person], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let sign = reader.signs_of(of).iter().find_map(|drift| match drift.sign {
        Sign::OwnerOverload { kpis, initiatives } => Some((kpis, initiatives)),
        _ => None,
    });
    let (Some((kpis, initiatives)), Some(place)) = (sign, reader.place(of)) else { return };
    let (most_kpis, most_initiatives) = (reader.limits().kpis_per_person(), reader.limits().initiatives_per_person());
    let owned = reader.backlinks(of, Relation::Owner);
    let mut too_many = Vec::new();
    let mut names = Vec::new();
    if kpis > most_kpis as usize {
        too_many.push(format!("{} (at most {most_kpis})", counted(kpis, "KPI")));
        names.extend(owned.iter().filter(|other| other.kind == Kind::Kpi).cloned());
    }
    if initiatives > most_initiatives as usize {
        too_many.push(format!("{} (at most {most_initiatives})", counted(initiatives, "active initiative")));
        let active = |other: &&Ref| {
            other.kind == Kind::Initiative
                && reader
                    .initiative(&other.id)
                    .is_some_and(|record| record.data.status == Some(InitiativeState::Active))
        };
        names.extend(owned.iter().filter(active).cloned());
    }
    found.add(
        of,
        says(place, format!("`{}` owns {}", of.id, joined(&too_many)))
            .help(format!("name another person at `owner` in some of them: {}", ids(&names))),
    );
}
