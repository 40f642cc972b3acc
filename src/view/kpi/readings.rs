//! Each reading with its reason: a reader must be able to tell why a verdict was given.

use super::subject::Subject;
use crate::reading::{Charted, Freshness, NotAsked, NotCharted, Season, Signal};
use crate::statistics::assurance::Assurance;
use crate::statistics::outlook::{Arrival, Method, Outlook, Reason, Verdict};
use crate::statistics::partition::Stage;
use crate::statistics::process::Profile;
use crate::statistics::variation::Variation;
use crate::view::words::{self, Mark, process};
use serde::Serialize;
use std::fmt::Write as _;

/// A reading, its verdict and the reason.
#[derive(Debug, Serialize)]
pub struct Explained {
    name: &'static str,
    mark: Mark,
    why: String,
    /// What follows from it, by the method.
    action: Option<String>,
}

impl Explained {
    /// Whether it can be said without the words of limits and rules.
    pub(super) fn is_plain(&self) -> bool {
        matches!(self.name, "Status" | "Freshness")
    }
}

pub(super) fn explained(subject: &Subject<'_>) -> Vec<Explained> {
    let plain = |name, mark, why| Explained { name, mark, why, action: None };
    vec![
        plain(
            "Status",
            words::status(subject.reader.language(), subject.reading.status, subject.reading.judged),
            status(subject),
        ),
        signal(subject),
        plain("Outlook", process::outlook(subject.reader.language(), subject.outlook), outlook(subject)),
        plain(
            "Freshness",
            process::freshness(subject.reader.language(), subject.reading.freshness),
            freshness(subject),
        ),
    ]
}

fn status(subject: &Subject<'_>) -> String {
    let Subject { reading, print, years, record, reader, .. } = subject;
    let tolerance = reader.organisation().limits.tolerance();
    match (reading.latest, reading.target) {
        (None, _) => "No value, so nothing is judged.".to_owned(),
        (_, None) => "No target is set, so nothing is judged and nothing is scored.".to_owned(),
        _ if !reading.judged => "Neither way is better: the figure is context and is not scored.".to_owned(),
        (Some(latest), Some(target)) if subject.plain => {
            let period = reader.language().period(latest.period, years);
            format!("{} in {period} against a target of {}.", print.value(latest.value), print.band(target.band))
        }
        (Some(latest), Some(target)) => {
            let flag = record.data.red_flag.as_ref().map_or_else(
                || {
                    format!(
                        "no red flag is set, so {} of the target stand for it",
                        words::share(reader.language(), tolerance)
                    )
                },
                |flag| format!("the red flag is {}", print.value(flag.value)),
            );
            let gap = reading.gap.map_or_else(String::new, |gap| {
                format!(" The gap is {} of a tolerance.", reader.language().number(gap, Some(2)))
            });
            format!(
                "{} in {} against a target of {}; {flag}.{gap}",
                print.value(latest.value),
                reader.language().period(latest.period, years),
                print.band(target.band)
            )
        }
    }
}

fn signal(subject: &Subject<'_>) -> Explained {
    let mark = process::signal(subject.reader.language(), subject.signal);
    match subject.signal {
        Signal::NotCharted(why) => {
            let why = match why {
                NotCharted::NoValues => "There is no value to test.",
                NotCharted::Cumulative => {
                    "A running total holds the value before, so it has no natural limits; its pace is above."
                }
                NotCharted::Declined => "Its record says that signals are not looked for.",
            };
            Explained { name: "Signal", mark, why: why.to_owned(), action: None }
        }
        Signal::Charted(charted) => Explained {
            name: "Signal",
            mark,
            why: charted_words(subject, charted),
            action: action(
                charted.chart.signal.variation,
                charted.chart.assurance,
                subject.outlook.asked().is_some_and(|(_, outlook)| outlook.verdict == Verdict::LikelyToReach),
            )
            .map(str::to_owned),
        },
    }
}

