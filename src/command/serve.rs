//! `throughline serve`: a preview on this machine that follows each edit.

use super::following::{Following, Maker};
use super::{Outcome, day, fail, say};
use crate::render::Theme;
use crate::serve::{Builder, Guard, Server, Shown};
use crate::source::Hints;
use crate::watch::Watched;
use crate::workshop::{Built, Order, Stopped};
use crate::world::World;
use clap::Args;
use jiff::civil::Date;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

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
    /// Say how long each stage took, and how much it did
    #[arg(long)]
    timings: bool,
}

impl Serve {
    /// Serves the site until the program is told to end.
    pub fn run(&self, world: &'static dyn World) -> Outcome {
        // A port that is in use is said before a long build, not after it.
        let server = match Server::listen(&self.host, self.port) {
            Ok(server) => server,
            Err(error) => return self.refused(&error),
        };
        let order = Order {
            content: self.content.clone(),
            as_of: self.as_of,
            audiences: self.audiences.clone(),
            theme: self.theme.clone(),
            strict: false,
        };
        let watched = Watched {
            content: self.content.clone(),
            themes: Theme::folders_outside(&self.content, self.theme.as_deref()),
            output: None,
            as_of: self.as_of,
            poll: self.poll,
        };
        let shown = Arc::new(Shown::default());
        let builder = Builder::new(world, order, &shown, |error| {
            fail(error);
        });
        let mut preview = Preview { serve: self, world, builder, shown, server: Some(server) };
        Following { watched, strict: false, timings: self.timings }.run(world, &mut preview)
    }

    /// Says why it can't listen.
    fn refused(&self, error: &std::io::Error) -> Outcome {
        let Self { host, port, .. } = self;
        say(&format!("error: can't listen at {host}, port {port}: {error}"));
        let help = match error.kind() {
            ErrorKind::AddrInUse => "another program listens there: choose another port with `--port`",
            ErrorKind::PermissionDenied => "ports below 1024 are kept for the system: choose another with `--port`",
            _ => "name an address of this machine with `--host`: 127.0.0.1 for this machine alone, 0.0.0.0 for all",
        };
        say(&format!("help: {help}"));
        Outcome::Environment
    }
}

/// A site that is served, made anew with each change.
struct Preview<'s> {
    serve: &'s Serve,
    world: &'static dyn World,
    builder: Builder<'static>,
    shown: Arc<Shown>,
    /// None once it serves.
    server: Option<Server>,
}

impl Maker for Preview<'_> {
    fn make(&mut self, hints: &Hints, lap: &mut dyn FnMut(&'static str)) -> Result<Built, Box<Stopped>> {
        self.builder.build(hints, lap)
    }

    fn begin(&mut self, _: Option<&Built>) -> Result<(), Outcome> {
        let Some(server) = self.server.take() else { return Ok(()) };
        let address = server.address().map_err(|error| fail(&error))?;
        let (world, shown, guard) = (self.world, Arc::clone(&self.shown), Guard::new(&self.serve.host));
        std::thread::spawn(move || {
            if let Err(error) = server.run(world, shown, guard) {
                fail(&error);
                std::process::exit(i32::from(Outcome::Environment.status()));
            }
        });
        let address = url(address);
        say(&format!("serving {address}"));
        if self.serve.open
            && let Err(error) = open::that_detached(&address)
        {
            say(&format!("no browser could be opened: {error}"));
        }
        Ok(())
    }
}

/// Where a browser on this machine finds it.
fn url(address: SocketAddr) -> String {
    let port = address.port();
    match address {
        _ if address.ip().is_unspecified() => format!("http://localhost:{port}/"),
        _ => format!("http://{address}/"),
    }
}
