//! Each reading with its reason: a reader must be able to tell why a verdict was given.

use super::subject::Subject;
use crate::language::{Args, Language};
use crate::reading::{Charted, Freshness, NotAsked, NotCharted, Season, Signal};
use crate::say;
use crate::statistics::assurance::Assurance;
use crate::statistics::outlook::{Arrival, Method, Outlook, Reason, Verdict};
use crate::statistics::partition::Stage;
use crate::statistics::process::Profile;
use crate::statistics::variation::Variation;
use crate::view::words::{self, Mark, process};
use serde::Serialize;
use std::sync::Arc;

/// A reading, its verdict and the reason.
#[derive(Debug, Serialize)]
pub struct Explained {
    name: Arc<str>,
    mark: Mark,
    why: String,
    /// What follows from it, by the method.
    action: Option<String>,
    /// Whether it can be said without the words of limits and rules.
    #[serde(skip)]
    pub(super) plain: bool,
}

pub(super) fn explained(subject: &Subject<'_>) -> Vec<Explained> {
    let language = subject.reader.language();
    let make = |key: &str, plain, mark, why| Explained { name: language.word(key), mark, why, action: None, plain };
    let judged = words::status(language, subject.reading.status, subject.reading.judged);
    vec![
        make("reading-status", true, judged, status(subject)),
        signal(subject),
        make("reading-outlook", false, process::outlook(language, subject.outlook), outlook(subject)),
        make("reading-freshness", true, process::freshness(language, subject.reading.freshness), freshness(subject)),
    ]
}

fn status(subject: &Subject<'_>) -> String {
    let Subject { reading, print, years, record, reader, .. } = subject;
    let language = reader.language();
    let (latest, target) = match (reading.latest, reading.target) {
        (None, _) => return say!(language, "status-no-value"),
        (_, None) => return say!(language, "status-no-target"),
        _ if !reading.judged => return say!(language, "status-context"),
        (Some(latest), Some(target)) => (latest, target),
    };
    let (value, period) = (print.value(latest.value), language.period(latest.period, years));
    let target = print.band(target.band);
    if subject.plain {
        return say!(language, "status-plain", value = value, period = period, target = target);
    }
    let mut said = if let Some(flag) = &record.data.red_flag {
        let flag = print.value(flag.value);
        say!(language, "status-flag", value = value, period = period, target = target, flag = flag)
    } else {
        let share = words::share(language, reader.organisation().limits.tolerance());
        say!(language, "status-no-flag", value = value, period = period, target = target, share = share)
    };
    if let Some(gap) = reading.gap {
        said.push(' ');
        said.push_str(&say!(language, "status-gap", gap = language.number(gap, Some(2))));
    }
    said
}

fn signal(subject: &Subject<'_>) -> Explained {
    let language = subject.reader.language();
    let (why, action) = match subject.signal {
        Signal::NotCharted(NotCharted::NoValues) => (say!(language, "signal-no-values"), None),
        Signal::NotCharted(NotCharted::Cumulative) => (say!(language, "signal-cumulative"), None),
        Signal::NotCharted(NotCharted::Declined) => (say!(language, "signal-declined"), None),
        Signal::Charted(charted) => {
            let arrives = subject.outlook.asked().is_some_and(|(_, outlook)| outlook.verdict == Verdict::LikelyToReach);
            let follows = follows(charted.chart.signal.variation, charted.chart.assurance, arrives);
            (charted_words(subject, charted), follows.map(|key| language.word(key).to_string()))
        }
    };
    let mark = process::signal(language, subject.signal);
    Explained { name: language.word("reading-signal"), mark, why, action, plain: false }
}

