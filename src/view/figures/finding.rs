//! What the check finds, and the signs of drift, in `strategy.json`.

use crate::check;
use crate::edition;
use crate::reading::drift;
use serde::Serialize;

/// What the check finds. The line and the excerpt are left out: in a list of records they would tell of others.
#[derive(Debug, Serialize)]
pub(super) struct Finding<'a> {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    severity: &'static str,
    capability: &'static str,
    record: Option<String>,
    file: &'a str,
    message: &'a str,
    reason: String,
    remedy: &'a [String],
    /// Why it is accepted, where it is.
    accepted: Option<&'a str>,
}

impl<'a> Finding<'a> {
    pub(super) fn of(finding: &'a edition::Finding) -> Self {
        let diagnostic = &finding.diagnostic;
        let reasons: Vec<String> = diagnostic.notes.iter().map(|note| check::sentence(note)).collect();
        Self {
            id: diagnostic.id,
            cause: diagnostic.cause,
            severity: diagnostic.severity.word(),
            capability: finding.capability.word(),
            record: finding.of.as_ref().map(ToString::to_string),
            file: &diagnostic.place.file.path,
            message: &diagnostic.message,
            reason: reasons.join(" "),
            remedy: &diagnostic.helps,
            accepted: finding.accepted.as_ref().map(|accepted| accepted.reason.as_str()),
        }
    }
}

/// A sign that strategy and execution come apart.
#[derive(Debug, Serialize)]
pub(super) struct Drift {
    record: String,
    sign: &'static str,
}

impl Drift {
    pub(super) fn of(drift: &drift::Drift) -> Self {
        Self { record: drift.of.to_string(), sign: drift.sign.word() }
    }
}
