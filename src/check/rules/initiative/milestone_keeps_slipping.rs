use crate::calendar::{long_date, short_date};
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::reading::MilestoneState;
use crate::source::record::InitiativeState;

pub(super) const RULE: Rule = Rule {
    id: "milestone-keeps-slipping",
    severity: Severity::Warning,
    capability: Capability::ExecutionDiscipline,
    when: "A milestone of an active initiative that is not reached was expected later in each of the last three reports than in \
           the one before (before the first: than its `due`). `limits: {slips_in_a_row: 3}` in `strategy.yaml` sets how many.",
    why: "a date that moves at every report is not a forecast, and whoever waits for it can't plan",
    mend: "Find out what the milestone really waits for, and report one forecast that will hold in `updates`; or cut the \
           milestone, or ask for a decision about the initiative.",
    looks: Looks::Each(&[Kind::Initiative], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(reading)) = (reader.initiative(&of.id), reader.progress(&of.id)) else { return };
    if record.data.status != Some(InitiativeState::Active) {
        return;
    }
    let most = (reader.limits().slips_in_a_row() as usize).max(1);
    for (milestone, read) in record.data.milestones.iter().zip(&reading.milestones) {
        let slips = read.slips_in_a_row();
        if read.state == MilestoneState::Done || slips < most {
            continue;
        }
        let (before, run) = read.history.split_at(read.history.len() - slips.min(read.history.len()));
        let first = before.last().map(|(_, expected)| *expected).or(read.due);
        let (Some(first), Some((_, last))) = (first, run.last()) else { continue };
        let name = milestone.id.as_ref().map_or(&milestone.title.value, |id| &id.value);
        let words = format!(
            "milestone `{name}` was put off in each of the last {slips} reports, from {} to {}",
            long_date(first),
            long_date(*last)
        );
        let said: Vec<String> =
            run.iter().map(|(on, expected)| format!("{} said {}", short_date(*on), short_date(*expected))).collect();
        let span = milestone.forecast.as_ref().map(|day| day.span);
        let span = span.or(milestone.due.as_ref().map(|due| due.span)).unwrap_or(milestone.title.span);
        found.add(
            of,
            says(record.place(span), words)
                .note(format!("the report of {}", said.join(", that of ")))
                .help("say in the next report of `updates` what it waits for, with a forecast that will hold; or ask for a decision about the initiative"),
        );
    }
}
