use super::is_open;
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "decision-deferred-twice",
    severity: Severity::Warning,
    capability: Capability::DecisionMaking,
    when: "A decision that is still open has been put off twice or more. `limits: {deferrals: 2}` in `strategy.yaml` sets how \
           often.",
    why: "what is put off again and again is either not wanted or lacks something that nobody fetches",
    mend: "Take it, or reject it (`state: rejected`), or write in `context` what is missing, who brings it and by when.",
    looks: Looks::Each(&[Kind::Decision], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.decision(&of.id) else { return };
    let put_off: Vec<_> = record.data.deferred.iter().filter(|day| day.0 <= reader.as_of()).collect();
    let most = (reader.limits().deferrals() as usize).max(1);
    if put_off.len() < most || !is_open(reader, &record.data) {
        return;
    }
    let Some(last) = put_off.iter().max_by_key(|day| day.0) else { return };
    let times = match put_off.len() {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{many} times"),
    };
    let words = format!("decision `{}` has been put off {times}, last on {}", of.id, long_date(last.0));
    found.add(
        of,
        says(record.place(last.span), words)
            .help("decide it, write `state: rejected`, or say in `context` what is missing, who brings it and by when"),
    );
}
