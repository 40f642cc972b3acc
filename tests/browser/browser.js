// The browser: Debian's Chromium or whatever is found. Nothing is downloaded.

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where Chromium is; undefined where there is none. */
export function executable() {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const folders = ["/usr/bin", ...PATH.split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Starts it, quiet: it asks nobody for anything. */
export async function launch() {
  const executablePath = executable();
  if (!executablePath) throw new Error("no Chromium found: install it, or say where it is by CHROMIUM=/path");
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(root ? ["--no-sandbox"] : []), "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
    ],
  });
}

/**
 * Opens a page and tells what it asked for and complained of: words on the console, scripts that threw, requests that
 * failed, were answered with an error, or left the site.
 */
export async function open(context, address, told) {
  const page = await context.newPage();
  const home = address.startsWith("file:") ? "file:" : new URL(address).origin;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) told("console", message.text());
  });
  page.on("pageerror", (error) => told("console", `a script threw: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !url.startsWith("data:")) told("off-site-request", url);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) told("not-found", `${response.status()} for ${new URL(response.url()).pathname}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // Given up because the page was left; what is not there is told as an answer.
    if (why !== "net::ERR_ABORTED") told("not-found", `${why} for ${request.url()}`);
  });
  await page.goto(address, { waitUntil: "load" });
  return page;
}
