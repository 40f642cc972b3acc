// Pictures of the main pages for people to look at: both themes, a phone and a desk.

import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Keeps pictures below a folder. */
export function album(folder) {
  mkdirSync(folder, { recursive: true });
  const named = (site, page, how) => join(folder, `${site.name}-${page.path.replace(/\.html$/, "").replaceAll("/", "-")}-${how}`);
  return {
    folder,
    paper: (site, page) => (paper) => named(site, page, `${paper}.pdf`),
    async take(site, page, tab) {
      for (const width of [390, 1440]) {
        for (const colorScheme of ["light", "dark"]) {
          await tab.setViewportSize({ width, height: width === 390 ? 844 : 900 });
          await tab.emulateMedia({ colorScheme });
          await tab.screenshot({ path: named(site, page, `${width}-${colorScheme}.png`), fullPage: true });
        }
      }
      await tab.emulateMedia({ colorScheme: "light" });
    },
  };
}
