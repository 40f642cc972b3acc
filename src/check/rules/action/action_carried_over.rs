use crate::calendar::long_date;
use crate::check::phrases::counted;
use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::{Kind, ReviewKind, ReviewState};
use crate::strategy::{Ref, Relation};
use jiff::civil::Date;

pub(super) const RULE: Rule = Rule {
    id: "action-carried-over",
    severity: Severity::Warning,
    capability: Capability::Accountability,
    when: "An action that is due is still open after 3 reviews of its team, of the organisation or of those who agreed it, \
           of the kind that agreed it or a rarer one. Known where `from` names a review, or a decision with a day.",
    why: "an action that each review passes on is one that nobody means to do",
    mend: "Decide it in the next review: do it, cut it into a step that can be done, or write `state: cancelled`. `limits: \
           {reviews_carried_over: 4}` in `strategy.yaml` sets another limit.",
    looks: Looks::Each(&[Kind::Action], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let Some(record) = reader.action(&of.id).filter(|_| !is_over(reader, of)) else { return };
    // What has a day to come is on its plan, however many reviews lie before it.
    if record.data.due.as_ref().is_some_and(|due| due.0 >= reader.as_of()) {
        return;
    }
    let (Some(raised), Some(place)) = (raised(reader, of), reader.place(of)) else { return };
    let mut passed: Vec<(Date, Ref)> =
        reader.all(Kind::Review).into_iter().filter_map(|review| passed_on(reader, of, &raised, review)).collect();
    passed.sort_unstable();
    if passed.len() < (reader.limits().reviews_carried_over() as usize).max(1) {
        return;
    }
    let count = counted(passed.len(), "review");
    let words = format!("action `{}` is still open after {count} since {}", of.id, long_date(raised.on));
    let days: Vec<String> = passed.iter().map(|(date, _)| long_date(*date)).collect();
    found.add(
        of,
        says(place, words)
            .note(RULE.why)
            .note(format!("the last of them was on {}", days.last().map_or("", String::as_str)))
            .help("cut it into a step that can be done by the next review, or write `state: cancelled`"),
    );
}

/// When and where an action was agreed.
struct Raised {
    on: Date,
    /// The kind of review, where it was one.
    kind: ReviewKind,
    /// Whose review it was.
    team: Option<Ref>,
}

fn raised(reader: &Reader<'_>, of: &Ref) -> Option<Raised> {
    let from = reader.links(of, Relation::From);
    let named = from.iter().find(|from| from.kind == Kind::Review);
    let decision = from.iter().find(|from| from.kind == Kind::Decision);
    let asked_in = decision.and_then(|decision| reader.link_to(decision, Relation::AskedIn));
    let review = named.cloned().or(asked_in);
    let held = review.as_ref().and_then(|of| Some((of, reader.review(&of.id)?)));
    if let Some((of, record)) = held {
        let team = reader.team_of(of);
        return Some(Raised { on: record.data.date.value.0, kind: record.data.kind, team });
    }
    let decided = reader.decision(&decision?.id)?.data.decided_on.as_ref()?.0;
    // A weekly huddle does not carry what a decision asks for.
    Some(Raised { on: decided, kind: ReviewKind::Monthly, team: None })
}

/// A review that was held since, and should have looked at the action.
fn passed_on(reader: &Reader<'_>, of: &Ref, raised: &Raised, review: Ref) -> Option<(Date, Ref)> {
    let data = &reader.review(&review.id)?.data;
    let date = data.date.value.0;
    let held = data.state.unwrap_or_default() != ReviewState::Planned;
    if !held || date <= raised.on || date > reader.as_of() || data.kind < raised.kind {
        return None;
    }
    let team = reader.team_of(&review)?;
    let is_top = reader.team(&team.id).is_some_and(|team| team.data.parent.is_none());
    let looks = is_top || Some(&team) == raised.team.as_ref() || Some(&team) == reader.team_of(of).as_ref();
    looks.then_some((date, review))
}
