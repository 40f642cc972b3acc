//! The list of files that Throughline wrote into an output folder. What is not in it is someone else's.

use std::collections::BTreeMap;
use std::fmt::Write;

/// The name of the list in the output folder.
pub(super) const NAME: &str = ".throughline-manifest.json";

/// The files with fingerprints of their bytes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) files: BTreeMap<String, u64>,
}

impl Manifest {
    /// Reads a list; none when it is not one.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let read: BTreeMap<String, String> = serde_json::from_slice(bytes).ok()?;
        let files = read
            .into_iter()
            .map(|(path, hash)| Some((path, u64::from_str_radix(&hash, 16).ok()?)))
            .collect::<Option<_>>()?;
        Some(Self { files })
    }

    /// The list as a file: a line for each file, so that a difference can be read.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = String::with_capacity(self.files.len() * 64);
        out.push('{');
        for (i, (path, hash)) in self.files.iter().enumerate() {
            out.push_str(if i == 0 { "\n" } else { ",\n" });
            // Paths are quoted as JSON asks; a name may hold any sign.
            out.push_str(&serde_json::Value::from(path.as_str()).to_string());
            let _ = write!(out, ": \"{hash:016x}\"");
        }
        out.push_str("\n}\n");
        out.into_bytes()
    }
}

/// A fingerprint of bytes, the same on every machine.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    rapidhash::v3::rapidhash_v3(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_as_it_was_written() {
        let mut manifest = Manifest::default();
        manifest.files.insert("executive/index.html".to_owned(), fingerprint(b"a"));
        manifest.files.insert("executive/files/a \"b\".svg".to_owned(), u64::MAX);
        assert_eq!(Manifest::parse(&manifest.to_bytes()), Some(manifest));
        assert_eq!(Manifest::parse(b"[]"), None);
        assert_eq!(Manifest::parse(b""), None);
    }
}
