// Builds nothing: looks at sites that were built. `node run.js NAME=FOLDER.. [--pictures DIR] [--only CHECK,..] [--match TEXT]`

import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "./browser.js";
import { Faults } from "./faults.js";
import { lookAt, lookAtFiles, lookAtText } from "./look.js";
import { album } from "./pictures.js";
import { serve } from "./server.js";
import { narrow, site, wide } from "./site.js";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: "string", default: "pictures" }, only: { type: "string" }, match: { type: "string", default: "" } },
});
/* Pages that are looked at together. */
const WORKERS = Math.min(2, cpus().length);
const begun = performance.now();
const spent = new Map();

/* Does what a check does, where it is wanted, and notes the time that it takes. */
async function timed(check, work) {
  if (options.only && !options.only.split(",").includes(check)) return undefined;
  const begun = performance.now();
  const result = await work();
  spent.set(check, (spent.get(check) ?? 0) + performance.now() - begun);
  return result;
}

const sites = positionals.map((argument) => {
  const [name, folder] = argument.split("=");
  return site(name, resolve(folder));
});

/* The first site shows every kind of page for every tier, the others whether other content holds too. */
const jobs = sites.flatMap((site, at) => {
  const main = new Set(narrow(site));
  const pages = at === 0 ? wide(site) : [...main];
  return pages.filter((page) => page.path.includes(options.match)).map((page) => ({ site, page, main: main.has(page), first: at === 0 }));
});

const tools = { faults: new Faults(), timed, pictures: album(resolve(options.pictures)), browser: await launch(), server: await serve(sites) };
// Whoever has no patience is told what was found so far.
process.once("SIGTERM", () => {
  for (const line of tools.faults.lines()) console.log(line);
  console.log("ended before all was looked at");
  process.exit(1);
});
for (const site of sites) {
  const { links, heaviest } = await lookAtFiles(site, tools);
  console.log(`${site.name}: ${site.pages.length} pages, ${links ?? "no"} links looked at, heaviest ${heaviest?.bytes ?? "?"} bytes gzipped (${heaviest?.path ?? ""})`);
}
for (const job of jobs) await lookAtText(job, tools);
// The largest first, so that no core waits for one of them at the end.
const queue = [...jobs].sort((a, b) => Number(b.main) - Number(a.main) || b.page.bytes - a.page.bytes);
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    for (let job = queue.shift(); job; job = queue.shift()) await lookAt(job, tools);
  }),
);
await tools.browser.close();
tools.server.close();

const { faults } = tools;
for (const line of faults.lines()) console.log(line);
const times = [...spent].map(([check, ms]) => `${check} ${(ms / 1000).toFixed(0)}`).join(", ");
console.log(`\n${jobs.length} pages in ${((performance.now() - begun) / 1000).toFixed(0)} s by ${WORKERS} at once (seconds of each check: ${times})`);
console.log(`pictures: ${tools.pictures.folder}`);
console.log(faults.count === 0 ? "no fault found" : `${faults.count} faults found`);
process.exitCode = faults.count === 0 ? 0 : 1;
