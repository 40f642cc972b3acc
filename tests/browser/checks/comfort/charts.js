// Charts that are read point by point: a line below each, moved by arrow keys or by pointing.

/* Runs in the page: what a line tells, and the points of the drawing that is shown. */
function told(line) {
  const box = line.previousElementSibling;
  const shown = [...box.querySelectorAll("svg.chart")].filter((svg) => svg.getClientRects().length > 0);
  const all = shown.flatMap((svg) => [...svg.querySelectorAll(".pt > title")].map((title) => title.parentNode));
  const at = [...box.querySelectorAll(".pt.at")];
  return {
    says: line.textContent, spoken: line.getAttribute("aria-valuetext"), now: Number(line.getAttribute("aria-valuenow")),
    max: Number(line.getAttribute("aria-valuemax")), name: line.getAttribute("aria-label"), count: all.length,
    marked: at.length === 1 && shown.some((svg) => svg.contains(at[0])) ? at[0].querySelector("title").textContent : null,
    titles: all.map((point) => point.querySelector("title").textContent),
  };
}

/* The keys that move it, each with the point that it leads to. */
const KEYS = [
  ["Home", () => 1], ["ArrowRight", (now, max) => Math.min(now + 1, max)], ["ArrowLeft", (now) => Math.max(now - 1, 1)],
  ["ArrowLeft", (now) => Math.max(now - 1, 1)], ["End", (_, max) => max], ["ArrowRight", (_, max) => max], ["ArrowDown", (now) => Math.max(now - 1, 1)],
];

async function one(tab, line, wrong) {
  const before = await line.evaluate(told);
  if (!before.name) wrong("it has no name");
  if (before.max !== before.count) wrong(`it counts ${before.max} points, the chart has ${before.count}`);
  await line.focus();
  let { now } = before;
  for (const [key, leads] of KEYS) {
    await tab.keyboard.press(key);
    const is = await line.evaluate(told);
    now = leads(now, is.count);
    if (is.now !== now) return wrong(`the key ${key} leads to point ${is.now} of ${is.count}, and should to ${now}`);
    if (is.says !== is.titles[now - 1] || is.spoken !== is.says) return wrong(`it says "${is.says}" of point ${now}, which is "${is.titles[now - 1]}"`);
    if (is.marked !== is.says) return wrong(`the point that is marked is "${is.marked}", and it says "${is.says}"`);
  }
}

async function pointed(tab, line, wrong) {
  const box = await line.evaluateHandle((line) => line.previousElementSibling);
  await box.asElement().scrollIntoViewIfNeeded();
  const place = await box.evaluate((box) => {
    const shown = [...box.querySelectorAll("svg.chart")].find((svg) => svg.getClientRects().length > 0);
    const all = [...shown.querySelectorAll(".pt > title")].map((title) => title.parentNode);
    const at = all[Math.floor(all.length / 2)].getBoundingClientRect();
    return { x: at.x + at.width / 2, y: at.y + at.height / 2, says: all[Math.floor(all.length / 2)].querySelector("title").textContent };
  });
  await tab.mouse.move(place.x, place.y);
  const says = await line.textContent();
  if (says !== place.says) wrong(`it says "${says}" when "${place.says}" is pointed at`);
}

/* So many charts of a page are read; the others are made alike. */
const READ = 2;

/** Reads charts of the page, at a desk and on a phone, where another drawing is shown. */
export async function charts(tab, told) {
  // The front line's briefing has none: it stays light, and its chart is read at a glance.
  if ((await tab.locator("script[src$='/script.js']").count()) === 0) return;
  const lines = tab.locator(".chart-box + .readout");
  const owed = await tab.evaluate(() => [...document.querySelectorAll(".chart-box")].filter((box) => box.querySelectorAll("svg.chart .pt > title").length > 1).length);
  if ((await lines.count()) !== owed) told("chart-readout", ".readout", `${await lines.count()} of ${owed} charts can be read point by point`);
  const before = tab.viewportSize();
  for (const width of [1440, 360]) {
    await tab.setViewportSize({ ...before, width });
    for (const line of (await lines.all()).slice(0, READ)) {
      const wrong = (says) => told("chart-readout", `${width} px: .readout`, says);
      await one(tab, line, wrong);
      await pointed(tab, line, wrong);
    }
  }
  await tab.setViewportSize(before);
}
