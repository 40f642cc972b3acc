//! The page that lists the editions.

use super::{Output, PRINT, Site, SiteError};
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
        let (organisation, language) = (&self.whole.strategy.organisation, &self.whole.strategy.language);
        let landing = Landing {
            organisation: organisation.name.value.clone(),
            lang: language.locale().to_owned(),
            as_of: language.long_date(self.whole.readings.as_of),
            assets: "assets/".to_owned(),
            editions: chosen
                .iter()
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
                .collect(),
        };
        output.put("index.html", templates.landing(&landing)?.as_bytes())?;
        let style = view::print::foot(language, &organisation.name.value, None, self.whole.readings.as_of);
        output.put(&format!("assets/{PRINT}"), style.as_bytes())?;
        for (name, bytes) in self.theme.statics() {
            output.put(&format!("assets/{name}"), bytes)?;
        }
        Ok(())
    }
}
