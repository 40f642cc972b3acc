//! Whether named people answer for things.

mod expected;

rules! {
    field_missing,
    owner_is_team,
    owner_left,
    owner_missing,
    owner_overloaded,
    team_without_edition,
    team_without_head,
}
