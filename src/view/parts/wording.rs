//! The words in charts, in the language of the page.

use crate::chart::Wording;
use crate::language::Language;
use crate::say;
use std::sync::Arc;

/// Says the range that an outlook holds likely, from its low and its high end.
type Likely<'a> = Box<dyn Fn(&str, &str) -> String + 'a>;

/// Holds the words of a chart while it is drawn.
pub struct Held<'a> {
    language: &'a Language,
    words: Words,
    likely: Likely<'a>,
}

/// Defines the words that a chart has, each with the key of its message.
macro_rules! words {
    ($($word:ident: $key:literal),* $(,)?) => {
        struct Words {
            $($word: Arc<str>,)*
        }

        impl Words {
            fn new(language: &Language) -> Self {
                Self { $($word: language.word($key),)* }
            }

            fn wording<'w>(&'w self, likely: &'w dyn Fn(&str, &str) -> String, months: [&'w str; 12]) -> Wording<'w> {
                Wording { $($word: &self.$word,)* likely, months }
            }
        }
    };
}

words! {
    target: "chart-target",
    target_low: "chart-target-low",
    target_high: "chart-target-high",
    red_flag: "chart-red-flag",
    upper_limit: "chart-upper-limit",
    lower_limit: "chart-lower-limit",
    upper: "chart-upper",
    lower: "chart-lower",
    mean: "chart-mean",
    adjusted: "chart-adjusted",
    forecast: "chart-forecast",
    this_year: "chart-this-year",
    prior_year: "chart-prior-year",
}

impl<'a> Held<'a> {
    /// The words in a language.
    pub fn new(language: &'a Language) -> Self {
        let likely = move |low: &str, high: &str| say!(language, "chart-likely", low = low, high = high);
        Self { language, words: Words::new(language), likely: Box::new(likely) }
    }

    /// As charts take them.
    pub fn wording(&self) -> Wording<'_> {
        let months = std::array::from_fn(|at| self.language.month(i8::try_from(at + 1).unwrap_or(1)));
        self.words.wording(&*self.likely, months)
    }
}
