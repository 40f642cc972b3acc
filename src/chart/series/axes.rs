//! Grid, ticks and their texts.

use plotters::style::text_anchor::HPos;

use super::frame::{AXIS_GAP, LINE_1, LINE_2, TICK};
use super::picture::Picture;
use crate::chart::Point;
use crate::chart::ink::Ink;
use crate::chart::labels::fit;
use crate::chart::pen::{Drawn, Pen};
use crate::chart::time_axis::Ruler;

impl Picture<'_> {
    /// Level lines at the ticks.
    pub(super) fn grid(&self, pen: &Pen) -> Drawn {
        for (value, _) in &self.axis.ticks {
            let y = self.plot.height(*value);
            // The foot has the base line.
            if y < self.frame.foot {
                pen.level(self.plot.sides, y, Ink::Inherit)?;
            }
        }
        Ok(())
    }

    /// The numbers left of the plot.
    pub(super) fn value_axis(&self, pen: &Pen) -> Drawn {
        let (font, x) = (self.frame.font, self.plot.sides.0 - AXIS_GAP);
        for (value, text) in &self.axis.ticks {
            let at = (x, self.plot.height(*value));
            pen.text(&fit(text, font, self.frame.widest.0), Ink::Inherit, font, HPos::Right, at)?;
        }
        Ok(())
    }

    /// The base line and the periods below it.
    pub(super) fn time_axis(&self, pen: &Pen) -> Drawn {
        let (font, foot) = (self.frame.font, self.frame.foot);
        pen.level(self.plot.sides, foot, Ink::Base)?;
        let place = |date| self.plot.date(date);
        let ruler = Ruler { place: &place, width: self.frame.size.0, font, months: self.chart.words.months };
        let ahead = self.chart.forecast.filter(|forecast| !forecast.steps.is_empty());
        let mut all = Vec::new();
        let mut end = None;
        let points = if let Some(forecast) = ahead {
            all.extend_from_slice(self.chart.points);
            all.extend(forecast.steps.iter().map(|step| Point { date: step.date, label: "", value: None }));
            end = forecast.steps.last().map(|step| (step.date, forecast.label));
            all.as_slice()
        } else {
            self.chart.points
        };
        let ticks = ruler.with_end(ruler.ticks(points), end);
        for tick in &ticks {
            pen.line([(tick.x, foot), (tick.x, foot + TICK)], Ink::Inherit)?;
        }
        for tick in &ticks {
            pen.text(&tick.text, Ink::Inherit, font, HPos::Center, (tick.middle, foot + LINE_1))?;
            if let Some(year) = &tick.year {
                pen.text(year, Ink::Inherit, font, HPos::Center, (tick.middle, foot + LINE_2))?;
            }
        }
        Ok(())
    }
}
