// Builds nothing: looks at sites that were built. `node run.js NAME=FOLDER.. [--pictures DIR] [--only CHECK,..] [--match TEXT]`

import { cpus } from "node:os";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { launch, open } from "./browser.js";
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
import { Faults } from "./faults.js";
import { album } from "./pictures.js";
import { serve } from "./server.js";
import { AXE_COLOURS, HEIGHTS, THEMES, WIDTHS } from "./settings.js";
import { narrow, site, wide } from "./site.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: "string", default: "pictures" }, only: { type: "string" }, match: { type: "string", default: "" } },
});
const wanted = (check) => !options.only || options.only.split(",").includes(check);
const spent = new Map();

/* Does what a check does, where it is wanted, and notes the time that it takes. */
async function timed(check, work) {
  if (!wanted(check)) return undefined;
  const begun = performance.now();
  const result = await work();
  spent.set(check, (spent.get(check) ?? 0) + performance.now() - begun);
  return result;
}

const faults = new Faults();
const sites = positionals.map((argument) => {
  const [name, folder] = argument.split("=");
  return site(name, resolve(folder));
});

/* Everything that is looked at on one page in the browser. */
async function look({ site, page, main }, { browser, server, pictures }) {
  const at = (where) => (rule, element, says) => faults.add({ site, page, at: where, rule, element, says });
  const anywhere = (where, rule, element, says) => at(where)(rule, element, says);
  const address = server.address(site.name, page.path);
  const context = await browser.newContext({ viewport: { width: 1440, height: HEIGHTS[1440] } });
  try {
    const tab = await open(context, address, (rule, says) => at("")(rule, "", says));
    const full = await words(tab);
    for (const width of WIDTHS) {
      for (const colorScheme of THEMES) {
        await tab.setViewportSize({ width, height: HEIGHTS[width] });
        await tab.emulateMedia({ colorScheme });
        const here = at(`${width} px ${colorScheme}`);
        await timed("layout", () => layout(tab, here));
        const dark = colorScheme === "dark";
        if (main || (width !== 768 && !(dark && width === 1440))) await timed("axe", () => axe(tab, here, dark ? AXE_COLOURS : undefined));
      }
    }
    await timed("zoom", () => zoom(tab, anywhere));
    if (main) await timed("keyboard", () => keyboard(tab, anywhere));
    await timed("script", () => script(tab, at("")));
    await timed("scriptless", () => scriptless(browser, address, full, anywhere));
    await timed("file", () => fromFile(context, pathToFileURL(page.file).href, full, anywhere));
    if (main) await tab.goto(address);
    if (main) await timed("pictures", () => pictures.take(site, page, tab));
    if (main) await timed("print", () => print(page, tab, pictures.paper(site, page), anywhere));
  } catch (error) {
    at("")("the suite itself", "", `${error.message.split("\n")[0]} ${error.stack.split("\n").find((line) => line.includes("checks/")) ?? ""}`);
  } finally {
    await context.close();
  }
}

/* What is looked at in the files, on all pages. */
async function files(site) {
  const told = (page, rule, element, says) => faults.add({ site, page, rule, element, says });
  const count = await timed("links", () => links(site, told));
  const heaviest = await timed("weight", () => weight(site, told));
  console.log(`${site.name}: ${site.pages.length} pages, ${count} links, the heaviest page ${heaviest?.bytes} bytes gzipped (${heaviest?.path})`);
}

/* The pages to look at: the first site shows every kind for every tier, the others whether other content holds too. */
function chosen() {
  return sites.flatMap((site, at) => {
    const main = new Set(narrow(site));
    const pages = at === 0 ? wide(site) : [...main];
    return pages.filter((page) => page.path.includes(options.match)).map((page) => ({ site, page, main: main.has(page) }));
  });
}

const begun = performance.now();
const jobs = chosen();
const pictures = album(resolve(options.pictures));
for (const site of sites) await files(site);
await timed("validity", async () => {
  for (const { site, page } of jobs) {
    await validity(page, (rule, element, says) => faults.add({ site, page, rule, element, says }));
  }
});
const [browser, server] = [await launch(), await serve(sites)];
const queue = [...jobs];
await Promise.all(
  cpus().map(async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await look(job, { browser, server, pictures });
  }),
);
await browser.close();
server.close();

for (const line of faults.lines()) console.log(line);
const times = [...spent].map(([check, ms]) => `${check} ${(ms / 1000).toFixed(0)} s`).join(", ");
console.log(`\n${jobs.length} pages in ${((performance.now() - begun) / 1000).toFixed(0)} s on ${cpus().length} cores (${times})`);
console.log(`pictures: ${pictures.folder}`);
console.log(faults.count === 0 ? "no fault found" : `${faults.count} faults found`);
process.exitCode = faults.count === 0 ? 0 : 1;
