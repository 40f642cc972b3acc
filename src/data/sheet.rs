//! A table with what its columns prove: decided once, whatever the number of KPIs that ask.

use super::number::Rules;
use super::period::{self, Found};
use super::style::{self, Style};
use crate::source::table::Table;
use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

/// A table and what was decided of it.
#[derive(Debug)]
pub struct Sheet {
    /// The table.
    pub table: Table,
    styles: Memory<(Vec<usize>, Vec<usize>, Rules), Style>,
    orders: Memory<(usize, Vec<String>, String), Found>,
}

impl Sheet {
    /// A table of which nothing is decided yet.
    pub fn new(table: Table) -> Self {
        Self { table, styles: Memory::default(), orders: Memory::default() }
    }

    /// How the numbers of columns are written; `periods` are the columns that hold no numbers though they may look so.
    pub(super) fn style(&self, columns: &[usize], rules: &Rules, periods: &[usize]) -> Style {
        let key = (columns.to_vec(), periods.to_vec(), rules.clone());
        self.styles.get(key, || style::decide(&self.table, columns, rules, periods))
    }

    /// The order of day and month in a column.
    pub(super) fn order(&self, column: usize, marks: &[String], language: &str) -> Found {
        let key = (column, marks.to_vec(), language.to_owned());
        self.orders.get(key, || period::order(&self.table, column, marks, language))
    }
}

/// What was asked before.
#[derive(Debug)]
struct Memory<K, V>(Mutex<HashMap<K, V>>);

impl<K, V> Default for Memory<K, V> {
    fn default() -> Self {
        Self(Mutex::new(HashMap::new()))
    }
}

impl<K: Eq + Hash, V: Copy> Memory<K, V> {
    fn get(&self, key: K, decide: impl FnOnce() -> V) -> V {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *known.entry(key).or_insert_with(decide)
    }
}
