// What a reader has to fetch: the bytes of a page with all that it loads, each file gzipped as servers do.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUDGET } from "../settings.js";

const LOADED = /<(?:link|script|img|source|image|use)\b[^>]*?\s(?:href|src)="([^"#]+)/g;

/** The paths of what a page loads, from the folder of the site. */
function loads(page, html) {
  const found = new Set();
  for (const [, address] of html.matchAll(LOADED)) {
    if (!/^[a-z]+:/i.test(address)) found.add(join(dirname(page.path), decodeURIComponent(address)));
  }
  return found;
}

/** Weighs all pages. Returns the heaviest, for the summary. */
export function weight(site, told) {
  const known = new Map();
  const files = new Set(site.files);
  const weigh = (path) => {
    if (!known.has(path)) known.set(path, gzipSync(readFileSync(join(site.folder, path))).length);
    return known.get(path);
  };
  let heaviest = { bytes: 0, path: "" };
  for (const page of site.pages) {
    const html = readFileSync(page.file, "utf8");
    const parts = [[page.path, gzipSync(html).length]];
    for (const path of loads(page, html)) if (files.has(path)) parts.push([path, weigh(path)]);
    const bytes = parts.reduce((sum, [, part]) => sum + part, 0);
    if (bytes > heaviest.bytes) heaviest = { bytes, path: page.path };
    const least = page.briefing && page.tier === "frontline" ? BUDGET.frontline : BUDGET.page;
    const list = parts.sort((a, b) => b[1] - a[1]).slice(0, 3).map(([path, part]) => `${path} ${part}`).join(", ");
    if (bytes > least) told(page, "weight", "", `${bytes} bytes gzipped, ${least} are allowed: ${list}`);
  }
  return heaviest;
}
