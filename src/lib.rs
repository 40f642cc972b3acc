//! Throughline: from plain files to briefings, one edition for each kind of reader.
//!
//! The way of the data is one direction, and each stage knows only those before it:
//! [`source`] reads, [`strategy`] links, [`reading`] judges, [`edition`] chooses, [`view`] shapes, [`chart`] draws,
//! [`render`] writes HTML, [`site`] puts it in place. [`watch`] says when to begin again. [`world`], [`calendar`], [`diagnostic`],
//! [`language`] and [`statistics`] stand beside the way.

pub mod calendar;
pub mod chart;
pub mod check;
pub mod command;
pub mod data;
pub mod diagnostic;
pub mod edition;
pub mod language;
pub mod reading;
pub mod render;
pub mod search;
pub mod serve;
pub mod site;
pub mod source;
pub mod statistics;
pub mod strategy;
pub mod view;
pub mod watch;
pub mod workshop;
pub mod world;
