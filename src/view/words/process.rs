//! The words of signals and outlooks.

use super::{Mark, mark};
use crate::language::Language;
use crate::reading::{Freshness, Outlook, Signal};
use crate::say;
use crate::statistics::outlook;
use crate::statistics::process::Profile;
use crate::statistics::rule::Rule;
use crate::statistics::variation::Variation;

/// The mark of a signal.
pub fn signal(language: &Language, signal: &Signal) -> Mark {
    let Some(charted) = signal.charted() else { return mark(language, "none", "mark-not-tested") };
    match charted.chart.signal.variation {
        Variation::Improvement => mark(language, "good", "mark-better"),
        Variation::Concern => mark(language, "bad", "mark-worse"),
        Variation::NeutralHigh => mark(language, "open", "mark-higher"),
        Variation::NeutralLow => mark(language, "open", "mark-lower"),
        Variation::CommonCause => mark(language, "open", "mark-no-signal"),
        Variation::TooFewPoints => mark(language, "none", "mark-too-few-points"),
    }
}

/// The mark of an outlook.
pub fn outlook(language: &Language, outlook: &Outlook) -> Mark {
    match outlook.asked().map(|(_, outlook)| outlook.verdict) {
        Some(outlook::Verdict::LikelyToReach) => mark(language, "good", "mark-likely-to-reach"),
        Some(outlook::Verdict::Uncertain) => mark(language, "watch", "mark-uncertain"),
        Some(outlook::Verdict::LikelyToMiss) => mark(language, "bad", "mark-likely-to-miss"),
        Some(outlook::Verdict::NeedsAChange) => mark(language, "bad", "mark-needs-a-change"),
        Some(outlook::Verdict::CannotSayYet) | None => mark(language, "none", "mark-cannot-say-yet"),
    }
}

/// The mark of a freshness.
pub fn freshness(language: &Language, freshness: Freshness) -> Mark {
    match freshness {
        Freshness::Fresh => mark(language, "good", "mark-fresh"),
        Freshness::Due => mark(language, "watch", "mark-due"),
        Freshness::Stale => mark(language, "stale", "mark-stale"),
        Freshness::Never => mark(language, "none", "mark-never"),
    }
}

/// What an outlook says, as far as a sentence repeats it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Likely to reach.
    Reach,
    /// Likely to miss.
    Miss,
    /// Not without a change.
    Change,
    /// Both are possible.
    Open,
}

/// What an outlook says; none where it cannot say.
pub fn verdict(verdict: outlook::Verdict) -> Option<Verdict> {
    Some(match verdict {
        outlook::Verdict::LikelyToReach => Verdict::Reach,
        outlook::Verdict::LikelyToMiss => Verdict::Miss,
        outlook::Verdict::NeedsAChange => Verdict::Change,
        outlook::Verdict::Uncertain => Verdict::Open,
        outlook::Verdict::CannotSayYet => return None,
    })
}

/// The name of a set of rules, in a sentence.
pub fn profile(language: &Language, profile: Profile) -> String {
    match profile {
        Profile::Nhs => say!(language, "rules-nhs"),
        Profile::Wheeler => say!(language, "rules-wheeler"),
    }
}

/// What a point that hits a rule is, after "is".
pub fn rule(language: &Language, rule: Rule, profile: Profile) -> String {
    let run = profile.shift();
    match rule {
        Rule::OutsideHigh => say!(language, "rule-outside-high"),
        Rule::OutsideLow => say!(language, "rule-outside-low"),
        Rule::ShiftHigh => say!(language, "rule-shift-high", run = run),
        Rule::ShiftLow => say!(language, "rule-shift-low", run = run),
        Rule::TrendUp => say!(language, "rule-trend-up"),
        Rule::TrendDown => say!(language, "rule-trend-down"),
        Rule::TwoOfThreeHigh => say!(language, "rule-two-of-three-high"),
        Rule::TwoOfThreeLow => say!(language, "rule-two-of-three-low"),
        Rule::ThreeOfFourHigh => say!(language, "rule-three-of-four-high"),
        Rule::ThreeOfFourLow => say!(language, "rule-three-of-four-low"),
        Rule::Range => say!(language, "rule-range"),
    }
}

/// A rule in a table of points.
pub fn rule_name(language: &Language, rule: Rule, profile: Profile) -> String {
    let run = profile.shift();
    match rule {
        Rule::OutsideHigh => say!(language, "rule-name-outside-high"),
        Rule::OutsideLow => say!(language, "rule-name-outside-low"),
        Rule::ShiftHigh => say!(language, "rule-name-shift-high", run = run),
        Rule::ShiftLow => say!(language, "rule-name-shift-low", run = run),
        Rule::TrendUp => say!(language, "rule-name-trend-up"),
        Rule::TrendDown => say!(language, "rule-name-trend-down"),
        Rule::TwoOfThreeHigh => say!(language, "rule-name-two-of-three-high"),
        Rule::TwoOfThreeLow => say!(language, "rule-name-two-of-three-low"),
        Rule::ThreeOfFourHigh => say!(language, "rule-name-three-of-four-high"),
        Rule::ThreeOfFourLow => say!(language, "rule-name-three-of-four-low"),
        Rule::Range => say!(language, "rule-name-range"),
    }
}
