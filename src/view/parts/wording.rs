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
    words: [Arc<str>; 13],
    likely: Likely<'a>,
}

impl<'a> Held<'a> {
    /// The words in a language.
    pub fn new(language: &'a Language) -> Self {
        let words = [
            "chart-target",
            "chart-target-low",
            "chart-target-high",
            "chart-red-flag",
            "chart-upper-limit",
            "chart-lower-limit",
            "chart-upper",
            "chart-lower",
            "chart-mean",
            "chart-adjusted",
            "chart-forecast",
            "chart-this-year",
            "chart-prior-year",
        ];
        let likely = move |low: &str, high: &str| say!(language, "chart-likely", low = low, high = high);
        Self { language, words: words.map(|key| language.word(key)), likely: Box::new(likely) }
    }

    /// As charts take them.
    pub fn wording(&self) -> Wording<'_> {
        let [
            target,
            target_low,
            target_high,
            red_flag,
            upper_limit,
            lower_limit,
            upper,
            lower,
            mean,
            adjusted,
            forecast,
            this_year,
            prior_year,
        ] = &self.words;
        Wording {
            target,
            target_low,
            target_high,
            red_flag,
            upper_limit,
            lower_limit,
            upper,
            lower,
            mean,
            adjusted,
            forecast,
            likely: &*self.likely,
            this_year,
            prior_year,
            months: std::array::from_fn(|at| self.language.month(i8::try_from(at + 1).unwrap_or(1))),
        }
    }
}
