//! Which requests get anything. A page of another site that is open in the same browser must not read the briefings.

use std::net::IpAddr;

/// Which names of the server a request may call it by. A name that someone else's name server leads here (DNS rebinding)
/// is none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guard {
    /// The host that was asked for.
    host: String,
    /// Whether other machines may ask.
    is_wide: bool,
}

impl Guard {
    /// For a server that listens at a host.
    pub fn new(host: &str) -> Self {
        let address = host.parse::<IpAddr>().ok();
        let is_wide = !is_local(host) && !address.is_some_and(|address| address.is_loopback());
        Self { host: host.to_owned(), is_wide }
    }

    /// Whether a `Host` header names this server.
    pub fn knows(&self, header: &str) -> bool {
        let Some(name) = name_of(header) else { return false };
        if name.eq_ignore_ascii_case(&self.host) || is_local(name) {
            return true;
        }
        match name.parse::<IpAddr>() {
            // An address is not a name that anyone could lead elsewhere.
            Ok(address) => self.is_wide || address.is_loopback(),
            // Nobody can register a name without a dot, nor one below `.local`.
            Err(_) => self.is_wide && (!name.contains('.') || ends_with(name, ".local")),
        }
    }
}

/// Whether a name means this machine wherever it is asked.
fn is_local(name: &str) -> bool {
    name.eq_ignore_ascii_case("localhost") || ends_with(name, ".localhost")
}

fn ends_with(name: &str, end: &str) -> bool {
    name.len() > end.len() && name.get(name.len() - end.len()..).is_some_and(|tail| tail.eq_ignore_ascii_case(end))
}

/// The name in a `Host` header, without port and brackets; none where it is no such header.
fn name_of(header: &str) -> Option<&str> {
    let is_port = |port: &str| port.is_empty() || port.parse::<u16>().is_ok();
    if let Some(rest) = header.strip_prefix('[') {
        let (name, port) = rest.split_once(']')?;
        let is_sound = port.is_empty() || port.strip_prefix(':').is_some_and(is_port);
        return (is_sound && name.parse::<IpAddr>().is_ok()).then_some(name);
    }
    let (name, port) = header.split_once(':').unwrap_or((header, ""));
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    (is_name && is_port(port)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::Guard;

    #[test]
    fn only_this_machine_is_known_unless_more_was_asked_for() {
        let guard = Guard::new("127.0.0.1");
        for host in ["localhost:4000", "127.0.0.1:4000", "127.0.0.1", "[::1]:4000", "LOCALHOST:1", "brief.localhost"] {
            assert!(guard.knows(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:4000",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "192.168.1.7:4000",
            "mybox:4000",
            "localhost:4000:1",
            "localhost:99999",
            "localhost/evil",
            "[::1",
            "[evil]:4000",
            "a b",
        ] {
            assert!(!guard.knows(host), "{host}");
        }
    }

    #[test]
    fn a_server_for_others_is_known_by_address_and_by_names_that_nobody_can_register() {
        for wide in ["0.0.0.0", "::", "192.168.1.7"] {
            let guard = Guard::new(wide);
            for host in ["localhost:4000", "192.168.1.7:4000", "[fe80::1]:4000", "mybox:4000", "mybox.local"] {
                assert!(guard.knows(host), "{wide} {host}");
            }
            assert!(!guard.knows("evil.example"), "{wide}");
        }
        assert!(Guard::new("intranet.example").knows("intranet.example:4000"));
    }
}
