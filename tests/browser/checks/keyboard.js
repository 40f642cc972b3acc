// The keyboard alone: every link and control is reached, in the order of the page, and shows that it is reached.

import { HEIGHTS } from "../settings.js";

/* Runs in the page: notes what should be reached, and from then on what is. */
function listen() {
  const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
  const stops = all.filter((element) => {
    if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== "radio") return true;
    const group = all.filter((other) => other.type === "radio" && other.name === element.name);
    return element === (group.find((radio) => radio.checked) ?? group[0]);
  });
  const opaque = (colour) => colour !== "rgba(0, 0, 0, 0)" && colour !== "transparent";
  const rgb = (colour) => (colour.match(/[\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
  const light = (colour) => {
    const [r, g, b] = rgb(colour).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const ground = (element) => {
    for (let up = element; up; up = up.parentElement) {
      const colour = getComputedStyle(up).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const shown = (element) => {
    const drawn = element.closest("label") ?? element;
    // A box of the map is drawn with a wide edge of the accent instead: an outline would cut arrows.
    const box = element.querySelector(":scope > .box");
    if (box && parseFloat(getComputedStyle(box).strokeWidth) >= 3) {
      const ratio = contrast(getComputedStyle(box).stroke, ground(drawn.parentElement));
      return ratio < 3 ? `an edge of contrast ${ratio.toFixed(1)}, 3 is the least` : "";
    }
    const style = [element, drawn].map((each) => getComputedStyle(each)).find(({ outlineStyle }) => outlineStyle !== "none");
    if (!style) return "no outline";
    if (parseFloat(style.outlineWidth) < 2) return `an outline of ${style.outlineWidth}`;
    const ratio = contrast(style.outlineColor, ground(drawn.parentElement));
    return ratio < 3 ? `an outline of contrast ${ratio.toFixed(1)}, 3 is the least` : "";
  };
  const words = (element) => (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
  const called = (element) => `${element.localName}${element.id ? `#${element.id}` : ""} "${words(element)}"`;
  window.walk = { stops: stops.map(called), reached: [], faint: [] };
  document.addEventListener("focusin", ({ target }) => {
    const at = stops.indexOf(target);
    // A box that scrolls and holds nothing to reach is reached by itself.
    if (at < 0) return;
    window.walk.reached.push(at);
    const why = shown(target);
    if (why) window.walk.faint.push([called(target), why]);
  });
}

const AT_ONCE = 16;

async function walk(page, told) {
  // From the top, though a field may have been reached already.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute("tabindex");
  });
  await page.evaluate(listen);
  const { stops } = await page.evaluate(() => window.walk);
  for (let left = stops.length + 12; left > 0; left -= AT_ONCE) {
    // Keys go to the browser in the order in which they are sent: nobody waits for each answer.
    await Promise.all(Array.from({ length: Math.min(left, AT_ONCE) }, () => page.keyboard.press("Tab")));
  }
  const { reached, faint } = await page.evaluate(() => window.walk);
  for (const [element, why] of faint) told("focus-not-seen", element, `it has ${why} when it is reached`);
  // Past the last the walk may begin anew.
  const once = reached.slice(0, reached.findIndex((at, n) => n > 0 && at === reached[0]) >>> 0);
  stops.forEach((element, at) => {
    if (!once.includes(at)) told("not-reached", element, "the Tab key does not reach it");
  });
  const turn = once.findIndex((at, n) => n > 0 && at < once[n - 1]);
  if (turn > 0) told("focus-order", stops[once[turn]], `it is reached after ${stops[once[turn - 1]]}, which stands behind it`);
}

/* The first stop leads past the head of the page. */
async function skip(page, told) {
  const first = page.locator("a.skip");
  if ((await first.count()) === 0) return told("skip-link", "body", "there is no link that skips to the content");
  await first.focus();
  const seen = await first.evaluate((link) => link.getBoundingClientRect().left >= 0);
  if (!seen) told("skip-link", "a.skip", "it is not seen when it is reached");
  await page.keyboard.press("Enter");
  if (!(await page.evaluate(() => document.querySelector("main:target") !== null))) {
    told("skip-link", "a.skip", "it does not lead to the content");
  }
}

/* The choice of colours is made by arrow keys. */
async function colours(page, told) {
  const group = page.locator("input[name=theme]");
  if ((await group.count()) === 0) return;
  await page.emulateMedia({ colorScheme: "light" });
  await group.first().focus();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await ground();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  if ((await ground()) === before) told("theme", "input[name=theme]", "the dark theme can't be chosen by the arrow keys");
  await page.emulateMedia({ colorScheme: "dark" });
  await page.keyboard.press("ArrowLeft");
  if ((await ground()) !== before) told("theme", "input[name=theme]", "the light theme can't be chosen by the arrow keys");
  await page.keyboard.press("ArrowLeft");
}

const WALKS = [[360, "dark"], [1440, "light"]];

/** Walks the page on a phone and, in the other theme, at a desk. `told(at, rule, element, says)`. */
export async function keyboard(page, told) {
  for (const [width, colorScheme] of WALKS) {
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await walk(page, (...fault) => told(`${width} px ${colorScheme}`, ...fault));
  }
  await skip(page, (...fault) => told("", ...fault));
  await colours(page, (...fault) => told("", ...fault));
  await page.emulateMedia({ colorScheme: "light" });
}
