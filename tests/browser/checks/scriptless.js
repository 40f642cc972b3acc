// Without scripts, and from a folder: the same page.

import { open } from "../browser.js";
import { HEIGHTS } from "../settings.js";
import { axe } from "./axe.js";
import { layout } from "./layout.js";

/* Runs in the page: its words as they are seen, without those of what a script is for alone. */
function seen() {
  const comfort = [...document.querySelectorAll("[role=search], .readout")];
  for (const element of comfort) element.style.display = "none";
  const words = document.body.innerText.split(/\s+/).filter(Boolean);
  for (const element of comfort) element.style.display = "";
  return words;
}

/** Words of the first list that the second lacks. */
function lacks(first, second) {
  const left = new Map();
  for (const word of second) left.set(word, (left.get(word) ?? 0) + 1);
  return first.filter((word) => {
    const more = left.get(word) ?? 0;
    left.set(word, more - 1);
    return more < 1;
  });
}

/** What is seen of a page that has its scripts: the other ways of opening it are held against this. */
export const words = (page) => page.evaluate(seen);

/** Opens the page with scripts off and holds it against `full`, its words with scripts. */
export async function scriptless(browser, page, address, full, told) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1440, height: HEIGHTS[1440] } });
  const tab = await open(context, address, (rule, says) => told("scripts off", rule, "", says));
  const off = await tab.evaluate(seen);
  const lost = lacks(full, off);
  if (lost.length > 0) told("scripts off", "scripts-off", "body", `these words are not there: ${lost.slice(0, 12).join(" ")}`);
  for (const width of [1440, 360]) {
    await tab.setViewportSize({ width, height: HEIGHTS[width] });
    await layout(tab, (...fault) => told(`scripts off, ${width} px`, ...fault));
  }
  await context.close();
  // Elsewhere scripts only add to what was looked at already.
  if (page.kind === "search") await bare(browser, address, told);
}

/* axe-core is a script itself and waits for timers: it looks at a page whose own scripts never come. */
async function bare(browser, address, told) {
  const context = await browser.newContext({ viewport: { width: 360, height: HEIGHTS[360] } });
  await context.route(/\.js$/, (route) => route.abort());
  const tab = await context.newPage();
  await tab.goto(address);
  await axe(tab, (...fault) => told("scripts off, 360 px", ...fault));
  await context.close();
}

/** Opens the page as a file. */
export async function fromFile(context, address, full, told) {
  const page = await open(context, address, (rule, says) => told("from file://", rule, "", says));
  await page.setViewportSize({ width: 1440, height: HEIGHTS[1440] });
  const lost = lacks(full, await page.evaluate(seen));
  if (lost.length > 0) told("from file://", "from-a-folder", "body", `these words are not there: ${lost.slice(0, 12).join(" ")}`);
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".vh") ?? document.body).position);
  if (styled !== "absolute") told("from file://", "from-a-folder", "link", "the style sheet is not there");
  await page.close();
}
