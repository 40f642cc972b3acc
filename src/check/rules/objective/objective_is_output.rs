use crate::check::rule::says;
use crate::check::rules::life::is_over;
use crate::check::words::output::output_word;
use crate::check::{Found, Looks, Rule};
use crate::diagnostic::Severity;
use crate::edition::{Capability, Reader};
use crate::source::record::Kind;
use crate::strategy::Ref;

pub(super) const RULE: Rule = Rule {
    id: "objective-is-output",
    severity: Severity::Note,
    capability: Capability::TeamAlignment,
    when: "The title of an objective begins with launch, build, implement or the like (or ends with it, where the language \
           puts the verb there). Where there is no list for the language of the strategy, nothing is said.",
    why: "one can finish it and be no nearer: it says what is made, not what gets better",
    mend: "Let the title say what will be better and for whom, and write what is made as an initiative that supports it.",
    looks: Looks::Each(&[Kind::Objective], find),
    absence: false,
    figures: false,
};

fn find(reader: &Reader<'_>, of: &Ref, found: &mut Found) {
    let (Some(record), Some(place)) = (reader.objective(&of.id), reader.place(of)) else { return };
    let Some(word) = output_word(&record.data.title, reader.language_code()) else { return };
    if is_over(reader, of) {
        return;
    }
    found.add(
        of,
        says(place, format!("the title of the objective `{}` names what is made: `{word}`", of.id)).help(format!(
            "write at `title` what will be better and for whom; what is made goes into `initiatives/`, with \
             `objectives: [{}]`",
            of.id
        )),
    );
}
