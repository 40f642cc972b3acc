//! Chance that repeats, and sentences made by it.

use std::fmt::Write as _;

/// Splitmix64. Each stream of a seed is its own sequence, so that one page does not depend on those before it.
#[derive(Clone)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64, stream: u64) -> Self {
        let mut random = Self(seed ^ stream.wrapping_mul(0xd6e8_feb8_6659_fd93));
        random.next();
        random
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, but not, `n`.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let wide = u128::from(self.next()) * n as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A whole number from `low` to `high`.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    pub(crate) fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }

    pub(crate) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

const NOUNS: &[&str] = &[
    "market",
    "growth",
    "customer",
    "margin",
    "service",
    "pipeline",
    "revenue",
    "region",
    "partner",
    "launch",
    "quarter",
    "strategy",
    "initiative",
    "delivery",
    "roadmap",
    "capacity",
    "supplier",
    "pricing",
    "retention",
    "platform",
    "migration",
    "budget",
    "forecast",
    "risk",
    "owner",
    "review",
    "milestone",
    "compliance",
    "audit",
    "adoption",
    "segment",
    "channel",
    "portfolio",
    "investment",
    "quality",
    "incident",
    "backlog",
    "training",
    "culture",
    "leadership",
];

const SMALL: &[&str] = &[
    "the", "a", "of", "to", "in", "with", "for", "by", "from", "at", "as", "is", "are", "was", "will", "must",
    "should", "we", "our", "their", "this", "that", "each", "because", "while", "after", "before", "under", "over",
    "between", "against", "through", "towards", "without", "within",
];

/// A noun of the trade.
pub(crate) fn noun(random: &mut Random) -> &'static str {
    random.pick(NOUNS)
}

/// Three to five words, the first with a capital.
pub(crate) fn title(random: &mut Random) -> String {
    let words: Vec<&str> = (0..3 + random.below(3)).map(|_| noun(random)).collect();
    capital(&words.join(" "))
}

/// A sentence of plain words, fit for YAML without quotes.
pub(crate) fn sentence(random: &mut Random) -> String {
    let words: Vec<&str> = (0..8 + random.below(9)).map(|_| word(random)).collect();
    capital(&words.join(" ")) + "."
}

/// Sentences of markdown, some with emphasis.
pub(crate) fn paragraph(random: &mut Random, sentences: usize) -> String {
    let mut out = String::new();
    for i in 0..sentences {
        if i > 0 {
            out.push(' ');
        }
        match random.below(6) {
            0 => _ = write!(out, "{} **{}** {}", capital(noun(random)), noun(random), sentence(random).to_lowercase()),
            1 => _ = write!(out, "{} *{}* {}", capital(noun(random)), noun(random), sentence(random).to_lowercase()),
            _ => out.push_str(&sentence(random)),
        }
    }
    out
}

fn word(random: &mut Random) -> &'static str {
    if random.one_in(2) { random.pick(SMALL) } else { noun(random) }
}

/// With a capital first letter; the words are ASCII.
pub(crate) fn capital(words: &str) -> String {
    let (first, rest) = words.split_at(words.len().min(1));
    first.to_ascii_uppercase() + rest
}
