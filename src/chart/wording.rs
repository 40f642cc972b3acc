//! The words in a chart, in the language of its page.

/// What is named in a chart.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// The line of the target; its lower and upper edge where it is a band.
    pub target: &'a str,
    /// The lower edge of a band.
    pub target_low: &'a str,
    /// The upper edge of a band.
    pub target_high: &'a str,
    /// Where a figure becomes off target.
    pub red_flag: &'a str,
    /// A natural limit, and the same where there is little room.
    pub upper_limit: &'a str,
    /// The lower natural limit.
    pub lower_limit: &'a str,
    /// The upper natural limit, short.
    pub upper: &'a str,
    /// The lower natural limit, short.
    pub lower: &'a str,
    /// The mean of a stretch of limits.
    pub mean: &'a str,
    /// The seasonally adjusted series.
    pub adjusted: &'a str,
    /// The road ahead.
    pub forecast: &'a str,
    /// The range of a forecast that is 80 % likely, from its ends.
    pub likely: &'a dyn Fn(&str, &str) -> String,
    /// The year of the last figures, beside the year before.
    pub this_year: &'a str,
    /// The year before.
    pub prior_year: &'a str,
    /// The short names of the months, January first.
    pub months: [&'a str; 12],
}

impl Default for Wording<'_> {
    fn default() -> Self {
        Self {
            target: "Target",
            target_low: "Target min",
            target_high: "Target max",
            red_flag: "Red flag",
            upper_limit: "Upper limit",
            lower_limit: "Lower limit",
            upper: "Upper",
            lower: "Lower",
            mean: "Mean",
            adjusted: "Adjusted",
            forecast: "Forecast",
            likely: &|low, high| [low, " to ", high, " likely"].concat(),
            this_year: "This year",
            prior_year: "Prior year",
            months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        }
    }
}
