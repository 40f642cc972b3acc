// An open page while its content is written: `node live.js THROUGHLINE CONTENT [--pictures DIR]`. The content is copied first.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { launch, open } from "./browser.js";

const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { pictures: { type: "string" } } });
const [program, source] = positionals.map((path) => resolve(path));
const PATIENCE = 60_000;
const folder = mkdtempSync(join(tmpdir(), "live-"));
const content = join(folder, "content");
cpSync(source, content, { recursive: true });
mkdirSync(join(content, "themes/ours/styles/style"), { recursive: true });
const sheet = join(content, "themes/ours/styles/style/99-ours.css");
writeFileSync(sheet, "h1 { letter-spacing: 1px; }\n");
const strategy = readFileSync(join(content, "strategy.yaml"), "utf8").replace(/^theme: .*\n/m, "");
writeFileSync(join(content, "strategy.yaml"), `${strategy}\ntheme: ours\n`);

const server = spawn(program, ["serve", content, "--port", "0", "--as-of", "2026-11-21"], { stdio: ["ignore", "ignore", "pipe"] });
const said = createInterface({ input: server.stderr });
const home = await new Promise((found, failed) => {
  said.on("line", (line) => line.startsWith("serving ") && found(line.slice("serving ".length)));
  server.on("exit", (code) => failed(new Error(`the server ended with ${code}`)));
});
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
const complaints = [];
const page = await open(context, `${home}executive/kpis/punctuality.html`, (rule, says) => complaints.push(`${rule}: ${says}`));

// What the page itself remembers shows whether it was loaded anew.
const mark = () => page.evaluate(() => (window.marked = true));
const isMarked = () => page.evaluate(() => window.marked === true);
const file = join(content, "kpis/punctuality.md");
const edit = (from, to) => {
  const text = readFileSync(file, "utf8");
  assert.ok(from.test(text), `${file} has ${from}`);
  writeFileSync(file, text.replace(from, to));
};
const title = (words) => page.waitForFunction((words) => document.querySelector("h1").textContent.includes(words), words, { timeout: PATIENCE });

try {
  // A text changes: the page is loaded anew, and stays where it was read.
  await page.evaluate(() => scrollTo(0, 500));
  await mark();
  const original = /^title: .*$/m.exec(readFileSync(file, "utf8"))[0];
  edit(/^title: .*$/m, "title: Seen at once");
  await title("Seen at once");
  await page.waitForFunction(() => scrollY === 500, undefined, { timeout: PATIENCE });
  assert.equal(await isMarked(), false);

  // A style changes: the same page, otherwise dressed, and never bare.
  await mark();
  const sheets = await page.locator('link[rel="stylesheet"]').count();
  writeFileSync(sheet, "h1 { letter-spacing: 7px; }\n");
  await page.waitForFunction(() => getComputedStyle(document.querySelector("h1")).letterSpacing === "7px", undefined, { timeout: PATIENCE });
  await page.waitForFunction((count) => document.querySelectorAll('link[rel="stylesheet"]').length === count, sheets, { timeout: PATIENCE });
  assert.equal(await isMarked(), true);

  // A fault: told over the page as it was, as text, with place and excerpt.
  edit(/^owner: .*$/m, "owner: <img src=x onerror=window.hacked=1>");
  const board = page.locator("throughline-faults");
  await board.locator("pre").first().waitFor({ timeout: PATIENCE });
  const words = await board.locator("section").innerText();
  assert.match(words, /1 fault: this page is as it was/);
  assert.match(words, /kpis\/punctuality\.md:\d+:\d+/);
  assert.match(words, /owner: <img src=x onerror=window\.hacked=1>/);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await isMarked(), true);
  assert.match(await page.locator("h1").innerText(), /Seen at once/);
  if (options.pictures) {
    mkdirSync(options.pictures, { recursive: true });
    await page.screenshot({ path: join(options.pictures, "live-fault.png") });
    await page.setViewportSize({ width: 390, height: 800 });
    await page.emulateMedia({ colorScheme: "dark" });
    await page.screenshot({ path: join(options.pictures, "live-fault-390-dark.png") });
  }
  // It can be put aside by keyboard, and is gone once the fault is mended.
  await board.locator("button").press("Enter");
  assert.equal(await board.count(), 0);
  edit(/^owner: .*$/m, "owner: nobody-at-all");
  await board.locator("pre").first().waitFor({ timeout: PATIENCE });
  edit(/^title: .*$/m, original);
  edit(/^owner: .*$/m, /^owner: .*$/m.exec(readFileSync(join(source, "kpis/punctuality.md"), "utf8"))[0]);
  await title(original.replace("title: ", ""));
  await page.waitForFunction(() => !document.querySelector("throughline-faults"), undefined, { timeout: PATIENCE });
  assert.deepEqual(complaints, []);
  console.log("live: an open page follows text, styles, faults and their mending");
} catch (error) {
  console.log(`live: ${error.message}\n${complaints.join("\n")}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  server.removeAllListeners("exit");
  server.kill("SIGINT");
  rmSync(folder, { recursive: true, force: true });
}
