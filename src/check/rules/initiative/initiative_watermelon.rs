use crate::check::phrases::{days, names};
use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::reading::drift::{Otherwise, Sign};

pub(super) const RULE: Rule = Rule {
    id: "initiative-watermelon",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "The last report of an active initiative says on track, although its end is expected later by more than a tenth of \
           its time, or a KPI that it should move is a concern, or nothing was heard of it for too long, or something that it \
           needs comes late or is not confirmed.",
    why: "green outside and red inside: the ones who could help learn of it too late",
    mend: "Add a report to `updates` that says how it stands now (`status: at-risk` or `off-track`), and in `text` what is \
           done about it.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return };
    let reports = record.data.updates.iter().filter(|report| report.date.0 <= reader.as_of() && report.status.is_some());
    let Some(last) = reports.max_by_key(|report| report.date.0) else { return };
    for drift in reader.signs_of(of) {
        let Sign::Watermelon(against) = &drift.sign else { continue };
        let concerns = against.iter().filter_map(|sign| match sign {
            Otherwise::Concern(kpi) => Some(kpi),
            _ => None,
        });
        let concerns: Vec<_> = concerns.collect();
        let mut facts: Vec<String> = Vec::new();
        if against.contains(&Otherwise::Slip) {
            let slip = reading.slip_days.unwrap_or_default();
            facts.push(format!("its end is expected {} later than agreed", days(slip)));
        }
        if !concerns.is_empty() {
            let (verb, is) = if concerns.len() == 1 { ("KPI", "is") } else { ("KPIs", "are") };
            facts.push(format!("{verb} {} {is} a concern", names(concerns)));
        }
        if against.contains(&Otherwise::NoUpdate) {
            facts.push("nothing was heard of it for more than eight weeks".to_owned());
        }
        if against.contains(&Otherwise::Blocked) {
            facts.push("something it needs comes late or is not confirmed".to_owned());
        }
        let words = format!(
            "the last report of `{}`, of {}, says on track, but {}",
            of.id,
            long_date(last.date.0),
            facts.join("; ")
        );
        let help = format!(
            "add a report that says how it stands: `updates: [.., {{date: {}, status: at-risk, text: ..}}]`",
            reader.as_of()
        );
        found.add(of, says(record.place(last.date.span), words).help(help));
    }
}
