//! How an initiative advances: milestones, progress, slip, schedule.

use crate::calendar;
use crate::source::content::Record;
use crate::source::record::{Initiative, InitiativeState, Milestone};
use crate::statistics::earned_schedule::{EarnedSchedule, earned_schedule};
use crate::strategy::Strategy;
use jiff::civil::Date;

/// Whether an initiative keeps to its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schedule {
    /// A date has passed and what was due is not done.
    Late,
    /// Something is expected after its date.
    AtRisk,
    /// Nothing has been heard of it for longer than its rhythm allows.
    NoUpdate,
    /// On its plan.
    OnTime,
    /// Completed.
    Done,
}

impl Schedule {
    /// The word of `strategy.json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnTime => "on-time",
            Self::AtRisk => "at-risk",
            Self::Late => "late",
            Self::NoUpdate => "no-update",
            Self::Done => "done",
        }
    }
}

/// Where a milestone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MilestoneState {
    /// Its date has passed and it is not reached.
    Late,
    /// It is expected after its date.
    AtRisk,
    /// Its date is to come.
    Open,
    /// It is reached.
    Done,
}

/// One milestone at a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MilestoneReading {
    /// Where it stands.
    pub state: MilestoneState,
    /// The day by which it is due: of a period the last.
    pub due: Option<Date>,
    /// The day on which it is expected, where that was said.
    pub forecast: Option<Date>,
    /// The day on which it was reached.
    pub done: Option<Date>,
    /// Days from due to done or forecast; late is above 0.
    pub slip_days: Option<i32>,
    /// What was expected when: the day of the report and the day expected then, ascending.
    pub history: Vec<(Date, Date)>,
}

impl MilestoneReading {
    /// In how many reports in a row, up to the last, it was expected later than in the one before.
    pub fn slips_in_a_row(&self) -> usize {
        let expected = self.due.into_iter().chain(self.history.iter().map(|(_, expected)| *expected));
        let days: Vec<Date> = expected.collect();
        days.windows(2).rev().take_while(|pair| pair[1] > pair[0]).count()
    }
}

/// What is read of an initiative at a date.
#[derive(Debug, Clone, PartialEq)]
pub struct InitiativeReading {
    /// Whether it keeps to its plan; none for what has not begun, is paused or was stopped.
    pub schedule: Option<Schedule>,
    /// The weighted share of milestones reached, 0 to 1; none without milestones.
    pub progress: Option<f64>,
    /// Days from the end first agreed to the end expected or reached; late is above 0.
    pub slip_days: Option<i32>,
    /// The end as expected or reached.
    pub expected_end: Option<Date>,
    /// How far along its plan it is, in months; none without a start, or milestones with dates.
    pub earned: Option<EarnedSchedule>,
    /// The milestones, in the order written.
    pub milestones: Vec<MilestoneReading>,
}

/// An active initiative of which nothing was heard for so long has no update: a month, half of it again, and ten days.
const SILENCE_DAYS: i32 = 56;

pub(super) fn read(record: &Record<Initiative>, strategy: &Strategy, as_of: Date) -> InitiativeReading {
    let data = &record.data;
    let past = |date: &Date| *date <= as_of;
    let milestones: Vec<MilestoneReading> =
        data.milestones.iter().map(|milestone| milestone_at(milestone, record, strategy, as_of)).collect();
    let weight = |milestone: &Milestone| milestone.weight.as_ref().map_or(1.0, |weight| weight.value);
    let total: f64 = data.milestones.iter().map(weight).sum();
    let reached: f64 = data
        .milestones
        .iter()
        .zip(&milestones)
        .filter(|(_, reading)| reading.state == MilestoneState::Done)
        .map(|(milestone, _)| weight(milestone))
        // A sum of nothing would be -0.
        .fold(0.0, std::ops::Add::add);
    let end = data.end.as_ref().map(|day| day.0);
    let done_on = data.done_on.as_ref().map(|day| day.0).filter(past);
    let reported = data
        .updates
        .iter()
        .filter(|update| past(&update.date.0))
        .max_by_key(|update| update.date.0)
        .and_then(|update| update.forecast_end.as_ref().map(|day| day.0));
    let expected_end = done_on.or_else(|| data.forecast_end.as_ref().map(|day| day.0)).or(reported);
    let any = |state: MilestoneState| milestones.iter().any(|milestone| milestone.state == state);
    let schedule = match data.status {
        Some(InitiativeState::Done) => Some(Schedule::Done),
        Some(InitiativeState::Active) if any(MilestoneState::Late) || end.is_some_and(|end| end < as_of) => {
            Some(Schedule::Late)
        }
        Some(InitiativeState::Active)
            if any(MilestoneState::AtRisk) || end.zip(expected_end).is_some_and(|(end, expected)| expected > end) =>
        {
            Some(Schedule::AtRisk)
        }
        Some(InitiativeState::Active) => {
            let heard = data
                .updates
                .iter()
                .map(|update| update.date.0)
                .chain(milestones.iter().filter_map(|milestone| milestone.done))
                .chain(data.start.as_ref().map(|day| day.0))
                .filter(past)
                .max();
            let silent = heard.is_some_and(|heard| (as_of - heard).get_days() > SILENCE_DAYS);
            Some(if silent { Schedule::NoUpdate } else { Schedule::OnTime })
        }
        _ => None,
    };
    InitiativeReading {
        schedule,
        progress: (total > 0.0).then(|| reached / total),
        slip_days: end.zip(expected_end).map(|(end, expected)| (expected - end).get_days()),
        expected_end,
        earned: earned(record, &milestones, as_of),
        milestones,
    }
}