/// What the last point says, by which rule; the limits, and what they rest on.
fn charted_words(subject: &Subject<'_>, charted: &Charted) -> String {
    let (print, language) = (&subject.print, subject.reader.language());
    let Some(partition) = charted.last_partition() else { return String::new() };
    let Some(limits) = partition.limits else { return say!(language, "signal-line-only", n = partition.used) };
    if partition.constant {
        return say!(language, "signal-constant");
    }
    let signal = &charted.chart.signal;
    let mut said = vec![match signal.variation {
        Variation::TooFewPoints => say!(language, "signal-too-few", n = charted.chart.used),
        Variation::CommonCause => say!(language, "signal-common"),
        _ => {
            let rules: Vec<String> =
                signal.rules.iter().map(|rule| process::rule(language, rule, charted.profile)).collect();
            let rules = words::list(language, &rules);
            if let Some(since) = signal.since {
                say!(language, "signal-rules-since", rules = rules, since = subject.label(charted, since))
            } else {
                say!(language, "signal-rules", rules = rules)
            }
        }
    }];
    if signal.conflict {
        said.push(say!(language, "signal-conflict"));
    }
    let mut about = Args::with_capacity(6);
    about.set("lower", print.value(limits.lower));
    about.set("upper", print.value(limits.upper));
    about.set("mean", print.value(limits.mean));
    about.set("n", partition.counted);
    about.set("from", subject.label(charted, partition.from));
    about.set("rules", process::profile(language, charted.profile));
    let provisional = partition.stage == Stage::Provisional;
    said.push(language.say(if provisional { "signal-limits-provisional" } else { "signal-limits" }, &about));
    // Limits that the process has left say what was, not what is.
    let left = signal.variation != Variation::CommonCause;
    said.extend(charted.chart.assurance.map(|assurance| {
        let key = match assurance {
            Assurance::Pass if left => "assurance-pass-left",
            Assurance::HitOrMiss if left => "assurance-hit-left",
            Assurance::Fail if left => "assurance-fail-left",
            Assurance::Pass => "assurance-pass",
            Assurance::HitOrMiss => "assurance-hit",
            Assurance::Fail => "assurance-fail",
        };
        language.word(key).to_string()
    }));
    said.join(" ")
}

/// The message of what follows from variation and assurance together. Method: the table of section 2.
fn follows(variation: Variation, assurance: Option<Assurance>, arrives: bool) -> Option<&'static str> {
    use Assurance::{Fail, HitOrMiss, Pass};
    Some(match (variation, assurance) {
        (Variation::Improvement, Some(Pass)) => "follow-better-pass",
        (Variation::Improvement, Some(HitOrMiss)) => "follow-better-hit",
        (Variation::Improvement, Some(Fail)) if arrives => "follow-better-arrives",
        (Variation::Improvement, Some(Fail)) => "follow-better-fail",
        (Variation::CommonCause, Some(Pass)) => "follow-common-pass",
        (Variation::CommonCause, Some(HitOrMiss)) => "follow-common-hit",
        (Variation::CommonCause, Some(Fail)) => "follow-common-fail",
        (Variation::Concern, Some(Pass)) => "follow-worse-pass",
        (Variation::Concern, Some(HitOrMiss)) => "follow-worse-hit",
        (Variation::Concern, Some(Fail)) => "follow-worse-fail",
        (Variation::Concern, None) => "follow-worse",
        (Variation::Improvement, None) => "follow-better",
        (Variation::CommonCause, None) => "follow-common",
        (Variation::NeutralHigh | Variation::NeutralLow | Variation::TooFewPoints, _) => return None,
    })
}

fn outlook(subject: &Subject<'_>) -> String {
    let language = subject.reader.language();
    let Some((goal, outlook)) = subject.outlook.asked() else { return not_asked(subject) };
    let Subject { print, years, .. } = subject;
    let by = language.period(goal.by, years);
    let aim = || say!(language, "outlook-aim", target = print.band(goal.band), by = language.period(goal.by, years));
    let mut said = match (&outlook.method, outlook.value, outlook.low.zip(outlook.high)) {
        (Method::CannotSay(reason), ..) => {
            let rebased = subject.signal.charted().is_some_and(|charted| !charted.steps.is_empty());
            vec![aim(), reason_words(language, *reason, rebased)]
        }
        (Method::Measured, Some(value), _) => {
            vec![say!(language, "outlook-measured", period = by, value = print.value(value))]
        }
        (method, Some(value), Some((low, high))) => {
            let key = match method {
                Method::SeasonalNaive => "outlook-season",
                Method::Trend => "outlook-trend",
                _ => "outlook-level",
            };
            let mut about = Args::with_capacity(3);
            about.set("value", print.value(value));
            about.set("low", print.value(low));
            about.set("high", print.value(high));
            vec![aim(), language.say(key, &about)]
        }
        _ => vec![aim()],
    };
    said.extend(arrival(subject, outlook));
    said.join(" ")
}

fn not_asked(subject: &Subject<'_>) -> String {
    let key = match subject.outlook {
        crate::reading::Outlook::NotAsked(why) => match why {
            NotAsked::NoValues => "outlook-no-values",
            NotAsked::NoTarget => "outlook-no-target",
            NotAsked::NothingAhead => "outlook-nothing-ahead",
            NotAsked::Irregular => "outlook-irregular",
            NotAsked::Cumulative => "outlook-cumulative",
        },
        crate::reading::Outlook::Asked { .. } => return String::new(),
    };
    subject.reader.language().word(key).to_string()
}

