// Proves that the suite finds what it looks for: it looks at a page that has one of every fault.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { EXPECTED, broken } from "./broken.js";
import { launch } from "./browser.js";
import { script } from "./checks/script.js";
import { Faults } from "./faults.js";
import { lookAt, lookAtFiles, lookAtText } from "./look.js";
import { album } from "./pictures.js";
import { serve } from "./server.js";
import { site } from "./site.js";

const folder = mkdtempSync(join(tmpdir(), "broken-"));
broken(join(folder, "site"));
const one = site("broken", join(folder, "site"));
const tools = {
  faults: new Faults(), timed: (_, work) => work(), pictures: album(join(folder, "pictures")), browser: await launch(), server: await serve([one]),
};
await lookAtFiles(one, tools);
for (const page of one.pages) {
  await lookAtText({ site: one, page }, tools);
  if (page.path.endsWith("/all.html")) await lookAt({ site: one, page, main: true, first: true }, tools);
  else await script(tools.browser, page, { served: tools.server.address(one.name, page.path), file: pathToFileURL(page.file).href }, (at, rule, element, says) => tools.faults.add({ site: one, page, at, rule, element, says }), false);
}
await tools.browser.close();
tools.server.close();
rmSync(folder, { recursive: true });

const lines = tools.faults.lines();
const unseen = EXPECTED.filter((rule) => !lines.some((line) => line.startsWith(`${rule}: `)));
const failed = lines.filter((line) => line.startsWith("the suite itself"));
for (const line of process.argv.includes("--all") ? lines : failed) console.log(line);
for (const rule of unseen) console.log(`the suite does not see \`${rule}\` on a page that has it`);
console.log(`proof: ${EXPECTED.length - unseen.length} of ${EXPECTED.length} faults of a broken page are seen`);
process.exitCode = unseen.length + failed.length === 0 ? 0 : 1;
