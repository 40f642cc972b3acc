//! From the scores of children to the score of a parent, honestly: with what was counted, and without hiding the worst.

use crate::strategy::Ref;

/// Where an objective stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Course {
    /// Below the watch threshold.
    OffCourse,
    /// Between the thresholds, or hiding a poor child.
    Watch,
    /// From the upper threshold.
    OnCourse,
    /// Too little of it is scored to say.
    NoData,
}

impl Course {
    /// The word of `strategy.json`.
    pub fn word(self) -> &'static str {
        match self {
            Self::OnCourse => "on-course",
            Self::Watch => "watch",
            Self::OffCourse => "off-course",
            Self::NoData => "no-data",
        }
    }
}

/// The thresholds of a roll-up; `limits` of `strategy.yaml`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Thresholds {
    /// On course from this score.
    pub on_course: f64,
    /// Watched from this score.
    pub watch: f64,
    /// The share of the weight that must be scored.
    pub coverage: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { on_course: 85.0, watch: 65.0, coverage: 0.7 }
    }
}

/// A KPI or an objective below the parent.
#[derive(Debug, Clone, PartialEq)]
pub struct Child {
    /// Which.
    pub of: Ref,
    /// Above 0.
    pub weight: f64,
    /// 0 to 100; none where it is not scored.
    pub score: Option<f64>,
    /// Whether it is off target or off course.
    pub poor: bool,
}

/// The score of a parent.
#[derive(Debug, Clone, PartialEq)]
pub struct Roll {
    /// The weighted mean of the scored children; none below the coverage.
    pub score: Option<f64>,
    /// Where it stands.
    pub course: Course,
    /// How many children are scored.
    pub scored: usize,
    /// How many children there are that could be.
    pub of: usize,
    /// The share of the weight that is scored, 0 to 1.
    pub coverage: f64,
    /// The child with the lowest score.
    pub worst: Option<Ref>,
    /// The poor child that a good score would hide: the parent is watched because of it.
    pub masked: Option<Ref>,
}

/// Rolls up. Source: `methods.md`, section 9.
pub fn roll_up(children: &[Child], thresholds: Thresholds) -> Roll {
    let scored: Vec<(&Child, f64)> = children.iter().filter_map(|child| Some((child, child.score?))).collect();
    let total: f64 = children.iter().map(|child| child.weight).sum();
    let weight: f64 = scored.iter().map(|(child, _)| child.weight).sum();
    let coverage = if total > 0.0 { weight / total } else { 0.0 };
    let worst = scored.iter().min_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.of.cmp(&b.0.of)));
    let mut roll = Roll {
        score: None,
        course: Course::NoData,
        scored: scored.len(),
        of: children.len(),
        coverage,
        worst: worst.map(|(child, _)| child.of.clone()),
        masked: None,
    };
    if scored.is_empty() || coverage < thresholds.coverage - 1e-9 {
        return roll;
    }
    let score = scored.iter().map(|(child, score)| child.weight * score).sum::<f64>() / weight;
    roll.score = Some(score);
    roll.course = if score >= thresholds.on_course - 1e-9 {
        Course::OnCourse
    } else if score >= thresholds.watch - 1e-9 {
        Course::Watch
    } else {
        Course::OffCourse
    };
    if roll.course == Course::OnCourse {
        let heavy = |child: &&(&Child, f64)| child.0.poor && child.0.weight >= 0.1 * total - 1e-9;
        roll.masked = scored.iter().filter(heavy).min_by(|a, b| a.1.total_cmp(&b.1)).map(|(child, _)| child.of.clone());
        if roll.masked.is_some() {
            roll.course = Course::Watch;
        }
    }
    roll
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::record::Kind;

    fn child(id: &str, weight: f64, score: Option<f64>) -> Child {
        Child { of: Ref { kind: Kind::Kpi, id: id.into() }, weight, score, poor: score.is_some_and(|s| s < 65.0) }
    }

    #[test]
    fn the_mean_is_weighted_and_says_what_it_counts() {
        let roll = roll_up(
            &[child("a", 2.0, Some(90.0)), child("b", 1.0, Some(60.0)), child("c", 1.0, None)],
            Thresholds::default(),
        );
        assert_eq!((roll.score, roll.scored, roll.of, roll.coverage), (Some(80.0), 2, 3, 0.75));
        assert_eq!(roll.course, Course::Watch);
        assert_eq!(roll.worst.unwrap().id.as_ref(), "b");
    }

    #[test]
    fn too_little_coverage_is_grey() {
        let roll = roll_up(&[child("a", 1.0, Some(100.0)), child("b", 1.0, None)], Thresholds::default());
        assert_eq!((roll.course, roll.score, roll.scored, roll.of), (Course::NoData, None, 1, 2));
        assert_eq!(roll_up(&[], Thresholds::default()).course, Course::NoData);
    }

    #[test]
    fn a_good_mean_hides_no_poor_child() {
        let mut children: Vec<Child> = ["a", "b", "c", "d"].iter().map(|id| child(id, 1.0, Some(100.0))).collect();
        children.push(child("poor", 1.0, Some(30.0)));
        let roll = roll_up(&children, Thresholds::default());
        assert_eq!((roll.score, roll.course), (Some(86.0), Course::Watch));
        assert_eq!(roll.masked.unwrap().id.as_ref(), "poor");
        children[4].weight = 0.4;
        assert_eq!(roll_up(&children, Thresholds::default()).masked, None, "below a tenth of the weight");
    }
}
