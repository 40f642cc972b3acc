use crate::check::rule::says;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::{Place, Severity};
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "owner-is-team",
    severity: Severity::Error,
    capability: Capability::Accountability,
    when: "The owner, or anyone else who must be a person, is the id of a team.",
    why: "a team can't be asked how it is going: where all answer, no one does",
    mend: "Write the id of a person of `people.yaml`, such as the head of the team. The team itself goes into `team:`, \
           of an initiative into `teams:`.",
    looks: Looks::Parts(&Kind::ALL, find, Some(chairs)),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let named = reader.teams_as_people(of);
    let Some(record) = reader.place(of).filter(|_| !named.is_empty()) else { return };
    for named in named {
        let (key, team) = (key(named.relation), &named.team.id);
        let whose = format!("{} `{}`", of.kind.noun(), of.id);
        let words = match named.relation {
            Relation::Owner => format!("the owner of {whose} is the team `{team}`"),
            Relation::MilestoneOwner => format!("the owner of a milestone of {whose} is the team `{team}`"),
            _ => format!("`{key}` of {whose} names the team `{team}`, not a person"),
        };
        let place = Place::new(&record.file, named.span);
        found.add(of, says(place, words).help(remedy(reader, key, &named.team)));
    }
}

/// The chairs of the rhythm stand in `strategy.yaml`, which is no record.
fn chairs(reader: &Reader<'_>, found: &mut Found) {
    if !reader.edition().is_whole() {
        return;
    }
    for chair in reader.rhythm().iter().filter_map(|rhythm| rhythm.chair.as_ref()) {
        if reader.resolve(Kind::Person, chair).is_some() {
            continue;
        }
        let Some(team) = reader.resolve(Kind::Team, chair) else { continue };
        let place = Place::new(reader.organisation_file(), chair.span);
        let words = format!("`chair` of a review in `rhythm` names the team `{}`, not a person", team.id);
        found.add_whole(says(place, words).help(remedy(reader, "chair", &team)));
    }
}

/// The key at which the person would stand.
fn key(relation: Relation) -> &'static str {
    match relation {
        Relation::With => "with",
        Relation::Authority => "authority",
        Relation::Chair => "chair",
        Relation::Attendee => "attendees",
        Relation::Head => "head",
        Relation::Deputy => "deputy",
        Relation::Author => "by",
        _ => "owner",
    }
}

fn remedy(reader: &Reader<'_>, key: &str, team: &Ref) -> String {
    let head = reader.link_to(team, Relation::Head);
    match head {
        Some(head) if matches!(key, "with" | "attendees") => {
            format!("list people in `{key}`: `{}`, who leads `{}`, or others of `people.yaml`", head.id, team.id)
        }
        Some(head) => format!("write `{key}: {}`, who leads `{}`, or another person of `people.yaml`", head.id, team.id),
        None => format!("write the id of a person of `people.yaml` at `{key}`"),
    }
}
