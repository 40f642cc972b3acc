//! Whether actions have a day, are done by it, and serve something.

rules! {
    action_carried_over,
    action_overdue,
    action_supports_nothing,
    action_without_date,
}
