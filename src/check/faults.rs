//! What is wrong with the settings of the check itself: names of rules that there are not.

use super::{all, rule};
use crate::diagnostic::{Diagnostic, Place};
use crate::source::At;
use crate::strategy::Strategy;

/// The faults in `rules` of `strategy.yaml` and in the `allow` of records; of a strategy after one that had none, those of
/// what has changed.
pub fn faults(strategy: &Strategy, good: Option<&Strategy>) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (id, _) in &strategy.organisation.rules.0 {
        unknown(id, |span| Place::new(&strategy.organisation_file, span), &mut out);
    }
    let all = good.map_or_else(|| strategy.all().collect(), |good| strategy.written_otherwise(good));
    for of in all {
        let Some(header) = strategy.header(&of) else { continue };
        for allowance in header.allow() {
            let file = strategy.place(&of).map(|place| place.file);
            if let Some(file) = file {
                unknown(&allowance.rule, |span| Place::new(&file, span), &mut out);
            }
        }
    }
    out
}

fn unknown(id: &At<String>, place: impl Fn(crate::diagnostic::Span) -> Place, out: &mut Vec<Diagnostic>) {
    if rule(id).is_some() {
        return;
    }
    let fault = Diagnostic::fault("unknown-rule", place(id.span), format!("there is no finding `{}`", id.value));
    let near = crate::diagnostic::nearest(id, all().iter().map(|rule| rule.id));
    out.push(match near {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help("`throughline explain` lists them all"),
    });
}
