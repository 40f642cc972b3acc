//! Risks in lists.

use super::{Link, link, one};
use crate::edition::Reader;
use crate::language::Language;
use crate::say;
use crate::source::record::RiskKind;
use crate::strategy::{Ref, Relation};
use serde::Serialize;
use std::sync::Arc;

/// A risk in a list.
#[derive(Debug, Clone, Serialize)]
pub struct RiskRow {
    /// Its page.
    pub link: Link,
    /// Threat or opportunity.
    pub kind: Arc<str>,
    /// Likelihood and impact in words, each of 5.
    pub rating: Option<String>,
    /// What is done about it.
    pub response: Option<String>,
    /// Who watches it.
    pub owner: Option<Link>,
    /// When someone last looked at it.
    pub reviewed: Option<String>,
    #[serde(skip)]
    size: i64,
}

/// Rows of risks, the largest first.
pub fn risk_rows(reader: &Reader<'_>, risks: &[Ref]) -> Vec<RiskRow> {
    let mut rows: Vec<RiskRow> = risks
        .iter()
        .filter_map(|of| {
            let data = &reader.risk(&of.id)?.data;
            let both = data.likelihood.as_ref().zip(data.impact.as_ref()).map(|(l, i)| (l.value, i.value));
            #[expect(clippy::cast_possible_truncation, reason = "at most 25 times 1000")]
            let size = both.map_or(0, |(l, i)| (l * i * 1000.0) as i64);
            Some(RiskRow {
                link: link(reader, of)?,
                kind: risk_kind(reader.language(), data.kind.unwrap_or_default()),
                rating: both.map(|(l, i)| {
                    let number = |n: f64| reader.language().number(n, None);
                    say!(reader.language(), "risk-rating", likelihood = number(l), impact = number(i))
                }),
                response: data.response.as_ref().map(|text| text.value.clone()),
                owner: one(reader, of, Relation::Owner),
                reviewed: data.reviewed.as_ref().map(|day| reader.language().date(day.0)),
                size,
            })
        })
        .collect();
    rows.sort_by(|a, b| b.size.cmp(&a.size).then_with(|| a.link.text.cmp(&b.link.text)));
    rows
}

/// The word of a risk's kind.
fn risk_kind(language: &Language, kind: RiskKind) -> Arc<str> {
    language.word(match kind {
        RiskKind::Threat => "risk-threat",
        RiskKind::Opportunity => "risk-opportunity",
    })
}
