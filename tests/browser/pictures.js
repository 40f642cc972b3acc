// Pictures of the main pages for people to look at: both themes, a phone and a desk.

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { HEIGHTS } from "./settings.js";

/* Of the longest pages, so much is shown. */
const LONGEST = 4000;

/** Keeps pictures below a folder. */
export function album(folder) {
  mkdirSync(folder, { recursive: true });
  const named = (site, page, how) => join(folder, `${site.name}-${page.path.replace(/\.html$/, "").replaceAll("/", "-")}-${how}`);
  return {
    folder,
    paper: (site, page) => (paper) => named(site, page, `${paper}.pdf`),
    async take(site, page, tab) {
      for (const width of [360, 1440]) {
        await tab.setViewportSize({ width, height: HEIGHTS[width] });
        const height = Math.min(await tab.evaluate(() => document.documentElement.scrollHeight), LONGEST);
        for (const colorScheme of ["light", "dark"]) {
          await tab.emulateMedia({ colorScheme });
          const clip = { x: 0, y: 0, width, height };
          await tab.screenshot({ path: named(site, page, `${width}-${colorScheme}.png`), fullPage: true, clip });
        }
      }
      await tab.emulateMedia({ colorScheme: "light" });
    },
  };
}
