//! What is named above the plot: events, and where limits were set anew.

use std::borrow::Cow;

use plotters::style::text_anchor::HPos;

use super::forecast::Ahead;
use super::frame::EDGE;
use super::picture::Picture;
use crate::chart::Note;
use crate::chart::ink::Ink;
use crate::chart::labels::{fit, spread, width};
use crate::chart::pen::{Drawn, Pen, Place};
use crate::chart::time_axis::day;

/// Least room between two notes.
const APART: i32 = 160;
/// Middle of the first line of a note, and from the last line to its leader.
const FIRST_LINE: i32 = 120;
const LEADER_GAP: i32 = 80;
/// A leader bends so far above the plot that it meets no name beside it.
const ABOVE_NAMES: i32 = 75;
/// A leader stops this short of its point.
const POINT_GAP: i32 = 80;

/// A note in its place.
pub(super) struct Placed<'a> {
    lines: [Cow<'a, str>; 2],
    /// Middle of its texts.
    middle: i32,
    /// Half their width.
    reach: i32,
    /// Where its leader ends; of a rebase, the foot of the plot.
    pub(super) to: Place,
    ink: Ink,
}

impl<'a> Picture<'a> {
    /// The notes that have room, from left to right. Rebases go before events: without them the
    /// limits make no sense.
    pub(super) fn placed(&self, road: &[Ahead]) -> Vec<Placed<'a>> {
        let room = self.frame.size.0 - 2 * EDGE;
        let mut left = room;
        let mut placed: Vec<Placed> = Vec::with_capacity(self.frame.notes);
        // The newest rebase is the one whose limits hold.
        let rebases = self.chart.rebases.iter().rev().map(|note| (note, Ink::Rebase));
        let events = self.chart.notes.iter().map(|note| (note, Ink::Leader));
        for (note, ink) in rebases.chain(events) {
            let Some(to) = self.end_of(note, ink, road) else { continue };
            let lines = note.lines.map(|line| fit(line, self.frame.font, room * 3 / 5));
            let across = lines.iter().map(|line| width(line, self.frame.font)).max().unwrap_or_default();
            // A rebase that has no room for its name keeps its line.
            if across == 0 || across > left || placed.len() == self.frame.notes {
                continue;
            }
            left -= across + APART;
            placed.push(Placed { lines, middle: to.0, reach: across / 2, to, ink });
        }
        placed.sort_by_key(|note| note.to.0);
        let mut middles: Vec<_> = placed.iter().map(|note| note.to.0).collect();
        let mut gaps: Vec<_> = placed.windows(2).map(|pair| pair[0].reach + pair[1].reach + APART).collect();
        gaps.push(0);
        let reach = |note: Option<&Placed>| note.map_or(0, |note| note.reach + EDGE);
        let sides = (reach(placed.first()), self.frame.size.0 - reach(placed.last()));
        spread(&mut middles, &gaps, sides);
        for (note, middle) in placed.iter_mut().zip(middles) {
            note.middle = middle;
        }
        placed
    }

    /// Where a note's leader ends; `None` when its day is not on the chart.
    fn end_of(&self, note: &Note, ink: Ink, road: &[Ahead]) -> Option<Place> {
        let date = day(note.date);
        let nth = self.days.iter().position(|&(day, _)| day >= date);
        if ink == Ink::Rebase {
            return nth.filter(|&nth| nth > 0).map(|nth| (self.before(nth), self.frame.foot));
        }
        if date < self.days.iter().map(|&(day, _)| day).min()?.saturating_sub(self.rhythm()) {
            return None;
        }
        let Some(nth) = nth else {
            // What is still to come: at the forecast of its day.
            let x = self.plot.day(date);
            let step = road.iter().find(|step| step.x >= x)?;
            return Some((x, step.mid));
        };
        let (day, value) = self.days[nth];
        let x = self.plot.day(day);
        Some(value.map_or((x, self.frame.foot), |value| (x, self.plot.height(value))))
    }

    /// Days from one point to the next, on average.
    fn rhythm(&self) -> i32 {
        let count = i32::try_from(self.days.len()).unwrap_or(i32::MAX);
        let (first, last) = (self.days.first(), self.days.last());
        first.zip(last).map_or(1, |(first, last)| ((last.0 - first.0) / (count - 1).max(1)).max(1))
    }

    /// The lines of rebases, named or not, and the leaders of notes.
    pub(super) fn leaders(&self, pen: &Pen, notes: &[Placed]) -> Drawn {
        for note in self.chart.rebases {
            if let Some((x, foot)) = self.end_of(note, Ink::Rebase, &[]) {
                pen.line([(x, self.frame.top), (x, foot)], Ink::Rebase)?;
            }
        }
        for note in notes {
            let (x, y) = note.to;
            let from = x.clamp(note.middle - note.reach, note.middle + note.reach);
            let under = self.first_line(note) + self.below(note) + LEADER_GAP;
            let end = if note.ink == Ink::Rebase { self.frame.top } else { y - POINT_GAP };
            let bend = (self.frame.top - ABOVE_NAMES).min(end).max(under);
            pen.line([(from, under), (x, bend), (x, end.max(bend))], Ink::Leader)?;
        }
        Ok(())
    }

    /// The texts of notes.
    pub(super) fn note_texts(&self, pen: &Pen, notes: &[Placed]) -> Drawn {
        for note in notes {
            let mut y = self.first_line(note);
            for line in note.lines.iter().filter(|line| !line.is_empty()) {
                pen.text(line, Ink::Note, self.frame.font, HPos::Center, (note.middle, y))?;
                y += self.frame.pitch;
            }
        }
        Ok(())
    }

    /// Middle of the first line; a note of one line stands where others have their second.
    fn first_line(&self, note: &Placed) -> i32 {
        FIRST_LINE + self.frame.pitch - self.below(note)
    }

    /// From its first line to its last.
    fn below(&self, note: &Placed) -> i32 {
        if note.lines.iter().any(|line| line.is_empty()) { 0 } else { self.frame.pitch }
    }
}
