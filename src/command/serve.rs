//! `throughline serve`: a preview on this machine that follows each edit.

use super::messages::{Told, changed};
use super::watching::{end_at_a_signal, refused};
use super::{Outcome, day, fail, say, unreadable};
use crate::diagnostic::printable;
use crate::render::Theme;
use crate::serve::{Builder, Guard, News, Server, Shown};
use crate::source::Hints;
use crate::watch::{Watch, Watched};
use crate::workshop::{Order, Stopped};
use crate::world::World;
use clap::Args;
use jiff::civil::Date;
use std::io::ErrorKind;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// Preview the site in a browser, and follow each edit
#[derive(Debug, Args)]
pub struct Serve {
    /// The content folder
    #[arg(default_value = "content")]
    content: PathBuf,
    /// The port; 0 is any that is free
    #[arg(long, default_value_t = 4000)]
    port: u16,
    /// Where to listen: only this machine, unless another address of it is named; 0.0.0.0 is all of them
    #[arg(long, default_value = "127.0.0.1")]
    host: String,
    /// Open the site in a browser
    #[arg(long)]
    open: bool,
    /// Show the site as of this day instead of today: 2026-10-31
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<Date>,
    /// Show only the edition of this audience; may be given several times
    #[arg(long = "audience", value_name = "ID")]
    audiences: Vec<String>,
    /// Use this theme: a name, or a folder
    #[arg(long, value_name = "NAME|DIR")]
    theme: Option<String>,
    /// Look for changes twice a second instead of waiting for the system to tell them, as it does not on some network shares
    /// and in some containers
    #[arg(long)]
    poll: bool,
}
