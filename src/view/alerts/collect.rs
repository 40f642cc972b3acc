//! All alerts of an edition, in their order.

use super::{Alert, Said, kpis, late, work};
use crate::edition::Reader;

/// All alerts, the gravest first; the order and the ids depend on the content alone.
pub(super) fn collect(reader: &Reader<'_>) -> Vec<Alert> {
    let mut all = kpis::unsure(reader);
    all.extend(kpis::worse(reader));
    all.extend(work::unlinked(reader));
    all.extend(work::signs(reader));
    all.extend(late::decisions(reader));
    all.extend(late::dependencies(reader));
    all.extend(late::assumptions(reader));
    all.sort_by_key(|alert| alert.group);
    all
}

/// A sentence in the language of the page.
pub(super) fn said(text: String) -> Said {
    Said { text, lang: None }
}

/// A sentence of the check, which is English.
pub(super) fn english(reader: &Reader<'_>, text: &str) -> Said {
    let lang = (reader.language_code() != "en").then_some("en");
    Said { text: crate::check::sentence(text), lang }
}
