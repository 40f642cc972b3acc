// Readers with settings of their own: 400 % zoom, wider spacing of text, forced colours.

import { HEIGHTS } from "../settings.js";
import { layout } from "./layout.js";

/* WCAG 1.4.12: what a reader may set without loss. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important } svg text { letter-spacing: 0 !important; word-spacing: 0 !important }`;

/* Runs in the page: shapes that carry a meaning and can't be told from the ground. */
function lost() {
  const found = new Map();
  const ground = getComputedStyle(document.body).backgroundColor;
  const clear = (colour) => colour === ground || colour === "rgba(0, 0, 0, 0)" || colour === "transparent";
  for (const mark of document.querySelectorAll(".mark")) {
    if (!mark.checkVisibility() || found.has(mark.className)) continue;
    const style = getComputedStyle(mark, "::before");
    const bordered = style.borderTopStyle !== "none" && style.borderTopWidth !== "0px" && !clear(style.borderTopColor);
    if (clear(style.backgroundColor) && style.backgroundImage === "none" && !bordered) {
      found.set(mark.className, ["forced-colours", `.${mark.className.split(" ").join(".")}`, "its shape can't be seen"]);
    }
  }
  for (const shape of document.querySelectorAll("svg :is(.pt, .bar, .actual, .target, .here, .done)")) {
    const name = shape.getAttribute("class");
    if (!shape.checkVisibility() || found.has(name)) continue;
    const style = getComputedStyle(shape);
    const filled = style.fill !== "none" && !clear(style.fill);
    const lined = style.stroke !== "none" && !clear(style.stroke);
    if (!filled && !lined) found.set(name, ["forced-colours", `svg .${name.split(" ").join(".")}`, `it has the colour of the ground, ${ground}`]);
  }
  return [...found.values()];
}

/** Looks at the page in each of these ways, and leaves it as it was. `told(at, rule, element, says)`. */
export async function zoom(page, told) {
  await page.setViewportSize({ width: 320, height: HEIGHTS[320] });
  await layout(page, (...fault) => told("320 px (400 % zoom)", ...fault));
  await page.setViewportSize({ width: 360, height: HEIGHTS[360] });
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  await layout(page, (...fault) => told("360 px, wide spacing", ...fault));
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    for (const fault of await page.evaluate(lost)) told(`forced colours, ${colorScheme}`, ...fault);
  }
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
}
