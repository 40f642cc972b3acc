//! The page that lists the editions.

use super::{Output, PRINT, Site, SiteError};
use crate::check::Whole;
use crate::edition::Audience;
use crate::render::{EditionLink, Landing, Templates};
use crate::source::record::Tier;
use crate::view;

impl Site<'_> {
    /// The files that it takes.
    pub(super) fn landing_paths(&self) -> impl Iterator<Item = String> {
        let statics = self.theme.statics().keys().map(String::as_str).chain([PRINT]);
        statics.map(|name| format!("assets/{name}")).chain(["index.html".to_owned()])
    }

    pub(super) fn build_landing(
        &self,
        chosen: &[Audience],
        templates: &Templates,
        output: &Output<'_>,
    ) -> Result<(), SiteError> {
        output.put("index.html", &landing(self.whole, chosen.iter(), templates)?)?;
        output.put(&format!("assets/{PRINT}"), printed_foot(self.whole).as_bytes())?;
        for (name, bytes) in self.theme.statics() {
            output.put(&format!("assets/{name}"), bytes)?;
        }
        Ok(())
    }
}

/// The page that lists editions.
pub(super) fn landing<'a>(
    whole: &Whole,
    chosen: impl Iterator<Item = &'a Audience>,
    templates: &Templates,
) -> Result<Vec<u8>, SiteError> {
    let (organisation, language) = (&whole.strategy.organisation, &whole.strategy.language);
    let editions = chosen
        .map(|audience| EditionLink {
            title: audience.title.clone(),
            href: format!("{}/index.html", audience.id),
            tier: language.word(match audience.tier {
                Tier::Executive => "landing-for-executive",
                Tier::Department => "landing-for-department",
                Tier::Team => "landing-for-team",
                Tier::Frontline => "landing-for-frontline",
            }),
        })
        .collect();
    let landing = Landing {
        organisation: organisation.name.value.clone(),
        lang: language.locale().to_owned(),
        as_of: language.long_date(whole.readings.as_of),
        assets: "assets/".to_owned(),
        editions,
    };
    Ok(templates.landing(&landing)?)
}

/// What stands at the foot of it where it is printed.
pub(super) fn printed_foot(whole: &Whole) -> String {
    let strategy = &whole.strategy;
    view::print::foot(&strategy.language, &strategy.organisation.name.value, None, whole.readings.as_of)
}
