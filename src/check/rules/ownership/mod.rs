//! Whether named people answer for things.

rules! {
    owner_missing,
}
