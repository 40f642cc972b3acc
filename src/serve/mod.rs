//! A site served to a browser while its content is written: an edit is seen in the page that is open.
//!
//! - `shown`: what is served at a moment, swapped in whole
//! - `builder`: makes the next of it, as files change
//! - `trial`: tries its templates
//! - `answer`: what a request gets
//! - `guard`: which requests get anything
//! - `live`: the script that open pages listen with, and what they hear
//!
//! Nothing is written, and a page is made when it is asked for: what is open is made first, before anything is swapped in.

mod answer;
mod builder;
mod guard;
mod live;
mod shown;
mod trial;

pub use builder::{Builder, News};
pub use guard::Guard;
pub use shown::Shown;

use crate::world::World;
use axum::Router;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A server that listens.
pub struct Server {
    runtime: tokio::runtime::Runtime,
    listener: TcpListener,
}

/// What every request can reach.
struct Hall {
    world: &'static dyn World,
    shown: Arc<Shown>,
    guard: Guard,
}

impl Server {
    /// Listens at a host, a name or an address, and a port; port 0 is any that is free.
    ///
    /// # Errors
    /// When the host is unknown or the port is in use.
    pub fn listen(host: &str, port: u16) -> io::Result<Self> {
        // Pages are made on threads of their own: this one only hands them on.
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind((host, port)))?;
        Ok(Self { runtime, listener })
    }

    /// Where it listens.
    ///
    /// # Errors
    /// When the system can't say.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves as long as the program runs.
    ///
    /// # Errors
    /// When the system no longer lets it listen.
    pub fn run(self, world: &'static dyn World, shown: Arc<Shown>, guard: Guard) -> io::Result<()> {
        let routes = Router::new().fallback(answer::answer).with_state(Arc::new(Hall { world, shown, guard }));
        let Self { runtime, listener } = self;
        runtime.block_on(async { axum::serve(listener, routes).await })
    }
}