/// What the last point says, by which rule; the limits, and what they rest on.
fn charted_words(subject: &Subject<'_>, charted: &Charted) -> String {
    let print = &subject.print;
    let Some(partition) = charted.last_partition() else { return String::new() };
    let Some(limits) = partition.limits else {
        return format!(
            "{} are too few to test; limits come with 6, signals with 15.",
            words::count(partition.used, "value", "values")
        );
    };
    let profile = process::profile(subject.reader.language(), charted.profile);
    if partition.constant {
        return "No variation is recorded: all values are the same, so nothing can be tested.".to_owned();
    }
    let signal = &charted.chart.signal;
    let mut said = match signal.variation {
        Variation::TooFewPoints => format!(
            "{} are too few for a verdict, which takes 15.",
            words::count(charted.chart.used, "value", "values")
        ),
        Variation::CommonCause => "The last value is within what this process does by itself.".to_owned(),
        _ => {
            let rules: Vec<String> = signal
                .rules
                .iter()
                .map(|rule| process::rule(subject.reader.language(), rule, charted.profile))
                .collect();
            let since = signal.since.map(|since| subject.label(charted, since));
            let since = since.map_or_else(String::new, |since| format!(", since {since}"));
            format!("The last value is {}{since}.", words::list(subject.reader.language(), &rules))
        }
    };
    if signal.conflict {
        said.push_str(" It carries signals both ways; the unfavourable one holds.");
    }
    let from = subject.label(charted, partition.from);
    let provisional = if partition.stage == Stage::Provisional { "Provisional limits" } else { "Limits" };
    _ = write!(
        said,
        " {provisional} {} to {}, mean {}, from {} since {from}; {profile}.",
        print.value(limits.lower),
        print.value(limits.upper),
        print.value(limits.mean),
        words::count(partition.counted, "value", "values"),
    );
    // Limits that the process has left say what was, not what is.
    let left = signal.variation != Variation::CommonCause;
    said.push_str(match charted.chart.assurance {
        None => "",
        Some(Assurance::Pass) if left => " Within these limits the target was reached consistently.",
        Some(Assurance::HitOrMiss) if left => " Within these limits the target was hit or missed by chance.",
        Some(Assurance::Fail) if left => " Within these limits the target was missed consistently.",
        Some(Assurance::Pass) => " The target lies outside the limits on the good side: it is reached consistently.",
        Some(Assurance::HitOrMiss) => " The target lies within the limits: it is hit or missed by chance.",
        Some(Assurance::Fail) => " The target lies beyond the limits: it is missed consistently.",
    });
    said
}

/// What follows from variation and assurance together. Method: the table of section 2.
fn action(variation: Variation, assurance: Option<Assurance>, arrives: bool) -> Option<&'static str> {
    use Assurance::{Fail, HitOrMiss, Pass};
    Some(match (variation, assurance) {
        (Variation::Improvement, Some(Pass)) => {
            "Improving and reliably on target: consider a harder target, and write the lesson down."
        }
        (Variation::Improvement, Some(HitOrMiss)) => "Improving, not yet reliable: keep going.",
        (Variation::Improvement, Some(Fail)) if arrives => {
            "Improving: at the level of the baseline it would miss, as the trend runs now it gets there."
        }
        (Variation::Improvement, Some(Fail)) => "Improving, but it will still miss: is it fast enough?",
        (Variation::CommonCause, Some(Pass)) => "Reliable: nothing to do; it can be reviewed less often.",
        (Variation::CommonCause, Some(HitOrMiss)) => {
            "Hits and misses by chance: do not react to one period; change the process if misses matter."
        }
        (Variation::CommonCause, Some(Fail)) => "It will keep missing unless something changes: a decision is needed.",
        (Variation::Concern, Some(Pass)) => "On target but getting worse: act now, while it is cheap.",
        (Variation::Concern, Some(HitOrMiss)) => "Getting worse: look into the first point with a signal.",
        (Variation::Concern, Some(Fail)) => "Failing and getting worse: escalate.",
        (Variation::Concern, None) => "Getting worse.",
        (Variation::Improvement, None) => "Improving.",
        (Variation::CommonCause, None) => "Stable.",
        (Variation::NeutralHigh | Variation::NeutralLow | Variation::TooFewPoints, _) => return None,
    })
}

