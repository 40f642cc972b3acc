//! The words of signals and outlooks.

use super::{Mark, mark};
use crate::reading::{Freshness, Outlook, Signal};
use crate::statistics::outlook;
use crate::statistics::process::Profile;
use crate::statistics::rule::Rule;
use crate::statistics::variation::Variation;

/// The mark of a signal.
pub fn signal(signal: &Signal) -> Mark {
    let Some(charted) = signal.charted() else { return mark("none", "Not tested") };
    match charted.chart.signal.variation {
        Variation::Improvement => mark("good", "Better"),
        Variation::Concern => mark("bad", "Worse"),
        Variation::NeutralHigh => mark("open", "Higher"),
        Variation::NeutralLow => mark("open", "Lower"),
        Variation::CommonCause => mark("open", "No signal"),
        Variation::TooFewPoints => mark("none", "Too few points"),
    }
}

/// The mark of an outlook.
pub fn outlook(outlook: &Outlook) -> Mark {
    match outlook.asked().map(|(_, outlook)| outlook.verdict) {
        Some(outlook::Verdict::LikelyToReach) => mark("good", "Likely to reach"),
        Some(outlook::Verdict::Uncertain) => mark("watch", "Uncertain"),
        Some(outlook::Verdict::LikelyToMiss) => mark("bad", "Likely to miss"),
        Some(outlook::Verdict::NeedsAChange) => mark("bad", "Needs a change"),
        Some(outlook::Verdict::CannotSayYet) | None => mark("none", "Cannot say yet"),
    }
}

/// The mark of a freshness.
pub fn freshness(freshness: Freshness) -> Mark {
    match freshness {
        Freshness::Fresh => mark("good", "Fresh"),
        Freshness::Due => mark("watch", "Due"),
        Freshness::Stale => mark("stale", "Stale"),
        Freshness::Never => mark("none", "Never"),
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
pub fn profile(profile: Profile) -> &'static str {
    match profile {
        Profile::Nhs => "rules of NHS England",
        Profile::Wheeler => "rules of Wheeler",
    }
}

/// What a point that hits a rule is, after "is".
pub fn rule(rule: Rule, profile: Profile) -> String {
    let run = profile.shift();
    match rule {
        Rule::OutsideHigh => "above the upper natural limit".to_owned(),
        Rule::OutsideLow => "below the lower natural limit".to_owned(),
        Rule::ShiftHigh => format!("part of a run of {run} or more above the mean"),
        Rule::ShiftLow => format!("part of a run of {run} or more below the mean"),
        Rule::TrendUp => "part of a run of 7 or more that rise".to_owned(),
        Rule::TrendDown => "part of a run of 7 or more that fall".to_owned(),
        Rule::TwoOfThreeHigh => "one of 2 in 3 close to the upper limit".to_owned(),
        Rule::TwoOfThreeLow => "one of 2 in 3 close to the lower limit".to_owned(),
        Rule::ThreeOfFourHigh => "one of 3 in 4 nearer to the upper limit than to the mean".to_owned(),
        Rule::ThreeOfFourLow => "one of 3 in 4 nearer to the lower limit than to the mean".to_owned(),
        Rule::Range => "further from the one before than the moving ranges allow".to_owned(),
    }
}

/// A rule in a table of points.
pub fn rule_name(rule: Rule, profile: Profile) -> String {
    let run = profile.shift();
    match rule {
        Rule::OutsideHigh => "above the limit".to_owned(),
        Rule::OutsideLow => "below the limit".to_owned(),
        Rule::ShiftHigh => format!("{run}+ above the mean"),
        Rule::ShiftLow => format!("{run}+ below the mean"),
        Rule::TrendUp => "7+ rising".to_owned(),
        Rule::TrendDown => "7+ falling".to_owned(),
        Rule::TwoOfThreeHigh => "2 of 3 near the upper limit".to_owned(),
        Rule::TwoOfThreeLow => "2 of 3 near the lower limit".to_owned(),
        Rule::ThreeOfFourHigh => "3 of 4 near the upper limit".to_owned(),
        Rule::ThreeOfFourLow => "3 of 4 near the lower limit".to_owned(),
        Rule::Range => "large change".to_owned(),
    }
}
