use crate::calendar::long_date;
use crate::check::rule::says;
use crate::check::rules::life::{has_left, is_over};
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::{Ref, Relation};

pub(super) const RULE: Rule = Rule {
    id: "owner-left",
    severity: Severity::Error,
    capability: Capability::Accountability,
    when: "The owner of something that is not over is inactive, or is past the last day.",
    why: "nobody who is here answers for it, and its figures and reports will stop unseen",
    mend: "Write the id of a person who is here at `owner:`. If the owner is here after all, take `active: false` or \
           `left_on` out of `people.yaml`.",
    looks: Looks::Each(
        &[
            Kind::Objective,
            Kind::Kpi,
            Kind::Initiative,
            Kind::Decision,
            Kind::Risk,
            Kind::Action,
            Kind::Assumption,
        ],
        find,
    ),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(header), Some(mut place)) = (reader.header(of), reader.place(of)) else { return };
    let Some(owner) = reader.link_to(of, Relation::Owner) else { return };
    if is_over(reader, of) || !has_left(reader, &owner) {
        return;
    }
    let (Some(written), Some(person)) = (header.owner(), reader.person(&owner.id)) else { return };
    place.span = written.span;
    let whose = format!("{} `{}`", of.kind.noun(), of.id);
    let finding = match &person.data.left_on {
        Some(last) => {
            let words = format!("the owner of {whose}, `{}`, left on {}", owner.id, long_date(last.0));
            says(place, words).related(person.place(last.span), "the last day")
        }
        None => says(place, format!("the owner of {whose}, `{}`, is not active", owner.id))
            .related(person.place(person.data.name.span), "`active: false` stands here"),
    };
    let deputy = reader.link_to(&owner, Relation::Deputy).filter(|deputy| !has_left(reader, deputy));
    found.add(
        of,
        finding.help(match deputy {
            Some(deputy) => format!("write `owner: {}`, the deputy of `{}`, or another person", deputy.id, owner.id),
            None => "write the id of a person who is here at `owner`".to_owned(),
        }),
    );
}
