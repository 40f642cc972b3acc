//! The words of the rules, for `explain` and for the page of reference.

use super::{Rule, all, known};
use crate::edition::Capability;
use std::fmt::Write;

/// What `explain` says of a rule.
pub fn documentation(rule: &Rule) -> String {
    let Rule { id, severity, capability, when, why, mend, .. } = rule;
    format!(
        "{id}: {} · {}\n\n{when}\n\nWhy it matters: {}\n\nHow to mend it: {mend}\n\n\
         To accept it on a record for a time: allow: [{{rule: {id}, reason: \"...\", until: 2027-01-31}}]\n\
         To change its severity everywhere, in strategy.yaml: rules: {{{id}: off}}   (off, note, warning, error)\n",
        severity.word(),
        capability.name(),
        sentence(why),
    )
}

/// A phrase as a sentence: with a capital and a full stop.
pub fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if phrase.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{stop}", letters.as_str())
}

/// The page of reference, in markdown: all findings by capability, then faults and the causes of unreadable files.
pub fn page() -> String {
    let mut out = String::from(
        "# The findings of the check\n\n\
         Made from the rules: `BLESS=1 cargo test --test explain` writes it anew. `throughline explain NAME` prints the same.\n\n\
         A finding on a record is accepted for a time by `allow: [{rule: kpi-too-many, reason: \"...\", until: 2027-01-31}]` in it.\n\
         `rules: {kpi-is-activity: off}` in `strategy.yaml` sets severities (`off`, `note`, `warning`, `error`), `limits` thresholds.\n",
    );
    for capability in Capability::ALL {
        let name = sentence(capability.name());
        let _ = write!(out, "\n## {}\n", name.trim_end_matches('.'));
        for rule in all().iter().filter(|rule| rule.capability == capability) {
            let Rule { id, severity, when, why, mend, .. } = rule;
            let _ = write!(out, "\n### {id}\n\n*{}.* {when}\n\n{} {mend}\n", word(severity.word()), sentence(why));
        }
    }
    out.push_str(
        "\n## Faults, and causes of a KPI file that can't be read\n\n\
         A fault stops a build. A cause stands behind `data-unreadable/`, or is told as a note on how a file was read.\n\n\
         | Message | | When | What to do |\n|---|---|---|---|\n",
    );
    for message in known::MESSAGES {
        let known::Message { id, severity, when, mend } = message;
        let _ = writeln!(out, "| {id} | {} | {} | {} |", severity.word(), cell(when), cell(mend));
    }
    out
}

fn word(severity: &str) -> String {
    let sentence = sentence(severity);
    sentence.trim_end_matches('.').to_owned()
}

/// A sign that would end a cell of a table stands for itself.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
