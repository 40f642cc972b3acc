use crate::check::phrases::names;
use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;
use crate::source::record::{ActionState, ReviewState};
use crate::strategy::Relation;

pub(super) const RULE: Rule = Rule {
    id: "review-closed-with-loose-actions",
    severity: Severity::Error,
    capability: Capability::OperatingRhythm,
    when: "A review is closed, and an open action that comes from it has no owner or no date.",
    why: "once the minutes are closed nobody asks any more who was meant, or until when",
    mend: "Give the action an `owner:` and a `due:` in `actions.yaml`, or take it back: `state: cancelled`.",
    looks: Looks::Each(&[Kind::Review], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.review(&of.id), reader.place(of)) else { return };
    if record.data.state != Some(ReviewState::Closed) {
        return;
    }
    let lacks = |action: &Ref| {
        let data = &reader.action(&action.id)?.data;
        let open = !matches!(data.state.unwrap_or_default(), ActionState::Done | ActionState::Cancelled);
        match (data.owner.is_none(), data.due.is_none()) {
            (true, true) => Some("no owner and no date"),
            (true, false) => Some("no owner"),
            (false, true) => Some("no date"),
            (false, false) => None,
        }
        .filter(|_| open)
    };
    let actions = reader.backlinks(of, Relation::From).into_iter().filter(|other| other.kind == Kind::Action);
    let loose: Vec<(Ref, &str)> = actions.filter_map(|action| lacks(&action).map(|what| (action, what))).collect();
    let words = match loose.as_slice() {
        [] => return,
        [(action, what)] => format!("review `{}` is closed, but action `{}` from it has {what}", of.id, action.id),
        many => format!(
            "review `{}` is closed, but actions {} from it have no owner or no date",
            of.id,
            names(many.iter().map(|(action, _)| &*action.id))
        ),
    };
    let file = loose.iter().find_map(|(action, _)| reader.place(action)).map(|place| place.file.path.clone());
    let file = file.map(|file| format!(" in `{file}`")).unwrap_or_default();
    let mut diagnostic = says(place, words).help(format!("add what is missing{file}, `owner:` or `due:`, or write `state: cancelled`"));
    for (action, what) in &loose {
        if let Some(place) = reader.place(action) {
            diagnostic = diagnostic.related(place, format!("it has {what}"));
        }
    }
    found.add(of, diagnostic);
}
