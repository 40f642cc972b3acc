// The pages that a build wrote, found by looking: nothing here lists kinds of pages by hand.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** All files below a folder, by paths with `/`, in order. */
export function files(folder) {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(folder, path).split(sep).join("/"));
    }
  };
  walk(folder);
  return found.sort();
}

// `kpis/punctuality.html` is of the kind `kpis/*`, `reviews/q3/pack.html` of `reviews/*/pack`, `map.html` of `map`.
function shape(path) {
  const parts = path.replace(/\.html$/, "").split("/");
  return parts.map((part, at) => (at % 2 === 1 ? "*" : part)).join("/");
}

/** A page: where it is, for which tier of reader, and of which kind. */
function page(folder, path) {
  const file = join(folder, path);
  const [edition, ...rest] = path.split("/");
  const html = readFileSync(file, "utf8");
  const classes = /<body class="([^"]*)"/.exec(html)?.[1].split(" ") ?? [];
  const tier = classes.find((name) => name.startsWith("tier-"))?.slice(5) ?? "site";
  const kind = rest.length === 0 ? `landing` : shape(rest.join("/"));
  const briefing = kind === "index";
  return { path, file, edition, tier, kind: briefing ? "briefing" : kind, briefing, bytes: statSync(file).size };
}

/** A site that was built: its name, its folder, its files and its pages. */
export function site(name, folder) {
  const all = files(folder);
  return { name, folder, files: all, pages: all.filter((path) => path.endsWith(".html")).map((path) => page(folder, path)) };
}

/** The largest page and the smallest: one has every part of its kind, the other every gap. */
function ends(pages) {
  const sorted = [...pages].sort((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return sorted.length === 0 ? [] : [sorted[0], sorted.at(-1)];
}

function grouped(pages, by) {
  const groups = new Map();
  for (const page of pages) groups.set(by(page), [...(groups.get(by(page)) ?? []), page]);
  return [...groups.values()];
}

/** Of each kind of page the largest for each tier and the smallest of all. */
export function wide(site) {
  const chosen = new Set();
  for (const group of grouped(site.pages, (page) => `${page.tier} ${page.kind}`)) chosen.add(ends(group)[0]);
  for (const group of grouped(site.pages, (page) => page.kind)) chosen.add(ends(group)[1]);
  return site.pages.filter((page) => chosen.has(page));
}

/** The largest of each kind of page, and the largest briefing for each tier. */
export function narrow(site) {
  const chosen = new Set();
  for (const group of grouped(site.pages, (page) => (page.briefing ? page.tier : page.kind))) chosen.add(ends(group)[0]);
  return site.pages.filter((page) => chosen.has(page));
}
