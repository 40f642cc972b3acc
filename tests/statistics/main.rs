//! The arithmetic, held against published figures: the golden vectors of the methods, worked examples of others,
//! simulations, and what must hold for any numbers.

mod cdi;
mod golden;
mod large;
mod power;
mod properties;