fn reason_words(language: &Language, reason: Reason, rebased: bool) -> String {
    match reason {
        Reason::TooFewPoints { points } if rebased => say!(language, "outlook-too-few-since", n = points),
        Reason::TooFewPoints { points } => say!(language, "outlook-too-few", n = points),
        Reason::TooFarAhead { cap } => say!(language, "outlook-too-far", n = cap),
        Reason::NotComputable => say!(language, "outlook-not-computable"),
    }
}

fn arrival(subject: &Subject<'_>, outlook: &Outlook) -> Option<String> {
    let language = subject.reader.language();
    let latest = subject.reading.latest?.period;
    let label = |ahead: u32| {
        let mut period = latest;
        for _ in 0..ahead.min(1200) {
            period = period.next();
        }
        language.period(period, subject.years)
    };
    match outlook.arrival? {
        // Where nothing is forecast so far ahead, no date is named either.
        Arrival::Ahead { beyond_cap: true, .. } | Arrival::Reached => None,
        Arrival::Ahead { periods, earliest, latest, .. } => {
            let (period, earliest) = (label(periods), label(earliest));
            Some(if let Some(latest) = latest {
                say!(language, "arrival-between", period = period, earliest = earliest, latest = label(latest))
            } else {
                say!(language, "arrival-earliest", period = period, earliest = earliest)
            })
        }
        Arrival::NotAtThisRate => Some(say!(language, "arrival-never")),
    }
}

fn freshness(subject: &Subject<'_>) -> String {
    let language = subject.reader.language();
    let Some(latest) = subject.reading.latest else { return say!(language, "fresh-never") };
    let days = (subject.reader.as_of() - latest.period.end()).get_days().max(0);
    let frequency = subject.measure.frequency;
    match frequency.freshness() {
        None => say!(language, "fresh-irregular", n = days),
        Some((length, grace)) => {
            let frequency = words::frequency(language, frequency);
            say!(language, "fresh-rule", n = days, frequency = frequency, stale = 3 * length / 2 + grace)
        }
    }
}

/// What weakens the chart, each in a sentence.
pub(super) fn cautions(subject: &Subject<'_>) -> Vec<String> {
    let Some(charted) = subject.signal.charted() else { return Vec::new() };
    let language = subject.reader.language();
    let mut said = Vec::new();
    match charted.season {
        Season::Adjusted { .. } => said.push(say!(language, "caution-adjusted")),
        Season::TooShort => said.push(say!(language, "caution-season")),
        Season::Raw => {}
    }
    for warning in &charted.chart.warnings {
        let crate::statistics::process::Warning::ShortPartition { points, .. } = warning;
        if charted.chart.partitions.len() > 1 {
            said.push(say!(language, "caution-short", n = *points));
        }
    }
    let cautions = charted.cautions();
    let found = [
        (cautions.autocorrelated, "caution-autocorrelated"),
        (cautions.too_coarse, "caution-coarse"),
        (cautions.runs, "caution-runs"),
    ];
    said.extend(found.into_iter().filter(|(is, _)| *is).map(|(_, key)| language.word(key).to_string()));
    if let Some(at) = cautions.suggested {
        said.push(say!(language, "caution-suggested", since = subject.label(charted, at)));
    }
    if charted.profile == Profile::Wheeler
        && charted.chart.flags.iter().any(|flags| flags.contains(crate::statistics::rule::Rule::Range))
    {
        said.push(say!(language, "caution-ranges"));
    }
    said
}

/// The sentences behind the first: what the signal and the outlook add, for readers of the whole picture.
pub(super) fn in_short(subject: &Subject<'_>) -> Option<String> {
    if subject.reading.freshness == Freshness::Stale {
        return None;
    }
    let language = subject.reader.language();
    let signal = subject.signal.charted().and_then(|charted| {
        let signal = &charted.chart.signal;
        let since = signal.since.map(|since| subject.label(charted, since))?;
        Some(match signal.variation {
            Variation::Improvement => say!(language, "short-better", since = since),
            Variation::Concern => say!(language, "short-worse", since = since),
            Variation::NeutralHigh => say!(language, "short-higher", since = since),
            Variation::NeutralLow => say!(language, "short-lower", since = since),
            Variation::CommonCause | Variation::TooFewPoints => return None,
        })
    });
    let outlook = subject.outlook.asked().and_then(|(goal, outlook)| {
        let (by, target) = (language.period(goal.by, subject.years), subject.print.band(goal.band));
        Some(match process::verdict(outlook.verdict)? {
            process::Verdict::Reach => say!(language, "short-reach", target = target, by = by),
            process::Verdict::Miss => say!(language, "short-miss", target = target, by = by),
            process::Verdict::Change => say!(language, "short-change", target = target, by = by),
            process::Verdict::Open => return None,
        })
    });
    let said: Vec<String> = [signal, outlook].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" "))
}
