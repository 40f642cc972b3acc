//! Where money and effort go, by objective.

use crate::edition::Reader;
use crate::source::record::Kind;
use crate::strategy::Relation;
use crate::view::parts::{self, Link};
use crate::view::words;
use serde::Serialize;

/// Money and effort of an objective, beside its rank.
#[derive(Debug, Serialize)]
pub struct MoneyRow {
    objective: Link,
    rank: Option<i64>,
    initiatives: usize,
    budget: Option<String>,
    spent: Option<String>,
    share: Option<String>,
}

/// Budgets of the objectives' initiatives, beside the objectives' ranks. An initiative of several objectives counts in
/// each; no sum is printed that would count it twice.
pub fn money(reader: &Reader<'_>) -> Vec<MoneyRow> {
    let currency = reader.organisation().currency.as_ref().map(|currency| currency.value.as_str());
    let all: f64 = reader.all(Kind::Initiative).iter().filter_map(|of| reader.initiative(&of.id)?.data.budget).sum();
    let mut rows: Vec<MoneyRow> = reader
        .all(Kind::Objective)
        .iter()
        .filter_map(|of| {
            let rank = reader.objective(&of.id)?.data.rank.as_ref().map(|rank| rank.value);
            let work: Vec<_> =
                reader.backlinks(of, Relation::Supports).iter().filter_map(|i| reader.initiative(&i.id)).collect();
            let sum = |amount: fn(&crate::source::record::Initiative) -> Option<f64>| {
                let amounts: Vec<f64> = work.iter().filter_map(|record| amount(&record.data)).collect();
                (!amounts.is_empty()).then(|| amounts.iter().sum::<f64>())
            };
            let budget = sum(|data| data.budget);
            Some(MoneyRow {
                objective: parts::link(reader, of)?,
                rank,
                initiatives: work.len(),
                budget: budget.map(|amount| words::money(reader.language(), amount, currency)),
                spent: sum(|data| data.spent).map(|amount| words::money(reader.language(), amount, currency)),
                share: budget.filter(|_| all > 0.0).map(|amount| words::share(reader.language(), amount / all)),
            })
        })
        .collect();
    rows.sort_by(|a, b| {
        (a.rank.unwrap_or(i64::MAX), &a.objective.text).cmp(&(b.rank.unwrap_or(i64::MAX), &b.objective.text))
    });
    if rows.iter().all(|row| row.budget.is_none() && row.initiatives == 0) { Vec::new() } else { rows }
}
