//! Names of files that are nobody's content: what editors leave beside a file while it is open or saved.

/// Whether a path below a watched folder has such a name in it, or a hidden one, which the content never has.
pub(super) fn is_passing(path: &std::path::Path) -> bool {
    path.components().any(|part| is_passing_name(&part.as_os_str().to_string_lossy()))
}

fn is_passing_name(name: &str) -> bool {
    // Swap files, locks and the like are hidden: `.kpi.md.swp`, `.#kpi.md`, `.goutputstream-X`, `.git`.
    name.starts_with('.')
        // Backups, of Vim, Emacs and many more.
        || name.ends_with('~')
        // What Emacs saves by itself.
        || (name.starts_with('#') && name.ends_with('#'))
        // Vim tries by it whether it may write.
        || name == "4913"
        // JetBrains writes beside and renames.
        || name.ends_with("___jb_tmp___")
        || name.ends_with("___jb_old___")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn what_editors_leave_is_no_content() {
        for name in [
            "kpis/.punctuality.md.swp",
            "kpis/punctuality.md~",
            "kpis/#punctuality.md#",
            "kpis/.#punctuality.md",
            "kpis/4913",
            ".git/index.lock",
            "kpis/.goutputstream-ABCDEF",
            "kpis/punctuality.md___jb_tmp___",
        ] {
            assert!(is_passing(Path::new(name)), "{name}");
        }
        for name in ["kpis/punctuality.md", "data/4913.csv", "pages/#1.md", "data/a#b#", "words.ftl"] {
            assert!(!is_passing(Path::new(name)), "{name}");
        }
    }
}
