// What is looked at: the files of a site, and a page in the browser.

import { pathToFileURL } from "node:url";
import { open } from "./browser.js";
import { axe } from "./checks/axe.js";
import { keyboard } from "./checks/keyboard.js";
import { layout } from "./checks/layout.js";
import { links } from "./checks/links.js";
import { print } from "./checks/print.js";
import { script } from "./checks/script.js";
import { fromFile, scriptless, words } from "./checks/scriptless.js";
import { validity } from "./checks/validity.js";
import { weight } from "./checks/weight.js";
import { zoom } from "./checks/zoom.js";
import { AXE_COLOURS, HEIGHTS, THEMES, WIDTHS } from "./settings.js";

/* Widths, themes and rules. What does not depend on colours is the same in both themes, and is asked once. */
const EVERY_WAY = WIDTHS.flatMap((width) => THEMES.map((theme) => [width, theme, theme === "dark" ? AXE_COLOURS : undefined]));

/* Of a page whose kind is looked at in every way for another tier: its rules on a phone, its colours at a desk, and what fits. */
const NO_RULES = [];
const FEW_WAYS = [[360, "light", undefined], [768, "light", NO_RULES], [1440, "dark", AXE_COLOURS]];

/** Looks at all files of a site. Returns how many links there are and the heaviest page. `timed(check, work)` does the work. */
export async function lookAtFiles(site, { faults, timed }) {
  const told = (page, rule, element, says) => faults.add({ site, page, rule, element, says });
  return { links: await timed("links", () => links(site, told)), heaviest: await timed("weight", () => weight(site, told)) };
}

/** Looks at the HTML of a page. */
export async function lookAtText({ site, page }, { faults, timed }) {
  await timed("validity", () => validity(page, (rule, element, says) => faults.add({ site, page, rule, element, says })));
}

/**
 * Looks at a page in the browser: at each width, and in each theme and every other way where it stands for its kind (`main`).
 * Of a site that is not the `first`, what depends on its content is looked at, not again what depends on the pages' make.
 */
export async function lookAt({ site, page, main, first }, { browser, server, pictures, faults, timed }) {
  const anywhere = (at, rule, element, says) => faults.add({ site, page, at, rule, element, says });
  const at = (where) => (...fault) => anywhere(where, ...fault);
  const served = server.address(site.name, page.path);
  const file = pathToFileURL(page.file).href;
  const context = await browser.newContext({ viewport: { width: 1440, height: HEIGHTS[1440] } });
  try {
    const tab = await open(context, served, (rule, says) => anywhere("", rule, "", says));
    const full = await words(tab);
    for (const [width, colorScheme, rules] of main && first ? EVERY_WAY : FEW_WAYS) {
      await tab.setViewportSize({ width, height: HEIGHTS[width] });
      await tab.emulateMedia({ colorScheme });
      const here = at(`${width} px ${colorScheme}`);
      // No theme moves anything.
      if (!(main && first) || colorScheme === "light") await timed("layout", () => layout(tab, here));
      if (rules !== NO_RULES) await timed("axe", () => axe(tab, here, rules));
    }
    await timed("zoom", () => zoom(tab, anywhere));
    if (!main) return;
    await timed("pictures", () => pictures.take(site, page, tab));
    await timed("print", () => print(page, tab, pictures.paper(site, page), anywhere, first ? undefined : ["A4"]));
    await timed("script", () => script(browser, page, { served, file }, anywhere, first));
    if (!first) return;
    await timed("keyboard", () => keyboard(tab, anywhere));
    await timed("scriptless", () => scriptless(browser, page, served, full, anywhere));
    await timed("file", () => fromFile(context, file, full, anywhere));
  } catch (error) {
    const where = error.stack.split("\n").find((line) => line.includes("/tests/browser/")) ?? "";
    anywhere("", "the suite itself", "", `${error.message.split("\n")[0]} ${where.trim()}`);
  } finally {
    await context.close();
  }
}
