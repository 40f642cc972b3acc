//! A plain client of a server on this machine.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What a server answered.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    /// The lines of the head, in lower case.
    pub head: Vec<String>,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.iter().find_map(|line| line.strip_prefix(&format!("{name}: ")))
    }
}

/// Asks for a path as a browser does that was given the address.
pub fn get(server: SocketAddr, path: &str) -> Reply {
    ask(server, &format!("GET {path} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n"))
}

/// Sends a whole request.
pub fn ask(server: SocketAddr, request: &str) -> Reply {
    let mut stream = TcpStream::connect(server).expect("the server listens");
    stream.write_all(request.as_bytes()).expect("it hears");
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).expect("it answers");
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
    let mut lines = head.lines().map(str::to_owned);
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
    Reply { status, head: lines.collect(), body: bytes[end + 4..].to_vec() }
}

/// What a page hears while it is open.
pub struct Events(BufReader<TcpStream>);

/// Listens as an open page does.
pub fn listen(server: SocketAddr, page: &str) -> Events {
    let mut stream = TcpStream::connect(server).expect("the server listens");
    let request =
        format!("GET /.live/events?page={page} HTTP/1.1\r\nHost: {server}\r\nAccept: text/event-stream\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it hears");
    Events(BufReader::new(stream))
}

impl Events {
    /// The data of the next event.
    pub fn next(&mut self) -> serde_json::Value {
        loop {
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).expect("the connection holds") > 0, "the server hung up");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).expect("JSON");
            }
        }
    }
}
