// The script is for comfort only: what it adds is looked at here; that nothing is lost without it, in `scriptless.js`.

import { open } from "../browser.js";
import { HEIGHTS } from "../settings.js";
import { charts } from "./comfort/charts.js";
import { search } from "./comfort/search.js";
import { sorting } from "./comfort/sorting.js";
import { theme } from "./comfort/theme.js";

/* Runs before any script of the page: a browser whose reader lets no site keep anything. */
const refuse = () => {
  const refused = { get: () => { throw new DOMException("storage is refused", "SecurityError"); } };
  for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, refused);
};

const WAYS = [
  { name: "served", keeps: true },
  { name: "from file://", keeps: true, file: true },
  { name: "storage refused", keeps: false },
];

/* Where the choice of colours is looked at: pages with all scripts, with the one for colours alone, and with no edition. */
const THEMED = new Set(["executive", "frontline", "site"]);

/* Kinds of pages that have between them all that scripts do. */
const FULLY = new Set(["briefing", "landing", "search", "kpis/*", "scorecard"]);

async function comforts(context, address, keeps, page, told) {
  const tab = await open(context, address, (rule, says) => told(rule, "", says));
  if (keeps) {
    await sorting(tab, told);
    await charts(tab, told);
  }
  if (page.kind === "search") await search(tab, address, told);
  if (THEMED.has(page.tier) && (page.briefing || page.kind === "landing")) await theme(tab, address, keeps, told);
  await tab.close();
}

/**
 * Looks at what the script adds to the page: served, and where it is the `first` of its kind opened as a file and in a
 * browser that keeps nothing. `told(at, rule, element, says)`.
 */
export async function script(browser, page, addresses, told, first) {
  for (const { name, keeps, file } of first && FULLY.has(page.kind) ? WAYS : WAYS.slice(0, 1)) {
    const context = await browser.newContext({ viewport: { width: 1440, height: HEIGHTS[1440] } });
    if (!keeps) await context.addInitScript(refuse);
    try {
      await comforts(context, file ? addresses.file : addresses.served, keeps, page, (...fault) => told(name, ...fault));
    } finally {
      await context.close();
    }
  }
}
