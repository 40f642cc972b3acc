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
    /// The strategy map: objectives, and which drives which.
    Map,
    /// All initiatives.
    Initiatives,
    /// All decisions.
    Decisions,
    /// All actions.
    Actions,
    /// Who owes whom.
    Dependencies,
    /// The calendar of the reviews.
    Reviews,
    /// The days of the edition, for calendars.
    Calendar,
    /// What the check finds, by capability.
    Health,
    /// Work and measures that hang on no objective.
    Unaligned,
    /// What needs attention.
    Alerts,
    /// What needs attention, for programs.
    AlertFigures,
    /// What needs attention, as a feed.
    Feed,
    /// Everything that can be found.
    Search,
    /// Some of a sort of things of which there are very many: the sort's name, and which part, from 1 on.
    SearchPart(&'static str, usize),
    /// The page of a record.
    Record(Ref),
    /// The pack of a review.
    Pack(Id),
    /// The figures of a KPI, for programs.
    KpiFigures(Id),
    /// The series of a KPI for spreadsheets.
    KpiSeries(Id),
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
            Self::Map => "map.html".to_owned(),
            Self::Initiatives => "initiatives.html".to_owned(),
            Self::Decisions => "decisions.html".to_owned(),
            Self::Actions => "actions.html".to_owned(),
            Self::Dependencies => "dependencies.html".to_owned(),
            Self::Reviews => "reviews.html".to_owned(),
            Self::Calendar => "calendar.ics".to_owned(),
            Self::Health => "health.html".to_owned(),
            Self::Unaligned => "unaligned.html".to_owned(),
            Self::Alerts => "alerts.html".to_owned(),
            Self::AlertFigures => "alerts.json".to_owned(),
            Self::Feed => "feed.xml".to_owned(),
            Self::Search => "search.html".to_owned(),
            Self::SearchPart(sort, nth) => format!("search/{sort}-{nth}.html"),
            Self::Record(of) => [of.kind.folder(), "/", &of.id, ".html"].concat(),
            Self::Pack(review) => format!("reviews/{review}/pack.html"),
            Self::KpiFigures(id) => ["kpis/", id, ".json"].concat(),
            Self::KpiSeries(id) => ["data/", id, ".csv"].concat(),
            Self::Figures => "strategy.json".to_owned(),
            Self::Asset(name) => format!("assets/{name}"),
            Self::File(path) => format!("files/{path}"),
        }
    }
}

/// The link from the file at a path of an edition to another file.
pub fn relative(from: &str, to: &Address) -> String {
    let to = to.path();
    // The folders that both paths begin with.
    let mut shared = 0;
    for ((at, a), b) in from.bytes().enumerate().zip(to.bytes()) {
        if a != b {
            break;
        }
        if a == b'/' {
            shared = at + 1;
        }
    }
    let up = from[shared..].bytes().filter(|byte| *byte == b'/').count();
    let mut link = String::with_capacity(3 * up + to.len() - shared);
    for _ in 0..up {
        link.push_str("../");
    }
    encode(&to[shared..], &mut link);
    link
}

/// Names of files beside the content may hold signs that mean something else in an address.
fn encode(path: &str, out: &mut String) {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(byte);
    if path.bytes().all(|byte| plain(&byte)) {
        out.push_str(path);
        return;
    }
    for byte in path.bytes() {
        if plain(&byte) {
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
        assert_eq!(relative("index.html", &kpi("a")), "kpis/a.html");
        assert_eq!(relative("kpis/a.html", &kpi("b")), "b.html");
        assert_eq!(relative("kpis/a.html", &objective), "../objectives/dependable.html");
        assert_eq!(relative("kpis/a.html", &Address::Briefing), "../index.html");
        assert_eq!(relative("reviews/q3/pack.html", &kpi("a")), "../../kpis/a.html");
        let review = Address::Record(Ref { kind: Kind::Review, id: "q3".into() });
        assert_eq!(relative("reviews/q3/pack.html", &review), "../q3.html");
        assert_eq!(relative("reviews/q3.html", &Address::Pack("q3".into())), "q3/pack.html");
        assert_eq!(
            relative("kpis/a.html", &Address::File("pages/été 1.svg".into())),
            "../files/pages/%C3%A9t%C3%A9%201.svg"
        );
    }
}