/// Earned schedule in months from the start: planned by the end of each month is the weight of the milestones due by then.
fn earned(record: &Record<Initiative>, milestones: &[MilestoneReading], as_of: Date) -> Option<EarnedSchedule> {
    let start = record.data.start.as_ref()?.0;
    let months = |day: Date| -> f64 {
        let span =
            (i32::from(day.year()) - i32::from(start.year())) * 12 + i32::from(day.month()) - i32::from(start.month());
        let days = f64::from(day.day() - start.day()) / f64::from(day.days_in_month());
        f64::from(span) + days
    };
    let dated = || {
        record.data.milestones.iter().zip(milestones).filter_map(|(milestone, reading)| {
            Some((milestone.weight.as_ref().map_or(1.0, |weight| weight.value), reading.due?, reading))
        })
    };
    let last = dated().map(|(_, due, _)| months(due)).fold(0.0, f64::max);
    // A plan of more than fifty years is a slip of the pen.
    let periods = (1..=600_u16).map(f64::from).take_while(|month| *month < last + 1.0);
    let planned: Vec<f64> = periods
        .map(|month| dated().filter(|(_, due, _)| months(*due) <= month).map(|(weight, ..)| weight).sum())
        .collect();
    let reached = dated().filter(|(.., reading)| reading.state == MilestoneState::Done);
    let until = record.data.done_on.as_ref().map_or(as_of, |day| day.0.min(as_of));
    earned_schedule(&planned, reached.map(|(weight, ..)| weight).sum(), months(until))
}

fn milestone_at(
    milestone: &Milestone,
    record: &Record<Initiative>,
    strategy: &Strategy,
    as_of: Date,
) -> MilestoneReading {
    let due = milestone
        .due
        .as_ref()
        .and_then(|due| calendar::parse_plain(&due.value.0, &strategy.years).ok())
        .map(calendar::Period::end);
    let done = milestone.done.as_ref().map(|day| day.0).filter(|done| *done <= as_of);
    let id = milestone.id.as_ref().map(|id| id.value.as_str());
    let mut history: Vec<(Date, Date)> = record
        .data
        .updates
        .iter()
        .filter(|update| update.date.0 <= as_of)
        .filter_map(|update| {
            let forecast = update.forecasts.0.iter().find(|(of, _)| Some(of.value.as_str()) == id)?;
            Some((update.date.0, forecast.1.value.0))
        })
        .collect();
    history.sort_unstable();
    let reported = history.last().map(|(_, forecast)| *forecast);
    let forecast = milestone.forecast.as_ref().map(|day| day.0).or(reported);
    let state = if done.is_some() {
        MilestoneState::Done
    } else if due.is_some_and(|due| due < as_of) {
        MilestoneState::Late
    } else if due.zip(forecast).is_some_and(|(due, forecast)| forecast > due) {
        MilestoneState::AtRisk
    } else {
        MilestoneState::Open
    };
    let slip_days = due.zip(done.or(forecast)).map(|(due, seen)| (seen - due).get_days());
    MilestoneReading { state, due, forecast, done, slip_days, history }
}