fn outlook(subject: &Subject<'_>) -> String {
    let Some((goal, outlook)) = subject.outlook.asked() else { return not_asked(subject).to_owned() };
    let Subject { print, years, .. } = subject;
    let aim = format!("{} by {}", print.band(goal.band), subject.reader.language().period(goal.by, years));
    let mut said = match (&outlook.method, outlook.value, outlook.low.zip(outlook.high)) {
        (Method::CannotSay(reason), ..) => format!(
            "To reach: {aim}. {}",
            reason_words(*reason, subject.signal.charted().is_some_and(|charted| !charted.steps.is_empty()))
        ),
        (Method::Measured, Some(value), _) => {
            format!("The value for {} is in: {}.", subject.reader.language().period(goal.by, years), print.value(value))
        }
        (method, Some(value), Some((low, high))) => {
            let how = match method {
                Method::SeasonalNaive => "As the same part of the last year went",
                Method::Trend => "As the trend runs now",
                _ => "As things run now, without a proven trend",
            };
            format!(
                "To reach: {aim}. {how}, {} is likely, between {} and {}.",
                print.value(value),
                print.value(low),
                print.value(high)
            )
        }
        _ => format!("To reach: {aim}."),
    };
    if let Some(words) = arrival(subject, outlook) {
        said.push(' ');
        said.push_str(&words);
    }
    said
}

