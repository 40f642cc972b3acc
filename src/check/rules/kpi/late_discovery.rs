use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::rules::kpi::count;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::reading::drift::Sign;
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "late-discovery",
    severity: Severity::Note,
    capability: Capability::OrganisationalVisibility,
    when: "A KPI that is off target was first seen to be at a quarterly or annual review, though it had been so for \
        two periods or more by then.",
    why: "what is seen late is dear to mend",
    mend: "Let a review that comes more often see the KPI, or put a leading KPI beside it that moves sooner.",
    looks: Looks::Each(&[Kind::Kpi], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(place) = reader.place(of) else { return };
    for drift in reader.signs_of(of) {
        let Sign::LateDiscovery { review, periods } = &drift.sign else { continue };
        let Some(held) = reader.review(review) else { continue };
        let words = format!(
            "`{}` was first seen off target on {}, after {} off target",
            of.id,
            long_date(held.data.date.value.0),
            count(*periods, "period")
        );
        found.add(
            of,
            says(place.clone(), words)
                .related(held.place(held.data.date.span), "the review that saw it")
                .help("let its team look at it more often: a line of `rhythm` in `strategy.yaml`, such as `{kind: monthly, team: ..}`")
                .help("or add a leading KPI to its objective that moves sooner"),
        );
    }
}
