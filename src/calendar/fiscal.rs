//! The organisation's fiscal years, and where years begin.

/// When fiscal years start and which calendar year they are named after.
// Not `Copy`: it is passed by reference, which clippy would reject of so small a copyable type.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FiscalYears {
    /// The month a fiscal year starts in, 1 to 12.
    pub start_month: i8,
    /// Whether FY2026 starts or ends in 2026.
    pub named: NamedBy,
}

impl Default for FiscalYears {
    fn default() -> Self {
        Self { start_month: 1, named: NamedBy::End }
    }
}

impl FiscalYears {
    /// Whether fiscal years are other years than those of the calendar.
    pub fn differ(&self) -> bool {
        self.start_month > 1
    }
}

/// The calendar year a fiscal year is named after. The same if it starts in January.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum NamedBy {
    /// The one it starts in.
    Start,
    /// The one it ends in.
    #[default]
    End,
}

/// Where the years of one kind begin, calendar or fiscal, on a line of months counted from year 0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// The first month of year 0.
    origin: i32,
}

impl Frame {
    /// The organisation's years if `fiscal`, else calendar years.
    pub(super) fn new(years: &FiscalYears, fiscal: bool) -> Self {
        // The month is a public field, so it may be anything: what is no month counts as the nearest.
        let after_january = if fiscal { (i32::from(years.start_month) - 1).clamp(0, 11) } else { 0 };
        let starts_before = after_january > 0 && years.named == NamedBy::End;
        Self { origin: after_january - if starts_before { 12 } else { 0 } }
    }

    /// The first month of a year.
    pub(super) fn first_month(self, year: i32) -> i32 {
        self.origin + year * 12
    }

    /// The year that holds a month.
    pub(super) fn year_of(self, month: i32) -> i32 {
        (month - self.origin).div_euclid(12)
    }
}
