// Every link of every page leads to a file of its own edition, and every anchor to an element.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#x27": "'", "#x2F": "/" };
const plain = (text) => text.replace(/&([#\w]+);/g, (whole, name) => ENTITIES[name] ?? whole);
const INLINE = /<(?:[a-z]\w*)\b[^>]*\s(style|on[a-z]+)=/gi;

function read(file) {
  const html = readFileSync(file, "utf8");
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => plain(id)));
  const links = [...html.matchAll(/<([a-z]+)\b[^>]*?\s(?:href|src|srcset|action|data|poster)="([^"]*)"/g)].map(([, tag, to]) => [tag, plain(to)]);
  return { html, ids, links };
}

/** Looks at all pages. Returns how many links there are. */
export function links(site, told) {
  const files = new Set(site.files);
  const pages = new Map(site.pages.map((page) => [page.path, { page, ...read(page.file) }]));
  let count = 0;
  for (const { page, html, links } of pages.values()) {
    for (const [, attribute] of html.matchAll(INLINE)) told(page, "inline", "", `the attribute \`${attribute}\` is refused by a content security policy`);
    if (/<script(?![^>]*\ssrc=)|<style/.test(html)) told(page, "inline", "", "a script or style within the page is refused by a content security policy");
    const find = /<a class="find" href="([^"]*)"/.exec(html)?.[1];
    if (page.kind !== "landing" && join(dirname(page.path), find ?? "") !== `${page.edition}/search.html`) {
      told(page, "shell", "a.find", "the head does not lead to the search of the edition");
    }
    for (const [tag, to] of links) {
      count += 1;
      if (/^(https?|mailto|tel):/i.test(to)) {
        if (tag !== "a") told(page, "off-site-request", tag, `it loads ${to}`);
        continue;
      }
      if (to.startsWith("data:") && tag === "img") continue;
      if (/^[a-z][a-z+.-]*:|^\//i.test(to)) {
        told(page, "broken-link", `${tag} "${to}"`, "it is not relative");
        continue;
      }
      const [path, anchor] = to.split("#");
      const target = path === "" ? page.path : join(dirname(page.path), decodeURIComponent(path.split("?")[0]));
      if (!files.has(target)) told(page, "broken-link", `${tag} "${to}"`, `there is no file ${target}`);
      else if (anchor && !pages.get(target)?.ids.has(decodeURIComponent(anchor))) {
        told(page, "broken-anchor", `${tag} "${to}"`, `${target} has no element #${anchor}`);
      } else if (page.edition !== target.split("/")[0] && page.kind !== "landing") {
        told(page, "broken-link", `${tag} "${to}"`, "it leads out of its edition, which is to be complete in itself");
      }
    }
  }
  return count;
}