fn not_asked(subject: &Subject<'_>) -> &'static str {
    match subject.outlook {
        crate::reading::Outlook::NotAsked(why) => match why {
            NotAsked::NoValues => "There is no value to go on.",
            NotAsked::NoTarget => "Nothing is to be reached.",
            NotAsked::NothingAhead => {
                "No step of the target path is to come, and no planning period says by when to hold the last one."
            }
            NotAsked::Irregular => "Values come irregularly, so there are no periods to count ahead.",
            NotAsked::Cumulative => "A running total is read by its pace.",
        },
        crate::reading::Outlook::Asked { .. } => "",
    }
}

fn reason_words(reason: Reason, rebased: bool) -> String {
    match reason {
        Reason::TooFewPoints { points } => {
            let values = words::count(points, "value", "values");
            let since = if rebased { " since the last change of limits" } else { "" };
            format!("{values}{since} are too few; it takes 8.")
        }
        Reason::TooFarAhead { cap } => {
            let periods = words::count(cap, "period", "periods");
            format!("That is further ahead than the values carry: {periods} at most, half as many as there are.")
        }
        Reason::NotComputable => "The values are too large to compute with.".to_owned(),
    }
}

fn arrival(subject: &Subject<'_>, outlook: &Outlook) -> Option<String> {
    let latest = subject.reading.latest?.period;
    let label = |ahead: u32| {
        let mut period = latest;
        for _ in 0..ahead.min(1200) {
            period = period.next();
        }
        subject.reader.language().period(period, subject.years)
    };
    match outlook.arrival? {
        // Where nothing is forecast so far ahead, no date is named either.
        Arrival::Ahead { beyond_cap: true, .. } | Arrival::Reached => None,
        Arrival::Ahead { periods, earliest, latest, .. } => {
            let range = match latest {
                Some(latest) => format!("between {} and {}", label(earliest), label(latest)),
                None => format!("{} at the earliest", label(earliest)),
            };
            Some(format!("The line gets there in {}, {range}.", label(periods)))
        }
        Arrival::NotAtThisRate => Some("At this rate it does not get there.".to_owned()),
    }
}

fn freshness(subject: &Subject<'_>) -> String {
    let Some(latest) = subject.reading.latest else { return "There has never been a value.".to_owned() };
    let days = (subject.reader.as_of() - latest.period.end()).get_days();
    let age = words::count(usize::try_from(days).unwrap_or(0), "day", "days");
    let frequency = subject.measure.frequency;
    let rule = frequency.freshness().map_or_else(
        || "it comes irregularly and is never called stale".to_owned(),
        |(length, grace)| {
            let stale = 3 * length / 2 + grace;
            format!("it is {} and called stale after {stale}\u{a0}days", frequency.word())
        },
    );
    format!("The last value ended {age} ago; {rule}.")
}

/// What weakens the chart, each in a sentence.
pub(super) fn cautions(subject: &Subject<'_>) -> Vec<String> {
    let Some(charted) = subject.signal.charted() else { return Vec::new() };
    let mut said = Vec::new();
    match charted.season {
        Season::Adjusted { .. } => said.push(
            "The season is taken out: the chart tests the adjusted values; the table has those reported.".to_owned(),
        ),
        Season::TooShort => {
            said.push("The season can't be taken out yet: that takes two whole years of values above zero.".to_owned());
        }
        Season::Raw => {}
    }
    for warning in &charted.chart.warnings {
        let crate::statistics::process::Warning::ShortPartition { points, .. } = warning;
        if charted.chart.partitions.len() > 1 {
            let values = words::count(*points, "value", "values");
            said.push(format!("One stretch of limits has {values}; ordinary limits take 12."));
        }
    }
    let cautions = charted.cautions();
    if cautions.autocorrelated {
        said.push(
            "Neighbouring values resemble each other, so the limits are too tight: treat runs as weak evidence."
                .to_owned(),
        );
    }
    if cautions.too_coarse {
        said.push("The values take too few steps for limits to be exact.".to_owned());
    }
    if cautions.runs {
        said.push(
            "The values are too few for a signal, but they keep to one side of their median longer than chance has it."
                .to_owned(),
        );
    }
    if let Some(at) = cautions.suggested {
        let since = subject.label(charted, at);
        said.push(format!(
            "The level seems to have changed for good in {since}. If you know why, say so with an event of the kind step-change in events.yaml; limits are then made anew."
        ));
    }
    if charted.profile == Profile::Wheeler
        && charted.chart.flags.iter().any(|flags| flags.contains(crate::statistics::rule::Rule::Range))
    {
        said.push("Some values moved by more than the limit of the moving ranges.".to_owned());
    }
    said
}

/// The sentence behind the first: what the signal and the outlook add, for readers of the whole picture.
pub(super) fn in_short(subject: &Subject<'_>) -> Option<String> {
    if subject.reading.freshness == Freshness::Stale {
        return None;
    }
    let signal = subject.signal.charted().and_then(|charted| {
        let signal = &charted.chart.signal;
        let since = signal.since.map(|since| subject.label(charted, since))?;
        Some(match signal.variation {
            Variation::Improvement => format!("Better than its usual range since {since}"),
            Variation::Concern => format!("Worse than its usual range since {since}"),
            Variation::NeutralHigh => format!("Higher than usual since {since}"),
            Variation::NeutralLow => format!("Lower than usual since {since}"),
            Variation::CommonCause | Variation::TooFewPoints => return None,
        })
    });
    let outlook = subject.outlook.asked().and_then(|(goal, outlook)| {
        let by = subject.reader.language().period(goal.by, subject.years);
        let target = subject.print.band(goal.band);
        Some(match process::verdict(outlook.verdict)? {
            process::Verdict::Reach => format!("as things run now it is likely to reach {target} by {by}"),
            process::Verdict::Miss => format!("as things run now it is likely to miss {target} by {by}"),
            process::Verdict::Change => {
                format!("as it runs now it does not reach {target} by {by}: that takes a change")
            }
            process::Verdict::Open => return None,
        })
    });
    match (signal, outlook) {
        (Some(signal), Some(outlook)) => Some(format!("{signal}; {outlook}.")),
        (Some(only), None) => Some(format!("{only}.")),
        (None, Some(only)) => Some(format!("{}.", words::upper_first(&only))),
        (None, None) => None,
    }
}
