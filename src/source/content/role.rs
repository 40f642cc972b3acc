//! What a file of the content folder is, by its path.

use crate::diagnostic::nearest;
use crate::language::own;
use crate::source::record::Kind;

/// What a file is, by its path.
pub(super) enum Role {
    Organisation,
    /// The strategy's own words.
    Words,
    Records(Kind),
    /// Data, pictures, and what is not ours to judge.
    Other,
    /// A file that looks like a misspelt one of ours.
    Misplaced {
        near: Option<String>,
    },
}

/// What stands at a path.
pub(super) fn role(path: &str) -> Role {
    let is = |ending: &str| path.rsplit_once('.').is_some_and(|(_, e)| e.eq_ignore_ascii_case(ending));
    let record_file = is("md") || is("yaml") || is("yml");
    if is("ftl") && !path.contains('/') {
        return if path == own::FILE { Role::Words } else { Role::Misplaced { near: Some(own::FILE.to_owned()) } };
    }
    if !record_file {
        return Role::Other;
    }
    match path.split_once('/') {
        None if path == "strategy.yaml" => Role::Organisation,
        None if path.eq_ignore_ascii_case("readme.md") => Role::Other,
        None => {
            let known: Vec<String> = std::iter::once("strategy.yaml".to_owned())
                .chain(Kind::ALL.iter().map(|kind| format!("{}.yaml", kind.folder())))
                .collect();
            if let Some(kind) = Kind::ALL.into_iter().find(|kind| path == format!("{}.yaml", kind.folder())) {
                return Role::Records(kind);
            }
            let near = nearest(path, known.iter().map(String::as_str)).map(str::to_owned);
            if near.is_some() || !is("md") { Role::Misplaced { near } } else { Role::Other }
        }
        Some((folder, _)) => match Kind::ALL.into_iter().find(|kind| kind.folder() == folder) {
            Some(kind) if is("md") => Role::Records(kind),
            Some(kind) => Role::Misplaced { near: Some(format!("{}.yaml", kind.folder())) },
            None if ["data", "themes"].contains(&folder) => Role::Other,
            None => match nearest(folder, Kind::ALL.iter().map(|kind| kind.folder())) {
                Some(near) => Role::Misplaced { near: Some(format!("{near}/")) },
                None => Role::Other,
            },
        },
    }
}
