//! What an edition is made of: how many files, and a fingerprint of what it takes from them.
//!
//! Of a list, a data file or a record that only other editions hold, nothing counts: a fingerprint is no trace.

use super::Edition;
use crate::source::record::Kind;
use crate::strategy::{Ref, Strategy};
use rapidhash::v3::rapidhash_v3;
use std::collections::BTreeSet;

/// What an edition is made of; the same on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inputs {
    /// Files of the content folder.
    pub files: usize,
    /// A fingerprint of all that is taken from them, with the paths.
    pub fingerprint: u64,
}

/// Sums up what an edition is made of.
pub(super) fn inputs(edition: &Edition, strategy: &Strategy) -> Inputs {
    let mut files: BTreeSet<&str> = BTreeSet::new();
    let mut prints: Vec<u8> = Vec::new();
    let mut add = |path: &str, bytes: &[u8]| {
        for part in [path.as_bytes(), bytes] {
            prints.extend(rapidhash_v3(part).to_le_bytes());
        }
    };
    let organisation = &strategy.organisation_file;
    files.insert(&organisation.path);
    add(&organisation.path, organisation.text.as_bytes());
    for of in strategy.all().filter(|of| edition.holds(of)) {
        let Some((file, text)) = strategy.written(&of) else { continue };
        files.insert(&file.path);
        add(&file.path, text.as_bytes());
    }
    for (id, measure) in strategy.measures.iter().filter(|(id, _)| edition.holds(&Ref::new(Kind::Kpi, id))) {
        let mut values: Vec<u8> = Vec::with_capacity(40 * measure.observations().len());
        for seen in measure.observations() {
            let end = seen.period.end();
            for day in [i64::from(end.year()), i64::from(end.day_of_year())] {
                values.extend_from_slice(&day.to_le_bytes());
            }
            values.extend_from_slice(&seen.value.map_or([0; 8], f64::to_le_bytes));
            values.extend_from_slice(&seen.target().map_or([0; 8], f64::to_le_bytes));
            values.extend_from_slice(&[u8::from(seen.value.is_some()); 8]);
        }
        if let Some(series) = &measure.series {
            files.insert(&series.file);
        }
        add(id, &values);
    }
    Inputs { files: files.len(), fingerprint: rapidhash_v3(&prints) }
}
