//! Where pages are. The one place in which links are made: they are relative and end in a file.

use crate::source::record::Kind;
use crate::strategy::{Id, Ref};

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Address {
    /// The briefing.
    Briefing,
    /// All KPIs.
    Scorecard,
    /// All initiatives.
    Initiatives,
    /// All decisions.
    Decisions,
    /// All actions.
    Actions,
    /// All reviews.
    Reviews,
    /// The page of a record.
    Record(Ref),
    /// The pack of a review.
    Pack(Id),
    /// The figures of a KPI, for programs.
    KpiFigures(Id),
    /// The figures of the edition, for programs.
    Figures,
    /// A file of the theme.
    Asset(String),
    /// A file beside the content.
    File(String),
}

impl Address {
    /// The page of a record; none for kinds that have no page of their own.
    pub fn of_record(of: &Ref) -> Option<Self> {
        match of.kind {
            Kind::Objective
            | Kind::Kpi
            | Kind::Initiative
            | Kind::Decision
            | Kind::Review
            | Kind::Risk
            | Kind::Page
            | Kind::Person
            | Kind::Team => Some(Self::Record(of.clone())),
            Kind::Action => Some(Self::Actions),
            Kind::Assumption | Kind::Lesson | Kind::Event | Kind::Audience => None,
        }
    }

    /// The path within the edition's folder, with `/`.
    pub fn path(&self) -> String {
        match self {
            Self::Briefing => "index.html".to_owned(),
            Self::Scorecard => "scorecard.html".to_owned(),
            Self::Initiatives => "initiatives.html".to_owned(),
            Self::Decisions => "decisions.html".to_owned(),
            Self::Actions => "actions.html".to_owned(),
            Self::Reviews => "reviews.html".to_owned(),
            Self::Record(of) => format!("{}/{}.html", of.kind.folder(), of.id),
            Self::Pack(review) => format!("reviews/{review}/pack.html"),
            Self::KpiFigures(id) => format!("kpis/{id}.json"),
            Self::Figures => "strategy.json".to_owned(),
            Self::Asset(name) => format!("assets/{name}"),
            Self::File(path) => format!("files/{path}"),
        }
    }
}

/// The link from one file of an edition to another.
pub fn relative(from: &Address, to: &Address) -> String {
    let (from, to) = (from.path(), to.path());
    let folders: Vec<&str> = from.split('/').collect();
    let target: Vec<&str> = to.split('/').collect();
    let most = folders.len().min(target.len()) - 1;
    let shared = folders[..most].iter().zip(&target[..most]).take_while(|(a, b)| a == b).count();
    let mut link = "../".repeat(folders.len() - 1 - shared);
    for (i, part) in target[shared..].iter().enumerate() {
        if i > 0 {
            link.push('/');
        }
        encode(part, &mut link);
    }
    link
}

/// Names of files beside the content may hold signs that mean something else in an address.
fn encode(part: &str, out: &mut String) {
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            out.push('%');
            out.push(char::from(HEX[usize::from(byte >> 4)]));
            out.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_and_name_a_file() {
        let kpi = |id: &str| Address::Record(Ref { kind: Kind::Kpi, id: id.into() });
        let objective = Address::Record(Ref { kind: Kind::Objective, id: "dependable".into() });
        assert_eq!(relative(&Address::Briefing, &kpi("a")), "kpis/a.html");
        assert_eq!(relative(&kpi("a"), &kpi("b")), "b.html");
        assert_eq!(relative(&kpi("a"), &objective), "../objectives/dependable.html");
        assert_eq!(relative(&kpi("a"), &Address::Briefing), "../index.html");
        assert_eq!(relative(&Address::Pack("q3".into()), &kpi("a")), "../../kpis/a.html");
        let review = Address::Record(Ref { kind: Kind::Review, id: "q3".into() });
        assert_eq!(relative(&Address::Pack("q3".into()), &review), "../q3.html");
        assert_eq!(relative(&review, &Address::Pack("q3".into())), "q3/pack.html");
        assert_eq!(
            relative(&kpi("a"), &Address::File("pages/été 1.svg".into())),
            "../files/pages/%C3%A9t%C3%A9%201.svg"
        );
    }
}
