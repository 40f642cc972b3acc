use crate::check::phrases::number;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::drift::Sign;
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "masked-red",
    severity: Severity::Warning,
    capability: Capability::OrganisationalVisibility,
    when: "The score of an objective is on course although a KPI with a tenth of the weight or more is off target, or an \
           objective below it is off course.",
    why: "a good mean hides what is poor: the pages therefore show the objective as watched",
    mend: "Look at the one that is poor: link a decision about it (`kpis: [ID]`) or the work that should move it (`moves: \
           [{kpi: ID}]`). If it matters less than the others, say so with `weight:`.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    let child = reader.signs_of(of).iter().find_map(|drift| match &drift.sign {
        Sign::MaskedRed { child } => Some(child),
        _ => None,
    });
    let Some(child) = child.filter(|child| reader.holds(child)) else { return };
    let score = reader.roll(&of.id).and_then(|roll| roll.score).map(|score| number(score.round()));
    let scores = score.map(|score| format!(" scores {score}")).unwrap_or_default();
    let (state, help) = if child.kind == Kind::Kpi {
        ("off target", format!("say what is done about it: `kpis: [{0}]` in a decision, or `moves: [{{kpi: {0}}}]` in an initiative", child.id))
    } else {
        ("off course", format!("say what is done about it: `objectives: [{}]` in a decision or an initiative", child.id))
    };
    let words = format!("the objective `{}`{scores}, while {} `{}` is {state}", of.id, child.kind.noun(), child.id);
    let mut finding = says(place, words);
    if let Some(place) = reader.place(child) {
        finding = finding.related(place, format!("this is {state}"));
    }
    found.add(of, finding.help(help));
}
