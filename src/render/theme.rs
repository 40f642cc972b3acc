//! A theme: files built into the program, each replaceable by a project's own.

use crate::world::{Failure, World};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// The theme that every other stands on.
const BASE: &str = "briefing";

/// Why a theme can't be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// There is none of that name.
    #[error("there is no theme `{name}`: not built in, and no folder {tried}{near}")]
    Unknown {
        /// As it was asked for.
        name: String,
        /// The folders that were looked for.
        tried: String,
        /// "; did you mean ..".
        near: String,
    },
    /// A file of it is not text.
    #[error("the theme's file `{0}` is not UTF-8 text")]
    NotText(String),
    /// It can't be read.
    #[error(transparent)]
    Failure(#[from] Failure),
}

/// The files of a theme, layer over layer: a file of an upper layer replaces that of the same name below.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Names of the layers, the uppermost first.
    layers: Vec<String>,
    /// Templates by layer and path: `briefing/kpi.html`.
    templates: BTreeMap<String, String>,
    /// Static files by path, style sheets made from `styles` among them.
    statics: BTreeMap<String, Vec<u8>>,
    /// Parts of style sheets by sheet and name: `styles/detail/10-charts.css` is a part of `detail.css`.
    styles: BTreeMap<String, BTreeMap<String, String>>,
}

impl Theme {
    /// The theme that the content asks for: built in, or a folder below `themes/` in the content folder or beside it.
    /// A name that is a path finds nothing: content must not have the program read what lies elsewhere.
    ///
    /// # Errors
    /// When there is none, or it can't be read.
    pub fn named(world: &dyn World, content: &Path, name: &str) -> Result<Self, ThemeError> {
        Self::load(world, name, &below_themes(content, name))
    }

    /// The theme that whoever runs the program asks for: as [`Self::named`], or any folder.
    ///
    /// # Errors
    /// When there is none, or it can't be read.
    pub fn chosen(world: &dyn World, content: &Path, name: &str) -> Result<Self, ThemeError> {
        let mut folders = below_themes(content, name);
        folders.push(PathBuf::from(name));
        Self::load(world, name, &folders)
    }

    /// The folders outside the content folder in which a theme may be, or come to be: the one beside it that has themes by
    /// name, and the one that is chosen, if it is a folder.
    pub fn folders_outside(content: &Path, chosen: Option<&str>) -> Vec<PathBuf> {
        let chosen = chosen.map(PathBuf::from);
        std::iter::once(beside(content)).chain(chosen).collect()
    }

    fn load(world: &dyn World, name: &str, folders: &[PathBuf]) -> Result<Self, ThemeError> {
        let mut theme =
            Self { layers: Vec::new(), templates: BTreeMap::new(), statics: BTreeMap::new(), styles: BTreeMap::new() };
        let folder = folders.iter().find(|folder| world.files(folder).is_ok());
        if let Some(folder) = folder {
            // The name `project` can't clash with one built in.
            theme.add_folder(world, folder, "project")?;
        }
        let built_in = BUILT_IN.get_dir(name).filter(|_| is_plain(name));
        if let Some(dir) = built_in.filter(|_| name != BASE) {
            theme.add_built_in(dir, name)?;
        }
        if folder.is_none() && built_in.is_none() {
            let tried = folders.iter().map(|folder| format!("`{}`", folder.display())).collect::<Vec<_>>().join(" or ");
            let known = BUILT_IN.dirs().filter_map(|dir| dir.path().to_str());
            let near = crate::diagnostic::nearest(name, known)
                .map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
            return Err(ThemeError::Unknown { name: name.to_owned(), tried, near });
        }
        if let Some(base) = BUILT_IN.get_dir(BASE) {
            theme.add_built_in(base, BASE)?;
        }
        theme.join_styles();
        Ok(theme)
    }

    /// Makes a style sheet of the parts of each, in the order of their names. A whole sheet in `static` stands for all of
    /// its parts.
    fn join_styles(&mut self) {
        for (sheet, parts) in std::mem::take(&mut self.styles) {
            let joined = parts.into_values().collect::<Vec<_>>().join("\n");
            self.statics.entry(format!("{sheet}.css")).or_insert_with(|| joined.into_bytes());
        }
    }

    /// The layers, the uppermost first.
    pub fn layers(&self) -> &[String] {
        &self.layers
    }

    /// All templates, by layer and path.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The static files, by path.
    pub fn statics(&self) -> &BTreeMap<String, Vec<u8>> {
        &self.statics
    }

    fn add_folder(&mut self, world: &dyn World, folder: &Path, layer: &str) -> Result<(), ThemeError> {
        self.layers.push(layer.to_owned());
        for path in world.files(folder)?.files {
            // A folder of a theme may hold its sources, its history, and whatever else.
            if !["templates/", "static/", "styles/"].iter().any(|room| path.starts_with(room)) {
                continue;
            }
            let bytes = world.read(&folder.join(&path))?;
            self.add(layer, &path, bytes)?;
        }
        Ok(())
    }

    fn add_built_in(&mut self, dir: &Dir<'_>, layer: &str) -> Result<(), ThemeError> {
        self.layers.push(layer.to_owned());
        let mut open = vec![dir];
        while let Some(at) = open.pop() {
            open.extend(at.dirs());
            for file in at.files() {
                let path = file.path().strip_prefix(dir.path()).unwrap_or(file.path());
                let path = path.to_string_lossy().replace('\\', "/");
                self.add(layer, &path, file.contents().to_vec())?;
            }
        }
        Ok(())
    }

    fn add(&mut self, layer: &str, path: &str, bytes: Vec<u8>) -> Result<(), ThemeError> {
        if let Some(name) = path.strip_prefix("templates/") {
            let text = String::from_utf8(bytes).map_err(|_| ThemeError::NotText(path.to_owned()))?;
            // A component has one name for all layers, so a replaced file of components must take the place of the one below.
            let shadowed = name.starts_with("components/")
                && self.templates.keys().any(|known| known.ends_with(&format!("/{name}")));
            if !shadowed {
                self.templates.insert(format!("{layer}/{name}"), text);
            }
        } else if let Some((sheet, part)) = path.strip_prefix("styles/").and_then(|name| name.split_once('/')) {
            let text = String::from_utf8(bytes).map_err(|_| ThemeError::NotText(path.to_owned()))?;
            self.styles.entry(sheet.to_owned()).or_default().entry(part.to_owned()).or_insert(text);
        } else if let Some(name) = path.strip_prefix("static/") {
            self.statics.entry(name.to_owned()).or_insert(bytes);
        }
        Ok(())
    }
}

/// Whether a name is one, and not a path.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\']) && name != "." && name != ".."
}

fn below_themes(content: &Path, name: &str) -> Vec<PathBuf> {
    if !is_plain(name) {
        return Vec::new();
    }
    vec![content.join("themes").join(name), beside(content).join(name)]
}

fn beside(content: &Path) -> PathBuf {
    content.parent().map_or_else(PathBuf::new, Path::to_owned).join("themes")
}
