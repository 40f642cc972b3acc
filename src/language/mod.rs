//! The language of a strategy: the tool's own words, numbers, dates and periods as its locale writes them.
//!
//! Words are messages in Fluent's syntax, a file for each room of pages below `words/<language>/`. English is whole; a
//! message that another language lacks is told in English. A strategy may replace any of them in its `words.ftl`.

mod catalogue;
mod dates;
pub mod letters;
mod numbers;
pub mod own;
mod periods;

pub use catalogue::{Args, languages, messages};
pub use own::Own;

use catalogue::Catalogue;
use dates::Dates;
use icu_locale_core::Locale;
use jiff::civil::Date;
use numbers::Numbers;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The locale of a strategy that names none.
pub const DEFAULT: &str = "en-GB";

/// The words of a message: `say!(language, "key")`, or with what it is about: `say!(language, "key", n = 3, name = title)`.
#[macro_export]
macro_rules! say {
    ($language:expr, $key:literal) => {
        $language.word($key).to_string()
    };
    ($language:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut arguments = $crate::language::Args::new();
        $(arguments.set(stringify!($name), $value);)+
        $language.say($key, &arguments)
    }};
}

/// How a strategy is told: one for each build, shared by all pages.
pub struct Language {
    locale: String,
    own: Own,
    catalogue: Catalogue,
    numbers: Numbers,
    dates: Dates,
}

impl Language {
    /// The language of a locale such as `de-AT`, with the strategy's own words. A locale that is not well formed, or of
    /// which nothing is known, is told as British English would be.
    pub fn new(locale: &str, own: &Own) -> Self {
        let parsed: Locale = locale.parse().unwrap_or(icu_locale_core::locale!("en-GB"));
        Self {
            locale: locale.to_owned(),
            own: own.clone(),
            catalogue: Catalogue::new(&parsed, own),
            numbers: Numbers::new(&parsed),
            dates: Dates::new(&parsed),
        }
    }

    /// Whether it is the language of a locale with these words of its own.
    pub fn is_of(&self, locale: &str, own: &Own) -> bool {
        self.locale == locale && self.own.are_those_of(own)
    }

    /// The locale, as the strategy writes it: the language of the pages.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// Whether it is English, as messages about content are.
    pub fn is_english(&self) -> bool {
        self.locale.split(['-', '_']).next().is_some_and(|language| language.eq_ignore_ascii_case("en"))
    }

    /// A message about something.
    pub fn say(&self, key: &str, about: &Args<'_>) -> String {
        self.catalogue.say(key, about)
    }

    /// A message that says the same of everything. A key that there is not stands for itself; a test holds that all keys
    /// in the sources and in the theme are there.
    pub fn word(&self, key: &str) -> Arc<str> {
        self.catalogue.word(key)
    }

    /// All messages that say the same of everything, by key.
    pub fn plain(&self) -> BTreeMap<&str, &Arc<str>> {
        self.catalogue.plain()
    }

    /// A number with its groups and a true minus; without decimals given, as many as it needs, two at most.
    pub fn number(&self, value: f64, decimals: Option<usize>) -> String {
        self.numbers.text(value, decimals)
    }

    /// A count.
    pub fn whole(&self, count: usize) -> String {
        #[expect(clippy::cast_precision_loss, reason = "a count of records")]
        let count = count as f64;
        self.numbers.text(count, Some(0))
    }

    /// A number of per cent with the sign where the locale has it: `84.1%`, `84,1 %`.
    pub fn percent(&self, number: &str) -> String {
        self.catalogue.around("percent", number)
    }

    /// An amount with the sign of its currency and what follows the number (`m`, or words of their own behind a space):
    /// `£3.94m`, `3,94 Mio. €`, `2,50 € je Fahrt`. A minus stays before it all.
    pub fn currency(&self, sign: &str, number: &str, rest: &str) -> String {
        self.amount("currency", sign, number, rest)
    }

    /// An amount with the code of its currency, as [`Self::currency`]: `SEK 472k`.
    pub fn currency_code(&self, code: &str, number: &str, rest: &str) -> String {
        self.amount("currency-code", code, number, rest)
    }

    fn amount(&self, key: &str, sign: &str, number: &str, rest: &str) -> String {
        let (minus, number) = number.strip_prefix(numbers::MINUS).map_or(("", number), |size| ("\u{2212}", size));
        // What is counted by stands behind the sign; what the number is short for, behind the number.
        let (short, by) = match rest.split_once('\u{a0}') {
            Some(("", words)) if words.contains(' ') || words.chars().count() > 5 => ("", rest),
            _ => (rest, ""),
        };
        let mut about = Args::with_capacity(3);
        about.set("sign", sign);
        about.set("number", number);
        about.set("rest", short);
        format!("{minus}{}{by}", self.say(key, &about))
    }

    /// A date with a short month, without breaks: `6 Nov 2026`.
    pub fn date(&self, date: Date) -> String {
        self.dates.short(date)
    }

    /// A date in full: `6 November 2026`.
    pub fn long_date(&self, date: Date) -> String {
        self.dates.long(date)
    }

    /// A date whose year is plain: `6 Nov`.
    pub fn day(&self, date: Date) -> String {
        self.dates.day(date)
    }

    /// The short name of a month, 1 to 12, where its year is plain: `Nov`.
    pub fn month(&self, month: i8) -> &str {
        self.dates.month(month)
    }
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Language").field("locale", &self.locale).finish_non_exhaustive()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::new(DEFAULT, &Own::default())
    }
}

#[cfg(test)]
mod tests;
