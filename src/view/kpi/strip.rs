//! The strip of figures above a KPI's chart: now, target, before, a year ago, what is expected, the year so far.

use super::subject::Subject;
use crate::calendar::{Frequency, Period};
use crate::reading::totals::{self, Pace};
use crate::say;
use crate::source::record::Aggregate;
use crate::view::parts;
use crate::view::words;
use serde::Serialize;

#[derive(Debug, Serialize)]
pub struct Figure {
    label: String,
    value: String,
    note: Option<String>,
}

pub(super) fn figures(subject: &Subject<'_>) -> Vec<Figure> {
    let Subject { reading, print, years, measure, .. } = subject;
    let language = subject.reader.language();
    let mut figures = Vec::new();
    let Some(latest) = reading.latest else { return figures };
    figures.push(Figure {
        label: subject.reader.language().period(latest.period, years),
        value: print.value(latest.value),
        note: reading
            .score
            .filter(|_| !subject.plain)
            .map(|score| say!(language, "strip-score", score = language.number(score, Some(0)))),
    });
    if let Some(target) = reading.target.filter(|_| reading.judged) {
        // A step that was due holds on until the next one; a step to come is due by its date.
        let label = target.by.map_or_else(
            || say!(language, "strip-target"),
            |by| {
                let name = language.period(by, years);
                if by.end() < latest.period.end() {
                    say!(language, "strip-target-since", by = name)
                } else {
                    say!(language, "strip-target-by", by = name)
                }
            },
        );
        figures.push(Figure { label, value: print.band(target.band), note: parts::gap_words(reading, print) });
    }
    let compare = |label: String, value: f64| Figure {
        label,
        value: print.value(value),
        note: Some(say!(language, "strip-since-then", change = print.difference(latest.value - value))),
    };
    let at = |period: Period| {
        reading.observations(measure).iter().find(|seen| seen.period == period).and_then(|seen| seen.value)
    };
    figures.extend(
        reading.previous.map(|(period, value)| compare(subject.reader.language().period(period, years), value)),
    );
    if let Some((review, date)) = subject.reader.last_review() {
        let then = subject.reader.reading_at(date, &subject.of.id).and_then(|then| then.latest);
        // Where the last review saw the same or the last but one value, it is there already.
        let shown = reading.previous.map(|(period, _)| period).into_iter().chain([latest.period]);
        if let (Some(then), Some(review)) = (then, parts::link(subject.reader, &review))
            && !shown.into_iter().any(|period| period == then.period)
        {
            figures.push(compare(say!(language, "strip-at-review", review = review.text), then.value));
        }
    }
    if !matches!(measure.frequency, Frequency::Annual | Frequency::Irregular | Frequency::Every { .. }) {
        let year_ago = totals::year_before(latest.period, years);
        figures.extend(
            at(year_ago).map(|value| {
                compare(say!(language, "strip-year-ago", period = language.period(year_ago, years)), value)
            }),
        );
    }
    if let Some((goal, outlook)) = subject.outlook.asked()
        && goal.ahead > 0
        && let (Some(value), Some(low), Some(high)) = (outlook.value, outlook.low, outlook.high)
    {
        figures.push(Figure {
            label: say!(language, "strip-forecast", period = language.period(goal.by, years)),
            value: print.value(value),
            note: Some(say!(language, "from-to", low = print.value(low), high = print.value(high))),
        });
    }
    figures.extend(year_to_date(subject));
    if let Some(pace) = totals::running(&subject.record.data, measure, reading, years) {
        figures.extend(running(subject, &pace));
    }
    figures
}

fn year_to_date(subject: &Subject<'_>) -> Option<Figure> {
    let Subject { reading, print, years, measure, record, .. } = subject;
    // The last value is the year's own where longer periods take the last.
    let aggregate = record.data.aggregate.filter(|aggregate| *aggregate != Aggregate::Last)?;
    let year = totals::year_to_date(&record.data, measure, reading, years)?;
    if year.this.expected < 2 {
        return None;
    }
    let word = match aggregate {
        Aggregate::Sum => "sum-of",
        Aggregate::Mean => "mean-of",
        Aggregate::Min => "lowest-of",
        Aggregate::Max => "highest-of",
        Aggregate::Ratio => "overall-of",
        Aggregate::Count => "count-of",
        Aggregate::Last => "last-of",
    };
    let language = subject.reader.language();
    let word = language.word(word);
    let of = words::of(subject.reader.language(), year.this.present, year.this.expected);
    let missing = year.this.present < year.this.expected;
    let note = match (year.this.value, year.before.and_then(|before| before.value)) {
        _ if missing => Some(say!(language, "strip-of-periods", word = &*word, of = of)),
        (Some(now), Some(before)) => {
            let change = print.difference(now - before);
            Some(say!(language, "strip-against-year-before", word = &*word, change = change))
        }
        _ => Some(word.to_string()),
    };
    Some(Figure {
        label: say!(language, "strip-so-far", period = language.period(year.this.period, years)),
        value: year.this.value.map_or_else(|| say!(language, "strip-incomplete"), |value| print.value(value)),
        note,
    })
}

/// The pace of a running total, and what it takes from now on.
fn running(subject: &Subject<'_>, pace: &Pace) -> Vec<Figure> {
    let Subject { print, years, .. } = subject;
    let language = subject.reader.language();
    let expected = print.value(pace.expected);
    let mut figures = vec![Figure {
        label: say!(language, "strip-pace", year = language.period(pace.year, years)),
        value: pace.pace.map_or_else(|| "–".to_owned(), |pace| words::share_of_plan(subject.reader.language(), pace)),
        note: Some(if pace.phased {
            say!(language, "strip-expected-plan", value = expected)
        } else {
            say!(language, "strip-expected-line", value = expected)
        }),
    }];
    if let (Some(required), Some(target)) = (pace.required, pace.target) {
        let reach = print.value(target);
        figures.push(Figure {
            label: say!(language, "strip-needed", n = pace.remaining),
            value: print.value(required),
            note: Some(if let Some(recent) = pace.recent {
                say!(language, "strip-to-reach-lately", target = reach, recent = print.value(recent))
            } else {
                say!(language, "strip-to-reach", target = reach)
            }),
        });
    }
    figures
}
