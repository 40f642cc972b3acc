//! The messages that are no rules: faults, which stop a build, and the causes of a KPI file that can't be read. Their
//! words are what `explain` prints; the messages themselves say what is wrong in place.

use crate::diagnostic::Severity;

/// A message that is no rule's.
#[derive(Debug)]
pub struct Message {
    /// By which it is known: `unknown-key`.
    pub id: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// When it is said, as a sentence.
    pub when: &'static str,
    /// How it is mended, in sentences.
    pub mend: &'static str,
}

/// The message of an id.
pub fn message(id: &str) -> Option<&'static Message> {
    MESSAGES.iter().find(|message| message.id == id)
}

/// What `explain` says of a message.
pub fn documentation(message: &Message) -> String {
    let Message { id, severity, when, mend } = message;
    format!("{id}: {}\n\n{when}\n\nHow to mend it: {mend}\n", severity.word())
}

const fn fault(id: &'static str, when: &'static str, mend: &'static str) -> Message {
    Message { id, severity: Severity::Fault, when, mend }
}

/// All of them, by id.
pub const MESSAGES: &[Message] = &[
    fault(
        "unknown-key",
        "A record has a key that its kind does not know.",
        "Write the nearest known key that the message names, or take the key out.",
    ),
    fault(
        "unknown-rule",
        "`allow` or `rules` names a finding that there is not.",
        "Write the name as `throughline explain` lists it.",
    ),
];
