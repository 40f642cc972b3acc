use crate::check::rule::says;
use crate::check::rules::life::of_strategy;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;

pub(super) const RULE: Rule = Rule {
    id: "scorecard-too-long",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "A scorecard has more than 25 KPIs.",
    why: "what does not fit on a page is not read to its end",
    mend: "Take out the KPIs by which nothing would be decided. `limits: {kpis_per_scorecard: 30}` in `strategy.yaml` sets \
           another limit.",
    looks: Looks::Whole(find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, found: &mut Found) {
    let most = reader.limits().kpis_per_scorecard();
    let count = reader.count(Kind::Kpi);
    if count <= most as usize {
        return;
    }
    let words = format!("the scorecard has {count} KPIs; {most} are the most that are read");
    let help = format!(
        "take {} or more out of `kpis/`, or write `limits: {{kpis_per_scorecard: {count}}}` in `strategy.yaml` if \
         something is decided by each",
        count - most as usize
    );
    found.add_whole(says(of_strategy(reader), words).help(help));
}
