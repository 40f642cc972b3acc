//! Whether risks are answered, assumptions looked at, and lessons learned.

rules! {
    assumption_broken,
    assumption_expired,
    initiative_without_lesson,
    lesson_not_applied,
    risk_not_reviewed,
    risk_without_response,
}
