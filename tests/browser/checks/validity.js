// Valid HTML, by html-validate.

import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { readFileSync } from "node:fs";

const RULES = {
  extends: ["html-validate:recommended", "html-validate:a11y", "html-validate:document"],
  rules: {
    // How HTML may be written, not what it means: the templates have one manner, and Tera writes it.
    "doctype-style": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
    // The roles are said again where the style sheet for phones lays rows out as blocks: browsers forget them then.
    "no-redundant-role": "off",
    // A table row with the class of a state is no `section`, and a box that scrolls is a group of its section.
    "prefer-native-element": ["error", { exclude: ["table", "row", "rowgroup", "cell", "columnheader", "rowheader"] }],
    // The one form is the search, which answers while it is typed and sends nothing; the Enter key opens the first result.
    "wcag/h32": "off",
    // Titles and names are the content's own, and are not cut.
    "long-title": "off",
    // All files are the site's own: whoever could change one could change the page that vouches for it.
    "require-sri": ["error", { target: "crossorigin" }],
    // A list with a name of its own: allowed by ARIA 1.2 for `list`, and read by screen readers.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
  },
};

const validator = new HtmlValidate(new StaticConfigLoader(RULES));

/** Looks at the file of a page. */
export async function validity(page, told) {
  const { results } = await validator.validateString(readFileSync(page.file, "utf8"), page.path);
  for (const { messages } of results) {
    for (const { ruleId, message, selector } of messages) told(`html ${ruleId}`, selector ?? "", message);
  }
}
